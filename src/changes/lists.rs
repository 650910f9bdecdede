//! Two lists: what is in one only, what became other, and whether merely the order is another.

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use super::values::{self, said, shown};

/// What tells the records of a list apart, the first that one has.
const IDENTITIES: [&str; 6] = ["id", "ref", "quote", "name", "claim", "url"];

/// The differences between two lists.
pub(super) fn differ(at: &str, old: &[Value], new: &[Value], found: &mut Vec<String>) {
    let (pairs, gone, come) = matched(old, new);
    let mut inside = Vec::new();
    for (before, after) in &pairs {
        let place = format!("{at} {}", identity(&old[*before]).unwrap_or_else(|| (before + 1).to_string()));
        values::differ(&place, &old[*before], &new[*after], &mut inside);
    }
    let is_reordered = pairs.windows(2).any(|two| two[0].1 > two[1].1);
    found.extend(gone.iter().map(|index| said(at, &format!("removed {}", shown(&old[*index])))));
    found.extend(come.iter().map(|index| said(at, &format!("added {}", shown(&new[*index])))));
    found.extend(inside);
    if is_reordered {
        found.push(said(at, "in another order"));
    }
}

/// The indices of an old and a new element.
type Pair = (usize, usize);

/// Pairs of elements that are one, in the order of the old list; and the indices of those that are in one list only.
fn matched(old: &[Value], new: &[Value]) -> (Vec<Pair>, Vec<usize>, Vec<usize>) {
    let mut waiting: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (index, value) in new.iter().enumerate() {
        waiting.entry(key(value)).or_default().push_back(index);
    }
    let (mut pairs, mut gone) = (Vec::new(), Vec::new());
    for (index, value) in old.iter().enumerate() {
        match waiting.get_mut(&key(value)).and_then(VecDeque::pop_front) {
            Some(partner) => pairs.push((index, partner)),
            None => gone.push(index),
        }
    }
    let mut come: Vec<usize> = waiting.into_values().flatten().collect();
    come.sort_unstable();
    // Records without a name, such as findings: where as many went as came, they are taken for the same ones.
    let nameless = |value: &Value| value.is_object() && identity(value).is_none();
    let are_same = gone.len() == come.len()
        && gone.iter().all(|index| nameless(&old[*index]))
        && come.iter().all(|index| nameless(&new[*index]));
    if are_same {
        pairs.extend(gone.drain(..).zip(come.drain(..)));
        pairs.sort_unstable();
    }
    (pairs, gone, come)
}

/// What must be equal for two elements to be one.
fn key(value: &Value) -> String {
    identity(value).unwrap_or_else(|| value.to_string())
}

/// The name of a record in a list.
fn identity(value: &Value) -> Option<String> {
    IDENTITIES.iter().find_map(|field| value.get(*field)).filter(|name| name.is_string()).map(shown)
}
