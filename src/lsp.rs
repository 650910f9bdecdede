//! The language server: what `check` says while one types, and help with ids, words and quotes, for any editor that speaks the
//! Language Server Protocol.
//!
//! One thread, one [`Desk`](desk::Desk). A message is taken, the desk changed or a question answered from it; only when no message
//! waits is the dossier checked, so that fast typing costs one check, not many. No fault of a message or of the dossier ends
//! the server; that the editor is gone does.

mod answer;
mod complete;
mod cursor;
mod desk;
mod go;
mod hover;
mod index;
mod outline;
mod place;
mod publish;
mod quotes;
mod rename;
mod wire;
mod written;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument,
    Notification as _, PublishDiagnostics, ShowMessage,
};
use lsp_types::request::{RegisterCapability, Request as _};
use lsp_types::{
    ClientCapabilities, DidChangeTextDocumentParams, DidChangeWatchedFilesRegistrationOptions,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, FileSystemWatcher, GlobPattern,
    InitializeParams, MessageType, Registration, RegistrationParams, ShowMessageParams,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::diagnostic::Reported;
use crate::source::Sources;
use desk::Desk;
use publish::Told;

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The editor asked for it.
    AsAsked,
    /// The editor went without a word.
    Lost,
}

/// What is asked of the disk, handed in by those who may use it.
#[derive(Debug, Clone, Copy)]
pub struct Disk {
    /// The dossier in a folder, or in the nearest one above it.
    pub find: fn(&Path) -> Option<PathBuf>,
    /// All files of the dossier in a folder, with what comes with the tool; or why they cannot be read.
    pub load: fn(&Path) -> Result<Reported<Sources>, String>,
    /// The folders of a dossier that are read.
    pub folders: &'static [&'static str],
}

/// Speaks with the editor over standard input and output until one of them ends. `folder` holds the dossier; where none is
/// named, it is the folder that the editor works in, or one above it.
pub fn run(disk: Disk, folder: Option<PathBuf>) -> Ended {
    let (connection, writer) = wire::open();
    let ended = converse(&connection, disk, folder);
    // The writing thread ends when nothing can be sent to it any more.
    drop(connection);
    match writer.join() {
        Ok(Ok(())) => ended,
        Ok(Err(_)) | Err(_) => Ended::Lost,
    }
}

/// A session over any connection.
fn converse(connection: &Connection, disk: Disk, folder: Option<PathBuf>) -> Ended {
    let Ok((id, params)) = connection.initialize_start() else { return Ended::Lost };
    let params: InitializeParams = serde_json::from_value(params).unwrap_or_default();
    let folder = folder.or_else(|| folders(&params).iter().find_map(|folder| (disk.find)(folder)));
    let mut session = Session {
        disk,
        folder,
        client: params.capabilities,
        desk: None,
        told: Told::default(),
        is_unchecked: false,
        is_disk_ahead: false,
    };
    let greeting = json!({
        "capabilities": answer::capabilities(desk::columns(&session.client)),
        "serverInfo": { "name": "dossier", "version": env!("CARGO_PKG_VERSION") },
    });
    if connection.initialize_finish(id, greeting).is_err() {
        return Ended::Lost;
    }
    session.begin(connection);
    session.listen(connection)
}

/// The folders that the editor works in.
#[allow(deprecated, reason = "older editors name one folder only")]
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let several = params.workspace_folders.iter().flatten().map(|folder| &folder.uri);
    several.chain(&params.root_uri).filter_map(place::path).map(PathBuf::from).collect()
}

/// What is known of the editor and of the dossier.
#[derive(Debug)]
struct Session {
    disk: Disk,
    folder: Option<PathBuf>,
    client: ClientCapabilities,
    desk: Option<Desk>,
    told: Told,
    /// Whether something has changed since the last check.
    is_unchecked: bool,
    /// Whether files have changed on disk since they were read.
    is_disk_ahead: bool,
}

impl Session {
    /// Reads the dossier, if one is known, and asks to be told of changes on disk.
    fn begin(&mut self, connection: &Connection) {
        self.read(connection);
        let files = self.client.workspace.as_ref().and_then(|workspace| workspace.did_change_watched_files.as_ref());
        if files.and_then(|files| files.dynamic_registration) != Some(true) {
            return;
        }
        let glob = GlobPattern::String("**/{content,seeds,static,templates}/**".to_owned());
        let watchers = vec![FileSystemWatcher { glob_pattern: glob, kind: None }];
        let options = serde_json::to_value(DidChangeWatchedFilesRegistrationOptions { watchers }).ok();
        let method = DidChangeWatchedFiles::METHOD.to_owned();
        let registration = Registration { id: "files".to_owned(), method, register_options: options };
        let params = RegistrationParams { registrations: vec![registration] };
        let request = Request::new(0.into(), RegisterCapability::METHOD.to_owned(), params);
        send(connection, request.into());
    }

