//! The axis: years, months and days along the line, and the folds between.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Words;
use super::pack::Rect;
use super::paint::{Anchor, Label, SUB, YEAR};
use super::scale::{FOLD, Grain, Scale, Segment};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text;
use crate::edtf::Day;

/// The height of the axis with its labels.
pub(super) const HEIGHT: Px = Px::new(46);
/// The height of the years repeated at the foot.
pub(super) const FOOT: Px = Px::new(22);
/// The base line of the years, from the top.
const YEARS: Px = Px::new(14);
/// The base line of the months and days.
const MONTHS: Px = Px::new(31);
/// The line itself.
const LINE: Px = Px::new(39);

/// The least width of a day that is labelled with its month.
const DATED: Px = Px::new(54);

/// The axis, drawn; the lines under it reach down to `bottom`.
pub(super) struct Axis {
    /// What lies under everything else: folds and lines of the grid.
    pub(super) ground: Vec<Element>,
    /// The line with its labels.
    pub(super) line: Vec<Element>,
    /// The labels, for those who prove that none overlap.
    pub(super) labels: Vec<Label>,
    /// The lines of the grid, by their class: one path each, so that a thousand ticks stay small.
    grid: BTreeMap<&'static str, String>,
}

/// A place on the axis where something starts.
struct Tick {
    day: i64,
    /// The minute of the day.
    minute: i64,
    rank: Rank,
    label: Option<String>,
}

/// What starts at a tick.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Hour,
    Day,
    Month,
    Year,
}

/// Draws the axis of a scale.
pub(super) fn axis(scale: &Scale, words: Words<'_>, bottom: Px) -> Axis {
    let mut axis = Axis { ground: Vec::new(), line: Vec::new(), labels: Vec::new(), grid: BTreeMap::new() };
    for (from, to, gap) in scale.folds() {
        axis.ground.push(fold(from, to, bottom, &words.gap_meaning(gap)));
        axis.line.push(crack(from, to));
        let lines = two_lines(&words.gap(gap));
        axis.labels.extend(fold_labels(from.middle(to), &lines));
    }
    for segment in &scale.segments {
        axis.line.push(stroke("tl-axis", segment.from, LINE, segment.to, LINE));
        axis.add(scale, *segment, words, bottom);
    }
    axis.line.extend(axis.labels.iter().map(Label::element));
    for (class, data) in &axis.grid {
        let part = if *class == "tl-tick" { &mut axis.line } else { &mut axis.ground };
        part.push(grid_lines(class, data));
    }
    axis
}

/// The years once more, at the foot of a high drawing.
pub(super) fn repeated(labels: &[Label], bottom: Px) -> Vec<Element> {
    let years = labels.iter().filter(|label| label.class == "tl-year");
    let moved = years.map(|label| Label { y: bottom + Px::new(15), ..label.clone() }.element());
    moved.map(|label| label.with("aria-hidden", "true")).collect()
}

impl Axis {
    fn add(&mut self, scale: &Scale, segment: Segment, words: Words<'_>, bottom: Px) {
        let mut ticks = ticks(scale, segment, words);
        // A year that starts here goes before one that only goes on.
        ticks.sort_by_key(|tick| (Reverse(tick.rank), tick.day == segment.first, tick.day, tick.minute));
        for tick in ticks {
            let x = scale.moment(tick.day, tick.minute);
            let (reach, class) = match tick.rank {
                Rank::Year => (bottom, "tl-grid"),
                Rank::Month if scale.length(30) >= Px::new(40) => (bottom, "tl-grid tl-month"),
                Rank::Month => (LINE + Px::new(6), "tl-tick"),
                Rank::Day if scale.grain == Grain::Hour => (bottom, "tl-grid"),
                Rank::Day | Rank::Hour => (LINE + Px::new(4), "tl-tick"),
            };
            let start = if reach > HEIGHT { LINE } else { LINE - Px::new(1) };
            let _ = write!(self.grid.entry(class).or_default(), "M{x} {start}V{reach}");
            self.labels.extend(tick.label.and_then(|text| self.label(tick.rank, text, x, scale.end())));
        }
    }

