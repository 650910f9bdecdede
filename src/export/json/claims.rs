//! Claims with their anchors.

use serde_json::{Map, Value};

use super::Cx;
use super::incidents::answer;
use crate::arena::Id;
use crate::dossier::{Article, Assessment, Claim, Passage, RelationKind};
use crate::edtf::Edtf;
use crate::export::record::Record;
use crate::quote::context;
use crate::raw::meta::Publish;

/// How many code points stand before and after an anchor's words.
const CONTEXT: usize = 32;

pub(super) fn claim(cx: &Cx<'_>, id: Id<Claim>) -> Value {
    let dossier = cx.dossier;
    let claim = &dossier.claims[id];
    let article = &dossier.articles[claim.article];
    let answers: Map<String, Value> = claim
        .answers
        .iter()
        .map(|(id, given)| {
            let question = &dossier.questions[*id];
            (question.key.clone(), answer(given, question))
        })
        .collect();
    let record = Record::new()
        .put("id", claim.common.key.as_str())
        .put("article", article.common.key.as_str())
        .selector(&claim.passage, article.lets_out_by(claim))
        .put("says", claim.says.as_str())
        .opt("incident", claim.incident.map(|id| dossier.incidents[id].common.key.clone()))
        .put("speaker", cx.party(&claim.speaker))
        .list("via", claim.via.iter().map(|hand| cx.party(hand)))
        .put("stance", claim.stance.word())
        .opt("answers", (!answers.is_empty()).then_some(Value::Object(answers)));
    relations(cx, claim, record)
        .list("assessments", claim.assessments.iter().map(assessment))
        .common(&claim.common)
        .put("computed", computed(cx, id))
        .value()
}

/// What was worked out for a claim.
fn computed(cx: &Cx<'_>, id: Id<Claim>) -> Value {
    let claim = &cx.dossier.claims[id];
    let article = &cx.dossier.articles[claim.article];
    Record::new()
        .opt("anchor", anchor(&claim.passage, article, article.lets_out_by(claim)))
        .put("origins", cx.origins(cx.analysis.origins.claim(id)))
        .value()
}

impl Record {
    /// A quote and what was needed to tell it from others, as far as the article's words are published.
    pub(super) fn selector(self, passage: &Passage, publish: Publish) -> Record {
        if publish == Publish::Metadata {
            return self;
        }
        let full = publish == Publish::Full;
        self.put("quote", passage.quote.as_str())
            .opt("prefix", passage.prefix.as_deref().filter(|_| full))
            .opt("suffix", passage.suffix.as_deref().filter(|_| full))
            .opt("nth", passage.nth)
    }
}

/// Where a quote stands: a W3C Web Annotation selector, offsets in code points of the article's plain text. The words
/// are as the article has them; those that an elision leaves out are among them only where the text is published.
pub(in crate::export) fn anchor(passage: &Passage, article: &Article, publish: Publish) -> Option<Value> {
    let anchor = passage.anchor.as_ref()?;
    let prepared = &article.text.prepared;
    let place = prepared.plain().code_points(anchor.range());
    let exact = match publish {
        Publish::Full => Some(prepared.text(anchor.range()).to_owned()),
        Publish::Excerpts => {
            let parts: Vec<&str> = anchor.parts.iter().map(|part| prepared.text(part.clone())).collect();
            Some(parts.join(" […] "))
        }
        Publish::Metadata => None,
    };
    let (prefix, suffix) = context(prepared, anchor, CONTEXT);
    let full = publish == Publish::Full;
    let anchor = Record::new()
        .opt("exact", exact)
        .opt("prefix", full.then_some(prefix))
        .opt("suffix", full.then_some(suffix))
        .put("start", place.start)
        .put("end", place.end);
    Some(anchor.value())
}

fn relations(cx: &Cx<'_>, claim: &Claim, record: Record) -> Record {
    let kinds = [
        RelationKind::Supports,
        RelationKind::Contradicts,
        RelationKind::Qualifies,
        RelationKind::Repeats,
        RelationKind::Corrects,
        RelationKind::Updates,
    ];
    kinds.into_iter().fold(record, |record, kind| {
        let of_kind = claim.relations.iter().filter(|relation| relation.kind == kind);
        record.list(kind.word(), of_kind.map(|relation| reference(cx.subject(relation.to), relation.because.as_ref())))
    })
}

/// A relation as authors write it: an id, or `{ref, because}`.
pub(super) fn reference(target: String, because: Option<&crate::dossier::Prose>) -> Value {
    match because {
        None => Value::String(target),
        Some(because) => Record::new().put("ref", target).put("because", because.markdown.as_str()).value(),
    }
}

fn assessment(assessment: &Assessment) -> Value {
    Record::new()
        .put("credibility", assessment.credibility.word().parse::<u8>().map_or(Value::Null, Value::from))
        .opt("because", assessment.because.as_ref().map(|because| because.markdown.as_str()))
        .opt("by", assessment.by.as_deref())
        .opt("on", assessment.on.as_ref().map(Edtf::written))
        .value()
}
