//! Parts of a file put together, and keys that are there twice.

use std::collections::HashSet;

use super::reader::DUPLICATE_KEY;
use super::{Kind, Mapping, Node};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// One tree from the parts that were read: entries of a later part join the map of the first, and items join the list that
/// is its last value.
pub(super) fn merge(roots: Vec<Node>, damaged: bool, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut roots = roots.into_iter();
    let mut first = roots.next()?;
    if let Kind::Mapping(mapping) = &mut first.kind {
        mapping.cut |= damaged;
        for later in roots {
            match (later.kind, mapping.entries.last_mut().map(|(_, value)| &mut value.kind)) {
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
            diagnostics.push(duplicate_key(&name.value, name.span, entries[group[0]].0.span));
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
