//! How a source's claims fared, and what rests on it.

use std::collections::BTreeMap;

use crate::analyse::{Fate, Resting, Support, fate};
use crate::arena::Id;
use crate::dossier::{Claim, Source, Target};

use super::super::here::Here;
use super::super::shape::entity::RestRow;
use super::super::shape::shared::Link;
use super::super::told::range;

/// "Of 4 claims, as annotated: 1 in conflict with another, 3 …"; `None` without claims.
pub(super) fn fared(here: &Here<'_>, claims: &[Id<Claim>]) -> Option<String> {
    let analysis = here.analysis;
    let mut fates: BTreeMap<Fate, usize> = BTreeMap::new();
    for claim in claims {
        let fate = fate(here.dossier, &analysis.agreement, &analysis.origins, *claim)?;
        *fates.entry(fate).or_default() += 1;
    }
    if fates.is_empty() {
        return None;
    }
    let told = |(fate, n): (Fate, usize)| here.fill("source-fate", &[("word", word(fate).into()), ("n", n.into())]);
    let fates = here.wide_list(&fates.into_iter().map(told).collect::<Vec<_>>());
    let claims = here.count("count-claims", claims.len());
    Some(here.fill("source-fared", &[("claims", (&claims).into()), ("fates", (&fates).into())]))
}

/// A fate, by its variant of the message that tells it.
fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Conflict => "conflict",
        Fate::Agreed => "agreed",
        Fate::Compatible => "compatible",
        Fate::Alone => "alone",
        Fate::NotCompared => "not-compared",
        Fate::NoQuestion => "no-question",
    }
}

/// What would have fewer origins without the source.
pub(super) fn rests(here: &Here<'_>, id: Id<Source>) -> Vec<RestRow> {
    let resting = here.analysis.rests.on(here.dossier, &here.analysis.origins, id);
    resting.iter().map(|resting| row(here, resting)).collect()
}

fn row(here: &Here<'_>, resting: &Resting) -> RestRow {
    let question = &here.dossier.questions[resting.question];
    let incident = here.link(Target::Incident(question.incident));
    let link = here.row_link(resting.question, resting.of.as_deref(), &question.ask);
    let finding = resting.finding.and_then(|number| question.findings.get(number));
    RestRow {
        question: link.unwrap_or_else(|| Link { text: question.ask.clone(), ..incident.clone() }),
        of: resting.of.clone(),
        incident,
        finding: finding.map(|finding| here.answer(&finding.answer)),
        with: number(here, &resting.with),
        without: number(here, &resting.without),
    }
}

/// "2", "1 to 2", "none".
fn number(here: &Here<'_>, support: &Support) -> String {
    match (support.least, support.most) {
        (_, 0) => here.say("none"),
        (least, most) if least == most => most.to_string(),
        (least, most) => range(here.catalogue, &least.to_string(), &most.to_string()),
    }
}
