//! `dossier completions`: what a shell must know to complete commands, from their definitions.

use clap::builder::PossibleValuesParser;
use clap::{Args, Command, CommandFactory as _};

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;
use crate::{codes, schema};

/// Print what a shell needs to complete `dossier` commands
///
/// The text goes to standard output; where it belongs depends on the shell.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

const AFTER: &str = "\
Where to put it:
  bash        dossier completions bash \\
                > ~/.local/share/bash-completion/completions/dossier
  zsh         dossier completions zsh > DIR/_dossier
              where DIR is one of the folders in `$fpath`
  fish        dossier completions fish > ~/.config/fish/completions/dossier.fish
  elvish      dossier completions elvish > ~/.config/elvish/lib/dossier.elv
              and `use dossier` in ~/.config/elvish/rc.elv
  powershell  dossier completions powershell >> $PROFILE";

impl Completions {
    pub(super) fn run(&self, shell: &Shell) -> Result<Verdict, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program(), super::PROGRAM, &mut script);
        shell.results.write(&String::from_utf8_lossy(&script))?;
        Ok(Verdict::Clean)
    }
}

/// The command line with the words that some arguments take, of which the commands themselves offer the near ones.
fn program() -> Command {
    let codes = codes::all().into_iter().map(|code| code.name);
    let kinds = schema::KINDS.iter().map(|(kind, _)| *kind);
    let among = |words: Vec<&'static str>| PossibleValuesParser::new(words);
    super::Cli::command()
        .mut_subcommand("explain", |explain| explain.mut_arg("code", |arg| arg.value_parser(among(codes.collect()))))
        .mut_subcommand("schema", |schema| schema.mut_arg("kind", |arg| arg.value_parser(among(kinds.collect()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_kinds_of_files_are_completed() {
        for shell in [clap_complete::Shell::Bash, clap_complete::Shell::Zsh] {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut program(), "dossier", &mut script);
            let script = String::from_utf8(script).unwrap();
            assert!(script.contains("quote-not-found") && script.contains("glossary-term"), "{shell}");
        }
    }
}
