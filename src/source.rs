//! The texts a dossier is made of, and places in them.
//!
//! Everything that a person wrote is held here unaltered for the length of a run; all later phases refer to it by
//! [`Span`]. Paths are relative to the dossier's root and use `/` on every system.

use std::ops::Range;
use std::sync::Arc;

/// A file of the dossier, as an index into [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of one file, in bytes of its text, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The stretch `range` of `file`. Offsets past 4 GiB are cut off; files of that size are refused when loading.
    pub fn new(file: FileId, range: Range<usize>) -> Span {
        let clip = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file, start: clip(range.start), end: clip(range.end) }
    }

    /// The bytes as a range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The place just before the stretch.
    #[must_use]
    pub fn before(self) -> Span {
        Span { end: self.start, ..self }
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, written at `span`.
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

impl Spanned<String> {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    /// UTF-8 without its byte-order mark; `true` where there was one.
    Text(Arc<str>, bool),
    /// Not UTF-8; with the number of valid bytes before the first bad one.
    Binary(Vec<u8>, usize),
    /// Something is there that is no file, or none that is read.
    Refused,
}

impl Content {
    /// The text, or what of it comes before the first byte that is none.
    fn text(&self) -> &str {
        match self {
            Content::Text(text, _) => text,
            Content::Binary(bytes, valid) => {
                bytes.get(..*valid).and_then(|head| std::str::from_utf8(head).ok()).unwrap_or("")
            }
            Content::Refused => "",
        }
    }
}

/// One file of a dossier. A copy of it costs nothing: copies share the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    path: Arc<str>,
    content: Arc<Content>,
    /// Where its lines end, in bytes of the text: kept, because a file of many faults is asked for many lines.
    line_ends: Arc<[u32]>,
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

impl SourceFile {
    /// A file of the given path and bytes. A byte-order mark is set aside: it is part of [`SourceFile::chunks`] alone.
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> SourceFile {
        let content = match String::from_utf8(bytes) {
            Ok(text) => match text.strip_prefix(BYTE_ORDER_MARK) {
                Some(rest) => Content::Text(rest.into(), true),
                None => Content::Text(text.into(), false),
            },
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                Content::Binary(error.into_bytes(), valid)
            }
        };
        let line_ends = content.text().bytes().zip(0..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at).collect();
        SourceFile { path: path.into().into(), content: Arc::new(content), line_ends }
    }

    /// Stands for what is there and was not read, so that what it should hold is not reported as missing besides.
    pub fn refused(path: &str) -> SourceFile {
        SourceFile { path: path.into(), content: Arc::new(Content::Refused), line_ends: Arc::default() }
    }

    /// Whether it stands for what was not read; that was reported.
    pub fn is_refused(&self) -> bool {
        matches!(*self.content, Content::Refused)
    }

    /// Path from the dossier's root, with `/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text, or `None` where the file is not UTF-8 or was refused.
    pub fn text(&self) -> Option<&str> {
        match &*self.content {
            Content::Text(text, _) => Some(text),
            Content::Binary(..) | Content::Refused => None,
        }
    }

    /// The same, to keep: a copy shares the text.
    pub fn shared_text(&self) -> Option<Arc<str>> {
        match &*self.content {
            Content::Text(text, _) => Some(Arc::clone(text)),
            Content::Binary(..) | Content::Refused => None,
        }
    }

    /// For a file that is not UTF-8: the bytes before the first bad one, as text.
    pub fn valid_prefix(&self) -> &str {
        self.content.text()
    }

    /// Line and column of a place of the text, both from 1, the column in characters.
    pub fn line_column(&self, offset: u32) -> (usize, usize) {
        let text = self.valid_prefix();
        let mut end = (offset as usize).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let line = self.line(offset);
        let line_start = line.checked_sub(2).map_or(0, |last| self.line_ends[last] as usize + 1);
        (line, text[line_start..end].chars().count() + 1)
    }

    /// The line of a place, from 1.
    pub fn line(&self, offset: u32) -> usize {
        self.line_ends.partition_point(|at| *at < offset) + 1
    }

    /// A place of the text in bytes of the file as it is on disk: after its byte-order mark, if it has one.
    pub fn byte_on_disk(&self, offset: u32) -> usize {
        self.chunks()[0].len() + offset as usize
    }

    /// The file's bytes as they are on disk, in order, in at most two pieces.
    pub fn chunks(&self) -> [&[u8]; 2] {
        match &*self.content {
            Content::Text(text, true) => [BYTE_ORDER_MARK.as_bytes(), text.as_bytes()],
            Content::Text(text, false) => [b"", text.as_bytes()],
            Content::Binary(bytes, _) => [b"", bytes],
            Content::Refused => [b"", b""],
        }
    }
}

