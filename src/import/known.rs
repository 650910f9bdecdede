//! What of a dossier an import needs to know.

use std::collections::{BTreeMap, BTreeSet};

use super::id::host;
use crate::dossier::Dossier;
use crate::hash::sha256_hex;
use crate::source::Sources;

/// What is in the dossier already.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Ids that a new article cannot have.
    pub(super) taken: BTreeSet<String>,
    /// Hash → path of each capture.
    pub(super) captures: BTreeMap<String, String>,
    /// Path of a capture → article that was made from it.
    pub(super) articles: BTreeMap<String, String>,
    /// Ids of sources.
    pub(super) sources: BTreeSet<String>,
    /// Names of sources, folded, and hosts of their sites → id.
    source_names: BTreeMap<String, String>,
    /// Names of those who may speak, folded → how a claim refers to them.
    speakers: BTreeMap<String, String>,
}

impl Known {
    /// Looks through a dossier and its files.
    pub(super) fn of(dossier: &Dossier, sources: &Sources) -> Known {
        let mut known = Known::default();
        for (_, file) in sources.iter() {
            known.file(file.path(), file.chunks());
        }
        for article in dossier.articles.values() {
            known.taken.extend(article.common.aliases.iter().map(|alias| alias.value.clone()));
            let path = article.capture.as_ref().map(|capture| capture.path.clone());
            known.articles.extend(path.map(|path| (path, article.common.key.clone())));
        }
        for source in dossier.sources.values() {
            let key = &source.common.key;
            known.sources.insert(key.clone());
            known.source_names.insert(folded(&source.name), key.clone());
            known.source_names.extend(source.url.as_deref().and_then(host).map(|host| (host, key.clone())));
            known.speakers.insert(folded(&source.name), key.clone());
        }
        for actor in dossier.actors.values() {
            let key = &actor.common.key;
            let both = known.sources.contains(key);
            let party = if both { format!("{{actor: {key}}}") } else { key.clone() };
            let names = actor.names.iter().map(|name| name.name.as_str()).chain([actor.name.as_str()]);
            known.speakers.extend(names.map(|name| (folded(name), party.clone())));
        }
        known
    }

    /// The source of this name or site.
    pub(super) fn source(&self, name_or_url: &str) -> Option<&str> {
        let by_host = || host(name_or_url).and_then(|host| self.source_names.get(&host));
        self.source_names.get(&folded(name_or_url)).or_else(by_host).map(String::as_str)
    }

    /// How a claim refers to somebody of this name.
    pub(super) fn speaker(&self, name: &str) -> Option<&str> {
        self.speakers.get(&folded(name)).map(String::as_str)
    }

    fn file(&mut self, path: &str, chunks: [&[u8]; 2]) {
        if path.starts_with("seeds/") {
            self.captures.insert(sha256_hex(chunks), path.to_owned());
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        if path.starts_with("seeds/") || path.starts_with("content/articles/") {
            self.taken.extend(name.split('.').next().map(str::to_lowercase));
        }
    }
}

/// A name, whatever its case, its blanks and its article.
fn folded(name: &str) -> String {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest.join(" "),
        all => all.join(" "),
    }
}
