//! Which paths a site may have: those that mean the same file on every system and every host.

use std::borrow::Cow;

use crate::key::is_reserved;

/// Longest name of a file or folder in bytes, on nearly all file systems.
const LONGEST_NAME: usize = 255;

/// Whether a path written with `/` names a file below the folder it starts from, on every system.
pub fn stays_inside(path: &str) -> bool {
    !path.contains(['\\', ':', '\0']) && path.split('/').all(|name| !matches!(name, "" | "." | ".."))
}

/// Why a path cannot be one of a site, in words that follow its name; `None` where it can.
pub fn fault(path: &str) -> Option<&'static str> {
    if !stays_inside(path) {
        return Some("does not name a file inside its folder");
    }
    path.split('/').find_map(name_fault)
}

fn name_fault(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or(name);
    if name.chars().any(|char| char.is_control() || matches!(char, '<' | '>' | '"' | '|' | '?' | '*')) {
        Some("has a character that Windows does not allow in names")
    } else if name.ends_with(['.', ' ']) {
        Some("has a name that ends in a dot or a space, which Windows drops")
    } else if is_reserved(&stem.trim_end().to_ascii_lowercase()) {
        Some("has a name that Windows keeps for a device")
    } else if name.len() > LONGEST_NAME {
        Some("has a name longer than 255 bytes, which file systems refuse")
    } else {
        None
    }
}

/// The path as a system sees it that takes upper and lower case for one.
pub fn folded(path: &str) -> Cow<'_, str> {
    let is_lower = path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(path) } else { Cow::Owned(path.to_lowercase()) }
}

/// Two paths of which only one can be on a disk that takes upper and lower case for one: they are equal but for case, or
/// one is a folder on the way to the other.
pub fn clash<'a>(paths: impl Iterator<Item = &'a str>) -> Option<(&'a str, &'a str)> {
    let mut files: Vec<(Cow<'a, str>, &'a str)> = paths.map(|path| (folded(path), path)).collect();
    files.sort();
    let twins = files.windows(2).find(|pair| pair[0].0 == pair[1].0).map(|pair| (pair[0].1, pair[1].1));
    twins.or_else(|| files.iter().find_map(|(name, path)| Some((file_above(&files, name)?, *path))))
}

/// The file, if any, whose name a folder on the way to `name` would need.
fn file_above<'a>(files: &[(Cow<'a, str>, &'a str)], name: &str) -> Option<&'a str> {
    folders(name).find_map(|folder| {
        let at = files.binary_search_by(|(file, _)| file.as_ref().cmp(folder)).ok()?;
        Some(files[at].1)
    })
}

/// The folders on the way to a path, the outermost first.
pub fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_paths_have_no_fault() {
        for path in
            ["index.html", "articles/a-b.html", ".nojekyll", "fonts/A B.woff2", "static/Ünïcode.svg", "console.js"]
        {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn paths_that_mean_something_else_elsewhere_have_one() {
        let long = "x".repeat(256);
        for path in [
            "../a",
            "/a",
            "",
            "a//b",
            "a/./b",
            "a\\b",
            "c:a",
            "a?",
            "a\nb",
            "con",
            "x/AUX.html",
            "com7.tar.gz",
            "Nul .txt",
            "a.",
            "a /b",
            "a/b ",
            &long,
        ] {
            assert!(fault(path).is_some(), "{path}");
        }
    }

    #[test]
    fn paths_that_are_one_on_some_disks_clash() {
        let clash = |paths: &[&'static str]| clash(paths.iter().copied());
        assert_eq!(clash(&["a/x.html", "b/x.html"]), None);
        assert_eq!(clash(&["A.html", "a.html"]), Some(("A.html", "a.html")));
        assert_eq!(clash(&["Ä", "ä"]), Some(("Ä", "ä")));
        assert_eq!(clash(&["a", "A/b"]), Some(("a", "A/b")));
    }
}
