//! The words of the network page.

use crate::analyse::network::{Network, Relation};
use crate::dossier::{Subject, Target};
use crate::draw::network::{Kind, Shape, Sign};

use crate::view::here::Here;
use crate::view::shape::shared::Link;
use crate::view::words;

pub(super) const DRAWING: &str = "Who had what from whom";
pub(super) const START: &str = "from those who speak";
pub(super) const END: &str = "to where it is published";
pub(super) const FOLDED: &str = "There are too many articles to draw each: they are folded into their sources.";
pub(super) const FILE: &str = "network.csv";
pub(super) const ONE_OWNER: &str = "one owner";
pub(super) const NO_SOURCE: &str = "source not stated";
pub(super) const OWN_VOICE: &str = "speaks for itself";
pub(super) const WAYS: &str = "ways of claims";
pub(super) const RELATIONS: &str = "relations";
pub(super) const SAYS: &str = "says";
pub(super) const HAD_FROM: &str = "had from there";
pub(super) const CIRCLE: &str = "circular reporting";

/// "5 articles, 12 who speak or pass on, 30 claims".
pub(super) fn counts(net: &Network<'_>) -> String {
    let articles = count(net.articles.len(), "article", "articles");
    let claims = count(net.ways.len(), "claim", "claims");
    format!("{articles}, {} who speak or pass on, {claims}", net.voices.len())
}

/// Somebody unnamed in the words of the article alone; `None` where there are none.
pub(super) fn unnamed(named: &str) -> Option<String> {
    let told = words::unnamed(named);
    told.strip_prefix("unnamed: ").map(str::to_owned)
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Several unnamed ones.
pub(super) fn crowd(number: usize) -> String {
    count(number, "unnamed voice", "unnamed voices")
}

/// Hands that are not drawn one by one.
pub(super) fn hands(number: usize) -> String {
    count(number, "further hand", "further hands")
}

/// "3 claims".
pub(super) fn claims(number: usize) -> String {
    count(number, "claim", "claims")
}

/// What a source has: "12 articles, 3 claims of its own".
pub(super) fn house(articles: usize, own: usize) -> String {
    let articles = count(articles, "article", "articles");
    if own == 0 { articles } else { format!("{articles}, {} of its own", claims(own)) }
}

/// "and 12 more".
pub(super) fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// Rows that are not on the page.
pub(super) fn beyond(number: usize, what: &str) -> String {
    format!("{number} more {what} with fewer claims stand in the file only.")
}

/// What is not drawn.
pub(super) fn left_out(boxes: usize, lines: usize) -> Option<String> {
    let boxes = (boxes > 0).then(|| count(boxes, "source or speaker", "sources or speakers"));
    let lines = (lines > 0).then(|| count(lines, "line", "lines"));
    let parts: Vec<String> = boxes.into_iter().chain(lines).collect();
    let told = format!("Not drawn, because fewest claims have to do with them: {}.", parts.join(" and "));
    (!parts.is_empty()).then_some(told)
}

/// A relation, read from where it is written.
pub(super) fn relation(relation: Relation) -> &'static str {
    match key(relation) {
        "background" => "gives background to",
        word => word,
    }
}

/// The key of a relation.
pub(super) fn key(relation: Relation) -> &'static str {
    match relation {
        Relation::Claim(kind) => kind.word(),
        Relation::Article(kind) => kind.word(),
    }
}

/// Why answers contradict each other.
pub(super) fn computed(ask: &str) -> String {
    format!("Computed from the answers to “{}”", cut(ask))
}

/// A reason in few words.
pub(super) fn cut(reason: &str) -> String {
    words::cut(reason, 180)
}

/// What a line says: who, does what, to whom, how often.
pub(super) fn line(kind: Kind, relations: &[&str], from: &str, to: &str, number: usize) -> String {
    let verbs = relations.join(", ");
    let times = if number > 1 { format!(" ({number} times)") } else { String::new() };
    match kind {
        Kind::Flow => format!("from {from} to {to}: {}", claims(number)),
        Kind::Copy => format!("{to} {verbs} {from}{times}"),
        _ => format!("{from} {verbs} {to}{times}"),
    }
}

/// What a sign of the drawing means.
pub(super) fn sign(sign: Sign) -> String {
    let words = match sign {
        Sign::Shape(Shape::Speaker) => "speaks or passes on",
        Sign::Shape(Shape::Unnamed) => "unnamed",
        Sign::Shape(Shape::Owner) => "several names of one owner: one origin",
        Sign::Shape(Shape::Hands) => "hands of a long chain, not drawn one by one",
        Sign::Shape(Shape::Article) => "an article",
        Sign::Shape(Shape::Origin) => "an article that also speaks for itself",
        Sign::Shape(Shape::Source) => "a source with its articles",
        Sign::Line(Kind::Flow) => "what was said passes on",
        Sign::Line(Kind::Copy) => "cited, republished or repeated there",
        Sign::Line(Kind::Change) => "corrects, updates or retracts",
        Sign::Line(Kind::Supports) => "supports",
        Sign::Line(Kind::Contradicts) => "contradict each other",
        Sign::Line(Kind::Other) => "qualifies, or gives background to",
        Sign::Circle => "circular reporting: goes round",
        Sign::Back => "runs back to the left",
        Sign::Count => "how many claims or relations",
    };
    words.to_owned()
}

/// A record in few words, with its address.
pub(super) fn record(here: &Here<'_>, subject: Subject) -> Link {
    let target = match subject {
        Subject::Article(id) => Target::Article(id),
        Subject::Claim(id) => Target::Claim(id),
    };
    short(here.link(target))
}

/// A link of few words.
pub(super) fn short(link: Link) -> Link {
    Link { text: words::cut(&words::one_line(&link.text), SHORT), ..link }
}

/// Names and titles in the list are cut to about so many characters.
const SHORT: usize = 70;
