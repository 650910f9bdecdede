//! `data/timeline.json` for `TimelineJS` 3, <https://timeline.knightlab.com/docs/json-format.html>: incidents, and the reports of
//! them at their publication dates. Undated ones are left out: the format has no place for them.

use serde_json::{Value, json};

use super::cx::{Cx, json as bytes};
use super::record::Record;
use crate::dossier::Target;
use crate::edtf::{Day, Edtf};
use crate::markdown::escape;
use crate::route::Route;

/// The bytes of the file.
pub(super) fn file(cx: Cx<'_>) -> (Route, Vec<u8>) {
    let route = Route::data("timeline.json");
    let meta = &cx.dossier.meta;
    let heading = Record::new()
        .put("headline", escape(&meta.title))
        .opt("text", meta.description.as_deref().or(meta.subtitle.as_deref()).map(escape));
    let events: Vec<Value> = incidents(cx, &route).chain(reports(cx, &route)).collect();
    let bytes = bytes(&json!({"title": {"text": heading.value()}, "events": events}));
    (route, bytes)
}

fn incidents<'a>(cx: Cx<'a>, from: &'a Route) -> impl Iterator<Item = Value> + 'a {
    cx.incidents().filter_map(move |(id, incident)| {
        let text = incident.summary.as_ref().map(|summary| cx.plain(summary)).unwrap_or_default();
        let name = format!("incident-{}", incident.common.key);
        let page = cx.page(from, Target::Incident(id));
        event(cx, &name, incident.date.as_ref()?, &incident.title, &text, &page, &incident.kind.replace('-', " "))
    })
}

fn reports<'a>(cx: Cx<'a>, from: &'a Route) -> impl Iterator<Item = Value> + 'a {
    cx.articles().filter_map(move |(id, article)| {
        let name = format!("article-{}", article.common.key);
        let page = cx.page(from, Target::Article(id));
        let source = cx.source(article).unwrap_or_default();
        event(
            cx,
            &name,
            article.published.as_ref()?,
            &article.headline(),
            source,
            &page,
            &cx.catalogue.say("data-reports"),
        )
    })
}

/// Headlines and texts are HTML for the library.
fn event(cx: Cx<'_>, id: &str, date: &Edtf, headline: &str, text: &str, page: &str, group: &str) -> Option<Value> {
    let (first, last) = (date.earliest().or(date.latest())?, date.latest().or(date.earliest())?);
    let link = format!("<a href=\"{}\">{}</a>", escape(page), escape(headline));
    let record = Record::new()
        .put("unique_id", id)
        .put("group", group)
        .put("start_date", day(first))
        .opt("end_date", (last != first).then(|| day(last)))
        .put("display_date", date.words(cx.catalogue))
        .put("text", json!({"headline": link, "text": escape(text)}))
        .put("autolink", false);
    Some(record.value())
}

fn day(day: Day) -> Value {
    json!({"year": day.year(), "month": day.month(), "day": day.day()})
}
