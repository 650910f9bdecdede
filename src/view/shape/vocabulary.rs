//! Glossary, techniques and scales.

use serde::Serialize;

use super::shared::{Backlink, Common, Link};

/// `glossary.html`
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryPage {
    /// How many there are, in words.
    pub count: String,
    /// In alphabetical order.
    pub terms: Vec<Term>,
}

/// A term of the glossary.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// Its own id: the anchor.
    pub id: String,
    /// Earlier ids: their anchors keep working.
    pub aliases: Vec<String>,
    /// The term.
    pub term: String,
    /// Definition.
    pub definition_html: String,
    /// Other terms.
    pub see: Vec<Link>,
    /// How often it is spoken of.
    pub count: usize,
    /// Where the record is spoken of; of many, some.
    pub backlinks: Vec<Backlink>,
    /// "and 12 more", leading to the part of the page where they stand.
    pub more: Option<Link>,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}

/// `techniques.html`
#[derive(Debug, Clone, Serialize)]
pub struct TechniquesPage {
    /// How many there are, in words.
    pub count: String,
    /// Used ones first.
    pub techniques: Vec<Technique>,
}

/// A technique of the vocabulary.
#[derive(Debug, Clone, Serialize)]
pub struct Technique {
    /// Its own id: the anchor.
    pub id: String,
    /// Earlier ids: their anchors keep working.
    pub aliases: Vec<String>,
    /// Name.
    pub name: String,
    /// Language of name and definition where it is not the site's.
    pub lang: Option<String>,
    /// Definition.
    pub definition_html: String,
    /// Other techniques, or its description elsewhere.
    pub see: Vec<Link>,
    /// Where it comes from: "SemEval-2020 Task 11", "source criticism", "this dossier".
    pub from: String,
    /// How often it is noted.
    pub count: usize,
    /// Where it is noted; of many, some.
    pub uses: Vec<BiasUse>,
    /// "and 12 more", leading to the part of the page where they stand.
    pub more: Option<Link>,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}

/// One bias note, in the list of its technique.
#[derive(Debug, Clone, Serialize)]
pub struct BiasUse {
    /// The quoted words, leading to the passage.
    pub passage: Link,
    /// The note.
    pub note_html: String,
    /// The article.
    pub article: Link,
}

/// `method.html`
#[derive(Debug, Clone, Serialize)]
pub struct MethodPage {
    /// content/pages/method.md, without its heading.
    pub prose_html: Option<String>,
    /// How origins, agreement and silence are worked out: the same for every dossier.
    pub rules_html: String,
    /// Their language where it is not the site's.
    pub rules_lang: Option<String>,
    /// Reliability, credibility, likelihood, confidence.
    pub scales: Vec<Scale>,
}

/// A scale in full.
#[derive(Debug, Clone, Serialize)]
pub struct Scale {
    /// `reliability`, `credibility`, `likelihood`, `confidence`.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is applied to, and where it comes from.
    pub intro: String,
    /// From one end to the other.
    pub steps: Vec<Step>,
}

/// One step of a scale.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// "A", "1", "likely".
    pub mark: String,
    /// Its meaning.
    pub means: String,
}
