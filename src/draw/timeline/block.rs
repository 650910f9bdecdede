//! One event in the wide drawing: its title, its sign and the reports that hang from it.

use super::figure::{Figure, Outline, RADIUS};
use super::form::{Dating, Form};
use super::pack::Rect;
use super::paint::{Anchor, Label, SMALL_TITLE, SUB, TITLE, around};
use super::scale::{Grain, Scale};
use super::{Event, LABELLED, Report, Words};
use crate::draw::px::Px;
use crate::draw::text::{self, Face};

/// How much is said of each event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Detail {
    pub(super) title: Face,
    /// The most lines of a title; none, if titles are not shown.
    pub(super) lines: usize,
    /// The width of these lines.
    pub(super) width: Px,
    /// Whether the date is told in words.
    pub(super) dates: bool,
    /// Whether reports have labels.
    pub(super) reports: bool,
    /// Whether reports are drawn at all.
    pub(super) hangs: bool,
    /// The room to the right that is kept for labels.
    pub(super) edge: Px,
    /// The free room under each event.
    pub(super) gap: Px,
}

impl Detail {
    /// What there is room to say of so many events.
    pub(super) fn of(events: usize) -> Self {
        let full = Self {
            title: TITLE,
            lines: 3,
            width: Px::new(225),
            dates: true,
            reports: true,
            hangs: true,
            gap: Px::new(14),
            edge: Px::ZERO,
        };
        let middle = Self {
            title: SMALL_TITLE,
            lines: 2,
            width: Px::new(180),
            reports: false,
            gap: Px::new(10),
            edge: Px::new(110),
            ..full
        };
        match events {
            0..=60 => full,
            61..=LABELLED => middle,
            _ => Self { lines: 0, dates: false, gap: Px::new(2), edge: Px::ZERO, ..middle },
        }
    }

    /// Whether signs stand alone, without words.
    pub(super) fn is_wordless(self) -> bool {
        self.lines == 0
    }

    /// Whether it is a strip of a set height, in which signs may cover each other.
    pub(super) fn is_strip(self) -> bool {
        self.is_wordless() && !self.hangs
    }

    fn title_pitch(self) -> Px {
        self.title.size * 120 / 100
    }

    fn mark_row(self) -> Px {
        match (self.dates, self.lines) {
            (true, _) => Px::new(20),
            (false, 0) => Px::new(14),
            (false, _) => Px::new(17),
        }
    }

    fn report_row(self) -> Px {
        match (self.reports, self.lines) {
            (true, _) => Px::new(24),
            (false, 0) => Px::new(11),
            (false, _) => Px::new(14),
        }
    }
}

/// The line of time that a block stands on, and the edges it may not cross.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) scale: &'a Scale,
    pub(super) left: Px,
    pub(super) right: Px,
    pub(super) words: Words<'a>,
}

/// An event with places for all its parts, counted from the top of the block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) figure: Figure,
    /// The line that the sign stands on.
    pub(super) mark: Px,
    pub(super) labels: Vec<Label>,
    pub(super) stem: Px,
    pub(super) hangs: Vec<Hang>,
    /// The room that it takes, in pieces.
    pub(super) rooms: Vec<Rect>,
}

/// A report that hangs from its event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hang {
    /// Which of the event's reports it is.
    pub(super) report: usize,
    pub(super) x: Px,
    pub(super) y: Px,
    /// The stretch it was published in, if no day is known.
    pub(super) span: Option<(Px, Px)>,
    /// How well its date is known.
    pub(super) dating: Dating,
    pub(super) label: Option<Label>,
}

impl Block {
    /// The block of an event with that figure.
    pub(super) fn new(event: &Event, figure: Figure, ground: Ground, detail: Detail) -> Self {
        let mut labels = Vec::new();
        let top = head(event, &figure, ground, detail, &mut labels);
        let mark = top + detail.mark_row() / 2;
        beside(event, &figure, ground, detail, mark, &mut labels);
        let mut hangs = if detail.hangs { hangs(event, ground, &figure) } else { Vec::new() };
        let stem = figure.stem(hangs.iter().find(|hang| hang.dating != Dating::Unknown).map(|hang| hang.x));
        let bottom = mark + detail.mark_row() / 2;
        arrange(&mut hangs, stem, bottom, detail);
        if detail.reports {
            for hang in &mut hangs {
                name(hang, event, stem, ground);
            }
        }
        let mut block = Self { figure, mark, labels, stem, hangs, rooms: Vec::new() };
        block.rooms = block.rooms(detail);
        block
    }

    /// The room of the event itself, without its reports.
    pub(super) fn head(&self) -> Rect {
        let (left, right) = self.figure.extent();
        let sign = Rect { left, right, top: self.mark - RADIUS, bottom: self.mark + RADIUS };
        around(self.labels.iter().map(Label::rect).chain([sign])).unwrap_or(sign)
    }

