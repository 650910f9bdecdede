//! A stand-in for the phases between the loaded text and the site, until they are joined: one page with the title.

use crate::diagnostic::{self, Diagnostic, Reported};
use crate::site::{self, Site};
use crate::source::{Sources, Span};

crate::codes! {
    /// A key that no record of this kind has.
    pub UNKNOWN_KEY = Error "unknown-key";
    /// There is no title.
    pub NO_TITLE = Warning "no-title";
}

/// What a build can be asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The site's address, in place of the one in `content/dossier.yaml`.
    pub base_url: Option<String>,
}

/// Every fault of the dossier.
pub fn check(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let Some(id) = sources.find("content/dossier.yaml") else { return diagnostics };
    let text = sources.file(id).valid_prefix();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split(':').next().unwrap_or(line).trim_end();
        if !["title", "language", "description", "license"].contains(&key) {
            let span = Span::new(id, at..at + key.len());
            diagnostics.push(Diagnostic::at(&UNKNOWN_KEY, span, format!("unknown key `{key}`")));
        }
        at += line.len();
    }
    if !text.contains("title:") {
        diagnostics.push(Diagnostic::at(&NO_TITLE, Span::new(id, 0..0), "the dossier has no title"));
    }
    diagnostic::sort(&mut diagnostics, sources);
    diagnostics
}

/// The site, or nothing where the dossier has errors.
pub fn build(sources: &Sources, _options: &Options) -> Reported<Option<Site>> {
    let diagnostics = check(sources);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Reported::new(None, diagnostics);
    }
    let mut site = Site::default();
    for (_, file) in sources.iter() {
        if let Some(path) = file.path().strip_prefix("static/") {
            site.files.insert(path.to_owned(), file.chunks().concat());
        }
        if file.path() == "content/dossier.yaml" {
            site.files.insert("index.html".to_owned(), format!("<p>{}</p>\n", file.valid_prefix()).into_bytes());
        }
    }
    Reported::new(Some(site::with_manifest(site)), diagnostics)
}
