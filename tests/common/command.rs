//! The command, run in throw-away dossiers.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "folder.rs"]
mod folder;

use std::fs;
use std::ops::Deref;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use folder::Folder;

/// A throw-away dossier.
pub(crate) struct Dossier {
    folder: Folder,
}

impl Deref for Dossier {
    type Target = Folder;

    fn deref(&self) -> &Folder {
        &self.folder
    }
}

impl Dossier {
    pub(crate) fn new() -> Dossier {
        let dossier = Dossier { folder: Folder::new() };
        dossier.put("content/dossier.yaml", "title: A small dossier\n");
        dossier
    }

    pub(crate) fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path(path)).ok()
    }

    pub(crate) fn has_error(&self) {
        self.put("content/dossier.yaml", "title: A small dossier\ntitel: misspelt\n");
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        ran(command(self.dir.path()).args(arguments))
    }
}

pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
    command.current_dir(folder).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] {
        command.env_remove(name);
    }
    command
}

/// What a run left behind.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn ran(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let [out, err] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Ran { status: status.code().unwrap(), out, err }
}
