use super::*;

fn files(paths: &[&str]) -> Vec<(String, Vec<u8>)> {
    paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec())).collect()
}

/// Everything below a folder, in order; folders end in a slash.
fn tree(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for name in place::names(folder).unwrap() {
        let path = folder.join(&name);
        let name = name.into_string().unwrap();
        if place::kind(&path) == Ok(Kind::Folder) {
            found.extend(tree(&path).into_iter().map(|inner| format!("{name}/{inner}")));
            found.push(format!("{name}/"));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

#[test]
fn new_files_stand_whole_in_new_folders() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("a/b");
    create(&root, &files(&["content/dossier.yaml", "content/articles/x.md", ".gitignore"])).unwrap();
    assert_eq!(
        tree(&root),
        [".gitignore", "content/", "content/articles/", "content/articles/x.md", "content/dossier.yaml"]
    );
    assert_eq!(fs::read_to_string(root.join("content/articles/x.md")).unwrap(), "content/articles/x.md");
}

#[test]
fn what_is_there_already_stays_and_is_named() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("b")).unwrap();
    for name in ["a", "b/x", "seeds"] {
        fs::write(dir.path().join(name), "mine").unwrap();
    }
    let before = tree(dir.path());
    let error = create(dir.path(), &files(&["a", "b", "b2/y", "seeds/deep/x", "seeds/deep/y", "new"])).unwrap_err();
    assert_eq!(error.to_string(), "`seeds` is a file, not a folder\n`a` is there already\n`b` is there already");
    assert_eq!(error.note.as_deref(), Some("nothing was written"));
    assert_eq!(tree(dir.path()), before);
    assert_eq!(fs::read_to_string(dir.path().join("a")).unwrap(), "mine");
}

#[test]
fn no_path_leads_out() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("root");
    for path in ["../x", "/x", "a/../../x", "", "a//b", "c:x", "nul", "a\\b"] {
        create(&root, &files(&[path])).unwrap_err();
    }
    let error = create(&root, &files(&["../x", "con.yaml", "ok"])).unwrap_err();
    assert_eq!(error.messages.len(), 2, "{error}");
    assert_eq!(tree(dir.path()), [""; 0]);
}

#[test]
fn two_files_that_are_one_on_some_disks_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let error = create(dir.path(), &files(&["a/x", "A/X"])).unwrap_err();
    assert_eq!(error.to_string(), "`A/X` and `a/x` cannot both be written");
}

#[test]
fn the_root_must_be_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("file");
    fs::write(&root, "").unwrap();
    let error = create(&root, &files(&["x"])).unwrap_err();
    assert_eq!(error.to_string(), format!("`{}` is not a folder", root.display()));
}

#[test]
fn what_fails_half_way_is_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("content")).unwrap();
    let mut made = Made::default();
    let root = dir.path();
    let wanted = files(&["content/a", "content/new/b"]);
    made.all(root, &wanted).unwrap();
    // The same files once more: they are written beside the others, and cannot get their names.
    let mut again = Made::default();
    again.all(root, &wanted).unwrap_err();
    assert_eq!(again.undo(), [""; 0]);
    assert_eq!(tree(root), ["content/", "content/a", "content/new/", "content/new/b"]);
    assert_eq!(made.undo(), [""; 0]);
    assert_eq!(tree(root), ["content/"]);
}

#[test]
fn what_somebody_else_changed_or_added_since_is_not_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut made = Made::default();
    made.all(dir.path(), &files(&["a", "new/b", "new/c"])).unwrap();
    fs::write(dir.path().join("a"), "edited").unwrap();
    fs::write(dir.path().join("new/theirs"), "").unwrap();
    made.undo();
    assert_eq!(tree(dir.path()), ["a", "new/", "new/theirs"]);
}

#[test]
fn a_leftover_of_a_killed_run_is_no_hindrance() {
    let dir = tempfile::tempdir().unwrap();
    let leftover = format!(".dossier-new-{}-0", std::process::id());
    fs::write(dir.path().join(&leftover), "old").unwrap();
    create(dir.path(), &files(&["a"])).unwrap();
    assert_eq!(tree(dir.path()), [leftover.as_str(), "a"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn no_link_below_the_root_is_followed() {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        symlink(outside.path(), dir.path().join("content")).unwrap();
        symlink("nowhere", dir.path().join("a")).unwrap();
        let error = create(dir.path(), &files(&["content/articles/x.md", "a"])).unwrap_err();
        assert_eq!(error.to_string(), "`content` is a symbolic link, which is not followed\n`a` is there already");
        assert_eq!(tree(outside.path()), [""; 0]);
    }

    #[test]
    fn the_root_may_be_reached_through_a_link() {
        let (dir, real) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let root = dir.path().join("link");
        symlink(real.path(), &root).unwrap();
        create(&root, &files(&["a"])).unwrap();
        assert_eq!(tree(real.path()), ["a"]);
    }
}
