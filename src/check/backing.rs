//! What stands behind a claim when it is to be confirmed.

use std::collections::{BTreeSet, HashSet};

use crate::analyse::{Analysis, Origin, Row, Standing, Support};
use crate::arena::Id;
use crate::dossier::{Assessment, Claim, Dossier, Party};
use crate::raw::claim::Credibility;
use crate::raw::incident::QuestionKind;

/// How many independent origins stand behind a claim, at most. From two with names on, the others are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Backing {
    /// Those that have a name; parties of one owner are one.
    pub(super) named: usize,
    /// Those without a name: they may be one another, or one of the named.
    pub(super) anonymous: usize,
}

impl Backing {
    /// The largest number of origins there can be.
    pub(super) fn most(self) -> usize {
        self.named + self.anonymous
    }
}

/// The origins of a claim, of all claims that repeat it or bear it out, and of all answers beside its own that can be right
/// together with it.
pub(super) fn backing(claim: Id<Claim>, dossier: &Dossier, analysis: &Analysis) -> Backing {
    let mut gathered = Gathered::default();
    gathered.add(&analysis.origins.corroboration(dossier, claim), analysis);
    let rows = rows(claim, dossier, analysis);
    let companions: HashSet<Id<Claim>> = rows.iter().flat_map(|row| companions(claim, row)).collect();
    let mut companions: Vec<Id<Claim>> = companions.into_iter().collect();
    companions.sort_unstable();
    for companion in companions {
        if gathered.named.len() >= 2 {
            break; // Two with names confirm; how many more there are changes nothing.
        }
        gathered.add(analysis.origins.claim(companion), analysis);
    }
    Backing { named: gathered.named.len(), anonymous: gathered.anonymous.len() }
}

/// The claims that count and were judged to be of this credibility, with the judgement.
pub(super) fn judged(
    dossier: &Dossier,
    credibility: Credibility,
) -> impl Iterator<Item = (Id<Claim>, &Claim, &Assessment)> {
    let claims = dossier.claims.iter().filter(|(id, _)| crate::analyse::counts(dossier, *id));
    let judged = claims.flat_map(|(id, claim)| claim.assessments.iter().map(move |assessment| (id, claim, assessment)));
    judged.filter(move |(_, _, assessment)| assessment.credibility == credibility)
}

/// The rows in which a claim's answers stand and count, except free text, of which nobody can tell whether it agrees.
fn rows<'a>(claim: Id<Claim>, dossier: &Dossier, analysis: &'a Analysis) -> Vec<&'a Row> {
    let answers = dossier.claims[claim].answers.iter();
    let questions = answers.filter(|(question, _)| dossier.questions[*question].kind != QuestionKind::Text);
    let rows = questions.flat_map(|(question, _)| analysis.agreement.rows(*question));
    rows.filter(|row| counted(row).any(|given| given == claim)).collect()
}

/// The other claims of a row that can be right together with this one.
fn companions(claim: Id<Claim>, row: &Row) -> impl Iterator<Item = Id<Claim>> {
    let conflict = move |other| row.conflicts.binary_search(&(claim.min(other), claim.max(other))).is_ok();
    counted(row).filter(move |other| *other != claim && !conflict(*other))
}

fn counted(row: &Row) -> impl Iterator<Item = Id<Claim>> {
    row.answers.iter().filter(|given| given.standing == Standing::Counts).map(|given| given.claim)
}

/// Origins, each once.
#[derive(Default)]
struct Gathered {
    named: Vec<Party>,
    anonymous: BTreeSet<Origin>,
}

impl Gathered {
    fn add(&mut self, support: &Support, analysis: &Analysis) {
        for origin in &support.named {
            if !self.named.iter().any(|known| analysis.origins.same_owner(known, &origin.party)) {
                self.named.push(origin.party.clone());
            }
        }
        self.anonymous.extend(support.anonymous.iter().cloned());
    }
}
