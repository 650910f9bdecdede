//! Where each byte of a text came from, when the text was made out of another one.
//!
//! Normal forms, plain text and the text of a web page are all made by copying some parts of a source, replacing
//! others, and adding a few characters of their own. An [`OffsetMap`] remembers which was which, so that a place found in
//! the made text can be shown in the source.

use std::ops::Range;

/// How a stretch of the made text relates to its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The same bytes in the same order.
    Copied,
    /// Other bytes; the stretch stands for its source only as a whole.
    Replaced,
    /// Bytes that have no source, such as the space between two paragraphs.
    Added,
}

/// A stretch of the made text, from `made` to where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    made: usize,
    source: Range<usize>,
    kind: Kind,
}

/// A map from byte ranges of a made text to byte ranges of its source. It is filled from front to back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
    len: usize,
}

impl OffsetMap {
    /// Appends the bytes `source` as they are.
    pub fn copy(&mut self, source: Range<usize>) {
        let len = source.len();
        if let Some(last) = self.pieces.last_mut()
            && last.kind == Kind::Copied
            && last.source.end == source.start
        {
            last.source.end = source.end;
            self.len += len;
        } else {
            self.push(len, source, Kind::Copied);
        }
    }

    /// Appends `len` bytes that stand for `source` as a whole.
    pub fn replace(&mut self, len: usize, source: Range<usize>) {
        self.push(len, source, Kind::Replaced);
    }

    /// Appends `len` bytes that come from nowhere.
    pub fn add(&mut self, len: usize) {
        let at = self.pieces.last().map_or(0, |piece| piece.source.end);
        self.push(len, at..at, Kind::Added);
    }

    fn push(&mut self, len: usize, source: Range<usize>, kind: Kind) {
        if len > 0 {
            self.pieces.push(Piece { made: self.len, source, kind });
            self.len += len;
        }
    }

    /// Cuts the made text off after `len` bytes.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len {
            return;
        }
        self.pieces.truncate(self.pieces.partition_point(|piece| piece.made < len));
        if let Some(last) = self.pieces.last_mut()
            && last.kind == Kind::Copied
        {
            last.source.end = last.source.start + (len - last.made);
        }
        self.len = len;
    }

    /// The length of the made text in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the made text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The source of the bytes `made`: exact where they were copied, and otherwise the whole of what they stand for.
    /// Added bytes at either end are left out.
    #[must_use]
    pub fn to_source(&self, made: Range<usize>) -> Range<usize> {
        let end = self.source_end(made.end.max(made.start));
        if made.start >= made.end || made.start >= self.len {
            return end..end;
        }
        let start = self.source_start(made.start);
        if start > end { end..end } else { start..end }
    }

    fn source_start(&self, made: usize) -> usize {
        let index = self.index_at(made);
        match self.pieces.get(index) {
            None => 0,
            Some(piece) => match piece.kind {
                Kind::Copied => piece.source.start + (made - piece.made).min(piece.source.len()),
                Kind::Replaced => piece.source.start,
                Kind::Added => self.pieces.get(index + 1).map_or(piece.source.start, |next| next.source.start),
            },
        }
    }

    fn source_end(&self, made: usize) -> usize {
        let made = made.min(self.len);
        let Some(last) = made.checked_sub(1) else {
            return self.pieces.first().map_or(0, |piece| piece.source.start);
        };
        match self.pieces.get(self.index_at(last)) {
            None => 0,
            Some(piece) if piece.kind == Kind::Copied => {
                piece.source.start + (made - piece.made).min(piece.source.len())
            }
            Some(piece) => piece.source.end,
        }
    }

    fn index_at(&self, made: usize) -> usize {
        self.pieces.partition_point(|piece| piece.made <= made).saturating_sub(1)
    }

    /// The place in the made text of the byte `source`: of itself where it was copied, of the replacement that holds it,
    /// or else of the next byte that was kept.
    #[must_use]
    pub fn to_made(&self, source: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.source.end <= source);
        match self.pieces.get(index) {
            None => self.len,
            Some(piece) if piece.kind == Kind::Copied => piece.made + source.saturating_sub(piece.source.start),
            Some(piece) => piece.made,
        }
    }
}

/// Ranges in order without empty ones; those that touch or overlap are one.
pub fn united(ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut sorted: Vec<Range<usize>> = ranges.into_iter().filter(|range| !range.is_empty()).collect();
    sorted.sort_by_key(|range| (range.start, range.end));
    let mut united: Vec<Range<usize>> = Vec::with_capacity(sorted.len());
    for range in sorted {
        match united.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => united.push(range),
        }
    }
    united
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source `ab--cd..ef`, made `abXcd ef`.
    fn sample() -> OffsetMap {
        let mut map = OffsetMap::default();
        map.copy(0..1);
        map.copy(1..2);
        map.replace(1, 2..4);
        map.copy(4..6);
        map.add(1);
        map.copy(8..10);
        map
    }

    #[test]
    fn a_range_leads_to_its_source() {
        let map = sample();
        let cases = [
            (0..2, 0..2),
            (1..2, 1..2),
            (2..3, 2..4),
            (1..4, 1..5),
            (5..6, 6..6),
            (4..6, 5..6),
            (5..7, 8..9),
            (0..8, 0..10),
            (6..8, 8..10),
            (3..3, 4..4),
            (8..8, 10..10),
            (0..0, 0..0),
            (7..99, 9..10),
            (40..99, 10..10),
        ];
        for (made, source) in cases {
            assert_eq!(map.to_source(made.clone()), source, "{made:?}");
        }
    }

    #[test]
    fn a_source_byte_leads_to_its_place() {
        let map = sample();
        for (source, made) in [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 6), (7, 6), (8, 6), (9, 7), (10, 8)]
        {
            assert_eq!(map.to_made(source), made, "{source}");
        }
    }

    #[test]
    fn cutting_off_keeps_the_rest() {
        let mut map = sample();
        map.truncate(4);
        assert_eq!(map.len(), 4);
        assert_eq!(map.to_source(0..4), 0..5);
        map.truncate(0);
        assert!(map.is_empty());
        assert_eq!(map.to_source(0..4), 0..0);
    }
}
