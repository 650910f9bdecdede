//! Claims.

use serde::Serialize;

use super::shared::{Backlink, Chain, Cite, ClaimCard, Common, Filter, Grade, Link, OutLink, Relation, Turn};

/// `claims.html`
#[derive(Debug, Clone, Serialize)]
pub struct ClaimsPage {
    /// How many there are, in words.
    pub count: String,
    /// Drop-down lists above the list.
    pub filters: Vec<Filter>,
    /// By incident, in order of time.
    pub groups: Vec<ClaimGroup>,
}

/// Claims about one incident, or about none.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimGroup {
    /// Anchor, as `i_<incident>`.
    pub id: String,
    /// The incident, or "No incident".
    pub title: Link,
    /// "2 claims".
    pub count: String,
    /// In the order of the articles and of their texts.
    pub claims: Vec<ClaimCard>,
}

/// `claim.html`
#[derive(Debug, Clone, Serialize)]
pub struct ClaimPage {
    /// The claim, as in lists.
    pub claim: ClaimCard,
    /// The quote between the words around it, inside `<mark>`.
    pub context_html: String,
    /// "28 May 2020".
    pub when: Option<String>,
    /// The article's source.
    pub source: Link,
    /// The incident.
    pub incident: Option<Link>,
    /// Its chains, one from each origin.
    pub chains: Vec<Chain>,
    /// Credibility, as judged.
    pub assessments: Vec<Grade>,
    /// Relations by tone; those that go out and those that come in.
    pub supporting: Vec<Relation>,
    /// `contradicts`.
    pub contradicting: Vec<Relation>,
    /// The others.
    pub other: Vec<Relation>,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// Its words where they were published, and in the archived copy.
    pub elsewhere: Vec<OutLink>,
    /// How to cite it.
    pub cite: Cite,
    /// Its neighbours.
    pub turn: Turn,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}
