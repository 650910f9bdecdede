//! What the editor has on its desk: the dossier as it is on disk, with the texts that are being edited laid over it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use lsp_types::{ClientCapabilities, Range, ResourceOperationKind, TextDocumentContentChangeEvent, Uri};

use super::Disk;
use super::index::{Index, Known};
use super::place::{self, Columns};
use crate::compile;
use crate::diagnostic::{self, Diagnostic, Reported};
use crate::memo::Memo;
use crate::source::{FileId, SourceFile, Sources, Span};

/// A text that is open in the editor.
#[derive(Debug)]
struct Open {
    /// Counted by the editor; only ever more.
    version: i32,
    file: SourceFile,
}

/// The dossier under work.
#[derive(Debug)]
pub(super) struct Desk {
    /// The dossier's folder, with `/` and as the editor spells it.
    root: String,
    folder: PathBuf,
    disk: Disk,
    pub(super) columns: Columns,
    /// What the editor can be asked to change.
    pub(super) reach: Reach,
    on_disk: Vec<SourceFile>,
    refused: Vec<Diagnostic>,
    open: BTreeMap<String, Open>,
    memo: Memo,
    known: Known,
    /// Whether texts have changed since the last look.
    is_stale: bool,
    pub(super) sources: Sources,
    pub(super) index: Index,
    /// What was complained of at the last check.
    pub(super) complaints: Vec<Diagnostic>,
}

/// What an editor can be asked to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// Texts.
    Texts,
    /// Texts, told apart by their version.
    Versions,
    /// The names of files as well.
    Names,
}

impl Reach {
    fn of(client: &ClientCapabilities) -> Reach {
        let edits = client.workspace.as_ref().and_then(|workspace| workspace.workspace_edit.as_ref());
        let kinds = edits.and_then(|edits| edits.resource_operations.as_deref()).unwrap_or_default();
        if edits.and_then(|edits| edits.document_changes) != Some(true) {
            Reach::Texts
        } else if kinds.contains(&ResourceOperationKind::Rename) {
            Reach::Names
        } else {
            Reach::Versions
        }
    }
}

/// What the columns of this editor count.
pub(super) fn columns(client: &ClientCapabilities) -> Columns {
    Columns::best_of(client.general.as_ref().and_then(|general| general.position_encodings.as_deref()))
}

impl Desk {
    /// A desk with the dossier of this folder on it, and nothing open.
    pub(super) fn of(folder: PathBuf, disk: Disk, client: &ClientCapabilities) -> Result<Desk, String> {
        let mut laid = Desk {
            root: folder.to_string_lossy().replace('\\', "/").trim_end_matches('/').to_owned(),
            folder,
            disk,
            columns: columns(client),
            reach: Reach::of(client),
            on_disk: Vec::new(),
            refused: Vec::new(),
            open: BTreeMap::new(),
            memo: Memo::default(),
            known: Known::default(),
            is_stale: true,
            sources: Sources::default(),
            index: Index::default(),
            complaints: Vec::new(),
        };
        laid.read_again()?;
        Ok(laid)
    }

    /// Reads the dossier's files from disk.
    pub(super) fn read_again(&mut self) -> Result<(), String> {
        let Reported { value, diagnostics } = (self.disk.load)(&self.folder)?;
        self.on_disk = value.into_files();
        self.refused = diagnostics;
        self.is_stale = true;
        Ok(())
    }

    /// Lays a text over the file of its path. A text that is none of the dossier's is left alone.
    pub(super) fn open(&mut self, uri: &Uri, version: i32, text: String) {
        if let Some(path) = self.path(uri) {
            let file = SourceFile::new(path.as_str(), text.into_bytes());
            self.open.insert(path, Open { version, file });
            self.is_stale = true;
        }
    }

