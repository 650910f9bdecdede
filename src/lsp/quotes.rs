//! Quotes and their places in the article's text.

use super::desk::Desk;
use super::written::Quoted;
use crate::quote::{Prepared, Selector, locate};
use crate::source::{FileId, Span};

/// The text of the article that a file of annotations is about.
pub(super) fn text_of(desk: &Desk, annotations: FileId) -> Option<FileId> {
    let path = desk.sources.file(annotations).path();
    let stem = path.strip_prefix("content/articles/")?.strip_suffix(".yaml")?;
    desk.sources.find(&format!("content/articles/{stem}.md"))
}

/// The annotations of the article whose text a file is.
pub(super) fn annotations_of(desk: &Desk, text: FileId) -> Option<FileId> {
    let path = desk.sources.file(text).path();
    let stem = path.strip_prefix("content/articles/")?.strip_suffix(".md")?;
    desk.sources.find(&format!("content/articles/{stem}.yaml"))
}

/// A proved quote.
pub(super) struct Proved<'a> {
    pub(super) quoted: &'a Quoted,
    /// Its place in the article's text.
    pub(super) place: Span,
    /// The same in code points of the plain text.
    pub(super) offsets: std::ops::Range<usize>,
}

/// The quotes of a file of annotations that are found in the article's text, of those that are `wanted`.
pub(super) fn proved(desk: &Desk, annotations: FileId, wanted: impl Fn(&Quoted) -> bool) -> Vec<Proved<'_>> {
    let (Some(text), Some(written)) = (text_of(desk, annotations), desk.index.file(annotations)) else {
        return Vec::new();
    };
    let prepared = Prepared::of(desk.text(text));
    let prove = |quoted| {
        let anchor = locate(&prepared, &selector(quoted)).ok()?;
        let place = Span::new(text, prepared.plain().source_range(anchor.range()));
        Some(Proved { quoted, place, offsets: prepared.plain().code_points(anchor.range()) })
    };
    written.quotes.iter().filter(|quoted| wanted(quoted)).filter_map(prove).collect()
}

fn selector(quoted: &Quoted) -> Selector<'_> {
    Selector {
        exact: &quoted.exact,
        prefix: quoted.prefix.as_deref(),
        suffix: quoted.suffix.as_deref(),
        nth: quoted.nth,
    }
}
