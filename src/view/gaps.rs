//! `gaps.html`: what is missing, list by list.

use crate::arena::Id;
use crate::dossier::{Article, Incident, Question, Source, Target};
use crate::edtf::Edtf;

use super::here::Here;
use super::shape::evidence::{GapEntry, GapItem, GapList, GapsPage};
use super::shape::shared::Link;
use super::{Body, View, evidence};

/// `gaps.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let mut lists = evidence_lists(here);
    lists.extend(date_lists(here));
    lists.extend(article_lists(here));
    let contents = lists.iter().map(|list| GapEntry {
        id: list.id.clone(),
        link: Link { href: Some(format!("#{}", list.id)), text: list.title.clone(), lang: None },
        count: list.count,
    });
    let contents = contents.collect();
    let count = here.count("count-gaps", lists.iter().map(|list| list.count).sum());
    View {
        route: here.route.clone(),
        template: "gaps.html",
        page: here.frame("gaps", &here.say("page-gaps"), &here.fill("gaps-description", &[("count", (&count).into())])),
        body: Body::Gaps(GapsPage { count, contents, lists }),
    }
}

/// A list with its id, and the messages that give its title, why it matters, and what is said where it is empty.
fn list(here: &Here<'_>, id: &str, told: [&str; 3], items: Vec<GapItem>) -> GapList {
    let [title, why, empty] = told.map(|id| here.say(id));
    GapList { id: id.to_owned(), title, count: items.len(), why, empty, items }
}

fn evidence_lists(here: &Here<'_>) -> Vec<GapList> {
    let gaps = &here.analysis.gaps;
    let single = gaps.single.iter().map(|(id, of)| row(here, *id, of.as_deref())).collect();
    let unanswered = gaps.unanswered.iter().map(|id| row(here, *id, here.dossier.questions[*id].of.as_deref()));
    let unread = gaps.unread.iter().map(|(id, questions)| GapItem {
        more: questions.iter().map(|question| asked(here, *question, None)).collect(),
        ..article(here, *id)
    });
    vec![
        list(here, "_single", ["gaps-single", "gaps-single-why", "gaps-single-none"], single),
        list(
            here,
            "_unanswered",
            ["gaps-unanswered", "gaps-unanswered-why", "gaps-unanswered-none"],
            unanswered.collect(),
        ),
        list(here, "_unread", ["gaps-unread", "gaps-unread-why", "gaps-unread-none"], unread.collect()),
    ]
}

fn date_lists(here: &Here<'_>) -> Vec<GapList> {
    let gaps = &here.analysis.gaps;
    vec![
        list(
            here,
            "_incident-dates",
            ["gaps-incident-dates", "gaps-incident-dates-why", "gaps-incident-dates-none"],
            gaps.incident_dates.iter().map(|id| incident(here, *id)).collect(),
        ),
        list(
            here,
            "_article-dates",
            ["gaps-article-dates", "gaps-article-dates-why", "gaps-article-dates-none"],
            gaps.article_dates.iter().map(|id| article(here, *id)).collect(),
        ),
    ]
}

fn article_lists(here: &Here<'_>) -> Vec<GapList> {
    let gaps = &here.analysis.gaps;
    let articles = |ids: &[Id<Article>]| ids.iter().map(|id| article(here, *id)).collect::<Vec<_>>();
    let places = gaps.unplaced.iter().map(|id| plain(here.link(Target::Place(*id)), here.within(*id)));
    vec![
        list(
            here,
            "_unrated",
            ["gaps-unrated", "gaps-unrated-why", "gaps-unrated-none"],
            gaps.unrated.iter().map(|id| source(here, *id)).collect(),
        ),
        list(
            here,
            "_addresses",
            ["gaps-addresses", "gaps-addresses-why", "gaps-addresses-none"],
            articles(&gaps.addresses),
        ),
        list(here, "_archives", ["gaps-archives", "gaps-archives-why", "gaps-archives-none"], articles(&gaps.archives)),
        list(
            here,
            "_retrievals",
            ["gaps-retrievals", "gaps-retrievals-why", "gaps-retrievals-none"],
            articles(&gaps.retrievals),
        ),
        list(here, "_unplaced", ["gaps-unplaced", "gaps-unplaced-why", "gaps-unplaced-none"], places.collect()),
    ]
}

fn plain(link: Link, note: Option<String>) -> GapItem {
    GapItem { link, note, more: Vec::new() }
}

/// A question, leading to its row of the account table, or to its incident.
fn asked(here: &Here<'_>, id: Id<Question>, of: Option<&str>) -> Link {
    let question = &here.dossier.questions[id];
    let of = of.or(question.of.as_deref());
    here.row_link(id, of, &question.ask)
        .unwrap_or_else(|| Link { text: question.ask.clone(), ..here.link(Target::Incident(question.incident)) })
}

/// A row of an account table, with the incident and what the answers rest on.
fn row(here: &Here<'_>, id: Id<Question>, of: Option<&str>) -> GapItem {
    let question = &here.dossier.questions[id];
    let row = here.analysis.agreement.rows(id).iter().find(|row| row.of.as_deref() == of);
    let parts = [
        of.map(str::to_owned),
        Some(here.title(Target::Incident(question.incident))),
        row.and_then(|row| evidence::row_support(here, row)),
    ];
    plain(asked(here, id, of), Some(here.points(&parts.into_iter().flatten().collect::<Vec<_>>())))
}

fn when(here: &Here<'_>, date: Option<&Edtf>) -> String {
    date.map_or_else(|| here.say("gaps-no-date"), |date| here.date(date))
}

fn incident(here: &Here<'_>, id: Id<Incident>) -> GapItem {
    plain(here.link(Target::Incident(id)), Some(when(here, here.dossier.incidents[id].date.as_ref())))
}

fn article(here: &Here<'_>, id: Id<Article>) -> GapItem {
    let article = &here.dossier.articles[id];
    let source = here.source_link(article.source).text;
    plain(here.link(Target::Article(id)), Some(here.points(&[source, when(here, article.published.as_ref())])))
}

fn source(here: &Here<'_>, id: Id<Source>) -> GapItem {
    let judged = here.dossier.sources[id].reliability.is_some();
    let grade = here.word("gaps-grade", if judged { "unknown" } else { "none" });
    plain(here.link(Target::Source(id)), Some(grade))
}