    /// Changes a text that is open. A change older than what is there already is no change.
    pub(super) fn change(&mut self, uri: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let Some(path) = self.path(uri) else { return };
        let Some(open) = self.open.get_mut(&path).filter(|open| open.version <= version) else { return };
        let mut text = open.file.text().unwrap_or_default().to_owned();
        for change in changes {
            match change.range {
                Some(range) => replace(&mut text, range, &change.text, self.columns),
                None => text = change.text,
            }
        }
        *open = Open { version, file: SourceFile::new(path, text.into_bytes()) };
        self.is_stale = true;
    }

    /// Takes note that a text is on disk now as it is on the desk.
    pub(super) fn save(&mut self, uri: &Uri) {
        let Some(file) = self.path(uri).and_then(|path| self.open.get(&path)).map(|open| open.file.clone()) else {
            return;
        };
        self.on_disk.retain(|known| known.path() != file.path());
        self.on_disk.push(file);
    }

    /// Takes a text off; what is on disk counts again.
    pub(super) fn close(&mut self, uri: &Uri) {
        if let Some(path) = self.path(uri) {
            self.open.remove(&path);
            self.is_stale = true;
        }
    }

    /// Takes note of what has changed, if anything has; says whether it has.
    pub(super) fn look(&mut self) -> bool {
        if !std::mem::take(&mut self.is_stale) {
            return false;
        }
        let open = self.open.values().map(|open| open.file.clone());
        // Of two files of one path the first is kept.
        self.sources = Sources::new(open.chain(self.on_disk.iter().cloned()).collect());
        self.index = Index::of(&self.sources, &mut self.known);
        true
    }

    /// Everything that is wrong with the dossier as it is on the desk.
    pub(super) fn check(&mut self) {
        self.complaints = compile::check_again(&self.sources, &mut self.memo);
        self.complaints.extend(self.refused.iter().cloned());
        diagnostic::sort(&mut self.complaints, &self.sources);
    }

    /// The path in the dossier that an address names.
    pub(super) fn path(&self, uri: &Uri) -> Option<String> {
        let path = place::path(uri)?;
        let inner = path.strip_prefix(&self.root)?.strip_prefix('/')?;
        let is_plain = !inner.is_empty() && inner.split('/').all(|part| !matches!(part, "" | "." | ".."));
        let is_read = self.disk.folders.iter().any(|folder| inner.split('/').next() == Some(folder));
        (is_plain && is_read).then(|| inner.to_owned())
    }

    /// The file that an address names.
    pub(super) fn file(&self, uri: &Uri) -> Option<FileId> {
        self.sources.find(&self.path(uri)?)
    }

    /// The address of a path in the dossier.
    pub(super) fn uri(&self, path: &str) -> Option<Uri> {
        place::uri(&format!("{}/{path}", self.root))
    }

    /// The address of a file; `None` where it comes with the tool.
    pub(super) fn uri_of(&self, file: FileId) -> Option<Uri> {
        let path = self.sources.file(file).path();
        let is_of_tool = path == crate::parse::place::BUILT_IN_TECHNIQUES;
        if is_of_tool { None } else { self.uri(path) }
    }

    /// The text of a file.
    pub(super) fn text(&self, file: FileId) -> &str {
        self.sources.file(file).text().unwrap_or_default()
    }

    /// The version of a file's text, where it is open.
    pub(super) fn version(&self, file: FileId) -> Option<i32> {
        self.open.get(self.sources.file(file).path()).map(|open| open.version)
    }

    /// A stretch as the editor counts.
    pub(super) fn range(&self, span: Span) -> Range {
        place::range(self.sources.file(span.file).valid_prefix(), span.range(), self.columns)
    }
}

/// Replaces a range of the text. Ends that are the wrong way round are taken as one place.
fn replace(text: &mut String, range: Range, with: &str, columns: Columns) {
    let start = place::byte(text, range.start, columns);
    let end = place::byte(text, range.end, columns).max(start);
    text.replace_range(start..end, with);
}
