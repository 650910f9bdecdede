//! `dossier diff`: what changed between two states of a dossier. The changes are its result.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::report::{Verdict, number};
use super::shell::{Shell, visible};
use crate::changes::{self, Export, Section};
use crate::disk::place::{self, Kind};
use crate::{disk, export, project};

/// Tell what changed between two builds of a dossier, in words
///
/// By kind and record: what was added, removed, renamed or changed, from what to what; of texts the words, as `[-gone-]` and
/// `{+new+}`; then what follows: other outcomes of questions, origins, contradictions, circular reporting. The changes go to
/// standard output, how many there are to standard error.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(super) struct Diff {
    /// The earlier state: the folder of a site, or its `data/dossier.json`
    #[arg(value_name = "OLD", value_hint = clap::ValueHint::AnyPath)]
    old: PathBuf,

    /// The later state
    #[arg(value_name = "NEW", value_hint = clap::ValueHint::AnyPath)]
    new: PathBuf,
}

const AFTER: &str = "\
Examples:
  dossier diff ~/sites/2026-05 public    since the site that was kept in May
  dossier diff old.json new.json         two files of data

Exit status:
  0  both could be compared, whether or not they differ
  2  the work could not be done: one is not there, or is no dossier.json";

impl Diff {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let base = project::folder(directory)?;
        let sections = shell.during("comparing", || {
            let (old, new) = (read(&base, &self.old)?, read(&base, &self.new)?);
            Ok::<_, Failure>(changes::changes(&old, &new))
        })?;
        let text: Vec<String> = sections.iter().map(ToString::to_string).collect();
        shell.results.write(&safe(&text.join("\n")))?;
        shell.messages.tell(&summary(&sections));
        Ok(Verdict::Clean)
    }
}

fn read(base: &Path, named: &Path) -> Result<Export, Failure> {
    let path = base.join(named);
    let file = if is_folder(&path)? { path.join(export::json::PATH) } else { path };
    let bytes = disk::read(&file, changes::LARGEST)?;
    changes::read(&bytes).map_err(|why| {
        let help = Some("name the folder of a site that `dossier build` made, or its `data/dossier.json`".to_owned());
        Failure { help, ..Failure::new(format!("`{}` {why}", file.display())) }
    })
}

/// A link is followed, because a person named it.
fn is_folder(path: &Path) -> Result<bool, Failure> {
    let real = if place::kind(path)? == Kind::Link { place::canonical(path)? } else { path.to_owned() };
    Ok(place::kind(&real)? == Kind::Folder)
}

/// The text without what could steer a terminal.
fn safe(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

fn summary(sections: &[Section]) -> String {
    match sections.iter().map(|section| section.items.len()).sum() {
        0 => "nothing differs".to_owned(),
        count => number(count, "change"),
    }
}
