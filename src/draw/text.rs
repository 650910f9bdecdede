//! How wide a text will be, before any font is known.
//!
//! The build has no fonts, and readers have different ones. Widths are therefore estimated per class of character,
//! with the widest common fonts in mind (`DejaVu`), so that a label seldom takes more than its estimate.

use std::borrow::Cow;

use super::px::Px;

/// A kind of lettering: how large, and how wide against the common run of sans-serif fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// The size of the letters (`font-size`).
    pub size: Px,
    /// The width against a regular sans-serif of the same size, in hundredths.
    pub width: i64,
}

/// The width of a text on one line, by estimate.
pub fn width(text: &str, face: Face) -> Px {
    let ems: i64 = text.chars().map(ems).sum();
    (face.size * ems * face.width) / 10_000
}

/// The text, cut with an ellipsis if it is wider than that.
pub fn cut(text: &str, face: Face, widest: Px) -> Cow<'_, str> {
    if width(text, face) <= widest {
        return Cow::Borrowed(text);
    }
    let room = widest - width("…", face);
    let kept = text.get(..fitting(text, face, room)).unwrap_or_default();
    Cow::Owned(format!("{}…", kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c))))
}

/// The text on at most so many lines of that width, the last one cut with an ellipsis if the text is longer. Lines
/// break at blanks, and between characters where there are none. There is always at least one line.
pub fn wrap(text: &str, face: Face, widest: Px, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while lines.len() + 1 < most && width(rest, face) > widest {
        let end = line_end(rest, face, widest);
        let (line, after) = rest.split_at(end);
        lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    lines.push(cut(rest, face, widest).into_owned());
    lines
}

/// The text on lines of about the same length: on as few as [`wrap`] needs, and these as narrow as they can be.
pub fn balance(text: &str, face: Face, widest: Px, most: usize) -> Vec<String> {
    let mut lines = wrap(text, face, widest, most);
    if lines.len() == 1 || lines.iter().any(|line| line.ends_with('…')) {
        return lines;
    }
    for percent in (50..100).rev().step_by(4) {
        let narrower = wrap(text, face, widest.share(percent, 100), most);
        if narrower.len() > lines.len() || narrower.iter().any(|line| line.ends_with('…')) {
            break;
        }
        lines = narrower;
    }
    lines
}

/// The text, set apart from its surroundings if it holds letters that run from right to left.
pub fn isolate(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_right_to_left) { Cow::Owned(format!("\u{2068}{text}\u{2069}")) } else { Cow::Borrowed(text) }
}

/// Where the first line ends: after the last blank that fits, else after the last character that fits.
fn line_end(text: &str, face: Face, widest: Px) -> usize {
    let end = fitting(text, face, widest);
    let head = text.get(..end).unwrap_or_default();
    let next_is_blank = text.get(end..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let blank = head.rfind(char::is_whitespace).filter(|at| *at > 0);
    match blank {
        Some(at) if !next_is_blank && !ends_in_ideograph(head) => at,
        _ => end.max(text.chars().next().map_or(0, char::len_utf8)),
    }
}

/// How many bytes of the text fit, without taking a character from those that combine with it.
fn fitting(text: &str, face: Face, widest: Px) -> usize {
    let mut taken = 0;
    let mut end = 0;
    let mut joined = false;
    for (at, c) in text.char_indices() {
        if ems(c) > 0 && !joined {
            end = at;
        }
        joined = c == '\u{200D}';
        taken += ems(c);
        if (face.size * taken * face.width) / 10_000 > widest {
            return end;
        }
    }
    text.len()
}

fn ends_in_ideograph(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'))
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The width of a character in hundredths of the size of its letters.
fn ems(c: char) -> i64 {
    match c {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' | '|' | '‘' | '’' => 32,
        ' ' | '.' | ',' | ':' | ';' | '·' | '/' | 'f' | 't' | '-' | '!' | '(' | ')' | '[' | ']' | '\u{A0}' => 40,
        'r' | 's' | 'c' | 'z' | '–' | '“' | '”' | '"' => 55,
        'm' | 'M' | 'W' | 'w' | '@' | '%' | '—' | '…' | 'Æ' | 'Œ' | 'æ' | 'œ' => 100,
        '0'..='9' | 'a'..='z' => 64,
        'A'..='Z' | '!'..='~' => 78,
        _ if is_weightless(c) => 0,
        _ => ems_beyond_ascii(c),
    }
}

fn ems_beyond_ascii(c: char) -> i64 {
    match c {
        '\u{A1}'..='\u{24F}' | '\u{370}'..='\u{3FF}' | '\u{1E00}'..='\u{1FFF}' => 74,
        '\u{400}'..='\u{52F}' => 82,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}' => 68,
        '\u{E00}'..='\u{EFF}' => 70,
        '\u{900}'..='\u{DFF}' => 85,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' => 135,
        '\u{FDF0}'..='\u{FDFF}' => 200,
        _ => 104,
    }
}

/// Whether the character takes no room of its own: marks that combine, joiners, signs of direction, selectors.
fn is_weightless(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{93C}' | '\u{94D}' | '\u{E31}'
        | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{20D0}'..='\u{20F0}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLAIN: Face = Face { size: Px::new(10), width: 100 };

    #[test]
    fn scripts_have_widths_of_their_own() {
        assert_eq!(width("", PLAIN), Px::ZERO);
        assert!(width("Kobani", PLAIN) < width("Кобани", PLAIN));
        assert!(width("كوباني", PLAIN) < width("科巴尼科巴尼", PLAIN));
        assert_eq!(width("e\u{301}", PLAIN), width("e", PLAIN));
    }

    #[test]
    fn lines_break_at_blanks_where_there_are_any() {
        let lines = wrap("Coalition strike on Syrian government forces", PLAIN, Px::new(120), 3);
        assert_eq!(lines, ["Coalition strike on", "Syrian government", "forces"]);
        let lines = wrap("Coalition strike on Syrian government forces", PLAIN, Px::new(120), 2);
        assert_eq!(lines, ["Coalition strike on", "Syrian government…"]);
        assert_eq!(wrap("叙利亚北部的一条道路上相遇", PLAIN, Px::new(60), 2), ["叙利亚北部", "的一条道…"]);
    }

    #[test]
    fn balanced_lines_are_about_as_long_as_each_other() {
        let title = "Coalition strike on Syrian government forces near al-Tanf";
        assert_eq!(wrap(title, PLAIN, Px::new(150), 3).last().map(String::as_str), Some("al-Tanf"));
        let lines = ["Coalition strike on", "Syrian government", "forces near al-Tanf"];
        assert_eq!(balance(title, PLAIN, Px::new(150), 3), lines);
    }

    #[test]
    fn right_to_left_letters_are_set_apart() {
        assert_eq!(isolate("Kobani"), "Kobani");
        assert_eq!(isolate("كوباني"), "\u{2068}كوباني\u{2069}");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in "\\PC{0,80}|[a-z ]{0,200}", widest in 30_i64..200, most in 1_usize..4) {
            let lines = wrap(&text, PLAIN, Px::new(widest), most);
            prop_assert!((1..=most).contains(&lines.len()));
            for line in lines {
                prop_assert!(width(&line, PLAIN) <= Px::new(widest), "{line}");
            }
        }
    }
}
