//! `data/*.csv`: articles, claims, incidents and sources as tables, one record a row. Lists in a cell are parted by `; `.

use super::csv;
use super::cx::{Cx, one_line, quote, stands};
use crate::arena::Id;
use crate::dossier::entity::Owner;
use crate::dossier::{Answer, Article, Claim, Incident, Source, Target};
use crate::edtf::{Day, Edtf};
use crate::route::Route;

/// The tables: where each lies, and its bytes.
pub(super) fn files(cx: Cx<'_>) -> Vec<(Route, Vec<u8>)> {
    vec![
        (Route::data("articles.csv"), table(&ARTICLES, cx.articles().map(|(id, one)| article(cx, id, one)))),
        (Route::data("claims.csv"), table(&CLAIMS, cx.claims().map(|(id, _)| claim(cx, id)))),
        (Route::data("incidents.csv"), table(&INCIDENTS, incidents(cx))),
        (Route::data("sources.csv"), table(&SOURCES, sources(cx))),
    ]
}

fn table<const N: usize>(head: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    csv::table(std::iter::once(head.map(str::to_owned)).chain(rows))
}

const ARTICLES: [&str; 15] = [
    "id",
    "title",
    "source_id",
    "source",
    "author",
    "published",
    "retrieved",
    "language",
    "url",
    "archived",
    "capture_sha256",
    "publish",
    "incidents",
    "claims",
    "page",
];

fn article(cx: Cx<'_>, id: Id<Article>, article: &Article) -> [String; 15] {
    let dossier = cx.dossier;
    let incidents = article.incidents.iter().map(|link| dossier.incidents[link.incident].common.key.clone());
    let claims = article.claims.iter().filter(|id| stands(&dossier.claims[**id].common)).count();
    [
        article.common.key.clone(),
        article.headline(),
        article.source.map(|id| dossier.sources[id].common.key.clone()).unwrap_or_default(),
        cx.source(article).unwrap_or_default().to_owned(),
        article.author.clone().unwrap_or_default(),
        date(article.published.as_ref()),
        date(article.retrieved.as_ref()),
        cx.language(article).to_owned(),
        article.url.clone().unwrap_or_default(),
        article.archived.clone().unwrap_or_default(),
        article.capture.as_ref().map(|capture| capture.sha256.clone()).unwrap_or_default(),
        article.publish.word().to_owned(),
        list(incidents),
        claims.to_string(),
        cx.page(&Route::data("articles.csv"), Target::Article(id)),
    ]
}

const CLAIMS: [&str; 15] = [
    "address",
    "article",
    "quote",
    "says",
    "incident",
    "speaker",
    "via",
    "stance",
    "answers",
    "start",
    "end",
    "origins_least",
    "origins_most",
    "credibility",
    "page",
];

fn claim(cx: Cx<'_>, id: Id<Claim>) -> [String; 15] {
    let dossier = cx.dossier;
    let claim = &dossier.claims[id];
    let article = &dossier.articles[claim.article];
    let plain = article.text.prepared.plain();
    let place = claim.passage.anchor.as_ref().map(|anchor| plain.code_points(anchor.range())).unwrap_or_default();
    let answers = claim
        .answers
        .iter()
        .map(|(question, answer)| format!("{}: {}", dossier.questions[*question].key, written(answer)));
    let support = cx.analysis.origins.claim(id);
    [
        cx.claim_address(id),
        article.common.key.clone(),
        one_line(quote(article, &claim.passage.quote).unwrap_or_default()),
        claim.says.clone(),
        claim.incident.map(|id| dossier.incidents[id].common.key.clone()).unwrap_or_default(),
        cx.party(&claim.speaker),
        list(claim.via.iter().map(|hand| cx.party(hand))),
        claim.stance.word().to_owned(),
        list(answers),
        place.start.to_string(),
        place.end.to_string(),
        support.least.to_string(),
        support.most.to_string(),
        list(claim.assessments.iter().map(|one| one.credibility.word().to_owned())),
        cx.page(&Route::data("claims.csv"), Target::Claim(id)),
    ]
}

/// An answer as it is written in the annotations.
fn written(answer: &Answer) -> String {
    let value = if answer.denied { format!("not {}", answer.written) } else { answer.written.clone() };
    answer.of.as_ref().map_or(value.clone(), |of| format!("{value} of {of}"))
}

