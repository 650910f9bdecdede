//! Dates as people know them: to the day, to the month, about, perhaps, one of two, from one to another.
//!
//! They are written in EDTF, the Extended Date/Time Format: ISO 8601-2:2019, Annex A, and the specification of the
//! Library of Congress, <https://www.loc.gov/standards/datetime/>. All of its levels 0, 1 and 2 can be read, with these
//! particulars:
//!
//! - A date with a time of day counts as its day; the time and the time zone move nothing.
//! - Blanks beside the commas of a set are allowed, as the Library of Congress writes them: `[2018, 2020]`.
//! - Every date covers days that can be counted ([`Day`]); a year beyond ±99999 is an error, though EDTF can write it.
//!
//! # What a date covers
//!
//! A date covers the days of what is written, from the first to the last: `2020-05` all of May, `201X` ten years,
//! `1950S2` (two digits are sure) 1900 to 1999.
//!
//! - **Qualifiers move no bound.** Nobody says how far "about" (`~`) reaches or what an uncertain (`?`) date may be
//!   instead; ISO 8601-2 § 8.4 gives them no width either. `2020~` covers 2020, and compares as 2020. The doubt is
//!   told in words and by [`Edtf::is_approximate`] and [`Edtf::is_uncertain`], so that drawing and comparing agree.
//! - **Open and unknown ends are unbounded.** `2020/..` (no end) and `2020/` (an end that nobody knows) both have no
//!   latest day, and compare alike; [`Shape::Range`] keeps them apart.
//! - **A wholly unknown year is unbounded**, so that `XXXX-05` does not cover ten thousand years.
//! - **A set covers its members, not the time between them**: `[2018-02-08,2018-08-02]` has no day in May.
//! - **Seasons are meteorological and northern**, unless written with the codes for the south (29–32): spring (21)
//!   is March to May; winter (24) is December to the February of the next year.

mod bounds;
mod complaint;
mod day;
mod english;
mod error;
mod meant;
mod shape;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use edtf_core::{Date, Edtf as Parsed};

use crate::catalogue::Catalogue;

pub use bounds::{Bounds, End, Relation};
pub use day::{Day, Weekday};
pub use english::{MONTHS, WEEKDAYS, is_weekday};
pub use error::EdtfError;
pub use shape::{Members, Shape, Unit};

/// A date: the text as written, and what it means.
///
/// Two are equal if they are written alike; whether they cover the same days is what [`Edtf::relation`] tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edtf {
    written: String,
    parsed: Parsed,
    members: Vec<Bounds>,
}

