//! The timeline of a dossier: events in time, and below each the reports of it, at the dates they were published.
//!
//! [`wide`] lets time run to the right, [`tall`] (for phones) downwards; [`small`] is the strip of the home page; [`key`]
//! explains the signs that a drawing uses. All rest on one scale of time in which empty stretches are folded.
//!
//! # Invariants
//!
//! - Every event is drawn. So is every report in the wide drawing; in a crowd, the tall one counts those beyond the
//!   sixth of an event, and the small one shows none.
//! - Beyond [`LABELLED`] events the wide drawing is one of signs without words, and grows by some 200 bytes an event.
//! - Beyond `crowd::LINKED` events the small drawing is one of dots: without links, and without signs for dates that are not exact.
//! - A sign differs from another by its shape or its pattern, never by its colour alone.
//! - Boxes of labels never overlap, by the estimate of [`super::text`].
//! - Events stand in the document in the order of time, whatever their lane, so that keys step through them in it.
//! - Equal input gives equal bytes, in whatever order the events come.

mod axis;
mod block;
mod crowd;
mod figure;
mod form;
mod key;
mod marks;
mod pack;
mod paint;
mod scale;
mod small;
mod tall;
#[cfg(test)]
mod tests;
mod wide;
mod words;

use crate::edtf::Edtf;

pub use key::{Sign, key};
pub use small::small;
pub use tall::tall;
pub use wide::{overview, wide};
pub use words::{Gap, Words};

/// Something that happened, ready to be drawn: words and addresses only.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// Its title, in full.
    pub label: String,
    /// Where its page is; by this scripts find it, too.
    pub href: String,
    /// When it was, if anything is known.
    pub when: Option<Edtf>,
    /// At what time of the day, if that is known.
    pub time: Option<Clock>,
    /// When it was, in words.
    pub words: String,
    /// The names of the lanes it stands in. If no event names a lane, no lanes are drawn.
    pub lanes: Vec<String>,
    /// The reports of it.
    pub reports: Vec<Report>,
}

/// A stretch of a day, in minutes from midnight; the same minute twice, if it is known to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// Its first minute.
    pub from: u16,
    /// Its last minute.
    pub to: u16,
}

/// A report of an event.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Who reported it, short.
    pub label: String,
    /// Where its page is.
    pub href: String,
    /// When it was published, if anything is known.
    pub when: Option<Edtf>,
    /// When it was published, in words.
    pub words: String,
    /// How long after the event, in words; empty if that cannot be said.
    pub delay_words: String,
}

/// How to draw.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// What every identifier starts with; different for each drawing of a page.
    pub prefix: &'a str,
    /// The width of the drawing in its own units, which are pixels where it is shown at its full size.
    pub width: u32,
    /// The name of the drawing (`<title>`).
    pub title: &'a str,
    /// All other words.
    pub words: Words<'a>,
}

/// The most events that the wide drawing labels.
pub const LABELLED: usize = 160;

/// A drawing, ready for its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The complete `<svg>` element.
    pub svg: String,
    /// Its width, in units of its own.
    pub width: u32,
    /// Its height, in units of its own.
    pub height: u32,
    /// The signs that it uses, for its key.
    pub signs: Vec<Sign>,
}

/// The events in the order of time, those without a date last; equal dates in the order of their titles.
fn in_time(events: &[Event]) -> Vec<&Event> {
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_cached_key(|event| {
        let form = event.when.as_ref().and_then(form::Form::of);
        let days = form.map_or((i64::MAX, i64::MAX), |form| (form.first(), form.last()));
        (days, event.time, event.label.clone(), event.href.clone())
    });
    sorted
}
