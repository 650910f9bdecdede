//! A shape as JSON Schema.
//!
//! YAML makes numbers of `2020` and booleans of `true` where the reader takes them for the text they are; so does the
//! schema. A key without a value counts as not written; so an optional one may be `null`.

use serde_json::{Map, Value, json};

use super::pattern;
use crate::source::{SourceFile, Sources};
use crate::yaml::shape::{FieldShape, Form, Need, RecordShape, Shape, WordShape};
use crate::yaml::{reader, scalar};

/// The schema of a shape.
pub(super) fn schema(shape: &Shape) -> Value {
    match shape {
        Shape::Text(form) => text(*form),
        Shape::Whole => json!({ "type": ["integer", "string"], "minimum": 0, "pattern": pattern::WHOLE }),
        Shape::Number => json!({ "type": ["number", "string"], "pattern": pattern::NUMBER }),
        Shape::Words(words) => enumeration(words),
        Shape::List(item) => json!({ "type": "array", "items": schema(item) }),
        Shape::Map { key, value } => map(*key, value),
        Shape::Record(shape) => record(shape),
        Shape::Either(shapes) => json!({ "anyOf": shapes.iter().map(schema).collect::<Vec<_>>() }),
        Shape::Anything => json!({}),
    }
}

fn text(form: Form) -> Value {
    let mut schema = json!({ "type": ["string", "number", "boolean"] });
    if let Some(pattern) = pattern::of(form) {
        schema["pattern"] = pattern.into();
        schema["patternErrorMessage"] = form.hint().into();
    }
    if let Form::Usual(words) = form {
        schema["examples"] = json!(words);
    }
    schema
}

fn map(key: Form, value: &Shape) -> Value {
    let mut schema = json!({ "type": "object", "additionalProperties": schema(value) });
    if let Some(pattern) = pattern::of(key) {
        schema["propertyNames"] = json!({ "pattern": pattern, "patternErrorMessage": key.hint() });
    }
    schema
}

/// Words, also as the numbers that YAML makes of some.
fn enumeration(words: &[WordShape]) -> Value {
    let numbers = words.iter().filter_map(|word| Some((json!(word.word.parse::<i64>().ok()?), word.meaning)));
    let all: Vec<_> = words.iter().map(|word| (json!(word.word), word.meaning)).chain(numbers).collect();
    let (values, meanings): (Vec<Value>, Vec<&str>) = all.into_iter().unzip();
    json!({ "enum": values, "enumDescriptions": meanings, "markdownEnumDescriptions": meanings })
}

fn record(record: &RecordShape) -> Value {
    let named = |need: Need| -> Vec<&str> {
        record.fields.iter().filter(|field| field.need == need).map(|field| field.key).collect()
    };
    let properties: Map<_, _> = record.fields.iter().map(|one| (one.key.to_owned(), field(one))).collect();
    let mut schema = json!({
        "type": "object",
        "description": record.doc,
        "properties": properties,
        "required": named(Need::Required),
        "additionalProperties": false,
    });
    let alternatives: Vec<Value> = named(Need::Alternative).iter().map(|key| json!({ "required": [key] })).collect();
    if !alternatives.is_empty() {
        schema["oneOf"] = alternatives.into();
    }
    let beside: Map<_, _> =
        record.fields.iter().filter_map(|one| Some((one.key.to_owned(), json!([one.beside?])))).collect();
    if !beside.is_empty() {
        schema["dependencies"] = beside.into();
    }
    schema
}

fn field(field: &FieldShape) -> Value {
    let mut schema = schema(&field.shape);
    if field.need == Need::Optional {
        schema = or_null(schema);
    }
    let hint = form(&field.shape).map(Form::hint).unwrap_or_default();
    let plain = [field.doc, &hint].join(" ");
    schema["description"] = plain.trim_end().into();
    let mut parts = vec![field.doc.to_owned(), hint];
    match field.example.and_then(value) {
        // Editors offer it as a value, which they can do with text only.
        Some(example) if !example.is_object() && !example.is_array() => schema["examples"] = json!([example]),
        _ => parts.extend(field.example.map(|example| format!("Example: `{example}`"))),
    }
    parts.retain(|part| !part.is_empty());
    schema["markdownDescription"] = parts.join("\n\n").into();
    schema
}

/// The form of the texts that a field holds, as far as its author need be told at the field.
fn form(shape: &Shape) -> Option<Form> {
    match shape {
        Shape::Text(form) | Shape::Map { key: form, .. } => Some(*form),
        Shape::List(item) => form(item),
        Shape::Either(shapes) => shapes.first().and_then(form),
        _ => None,
    }
}

fn or_null(mut schema: Value) -> Value {
    let nothing = json!({ "type": "null" });
    if let Some(Value::Array(shapes)) = schema.get_mut("anyOf") {
        shapes.push(nothing);
        return schema;
    }
    match schema.get_mut("type") {
        Some(Value::Array(types)) => types.push("null".into()),
        Some(one) => *one = json!([one, "null"]),
        None => schema = json!({ "anyOf": [schema, nothing] }),
    }
    schema
}

/// An example in YAML as a value; `None` where it is none.
fn value(example: &str) -> Option<Value> {
    let sources = Sources::new(vec![SourceFile::new("example".to_owned(), example.into())]);
    let (id, file) = sources.iter().next()?;
    let mut faults = Vec::new();
    let document = reader::read(id, file.text()?, &mut faults);
    document.root.filter(|_| faults.is_empty()).map(|node| scalar::to_json(&node))
}
