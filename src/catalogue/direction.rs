//! From left to right, or from right to left.

/// Holds a stretch of text together in the direction of its own first letter: U+2068, until U+2069.
pub(super) const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// That of a language, by its tag.
    pub fn of(tag: &str) -> Direction {
        let rtl = ["ar", "fa", "he", "ur", "ps", "ckb", "syc", "arc", "dv", "yi"];
        if rtl.contains(&super::primary(tag).as_str()) { Direction::Rtl } else { Direction::Ltr }
    }

    /// As HTML's `dir` has it.
    pub fn html(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// Whether the text has letters of the other direction, which would carry words beside it along. Those that are held
    /// together already do not.
    pub(super) fn is_crossed_by(self, text: &str) -> bool {
        match self {
            Direction::Ltr => !text.is_ascii() && loose(text).any(is_rtl),
            Direction::Rtl => loose(text).any(|letter| letter.is_alphabetic() && !is_rtl(letter)),
        }
    }
}

/// The letters outside isolates.
fn loose(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut depth = 0_usize;
    text.chars().filter(move |letter| {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })
}

/// Whether a letter is one of a script written from right to left: Hebrew to Arabic Extended-A, their presentation forms,
/// and the historic scripts of the supplementary plane.
fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
        || matches!(letter, '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
