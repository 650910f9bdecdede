//! `dossier check`: every problem at once. The problems are its result, so they go to standard output.

use std::path::Path;

use clap::Args;

use super::failure::Failure;
use super::report::{self, Format, Verdict};
use super::shell::Shell;
use super::{Strictness, load};
use crate::diagnostic::Diagnostic;
use crate::disk::DiskError;
use crate::source::Sources;
use crate::{compile, project};

/// Report every problem of the dossier, each at its line and column
///
/// All files are read and all problems told in one run; nothing is written. The problems go to standard output, how many
/// there are to standard error.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// How problems are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    #[command(flatten)]
    strictness: Strictness,
}

impl Check {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let project = project::find(directory)?;
        let (sources, diagnostics) = shell.during("checking", || examine(&project.root))?;
        shell.results.write(&report::text(&diagnostics, &sources, self.format, &project, &shell.results))?;
        let written_by_hand = sources.iter().filter(|(_, file)| file.path().starts_with("content/")).count();
        let files = report::number(written_by_hand, "file");
        shell.messages.tell(&format!("checked {files}: {}", report::summary(&diagnostics)));
        Ok(report::verdict(&diagnostics, &self.strictness))
    }
}

fn examine(root: &Path) -> Result<(Sources, Vec<Diagnostic>), DiskError> {
    let loaded = load(root)?;
    let found = compile::check(&loaded.value);
    let diagnostics = report::merged(loaded.diagnostics, found, &loaded.value);
    Ok((loaded.value, diagnostics))
}
