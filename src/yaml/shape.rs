//! What may be written where: a description of the written schema, drawn from the types that read it.
//!
//! Schemas for editors and the language server's completions and hovers are made from this value. It is declared
//! nowhere: [`Decode::shape`](super::decode::Decode::shape) of a record gives it, from the same declaration that reads
//! the record.

mod form;

pub use form::{Form, Refers};

/// What a value may be.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Text of a form.
    Text(Form),
    /// A whole number, from 0.
    Whole,
    /// A number.
    Number,
    /// One of a list of words.
    Words(&'static [WordShape]),
    /// A list of values.
    List(Box<Shape>),
    /// A map whose keys are the author's own.
    Map {
        /// What the keys are.
        key: Form,
        /// What stands behind each.
        value: Box<Shape>,
    },
    /// A map with fixed keys.
    Record(RecordShape),
    /// One of several shapes, told apart by whether they are text, a list or a map.
    Either(Vec<Shape>),
    /// Anything at all.
    Anything,
}

/// A record of the written schema.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordShape {
    /// Its name in the program, without `Raw`: unique among records.
    pub name: &'static str,
    /// What a person would call it, with its article: "a claim".
    pub what: &'static str,
    /// What it is, in a sentence; Markdown.
    pub doc: &'static str,
    /// Its keys, in the order in which an author meets them.
    pub fields: Vec<FieldShape>,
}

/// A key of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldShape {
    /// The key as it is written.
    pub key: &'static str,
    /// What it is for, in a sentence or two; Markdown.
    pub doc: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// The key without which it says nothing.
    pub beside: Option<&'static str>,
    /// What may stand behind it.
    pub shape: Shape,
    /// A value, as it would be written in YAML.
    pub example: Option<&'static str>,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It may.
    Optional,
    /// Of the record's keys of this sort there must be exactly one.
    Alternative,
}

/// A word of a fixed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordShape {
    /// The word as it is written.
    pub word: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
}

impl RecordShape {
    /// The field of a key.
    pub fn field(&self, key: &str) -> Option<&FieldShape> {
        self.fields.iter().find(|field| field.key == key)
    }
}

impl Shape {
    /// The record that a map of this shape is, if its keys are fixed.
    pub fn record(&self) -> Option<&RecordShape> {
        match self {
            Shape::Record(record) => Some(record),
            Shape::Either(shapes) => shapes.iter().find_map(Shape::record),
            _ => None,
        }
    }
}
