//! Parts of a file put together, and keys that are there twice.

use std::collections::HashSet;

use super::reader::DUPLICATE_KEY;
use super::report::report;
use super::{Kind, Mapping, Node};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// A part of a file that was read by itself.
pub(super) struct Part {
    /// What it holds.
    pub(super) root: Node,
    /// Where the key stands whose list it goes on with.
    pub(super) list: Option<usize>,
}

/// One tree from the parts that were read: entries of a later part join the map of the first, and items join the list of
/// their key, if that was read.
pub(super) fn merge(parts: Vec<Part>, damaged: bool, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut parts = parts.into_iter();
    let mut first = parts.next()?.root;
    first.cut |= damaged;
    if let Kind::Mapping(mapping) = &mut first.kind {
        for later in parts {
            let of = mapping.entries.last_mut().filter(|(key, _)| Some(key.span.range().start) == later.list);
            match (later.root.kind, of.map(|(_, value)| &mut value.kind)) {
                (Kind::Mapping(more), _) => mapping.entries.extend(more.entries),
                (Kind::Sequence(more), Some(Kind::Sequence(items))) => items.extend(more),
                _ => {}
            }
        }
        drop_duplicates(mapping, diagnostics);
    }
    Some(first)
}

/// Reports every key that a map has twice, and keeps the first.
pub(super) fn drop_duplicates(mapping: &mut Mapping, diagnostics: &mut Vec<Diagnostic>) {
    let entries = &mapping.entries;
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by(|a, b| entries[*a].0.value.cmp(&entries[*b].0.value));
    let mut doubles = HashSet::new();
    for group in order.chunk_by(|a, b| entries[*a].0.value == entries[*b].0.value) {
        for double in &group[1..] {
            let name = &entries[*double].0;
            report(diagnostics, duplicate_key(&name.value, name.span, entries[group[0]].0.span));
            doubles.insert(*double);
        }
    }
    let mut index = 0..;
    mapping.entries.retain(|_| index.next().is_none_or(|index| !doubles.contains(&index)));
}

/// A complaint that `key` was written before, at `first`.
pub fn duplicate_key(key: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(&DUPLICATE_KEY, second, format!("the key `{key}` is written twice"))
        .why("a second time here")
        .label(first, "first written here")
        .help("remove one of them, or merge the two")
}
