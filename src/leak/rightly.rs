//! Where private words stand rightly: in the editors' own writing, and in other texts that are published.
//!
//! It is asked only when something was found. Names and common phrases are in both kinds of text, and pages put names
//! together with other words; so a run is let pass where the greater part of it stands elsewhere. A sentence that leaks has
//! more runs than those.

use std::collections::{HashMap, HashSet};

use rayon::prelude::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use super::letters::Letters;
use super::private::{Place, Private, RUN, published};
use super::reading::{Reading, readings};
use super::runs::runs;
use crate::arena::Id;
use crate::dossier::{Article, Dossier};
use crate::raw::meta::Publish;
use crate::source::{FileId, SourceFile, Sources};
use crate::yaml::reader;
use crate::yaml::{Kind, Node};

/// The greater part of a run.
const PART: usize = 20;

/// Keys of records whose words are the article's and not the editors'.
const OF_THE_ARTICLE: [&str; 4] = ["quote", "prefix", "suffix", "omitted"];

/// Whose words some are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Those that are published of one private text.
    Of(Id<Article>),
    /// The editors', or those of several.
    Others,
}

/// What stands elsewhere of the words that were found.
#[derive(Debug, Default)]
pub(super) struct Rightly {
    parts: HashMap<u64, Whose>,
    sentences: HashSet<Place>,
}

impl Rightly {
    /// Looks for what was found.
    pub(super) fn of(found: &[Place], private: &Private, dossier: &Dossier, sources: &Sources) -> Rightly {
        if found.is_empty() {
            return Rightly::default();
        }
        let wanted: HashSet<u64> = found.iter().flat_map(|place| parts(private, *place)).collect();
        let seek = |text: &str, whose| Rightly::default().with(text, whose, private, &wanted);
        let files: Vec<(FileId, &SourceFile)> = sources.iter().collect();
        let own = files.par_iter().map(|(id, file)| seek(&own_words(*id, file), Whose::Others));
        let articles: Vec<(Id<Article>, &Article)> = dossier.articles.iter().collect();
        let of_articles = articles.into_par_iter().map(|(id, article)| {
            let whose = if article.lets_out() == Publish::Full { Whose::Others } else { Whose::Of(id) };
            seek(&shown(dossier, article), whose).joined(seek(&byline(dossier, article), Whose::Others))
        });
        own.chain(of_articles).reduce(Rightly::default, Rightly::joined)
    }

    fn with(mut self, text: &str, whose: Whose, private: &Private, wanted: &HashSet<u64>) -> Rightly {
        let letters = Letters::of(text);
        let known = runs(&letters.text, PART).map(|(_, part)| part).filter(|part| wanted.contains(part));
        self.parts = known.map(|part| (part, whose)).collect();
        self.sentences = private.sentences_met(&letters).map(|(place, _)| place).collect();
        self
    }

    fn joined(mut self, other: Rightly) -> Rightly {
        #[allow(clippy::iter_over_hash_type, reason = "what comes of it is the same in any order")]
        for (part, whose) in other.parts {
            let known = self.parts.entry(part).or_insert(whose);
            if *known != whose {
                *known = Whose::Others;
            }
        }
        self.sentences.extend(other.sentences);
        self
    }

    /// Whether what was found from this place on stands elsewhere too.
    pub(super) fn has(&self, place: Place, private: &Private) -> bool {
        let own = Whose::Of(private.texts[place.text].article);
        let elsewhere = |part: u64| self.parts.get(&part).is_some_and(|whose| *whose != own);
        self.sentences.contains(&place) || parts(private, place).any(elsewhere)
    }
}

/// The parts of the run that begins at a place.
fn parts(private: &Private, place: Place) -> impl Iterator<Item = u64> + '_ {
    let rest = &private.texts[place.text].letters.text[place.at..];
    let end = rest.char_indices().nth(RUN).map_or(rest.len(), |(end, _)| end);
    runs(&rest[..end], PART).map(|(_, part)| part)
}

/// What editors wrote in a file, text by text.
fn own_words(id: FileId, file: &SourceFile) -> String {
    let path = file.path();
    match (path.split('/').next(), path.rsplit('.').next()) {
        (Some("content"), Some("yaml")) => {
            let read = reader::read(id, file.text().unwrap_or_default(), &mut Vec::new());
            let mut words = String::new();
            read.root.iter().for_each(|root| gather(root, &mut words));
            words
        }
        (Some("content"), Some("md")) if !path.starts_with("content/articles/") => {
            let readings = readings(path, file.text().unwrap_or_default().as_bytes());
            readings.into_iter().map(|reading| reading.text).collect()
        }
        (_, Some("ftl")) => Reading::plain(file.text().unwrap_or_default()).text,
        _ => String::new(),
    }
}

fn gather(node: &Node, words: &mut String) {
    match &node.kind {
        Kind::Null => {}
        Kind::Scalar(text, _) => {
            words.push_str(&Reading::plain(text).text);
            words.push('\u{2}');
        }
        Kind::Sequence(items) => items.iter().for_each(|item| gather(item, words)),
        Kind::Mapping(map) => {
            let own = map.entries.iter().filter(|(key, _)| !OF_THE_ARTICLE.contains(&key.as_str()));
            own.for_each(|(_, value)| gather(value, words));
        }
    }
}

/// The words of an article that are published.
fn shown(dossier: &Dossier, article: &Article) -> String {
    let plain = article.text.prepared.plain().as_str();
    let parts = published(dossier, article).into_iter().map(|part| Reading::plain(&plain[part]).text);
    parts.collect::<Vec<_>>().join("\u{2}")
}

/// Who wrote an article, where and when: what pages put together in this order.
fn byline(dossier: &Dossier, article: &Article) -> String {
    let source = article.source.map(|source| dossier.sources[source].name.clone());
    let when = article.published.as_ref().map(|date| date.written().to_owned());
    let told: Vec<String> = article.author.clone().into_iter().chain(source).chain(when).collect();
    Reading::plain(&told.join(", ")).text
}
