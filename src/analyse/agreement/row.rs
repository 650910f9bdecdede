//! A row of the account matrix: one question, of one population where it counts.

use crate::analyse::origins::Support;
use crate::analyse::points::Point;
use crate::arena::Id;
use crate::dossier::{Answer, Claim, Dossier, Question};

/// How the answers of one row lie to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// At least two origins may stand behind the answers, and of any two answers one implies the other.
    Agree,
    /// At least two origins may stand behind the answers; any two can both be right, but not always does one imply the
    /// other.
    Overlap,
    /// At least two answers cannot both be right, by their values or as the editors hold.
    Conflict,
    /// All answers rest on one origin at most, and do not conflict: one account, in however many articles.
    Single,
    /// There is no answer, or none that can be compared.
    None,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 5] = [Verdict::Agree, Verdict::Overlap, Verdict::Conflict, Verdict::Single, Verdict::None];

    /// The word for it in data and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Agree => "agree",
            Verdict::Overlap => "overlap",
            Verdict::Conflict => "conflict",
            Verdict::Single => "single",
            Verdict::None => "none",
        }
    }
}

/// What an answer counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It is compared and its origins are counted.
    Counts,
    /// It says that the speaker does not know, or that it is unknown: neither for nor against any answer.
    DoesNotKnow,
    /// Whoever it rests on has since corrected or updated it, and no longer holds it.
    Superseded,
}

/// One answer of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The claim that answers.
    pub claim: Id<Claim>,
    /// What the answer counts for.
    pub standing: Standing,
    pub(super) index: usize,
}

impl Given {
    /// The answer.
    #[must_use]
    pub fn answer<'d>(&self, dossier: &'d Dossier) -> Option<&'d Answer> {
        dossier.claims[self.claim].answers.get(self.index).map(|(_, answer)| answer)
    }
}

/// All answers to one question about one population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The question.
    pub question: Id<Question>,
    /// The population; `None` where the question counts nothing, or counts without saying what.
    pub of: Option<String>,
    /// How the answers lie to one another.
    pub verdict: Verdict,
    /// The articles and origins of the answers that count.
    pub support: Support,
    /// The answers, by claim.
    pub answers: Vec<Given>,
    /// Claims whose answers cannot both be right, the smaller first, in order. Where there are very many, each claim
    /// in conflict is in one pair at least.
    pub conflicts: Vec<(Id<Claim>, Id<Claim>)>,
    pub(in crate::analyse) point: Id<Point>,
}

impl Row {
    /// The claims whose answers count.
    pub fn counting(&self) -> impl Iterator<Item = Id<Claim>> {
        self.answers.iter().filter(|given| given.standing == Standing::Counts).map(|given| given.claim)
    }
}