    fn rooms(&self, detail: Detail) -> Vec<Rect> {
        let head = self.head();
        let below =
            self.hangs.last().map_or(self.mark + detail.mark_row() / 2, |hang| hang.y + detail.report_row() / 2);
        let hangs = self.hangs.iter().map(|hang| {
            let row = detail.report_row() / 2;
            let room = hang.room(self.stem);
            Rect { top: room.top.min(hang.y - row), bottom: hang.y + row, ..room }
        });
        let head = Rect { top: Px::ZERO, bottom: self.mark + detail.mark_row() / 2, ..head };
        [head].into_iter().chain(hangs).map(|room| aired(room, below, detail.gap)).collect()
    }
}

impl Hang {
    /// The room of the report with the line that it hangs on.
    pub(super) fn room(&self, stem: Px) -> Rect {
        let (from, to) = self.span.unwrap_or((self.x, self.x));
        let left = stem.min(from).min(self.x) - RADIUS;
        let right = stem.max(to).max(self.x) + RADIUS;
        let sign = Rect { left, right, top: self.y - RADIUS, bottom: self.y + RADIUS };
        around(self.label.iter().map(Label::rect).chain([sign])).unwrap_or(sign)
    }

    /// The room to point at.
    pub(super) fn target(&self) -> Rect {
        let sign =
            Rect { left: self.x - RADIUS, right: self.x + RADIUS, top: self.y - RADIUS, bottom: self.y + RADIUS };
        around(self.label.iter().map(Label::rect).chain([sign])).unwrap_or(sign)
    }
}

/// The room with free room round it; the lowest part of a block keeps its distance from what comes below.
fn aired(room: Rect, lowest: Px, gap: Px) -> Rect {
    let bottom = if room.bottom >= lowest { room.bottom + gap } else { room.bottom };
    Rect { left: room.left - Px::new(5), right: room.right + Px::new(7), bottom, ..room }
}

