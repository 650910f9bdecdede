//! How a source's claims fared, and what rests on it.

use std::collections::BTreeMap;

use crate::analyse::{Fate, Resting, Support, fate};
use crate::arena::Id;
use crate::dossier::{Claim, Source, Target};

use super::super::here::Here;
use super::super::shape::entity::RestRow;
use super::super::shape::shared::Link;
use super::super::words;

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
    let parts: Vec<String> = fates.into_iter().map(|(fate, number)| format!("{number} {}", word(fate))).collect();
    Some(format!("Of {}, as annotated: {}.", here.count("count-claims", claims.len()), parts.join("; ")))
}

fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Conflict => "in conflict with another claim",
        Fate::Agreed => "agreed with by other origins",
        Fate::Compatible => "can be right together with other origins’ answers",
        Fate::Alone => "with no other origin",
        Fate::NotCompared => "not compared (not known, corrected since, or in free words)",
        Fate::NoQuestion => "not in answer to any question",
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
        finding: finding.map(|finding| words::answer(&finding.answer, &|target| here.title(target))),
        with: number(&resting.with),
        without: number(&resting.without),
    }
}

/// "2", "1 to 2", "none".
fn number(support: &Support) -> String {
    match (support.least, support.most) {
        (_, 0) => "none".to_owned(),
        (least, most) if least == most => most.to_string(),
        (least, most) => format!("{least} to {most}"),
    }
}
