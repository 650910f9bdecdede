//! One line for each diagnostic, for editors and for a quick look.

use std::fmt::Write as _;

use super::visible;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// One line: `path:line:column: error[code]: message`.
pub fn short(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let mut line = String::new();
    if let Some(span) = diagnostic.span() {
        let (row, column) = sources.line_column(span.file, span.start);
        let _ = write!(line, "{}:{row}:{column}: ", sources.file(span.file).path());
    }
    let _ =
        write!(line, "{}[{}]: {}", diagnostic.code.severity.word(), diagnostic.code.name, visible(&diagnostic.message));
    line
}

/// The last line of a report: how many errors and warnings there are.
pub fn summary(errors: usize, warnings: usize) -> Option<String> {
    let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let parts: Vec<String> = [(errors, "error"), (warnings, "warning")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| plural(count, word))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
