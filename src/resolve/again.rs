//! Articles that need not be resolved again.
//!
//! What an article means is a function of its own two files, of all files that are no articles, of the ids there are, of how
//! many records stand before its own, and of the files of other articles that cannot be read whole, in which an id may stand.
//! Where all of these are as they were in the last run, so is the article, complaints included.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::article::{Before, Resolved};
use super::files::Pair;
use super::names::Names;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, SourceFile, Sources};

/// The articles of the last run.
#[derive(Debug, Default)]
pub(super) struct Again {
    common: Option<Common>,
    articles: HashMap<String, Kept>,
}

/// What all articles are resolved against.
#[derive(Debug)]
struct Common {
    names: Names,
    files: Vec<(FileId, SourceFile)>,
}

/// What one article is made of besides.
#[derive(Debug, PartialEq)]
pub(super) struct Own {
    before: Before,
    record: (FileId, SourceFile),
    text: (FileId, SourceFile),
}

/// An article that was resolved, and what it was made of.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) own: Own,
    pub(super) resolved: Arc<Resolved>,
    pub(super) told: Vec<Diagnostic>,
}

impl Own {
    pub(super) fn of(pair: &Pair, before: Before, sources: &Sources) -> Own {
        let file = |id: FileId| (id, sources.file(id).clone());
        Own { before, record: file(pair.record_file), text: file(pair.text_file) }
    }
}

impl Again {
    /// Forgets all articles, unless these are the files and names against which they were resolved.
    pub(super) fn turn(&mut self, sources: &Sources, names: &Names) {
        let is_same = |common: &Common| common.names == *names && common.files == shared(sources, names);
        if !self.common.as_ref().is_some_and(is_same) {
            self.articles.clear();
        }
    }

    /// The article of this id as it was resolved, if it was made of the same.
    pub(super) fn article(&self, key: &str, own: &Own) -> Option<&Kept> {
        self.articles.get(key).filter(|kept| kept.own == *own)
    }

    /// Keeps an article of this run.
    pub(super) fn keep(&mut self, key: String, kept: Kept) {
        self.articles.insert(key, kept);
    }

    /// Forgets all articles.
    pub(super) fn clear(&mut self) {
        self.articles.clear();
    }

    /// Keeps what they were resolved against.
    pub(super) fn keep_common(&mut self, names: Names, sources: &Sources) {
        self.common = Some(Common { files: shared(sources, &names), names });
    }
}

/// The files that may mean something to every article.
fn shared(sources: &Sources, names: &Names) -> Vec<(FileId, SourceFile)> {
    let damaged: HashSet<FileId> = names.damaged().collect();
    let files = sources.iter();
    let files = files.filter(|(id, file)| !file.path().starts_with("content/articles/") || damaged.contains(id));
    files.map(|(id, file)| (id, file.clone())).collect()
}

#[cfg(test)]
mod tests {
    use crate::dossier::{Article, Claim, Dossier};
    use crate::parse;
    use crate::resolve::{Proofs, resolve};
    use crate::source::{SourceFile, Sources};

    const META: (&str, &str) = ("content/dossier.yaml", "title: T\nlanguage: en\n");
    const SOURCES: (&str, &str) = ("content/sources.yaml", "s: {name: S, kind: newspaper}\n");

    /// Two articles, the second of which says this, and has this beside.
    fn files(says: &str, more: [(&str, &str); 2]) -> Sources {
        let record = |says: &str| format!("title: A\nsource: s\nclaims:\n  - {{id: c, quote: Words, says: {says}}}\n");
        let (first, second) = (record("it"), record(says));
        let [text, other] = ["content/articles/a.md", "content/articles/b.md"].map(|path| (path, "Words\n"));
        let records = [("content/articles/a.yaml", first.as_str()), ("content/articles/b.yaml", second.as_str())];
        let files = [text, other].into_iter().chain(records).chain(more);
        Sources::new(files.map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec())).collect())
    }

    /// The files as one who reads them again has them: those that are the same share their text.
    fn read_again(sources: Sources, last: &Sources) -> Sources {
        let same = |file: SourceFile| match last.find(file.path()).map(|id| last.file(id)) {
            Some(known) if *known == file => known.clone(),
            _ => file,
        };
        Sources::new(sources.into_files().into_iter().map(same).collect())
    }

    fn resolved(sources: &Sources, proofs: &mut Proofs) -> Dossier {
        resolve(parse::all(sources).value, sources, None, proofs).value
    }

    /// Whether each article, and each claim, is the one that was resolved before.
    fn same(one: &Dossier, other: &Dossier) -> (Vec<bool>, Vec<bool>) {
        let articles = one.articles.values().zip(other.articles.values());
        let claims = one.claims.values().zip(other.claims.values());
        let articles = articles.map(|(one, other): (&Article, &Article)| std::ptr::eq(one, other)).collect();
        (articles, claims.map(|(one, other): (&Claim, &Claim)| std::ptr::eq(one, other)).collect())
    }

    #[test]
    fn only_what_is_made_of_something_else_is_resolved_again() {
        let mut proofs = Proofs::default();
        let first = files("it", [META, SOURCES]);
        let one = resolved(&first, &mut proofs);
        let second = read_again(files("so", [META, SOURCES]), &first);
        let other = resolved(&second, &mut proofs);
        assert_eq!(same(&one, &other), (vec![true, false], vec![true, false]));
        let renamed = ("content/sources.yaml", "s: {name: R, kind: newspaper}\n");
        let third = read_again(files("so", [META, renamed]), &second);
        assert_eq!(same(&other, &resolved(&third, &mut proofs)), (vec![false, false], vec![false, false]));
    }

    #[test]
    fn who_resolves_once_keeps_nothing() {
        let mut proofs = Proofs::once();
        let sources = files("it", [META, SOURCES]);
        let [one, other] = [(); 2].map(|()| resolved(&sources, &mut proofs));
        assert_eq!(same(&one, &other), (vec![false, false], vec![false, false]));
    }
}
