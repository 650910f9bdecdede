//! Where the parts of a quote stand, one after the other, and in how many ways.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::prepared::Prepared;
use super::reading::Reading;
use crate::normal::Normal;

/// Of words that stand more often in a text no more places are followed, which would take too long.
pub(super) const MOST: usize = 1_000;

/// Looks words up in a text, each only once.
pub(super) struct Search<'a> {
    text: &'a Prepared,
    known: RefCell<HashMap<String, Rc<[usize]>>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(text: &'a Prepared) -> Self {
        Self { text, known: RefCell::default() }
    }

    /// Whether these words stand anywhere in the text.
    pub(super) fn occurs(&self, words: &str) -> bool {
        !self.starts(&Normal::needle(words)).is_empty()
    }

    /// The places of a quote; `None` if one of its parts is not in the text. One that has more than [`MOST`] is told by its
    /// number. `may_stand` tells of a quote in one part which of its places come into question, by their bytes in the normal
    /// form.
    pub(super) fn places(
        &self,
        reading: &Reading,
        may_stand: impl Fn(Range<usize>) -> bool,
    ) -> Option<Result<Places<'a>, Common<'a>>> {
        let needles: Vec<Normal> = reading.parts.iter().map(|part| Normal::needle(&part.words)).collect();
        let parts: Vec<_> =
            needles.iter().map(|needle| Part::new(self.starts(needle).to_vec(), needle.as_str().len())).collect();
        if parts.iter().any(|part| part.starts.is_empty()) {
            return None;
        }
        let Some(part) = parts.iter().position(|part| part.starts.len() > MOST) else {
            return Some(Ok(Places::new(self.text, parts)));
        };
        let [needle] = &needles[..] else {
            return Some(Err(Common {
                part,
                parts: parts.len(),
                places: Places::new(self.text, vec![parts[part].first()]),
            }));
        };
        let len = needle.as_str().len();
        let starts = self.text.haystack().starts(needle).filter(|start| may_stand(*start..*start + len));
        let starts: Vec<usize> = starts.take(MOST + 1).collect();
        let is_common = starts.len() > MOST;
        // Where none comes into question, it is for others to say why.
        let part = if starts.is_empty() { parts[0].first() } else { Part::new(starts, len) };
        let places = Places::new(self.text, vec![part]);
        Some(if is_common { Err(Common { part: 0, parts: 1, places }) } else { Ok(places) })
    }

    fn starts(&self, needle: &Normal) -> Rc<[usize]> {
        let mut known = self.known.borrow_mut();
        let starts = known
            .entry(needle.as_str().to_owned())
            .or_insert_with(|| self.text.haystack().starts(needle).take(MOST + 1).collect());
        Rc::clone(starts)
    }
}

/// The occurrences of one part, in bytes of the normal form.
#[derive(Debug)]
struct Part {
    starts: Vec<usize>,
    len: usize,
    /// For each occurrence, and for none, in how many ways this part and the rest can be placed from there on.
    ways: Vec<usize>,
}

impl Part {
    fn new(starts: Vec<usize>, len: usize) -> Self {
        Self { starts, len, ways: Vec::new() }
    }

    /// The same, with the first occurrences alone.
    fn first(&self) -> Part {
        Part::new(self.starts.iter().take(MOST).copied().collect(), self.len)
    }

    /// The first occurrence from a byte on.
    fn first_from(&self, normal: usize) -> usize {
        self.starts.partition_point(|&start| start < normal)
    }
}

/// A part of a quote that stands more than [`MOST`] times in the text.
pub(super) struct Common<'a> {
    /// Which part it is, counted from 0.
    pub(super) part: usize,
    /// How many parts there are.
    pub(super) parts: usize,
    /// The first of its places.
    pub(super) places: Places<'a>,
}

/// The ways to place all parts of a quote in order and without overlap, counted but not listed.
pub(super) struct Places<'a> {
    text: &'a Prepared,
    parts: Vec<Part>,
}

impl<'a> Places<'a> {
    fn new(text: &'a Prepared, parts: Vec<Part>) -> Self {
        let mut places = Self { text, parts };
        places.count();
        places
    }

    /// Counts from the last part to the first: an occurrence can be continued in as many ways as there are from its end.
    fn count(&mut self) {
        for index in (0..self.parts.len()).rev() {
            let mut ways = vec![0_usize; self.parts[index].starts.len() + 1];
            for occurrence in (0..ways.len() - 1).rev() {
                ways[occurrence] = ways[occurrence + 1].saturating_add(self.continued(index, occurrence));
            }
            self.parts[index].ways = ways;
        }
    }

    /// In how many ways the rest can be placed after this occurrence of a part.
    fn continued(&self, index: usize, occurrence: usize) -> usize {
        let part = &self.parts[index];
        match self.parts.get(index + 1) {
            None => 1,
            Some(next) => next.ways[next.first_from(part.starts[occurrence] + part.len)],
        }
    }

    /// In how many ways the quote can be placed.
    pub(super) fn total(&self) -> usize {
        self.parts.first().and_then(|part| part.ways.first()).copied().unwrap_or(0)
    }

    /// Keeps the occurrences of the first part whose start is right.
    pub(super) fn keep_first(&mut self, keep: impl Fn(usize) -> bool) {
        if let Some(part) = self.parts.first_mut() {
            part.starts.retain(|&start| keep(start));
            self.count();
        }
    }

    /// Keeps the occurrences of the last part whose end is right.
    pub(super) fn keep_last(&mut self, keep: impl Fn(usize) -> bool) {
        if let Some(part) = self.parts.last_mut() {
            let len = part.len;
            part.starts.retain(|&start| keep(start + len));
            self.count();
        }
    }

    /// The parts at the place of this number, from 0, in bytes of the plain text.
    pub(super) fn get(&self, number: usize) -> Option<Vec<Range<usize>>> {
        let mut number = number;
        let mut from = 0;
        let mut found = Vec::with_capacity(self.parts.len());
        for (index, part) in self.parts.iter().enumerate() {
            let start = self.choose(index, from, &mut number)?;
            from = start + part.len;
            found.push(self.text.normal().to_source(start..from));
        }
        Some(found)
    }

    /// Where a part stands, from a byte on, if the rest is to be placed in the way of this number.
    fn choose(&self, index: usize, from: usize, number: &mut usize) -> Option<usize> {
        let part = self.parts.get(index)?;
        for occurrence in part.first_from(from)..part.starts.len() {
            let ways = self.continued(index, occurrence);
            if *number < ways {
                return part.starts.get(occurrence).copied();
            }
            *number -= ways;
        }
        None
    }

    /// The first places, each from its first word to its last.
    pub(super) fn ranges(&self, limit: usize) -> Vec<Range<usize>> {
        let parts = (0..self.total().min(limit)).filter_map(|number| self.get(number));
        parts.filter_map(|parts| Some(parts.first()?.start..parts.last()?.end)).collect()
    }

    /// Where each part stands first.
    pub(super) fn first_of_each(&self) -> Vec<Range<usize>> {
        let first =
            |part: &Part| part.starts.first().map(|&start| self.text.normal().to_source(start..start + part.len));
        self.parts.iter().filter_map(first).collect()
    }
}
