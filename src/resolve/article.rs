//! Articles and everything anchored to their texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::{IndexedParallelIterator as _, IntoParallelIterator as _, ParallelIterator as _};

use super::again::{Kept, Own};
use super::claims::{claim, unknown_complete};
use super::cx::{Cx, Writing};
use super::entities::{RawCommon, common, required_prose, string, url};
use super::files::Pair;
use super::listed::{to_itself, twice};
use super::meta::language;
use super::proofs::{ArticleProofs, Proofs};
use super::prose::{prose, report_faults};
use super::quotes::{ArticleFile, passage, selector_of};
use super::transcript::{self, Omitted};
use crate::arena::{Arena, Id};
use crate::codes;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::dossier::article::ArticleText;
use crate::dossier::{
    Article, ArticleNote, BiasNote, Claim, Dossier, Incident, IncidentLink, Party, Question, Reference, Source, Subject,
};
use crate::nearest::{is_slip, nearest};
use crate::raw::article::IncidentRole;
use crate::raw::{RawArticle, RawBias, RawIncidentRole, RawNote, RawReference};
use crate::source::{FileId, Span};
use crate::yaml::decode::{MapOf, OneOrMore, OrText, Text, list};

codes! {
    /// A basis is given for a field that an article does not have, or that is not filled in here.
    ///
    /// `basis` says how a stated field is known, and is shown beside it; without the field a reader would
    /// never see it.
    ///
    /// ```yaml
    /// published: 2020-05-29
    /// basis: {publised: the dateline}     # wrong
    /// basis: {published: the dateline}    # right
    /// ```
    pub BASIS_WITHOUT_FIELD = Error "basis-without-field";
    /// An article's text holds no words.
    ///
    /// There is nothing that a quote could be proved against, and nothing that a reader could read. Put the
    /// words of the capture into the `.md`, as Markdown. HTML and images are not words.
    ///
    /// ```markdown
    /// <div><img src="page-1.png"></div>                 wrong: a picture of words
    ///
    /// # Bridge falls into river                         right
    ///
    /// Two lorries were on the bridge when it fell.
    /// ```
    pub ARTICLE_EMPTY = Error "article-empty";
}

/// What the records of an article need to know of it.
pub(super) struct ArticleCx<'a> {
    pub(super) id: Id<Article>,
    pub(super) file: ArticleFile<'a>,
    pub(super) source: Option<Id<Source>>,
    pub(super) incidents: Vec<Id<Incident>>,
    /// All incidents and their questions.
    pub(super) all: AllIncidents<'a>,
    /// Whether an incident of the article could not be resolved: then what is missing is no news.
    pub(super) incidents_unknown: bool,
    /// Whether faults hid some of the annotations.
    damaged: bool,
}

/// All incidents of the dossier and their questions.
#[derive(Clone, Copy)]
pub(super) struct AllIncidents<'a> {
    pub(super) incidents: &'a Arena<Incident>,
    pub(super) questions: &'a Arena<Question>,
}

impl ArticleCx<'_> {
    /// Who speaks where the editors say nothing: the article's source.
    pub(super) fn default_speaker(&self) -> Party {
        self.source.map_or_else(|| Party::Anonymous(String::new()), Party::Source)
    }
}

