//! A warm run gives what a cold one gives, after any edits; with `WHOLE=1`, after many more.

mod common;

use std::sync::atomic::AtomicBool;

use dossier::compile::{self, Options};
use dossier::memo::Memo;
use dossier::render::Kept;
use dossier::source::{SourceFile, Sources};
use dossier::theme;
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

/// What somebody does to the files between two runs. Files are told by their number, modulo how many there are.
#[derive(Debug, Clone)]
enum Edit {
    /// Removes a stretch of a file: often half a word, so that what was right is wrong.
    Cut { file: usize, at: usize, length: usize },
    /// Writes a copy of a line at another place.
    Repeat { file: usize, line: usize },
    /// Puts the file back as it was at the beginning.
    Mend { file: usize },
    /// Takes the file away.
    Delete { file: usize },
    /// Gives the file another name, which puts it elsewhere among the others.
    Rename { file: usize },
    /// Adds a file before all the others, or behind some.
    Add { number: u8 },
}

fn edit() -> impl Strategy<Value = Edit> {
    let number = any::<u16>().prop_map(usize::from);
    prop_oneof![
        4 => (number.clone(), number.clone(), 1..30_usize)
            .prop_map(|(file, at, length)| Edit::Cut { file, at, length }),
        2 => (number.clone(), number.clone()).prop_map(|(file, line)| Edit::Repeat { file, line }),
        2 => number.clone().prop_map(|file| Edit::Mend { file }),
        1 => number.clone().prop_map(|file| Edit::Delete { file }),
        1 => number.prop_map(|file| Edit::Rename { file }),
        1 => any::<u8>().prop_map(|number| Edit::Add { number: number % 3 }),
    ]
}

fn apply(edit: &Edit, files: &mut Vec<SourceFile>, originals: &[SourceFile]) {
    match edit {
        Edit::Cut { file, at, length } => change(files, *file, |text| {
            let letters: Vec<char> = text.chars().collect();
            let start = at % (letters.len() + 1);
            let end = (start + length).min(letters.len());
            letters[..start].iter().chain(&letters[end..]).collect()
        }),
        Edit::Repeat { file, line } => change(files, *file, |text| {
            let mut lines: Vec<&str> = text.lines().collect();
            if let Some(repeated) = lines.get(line % lines.len().max(1)).copied() {
                lines.push(repeated);
            }
            lines.join("\n")
        }),
        Edit::Mend { file } => {
            let original = originals[file % originals.len()].clone();
            files.retain(|file| file.path() != original.path());
            files.push(original);
        }
        Edit::Delete { file } if files.len() > 1 => drop(files.remove(file % files.len())),
        Edit::Rename { file } if !files.is_empty() => {
            let file = files.remove(file % files.len());
            let path = file.path().replace("first", "other").replace(".yaml", "-2.yaml");
            files.retain(|file| file.path() != path);
            files.push(SourceFile::new(path, file.chunks().concat()));
        }
        Edit::Add { number } => {
            let path = ["content/a.yaml", "content/articles/zz.md", "content/glossary.yaml"][usize::from(*number)];
            files.retain(|file| file.path() != path);
            files
                .push(SourceFile::new(path, b"# Added\n\nbridge: {term: A bridge, definition: It is one.}\n".to_vec()));
        }
        Edit::Delete { .. } | Edit::Rename { .. } => {}
    }
}

fn change(files: &mut [SourceFile], number: usize, how: impl FnOnce(&str) -> String) {
    if files.is_empty() {
        return;
    }
    let file = &mut files[number % files.len()];
    if let Some(text) = file.text() {
        *file = SourceFile::new(file.path(), how(text).into_bytes());
    }
}

fn complete(files: &[SourceFile]) -> Sources {
    theme::complete(Sources::new(files.to_vec()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("WHOLE").is_some() { 300 } else { 20 }))]

    #[test]
    fn complaints_of_a_warm_run_are_those_of_a_cold_one(edits in prop::collection::vec(edit(), 1..20)) {
        let originals = common::small();
        let mut files = originals.clone();
        let mut memo = Memo::default();
        for edit in &edits {
            apply(edit, &mut files, &originals);
            let sources = complete(&files);
            assert_eq!(compile::check_again(&sources, &mut memo), compile::check(&sources));
        }
    }
}

