//! What an edit costs: a generated dossier is checked, a word of it is changed, and it is checked again.
//!
//! `cargo bench --bench again -- [ARTICLES]`
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
#![allow(clippy::unwrap_used, reason = "what fails here ends the measurement")]

mod generate;

use std::time::{Duration, Instant};

use dossier::compile::{self, Options};
use dossier::memo::Memo;
use dossier::source::{SourceFile, Sources};
use dossier::theme;

const RUNS: u8 = 7;

fn main() {
    let articles = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1000);
    let files = theme::complete(Sources::new(generate::dossier(articles, 1))).into_files();
    let mut memo = Memo::default();
    let first = Sources::new(files.clone());
    let (cold, complaints) = timed(|| compile::check_again(&first, &mut memo));
    let errors = complaints.iter().filter(|complaint| complaint.is_error()).count();
    println!("{articles} articles, {errors} errors, {} warnings", complaints.len() - errors);
    println!("the first check             {cold:>8.1?}");
    for path in ["content/articles/article-7.yaml", "content/articles/article-7.md", "content/incidents.yaml"] {
        let times = (0..RUNS).map(|run| {
            let sources = Sources::new(edited(&files, path, run));
            timed(|| compile::check_again(&sources, &mut memo)).0
        });
        println!("again, after an edit of     {:>8.1?} {path}", middle(times.collect()));
    }
    let (build, _) = timed(|| compile::build_again(&first, &Options::default(), &mut memo));
    println!("a build, nothing changed    {build:>8.1?}");
}

/// The files, with a comment or a word added to one of them.
fn edited(files: &[SourceFile], path: &str, run: u8) -> Vec<SourceFile> {
    let edit = |file: &SourceFile| {
        if file.path() != path {
            return file.clone();
        }
        SourceFile::new(path, format!("{}\n# {run}\n", file.text().unwrap()).into())
    };
    files.iter().map(edit).collect()
}

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = run();
    (start.elapsed(), value)
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
