//! What every resolving function is handed.

use super::names::Names;
use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};

/// The texts, the ids there are, and the complaints so far.
pub(super) struct Cx<'a> {
    pub(super) sources: &'a Sources,
    pub(super) names: &'a Names,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Cx<'_> {
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The place of `part` within the text written at `span`, where it stands there to the letter; else all of `span`.
    pub(super) fn within(&self, span: Span, part: &str) -> Span {
        if part.is_empty() {
            return span;
        }
        match self.sources.slice(span).find(part) {
            Some(at) => {
                let start = span.start as usize + at;
                Span::new(span.file, start..start + part.len())
            }
            None => span,
        }
    }
}
