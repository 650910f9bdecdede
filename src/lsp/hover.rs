//! What stands under the pointer, in words.

use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind};

use super::desk::Desk;
use super::index::holds;
use super::quotes;
use super::written::{Record, Said};
use crate::catalogue::Catalogue;
use crate::edtf::Edtf;
use crate::source::{FileId, Span};

/// What stands at a place, in Markdown.
pub(super) fn hover(desk: &Desk, file: FileId, byte: usize) -> Option<Hover> {
    let (text, span) = record(desk, file, byte)
        .or_else(|| quote(desk, file, byte))
        .or_else(|| word(desk, file, byte))
        .or_else(|| annotations(desk, file, byte))?;
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: text });
    Some(Hover { contents, range: Some(desk.range(span)) })
}

fn record(desk: &Desk, file: FileId, byte: usize) -> Option<(String, Span)> {
    let (record, span) = desk.index.at(file, byte)?;
    Some((told(record), span))
}

/// A record in a few lines.
pub(super) fn told(record: &Record) -> String {
    let head = format!("**{}** — {} `{}`", record.name, record.target.kind.word(), record.target.address);
    let fact = |(key, value): &(String, String)| match key.as_str() {
        "date" | "published" => format!("{key}: {}", date(value)),
        "summary" | "definition" | "note" => value.trim().to_owned(),
        _ => format!("{key}: {value}"),
    };
    let lines: Vec<String> = std::iter::once(head).chain(record.facts.iter().map(fact)).collect();
    lines.join("\n\n")
}

/// A date as written and in words.
fn date(written: &str) -> String {
    Edtf::parse(written)
        .map_or_else(|_| written.to_owned(), |date| format!("`{written}`, {}", date.words(Catalogue::english())))
}

/// Where a quote stands.
fn quote(desk: &Desk, file: FileId, byte: usize) -> Option<(String, Span)> {
    let written = desk.index.file(file)?;
    let quoted = written.quotes.iter().find(|quoted| holds(quoted.span, byte))?;
    let found = quotes::proved(desk, file, |one| one == quoted).into_iter().next();
    let text = found.map_or_else(
        || "not proved: these words were not found exactly once in the article's text".to_owned(),
        |proved| {
            let path = desk.sources.file(proved.place.file).path();
            let (line, column) = desk.sources.line_column(proved.place.file, proved.place.start);
            let offsets = proved.offsets;
            format!("verified: `{path}` line {line}, column {column} (code points {}–{})", offsets.start, offsets.end)
        },
    );
    Some((text, quoted.span))
}

/// What a key, a fixed word or a date means.
fn word(desk: &Desk, file: FileId, byte: usize) -> Option<(String, Span)> {
    let word = desk.index.file(file)?.words.iter().find(|word| holds(word.span, byte))?;
    let text = match &word.is {
        Said::Key(key, doc) => format!("**{key}**\n\n{doc}"),
        Said::Fixed(word) => format!("**{}**\n\n{}", word.word, word.meaning),
        Said::Date(written) => date(written),
    };
    Some((text, word.span))
}

/// What is said of words of an article.
fn annotations(desk: &Desk, text: FileId, byte: usize) -> Option<(String, Span)> {
    let annotations = quotes::annotations_of(desk, text)?;
    let written = desk.index.file(annotations)?;
    let proved = quotes::proved(desk, annotations, |_| true);
    let here: Vec<_> = proved.into_iter().filter(|proved| holds(proved.place, byte)).collect();
    let place = here.first()?.place;
    let lines = here.iter().map(|proved| {
        let record = written.records.iter().rfind(|record| holds(record.body, proved.quoted.span.range().start));
        let inner = record.filter(|record| record.target.kind.is_inner());
        inner.map_or_else(|| proved.quoted.what.to_owned(), told)
    });
    Some((lines.collect::<Vec<_>>().join("\n\n---\n\n"), place))
}
