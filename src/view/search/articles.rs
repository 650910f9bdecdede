//! Articles and what is anchored in them, as they can be found.

use crate::arena::Id;
use crate::dossier::{Article, Claim, Passage as Quoted, Target};
use crate::search::{Entry, Group, Kind, Passage};

use super::super::here::Here;
use super::super::{text, words};
use super::{passage, record, year};

/// Article by article, those about one incident together: what narrows results is then the same for long stretches.
pub(super) fn groups(here: &Here<'_>) -> Vec<Group> {
    let standing = |id: &Id<Article>| here.stands(Target::Article(*id));
    let mut ids: Vec<Id<Article>> = here.analysis.index.articles_in_time.iter().copied().filter(standing).collect();
    ids.sort_by_key(|id| here.dossier.articles[*id].incidents.first().map(|link| link.incident));
    ids.into_iter().map(|id| group(here, id)).collect()
}

fn group(here: &Here<'_>, id: Id<Article>) -> Group {
    let article = &here.dossier.articles[id];
    let mut entries = vec![whole(here, id)];
    entries.extend(here.standing_claims(&article.claims).map(|claim| said(here, claim)));
    entries.extend((1..).zip(&article.bias).map(|(number, bias)| {
        let bias = &here.dossier.bias[*bias];
        let anchor = bias.key.clone().unwrap_or_else(|| text::bias_id(number));
        let technique = bias.technique.map(|technique| here.title(Target::Technique(technique)));
        let title = technique.unwrap_or_else(|| here.word("search-kind", Kind::Bias.word()));
        remark(here, id, Kind::Bias, title, &anchor, &bias.passage, &here.text_of(&bias.note))
    }));
    entries.extend((1..).zip(&article.notes).map(|(number, note)| {
        let anchor = text::note_id(number);
        let title = here.article_title(id);
        remark(here, id, Kind::Note, title, &anchor, &note.passage, &here.text_of(&note.note))
    }));
    Group {
        entries,
        source: article.source.map(index),
        incidents: incidents(article),
        year: year(article.published.as_ref()),
    }
}

/// The number of a record, from 0.
pub(super) fn index<T>(id: Id<T>) -> u32 {
    u32::try_from(id.index()).unwrap_or(u32::MAX)
}

fn incidents(article: &Article) -> Vec<u32> {
    let mut incidents: Vec<u32> = article.incidents.iter().map(|link| index(link.incident)).collect();
    incidents.dedup();
    incidents
}

/// The article itself: its title, and its text as far as it is published.
fn whole(here: &Here<'_>, id: Id<Article>) -> Entry {
    let article = &here.dossier.articles[id];
    let when = article.published.as_ref().map(|date| date.written().to_owned());
    let by: Vec<String> = article.author.clone().into_iter().chain(when).collect();
    let mut passages = vec![passage("", by.join(", "))];
    let shown = text::passages(here, id).into_iter();
    passages.extend(shown.map(|(anchor, text)| passage(&anchor, text)));
    Entry {
        lang: here.foreign_language(id),
        passages,
        ..record(here, Kind::Article, Target::Article(id), origin(here, article))
    }
}

/// "The Gazette, 28 May 2020"
fn origin(here: &Here<'_>, article: &Article) -> String {
    let source = article.source.map(|source| here.title(Target::Source(source)));
    let when = article.published.as_ref().map(|date| here.date(date));
    match (&source, &when) {
        (Some(source), Some(when)) => here.fill("report-told", &[("source", source.into()), ("when", when.into())]),
        _ => source.or(when).unwrap_or_default(),
    }
}

fn said(here: &Here<'_>, id: Id<Claim>) -> Entry {
    let claim = &here.dossier.claims[id];
    let (href, key) = (here.href_of(Target::Article(claim.article)), &claim.common.key);
    let quote = quoted(here, claim.article, &claim.passage);
    Entry {
        href,
        lang: here.foreign_language(claim.article).filter(|_| !quote.is_empty()),
        passages: vec![passage(key, quote)],
        incident: Some(claim.incident.map(index)),
        ..record(here, Kind::Claim, Target::Claim(id), here.said_by(id))
    }
}

/// A bias note or a note.
fn remark(
    here: &Here<'_>,
    article: Id<Article>,
    kind: Kind,
    title: String,
    anchor: &str,
    at: &Quoted,
    note: &str,
) -> Entry {
    let text = format!("{} {note}", quoted(here, article, at));
    Entry {
        title,
        passages: vec![Passage { anchor: anchor.to_owned(), text: words::one_line(&text) }],
        ..record(here, kind, Target::Article(article), origin(here, &here.dossier.articles[article]))
    }
}

/// The quoted words, where they are published.
fn quoted(here: &Here<'_>, article: Id<Article>, passage: &Quoted) -> String {
    if here.words_published(article) { here.quoted(&passage.quote) } else { String::new() }
}