impl Edtf {
    /// Reads a date.
    ///
    /// # Errors
    ///
    /// If the text is no EDTF, if the day is not in the calendar, if a range ends before it starts, or if a year lies
    /// beyond ±99999. The error says where and, for common slips, what to write instead.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let compact = compact(text);
        let parsed = Parsed::parse(&compact)
            .map_err(|fault| complaint::unreadable(text, place(text, fault.offset), fault.message))?;
        let members = bounds::members(&parsed).ok_or_else(|| complaint::far_year(text))?;
        Ok(Self { written: text.to_owned(), parsed, members })
    }

    /// The text as written.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first day it covers; `None` where the start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        bounds::hull(&self.members).earliest
    }

    /// The last day it covers; `None` where the end is open or unknown. Never before the earliest.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        bounds::hull(&self.members).latest
    }

    /// The stretches it consists of, as written: one for each member of a set, one for any other date.
    #[must_use]
    pub fn members(&self) -> &[Bounds] {
        &self.members
    }

    /// How to draw it.
    #[must_use]
    pub fn shape(&self) -> Shape {
        shape::shape(&self.parsed)
    }

    /// Whether any part of it is said to be approximate (`~` or `%`).
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.parsed.is_approximate()
    }

    /// Whether any part of it is said to be uncertain (`?` or `%`).
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.parsed.is_uncertain()
    }

    /// What it says, in plain words: "about 14 October 2019".
    ///
    /// | written | told in English |
    /// |---|---|
    /// | `2020~`, `2020?`, `2020%` | about 2020, 2020 (uncertain), about 2020 (uncertain) |
    /// | `2004-06~-11` | 11 June 2004 (month and year approximate) |
    /// | `2020-05-27/2020-05-28` | 27–28 May 2020 |
    /// | `../2020`, `2020/..` (open) | 2020 or earlier, from 2020 on |
    /// | `/2020`, `2020/` (unknown) | until 2020, start unknown; from 2020, end unknown |
    /// | `2019-10-XX`, `201X` | an unknown day in October 2019, some time in the 2010s |
    /// | `[2018,2020]`, `{2018,2020}` | 2018 or 2020, 2018 and 2020 |
    /// | `1950S2` | about 1950 (between 1900 and 1999) |
    /// | `-0043` | 44 BC |
    #[must_use]
    pub fn words(&self, words: &Catalogue) -> String {
        words::words(words, &self.parsed)
    }

    /// The date for the `datetime` attribute of HTML's `<time>`, where it can be said there without loss: a day, month
    /// or year from 1 to 9999 with no qualifier. Anything else would tell machines more than is known.
    #[must_use]
    pub fn machine(&self) -> Option<String> {
        let date = match &self.parsed {
            Parsed::Date(date) => date,
            Parsed::DateTime(moment) => &moment.date,
            Parsed::Interval(_) | Parsed::Set(_) => return None,
        };
        let doubtful = date.is_approximate() || date.is_uncertain();
        if doubtful { None } else { self.html(date) }
    }

    /// How the days it covers lie to those of another.
    #[must_use]
    pub fn relation(&self, other: &Self) -> Relation {
        bounds::relation(&self.members, &other.members)
    }

    /// Whether it covers every day that the other covers.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        bounds::contains(&self.members, &other.members)
    }

    /// Where it stands in time among others: the first day, then the last; an end that is open or unknown stands
    /// outside all known ones.
    #[must_use]
    pub fn sort_key(&self) -> (Day, Day) {
        (self.earliest().unwrap_or(Day::MIN), self.latest().unwrap_or(Day::MAX))
    }

    fn html(&self, date: &Date) -> Option<String> {
        let day = self.earliest()?.to_string();
        let known_year = (1..=9999).contains(&self.earliest()?.year());
        let length = match self.shape() {
            Shape::Day(_) => 10,
            Shape::Period { unit: Unit::Month, .. } => 7,
            Shape::Period { unit: Unit::Year, .. } => 4,
            _ => return None,
        };
        let plain = known_year && !date.has_unspecified();
        plain.then(|| day.chars().take(length).collect())
    }
}

impl Hash for Edtf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.written.hash(state);
    }
}

/// Writes the text as written.
impl fmt::Display for Edtf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.written)
    }
}

/// The text without the blanks beside the commas of a set.
fn compact(text: &str) -> Cow<'_, str> {
    if text.starts_with(['[', '{']) && text.contains(' ') {
        let elements: Vec<&str> = text.split(',').map(trim).collect();
        Cow::Owned(elements.join(","))
    } else {
        Cow::Borrowed(text)
    }
}

/// The place in the text of a place in its compact form.
fn place(text: &str, offset: usize) -> usize {
    if matches!(compact(text), Cow::Borrowed(_)) {
        return offset;
    }
    let (mut here, mut there) = (0, 0);
    for element in text.split(',') {
        let kept = trim(element);
        if offset <= there + kept.len() {
            let blanks = element.len() - element.trim_start_matches(' ').len();
            return here + blanks + (offset - there);
        }
        here += element.len() + 1;
        there += kept.len() + 1;
    }
    text.len()
}

fn trim(element: &str) -> &str {
    element.trim_matches(' ')
}
