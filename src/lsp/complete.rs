//! What can be written at the cursor.

mod quotes;
mod values;

use lsp_types::{CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, TextEdit};

use super::cursor::{At, Cursor, Step, cursor};
use super::desk::Desk;
use super::place;
use super::written::Kind;
use crate::parse::place::{Place, place as place_of};
use crate::source::FileId;
use crate::yaml::shape::{RecordShape, Shape};

/// Something that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// What it is called in the list.
    label: String,
    /// A word or two behind it.
    detail: String,
    /// What it means.
    doc: String,
    /// What is written; as it is in the file.
    text: String,
    kind: CompletionItemKind,
}

impl Offer {
    fn new(text: &str, detail: &str, doc: &str, kind: CompletionItemKind) -> Offer {
        Offer { label: text.to_owned(), detail: detail.to_owned(), doc: doc.to_owned(), text: text.to_owned(), kind }
    }
}

/// Everything that can be written at a place.
pub(super) fn complete(desk: &Desk, file: FileId, byte: usize) -> Vec<CompletionItem> {
    let (text, path) = (desk.text(file), desk.sources.file(file).path());
    let place = place_of(path);
    if let Some(start) = open_link(&text[..byte]).filter(|_| !matches!(place, Place::ArticleText(_))) {
        return items(desk, file, start..byte, links(desk, &text[start..byte]));
    }
    let Some(shape) = place.shape() else { return Vec::new() };
    let cursor = cursor(text, byte);
    let mut offers = Vec::new();
    for shape in reach(&shape, &cursor.path) {
        match shape {
            Shape::Record(record) if cursor.at == At::Key => offers.extend(keys(record, &cursor, &text[byte..])),
            Shape::Map { key, .. } if cursor.at == At::Key => {
                offers.extend(values::of_form(desk, file, &cursor, *key).into_iter().map(as_key));
            }
            Shape::Text(form) => offers.extend(values::of_form(desk, file, &cursor, *form)),
            Shape::Words(words) => offers.extend(
                words.iter().map(|word| Offer::new(word.word, "", word.meaning, CompletionItemKind::ENUM_MEMBER)),
            ),
            _ => {}
        }
    }
    items(desk, file, cursor.typed, offers)
}

/// The shapes that a value at the end of the way can have.
fn reach<'s>(shape: &'s Shape, path: &[Step]) -> Vec<&'s Shape> {
    match (shape, path.split_first()) {
        (Shape::Either(shapes), _) => shapes.iter().flat_map(|shape| reach(shape, path)).collect(),
        (_, None) => vec![shape],
        (Shape::Record(record), Some((Step::Key(key), rest))) => {
            record.field(key).map_or_else(Vec::new, |field| reach(&field.shape, rest))
        }
        (Shape::Map { value, .. }, Some((Step::Key(_), rest))) => reach(value, rest),
        (Shape::List(item), Some((Step::Item, rest))) => reach(item, rest),
        _ => Vec::new(),
    }
}

/// The keys of a record that are not there yet.
fn keys(record: &RecordShape, cursor: &Cursor, rest: &str) -> Vec<Offer> {
    let colon = if rest.starts_with(':') { "" } else { ": " };
    let free = record.fields.iter().filter(|field| !cursor.taken.iter().any(|taken| taken == field.key));
    let offer = |field: &crate::yaml::shape::FieldShape| {
        let example = field.example.map(|example| format!("\n\n`{}: {example}`", field.key)).unwrap_or_default();
        let detail = if field.need == crate::yaml::shape::Need::Required { "required" } else { "" };
        let mut offer = Offer::new(field.key, detail, &(field.doc.to_owned() + &example), CompletionItemKind::FIELD);
        offer.text += colon;
        offer
    };
    free.map(offer).collect()
}

fn as_key(mut offer: Offer) -> Offer {
    offer.text += ": ";
    offer
}

/// Where the address of a wiki link begins that is open at the end of the text.
fn open_link(before: &str) -> Option<usize> {
    let start = before.rfind("[[")? + 2;
    let typed = &before[start..];
    (!typed.contains(['\n', ']', '|'])).then_some(start)
}

/// What a wiki link can lead to.
fn links(desk: &Desk, typed: &str) -> Vec<Offer> {
    let is_inner = typed.contains('#');
    let wanted = |kind: Kind| match kind {
        Kind::Question => false,
        Kind::Claim | Kind::Bias => is_inner,
        _ => !is_inner,
    };
    let records = desk.index.records().filter(|record| wanted(record.target.kind));
    let offer = |record: &super::written::Record| {
        let kind = if record.target.kind.is_inner() { Kind::Article } else { record.target.kind };
        let text = format!("{}:{}", kind.word(), record.target.address);
        Offer::new(&text, &record.name, &super::hover::told(record), CompletionItemKind::REFERENCE)
    };
    records.map(offer).collect()
}

/// The offers as the editor takes them, each in place of what has been typed.
fn items(desk: &Desk, file: FileId, typed: std::ops::Range<usize>, offers: Vec<Offer>) -> Vec<CompletionItem> {
    let range = place::range(desk.text(file), typed.clone(), desk.columns);
    let written = desk.text(file).get(typed).unwrap_or_default();
    let item = |(number, offer): (usize, Offer)| CompletionItem {
        // What continues what was typed is kept, whatever the editor thinks of the likeness.
        filter_text: Some(if offer.kind == CompletionItemKind::TEXT {
            written.to_owned()
        } else {
            offer.label.clone()
        }),
        sort_text: Some(format!("{number:05}")),
        label: offer.label,
        kind: Some(offer.kind),
        detail: Some(offer.detail).filter(|detail| !detail.is_empty()),
        documentation: Some(offer.doc).filter(|doc| !doc.is_empty()).map(|doc| {
            Documentation::MarkupContent(lsp_types::MarkupContent { kind: lsp_types::MarkupKind::Markdown, value: doc })
        }),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(range, offer.text))),
        ..CompletionItem::default()
    };
    offers.into_iter().enumerate().map(item).collect()
}
