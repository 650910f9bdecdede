//! Incidents.

mod accounts;
mod life;
mod matrix;
mod ranges;

pub(super) use matrix::row_id;

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::{Finding as Judgement, Incident, Place, Question, Target, Time};
use crate::export::schema_org;
use crate::markdown::escape;
use crate::raw::incident::TimePrecision;

use super::here::Here;
use super::shape::incident::{ActorRow, Finding, IncidentPage, PlaceLine, ReportRow, SilentRow};
use super::shape::shared::{Cite, Link, NameRow, Totals};
use super::{Body, View, cite, evidence};

pub(super) use accounts::{COLUMNS, Columns, file as accounts_file, route as accounts_route};

/// The page of an incident.
pub(super) fn page(here: &Here<'_>, id: Id<Incident>) -> View {
    let incident = &here.dossier.incidents[id];
    let reports = here.reports(id);
    let counts = evidence::counts(here, reports.len(), here.analysis.origins.incident(id));
    let when = here.when(incident.date.as_ref());
    let summary = incident.summary.as_ref().map(|summary| here.plain(summary)).unwrap_or_default();
    let claims = other_claims(here, id);
    let (known, known_few) = life::known_on(here, id);
    let body = IncidentPage {
        title: incident.title.clone(),
        kind: here.incident_kind(&incident.kind),
        edtf: incident.date.as_ref().map_or_else(String::new, |date| date.written().to_owned()),
        time: incident.time.as_ref().map(|one| time(here, one)),
        places: incident.places.iter().map(|place| place_line(here, *place)).collect(),
        origins: evidence::origin_names(here, here.analysis.origins.incident(id)),
        summary_html: incident.summary.as_ref().map(|summary| here.prose(summary)),
        actors: incident
            .actors
            .iter()
            .map(|part| ActorRow {
                actor: here.link(Target::Actor(part.actor)),
                role: part.role.clone(),
                certainty: here.word("involvement", part.certainty.word()),
            })
            .collect(),
        background: links(here, &incident.background),
        followed: links(here, index::of(&here.analysis.index.background_of, &id)),
        map: here.map(),
        matrix: matrix::matrix(here, id, matrix::Told::OnPage),
        parties: matrix::by_party(here, id, matrix::Told::OnPage),
        accounts: accounts::link(here, id, accounts::Columns::Articles),
        accounts_by_speaker: accounts::link(here, id, accounts::Columns::Speakers),
        ranges: ranges::figures(here, id),
        lives: life::lines(here, id),
        known,
        known_few,
        silent: silent(here, id),
        findings: findings(here, incident),
        reports: reports.iter().map(|(article, role)| report(here, id, *article, role.word())).collect(),
        names: names(here, id),
        totals: Totals { claims: claims.len(), ..Totals::default() },
        claims,
        backlinks: here.backlinks(Target::Incident(id)),
        cite: cite(here, incident),
        turn: here.turn(&here.analysis.index.incidents_in_time, id, Target::Incident),
        common: here.common(&incident.common, Target::Incident(id)),
        counts,
        when,
    };
    let mut page = here.frame("timeline", &incident.title, &summary);
    page.json_ld = Some(schema_org::incident(here.dossier, id, &page.address(), &summary));
    View { route: here.route.clone(), template: "incident.html", page, body: Body::Incident(Box::new(body)) }
}

/// How high a frame shows an incident with its account table, in pixels.
const FRAME: u16 = 640;

fn cite(here: &Here<'_>, incident: &Incident) -> Cite {
    let given = [("incident", &*escape(&incident.title)), ("when", &escape(&here.when(incident.date.as_ref())))];
    let title_html = here.html("incident-cited", &given);
    let frame = cite::Frame { title: incident.title.clone(), height: FRAME };
    cite::page(here, cite::Part { title_html, example: None, frame: Some(frame) })
}

fn links(here: &Here<'_>, ids: &[Id<Incident>]) -> Vec<Link> {
    ids.iter().map(|id| here.link(Target::Incident(*id))).collect()
}

fn time(here: &Here<'_>, time: &Time) -> String {
    match time {
        Time::Unknown => here.say("not-known"),
        Time::Local { local, zone, precision } => {
            let local = match zone {
                Some(zone) => {
                    here.fill("incident-zone-time", &[("time", local.into()), ("city", (&city(zone)).into())])
                }
                None => here.fill("incident-local-time", &[("time", local.into())]),
            };
            let exact = |precision: &TimePrecision| {
                let given = [("word", precision.word().into()), ("time", (&local).into())];
                here.fill("incident-time-precision", &given)
            };
            precision.as_ref().map(exact).unwrap_or(local)
        }
    }
}

