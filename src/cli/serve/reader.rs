//! The dossier, read again and again.

use std::time::{Duration, Instant};

use super::super::report::{self, Format};
use super::super::shell::Shell;
use super::super::{failure::Failure, load};
use super::words;
use crate::compile::{self, Options};
use crate::diagnostic::{Diagnostic, Reported};
use crate::disk::DiskError;
use crate::memo::Memo;
use crate::preview::{Outcome, Problem, Snapshot};
use crate::project::{MARKER, Project};
use crate::source::Sources;

/// Reads a dossier and remembers what it read last.
pub(super) struct Reader<'a> {
    project: &'a Project,
    last: Option<Result<Reported<Sources>, DiskError>>,
    memo: Memo,
    found: Found,
    took: Duration,
}

/// What was wrong in the last reading.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    /// Why there was nothing to check.
    failure: Option<Failure>,
    /// Whether the reading before found the same.
    is_as_before: bool,
}

impl Reader<'_> {
    /// Reads this dossier.
    pub(super) fn of(project: &Project) -> Reader<'_> {
        Reader { project, last: None, memo: Memo::default(), found: Found::default(), took: Duration::ZERO }
    }

    /// The snapshot after this one; none where no byte of the dossier is another.
    pub(super) fn next(&mut self, snapshot: &Snapshot) -> Option<Snapshot> {
        let begun = Instant::now();
        let read = load(&self.project.root);
        if self.last.as_ref() == Some(&read) {
            return None;
        }
        let (outcome, found) = compiled(&read, &mut self.memo);
        let next = snapshot.next(outcome);
        self.found = Found { is_as_before: next.has_problems_of(snapshot), ..found };
        self.last = Some(read);
        self.took = begun.elapsed();
        Some(next)
    }

    /// Says how it went: the problems as `check` has them, where they are new, and a line.
    pub(super) fn tell(&self, snapshot: &Snapshot, shell: &Shell) {
        if !self.found.is_as_before {
            if let Some(Ok(read)) = &self.last {
                let (found, stream) = (&self.found.diagnostics, &shell.messages);
                let _ = stream.write(&report::text(found, &read.value, Format::Human, self.project, stream));
            }
            if let Some(failure) = &self.found.failure {
                shell.failure(failure);
            }
        }
        shell.messages.tell(&words::outcome(snapshot, self.took));
    }
}

/// What comes of the files, and what is wrong with them.
fn compiled(read: &Result<Reported<Sources>, DiskError>, memo: &mut Memo) -> (Outcome, Found) {
    let loaded = match read {
        Ok(loaded) if loaded.value.find(MARKER).is_none() => return nothing(gone()),
        Ok(loaded) => loaded,
        Err(error) => return nothing(error.clone().into()),
    };
    let built = compile::build_again(&loaded.value, &Options::default(), memo);
    let diagnostics = report::merged(loaded.diagnostics.clone(), built.diagnostics, &loaded.value);
    let problems: Vec<Problem> = diagnostics.iter().map(|one| Problem::of(one, &loaded.value)).collect();
    // A file that could not be taken is an error too, though the rest may have been built.
    let site = built.value.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
    (Outcome { site, problems }, Found { diagnostics, ..Found::default() })
}

fn nothing(failure: Failure) -> (Outcome, Found) {
    let problems = failure.messages.iter().map(|message| Problem::of_world(format!("error: {message}"))).collect();
    (Outcome { site: None, problems }, Found { failure: Some(failure), ..Found::default() })
}

fn gone() -> Failure {
    let help = "the preview goes on as soon as it is back";
    Failure { help: Some(help.to_owned()), ..Failure::new(format!("`{MARKER}` has gone: there is no dossier here")) }
}
