//! The tall drawing, for phones: time runs downwards, reports follow where their dates put them.
//!
//! Its spine is elastic: the order of things is exact, the room between them only hints at the time that passed, and
//! empty stretches are folded as in the wide drawing.

mod flow;
mod paint;

use super::block::{Detail, remark, told};
use super::figure::{Figure, Outline, Part, RADIUS, Tip, range};
use super::form::{Body, Edge, Form};
use super::paint::{Anchor, Label, SMALL_TITLE, SUB, TITLE, YEAR};
use super::scale::{Grain, Scale};
use super::words::Gap;
use super::{Drawing, Event, Options, Words, in_time, wide};
use crate::draw::px::Px;
use crate::draw::text::{self, Face};
use crate::edtf::{Day, Members};
use flow::{Flow, Item, Mode};

/// The least room beside the line of time, for years and months.
const DATES: Px = Px::new(50);
/// How far from the line of time the first column of signs stands, and how far apart the columns are.
const FIRST: Px = Px::new(16);
const PITCH: Px = Px::new(15);
/// The least height of anything that can be pointed at.
const TARGET: Px = Px::new(24);
/// The height of a fold, and of the name of a lane.
const FOLD: Px = Px::new(30);
const NAME: Px = Px::new(28);

/// Draws events in time, which runs downwards.
pub fn tall(events: &[Event], options: &Options) -> Drawing {
    paint::drawn(&plan(events, options), options)
}

/// All that is to be drawn, with its places.
struct Plan<'a> {
    events: Vec<&'a Event>,
    sections: Vec<Section<'a>>,
    /// Where the line of time stands.
    spine: Px,
    width: Px,
    height: Px,
    face: Face,
}

/// A lane, or the events without a date.
struct Section<'a> {
    name: Option<(Px, String)>,
    flow: Flow<'a>,
    /// Where its line of time stands, and where its words start.
    spine: Px,
    left: Px,
    rows: Vec<Row>,
    folds: Vec<Fold>,
    /// Years and months beside the spine.
    dates: Vec<Label>,
    top: Px,
    bottom: Px,
    /// Whether it has a line of time.
    is_dated: bool,
}

/// The place of an item: the line its sign stands on, and its words.
struct Row {
    sign: Px,
    top: Px,
    bottom: Px,
    labels: Vec<Label>,
}

/// A folded stretch, at its place.
struct Fold {
    top: Px,
    gap: Gap,
}

fn plan<'a>(events: &'a [Event], options: &Options) -> Plan<'a> {
    let events = in_time(events);
    let width = Px::new(i64::from(options.width.max(200)));
    let forms: Vec<Form> = events.iter().flat_map(|event| wide::forms(event)).collect();
    let scale = Scale::new(&forms, Px::ZERO, Px::new(1100));
    let mode = match events.len() {
        0..=60 => Mode::Threaded,
        61..=160 => Mode::Stacked,
        _ => Mode::Dense,
    };
    let face = if Detail::of(events.len()).title == TITLE { TITLE } else { SMALL_TITLE };
    let (dated, undated): (Vec<&Event>, Vec<&Event>) = events.iter().partition(|event| !wide::forms(event).is_empty());
    let spine = spine(&forms, options.words);
    let mut plan = Plan { events, sections: Vec::new(), spine, width, height: Px::new(4), face };
    let lanes = if dated.is_empty() { Vec::new() } else { wide::lanes(&dated) };
    for (lane, members) in &lanes {
        let members: Vec<&Event> = members.iter().filter_map(|at| dated.get(*at).copied()).collect();
        let is_named = lanes.len() > 1 || lane.is_some();
        let name = is_named.then(|| lane.map_or_else(|| options.words.no_lane(), str::to_owned));
        plan.section(name, Flow::new(&members, mode), scale.as_ref(), options.words);
    }
    if !undated.is_empty() {
        let mode = if mode == Mode::Threaded { Mode::Stacked } else { mode };
        plan.section(Some(options.words.undated()), Flow::new(&undated, mode), None, options.words);
    }
    plan
}

/// Where the line of time stands, so that all years have room beside it.
fn spine(forms: &[Form], words: Words<'_>) -> Px {
    let years = forms.iter().filter_map(|form| Day::from_epoch(form.first())).map(|day| words.year(day.year()));
    years.map(|year| text::width(&year, YEAR) + Px::new(12)).max().unwrap_or(DATES).max(DATES)
}

