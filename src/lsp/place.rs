//! Places as editors count them, and the addresses of files.

use std::fmt::Write as _;

use lsp_types::{Position, PositionEncodingKind, Range, Uri};

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16, as all editors can.
    Utf16,
}

impl Columns {
    /// Bytes where the client can count them, because nothing need be converted then.
    pub(super) fn best_of(known: Option<&[PositionEncodingKind]>) -> Columns {
        let bytes = known.is_some_and(|known| known.contains(&PositionEncodingKind::UTF8));
        if bytes { Columns::Utf8 } else { Columns::Utf16 }
    }

    /// The name in the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Columns::Utf8 => PositionEncodingKind::UTF8,
            Columns::Utf16 => PositionEncodingKind::UTF16,
        }
    }
}

/// The position of a byte of the text. A byte past the end is the end.
pub(super) fn position(text: &str, byte: usize, columns: Columns) -> Position {
    let head = &text[..text.floor_char_boundary(byte)];
    let start = head.rfind('\n').map_or(0, |at| at + 1);
    let line = head.bytes().filter(|byte| *byte == b'\n').count();
    let column = match columns {
        Columns::Utf8 => head.len() - start,
        Columns::Utf16 => head[start..].chars().map(char::len_utf16).sum(),
    };
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Position::new(number(line), number(column))
}

/// The byte of a position. A column past the end of its line is the end of the line, a line past the last is the end.
pub(super) fn byte(text: &str, position: Position, columns: Columns) -> usize {
    let mut start = 0;
    for _ in 0..position.line {
        match text[start..].find('\n') {
            Some(end) => start += end + 1,
            None => return text.len(),
        }
    }
    let line = text[start..].split('\n').next().unwrap_or_default();
    let wanted = position.character as usize;
    let inside = match columns {
        Columns::Utf8 => line.floor_char_boundary(wanted),
        Columns::Utf16 => {
            let mut units = 0;
            let until = line.char_indices().find(|(_, letter)| {
                units += letter.len_utf16();
                units > wanted
            });
            until.map_or(line.len(), |(at, _)| at)
        }
    };
    start + inside
}

/// The range of bytes of the text.
pub(super) fn range(text: &str, bytes: std::ops::Range<usize>, columns: Columns) -> Range {
    Range::new(position(text, bytes.start, columns), position(text, bytes.end, columns))
}

/// The `file:` address of a path with `/`.
pub(super) fn uri(path: &str) -> Option<Uri> {
    let mut text = String::from("file://");
    if !path.starts_with('/') {
        text.push('/');
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text.parse().ok()
}

/// The path, with `/`, that a `file:` address names. Before a drive's letter there is no `/`.
pub(super) fn path(uri: &Uri) -> Option<String> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let mut bytes = Vec::with_capacity(rest.len());
    let mut letters = rest.bytes();
    while let Some(letter) = letters.next() {
        if letter == b'%' {
            let digits = [letters.next()?, letters.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(letter);
        }
    }
    let path = String::from_utf8(bytes).ok()?;
    let is_drive = path.as_bytes().get(2) == Some(&b':');
    Some(if is_drive { path[1..].to_owned() } else { path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_agreed() {
        let text = "a\n𝄞ü: x\n";
        let at = text.find('x').unwrap();
        assert_eq!(position(text, at, Columns::Utf16), Position::new(1, 5));
        assert_eq!(position(text, at, Columns::Utf8), Position::new(1, 8));
        for columns in [Columns::Utf8, Columns::Utf16] {
            for (at, _) in text.char_indices() {
                assert_eq!(byte(text, position(text, at, columns), columns), at, "{columns:?}");
            }
        }
    }

    #[test]
    fn a_position_that_is_not_there_is_the_nearest_before() {
        let table = [((0, 9), 1), ((1, 1), 2), ((7, 0), 11)];
        for ((line, column), expected) in table {
            assert_eq!(byte("a\n𝄞ü: x", Position::new(line, column), Columns::Utf16), expected);
        }
    }

    #[test]
    fn addresses_lead_there_and_back() {
        for path_ in ["/home/a b/ü#1.yaml", "C:/my site/x.yaml"] {
            assert_eq!(path(&uri(path_).unwrap()).as_deref(), Some(path_));
        }
        assert_eq!(path(&"untitled:one".parse().unwrap()), None);
        assert_eq!(path(&"file:///a%zz".parse().unwrap_or(uri("/x").unwrap())), Some("/x".to_owned()));
    }
}
