//! The editors' own words.

use super::{Actor, Article, BiasNote, Claim, Common, Incident, Place, Source, Technique, Term};
use crate::arena::Id;
use crate::source::Span;

/// Markdown written by the editors, with its wiki links resolved.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The Markdown.
    pub markdown: String,
    /// Where it was written.
    pub span: Span,
    /// Each wiki link's destination as written, and what it leads to. Links to nothing are reported and left out.
    pub links: Vec<(String, Target)>,
}

/// What a link can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An incident.
    Incident(Id<Incident>),
    /// An article.
    Article(Id<Article>),
    /// A claim in an article.
    Claim(Id<Claim>),
    /// A bias note in an article.
    Bias(Id<BiasNote>),
    /// A source.
    Source(Id<Source>),
    /// An actor.
    Actor(Id<Actor>),
    /// A place.
    Place(Id<Place>),
    /// A glossary term.
    Term(Id<Term>),
    /// A technique.
    Technique(Id<Technique>),
    /// A page of prose.
    Page(Id<Page>),
}

/// A page of prose, `content/pages/<key>.md`.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its id.
    pub common: Common,
    /// Its first heading, or its id.
    pub title: String,
    /// The text after the first heading.
    pub prose: Prose,
}
