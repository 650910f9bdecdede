//! Pages of prose, lists of files and addresses where nothing else is.

use serde::Serialize;

use super::shared::{Backlink, Change, Link, Relation};

/// `corrections.html`
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionsPage {
    /// Newest first.
    pub changes: Vec<Change>,
}

/// `data.html`
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    /// Everything under data/, the feed, the captures.
    pub files: Vec<DataFile>,
    /// The list of hashes.
    pub manifest: Link,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct DataFile {
    /// The file.
    pub link: Link,
    /// What is in it.
    pub holds: String,
    /// What it cannot express.
    pub limits: Option<String>,
}

/// `page.html`: a Markdown page. Its heading is `page.title`.
#[derive(Debug, Clone, Serialize)]
pub struct ProsePage {
    /// The page, without its first heading.
    pub html: String,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
}

/// `404.html`
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundPage {}

/// `redirect.html`, at each old address.
#[derive(Debug, Clone, Serialize)]
pub struct RedirectPage {
    /// With `href`.
    pub to: Link,
}

/// `tombstone.html`, at the address of a withdrawn record.
#[derive(Debug, Clone, Serialize)]
pub struct TombstonePage {
    /// What it was: "Article", leading to the index.
    pub kind: Link,
    /// The article that it stood in, of a claim.
    pub within: Option<Link>,
    /// Its title or name.
    pub title: String,
    /// When it was withdrawn, in words.
    pub on: String,
    /// The reason.
    pub because_html: String,
    /// How other claims and articles stand to it, and to the claims of an article.
    pub relations: Vec<Relation>,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// Corrections that concern it.
    pub changes: Vec<Change>,
}

/// A claim that was withdrawn, where it stood.
#[derive(Debug, Clone, Serialize)]
pub struct Gone {
    /// The name of its place on the page, which others may have linked to.
    pub id: String,
    /// The page that tells of it.
    pub link: Link,
    /// When it was withdrawn, in words.
    pub on: String,
    /// The reason.
    pub because_html: String,
}
