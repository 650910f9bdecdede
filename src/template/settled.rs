//! The last look at a page: whatever its words hold, it holds nothing that a browser reads otherwise than a person.
//!
//! What no text has becomes `�`, what turns letters round is left out, as are marks by the dozen on one letter, and a
//! direction that a text begins ends with the element in which it was begun. Editors are told of these signs
//! (`hidden-sign`), and data for programs keep them.

use crate::normal::tricks::{Directions, MOST_MARKS, Marks, Trick, of};

/// The page without tricks of its words.
pub(super) fn settled(html: String) -> String {
    if is_settled(&html) { html } else { settle(&html) }
}

/// So many bytes in a row that are not of ASCII may be more than [`MOST_MARKS`] marks, each of which has at least two.
const FLOOD: usize = 2 * (MOST_MARKS + 1);

/// Whether it is certain that nothing is to be done. Of most pages it is: this is asked of every byte of a site.
fn is_settled(html: &str) -> bool {
    let (mut rest, mut run) = (html, 0);
    loop {
        let skipped = plain(rest);
        rest = &rest[skipped..];
        let Some(sign) = rest.chars().next() else { return true };
        run = if skipped > 0 { 0 } else { run } + sign.len_utf8();
        let begins = matches!(sign, '\u{202A}' | '\u{202B}' | '\u{2066}'..='\u{2068}');
        if begins || run >= FLOOD || of(sign).is_some() {
            return false;
        }
        rest = &rest[sign.len_utf8()..];
    }
}

/// How many bytes at the beginning are nothing but the signs of a typewriter.
fn plain(text: &str) -> usize {
    const AT_ONCE: usize = 32;
    let is_plain = |byte: &u8| matches!(byte, b'\t' | b'\n' | b' '..=b'~');
    let many = text
        .as_bytes()
        .chunks_exact(AT_ONCE)
        .take_while(|chunk| chunk.iter().fold(true, |all, byte| all & is_plain(byte)));
    let start = many.count() * AT_ONCE;
    start + text.as_bytes()[start..].iter().take_while(|byte| is_plain(byte)).count()
}

fn settle(html: &str) -> String {
    let (mut page, mut rest) = (String::with_capacity(html.len()), html);
    let (mut directions, mut depth, mut is_data) = (Directions::default(), 0_usize, false);
    while !rest.is_empty() {
        let (text, tail) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        let (tag, after) = tail.split_at(tail.find('>').map_or(tail.len(), |at| at + 1));
        push(&mut page, text);
        // Behind its data a script must hold nothing.
        if !is_data && !text.is_ascii() {
            text.chars().for_each(|each| directions.read(each, depth));
        }
        if tag.starts_with("</") {
            page.push_str(&directions.end(depth));
            depth = depth.saturating_sub(1);
        } else if !is_empty(tag) {
            depth += 1;
        }
        push(&mut page, tag);
        is_data = tag.starts_with("<script");
        rest = after;
    }
    page
}

/// Whether a tag begins an element that has no end.
fn is_empty(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').split(|each: char| !each.is_ascii_alphanumeric()).next().unwrap_or_default();
    tag.starts_with("<!") || tag.ends_with("/>") || EMPTY.contains(&name)
}

const EMPTY: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

fn push(page: &mut String, text: &str) {
    if plain(text) == text.len() {
        return page.push_str(text);
    }
    let mut marks = Marks::default();
    for each in text.chars() {
        let is_buried = marks.count(each) > MOST_MARKS;
        match of(each) {
            Some(Trick::NoSign(_)) => page.push(char::REPLACEMENT_CHARACTER),
            Some(Trick::Turn(_)) => {}
            _ if is_buried => {}
            _ => page.push(each),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_text(html: &str) -> String {
        settled(html.to_owned())
    }

    #[test]
    fn what_people_write_stays_as_it_is() {
        for html in ["", "<p>a & b</p>", "<p title=\"é\">é\r\n\t– «سلام»</p> <b", "<p>\u{2067}a\u{2069} e\u{301}</p>"]
        {
            assert_eq!(of_text(html), html);
        }
    }

    #[test]
    fn what_is_known_at_a_glance_is_as_if_it_were_read_letter_by_letter() {
        let marks = "\u{301}".repeat(MOST_MARKS + 1);
        let signs = [
            "a",
            "\n",
            "é",
            "“",
            "\u{301}",
            &marks,
            "\0",
            "\u{85}",
            "\u{202E}",
            "\u{2067}",
            "\u{E0041}",
            "\u{FFFE}",
            "😀",
        ];
        for one in signs {
            for other in signs {
                for plain in ["", "a", &"b".repeat(40)] {
                    let html = format!("<p>{plain}{one}{other}{plain}{one}</p>");
                    assert!(!is_settled(&html) || settle(&html) == html, "{html:?}");
                    assert_eq!(of_text(&html), settle(&html), "{html:?}");
                }
            }
        }
        assert!(is_settled("<p>“é” – e\u{301}</p>") && !is_settled(&format!("<p>a{marks}</p>")));
    }

    #[test]
    fn what_no_page_may_hold_is_shown_or_left_out() {
        assert_eq!(of_text("<p title=\"\0\">a\u{1}\u{7f}\u{9b}\u{ffff}</p>"), "<p title=\"�\">a����</p>");
        assert_eq!(of_text("<b>photo_\u{202E}gpj.exe\u{202C}</b>"), "<b>photo_gpj.exe\u{202C}</b>");
        let flood = format!("<b>a{}</b>", "\u{301}".repeat(5_000));
        assert_eq!(of_text(&flood), format!("<b>a{}</b>", "\u{301}".repeat(MOST_MARKS)));
    }

    #[test]
    fn a_direction_ends_with_the_element_in_which_it_begins() {
        assert_eq!(of_text("<b>\u{2067}a</b> 12"), "<b>\u{2067}a\u{2069}</b> 12");
        assert_eq!(
            of_text("<b title=\"\u{202B}\">\u{202B}a<br>b<i/></b>"),
            "<b title=\"\u{202B}\">\u{202B}a<br>b<i/>\u{202C}</b>"
        );
        assert_eq!(
            of_text("<p>\u{2067}a <i>\u{202B}b</i> c</p>"),
            "<p>\u{2067}a <i>\u{202B}b\u{202C}</i> c\u{2069}</p>"
        );
        for fine in ["<p>\u{2067}a <mark>b</mark> c\u{2069}</p>", "<p>\u{202B}a <mark>b\u{202C}</mark> c</p>"] {
            assert_eq!(of_text(fine), fine);
        }
        let data = "<script type=\"application/ld+json\">{\"a\": \"\u{202B}\"}</script>";
        assert_eq!(of_text(data), data);
    }
}
