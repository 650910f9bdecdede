//! Claims.

use crate::address::encoded;
use crate::arena::Id;
use crate::dossier::{Assessment, Claim, Incident, Target};
use crate::export::schema_org;
use crate::markdown::escape;
use crate::quote::{Anchor, context, fragment};
use crate::raw::claim::{Credibility, Stance};

use super::here::Here;
use super::home::{filter, useful};
use super::shape::claim::{ClaimGroup, ClaimPage, ClaimsPage};
use super::shape::shared::{Cite, Grade, Link, OutLink, Relation};
use super::{Body, View, chain, cite, words};

/// How high a frame shows a claim with its chain, in pixels.
const FRAME: u16 = 480;

/// `claims.html`: all claims, incident by incident in time, then those about none.
pub(super) fn list(here: &Here<'_>) -> View {
    let dossier = here.dossier;
    let all: Vec<Id<Claim>> = dossier.claims.ids().collect();
    let total = here.standing_claims(&all).count();
    let order = here.analysis.index.incidents_in_time.iter().copied().map(Some).chain([None]);
    let groups: Vec<ClaimGroup> = order.filter_map(|incident| group(here, incident)).collect();
    let count = here.count("count-claims", total);
    let stances: Vec<_> = Stance::ALL.iter().map(|stance| (stance.word(), here.stance(*stance))).collect();
    let speakers = dossier.actors.iter().map(|(_, one)| (&*one.common.key, &*one.name));
    let speakers = speakers.chain(dossier.sources.iter().map(|(_, one)| (&*one.common.key, &*one.name)));
    let unnamed = here.say("unnamed");
    let filters = vec![
        filter(
            "incident",
            &here.say("field-incident"),
            dossier.incidents.iter().map(|(_, one)| (&*one.common.key, &*one.title)),
        ),
        filter(
            "source",
            &here.say("field-source"),
            dossier.sources.iter().map(|(_, one)| (&*one.common.key, &*one.name)),
        ),
        filter("speaker", &here.say("field-speaker"), speakers.chain([("anonymous", unnamed.as_str())])),
        filter("stance", &here.say("field-stance"), stances.iter().map(|(word, told)| (*word, told.as_str()))),
    ];
    let cards = groups.iter().flat_map(|group| &group.claims);
    let filters = useful(filters, cards.flat_map(|card| &card.keys));
    View {
        route: here.route.clone(),
        template: "claims.html",
        page: here.frame("claims", &here.say("page-claims"), &count),
        body: Body::Claims(ClaimsPage { count, filters, groups }),
    }
}

fn group(here: &Here<'_>, incident: Option<Id<Incident>>) -> Option<ClaimGroup> {
    let ids: Vec<Id<Claim>> = match incident {
        Some(id) => crate::analyse::index::of(&here.analysis.index.incident_claims, &id).to_vec(),
        None => here.dossier.claims.iter().filter(|(_, claim)| claim.incident.is_none()).map(|(id, _)| id).collect(),
    };
    let claims: Vec<_> = here.standing_claims(&ids).map(|id| here.claim_card(id)).collect();
    if claims.is_empty() {
        return None;
    }
    let (id, title) = match incident {
        Some(id) => (format!("i_{}", here.dossier.incidents[id].common.key), here.link(Target::Incident(id))),
        None => ("_none".to_owned(), Link { href: None, text: here.say("claims-no-incident"), lang: None }),
    };
    Some(ClaimGroup { id, title, count: here.count("count-claims", claims.len()), claims })
}

/// The page of a claim.
pub(super) fn page(here: &Here<'_>, id: Id<Claim>) -> View {
    let dossier = here.dossier;
    let claim = &dossier.claims[id];
    let article = &dossier.articles[claim.article];
    let relations = here.relations_of_claim(id);
    let of_tone =
        |tone: &str| relations.iter().filter(|relation| relation.tone == tone).cloned().collect::<Vec<Relation>>();
    let speaker = here.said_by(id);
    let given = [("speaker", (&speaker).into()), ("says", (&claim.says).into())];
    let description = here.fill("claim-description", &given);
    let body = ClaimPage {
        claim: here.claim_card(id),
        context_html: context_html(here, id),
        when: article.published.as_ref().map(|date| here.date(date)),
        source: here.source_link(article.source),
        incident: claim.incident.map(|incident| here.link(Target::Incident(incident))),
        chains: chain::of_claim(here, id),
        assessments: claim.assessments.iter().map(|assessment| grade(here, assessment)).collect(),
        supporting: of_tone("supports"),
        contradicting: of_tone("contradicts"),
        other: of_tone("other"),
        backlinks: here.backlinks(Target::Claim(id)),
        elsewhere: elsewhere(here, id),
        cite: cite(here, id),
        turn: here.turn(&article.claims, id, Target::Claim),
        common: here.common(&claim.common, Target::Claim(id)),
    };
    let mut page = here.frame("claims", &words::cut(&claim.says, 90), &description);
    page.json_ld = Some(schema_org::claim(dossier, id, &page.address()));
    View { route: here.route.clone(), template: "claim.html", page, body: Body::Claim(Box::new(body)) }
}

