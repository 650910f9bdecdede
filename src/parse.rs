//! Phase 2: each file by itself, from text to written records.
//!
//! [`file`] looks at one file and nothing else, so files may be parsed in parallel and in any order; [`collect`] puts
//! the pieces together in the order of their paths.

pub mod place;
pub mod signs;

use std::sync::Arc;

use self::place::{Collection, Place, place};
use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::markdown::{self, Fault, Flavour};
use crate::quote::Prepared;
use crate::raw::{RawActor, RawArticle, RawGlossaryTerm, RawIncident, RawMeta, RawPlace, RawSource, RawTechnique};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::yaml::decode::{Decode, MapOf, Noted, Text, WRONG_TYPE};
use crate::yaml::{Kind, Mapping, Node, reader};

codes! {
    /// A file is not UTF-8 text.
    ///
    /// It was probably saved in an older encoding. Shown as it is, some of its letters would be others, and
    /// a name or a quote would be altered without anybody noticing. Save it as UTF-8; every text editor
    /// offers that.
    ///
    /// ```text
    /// caf\xe9        wrong: `é` as one byte of Latin 1
    /// caf\xc3\xa9    right: `é` as two bytes of UTF-8
    /// ```
    pub NOT_UTF8 = Error "not-utf8";
    /// A file in `content/` that nothing reads.
    ///
    /// What is written in it would be missing from the dossier without a word. Often its ending is not the
    /// expected one (`.yml` for `.yaml`), or it lies one folder too high or too low. Files whose names
    /// begin with a dot are left alone.
    ///
    /// ```text
    /// content/glossary.yml       wrong
    /// content/glossary.yaml      right
    /// ```
    pub UNEXPECTED_FILE = Warning "unexpected-file";
    /// The dossier has no `content/dossier.yaml`.
    ///
    /// It holds the title and the settings of the dossier, and marks its folder as one: without it nobody
    /// can tell what the other files are for. A single line is enough.
    ///
    /// ```text
    /// content/articles/courier-2020.md    wrong: nothing else in content/
    /// content/articles/courier-2020.md    right: with content/dossier.yaml, which holds
    ///                                     title: When Rivals Meet
    /// ```
    pub NO_DOSSIER_FILE = Error "no-dossier-file";
}

/// A record with the id it was written under.
#[derive(Debug, Clone)]
pub struct Keyed<T> {
    /// The id: a map key, or the file's name, then with the place where the file begins.
    pub key: Text,
    /// The record.
    pub record: T,
    /// Whether faults hid some of it: then what is missing is no news.
    pub faulty: bool,
}

/// All records of one kind, in the order of their files.
#[derive(Debug, Clone)]
pub struct Records<T> {
    /// The records.
    pub records: Vec<Keyed<T>>,
    /// Whether a fault hid some: then an unknown id of this kind is no news.
    pub damaged: bool,
}

impl<T> Default for Records<T> {
    fn default() -> Self {
        Records { records: Vec::new(), damaged: false }
    }
}

/// A Markdown file.
#[derive(Debug, Clone)]
pub struct TextFile<T> {
    /// The id, from the file's name.
    pub key: String,
    /// The file.
    pub file: FileId,
    /// What was made of it.
    pub text: T,
}

/// Everything that was written in a dossier.
#[derive(Debug, Default)]
pub struct Parsed {
    /// `content/dossier.yaml`.
    pub meta: Option<RawMeta>,
    /// `content/index.md`.
    pub index: Option<TextFile<String>>,
    /// `content/pages/*.md`.
    pub pages: Vec<TextFile<String>>,
    /// `content/articles/*.md`.
    pub texts: Vec<TextFile<ParsedText>>,
    /// `content/articles/*.yaml`.
    pub articles: Vec<TextFile<ParsedArticle>>,
    /// Sources.
    pub sources: Records<RawSource>,
    /// Actors.
    pub actors: Records<RawActor>,
    /// Places.
    pub places: Records<RawPlace>,
    /// Incidents.
    pub incidents: Records<RawIncident>,
    /// Glossary terms.
    pub glossary: Records<RawGlossaryTerm>,
    /// The dossier's own techniques.
    pub techniques: Records<RawTechnique>,
}

/// The text of an article.
#[derive(Debug, Clone)]
pub struct ParsedText {
    /// What it should not hold.
    pub faults: Vec<Fault>,
    /// The Markdown and its plain text, ready for matching.
    pub prepared: Arc<Prepared>,
    /// Whether the file could be read; where it could not, that was reported, and the text is empty.
    pub readable: bool,
}

/// The annotations of an article.
#[derive(Debug, Clone)]
pub struct ParsedArticle {
    /// The record; `None` where nothing of it could be read.
    pub record: Option<Arc<RawArticle>>,
    /// Whether faults hid some of it: then an unknown claim in it is no news.
    pub damaged: bool,
}

/// What was made of one file.
#[derive(Debug, Clone)]
pub struct Piece(Content);

