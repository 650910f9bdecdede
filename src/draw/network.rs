//! Who hands what to whom, drawn in layers: information runs from left to right.
//!
//! The layout is Sugiyama's. [`cycles`] says which lines must run against the direction, [`layers`] gives every box its
//! column ([`slots`]), [`order`] puts the boxes of each column so that few lines cross, [`place`] gives them their heights, [`lanes`]
//! and [`route`] find ways for the lines, and [`paint`] writes it all as SVG. [`key`] explains the signs that occur.
//!
//! # Invariants
//!
//! - Every box stands in one column, and no two boxes overlap.
//! - A line that carries information runs to the right, unless it closes a circle: then it goes back above all boxes.
//! - No line runs through a box: between columns lines are curved, in a column each has a slot of its own.
//! - A line differs from one of another kind by its dashes and its head, never by its colour alone.
//! - Equal input gives equal bytes, in whatever order boxes and lines come.

mod boxes;
mod cycles;
mod graph;
mod key;
mod lanes;
mod layers;
mod order;
mod paint;
mod path;
mod place;
mod ports;
mod route;
mod slots;
#[cfg(test)]
mod tests;

pub use key::{Sign, key};

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Shape {
    /// Somebody named who speaks or passes on.
    #[default]
    Speaker,
    /// Somebody unnamed.
    Unnamed,
    /// Several names of one owner.
    Owner,
    /// Hands that are not drawn one by one.
    Hands,
    /// A text.
    Article,
    /// A text that is itself where something begins.
    Origin,
    /// A source with all its texts.
    Source,
}

/// A name in a box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// The words; cut in the box where they are long.
    pub text: String,
    /// What is said of it where there is room; empty where it is no more than the words.
    pub title: String,
    /// Where they lead; empty where they lead nowhere.
    pub href: String,
}

/// A box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// What scripts know it by, and what orders boxes that nothing else does. No two boxes have the same.
    pub key: String,
    /// What it stands for.
    pub shape: Shape,
    /// Whom or what it shows: one name, or one for each of several.
    pub names: Vec<Name>,
    /// A line below, such as a date.
    pub note: String,
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Kind {
    /// Information passes from one to the other.
    #[default]
    Flow,
    /// The other has it from a text: it cites, republishes or repeats.
    Copy,
    /// One corrects, updates or retracts the other.
    Change,
    /// One bears the other out.
    Supports,
    /// The two cannot both be right.
    Contradicts,
    /// One qualifies the other or gives its background.
    Other,
}

impl Kind {
    /// Whether information passes along it, so that it runs to the right.
    fn leads(self) -> bool {
        matches!(self, Self::Flow | Self::Copy)
    }
}

/// A line between two boxes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edge {
    /// The key of the box where it begins.
    pub from: String,
    /// The key of the box where it ends.
    pub to: String,
    /// What it says.
    pub kind: Kind,
    /// How many statements it stands for.
    pub count: usize,
    /// Whether it is a part of a circle of reports.
    pub circle: bool,
    /// The whole in words.
    pub words: String,
}

/// How to draw.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The name of the drawing.
    pub title: &'a str,
    /// Words over its left end.
    pub start: &'a str,
    /// Words over its right end.
    pub end: &'a str,
}

/// A drawing, ready for its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The complete `<svg>` element.
    pub svg: String,
    /// The signs that it uses, for its key.
    pub signs: Vec<Sign>,
}

/// Draws boxes and lines. A line to a box that is not there is left out.
pub fn network(nodes: &[Node], edges: &[Edge], options: &Options) -> Drawing {
    let graph = graph::Graph::of(nodes, edges);
    let plan = route::plan(&graph);
    Drawing { svg: paint::svg(&graph, &plan, options), signs: key::signs(&graph, &plan) }
}
