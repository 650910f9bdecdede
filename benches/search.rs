//! What search costs: the index its share of a build, a query the files that it loads.
//!
//! `cargo bench --bench search -- [ARTICLES] [FOLDER]`; the site is left in the folder, for trying it in a browser.
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
use dossier::site::Site;
use dossier::source::Sources;
use dossier::{parse, resolve, search, theme, view};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let articles = arguments.first().and_then(|argument| argument.parse().ok()).unwrap_or(1000);
    let sources = theme::complete(Sources::new(generate::dossier(articles, 1)));
    let (whole, built) = timed(|| compile::build(&sources, &Options::default()));
    let site = built.value.unwrap();
    println!("{articles} articles");
    println!("the whole build           {whole:>8.1?}");
    index(&sources);
    sizes(&site);
    if let Some(folder) = arguments.get(1) {
        write(&site, Path::new(folder));
    }
}

/// How long the index takes.
fn index(sources: &Sources) {
    let mut memo = Memo::default();
    let parsed = parse::collect(memo::pieces(sources, &mut memo)).value;
    let dossier = resolve::resolve(parsed, sources, None, &mut memo.proofs).value;
    let analysis = analyse(&dossier);
    let (gathered, library) = timed(|| view::library(&dossier, &analysis));
    let (packed, files) = timed(|| search::files(&library));
    println!("  of it gathering         {gathered:>8.1?}");
    println!("  of it the {:>5} files   {packed:>8.1?}", files.len());
}

/// How many files of each sort there are, and how large they are.
fn sizes(site: &Site) {
    let mut sorts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (path, bytes) in &site.files {
        if let Some(name) = path.strip_prefix("search/") {
            sorts.entry(name.split(['-', '.']).next().unwrap()).or_default().push(bytes.len());
        }
    }
    for (sort, sizes) in sorts {
        let (sum, most) = (sizes.iter().sum::<usize>(), sizes.iter().max().unwrap());
        println!("{sort:>10}: {:>6} files, {sum:>10} bytes, {most:>6} in the largest", sizes.len());
    }
}

fn write(site: &Site, folder: &Path) {
    for (path, bytes) in &site.files {
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
