//! The home page and the timeline.

use serde::Serialize;

use super::shared::{Change, Figure, Filter, IncidentCard, Link, Verdict};

/// `home.html`
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// The dossier's description, as a standfirst.
    pub lede: Option<String>,
    /// content/index.md.
    pub intro_html: String,
    /// How many of each: `text` "5 incidents", `href` the index.
    pub numbers: Vec<Link>,
    /// What to read first, the most telling first.
    pub starts: Vec<Start>,
    /// The small timeline.
    pub timeline: Option<Figure>,
    /// All, or the newest where there are many, in order of time.
    pub incidents: Vec<IncidentCard>,
    /// The first few.
    pub disputes: Vec<DisputeCard>,
    /// Link to the rest.
    pub all_disputes: Option<Link>,
    /// The newest few.
    pub changes: Vec<Change>,
}

/// Something to read first.
#[derive(Debug, Clone, Serialize)]
pub struct Start {
    /// Where it is.
    pub link: Link,
    /// Why to read it, in a few words.
    pub note: String,
}

/// One question that is answered in ways that do not agree.
#[derive(Debug, Clone, Serialize)]
pub struct DisputeCard {
    /// The incident.
    pub incident: Link,
    /// The question.
    pub ask: String,
    /// The population counted.
    pub of: Option<String>,
    /// How the answers stand.
    pub verdict: Verdict,
    /// Two or more answers.
    pub sides: Vec<Side>,
}

/// One side of a dispute.
#[derive(Debug, Clone, Serialize)]
pub struct Side {
    /// The answer.
    pub value: String,
    /// The quoted words.
    pub quote: String,
    /// The passage.
    pub href: String,
    /// Who, via whom.
    pub by: String,
}

/// `timeline.html`
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    /// "5 incidents, 2017 to 2022".
    pub span: String,
    /// Drop-down lists above the list.
    pub filters: Vec<Filter>,
    /// One drawing for each choice of lanes, the plain one first; four at most. Groups `<g class="tl-ev" data-place="…">`
    /// take part in the filter.
    pub views: Vec<Figure>,
    /// All of them, in order of time.
    pub incidents: Vec<IncidentCard>,
}
