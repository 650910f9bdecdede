//! From nodes to records: each field takes its value or says what is wrong with it, and the others go on.
//!
//! A record is declared once, with [`record!`](crate::record), in the order and with the words an author meets; the
//! macro makes the struct and its [`Decode`]. Every field of a record is optional to the program, because a record with
//! a fault in one field is kept with the others: a missing `required` key is reported here, once, and later phases
//! go on without it.

mod beside;
mod noted;
mod number;

pub use noted::Noted;

use super::meant::{self, Known};
use super::report::{MOST, report};
use super::scalar::{quoted, written};
use super::shape::{Form, Shape};
use super::{Kind, Mapping, Node};
use crate::codes;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::nearest::{is_same_word, nearest};
use crate::source::{Span, Spanned};

codes! {
    /// A key that no record of this kind has.
    ///
    /// What is written under it would be read by nothing and shown nowhere. Usually it is misspelt; the
    /// nearest known key is offered. Fields of your own go under `extra`, which is shown and exported.
    ///
    /// ```yaml
    /// speeker: anadolu                 # wrong
    /// speaker: anadolu                 # right
    ///
    /// mood: gloomy                     # wrong
    /// extra: {mood: gloomy}            # right
    /// ```
    pub UNKNOWN_KEY = Error "unknown-key";
    /// A key that every record of this kind must have is not there, or has no value; or a key stands without
    /// the one that belongs beside it, such as a grade without its reason.
    ///
    /// Without it the record cannot be shown or checked: a claim without a quote proves nothing, a source
    /// without a name cannot be told to a reader, and from a grade without a reason nobody can learn. Add
    /// the key with its value. A value that begins with `#` needs quotation marks, or it is a comment.
    ///
    /// ```yaml
    /// - id: two-hurt                     # wrong: no quote, and nothing that it says
    ///
    /// - id: two-hurt                     # right
    ///   quote: Two people were hurt
    ///   says: Two people were hurt.
    /// ```
    pub MISSING_KEY = Error "missing-key";
    /// A value is of the wrong shape: a list where text belongs, text where a map belongs, and the like.
    ///
    /// It cannot be told what is meant, and a guess would be shown to readers as if the editor had written
    /// it.
    ///
    /// ```yaml
    /// tags: patrol        # wrong: one word where a list belongs
    /// tags: [patrol]      # right
    /// ```
    pub WRONG_TYPE = Error "wrong-type";
    /// A word that is not in the list of words for this field.
    ///
    /// Fixed words keep a dossier comparable: a claim with `stance: denied` would be compared with no
    /// other, and counted nowhere. The message lists the words there are.
    ///
    /// ```yaml
    /// stance: denied     # wrong
    /// stance: denies     # right
    /// ```
    pub UNKNOWN_WORD = Error "unknown-word";
    /// A number that is none, or that the field cannot take.
    ///
    /// Counts, coordinates and the like are compared and drawn; what is not a number can be neither. Write
    /// it in digits, without a unit and without a separator between thousands.
    ///
    /// ```yaml
    /// coordinates: [36.5 N, 40.7 E]    # wrong
    /// coordinates: [36.5, 40.7]        # right
    /// ```
    pub WRONG_NUMBER = Error "wrong-number";
}

/// What can be read from a node.
pub trait Decode: Sized {
    /// What a person would call it, with its article: "text", "a list", "a claim".
    const WHAT: &'static str;

    /// Reads `node`, the value of `key`. On a fault, reports it and gives `None`.
    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self>;

    /// What may be written; `form` is that of its texts, or of its keys where these are the author's own.
    fn shape(form: Form) -> Shape;
}

/// Text with its place.
pub type Text = Spanned<String>;

impl Decode for Text {
    const WHAT: &'static str = "text";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        match node.kind {
            Kind::Scalar(text, _) => Some(Spanned::new(text, node.span)),
            _ => wrong_type::<Self>(&node, key, diagnostics),
        }
    }

    fn shape(form: Form) -> Shape {
        Shape::Text(form)
    }
}

impl Decode for Node {
    const WHAT: &'static str = "a value";