/// All files of a dossier, ordered by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// The given files, in the order of their paths whatever order they came in. Of two files of one path the first
    /// is kept.
    pub fn new(mut files: Vec<SourceFile>) -> Sources {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|b, a| a.path == b.path);
        Sources { files }
    }

    /// The files, in the order of their paths.
    pub fn into_files(self) -> Vec<SourceFile> {
        self.files
    }

    /// The file of this id.
    ///
    /// # Panics
    /// If the id came from another `Sources`.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files with their ids, in the order of their paths.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(u32::try_from(index).unwrap_or(u32::MAX)), file))
    }

    /// The file of this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let index = self.files.binary_search_by(|file| file.path().cmp(path)).ok()?;
        u32::try_from(index).ok().map(FileId)
    }

    /// The text under a span (empty where the file has none).
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file).text().and_then(|text| text.get(span.range())).unwrap_or("")
    }

    /// Line and column of a place, both from 1, the column in characters.
    pub fn line_column(&self, file: FileId, offset: u32) -> (usize, usize) {
        self.file(file).line_column(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_ordered_by_path() {
        let sources =
            Sources::new(vec![SourceFile::new("b.yaml", b"b".to_vec()), SourceFile::new("a.yaml", b"a".to_vec())]);
        let paths: Vec<_> = sources.iter().map(|(_, file)| file.path().to_owned()).collect();
        assert_eq!(paths, ["a.yaml", "b.yaml"]);
        assert_eq!(sources.find("b.yaml").map(|id| sources.file(id).text()), Some(Some("b")));
        assert_eq!(sources.find("c.yaml"), None);
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text_but_of_the_bytes() {
        let file = SourceFile::new("a.md", "\u{feff}# T".into());
        assert_eq!(file.text(), Some("# T"));
        assert_eq!(file.chunks().concat(), "\u{feff}# T".as_bytes());
    }

    #[test]
    fn bytes_that_are_not_utf8_keep_their_valid_head() {
        let file = SourceFile::new("a.md", b"ab\xffcd".to_vec());
        assert_eq!(file.text(), None);
        assert_eq!(file.valid_prefix(), "ab");
        assert_eq!(file.chunks().concat(), b"ab\xffcd");
    }

    #[test]
    fn lines_are_counted_alike_however_they_end() {
        for text in ["ab\ncd\n\nef", "ab\r\ncd\r\n\r\nef"] {
            let file = SourceFile::new("a", text.into());
            let at = |words: &str| file.line_column(u32::try_from(text.find(words).unwrap()).unwrap());
            assert_eq!([at("b"), at("cd"), at("f")], [(1, 2), (2, 1), (4, 2)], "{text:?}");
        }
    }

    #[test]
    fn columns_count_characters() {
        let sources = Sources::new(vec![SourceFile::new("a", "x\nüb".into())]);
        let id = sources.find("a").unwrap();
        assert_eq!(sources.line_column(id, 0), (1, 1));
        assert_eq!(sources.line_column(id, 4), (2, 2));
        assert_eq!(sources.line_column(id, 99), (2, 3));
    }
}
