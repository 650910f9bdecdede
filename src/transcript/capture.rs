//! The text of a capture, with the way back to its bytes.

use std::ops::Range;

use super::web;
use crate::markdown::{Flavour, PlainText};
use crate::offsets::OffsetMap;

/// What a capture says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaptureText {
    text: String,
    offsets: OffsetMap,
}

impl CaptureText {
    /// A text and where each byte of it stands in the capture.
    pub(super) fn new(text: String, offsets: OffsetMap) -> Self {
        Self { text, offsets }
    }

    /// Reads a capture by the ending of its name: a web page (`.html`, `.htm`, `.xhtml`), Markdown (`.md`, `.markdown`), or else
    /// a text that stands as it is.
    #[must_use]
    pub fn of(name: &str, content: &str) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("html" | "htm" | "xhtml") => {
                let (text, offsets) = web::read(content);
                Self { text, offsets }
            }
            Some("md" | "markdown") => {
                let plain = PlainText::of(content, Flavour::Article);
                Self { text: plain.as_str().to_owned(), offsets: plain.into_offsets() }
            }
            _ => Self::plain(content),
        }
    }

    fn plain(content: &str) -> Self {
        let mut offsets = OffsetMap::default();
        offsets.copy(0..content.len());
        Self { text: content.to_owned(), offsets }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a part of the text stands in the capture as it was saved.
    #[must_use]
    pub fn source_range(&self, text: Range<usize>) -> Range<usize> {
        self.offsets.to_source(text)
    }
}
