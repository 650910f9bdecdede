//! What is written in one file: every record, and everything in it that names another.
//!
//! Nothing is known here of single fields. The tree of the file is walked beside its shape, which says of each text what it
//! is: an id that is given, an id that is referred to, words of the article.

mod links;
mod record;

use std::sync::Arc;

use crate::parse::place::{Place, place};
use crate::source::{FileId, SourceFile, Span};
use crate::yaml::shape::{Form, RecordShape, Refers, Shape, WordShape};
use crate::yaml::{Kind as NodeKind, Mapping, Node, reader};
pub(super) use record::{Kind, Quoted, Record, Target};

/// What is written in a file.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// The records, outer ones first.
    pub(super) records: Vec<Record>,
    /// Everything that names a record.
    pub(super) mentions: Vec<Mention>,
    /// Words of the article.
    pub(super) quotes: Vec<Quoted>,
    /// Keys, fixed words and dates, for explaining them.
    pub(super) words: Vec<Word>,
    /// The tree, for the outline.
    pub(super) root: Option<Node>,
}

/// An id, written where it refers to a record.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mention {
    /// The id alone: of an address `article#claim` there are two.
    pub(super) span: Span,
    /// What it may mean, the likeliest first.
    pub(super) to: Vec<Target>,
    /// Of an answer: the questions that it may belong to. Only their kind says whether it is an id at all.
    pub(super) answers: Vec<Target>,
}

impl Mention {
    fn new(span: Span, to: Vec<Target>) -> Mention {
        Mention { span, to, answers: Vec::new() }
    }
}

/// A text that has a meaning of its own.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) span: Span,
    /// What it is.
    pub(super) is: Said,
}

/// What a text is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// A key, and what it is for.
    Key(&'static str, &'static str),
    /// A word of a list.
    Fixed(WordShape),
    /// A date.
    Date(String),
}

/// Everything that is written in a file.
pub(super) fn written(id: FileId, file: &SourceFile) -> Arc<Written> {
    let mut written = Written::default();
    let Some(text) = file.text() else { return Arc::new(written) };
    let place = place(file.path());
    if matches!(place, Place::Index | Place::Page(_)) {
        let whole = Span::new(id, 0..text.len());
        links::find(text, whole, &mut written.mentions);
        if let Place::Page(key) = place {
            written.records.push(Record::page(key, whole));
        }
    }
    if let Some(shape) = place.shape() {
        // Faults are reported by the parser; here what can be read is enough.
        written.root = reader::read(id, text, &mut Vec::new()).root;
        if let Some(root) = written.root.clone() {
            let own = own_id(place).map(|key| Id { key: key.to_owned(), span: Span::new(id, 0..0) });
            let mut walk = Walk { text, written: &mut written };
            walk.node(&root, &shape, &Around { own, ..Around::default() });
        }
    }
    Arc::new(written)
}

/// The id that the name of the file gives to the record in it.
fn own_id(place: Place<'_>) -> Option<&str> {
    match place {
        Place::ArticleRecord(key) | Place::Record(_, key) => Some(key),
        _ => None,
    }
}

/// An id that is given.
#[derive(Debug, Clone)]
struct Id {
    key: String,
    span: Span,
}

/// What stands around a node.
#[derive(Debug, Clone, Default)]
struct Around {
    /// The id of the record that the node is, where it was given outside.
    own: Option<Id>,
    /// The id of the record that the node lies in: of an article, of an incident.
    owner: String,
    /// The incidents whose questions are meant.
    incidents: Vec<String>,
    /// The questions that an answer may belong to.
    questions: Vec<Target>,
}

