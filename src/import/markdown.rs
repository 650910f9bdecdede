//! Markdown that reads as the capture does: the only file that knows the crate that makes Markdown of HTML.
//!
//! What that crate makes is held against the words that it was made from. Where it says anything else, the words are
//! written as a plain paragraph.

use htmd::HtmlToMarkdown;
use htmd::options::{BrStyle, BulletListMarker, HrStyle, Options};

use super::draft::Kind;
use crate::markdown::{Flavour, PlainText, entity, faults};
use crate::normal::Normal;

/// A character reference is no longer than this, in bytes.
const LONGEST_ENTITY: usize = 40;

/// A block as Markdown: from plain HTML, whose words are these.
pub(super) fn of_html(html: &str, kind: &Kind, words: &str) -> String {
    let plain = || of_words(words, kind);
    match kind {
        Kind::Heading(_) => plain(),
        Kind::Text if !html.replace("<p>", "").replace("</p>", "").contains('<') => plain(),
        Kind::Text | Kind::Whole => converted(html).filter(|markdown| reads_as(markdown, words)).unwrap_or_else(plain),
    }
}

/// Words as a paragraph or heading.
pub(super) fn of_words(words: &str, kind: &Kind) -> String {
    let line = escaped(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    match kind {
        Kind::Heading(level) => format!("{} {}", "#".repeat(usize::from(*level)), closing_escaped(line)),
        Kind::Text | Kind::Whole => line,
    }
}

/// Lines as a paragraph in which each stands for itself, as in a poem.
pub(super) fn of_lines(lines: &[String]) -> String {
    lines.iter().map(|line| escaped(line.trim())).collect::<Vec<_>>().join("\\\n")
}

/// Whether Markdown says these words and no others, and holds nothing that a dossier would not show.
pub(super) fn reads_as(markdown: &str, words: &str) -> bool {
    let plain = PlainText::of(markdown, Flavour::Article);
    Normal::needle(plain.as_str()).as_str() == Normal::needle(words).as_str()
        && faults(markdown, Flavour::Article).is_empty()
}

/// Text as it is written in HTML.
pub(super) fn html_escaped(text: &str) -> String {
    without_harm(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text without characters that leave no trace, of which some turn the order of the letters that follow.
pub(super) fn without_harm(text: &str) -> String {
    text.chars().filter(|each| !is_harmful(*each)).collect()
}

fn converted(html: &str) -> Option<String> {
    let options = Options {
        hr_style: HrStyle::Dashes,
        br_style: BrStyle::Backslash,
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        ..Options::default()
    };
    let markdown = HtmlToMarkdown::builder().options(options).build().convert(html).ok()?;
    let lines = markdown.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    Some(lines.replace("\\\n ", "\\\n").trim().to_owned())
}

/// A line of text as Markdown, in which no sign means anything.
pub(super) fn escaped(line: &str) -> String {
    // What leaves no trace is taken out first: what stands before and after it are neighbours then.
    let line: String = line.chars().filter(|each| !is_harmful(*each)).collect();
    let mut markdown = String::with_capacity(line.len() + 8);
    let mut rest = line.as_str();
    let is_bars = line.chars().all(|each| " |:-".contains(each));
    while let Some(character) = rest.chars().next() {
        let before = markdown.chars().next_back();
        let after = &rest[character.len_utf8()..];
        let escapes = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' => true,
            '_' => !(before.is_some_and(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)),
            '&' => {
                let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
                end.and_then(|end| rest.get(..=end)).is_some_and(|reference| entity(reference).is_some())
            }
            '#' | '+' | '-' | '=' | '>' | '~' => markdown.is_empty(),
            '.' | ')' => (after.is_empty() || after.starts_with(' ')) && is_number(&markdown),
            '|' => is_bars,
            _ => false,
        };
        if escapes {
            markdown.push('\\');
        }
        markdown.push(character);
        rest = after;
    }
    markdown
}

/// Whether a line so far is a number, as in front of an item of a list.
fn is_number(line: &str) -> bool {
    (1..10).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// A heading does not lose the signs at its end.
fn closing_escaped(line: String) -> String {
    match line.strip_suffix('#') {
        Some(head) if !ends_in_escape(head) => format!("{head}\\#"),
        _ => line,
    }
}

/// Whether the sign that follows is escaped already: a pair of backslashes is one that is written.
fn ends_in_escape(line: &str) -> bool {
    line.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// Characters without a trace, of which some turn the order of the letters that follow. They do not count in quotes or in
/// the comparison with the capture. Marks that Arabic and Indian scripts need are kept.
fn is_harmful(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn signs_stay_signs() {
        let cases = [
            ("a *b* _c_ `d`", "a \\*b\\* \\_c\\_ \\`d\\`"),
            ("snake_case", "snake_case"),
            ("[[a]] <b> &amp; & c", "\\[\\[a\\]\\] \\<b> \\&amp; & c"),
            ("# a", "\\# a"),
            ("- a", "\\- a"),
            ("12. a", "12\\. a"),
            ("12.40", "12.40"),
            ("||| a |||", "||| a |||"),
            ("--|--", "\\--\\|--"),
            ("~~~", "\\~~~"),
            ("a\u{202E}b\u{AD}", "ab"),
            ("1.\u{202E} a_\u{202E}b", "1\\. a_b"),
        ];
        for (text, markdown) in cases {
            assert_eq!(escaped(text), markdown);
        }
    }

    #[test]
    fn plain_html_becomes_markdown() {
        let cases = [
            ("a <strong>b</strong> <em>c</em>", "a b c", "a **b** *c*"),
            ("<ul><li>a</li><li>b</li></ul>", "a b", "- a\n- b"),
            ("<blockquote><p>a</p><p>b</p></blockquote>", "a b", "> a\n>\n> b"),
            ("<a href=\"https://a.example\">b</a>", "b", "[b](https://a.example)"),
            ("a<br>b", "a b", "a\\\nb"),
        ];
        for (html, words, markdown) in cases {
            assert_eq!(of_html(html, &Kind::Whole, words), markdown);
        }
    }

    #[test]
    fn a_heading_keeps_the_signs_at_its_end() {
        for (words, markdown) in [("C#", "## C\\#"), ("#", "## \\#"), ("a \\#", "## a \\\\\\#")] {
            assert_eq!(of_words(words, &Kind::Heading(2)), markdown);
            assert!(reads_as(markdown, words), "{markdown}");
        }
    }

    #[test]
    fn what_would_read_otherwise_is_plain() {
        assert_eq!(of_html("<em>b</em>c", &Kind::Text, "a b c"), "a b c");
    }

    proptest! {
        #[test]
        fn any_line_reads_as_it_was(line in "[-a-c1.)#+=>~|:<\\[\\]!&;*_`\\\\ \"'(éш\u{202E}]{0,24}") {
            let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
            for kind in [Kind::Text, Kind::Heading(2)] {
                let markdown = of_words(&words, &kind);
                prop_assert!(reads_as(&markdown, &words), "{:?} as {:?}", words, markdown);
            }
        }
    }
}
