//! How a claim fared among the others.

use super::agreement::{Agreement, Row, Verdict};
use super::counted::counts;
use super::origins::Origins;
use crate::arena::Id;
use crate::dossier::{Claim, Dossier};

/// How a claim fared; where it answers several questions, the first of these that holds for any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// One of its answers, or the claim as such, is in conflict with another claim.
    Conflict,
    /// All answers agree, and others than its own origins may stand behind them too.
    Agreed,
    /// The same, but not all answers agree: it can be right together with them.
    Compatible,
    /// Nobody but its own origins answers.
    Alone,
    /// It says that somebody does not know, was corrected since, or answers in words that are never compared.
    NotCompared,
    /// It answers no question.
    NoQuestion,
}

impl Fate {
    /// All of them, in order.
    pub const ALL: [Fate; 6] =
        [Fate::Conflict, Fate::Agreed, Fate::Compatible, Fate::Alone, Fate::NotCompared, Fate::NoQuestion];
}

/// How a claim that counts fared; `None` for one that was withdrawn.
#[must_use]
pub fn fate(dossier: &Dossier, agreement: &Agreement, origins: &Origins, claim: Id<Claim>) -> Option<Fate> {
    if !counts(dossier, claim) {
        return None;
    }
    if agreement.is_disputed(claim) {
        return Some(Fate::Conflict);
    }
    let answers = &dossier.claims[claim].answers;
    let rows = answers.iter().flat_map(|(question, _)| agreement.rows(*question));
    let own = rows.filter(|row| row.answers.iter().any(|given| given.claim == claim));
    Some(own.map(|row| in_row(dossier, origins, claim, row)).min().unwrap_or(Fate::NoQuestion))
}

fn in_row(dossier: &Dossier, origins: &Origins, claim: Id<Claim>, row: &Row) -> Fate {
    if row.verdict == Verdict::None || !row.counting().any(|counting| counting == claim) {
        return Fate::NotCompared;
    }
    let others = row.support.most > origins.answers(dossier, row.point, &[claim]).most;
    match row.verdict {
        _ if !others => Fate::Alone,
        Verdict::Agree => Fate::Agreed,
        _ => Fate::Compatible,
    }
}
