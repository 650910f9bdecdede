//! `dossier explain`: the manual page of a code.

use clap::Args;

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;
use crate::codes;
use crate::diagnostic::Code;
use crate::nearest::nearest;

/// Explain a problem: what it is, why a reader would mind, how to mend it
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The word in brackets behind `error` or `warning`; without one, all of them are listed
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(&self, shell: &Shell) -> Result<Verdict, Failure> {
        let all = codes::all();
        let text = match &self.code {
            None => list(&all),
            Some(written) => {
                let name = bare(written);
                page(all.iter().find(|code| code.name == name).ok_or_else(|| unknown(name, &all))?)
            }
        };
        shell.results.write(&text)?;
        Ok(Verdict::Clean)
    }
}

/// The code in what a person may have copied from a message, such as `error[quote-empty]`.
fn bare(written: &str) -> &str {
    let inner = written.split_once('[').map_or(written, |(_, rest)| rest);
    inner.split_once(']').map_or(inner, |(inner, _)| inner)
}

fn list(codes: &[&Code]) -> String {
    let line = |code: &&Code| format!("{} ({})\n    {}\n", code.name, code.severity.word(), code.summary());
    codes.iter().map(line).collect()
}

fn page(code: &Code) -> String {
    format!("{} ({})\n\n{}\n", code.name, code.severity.word(), code.page())
}

fn unknown(name: &str, codes: &[&Code]) -> Failure {
    let help = match nearest(name, codes.iter().map(|code| code.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`dossier explain` lists them all".to_owned(),
    };
    Failure { help: Some(help), ..Failure::new(format!("there is no code `{name}`")) }
}
