//! Quotes: proved against the text they are taken from, or shown to be wrong.
//!
//! The words are those of the W3C Web Annotation model. A quote is found when its characters, in normal form, stand in the
//! plain text exactly once. `[...]` leaves something out, `[word]` puts something in. What is not found is never guessed:
//! the nearest passage is shown, and the editor decides.

mod around;
pub mod fragment;
mod nearest;
mod places;
mod prepared;
mod reading;
mod words;

use std::ops::Range;

pub use around::{Cut, context, cuts_word, excerpt};
pub use nearest::{Nearest, WordDiff};
pub use prepared::Prepared;

use crate::markdown::fragment_text;
use crate::normal::Normal;
use places::{Common, Places, Search};
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
    /// The words are not in the text, and what may have been meant was not looked for.
    Lost,
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
    /// The words stand in the text too often for their places to be counted.
    Common {
        /// Which part it is, counted from 0.
        part: usize,
        /// How many parts there are.
        parts: usize,
        /// More often than this.
        most: usize,
        /// The first ten times.
        places: Vec<Range<usize>>,
    },
    /// There are more elisions and insertions than a quote can have.
    TooManyBrackets {
        /// How many it can have.
        most: usize,
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

/// How many pairs of brackets a quote may have. What has more is a collection of words rather than a passage.
const BRACKETS: usize = 32;

/// Finds a quote.
///
/// # Errors
///
/// Says why, where the quote is not found exactly once.
pub fn locate(text: &Prepared, selector: &Selector<'_>) -> Result<Anchor, Unmatched> {
    located(text, selector, explain)
}

/// The same, sooner: where the words are not in the text, what may have been meant is not looked for.
///
/// # Errors
///
/// Says why, where the quote is not found exactly once.
pub fn locate_alone(text: &Prepared, selector: &Selector<'_>) -> Result<Anchor, Unmatched> {
    located(text, selector, |_, _, selector| reading::plainest(selector.exact).map_or_else(faulty, |_| Unmatched::Lost))
}

fn located(
    text: &Prepared,
    selector: &Selector<'_>,
    explain: impl Fn(&Prepared, &Search<'_>, &Selector<'_>) -> Unmatched,
) -> Result<Anchor, Unmatched> {
    if Normal::needle(selector.exact).is_empty() {
        return Err(Unmatched::Empty);
    }
    if reading::brackets(selector.exact) > BRACKETS {
        return Err(Unmatched::TooManyBrackets { most: BRACKETS });
    }
    let search = Search::new(text);
    find(text, &search, selector).unwrap_or_else(|| Err(explain(text, &search, selector)))
}

/// Finds a quote in the first of its readings that the text has; `None` if it has none.
fn find(text: &Prepared, search: &Search<'_>, selector: &Selector<'_>) -> Option<Result<Anchor, Unmatched>> {
    let beside = Beside::of(selector);
    let mut out_of_order = None;
    for reading in reading::readings(selector.exact, |words| search.occurs(words)) {
        let Some(places) = search.places(&reading, |place| beside.is_at(text, place)) else { continue };
        let places = match places {
            Ok(places) => places,
            Err(common) if common.parts == 1 && selector.nth.is_some_and(|nth| nth <= places::MOST) => common.places,
            Err(Common { part, parts, places }) => {
                let most = places::MOST;
                return Some(Err(Unmatched::Common { part, parts, most, places: places.ranges(SHOWN) }));
            }
        };
        if places.total() > 0 {
            return Some(choose(text, selector.nth, &beside, &reading, places));
        }
        out_of_order.get_or_insert_with(|| Err(Unmatched::OutOfOrder { places: places.first_of_each() }));
    }
    out_of_order
}

/// Chooses among the places of a quote by what stands around them.
fn choose(
    text: &Prepared,
    nth: Option<usize>,
    beside: &Beside,
    reading: &Reading,
    mut places: Places<'_>,
) -> Result<Anchor, Unmatched> {
    let found = places.ranges(SHOWN);
    if let Some(prefix) = &beside.prefix {
        places.keep_first(|start| text.has_before(start, prefix));
        if places.total() == 0 {
            return Err(Unmatched::PrefixNotFound { places: found });
        }
    }
    if let Some(suffix) = &beside.suffix {
        places.keep_last(|end| text.has_after(end, suffix));
        if places.total() == 0 {
            return Err(Unmatched::SuffixNotFound { places: found });
        }
    }
    let total = places.total();
    let wanted = match nth {
        Some(nth) => nth.checked_sub(1),
        None if total == 1 => Some(0),
        None => return Err(Unmatched::Ambiguous { total, places: places.ranges(SHOWN) }),
    };
    match wanted.and_then(|number| places.get(number)) {
        Some(parts) => Ok(Anchor { joints: joints(reading, &parts), parts }),
        None => Err(Unmatched::NthOutOfRange { total, places: places.ranges(SHOWN) }),
    }
}

/// What must stand beside a quote.
struct Beside {
    prefix: Option<Vec<Normal>>,
    suffix: Option<Vec<Normal>>,
}

impl Beside {
    fn of(selector: &Selector<'_>) -> Beside {
        Beside { prefix: surroundings(selector.prefix), suffix: surroundings(selector.suffix) }
    }

    /// Whether it stands beside a place, in bytes of the normal form.
    fn is_at(&self, text: &Prepared, place: Range<usize>) -> bool {
        self.prefix.as_ref().is_none_or(|prefix| text.has_before(place.start, prefix))
            && self.suffix.as_ref().is_none_or(|suffix| text.has_after(place.end, suffix))
    }
}

/// A prefix or suffix as it may stand in the text: as written, or without its markup. `None` if it says nothing.
fn surroundings(words: Option<&str>) -> Option<Vec<Normal>> {
    let words = words?;
    let stripped = fragment_text(words).unwrap_or_default();
    let mut both = vec![Normal::needle(words), Normal::needle(&stripped)];
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
fn explain(text: &Prepared, search: &Search<'_>, selector: &Selector<'_>) -> Unmatched {
    let exact = selector.exact;
    let reading = match reading::plainest(exact) {
        Err(fault) => return faulty(fault),
        Ok(reading) => reading,
    };
    let part = reading.parts.iter().position(|part| !search.occurs(&part.words)).unwrap_or(0);
    let words = reading.parts.get(part).map_or(exact, |part| part.words.as_str());
    if let Some(source) = text.in_markup(words).or_else(|| text.in_markup(exact)) {
        return Unmatched::OnlyInMarkup { source };
    }
    let nearest = nearest::nearest(text, words).map(|nearest| {
        let mended = nearest.differs_only_in_characters.and_then(|right| mended(exact, words, &right));
        let is_found = |exact: &String| matches!(find(text, search, &Selector { exact, ..*selector }), Some(Ok(_)));
        Nearest { differs_only_in_characters: mended.filter(is_found), ..nearest }
    });
    Unmatched::NotFound { part, nearest }
}

fn faulty(fault: Fault) -> Unmatched {
    match fault {
        Fault::OnlyElision => Unmatched::OnlyElision,
        Fault::EmptyPart(part) => Unmatched::EmptyPart { part },
    }
}

/// The quote with the right words in place of the wrong ones, if it has these once and as they are, or nothing else.
fn mended(exact: &str, wrong: &str, right: &str) -> Option<String> {
    match exact.matches(wrong.trim()).count() {
        1 => Some(exact.replacen(wrong.trim(), right, 1)),
        _ if exact.contains('[') => None,
        _ => Some(right.to_owned()),
    }
}

#[cfg(test)]
mod tests;
