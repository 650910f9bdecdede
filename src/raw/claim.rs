//! Claims: what somebody asserts, in an article.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};
use crate::yaml::decode::{Decode, MapOf, OrText, Text};
use crate::yaml::shape::{Form, Refers, Shape};
use crate::yaml::{Kind, Node};

crate::record! {
    /// What somebody asserts, in an article.
    pub struct RawClaim = "a claim" + common {
        /// Unique in the article; the claim's address is `<article>#<id>`.
        required id: Text as NewId = "two-hurt",
        /// The exact words, found exactly once in the article.
        required quote: Text as Quote,
        /// Words directly before the quote, where it occurs more than once.
        optional prefix: Text as Quote,
        /// Words directly after the quote, where it occurs more than once.
        optional suffix: Text as Quote,
        /// Which occurrence is meant, from 1.
        optional nth: Spanned<u32>,
        /// What is claimed, in your own neutral words.
        required says: Text,
        /// The incident it is about, or `none`; may be left out where the article has exactly one.
        optional incident: Text as Ref(Incident, None),
        /// Who says it: an actor, a source, or anonymous; the article's source where not given.
        optional speaker: RawParty = "{anonymous: local sources}",
        /// The hands it passed through, from the speaker towards this article.
        optional via: Vec<RawParty>,
        /// How the speaker stands to it; `asserts` where not given.
        optional stance: Spanned<Stance>,
        /// What the speaker holds to be so: a question of the incident, then the answer.
        optional answers: MapOf<RawAnswer> as Ref(Question) = "{joint: yes}",
        /// Claims and articles that it bears out.
        optional supports: Vec<RawRelation>,
        /// Claims and articles that it cannot be true together with.
        optional contradicts: Vec<RawRelation>,
        /// Claims and articles that it narrows.
        optional qualifies: Vec<RawRelation>,
        /// Claims and articles that it merely says again.
        optional repeats: Vec<RawRelation>,
        /// Claims and articles that it corrects.
        optional corrects: Vec<RawRelation>,
        /// Claims and articles that it brings up to date.
        optional updates: Vec<RawRelation>,
        /// How credible it was judged to be, by whom and when.
        optional assessments: Vec<RawAssessment>,
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}

crate::words! {
    /// How a speaker stands to a claim.
    pub enum Stance = "a stance" {
        /// Says that it is so.
        Asserts = "asserts",
        /// Says that it is so, without claiming to know.
        Alleges = "alleges",
        /// Says that it is not so.
        Denies = "denies",
        /// Does not believe it.
        Doubts = "doubts",
        /// Says that it is not known.
        DoesNotKnow = "does-not-know",
    }
}

/// Who speaks or passes on.
#[derive(Debug, Clone, PartialEq)]
pub enum RawParty {
    /// An id of an actor or a source.
    Either(Text),
    /// An id of an actor.
    Actor(Text),
    /// An id of a source.
    Source(Text),
    /// Somebody unnamed, in the words of the article.
    Anonymous(Text),
}

crate::record! {
    /// The long form of a party.
    pub struct RawPartyRecord = "an id, or `{anonymous: words}`" {
        /// Somebody unnamed, in the words of the article.
        alternative anonymous: Text,
        /// The actor who speaks, where an id is that of an actor and of a source.
        alternative actor: Text as Ref(Actor),
        /// The source that speaks, where an id is that of an actor and of a source.
        alternative source: Text as Ref(Source),
    }
}

impl Decode for RawParty {
    const WHAT: &'static str = RawPartyRecord::WHAT;

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let one = OneOf::of(&node, diagnostics);
        match OrText::<RawPartyRecord>::decode(node, key, diagnostics)? {
            OrText::Text(id) => Some(RawParty::Either(id)),
            OrText::Record(RawPartyRecord { anonymous: Some(words), actor: None, source: None, .. }) => {
                Some(RawParty::Anonymous(words))
            }
            OrText::Record(RawPartyRecord { anonymous: None, actor: Some(id), source: None, .. }) => {
                Some(RawParty::Actor(id))
            }
            OrText::Record(RawPartyRecord { anonymous: None, actor: None, source: Some(id), .. }) => {
                Some(RawParty::Source(id))
            }
            OrText::Record(_) => {
                one.report(key, "`anonymous`, `actor` or `source`", diagnostics);
                None
            }
        }
    }

    fn shape(_: Form) -> Shape {
        OrText::<RawPartyRecord>::shape(Form::Ref(&[Refers::Actor, Refers::Source]))
    }
}

/// A map that must have exactly one of several keys, as it was before it was read.
pub(super) struct OneOf {
    span: Span,
    cut: bool,
    faults: usize,
}

impl OneOf {
    pub(super) fn of(node: &Node, diagnostics: &[Diagnostic]) -> OneOf {
        OneOf { span: node.span, cut: node.cut, faults: diagnostics.len() }
    }

