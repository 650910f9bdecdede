//! A published copy, read in order to be proved: nothing is changed, no link is followed, and large files are read piece by
//! piece.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use super::error::{At as _, DiskError};
use super::parallel;
use super::place::{self, Kind};
use super::read::read;
use super::survey::{Listed, survey_of};
use crate::hash;
use crate::site::MANIFEST;
use crate::site::manifest::Listing;
use crate::site::proof::{Copy, Other};

/// A manifest of more bytes is none: this is enough for a million files.
const LARGEST: usize = 256 << 20;

/// What a version control system keeps beside a copy; it is not looked at.
const OF_GIT: &str = ".git";

/// The bytes of the manifest of a copy.
pub fn manifest(folder: &Path) -> Result<Vec<u8>, DiskError> {
    match place::kind(folder)? {
        Kind::Missing => return Err(DiskError::new(format!("there is no folder `{}`", folder.display()))),
        Kind::File | Kind::Special => return Err(DiskError::new(format!("`{}` is not a folder", folder.display()))),
        Kind::Folder | Kind::Link => {}
    }
    let file = folder.join(MANIFEST);
    if !place::is_site(folder)? {
        let error = DiskError::new(format!("there is no manifest `{}`, or it is no ordinary file", file.display()));
        return Err(error.help("name the folder of a site that `dossier build` made, or a copy of one"));
    }
    let bytes = read(&file, LARGEST)?;
    if bytes.len() > LARGEST {
        return Err(DiskError::new(format!("`{}` is too large for a manifest", file.display())));
    }
    Ok(bytes)
}

/// What a folder holds, as seen from its manifest. A folder in which nothing is listed is not looked into.
pub fn copy(folder: &Path, listing: &Listing) -> Result<Copy, DiskError> {
    let found = survey_of(folder, Listed::from(listing), |_| false)?;
    let listed: Vec<String> = found.ours.into_iter().filter(|path| path != MANIFEST).collect();
    let hashes = parallel::map(&listed, |path| sha256(&folder.join(path)));
    let (mut files, mut errors) = (BTreeMap::new(), Vec::new());
    for (path, hash) in listed.into_iter().zip(hashes) {
        match hash {
            Ok(hash) => drop(files.insert(path, hash)),
            Err(error) => errors.push(error),
        }
    }
    DiskError::gather(errors)?;
    let others = found.foreign.iter().filter(|path| path.as_path() != Path::new(OF_GIT));
    let others = others.map(|path| other(folder, path)).collect::<Result<_, DiskError>>()?;
    Ok(Copy { files, others })
}

fn sha256(file: &Path) -> Result<String, DiskError> {
    File::open(file).and_then(hash::sha256_of).at("read", file)
}

/// What stands at a path of the folder, with its name; that of a folder ends in `/`.
fn other(folder: &Path, path: &Path) -> Result<(String, Other), DiskError> {
    let name = path.to_string_lossy().into_owned();
    Ok(match place::kind(&folder.join(path))? {
        Kind::Folder => (name + "/", Other::Plain),
        Kind::Link => (name, Other::Link),
        Kind::Special => (name, Other::Special),
        Kind::File | Kind::Missing => (name, Other::Plain),
    })
}