/// The site of a warm run, held against that of a cold one after each change.
fn compare(steps: impl IntoIterator<Item = Vec<SourceFile>>) {
    let mut memo = Memo::default();
    for files in steps {
        let sources = complete(&files);
        let warm = compile::build_again(&sources, &Options::default(), &mut memo);
        assert_eq!(warm, compile::build(&sources, &Options::default()));
    }
}

#[test]
fn a_warm_site_is_the_cold_one_to_the_byte_with_files_gone_and_come_back() {
    let originals = common::shipped();
    let mut files = originals.clone();
    let edits = [
        Edit::Add { number: 2 },
        Edit::Cut { file: 3, at: 40, length: 9 },
        Edit::Delete { file: 5 },
        Edit::Mend { file: 3 },
        Edit::Mend { file: 5 },
    ];
    compare(edits.iter().map(|edit| {
        apply(edit, &mut files, &originals);
        files.sort_by(|a, b| a.path().cmp(b.path()));
        files.clone()
    }));
}

#[test]
fn a_warm_site_is_the_cold_one_whatever_all_pages_or_all_maps_are_made_of() {
    let with = |path: &str, text: &str| {
        let mut files = common::shipped();
        files.retain(|file| file.path() != path);
        files.push(SourceFile::new(path, text.as_bytes().to_vec()));
        files
    };
    let written = |path: &str, old: &str, new: &str| {
        let files = common::shipped();
        let file = files.iter().find(|file| file.path() == path).unwrap();
        let text = file.text().unwrap();
        assert!(text.contains(old), "{path} has {old}");
        with(path, &text.replacen(old, new, 1))
    };
    compare([
        common::shipped(),
        written("content/dossier.yaml", "title: When Rivals Meet", "title: Another"),
        written("content/places.yaml", "coordinates: [", "coordinates: [1"),
        with("templates/part/term.html", "{% component term(of: map) %}another{% endcomponent term %}"),
        with("templates/part/term.html", "{% component term(of: map) %}{{ of.no }}{% endcomponent term %}"),
        with("templates/base.html", "{{ page.title "),
        with("static/map/world.json", "{}"),
        with("content/pages/actors.md", "# Ours\n"),
        common::shipped(),
    ]);
}

#[test]
fn a_page_that_is_made_by_itself_is_the_page_of_the_site() {
    let sources = theme::complete(Sources::new(common::shipped()));
    let press = compile::prepare(&sources, &Options::default(), &mut Memo::default()).value.unwrap();
    let site = press.site(&mut Kept::default(), &AtomicBool::new(false)).value.unwrap();
    let previews = press.previews();
    let mut made = 0;
    for (path, bytes) in &site.files {
        let file = press.page(path).or_else(|| press.static_file(path)).or_else(|| previews.get(path).cloned());
        let is_whole = ["data/", "search/"].iter().any(|folder| path.starts_with(folder));
        assert!(file.is_some() || is_whole || !path.contains('/') && !path.contains(".html"), "{path}");
        assert!(file.is_none_or(|file| file == **bytes), "{path}");
        made += usize::from(path.contains(".html"));
    }
    assert!(made > 80 && !previews.is_empty(), "{made}");
    for path in ["none.html", "index-2.html", "articles/../index.html", "static/map/world.json", "static/none.css"] {
        assert_eq!((press.page(path), press.static_file(path)), (None, None), "{path}");
    }
    // What is no longer wanted comes to nothing, and spoils nothing that was kept.
    let mut kept = Kept::default();
    let stopped = press.site(&mut kept, &AtomicBool::new(true));
    assert!(stopped.value.is_none() && stopped.diagnostics.is_empty());
    assert_eq!(press.site(&mut kept, &AtomicBool::new(false)).value, Some(site));
}
