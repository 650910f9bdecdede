//! What search costs: the index its share of a build, a query the files that it loads.
//!
//! `cargo bench --bench search -- [ARTICLES]` measures; with a folder behind it, the search page and the index are left there,
//! to be tried in a browser (results lead nowhere).
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
#![allow(clippy::unwrap_used, reason = "what fails here ends the measurement")]
#![allow(clippy::disallowed_methods, reason = "a measurement writes its own files")]

mod generate;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use dossier::analyse::analyse;
use dossier::compile::{self, Options};
use dossier::memo::{self, Memo};
use dossier::source::Sources;
use dossier::view::{self, Material};
use dossier::{catalogue, parse, resolve, search, theme};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let articles = arguments.first().and_then(|argument| argument.parse().ok()).unwrap_or(1000);
    let sources = theme::complete(Sources::new(generate::dossier(articles, 1)));
    println!("{articles} articles");
    let index = index(&sources);
    sizes(&index);
    match arguments.get(1) {
        None => {
            println!("the whole build           {:>8.1?}", timed(|| compile::build(&sources, &Options::default())).0);
        }
        Some(folder) => {
            let few = theme::complete(Sources::new(generate::dossier(1, 1)));
            let page = compile::build(&few, &Options::default()).value.unwrap();
            let page = page.files.into_iter().filter(|(path, _)| !path.starts_with("search/"));
            let page = page.map(|(path, bytes)| (path, bytes.to_vec()));
            write(page.chain(index), Path::new(folder));
        }
    }
}

/// The files of the index, and how long they take.
fn index(sources: &Sources) -> Vec<(String, Vec<u8>)> {
    let mut memo = Memo::default();
    let parsed = parse::collect(memo::pieces(sources, &mut memo)).value;
    let dossier = resolve::resolve(parsed, sources, None, &mut memo.proofs).value;
    let analysis = analyse(&dossier);
    let catalogue = catalogue::load(sources, &dossier.meta.language, &mut memo.words).value;
    let material = Material { dossier: &dossier, analysis: &analysis, catalogue: &catalogue };
    let (gathered, library) = timed(|| view::library(material));
    let (packed, files) = timed(|| search::files(library).collect::<Vec<_>>());
    println!("gathering what is shown   {gathered:>8.1?}");
    println!("the {:>6} files          {packed:>8.1?}", files.len());
    files.into_iter().map(|(route, bytes)| (route.path().to_owned(), bytes)).collect()
}

/// How many files of each sort there are, and how large they are.
fn sizes(index: &[(String, Vec<u8>)]) {
    let mut sorts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (path, bytes) in index {
        let sort = path.split(['/', '-', '.']).nth(1).unwrap();
        sorts.entry(sort).or_default().push(bytes.len());
    }
    for (sort, sizes) in sorts {
        let (sum, most) = (sizes.iter().sum::<usize>(), sizes.iter().max().unwrap());
        println!("{sort:>10}: {:>6} files, {sum:>10} bytes, {most:>6} in the largest", sizes.len());
    }
}

fn write(files: impl Iterator<Item = (String, Vec<u8>)>, folder: &Path) {
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = run();
    (start.elapsed(), value)
}
