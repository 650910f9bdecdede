//! What was worked out: rows of answers, circles, contradictions.

use serde_json::{Map, Value};

use super::Cx;
use super::incidents::answer;
use crate::analyse::Row;
use crate::arena::Id;
use crate::dossier::{Article, Incident, Question};
use crate::export::record::Record;

/// For each question of an incident its rows, one a population.
pub(super) fn questions(cx: &Cx<'_>, id: Id<Incident>) -> Value {
    let questions = cx.dossier.incidents[id].questions.iter();
    let rows = questions.map(|question| {
        let rows: Vec<Value> =
            cx.analysis.agreement.rows(*question).iter().map(|one| row(cx, *question, one)).collect();
        (cx.dossier.questions[*question].key.clone(), Value::Array(rows))
    });
    Value::Object(rows.collect::<Map<_, _>>())
}

fn row(cx: &Cx<'_>, id: Id<Question>, row: &Row) -> Value {
    let question = &cx.dossier.questions[id];
    let answers = row.answers.iter().filter_map(|given| {
        let answer = answer(given.answer(cx.dossier)?, question);
        Some(Record::new().put("claim", cx.claim_address(given.claim)).put("answer", answer).value())
    });
    let keys = |articles: &mut dyn Iterator<Item = Id<Article>>| {
        articles.map(|id| Value::String(cx.dossier.articles[id].common.key.clone())).collect::<Vec<Value>>()
    };
    Record::new()
        .put("of", row.of.clone())
        .put("verdict", row.verdict.word())
        .put("articles", row.support.articles.len())
        .put("origins", cx.origins(&row.support))
        .put("answers", answers.collect::<Vec<Value>>())
        .put("silent", keys(&mut cx.analysis.silence.silent(id)))
        .put("unread", keys(&mut cx.analysis.silence.unread(id)))
        .value()
}

/// Circular reporting: the ids of each circle, in order.
pub(super) fn cycles(cx: &Cx<'_>) -> Value {
    let circle = |circle: &Vec<crate::dossier::Subject>| {
        let mut ids: Vec<String> = circle.iter().map(|subject| cx.subject(*subject)).collect();
        ids.sort_unstable();
        Value::from(ids)
    };
    Value::Array(cx.analysis.origins.cycles.iter().map(circle).collect())
}

/// Every contradiction, computed or written.
pub(super) fn disputes(cx: &Cx<'_>) -> Value {
    let dossier = cx.dossier;
    let disputes = cx.analysis.agreement.disputes.iter().map(|dispute| {
        let claims: Vec<String> = dispute.claims.iter().map(|claim| cx.claim_address(*claim)).collect();
        let articles = dispute.articles.iter().map(|id| dossier.articles[*id].common.key.clone());
        Record::new()
            .put("incident", dispute.incident.map(|id| dossier.incidents[id].common.key.clone()))
            .put("question", dispute.question.map(|id| dossier.questions[id].key.clone()))
            .put("of", dispute.of.clone())
            .put("claims", claims)
            .list("articles", articles)
            .value()
    });
    Value::Array(disputes.collect())
}
