//! Claims: what somebody asserts, in an article.

use super::{Actor, Answer, Article, Common, Incident, Passage, Prose, Question, Source};
use crate::arena::Id;
use crate::edtf::Edtf;
use crate::raw::claim::{Credibility, Stance};
use crate::source::Span;

/// What somebody asserts, in an article.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Id, tags and the like. The key is unique in the article.
    pub common: Common,
    /// The article.
    pub article: Id<Article>,
    /// The exact words.
    pub passage: Passage,
    /// The editor's neutral restatement.
    pub says: String,
    /// The incident it is about.
    pub incident: Option<Id<Incident>>,
    /// Who says it.
    pub speaker: Party,
    /// Whether the speaker was named by the editor, and is not just the article's source.
    pub speaker_given: bool,
    /// The hands it passed through, from the speaker towards the article.
    pub via: Vec<Party>,
    /// How the speaker stands to it.
    pub stance: Stance,
    /// What the speaker holds to be so.
    pub answers: Vec<(Id<Question>, Answer)>,
    /// Relations to other claims and articles.
    pub relations: Vec<Relation>,
    /// How credible it was judged to be.
    pub assessments: Vec<Assessment>,
}

/// Who speaks or passes on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// An actor.
    Actor(Id<Actor>),
    /// A source.
    Source(Id<Source>),
    /// Somebody unnamed, in the words of the article.
    Anonymous(String),
}

/// A claim's relation to a claim or an article.
#[derive(Debug, Clone)]
pub struct Relation {
    /// What sort of relation.
    pub kind: RelationKind,
    /// Its other end.
    pub to: Subject,
    /// Why the editor holds it to be so.
    pub because: Option<Prose>,
    /// Where it is written.
    pub span: Span,
}

/// What a relation or reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An article.
    Article(Id<Article>),
    /// A claim.
    Claim(Id<Claim>),
}

/// Sorts of relation between claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// Bears it out.
    Supports,
    /// Cannot be true together with it.
    Contradicts,
    /// Narrows it.
    Qualifies,
    /// Merely says it again.
    Repeats,
    /// Corrects it.
    Corrects,
    /// Brings it up to date.
    Updates,
}

impl RelationKind {
    /// The key under which it is written.
    pub fn word(self) -> &'static str {
        match self {
            RelationKind::Supports => "supports",
            RelationKind::Contradicts => "contradicts",
            RelationKind::Qualifies => "qualifies",
            RelationKind::Repeats => "repeats",
            RelationKind::Corrects => "corrects",
            RelationKind::Updates => "updates",
        }
    }
}

/// A judgement of how credible a claim is.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// Where it is written.
    pub span: Span,
    /// The grade.
    pub credibility: Credibility,
    /// Why.
    pub because: Option<Prose>,
    /// Who judged.
    pub by: Option<String>,
    /// When.
    pub on: Option<Edtf>,
}
