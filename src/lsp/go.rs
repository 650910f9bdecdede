//! From an id to its record and back, from a quote to its place and back.

use lsp_types::{Location, SymbolInformation, SymbolKind};

use super::desk::Desk;
use super::index::holds;
use super::quotes;
use super::written::Record;
use crate::source::{FileId, Span};

/// Where what stands at a place is defined: the record of an id, the place of a quote, the annotations on words of an article.
pub(super) fn definition(desk: &Desk, file: FileId, byte: usize) -> Vec<Location> {
    if let Some((record, _)) = desk.index.at(file, byte) {
        return locations(desk, [record.id]);
    }
    let quote = quotes::proved(desk, file, |quoted| holds(quoted.span, byte));
    let places = quote.into_iter().map(|proved| proved.place).chain(annotations(desk, file, byte));
    locations(desk, places)
}

/// Everywhere that the record at a place is named; of words of an article, the annotations on them.
pub(super) fn references(desk: &Desk, file: FileId, byte: usize, own: Own) -> Vec<Location> {
    let at_place = desk.index.at(file, byte).map(|(record, _)| record);
    let noted = annotations(desk, file, byte);
    if at_place.is_none() && !noted.is_empty() {
        return locations(desk, noted);
    }
    let first = byte == 0;
    let Some(record) = at_place.or_else(|| desk.index.of_file(&desk.sources, file).filter(|_| first)) else {
        return Vec::new();
    };
    let itself = (own == Own::Included).then_some(record.id);
    locations(desk, itself.into_iter().chain(desk.index.mentions_of(record)))
}

/// Whether the place where an id is given counts as a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    Included,
    LeftOut,
}

/// The annotations on the words at a place of an article's text.
fn annotations(desk: &Desk, text: FileId, byte: usize) -> Vec<Span> {
    let Some(annotations) = quotes::annotations_of(desk, text) else { return Vec::new() };
    let proved = quotes::proved(desk, annotations, |_| true);
    proved.into_iter().filter(|proved| holds(proved.place, byte)).map(|proved| proved.quoted.span).collect()
}

fn locations(desk: &Desk, spans: impl IntoIterator<Item = Span>) -> Vec<Location> {
    let location = |span: Span| Some(Location::new(desk.uri_of(span.file)?, desk.range(span)));
    spans.into_iter().filter_map(location).collect()
}

/// Records of the whole dossier whose id or name has these letters, at most 200.
#[allow(deprecated, reason = "a field of the protocol that must be filled")]
pub(super) fn symbols(desk: &Desk, query: &str) -> Vec<SymbolInformation> {
    let query = query.to_lowercase();
    let has = |record: &&Record| record.target.address.contains(&query) || record.name.to_lowercase().contains(&query);
    let symbol = |record: &Record| {
        Some(SymbolInformation {
            name: record.target.address.clone(),
            kind: SymbolKind::OBJECT,
            tags: None,
            deprecated: None,
            location: Location::new(desk.uri_of(record.id.file)?, desk.range(record.id)),
            container_name: Some(format!("{}: {}", record.target.kind.word(), record.name)),
        })
    };
    desk.index.records().filter(has).filter_map(symbol).take(200).collect()
}
