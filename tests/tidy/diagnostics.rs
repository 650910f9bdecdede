//! `docs/diagnostics`: a page for each code, made from the comments beside the codes, so that the two cannot differ.
//!
//! `UPDATE=1 cargo test --test tidy diagnostics` writes them anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dossier::codes;

use super::{none, tree};

const FOLDER: &str = "docs/diagnostics";

/// Every page by its path, and the list of them all.
fn pages() -> BTreeMap<String, String> {
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    let mut list = "# What `dossier check` can say\n\n\
                    Each word in brackets behind `error` or `warning` has a page: what it means, why a reader of the dossier would\n\
                    mind, and an example with its mending. `dossier explain CODE` prints the same. The forms in which problems are\n\
                    told are described in [check.md](../check.md).\n\n\
                    | code | | what it means |\n|---|---|---|\n"
        .to_owned();
    for code in codes::all() {
        let summary = code.summary().replace('|', "\\|");
        let _ = writeln!(list, "| [{0}]({0}.md) | {1} | {summary} |", code.name, code.severity.word());
        pages.insert(format!("{FOLDER}/{}.md", code.name), code.document());
    }
    pages.insert(format!("{FOLDER}/README.md"), list);
    pages
}

#[test]
fn every_code_has_its_page_in_the_documents() {
    let pages = pages();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(root.join(FOLDER));
        fs::create_dir_all(root.join(FOLDER)).unwrap();
        for (path, text) in &pages {
            fs::write(root.join(path), text).unwrap();
        }
        return;
    }
    let there = tree::below(&format!("{FOLDER}/"), &[""]);
    let stale = there.iter().filter(|file| pages.get(&file.path) != Some(&file.text)).map(|file| &file.path);
    let missing = pages.keys().filter(|path| !there.iter().any(|file| file.path == **path));
    none(stale.chain(missing).map(|path| {
        format!("{path} is not what the comments beside the codes say: UPDATE=1 cargo test --test tidy diagnostics")
    }));
}
