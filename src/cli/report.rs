//! Diagnostics in the form asked for, and what they amount to.

use std::path::{Path, PathBuf};

use super::shell::Stream;
use super::{Denied, Strictness, address};
use crate::diagnostic::emit::{self, github, json, sarif};
use crate::diagnostic::{self, Diagnostic};
use crate::project::Project;
use crate::source::Sources;

/// What became of a dossier: the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing is wrong, or nothing that was asked to count.
    Clean,
    /// The dossier has errors, or warnings that count as such.
    Faulty,
}

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// With the lines concerned and what to do about each.
    #[default]
    Human,
    /// One line each: `path:line:column: error[code]: message`.
    Short,
    /// An array with an object for each problem, for programs; docs/check.md tells its fields.
    Json,
    /// SARIF 2.1.0, for code hosts and dashboards. Paths are seen from the repository's root.
    Sarif,
    /// Workflow commands of GitHub, which make annotations. Paths are seen from the repository's root.
    Github,
}

/// What the diagnostics amount to.
pub(super) fn verdict(diagnostics: &[Diagnostic], strictness: &Strictness) -> Verdict {
    let counts = |diagnostic: &Diagnostic| diagnostic.is_error() || strictness.deny == Some(Denied::Warnings);
    if diagnostics.iter().any(counts) { Verdict::Faulty } else { Verdict::Clean }
}

/// The diagnostics of two phases as one list, ordered as a person walks through the files.
pub(super) fn merged(mut first: Vec<Diagnostic>, second: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    first.extend(second);
    diagnostic::sort(&mut first, sources);
    first
}

/// All diagnostics as text for a stream.
pub(super) fn text(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    format: Format,
    project: &Project,
    stream: &Stream,
) -> String {
    let lines = |one: &dyn Fn(&Diagnostic) -> String| diagnostics.iter().map(one).collect();
    match format {
        Format::Human if stream.has_links() => {
            let folder = address::file_url(&project.root) + "/";
            lines(&|one| emit::linked(one, sources, stream.colour(), &folder) + "\n\n")
        }
        Format::Human => lines(&|one| emit::human(one, sources, stream.colour()) + "\n\n"),
        Format::Short => lines(&|one| emit::short(one, sources) + "\n"),
        Format::Json => json::json(diagnostics, sources),
        Format::Sarif => sarif::sarif(diagnostics, sources, &from_repository(project)),
        Format::Github => {
            let prefix = from_repository(project);
            lines(&|one| github::github(one, sources, &prefix) + "\n")
        }
    }
}

/// The way from the root of the repository to the dossier, for those who read the results there: empty, or ending with `/`.
/// The root is what GitHub says it is, and otherwise the folder that the command was run in.
fn from_repository(project: &Project) -> String {
    let workspace = std::env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
    let below = |folder: &Path| project.below(folder);
    workspace.and_then(|folder| below(&folder)).or_else(|| below(Path::new(""))).unwrap_or_default()
}

/// A number of things, such as `1 file` or `2 files`.
pub(super) fn number(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// Number of errors and warnings in words.
pub(super) fn summary(diagnostics: &[Diagnostic]) -> String {
    let (errors, warnings) = diagnostic::count(diagnostics);
    emit::summary(errors, warnings).unwrap_or_else(|| "no problems".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Severity};

    static BAD: Code = Code { name: "bad", severity: Severity::Error, page: "" };
    static DOUBTFUL: Code = Code { name: "doubtful", severity: Severity::Warning, page: "" };

    #[test]
    fn warnings_count_only_where_they_are_denied() {
        let (lenient, strict) = (Strictness { deny: None }, Strictness { deny: Some(Denied::Warnings) });
        let (error, warning) = (Diagnostic::nowhere(&BAD, "x"), Diagnostic::nowhere(&DOUBTFUL, "x"));
        assert_eq!(verdict(&[], &strict), Verdict::Clean);
        assert_eq!(verdict(std::slice::from_ref(&warning), &lenient), Verdict::Clean);
        assert_eq!(verdict(std::slice::from_ref(&warning), &strict), Verdict::Faulty);
        assert_eq!(verdict(&[warning, error], &lenient), Verdict::Faulty);
    }
}