    fn decode(node: Node, _: &str, _: &mut Vec<Diagnostic>) -> Option<Self> {
        Some(node)
    }

    fn shape(_: Form) -> Shape {
        Shape::Anything
    }
}

impl<T: Decode> Decode for Vec<T> {
    const WHAT: &'static str = "a list";

    /// Items that cannot be read are reported and left out; the others are kept.
    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        match node.kind {
            Kind::Sequence(items) => {
                // Records are large, so no room is made for more than there are.
                let mut read = Vec::with_capacity(items.len());
                read.extend(items.into_iter().filter_map(|item| T::decode(item, key, diagnostics)));
                Some(read)
            }
            _ => wrong_type::<Self>(&node, key, diagnostics),
        }
    }

    fn shape(form: Form) -> Shape {
        Shape::List(Box::new(T::shape(form)))
    }
}

/// A list that means something only as a whole: where one item cannot be read, none is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole<T> {
    /// The items.
    pub items: Vec<T>,
    /// Where the list stands.
    pub span: Span,
}

impl<T: Decode> Decode for Whole<T> {
    const WHAT: &'static str = "a list";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let (span, cut, before) = (node.span, node.cut, diagnostics.len());
        let items = Vec::decode(node, key, diagnostics)?;
        (!cut && diagnostics.len() == before).then_some(Whole { items, span })
    }

    fn shape(form: Form) -> Shape {
        Vec::<T>::shape(form)
    }
}

/// A map from the author's own keys to records, in the order written.
pub type Entries<T> = Vec<(Text, T)>;

/// A field that holds a map from the author's own keys to records.
#[derive(Debug, Clone, PartialEq)]
pub struct MapOf<T>(pub Entries<T>);

impl<T: Decode> Decode for MapOf<T> {
    const WHAT: &'static str = "a map";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        match node.kind {
            Kind::Mapping(mapping) => {
                let read = |(name, mut value): (Text, Node)| {
                    // What is nowhere is complained of at its key.
                    value.span = if value.kind == Kind::Null { name.span } else { value.span };
                    T::decode(value, &name.value.clone(), diagnostics).map(|value| (name, value))
                };
                Some(MapOf(mapping.entries.into_iter().filter_map(read).collect()))
            }
            _ => wrong_type::<Self>(&node, key, diagnostics),
        }
    }

    fn shape(form: Form) -> Shape {
        Shape::Map { key: form, value: Box::new(T::shape(Form::Plain)) }
    }
}

/// Where one line suffices, text; where more is to be said, a record.
#[derive(Debug, Clone, PartialEq)]
pub enum OrText<T> {
    /// The short form.
    Text(Text),
    /// The long form.
    Record(T),
}

impl<T: Decode> Decode for OrText<T> {
    const WHAT: &'static str = T::WHAT;

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        match node.kind {
            Kind::Scalar(text, _) => Some(OrText::Text(Spanned::new(text, node.span))),
            Kind::Mapping(_) => T::decode(node, key, diagnostics).map(OrText::Record),
            _ => {
                report_type(&node, key, &format!("text or {}", T::WHAT), diagnostics);
                None
            }
        }
    }

    fn shape(form: Form) -> Shape {
        Shape::Either(vec![Shape::Text(form), T::shape(form)])
    }
}

/// One or several of a thing.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOrMore<T>(pub Vec<T>);

impl<T: Decode> Decode for OneOrMore<T> {
    const WHAT: &'static str = T::WHAT;

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        match node.kind {
            Kind::Sequence(_) => Vec::decode(node, key, diagnostics).map(OneOrMore),
            _ => T::decode(node, key, diagnostics).map(|one| OneOrMore(vec![one])),
        }
    }

    fn shape(form: Form) -> Shape {
        Shape::Either(vec![T::shape(form), Vec::<T>::shape(form)])
    }
}

/// Reports that `node` is not of the shape of `T`.
pub fn wrong_type<T: Decode>(node: &Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    report_type(node, key, T::WHAT, diagnostics);
    None
}

