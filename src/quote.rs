//! Quotes: proved against the text they are taken from, or shown to be wrong.
//!
//! The words are those of the W3C Web Annotation model. A quote is found when its characters, in normal form, stand in the
//! plain text exactly once. `[...]` leaves something out, `[word]` puts something in. What is not found is never guessed:
//! the nearest passage is shown, and the editor decides.

pub mod around;
pub mod nearest;
mod places;
mod prepared;
mod reading;
mod words;

use std::ops::Range;

pub use around::{Cut, context, cuts_word, excerpt};
pub use nearest::{Nearest, WordDiff};
pub use prepared::Prepared;

use crate::markdown::{Flavour, PlainText};
use crate::normal::Normal;
use places::{Places, Search};
use reading::{Fault, Reading};

/// What an author writes to point at words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selector<'a> {
    /// The words.
    pub exact: &'a str,
    /// The words directly before them.
    pub prefix: Option<&'a str>,
    /// The words directly after them.
    pub suffix: Option<&'a str>,
    /// Which of several occurrences is meant, counted from 1.
    pub nth: Option<usize>,
}

impl<'a> Selector<'a> {
    /// Words that need nothing else to be found.
    #[must_use]
    pub fn exact(exact: &'a str) -> Self {
        Self { exact, ..Self::default() }
    }
}

/// Where a quote stands, in bytes of the plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Its parts, in order: one, or as many as elisions make of it.
    pub parts: Vec<Range<usize>>,
    /// Places where the editor's insertion touches a word, as in `[T]he`: the word is not cut there by mistake.
    joints: Vec<usize>,
}

impl Anchor {
    /// An anchor for parts found by other means; in order and without overlap.
    #[must_use]
    pub fn of(parts: Vec<Range<usize>>) -> Self {
        Self { parts, joints: Vec::new() }
    }

    /// Where the first part begins.
    #[must_use]
    pub fn start(&self) -> usize {
        self.parts.first().map_or(0, |part| part.start)
    }

    /// Where the last part ends.
    #[must_use]
    pub fn end(&self) -> usize {
        self.parts.last().map_or(0, |part| part.end)
    }

    /// From the first word to the last, with what was left out.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// Why a quote proves nothing. Ranges are bytes of the plain text unless said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub enum Unmatched {
    /// There is nothing to look for.
    Empty,
    /// There are elisions or insertions, and no words.
    OnlyElision,
    /// An elision stands at an end or beside another one.
    EmptyPart {
        /// Which part is empty, counted from 0.
        part: usize,
    },
    /// The words are not in the text.
    NotFound {
        /// The first part that is not found, counted from 0.
        part: usize,
        /// What may have been meant.
        nearest: Option<Nearest>,
    },
    /// The words stand only where no reader sees them.
    OnlyInMarkup {
        /// Where, in bytes of the Markdown.
        source: Range<usize>,
    },
    /// Every part is in the text, but not one after the other.
    OutOfOrder {
        /// Where each part is found first.
        places: Vec<Range<usize>>,
    },
    /// The words stand in the text more than once.
    Ambiguous {
        /// How many times; with elisions, in how many ways the parts can be placed.
        total: usize,
        /// The first ten of them.
        places: Vec<Range<usize>>,
    },
    /// There are not so many occurrences.
    NthOutOfRange {
        /// How many there are.
        total: usize,
        /// The first ten of them.
        places: Vec<Range<usize>>,
    },
    /// The words are in the text, but not after this prefix.
    PrefixNotFound {
        /// Where the words stand, the first ten times.
        places: Vec<Range<usize>>,
    },
    /// The words are in the text (after the prefix, if there is one), but not before this suffix.
    SuffixNotFound {
        /// Where the words stand, the first ten times.
        places: Vec<Range<usize>>,
    },
}

/// How many occurrences are shown.
const SHOWN: usize = 10;

/// Finds a quote.
///
/// # Errors
///
/// Says why, where the quote is not found exactly once.
pub fn locate(text: &Prepared, selector: &Selector<'_>) -> Result<Anchor, Unmatched> {
    if Normal::needle(selector.exact).is_empty() {
        return Err(Unmatched::Empty);
    }
    let search = Search::new(text);
    let mut out_of_order = None;
    for reading in reading::readings(selector.exact, |words| search.occurs(words)) {
        let Some(places) = search.places(&reading) else { continue };
        if places.total() > 0 {
            return choose(text, selector, &reading, places);
        }
        out_of_order.get_or_insert_with(|| places.first_of_each());
    }
    Err(match out_of_order {
        Some(places) => Unmatched::OutOfOrder { places },
        None => unmatched(text, &search, selector.exact),
    })
}

/// Chooses among the places of a quote by what stands around them.
fn choose(
    text: &Prepared,
    selector: &Selector<'_>,
    reading: &Reading,
    mut places: Places<'_>,
) -> Result<Anchor, Unmatched> {
    let found = places.ranges(SHOWN);
    if let Some(prefix) = surroundings(selector.prefix) {
        places.keep_first(|start| text.has_before(start, &prefix));
        if places.total() == 0 {
            return Err(Unmatched::PrefixNotFound { places: found });
        }
    }
    if let Some(suffix) = surroundings(selector.suffix) {
        places.keep_last(|end| text.has_after(end, &suffix));
        if places.total() == 0 {
            return Err(Unmatched::SuffixNotFound { places: found });
        }
    }
    let total = places.total();
    let wanted = match selector.nth {
        Some(nth) => nth.checked_sub(1),
        None if total == 1 => Some(0),
        None => return Err(Unmatched::Ambiguous { total, places: places.ranges(SHOWN) }),
    };
    match wanted.and_then(|number| places.get(number)) {
        Some(parts) => Ok(Anchor { joints: joints(reading, &parts), parts }),
        None => Err(Unmatched::NthOutOfRange { total, places: places.ranges(SHOWN) }),
    }
}

/// A prefix or suffix as it may stand in the text: as written, or without its markup. `None` if it says nothing.
fn surroundings(words: Option<&str>) -> Option<Vec<Normal>> {
    let words = words?;
    let stripped = PlainText::of(words, Flavour::Article);
    let mut both = vec![Normal::needle(words), Normal::needle(stripped.as_str())];
    both.retain(|words| !words.is_empty());
    (!both.is_empty()).then_some(both)
}

fn joints(reading: &Reading, parts: &[Range<usize>]) -> Vec<usize> {
    let ends = reading.parts.iter().zip(parts);
    ends.flat_map(|(part, range)| [part.joined_before.then_some(range.start), part.joined_after.then_some(range.end)])
        .flatten()
        .collect()
}

/// Says why none of the readings of a quote is found.
fn unmatched(text: &Prepared, search: &Search<'_>, exact: &str) -> Unmatched {
    match reading::plainest(exact) {
        Err(Fault::OnlyElision) => Unmatched::OnlyElision,
        Err(Fault::EmptyPart(part)) => Unmatched::EmptyPart { part },
        Ok(reading) => {
            let absent = reading.parts.iter().position(|part| !search.occurs(&part.words));
            let part = absent.unwrap_or(0);
            let words = reading.parts.get(part).map_or(exact, |part| part.words.as_str());
            match text.in_markup(words).or_else(|| text.in_markup(exact)) {
                Some(source) => Unmatched::OnlyInMarkup { source },
                None => Unmatched::NotFound { part, nearest: nearest::nearest(text, words) },
            }
        }
    }
}

#[cfg(test)]
mod tests;
