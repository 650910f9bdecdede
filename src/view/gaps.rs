//! `gaps.html`: what is missing, list by list.

use crate::arena::Id;
use crate::dossier::{Article, Incident, Question, Source, Target};
use crate::edtf::Edtf;

use super::here::Here;
use super::shape::evidence::{GapItem, GapList, GapsPage};
use super::shape::shared::Link;
use super::{Body, View, evidence, words};

/// `gaps.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let mut lists = evidence_lists(here);
    lists.extend(date_lists(here));
    lists.extend(article_lists(here));
    let count = here.count("count-gaps", lists.iter().map(|list| list.count).sum());
    View {
        route: here.route.clone(),
        template: "gaps.html",
        page: here.frame("gaps", &here.say("page-gaps"), &format!("What this dossier does not know: {count}")),
        body: Body::Gaps(GapsPage { count, lists }),
    }
}

/// A list with its id, its title, why it matters, and what is said where it is empty.
fn list(told: [&str; 4], items: Vec<GapItem>) -> GapList {
    let [id, title, why, empty] = told.map(str::to_owned);
    GapList { id, title, count: items.len(), why, empty, items }
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
        list(
            [
                "_single",
                "Answers from one origin",
                "However many articles repeat it, nobody else bears such an answer out.",
                "Every answer has more than one possible origin.",
            ],
            single,
        ),
        list(
            [
                "_unanswered",
                "Questions without an answer",
                "No account in this dossier, as annotated, says what was so.",
                "Every question has an answer.",
            ],
            unanswered.collect(),
        ),
        list(
            [
                "_unread",
                "Articles not read to the end for a question",
                "That such an article has no answer in the notes does not mean that it is silent.",
                "Every article was read to the end for every question of its incidents that it does not answer.",
            ],
            unread.collect(),
        ),
    ]
}

fn date_lists(here: &Here<'_>) -> Vec<GapList> {
    let gaps = &here.analysis.gaps;
    vec![
        list(
            [
                "_incident-dates",
                "Incidents of unknown or uncertain date",
                "Accounts can be about the same event only if they are about the same time.",
                "The date of every incident is known to the day.",
            ],
            gaps.incident_dates.iter().map(|id| incident(here, *id)).collect(),
        ),
        list(
            [
                "_article-dates",
                "Articles of unknown or uncertain date",
                "Who reported first, and who may have copied, shows only in the dates.",
                "The date of every article is known to the day.",
            ],
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
            [
                "_unrated",
                "Sources without a grade",
                "Without a judgement of its record a source is neither reliable nor unreliable; F says the same.",
                "Every source has a grade.",
            ],
            gaps.unrated.iter().map(|id| source(here, *id)).collect(),
        ),
        list(
            [
                "_addresses",
                "Articles without an address",
                "Readers cannot look at the original where it was published.",
                "Every article has an address.",
            ],
            articles(&gaps.addresses),
        ),
        list(
            [
                "_archives",
                "Articles without an archived copy",
                "The original can be changed or taken down without a trace.",
                "Every article has an archived copy.",
            ],
            articles(&gaps.archives),
        ),
        list(
            [
                "_retrievals",
                "Articles without a date of retrieval",
                "It is not known as of when the text read so.",
                "Every article has a date of retrieval.",
            ],
            articles(&gaps.retrievals),
        ),
        list(
            [
                "_unplaced",
                "Places without coordinates",
                "They cannot be shown on a map, nor their distance be measured.",
                "Every place has coordinates.",
            ],
            places.collect(),
        ),
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
    plain(asked(here, id, of), Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")))
}

fn when(date: Option<&Edtf>) -> String {
    date.map_or_else(|| format!("date {}", words::NOT_KNOWN), Edtf::words)
}

fn incident(here: &Here<'_>, id: Id<Incident>) -> GapItem {
    plain(here.link(Target::Incident(id)), Some(when(here.dossier.incidents[id].date.as_ref())))
}

fn article(here: &Here<'_>, id: Id<Article>) -> GapItem {
    let article = &here.dossier.articles[id];
    let source = here.source_link(article.source).text;
    plain(here.link(Target::Article(id)), Some(format!("{source} · {}", when(article.published.as_ref()))))
}

fn source(here: &Here<'_>, id: Id<Source>) -> GapItem {
    let judged = here.dossier.sources[id].reliability.is_some();
    let note = if judged { "F: cannot be judged" } else { "not judged" };
    plain(here.link(Target::Source(id)), Some(note.to_owned()))
}
