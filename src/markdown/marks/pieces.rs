//! Cuts the text of an article where marks begin and end.

use std::collections::HashMap;
use std::ops::Range;

use super::{Mark, PieceInfo};
use crate::markdown::html::Run;
use crate::offsets::united;

/// A piece of a run of text: no mark begins or ends inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) plain: Range<usize>,
    pub(super) info: PieceInfo,
}

/// A place where a mark begins or ends, in the order of the text. Marks go by rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    at: usize,
    rank: usize,
    begins: bool,
}

/// The pieces of each run, in order; together they are the run.
pub(super) fn cut(runs: &[Run], marks: &[Mark]) -> Vec<Vec<Piece>> {
    let marks = ranked(marks);
    let edges = edges(&marks);
    let mut cutter = Cutter { edges: &edges, active: Vec::new() };
    let mut by_run: Vec<Vec<Piece>> = runs.iter().map(|run| cutter.cut(run)).collect();
    name_first_and_last(&mut by_run);
    for info in by_run.iter_mut().flatten().map(|piece| &mut piece.info) {
        for keys in [&mut info.keys, &mut info.first_of, &mut info.last_of] {
            for rank in keys {
                *rank = marks[*rank].0;
            }
        }
    }
    by_run
}

/// The key and the parts of each mark, parts in order and apart, marks in the order of the text.
fn ranked(marks: &[Mark]) -> Vec<(usize, Vec<Range<usize>>)> {
    let mut ranked: Vec<_> = marks.iter().map(|mark| (mark.key, united(mark.parts.iter().cloned()))).collect();
    ranked.retain(|(_, parts)| !parts.is_empty());
    ranked.sort_by_key(|(_, parts)| {
        let start = parts.first().map_or(0, |part| part.start);
        let end = parts.last().map_or(0, |part| part.end);
        (start, std::cmp::Reverse(end))
    });
    ranked
}

fn edges(marks: &[(usize, Vec<Range<usize>>)]) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (rank, (_, parts)) in marks.iter().enumerate() {
        for part in parts {
            edges.push(Edge { at: part.start, rank, begins: true });
            edges.push(Edge { at: part.end, rank, begins: false });
        }
    }
    edges.sort_unstable();
    edges
}

/// Goes through the text once, from run to run.
struct Cutter<'a> {
    edges: &'a [Edge],
    active: Vec<usize>,
}

impl Cutter<'_> {
    fn cut(&mut self, run: &Run) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut from = run.plain.start;
        self.pass(from);
        while from < run.plain.end {
            let to = self.edges.first().map_or(run.plain.end, |edge| edge.at.min(run.plain.end));
            let info = PieceInfo { keys: self.active.clone(), first_of: vec![], last_of: vec![], in_link: run.in_link };
            pieces.push(Piece { plain: from..to, info });
            self.pass(to);
            from = to;
        }
        pieces
    }

    /// Goes past all edges up to here.
    fn pass(&mut self, at: usize) {
        while let Some((edge, rest)) = self.edges.split_first().filter(|(edge, _)| edge.at <= at) {
            match self.active.binary_search(&edge.rank) {
                Err(place) if edge.begins => self.active.insert(place, edge.rank),
                Ok(place) if !edge.begins => {
                    self.active.remove(place);
                }
                _ => {}
            }
            self.edges = rest;
        }
    }
}

fn name_first_and_last(by_run: &mut [Vec<Piece>]) {
    let mut last: HashMap<usize, usize> = HashMap::new();
    for (number, piece) in by_run.iter_mut().flatten().enumerate() {
        for rank in &piece.info.keys {
            if last.insert(*rank, number).is_none() {
                piece.info.first_of.push(*rank);
            }
        }
    }
    for (number, piece) in by_run.iter_mut().flatten().enumerate() {
        let info = &mut piece.info;
        info.last_of = info.keys.iter().copied().filter(|rank| last.get(rank) == Some(&number)).collect();
    }
}
