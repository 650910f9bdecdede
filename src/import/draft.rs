//! An article in the making: its blocks, each with the words of the capture that it holds.

use std::ops::Range;

use super::metadata::Metadata;
use crate::transcript::CaptureText;

/// What a capture was read as.
#[derive(Debug)]
pub(super) struct Draft {
    /// The capture's text.
    pub(super) text: CaptureText,
    /// The article, in the order of the capture.
    pub(super) blocks: Vec<Block>,
    /// What the capture says of it.
    pub(super) metadata: Metadata,
    /// What is known of the words that no block holds.
    pub(super) left: Left,
    /// Whether there was more markup than could be followed.
    pub(super) flattened: bool,
    /// The files that the page is made of, where it is a set of frames.
    pub(super) frames: Vec<String>,
}

/// A block of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// What sort of block.
    pub(super) kind: Kind,
    /// The block as Markdown.
    pub(super) markdown: String,
    /// Its words, in bytes of the capture's text; in order and apart.
    pub(super) kept: Vec<Range<usize>>,
}

/// The sorts of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading; 1 is the highest.
    Heading(u8),
    /// A paragraph.
    Text,
    /// A list, a table, a quotation.
    Whole,
}

/// Why words were left out.
#[derive(Debug, Clone, Default)]
pub(super) struct Left {
    /// Lines that were recognised, and as what; in bytes of the capture's text.
    pub(super) named: Vec<(Range<usize>, &'static str)>,
    /// What all other words are.
    pub(super) rest: Option<&'static str>,
}

impl Left {
    /// Adds some words.
    pub(super) fn named(&mut self, what: &'static str, words: &[Range<usize>]) {
        self.named.extend(words.iter().map(|range| (range.clone(), what)));
    }
}

impl Block {
    /// Where its words begin in the capture's text.
    pub(super) fn start(&self) -> usize {
        self.kept.first().map_or(0, |range| range.start)
    }
}
