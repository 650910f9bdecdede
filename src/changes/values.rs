//! Two values of one field, and what a person says of the difference.

use serde_json::{Map, Value};

use super::{lists, texts};

/// Names of fields that have a meaning here.
pub(super) mod field {
    /// What the build worked out; it is told apart.
    pub(in super::super) const COMPUTED: &str = "computed";
    /// Earlier ids of a record.
    pub(in super::super) const ALIASES: &str = "aliases";
}

/// Longer values are not shown whole where they stand alone.
const LONG: usize = 300;

/// Every difference between two values, a line each: the field, and from what to what.
pub(super) fn compare(old: &Value, new: &Value) -> Vec<String> {
    let mut found = Vec::new();
    differ("", old, new, &mut found);
    found
}

/// The differences at a place that words lead to; empty for the record itself.
pub(super) fn differ(at: &str, old: &Value, new: &Value, found: &mut Vec<String>) {
    match (old, new) {
        _ if old == new => {}
        (Value::Object(old), Value::Object(new)) => fields(at, old, new, found),
        (Value::Array(old), Value::Array(new)) => lists::differ(at, old, new, found),
        (Value::String(old), Value::String(new)) => found.push(said(at, &texts::change(old, new))),
        _ => found.push(said(at, &format!("from {} to {}", shown(old), shown(new)))),
    }
}

fn fields(at: &str, old: &Map<String, Value>, new: &Map<String, Value>, found: &mut Vec<String>) {
    let gone = old.keys().filter(|key| !new.contains_key(*key));
    for key in new.keys().chain(gone).filter(|key| *key != field::COMPUTED) {
        let at = below(at, &key.replace('_', " "));
        match (old.get(key), new.get(key)) {
            (Some(old), Some(new)) => differ(&at, old, new, found),
            (None, Some(new)) => found.push(said(&at, &format!("added {}", shown(new)))),
            (Some(old), None) => found.push(said(&at, &format!("removed {}", shown(old)))),
            (None, None) => {}
        }
    }
}

/// A place inside another.
pub(super) fn below(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}, {name}") }
}

/// What is said of a place.
pub(super) fn said(at: &str, what: &str) -> String {
    if at.is_empty() { what.to_owned() } else { format!("{at}: {what}") }
}

/// A value as one reads it in a sentence.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => texts::quoted(text, LONG),
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Object(map) => {
            let fields = map.iter().filter(|(key, _)| *key != field::COMPUTED);
            let fields: Vec<String> =
                fields.map(|(key, value)| format!("{}: {}", key.replace('_', " "), shown(value))).collect();
            format!("({})", fields.join("; "))
        }
    }
}
