//! A text in which many words are looked for.
//!
//! To go through a long text once for each of many quotes takes the product of both. So, once it has been asked often, all
//! its runs of some bytes are put in the order of these bytes (the idea is that of the suffix array of Manber and Myers, cut
//! off after the first bytes), and words that have such a run are looked for only where the rarest of its runs stands.

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::Normal;

/// The length of a run, in bytes.
const RUN: usize = 16;
/// How many runs of the words are tried.
const TRIED: usize = 8;
/// A shorter text is gone through sooner than its runs are put in order …
const LONG: usize = 1 << 14;
/// … and so is a long one, for so many searches.
const OFTEN: usize = 64;
/// A run that stands at more than one place of so many finds little.
const COMMON: usize = 64;

/// A text in normal form, ready for many searches.
#[derive(Debug)]
pub struct Haystack {
    normal: Normal,
    searches: AtomicUsize,
    /// Where each run begins, in the order of their bytes.
    runs: OnceLock<Vec<u32>>,
}

impl Haystack {
    /// A text to search in.
    #[must_use]
    pub fn new(normal: Normal) -> Haystack {
        Haystack { normal, searches: AtomicUsize::new(0), runs: OnceLock::new() }
    }

    /// The text.
    #[must_use]
    pub fn normal(&self) -> &Normal {
        &self.normal
    }

    /// Where the needle begins in the normalised text, in order, found as they are asked for; occurrences may overlap.
    pub fn starts<'a>(&'a self, needle: &'a Normal) -> Box<dyn Iterator<Item = usize> + 'a> {
        match self.among(needle.as_str()) {
            Some(starts) => Box::new(starts.into_iter().filter(|start| self.normal.has_whole(needle, *start))),
            None => Box::new(self.normal.starts(needle)),
        }
    }

    /// The bytes of the source in which the needle is found, in order, found as they are asked for.
    pub fn find_all<'a>(&'a self, needle: &'a Normal) -> impl Iterator<Item = Range<usize>> + 'a {
        self.starts(needle).map(|start| self.normal.to_source(start..start + needle.as_str().len()))
    }

    /// Every place where the needle's bytes stand, where that is found sooner by runs.
    fn among(&self, needle: &str) -> Option<Vec<usize>> {
        let text = self.normal.as_str().as_bytes();
        let last = needle.len().checked_sub(RUN)?;
        let is_often = self.searches.fetch_add(1, Ordering::Relaxed) >= OFTEN;
        if text.len() < LONG || !is_often {
            return None;
        }
        let runs = self.runs.get_or_init(|| in_order(text));
        let tried = (0..TRIED).map(|number| last * number / (TRIED - 1));
        let found = tried.map(|at| (at, equal(runs, text, &needle.as_bytes()[at..at + RUN])));
        let (at, rarest) = found.min_by_key(|(_, found)| found.len())?;
        if rarest.len() > text.len() / COMMON {
            return None;
        }
        let starts = rarest.iter().filter_map(|run| (*run as usize).checked_sub(at));
        Some(starts.filter(|start| text[*start..].starts_with(needle.as_bytes())).collect())
    }
}

/// Where each run begins, in the order of their bytes, and of equal ones in the order of the text.
fn in_order(text: &[u8]) -> Vec<u32> {
    let places = u32::try_from(text.len().saturating_sub(RUN - 1)).unwrap_or_default();
    let mut runs: Vec<u32> = (0..places).collect();
    runs.sort_unstable_by_key(|at| (run(text, *at), *at));
    runs
}

/// Those of the runs that have these bytes.
fn equal<'r>(runs: &'r [u32], text: &[u8], bytes: &[u8]) -> &'r [u32] {
    let from = runs.partition_point(|at| run(text, *at) < bytes);
    let length = runs[from..].partition_point(|at| run(text, *at) == bytes);
    &runs[from..from + length]
}

fn run(text: &[u8], at: u32) -> &[u8] {
    &text[at as usize..at as usize + RUN]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is found by runs, and by going through the text.
    fn both(text: &str, needle: &str) -> (Vec<usize>, Vec<usize>) {
        let (haystack, needle) = (Haystack::new(Normal::new(text)), Normal::needle(needle));
        haystack.searches.store(OFTEN, Ordering::Relaxed);
        (haystack.starts(&needle).collect(), haystack.normal.starts(&needle).collect())
    }

    #[test]
    fn runs_are_used_for_what_is_rare_in_a_long_text() {
        let text = (0..4_000).map(|number| format!("sentence {number}, ")).collect::<Vec<_>>().concat();
        let haystack = Haystack::new(Normal::new(&text));
        let asked = |words: &str| haystack.among(words).map(|found| found.len());
        assert_eq!(asked("sentence 77, sentence 78,"), None);
        haystack.searches.store(OFTEN, Ordering::Relaxed);
        assert_eq!(asked("sentence 77, sentence 78,"), Some(1));
        assert_eq!(asked("sentence 77, sentence 79,"), Some(0));
        assert_eq!(asked("sentence 77"), None);
        assert_eq!(Haystack::new(Normal::new("short")).among("sentence 77, sentence 79,"), None);
    }

    proptest! {
        #[test]
        fn both_ways_find_the_same(letters in "[ab]{0,30}", needle in "[ab]{16,40}", at in 0..30_000_usize, plain in any::<bool>()) {
            let pattern = if plain { "a".to_owned() } else { format!("{letters}é") };
            let mut text = pattern.repeat(30_000 / pattern.len());
            let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            text.insert_str(at, &needle);
            let (by_runs, through) = both(&text, &needle);
            prop_assert!(!through.is_empty());
            prop_assert_eq!(by_runs, through);
        }
    }
}
