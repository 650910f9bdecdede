use std::path::PathBuf;

use super::*;

fn dossier(files: &[&str]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for file in files {
        let path: PathBuf = dir.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file).unwrap();
    }
    dir
}

fn paths(reported: &Reported<Sources>) -> Vec<&str> {
    reported.value.iter().filter(|(_, file)| !file.is_refused()).map(|(_, file)| file.path()).collect()
}

fn faults(reported: &Reported<Sources>) -> Vec<String> {
    reported.diagnostics.iter().map(|one| format!("{}: {}", one.code.name, one.message)).collect()
}

#[test]
fn reads_the_four_folders_and_nothing_else() {
    let dir = dossier(&[
        "content/dossier.yaml",
        "content/articles/b.md",
        "content/articles/a.md",
        "content/articles/.a.md.swp",
        "seeds/a.txt",
        "static/.nojekyll",
        "templates/page.html",
        "notes.txt",
        "public/index.html",
    ]);
    let loaded = load(dir.path()).unwrap();
    assert_eq!(
        paths(&loaded),
        [
            "content/articles/a.md",
            "content/articles/b.md",
            "content/dossier.yaml",
            "seeds/a.txt",
            "static/.nojekyll",
            "templates/page.html"
        ]
    );
    assert_eq!(loaded.diagnostics, []);
    let (_, first) = loaded.value.iter().next().unwrap();
    assert_eq!(first.text(), Some("content/articles/a.md"));
}

#[test]
fn an_empty_folder_is_an_empty_dossier() {
    assert_eq!(paths(&load(dossier(&[]).path()).unwrap()), [""; 0]);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let dir = dossier(&["static/film.mov"]);
    // A sparse file: it takes no room on disk.
    fs::OpenOptions::new().write(true).open(dir.path().join("static/film.mov")).unwrap().set_len(LARGEST + 1).unwrap();
    assert_eq!(faults(&load(dir.path()).unwrap()), ["file-too-large: `static/film.mov` is larger than 1 GiB"]);
}

#[test]
fn folders_nested_without_end_are_not_followed() {
    let deep = format!("content/{}x.md", "d/".repeat(DEEPEST));
    let loaded = load(dossier(&[&deep]).path()).unwrap();
    assert_eq!(loaded.diagnostics.len(), 1);
    assert_eq!(loaded.diagnostics[0].code.name, "folder-too-deep");
}

#[test]
fn a_folder_in_the_place_of_a_file_is_complained_of() {
    let dir =
        dossier(&["content/dossier.yaml", "content/sources.yaml/sources.yaml", "content/a.yaml.d/b", "static/a.md/b"]);
    fs::create_dir_all(dir.path().join("content/index.md")).unwrap();
    let loaded = load(dir.path()).unwrap();
    assert_eq!(paths(&loaded), ["content/a.yaml.d/b", "content/dossier.yaml", "static/a.md/b"]);
    let said: Vec<&str> = loaded.diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(said, ["`content/index.md` is a folder, not a file", "`content/sources.yaml` is a folder, not a file"]);
}

#[test]
#[cfg(not(any(windows, target_vendor = "apple")))]
fn names_that_are_none_or_one_elsewhere_are_told() {
    let dir = dossier(&[
        "static/aux.css",
        "static/a/Map.svg",
        "static/a/map.svg",
        "static/end./x",
        "seeds/report.html?id=7",
        "seeds/CON .txt",
        "seeds/a\\b.txt",
        "seeds/x.txt ",
        "seeds/report.html",
        "content/articles/nul.md",
        "templates/con.html",
    ]);
    assert_eq!(
        faults(&load(dir.path()).unwrap()),
        [
            "name-not-publishable: `static/aux.css` has a name that Windows keeps for a device",
            "name-not-publishable: `static/end./x` has a name that ends in a dot or a space, which Windows drops",
            "name-not-publishable: `static/a/Map.svg` and `static/a/map.svg` are one file on many systems",
            "name-not-portable: `seeds/CON .txt` has a name that Windows keeps for a device",
            "name-not-portable: `seeds/a\\b.txt` does not name a file inside its folder",
            "name-not-portable: `seeds/report.html?id=7` has a character that Windows does not allow in names",
            "name-not-portable: `seeds/x.txt ` has a name that ends in a dot or a space, which Windows drops",
        ]
    );
}

#[test]
fn paths_are_written_with_slashes_on_every_system() {
    let dir = tempfile::tempdir().unwrap();
    let folder: PathBuf = ["content", "articles"].iter().collect();
    fs::create_dir_all(dir.path().join(&folder)).unwrap();
    fs::write(dir.path().join(&folder).join("a.md"), "").unwrap();
    assert_eq!(paths(&load(dir.path()).unwrap()), ["content/articles/a.md"]);
}