    /// The label of a tick, if it has room.
    fn label(&self, rank: Rank, text: String, x: Px, end: Px) -> Option<Label> {
        let (class, face, y) = if rank == Rank::Year { ("tl-year", YEAR, YEARS) } else { ("tl-sub", SUB, MONTHS) };
        let label = Label { class, face, text, x: x + Px::new(3), y, anchor: Anchor::Start, pin: Some(x) };
        let rect = label.rect();
        let room = Rect { left: rect.left - Px::new(2), right: rect.right + Px::new(3), ..rect };
        let is_free = self.labels.iter().all(|other| !other.rect().meets(room));
        (is_free && rect.right <= end + Px::new(12)).then_some(label)
    }
}

/// The ticks of a segment: its start, and the years, months and days within it as far as they have room.
fn ticks(scale: &Scale, segment: Segment, words: Words<'_>) -> Vec<Tick> {
    let mut ticks = years(scale, segment, words);
    if scale.length(30) >= Px::new(4) {
        ticks.extend(months(scale, segment, words));
    }
    if scale.length(1) >= DATED {
        ticks.iter_mut().filter(|tick| tick.rank == Rank::Month).for_each(|tick| tick.label = None);
        ticks.extend(dates(segment, words));
        if scale.grain == Grain::Hour {
            ticks.extend(hours(scale, segment, words));
        }
    } else if scale.length(1) >= Px::hundredths(350) {
        ticks.extend(days(scale, segment));
    }
    ticks
}

/// The hours of the days.
fn hours(scale: &Scale, segment: Segment, words: Words<'_>) -> Vec<Tick> {
    let length = |hours: &i64| scale.length(1).share(*hours, 24);
    let step = [1, 2, 3, 6].into_iter().find(|hours| length(hours) >= Px::new(52)).unwrap_or(12);
    let named = |hour: i64| (hour % step == 0).then(|| words.hour(u8::try_from(hour).unwrap_or_default()));
    let tick = |(day, hour)| Tick { day, minute: hour * 60, rank: Rank::Hour, label: named(hour) };
    let all = (segment.first..segment.after).flat_map(|day| (1..24).map(move |hour| (day, hour)));
    all.filter(|(_, hour)| hour % step == 0 || length(&1) >= Px::new(12)).map(tick).collect()
}

/// The days with their months, where there is room.
fn dates(segment: Segment, words: Words<'_>) -> Vec<Tick> {
    let dates = (segment.first..segment.after).filter_map(|day| Day::from_epoch(day).map(|date| (day, date)));
    let tick = |(day, date): (i64, Day)| Tick {
        day,
        minute: 0,
        rank: Rank::Day,
        label: Some(words.day(date.day(), date.month())),
    };
    dates.map(tick).collect()
}

fn years(scale: &Scale, segment: Segment, words: Words<'_>) -> Vec<Tick> {
    let Some((first, last)) = Day::from_epoch(segment.first).zip(Day::from_epoch(segment.after - 1)) else {
        return Vec::new();
    };
    let step = year_step(scale);
    let mut year = (first.year().div_euclid(step) + 1) * step;
    let named = |day: i64, year: i32| Tick { day, minute: 0, rank: Rank::Year, label: Some(words.year(year)) };
    let mut ticks = vec![named(segment.first, first.year())];
    while year <= last.year() {
        ticks.extend(Day::new(year, 1, 1).map(|day| named(day.to_epoch(), year)));
        year += step;
    }
    ticks
}

/// How many years apart the labels of years stand.
fn year_step(scale: &Scale) -> i32 {
    let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];
    let fits = |step: &i32| scale.length(i64::from(*step) * 365) >= Px::new(56);
    steps.into_iter().find(fits).unwrap_or(20_000)
}

