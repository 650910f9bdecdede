//! The wide drawing: time runs to the right, events stand in as few rows as keep them apart.

use std::collections::BTreeMap;

use super::axis::{self, axis};
use super::block::{Block, Detail, Ground, Hang};
use super::crowd;
use super::figure::{Figure, RADIUS};
use super::form::{Dating, Form};
use super::key::Sign;
use super::marks::{self, Frame, Runs};
use super::pack::{Rect, Taken};
use super::paint::{self, Anchor, Label, TITLE};
use super::scale::{Grain, Scale, Segment};
use super::{Drawing, Event, Options, Words, in_time};
use crate::draw::px::Px;
use crate::draw::svg::Element;

/// The free room at both sides.
const MARGIN: Px = Px::new(12);
/// The greatest height of signs without titles; where they are more, they stand over each other.
const MOST: Px = Px::new(260);
/// The height of the name of a lane.
const NAME: Px = Px::new(26);

/// Draws events in time, which runs to the right.
pub fn wide(events: &[Event], options: &Options) -> Drawing {
    drawn(&plan(events, options, detail(events)), options, "tl tl-wide")
}

/// A strip on the scale of [`wide`] that shows how many events there are where: for finding one's way.
pub fn overview(events: &[Event], width: u32) -> String {
    let detail = detail(events);
    let width = Px::new(i64::from(width));
    let forms: Vec<Vec<Form>> = events.iter().map(forms).collect();
    let scale = scale(&forms.concat(), width, detail);
    let places = forms.iter().filter_map(|forms| Some((scale.as_ref()?, forms.first()?)));
    crowd::strip(places.map(|(scale, form)| Figure::on(scale, form).stem(None)), width)
}

fn detail(events: &[Event]) -> Detail {
    Detail::of(events.iter().map(|event| event.lanes.len().max(1)).sum())
}

fn scale(forms: &[Form], width: Px, detail: Detail) -> Option<Scale> {
    Scale::new(forms, MARGIN + RADIUS, width - MARGIN - RADIUS - detail.edge)
}

/// All that is to be drawn, with its places.
pub(super) struct Plan<'a> {
    pub(super) scale: Option<Scale>,
    pub(super) events: Vec<&'a Event>,
    pub(super) placed: Vec<Placed<'a>>,
    pub(super) bands: Vec<Band>,
    pub(super) width: Px,
    pub(super) height: Px,
    pub(super) detail: Detail,
    /// Whether it is so high that a reader at its foot no longer sees the axis.
    pub(super) is_high: bool,
}

/// A block and its place from the top of the drawing.
pub(super) struct Placed<'a> {
    pub(super) event: &'a Event,
    /// Its number in the order of time.
    pub(super) order: usize,
    pub(super) top: Px,
    pub(super) block: Block,
}

/// A band over the whole width with the name of a lane.
pub(super) struct Band {
    pub(super) top: Px,
    pub(super) name: String,
}

/// Gives everything its place.
pub(super) fn plan<'a>(events: &'a [Event], options: &Options, detail: Detail) -> Plan<'a> {
    let events = in_time(events);
    let width = Px::new(i64::from(options.width.max(240)));
    let forms: Vec<Form> = events.iter().flat_map(|event| forms(event)).collect();
    let scale = scale(&forms, width, detail);
    let mut plan = Plan {
        scale: None,
        placed: Vec::new(),
        bands: Vec::new(),
        width,
        height: Px::new(6),
        detail,
        events,
        is_high: false,
    };
    if let Some(scale) = scale {
        plan.height = axis::HEIGHT + Px::new(10);
        plan.lanes(&scale, options);
        plan.scale = Some(scale);
    }
    if plan.scale.is_some() && plan.height > Px::new(700) {
        plan.is_high = true;
        plan.height += axis::FOOT;
    }
    plan.undated(options);
    plan
}

