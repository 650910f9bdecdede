//! Keys that mean something only beside another.

use super::{Fields, MISSING_KEY};
use crate::diagnostic::Diagnostic;

impl Fields {
    /// Asks that `other` is written wherever `key` is.
    pub fn beside(&mut self, key: &'static str, other: &'static str) {
        self.beside.push((key, other));
    }

    /// Reports every key without the one that belongs beside it. What was written with a fault was written; so was what
    /// `meant` lists, keys that a misspelt one stands for.
    pub(super) fn alone(&self, meant: &[&str]) -> Vec<Diagnostic> {
        let span_of = |key: &str| self.written.iter().find(|(name, _)| *name == key).map(|(_, span)| *span);
        let lonely = self.beside.iter().filter(|(_, other)| span_of(other).is_none() && !meant.contains(other));
        let report = |(key, other): &(&str, &str)| {
            let fault = Diagnostic::at(&MISSING_KEY, span_of(key)?, format!("`{key}` needs `{other}` beside it"));
            Some(
                fault
                    .why(format!("without `{other}` it says nothing"))
                    .help(format!("add `{other}: …`, or remove `{key}`")),
            )
        };
        if self.cut { Vec::new() } else { lonely.filter_map(report).collect() }
    }
}
