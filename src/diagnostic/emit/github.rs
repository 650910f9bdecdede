//! Workflow commands, from which GitHub makes annotations beside the lines of a commit.
//!
//! The form is that of its manual, "Workflow commands for GitHub Actions": `::error file=…,line=…::message`. Paths are seen from
//! the root of the repository, which the caller knows.

use std::fmt::Write as _;

use super::place::Place;
use super::visible;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// One line. `prefix` leads from the root of the repository to the dossier: empty, or ending with `/`.
pub fn github(diagnostic: &Diagnostic, sources: &Sources, prefix: &str) -> String {
    let mut command = format!("::{} ", diagnostic.code.severity.word());
    if let Some(span) = diagnostic.span() {
        let Place { path, start, end } = Place::of(span, sources);
        let path = property(&format!("{prefix}{path}"));
        let _ = write!(command, "file={path},line={},endLine={},", start.line, end.line);
        // Columns are taken for places within one line only.
        if start.line == end.line {
            let _ = write!(command, "col={},endColumn={},", start.column, end.column);
        }
    }
    let _ = write!(command, "title={}::{}", property(diagnostic.code.name), data(&message(diagnostic)));
    command
}

/// What an annotation says: it shows neither the lines concerned nor other places.
fn message(diagnostic: &Diagnostic) -> String {
    let why = diagnostic.labels.first().map(|label| &label.text).filter(|text| !text.is_empty());
    let mut lines = vec![diagnostic.message.clone()];
    lines.extend(why.cloned());
    lines.extend(diagnostic.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(diagnostic.helps.iter().map(|help| format!("help: {help}")));
    lines.extend(diagnostic.suggestion.iter().map(|one| format!("help: {}: `{}`", one.message, one.replacement)));
    lines.iter().map(|line| visible(line)).collect::<Vec<_>>().join("\n")
}

/// Escapes what would end a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes what would end a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::example;

    #[test]
    fn a_command_is_one_line_whatever_the_message_holds() {
        let (diagnostics, sources) = example::two_problems();
        assert_eq!(
            github(&diagnostics[0], &sources, "dossiers/a,b/"),
            "::warning title=no-title::the dossier has no title"
        );
        assert_eq!(
            github(&diagnostics[1], &sources, "dossiers/a,b/"),
            "::error file=dossiers/a%2Cb/content/é b.yaml,line=2,endLine=2,col=3,endColumn=10,title=odd-word::`spekaer`: 100%25 \
             odd%0Aan odd%0Aword%0Anote: there are others%0Ahelp: write another%0Ahelp: a similar word exists: `speaker`"
        );
    }

    #[test]
    fn a_place_of_several_lines_has_no_columns() {
        let (diagnostics, sources) = example::two_problems();
        let mut other = diagnostics[1].clone();
        other.labels.remove(0);
        other.suggestion = None;
        let text = github(&other, &sources, "");
        assert!(text.starts_with("::error file=content/z.md,line=1,endLine=2,title=odd-word::"), "{text}");
    }
}
