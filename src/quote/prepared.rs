//! A text made ready for many quotes.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::words::Words;
use crate::markdown::{Flavour, PlainText};
use crate::normal::Normal;
use crate::normal::haystack::Haystack;
use crate::normal::letters::Letters;

/// A plain text with its normal form, and with what is needed to explain a quote that is not found.
#[derive(Debug)]
pub struct Prepared {
    plain: PlainText,
    normal: Haystack,
    source: OnceLock<Haystack>,
    words: OnceLock<Words>,
    letters: OnceLock<Letters>,
}

impl Prepared {
    /// Prepares a text. This is done once; each quote then costs one search.
    #[must_use]
    pub fn new(plain: PlainText) -> Self {
        let normal = Haystack::new(Normal::new(plain.as_str()));
        Self { plain, normal, source: OnceLock::new(), words: OnceLock::new(), letters: OnceLock::new() }
    }

    /// Prepares the transcription of an article.
    #[must_use]
    pub fn of(markdown: &str) -> Self {
        Self::of_shared(markdown.into())
    }

    /// The same of a transcription that others hold, too.
    #[must_use]
    pub fn of_shared(markdown: Arc<str>) -> Self {
        Self::new(PlainText::of_shared(markdown, Flavour::Article))
    }

    /// The plain text.
    #[must_use]
    pub fn plain(&self) -> &PlainText {
        &self.plain
    }

    /// The plain text in normal form.
    #[must_use]
    pub fn normal(&self) -> &Normal {
        self.normal.normal()
    }

    /// The same, to search in.
    pub(super) fn haystack(&self) -> &Haystack {
        &self.normal
    }

    /// Words of the plain text.
    #[must_use]
    pub fn text(&self, plain: Range<usize>) -> &str {
        self.plain.as_str().get(plain).unwrap_or_default()
    }

    /// The words of the normal form, by which near passages are found.
    pub(super) fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.normal().as_str()))
    }

    /// The letters of the normal form.
    pub(super) fn letters(&self) -> &Letters {
        self.letters.get_or_init(|| Letters::new(self.normal().as_str()))
    }

    /// Where words that are not in the plain text stand in the Markdown.
    pub(super) fn in_markup(&self, words: &str) -> Option<Range<usize>> {
        let source = self.source.get_or_init(|| Haystack::new(Normal::new(self.plain.source())));
        source.find_all(&Normal::needle(words)).next()
    }

    /// Whether one of these stands directly before a byte of the normal form, white space aside.
    pub(super) fn has_before(&self, normal: usize, words: &[Normal]) -> bool {
        let before = self.normal().as_str().get(..normal).unwrap_or_default().trim_end_matches(' ');
        words.iter().any(|words| before.ends_with(words.as_str()))
    }

    /// Whether one of these stands directly after a byte of the normal form, white space aside.
    pub(super) fn has_after(&self, normal: usize, words: &[Normal]) -> bool {
        let after = self.normal().as_str().get(normal..).unwrap_or_default().trim_start_matches(' ');
        words.iter().any(|words| after.starts_with(words.as_str()))
    }
}
