//! Articles, their texts and what is anchored to them.

use std::collections::BTreeMap;

use super::{Claim, Common, Incident, Prose, Question, Source, Subject, Technique};
use crate::arena::Id;
use crate::edtf::Edtf;
use crate::quote::{Anchor, Prepared};
use crate::raw::article::{IncidentRole, ReferenceKind};
use crate::raw::meta::Publish;
use crate::source::{FileId, Span};

/// A text and everything said about it.
#[derive(Debug)]
pub struct Article {
    /// Id, tags and the like.
    pub common: Common,
    /// Headline, without the brackets of one that the editors supplied.
    pub title: String,
    /// Whether the headline was supplied by the editors.
    pub title_supplied: bool,
    /// Who published it.
    pub source: Option<Id<Source>>,
    /// Its address.
    pub url: Option<String>,
    /// Address of an archived copy.
    pub archived: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// When it was captured.
    pub retrieved: Option<Edtf>,
    /// Language of the text, BCP 47, where not the dossier's.
    pub language: Option<String>,
    /// The original it was transcribed from.
    pub capture: Option<Capture>,
    /// Text of the capture that was left out on purpose.
    pub omitted: Vec<String>,
    /// The incidents it tells of.
    pub incidents: Vec<IncidentLink>,
    /// The questions for which it was read to the end.
    pub complete: Vec<Id<Question>>,
    /// How much of its text is published while it stands; see [`Article::lets_out`].
    pub publish: Publish,
    /// How stated fields are known.
    pub basis: BTreeMap<String, String>,
    /// What is asserted in it, in the order written.
    pub claims: Vec<Id<Claim>>,
    /// How its wording slants, in the order written.
    pub bias: Vec<Id<BiasNote>>,
    /// Explanations, in the order written.
    pub notes: Vec<ArticleNote>,
    /// Relations to other articles and claims.
    pub references: Vec<Reference>,
    /// The transcription.
    pub text: ArticleText,
}

impl Article {
    /// The headline; one that the editors supplied in square brackets.
    pub fn headline(&self) -> String {
        if self.title_supplied { format!("[{}]", self.title) } else { self.title.clone() }
    }

    /// How much of its words leaves the build: nothing of an article that was taken down.
    pub fn lets_out(&self) -> Publish {
        if self.common.withdrawn.is_some() { Publish::Metadata } else { self.publish }
    }

    /// The same of the words that a claim quotes: under `excerpts` one that was taken down lets nothing out.
    pub fn lets_out_by(&self, claim: &Claim) -> Publish {
        match self.lets_out() {
            Publish::Excerpts if claim.common.withdrawn.is_some() => Publish::Metadata,
            publish => publish,
        }
    }
}

/// The transcription of an article.
#[derive(Debug)]
pub struct ArticleText {
    /// Its file.
    pub file: FileId,
    /// The Markdown and its plain text, ready for matching.
    pub prepared: std::sync::Arc<Prepared>,
}

impl ArticleText {
    /// The Markdown.
    pub fn markdown(&self) -> &str {
        self.prepared.plain().source()
    }
}

/// The original of a text, proved to be unchanged.
#[derive(Debug, Clone)]
pub struct Capture {
    /// Path from the dossier's root.
    pub path: String,
    /// SHA-256 of its bytes in lower-case hexadecimal, as stated and as verified.
    pub sha256: String,
    /// Whether the transcription was compared with it word by word and found to agree.
    pub compared: bool,
}

/// What an article is to an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncidentLink {
    /// The incident.
    pub incident: Id<Incident>,
    /// What the article is to it.
    pub role: IncidentRole,
}

/// A quote and where it stands.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The quote as written.
    pub quote: String,
    /// The words before it, where they were needed to tell it from others.
    pub prefix: Option<String>,
    /// The words after it, likewise.
    pub suffix: Option<String>,
    /// Which of several occurrences it is, likewise.
    pub nth: Option<u32>,
    /// Where the quote is written.
    pub span: Span,
    /// Where its words stand in the article; `None` where it was not found, which is reported.
    pub anchor: Option<Anchor>,
}

/// How a wording slants.
#[derive(Debug, Clone)]
pub struct BiasNote {
    /// Its id, where it has one, unique among the claims and bias notes of the article.
    pub key: Option<String>,
    /// Where the note is written.
    pub span: Span,
    /// The article.
    pub article: Id<Article>,
    /// The exact words.
    pub passage: Passage,
    /// The technique; `None` where the id written is unknown, which is reported.
    pub technique: Option<Id<Technique>>,
    /// What the wording does.
    pub note: Prose,
}

/// An explanation anchored to a quote.
#[derive(Debug, Clone)]
pub struct ArticleNote {
    /// The exact words.
    pub passage: Passage,
    /// The explanation.
    pub note: Prose,
}

/// A relation of an article to another article or claim.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What sort of relation.
    pub kind: ReferenceKind,
    /// Its other end.
    pub to: Subject,
    /// Why the editors hold it to be so.
    pub because: Option<Prose>,
    /// What to know of it.
    pub note: Option<Prose>,
    /// Where it is written.
    pub span: Span,
}
