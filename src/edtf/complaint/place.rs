//! Where in a text a fault lies.

use std::ops::Range;

/// The single dates of a text, and where each starts.
pub(super) fn parts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split(['/', ',', '[', ']', '{', '}', '.', ' '])
        .map(move |part| {
            let here = start;
            // Every separator is one byte long.
            start += part.len() + 1;
            (here, part)
        })
        .filter(|(_, part)| !part.is_empty())
}

/// The part that has the offset in it, or else the whole.
pub(super) fn part_at(text: &str, offset: usize) -> (usize, &str) {
    parts(text).find(|(start, part)| (*start..start + part.len()).contains(&offset)).unwrap_or((0, text))
}

/// The letters and digits (not the `T` before a time) round an offset, or the one character there; the last ones, where
/// the text is at its end.
pub(super) fn token(text: &str, offset: usize) -> Range<usize> {
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    let offset = offset.min(last);
    let (Some(before), Some(after)) = (text.get(..offset), text.get(offset..)) else {
        return 0..text.len();
    };
    let is_sign = |c: char| c == 'T' || !c.is_ascii_alphanumeric();
    match after.find(is_sign).unwrap_or(after.len()) {
        0 => offset..offset + after.chars().next().map_or(0, char::len_utf8),
        length => before.trim_end_matches(|c| !is_sign(c)).len()..offset + length,
    }
}
