//! Small shapes that many pages use.

use serde::Serialize;

/// Words that lead somewhere, or (without `href`) words only.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Address; `None` where there is no page.
    pub href: Option<String>,
    /// Words.
    pub text: String,
    /// Set where the words are in another language than the site; the direction then follows the letters.
    pub lang: Option<String>,
}

/// A link that leaves the site, with the Robust Links attributes.
#[derive(Debug, Clone, Serialize)]
pub struct OutLink {
    /// Address.
    pub href: String,
    /// Words; the address itself where there is no better name.
    pub text: String,
    /// An archived copy of the same page.
    pub archived: Option<String>,
    /// Where the page of which this is a copy was.
    pub original: Option<String>,
    /// Date of that copy or of retrieval, `YYYY-MM-DD`.
    pub archived_on: Option<String>,
}

/// A stated value and how it is known.
#[derive(Debug, Clone, Serialize)]
pub struct Stated {
    /// The value in words.
    pub text: String,
    /// How it is known.
    pub basis: Option<String>,
}

/// A row of a list of facts whose names are not fixed.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// Name of the field.
    pub label: String,
    /// Value.
    pub value_html: String,
    /// How it is known.
    pub basis: Option<String>,
}

/// What every record may carry.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Common {
    /// Tags, as written.
    pub tags: Vec<String>,
    /// The record's `notes`; in articles `None` (those are annotations).
    pub notes_html: Option<String>,
    /// The editor's own fields, in order.
    pub extra: Vec<Fact>,
    /// Entries of `corrections` whose `where` is this record.
    pub changes: Vec<Change>,
}

/// How long the lists of a record's page are, on all parts of the page.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Totals {
    /// Articles.
    pub articles: usize,
    /// Claims.
    pub claims: usize,
    /// Incidents.
    pub incidents: usize,
    /// Answers and findings that rest on it.
    pub rests: usize,
}

/// Where a record is spoken of.
#[derive(Debug, Clone, Serialize)]
pub struct Backlink {
    /// The page, at the passage where it can be.
    pub link: Link,
    /// What kind of page it is: "article", "incident", "page".
    pub kind: String,
    /// The words around it, those that link inside `<mark>`.
    pub context_html: Option<String>,
}

/// A value that a filter compares, printed as `data-<name>="<values>"`.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// `incident`, `source`, `speaker`, `stance`, `place`, `actor` or `kind`.
    pub name: String,
    /// Ids, separated by spaces.
    pub values: String,
}

/// One drop-down list of a filter; its `name` is a `Key::name`.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// A `Key::name`.
    pub name: String,
    /// Words before the list.
    pub label: String,
    /// The values to choose from; "all" is added by the template.
    pub options: Vec<Choice>,
}

/// One value of a `Filter`.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// An id.
    pub value: String,
    /// Its name.
    pub text: String,
}

/// What a claim answers.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// The question in words.
    pub ask: String,
    /// The answer in words: "at least 100", "not more than 100".
    pub value: String,
    /// The population counted.
    pub of: Option<String>,
}

/// How one claim or article stands to another.
#[derive(Debug, Clone, Serialize)]
pub struct Relation {
    /// `supports`, `contradicts` or `other`: decides colour and sign.
    pub tone: String,
    /// "contradicts", "is contradicted by", "cites", …
    pub word: String,
    /// The other claim or article.
    pub target: Link,
    /// Who says the other thing, and where: "local sources, via Anadolu Agency".
    pub by: Option<String>,
    /// The other's quoted words, without quotation marks.
    pub quote: Option<String>,
    /// Language of the quote where it is not the site's.
    pub quote_lang: Option<String>,
    /// The editor's reason or note; for computed relations "computed from the answers".
    pub because: Option<String>,
}

/// A claim in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimCard {
    /// Anchor in the list: `<article>_<claim>`.
    pub id: String,
    /// The restatement; leads to the claim's page.
    pub says: Link,
    /// The quoted words, without quotation marks.
    pub quote: String,
    /// Language of the quote where it is not the site's.
    pub quote_lang: Option<String>,
    /// The passage in the article, `…#<claim>`; `None` where the text is not published.
    pub passage: Option<String>,
    /// Who says it; without address where unnamed.
    pub speaker: Link,
    /// `asserts`, `alleges`, `denies`, `doubts`, `does-not-know`.
    pub stance: String,
    /// "asserts", "does not know".
    pub stance_text: String,
    /// The hands between speaker and source, in order.
    pub via: Vec<Link>,
    /// Where it stands.
    pub article: Link,
    /// The questions it answers.
    pub answers: Vec<Answer>,
    /// How it stands to other claims; short, and of many the first.
    pub relations: Vec<Relation>,
    /// "and 12 more", leading to the claim's page, where these are not all.
    pub more: Option<Link>,
    /// What the filter compares.
    pub keys: Vec<Key>,
}