/// The dates of an event and of its reports. An event without a date has no place on the line, nor have its reports.
pub(super) fn forms(event: &Event) -> Vec<Form> {
    let Some(form) = Form::of_event(event) else {
        return Vec::new();
    };
    let reports = event.reports.iter().filter_map(|report| report.when.as_ref().and_then(Form::of));
    [form].into_iter().chain(reports).collect()
}

/// The lanes in which any of the events stand, the earliest first, each with its events; those without one have no name.
pub(super) fn lanes<'a>(events: &[&'a Event]) -> Vec<(Option<&'a str>, Vec<usize>)> {
    let mut lanes: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        for lane in &event.lanes {
            let number = *numbers.entry(lane).or_insert(lanes.len());
            match lanes.get_mut(number) {
                Some((_, members)) => members.push(at),
                None => lanes.push((Some(lane), vec![at])),
            }
        }
    }
    let rest: Vec<usize> = (0..).zip(events).filter(|(_, event)| event.lanes.is_empty()).map(|(at, _)| at).collect();
    lanes.extend((!rest.is_empty()).then_some((None, rest)));
    lanes
}

impl Plan<'_> {
    fn lanes(&mut self, scale: &Scale, options: &Options) {
        // Events without a date stand last.
        let dated: Vec<&Event> = self.events.iter().copied().take_while(|event| !forms(event).is_empty()).collect();
        let lanes = lanes(&dated);
        for (lane, members) in &lanes {
            if lanes.len() > 1 || lane.is_some() {
                self.band(lane.map_or_else(|| options.words.no_lane(), str::to_owned));
            }
            self.lane(members, scale, options.words);
        }
    }

    fn band(&mut self, name: String) {
        self.bands.push(Band { top: self.height, name });
        self.height += NAME + Px::new(6);
    }

    fn lane(&mut self, members: &[usize], scale: &Scale, words: Words<'_>) {
        let ground = Ground { scale, left: MARGIN, right: self.width - MARGIN, words };
        let mut taken = Taken::default();
        let mut bottom = self.height;
        for order in members.iter().copied() {
            let Some((event, form)) = self.events.get(order).and_then(|event| Some((*event, Form::of_event(event)?)))
            else {
                continue;
            };
            let block = Block::new(event, Figure::on(scale, &form), ground, self.detail);
            let down = taken.place(&block.rooms);
            let top = self.height + if self.detail.is_strip() { down.within(MOST) } else { down };
            bottom = block.rooms.iter().map(|room| room.bottom + top).max().unwrap_or(top).max(bottom);
            self.placed.push(Placed { event, order, top, block });
        }
        self.height = bottom + Px::new(4);
    }

    /// The events that have no place on the line, side by side under it.
    fn undated(&mut self, options: &Options) {
        let all = self.events.iter().copied().enumerate();
        let undated: Vec<(usize, &Event)> = all.filter(|(_, event)| forms(event).is_empty()).collect();
        if undated.is_empty() {
            return;
        }
        self.band(options.words.undated());
        let blank = Scale { grain: Grain::Month, segments: Vec::new() };
        let ground = Ground { scale: &blank, left: MARGIN, right: self.width - MARGIN, words: options.words };
        let (mut x, mut bottom) = (MARGIN, self.height);
        for (order, event) in undated {
            let mut block = Block::new(event, Figure::nowhere(x + RADIUS), ground, self.detail);
            if x > MARGIN && (turned(&block) || right(&block) > ground.right) {
                (x, self.height) = (MARGIN, bottom);
                block = Block::new(event, Figure::nowhere(x + RADIUS), ground, self.detail);
            }
            x = right(&block) + Px::new(16);
            bottom = block.rooms.iter().map(|room| room.bottom + self.height).max().unwrap_or(bottom).max(bottom);
            self.placed.push(Placed { event, order, top: self.height, block });
        }
        self.height = bottom + Px::new(4);
    }

    /// The signs that the drawing uses.
    fn signs(&self) -> Vec<Sign> {
        let figures = self.placed.iter().flat_map(|placed| placed.block.figure.signs());
        let reports = self.placed.iter().flat_map(|placed| &placed.block.hangs).map(|hang| report_sign(hang.dating));
        let folds = self.scale.iter().flat_map(Scale::folds).map(|_| Sign::Fold);
        let mut signs: Vec<Sign> = figures.chain(reports).chain(folds).collect();
        signs.sort_unstable();
        signs.dedup();
        signs
    }
}

