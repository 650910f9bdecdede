//! Incidents, their questions and findings.

use serde_json::{Map, Value};

use super::Cx;
use crate::arena::Id;
use crate::dossier::{Answer, Finding, Incident, Question, Time};
use crate::edtf::Edtf;
use crate::export::record::Record;
use crate::raw::incident::Certainty;

pub(super) fn incident(cx: &Cx<'_>, id: Id<Incident>) -> Value {
    let dossier = cx.dossier;
    let incident = &dossier.incidents[id];
    let actors = incident.actors.iter().map(|part| {
        Record::new()
            .put("id", dossier.actors[part.actor].common.key.as_str())
            .opt("role", part.role.as_deref())
            .opt("certainty", (part.certainty == Certainty::Suspected).then(|| part.certainty.word()))
            .value()
    });
    let questions = incident.questions.iter().map(|id| &dossier.questions[*id]);
    let questions: Map<String, Value> = questions.map(|question| (question.key.clone(), asked(question))).collect();
    Record::new()
        .put("title", incident.title.as_str())
        .opt("date", incident.date.as_ref().map(Edtf::written))
        .opt("time", incident.time.as_ref().map(time))
        .list("places", incident.places.iter().map(|id| dossier.places[*id].common.key.clone()))
        .list("actors", actors)
        .put("kind", incident.kind.as_str())
        .opt("summary", incident.summary.as_ref().map(|summary| summary.markdown.as_str()))
        .list("background", incident.background.iter().map(|id| dossier.incidents[*id].common.key.clone()))
        .opt("questions", (!questions.is_empty()).then_some(Value::Object(questions)))
        .common(&incident.common)
        .put("computed", computed(cx, id))
        .value()
}

/// What was worked out for an incident.
fn computed(cx: &Cx<'_>, id: Id<Incident>) -> Value {
    let support = cx.analysis.origins.incident(id);
    Record::new()
        .put("articles", support.articles.len())
        .put("origins", cx.origins(support))
        .put("questions", super::evidence::questions(cx, id))
        .value()
}

fn time(time: &Time) -> Value {
    match time {
        Time::Unknown => Value::String("unknown".to_owned()),
        Time::Local { local, zone, precision } => Record::new()
            .put("local", local.as_str())
            .opt("zone", zone.as_deref())
            .opt("precision", precision.map(crate::raw::incident::TimePrecision::word))
            .value(),
    }
}

fn asked(question: &Question) -> Value {
    Record::new()
        .put("ask", question.ask.as_str())
        .put("kind", question.kind.word())
        .opt("of", question.of.as_deref())
        .list("options", question.options.iter().cloned())
        .list("findings", question.findings.iter().map(|finding| found(finding, question)))
        .value()
}

fn found(finding: &Finding, question: &Question) -> Value {
    Record::new()
        .put("answer", answer(&finding.answer, question))
        .opt("likelihood", finding.likelihood.map(crate::raw::incident::Likelihood::word))
        .opt("confidence", finding.confidence.map(crate::raw::incident::Confidence::word))
        .put("because", finding.because.markdown.as_str())
        .put("by", finding.by.as_str())
        .opt("on", finding.on.as_ref().map(Edtf::written))
        .value()
}

/// An answer as authors write it: words, or `{count, of}`, or `{not, of}`.
pub(super) fn answer(answer: &Answer, question: &Question) -> Value {
    let of = answer.of.as_deref().filter(|_| answer.of != question.of);
    match (answer.denied, of) {
        (false, None) => Value::String(answer.written.clone()),
        (false, Some(of)) => Record::new().put("count", answer.written.as_str()).put("of", of).value(),
        (true, of) => Record::new().put("not", answer.written.as_str()).opt("of", of).value(),
    }
}
