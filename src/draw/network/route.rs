//! The plan of a drawing: where every box stands, and the way of every line.

use super::boxes::{self, Size};
use super::graph::Graph;
use super::lanes::Lanes;
use super::path::{Facing, Path, Point};
use super::ports::{self, Ends, PITCH};
use super::slots::{Course, Slots};
use super::{cycles, layers, order, place};
use crate::draw::px::Px;
use crate::draw::text::{self, Face};

/// Numbers at lines.
pub(super) const COUNT: Face = Face { size: Px::new(11), width: 104 };
/// What the head of a line takes.
const HEAD: Px = Px::new(10);
/// Where lines curve.
const CURVE: Px = Px::new(64);
/// Over the boxes: the words that say how to read.
const TOP: Px = Px::new(34);
/// From one line above everything to the next.
const ROOF: Px = Px::new(9);

/// A box with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) left: Px,
    pub(super) top: Px,
    pub(super) size: Size,
}

/// A line with its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Routed {
    pub(super) path: Path,
    /// Where it begins and ends, and to which side the line leads on from there to its box.
    pub(super) begin: (Point, Facing),
    pub(super) end: (Point, Facing),
    /// Where the number of its statements stands, and to which side of that place.
    pub(super) count: (Point, Facing),
    /// Whether it runs back to the left.
    pub(super) back: bool,
}

/// Where everything stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// By the number of the box.
    pub(super) boxes: Vec<Placed>,
    /// The boxes as they are read: by column, from top to bottom.
    pub(super) reading: Vec<usize>,
    /// By the number of the line.
    pub(super) lines: Vec<Routed>,
    pub(super) width: Px,
    pub(super) height: Px,
}

/// Plans the drawing.
pub(super) fn plan(graph: &Graph<'_>) -> Plan {
    let closing = cycles::closing(graph);
    let mut slots = Slots::of(graph, &layers::columns(graph, &closing), &closing);
    order::sort(&mut slots);
    let busiest = ports::busiest(graph, &slots);
    let sizes: Vec<Size> =
        graph.nodes.iter().zip(busiest).map(|(node, ports)| boxes::size(node, ports, PITCH)).collect();
    let heights: Vec<Px> = sizes.iter().map(|size| size.height).collect();
    let middles = place::middles(&slots, &heights);
    let ends = ports::ends(graph, &slots, &middles);
    let mut frame = Frame::of(graph, &slots, &sizes, &ends);
    frame.down(&middles);
    let lines = (0..graph.lines.len()).map(|line| frame.route(line)).collect();
    let boxes: Vec<Placed> = sizes.iter().enumerate().map(|(node, size)| frame.placed(node, size.clone())).collect();
    let bottom = boxes.iter().map(|one| one.top + one.size.height).max().unwrap_or_default();
    let reading = slots.columns.iter().flatten().copied().filter(|slot| *slot < slots.boxes).collect();
    Plan { reading, lines, width: frame.width(), height: bottom.max(TOP), boxes }
}

/// The columns of a drawing and the gaps between them.
struct Frame<'g> {
    graph: &'g Graph<'g>,
    slots: &'g Slots,
    ends: &'g Ends,
    middles: Vec<Px>,
    columns: Vec<Column>,
    /// Per line, its place among those that run in the same lanes: right of its column, left of its column, above.
    lanes: Vec<[usize; 3]>,
    roof: Lanes,
    /// How far everything stands below where it was placed.
    down: Px,
}

/// A column with the lanes at its sides.
#[derive(Debug, Clone, Default)]
struct Column {
    left: Px,
    width: Px,
    /// What numbers at the ends of lines take at either side.
    stubs: [Px; 2],
    before: Lanes,
    behind: Lanes,
}

impl Column {
    fn right(&self) -> Px {
        self.left + self.width
    }
}

impl<'g> Frame<'g> {
    fn of(graph: &'g Graph<'g>, slots: &'g Slots, sizes: &[Size], ends: &'g Ends) -> Self {
        let mut frame = Self {
            graph,
            slots,
            ends,
            middles: Vec::new(),
            columns: vec![Column::default(); slots.columns.len()],
            lanes: vec![[0; 3]; graph.lines.len()],
            roof: Lanes::default(),
            down: Px::ZERO,
        };
        for (node, size) in sizes.iter().enumerate() {
            let column = &mut frame.columns[slots.all[node].column];
            column.width = column.width.max(size.width);
        }
        frame.share_lanes();
        frame.make_room();
        frame.stand();
        frame
    }

    fn column_of(&self, node: usize) -> usize {
        self.slots.all[node].column
    }

    /// Gives the lines that run up and down in a gap, and those above everything, their lanes.
    fn share_lanes(&mut self) {
        let mut behind = vec![Vec::new(); self.columns.len()];
        let mut before = vec![Vec::new(); self.columns.len()];
        let mut roof = Vec::new();
        for (number, line) in self.graph.lines.iter().enumerate() {
            let (from, to) = (self.column_of(line.from), self.column_of(line.to));
            let (start, end) = self.ends[number];
            match &self.slots.courses[number] {
                Course::Across(_) => {}
                Course::Beside => {
                    self.lanes[number][0] = behind[from].len();
                    behind[from].push((start.min(end), start.max(end)));
                }
                Course::Back => {
                    self.lanes[number] = [behind[from].len(), before[to].len(), roof.len()];
                    behind[from].push((Px::ZERO - TOP, start));
                    before[to].push((Px::ZERO - TOP, end));
                    roof.push((column_mark(to), column_mark(from)));
                }
            }
        }
        for (column, (behind, before)) in self.columns.iter_mut().zip(behind.iter().zip(&before)) {
            (column.behind, column.before) = (Lanes::of(behind), Lanes::of(before));
        }
        self.roof = Lanes::of(&roof);
    }

