//! Where the dossier is, and where its site goes.
//!
//! What was typed and what it means are two things: paths are kept as the person wrote them for messages, and as absolute
//! paths without links for use. An output folder is refused where writing to it could harm what a person has written.

use std::fmt;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::disk::DiskError;
use crate::disk::load::FOLDERS;
use crate::disk::place::{self, Kind};

mod begin;

pub use begin::{Begun, begin};

/// Where the site goes unless another folder is named.
pub const DEFAULT_OUTPUT: &str = "public";

pub use crate::parse::place::MARKER;

/// What a folder may hold and still count as empty: a fresh clone or worktree that the site is to be published from.
const OF_GIT: [&str; 3] = [".git", ".gitignore", ".gitkeep"];

/// A dossier on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its folder, absolute and without links.
    pub root: PathBuf,
    /// Its folder as it was named; empty for the current one.
    shown: PathBuf,
}

/// A folder that a site may be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Absolute, without links.
    pub folder: PathBuf,
    /// As a person would name it from the current folder.
    pub shown: PathBuf,
    /// Whether it holds a site of an earlier build.
    pub is_site: bool,
}

/// Why there is no dossier here, or no site can go there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectError {
    /// The folder named with `-C` is none.
    NoFolder(PathBuf),
    /// The folder holds no dossier; perhaps one above it does.
    NoDossier {
        /// The folder that was looked in; empty for the current one.
        shown: PathBuf,
        /// The nearest folder above that is a dossier.
        above: Option<PathBuf>,
    },
    /// The output folder is refused.
    Output {
        /// The folder as it was named.
        shown: PathBuf,
        /// What is wrong with it, in words that follow its name.
        because: String,
    },
    /// The folder in which a dossier is to be made is one already.
    IsDossier(PathBuf),
    /// The disk could not be looked at, or not be written.
    Disk(DiskError),
}

/// Finds the dossier in `dir`, or in the current folder. Folders above are not searched: a build writes, and should do so
/// only where it was told to.
pub fn find(dir: Option<&Path>) -> Result<Project, ProjectError> {
    let shown = dir.unwrap_or(Path::new("")).to_owned();
    let root = folder(dir)?;
    if !is_dossier(&root)? {
        let above = root.ancestors().skip(1).find(|above| is_dossier(above).unwrap_or(false)).map(Path::to_owned);
        return Err(ProjectError::NoDossier { shown, above });
    }
    Ok(Project { root, shown })
}

/// The folder named with `-C`, or the current one: absolute and without links.
pub fn folder(dir: Option<&Path>) -> Result<PathBuf, ProjectError> {
    let shown = dir.unwrap_or(Path::new(""));
    let absolute = absolute(shown)?;
    if place::kind(&absolute)? == Kind::Missing {
        return Err(ProjectError::NoFolder(shown.to_owned()));
    }
    let folder = place::canonical(&absolute)?;
    match place::kind(&folder)? {
        Kind::Folder => Ok(folder),
        _ => Err(ProjectError::NoFolder(shown.to_owned())),
    }
}

/// A link counts: it is refused with a better message when the dossier is loaded.
fn is_dossier(folder: &Path) -> Result<bool, DiskError> {
    Ok(matches!(place::kind(&folder.join(MARKER))?, Kind::File | Kind::Link))
}

fn absolute(path: &Path) -> Result<PathBuf, DiskError> {
    let here = |error: io::Error| DiskError::new(format!("cannot find the current folder: {error}"));
    Ok(std::env::current_dir().map_err(here)?.join(path))
}

impl Project {
    /// The way from `folder` down to the dossier, with `/`: empty, or ending with `/`. `None` where it does not lie below.
    pub fn below(&self, folder: &Path) -> Option<String> {
        let folder = place::canonical(&absolute(folder).ok()?).ok()?;
        let inner = self.root.strip_prefix(folder).ok()?;
        let names = inner.components().map(|name| name.as_os_str().to_string_lossy().into_owned() + "/");
        Some(names.collect())
    }

    /// The folder that the site goes to: `out` as seen from the dossier's folder.
    pub fn output(&self, out: Option<&Path>) -> Result<Output, ProjectError> {
        let out = out.unwrap_or(Path::new(DEFAULT_OUTPUT));
        let shown = if out.as_os_str().is_empty() { PathBuf::from("") } else { self.shown.join(out) };
        let refuse = |because: String| ProjectError::Output { shown: shown.clone(), because };
        let folder = resolve(&self.root, out)?.ok_or_else(|| refuse("is a symbolic link".to_owned()))?;
        if let Some(because) = self.harm(&folder)? {
            return Err(refuse(because));
        }
        if let Some(because) = occupied(&folder)? {
            return Err(refuse(because.to_owned()));
        }
        Ok(Output { is_site: place::is_site(&folder)?, folder, shown })
    }

