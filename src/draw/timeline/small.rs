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
    let few = Detail {
        title: SMALL_TITLE,
        lines: 2,
        width: Px::new(180),
        dates: true,
        reports: false,
        hangs: true,
        gap: Px::new(6),
        edge: Px::ZERO,
    };
    match events {
        0..=8 => few,
        9..=40 => Detail { lines: 1, dates: false, hangs: events <= 16, gap: Px::new(3), ..few },
        _ => Detail { lines: 0, dates: false, hangs: false, gap: Px::new(1), ..few },
    }
}

fn without_lanes(event: &Event) -> Event {
    Event { lanes: Vec::new(), ..event.clone() }
}
