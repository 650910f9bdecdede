//! Places as programs read them.

use crate::source::{Sources, Span};

/// A stretch of a file, as a program points at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// Path from the dossier's folder, with `/`.
    pub(super) path: &'a str,
    /// Where it begins.
    pub(super) start: Point,
    /// One past its end.
    pub(super) end: Point,
}

/// A point of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    /// From 1.
    pub(super) line: usize,
    /// In characters, from 1.
    pub(super) column: usize,
    /// In bytes of the file as it is on disk, from 0.
    pub(super) byte: usize,
}

impl<'a> Place<'a> {
    /// The place of a span.
    pub(super) fn of(span: Span, sources: &'a Sources) -> Place<'a> {
        let file = sources.file(span.file);
        let point = |offset: u32| {
            let (line, column) = sources.line_column(span.file, offset);
            Point { line, column, byte: file.byte_on_disk(offset) }
        };
        Place { path: file.path(), start: point(span.start), end: point(span.end) }
    }
}

/// A path with `/` as a relative reference: what has a meaning in addresses is encoded.
pub(super) fn relative_uri(path: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded = |byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(encoded).collect()
}
