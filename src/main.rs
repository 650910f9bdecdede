//! The `dossier` binary.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A dossier is many small pieces of text: a third of a check went into allocating them with the allocator of the C library.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    dossier::cli::run(std::env::args_os())
}
