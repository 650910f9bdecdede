//! The home page and the timeline.

use serde::Serialize;

use super::shared::{Change, Cite, Embed, Figure, Filter, IncidentCard, Link, Verdict};

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
    /// Link to the others, where these are not all.
    pub all_incidents: Option<Link>,
    /// The first few.
    pub disputes: Vec<DisputeCard>,
    /// Link to the rest.
    pub all_disputes: Option<Link>,
    /// The newest few.
    pub changes: Vec<Change>,
    /// How to cite the dossier.
    pub cite: Cite,
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
    /// Language of the quote where it is not the site's.
    pub quote_lang: Option<String>,
    /// The passage.
    pub href: String,
    /// Who, via whom.
    pub by: String,
}

/// The drawing in one choice of lanes.
#[derive(Debug, Clone, Serialize)]
pub struct LaneView {
    /// By this addresses keep the choice.
    pub key: String,
    /// "place", "actor", …
    pub text: String,
    /// The drawing; its label tells the lanes.
    pub figure: Figure,
}

/// The page of one choice of lanes.
#[derive(Debug, Clone, Serialize)]
pub struct LaneLink {
    /// Its address.
    pub href: String,
    /// "place", "actor", …
    pub text: String,
    /// Whether it is this page.
    pub current: bool,
}

/// `timeline-embed.html`
#[derive(Debug, Clone, Serialize)]
pub struct EmbedPage {
    /// A strip that shows how many incidents lie where.
    pub overview_html: String,
    /// The drawing; none without incidents.
    pub view: Option<Figure>,
    /// Where the timeline with its list is.
    pub whole: String,
}

/// `timeline.html`, and `timeline-by-….html` beyond 60 incidents
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    /// "5 incidents, 2017 to 2022".
    pub span: String,
    /// Drop-down lists above the list.
    pub filters: Vec<Filter>,
    /// A strip that shows how many incidents lie where, for finding one's way.
    pub overview_html: String,
    /// One drawing for each choice of lanes, the plain one first; five at most. Beyond 60 incidents, the one drawing of
    /// this page.
    pub views: Vec<LaneView>,
    /// The pages of all choices of lanes, where each has its own.
    pub lanes: Vec<LaneLink>,
    /// How to show it elsewhere.
    pub embed: Embed,
    /// All that are drawn, in order of time.
    pub incidents: Vec<IncidentCard>,
}
