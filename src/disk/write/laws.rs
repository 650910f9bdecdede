//! What holds for any former site, any files of others and any new site.

use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::*;
use crate::site;

type Files = BTreeMap<String, Vec<u8>>;

/// Few names, so that files and folders of the same name meet often.
fn files() -> impl Strategy<Value = Files> {
    let path = vec(prop_oneof!["a", "b", "C", "c", "data"], 1..4).prop_map(|names| names.join("/"));
    btree_map(path, vec(prop_oneof![Just(b'x'), Just(b'y')], 0..2), 0..6)
}

/// All files below a folder.
fn tree(base: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for name in place::names(&base.join(&folder)).unwrap() {
            let path = folder.join(name);
            match place::kind(&base.join(&path)).unwrap() {
                Kind::Folder => folders.push(path),
                _ => drop(files.insert(path.to_str().unwrap().to_owned(), fs::read(base.join(&path)).unwrap())),
            }
        }
    }
    files
}

/// Puts files of others where they can stand.
fn put(base: &Path, files: &Files) {
    for (path, bytes) in files {
        let path = base.join(path);
        if fs::create_dir_all(path.parent().unwrap()).is_ok() && place::kind(&path) == Ok(Kind::Missing) {
            fs::write(path, bytes).unwrap();
        }
    }
}

proptest! {
    // Each case writes some thirty files.
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_new_site_and_every_file_of_others_or_all_as_it_was(former in files(), others in files(), new in files()) {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        let former = site::with_manifest(former.into_iter().collect());
        let is_written = write(&former, &out).is_ok();
        prop_assert_eq!(is_written, out.exists());
        fs::create_dir_all(&out).unwrap();
        put(&out, &others);
        let before = tree(&out);
        let theirs = before.iter().filter(|(path, _)| !(is_written && former.files.contains_key(*path)));
        let theirs: Files = theirs.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
        let new = site::with_manifest(new.into_iter().collect());
        let expected = match write(&new, &out) {
            Ok(_) => {
                let ours = new.files.iter().map(|(path, bytes)| (path.clone(), bytes.to_vec()));
                ours.chain(theirs).collect()
            }
            Err(_) => before,
        };
        prop_assert_eq!(tree(&out), expected);
        prop_assert_eq!(place::names(dir.path()), Ok(vec!["public".into()]));
    }
}
