//! `dossier init`: a new dossier, with an example in it.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::report::{self, Verdict};
use super::shell::{Shell, visible};
use crate::project::{self, Begun};
use crate::starter;

/// Make a new dossier, with a small example to look at and change
///
/// The example is complete and marked as one: two invented reports of one event, with sources, claims and what is asked
/// of them. With it come schemas and settings for editors, a README that says how to go on, and a workflow that
/// publishes the website.
///
/// The folder is made if it is missing. If it is there, what it holds is kept; only where files in `content`, `seeds`,
/// `templates` or `static` would become part of the dossier, nothing is done.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder of the new dossier; `.` for the current one
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    folder: PathBuf,
}

impl Init {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let base = project::folder(directory)?;
        let begun = project::begin(&base.join(&self.folder).components().collect::<PathBuf>(), &starter::files())?;
        let shown = directory.unwrap_or(Path::new("")).join(&self.folder);
        shell.results.write(&in_words(&begun, &shown))?;
        Ok(Verdict::Clean)
    }
}

/// What was done, and what to do next.
fn in_words(begun: &Begun, folder: &Path) -> String {
    let (files, shown) = (report::number(begun.made.len(), "file"), visible(&folder.to_string_lossy()));
    let mut lines = vec![format!("made a dossier in `{shown}`: {files}, among them an example")];
    if !begun.kept.is_empty() {
        lines.push(format!("kept as it was: {}", begun.kept.join(", ")));
    }
    lines.push("next:".to_owned());
    if folder != Path::new(".") {
        lines.push(format!("  cd {}", quoted(&shown)));
    }
    lines.push("  dossier build    makes the website; open public/index.html in a browser".to_owned());
    lines.push("  dossier check    tells every problem, whenever you have changed something".to_owned());
    lines.push("README.md says how to go on, and how to do without the example\n".to_owned());
    lines.join("\n")
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let path = if path.starts_with('-') { format!("./{path}") } else { path.to_owned() };
    let is_plain = |char: char| char.is_alphanumeric() || matches!(char, '/' | '.' | '-' | '_');
    if path.chars().all(is_plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_steps_can_be_copied_into_a_shell() {
        assert_eq!(quoted("my-dossier/2020"), "my-dossier/2020");
        assert_eq!(quoted("my dossier"), "'my dossier'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
        assert_eq!(quoted("-x"), "./-x");
        assert_eq!(quoted("~"), "'~'");
    }

    #[test]
    fn whoever_is_there_already_is_not_sent_there() {
        let begun = Begun { made: vec!["a".to_owned()], kept: vec!["README.md".to_owned()] };
        let here = in_words(&begun, Path::new("."));
        assert!(here.starts_with("made a dossier in `.`: 1 file, among them an example\nkept as it was: README.md\nnext:\n  dossier build"), "{here}");
        assert!(in_words(&begun, Path::new("a b")).contains("next:\n  cd 'a b'\n  dossier build"));
    }
}