/// The city in the name of a time zone: "Damascus" of "Asia/Damascus".
fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

fn place_line(here: &Here<'_>, id: Id<Place>) -> PlaceLine {
    let place = &here.dossier.places[id];
    PlaceLine {
        link: here.link(Target::Place(id)),
        within: here.within(id),
        precision: place.precision.map(|precision| here.precision(precision)),
        basis: place.basis.clone(),
    }
}

fn report(here: &Here<'_>, incident: Id<Incident>, id: Id<crate::dossier::Article>, role: &str) -> ReportRow {
    let article = &here.dossier.articles[id];
    let event = here.dossier.incidents[incident].date.as_ref();
    ReportRow {
        when: here.when(article.published.as_ref()),
        delay: here.delay(event, article.published.as_ref()),
        article: here.link(Target::Article(id)),
        source: here.source_link(article.source),
        role: here.word("incident-role", role),
    }
}

/// Which articles say nothing about which questions, though they were read for them; by publication date.
fn silent(here: &Here<'_>, id: Id<Incident>) -> Vec<SilentRow> {
    let questions = &here.dossier.incidents[id].questions;
    let row = |(article, _): (Id<crate::dossier::Article>, _)| {
        let not_said = questions.iter().filter(|asked| here.analysis.silence.silent(**asked).any(|one| one == article));
        let link = |asked: &Id<Question>| {
            let question = &here.dossier.questions[*asked];
            here.row_link(*asked, question.of.as_deref(), &question.ask)
        };
        let source = here.source_link(here.dossier.articles[article].source);
        SilentRow {
            article: here.link(Target::Article(article)),
            source,
            questions: not_said.filter_map(link).collect(),
        }
    };
    here.reports(id).into_iter().map(row).filter(|row| !row.questions.is_empty()).collect()
}

fn findings(here: &Here<'_>, incident: &Incident) -> Vec<Finding> {
    let questions = incident.questions.iter().map(|id| &here.dossier.questions[*id]);
    questions.flat_map(|question| question.findings.iter().map(|judged| finding(here, &question.ask, judged))).collect()
}

fn finding(here: &Here<'_>, ask: &str, judged: &Judgement) -> Finding {
    let answer = here.answer(&judged.answer);
    let of = judged.answer.of.as_ref().map_or_else(String::new, |of| format!(" ({of})"));
    Finding {
        ask: ask.to_owned(),
        answer: format!("{answer}{of}"),
        likelihood: judged.likelihood.map(|likelihood| here.word("likelihood", likelihood.word())),
        confidence: judged.confidence.map(|confidence| here.word("confidence", confidence.word())),
        because_html: here.inline(&judged.because),
        by: judged.by.clone(),
        on: judged.on.as_ref().map_or_else(String::new, |date| here.date(date)),
    }
}

/// What the sources of the incident's reports call its actors and places.
fn names(here: &Here<'_>, id: Id<Incident>) -> Vec<NameRow> {
    let dossier = here.dossier;
    let incident = &dossier.incidents[id];
    let sources: Vec<_> =
        here.reports(id).iter().filter_map(|(article, _)| dossier.articles[*article].source).collect();
    let actors = incident.actors.iter().map(|part| (Target::Actor(part.actor), &dossier.actors[part.actor].names));
    let places = incident.places.iter().map(|place| (Target::Place(*place), &dossier.places[*place].names));
    let mut rows = Vec::new();
    for (target, names) in actors.chain(places) {
        let used: Vec<_> =
            names.iter().filter(|name| name.used_by.iter().any(|by| sources.contains(by))).cloned().collect();
        rows.extend(here.name_rows(&used, Some(target)));
    }
    rows
}

/// Claims about the incident that answer none of its questions.
fn other_claims(here: &Here<'_>, id: Id<Incident>) -> Vec<super::shape::shared::ClaimCard> {
    let claims = index::of(&here.analysis.index.incident_claims, &id);
    here.standing_claims(claims)
        .filter(|claim| here.dossier.claims[*claim].answers.is_empty())
        .map(|claim| here.claim_card(claim))
        .collect()
}
