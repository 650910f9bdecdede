//! Which words stand in which passages.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;

use rayon::prelude::{IndexedParallelIterator as _, ParallelIterator as _, ParallelSlice as _, ParallelSliceMut as _};

use super::words::each_form;
use super::{Entry, Group, Kind};

/// A word and the numbers of the passages in which it stands, in order.
pub(super) type Term = (String, Vec<u32>);

/// In how many pieces the work is cut. The outcome is the same for any number.
const PIECES: usize = 8;

/// Every word, in the order in which scripts compare texts.
pub(super) fn terms(groups: &[Group]) -> Vec<Term> {
    let size = groups.len().div_ceil(PIECES).max(1);
    let counts = groups.chunks(size).map(passages);
    let starts = counts.scan(0, |next, count| {
        *next += count;
        Some(*next - count)
    });
    let starts: Vec<u32> = starts.collect();
    let pieces: Vec<Vec<Term>> =
        groups.par_chunks(size).zip(starts.par_chunks(1)).map(|(piece, start)| of_piece(piece, start[0])).collect();
    merge(pieces.into_iter().flatten().collect())
}

/// How many passages groups have.
fn passages(groups: &[Group]) -> u32 {
    let count = groups.iter().flat_map(|group| &group.entries).map(|entry| entry.passages.len()).sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn of_piece(groups: &[Group], start: u32) -> Vec<Term> {
    let mut found: HashMap<String, Vec<u32>> = HashMap::new();
    let texts = groups.iter().flat_map(|group| &group.entries).flat_map(texts);
    for (passage, text) in (start..).zip(texts) {
        each_form(&text, |form| match found.get_mut(form) {
            Some(passages) if passages.last() == Some(&passage) => {}
            Some(passages) => passages.push(passage),
            None => _ = found.insert(form.to_owned(), vec![passage]),
        });
    }
    found.into_iter().collect()
}

/// The words of each passage. The first one has those of the title too, and where the entry comes from; a note comes from
/// an article, which is found by itself.
fn texts(entry: &Entry) -> impl Iterator<Item = Cow<'_, str>> {
    let about = if matches!(entry.kind, Kind::Bias | Kind::Note) { "" } else { &entry.about };
    entry.passages.iter().enumerate().map(move |(number, passage)| match number {
        0 => Cow::Owned([&entry.title, about, &passage.text].join("\n")),
        _ => Cow::Borrowed(passage.text.as_str()),
    })
}

/// The pieces of each word as one, in the order of the passages.
fn merge(mut pieces: Vec<Term>) -> Vec<Term> {
    pieces.par_sort_unstable_by(|(word, passages), (other, others)| {
        in_script_order(word, other).then_with(|| passages.first().cmp(&others.first()))
    });
    let mut terms: Vec<Term> = Vec::new();
    for (word, passages) in pieces {
        match terms.last_mut() {
            Some((last, known)) if *last == word => known.extend(passages),
            _ => terms.push((word, passages)),
        }
    }
    terms
}

/// As scripts compare texts: by units of UTF-16.
fn in_script_order(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}
