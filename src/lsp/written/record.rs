//! Records as they are referred to, and the words that they quote.

use crate::source::Span;
use crate::yaml::shape::{RecordShape, Refers};
use crate::yaml::{Kind as NodeKind, Mapping, Node};

/// What can be referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lsp) enum Kind {
    /// A source.
    Source,
    /// An actor.
    Actor,
    /// A place.
    Place,
    /// An incident.
    Incident,
    /// An article.
    Article,
    /// A claim; its address is `article#claim`.
    Claim,
    /// A bias note; its address is `article#note`.
    Bias,
    /// A question; known here as `incident#question`.
    Question,
    /// A technique.
    Technique,
    /// A glossary term.
    Term,
    /// A page of prose.
    Page,
}

/// Each kind: its name in the shapes, and in messages and wiki links.
const KINDS: [(Kind, &str, &str); 11] = [
    (Kind::Source, "Source", "source"),
    (Kind::Actor, "Actor", "actor"),
    (Kind::Place, "Place", "place"),
    (Kind::Incident, "Incident", "incident"),
    (Kind::Article, "Article", "article"),
    (Kind::Claim, "Claim", "claim"),
    (Kind::Bias, "Bias", "bias note"),
    (Kind::Question, "Question", "question"),
    (Kind::Technique, "Technique", "technique"),
    (Kind::Term, "GlossaryTerm", "glossary"),
    (Kind::Page, "Page", "page"),
];

/// One record, by its kind and address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::lsp) struct Target {
    /// Its kind.
    pub(in crate::lsp) kind: Kind,
    /// Its id, or `article#claim`, or `incident#question`.
    pub(in crate::lsp) address: String,
}

impl Kind {
    /// The kind of a record by the name of its shape.
    pub(super) fn of_record(name: &str) -> Option<Kind> {
        KINDS.iter().find(|(_, shape, _)| *shape == name).map(|(kind, ..)| *kind)
    }

    /// The kind that a reference of this sort names with an id alone.
    pub(in crate::lsp) fn of_reference(refers: Refers) -> Option<Kind> {
        Some(match refers {
            Refers::Source => Kind::Source,
            Refers::Actor => Kind::Actor,
            Refers::Place => Kind::Place,
            Refers::Incident => Kind::Incident,
            Refers::Article => Kind::Article,
            Refers::Technique => Kind::Technique,
            Refers::GlossaryTerm => Kind::Term,
            _ => return None,
        })
    }

    /// The kind by its word in a wiki link.
    pub(in crate::lsp) fn of_word(word: &str) -> Option<Kind> {
        KINDS.iter().find(|(kind, _, known)| *known == word && !kind.is_inner()).map(|(kind, ..)| *kind)
    }

    /// What a person calls it; of what wiki links can name, the word in them.
    pub(in crate::lsp) fn word(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, _, word)| word)
    }

    /// Whether its address begins with that of another record.
    pub(in crate::lsp) fn is_inner(self) -> bool {
        matches!(self, Kind::Claim | Kind::Bias | Kind::Question)
    }

    /// A record of this kind; `owner` counts where its address begins with the owner's.
    pub(in crate::lsp) fn target(self, owner: &str, id: &str) -> Target {
        let address = if self.is_inner() { format!("{owner}#{id}") } else { id.to_owned() };
        Target { kind: self, address }
    }
}

impl Target {
    /// The id alone.
    pub(in crate::lsp) fn id(&self) -> &str {
        self.address.rsplit_once('#').map_or(&self.address, |(_, id)| id)
    }

    /// The record that this one lies in: an article's or an incident's id.
    pub(in crate::lsp) fn owner(&self) -> &str {
        self.address.split_once('#').map_or("", |(owner, _)| owner)
    }
}