struct Walk<'a> {
    text: &'a str,
    written: &'a mut Written,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node, shape: &Shape, around: &Around) {
        match (&node.kind, shape) {
            (_, Shape::Either(shapes)) => {
                if let Some(shape) = shapes.iter().find(|shape| fits(node, shape)) {
                    self.node(node, shape, around);
                }
            }
            (NodeKind::Mapping(mapping), Shape::Record(record)) => self.record(node, mapping, record, around),
            (NodeKind::Mapping(mapping), Shape::Map { key, value }) => {
                for (name, node) in &mapping.entries {
                    self.text(&name.value, name.span, *key, around);
                    let own = Some(Id { key: name.value.clone(), span: name.span }).filter(|_| *key == Form::NewId);
                    let asked = |incident: &String| Kind::Question.target(incident, &name.value);
                    let questions = match key {
                        Form::Ref([Refers::Question]) => around.incidents.iter().map(asked).collect(),
                        _ => around.questions.clone(),
                    };
                    self.node(node, value, &Around { own, questions, ..around.clone() });
                }
            }
            (NodeKind::Sequence(items), Shape::List(item)) => {
                for node in items {
                    self.node(node, item, &Around { own: None, ..around.clone() });
                }
            }
            (NodeKind::Scalar(text, _), Shape::Text(form)) => self.text(text, node.span, *form, around),
            (NodeKind::Scalar(text, _), Shape::Words(words)) => {
                let known = words.iter().find(|word| word.word == text);
                self.written.words.extend(known.map(|word| Word { span: node.span, is: Said::Fixed(*word) }));
            }
            _ => {}
        }
    }

    fn record(&mut self, node: &Node, mapping: &Mapping, shape: &RecordShape, around: &Around) {
        let given = shape.field("id").filter(|field| field.shape == Shape::Text(Form::NewId));
        let id = around.own.clone().or_else(|| {
            let (_, value) = mapping.entries.iter().find(|(name, _)| given.is_some() && name.value == "id")?;
            Some(Id { key: scalar(value)?.to_owned(), span: value.span })
        });
        let mut inner = Around {
            questions: around.questions.clone(),
            own: None,
            owner: id.as_ref().map_or_else(|| around.owner.clone(), |id| id.key.clone()),
            incidents: incidents(mapping, shape, id.as_ref()).unwrap_or_else(|| around.incidents.clone()),
        };
        self.written.quotes.extend(Quoted::of(mapping, shape));
        if let (Some(id), Some(kind)) = (&id, Kind::of_record(shape.name)) {
            let target = kind.target(&around.owner, &id.key);
            if kind == Kind::Question {
                inner.questions = vec![target.clone()];
            }
            self.written.records.push(Record::of(target, id.span, node, shape));
        }
        for (name, value) in &mapping.entries {
            let Some(field) = shape.field(&name.value) else { continue };
            self.written.words.push(Word { span: name.span, is: Said::Key(field.key, field.doc) });
            self.node(value, &field.shape, &inner);
        }
    }

    fn text(&mut self, text: &str, span: Span, form: Form, around: &Around) {
        match form {
            Form::Ref(refers) => self.reference(text, span, refers, around),
            Form::Answer => {
                if let Some(start) = start_of(self.text, text, span).filter(|_| !around.questions.is_empty()) {
                    let to = [Kind::Place, Kind::Actor].map(|kind| kind.target("", text)).to_vec();
                    let span = Span::new(span.file, start..start + text.len());
                    self.written.mentions.push(Mention { span, to, answers: around.questions.clone() });
                }
            }
            Form::Markdown => links::find(self.text, span, &mut self.written.mentions),
            Form::Date => self.written.words.push(Word { span, is: Said::Date(text.to_owned()) }),
            _ => {}
        }
    }

    fn reference(&mut self, text: &str, span: Span, refers: &[Refers], around: &Around) {
        let Some(start) = start_of(self.text, text, span) else { return };
        if let Some((kind, address)) = text.split_once(':').filter(|_| refers.contains(&Refers::Record)) {
            let at = start + kind.len() + 1;
            links::address(kind, address, Span::new(span.file, at..at), &mut self.written.mentions);
            return;
        }
        let part = |from: usize, part: &str| Span::new(span.file, start + from..start + from + part.len());
        let (first, second) = text.split_once('#').map_or((text, None), |(first, second)| (first, Some(second)));
        if let Some(second) = second {
            let to = [Kind::Claim, Kind::Bias].map(|kind| kind.target(first, second)).to_vec();
            self.written.mentions.push(Mention::new(part(first.len() + 1, second), to));
        }
        let wanted = |refers: &Refers| match (refers, second) {
            (Refers::Claim | Refers::Bias, Some(_)) => vec![Kind::Article.target("", first)],
            (Refers::Question, None) => {
                around.incidents.iter().map(|incident| Kind::Question.target(incident, first)).collect()
            }
            (_, None) => Kind::of_reference(*refers).map(|kind| kind.target("", first)).into_iter().collect(),
            _ => Vec::new(),
        };
        let mut to: Vec<Target> = refers.iter().flat_map(wanted).collect();
        to.dedup();
        if !to.is_empty() {
            self.written.mentions.push(Mention::new(part(0, first), to));
        }
    }
}

/// Where a value begins within what is written: behind its quotation mark. `None` where it is written with escapes.
fn start_of(text: &str, value: &str, span: Span) -> Option<usize> {
    let written = text.get(span.range())?;
    let inside = usize::from(written.starts_with(['"', '\'']));
    written.get(inside..)?.starts_with(value).then_some(span.range().start + inside)
}

/// Whether a node can be of this shape.
pub(super) fn fits(node: &Node, shape: &Shape) -> bool {
    match shape {
        Shape::Either(shapes) => shapes.iter().any(|shape| fits(node, shape)),
        Shape::Record(_) | Shape::Map { .. } => matches!(node.kind, NodeKind::Mapping(_)),
        Shape::List(_) => matches!(node.kind, NodeKind::Sequence(_)),
        Shape::Text(_) | Shape::Words(_) | Shape::Whole | Shape::Number => matches!(node.kind, NodeKind::Scalar(..)),
        Shape::Anything => true,
    }
}

fn scalar(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Scalar(text, _) => Some(text),
        _ => None,
    }
}

/// The value of a key, where it is text.
pub(super) fn value<'n>(mapping: &'n Mapping, key: &str) -> Option<&'n str> {
    mapping.entries.iter().find(|(name, _)| name.value == key).and_then(|(_, value)| scalar(value))
}

/// The incidents whose questions are meant below this record: an incident's own, those an article is about, the one a claim
/// is about.
fn incidents(mapping: &Mapping, shape: &RecordShape, id: Option<&Id>) -> Option<Vec<String>> {
    if shape.name == "Incident" {
        return id.map(|id| vec![id.key.clone()]);
    }
    if shape.field("incident").is_some() {
        return value(mapping, "incident").map(|id| vec![id.to_owned()]);
    }
    let (_, list) = mapping.entries.iter().find(|(name, _)| name.value == "incidents")?;
    let NodeKind::Sequence(items) = &list.kind else { return None };
    let id = |item: &Node| match &item.kind {
        NodeKind::Mapping(mapping) => value(mapping, "id").map(str::to_owned),
        _ => scalar(item).map(str::to_owned),
    };
    Some(items.iter().filter_map(id).collect())
}
