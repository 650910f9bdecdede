//! `dossier lsp`: the language server, which editors start by themselves.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::report::Verdict;
use crate::diagnostic::Reported;
use crate::disk::load::FOLDERS;
use crate::lsp::{self, Disk, Ended};
use crate::project;
use crate::source::Sources;

/// Help an editor while the dossier is written
///
/// A language server: editors start it and speak with it over standard input and output. It shows the problems that `check`
/// tells as one types, completes ids, keys, words and quotes, says what stands under the pointer, leads from ids to records,
/// and changes an id everywhere. docs/editors.md has the settings for some editors.
#[derive(Debug, Args)]
pub(super) struct Lsp {
    /// Accepted for editors that always say so; there is no other way to speak with it
    #[arg(long)]
    #[allow(dead_code, reason = "there is no other way to speak with it")]
    stdio: bool,
}

impl Lsp {
    #[allow(clippy::unused_self, reason = "as the other verbs; its only option changes nothing")]
    pub(super) fn run(&self, directory: Option<&Path>) -> Result<Verdict, Failure> {
        let folder = directory.map(|folder| project::find(Some(folder))).transpose()?.map(|project| project.root);
        match lsp::run(Disk { find, load, folders: &FOLDERS }, folder) {
            Ended::AsAsked => Ok(Verdict::Clean),
            Ended::Lost => Ok(Verdict::Faulty),
        }
    }
}

/// The dossier in a folder, or in the nearest one above it. An editor is often opened on a part of one.
fn find(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|folder| project::find(Some(folder)).is_ok()).map(Path::to_owned)
}

fn load(root: &Path) -> Result<Reported<Sources>, String> {
    super::load(root).map_err(|error| error.messages.join("; "))
}
