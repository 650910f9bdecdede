//! HTML in which the places of the text are still open, so that marks can be put round any part of it.

use std::ops::Range;

use super::push_escaped;

/// The HTML of a document, its text left out.
#[derive(Debug, Default)]
pub(in crate::markdown) struct Draft {
    /// All tags, in order.
    pub(super) tags: String,
    /// The text to be put between the tags.
    pub(in crate::markdown) runs: Vec<Run>,
    /// The tags and the runs of each top-level block.
    pub(super) blocks: Vec<Part>,
    /// The plain text.
    pub(super) text: String,
}

/// A stretch of text that no tag interrupts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::markdown) struct Run {
    /// Where among the tags it belongs.
    pub(super) at: usize,
    /// Its bytes in the plain text.
    pub(in crate::markdown) plain: Range<usize>,
    /// Whether it stands in a link that can be followed.
    pub(in crate::markdown) in_link: bool,
}

/// What belongs to a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Bytes of the tags.
    pub(super) tags: Range<usize>,
    /// Numbers of the runs.
    pub(super) runs: Range<usize>,
}

impl Draft {
    /// The whole HTML, its text escaped.
    pub(super) fn plainly(&self) -> String {
        let all = Part { tags: 0..self.tags.len(), runs: 0..self.runs.len() };
        self.fill(&all, &mut |html, run| push_escaped(html, self.text(self.runs[run].plain.clone())))
    }

    /// The HTML of each top-level block, each run of text written by `write`.
    pub(in crate::markdown) fn blocks(&self, mut write: impl FnMut(&mut String, usize)) -> Vec<(String, Range<usize>)> {
        self.blocks.iter().map(|part| (self.fill(part, &mut write), part.runs.clone())).collect()
    }

    /// A part of the plain text.
    pub(in crate::markdown) fn text(&self, plain: Range<usize>) -> &str {
        self.text.get(plain).unwrap_or_default()
    }

    fn fill(&self, part: &Part, write: &mut impl FnMut(&mut String, usize)) -> String {
        let mut html = String::with_capacity(part.tags.len());
        let mut from = part.tags.start;
        for run in part.runs.clone() {
            let at = self.runs[run].at;
            html.push_str(&self.tags[from..at]);
            from = at;
            write(&mut html, run);
        }
        html.push_str(&self.tags[from..part.tags.end]);
        html
    }
}
