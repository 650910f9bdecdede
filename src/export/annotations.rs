//! Web Annotations, <https://www.w3.org/TR/annotation-model/>: claims, bias notes and notes with the words that they are about.
//!
//! Each is said of the transcription, where positions count in code points of the article's plain text (in `dossier.json`
//! under `articles.<id>.computed.text`), and of the original at its own address, where only the words can be looked for.

use serde::Serialize;
use serde_json::{Value, json};

use super::cx::{Cx, one_line, stands};
use super::json::claims::anchor;
use super::lazy::{Field, List, object};
use super::record::Record;
use crate::arena::Id;
use crate::dossier::{Article, Claim, Passage, Prose, Target};
use crate::edtf::Edtf;
use crate::route::Route;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// So many bytes are room enough for most annotations.
const ANNOTATION: usize = 2_048;

/// The annotations of the dossier.
pub(super) fn all(cx: Cx<'_>) -> (Route, Vec<u8>) {
    let route = Route::data("annotations.jsonld");
    let total = cx.articles().map(|(_, article)| count(cx, article)).sum();
    let items = List(|| cx.articles().flat_map(|(id, _)| items(cx, &route, id)));
    let bytes = collection(cx, &route, &cx.dossier.meta.title, total, items);
    (route, bytes)
}

/// Those of each article.
pub(super) fn of_articles(cx: Cx<'_>) -> impl Iterator<Item = (Route, Vec<u8>)> {
    cx.articles().map(move |(id, article)| {
        let route = Route::annotations(&article.common.key);
        let items = List(|| items(cx, &route, id).into_iter());
        let bytes = collection(cx, &route, &article.headline(), count(cx, article), items);
        (route, bytes)
    })
}

/// A collection with its only page in it.
fn collection(cx: Cx<'_>, route: &Route, label: &str, total: usize, items: impl Serialize) -> Vec<u8> {
    let id = cx.link(route, route);
    let page = Page { id: format!("{id}#page"), kind: "AnnotationPage", start_index: 0, items };
    let fields: [(&str, &dyn Field); 6] = [
        ("@context", &CONTEXT),
        ("id", &id),
        ("type", &"AnnotationCollection"),
        ("label", &label),
        ("total", &total),
        ("first", &page),
    ];
    object(total * ANNOTATION, &fields)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<T> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    start_index: usize,
    items: T,
}

/// The claims of an article that were not taken down.
fn claims<'a>(cx: Cx<'a>, article: &'a Article) -> impl Iterator<Item = Id<Claim>> + 'a {
    article.claims.iter().copied().filter(move |id| stands(&cx.dossier.claims[*id].common))
}

fn count(cx: Cx<'_>, article: &Article) -> usize {
    claims(cx, article).count() + article.bias.len() + article.notes.len()
}

fn items(cx: Cx<'_>, from: &Route, id: Id<Article>) -> Vec<Value> {
    let article = &cx.dossier.articles[id];
    let page = cx.page(from, Target::Article(id));
    let claims = claims(cx, article).map(|id| {
        let claim = &cx.dossier.claims[id];
        let name = cx.page(from, Target::Claim(id));
        annotation(cx, &name, "describing", claim_bodies(cx, claim), targets(cx, from, claim.article, &claim.passage))
    });
    let bias = article.bias.iter().enumerate().map(|(number, id)| {
        let bias = &cx.dossier.bias[*id];
        let name = format!("{page}#{}", bias.key.clone().unwrap_or_else(|| format!("bias_{}", number + 1)));
        let technique = bias.technique.map(|id| body(&cx.dossier.techniques[id].name, "tagging", cx));
        let bodies = technique.into_iter().chain([prose(cx, &bias.note, "assessing")]).collect();
        annotation(cx, &name, "assessing", bodies, targets(cx, from, bias.article, &bias.passage))
    });
    let notes = article.notes.iter().enumerate().map(|(number, note)| {
        let bodies = vec![prose(cx, &note.note, "commenting")];
        let name = format!("{page}#note_{}", number + 1);
        annotation(cx, &name, "commenting", bodies, targets(cx, from, id, &note.passage))
    });
    claims.chain(bias).chain(notes).collect()
}

