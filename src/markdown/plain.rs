//! The plain text of a Markdown document: what quotes are proved against.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::{Flavour, events};
use super::flow::{Fed, Flow};
use crate::offsets::OffsetMap;

/// The words of a document without its markup, and the way back to the markup.
///
/// Two documents with the same plain text read the same. Offsets into it are stable as long as the words are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainText {
    text: String,
    source: Arc<str>,
    offsets: OffsetMap,
    headings: Vec<Heading>,
    blocks: Vec<Range<usize>>,
    code_points: CodePoints,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 for the highest.
    pub level: u8,
    /// Its bytes in the plain text.
    pub range: Range<usize>,
}

impl PlainText {
    /// Reads the plain text of a document.
    #[must_use]
    pub fn of(markdown: &str, flavour: Flavour) -> Self {
        Self::of_shared(markdown.into(), flavour)
    }

    /// The same of a document that others hold, too.
    #[must_use]
    pub fn of_shared(markdown: Arc<str>, flavour: Flavour) -> Self {
        let mut reader = Reader::default();
        for (event, range) in events(&markdown, flavour) {
            reader.read(&event, range, &markdown);
        }
        reader.finish(markdown)
    }

    /// The plain text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The Markdown it was read from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where a part of the plain text stands in the Markdown: exact where the words are written as they read, otherwise
    /// the whole of the entity, escape or line that stands for them.
    #[must_use]
    pub fn source_range(&self, plain: Range<usize>) -> Range<usize> {
        self.offsets.to_source(plain)
    }

    /// The way back to the Markdown, for those who keep the text themselves.
    #[must_use]
    pub fn into_offsets(self) -> OffsetMap {
        self.offsets
    }

    /// The same part of the plain text, counted in Unicode code points.
    #[must_use]
    pub fn code_points(&self, plain: Range<usize>) -> Range<usize> {
        self.code_points.before(&self.text, plain.start)..self.code_points.before(&self.text, plain.end)
    }

    /// All headings, in order.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The plain text of each top-level block, in order; empty for a rule or raw HTML.
    #[must_use]
    pub fn blocks(&self) -> &[Range<usize>] {
        &self.blocks
    }
}

/// A plain text in the making.
#[derive(Debug, Default)]
struct Reader {
    flow: Flow,
    offsets: OffsetMap,
    headings: Vec<Heading>,
    blocks: Vec<Range<usize>>,
    depth: usize,
    in_heading: bool,
}

impl Reader {
    fn read(&mut self, event: &Event<'_>, source: Range<usize>, markdown: &str) {
        self.enter(event);
        match self.flow.feed(event) {
            Fed::Text { lead, plain } => self.map_text(event, lead, &plain, source, markdown),
            Fed::Break(plain) => self.offsets.replace(plain.len(), source),
            Fed::Nothing => {}
        }
        match event {
            Event::End(TagEnd::Heading(_)) => {
                self.in_heading = false;
                self.depth -= 1;
            }
            Event::End(_) => self.depth -= 1,
            _ => {}
        }
    }

    fn enter(&mut self, event: &Event<'_>) {
        let here = self.flow.text.len();
        if self.depth == 0 && matches!(event, Event::Start(_) | Event::Rule) {
            self.blocks.push(here..here);
        }
        if let Event::Start(tag) = event {
            self.depth += 1;
            if let Tag::Heading { level, .. } = tag {
                self.headings.push(Heading { level: *level as u8, range: here..here });
                self.in_heading = true;
            }
        }
    }

    fn map_text(&mut self, event: &Event<'_>, lead: usize, plain: &Range<usize>, source: Range<usize>, markdown: &str) {
        self.offsets.add(plain.start - self.offsets.len());
        let text = &self.flow.text[plain.clone()];
        match written_at(event, lead, text, &markdown[source.clone()]) {
            Some(at) => self.offsets.copy(source.start + at..source.start + at + text.len()),
            None => self.offsets.replace(text.len(), source),
        }
        grow(self.blocks.last_mut(), plain);
        if self.in_heading {
            grow(self.headings.last_mut().map(|heading| &mut heading.range), plain);
        }
    }

    fn finish(self, source: Arc<str>) -> PlainText {
        let Self { flow, mut offsets, mut headings, mut blocks, .. } = self;
        let mut text = flow.text;
        text.truncate(text.trim_end().len());
        text.shrink_to_fit();
        offsets.truncate(text.len());
        for range in blocks.iter_mut().chain(headings.iter_mut().map(|heading| &mut heading.range)) {
            trim_end(range, &text);
        }
        let code_points = CodePoints::of(&text);
        PlainText { text, source, offsets, headings, blocks, code_points }
    }
}

/// Where in its source an event's text stands as it reads; `None` where it is written in another way.
fn written_at(event: &Event<'_>, lead: usize, text: &str, source: &str) -> Option<usize> {
    match event {
        Event::Text(whole) => (**whole == *source).then_some(lead),
        _ => source.find(text),
    }
}

fn grow(range: Option<&mut Range<usize>>, plain: &Range<usize>) {
    if let Some(range) = range
        && !plain.is_empty()
    {
        if range.start == range.end {
            *range = plain.clone();
        } else {
            range.end = plain.end;
        }
    }
}

fn trim_end(range: &mut Range<usize>, text: &str) {
    range.start = range.start.min(text.len());
    range.end = range.end.min(text.len());
    range.end = range.start + text[range.clone()].trim_end().len();
}

/// How many code points lie before every so manieth byte.
#[derive(Debug, Clone, PartialEq, Eq)]
struct CodePoints(Vec<usize>);

impl CodePoints {
    const STEP: usize = 256;

    fn of(text: &str) -> Self {
        let mut before = vec![0];
        let mut total = 0;
        for chunk in text.as_bytes().chunks(Self::STEP) {
            total += count(chunk);
            before.push(total);
        }
        Self(before)
    }

    fn before(&self, text: &str, at: usize) -> usize {
        let at = at.min(text.len());
        let step = at / Self::STEP;
        self.0.get(step).copied().unwrap_or(0) + count(&text.as_bytes()[step * Self::STEP..at])
    }
}

/// How many characters begin in these bytes.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests;
