//! `dossier check`: every problem at once. The problems are its result, so they go to standard output.

use std::path::Path;

use clap::Args;

use super::failure::Failure;
use super::report::{self, Format, Verdict};
use super::shell::Shell;
use super::{Strictness, links, load};
use crate::diagnostic::emit;
use crate::disk::{self, DiskError};
use crate::mend::{self, Change};
use crate::{compile, project};

/// Report every problem of the dossier, each at its line and column
///
/// All files are read and all problems told in one run. The problems go to standard output, how many there are to standard
/// error. Nothing is written, unless `--fix` is given.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// How problems are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Mend what can be meant in one way only, such as a misspelt key, and say what was changed
    ///
    /// Everything else of the files stays as it is, to the byte. What remains is reported as always.
    #[arg(long)]
    fix: bool,

    /// Also try where links lead: pages, archived copies, links in prose
    ///
    /// One address of a host after another, with a pause between, under the tool's own name. What answered is not asked again
    /// for a week, what did not for a day; `.dossier/links.json` keeps that. A link that leads nowhere, an archived copy that
    /// is not there and an article without one are warnings. Without a network the status is 2.
    #[arg(long)]
    links: bool,

    #[command(flatten)]
    strictness: Strictness,
}

impl Check {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let project = project::find(directory)?;
        if self.fix {
            fix(&project.root, shell)?;
        }
        let loaded = load(&project.root)?;
        let sources = loaded.value;
        let of_links = if self.links { links::examine(&sources, &project.root, shell)? } else { Vec::new() };
        let found = shell.during("checking", || compile::check_also(&sources, of_links));
        let diagnostics = report::merged(loaded.diagnostics, found, &sources);
        shell.results.write(&report::text(&diagnostics, &sources, self.format, &project, &shell.results))?;
        let written_by_hand = sources.iter().filter(|(_, file)| file.path().starts_with("content/")).count();
        let files = report::number(written_by_hand, "file");
        shell.messages.tell(&format!("checked {files}: {}", report::summary(&diagnostics)));
        Ok(report::verdict(&diagnostics, &self.strictness))
    }
}

/// Mends the files on disk, says what was changed, and then complains of the files that could not be written.
fn fix(root: &Path, shell: &Shell) -> Result<(), Failure> {
    let mended = shell.during("mending", || Ok::<_, DiskError>(mend::mend(&load(root)?.value)))?;
    let (mut changes, mut files, mut errors) = (0, 0, Vec::new());
    for file in mended {
        match disk::replace(root, &file.path, &file.before, &file.after) {
            Ok(()) => {
                file.changes.iter().for_each(|change| shell.messages.tell(&told(&file.path, change)));
                (changes, files) = (changes + file.changes.len(), files + 1);
            }
            Err(error) => errors.push(error),
        }
    }
    let [changes, files] = [report::number(changes, "fault"), report::number(files, "file")];
    shell.messages.tell(&format!("mended {changes} in {files}"));
    Ok(DiskError::gather(errors)?)
}

/// A change in one line, or where it is long in three.
fn told(path: &str, change: &Change) -> String {
    let Change { line, old, new } = change;
    let [old, new] = [old, new].map(|text| emit::visible(&text.replace('\n', "⏎")));
    if old.chars().count() + new.chars().count() < SHORT {
        format!("{path}:{line}: {old} -> {new}")
    } else {
        format!("{path}:{line}:\n  - {old}\n  + {new}")
    }
}

/// Up to so many characters, what was and what is stand in one line.
const SHORT: usize = 80;
