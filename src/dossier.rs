//! What a dossier means: every reference a typed id, every quote anchored, every date read.
//!
//! One kind a file. A value of these types has no dangling reference and no unproved quote. Records are held in
//! [`Arena`]s ordered by key (claims and notes in the order of their article), so that the order of files never shows.

pub mod answer;
pub mod article;
pub mod claim;
pub mod common;
pub mod entity;
pub mod incident;
pub mod meta;
pub mod prose;

pub use answer::{Answer, AnswerValue, Count};
pub use article::{Article, ArticleNote, BiasNote, Capture, IncidentLink, Passage, Reference};
pub use claim::{Assessment, Claim, Party, Relation, RelationKind, Subject};
pub use common::{Common, Withdrawn};
pub use entity::{Actor, Name, Place, Source, SourceBias, Technique, Term};
pub use incident::{Finding, Incident, Involvement, Question, Time};
pub use meta::{Correction, Editor, Meta, Waiver, WaiverPlace};
pub use prose::{Page, Prose, Target};

use crate::arena::Arena;

/// A whole dossier.
#[derive(Debug, Default)]
pub struct Dossier {
    /// What is true of the dossier as a whole.
    pub meta: Meta,
    /// The introduction of the home page.
    pub index: Option<Prose>,
    /// Further pages of prose.
    pub pages: Arena<Page>,
    /// Who publishes.
    pub sources: Arena<Source>,
    /// Who acts and speaks.
    pub actors: Arena<Actor>,
    /// Where things happened.
    pub places: Arena<Place>,
    /// What happened.
    pub incidents: Arena<Incident>,
    /// What is asked of incidents, incident by incident.
    pub questions: Arena<Question>,
    /// The texts.
    pub articles: Arena<Article>,
    /// What is asserted in them, article by article, in the order written.
    pub claims: Arena<Claim>,
    /// How their wording slants, likewise.
    pub bias: Arena<BiasNote>,
    /// Words explained.
    pub glossary: Arena<Term>,
    /// Ways of slanting: the built-in ones and the dossier's own.
    pub techniques: Arena<Technique>,
}

impl Dossier {
    /// The title or name of a record; nothing for a bias note, which has none of its own.
    pub fn title(&self, target: Target) -> Option<String> {
        let title = match target {
            Target::Incident(id) => &self.incidents[id].title,
            Target::Article(id) => return Some(self.articles[id].headline()),
            Target::Claim(id) => &self.claims[id].says,
            Target::Bias(_) => return None,
            Target::Source(id) => &self.sources[id].name,
            Target::Actor(id) => &self.actors[id].name,
            Target::Place(id) => &self.places[id].name,
            Target::Term(id) => &self.glossary[id].term,
            Target::Technique(id) => &self.techniques[id].name,
            Target::Page(id) => &self.pages[id].title,
        };
        Some(title.clone())
    }
}
