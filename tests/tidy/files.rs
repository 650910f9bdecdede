//! Rules that any file can be held against by itself.

use super::code::modules;
use super::{none, tree};

/// A file is split where it is longer: it has come to hold two things.
const LONGEST: usize = 450;

#[test]
fn no_file_is_long() {
    let written = ["src/", "tests/", "templates/", "static/"].into_iter();
    let files = written.flat_map(|folder| tree::below(folder, &[".rs", ".html", ".css", ".js", ".mjs"]));
    let long = files.map(|file| (file, file.text.lines().count())).filter(|(_, lines)| *lines > LONGEST);
    none(long.map(|(file, lines)| {
        format!("{} has {lines} lines, more than {LONGEST}: split it by what it is about", file.path)
    }));
}

#[test]
fn modules_are_files_of_their_own_name() {
    let named_mod = tree::below("src/", &["/mod.rs"]);
    none(named_mod.iter().map(|file| format!("{}: call it `<module>.rs`, beside its folder", file.path)));
}

#[test]
fn no_import_hides_its_names() {
    let hidden = modules().into_iter().flat_map(|module| {
        let forms = ["::*;", "::*,", "::*}", "::{*"];
        forms.iter().flat_map(|form| module.places(form)).collect::<Vec<_>>()
    });
    none(hidden.map(|place| format!("{place}: name what is imported")));
}

#[test]
fn nothing_is_left_for_later() {
    let unfinished = ["todo!", "unimplemented!", "dbg!", concat!("#[ig", "nore")];
    let code = tree::below("src/", &[".rs"]).into_iter().chain(tree::below("tests/", &[".rs"]));
    let code = code.map(|file| (&file.path, super::code::bare(&file.text)));
    let in_code = code.flat_map(|(path, code)| {
        unfinished.into_iter().filter(move |word| code.contains(word)).map(move |word| format!("{path} has `{word}`"))
    });
    let reminders = [concat!("FIX", "ME"), concat!("TO", "DO")];
    let written = ["src/", "tests/", "templates/", "static/"].into_iter().flat_map(|folder| tree::below(folder, &[""]));
    let in_text = written.flat_map(|file| {
        let found = reminders.into_iter().filter(|word| file.text.contains(word));
        found.map(|word| format!("{} has `{word}`: do it, or say in an issue what is to be done", file.path))
    });
    none(in_code.chain(in_text));
}

#[test]
fn nothing_panics_on_purpose() {
    let panics = [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err(", "panic!("];
    let found = modules().into_iter().flat_map(|module| {
        panics
            .into_iter()
            .flat_map(|word| module.places(word).into_iter().map(move |place| format!("{place}: `{word}`")))
            .collect::<Vec<_>>()
    });
    none(found.map(|place| format!("{place}: a fault of the dossier is a diagnostic, one of the world an error")));
}

#[test]
fn every_file_of_the_theme_is_embedded() {
    let on_disk = ["static/", "templates/", "vocabulary/"].into_iter().flat_map(|folder| tree::below(folder, &[""]));
    let missing = on_disk.filter(|file| !dossier::theme::FILES.iter().any(|(path, _)| *path == file.path));
    none(missing.map(|file| format!("{} is not in the binary: add it to the list in src/theme.rs", file.path)));
    assert!(dossier::theme::FILES.is_sorted(), "the list in src/theme.rs is in the order of its paths");
}

#[test]
fn every_file_of_a_new_dossier_is_embedded() {
    let on_disk: Vec<&str> = tree::below("init/", &[""]).iter().map(|file| &file.path["init/".len()..]).collect();
    let listed: Vec<&str> = dossier::starter::FILES.iter().map(|(path, _)| *path).collect();
    assert_eq!(listed, on_disk, "the list in src/starter.rs is that of the folder init/");
}

#[test]
fn no_file_names_a_machine() {
    let own = env!("CARGO_MANIFEST_DIR");
    let places = [own, concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/Us", "ers/"), concat!("C:\\Us", "ers")];
    let files = tree::files().iter().filter(|file| !file.path.starts_with("seeds/"));
    let found = files.flat_map(|file| {
        places.into_iter().filter(|place| file.text.contains(place)).map(|place| format!("{} has `{place}`", file.path))
    });
    none(found.map(|place| format!("{place}: a path of one machine means nothing on another")));
}

#[test]
fn no_file_names_a_host_of_packages() {
    let hosts = [
        concat!("npm", "js."),
        concat!("static.cra", "tes.io"),
        concat!("index.cra", "tes.io"),
        concat!("registry", ".npm"),
        concat!("artifact", "ory"),
        concat!("verdac", "cio"),
    ];
    let files = tree::files().iter().filter(|file| !file.path.starts_with("seeds/"));
    let found = files.flat_map(|file| {
        hosts.into_iter().filter(|host| file.text.contains(host)).map(|host| format!("{} names `{host}`", file.path))
    });
    let settings = tree::files().iter().filter(|file| file.path.starts_with(".cargo/"));
    none(found.chain(settings.map(|file| format!("{} does not belong into the repository", file.path))));
    assert!(!tree::read("tests/browser/package-lock.json").contains("\"resolved\""), "package-lock.json names hosts");
}
