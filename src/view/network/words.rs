//! The words of the network page.

use crate::analyse::network::{Network, Relation};
use crate::dossier::{Subject, Target};
use crate::draw::network::{Kind, Shape, Sign};

use crate::view::here::Here;
use crate::view::shape::shared::Link;
use crate::view::words;

/// "5 articles, 12 who speak or pass on, 30 claims".
pub(super) fn counts(here: &Here<'_>, net: &Network<'_>) -> String {
    here.list(&[
        here.count("count-articles", net.articles.len()),
        here.count("network-voices", net.voices.len()),
        here.count("count-claims", net.ways.len()),
    ])
}

/// What a source has: "12 articles, 3 claims of its own".
pub(super) fn house(here: &Here<'_>, articles: usize, own: usize) -> String {
    let articles = here.count("count-articles", articles);
    if own == 0 { articles } else { here.list(&[articles, here.count("network-own", own)]) }
}

/// What is not drawn.
pub(super) fn left_out(here: &Here<'_>, boxes: usize, lines: usize) -> Option<String> {
    let boxes = (boxes > 0).then(|| here.count("network-boxes", boxes));
    let lines = (lines > 0).then(|| here.count("network-lines", lines));
    let what = boxes
        .into_iter()
        .chain(lines)
        .reduce(|boxes, lines| here.fill("list-and", &[("first", (&boxes).into()), ("last", (&lines).into())]));
    what.map(|what| here.fill("network-left-out", &[("what", (&what).into())]))
}

/// A relation, read from where it is written.
pub(super) fn relation(here: &Here<'_>, relation: Relation) -> String {
    here.word("relation", key(relation))
}

/// The key of a relation.
pub(super) fn key(relation: Relation) -> &'static str {
    match relation {
        Relation::Claim(kind) => kind.word(),
        Relation::Article(kind) => kind.word(),
    }
}

/// Why answers contradict each other.
pub(super) fn computed(here: &Here<'_>, ask: &str) -> String {
    here.fill("network-computed", &[("question", (&here.quoted(&cut(ask))).into())])
}

/// A reason in few words.
pub(super) fn cut(reason: &str) -> String {
    words::cut(reason, 180)
}

/// What a line says: who, does what, to whom, how often.
pub(super) fn line(here: &Here<'_>, kind: Kind, relations: &[String], [from, to]: [&str; 2], number: usize) -> String {
    // Who has it from a text is told first, though the line leads there.
    let (from, to) = if kind == Kind::Copy { (to, from) } else { (from, to) };
    let verbs = here.list(relations);
    let all = [("from", from.into()), ("to", to.into()), ("n", number.into()), ("verbs", (&verbs).into())];
    match kind {
        Kind::Flow => here.fill("network-flow", &all),
        _ if number > 1 => here.fill("network-line-times", &all),
        _ => here.fill("network-line", &all),
    }
}

/// What a sign of the drawing means.
pub(super) fn sign(here: &Here<'_>, sign: Sign) -> String {
    let word = match sign {
        Sign::Shape(Shape::Speaker) => "speaker",
        Sign::Shape(Shape::Unnamed) => "unnamed",
        Sign::Shape(Shape::Owner) => "owner",
        Sign::Shape(Shape::Hands) => "hands",
        Sign::Shape(Shape::Article) => "article",
        Sign::Shape(Shape::Origin) => "origin",
        Sign::Shape(Shape::Source) => "source",
        Sign::Line(Kind::Flow) => "flow",
        Sign::Line(Kind::Copy) => "copy",
        Sign::Line(Kind::Change) => "change",
        Sign::Line(Kind::Supports) => "supports",
        Sign::Line(Kind::Contradicts) => "contradicts",
        Sign::Line(Kind::Other) => "other",
        Sign::Circle => "circle",
        Sign::Back => "back",
        Sign::Count => "count",
    };
    here.word("network-sign", word)
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