#[derive(Debug, Clone)]
enum Content {
    Nothing,
    Meta(Option<Box<RawMeta>>),
    Index(TextFile<String>),
    Page(TextFile<String>),
    ArticleText(TextFile<ParsedText>),
    ArticleRecord(TextFile<ParsedArticle>),
    Sources(Records<RawSource>),
    Actors(Records<RawActor>),
    Places(Records<RawPlace>),
    Incidents(Records<RawIncident>),
    Glossary(Records<RawGlossaryTerm>),
    Techniques(Records<RawTechnique>),
}

/// Parses one file.
pub fn file(id: FileId, file: &SourceFile) -> Reported<Piece> {
    let mut diagnostics = Vec::new();
    let content = match place(file.path()) {
        Place::Elsewhere => Content::Nothing,
        Place::Unexpected if file.is_refused() => Content::Nothing,
        Place::Unexpected => {
            diagnostics.push(unexpected(id, file));
            Content::Nothing
        }
        place => {
            if let Some(text) = file.shared_text() {
                let content = content(&place, id, &text, &mut diagnostics);
                diagnostics.extend(signs::check(&place, id, &text));
                content
            } else {
                diagnostics.extend((!file.is_refused()).then(|| not_utf8(id, file)));
                unreadable(&place, id)
            }
        }
    };
    Reported::new(Piece(content), diagnostics)
}

/// Parses every file and puts the pieces together.
pub fn all(sources: &Sources) -> Reported<Parsed> {
    collect(sources.iter().map(|(id, each)| file(id, each)).collect())
}

/// Puts the pieces together.
pub fn collect(pieces: Vec<Reported<Piece>>) -> Reported<Parsed> {
    let mut parsed = Parsed::default();
    let mut diagnostics = Vec::new();
    let mut has_meta = false;
    for piece in pieces {
        diagnostics.extend(piece.diagnostics);
        match piece.value.0 {
            Content::Nothing => {}
            Content::Meta(meta) => {
                has_meta = true;
                parsed.meta = meta.map(|meta| *meta);
            }
            Content::Index(text) => parsed.index = Some(text),
            Content::Page(text) => parsed.pages.push(text),
            Content::ArticleText(text) => parsed.texts.push(text),
            Content::ArticleRecord(record) => parsed.articles.push(record),
            Content::Sources(records) => parsed.sources.extend(records),
            Content::Actors(records) => parsed.actors.extend(records),
            Content::Places(records) => parsed.places.extend(records),
            Content::Incidents(records) => parsed.incidents.extend(records),
            Content::Glossary(records) => parsed.glossary.extend(records),
            Content::Techniques(records) => parsed.techniques.extend(records),
        }
    }
    if !has_meta {
        diagnostics.push(
            Diagnostic::nowhere(&NO_DOSSIER_FILE, "there is no `content/dossier.yaml`")
                .help("write one with at least the line `title: …`"),
        );
    }
    Reported::new(parsed, diagnostics)
}

impl<T> Records<T> {
    fn extend(&mut self, more: Records<T>) {
        self.records.extend(more.records);
        self.damaged |= more.damaged;
    }
}

fn content(place: &Place<'_>, id: FileId, text: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Content {
    let markdown = |key: &str| TextFile { key: key.to_owned(), file: id, text: text.to_string() };
    match place {
        Place::Index => Content::Index(markdown("index")),
        Place::Page(key) => Content::Page(markdown(key)),
        Place::ArticleText(key) => Content::ArticleText(article_text(key, id, Some(Arc::clone(text)))),
        Place::Meta => Content::Meta(record(id, text, "dossier", diagnostics).0.map(Box::new)),
        Place::ArticleRecord(key) => {
            let faults = diagnostics.len();
            let (record, cut) = record(id, text, key, diagnostics);
            let damaged = cut || diagnostics.len() > faults;
            Content::ArticleRecord(TextFile {
                key: (*key).to_owned(),
                file: id,
                text: ParsedArticle { record: record.map(Arc::new), damaged },
            })
        }
        Place::Collection(kind) => kind.records(id, None, text, diagnostics),
        Place::Record(kind, key) => kind.records(id, Some(key), text, diagnostics),
        Place::Elsewhere | Place::Unexpected => Content::Nothing,
    }
}

/// What stands for a file that could not be read, so that ids in it are not reported as unknown besides.
fn unreadable(place: &Place<'_>, id: FileId) -> Content {
    match place {
        Place::Meta => Content::Meta(None),
        Place::ArticleText(key) => Content::ArticleText(article_text(key, id, None)),
        Place::ArticleRecord(key) => Content::ArticleRecord(TextFile {
            key: (*key).to_owned(),
            file: id,
            text: ParsedArticle { record: None, damaged: true },
        }),
        Place::Collection(kind) | Place::Record(kind, _) => kind.unreadable(),
        Place::Index | Place::Page(_) | Place::Elsewhere | Place::Unexpected => Content::Nothing,
    }
}

