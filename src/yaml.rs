//! YAML as a tree of nodes that know where they were written.
//!
//! [`reader::read`] turns a file into [`Node`]s and reports every fault of syntax; [`decode`] turns nodes into records
//! and reports every fault of shape. Why this is not `serde`: see `docs/decisions/yaml-reader.md`.

mod complaint;
pub mod decode;
mod meant;
mod merge;
mod places;
pub mod reader;
pub(crate) mod report;
pub mod scalar;
mod schema;
pub mod shape;

pub use merge::duplicate_key;
pub use report::CODES as REPORT_CODES;

use crate::source::{Span, Spanned};

/// A value of a YAML file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands; quotation marks included.
    pub span: Span,
    /// Whether a fault of syntax cut it short, so that a part of it may be missing through no fault of its own, or it is not
    /// what it seems to be.
    pub cut: bool,
}

/// What a node is. Scalars stay text: what a word means is for the field that reads it to say, so that `no`, `2020` and
/// `1.10` reach a text field as written.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Nothing, `~` or `null`.
    Null,
    /// Text; `true` where it stood without quotation marks on one line.
    Scalar(String, bool),
    /// A list.
    Sequence(Vec<Node>),
    /// A map, in the order written.
    Mapping(Mapping),
}

/// A map, in the order written, no key twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// The entries.
    pub entries: Vec<(Spanned<String>, Node)>,
}

impl Node {
    /// What was read whole.
    pub fn new(kind: Kind, span: Span) -> Node {
        Node { kind, span, cut: false }
    }

    /// Whether it is nothing, or blank text.
    pub fn is_blank(&self) -> bool {
        match &self.kind {
            Kind::Null => true,
            Kind::Scalar(text, _) => text.trim().is_empty(),
            Kind::Sequence(_) | Kind::Mapping(_) => false,
        }
    }

    /// What a person would call it.
    pub fn describe(&self) -> &'static str {
        match self.kind {
            Kind::Null => "nothing",
            Kind::Scalar(..) => "text",
            Kind::Sequence(_) => "a list",
            Kind::Mapping(_) => "a map",
        }
    }
}
