//! `dossier verify`: a published copy held against its manifest. What differs is its result.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::report::{Verdict, number};
use super::shell::{Shell, visible};
use crate::disk::copy;
use crate::site::MANIFEST;
use crate::site::manifest::{self, Listing};
use crate::site::proof::{self, Other, Proof};
use crate::{hash, project};

/// Prove a published copy: tell what of it was changed, is missing or was added
///
/// Every file is held against its hash in `data/manifest-sha256.txt`, as `sha256sum -c` does it, and besides what is there and
/// is not listed is told. Each difference is a line on standard output. Symbolic links are never followed; the folder
/// `.git` is left aside. The dossier is not needed.
///
/// A copy that was changed together with its manifest holds against it. So the manifest's own hash is told as well: compare
/// it with the one that the publisher gives you in another way.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(super) struct Verify {
    /// The folder of the copy, in which `index.html` lies
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    folder: PathBuf,
}

const AFTER: &str = "\
Exit status:
  0  every file is as it was built, and nothing else is there
  1  something was changed, is missing or was added, or a line of the
     manifest cannot be followed
  2  the work could not be done: no manifest, a file that cannot be read";

impl Verify {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let folder = project::folder(directory)?.join(&self.folder);
        let bytes = copy::manifest(&folder)?;
        let listing = manifest::read(&bytes);
        if listing.files.is_empty() && listing.faults.is_empty() {
            return Err(Failure::new(format!("the manifest `{}` lists no file", folder.join(MANIFEST).display())));
        }
        let found = shell.during("verifying", || copy::copy(&folder, &listing))?;
        let proof = proof::prove(&listing, &found);
        shell.results.write(&lines(&listing, &proof))?;
        shell.messages.tell(&summary(&listing, &proof));
        shell.messages.tell(&format!("the manifest itself has the SHA-256 {}", hash::sha256_hex([bytes.as_slice()])));
        let clean = proof.holds() && listing.faults.is_empty();
        Ok(if clean { Verdict::Clean } else { Verdict::Faulty })
    }
}

/// Every fault and every difference, a line each.
fn lines(listing: &Listing, proof: &Proof) -> String {
    let faults = listing.faults.iter().map(|fault| format!("{MANIFEST}:{}: {}", fault.line, fault.message));
    let changed = proof.changed.iter().map(|path| format!("changed: {path}"));
    let missing = proof.missing.iter().map(|path| format!("missing: {path}"));
    let added = proof.added.iter().map(|(path, other)| format!("added: {path}{}", in_words(*other)));
    faults.chain(changed).chain(missing).chain(added).map(|line| visible(&line) + "\n").collect()
}

fn in_words(other: Other) -> &'static str {
    match other {
        Other::Plain => "",
        Other::Link => " (a symbolic link, which is not followed)",
        Other::Special => " (no ordinary file, which is not read)",
    }
}

fn summary(listing: &Listing, proof: &Proof) -> String {
    let listed = number(listing.files.len(), "file");
    if proof.holds() && listing.faults.is_empty() {
        return format!("proved {listed}: all as the manifest lists them, and nothing else");
    }
    let counts = [(proof.changed.len(), "changed"), (proof.missing.len(), "missing"), (proof.added.len(), "added")];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}"));
    let faults = Some(listing.faults.len()).filter(|count| *count > 0);
    let faults = faults.map(|count| number(count, "faulty line") + " in the manifest");
    format!("looked at {listed}: {}", counts.chain(faults).collect::<Vec<_>>().join(", "))
}
