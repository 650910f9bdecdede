//! Articles: the annotations beside a text.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;
use crate::yaml::Node;
use crate::yaml::decode::{Decode, Fields, MapOf, OneOrMore, OrText, Text, Whole};
use crate::yaml::shape::{FieldShape, Form, Need, RecordShape, Shape};

use super::claim::{OneOf, RawClaim, RawRelation};
use super::meta::Publish;

crate::record! {
    /// Everything said about one article.
    pub struct RawArticle = "an article" + common {
        /// The article's own headline; one that the editor supplies stands in [square brackets].
        required title: Text,
        /// Who published it.
        required source: Text as Ref(Source),
        /// Its address, where known; never guessed.
        optional url: Text as Url = "https://example.org/report",
        /// Address of an archived copy.
        optional archived: Text as Url = "https://web.archive.org/web/2020/https://example.org/report",
        /// Who wrote it, as the article has it.
        optional author: Text,
        /// When it was published.
        optional published: Text as Date = "2020-05-28",
        /// When it was captured.
        optional retrieved: Text as Date = "2026-11-20",
        /// Language of the text; the dossier's where not given.
        optional language: Text as Language = "en",
        /// The original that the text was transcribed from.
        optional capture: RawCapture,
        /// Passages of the capture that were left out of the text on purpose; every occurrence is set aside.
        optional omitted: Whole<Text> = "[Like this story? Share it with a friend!]",
        /// The incidents it tells of.
        optional incidents: Vec<OrText<RawIncidentRole>> as Ref(Incident) = "[{id: the-meeting, role: follow-up}]",
        /// The questions for which it was read to the end, or `all`: where it does not answer one, it is silent.
        optional complete: OneOrMore<Text> as Ref(Question, All) = "all",
        /// How much of its text is published; the dossier's where not given.
        optional publish: Spanned<Publish>,
        /// How a stated field is known: the field, then what is known of it.
        optional basis: MapOf<Text> as Field = "{published: dateline of the post}",
        /// What somebody asserts in it.
        optional claims: Vec<RawClaim>,
        /// How its wording slants, quote by quote.
        optional bias: Vec<RawBias>,
        /// Explanations anchored to quotes.
        optional notes: Vec<RawNote>,
        /// Other articles and claims it stands in relation to.
        optional references: Vec<RawReference>,
    }
}

crate::record! {
    /// The original of a text.
    pub struct RawCapture = "a capture" {
        /// Its path from the dossier's root.
        required file: Text as Path = "seeds/report.html",
        /// SHA-256 of its bytes; checked at every build.
        required sha256: Text as Hash,
    }
}

crate::record! {
    /// What an article is to an incident.
    pub struct RawIncidentRole = "an incident and the article's part in it" {
        /// The incident.
        required id: Text as Ref(Incident),
        /// What the article is to it; `reports` where not given.
        optional role: Spanned<IncidentRole>,
    }
}

crate::words! {
    /// What an article is to an incident.
    pub enum IncidentRole = "a part of an article" {
        /// Reports it.
        Reports = "reports",
        /// Comes back to it later.
        FollowUp = "follow-up",
        /// Mentions it as background.
        Context = "context",
    }
}

crate::record! {
    /// How a wording slants.
    pub struct RawBias = "a bias note" {
        /// Makes an address of the note, `<article>#<id>`.
        optional id: Text as NewId,
        /// The exact words, found exactly once in the article.
        required quote: Text as Quote,
        /// Words directly before the quote, where it occurs more than once.
        optional prefix: Text as Quote,
        /// Words directly after the quote, where it occurs more than once.
        optional suffix: Text as Quote,
        /// Which occurrence is meant, from 1.
        optional nth: Spanned<u32>,
        /// The technique that is at work.
        required technique: Text as Ref(Technique) = "loaded-language",
        /// What the wording does.
        required note: Text as Markdown,
    }
}

crate::record! {
    /// An explanation anchored to a quote.
    pub struct RawNote = "a note" {
        /// The exact words, found exactly once in the article.
        required quote: Text as Quote,
        /// Words directly before the quote, where it occurs more than once.
        optional prefix: Text as Quote,
        /// Words directly after the quote, where it occurs more than once.
        optional suffix: Text as Quote,
        /// Which occurrence is meant, from 1.
        optional nth: Spanned<u32>,
        /// The explanation: context, a wrong date, another name of a place.
        required note: Text as Markdown,
    }
}

/// A relation of an article to another article or claim.
#[derive(Debug, Clone, PartialEq)]
pub struct RawReference {
    /// What sort of relation.
    pub relation: ReferenceKind,
    /// Its other end, with a reason where one was given.
    pub to: RawRelation,
    /// What to know of it.
    pub note: Option<Text>,
}

crate::words! {
    /// Relations of an article to another, after the Citation Typing Ontology.
    pub enum ReferenceKind = "a relation" {
        /// Names it as its source.
        Cites = "cites",
        /// Publishes its text again.
        Republishes = "republishes",
        /// Brings it up to date.
        Updates = "updates",
        /// Corrects it.
        Corrects = "corrects",
        /// Takes it back.
        Retracts = "retracts",
        /// Cannot be true together with it.
        Contradicts = "contradicts",
        /// Bears it out.
        Supports = "supports",
        /// Gives the background of it.
        Background = "background",
    }
}

impl Decode for RawReference {
    const WHAT: &'static str = "a reference";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let one = OneOf::of(&node, diagnostics);
        let mut fields = Fields::of(node, key, Self::WHAT, diagnostics)?;
        let mut ends: Vec<(ReferenceKind, RawRelation)> = Vec::new();
        for relation in ReferenceKind::ALL {
            let end: Option<RawRelation> = fields.take(relation.word(), diagnostics);
            ends.extend(end.map(|end| (*relation, end)));
        }
        let remark = fields.take("note", diagnostics);
        let because: Option<Text> = fields.take("because", diagnostics);
        fields.finish(Self::WHAT, diagnostics);
        if ends.len() == 1 {
            let (relation, mut to) = ends.remove(0);
            if let (Some(first), Some(second)) = (&to.because, &because) {
                diagnostics.push(crate::yaml::duplicate_key("because", second.span, first.span));
            }
            to.because = to.because.or(because);
            return Some(RawReference { relation, to, note: remark });
        }
        let keys: Vec<&str> = ReferenceKind::ALL.iter().map(|kind| kind.word()).collect();
        one.report(key, &crate::yaml::decode::list(&keys), diagnostics);
        None
    }

    fn shape(_: Form) -> Shape {
        let relation = |kind: &ReferenceKind| FieldShape {
            key: kind.word(),
            doc: kind.meaning(),
            need: Need::Alternative,
            beside: None,
            shape: RawRelation::shape(Form::Plain),
            example: None,
        };
        let remark = |key, doc| FieldShape {
            key,
            doc,
            need: Need::Optional,
            beside: None,
            shape: Shape::Text(Form::Markdown),
            example: None,
        };
        let remarks = [
            remark("note", "What a reader should know of it."),
            remark("because", "Why the editor holds it to be so."),
        ];
        Shape::Record(RecordShape {
            name: "Reference",
            what: Self::WHAT,
            doc: "What this article is to another article, or to a claim in one.",
            fields: ReferenceKind::ALL.iter().map(relation).chain(remarks).collect(),
        })
    }
}
