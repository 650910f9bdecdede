//! The `dossier` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    dossier::cli::run(std::env::args_os())
}
