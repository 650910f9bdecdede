//! Articles with what is anchored to them.

use serde_json::{Map, Value};

use super::Cx;
use super::claims::{anchor, reference};
use crate::arena::Id;
use crate::dossier::{Article, ArticleNote, BiasNote, Capture, Reference};
use crate::edtf::Edtf;
use crate::export::record::Record;
use crate::raw::meta::Publish;

pub(super) fn article(cx: &Cx<'_>, id: Id<Article>) -> Value {
    let dossier = cx.dossier;
    let article = &dossier.articles[id];
    let incidents = article.incidents.iter().map(|link| {
        Record::new()
            .put("id", dossier.incidents[link.incident].common.key.as_str())
            .put("role", link.role.word())
            .value()
    });
    let full = article.lets_out() == Publish::Full;
    Record::new()
        .put("title", article.headline())
        .opt("source", article.source.map(|id| dossier.sources[id].common.key.clone()))
        .opt("url", article.url.as_deref())
        .opt("archived", article.archived.as_deref())
        .opt("author", article.author.as_deref())
        .opt("published", article.published.as_ref().map(Edtf::written))
        .opt("retrieved", article.retrieved.as_ref().map(Edtf::written))
        .put("language", article.language.as_deref().unwrap_or(&dossier.meta.language))
        .opt("capture", article.capture.as_ref().map(capture))
        .list("omitted", article.omitted.iter().filter(|_| full).cloned())
        .list("incidents", incidents)
        .list("complete", article.complete.iter().map(|id| dossier.questions[*id].key.clone()))
        .put("publish", article.publish.word())
        .opt("basis", basis(article))
        .list("claims", article.claims.iter().map(|id| cx.claim_address(*id)))
        .list("bias", article.bias.iter().map(|id| bias(cx, article, &dossier.bias[*id])))
        .list("notes", article.notes.iter().map(|one| note(article, one)))
        .list("references", article.references.iter().map(|one| related(cx, one)))
        .common(&article.common)
        .put("computed", computed(article))
        .value()
}

fn capture(capture: &Capture) -> Value {
    Record::new().put("file", capture.path.as_str()).put("sha256", capture.sha256.as_str()).value()
}

fn basis(article: &Article) -> Option<Value> {
    let entries = article.basis.iter().map(|(field, basis)| (field.clone(), Value::String(basis.clone())));
    (!article.basis.is_empty()).then(|| Value::Object(entries.collect::<Map<_, _>>()))
}

fn bias(cx: &Cx<'_>, article: &Article, bias: &BiasNote) -> Value {
    Record::new()
        .opt("id", bias.key.as_deref())
        .selector(&bias.passage, article.lets_out())
        .opt("technique", bias.technique.map(|id| cx.dossier.techniques[id].common.key.clone()))
        .put("note", bias.note.markdown.as_str())
        .put("computed", Record::new().opt("anchor", anchor(&bias.passage, article, article.lets_out())).value())
        .value()
}

fn note(article: &Article, note: &ArticleNote) -> Value {
    Record::new()
        .selector(&note.passage, article.lets_out())
        .put("note", note.note.markdown.as_str())
        .put("computed", Record::new().opt("anchor", anchor(&note.passage, article, article.lets_out())).value())
        .value()
}

fn related(cx: &Cx<'_>, related: &Reference) -> Value {
    Record::new()
        .put(related.kind.word(), reference(cx.subject(related.to), related.because.as_ref()))
        .opt("note", related.note.as_ref().map(|note| note.markdown.as_str()))
        .value()
}

/// The plain text in which anchors count, where it is published, and its length in code points.
fn computed(article: &Article) -> Value {
    let plain = article.text.prepared.plain();
    let text = (article.lets_out() == Publish::Full).then(|| plain.as_str());
    let length = plain.code_points(0..plain.as_str().len()).end;
    let verified = article.capture.as_ref().is_some_and(|capture| capture.compared);
    Record::new().opt("text", text).put("length", length).put("verified_in_capture", verified).value()
}