/// The sign of a report whose date is known that well.
pub(super) fn report_sign(dating: Dating) -> Sign {
    match dating {
        Dating::Exact => Sign::Report,
        Dating::Vague => Sign::VagueReport,
        Dating::Unknown => Sign::UndatedReport,
    }
}

fn right(block: &Block) -> Px {
    block.rooms.iter().map(|room| room.right).max().unwrap_or_default()
}

/// Whether a label of the block runs back from its sign.
fn turned(block: &Block) -> bool {
    let labels = block.labels.iter().chain(block.hangs.iter().filter_map(|hang| hang.label.as_ref()));
    labels.into_iter().any(|label| label.anchor == Anchor::End)
}

/// The plan, drawn.
pub(super) fn drawn(plan: &Plan, options: &Options, class: &str) -> Drawing {
    let class = match plan.detail {
        detail if detail.is_wordless() => format!("{class} tl-dense tl-crowd"),
        detail if detail.title == TITLE => class.to_owned(),
        _ => format!("{class} tl-dense"),
    };
    let mut body = Vec::new();
    let axis = plan.scale.as_ref().map(|scale| axis(scale, options.words, plan.axis_end()));
    let (ground, mut line, labels) = axis.map_or_else(Default::default, |axis| (axis.ground, axis.line, axis.labels));
    if plan.is_high {
        line.extend(axis::repeated(&labels, plan.axis_end()));
    }
    body.push(Element::group("tl-ground").children(ground));
    body.extend(plan.bands.iter().map(|band| band.element(plan.width)));
    body.push(Element::group("tl-line").children(line));
    if plan.detail.is_strip() && plan.placed.len() > crowd::LINKED {
        body.push(crowd::dots(plan.placed.iter()));
    } else if plan.detail.is_wordless() {
        body.extend(in_order(plan).into_iter().map(|placed| crowd::element(placed, options)));
    } else {
        body.extend(in_order(plan).into_iter().map(|placed| placed.element(options)));
    }
    let description = options.words.description(&plan.events);
    let root = paint::root(options, &class, (plan.width, plan.height), &description, body);
    let svg = root.with_some("data-days", plan.scale.as_ref().and_then(days)).to_string();
    let size = |length: Px| u32::try_from(length.ceil()).unwrap_or(u32::MAX);
    Drawing { svg, width: size(plan.width), height: size(plan.height), signs: plan.signs() }
}

/// The scale for scripts: of each stretch its first day, the day after its last, and where it begins and ends. Hours
/// have no names of their own to give when time is stretched.
fn days(scale: &Scale) -> Option<String> {
    let numbers = |segment: &Segment| {
        let Segment { first, after, from, to } = segment;
        format!("{first} {after} {from} {to}")
    };
    let segments: Vec<String> = scale.segments.iter().map(numbers).collect();
    (scale.grain != Grain::Hour).then(|| segments.join(" "))
}

/// The blocks in the order of time, whatever their lane.
fn in_order<'p, 'a>(plan: &'p Plan<'a>) -> Vec<&'p Placed<'a>> {
    let mut blocks: Vec<&Placed> = plan.placed.iter().collect();
    blocks.sort_by_key(|placed| placed.order);
    blocks
}

impl Plan<'_> {
    /// Where the lines of the axis end: above the events that have no date.
    fn axis_end(&self) -> Px {
        let strip = self.placed.iter().find(|placed| forms(placed.event).is_empty());
        let band = strip.and_then(|_| self.bands.last());
        let end = band.map_or(self.height, |band| band.top - Px::new(8));
        if self.is_high { end - axis::FOOT } else { end }
    }
}