/// Adds all articles, their claims and their bias notes to the dossier. Articles know of each other by name only, so each is
/// resolved by itself, on all processors; and only where it is not made of the same as in the last run.
pub(super) fn articles(pairs: Vec<Pair>, dossier: &mut Dossier, proofs: &mut Proofs, cx: &mut Cx<'_>) {
    proofs.again.turn(cx.sources, cx.names);
    let befores = Before::of_all(&pairs);
    let last: Vec<ArticleProofs> = pairs.iter().map(|pair| proofs.take(&pair.key)).collect();
    let (sources, names, known, again) = (cx.sources, cx.names, &*dossier, &proofs.again);
    let resolve = |((pair, before), proofs): ((Pair, Before), ArticleProofs)| {
        let own = Own::of(&pair, before, sources);
        let key = pair.key.clone();
        if let Some(kept) = again.article(&key, &own) {
            return (key, Kept { own, resolved: Arc::clone(&kept.resolved), told: kept.told.clone() }, proofs);
        }
        let mut cx = Cx { proofs: proofs.turned(), ..Cx::new(sources, names) };
        let resolved = Arc::new(article(pair, before, known, &mut cx));
        (key, Kept { own, resolved, told: cx.diagnostics }, cx.proofs)
    };
    let resolved: Vec<_> = pairs.into_par_iter().zip(befores).zip(last).map(resolve).collect();
    proofs.turn();
    for (key, kept, proved) in resolved {
        cx.diagnostics.extend(kept.told.iter().cloned());
        kept.resolved.claims.iter().for_each(|claim| _ = dossier.claims.push(Arc::clone(claim)));
        kept.resolved.bias.iter().for_each(|note| _ = dossier.bias.push(Arc::clone(note)));
        dossier.articles.push(Arc::clone(&kept.resolved.article));
        proofs.keep(key, proved, kept);
    }
}

/// How many records stand before those of an article: its ids, before the records exist.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Before {
    articles: usize,
    claims: usize,
    bias: usize,
}

impl Before {
    fn of_all(pairs: &[Pair]) -> Vec<Before> {
        let mut next = Before::default();
        let count = |pair| {
            let before = next;
            next = before.and(pair);
            before
        };
        pairs.iter().map(count).collect()
    }

    /// What stands before the article behind `pair`.
    fn and(self, pair: &Pair) -> Before {
        let record = pair.record.record.as_deref();
        let claims = record.and_then(|record| record.claims.as_ref()).map_or(0, Vec::len);
        let bias = record.and_then(|record| record.bias.as_ref()).map_or(0, Vec::len);
        Before { articles: self.articles + 1, claims: self.claims + claims, bias: self.bias + bias }
    }
}

/// An article and the records that are held in arenas of their own, in the order of their ids.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) article: Arc<Article>,
    pub(super) claims: Vec<Arc<Claim>>,
    pub(super) bias: Vec<Arc<BiasNote>>,
}

fn article(pair: Pair, before: Before, dossier: &Dossier, cx: &mut Cx<'_>) -> Resolved {
    let head = Span::new(pair.record_file, 0..0);
    let markdown = pair.text.prepared.plain().source();
    let whole = Span::new(pair.text_file, 0..markdown.len());
    report_faults(&pair.text.faults, &Writing::of(cx.sources, whole, markdown), cx);
    let has_words = !pair.text.prepared.plain().as_str().is_empty();
    if pair.text.readable && !has_words {
        cx.report(without_words(pair.text_file));
    }
    let mut raw = pair.record.record.map_or_else(|| empty(head), Arc::unwrap_or_clone);
    let links = incident_links(raw.incidents.take(), cx);
    let own = ArticleCx {
        id: Arena::id_at(before.articles),
        file: ArticleFile { file: pair.text_file, prepared: &pair.text.prepared, has_words },
        source: raw.source.as_ref().and_then(|id| cx.source(id)),
        incidents: links.known.iter().map(|link| link.incident).collect(),
        all: AllIncidents { incidents: &dossier.incidents, questions: &dossier.questions },
        incidents_unknown: links.unknown || (pair.record.damaged && links.known.is_empty()),
        damaged: pair.record.damaged,
    };
    let basis = basis(&mut raw, &own, cx);
    let omitted = raw.omitted.take().map(|list| list.items).or_else(|| (!own.damaged).then(Vec::new));
    let omitted = Omitted { passages: omitted.as_deref(), is_damaged: own.damaged };
    let (capture, omitted) = transcript::prove(raw.capture.take(), omitted, own.file, cx);
    let (title, title_supplied) = title(raw.title);
    let written = raw.claims.into_iter().flatten().zip(before.claims..);
    let claims: Vec<_> = written.map(|(raw, number)| Arc::new(claim(raw, Arena::id_at(number), &own, cx))).collect();
    let bias: Vec<_> = raw.bias.into_iter().flatten().map(|raw| Arc::new(bias_note(raw, &own, cx))).collect();
    let article = Article {
        title,
        title_supplied,
        source: own.source,
        url: url(raw.url, cx),
        archived: url(raw.archived, cx),
        author: raw.author.map(|author| author.value),
        published: cx.date(raw.published.as_ref()),
        retrieved: cx.date(raw.retrieved.as_ref()),
        language: language(raw.language, cx),
        capture,
        omitted,
        complete: complete(raw.complete, &own, cx),
        publish: raw.publish.map_or(dossier.meta.publish, |publish| publish.value),
        basis,
        claims: ids(before.claims, claims.len()),
        bias: ids(before.bias, bias.len()),
        notes: raw.notes.into_iter().flatten().map(|raw| article_note(raw, &own, cx)).collect(),
        references: raw.references.into_iter().flatten().filter_map(|raw| reference(raw, own.id, cx)).collect(),
        incidents: links.known,
        common: common(
            &pair.key,
            head,
            RawCommon { aliases: raw.aliases, tags: raw.tags, extra: raw.extra, withdrawn: raw.withdrawn, notes: None },
            cx,
        ),
        text: ArticleText { file: pair.text_file, prepared: pair.text.prepared.clone() },
    };
    Resolved { article: Arc::new(article), claims, bias }
}