    /// Leaves room for heads and numbers at the sides of the columns.
    fn make_room(&mut self) {
        for (number, line) in self.graph.lines.iter().enumerate() {
            let wide = HEAD + if line.edge.count > 1 { label_width(line.edge.count) + Px::new(4) } else { Px::new(2) };
            let (from, to) = (self.column_of(line.from), self.column_of(line.to));
            let (first, last) = (from.min(to), from.max(to));
            match &self.slots.courses[number] {
                Course::Across(_) => {
                    self.room(last, 0, wide);
                    self.room(first, 1, HEAD);
                }
                Course::Beside => self.room(from, 1, wide),
                Course::Back => {
                    self.room(to, 0, wide);
                    self.room(from, 1, HEAD);
                }
            }
        }
    }

    fn room(&mut self, column: usize, side: usize, wide: Px) {
        if let Some(column) = self.columns.get_mut(column) {
            column.stubs[side] = column.stubs[side].max(wide);
        }
    }

    /// Puts the columns beside one another.
    fn stand(&mut self) {
        let mut right = Px::ZERO;
        for (number, column) in self.columns.iter_mut().enumerate() {
            let curve = if number == 0 { Px::ZERO } else { CURVE };
            column.left = right + curve + column.before.width() + column.stubs[0];
            right = column.right() + column.stubs[1] + column.behind.width();
        }
    }

    /// Leaves room above for words and for the lines that run back.
    fn down(&mut self, middles: &[Px]) {
        self.down = TOP + self.roof.width();
        self.middles = middles.iter().map(|middle| *middle + self.down).collect();
    }

    fn width(&self) -> Px {
        self.columns.last().map_or(Px::ZERO, |last| last.right() + last.stubs[1] + last.behind.width())
    }

    fn placed(&self, node: usize, size: Size) -> Placed {
        let column = &self.columns[self.column_of(node)];
        let size = Size { width: column.width, ..size };
        Placed { left: column.left, top: self.middles[node] - size.height / 2, size }
    }

    fn route(&self, number: usize) -> Routed {
        match &self.slots.courses[number] {
            Course::Across(way) => self.across(number, way),
            Course::Beside => self.beside(number),
            Course::Back => self.back(number),
        }
    }

    fn end(&self, number: usize) -> (Px, Px) {
        let (first, last) = self.ends[number];
        (first + self.down, last + self.down)
    }

    /// From column to column: level where a column is passed, curved between.
    fn across(&self, number: usize, way: &[usize]) -> Routed {
        let (first, last) = self.end(number);
        let inner = way.get(1..way.len().saturating_sub(1)).unwrap_or_default();
        let heights: Vec<Px> =
            std::iter::once(first).chain(inner.iter().map(|slot| self.middles[*slot])).chain([last]).collect();
        let start = way.first().map_or(0, |slot| self.column_of(*slot));
        let begin = Point { x: self.columns[start].right(), y: first };
        let mut path = Path::from(begin);
        for (column, pair) in (start..).zip(heights.windows(2)) {
            let (here, next) = (&self.columns[column], &self.columns[column + 1]);
            let leave = here.right() + here.stubs[1] + here.behind.width();
            let arrive = next.left - next.stubs[0] - next.before.width();
            path.level(leave);
            path.curve(Point { x: arrive, y: pair[1] });
        }
        let target = &self.columns[start + heights.len() - 1];
        let end = Point { x: target.left, y: last };
        path.level(end.x);
        let left = (begin, Facing::Left);
        let right = (end, Facing::Right);
        let line = &self.graph.lines[number];
        let forward = self.column_of(line.from) < self.column_of(line.to);
        let (begin, end) = if forward { (left, right) } else { (right, left) };
        Routed { path, begin, end, count: right, back: false }
    }

    /// An arc in the gap behind a column.
    fn beside(&self, number: usize) -> Routed {
        let (first, last) = self.end(number);
        let column = &self.columns[self.column_of(self.graph.lines[number].from)];
        let lane = column.right() + column.stubs[1] + column.behind.offset(self.lanes[number][0]);
        let begin = Point { x: column.right(), y: first };
        let end = Point { x: column.right(), y: last };
        let mut path = Path::from(begin);
        path.turn(&[Point { x: lane, y: first }, Point { x: lane, y: last }, end]);
        Routed { path, begin: (begin, Facing::Left), end: (end, Facing::Left), count: (end, Facing::Left), back: false }
    }

    /// Up behind its column, to the left above everything, down before the column where it ends.
    fn back(&self, number: usize) -> Routed {
        let (first, last) = self.end(number);
        let line = &self.graph.lines[number];
        let (from, to) = (&self.columns[self.column_of(line.from)], &self.columns[self.column_of(line.to)]);
        let [behind, before, above] = self.lanes[number];
        let up = from.right() + from.stubs[1] + from.behind.offset(behind);
        let down = to.left - to.stubs[0] - to.before.offset(before);
        let roof = TOP + self.roof.width() - self.roof.offset(above) - ROOF / 2;
        let begin = Point { x: from.right(), y: first };
        let end = Point { x: to.left, y: last };
        let mut path = Path::from(begin);
        let at = |x, y| Point { x, y };
        path.turn(&[at(up, first), at(up, roof), at(down, roof), at(down, last), end]);
        Routed {
            path,
            begin: (begin, Facing::Left),
            end: (end, Facing::Right),
            count: (end, Facing::Right),
            back: true,
        }
    }
}

/// The number of a column, as a place.
fn column_mark(column: usize) -> Px {
    Px::new(boxes::count(column) * 100)
}

/// What a number at a line takes.
fn label_width(count: usize) -> Px {
    text::width(&super::paint::figures(count), COUNT)
}
