//! Another id for a record, everywhere.
//!
//! The id is changed where it is given and wherever it is named, files are renamed where the id is a file's name, and the old id
//! becomes an alias where a page stood at its address.

use lsp_types::{
    DocumentChangeOperation, DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, Range, RenameFile,
    ResourceOp, TextDocumentEdit, TextEdit, WorkspaceEdit,
};

use super::desk::{Desk, Reach};
use super::publish;
use super::written::{Kind, Record};
use crate::key::is_key;
use crate::parse::place::MARKER;
use crate::source::{FileId, Span};

/// The id at a place that can be changed, and where it stands.
pub(super) fn subject(desk: &Desk, file: FileId, byte: usize) -> Option<(&Record, Span)> {
    let at_place = desk.index.at(file, byte);
    at_place.or_else(|| {
        let record = desk.index.of_file(&desk.sources, file).filter(|_| byte == 0)?;
        Some((record, record.id))
    })
}

/// Where the id at a place stands, for the editor to ask for another.
pub(super) fn prepare(desk: &Desk, file: FileId, byte: usize) -> Option<(Range, String)> {
    let (record, span) = subject(desk, file, byte)?;
    desk.uri_of(record.id.file)?;
    Some((desk.range(span), record.target.id().to_owned()))
}

/// The changes that give the record at a place another id; or why it cannot have it.
pub(super) fn rename(desk: &Desk, file: FileId, byte: usize, new: &str) -> Result<WorkspaceEdit, String> {
    let (record, _) = subject(desk, file, byte).ok_or("there is no id here that could be changed")?;
    if desk.uri_of(record.id.file).is_none() {
        return Err(format!("`{}` comes with the tool", record.target.id()));
    }
    refuse(desk, record, new)?;
    let moves = moves(desk, record, new);
    if !moves.is_empty() && desk.reach < Reach::Names {
        return Err(format!("`{}` is the name of a file, and this editor cannot rename files", record.target.id()));
    }
    let mut edits: Vec<(Span, String)> =
        desk.index.mentions_of(record).into_iter().map(|span| (span, new.to_owned())).collect();
    if record.id.start < record.id.end {
        edits.push((record.id, new.to_owned()));
    }
    edits.extend(alias(desk, record));
    edits.extend(paths(desk, &moves));
    edits.sort_by_key(|(span, _)| *span);
    edits.dedup();
    Ok(if desk.reach == Reach::Texts { publish::edit(desk, edits) } else { Some(workspace_edit(desk, &edits, &moves)) }
        .unwrap_or_default())
}

fn refuse(desk: &Desk, record: &Record, new: &str) -> Result<(), String> {
    if !is_key(new) {
        return Err(format!("`{new}` is not an id: small letters, digits and single hyphens"));
    }
    let shares = |kind: Kind| match record.target.kind {
        Kind::Claim | Kind::Bias => matches!(kind, Kind::Claim | Kind::Bias),
        own => kind == own,
    };
    let same_place = |other: &&Record| shares(other.target.kind) && other.target.owner() == record.target.owner();
    for other in desk.index.records().filter(same_place) {
        let word = other.target.kind.word();
        if other.target.id() == new {
            return Err(format!("there is a {word} `{new}` already"));
        }
        let aliases = other.aliases.map_or("", |span| desk.sources.slice(span));
        if aliases.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').any(|alias| alias == new) {
            return Err(format!("`{new}` is an alias of the {word} `{}`", other.target.id()));
        }
    }
    Ok(())
}