/// How many code points stand before and after a quote.
const CONTEXT: usize = 220;

/// The quote between the words round it; nothing where they are not published.
fn context_html(here: &Here<'_>, id: Id<Claim>) -> String {
    let claim = &here.dossier.claims[id];
    let article = &here.dossier.articles[claim.article];
    let Some(anchor) = claim.passage.anchor.as_ref().filter(|_| here.words_published(claim.article)) else {
        return String::new();
    };
    let prepared = &article.text.prepared;
    let (before, after) = match article.lets_out() {
        crate::raw::meta::Publish::Full => context(prepared, anchor, CONTEXT),
        _ => (String::new(), String::new()),
    };
    format!("{}{}{}", lead(&before), quoted_html(here, id, anchor), tail(&after))
}

/// The parts of a quote, each marked, with a sign for what was left out between them.
fn quoted_html(here: &Here<'_>, id: Id<Claim>, anchor: &Anchor) -> String {
    let article = &here.dossier.articles[here.dossier.claims[id].article];
    let parts = anchor
        .parts
        .iter()
        .map(|part| format!("<mark class=\"m claim\">{}</mark>", escape(article.text.prepared.text(part.clone()))));
    parts.collect::<Vec<_>>().join(" […] ")
}

fn lead(before: &str) -> String {
    if before.is_empty() { String::new() } else { format!("… {}", escape(before)) }
}

fn tail(after: &str) -> String {
    if after.is_empty() { String::new() } else { format!("{} …", escape(after)) }
}

fn grade(here: &Here<'_>, assessment: &Assessment) -> Grade {
    let grade = assessment.credibility.word();
    let because = assessment.because.as_ref().map_or_else(String::new, |because| here.inline(because));
    Grade {
        letter: grade.to_owned(),
        unknown: assessment.credibility == Credibility::CannotBeJudged,
        means: here.graded(["credibility", "credibility-means"], grade),
        because_html: because,
        by: assessment.by.clone(),
        on: assessment.on.as_ref().map(|date| here.date(date)),
        scale: scale(here, "credibility", "credibility-scale"),
    }
}

/// A link to a scale on the method page, in the words of a message.
pub(super) fn scale(here: &Here<'_>, id: &str, told: &str) -> Link {
    let address = crate::route::Route::file("method.html").at(id);
    Link { href: Some(here.href(&address)), text: here.say(told), lang: None }
}

fn cite(here: &Here<'_>, id: Id<Claim>) -> Cite {
    let claim = &here.dossier.claims[id];
    let given = [
        ("speaker", &*escape(&here.said_by(id))),
        ("says", &escape(claim.says.trim_end_matches('.'))),
        ("article", &here.cited_title(claim.article)),
    ];
    let title_html = here.html("claim-cited", &given);
    let frame = cite::Frame { title: words::cut(&claim.says, 90), height: FRAME };
    cite::page(here, cite::Part { title_html, example: None, frame: Some(frame) })
}

/// The words at the address of the article and in the archived copy, where they may be shown.
fn elsewhere(here: &Here<'_>, id: Id<Claim>) -> Vec<OutLink> {
    let claim = &here.dossier.claims[id];
    let article = &here.dossier.articles[claim.article];
    let Some(anchor) = claim.passage.anchor.as_ref().filter(|_| here.words_published(claim.article)) else {
        return Vec::new();
    };
    let parts: Vec<&str> = anchor.parts.iter().map(|part| article.text.prepared.text(part.clone())).collect();
    let link = |url: &Option<String>, told: &str| {
        let href = fragment::address(&encoded(url.as_deref()?), &parts);
        Some(OutLink { href, text: here.say(told), archived: None, original: None, archived_on: None })
    };
    [link(&article.url, "claim-at-original"), link(&article.archived, "claim-at-copy")].into_iter().flatten().collect()
}
