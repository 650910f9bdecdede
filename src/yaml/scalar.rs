//! What an unquoted word means where no field says so: the core schema of YAML 1.2.2, section 10.3.2.

use super::{Kind, Node};
use serde_json::{Map, Number, Value};

/// A node as JSON, for the editor's own fields, which are exported as they are.
pub fn to_json(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Scalar(text, true) => plain(text),
        Kind::Scalar(text, false) => Value::String(text.clone()),
        Kind::Sequence(items) => Value::Array(items.iter().map(to_json).collect()),
        Kind::Mapping(mapping) => {
            let entries = mapping.entries.iter().map(|(key, value)| (key.value.clone(), to_json(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

fn plain(text: &str) -> Value {
    match text {
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

/// A number, where writing it out again gives the same text: `007` and `1.10` stay text, so that nothing is altered.
fn number(text: &str) -> Option<Number> {
    let number = match text.parse::<i64>() {
        Ok(integer) => Number::from(integer),
        Err(_) => Number::from_f64(text.parse().ok()?)?,
    };
    (number.to_string() == text).then_some(number)
}
