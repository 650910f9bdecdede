//! Contradictions, and what is missing.

use serde::Serialize;

use super::shared::{Link, Verdict};

/// `disputes.html`
#[derive(Debug, Clone, Serialize)]
pub struct DisputesPage {
    /// "4 contradictions".
    pub count: String,
    /// By incident, in order of time; those about no incident last.
    pub groups: Vec<DisputeGroup>,
}

/// The contradictions about one incident.
#[derive(Debug, Clone, Serialize)]
pub struct DisputeGroup {
    /// Anchor: `i_<incident>`, or `_none`.
    pub id: String,
    /// The incident's title, or "About no incident".
    pub title: String,
    /// The incident.
    pub incident: Option<Link>,
    /// How many, in words.
    pub count: String,
    /// The contradictions, in the order of the questions.
    pub disputes: Vec<Dispute>,
}

/// One contradiction, in full.
#[derive(Debug, Clone, Serialize)]
pub struct Dispute {
    /// The question; for a contradiction that no question has, words for that.
    pub ask: String,
    /// The population counted.
    pub of: Option<String>,
    /// How the answers stand; `None` without a question.
    pub verdict: Option<Verdict>,
    /// The row of the incident's account table.
    pub row: Option<Link>,
    /// Two or more, by their answers.
    pub sides: Vec<DisputeSide>,
    /// What the editors wrote of it.
    pub reasons: Vec<Reason>,
}

/// All who give one answer.
#[derive(Debug, Clone, Serialize)]
pub struct DisputeSide {
    /// The answer; `None` without a question.
    pub answer: Option<String>,
    /// "1 article, 1 to 2 independent origins: …".
    pub origins: String,
    /// The claims, each with its words.
    pub accounts: Vec<Account>,
    /// The article that is, as a whole, this side.
    pub article: Option<Link>,
}

/// What one claim says.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    /// The restatement; leads to the claim's page.
    pub says: Link,
    /// The quoted words, without quotation marks; empty where they are not published.
    pub quote: String,
    /// Language of the quote where it is not the site's.
    pub quote_lang: Option<String>,
    /// The passage, or the claim's page where the text is not published.
    pub href: String,
    /// Who, via whom.
    pub by: String,
    /// Where it stands.
    pub article: Link,
}

/// Why the editors hold that two accounts contradict each other.
#[derive(Debug, Clone, Serialize)]
pub struct Reason {
    /// The claim or article that is said to contradict.
    pub one: Link,
    /// What it contradicts.
    pub other: Link,
    /// The reason; `None` where none is given.
    pub because_html: Option<String>,
}

/// `gaps.html`
#[derive(Debug, Clone, Serialize)]
pub struct GapsPage {
    /// "14 gaps".
    pub count: String,
    /// What leads to each list, on the first part.
    pub contents: Vec<GapEntry>,
    /// All lists, also empty ones.
    pub lists: Vec<GapList>,
}

/// A line of the contents of the lists of gaps.
#[derive(Debug, Clone, Serialize)]
pub struct GapEntry {
    /// Anchor of the list.
    pub id: String,
    /// What is missing, leading to the list.
    pub link: Link,
    /// How many.
    pub count: usize,
}

/// One sort of gap.
#[derive(Debug, Clone, Serialize)]
pub struct GapList {
    /// Anchor of the list.
    pub id: String,
    /// What is missing.
    pub title: String,
    /// How many.
    pub count: usize,
    /// Why it matters, in a sentence.
    pub why: String,
    /// Said where nothing is missing.
    pub empty: String,
    /// What is concerned.
    pub items: Vec<GapItem>,
}

/// One gap.
#[derive(Debug, Clone, Serialize)]
pub struct GapItem {
    /// The record, or the row of an account table.
    pub link: Link,
    /// A remark: the incident, the date as it stands, the origin.
    pub note: Option<String>,
    /// Further links: the questions an article was not read for.
    pub more: Vec<Link>,
}
