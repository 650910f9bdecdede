//! Articles.

use serde::Serialize;

use super::other::Gone;
use super::shared::{
    Answer, ArticleCard, Backlink, Chain, Cite, Common, Fact, Filter, Link, OutLink, Relation, RoleLink, Stated, Turn,
};

/// `articles.html`
#[derive(Debug, Clone, Serialize)]
pub struct ArticlesPage {
    /// "5 articles from 5 sources".
    pub count: String,
    /// Drop-down lists above the list.
    pub filters: Vec<Filter>,
    /// In order of date.
    pub articles: Vec<ArticleCard>,
}

/// `article.html`
#[derive(Debug, Clone, Serialize)]
pub struct ArticlePage {
    /// The headline: with its marks where the text begins with it, else the title, escaped.
    pub title_html: String,
    /// The article as a reference, for Zotero and others: the `title` of a span of the class `Z3988`.
    pub coins: String,
    /// Language of the title where it is not the site's.
    pub title_lang: Option<String>,
    /// True where the editor supplied it; the square brackets are in the words.
    pub supplied: bool,
    /// The source.
    pub source: Link,
    /// Its kind, in words.
    pub source_kind: String,
    /// The author.
    pub author: Option<Stated>,
    /// Publication date in words.
    pub published: Option<Stated>,
    /// The date as written (EDTF).
    pub published_edtf: Option<String>,
    /// Date of retrieval in words.
    pub retrieved: Option<Stated>,
    /// Language, by name.
    pub language: Option<Stated>,
    /// Where it was published.
    pub url: Option<OutLink>,
    /// How the address is known.
    pub url_basis: Option<String>,
    /// An archived copy.
    pub archived: Option<OutLink>,
    /// The incidents, each with the article's role.
    pub incidents: Vec<RoleLink>,
    /// The questions for which it was read to the end.
    pub complete: Vec<Link>,
    /// The original.
    pub capture: Option<Capture>,
    /// `basis` of fields that have no row of their own (title, source, …).
    pub other_basis: Vec<Fact>,
    /// "7 claims, 3 bias notes, 1 note".
    pub counts: String,
    /// How many claims.
    pub claims: usize,
    /// How many bias notes.
    pub bias: usize,
    /// How many notes.
    pub notes: usize,
    /// Notes whose mark begins in the headline, where `title_html` is part of the text.
    pub headline_notes: Vec<Annotation>,
    /// The text, row by row; empty where it is not published.
    pub rows: Vec<TextRow>,
    /// Said above the text where it is not published whole: "Only the quoted passages are published here."
    pub withheld: Option<String>,
    /// Annotations without a place in what is published.
    pub unplaced: Vec<Annotation>,
    /// The ways on which its claims came, one each.
    pub chains: Vec<Chain>,
    /// References and relations from this article.
    pub references: Vec<Relation>,
    /// The same, of others to this one.
    pub referred: Vec<Relation>,
    /// Claims that were withdrawn.
    pub gone: Vec<Gone>,
    /// Where the record is spoken of.
    pub backlinks: Vec<Backlink>,
    /// Passages of the capture left out.
    pub omitted: Vec<String>,
    /// How to cite it.
    pub cite: Cite,
    /// Its neighbours.
    pub turn: Turn,
    /// Tags, notes, own fields, changes.
    pub common: Common,
}

/// The original, as captured.
#[derive(Debug, Clone, Serialize)]
pub struct Capture {
    /// The file's name, and its address where it is published.
    pub link: Link,
    /// Hash, hexadecimal.
    pub sha256: String,
    /// True: the hash matches and every word of the text stands in it.
    pub verified: bool,
}

/// A row of the text: a block, the notes beside it, and what follows without any.
#[derive(Debug, Clone, Serialize)]
pub struct TextRow {
    /// The block, with its notes.
    pub block: Block,
    /// True where the notes are many: the block stays in sight while they pass, and what follows has a row of its own.
    pub many: bool,
    /// The blocks that follow and in which no mark begins: they stand beside the notes, and need not wait for them.
    pub rest: Vec<Block>,
}

/// One top-level block of the text (paragraph, heading, quotation, list).
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// Its id on the page: `_p1`, `_p2`.
    pub id: String,
    /// With the marks in it. Headings begin at h3.
    pub html: String,
    /// Where the text is not in the site's language.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, with `lang`.
    pub dir: Option<String>,
    /// The annotations whose mark begins here, in the order of their marks.
    pub notes: Vec<Annotation>,
}

/// A note in the margin.
#[derive(Debug, Clone, Serialize)]
pub struct Annotation {
    /// Id of the mark: the claim's or bias note's own, else `bias_1`, `note_1`. The note's id is `n_<id>`.
    pub id: String,
    /// `claim`, `bias` or `note`.
    pub kind: String,
    /// "C1", "B1", "N1": numbered in the order of the text.
    pub label: String,
    /// A claim's speaker.
    pub speaker: Option<Link>,
    /// "asserts", "does not know".
    pub stance_text: Option<String>,
    /// The hands between.
    pub via: Vec<Link>,
    /// A bias note's technique.
    pub technique: Option<Link>,
    /// The restatement (escaped), or the note (Markdown rendered, without the outer paragraph where it is one).
    pub body_html: String,
    /// A claim's own page.
    pub href: Option<String>,
    /// What it answers.
    pub answers: Vec<Answer>,
    /// How it stands to others; targets in the same article are `#<id>` with the label before the words.
    pub relations: Vec<Relation>,
    /// What leads to the mark, `#<id>`; none where the note is shown without it (`unplaced`).
    pub mark: Option<String>,
}