/// Reports that `node`, the value of `key`, is not what it must be. A bracket that is never closed was told as that: what
/// stands behind it may be no list at all.
pub fn report_type(node: &Node, key: &str, what: &str, diagnostics: &mut Vec<Diagnostic>) {
    if node.cut {
        return;
    }
    let found = node.describe();
    let mut diagnostic = Diagnostic::at(&WRONG_TYPE, node.span, format!("`{key}` must be {what}, not {found}"))
        .why(format!("{what} is expected here"));
    match (&node.kind, what) {
        (Kind::Scalar(text, _), "a list") => {
            let item = if text.contains(", ") { quoted(text) } else { written(text) };
            diagnostic = diagnostic.suggest(node.span, format!("[{item}]"), "put it in a list");
        }
        (Kind::Mapping(_), "a list") => diagnostic = diagnostic.help("begin each item of the list with `- `"),
        (Kind::Sequence(_) | Kind::Mapping(_), "text") => {
            diagnostic = match text_meant(node) {
                Some(text) => diagnostic.suggest(node.span, quoted(&text), "put it in quotation marks if it is text"),
                None => diagnostic.help("write it as one text, in quotation marks where it holds `: `, `[` or `{`"),
            };
        }
        _ => {}
    }
    report(diagnostics, diagnostic);
}

/// The text that was most likely meant by a list or a map: YAML takes `[a]` for the one and `a: b` for the other.
fn text_meant(node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Sequence(items) => match &items[..] {
            // A list of lines ends with its item, one in brackets after it.
            [Node { kind: Kind::Scalar(text, true), span, .. }] if span.end < node.span.end => {
                Some(format!("[{text}]"))
            }
            _ => None,
        },
        Kind::Mapping(mapping) => match &mapping.entries[..] {
            [(key, Node { kind: Kind::Scalar(text, true), span, .. })] if span.start == key.span.end + 2 => {
                (span.end == node.span.end).then(|| format!("{}: {text}", key.value))
            }
            _ => None,
        },
        Kind::Null | Kind::Scalar(..) => None,
    }
}