fn ids<T>(first: usize, count: usize) -> Vec<Id<T>> {
    (first..first + count).map(Arena::id_at).collect()
}

fn without_words(file: FileId) -> Diagnostic {
    Diagnostic::at(&ARTICLE_EMPTY, Span::new(file, 0..0), "the article's text holds no words")
        .why("there is nothing here that could be quoted")
        .help("put the words of the capture here, as Markdown")
}

/// What stands for annotations of which nothing could be read.
fn empty(span: Span) -> RawArticle {
    use crate::yaml::decode::Decode;
    let node = crate::yaml::Node::new(crate::yaml::Kind::Mapping(crate::yaml::Mapping::default()), span);
    // Reading an empty map gives a record; its complaints are not new, because the file as a whole was complained of.
    RawArticle::decode(node, "article", &mut Vec::new()).unwrap_or_else(|| unreachable!("an empty map is a record"))
}

/// A headline without the brackets of one that the editors supplied.
fn title(written: Option<Text>) -> (String, bool) {
    let title = string(written);
    match title.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => (inner.trim().to_owned(), true),
        None => (title, false),
    }
}

struct Links {
    known: Vec<IncidentLink>,
    unknown: bool,
}

fn incident_links(raw: Option<Vec<OrText<RawIncidentRole>>>, cx: &mut Cx<'_>) -> Links {
    let mut links = Links { known: Vec::new(), unknown: false };
    for raw in raw.into_iter().flatten() {
        let (key, role) = match raw {
            OrText::Text(key) => (Some(key), IncidentRole::Reports),
            OrText::Record(raw) => (raw.id, raw.role.map_or(IncidentRole::Reports, |role| role.value)),
        };
        let Some(key) = key else { continue };
        match cx.incident(&key) {
            None => links.unknown = true,
            Some(incident) if links.known.iter().any(|link| link.incident == incident) => cx.report(twice(&key)),
            Some(incident) => links.known.push(IncidentLink { incident, role }),
        }
    }
    links
}

/// The fields of an article whose basis may be stated.
const WITH_BASIS: [&str; 9] =
    ["title", "source", "url", "archived", "author", "published", "retrieved", "language", "incidents"];

