//! The dossier, read again and again.
//!
//! A reading has two steps. What can be known without making pages is known first, and is shown at once: pages are made as
//! browsers ask for them. Then the whole site is made, which finds the faults that only show in the making, and which pages
//! became others. A newer reading breaks it off.

use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use super::super::report::{self, Format};
use super::super::shell::Shell;
use super::super::{failure::Failure, load_again};
use super::making::Making;
use super::words;
use crate::compile::{self, Options};
use crate::diagnostic::{Diagnostic, Reported};
use crate::disk::{DiskError, Known};
use crate::memo::Memo;
use crate::preview::{Outcome, Problem, Shown, Snapshot};
use crate::project::{MARKER, Project};
use crate::render::Kept;
use crate::site::Site;
use crate::source::Sources;
use crate::watch::Ring;

/// Reads a dossier and remembers what it read last.
pub(super) struct Reader<'a> {
    project: &'a Project,
    shell: &'a Shell,
    known: Known,
    last: Option<Result<Reported<Sources>, DiskError>>,
    memo: Memo,
    found: Found,
    /// The problems that were told last.
    told: Vec<Problem>,
    begun: Instant,
    making: Option<Making>,
    kept: Kept,
    /// The last site that was made whole.
    good: Option<(Arc<Shown>, Arc<Site>)>,
}

/// What was wrong in the last reading.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    /// Why there was nothing to check.
    failure: Option<Failure>,
}

impl Reader<'_> {
    /// Reads this dossier.
    pub(super) fn of<'a>(project: &'a Project, shell: &'a Shell) -> Reader<'a> {
        Reader {
            project,
            shell,
            known: Known::default(),
            last: None,
            memo: Memo::default(),
            found: Found::default(),
            told: Vec::new(),
            begun: Instant::now(),
            making: None,
            kept: Kept::default(),
            good: None,
        }
    }

    /// The snapshot after this one; none where no byte of the dossier is another.
    pub(super) fn next(&mut self, snapshot: &Snapshot) -> Option<Snapshot> {
        let begun = Instant::now();
        let read = load_again(&self.project.root, &mut self.known);
        if self.last.as_ref() == Some(&read) {
            return None;
        }
        if let Some(making) = &self.making {
            making.stop();
        }
        let (outcome, found) = prepared(&read, &mut self.memo);
        (self.begun, self.found, self.last) = (begun, found, Some(read));
        Some(snapshot.next(outcome))
    }

    /// Tells what is wrong with what was read and, if nothing keeps it from being made, begins to make the whole site; its
    /// end is rung.
    pub(super) fn go_on(&mut self, snapshot: &Snapshot, rings: Sender<Ring>) {
        if let Some(broken_off) = self.making.take() {
            self.kept = broken_off.end().0;
        }
        self.tell_problems(snapshot);
        match snapshot.site().filter(|_| !snapshot.has_errors()) {
            Some(shown) => self.making = Some(Making::of(shown, std::mem::take(&mut self.kept), rings)),
            None => self.shell.messages.tell(&words::faulty(snapshot)),
        }
    }

    /// What comes of the whole site, when it was made: a snapshot, if there is more to show than before.
    pub(super) fn finish(&mut self, snapshot: &Snapshot) -> Option<Snapshot> {
        let making = self.making.take_if(|making| making.is_done())?;
        let (kept, shown, made) = making.end();
        self.kept = kept;
        match made {
            Ok(site) => {
                let site = site?;
                let before = self.good.as_ref().map(|(_, site)| site.as_ref());
                self.shell.messages.tell(&words::built(snapshot, before, &site, self.begun.elapsed()));
                self.good = Some((shown, site));
                None
            }
            Err(faults) => {
                let Some(Ok(read)) = &self.last else { return None };
                let before = std::mem::take(&mut self.found.diagnostics);
                self.found.diagnostics = report::merged(before, faults, &read.value);
                let site = self.good.as_ref().map(|(shown, _)| Arc::clone(shown));
                let next = snapshot.faulty(site, problems(&self.found.diagnostics, &read.value));
                self.tell_problems(&next);
                self.shell.messages.tell(&words::faulty(&next));
                Some(next)
            }
        }
    }

    /// The problems as `check` has them, where they are new.
    fn tell_problems(&mut self, snapshot: &Snapshot) {
        if self.told == snapshot.problems() {
            return;
        }
        self.told = snapshot.problems().to_vec();
        if let Some(Ok(read)) = &self.last {
            let (found, stream) = (&self.found.diagnostics, &self.shell.messages);
            let _ = stream.write(&report::text(found, &read.value, Format::Human, self.project, stream));
        }
        if let Some(failure) = &self.found.failure {
            self.shell.failure(failure);
        }
    }
}

/// What comes of the files before pages are made, and what is wrong with them.
fn prepared(read: &Result<Reported<Sources>, DiskError>, memo: &mut Memo) -> (Outcome, Found) {
    let loaded = match read {
        Ok(loaded) if loaded.value.find(MARKER).is_none() => return nothing(gone()),
        Ok(loaded) => loaded,
        Err(error) => return nothing(error.clone().into()),
    };
    let ready = compile::prepare(&loaded.value, &Options::default(), memo);
    let diagnostics = report::merged(loaded.diagnostics.clone(), ready.diagnostics, &loaded.value);
    // A file that could not be taken is an error too, though the rest may be ready.
    let site = ready.value.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
    let site = site.map(|press| Arc::new(Shown::from(press)));
    (Outcome { site, problems: problems(&diagnostics, &loaded.value) }, Found { diagnostics, failure: None })
}

fn problems(diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Problem> {
    diagnostics.iter().map(|one| Problem::of(one, sources)).collect()
}

fn nothing(failure: Failure) -> (Outcome, Found) {
    let problems = failure.messages.iter().map(|message| Problem::of_world(format!("error: {message}"))).collect();
    (Outcome { site: None, problems }, Found { failure: Some(failure), ..Found::default() })
}

fn gone() -> Failure {
    let help = "the preview goes on as soon as it is back";
    Failure { help: Some(help.to_owned()), ..Failure::new(format!("`{MARKER}` has gone: there is no dossier here")) }
}