impl<'a> Plan<'a> {
    fn section(&mut self, name: Option<String>, flow: Flow<'a>, scale: Option<&Scale>, words: Words<'_>) {
        let name = name.map(|name| (self.height, name));
        let top = self.height + if name.is_some() { NAME + Px::new(4) } else { Px::new(4) };
        let mut stack =
            Stack { y: top, rows: Vec::new(), folds: Vec::new(), dates: Vec::new(), last: None, spine: self.spine };
        let left = self.spine + FIRST + PITCH * i64::try_from(flow.width()).unwrap_or(0) - Px::new(2);
        for item in &flow.items {
            // Reports that stand under their event, whatever their dates, move no time.
            let moves = flow.mode == Mode::Threaded || item.report.is_none();
            if let Some(scale) = scale.filter(|_| moves) {
                stack.pass(item, scale);
                stack.date(item, scale, words);
            }
            let right = self.width - Px::new(4);
            stack.row(item, Lettering { left, right, face: self.face, mode: flow.mode, words });
        }
        self.height = stack.y + Px::new(8);
        let Stack { rows, folds, dates, .. } = stack;
        let (bottom, is_dated) = (self.height, scale.is_some());
        self.sections.push(Section { name, flow, spine: self.spine, left, rows, folds, dates, top, bottom, is_dated });
    }
}

/// What has been set so far of a section.
struct Stack {
    y: Px,
    rows: Vec<Row>,
    folds: Vec<Fold>,
    dates: Vec<Label>,
    /// The day of the last item.
    last: Option<i64>,
    /// Where the line of time stands.
    spine: Px,
}

/// Where words may stand, and how they look.
#[derive(Clone, Copy)]
struct Lettering<'a> {
    left: Px,
    right: Px,
    face: Face,
    mode: Mode,
    words: Words<'a>,
}

impl Stack {
    /// Leaves room for the time since the last item: a fold, or a hint of its length.
    fn pass(&mut self, item: &Item, scale: &Scale) {
        let Some((last, day)) = self.last.zip(item.day) else {
            return;
        };
        match folded(scale, last, day) {
            Some(gap) => {
                self.folds.push(Fold { top: self.y + Px::new(2), gap });
                self.y += FOLD + Px::new(6);
            }
            None => self.y += ((scale.at(day) - scale.at(last)) / 8).clamp(Px::ZERO, Px::new(24)),
        }
    }

    /// Sets the year and the month beside the spine, where they are others than before.
    fn date(&mut self, item: &Item, scale: &Scale, words: Words<'_>) {
        let Some(day) = item.day.and_then(Day::from_epoch) else {
            return;
        };
        let before = self.last.and_then(Day::from_epoch);
        let (x, anchor) = (self.spine - Px::new(8), Anchor::End);
        let mut y = self.y + Px::new(14);
        if before.is_none_or(|before| before.year() != day.year()) {
            self.dates.push(Label {
                class: "tl-year",
                face: YEAR,
                text: words.year(day.year()),
                x,
                y,
                anchor,
                pin: None,
            });
            y += Px::new(15);
        }
        let is_new = before.is_none_or(|before| (before.year(), before.month()) != (day.year(), day.month()));
        if is_new && scale.grain == Grain::Month {
            self.dates.push(Label {
                class: "tl-sub",
                face: SUB,
                text: words.month(day.month()),
                x,
                y,
                anchor,
                pin: None,
            });
        }
        self.last = item.day;
    }

    fn row(&mut self, item: &Item, lettering: Lettering<'_>) {
        let top = self.y;
        let (labels, words) =
            if item.report.is_some() { report(item, top, lettering) } else { event(item, top, lettering) };
        let dates = self.dates.iter().map(|label| label.y + Px::new(8)).max().unwrap_or(top);
        let bottom = (top + TARGET).max(words).max(dates).max(top + reach(item));
        let sign = top + before(item) + if item.report.is_some() { Px::new(11) } else { Px::new(10) };
        self.rows.push(Row { sign, top, bottom, labels });
        let air = if item.report.is_some() || lettering.mode == Mode::Dense { 2 } else { 6 };
        self.y = bottom + Px::new(air);
    }
}