/// The keys of one record as they are taken, one by one.
pub struct Fields {
    mapping: Mapping,
    span: Span,
    /// Whether a fault of syntax cut the record short.
    cut: bool,
    /// The first key, or the place of the record where it has none.
    head: Span,
    known: Vec<Known>,
    missing: Vec<(&'static str, Option<Span>)>,
    /// The keys that have a value, and where each stands.
    written: Vec<(&'static str, Span)>,
    /// Keys, and the one that belongs beside each.
    beside: Vec<(&'static str, &'static str)>,
}

impl Fields {
    /// The keys of a map; anything else is reported. Nothing at all counts as a map without keys.
    pub fn of(node: Node, key: &str, what: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Fields> {
        let mapping = match node.kind {
            Kind::Mapping(mapping) => mapping,
            Kind::Null => Mapping::default(),
            _ => {
                report_type(&node, key, what, diagnostics);
                return None;
            }
        };
        let head = mapping.entries.first().map_or(node.span, |(name, _)| name.span);
        let (known, missing, written, beside) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Some(Fields { mapping, span: node.span, cut: node.cut, head, known, missing, written, beside })
    }

    /// The value of one key. A key without a value, or with a blank one, counts as not written, as a stub waiting to be
    /// filled in.
    pub fn take<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
        let index = self.mapping.entries.iter().position(|(name, _)| name.value == key);
        let is_required = self.missing.last().is_some_and(|(missing, _)| *missing == key);
        self.known.push(Known { key, what: T::WHAT, is_written: index.is_some(), is_required });
        let (name, node) = self.mapping.entries.remove(index?);
        if node.is_blank() {
            return None;
        }
        self.written.push((key, name.span));
        T::decode(node, key, diagnostics)
    }

    /// The value of a key that must be there.
    pub fn require<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
        match self.mapping.entries.iter().find(|(name, _)| name.value == key) {
            None => self.missing.push((key, None)),
            Some((name, value)) if value.is_blank() => self.missing.push((key, Some(name.span))),
            Some(_) => {}
        }
        self.take(key, diagnostics)
    }

    /// Reports every key that is missing and every key that was not taken. A key that is most likely a misspelling of
    /// a missing one is reported as unknown, with that one offered, and not a second time as missing.
    pub fn finish(mut self, what: &str, diagnostics: &mut Vec<Diagnostic>) {
        // Of more nothing is told, and to look for what they mean takes long.
        self.mapping.entries.truncate(MOST + 1);
        let meant = meant::keys(&self.mapping.entries, &self.known);
        let all_meant: Vec<&str> = meant.iter().flatten().map(|(key, _)| *key).collect();
        for ((name, _), meant) in self.mapping.entries.iter().zip(meant) {
            self.missing.retain(|(key, _)| Some(*key) != meant.map(|(key, _)| key));
            let diagnostic = Diagnostic::at(&UNKNOWN_KEY, name.span, format!("{what} has no key `{}`", name.value))
                .why("unknown key");
            let diagnostic = match meant {
                Some((key, _)) if meant::lacks_colon(name, key) => {
                    let end = name.span.range().start + key.len();
                    let place = Span::new(name.span.file, end..end);
                    diagnostic.suggest(place, ":", format!("is a colon missing behind `{key}`?"))
                }
                Some((key, certainty)) => {
                    diagnostic.offer(certainty, name.span, key, "a key with a similar name exists")
                }
                None => own_fields(diagnostic, &self.known),
            };
            report(diagnostics, diagnostic);
        }
        for (key, name) in self.missing.iter().filter_map(|(key, empty)| Some((key, (*empty)?))) {
            let diagnostic = Diagnostic::at(&MISSING_KEY, name, format!("`{key}` has no value"))
                .why(format!("{what} needs it"))
                .help("write it behind the colon; a value that begins with `#` needs quotation marks");
            report(diagnostics, diagnostic);
        }
        let missing: Vec<&str> =
            self.missing.iter().filter(|(_, empty)| empty.is_none()).map(|(key, _)| *key).collect();
        if !missing.is_empty() && !self.cut {
            report(diagnostics, missing_keys(&missing, self.head, what));
        }
        diagnostics.extend(self.alone(&all_meant));
    }

    /// Where the record stands.
    pub fn span(&self) -> Span {
        self.span
    }
}

/// Says which keys there are, and where fields of the editor's own go, if records of this kind may have any.
fn own_fields(diagnostic: Diagnostic, known: &[Known]) -> Diagnostic {
    let keys: Vec<&str> = known.iter().map(|known| known.key).collect();
    let diagnostic = diagnostic.note(format!("the keys are {}", list(&keys)));
    if keys.contains(&"extra") {
        diagnostic.help("put fields of your own under `extra:`, where they are shown and exported")
    } else {
        diagnostic
    }
}

fn missing_keys(missing: &[&str], head: Span, what: &str) -> Diagnostic {
    let keys = if missing.len() == 1 { "key" } else { "keys" };
    let lines: Vec<String> = missing.iter().map(|key| format!("`{key}: …`")).collect();
    Diagnostic::at(&MISSING_KEY, head, format!("{what} needs the {keys} {}", list(missing)))
        .why(if missing.len() == 1 {
            "the record that begins here does not have it"
        } else {
            "the record that begins here does not have them"
        })
        .help(format!("add {}", lines.join(" and ")))
}

/// Words in backticks, with commas.
pub fn list(words: &[&str]) -> String {
    const MOST: usize = 40;
    let told: Vec<String> = words.iter().take(MOST).map(|word| format!("`{word}`")).collect();
    match words.len().saturating_sub(MOST) {
        0 => told.join(", "),
        more => format!("{} and {more} more", told.join(", ")),
    }
}

/// Reports a word that is none of `words`.
pub fn unknown_word<T>(text: &Text, key: &str, words: &[&str], diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    let mut diagnostic =
        Diagnostic::at(&UNKNOWN_WORD, text.span, format!("`{}` is not a word for `{key}`", text.value))
            .why("not one of the words for this field")
            .note(format!("the words are {}", list(words)));
    if let Some(word) = nearest(&text.value, words.iter().copied()) {
        let certainty = Certainty::of(is_same_word(&text.value, word));
        diagnostic = diagnostic.offer(certainty, text.span, word, "a similar word exists");
    }
    report(diagnostics, diagnostic);
    None
}