    /// Reports that it has none of the keys or several, unless that follows from a fault in it that was told.
    pub(super) fn report(&self, key: &str, keys: &str, diagnostics: &mut Vec<Diagnostic>) {
        if self.cut || diagnostics.len() > self.faults {
            return;
        }
        let message = format!("`{key}` must have exactly one of {keys}");
        let fault = Diagnostic::at(&crate::yaml::decode::WRONG_TYPE, self.span, message);
        diagnostics.push(fault.why("one of these keys, and only one"));
    }
}

crate::record! {
    /// An answer that needs more than a word.
    pub struct RawAnswerRecord = "an answer" {
        /// A count of another population than the question's.
        alternative count: Text as Answer,
        /// What is denied, where no answer is given instead.
        alternative not: Text as Answer,
        /// Whom or what is counted.
        optional of: Text,
    }
}

/// An answer as written; what it means depends on the question's kind.
#[derive(Debug, Clone, PartialEq)]
pub struct RawAnswer {
    /// The words of the answer, or of what is denied.
    pub words: Text,
    /// Whether the words are denied and nothing is said instead.
    pub denied: bool,
    /// The population, where it is not the question's.
    pub of: Option<Text>,
}

impl Decode for RawAnswer {
    const WHAT: &'static str = RawAnswerRecord::WHAT;

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let one = OneOf::of(&node, diagnostics);
        match OrText::<RawAnswerRecord>::decode(node, key, diagnostics)? {
            OrText::Text(words) => Some(RawAnswer { words, denied: false, of: None }),
            OrText::Record(RawAnswerRecord { count: Some(words), not: None, of, .. }) => {
                Some(RawAnswer { words, denied: false, of })
            }
            OrText::Record(RawAnswerRecord { count: None, not: Some(words), of, .. }) => {
                Some(RawAnswer { words, denied: true, of })
            }
            OrText::Record(_) => {
                one.report(key, "`count` or `not`", diagnostics);
                None
            }
        }
    }

    fn shape(_: Form) -> Shape {
        OrText::<RawAnswerRecord>::shape(Form::Answer)
    }
}

crate::record! {
    /// The long form of a relation.
    pub struct RawRelationRecord = "a relation" {
        /// The other end: `article` or `article#claim`.
        required target("ref"): Text as Ref(Article, Claim) = "gazette-2020#two-hurt",
        /// Why the editor holds it to be so.
        optional because: Text as Markdown,
    }
}

/// A relation to a claim or an article: an id, or `{ref, because}`.
#[derive(Debug, Clone, PartialEq)]
pub struct RawRelation {
    /// `article` or `article#claim`.
    pub target: Text,
    /// Why the editor holds it to be so.
    pub because: Option<Text>,
}

impl Decode for RawRelation {
    const WHAT: &'static str = "an id, or `{ref: id, because: reason}`";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Kind::Scalar(text, _) = node.kind {
            return Some(RawRelation { target: Spanned::new(text, node.span), because: None });
        }
        if !matches!(node.kind, Kind::Mapping(_)) {
            return crate::yaml::decode::wrong_type::<Self>(&node, key, diagnostics);
        }
        let RawRelationRecord { target, because, .. } = RawRelationRecord::decode(node, key, diagnostics)?;
        Some(RawRelation { target: target?, because })
    }

    fn shape(_: Form) -> Shape {
        OrText::<RawRelationRecord>::shape(Form::Ref(&[Refers::Article, Refers::Claim]))
    }
}

crate::record! {
    /// A judgement of how credible a claim is.
    pub struct RawAssessment = "an assessment" {
        /// How credible the claim is, on the NATO Admiralty scale, 1 to 6.
        required credibility: Spanned<Credibility>,
        /// Why.
        optional because: Text,
        /// Who judged.
        optional by: Text,
        /// When.
        optional on: Text as Date,
    }
}

crate::words! {
    /// Credibility of information on the NATO Admiralty scale (STANAG 2511, AJP-2.1).
    pub enum Credibility = "a grade from 1 to 6" {
        /// Confirmed by other sources: confirmed independently, logical in itself, agrees with other information.
        Confirmed = "1",
        /// Probably true: not confirmed, logical in itself, agrees with other information.
        ProbablyTrue = "2",
        /// Possibly true: not confirmed, reasonably logical, agrees with some other information.
        PossiblyTrue = "3",
        /// Doubtful: not confirmed, possible but not logical, no other information on the subject.
        Doubtful = "4",
        /// Improbable: not confirmed, not logical in itself, contradicted by other information.
        Improbable = "5",
        /// Truth cannot be judged: there is no basis for a judgement. It is not the worst grade.
        CannotBeJudged = "6",
    }
}