    /// What would be harmed if the site went to `folder`.
    fn harm(&self, folder: &Path) -> Result<Option<String>, DiskError> {
        if same(folder, &self.root) {
            return Ok(Some("is the dossier's own folder".to_owned()));
        }
        if is_inside(&self.root, folder) {
            return Ok(Some("is a folder that the dossier lies in".to_owned()));
        }
        for name in FOLDERS.into_iter().chain([".git"]) {
            let kept = self.root.join(name);
            let is_there = place::kind(&kept)? != Kind::Missing;
            // Both the place itself and, should it be a link, what it points at.
            let real = if is_there { place::canonical(&kept).unwrap_or(kept.clone()) } else { kept.clone() };
            if is_inside(folder, &kept) || is_inside(folder, &real) {
                return Ok(Some(format!("lies in `{name}`, whose files are not the build's to change")));
            }
        }
        Ok(None)
    }
}

/// The absolute path, without links, of a folder that need not exist: each step as the system would take it. `None` where
/// its end is a symbolic link.
fn resolve(base: &Path, path: &Path) -> Result<Option<PathBuf>, DiskError> {
    let full = base.join(path);
    let mut resolved = PathBuf::new();
    let mut is_link = false;
    for component in full.components() {
        match component {
            Component::Prefix(_) | Component::RootDir => resolved.push(component),
            Component::CurDir => {}
            Component::ParentDir => drop(resolved.pop()),
            Component::Normal(name) => resolved.push(name),
        }
        is_link = place::kind(&resolved)? == Kind::Link;
        if is_link {
            resolved = place::canonical(&resolved)?;
        }
    }
    Ok((!is_link).then_some(resolved))
}

/// Why a site cannot go to a folder because of what is there.
fn occupied(folder: &Path) -> Result<Option<&'static str>, DiskError> {
    Ok(match place::kind(folder)? {
        Kind::Missing => lies_in_a_file(folder)?.then_some("lies in a file, not in a folder"),
        Kind::File | Kind::Special => Some("is a file"),
        Kind::Link => Some("is a symbolic link"),
        Kind::Folder if place::is_site(folder)? => None,
        Kind::Folder => {
            let is_of_git = |name: &std::ffi::OsString| OF_GIT.iter().any(|known| name == known);
            let is_empty = place::names(folder)?.iter().all(is_of_git);
            (!is_empty).then_some("has files in it and is not a site that `dossier` built")
        }
    })
}

/// Whether the nearest thing above a missing folder is none that a folder can be made in.
fn lies_in_a_file(folder: &Path) -> Result<bool, DiskError> {
    for above in folder.ancestors().skip(1) {
        match place::kind(above)? {
            Kind::Missing => {}
            kind => return Ok(kind != Kind::Folder),
        }
    }
    Ok(false)
}

/// Whether `path` is `folder` or lies in it. Both are absolute and without links.
fn is_inside(path: &Path, folder: &Path) -> bool {
    path.ancestors().any(|above| same(above, folder))
}

/// Whether two absolute paths without links are one place. Where upper and lower case are usually one, they are one here.
fn same(one: &Path, other: &Path) -> bool {
    let folds = cfg!(any(windows, target_vendor = "apple"));
    one == other || (folds && one.to_string_lossy().to_lowercase() == other.to_string_lossy().to_lowercase())
}

impl From<DiskError> for ProjectError {
    fn from(error: DiskError) -> ProjectError {
        ProjectError::Disk(error)
    }
}

impl ProjectError {
    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        match self {
            ProjectError::NoFolder(_) => Some("`-C DIR` names the folder of a dossier".to_owned()),
            ProjectError::NoDossier { above: Some(above), .. } => {
                Some(format!("there is a dossier in a folder above: `-C {}`", above.display()))
            }
            ProjectError::NoDossier { above: None, .. } => {
                Some("go to the folder of a dossier, or name it with `-C DIR`; at the least it holds `content/dossier.yaml` with a `title`".to_owned())
            }
            ProjectError::Output { .. } => {
                Some("name a new or empty folder, or one that an earlier build made, with `--out DIR`".to_owned())
            }
            ProjectError::IsDossier(_) => {
                Some("`dossier new` adds to it; name another folder to begin another one".to_owned())
            }
            ProjectError::Disk(error) => error.help.clone(),
        }
    }
}

impl fmt::Display for ProjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProjectError::NoFolder(shown) => write!(f, "there is no folder `{}`", shown.display()),
            ProjectError::NoDossier { shown, .. } if shown.as_os_str().is_empty() => {
                write!(f, "there is no dossier here: looked for `{MARKER}` in the current folder")
            }
            ProjectError::NoDossier { shown, .. } => {
                write!(f, "there is no dossier in `{}`: looked for `{}`", shown.display(), shown.join(MARKER).display())
            }
            ProjectError::Output { shown, because } => {
                write!(f, "the site cannot go to `{}`: it {because}", shown.display())
            }
            ProjectError::IsDossier(shown) => {
                write!(f, "there is a dossier in `{}` already: it has `{MARKER}`", shown.display())
            }
            ProjectError::Disk(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ProjectError {}

#[cfg(test)]
mod tests;
