//! The text in rows: a block, the notes beside it, and what follows without any.

use super::super::shape::article::{Block, TextRow};
use super::words;

/// More notes than these take more room than a paragraph and those after it.
const FEW: usize = 3;

/// A block of more letters leaves few notes all the room they need, and they go along with it.
const LONG: usize = 600;

/// Blocks as rows: one in which no mark begins joins the row before it where there is room beside the notes.
pub(in super::super) fn rows(blocks: Vec<Block>) -> Vec<TextRow> {
    let mut rows: Vec<TextRow> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match rows.last_mut().filter(|row| block.notes.is_empty() && has_room(row)) {
            Some(row) => row.rest.push(block),
            None => rows.push(TextRow { many: block.notes.len() > FEW, block, rest: Vec::new() }),
        }
    }
    rows
}

fn has_room(row: &TextRow) -> bool {
    let is_long = || words::strip_tags(&row.block.html).chars().nth(LONG).is_some();
    !row.many && !is_long()
}