/// The hands a statement passed through.
#[derive(Debug, Clone, Serialize)]
pub struct Chain {
    /// The chain as a drawing, for wide screens; the hands are its text.
    pub svg_html: String,
    /// From the speaker on.
    pub hands: Vec<Hand>,
    /// The claims that came this way: label and link ("C4").
    pub claims: Vec<Link>,
    /// Origins, counted: "One article, one independent origin, as annotated."
    pub summary: Option<String>,
}

/// One hand of a chain.
#[derive(Debug, Clone, Serialize)]
pub struct Hand {
    /// Who.
    pub link: Link,
    /// Classes, separated by spaces, of: `origin`, `unnamed`, `here`, `ring` (part of a circle).
    pub class: String,
    /// "unnamed origin", "this article", "circular".
    pub note: Option<String>,
}

/// A judgement on a scale, with its meaning.
#[derive(Debug, Clone, Serialize)]
pub struct Grade {
    /// "B" or "3".
    pub letter: String,
    /// True for F and 6: unknown, not worst.
    pub unknown: bool,
    /// "Usually reliable".
    pub means: String,
    /// The reason.
    pub because_html: String,
    /// Who judged.
    pub by: Option<String>,
    /// When, in words.
    pub on: Option<String>,
    /// The scale on the method page; text: "A completely reliable to E unreliable; F cannot be judged".
    pub scale: Link,
}

/// One change made to the dossier.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// Date in words.
    pub on: String,
    /// What changed.
    pub what_html: String,
    /// What it concerns.
    pub place: Option<Link>,
}

/// An incident in a list.
#[derive(Debug, Clone, Serialize)]
pub struct IncidentCard {
    /// The incident.
    pub link: Link,
    /// The date in words.
    pub when: String,
    /// Kind, in words.
    pub kind: String,
    /// "Deir Gusun, al-Hasakah"; empty where unknown.
    pub place: String,
    /// "2 articles, 2 to 3 origins".
    pub reports: String,
    /// "a joint patrol: conflict".
    pub disputes: Vec<String>,
    /// This record's part in it, on actor pages: "patrol; suspected".
    pub role: Option<String>,
    /// What the filter compares.
    pub keys: Vec<Key>,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleCard {
    /// The article.
    pub link: Link,
    /// A supplied title stands in square brackets in `link.text` and is set lighter.
    pub supplied: bool,
    /// Its source.
    pub source: Link,
    /// Publication date in words.
    pub when: String,
    /// The incidents it belongs to.
    pub incidents: Vec<Link>,
    /// "7 claims, 3 bias notes, 1 note".
    pub counts: String,
    /// What the filter compares.
    pub keys: Vec<Key>,
}

/// A drawing made by the build. The `<svg>` carries classes only, `role="group"` and an `aria-label`.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Name of the scrolling region and, with several drawings, of the choice between them.
    pub label: String,
    /// The `<svg>`.
    pub svg_html: String,
    /// What to know when reading it.
    pub caption_html: Option<String>,
}

/// The neighbours of a page in its list.
#[derive(Debug, Clone, Serialize)]
pub struct Turn {
    /// Before.
    pub prev: Option<Link>,
    /// After.
    pub next: Option<Link>,
}

/// What a name is, and who uses it.
#[derive(Debug, Clone, Serialize)]
pub struct NameRow {
    /// Whose name it is; `None` on that record's own page.
    pub about: Option<Link>,
    /// A name without address; `lang` set where it is in another language.
    pub name: Link,
    /// The sources that use it.
    pub used_by: Vec<Link>,
    /// Remark.
    pub note: Option<String>,
}

/// Agreement or not, as annotated.
#[derive(Debug, Clone, Serialize)]
pub struct Verdict {
    /// `agree`, `overlap`, `conflict`, `single` or `none`.
    pub key: String,
    /// The word shown.
    pub text: String,
}

/// How to cite a page.
#[derive(Debug, Clone, Serialize)]
pub struct Cite {
    /// In each of the styles.
    pub styles: Vec<Cited>,
    /// Absolute where `base_url` is set, else from the root.
    pub address: String,
    /// The address of one passage, as an example.
    pub example: Option<String>,
    /// How to show the page in another; none where it is not made for that.
    pub embed: Option<Embed>,
}

/// A citation.
#[derive(Debug, Clone, Serialize)]
pub struct Cited {
    /// The name of the style.
    pub style: String,
    /// The citation.
    pub text_html: String,
}

/// The lines that show something of the site in another page.
#[derive(Debug, Clone, Serialize)]
pub struct Embed {
    /// HTML to copy.
    pub snippet: String,
    /// Whether the address in it is still without that of the site.
    pub relative: bool,
}

/// A record and the part it plays.
#[derive(Debug, Clone, Serialize)]
pub struct RoleLink {
    /// The record.
    pub link: Link,
    /// "reports", "follow-up", "context".
    pub role: String,
}
