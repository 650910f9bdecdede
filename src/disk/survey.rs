//! Whose is what in an output folder.
//!
//! Ours is what the folder's own manifest lists and what still is an ordinary file, nothing else: an editor may keep
//! `CNAME`, `.git` or whole folders there, and none of it is ever deleted.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::error::{At as _, DiskError};
use super::place::{self, Kind};
use crate::site::manifest::{self, Listing};
use crate::site::{MANIFEST, path};

/// The files that are ours in a folder.
pub(super) struct Listed(BTreeSet<String>);

impl From<&Listing> for Listed {
    /// The files of the list, and the manifest, which lists itself nowhere.
    fn from(listing: &Listing) -> Listed {
        Listed(listing.files.keys().cloned().chain([MANIFEST.to_owned()]).collect())
    }
}

impl Listed {
    /// Read from the folder; nothing where there is no manifest.
    fn of(folder: &Path) -> Result<Listed, DiskError> {
        if !place::is_site(folder)? {
            return Ok(Listed(BTreeSet::new()));
        }
        let file = folder.join(MANIFEST);
        let bytes = fs::read(&file).at("read", &file)?;
        Ok(Listed::from(&manifest::read(&bytes)))
    }

    /// Whether this file is listed.
    fn has(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    /// Whether a file below this folder is listed.
    fn is_folder(&self, path: &str) -> bool {
        let below = format!("{path}/");
        self.0.range(below.clone()..).next().is_some_and(|next| next.starts_with(&below))
    }
}

/// What a folder with a site in it holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Survey {
    /// Files of the site.
    pub(super) ours: BTreeSet<String>,
    /// Everything else: files, links, and folders in which nothing is ours, each as a whole.
    pub(super) foreign: Vec<PathBuf>,
    /// Folders that were looked into, each before those inside it.
    pub(super) folders: Vec<String>,
}

/// Looks through `base`. Links are not followed. A folder in which nothing is ours is foreign as a whole, unless `is_wanted`
/// says that something else has a folder of this name, too.
pub(super) fn survey(base: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<Survey, DiskError> {
    survey_of(base, Listed::of(base)?, is_wanted)
}

/// The same with a list of one's own.
pub(super) fn survey_of(base: &Path, listed: Listed, is_wanted: impl Fn(&str) -> bool) -> Result<Survey, DiskError> {
    let mut walk = Walk { base, is_wanted, listed, found: Survey::default() };
    if place::kind(base)? == Kind::Folder {
        walk.folder("")?;
    }
    Ok(walk.found)
}

/// Whether some of these files are below this folder.
pub(super) fn has_folder<F>(files: &BTreeMap<String, F>, path: &str) -> bool {
    let below = format!("{path}/");
    files.range(below.clone()..).next().is_some_and(|(next, _)| next.starts_with(&below))
}

struct Walk<'a, W> {
    base: &'a Path,
    is_wanted: W,
    listed: Listed,
    found: Survey,
}

impl<W: Fn(&str) -> bool> Walk<'_, W> {
    /// `folder` ends in `/`, or is empty.
    fn folder(&mut self, folder: &str) -> Result<(), DiskError> {
        let full = self.base.join(folder);
        for entry in fs::read_dir(&full).at("read the folder", &full)? {
            let entry = entry.at("read the folder", &full)?;
            let kind = entry.file_type().at("look at", &entry.path())?.into();
            match entry.file_name().to_str() {
                Some(name) => self.entry(format!("{folder}{name}"), kind)?,
                None => self.found.foreign.push(Path::new(folder).join(entry.file_name())),
            }
        }
        Ok(())
    }

    fn entry(&mut self, path: String, kind: Kind) -> Result<(), DiskError> {
        if kind == Kind::Folder && (self.listed.is_folder(&path) || (self.is_wanted)(&path)) {
            let folder = format!("{path}/");
            self.found.folders.push(path);
            return self.folder(&folder);
        }
        if kind == Kind::File && self.listed.has(&path) {
            self.found.ours.insert(path);
        } else {
            self.found.foreign.push(path.into());
        }
        Ok(())
    }
}

