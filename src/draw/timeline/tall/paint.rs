//! The tall drawing as SVG.

use super::flow::Mode;
use super::{FIRST, FOLD, Fold, NAME, PITCH, Plan, Row, Section, figure};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text;
use crate::draw::timeline::figure::RADIUS;
use crate::draw::timeline::form::{Dating, Form};
use crate::draw::timeline::key::Sign;
use crate::draw::timeline::marks::{self, Frame, Runs};
use crate::draw::timeline::pack::Rect;
use crate::draw::timeline::paint::{self, Anchor, Label, TITLE, YEAR};
use crate::draw::timeline::wide::report_sign;
use crate::draw::timeline::{Drawing, Event, Options, Report, Words};

/// How far apart the signs of reports stand in a row.
const STEP: Px = Px::new(14);

/// The plan, drawn.
pub(super) fn drawn(plan: &Plan, options: &Options) -> Drawing {
    let class = if plan.face == TITLE { "tl tl-tall" } else { "tl tl-tall tl-dense" };
    let body = plan.sections.iter().flat_map(|section| section_elements(section, plan, options)).collect();
    let description = options.words.description(&plan.events);
    let svg = paint::root(options, class, (plan.width, plan.height), &description, body).to_string();
    let size = |length: Px| u32::try_from(length.ceil()).unwrap_or(u32::MAX);
    Drawing { svg, width: size(plan.width), height: size(plan.height), signs: signs(plan) }
}

/// The width of an event's reports as a row of signs.
pub(super) fn signs_width(event: &Event) -> Px {
    STEP * i64::try_from(event.reports.len().min(MOST)).unwrap_or(0) + Px::new(8)
}

/// The most reports that are shown as a row of signs.
const MOST: usize = 6;

fn section_elements(section: &Section, plan: &Plan, options: &Options) -> Vec<Element> {
    let name = section.name.as_ref().map(|(top, name)| heading(*top, name, plan.width));
    let spine = section.is_dated.then(|| spine(section));
    let folds = section.folds.iter().map(|fold| fold_element(fold, section.left, plan.width, options.words));
    let dates = section.dates.iter().map(Label::element);
    let events = (0..section.flow.columns.len()).filter_map(|order| event_element(section, order, options));
    name.into_iter().chain(folds).chain(spine).chain(dates).chain(events).collect()
}

fn heading(top: Px, name: &str, width: Px) -> Element {
    let ground = Element::new("rect").with("class", "tl-lane").with("x", 0).with("y", top);
    let ground = ground.with("width", width).with("height", NAME - Px::new(4));
    let text = text::cut(name, YEAR, width - Px::new(16)).into_owned();
    let label = Label {
        class: "tl-lane",
        face: YEAR,
        text,
        x: Px::new(8),
        y: top + Px::new(17),
        anchor: Anchor::Start,
        pin: None,
    };
    Element::new("g").child(ground).child(label.element())
}

/// The line of time, cracked where time is folded.
fn spine(section: &Section) -> Element {
    let (x, side) = (section.spine, Px::new(5));
    let crack = |fold: &Fold| {
        let points = [(x, -6), (x - side, -2), (x + side, 2), (x, 6)];
        points.map(|(x, y)| format!("L{x} {}", fold.top + FOLD / 2 + Px::new(y))).concat()
    };
    let cracks: String = section.folds.iter().map(crack).collect();
    let data = format!("M{x} {}{cracks}V{}", section.top, section.bottom);
    Element::new("path").with("class", "tl-axis").with("fill", "none").with("d", data)
}

fn fold_element(fold: &Fold, x: Px, width: Px, words: Words<'_>) -> Element {
    let strip = Element::new("rect").with("class", "tl-fold").with("x", 0).with("y", fold.top);
    let strip = strip.with("width", width).with("height", FOLD);
    let text = words.gap_line(fold.gap);
    let y = fold.top + Px::new(19);
    let label = Label { class: "tl-sub tl-gap", face: paint::SUB, text, x, y, anchor: Anchor::Start, pin: None };
    let title = Element::new("title").text(words.gap_meaning(fold.gap));
    Element::new("g").child(title).child(strip).child(label.element())
}

