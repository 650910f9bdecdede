//! What was worked out from the annotations, in words.

use std::collections::BTreeSet;

use crate::analyse::{NamedOrigin, Origin, Row, Standing, Support, Verdict as Compared};
use crate::arena::Id;
use crate::dossier::{Claim, Target};

use super::here::Here;
use super::shape::home::{DisputeCard, Side};
use super::shape::shared::Verdict;
use super::words;

/// How answers lie to one another, as a word for styles and one for readers.
pub(super) fn verdict(here: &Here<'_>, verdict: Compared) -> Verdict {
    Verdict { key: verdict.word().to_owned(), text: here.word("verdict", verdict.word()) }
}

/// "3 answers, 1 to 2 independent origins: …"; `None` where there is no answer.
pub(super) fn row_support(here: &Here<'_>, row: &Row) -> Option<String> {
    let answers = row.answers.iter().filter(|given| given.standing == Standing::Counts).count();
    if answers == 0 {
        return None;
    }
    let (answers, origins) = (here.count("count-answers", answers), origins(here, &row.support));
    Some(here.fill("row-support", &[("answers", (&answers).into()), ("origins", (&origins).into())]))
}

/// "1 to 2 independent origins: Anadolu Agency, and somebody unnamed".
pub(super) fn origins(here: &Here<'_>, support: &Support) -> String {
    let count = origin_count(here, support);
    match origin_names(here, support) {
        Some(names) => here.fill("origins-named", &[("count", (&count).into()), ("names", (&names).into())]),
        None => count,
    }
}

/// "1 to 2 independent origins".
fn origin_count(here: &Here<'_>, support: &Support) -> String {
    match (support.least, support.most) {
        (least, most) if least == most => here.count("count-origins", most),
        (least, most) => here.fill("count-origins-range", &[("least", least.into()), ("n", most.into())]),
    }
}

/// Which origins: "Anadolu Agency; unnamed: “local sources”"; `None` where there is none.
pub(super) fn origin_names(here: &Here<'_>, support: &Support) -> Option<String> {
    let mut names: Vec<String> = support.named.iter().map(|named| named_origin(here, named)).collect();
    names.extend(support.anonymous.iter().map(|origin| unnamed(here, origin)));
    if !support.circles.is_empty() {
        names.push(here.say("origins-circle"));
    }
    (!names.is_empty()).then(|| here.wide_list(&names))
}

/// A named origin; the other parties of its owner in brackets.
fn named_origin(here: &Here<'_>, named: &NamedOrigin) -> String {
    let name = here.party(&named.party).text;
    let others: Vec<String> =
        named.parties.iter().filter(|party| **party != named.party).map(|party| here.party(party).text).collect();
    if others.is_empty() {
        return name;
    }
    here.fill("origins-owner", &[("name", (&name).into()), ("others", (&here.list(&others)).into())])
}

fn unnamed(here: &Here<'_>, origin: &Origin) -> String {
    match origin {
        Origin::Anonymous { words, .. } => here.unnamed(words),
        Origin::Named(_) | Origin::Circle(_) => here.unnamed(""),
    }
}

/// "2 articles, 2 to 3 independent origins as annotated".
pub(super) fn counts(here: &Here<'_>, articles: usize, support: &Support) -> String {
    let articles = here.count("count-articles", articles);
    if support.most == 0 {
        return articles;
    }
    here.fill(
        "counts-as-annotated",
        &[("articles", (&articles).into()), ("origins", (&origin_count(here, support)).into())],
    )
}

/// The contradictions of the dossier that answers show, as cards.
pub(super) fn disputes(here: &Here<'_>) -> Vec<DisputeCard> {
    here.analysis
        .agreement
        .disputes
        .iter()
        .filter_map(|dispute| {
            let incident = dispute.incident?;
            let question = dispute.question.filter(|_| here.stands(Target::Incident(incident)))?;
            let row = here.analysis.agreement.rows(question).iter().find(|row| row.of == dispute.of)?;
            let mut sides: Vec<Side> = dispute.claims.iter().filter_map(|claim| side(here, *claim, row)).collect();
            // One speaker for each answer is enough here; the incident's table has all.
            let mut told = BTreeSet::new();
            sides.retain(|side| told.insert(side.value.clone()));
            Some(DisputeCard {
                incident: here.link(Target::Incident(incident)),
                ask: here.dossier.questions[question].ask.clone(),
                of: dispute.of.clone(),
                verdict: verdict(here, row.verdict),
                sides,
            })
        })
        .collect()
}

/// What one claim answers in a row.
fn side(here: &Here<'_>, id: Id<Claim>, row: &Row) -> Option<Side> {
    let given = row.answers.iter().find(|given| given.claim == id)?;
    let answer = given.answer(here.dossier)?;
    Some(Side {
        value: here.answer(answer),
        quote: words::cut(&here.quote(id), 120),
        quote_lang: here.foreign_language(here.dossier.claims[id].article),
        href: here.href_of(Target::Claim(id)),
        by: here.said_by(id),
    })
}