impl Band {
    fn element(&self, width: Px) -> Element {
        let ground = Element::new("rect").with("class", "tl-lane").with("x", 0).with("y", self.top);
        let ground = ground.with("width", width).with("height", NAME - Px::new(4));
        let (x, y) = (MARGIN, self.top + Px::new(15));
        let face = super::paint::YEAR;
        let text = crate::draw::text::cut(&self.name, face, width - MARGIN * 2).into_owned();
        let name = Label { class: "tl-lane", face, text, x, y, anchor: Anchor::Start, pin: None };
        Element::group("tl-band").child(ground).child(name.element())
    }
}

impl Placed<'_> {
    fn element(&self, options: &Options) -> Element {
        let block = &self.block;
        let frame = Frame { runs: Runs::Right, across: self.top + block.mark };
        let link = paint::event_link(self.event, options, block.head().down(self.top));
        let link = link.with_some("transform-origin", block.figure.point().map(paint::pin));
        let labels = block.labels.iter().map(|label| label.clone().down(self.top).element());
        let link = link.children(paint::pinned_sign(frame, &block.figure, options)).children(labels);
        let lines = block.hangs.iter().flat_map(|hang| self.thread(hang));
        let reports = block.hangs.iter().filter_map(|hang| self.report(hang, options));
        paint::event_group().children(stem(self)).children(lines).child(link).children(reports)
    }

    /// The line from the stem to a report that came later, and the stretch it may have been published in.
    fn thread(&self, hang: &Hang) -> Vec<Element> {
        let (stem, y) = (self.block.stem, hang.y + self.top);
        let far = (hang.x - stem).max(stem - hang.x) > RADIUS;
        let thread = far.then(|| line("tl-stem tl-delayed", (stem, y), (hang.x, y)));
        let span = hang.span.map(|(from, to)| whiskers(from, to, y));
        thread.into_iter().chain(span).collect()
    }

    fn report(&self, hang: &Hang, options: &Options) -> Option<Element> {
        let report = self.event.reports.get(hang.report)?;
        let room: Rect = hang.target().down(self.top);
        let link = paint::report_link(report, self.event, options, room);
        let link = link.with("transform-origin", paint::pin(hang.x));
        let sign = marks::report(hang.x, hang.y + self.top, hang.dating == Dating::Exact);
        Some(link.child(sign).children(hang.label.iter().map(|label| label.clone().down(self.top).element())))
    }
}

/// The stem from the event down to its last report; dashed where only reports without a date hang from it.
fn stem(placed: &Placed) -> Vec<Element> {
    let block = &placed.block;
    let top = placed.top + block.mark + RADIUS - Px::new(1);
    let last = |known: bool| {
        let hangs = block.hangs.iter().filter(move |hang| (hang.dating != Dating::Unknown) == known);
        hangs.map(|hang| stem_end(hang, block.stem) + placed.top).max()
    };
    let solid = last(true).map(|end| line("tl-stem", (block.stem, top), (block.stem, end)));
    let dashed = last(false).map(|end| line("tl-delay", (block.stem, last(true).unwrap_or(top)), (block.stem, end)));
    solid.into_iter().chain(dashed).collect()
}

/// Where the stem ends: above a report that hangs straight from it, else at the line that leads to the report.
fn stem_end(hang: &Hang, stem: Px) -> Px {
    let is_straight = (hang.x - stem).max(stem - hang.x) <= RADIUS;
    if is_straight { hang.y - Px::new(5) } else { hang.y }
}

fn line(class: &str, from: (Px, Px), to: (Px, Px)) -> Element {
    let line = Element::new("line").with("class", class).with("x1", from.0).with("y1", from.1);
    line.with("x2", to.0).with("y2", to.1)
}

fn whiskers(from: Px, to: Px, y: Px) -> Element {
    let half = Px::new(4);
    let data = format!("M{from} {}V{}M{to} {}V{}M{from} {y}H{to}", y - half, y + half, y - half, y + half);
    let path = Element::new("path").with("class", "tl-stem tl-within").with("fill", "none").with("d", data);
    path.with("stroke-dasharray", "1.5 2.5")
}
