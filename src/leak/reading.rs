//! A file as those see it who open it: escapes, references and tags undone, with the way back to its bytes.
//!
//! Layers are undone one after the other, since one lies in the other: HTML in a text of JSON, a percent-encoded name in an
//! attribute. Nothing is thrown away. What stands within a tag, in a comment and in raised signs (the numbers of notes) is read by
//! itself, behind the rest, so that it hides no words and interrupts none.

mod escapes;
mod references;
mod tags;

use std::ops::Range;

use super::letters::{SIGNS, WALL};
use crate::offsets::OffsetMap;
use crate::route::Route;
use crate::search;

/// A text made of another one.
#[derive(Debug, Default)]
struct Made {
    text: String,
    offsets: OffsetMap,
}

impl Made {
    fn copy(&mut self, of: &str, range: Range<usize>) {
        self.text.push_str(&of[range.clone()]);
        self.offsets.copy(range);
    }

    fn put(&mut self, text: &str, range: Range<usize>) {
        self.text.push_str(text);
        self.offsets.replace(text.len(), range);
    }
}

/// A file, read in one way.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// What is read.
    pub(super) text: String,
    layers: Vec<OffsetMap>,
}

impl Reading {
    /// Words that stand as they are.
    pub(super) fn plain(text: &str) -> Reading {
        Reading { text: text.replace(SIGNS, " "), layers: Vec::new() }
    }

    /// Where a byte of what is read came from.
    pub(super) fn source(&self, at: usize) -> usize {
        self.layers.iter().rev().fold(at, |at, layer| layer.to_source(at..at + 1).start)
    }

    fn then(mut self, made: Made) -> Reading {
        self.text = made.text;
        self.layers.push(made.offsets);
        self
    }

    /// With tags and references undone; twice, for HTML that was written as text into HTML or XML.
    fn without_markup(self) -> Reading {
        let once = self.without_markup_once();
        if once.text.contains('<') { once.without_markup_once() } else { once }
    }

    fn without_markup_once(mut self) -> Reading {
        if self.text.contains('<') {
            let made = tags::undone(&self.text);
            self = self.then(made);
        }
        if self.text.contains('&') {
            let made = references::undone(&self.text);
            self = self.then(made);
        }
        self
    }

    /// With escapes undone; twice where one hides another.
    fn unescaped(mut self, quotation: Quotation) -> Reading {
        let made = escapes::undone(&self.text, quotation);
        self = self.then(made);
        if self.text.contains("\\u") {
            let made = escapes::undone(&self.text, Quotation::Marks);
            self = self.then(made);
        }
        self
    }
}

/// What a quotation mark is that is not escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotation {
    /// A sign like others.
    Marks,
    /// The end of a value.
    Ends,
}

/// Data and scripts, in which a backslash always begins an escape.
const ESCAPED: [&str; 6] = [".json", ".jsonld", ".geojson", ".js", ".ics", ".bib"];

/// Every way in which a file has to be read.
pub(super) fn readings(path: &str, bytes: &[u8]) -> Vec<Reading> {
    let Ok(text) = std::str::from_utf8(bytes) else { return vec![printable(bytes)] };
    let whole = || if Route::is_search(path) { without_numbers(text) } else { Reading::plain(text) };
    let is_data = ESCAPED.iter().any(|ending| path.ends_with(ending));
    let quotation = if is_data { Quotation::Ends } else { Quotation::Marks };
    let mut readings = vec![whole().unescaped(quotation).without_markup()];
    // A path such as `C:\names` is no escape on a page.
    if text.contains('\\') && !is_data {
        readings.push(whole().without_markup());
    }
    readings
}

/// The texts of a file of the search index: its packed numbers are no words, whatever they look like.
fn without_numbers(text: &str) -> Reading {
    let mut made = Made::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !search::is_packed(line) {
            made.copy(text, at..at + line.len());
        }
        at += line.len();
    }
    made.text = made.text.replace(SIGNS, " ");
    Reading::default().then(made)
}

/// Fewer printable characters in a row are no words of a picture or font.
const WORDS: usize = 8;

/// What can be read in a file that is no text, such as what a camera wrote into a photograph.
fn printable(bytes: &[u8]) -> Reading {
    let mut made = Made::default();
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        let mut start = at;
        for run in chunk.valid().split(char::is_control) {
            if run.chars().nth(WORDS - 1).is_some() {
                made.text.push_str(run);
                made.offsets.copy(start..start + run.len());
                made.put(WALL.encode_utf8(&mut [0; 4]), start + run.len()..start + run.len());
            }
            start += run.len() + 1;
        }
        at += chunk.valid().len() + chunk.invalid().len();
    }
    Reading::default().then(made)
}

#[cfg(test)]
mod tests;
