//! What a fault of syntax puts in doubt of that which was read before it.

use super::Content;
use crate::source::Spanned;
use crate::yaml::{Kind, Node};

impl Content {
    /// Leaves out a value that ends where a fault was met, which is most likely half of what was meant, and marks what was
    /// closed there, because what cannot be read may belong to it.
    pub(super) fn doubt_last(&mut self, text: &str, at: usize) {
        match self {
            Content::Sequence(items) => {
                items.pop_if(|item| is_half(item, text, at) || is_only_text_before(item, text, at));
                items.last_mut().into_iter().for_each(doubt);
            }
            Content::Mapping { mapping, key: None } => {
                mapping.entries.pop_if(|(_, value)| is_half(value, text, at));
                mapping.entries.retain(|(key, value)| is_entry(key, value, text));
                mapping.entries.last_mut().into_iter().for_each(|(_, value)| doubt(value));
            }
            Content::Mapping { .. } => {}
        }
    }
}

/// Whether a value is text that ends on the line of the fault.
pub(super) fn is_half(node: &Node, text: &str, at: usize) -> bool {
    matches!(node.kind, Kind::Scalar(..)) && between(node, text, at).is_some_and(|between| !between.contains('\n'))
}

/// Whether an item is bare text with nothing but blanks and comments between it and the fault: a key without its colon.
fn is_only_text_before(node: &Node, text: &str, at: usize) -> bool {
    let is_empty = |line: &str| line.trim().is_empty() || line.trim().starts_with('#');
    matches!(node.kind, Kind::Scalar(_, true)) && between(node, text, at).is_some_and(|text| text.lines().all(is_empty))
}

/// Whether an entry of a map with a fault is one: in a brace that is never closed, words and lines without a colon become keys.
fn is_entry(key: &Spanned<String>, value: &Node, text: &str) -> bool {
    value.kind != Kind::Null && text.get(key.span.range()).is_some_and(|key| !key.contains('\n'))
}

fn between<'a>(node: &Node, text: &'a str, at: usize) -> Option<&'a str> {
    text.get(node.span.range().end..at)
}

/// Marks a list or map, and what is last in it, as cut short.
fn doubt(node: &mut Node) {
    match &mut node.kind {
        Kind::Sequence(items) => items.last_mut().into_iter().for_each(doubt),
        Kind::Mapping(mapping) => mapping.entries.last_mut().into_iter().for_each(|(_, value)| doubt(value)),
        Kind::Null | Kind::Scalar(..) => return,
    }
    node.cut = true;
}
