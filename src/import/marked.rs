//! Captures that are Markdown already.

use std::ops::Range;

use super::boilerplate::boilerplate;
use super::draft::{Block, Draft, Kind, Left};
use super::markdown::{of_words, reads_as};
use super::metadata::{Found, Metadata};
use crate::address::is_web_address;
use crate::markdown::{Flavour, PlainText};
use crate::resolve::is_language_tag;
use crate::transcript::CaptureText;

/// Reads a capture, which was saved under this name.
pub(super) fn read(name: &str, markdown: &str) -> Draft {
    let plain = PlainText::of(markdown, Flavour::Article);
    let (mut left, mut metadata) = (Left::default(), Metadata::default());
    let front = front_matter(markdown);
    for line in markdown.get(front.clone()).unwrap_or_default().lines() {
        field(line, &mut metadata);
    }
    let mut blocks = Vec::new();
    for range in plain.blocks().iter().filter(|range| !range.is_empty()) {
        let words = plain.as_str().get(range.clone()).unwrap_or_default();
        let is_front = plain.source_range(range.clone()).start < front.end;
        let what = if is_front { Some("front matter") } else { boilerplate(words) };
        match what {
            Some(what) => left.named(what, std::slice::from_ref(range)),
            None => blocks.push(block(&plain, range.clone(), front.end)),
        }
    }
    if let Some(heading) = plain
        .headings()
        .iter()
        .find(|heading| heading.level == 1 && plain.source_range(heading.range.clone()).start >= front.end)
    {
        metadata.title.extend(
            plain.as_str().get(heading.range.clone()).and_then(|words| Found::of(words, "the headline of the text")),
        );
    }
    Draft { text: CaptureText::of(name, markdown), blocks, metadata, left, flattened: false, frames: Vec::new() }
}

/// All words as paragraphs.
pub(super) fn plain(markdown: &str) -> Vec<Block> {
    let plain = PlainText::of(markdown, Flavour::Article);
    let block = |range: &Range<usize>| {
        let words = plain.as_str().get(range.clone()).unwrap_or_default();
        Block { kind: Kind::Text, markdown: of_words(words, &Kind::Text), kept: vec![range.clone()] }
    };
    plain.blocks().iter().filter(|range| !range.is_empty()).map(block).collect()
}

/// A block as it is written, where that reads as it should by itself, else its words.
fn block(plain: &PlainText, range: Range<usize>, from: usize) -> Block {
    let markdown = plain.source();
    let source = plain.source_range(range.clone());
    let line_start = |at: usize| markdown[..at].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |at: usize| markdown[at..].find('\n').map_or(markdown.len(), |end| at + end);
    let written = markdown.get(line_start(source.start).max(from)..line_end(source.end)).unwrap_or_default().trim_end();
    let words = plain.as_str().get(range.clone()).unwrap_or_default();
    let level = plain.headings().iter().find(|heading| heading.range == range).map(|heading| heading.level);
    let kind = level.map_or(Kind::Text, Kind::Heading);
    let markdown = if reads_as(written, words) { written.replace('\r', "") } else { of_words(words, &kind) };
    Block { kind, markdown, kept: vec![range] }
}

/// The lines between two rules at the top, in which other programs keep title and date.
fn front_matter(markdown: &str) -> Range<usize> {
    let Some(rest) = markdown.strip_prefix("---\n").or_else(|| markdown.strip_prefix("---\r\n")) else { return 0..0 };
    let start = markdown.len() - rest.len();
    let mut at = start;
    for line in rest.split_inclusive('\n') {
        at += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return 0..at;
        }
    }
    0..0
}

fn field(line: &str, metadata: &mut Metadata) {
    let Some((key, value)) = line.split_once(':') else { return };
    let value = value.trim().trim_matches(['"', '\'']);
    let key = key.trim().to_lowercase();
    let basis = format!("the front matter, `{key}`");
    let found = || Found::of(value, basis.clone());
    match key.as_str() {
        "title" => metadata.title.extend(found()),
        "author" | "by" => metadata.author.extend(found()),
        "date" | "published" => metadata.published.extend(Found::date(value, &basis)),
        "site" | "publisher" => metadata.site.extend(found()),
        "url" | "source" | "link" => metadata.url.extend(found().filter(|found| is_web_address(&found.value))),
        "lang" | "language" => metadata.language.extend(found().filter(|found| is_language_tag(&found.value))),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_stays_as_it_is() {
        let draft = read(
            "a.md",
            "---\ntitle: A bridge\ndate: 2020-03-03\n---\n\n# A bridge\n\nIt *fell*.\n\n- a\n- b\n\n[x](y.html) <b>z</b>\n",
        );
        let blocks: Vec<&str> = draft.blocks.iter().map(|block| block.markdown.as_str()).collect();
        assert_eq!(blocks, ["# A bridge", "It *fell*.", "- a\n- b", "x z"]);
        assert_eq!(draft.metadata.published.first().map(|found| found.value.as_str()), Some("2020-03-03"));
        assert_eq!(draft.left.named.len(), 1);
    }
}
