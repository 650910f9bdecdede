//! The small timeline of the home page: the same engine, fewer words.

use super::block::Detail;
use super::paint::SMALL_TITLE;
use super::{Drawing, Event, Options, wide};
use crate::draw::px::Px;

/// Draws events in a strip, with short titles if they are few, else with their signs alone.
pub fn small(events: &[Event], options: &Options) -> Drawing {
    let shown: Vec<Event> = events.iter().map(without_lanes).collect();
    wide::drawn(&wide::plan(&shown, options, detail(events.len())), options, "tl tl-wide tl-small")
}

fn detail(events: usize) -> Detail {
    let lines = match events {
        0..=14 => 2,
        15..=40 => 1,
        _ => 0,
    };
    let (dates, gap) = (lines == 2, Px::new(if lines == 2 { 6 } else { 2 }));
    Detail { title: SMALL_TITLE, lines, width: Px::new(170), dates, reports: false, gap }
}

fn without_lanes(event: &Event) -> Event {
    Event { lanes: Vec::new(), ..event.clone() }
}
