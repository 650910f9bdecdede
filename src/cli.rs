//! The command line: what was typed, and which verb it means.
//!
//! A verb is a thin file: it finds the dossier, calls the phases, and hands what came of them to `shell`, which alone
//! prints. Exit status: 0 clean, 1 the dossier has errors, 2 the tool could not work.

mod address;
mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod failure;
mod help;
mod import;
mod init;
mod last;
mod links;
mod lsp;
mod man;
mod new;
mod pages;
mod report;
mod schema;
mod serve;
mod shell;
mod verify;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostic::Reported;
use crate::disk::{self, DiskError, Known};
use crate::source::Sources;
use crate::theme;
use failure::Failure;
use report::Verdict;
use shell::{ColourChoice, Shell};

/// The name of the program.
const PROGRAM: &str = "dossier";

/// Makes a website from an annotated dossier: every quote proved, every origin counted.
#[derive(Debug, Parser)]
#[command(name = PROGRAM, version, long_about = help::LONG_ABOUT, after_long_help = help::AFTER, after_help = help::AFTER_SHORT)]
#[command(arg_required_else_help = true, subcommand_required = true, max_term_width = 100)]
struct Cli {
    /// Work on the dossier in this folder, as if the command were run there
    #[arg(
        short = 'C',
        value_name = "DIR",
        value_hint = clap::ValueHint::DirPath,
        global = true,
        help_heading = "Options of all commands"
    )]
    directory: Option<PathBuf>,

    /// When to use colours; `auto` means on a terminal, unless `NO_COLOR` is set
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        global = true,
        help_heading = "Options of all commands"
    )]
    color: ColourChoice,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Init),
    New(new::New),
    Import(import::Import),
    Check(check::Check),
    Build(build::Build),
    Serve(serve::Serve),
    Verify(verify::Verify),
    Diff(diff::Diff),
    Explain(explain::Explain),
    Schema(schema::Schema),
    Lsp(lsp::Lsp),
    Completions(completions::Completions),
    Man(man::Man),
}

/// What `--deny` can turn into errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Denied {
    /// Everything that a reader of the dossier would object to.
    Warnings,
}

/// Options of every verb that checks the dossier.
#[derive(Debug, Args)]
struct Strictness {
    /// Treat warnings as errors: for a publishing step that should stop at the first doubt
    #[arg(long, value_name = "WHAT", value_enum)]
    deny: Option<Denied>,
}

/// The dossier's files, and what comes with the tool where the dossier has no file of its own.
fn load(root: &Path) -> Result<Reported<Sources>, DiskError> {
    load_again(root, &mut Known::default())
}

/// The same, sooner: for those who load after every edit and keep what is known between.
fn load_again(root: &Path, known: &mut Known) -> Result<Reported<Sources>, DiskError> {
    let loaded = disk::load_again(root, known)?;
    Ok(Reported::new(theme::complete(loaded.value), loaded.diagnostics))
}

/// Does what the arguments say, the first of which is the program's name. The exit status is for `main` to return.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    match Cli::try_parse_from(&arguments) {
        Ok(cli) => {
            let shell = Shell::new(cli.color);
            match cli.command.run(cli.directory.as_deref(), &shell) {
                Ok(Verdict::Clean) => ExitCode::SUCCESS,
                Ok(Verdict::Faulty) => ExitCode::from(1),
                Err(failure) => {
                    shell.failure(&failure);
                    ExitCode::from(2)
                }
            }
        }
        Err(error) => not_run(&error, &Shell::new(shell::colour_among(&arguments))),
    }
}

impl Command {
    fn run(&self, directory: Option<&std::path::Path>, shell: &Shell) -> Result<Verdict, Failure> {
        match self {
            Command::Init(init) => init.run(directory, shell),
            Command::New(new) => new.run(directory, shell),
            Command::Import(import) => import.run(directory, shell),
            Command::Check(check) => check.run(directory, shell),
            Command::Build(build) => build.run(directory, shell),
            Command::Serve(serve) => serve.run(directory, shell),
            Command::Verify(verify) => verify.run(directory, shell),
            Command::Diff(diff) => diff.run(directory, shell),
            Command::Explain(explain) => explain.run(shell),
            Command::Schema(schema) => schema.run(shell),
            Command::Lsp(lsp) => lsp.run(directory),
            Command::Completions(completions) => completions.run(shell),
            Command::Man(man) => man.run(shell),
        }
    }
}

/// Help and the version are results; anything else is about arguments that cannot be followed.
fn not_run(error: &clap::Error, shell: &Shell) -> ExitCode {
    if error.use_stderr() {
        shell.usage(&error.render());
        return ExitCode::from(2);
    }
    match shell.help(&error.render()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            shell.failure(&failure);
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        use clap::CommandFactory as _;
        Cli::command().debug_assert();
    }

    #[test]
    fn the_folder_can_be_named_before_and_after_the_verb() {
        for arguments in [["dossier", "-C", "x", "check"], ["dossier", "check", "-C", "x"]] {
            assert_eq!(Cli::try_parse_from(arguments).unwrap().directory, Some(PathBuf::from("x")));
        }
    }
}
