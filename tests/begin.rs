//! Beginning a dossier and its records, as a person does it at a terminal.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a run left behind.
struct Ran {
    status: Option<i32>,
    out: String,
    err: String,
}

fn ran(command: &mut Command) -> Ran {
    let output = command.stdin(Stdio::null()).env_remove("CLICOLOR_FORCE").output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Ran { status: output.status.code(), out, err }
}

fn dossier(folder: &Path, arguments: &[&str]) -> Ran {
    ran(Command::new(env!("CARGO_BIN_EXE_dossier")).current_dir(folder).args(arguments))
}

/// A new dossier and the folder that it lies in.
fn begun() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let ran = dossier(dir.path(), &["init", "new one"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let folder = dir.path().join("new one");
    (dir, folder)
}

/// Every file below a folder with its text, hidden ones too.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
        } else {
            found.insert(name, String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned());
        }
    }
    found
}

#[test]
fn a_new_dossier_builds_without_a_warning() {
    let (_dir, folder) = begun();
    let built = dossier(&folder, &["build", "--deny", "warnings"]);
    assert_eq!(built.status, Some(0), "{}", built.err);
    assert_eq!(built.err.lines().count(), 1, "{}", built.err);
    let home = fs::read_to_string(folder.join("public/index.html")).unwrap();
    assert!(home.contains("This is an example."), "{home}");
}

#[test]
fn a_new_dossier_says_what_to_do_next() {
    let dir = tempfile::tempdir().unwrap();
    let ran = dossier(dir.path(), &["init", "new one"]);
    assert!(ran.out.starts_with("made a dossier in `new one`: "), "{}", ran.out);
    assert!(ran.out.contains("\n  cd 'new one'\n  dossier build "), "{}", ran.out);
    assert_eq!(ran.err, "");
}

#[test]
fn the_settings_for_editors_name_schemas_that_are_there() {
    let (_dir, folder) = begun();
    let json = |path: &str| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(folder.join(path)).unwrap()).unwrap()
    };
    let code = json(".vscode/settings.json")["yaml.schemas"].clone();
    let zed = json(".zed/settings.json")["lsp"]["yaml-language-server"]["settings"]["yaml"]["schemas"].clone();
    let schemas = fs::read_dir(folder.join(".schema")).unwrap().count();
    assert_eq!(code.as_object().unwrap().len(), schemas);
    assert_eq!(code, zed);
    let helix = fs::read_to_string(folder.join(".helix/languages.toml")).unwrap();
    for (path, files) in code.as_object().unwrap() {
        assert!(json(path).is_object());
        assert!(helix.contains(&format!("{path:?} = {files}")), "Helix is not told of {path}");
    }
    json(".vscode/extensions.json");
}

#[test]
fn a_dossier_is_not_begun_over_another() {
    let (_dir, folder) = begun();
    let before = files(&folder);
    let ran = dossier(&folder, &["init", "."]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("there is a dossier in `"), "{}", ran.err);
    assert_eq!(files(&folder), before);
}

#[test]
fn a_fresh_repository_keeps_what_it_has() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("README.md"), "mine").unwrap();
    let ran = dossier(dir.path(), &["init", "."]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(ran.out.contains("\nkept as it was: README.md\n"), "{}", ran.out);
    assert_eq!(files(dir.path())["README.md"], "mine");
}

#[test]
fn a_file_is_no_place_for_a_dossier() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("file"), "mine").unwrap();
    for name in ["file", "file/inner"] {
        let ran = dossier(dir.path(), &["init", name]);
        assert_eq!(ran.status, Some(2), "{}", ran.out);
    }
    assert_eq!(files(dir.path()).len(), 1);
}

/// A limit on the size of files stands for a disk that is full: writing fails half way.
#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_is_full_leaves_nothing_half_made() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("mine"), "").unwrap();
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" init .";
    let ran = ran(Command::new("bash").current_dir(dir.path()).args(["-c", script, env!("CARGO_BIN_EXE_dossier")]));
    assert_eq!(ran.status, Some(2), "{}", ran.out);
    assert!(ran.err.contains("cannot write") && ran.err.contains("nothing was written"), "{}", ran.err);
    let left: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["mine"]);
}

#[test]
fn every_stub_stands_in_its_place_and_check_asks_for_what_is_open() {
    let (_dir, folder) = begun();
    let expected = [
        ("article", "content/articles/new-one.md\ncontent/articles/new-one.yaml\n", 3),
        ("source", "content/sources/new-one.yaml\n", 2),
        ("incident", "content/incidents/new-one.yaml\n", 3),
        ("actor", "content/actors/new-one.yaml\n", 2),
        ("place", "content/places/new-one.yaml\n", 1),
    ];
    for (kind, paths, asked) in expected {
        let ran = dossier(&folder, &["new", kind, "new-one"]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), paths), "{}", ran.err);
        let checked = dossier(&folder, &["check", "--format", "short"]);
        let lines: Vec<&str> = checked.out.lines().collect();
        assert_eq!(lines.len(), asked, "{}", checked.out);
        assert!(lines.iter().all(|line| paths.contains(line.split(':').next().unwrap())), "{}", checked.out);
        for path in paths.lines() {
            fs::remove_file(folder.join(path)).unwrap();
        }
    }
}

