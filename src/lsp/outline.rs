//! The outline of a file: its keys, and what its lists hold.

use lsp_types::{DocumentSymbol, SymbolKind};

use super::desk::Desk;
use super::written::value;
use crate::markdown::{Flavour, PlainText};
use crate::source::{FileId, Span};
use crate::yaml::{Kind, Mapping, Node};

/// How many levels are shown.
const DEPTH: usize = 4;

/// Keys whose value tells the items of a list apart, the best first.
const TELLING: [&str; 8] = ["id", "cites", "name", "ref", "quote", "answer", "code", "on"];

/// The outline of a file.
pub(super) fn outline(desk: &Desk, file: FileId) -> Vec<DocumentSymbol> {
    match desk.index.file(file).and_then(|written| written.root.as_ref()) {
        Some(root) => below(desk, root, DEPTH),
        None => headings(desk, file),
    }
}

fn below(desk: &Desk, node: &Node, depth: usize) -> Vec<DocumentSymbol> {
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    match &node.kind {
        Kind::Mapping(mapping) => entries(desk, mapping, depth),
        Kind::Sequence(items) => items.iter().filter_map(|item| of_item(desk, item, depth)).collect(),
        Kind::Null | Kind::Scalar(..) => Vec::new(),
    }
}

fn entries(desk: &Desk, mapping: &Mapping, depth: usize) -> Vec<DocumentSymbol> {
    let entry = |(name, node): &(crate::yaml::decode::Text, Node)| {
        let whole = Span { end: node.span.end.max(name.span.end), ..name.span };
        let children = below(desk, node, depth);
        let kind = if children.is_empty() { SymbolKind::FIELD } else { SymbolKind::OBJECT };
        symbol(desk, &name.value, detail(node), kind, (whole, name.span), children)
    };
    mapping.entries.iter().map(entry).collect()
}

/// An item of a list, if it is a map.
fn of_item(desk: &Desk, item: &Node, depth: usize) -> Option<DocumentSymbol> {
    let Kind::Mapping(mapping) = &item.kind else { return None };
    let (first, last) = (mapping.entries.first()?, mapping.entries.last()?);
    let name = TELLING.iter().find_map(|key| value(mapping, key)).unwrap_or(&first.0.value);
    let detail = value(mapping, "says").map(short);
    let whole = Span { end: last.1.span.end.max(last.0.span.end), ..first.0.span };
    let children = entries(desk, mapping, depth.saturating_sub(1));
    Some(symbol(desk, name, detail, SymbolKind::STRUCT, (whole, first.0.span), children))
}

/// The headings of a text.
fn headings(desk: &Desk, file: FileId) -> Vec<DocumentSymbol> {
    use crate::parse::place::{Place, place};
    if !matches!(place(desk.sources.file(file).path()), Place::Index | Place::Page(_) | Place::ArticleText(_)) {
        return Vec::new();
    }
    let plain = PlainText::of(desk.text(file), Flavour::Prose);
    let heading = |heading: &crate::markdown::Heading| {
        let span = Span::new(file, plain.source_range(heading.range.clone()));
        let words = plain.as_str().get(heading.range.clone()).unwrap_or_default();
        symbol(desk, words, None, SymbolKind::STRING, (span, span), Vec::new())
    };
    plain.headings().iter().map(heading).collect()
}

#[allow(deprecated, reason = "a field of the protocol that must be filled")]
fn symbol(
    desk: &Desk,
    name: &str,
    detail: Option<String>,
    kind: SymbolKind,
    (whole, own): (Span, Span),
    children: Vec<DocumentSymbol>,
) -> DocumentSymbol {
    // Editors refuse an outline with an empty name.
    let name = if name.trim().is_empty() { "…".to_owned() } else { short(name) };
    let children = (!children.is_empty()).then_some(children);
    let (range, selection_range) = (desk.range(whole), desk.range(own));
    DocumentSymbol { name, detail, kind, tags: None, deprecated: None, range, selection_range, children }
}

fn detail(node: &Node) -> Option<String> {
    if let Kind::Scalar(text, _) = &node.kind { Some(short(text)) } else { None }
}

/// The first letters of a text, on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(60).collect();
    if cut.len() < line.len() { cut + "…" } else { line }
}