fn months(scale: &Scale, segment: Segment, words: Words<'_>) -> Vec<Tick> {
    let step = [1, 2, 3, 6].into_iter().find(|step| scale.length(step * 30) >= Px::new(38)).unwrap_or(12);
    let Some(first) = Day::from_epoch(segment.first) else {
        return Vec::new();
    };
    let start = i64::from(first.year()) * 12 + i64::from(first.month()) - 1;
    (start..)
        .map_while(|number| month(number).filter(|day| day.to_epoch() < segment.after))
        .map(|day| {
            let is_named = scale.grain <= Grain::Year && step < 12 && i64::from(day.month() - 1) % step == 0;
            Tick {
                day: day.to_epoch(),
                minute: 0,
                rank: Rank::Month,
                label: is_named.then(|| words.month(day.month())),
            }
        })
        .collect()
}

/// The first day of the month of that number, counted from January of the year 0.
fn month(number: i64) -> Option<Day> {
    let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
    Day::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, 1)
}

fn days(scale: &Scale, segment: Segment) -> Vec<Tick> {
    let named: &[u8] = match scale.length(1).count() {
        2200.. => &[
            2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
            31,
        ],
        700.. => &[5, 10, 15, 20, 25],
        _ => &[10, 20],
    };
    (segment.first..segment.after)
        .filter_map(|day| Day::from_epoch(day).map(|date| (day, date.day())))
        .filter(|(_, number)| *number > 1)
        .map(|(day, number)| Tick {
            day,
            minute: 0,
            rank: Rank::Day,
            label: named.contains(&number).then(|| number.to_string()),
        })
        .collect()
}

fn fold(from: Px, to: Px, bottom: Px, meaning: &str) -> Element {
    let inset = Px::new(5);
    let strip = Element::new("rect").with("class", "tl-fold").with("x", from + inset).with("y", LINE);
    let strip = strip.with("width", to - from - inset * 2).with("height", bottom - LINE);
    strip.child(Element::new("title").text(meaning))
}

/// The break in the line: it runs in a zigzag over the fold.
fn crack(from: Px, to: Px) -> Element {
    let (middle, rise) = (from.middle(to), Px::new(5));
    let step = Px::new(6);
    let data = format!(
        "M{from} {LINE}H{}L{} {}L{} {}L{} {LINE}H{to}",
        middle - step,
        middle - step / 3,
        LINE - rise,
        middle + step / 3,
        LINE + rise,
        middle + step,
    );
    Element::new("path").with("class", "tl-axis tl-crack").with("fill", "none").with("d", data)
}

/// The words of a gap on two lines at most, none wider than the fold.
fn two_lines(words: &[String]) -> Vec<String> {
    match words {
        [one] => text::wrap(one, SUB, FOLD - Px::new(10), 2),
        several => several.iter().take(2).map(|line| text::cut(line, SUB, FOLD).into_owned()).collect(),
    }
}

fn fold_labels(middle: Px, lines: &[String]) -> Vec<Label> {
    let first = Px::new(if lines.len() > 1 { 11 } else { 24 });
    let label = |(at, text): (i64, &String)| Label {
        class: "tl-sub tl-gap",
        face: SUB,
        text: text.clone(),
        x: middle,
        y: first + Px::new(14) * at,
        anchor: Anchor::Middle,
        pin: Some(middle),
    };
    (0..).zip(lines).map(label).collect()
}

fn grid_lines(class: &str, data: &str) -> Element {
    let lines = Element::new("path").with("class", class).with("d", data);
    if class == "tl-tick" { lines.with("stroke", "currentColor").with("stroke-opacity", "0.45") } else { lines }
}

fn stroke(class: &str, x1: Px, y1: Px, x2: Px, y2: Px) -> Element {
    Element::new("line").with("class", class).with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2)
}
