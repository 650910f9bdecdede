//! `dossier completions`: what a shell must know to complete commands, from their definitions.

use clap::{Args, CommandFactory as _};

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;

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
        clap_complete::generate(self.shell, &mut super::Cli::command(), super::PROGRAM, &mut script);
        shell.results.write(&String::from_utf8_lossy(&script))?;
        Ok(Verdict::Clean)
    }
}
