#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]

use std::fs;

use super::*;

fn dossier() -> (tempfile::TempDir, Project) {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("work/content")).unwrap();
    fs::write(dir.path().join("work").join(MARKER), "").unwrap();
    let project = find(Some(&dir.path().join("work"))).unwrap();
    (dir, project)
}

fn because(project: &Project, out: &str) -> String {
    match project.output(Some(Path::new(out))) {
        Err(ProjectError::Output { because, .. }) => because,
        other => format!("{other:?}"),
    }
}

#[test]
fn a_folder_without_a_dossier_says_what_was_looked_for() {
    let dir = tempfile::tempdir().unwrap();
    let error = find(Some(dir.path())).unwrap_err();
    assert!(error.to_string().contains("content/dossier.yaml"), "{error}");
    assert!(error.help().unwrap().contains("-C DIR"));
    let error = find(Some(&dir.path().join("none"))).unwrap_err();
    assert!(error.to_string().starts_with("there is no folder"), "{error}");
}

#[test]
fn a_dossier_above_is_offered_and_not_taken() {
    let (_dir, project) = dossier();
    let error = find(Some(&project.root.join("content"))).unwrap_err();
    assert_eq!(error.help(), Some(format!("there is a dossier in a folder above: `-C {}`", project.root.display())));
}

#[test]
fn the_site_goes_to_public_or_where_it_is_told() {
    let (dir, project) = dossier();
    let output = project.output(None).unwrap();
    assert_eq!(output.folder, project.root.join("public"));
    assert_eq!(output.shown, dir.path().join("work/public"));
    assert_eq!(
        project.output(Some(Path::new("../site/./x"))).unwrap().folder,
        project.root.parent().unwrap().join("site/x")
    );
}

#[test]
fn outputs_that_would_harm_the_dossier_are_refused() {
    let (_dir, project) = dossier();
    assert_eq!(because(&project, "."), "is the dossier's own folder");
    assert_eq!(because(&project, ""), "is the dossier's own folder");
    assert_eq!(because(&project, "public/.."), "is the dossier's own folder");
    assert_eq!(because(&project, ".."), "is a folder that the dossier lies in");
    assert_eq!(because(&project, "/"), "is a folder that the dossier lies in");
    for out in ["content", "content/x", "content/../seeds/new/x", "new/../static", "templates/x", ".git/x"] {
        assert!(because(&project, out).starts_with("lies in `"), "{out}: {}", because(&project, out));
    }
    assert!(project.output(Some(Path::new("contents"))).is_ok());
}

#[test]
fn outputs_that_hold_something_else_are_refused() {
    let (_dir, project) = dossier();
    fs::write(project.root.join("file"), "").unwrap();
    fs::create_dir(project.root.join("full")).unwrap();
    fs::write(project.root.join("full/x"), "").unwrap();
    fs::create_dir_all(project.root.join("clone/.git")).unwrap();
    assert_eq!(because(&project, "file"), "is a file");
    assert_eq!(because(&project, "file/new/site"), "lies in a file, not in a folder");
    assert_eq!(because(&project, "full"), "has files in it and is not a site that `dossier` built");
    assert!(project.output(Some(Path::new("clone"))).is_ok());
    fs::create_dir(project.root.join("full/data")).unwrap();
    fs::write(project.root.join("full").join(crate::site::MANIFEST), "").unwrap();
    assert!(project.output(Some(Path::new("full"))).unwrap().is_site);
}

#[test]
#[cfg(unix)]
fn links_are_seen_through_on_the_way_and_refused_at_the_end() {
    use std::os::unix::fs::symlink;
    let (dir, project) = dossier();
    symlink("content", project.root.join("way")).unwrap();
    symlink(dir.path(), project.root.join("up")).unwrap();
    fs::create_dir(project.root.join("empty")).unwrap();
    symlink("empty", project.root.join("end")).unwrap();
    assert!(because(&project, "way/x").starts_with("lies in `content`"));
    assert_eq!(because(&project, "up/work"), "is the dossier's own folder");
    assert_eq!(because(&project, "end"), "is a symbolic link");
    assert_eq!(because(&project, "end/"), "is a symbolic link");
    assert!(project.output(Some(Path::new("up/site"))).is_ok());
}
