//! What can be asked, and the answers.

use lsp_server::ErrorCode;
use lsp_types::request::{
    CodeActionRequest, Completion, DocumentSymbolRequest, GotoDefinition, HoverRequest, PrepareRenameRequest,
    References, Rename, Request as _, WorkspaceSymbolRequest,
};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionParams, CodeActionProviderCapability, CompletionOptions,
    CompletionParams, DocumentSymbolParams, GotoDefinitionParams, HoverParams, HoverProviderCapability, OneOf,
    PrepareRenameResponse, ReferenceParams, RenameOptions, RenameParams, SaveOptions, ServerCapabilities,
    TextDocumentPositionParams, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, WorkDoneProgressOptions, WorkspaceSymbolParams,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::desk::Desk;
use super::go::Own;
use super::place::{self, Columns};
use super::{complete, go, hover, outline, publish, rename};
use crate::source::{FileId, Span};

/// Why a request has no answer.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) code: ErrorCode,
    pub(super) message: String,
}

/// What the server can do.
pub(super) fn capabilities(columns: Columns) -> ServerCapabilities {
    let no_progress = WorkDoneProgressOptions::default();
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
        ..TextDocumentSyncOptions::default()
    };
    let signs = ["\"", "'", " ", "[", ":", "#", "{"].map(str::to_owned).to_vec();
    ServerCapabilities {
        position_encoding: Some(columns.kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(signs),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: no_progress,
        })),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, publish::FIX_ALL]),
            ..CodeActionOptions::default()
        })),
        ..ServerCapabilities::default()
    }
}

/// The answer to a request. Without a dossier, or in a file that is none of it, there is nothing to say.
pub(super) fn answer(desk: Option<&Desk>, method: &str, params: Value) -> Result<Value, Fault> {
    match method {
        Completion::METHOD => on(desk, params, |desk, asked: CompletionParams| {
            at(desk, &asked.text_document_position, complete::complete)
        }),
        HoverRequest::METHOD => {
            on(desk, params, |desk, asked: HoverParams| at(desk, &asked.text_document_position_params, hover::hover))
        }
        GotoDefinition::METHOD => on(desk, params, |desk, asked: GotoDefinitionParams| {
            at(desk, &asked.text_document_position_params, go::definition)
        }),
        References::METHOD => on(desk, params, |desk, asked: ReferenceParams| {
            let own = if asked.context.include_declaration { Own::Included } else { Own::LeftOut };
            at(desk, &asked.text_document_position, |desk, file, byte| go::references(desk, file, byte, own))
        }),
        DocumentSymbolRequest::METHOD => on(desk, params, |desk, asked: DocumentSymbolParams| {
            value(desk.file(&asked.text_document.uri).map(|file| outline::outline(desk, file)))
        }),
        WorkspaceSymbolRequest::METHOD => {
            on(desk, params, |desk, asked: WorkspaceSymbolParams| value(go::symbols(desk, &asked.query)))
        }
        PrepareRenameRequest::METHOD => on(desk, params, |desk, asked: TextDocumentPositionParams| {
            at(desk, &asked, |desk, file, byte| {
                let (range, placeholder) = rename::prepare(desk, file, byte)?;
                Some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder })
            })
        }),
        Rename::METHOD => on(desk, params, |desk, asked| renamed(desk, &asked)),
        CodeActionRequest::METHOD => on(desk, params, actions),
        _ => Err(Fault { code: ErrorCode::MethodNotFound, message: format!("`{method}` is not known here") }),
    }
}

fn renamed(desk: &Desk, asked: &RenameParams) -> Result<Value, Fault> {
    let Some((file, byte)) = point(desk, &asked.text_document_position) else { return Ok(Value::Null) };
    let edit = rename::rename(desk, file, byte, &asked.new_name);
    value(edit.map_err(|message| Fault { code: ErrorCode::RequestFailed, message })?)
}

fn actions(desk: &Desk, asked: CodeActionParams) -> Result<Value, Fault> {
    let Some(file) = desk.file(&asked.text_document.uri) else { return Ok(Value::Null) };
    let byte = |position| place::byte(desk.text(file), position, desk.columns);
    let start = byte(asked.range.start);
    let at = Span::new(file, start..byte(asked.range.end).max(start));
    let only = asked.context.only;
    let is_wanted = |kind: &CodeActionKind| {
        let begins = |wanted: &CodeActionKind| kind.as_str().starts_with(wanted.as_str());
        only.as_ref().is_none_or(|only| only.iter().any(begins))
    };
    let all = publish::actions(desk, at).into_iter().chain(publish::fix_all(desk, file));
    value(all.filter(|action| action.kind.as_ref().is_none_or(is_wanted)).collect::<Vec<_>>())
}

/// The answer of `work` to a request that can be read.
fn on<P: DeserializeOwned>(
    desk: Option<&Desk>,
    params: Value,
    work: impl FnOnce(&Desk, P) -> Result<Value, Fault>,
) -> Result<Value, Fault> {
    let invalid = |error: serde_json::Error| Fault { code: ErrorCode::InvalidParams, message: error.to_string() };
    let params = serde_json::from_value(params).map_err(invalid)?;
    desk.map_or(Ok(Value::Null), |desk| work(desk, params))
}

/// What `work` gives for a place; nothing where the file is none of the dossier's.
fn at<T: Serialize>(
    desk: &Desk,
    place: &TextDocumentPositionParams,
    work: impl FnOnce(&Desk, FileId, usize) -> T,
) -> Result<Value, Fault> {
    value(point(desk, place).map(|(file, byte)| work(desk, file, byte)))
}

fn point(desk: &Desk, place: &TextDocumentPositionParams) -> Option<(FileId, usize)> {
    let file = desk.file(&place.text_document.uri)?;
    Some((file, place::byte(desk.text(file), place.position, desk.columns)))
}

fn value(answer: impl Serialize) -> Result<Value, Fault> {
    let internal = |error: serde_json::Error| Fault { code: ErrorCode::InternalError, message: error.to_string() };
    serde_json::to_value(answer).map_err(internal)
}
