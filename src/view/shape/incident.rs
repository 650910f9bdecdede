//! Incidents.

use serde::Serialize;

use super::shared::{Backlink, Cite, ClaimCard, Common, Figure, Link, NameRow, Totals, Turn, Verdict};

/// `incident.html`
#[derive(Debug, Clone, Serialize)]
pub struct IncidentPage {
    /// Title.
    pub title: String,
    /// Kind, in words.
    pub kind: String,
    /// The date in words.
    pub when: String,
    /// The date as written.
    pub edtf: String,
    /// In words: "22:30 in Damascus, to the minute", "not known"; `None` where nothing is stated.
    pub time: Option<String>,
    /// Where.
    pub places: Vec<PlaceLine>,
    /// "2 articles, 2 to 3 independent origins as annotated".
    pub counts: String,
    /// Which origins: "Myles B. Caggins; unnamed: “local sources”"; `None` where there is none.
    pub origins: Option<String>,
    /// The summary.
    pub summary_html: Option<String>,
    /// Who.
    pub actors: Vec<ActorRow>,
    /// Incidents that it has as background.
    pub background: Vec<Link>,
    /// Incidents that name this one as background.
    pub followed: Vec<Link>,
    /// A map, inset and source of borders included.
    pub map: Option<Figure>,
    /// The account table; `None` without questions or reports.
    pub matrix: Option<Matrix>,
    /// The same answers by those who speak; `None` where fewer than two do.
    pub parties: Option<Matrix>,
    /// The account table as a file; `None` where there is no table.
    pub accounts: Option<Link>,
    /// The same answers by those who speak, as a file; `None` where fewer than two do.
    pub accounts_by_speaker: Option<Link>,
    /// Articles that were read for questions and say nothing about them.
    pub silent: Vec<SilentRow>,
    /// Counts as ranges, as `rg`: one drawing a question that has several answers about one population, or several
    /// populations, each with a line and a scale of its own.
    pub ranges: Vec<Figure>,
    /// How the answers became known: questions that have one, once for each population.
    pub lives: Vec<LifeLine>,
    /// What was known on each day on which an article with answers had come out, the earliest first.
    pub known: Vec<KnownOn>,
    /// "12 of 400 dates are shown, evenly chosen."; `None` where all are.
    pub known_few: Option<String>,
    /// The editor's findings.
    pub findings: Vec<Finding>,
    /// Its articles, in order of date.
    pub reports: Vec<ReportRow>,
    /// What each source calls the actors and places.
    pub names: Vec<NameRow>,
    /// Claims that answer no question.
    pub claims: Vec<ClaimCard>,
    /// How long its lists are, on all parts of the page.
    pub totals: Totals,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// How to cite it.
    pub cite: Cite,
    /// Its neighbours.
    pub turn: Turn,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}

/// A place, with what is known of where it lies.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceLine {
    /// The place.
    pub link: Link,
    /// "al-Hasakah, Syria".
    pub within: Option<String>,
    /// "to the district".
    pub precision: Option<String>,
    /// How the position is known.
    pub basis: Option<String>,
}

/// An actor of an incident.
#[derive(Debug, Clone, Serialize)]
pub struct ActorRow {
    /// The actor.
    pub actor: Link,
    /// Its role.
    pub role: Option<String>,
    /// "known" or "suspected".
    pub certainty: String,
}

/// The account table.
#[derive(Debug, Clone, Serialize)]
pub struct Matrix {
    /// What a row and a column are, in a sentence.
    pub caption: String,
    /// True with more than four columns: printed as cards.
    pub wide: bool,
    /// Articles, in order of date; or those who speak.
    pub columns: Vec<Column>,
    /// Questions, one for each population.
    pub rows: Vec<Row>,
}

/// An article of the table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// The article.
    pub article: Link,
    /// Its short name, repeated in each cell on narrow screens: the source.
    pub short: String,
    /// "War News Updates, 28 May 2020 (1 day after)".
    pub note: String,
}