#[test]
fn a_stub_that_is_filled_in_has_no_faults() {
    let (_dir, folder) = begun();
    dossier(&folder, &["new", "article", "herald-2020"]);
    dossier(&folder, &["new", "source", "herald"]);
    let fill = |path: &str, values: &[(&str, &str)]| {
        let text = fs::read_to_string(folder.join(path)).unwrap();
        let filled = values.iter().fold(text, |text, (from, to)| text.replacen(from, to, 1));
        fs::write(folder.join(path), filled).unwrap();
    };
    fill("content/sources/herald.yaml", &[("\nname: ", "\nname: The Herald "), ("\nkind: ", "\nkind: newspaper ")]);
    fs::write(folder.join("content/articles/herald-2020.md"), "# Ferry back in service\n\nIt sails again.\n").unwrap();
    fill(
        "content/articles/herald-2020.yaml",
        &[
            ("\ntitle: ", "\ntitle: Ferry back in service "),
            ("\nsource: ", "\nsource: herald "),
            ("\nincidents: []", "\nincidents: [{id: example-ferry-2019, role: follow-up}]"),
        ],
    );
    let checked = dossier(&folder, &["check", "--deny", "warnings"]);
    assert_eq!(checked.status, Some(0), "{}", checked.out);
}

#[test]
fn an_id_in_use_is_shown_where_it_is() {
    let (_dir, folder) = begun();
    let taken = "name: The Herald\nkind: newspaper\naliases: [old-herald]\n";
    fs::write(folder.join("content/sources/herald.yaml"), taken).unwrap();
    let before = files(&folder);
    let refused = |kind: &str, id: &str| {
        let ran = dossier(&folder, &["new", kind, id]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
        ran.err.lines().next().unwrap().to_owned()
    };
    assert_eq!(
        refused("source", "herald"),
        "error: the source `herald` is there already: content/sources/herald.yaml:1:1"
    );
    assert_eq!(
        refused("source", "old-herald"),
        "error: `old-herald` is an earlier id of the source `herald`: content/sources/herald.yaml:3:11"
    );
    assert_eq!(refused("source", "The Herald"), "error: `The Herald` cannot be an id");
    assert_eq!(refused("place", "../../x"), "error: `../../x` cannot be an id");
    assert_eq!(files(&folder), before);
}

#[test]
fn a_text_that_is_there_gets_its_annotations() {
    let (_dir, folder) = begun();
    fs::write(folder.join("content/articles/herald-2020.md"), "# Mine\n").unwrap();
    let ran = dossier(&folder, &["new", "article", "herald-2020"]);
    assert_eq!(ran.out, "content/articles/herald-2020.yaml\n", "{}", ran.err);
    assert_eq!(files(&folder)["content/articles/herald-2020.md"], "# Mine\n");
}

#[test]
#[cfg(unix)]
fn nothing_new_goes_through_a_link() {
    let (dir, folder) = begun();
    fs::rename(folder.join("content/places"), dir.path().join("places")).unwrap();
    std::os::unix::fs::symlink(dir.path().join("places"), folder.join("content/places")).unwrap();
    let ran = dossier(&folder, &["new", "place", "new-one"]);
    assert_eq!(ran.status, Some(2), "{}", ran.out);
    assert!(ran.err.contains("`content/places` is a symbolic link, which is not followed"), "{}", ran.err);
    assert!(!dir.path().join("places/new-one.yaml").exists());
}

#[test]
fn outside_a_dossier_nothing_is_begun() {
    let dir = tempfile::tempdir().unwrap();
    let ran = dossier(dir.path(), &["new", "source", "herald"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("there is no dossier here"), "{}", ran.err);
    assert_eq!(files(dir.path()).len(), 0);
}

#[test]
fn a_capture_that_waits_for_its_article_is_filled_in() {
    let (_dir, folder) = begun();
    fs::write(folder.join("seeds/herald-2020.html"), "<h1>Ferry back</h1><p>It sails again.</p>").unwrap();
    dossier(&folder, &["new", "article", "herald-2020"]);
    let path = folder.join("content/articles/herald-2020.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let filled = text.replace("\ntitle: ", "\ntitle: Ferry back ").replace("\nsource: ", "\nsource: example-wire ");
    let filled = filled.replace("\nincidents: []", "\nincidents: [example-ferry-2019]");
    fs::write(&path, filled).unwrap();
    fs::write(folder.join("content/articles/herald-2020.md"), "# Ferry back\n\nIt sails again.\n").unwrap();
    let checked = dossier(&folder, &["check", "--deny", "warnings"]);
    assert_eq!(checked.status, Some(0), "{}", checked.out);
}

#[test]
fn a_file_that_holds_several_records_is_not_touched() {
    let (_dir, folder) = begun();
    let together = "herald: {name: The Herald, kind: newspaper}\n";
    fs::write(folder.join("content/sources.yaml"), together).unwrap();
    let ran = dossier(&folder, &["new", "source", "courier"]);
    assert_eq!(ran.out, "content/sources/courier.yaml\n", "{}", ran.err);
    assert!(ran.err.contains("\n`content/sources.yaml` is as it was"), "{}", ran.err);
    assert_eq!(files(&folder)["content/sources.yaml"], together);
    let taken = dossier(&folder, &["new", "source", "herald"]);
    assert!(taken.err.contains("is there already: content/sources.yaml:1:1"), "{}", taken.err);
}