/// A record that has an id.
#[derive(Debug, Clone)]
pub(in crate::lsp) struct Record {
    /// Its kind and address.
    pub(in crate::lsp) target: Target,
    /// Where the id stands; empty at the beginning of the file whose name it is.
    pub(in crate::lsp) id: Span,
    /// Where the record stands.
    pub(in crate::lsp) body: Span,
    /// What it is called.
    pub(in crate::lsp) name: String,
    /// What else tells it from others, by key: kind, date, summary.
    pub(in crate::lsp) facts: Vec<(String, String)>,
    /// Where its earlier ids stand; `None` where it has none yet.
    pub(in crate::lsp) aliases: Option<Span>,
    /// Whether it may have earlier ids.
    pub(in crate::lsp) takes_aliases: bool,
    /// Of a question: what there is to choose from.
    pub(in crate::lsp) options: Vec<String>,
}

/// Keys whose value is what a record is called, the best first.
const NAMES: [&str; 6] = ["name", "title", "term", "ask", "says", "quote"];
/// Keys whose value tells it from others.
const FACTS: [&str; 10] =
    ["kind", "date", "published", "source", "country", "definition", "summary", "technique", "stance", "note"];

impl Record {
    pub(super) fn of(target: Target, id: Span, node: &Node, shape: &RecordShape) -> Record {
        let empty = Mapping::default();
        let mapping = if let NodeKind::Mapping(mapping) = &node.kind { mapping } else { &empty };
        let fact = |key: &&str| super::value(mapping, key).map(|value| ((*key).to_owned(), value.to_owned()));
        let entry = |key: &str| mapping.entries.iter().find(|(name, _)| name.value == key).map(|(_, value)| value);
        let options = match entry("options").map(|node| &node.kind) {
            Some(NodeKind::Sequence(items)) => items.iter().filter_map(super::scalar).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        Record {
            name: NAMES.iter().find_map(|key| super::value(mapping, key)).unwrap_or(target.id()).to_owned(),
            target,
            id,
            body: node.span,
            facts: FACTS.iter().filter_map(fact).collect(),
            aliases: entry("aliases").map(|node| node.span),
            takes_aliases: shape.field("aliases").is_some(),
            options,
        }
    }

    pub(super) fn page(key: &str, body: Span) -> Record {
        let target = Kind::Page.target("", key);
        let name = target.address.clone();
        let id = Span { end: body.start, ..body };
        let (facts, options) = (Vec::new(), Vec::new());
        Record { target, id, body, name, facts, aliases: None, takes_aliases: false, options }
    }

    /// The value of one of the facts.
    pub(in crate::lsp) fn fact(&self, key: &str) -> Option<&str> {
        self.facts.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }
}

/// Words of an article with what tells their place.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::lsp) struct Quoted {
    /// Where they are written.
    pub(in crate::lsp) span: Span,
    /// Where the record stands that quotes them.
    pub(in crate::lsp) record: Span,
    /// What quotes them: "a claim".
    pub(in crate::lsp) what: &'static str,
    /// The words.
    pub(in crate::lsp) exact: String,
    /// Words before them.
    pub(in crate::lsp) prefix: Option<String>,
    /// Words behind them.
    pub(in crate::lsp) suffix: Option<String>,
    /// Which occurrence is meant, from 1.
    pub(in crate::lsp) nth: Option<usize>,
}

impl Quoted {
    /// What a record quotes.
    pub(super) fn of(mapping: &Mapping, shape: &RecordShape) -> Option<Quoted> {
        shape.field("quote")?;
        let (_, node) = mapping.entries.iter().find(|(name, _)| name.value == "quote")?;
        let text = |key: &str| super::value(mapping, key).map(str::to_owned);
        let first = mapping.entries.first().map_or(node.span, |(name, _)| name.span);
        let last = mapping.entries.last().map_or(node.span, |(_, value)| value.span);
        Some(Quoted {
            span: node.span,
            record: Span { end: last.end, ..first },
            what: shape.what,
            exact: super::scalar(node)?.to_owned(),
            prefix: text("prefix"),
            suffix: text("suffix"),
            nth: text("nth").and_then(|nth| nth.parse().ok()),
        })
    }
}
