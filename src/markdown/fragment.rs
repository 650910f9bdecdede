//! The words of a piece of Markdown that was cut out of a document, such as a quote copied from its source.
//!
//! Here no word may get lost, because the words are going to be proved: the number of a list stays, and where HTML, an
//! image or an odd link would hide something there is no reading at all.

use pulldown_cmark::{Event, Tag};

use super::events::{Flavour, events};
use super::flow::Flow;
use super::links::{Address, address};

/// Text put before a line so that it cannot begin a block.
pub(super) const SHELTER: &str = "x ";

/// The words without markup; `None` if that would leave out more than signs and the addresses of links.
#[must_use]
pub fn fragment_text(markdown: &str) -> Option<String> {
    let lines: Vec<String> = markdown.lines().map(without_block_signs).filter(|line| !line.is_empty()).collect();
    let line = format!("{SHELTER}{}", lines.join(" "));
    let mut flow = Flow::default();
    for (event, _) in events(&line, Flavour::Article) {
        let hides_words = match &event {
            Event::InlineHtml(_) | Event::Html(_) | Event::Start(Tag::Image { .. }) => true,
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                Address::of(&address(*link_type, dest_url)) != Address::External
            }
            _ => false,
        };
        if hides_words {
            return None;
        }
        flow.feed(&event);
    }
    flow.text.strip_prefix(SHELTER).map(str::to_owned)
}

/// A line without the signs of headings, quotes, lists, tables and rules.
fn without_block_signs(line: &str) -> String {
    let mut rest = line.trim();
    while let Some(inner) = without_sign(rest) {
        rest = inner.trim_start();
    }
    let rest = rest.strip_suffix('\\').unwrap_or(rest);
    if rest.len() >= 3 && rest.chars().all(|each| " -=*_|:".contains(each)) {
        return String::new();
    }
    match rest.strip_prefix('|').and_then(|row| row.strip_suffix('|')) {
        Some(row) if !row.ends_with('\\') => without_bars(row),
        _ => rest.to_owned(),
    }
}

/// The cells of a row of a table.
fn without_bars(row: &str) -> String {
    let mut cells = String::with_capacity(row.len());
    let mut escaped = false;
    for character in row.chars() {
        cells.push(if character == '|' && !escaped { ' ' } else { character });
        escaped = character == '\\' && !escaped;
    }
    cells.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_sign(line: &str) -> Option<&str> {
    if let Some(quoted) = line.strip_prefix('>') {
        return Some(quoted);
    }
    let sign_end = line.find(' ')?;
    let (sign, rest) = line.split_at(sign_end);
    let is_heading = sign.len() <= 6 && sign.bytes().all(|byte| byte == b'#');
    (is_heading || matches!(sign, "-" | "*" | "+")).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_go_and_words_stay() {
        let cases = [
            ("plain", Some("plain")),
            ("*a* **b** `c` \\* &amp;", Some("a b c * &")),
            ("## Head", Some("Head")),
            ("> - a\n> - b", Some("a b")),
            ("a\\\nb  \nc", Some("a b c")),
            ("Title\n=====\n\ntext", Some("Title text")),
            ("| a | b |\n|---|:-:|\n| c | d |", Some("a b c d")),
            ("|a|b \\| c|", Some("a b | c")),
            ("[a](https://b.c) d", Some("a d")),
            ("1986. A year", Some("1986. A year")),
            ("1) a", Some("1) a")),
            ("[a]: https://b.c", Some("[a]: https://b.c")),
            ("    code", Some("code")),
            ("a [...] [b]", Some("a [...] [b]")),
            ("#hashtag -dash", Some("#hashtag -dash")),
            ("the <killed> men", None),
            ("<!-- a --> b", None),
            ("[a](b)", None),
            ("![a](https://b.c)", None),
            ("", None),
            ("***", None),
        ];
        for (markdown, words) in cases {
            assert_eq!(fragment_text(markdown).as_deref(), words, "{markdown:?}");
        }
    }
}
