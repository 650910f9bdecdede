//! Diagnostics as editors show them, and the changes that would mend them.
#![allow(clippy::mutable_key_type, reason = "addresses are keys in the protocol; nothing changes them")]

use std::collections::{BTreeMap, HashMap};

use lsp_types::{
    CodeAction, CodeActionKind, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString,
    PublishDiagnosticsParams, Range, TextEdit, Uri, WorkspaceEdit,
};

use super::desk::Desk;
use super::index::holds;
use crate::diagnostic::{Certainty, Diagnostic, Severity, Suggestion};
use crate::parse::place::MARKER;
use crate::source::{FileId, Span};

/// Fixes of one kind for the whole file.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::SOURCE_FIX_ALL;

/// What was told the editor last, by file.
pub(super) type Told = BTreeMap<Uri, Vec<lsp_types::Diagnostic>>;

/// What is to be told the editor now: for each file in which something has changed, all that is wrong with it.
pub(super) fn news(desk: &Desk, told: &mut Told) -> Vec<PublishDiagnosticsParams> {
    let mut now = Told::new();
    for complaint in &desk.complaints {
        if let Some((uri, diagnostic)) = shown(complaint, desk) {
            now.entry(uri).or_default().push(diagnostic);
        }
    }
    let gone = told.keys().filter(|uri| !now.contains_key(*uri)).map(|uri| (uri.clone(), Vec::new()));
    let changed = now.iter().filter(|(uri, list)| told.get(*uri) != Some(*list));
    let news: Vec<_> = gone.chain(changed.map(|(uri, list)| (uri.clone(), list.clone()))).collect();
    *told = now;
    let params = |(uri, list): (Uri, Vec<lsp_types::Diagnostic>)| {
        let version = desk.file(&uri).and_then(|file| desk.version(file));
        PublishDiagnosticsParams::new(uri, list, version)
    };
    news.into_iter().map(params).collect()
}

/// A diagnostic, and the file that it is shown in: that of the dossier as a whole where it has no place.
fn shown(complaint: &Diagnostic, desk: &Desk) -> Option<(Uri, lsp_types::Diagnostic)> {
    let place = complaint.labels.iter().find(|label| desk.uri_of(label.span.file).is_some());
    let uri = match place {
        Some(label) => desk.uri_of(label.span.file)?,
        // A fault of the dossier as a whole is shown at the file that makes it one.
        None => desk.uri(MARKER)?,
    };
    let related = complaint.labels.iter().skip(1).filter_map(|label| {
        let location = Location::new(desk.uri_of(label.span.file)?, desk.range(label.span));
        Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
    });
    let related: Vec<_> = related.collect();
    let diagnostic = lsp_types::Diagnostic {
        range: place.map_or_else(Range::default, |label| desk.range(label.span)),
        severity: Some(severity(complaint.code.severity)),
        code: Some(NumberOrString::String(complaint.code.name.to_owned())),
        source: Some("dossier".to_owned()),
        message: message(complaint),
        related_information: (!related.is_empty()).then_some(related),
        ..lsp_types::Diagnostic::default()
    };
    Some((uri, diagnostic))
}

fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
    }
}

/// The message with all that is said besides, a line each.
fn message(complaint: &Diagnostic) -> String {
    let why = complaint.labels.first().map(|label| label.text.clone()).filter(|why| !why.is_empty());
    let notes = complaint.notes.iter().map(|note| format!("note: {note}"));
    let helps = complaint.helps.iter().map(|help| format!("help: {help}"));
    let offer = complaint.suggestion.iter().map(|offer| format!("help: {}: `{}`", offer.message, offer.replacement));
    let lines = std::iter::once(complaint.message.clone()).chain(why).chain(notes).chain(helps).chain(offer);
    lines.collect::<Vec<_>>().join("\n")
}

/// The changes that are offered at a stretch of a file.
pub(super) fn actions(desk: &Desk, at: Span) -> Vec<CodeAction> {
    let touches = |span: Span| span.file == at.file && (holds(span, at.range().start) || holds(at, span.range().start));
    let concerned = desk.complaints.iter().filter(|one| one.labels.iter().any(|label| touches(label.span)));
    concerned.filter_map(|complaint| action(desk, complaint, complaint.suggestion.as_ref()?)).collect()
}

fn action(desk: &Desk, complaint: &Diagnostic, offer: &Suggestion) -> Option<CodeAction> {
    let verb = if offer.replacement.is_empty() { "remove".to_owned() } else { format!("`{}`", offer.replacement) };
    Some(CodeAction {
        title: format!("{verb}: {}", offer.message),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: shown(complaint, desk).map(|(_, diagnostic)| vec![diagnostic]),
        edit: Some(edit(desk, [(offer.span, offer.replacement.clone())])?),
        is_preferred: Some(offer.certainty == Certainty::Certain),
        ..CodeAction::default()
    })
}

/// All changes to a file that are certain, as one; of two that overlap the first.
pub(super) fn fix_all(desk: &Desk, file: FileId) -> Option<CodeAction> {
    let offers = desk.complaints.iter().filter_map(|complaint| complaint.suggestion.as_ref());
    let mut certain: Vec<(Span, String)> = offers
        .filter(|offer| offer.certainty == Certainty::Certain && offer.span.file == file)
        .map(|offer| (offer.span, offer.replacement.clone()))
        .collect();
    certain.sort();
    certain.dedup_by(|second, first| second.0.start < first.0.end || second.0 == first.0);
    if certain.is_empty() {
        return None;
    }
    Some(CodeAction {
        title: "mend all that is certain".to_owned(),
        kind: Some(FIX_ALL),
        edit: Some(edit(desk, certain)?),
        ..CodeAction::default()
    })
}

/// Replacements as an edit. `None` where one is in a file that comes with the tool.
pub(super) fn edit(desk: &Desk, replacements: impl IntoIterator<Item = (Span, String)>) -> Option<WorkspaceEdit> {
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (span, text) in replacements {
        changes.entry(desk.uri_of(span.file)?).or_default().push(TextEdit::new(desk.range(span), text));
    }
    Some(WorkspaceEdit::new(changes))
}