fn article_text(key: &str, file: FileId, text: Option<Arc<str>>) -> TextFile<ParsedText> {
    let readable = text.is_some();
    let markdown = text.unwrap_or_default();
    TextFile {
        key: key.to_owned(),
        file,
        text: ParsedText {
            faults: markdown::faults(&markdown, Flavour::Article),
            prepared: Arc::new(Prepared::of_shared(markdown)),
            readable,
        },
    }
}

impl Collection {
    fn records(self, file: FileId, key: Option<&str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Content {
        match self {
            Collection::Sources => Content::Sources(records(file, key, text, diagnostics)),
            Collection::Actors => Content::Actors(records(file, key, text, diagnostics)),
            Collection::Places => Content::Places(records(file, key, text, diagnostics)),
            Collection::Incidents => Content::Incidents(records(file, key, text, diagnostics)),
            Collection::Glossary => Content::Glossary(records(file, key, text, diagnostics)),
            Collection::Techniques => Content::Techniques(records(file, key, text, diagnostics)),
        }
    }

    fn unreadable(self) -> Content {
        fn damaged<T>() -> Records<T> {
            Records { records: Vec::new(), damaged: true }
        }
        match self {
            Collection::Sources => Content::Sources(damaged()),
            Collection::Actors => Content::Actors(damaged()),
            Collection::Places => Content::Places(damaged()),
            Collection::Incidents => Content::Incidents(damaged()),
            Collection::Glossary => Content::Glossary(damaged()),
            Collection::Techniques => Content::Techniques(damaged()),
        }
    }
}

/// One record that fills a file; and whether a fault of syntax hid some of it.
fn record<T: Decode>(id: FileId, text: &str, key: &str, diagnostics: &mut Vec<Diagnostic>) -> (Option<T>, bool) {
    let document = reader::read(id, text, diagnostics);
    let nothing = Kind::Mapping(Mapping::default());
    let empty = Node { kind: nothing, span: Span::new(id, 0..0), cut: document.damaged };
    (T::decode(document.root.unwrap_or(empty), key, diagnostics), document.damaged)
}

/// The records of a collection's file: one by the file's name, or a map of them.
fn records<T: Decode>(id: FileId, key: Option<&str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Records<T> {
    let Some(key) = key else { return map_of_records(id, text, diagnostics) };
    let (record, damaged) = record(id, text, key, diagnostics);
    let key = Text::new(key.to_owned(), Span::new(id, 0..0));
    let keyed = |Noted { value, faulty }| Keyed { key, record: value, faulty: faulty || damaged };
    let records: Vec<Keyed<T>> = record.map(keyed).into_iter().collect();
    Records { damaged: damaged || records.is_empty(), records }
}

fn map_of_records<T: Decode>(id: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Records<T> {
    let document = reader::read(id, text, diagnostics);
    let Some(node) = document.root.filter(|node| node.kind != Kind::Null) else {
        return Records { records: Vec::new(), damaged: document.damaged };
    };
    let Kind::Mapping(mapping) = &node.kind else {
        diagnostics.push(no_map(&node, T::WHAT));
        return Records { records: Vec::new(), damaged: true };
    };
    let written = mapping.entries.len();
    let entries = MapOf::decode(node, "the file", diagnostics).map_or_else(Vec::new, |MapOf(entries)| entries);
    let damaged = document.damaged || entries.len() < written;
    let keyed = |(key, noted): (Text, Noted<T>)| Keyed { key, record: noted.value, faulty: noted.faulty || damaged };
    Records { records: entries.into_iter().map(keyed).collect(), damaged }
}

fn no_map(node: &Node, what: &str) -> Diagnostic {
    let place = Span { end: node.span.start + 1, ..node.span };
    Diagnostic::at(&WRONG_TYPE, place, format!("the file must be a map, not {}", node.describe()))
        .why("an id is expected here, with a colon behind it")
        .help(format!("write the id of {what} at the beginning of a line, and its keys indented under it"))
}

fn not_utf8(id: FileId, file: &SourceFile) -> Diagnostic {
    let end = file.valid_prefix().len();
    Diagnostic::at(&NOT_UTF8, Span::new(id, end..end), format!("`{}` is not UTF-8 text", file.path()))
        .why("the text up to here is; the next byte is not")
        .help("save the file as UTF-8")
}

fn unexpected(id: FileId, file: &SourceFile) -> Diagnostic {
    let diagnostic = Diagnostic::at(&UNEXPECTED_FILE, Span::new(id, 0..0), format!("nothing reads `{}`", file.path()))
        .why("what is written here is not part of the dossier");
    match file.path().strip_suffix(".yml") {
        Some(stem) => diagnostic.help(format!("rename it to `{stem}.yaml`")),
        None => diagnostic.help("move it out of `content/`, or to where its kind belongs"),
    }
}
