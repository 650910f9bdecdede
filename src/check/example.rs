//! Small dossiers for the tests of the rules, through the real phases.

use crate::analyse::{Analysis, analyse};
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::source::{SourceFile, Sources};

/// Faults that examples may have: what they leave out has no part in the rules.
const ALLOWED: [&str; 5] = ["missing-key", "quote-not-found", "article-empty", "no-dossier-file", "missing-text"];

/// What a rule finds in the files, given as path below `content/` and text: each as `path:line:column: message`.
pub(super) fn told(files: &[(&str, &str)], rule: impl Fn(&Dossier, &Analysis) -> Vec<Diagnostic>) -> Vec<String> {
    let files = files.iter().map(|(path, text)| SourceFile::new(format!("content/{path}"), text.as_bytes().to_vec()));
    let sources = Sources::new(files.collect());
    let parsed = crate::parse::all(&sources);
    let resolved = crate::resolve::resolve(parsed.value, &sources, None, &mut crate::resolve::Proofs::default());
    for fault in parsed.diagnostics.iter().chain(&resolved.diagnostics) {
        assert!(ALLOWED.contains(&fault.code.name), "{}: {}", fault.code.name, fault.message);
    }
    let found = rule(&resolved.value, &analyse(&resolved.value));
    found.iter().map(|diagnostic| line(diagnostic, &sources)).collect()
}

fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let Some(span) = diagnostic.span() else { return diagnostic.message.clone() };
    let (line, column) = sources.line_column(span.file, span.start);
    let path = sources.file(span.file).path().trim_start_matches("content/");
    format!("{path}:{line}:{column}: {}", diagnostic.message)
}