fn annotation(cx: Cx<'_>, id: &str, motivation: &str, bodies: Vec<Value>, targets: Vec<Value>) -> Value {
    let creators = cx.dossier.meta.editors.iter().map(|editor| {
        let address = editor
            .orcid
            .as_deref()
            .map(|orcid| format!("https://orcid.org/{}", orcid.rsplit('/').next().unwrap_or(orcid)));
        Record::new()
            .opt("id", address.or_else(|| editor.url.clone()))
            .put("type", "Person")
            .put("name", editor.name.as_str())
            .value()
    });
    Record::new()
        .put("id", id)
        .put("type", "Annotation")
        .put("motivation", motivation)
        .list("creator", creators)
        .put("body", bodies)
        .put("target", targets)
        .value()
}

/// What is claimed, and by whom, through whom, as annotated.
fn claim_bodies(cx: Cx<'_>, claim: &Claim) -> Vec<Value> {
    let mut said = format!("{} {}", cx.party(&claim.speaker), claim.stance.word().replace('-', " "));
    if !claim.via.is_empty() {
        let hands: Vec<String> = claim.via.iter().map(|hand| cx.party(hand)).collect();
        said = format!("{said}, via {}", hands.join(", "));
    }
    vec![body(&claim.says, "describing", cx), body(&one_line(&said), "identifying", cx)]
}

fn prose(cx: Cx<'_>, prose: &Prose, purpose: &str) -> Value {
    body(&cx.plain(prose), purpose, cx)
}

fn body(words: &str, purpose: &str, cx: Cx<'_>) -> Value {
    json!({
        "type": "TextualBody",
        "value": words,
        "format": "text/plain",
        "language": cx.dossier.meta.language,
        "purpose": purpose,
    })
}

/// The transcription, and the original at its address.
fn targets(cx: Cx<'_>, from: &Route, id: Id<Article>, passage: &Passage) -> Vec<Value> {
    let article = &cx.dossier.articles[id];
    let anchor = anchor(passage, article, article.lets_out());
    let quote = anchor.as_ref().filter(|anchor| anchor.get("exact").is_some()).map(|anchor| {
        Record::new()
            .put("type", "TextQuoteSelector")
            .opt("exact", anchor.get("exact").cloned())
            .opt("prefix", anchor.get("prefix").cloned())
            .opt("suffix", anchor.get("suffix").cloned())
            .value()
    });
    let position = anchor.as_ref().map(|anchor| {
        Record::new()
            .put("type", "TextPositionSelector")
            .opt("start", anchor.get("start").cloned())
            .opt("end", anchor.get("end").cloned())
            .value()
    });
    let here = Record::new()
        .put("type", "SpecificResource")
        .put("source", cx.page(from, Target::Article(id)))
        .list("selector", quote.clone().into_iter().chain(position))
        .value();
    let there = article.url.as_ref().zip(quote).map(|(url, quote)| {
        Record::new()
            .put("type", "SpecificResource")
            .put("source", url.as_str())
            .put("selector", quote)
            .opt("state", state(article))
            .value()
    });
    std::iter::once(here).chain(there).collect()
}

/// The state of the original that is meant: as it was when it was captured.
fn state(article: &Article) -> Option<Value> {
    let (first, last) = article.retrieved.as_ref().and_then(days)?;
    let state = Record::new()
        .put("type", "TimeState")
        .opt("cached", article.archived.as_deref())
        .put("sourceDateStart", format!("{first}T00:00:00Z"))
        .put("sourceDateEnd", format!("{last}T23:59:59Z"));
    Some(state.value())
}

fn days(date: &Edtf) -> Option<(String, String)> {
    Some((date.earliest()?.to_string(), date.latest()?.to_string()))
}
