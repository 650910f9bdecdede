//! What is refused as part of a dossier, and why.

use crate::diagnostic::{Code, Diagnostic};
use crate::site::path;

crate::codes! {
    /// A file or folder of the dossier is a symbolic link.
    ///
    /// A dossier is what its folder holds, and is handed on, archived and checked as that. A link makes its
    /// content depend on something outside, which may be missing on another machine, may change unseen, and
    /// may be a file that was never meant to be published. Links are therefore never followed, not even
    /// those that point inside the dossier.
    ///
    /// ```text
    /// content/articles/report.md -> ../../drafts/report.md    wrong
    /// content/articles/report.md                              right: a copy of the draft
    /// ```
    ///
    /// Put a copy of the file (or the folder) in place of the link.
    pub SYMBOLIC_LINK = Error "symbolic-link";

    /// What stands in the dossier is no file but a device, a pipe or a socket.
    ///
    /// Such things have no content of their own: reading one may wait for ever or change the machine, so it
    /// is not opened.
    ///
    /// ```text
    /// content/articles/report.md    a pipe, made with `mkfifo`    wrong
    /// content/articles/report.md    an ordinary file              right
    /// ```
    ///
    /// Delete it, and put an ordinary file there where one is wanted.
    pub SPECIAL_FILE = Error "special-file";

    /// A file of the dossier is larger than 1 GiB.
    ///
    /// Every file is held in memory while the site is made, and a static host would hardly serve one of
    /// that size.
    ///
    /// ```text
    /// static/interview-uncut.mov    3.2 GB    wrong
    /// static/interview.mov          40 MB     right
    /// ```
    ///
    /// Keep large recordings elsewhere (an archive, a video host) and link to them, or cut them down.
    pub FILE_TOO_LARGE = Error "file-too-large";

    /// The name of a file or folder is not UTF-8.
    ///
    /// Names become ids and addresses of pages, which are text. A name in another encoding, often from an
    /// old archive or a foreign system, has no text that would be the same for every reader.
    ///
    /// ```text
    /// content/articles/caf\xe9.md    wrong
    /// content/articles/cafe.md       right
    /// ```
    ///
    /// Rename the file, best to lower-case letters, digits and hyphens: `cafe.md`.
    pub NAME_NOT_UTF8 = Error "name-not-utf8";

    /// A file in `static/` has a name that not every disk or host can have.
    ///
    /// The files in `static/` are part of the site. Windows keeps names such as `con` for devices, allows no
    /// `:` or `?` in a name and drops a dot at its end; it and macOS take `Map.svg` and `map.svg` for one
    /// file. There the site could not be written whole, so it is written nowhere.
    ///
    /// ```text
    /// static/aux.css          wrong
    /// static/auxiliary.css    right
    /// ```
    ///
    /// Rename the file, best to lower-case letters, digits and hyphens, and what names it.
    pub NAME_NOT_PUBLISHABLE = Error "name-not-publishable";

    /// A capture has a name that not every disk can have.
    ///
    /// Windows keeps names such as `con` for devices, allows no `:` or `?` in a name and drops a dot at its
    /// end; it and macOS take `Report.html` and `report.html` for one file. Whoever gets the dossier as a clone
    /// or an archive there is without the capture, and cannot check the article against it. Saved web pages
    /// often have such names.
    ///
    /// ```text
    /// seeds/report.html?id=7     wrong
    /// seeds/report-7.html        right
    /// ```
    ///
    /// Rename the file, and write its new name in the `capture` of the article; its hash stays the same.
    pub NAME_NOT_PORTABLE = Warning "name-not-portable";

    /// Folders are nested more than 32 deep.
    ///
    /// Not every system can open such a path, and a dossier has no use for it: the usual cause is a folder
    /// that was copied into itself.
    ///
    /// ```text
    /// static/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/map.svg    wrong
    /// static/maps/map.svg                                                               right
    /// ```
    ///
    /// Move the files up, or delete the copy.
    pub FOLDER_TOO_DEEP = Error "folder-too-deep";

    /// A folder has the name of a file: it ends in `.yaml` or `.md`.
    ///
    /// What is meant to be in the file is missing from the dossier, and what is in the folder is read by
    /// nothing. It comes from unpacking an archive, or from a slip in a file manager.
    ///
    /// ```text
    /// content/sources.yaml/sources.yaml    wrong: the first of the two is a folder
    /// content/sources.yaml                 right
    /// ```
    ///
    /// Move the file up in place of the folder, or rename the folder to what it is meant to hold.
    pub FOLDER_FOR_FILE = Error "folder-for-file";
}

pub(super) fn folder(path: &str) -> Diagnostic {
    Diagnostic::nowhere(&FOLDER_FOR_FILE, format!("`{path}` is a folder, not a file"))
        .note("nothing in it is read")
        .help("put a file in its place, or rename it")
}

pub(super) fn link(path: &str) -> Diagnostic {
    Diagnostic::nowhere(&SYMBOLIC_LINK, format!("`{path}` is a symbolic link"))
        .note("links are not followed: a dossier is what its own folder holds")
        .help("copy the file into the dossier instead")
}

pub(super) fn special(path: &str) -> Diagnostic {
    Diagnostic::nowhere(&SPECIAL_FILE, format!("`{path}` is a device, a pipe or a socket"))
        .help("delete it, or put an ordinary file in its place")
}

pub(super) fn too_large(path: &str) -> Diagnostic {
    Diagnostic::nowhere(&FILE_TOO_LARGE, format!("`{path}` is larger than 1 GiB"))
        .help("keep it outside the dossier and link to it, or cut it down")
}

pub(super) fn name(folder: &str, lossy: &str) -> Diagnostic {
    Diagnostic::nowhere(&NAME_NOT_UTF8, format!("the name of `{folder}/{lossy}` is not UTF-8"))
        .help("rename it, best to lower-case letters, digits and hyphens")
}

pub(super) fn too_deep(path: &str, deepest: usize) -> Diagnostic {
    Diagnostic::nowhere(&FOLDER_TOO_DEEP, format!("folders are nested more than {deepest} deep: `{path}`"))
        .help("move the files up; or is this a folder that was copied into itself?")
}

/// Complaints of names in `static/` and `seeds/` that mean nothing, or something else, on other systems.
pub(super) fn names(files: &[String]) -> Vec<Diagnostic> {
    [("static/", &NAME_NOT_PUBLISHABLE), ("seeds/", &NAME_NOT_PORTABLE)]
        .into_iter()
        .flat_map(|(folder, code)| {
            let those: Vec<&str> = files.iter().map(String::as_str).filter(|path| path.starts_with(folder)).collect();
            let faults = those.iter().filter_map(|path| Some(unusable(code, path, path::fault(path)?)));
            let twins = path::clash(those.iter().copied()).map(|(one, other)| twins(code, one, other));
            faults.chain(twins).collect::<Vec<_>>()
        })
        .collect()
}

fn unusable(code: &'static Code, path: &str, because: &str) -> Diagnostic {
    Diagnostic::nowhere(code, format!("`{path}` {because}"))
        .help("rename it, best to lower-case letters, digits and hyphens")
}

fn twins(code: &'static Code, one: &str, other: &str) -> Diagnostic {
    Diagnostic::nowhere(code, format!("`{one}` and `{other}` are one file on many systems"))
        .note("these take upper and lower case for one")
        .help("rename one of them")
}
