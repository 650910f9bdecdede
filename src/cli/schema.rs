//! `dossier schema`: what an editor must know to complete and check the files of a dossier.

use clap::Args;

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;
use crate::nearest::nearest;
use crate::schema;

/// Print a JSON Schema, with which editors complete and check YAML
///
/// Without a kind, the kinds are listed, each with the files that it is for. Keep the schema in a file, and name it in the
/// first line of the YAML, as seen from there: `# yaml-language-server: $schema=../../.schema/article.schema.json`.
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The kind of file, such as `article` or `sources`
    kind: Option<String>,
}

impl Schema {
    pub(super) fn run(&self, shell: &Shell) -> Result<Verdict, Failure> {
        let text = match &self.kind {
            None => list(),
            Some(kind) => schema::of(kind).ok_or_else(|| unknown(kind))?,
        };
        shell.results.write(&text)?;
        Ok(Verdict::Clean)
    }
}

fn list() -> String {
    let line = |(kind, path): &(&str, &str)| format!("{kind:<14} {path}\n");
    schema::KINDS.iter().map(line).collect()
}

fn unknown(written: &str) -> Failure {
    let help = match nearest(written, schema::KINDS.iter().map(|(kind, _)| *kind)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`dossier schema` lists them all".to_owned(),
    };
    Failure { help: Some(help), ..Failure::new(format!("there is no kind of file `{written}`")) }
}