/// An event with the reports on its thread.
fn event_element(section: &Section, order: usize, options: &Options) -> Option<Element> {
    let x = column(section, order);
    let mut group = None;
    let mut links = Vec::new();
    let mut ends: Vec<(Px, Dating)> = Vec::new();
    let mut start = Px::ZERO;
    for (item, row) in section.flow.items.iter().zip(&section.rows).filter(|(item, _)| item.order == order) {
        if let Some((report, dating)) = item.as_report() {
            ends.push((row.sign, dating));
            links.push(report_element(report, item.event, x, row, dating, options));
        } else {
            start = row.sign;
            group = Some((item.event, row));
        }
    }
    let (event, row) = group?;
    let threads = ends.iter().rev().map(|(end, dating)| thread(x, start, *end, *dating));
    let tick = section.is_dated.then(|| tick(section.spine, row.sign, x));
    let link = event_link(event, x, row, options);
    let dense = if section.flow.mode == Mode::Dense { dense(event, row, options) } else { Vec::new() };
    Some(paint::event_group().children(tick).children(threads).child(link).children(links).children(dense))
}

fn column(section: &Section, order: usize) -> Px {
    let column = section.flow.columns.get(order).copied().unwrap_or(0);
    section.spine + FIRST + PITCH * i64::try_from(column).unwrap_or(0)
}

fn event_link(event: &Event, x: Px, row: &Row, options: &Options) -> Element {
    let figure = figure(event, row.sign);
    let labels = row.labels.iter().map(Label::element);
    let link = paint::event_link(event, options, room(x, row));
    link.children(paint::sign(Frame { runs: Runs::Down, across: x }, &figure, options)).children(labels)
}

fn report_element(report: &Report, event: &Event, x: Px, row: &Row, dating: Dating, options: &Options) -> Element {
    let link = paint::report_link(report, event, options, room(x, row));
    let sign = marks::report(x, row.sign, dating == Dating::Exact);
    link.child(sign).children(row.labels.iter().map(Label::element))
}

/// The reports of an event as a row of signs beside its date; so many more in a number, if there is no room.
fn dense(event: &Event, row: &Row, options: &Options) -> Vec<Element> {
    let Some(last) = row.labels.last() else {
        return Vec::new();
    };
    let (start, y) = (last.rect().right + Px::new(12), last.y - Px::new(4));
    let signs = (0..).zip(event.reports.iter().take(MOST)).map(|(n, report)| {
        let x = start + STEP * n;
        let room = Rect { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
        paint::report_link(report, event, options, room).child(marks::report(x, y, dating(report) == Dating::Exact))
    });
    let more = event.reports.len().saturating_sub(MOST);
    let rest = (more > 0).then(|| Label {
        class: "tl-sub",
        face: paint::SUB,
        text: options.words.more(more),
        x: start + STEP * i64::try_from(MOST).unwrap_or(0),
        y: last.y,
        anchor: Anchor::Start,
        pin: None,
    });
    signs.chain(rest.map(|label| label.element())).collect()
}

fn dating(report: &Report) -> Dating {
    Dating::of(report.when.as_ref().and_then(Form::of).as_ref())
}

fn room(x: Px, row: &Row) -> Rect {
    let right = row.labels.iter().map(|label| label.rect().right).max().unwrap_or(x);
    Rect { left: x - RADIUS, right: right.max(x + RADIUS), top: row.top, bottom: row.bottom }
}

fn thread(x: Px, from: Px, to: Px, dating: Dating) -> Element {
    let class = if dating == Dating::Unknown { "tl-delay" } else { "tl-stem" };
    let to = if from < to { to - Px::new(5) } else { to + Px::new(5) };
    let line = Element::new("line").with("class", class).with("x1", x).with("y1", from);
    line.with("x2", x).with("y2", to)
}

/// A short line from the line of time to the sign.
fn tick(spine: Px, y: Px, x: Px) -> Element {
    let line = Element::new("line").with("class", "tl-grid").with("x1", spine).with("y1", y);
    line.with("x2", x - RADIUS).with("y2", y)
}

fn signs(plan: &Plan) -> Vec<Sign> {
    let figures = plan.events.iter().flat_map(|event| figure(event, Px::ZERO).signs());
    let items = plan.sections.iter().flat_map(|section| &section.flow.items);
    let reports = items.filter_map(|item| item.report.map(|(_, dating)| report_sign(dating)));
    let folds = plan.sections.iter().flat_map(|section| &section.folds).map(|_| Sign::Fold);
    let dense = plan.sections.iter().filter(|section| section.flow.mode == Mode::Dense);
    let dense = dense.flat_map(|section| &section.flow.items).flat_map(|item| &item.event.reports);
    let dense = dense.map(|report| report_sign(dating(report)));
    let mut signs: Vec<Sign> = figures.chain(reports).chain(folds).chain(dense).collect();
    signs.sort_unstable();
    signs.dedup();
    signs
}