/// The title and the date of an event; gives where they end.
fn event(item: &Item, top: Px, lettering: Lettering<'_>) -> (Vec<Label>, Px) {
    let Lettering { left, right, face, mode, .. } = lettering;
    let most = if mode == Mode::Dense { 1 } else { 3 };
    let anchor = Anchor::Start;
    let mut y = top + face.size;
    let mut labels = Vec::new();
    for text in text::balance(&item.event.label, face, right - left, most) {
        labels.push(Label { class: "tl-label", face, text, x: left, y, anchor, pin: None });
        y += face.size * 120 / 100;
    }
    if !item.event.words.is_empty() {
        let signs = if mode == Mode::Dense { paint::signs_width(item.event) } else { Px::ZERO };
        let text = text::cut(&item.event.words, SUB, right - left - signs).into_owned();
        y += SUB.size * 9 / 10 + face.size * 3 / 10 - face.size * 120 / 100;
        labels.push(Label { class: "tl-sub", face: SUB, text, x: left, y, anchor, pin: None });
        y += Px::new(14);
    }
    (labels, y - Px::new(9))
}

/// The words of a report; gives where they end.
fn report(item: &Item, top: Px, lettering: Lettering<'_>) -> (Vec<Label>, Px) {
    let Some((report, _)) = item.as_report() else {
        return (Vec::new(), top);
    };
    let (x, room) = (lettering.left, lettering.right - lettering.left);
    let remark = remark(report, item.event);
    let whole = told(lettering.words, &report.label, remark, Px::new(9999));
    let lines = if text::width(&whole, SUB) <= room || remark.is_empty() {
        vec![text::cut(&whole, SUB, room).into_owned()]
    } else {
        [report.label.as_str(), remark].map(|line| text::cut(line, SUB, room).into_owned()).to_vec()
    };
    let mut y = top;
    let mut labels = Vec::new();
    for text in lines {
        y += Px::new(15);
        labels.push(Label { class: "tl-report-label", face: SUB, text, x, y, anchor: Anchor::Start, pin: None });
    }
    (labels, y + Px::new(6))
}

/// The room that the sign of an item needs below the top of its row.
fn reach(item: &Item) -> Px {
    if item.report.is_some() {
        return Px::ZERO;
    }
    let figure = figure(item.event, Px::new(10) + before(item));
    figure.extent().1 + Px::new(4)
}

/// The room that the sign of an item needs above its line.
fn before(item: &Item) -> Px {
    if item.report.is_some() {
        return Px::ZERO;
    }
    let (from, _) = figure(item.event, Px::ZERO).extent();
    (-from - RADIUS).max(Px::ZERO)
}

/// The sign of an event whose first day is at that place. Signs are not to scale: they tell the kind of date.
fn figure(event: &Event, at: Px) -> Figure {
    let Some(form) = Form::of_event(event) else {
        return Figure::nowhere(at);
    };
    let (from, to) = (at - RADIUS, at + Px::new(19));
    let body = match &form.body {
        Body::Day(_) => Outline::Day(at),
        Body::Period(..) => Outline::Period(from, to),
        Body::Unspecified(..) => Outline::Unspecified(from, to),
        Body::Range(start, end) => tailed(*start, *end, (from, to)),
        Body::Set(kind, parts) => {
            let parts = (0..).zip(parts.iter().take(6)).map(|(n, _)| Part::Day(at + Px::new(17) * n)).collect();
            Outline::Set { all: *kind == Members::AllOf, parts }
        }
    };
    Figure { body, about: form.about, unsure: form.unsure, truly: None }
}

/// A bar of that length, with short tails where an end is not known.
fn tailed(start: Edge, end: Edge, line: (Px, Px)) -> Outline {
    let outline = range(start, end, line, |day| if Some(day) == start.day() { line.0 } else { line.1 });
    let Outline::Range { from, to, start, end } = outline else {
        return outline;
    };
    let near = |tip: Tip, at: Px| match tip {
        Tip::Sharp => at,
        Tip::Open(known) | Tip::Unknown(known) => known + if at < known { -Px::new(24) } else { Px::new(24) },
    };
    Outline::Range { from: near(start, from), to: near(end, to), start, end }
}

/// The whole months between two days, if some of the time between them is folded.
fn folded(scale: &Scale, from: i64, to: i64) -> Option<Gap> {
    let (start, end) = (scale.at(from), scale.at(to));
    let is_folded = scale.folds().into_iter().any(|(before, after, _)| start < after && before < end);
    let months = month(to)? - month(from)? - 1;
    (is_folded && months > 0).then_some(Gap { years: months / 12, months: months % 12 })
}

/// The number of the month that a day lies in.
fn month(day: i64) -> Option<i64> {
    Day::from_epoch(day).map(|day| i64::from(day.year()) * 12 + i64::from(day.month()))
}