impl Survey {
    /// What is not ours and stands where something of the new site must go, also on systems that take upper and lower
    /// case for one.
    pub(super) fn in_the_way<F>(&self, wanted: &BTreeMap<String, F>) -> Vec<&Path> {
        if self.foreign.is_empty() {
            return Vec::new();
        }
        let files: BTreeSet<Cow<'_, str>> = wanted.keys().map(|file| path::folded(file)).collect();
        let folders: BTreeSet<&str> = files.iter().flat_map(|file| path::folders(file)).collect();
        let is_in_the_way = |foreign: &&PathBuf| {
            let name = foreign.to_string_lossy();
            let name = path::folded(&name);
            files.contains(name.as_ref())
                || folders.contains(name.as_ref())
                || path::folders(&name).any(|up| files.contains(up))
        };
        self.foreign.iter().filter(is_in_the_way).map(PathBuf::as_path).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str], listed: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        let lines: Vec<String> = listed.iter().map(|path| format!("{}  {path}\n", "0".repeat(64))).collect();
        let lines = lines.concat();
        for (file, text) in files.iter().map(|file| (*file, "")).chain([(MANIFEST, lines.as_str())]) {
            fs::create_dir_all(dir.path().join(file).parent().unwrap()).unwrap();
            fs::write(dir.path().join(file), text).unwrap();
        }
        dir
    }

    fn wanted(files: &[&str]) -> BTreeMap<String, bool> {
        files.iter().map(|path| ((*path).to_owned(), true)).collect()
    }

    fn foreign(mut survey: Survey) -> Vec<PathBuf> {
        survey.foreign.sort();
        survey.foreign
    }

    #[test]
    fn what_is_not_listed_is_foreign() {
        let dir = folder(
            &["index.html", "a/x.html", "a/notes.txt", ".git/config", ".git/objects/1"],
            &["index.html", "a/x.html"],
        );
        let survey = survey(dir.path(), |_| false).unwrap();
        assert_eq!(survey.ours.iter().map(String::as_str).collect::<Vec<_>>(), ["a/x.html", MANIFEST, "index.html"]);
        assert_eq!(foreign(survey), [Path::new(".git"), Path::new("a/notes.txt")]);
    }

    #[test]
    fn a_listed_path_that_is_no_file_now_is_foreign() {
        let dir = folder(&["index.html/by-hand.txt"], &["index.html"]);
        assert_eq!(foreign(survey(dir.path(), |_| false).unwrap()), [Path::new("index.html")]);
    }

    #[test]
    fn a_folder_that_something_else_needs_is_looked_into() {
        let dir = folder(&["articles/notes.txt"], &[]);
        assert_eq!(foreign(survey(dir.path(), |_| false).unwrap()), [Path::new("articles")]);
        let wanted = wanted(&["articles/a.html"]);
        assert_eq!(
            foreign(survey(dir.path(), |path| has_folder(&wanted, path)).unwrap()),
            [Path::new("articles/notes.txt")]
        );
    }

    #[test]
    fn without_a_manifest_nothing_is_ours() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("index.html"), "").unwrap();
        assert_eq!(survey(dir.path(), |_| false).unwrap().ours, BTreeSet::new());
        assert_eq!(survey(&dir.path().join("missing"), |_| false), Ok(Survey::default()));
    }

    #[test]
    fn what_stands_where_a_page_must_go_is_in_the_way() {
        let in_the_way = |foreign: &str, wanted: &str| {
            let survey = Survey { foreign: vec![foreign.into()], ..Survey::default() };
            !survey.in_the_way(&self::wanted(&[wanted])).is_empty()
        };
        assert!(in_the_way("index.html", "index.html"));
        assert!(in_the_way("INDEX.html", "index.html"));
        assert!(in_the_way("articles", "articles/a.html"));
        assert!(in_the_way("a/notes.txt", "a"));
        assert!(!in_the_way("articles/notes.txt", "articles/a.html"));
        assert!(!in_the_way("CNAME", "index.html"));
    }
}