/// A question of the table, for one population.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Anchor: `q_<question>`, with `_2` and so on for further populations.
    pub id: String,
    /// The question.
    pub ask: String,
    /// The population counted.
    pub of: Option<String>,
    /// The choices, where the question has them: "one of: first, second".
    pub options: Option<String>,
    /// How the answers stand.
    pub verdict: Option<Verdict>,
    /// "3 answers, 1 to 2 independent origins".
    pub origins: Option<String>,
    /// One a column.
    pub cells: Vec<Cell>,
}

/// What one article answers to one question.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// `said`, `silent` or `unread` (not annotated).
    pub state: String,
    /// The answers, where `state` is `said`.
    pub answers: Vec<Said>,
}

/// One answer in a cell.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// As `ClaimCard::stance`.
    pub stance: String,
    /// "at least 100", "no", "denies more than 100", "does not know".
    pub value: String,
    /// Short; cut with an ellipsis at about 90 characters.
    pub quote: String,
    /// Language of the quote where it is not the site's.
    pub quote_lang: Option<String>,
    /// The passage, or the claim's page where the text is not published.
    pub href: String,
    /// "Myles B. Caggins, via Anadolu Agency".
    pub by: String,
}

/// How the answers to one question became known, for one population.
#[derive(Debug, Clone, Serialize)]
pub struct LifeLine {
    /// The question.
    pub ask: String,
    /// The population counted.
    pub of: Option<String>,
    /// The address of its row in the account table.
    pub row: String,
    /// That something is denied: "The first account here is a denial.", "There is a denial, first published 28 May 2020."
    pub denial: Option<String>,
    /// The articles that answer, in the order of publication.
    pub moments: Vec<LifeMoment>,
}

/// The publication of an article that answers.
#[derive(Debug, Clone, Serialize)]
pub struct LifeMoment {
    /// Publication date in words, uncertain ones so named; "not known".
    pub when: String,
    /// How its time lies to that of the article before: "on the same day", "may have come before the one above"; `None`
    /// where it is later.
    pub order: Option<String>,
    /// The article.
    pub article: Link,
    /// Its source.
    pub source: Link,
    /// Its answers.
    pub events: Vec<LifeEvent>,
}

/// What an answer did to what was known before it.
#[derive(Debug, Clone, Serialize)]
pub struct LifeEvent {
    /// `first`, `repeated`, `confirmed`, `changed`, `contradicted`, `corrected`, `denied`, `doubted` or `not-known`.
    pub step: String,
    /// The same in words: "confirmed by a further independent origin".
    pub word: String,
    /// The answer.
    pub said: Said,
}

/// What was known on a day, from the articles that had been published by then.
#[derive(Debug, Clone, Serialize)]
pub struct KnownOn {
    /// The day in words.
    pub day: String,
    /// "2 articles, 3 of 8 questions answered".
    pub counts: String,
    /// The questions that had answers, once for each population.
    pub rows: Vec<KnownRow>,
}

/// How a question stood on a day.
#[derive(Debug, Clone, Serialize)]
pub struct KnownRow {
    /// The question.
    pub ask: String,
    /// The population counted.
    pub of: Option<String>,
    /// The answers that there were.
    pub answers: Vec<Said>,
    /// How they stood.
    pub verdict: Verdict,
    /// "3 answers, 1 to 2 independent origins".
    pub origins: Option<String>,
}

/// The editor's answer to a question.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// The question.
    pub ask: String,
    /// The answer in words.
    pub answer: String,
    /// "likely".
    pub likelihood: Option<String>,
    /// "moderate".
    pub confidence: Option<String>,
    /// The reason.
    pub because_html: String,
    /// Who found.
    pub by: String,
    /// When, in words.
    pub on: String,
}

/// An article that says nothing about questions for which it was read to the end.
#[derive(Debug, Clone, Serialize)]
pub struct SilentRow {
    /// The article.
    pub article: Link,
    /// Its source.
    pub source: Link,
    /// The questions; each leads to its row of the account table.
    pub questions: Vec<Link>,
}

/// A report of an incident.
#[derive(Debug, Clone, Serialize)]
pub struct ReportRow {
    /// Publication date in words.
    pub when: String,
    /// "1 day after".
    pub delay: Option<String>,
    /// The article.
    pub article: Link,
    /// Its source.
    pub source: Link,
    /// "reports", "follow-up", "context".
    pub role: String,
}
