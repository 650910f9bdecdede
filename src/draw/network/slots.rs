//! The slots of each column: one for each box, and one for each line that passes through.

use super::graph::{Graph, Line};

/// How a line runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Course {
    /// From column to column, through these slots from left to right; the first and the last are boxes.
    Across(Vec<usize>),
    /// In the gap to the right of the column in which both its boxes stand, or the only one.
    Beside,
    /// Back to a column further left, above everything.
    Back,
}

/// A place in a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) column: usize,
    /// Slots of the column before that lines lead to.
    pub(super) left: Vec<usize>,
    /// Slots of the column behind.
    pub(super) right: Vec<usize>,
    /// Slots of the same column that it is tied to.
    pub(super) beside: Vec<usize>,
}

/// All slots; those of the boxes come first, by the number of the box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Slots {
    pub(super) all: Vec<Slot>,
    /// How many of them are boxes.
    pub(super) boxes: usize,
    /// Per column its slots, from top to bottom.
    pub(super) columns: Vec<Vec<usize>>,
    /// Per line, how it runs.
    pub(super) courses: Vec<Course>,
}

impl Slots {
    /// The slots of boxes that stand in these columns, in no good order yet.
    pub(super) fn of(graph: &Graph<'_>, column_of: &[usize], closing: &[bool]) -> Self {
        let slot = |column: &usize| Slot { column: *column, ..Slot::default() };
        let mut slots = Self { all: column_of.iter().map(slot).collect(), boxes: column_of.len(), ..Self::default() };
        for (number, line) in graph.lines.iter().enumerate() {
            let course = slots.course(line, closing[number]);
            slots.courses.push(course);
        }
        let count = column_of.iter().max().map_or(0, |last| last + 1);
        slots.columns = vec![Vec::new(); count];
        for (number, slot) in slots.all.iter().enumerate() {
            slots.columns[slot.column].push(number);
        }
        slots
    }

    fn course(&mut self, line: &Line<'_>, closes: bool) -> Course {
        let (from, to) = (self.all[line.from].column, self.all[line.to].column);
        if from == to {
            if line.from != line.to {
                self.all[line.from].beside.push(line.to);
                self.all[line.to].beside.push(line.from);
            }
            return Course::Beside;
        }
        if closes {
            return Course::Back;
        }
        let (first, last) = if from < to { (line.from, line.to) } else { (line.to, line.from) };
        Course::Across(self.across(first, last))
    }

    /// A way from a box to one further right, with a slot of its own in each column between.
    fn across(&mut self, first: usize, last: usize) -> Vec<usize> {
        let mut way = vec![first];
        for column in self.all[first].column + 1..self.all[last].column {
            way.push(self.all.len());
            self.all.push(Slot { column, ..Slot::default() });
        }
        way.push(last);
        for pair in way.windows(2) {
            self.all[pair[0]].right.push(pair[1]);
            self.all[pair[1]].left.push(pair[0]);
        }
        way
    }
}