/// The basis of each field. Where faults hid some of the file, a field that is not there may have been written all the same.
fn basis(raw: &mut RawArticle, own: &ArticleCx<'_>, cx: &mut Cx<'_>) -> BTreeMap<String, String> {
    let filled = [
        raw.title.is_some(),
        raw.source.is_some(),
        raw.url.is_some(),
        raw.archived.is_some(),
        raw.author.is_some(),
        raw.published.is_some(),
        raw.retrieved.is_some(),
        raw.language.is_some(),
        true,
    ];
    let entries = raw.basis.take().map_or_else(Vec::new, |MapOf(entries)| entries);
    let mut basis = BTreeMap::new();
    let written: Vec<String> = entries.iter().map(|(field, _)| field.value.clone()).collect();
    for (field, text) in entries {
        let known = WITH_BASIS.iter().position(|name| *name == field.value);
        match known {
            Some(index) if filled[index] || own.damaged => {
                basis.insert(field.value, text.value);
            }
            Some(_) => cx.report(
                Diagnostic::at(&BASIS_WITHOUT_FIELD, field.span, format!("`{}` has a basis but no value", field.value))
                    .why("the basis of a field that is not there")
                    .help(format!("add `{}: …` to the article, or remove the basis", field.value)),
            ),
            None => {
                let diagnostic = Diagnostic::at(
                    &BASIS_WITHOUT_FIELD,
                    field.span,
                    format!("`{}` is not a field whose basis is stated", field.value),
                )
                .why("no such field");
                cx.report(match nearest(&field.value, WITH_BASIS) {
                    Some(near) => {
                        let is_free = !written.iter().any(|other| other == near);
                        let certainty = Certainty::of(is_free && is_slip(&field.value, near));
                        diagnostic.offer(certainty, field.span, near, "a field with a similar name exists")
                    }
                    None => diagnostic.note(format!("the fields are {}", list(&WITH_BASIS))),
                });
            }
        }
    }
    basis
}

/// The questions for which the article was read to the end.
fn complete(raw: Option<OneOrMore<Text>>, own: &ArticleCx<'_>, cx: &mut Cx<'_>) -> Vec<Id<Question>> {
    let ids = own.incidents.iter().flat_map(|incident| &own.all.incidents[*incident].questions);
    let asked: Vec<(Id<Question>, &str)> = ids.map(|id| (*id, own.all.questions[*id].key.as_str())).collect();
    let may_ask = |key: &Text, cx: &Cx<'_>| {
        let mut incidents = own.incidents.iter();
        own.incidents_unknown || incidents.any(|incident| cx.names.may_ask(*incident, &key.value, cx.sources))
    };
    let mut complete = Vec::new();
    for key in raw.map_or_else(Vec::new, |many| many.0) {
        if key.value == "all" {
            complete.extend(asked.iter().map(|(id, _)| *id));
            continue;
        }
        let before = complete.len();
        complete.extend(asked.iter().filter(|(_, name)| *name == key.value).map(|(id, _)| *id));
        if complete.len() == before && !may_ask(&key, cx) {
            let keys: Vec<&str> = asked.iter().map(|(_, name)| *name).collect();
            cx.report(unknown_complete(&key, &keys, cx));
        }
    }
    complete.sort_unstable();
    complete.dedup();
    complete
}

fn bias_note(raw: RawBias, own: &ArticleCx<'_>, cx: &mut Cx<'_>) -> BiasNote {
    BiasNote {
        key: raw.id.as_ref().map(|id| id.value.clone()),
        span: raw.span,
        article: own.id,
        passage: passage(&selector_of!(raw), own.file, cx),
        technique: raw.technique.as_ref().and_then(|id| cx.technique(id)),
        note: required_prose(raw.note, raw.span, cx),
    }
}

fn article_note(raw: RawNote, own: &ArticleCx<'_>, cx: &mut Cx<'_>) -> ArticleNote {
    ArticleNote { passage: passage(&selector_of!(raw), own.file, cx), note: required_prose(raw.note, raw.span, cx) }
}

fn reference(raw: RawReference, own: Id<Article>, cx: &mut Cx<'_>) -> Option<Reference> {
    let span = raw.to.target.span;
    let because = raw.to.because.map(|because| prose(because, cx));
    let note = raw.note.map(|note| prose(note, cx));
    let to = cx.subject(&raw.to.target)?;
    if to == Subject::Article(own) {
        cx.report(to_itself("an article", raw.relation.word(), span));
        return None;
    }
    Some(Reference { kind: raw.relation, because, note, to, span })
}