/// The old id among the aliases, where the record may have any and can be written to.
fn alias(desk: &Desk, record: &Record) -> Option<(Span, String)> {
    let old = record.target.id();
    let text = desk.text(record.body.file);
    let place = |at: usize| Span::new(record.body.file, at..at);
    if let Some(aliases) = record.aliases.filter(|span| span.start < span.end) {
        let written = desk.sources.slice(aliases);
        let start = aliases.range().start;
        return match written.strip_prefix('[') {
            Some(rest) if rest.trim_start().starts_with(']') => Some((place(start + 1), old.to_owned())),
            Some(_) => Some((place(start + 1), format!("{old}, "))),
            None if written.starts_with('-') => Some((place(start), format!("- {old}\n{}", indent(text, start)))),
            None => None,
        };
    }
    let body = desk.sources.slice(record.body);
    if !record.takes_aliases || record.aliases.is_some() || body.is_empty() {
        return None;
    }
    let start = record.body.range().start;
    if body.starts_with('{') {
        return Some((place(start + 1), format!("aliases: [{old}], ")));
    }
    let inside = record.id.start < record.id.end && record.id.start >= record.body.start;
    if inside {
        let line_end = text[record.id.range().end..].find('\n').map_or(text.len(), |at| record.id.range().end + at);
        return Some((place(line_end), format!("\n{}aliases: [{old}]", indent(text, start))));
    }
    Some((place(start), format!("aliases: [{old}]\n{}", indent(text, start))))
}

/// White space as wide as what stands before a byte in its line.
fn indent(text: &str, byte: usize) -> String {
    let line = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    " ".repeat(text[line..byte].chars().count())
}

/// Files that are named after the record, and their names with the new id.
fn moves(desk: &Desk, record: &Record, new: &str) -> Vec<(String, String)> {
    if record.id.start < record.id.end {
        return Vec::new();
    }
    let path = desk.sources.file(record.id.file).path();
    let Some((folder, name)) = path.rsplit_once('/') else { return Vec::new() };
    let Some((old, _)) = name.rsplit_once('.') else { return Vec::new() };
    let files = ["yaml", "md"].map(|ending| (format!("{folder}/{old}.{ending}"), format!("{folder}/{new}.{ending}")));
    files.into_iter().filter(|(old, _)| desk.sources.find(old).is_some()).collect()
}

/// Where the dossier's settings name such a file by its path, as waivers do.
fn paths(desk: &Desk, moves: &[(String, String)]) -> Vec<(Span, String)> {
    let Some(settings) = desk.sources.find(MARKER) else { return Vec::new() };
    let text = desk.text(settings);
    let goes_on = |letter: char| letter.is_ascii_alphanumeric() || "/-_.".contains(letter);
    let is_whole =
        |at: usize, old: &str| !text[..at].ends_with(goes_on) && !text[at + old.len()..].starts_with(goes_on);
    let places = moves.iter().flat_map(|(old, new)| {
        let found = text.match_indices(old.as_str()).filter(|(at, _)| is_whole(*at, old));
        found.map(|(at, _)| (Span::new(settings, at..at + old.len()), new.clone())).collect::<Vec<_>>()
    });
    places.collect()
}

fn workspace_edit(desk: &Desk, edits: &[(Span, String)], moves: &[(String, String)]) -> WorkspaceEdit {
    let by_file = edits.chunk_by(|(one, _), (other, _)| one.file == other.file);
    let mut operations: Vec<DocumentChangeOperation> = Vec::new();
    for edits in by_file {
        let Some(((span, _), uri)) = edits.first().and_then(|edit| Some((edit, desk.uri_of(edit.0.file)?))) else {
            continue;
        };
        let text_edit = |(span, text): &(Span, String)| OneOf::Left(TextEdit::new(desk.range(*span), text.clone()));
        let text_document = OptionalVersionedTextDocumentIdentifier { uri, version: desk.version(span.file) };
        let edits = edits.iter().map(text_edit).collect();
        operations.push(DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits }));
    }
    for (old, new) in moves {
        if let (Some(old_uri), Some(new_uri)) = (desk.uri(old), desk.uri(new)) {
            let rename = RenameFile { old_uri, new_uri, options: None, annotation_id: None };
            operations.push(DocumentChangeOperation::Op(ResourceOp::Rename(rename)));
        }
    }
    WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() }
}
