//! The order of things in the tall drawing: events and reports as they came, each with a column for its thread.

use crate::draw::timeline::form::{Dating, Form};
use crate::draw::timeline::{Event, Report};

/// The most columns that threads may take.
const COLUMNS: usize = 5;

/// How reports follow their events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Each stands where its date says, on a thread from its event.
    Threaded,
    /// Each stands under its event.
    Stacked,
    /// All of an event's reports stand beside its date, as signs only.
    Dense,
}

/// An event or a report of it, in the order of time.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    pub(super) event: &'a Event,
    /// Which of the events it is or reports.
    pub(super) order: usize,
    /// Which of the event's reports it is, and how well its date is known; nothing, if it is the event.
    pub(super) report: Option<(usize, Dating)>,
    /// The day it stands at.
    pub(super) day: Option<i64>,
}

impl<'a> Item<'a> {
    /// The report, if it is one.
    pub(super) fn as_report(&self) -> Option<(&'a Report, Dating)> {
        let (at, dating) = self.report?;
        Some((self.event.reports.get(at)?, dating))
    }
}

/// Events and reports in their order, with the column of each event.
#[derive(Debug, Clone)]
pub(super) struct Flow<'a> {
    pub(super) mode: Mode,
    pub(super) items: Vec<Item<'a>>,
    /// The column of each event, by its order.
    pub(super) columns: Vec<usize>,
}

impl<'a> Flow<'a> {
    /// The flow of some events that are in the order of time. Threads are given up where they would take too much room.
    pub(super) fn new(events: &[&'a Event], mode: Mode) -> Self {
        let flow = Self::in_mode(events, mode);
        if flow.width() > COLUMNS { Self::in_mode(events, Mode::Stacked) } else { flow }
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.columns.iter().max().map_or(1, |last| last + 1)
    }

    fn in_mode(events: &[&'a Event], mode: Mode) -> Self {
        let mut items: Vec<Item> =
            events.iter().enumerate().flat_map(|(order, event)| items(event, order, mode)).collect();
        if mode == Mode::Threaded {
            items.sort_by_key(|item| (item.day.unwrap_or(i64::MAX), item.report.is_some(), item.order));
        }
        let columns = columns(&items, events.len());
        Self { mode, items, columns }
    }
}

/// An event and its reports.
fn items(event: &Event, order: usize, mode: Mode) -> Vec<Item<'_>> {
    let form = event.when.as_ref().and_then(Form::of);
    let day = form.as_ref().map(Form::first);
    let itself = Item { event, order, report: None, day };
    if mode == Mode::Dense {
        return vec![itself];
    }
    let mut reports: Vec<Item> = event
        .reports
        .iter()
        .enumerate()
        .map(|(at, report)| {
            let (published, dating) = published(report, day);
            Item { event, order, report: Some((at, dating)), day: published }
        })
        .collect();
    let last = reports.iter().filter(|item| !is_undated(item)).filter_map(|item| item.day).max();
    reports.iter_mut().filter(|item| is_undated(item)).for_each(|item| item.day = last.max(item.day));
    reports.sort_by_key(|item| (item.report.map(|(_, dating)| dating == Dating::Unknown), item.day));
    [itself].into_iter().chain(reports).collect()
}

fn is_undated(item: &Item) -> bool {
    item.report.is_some_and(|(_, dating)| dating == Dating::Unknown)
}

/// The day a report stands at. One that may have been published before or after its event is taken to have followed
/// it; one without a date stands with its event at first.
fn published(report: &Report, event: Option<i64>) -> (Option<i64>, Dating) {
    let form = report.when.as_ref().and_then(Form::of);
    let dating = Dating::of(form.as_ref());
    let day = match (form, event) {
        (Some(form), Some(event)) => Some(form.first().max(event.min(form.last()))),
        (Some(form), None) => Some(form.first()),
        (None, event) => event,
    };
    (day, dating)
}

/// The first free column for the thread of each event.
fn columns(items: &[Item], events: usize) -> Vec<usize> {
    let mut reach: Vec<Option<(usize, usize)>> = vec![None; events];
    for (at, item) in items.iter().enumerate() {
        if let Some(reach) = reach.get_mut(item.order) {
            *reach = Some(reach.map_or((at, at), |(first, _)| (first, at)));
        }
    }
    let mut ends: Vec<usize> = Vec::new();
    let mut columns = vec![0; events];
    let mut starts: Vec<(usize, usize, usize)> =
        reach.into_iter().enumerate().filter_map(|(order, reach)| reach.map(|(a, b)| (a, b, order))).collect();
    starts.sort_unstable();
    for (first, last, order) in starts {
        let free = ends.iter().position(|end| *end < first).unwrap_or(ends.len());
        match ends.get_mut(free) {
            Some(end) => *end = last,
            None => ends.push(last),
        }
        if let Some(column) = columns.get_mut(order) {
            *column = free;
        }
    }
    columns
}
