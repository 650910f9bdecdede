//! Sources, actors and places.

use serde::Serialize;

use super::shared::{
    ArticleCard, Backlink, ClaimCard, Common, Figure, Grade, IncidentCard, Link, NameRow, OutLink, Stated, Totals,
};

/// `sources.html`
#[derive(Debug, Clone, Serialize)]
pub struct SourcesPage {
    /// How many there are, in words.
    pub count: String,
    /// In the order of their names.
    pub sources: Vec<SourceCard>,
}

/// A source in a list.
#[derive(Debug, Clone, Serialize)]
pub struct SourceCard {
    /// The source.
    pub link: Link,
    /// Kind, in words.
    pub kind: String,
    /// Its owner.
    pub owner: Option<Link>,
    /// "state-controlled"; `None` where none is stated.
    pub state: Option<String>,
    /// The reliability letter and its meaning.
    pub letter: Option<String>,
    /// What the letter means.
    pub means: Option<String>,
    /// How many articles.
    pub articles: usize,
    /// How many claims.
    pub claims: usize,
}

/// `source.html`
#[derive(Debug, Clone, Serialize)]
pub struct SourcePage {
    /// Name.
    pub name: String,
    /// Kind, in words.
    pub kind: String,
    /// Its owner.
    pub owner: Option<Link>,
    /// What it is part of.
    pub part_of: Option<Link>,
    /// Sources that are part of it.
    pub parts: Vec<Link>,
    /// Country.
    pub country: Option<String>,
    /// "controlled", "funded", "none stated", with its basis.
    pub state: Stated,
    /// Website.
    pub url: Option<OutLink>,
    /// The letter, with its reason.
    pub reliability: Option<Grade>,
    /// Remarks on its bias.
    pub bias: Vec<BiasNote>,
    /// Its articles.
    pub articles: Vec<ArticleCard>,
    /// Techniques noted in its articles, most frequent first.
    pub techniques: Vec<TechniqueUse>,
    /// Claims in its articles and claims it makes in others'.
    pub claims: Vec<ClaimCard>,
    /// "Of 4 claims, as annotated: 1 in conflict with another claim; …".
    pub fared: Option<String>,
    /// Answers and findings that would have fewer origins without it.
    pub rests: Vec<RestRow>,
    /// What it calls actors and places.
    pub names: Vec<NameRow>,
    /// How long its lists are, on all parts of the page.
    pub totals: Totals,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}

/// A remark on a source's bias, with what shows it.
#[derive(Debug, Clone, Serialize)]
pub struct BiasNote {
    /// The remark.
    pub note_html: String,
    /// Passages: the quoted words, linked.
    pub evidence: Vec<Link>,
    /// Pages elsewhere.
    pub pages: Vec<OutLink>,
}

/// An answer or a finding that would have fewer independent origins without a source.
#[derive(Debug, Clone, Serialize)]
pub struct RestRow {
    /// The question; leads to its row of the account table.
    pub question: Link,
    /// The population counted.
    pub of: Option<String>,
    /// The incident.
    pub incident: Link,
    /// The editors' finding in words; `None` for the answers as such.
    pub finding: Option<String>,
    /// Independent origins as annotated: "2", "1 to 2".
    pub with: String,
    /// The same without the source: "1", "none".
    pub without: String,
}

/// How often a technique is noted, and where.
#[derive(Debug, Clone, Serialize)]
pub struct TechniqueUse {
    /// The technique.
    pub technique: Link,
    /// How often.
    pub times: usize,
    /// The quoted words, linked.
    pub passages: Vec<Link>,
}

/// `actors.html`
#[derive(Debug, Clone, Serialize)]
pub struct ActorsPage {
    /// How many there are, in words.
    pub count: String,
    /// In the order of their names.
    pub actors: Vec<EntityCard>,
}

/// `places.html`
#[derive(Debug, Clone, Serialize)]
pub struct PlacesPage {
    /// How many there are, in words.
    pub count: String,
    /// In the order of their names.
    pub places: Vec<EntityCard>,
}

/// An actor or a place in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EntityCard {
    /// The record.
    pub link: Link,
    /// Kind of actor; precision of a place.
    pub kind: String,
    /// What it is part of.
    pub part_of: Option<Link>,
    /// Other names, joined.
    pub names: Option<String>,
    /// How many incidents.
    pub incidents: usize,
    /// How many claims: of an actor as speaker, of a place as an answer.
    pub claims: usize,
}

/// `actor.html`
#[derive(Debug, Clone, Serialize)]
pub struct ActorPage {
    /// Name.
    pub name: String,
    /// Kind, in words.
    pub kind: String,
    /// What it is part of.
    pub part_of: Option<Link>,
    /// Actors that are part of it.
    pub members: Vec<Link>,
    /// What it is called, by whom.
    pub names: Vec<NameRow>,
    /// With `role`.
    pub incidents: Vec<IncidentCard>,
    /// Claims as speaker.
    pub claims: Vec<ClaimCard>,
    /// How long its lists are, on all parts of the page.
    pub totals: Totals,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}

/// `place.html`
#[derive(Debug, Clone, Serialize)]
pub struct PlacePage {
    /// Name.
    pub name: String,
    /// Country.
    pub country: Option<String>,
    /// What it is part of.
    pub part_of: Option<Link>,
    /// Places that are part of it.
    pub parts: Vec<Link>,
    /// What it is called, by whom.
    pub names: Vec<NameRow>,
    /// "33.50 N, 38.66 E".
    pub coordinates: Option<String>,
    /// "to the district".
    pub precision: Option<String>,
    /// How the position is known.
    pub basis: Option<String>,
    /// A map, inset and source of borders included.
    pub map: Option<Figure>,
    /// What happened there.
    pub incidents: Vec<IncidentCard>,
    /// How long its lists are, on all parts of the page.
    pub totals: Totals,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}
