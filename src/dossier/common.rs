//! What every record may have.

use serde_json::{Map, Value};

use super::Prose;
use crate::edtf::Edtf;
use crate::source::{Span, Spanned};

/// What every record may have.
#[derive(Debug, Clone)]
pub struct Common {
    /// The record's id, as written and as it stands in addresses.
    pub key: String,
    /// Where the record begins.
    pub span: Span,
    /// Earlier ids.
    pub aliases: Vec<Spanned<String>>,
    /// The editor's words for sorting.
    pub tags: Vec<String>,
    /// The editor's own fields.
    pub extra: Map<String, Value>,
    /// Whether, when and why it was taken down.
    pub withdrawn: Option<Withdrawn>,
    /// Notes.
    pub notes: Option<Prose>,
}

/// That a record was taken down.
#[derive(Debug, Clone)]
pub struct Withdrawn {
    /// When; `None` where the date written is faulty, which is reported.
    pub on: Option<Edtf>,
    /// Why.
    pub because: String,
}