/// Sets the lines above the sign; gives the height they take.
fn head(event: &Event, figure: &Figure, ground: Ground, detail: Detail, labels: &mut Vec<Label>) -> Px {
    if detail.is_wordless() {
        return Px::ZERO;
    }
    let is_long = !fits_beside(figure);
    if !detail.dates && !is_long {
        return Px::ZERO;
    }
    let widest = detail.width.min(ground.right - ground.left);
    let mut lines: Vec<(&'static str, Face, String)> = text::balance(&event.label, detail.title, widest, detail.lines)
        .into_iter()
        .map(|line| ("tl-label", detail.title, line))
        .collect();
    if detail.dates && is_long {
        lines.push(("tl-sub", SUB, text::cut(&event.words, SUB, widest).into_owned()));
    }
    let need = lines.iter().map(|(_, face, line)| text::width(line, *face)).max().unwrap_or_default();
    let (x, anchor) = side(figure.extent(), need, ground);
    let pin = figure.pins().map(|(from, to)| if anchor == Anchor::End { to } else { from });
    let mut y = Px::ZERO;
    for (class, face, text) in lines {
        y += if class == "tl-label" { detail.title_pitch() } else { Px::new(15) };
        labels.push(Label { class, face, text, x, y: y - Px::new(4), anchor, pin });
    }
    y + Px::new(1)
}

/// Sets the words beside the sign: its date, or its title where dates are not told.
fn beside(event: &Event, figure: &Figure, ground: Ground, detail: Detail, mark: Px, labels: &mut Vec<Label>) {
    if detail.is_wordless() || !fits_beside(figure) {
        return;
    }
    let (class, face, words) =
        if detail.dates { ("tl-sub", SUB, &event.words) } else { ("tl-label", detail.title, &event.label) };
    let need = text::width(words, face).min(detail.width);
    let (from, to) = figure.extent();
    let air = Px::new(5);
    let after = (to + air, Anchor::Start, ground.right - to - air);
    let before = (from - air, Anchor::End, from - air - ground.left);
    let is_turned = labels.first().is_some_and(|label| label.anchor == Anchor::End);
    let wished = if is_turned { [before, after] } else { [after, before] };
    let widest = if after.2 > before.2 { after } else { before };
    let (x, anchor, room) = wished.into_iter().find(|(_, _, room)| *room >= need).unwrap_or(widest);
    let text = text::cut(words, face, need.min(room)).into_owned();
    let pin = figure.pins().map(|(from, to)| if anchor == Anchor::Start { to } else { from });
    labels.push(Label { class, face, text, x, y: mark + Px::new(4), anchor, pin });
}

/// Whether the sign is short enough for words to stand beside it.
fn fits_beside(figure: &Figure) -> bool {
    let (from, to) = figure.extent();
    to - from <= Px::new(170)
}

/// Where lines start or end, so that they stand over their sign and cross no edge.
fn side((from, to): (Px, Px), need: Px, ground: Ground) -> (Px, Anchor) {
    if from >= ground.left && from + need <= ground.right {
        (from, Anchor::Start)
    } else if to <= ground.right && to - need >= ground.left {
        (to, Anchor::End)
    } else {
        ((ground.right - need).max(ground.left).min(from.max(ground.left)), Anchor::Start)
    }
}

/// The reports in the order of time, those without a date last, each at its place along the line.
fn hangs(event: &Event, ground: Ground, figure: &Figure) -> Vec<Hang> {
    let mut hangs: Vec<(i64, Hang)> =
        event.reports.iter().enumerate().map(|(at, report)| hang(report, at, ground, figure)).collect();
    hangs.sort_by_key(|(day, hang)| (hang.dating == Dating::Unknown, *day, hang.report));
    hangs.into_iter().map(|(_, hang)| hang).collect()
}

fn hang(report: &Report, at: usize, ground: Ground, figure: &Figure) -> (i64, Hang) {
    let form = report.when.as_ref().and_then(Form::of);
    let dating = Dating::of(form.as_ref());
    let straight = Hang { report: at, x: figure.stem(None), y: Px::ZERO, span: None, dating, label: None };
    let Some(form) = form else {
        return (i64::MAX, straight);
    };
    if matches!(figure.body, Outline::Nowhere(_)) {
        return (form.first(), straight);
    }
    let (first, last) = (form.first(), form.last());
    let (from, to) = (ground.scale.at(first), ground.scale.at(last + 1));
    let is_hourly = ground.scale.grain == Grain::Hour;
    // On the day of the event a report came after it, at an hour that is not known.
    let is_same_day = is_hourly && first == last && from < straight.x && straight.x < to;
    let x = if is_same_day { straight.x } else { from }.middle(to);
    (first, Hang { x, span: (is_hourly || first != last).then_some((from, to)), ..straight })
}

/// Gives each report its row: one for each if they have labels, else as few as keep the signs apart.
fn arrange(hangs: &mut [Hang], stem: Px, top: Px, detail: Detail) {
    let mut rows: Vec<Px> = Vec::new();
    for hang in hangs {
        if hang.dating == Dating::Unknown {
            hang.x = stem;
        }
        let row = if detail.reports { None } else { rows.iter().position(|end| *end <= hang.x) };
        let row = row.unwrap_or(rows.len());
        let end = hang.x + RADIUS * 2;
        match rows.get_mut(row) {
            Some(taken) => *taken = end,
            None => rows.push(end),
        }
        let row = i64::try_from(row).unwrap_or(0);
        hang.y = top + detail.report_row() * row + detail.report_row() / 2;
    }
}

/// Sets the label of a report beside it, away from its event; over the thread between if that is the only room.
fn name(hang: &mut Hang, event: &Event, stem: Px, ground: Ground) {
    let Some(report) = event.reports.get(hang.report) else {
        return;
    };
    let (from, to) = hang.span.unwrap_or((hang.x, hang.x));
    let (left, right) = (stem.min(from).min(hang.x - RADIUS), stem.max(to).max(hang.x + RADIUS));
    let air = Px::new(5);
    let text = told(ground.words, &report.label, remark(report, event), Px::new(270));
    let need = text::width(&text, SUB);
    let gap = hang.x - RADIUS - air - (stem + Px::new(16));
    let (on, over) = (Px::new(4), -Px::new(3));
    let places = [
        (right + air, Anchor::Start, ground.right - right - air, on),
        (hang.x - RADIUS, Anchor::End, gap, over),
        (left - air, Anchor::End, left - air - ground.left, on),
    ];
    let roomy = places.iter().find(|(_, _, room, _)| *room >= need);
    let Some((x, anchor, room, rise)) = roomy.or_else(|| places.iter().max_by_key(|(_, _, room, _)| *room)) else {
        return;
    };
    let text = told(ground.words, &report.label, remark(report, event), *room.min(&need));
    let y = hang.y + *rise;
    hang.label = Some(Label { class: "tl-report-label", face: SUB, text, x: *x, y, anchor: *anchor, pin: None });
}

/// What is said of a report after its name: how long after the event it was, or when, if the event has no date.
pub(super) fn remark<'a>(report: &'a Report, event: &Event) -> &'a str {
    let is_dated = event.when.as_ref().and_then(Form::of).is_some();
    if report.delay_words.is_empty() && !is_dated { &report.words } else { &report.delay_words }
}

/// A name and a remark on one line. Of a long line the name is cut, not the remark.
pub(super) fn told(words: Words<'_>, name: &str, remark: &str, widest: Px) -> String {
    let room = widest - text::width(&words.remarked("", remark), SUB);
    if room < Px::new(60) {
        return text::cut(&words.remarked(name, remark), SUB, widest).into_owned();
    }
    words.remarked(&text::cut(name, SUB, room), remark)
}
