//! Words that both texts have, but not in the same place.

use std::collections::HashMap;
use std::ops::Range;

use super::DifferenceKind;
use super::hunks::{Hunk, RUN, hunk};

/// A run of words is looked for in so many places.
const PLACES: usize = 16;

/// The same words in both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Move {
    article: Range<usize>,
    capture: Range<usize>,
}

/// The differences, with those runs of words named as moved that stand on both sides in different places.
pub(super) fn with_moves(hunks: Vec<Hunk>, article: &[u32], capture: &[u32]) -> Vec<Hunk> {
    let moves = moves(&hunks, article, capture);
    if moves.is_empty() {
        return hunks;
    }
    let from_article: Vec<_> = moves.iter().map(|each| each.article.clone()).collect();
    let mut from_capture: Vec<_> = moves.iter().map(|each| each.capture.clone()).collect();
    from_capture.sort_unstable_by_key(|run| run.start);
    let mut all: Vec<Hunk> = moves
        .into_iter()
        .map(|Move { article, capture }| Hunk { kind: DifferenceKind::Moved, article, capture })
        .collect();
    for hunk in &hunks {
        let left = (remaining(&hunk.article, &from_article), remaining(&hunk.capture, &from_capture));
        all.extend(rest(hunk, left, article, capture));
    }
    all.sort_by_key(|hunk| (hunk.article.start, hunk.article.end, hunk.capture.start));
    all
}

/// What a difference still says when the moved words are gone.
fn rest(hunk: &Hunk, left: (Vec<Range<usize>>, Vec<Range<usize>>), article: &[u32], capture: &[u32]) -> Vec<Hunk> {
    if let ([here], [there]) = (left.0.as_slice(), left.1.as_slice()) {
        let same = article.get(here.clone()) == capture.get(there.clone());
        return if same { Vec::new() } else { self::hunk(here.clone(), there.clone()).into_iter().collect() };
    }
    let (here, there) = (hunk.article.start, hunk.capture.start);
    let only_article = left.0.into_iter().filter_map(|part| self::hunk(part, there..there));
    let only_capture = left.1.into_iter().filter_map(|part| self::hunk(here..here, part));
    only_article.chain(only_capture).collect()
}

/// What is left of a range without some runs, which are in order.
fn remaining(range: &Range<usize>, runs: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Vec::new();
    let mut from = range.start;
    let first = runs.partition_point(|run| run.end <= range.start);
    for run in runs.iter().skip(first).take_while(|run| run.start < range.end) {
        left.push(from..run.start.max(from));
        from = run.end;
    }
    left.push(from..range.end.max(from));
    left.retain(|rest| !rest.is_empty());
    left
}

/// All runs that only the article has here and only the capture has there, in the order of the article.
fn moves(hunks: &[Hunk], article: &[u32], capture: &[u32]) -> Vec<Move> {
    let mut offers = Offers::of(hunks, capture);
    let mut moves = Vec::new();
    for hunk in hunks {
        let mut at = hunk.article.start;
        while at + RUN <= hunk.article.end {
            match offers.take(&article[at..hunk.article.end]) {
                None => at += 1,
                Some(run) => {
                    let article = at..at + run.len();
                    at = article.end;
                    moves.push(Move { article, capture: run });
                }
            }
        }
    }
    moves
}

/// The words that only the capture has.
struct Offers<'a> {
    capture: &'a [u32],
    /// Where each run of a few words begins.
    starts: HashMap<&'a [u32], Vec<usize>>,
    /// For each word of the capture where the difference that it belongs to ends; 0 if it is free no more.
    limits: Vec<usize>,
}

impl<'a> Offers<'a> {
    fn of(hunks: &[Hunk], capture: &'a [u32]) -> Self {
        let mut offers = Self { capture, starts: HashMap::new(), limits: vec![0; capture.len()] };
        for range in hunks.iter().map(|hunk| hunk.capture.clone()) {
            offers.limits[range.clone()].fill(range.end);
            for (offset, run) in capture[range.clone()].windows(RUN).enumerate() {
                offers.starts.entry(run).or_default().push(range.start + offset);
            }
        }
        offers
    }

    /// The longest run that these words begin with, which is then free no more.
    fn take(&mut self, words: &[u32]) -> Option<Range<usize>> {
        let starts = self.starts.get(words.get(..RUN)?)?;
        let free = starts.iter().filter(|&&start| self.limits[start] > start).take(PLACES);
        let run = free.map(|&start| start..start + self.common(start, words)).max_by_key(Range::len)?;
        if run.len() < RUN {
            return None;
        }
        self.limits[run.clone()].fill(0);
        Some(run)
    }

    /// How many of the words stand here, free.
    fn common(&self, start: usize, words: &[u32]) -> usize {
        let here = start..self.limits[start];
        here.zip(words).take_while(|(at, word)| self.limits[*at] > 0 && self.capture[*at] == **word).count()
    }
}