const INCIDENTS: [&str; 15] = [
    "id",
    "title",
    "date",
    "earliest",
    "latest",
    "kind",
    "places",
    "latitude",
    "longitude",
    "precision",
    "actors",
    "summary",
    "articles",
    "disputed_questions",
    "page",
];

fn incidents(cx: Cx<'_>) -> impl Iterator<Item = [String; 15]> {
    let mut articles = vec![Vec::new(); cx.dossier.incidents.len()];
    for (_, article) in cx.articles() {
        for link in &article.incidents {
            articles[link.incident.index()].push(article.common.key.clone());
        }
    }
    let mut disputed = vec![Vec::new(); cx.dossier.incidents.len()];
    for dispute in &cx.analysis.agreement.disputes {
        if let (Some(incident), Some(question)) = (dispute.incident, dispute.question) {
            disputed[incident.index()].push(cx.dossier.questions[question].key.clone());
        }
    }
    cx.incidents().map(move |(id, one)| {
        let (articles, disputed) = (&articles[id.index()], &disputed[id.index()]);
        incident(cx, id, one, [articles, disputed].map(|keys| list(keys.iter().cloned())))
    })
}

fn incident(cx: Cx<'_>, id: Id<Incident>, incident: &Incident, [articles, disputed]: [String; 2]) -> [String; 15] {
    let dossier = cx.dossier;
    let places = || incident.places.iter().map(|id| &dossier.places[*id]);
    let spot = places().find_map(|place| Some((place.coordinates?, place.precision)));
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let degree = |at: usize| spot.map(|(spot, _)| spot[at].to_string()).unwrap_or_default();
    [
        incident.common.key.clone(),
        incident.title.clone(),
        date(incident.date.as_ref()),
        day(incident.date.as_ref().and_then(Edtf::earliest)),
        day(incident.date.as_ref().and_then(Edtf::latest)),
        incident.kind.clone(),
        list(places().map(|place| place.name.clone())),
        degree(0),
        degree(1),
        spot.and_then(|(_, precision)| Some(precision?.word().to_owned())).unwrap_or_default(),
        list(incident.actors.iter().map(|one| dossier.actors[one.actor].name.clone())),
        incident.summary.as_ref().map(|summary| cx.plain(summary)).unwrap_or_default(),
        articles,
        disputed,
        cx.page(&Route::data("incidents.csv"), Target::Incident(id)),
    ]
}

const SOURCES: [&str; 12] =
    ["id", "name", "kind", "owner", "part_of", "country", "state", "url", "reliability", "because", "articles", "page"];

fn sources(cx: Cx<'_>) -> impl Iterator<Item = [String; 12]> {
    let mut articles = vec![0_usize; cx.dossier.sources.len()];
    for source in cx.articles().filter_map(|(_, article)| article.source) {
        articles[source.index()] += 1;
    }
    let standing = cx.dossier.sources.iter().filter(|(_, source)| stands(&source.common));
    standing.map(move |(id, source)| {
        [
            source.common.key.clone(),
            source.name.clone(),
            source.kind.word().to_owned(),
            source.owner.as_ref().map(|owner| owner_name(cx, owner)).unwrap_or_default(),
            source.part_of.map(|id| cx.dossier.sources[id].name.clone()).unwrap_or_default(),
            source.country.clone().unwrap_or_default(),
            source.state.map(|state| state.word().to_owned()).unwrap_or_default(),
            source.url.clone().unwrap_or_default(),
            graded(source, |(grade, _)| grade.word().to_owned()),
            graded(source, |(_, because)| because.clone()),
            articles[id.index()].to_string(),
            cx.page(&Route::data("sources.csv"), Target::Source(id)),
        ]
    })
}

fn graded(source: &Source, part: fn(&(crate::raw::entity::Reliability, String)) -> String) -> String {
    source.reliability.as_ref().map(part).unwrap_or_default()
}

fn owner_name(cx: Cx<'_>, owner: &Owner) -> String {
    match owner {
        Owner::Source(id) => cx.dossier.sources[*id].name.clone(),
        Owner::Actor(id) => cx.dossier.actors[*id].name.clone(),
        Owner::Named(name) => name.clone(),
    }
}

fn date(date: Option<&Edtf>) -> String {
    date.map(|date| date.written().to_owned()).unwrap_or_default()
}

fn list(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join("; ")
}