#[test]
fn every_unusable_folder_is_named() {
    let error = load(dossier(&["content", "seeds"]).path()).unwrap_err();
    assert_eq!(error.to_string(), "`content` is a file, not a folder\n`seeds` is a file, not a folder");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn links_are_not_followed() {
        let outside = dossier(&["secret.md", "folder/secret.md"]);
        let dir = dossier(&["content/dossier.yaml"]);
        symlink(outside.path().join("secret.md"), dir.path().join("content/a.md")).unwrap();
        symlink(outside.path().join("folder"), dir.path().join("content/articles")).unwrap();
        symlink("nowhere", dir.path().join("content/.#a.md")).unwrap();
        symlink(outside.path(), dir.path().join("seeds")).unwrap();
        let loaded = load(dir.path()).unwrap();
        assert_eq!(paths(&loaded), ["content/dossier.yaml"]);
        assert_eq!(
            faults(&loaded),
            [
                "symbolic-link: `content/a.md` is a symbolic link",
                "symbolic-link: `content/articles` is a symbolic link",
                "symbolic-link: `seeds` is a symbolic link"
            ]
        );
    }

    #[test]
    fn links_in_a_circle_end_nothing_and_nothing_behind_one_is_read() {
        let dir = dossier(&["content/dossier.yaml", "seeds/a.txt"]);
        symlink(".", dir.path().join("content/articles")).unwrap();
        symlink("loop", dir.path().join("content/loop")).unwrap();
        symlink("..", dir.path().join("seeds/up")).unwrap();
        symlink("/dev/zero", dir.path().join("seeds/zero.txt")).unwrap();
        symlink("../content", dir.path().join("static")).unwrap();
        symlink("/etc", dir.path().join("templates")).unwrap();
        let loaded = load(dir.path()).unwrap();
        assert_eq!(paths(&loaded), ["content/dossier.yaml", "seeds/a.txt"]);
        assert_eq!(
            faults(&loaded),
            ["content/articles", "content/loop", "seeds/up", "seeds/zero.txt", "static", "templates"]
                .map(|path| format!("symbolic-link: `{path}` is a symbolic link"))
        );
    }

    #[test]
    fn pipes_are_not_waited_for() {
        let dir = dossier(&["content/dossier.yaml", "seeds/a.txt", "static/a.css", "templates/a.html"]);
        let pipes = ["content/index.md", "seeds/pipe.txt", "static/pipe.css", "templates/page.html"];
        for pipe in pipes {
            let made = std::process::Command::new("mkfifo").arg(dir.path().join(pipe)).status().unwrap();
            assert!(made.success());
        }
        let told = pipes.map(|pipe| format!("special-file: `{pipe}` is a device, a pipe or a socket"));
        assert_eq!(faults(&load(dir.path()).unwrap()), told);
    }

    #[test]
    fn sockets_are_not_opened() {
        let dir = dossier(&["content/dossier.yaml"]);
        let _socket = UnixListener::bind(dir.path().join("content/s")).unwrap();
        assert_eq!(faults(&load(dir.path()).unwrap()), ["special-file: `content/s` is a device, a pipe or a socket"]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn names_must_be_text() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let dir = dossier(&["content/dossier.yaml"]);
        fs::write(dir.path().join("content").join(OsStr::from_bytes(b"caf\xe9.md")), "").unwrap();
        assert_eq!(
            faults(&load(dir.path()).unwrap()),
            ["name-not-utf8: the name of `content/caf\u{fffd}.md` is not UTF-8"]
        );
    }
}

#[test]
fn what_stands_in_the_place_of_a_file_hides_what_is_in_it_and_nothing_else_is_reported_missing() {
    let dir = dossier(&["content/glossary.yaml/glossary.yaml", "content/sources/a.yaml"]);
    fs::write(dir.path().join("content/dossier.yaml"), "title: A\n").unwrap();
    fs::write(
        dir.path().join("content/sources/a.yaml"),
        "name: A\nkind: blog\nbias: [{note: \"[[glossary:no-term]]\"}]\n",
    )
    .unwrap();
    let loaded = load(dir.path()).unwrap();
    assert_eq!(faults(&loaded), ["folder-for-file: `content/glossary.yaml` is a folder, not a file"]);
    let unknown = |sources| crate::compile::check(sources).iter().any(|one| one.code.name == "unknown-term");
    assert!(!unknown(&loaded.value));
    fs::remove_dir_all(dir.path().join("content/glossary.yaml")).unwrap();
    assert!(unknown(&load(dir.path()).unwrap().value));
}