    /// Reads the dossier of the folder, if there is one and it has not been read.
    fn read(&mut self, connection: &Connection) {
        let (Some(folder), None) = (&self.folder, &self.desk) else { return };
        match Desk::of(folder.clone(), self.disk, &self.client) {
            Ok(desk) => self.desk = Some(desk),
            Err(error) => tell(connection, &format!("the dossier cannot be read: {error}")),
        }
    }

    /// Takes messages until the end.
    fn listen(&mut self, connection: &Connection) -> Ended {
        loop {
            let waiting = connection.receiver.try_recv().ok();
            let next = waiting.or_else(|| {
                guarded(|| self.check(connection));
                connection.receiver.recv().ok()
            });
            match next {
                None => return Ended::Lost,
                Some(Message::Request(request)) => match connection.handle_shutdown(&request) {
                    Ok(false) => self.answer(connection, request),
                    Ok(true) => return Ended::AsAsked,
                    Err(_) => return Ended::Lost,
                },
                Some(Message::Notification(told)) if told.method == "exit" => return Ended::Lost,
                Some(Message::Notification(told)) => {
                    guarded(|| self.hear(connection, told));
                }
                Some(Message::Response(_)) => {}
            }
        }
    }

    /// Reads the files again, if they have changed: once, however many messages said so.
    fn catch_up(&mut self, connection: &Connection) {
        let Some(desk) = self.desk.as_mut().filter(|_| std::mem::take(&mut self.is_disk_ahead)) else { return };
        if let Err(error) = desk.read_again() {
            tell(connection, &format!("the dossier cannot be read: {error}"));
        }
    }

    /// Checks the dossier, if anything has changed, and says what is new.
    fn check(&mut self, connection: &Connection) {
        self.catch_up(connection);
        let Some(desk) = &mut self.desk else { return };
        self.is_unchecked |= desk.look();
        if !std::mem::take(&mut self.is_unchecked) {
            return;
        }
        desk.check();
        for news in publish::news(desk, &mut self.told) {
            send(connection, Notification::new(PublishDiagnostics::METHOD.to_owned(), news).into());
        }
    }

    fn answer(&mut self, connection: &Connection, request: Request) {
        let Request { id, method, params } = request;
        guarded(|| self.catch_up(connection));
        if method == "textDocument/codeAction" {
            guarded(|| self.check(connection));
        }
        let is_changed = self.desk.as_mut().is_some_and(|desk| guarded(|| desk.look()).unwrap_or(true));
        self.is_unchecked |= is_changed;
        let desk = self.desk.as_ref();
        let answered = guarded(|| answer::answer(desk, &method, params));
        let response = match answered {
            Some(Ok(value)) => Response::new_ok(id, value),
            Some(Err(fault)) => Response::new_err(id, fault.code as i32, fault.message),
            None => Response::new_err(id, ErrorCode::InternalError as i32, format!("`{method}` failed")),
        };
        send(connection, response.into());
    }

    /// Takes note of what the editor tells. What cannot be read, or is not known here, is passed over.
    fn hear(&mut self, connection: &Connection, told: Notification) {
        let Notification { method, params } = told;
        match method.as_str() {
            DidOpenTextDocument::METHOD => self.open(connection, params),
            DidChangeTextDocument::METHOD => {
                if let (Some(desk), Some(told)) = (&mut self.desk, read::<DidChangeTextDocumentParams>(params)) {
                    desk.change(&told.text_document.uri, told.text_document.version, told.content_changes);
                }
            }
            DidSaveTextDocument::METHOD => {
                if let (Some(desk), Some(told)) = (&mut self.desk, read::<DidSaveTextDocumentParams>(params)) {
                    desk.save(&told.text_document.uri);
                }
            }
            DidCloseTextDocument::METHOD => {
                if let (Some(desk), Some(told)) = (&mut self.desk, read::<DidCloseTextDocumentParams>(params)) {
                    desk.close(&told.text_document.uri);
                }
            }
            DidChangeWatchedFiles::METHOD => self.is_disk_ahead = true,
            wire::UNREADABLE => tell(connection, "a message of the editor could not be read"),
            _ => {}
        }
    }

    /// A text that is opened may be the first of a dossier.
    fn open(&mut self, connection: &Connection, params: Value) {
        let Some(told) = read::<DidOpenTextDocumentParams>(params) else { return };
        let document = told.text_document;
        if self.desk.is_none() {
            let path = place::path(&document.uri).map(PathBuf::from);
            self.folder = self.folder.take().or_else(|| path.and_then(|path| (self.disk.find)(path.parent()?)));
            self.read(connection);
        }
        if let Some(desk) = &mut self.desk {
            desk.open(&document.uri, document.version, document.text);
        }
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

/// Nothing can be done where the editor is gone: the next message will not come, and the session ends.
fn send(connection: &Connection, message: Message) {
    let _ = connection.sender.send(message);
}

fn tell(connection: &Connection, message: &str) {
    let params = ShowMessageParams { typ: MessageType::ERROR, message: message.to_owned() };
    send(connection, Notification::new(ShowMessage::METHOD.to_owned(), params).into());
}

/// What the work gives; `None` where it panicked. A fault of the program in one answer must not cost the editor all others.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}
