//! Import: captures become articles with annotations to begin with.
//!
//! A capture is read ([`page`], [`text`], [`marked`]) as a draft: blocks of words, each with its place in the capture. What
//! no block holds is listed as omitted, and the whole is proved as `check` will prove it; where that fails, everything is
//! kept as plain paragraphs. What the capture says of itself is proposed with where it was read, and nothing is guessed.
//!
//! Nothing here touches the disk: captures come as bytes, and what is to be written goes out as bytes. Any bytes can be
//! imported or refused; the time it takes grows with their number alone.

mod boilerplate;
mod dates;
mod draft;
mod encoding;
mod finish;
mod id;
mod known;
mod markdown;
mod marked;
mod metadata;
mod page;
mod record;
mod said;
mod speech;
mod text;

use crate::dossier::Dossier;
use crate::hash::sha256_hex;
use crate::quote::Prepared;
use crate::source::Sources;
use draft::{Block, Draft};
use encoding::Decoded;
use finish::Text;
use known::Known;
use metadata::Metadata;
use record::{Field, Record, Source};

/// Largest capture that is read, in bytes: more is no article.
pub const LARGEST: usize = 64 << 20;

/// A file that somebody captured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// Its name, or a path that ends with it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What came of some captures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The files to be written, by their paths from the dossier's root.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is to be told of each capture, in the order in which they came.
    pub said: Vec<Said>,
}

/// What is to be told of a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The capture's name.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What a person should know, a line for each thing.
    pub lines: Vec<String>,
}

/// What came of a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// An article of this id.
    Article(String),
    /// It is in the dossier already; nothing was done.
    Known,
    /// It cannot be imported.
    Refused,
}

/// Makes articles of captures. `source`, where given, is the id of who published all of them.
pub fn import(dossier: &Dossier, sources: &Sources, captures: Vec<Captured>, source: Option<&str>) -> Imported {
    let mut known = Known::of(dossier, sources);
    let mut imported = Imported::default();
    for capture in captures {
        let name = capture.name.clone();
        let (outcome, lines, files) = one(capture, &mut known, source);
        imported.files.extend(files);
        imported.said.push(Said { name, outcome, lines });
    }
    imported
}

type Came = (Outcome, Vec<String>, Vec<(String, Vec<u8>)>);

fn one(capture: Captured, known: &mut Known, source: Option<&str>) -> Came {
    let refused = |line: String| (Outcome::Refused, vec![line], Vec::new());
    if capture.bytes.len() > LARGEST {
        return refused(format!("is larger than {} MiB", LARGEST >> 20));
    }
    let hash = sha256_hex([capture.bytes.as_slice()]);
    let there = known.captures.get(&hash).cloned();
    if let Some(line) = there.as_ref().and_then(|path| already(path, known)) {
        return (Outcome::Known, vec![line], Vec::new());
    }
    let Some(kind) = Kind::of(&capture) else {
        return refused("is not text that can be read: `.txt`, `.html` and `.md` are".to_owned());
    };
    let decoded = encoding::decode(&capture.bytes);
    if decoded.is_no_text() {
        return refused("is not text: more than one in ten of its characters cannot be read".to_owned());
    }
    let draft = kind.read(&decoded.text);
    if let Some(line) = without_text(&draft) {
        return refused(line);
    }
    let text = proved(&draft, kind, &decoded.text);
    let article = Article { capture, hash, there, kind, decoded, draft, text };
    written(article, known, source)
}

/// Says where a capture is, if an article was made from it.
fn already(path: &str, known: &Known) -> Option<String> {
    if let Some(article) = known.articles.get(path) {
        return Some(format!("is in the dossier already, as the capture of `{article}`"));
    }
    // The file as it was lies beside the copy in UTF-8 that the article names.
    let (stem, ending) = path.split_once(".original.")?;
    let article = known.articles.get(&format!("{stem}.{ending}"))?;
    Some(format!("is in the dossier already, as the capture of `{article}`"))
}

fn without_text(draft: &Draft) -> Option<String> {
    if !draft.frames.is_empty() {
        let names: Vec<String> = draft.frames.iter().take(5).map(|name| format!("`{}`", name.escape_debug())).collect();
        return Some(format!("is a set of frames without text of its own: import what it shows, {}", names.join(", ")));
    }
    draft.blocks.is_empty().then(|| "holds no words".to_owned())
}

/// What sort of file a capture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Page,
    Text,
    Markdown,
}

impl Kind {
    fn of(capture: &Captured) -> Option<Kind> {
        let ending = capture.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let start = String::from_utf8_lossy(capture.bytes.get(..512).unwrap_or(&capture.bytes))
            .trim_start_matches('\u{FEFF}')
            .trim_start()
            .to_ascii_lowercase();
        match ending.as_deref() {
            _ if ["%pdf", "pk\u{3}\u{4}", "\u{FFFD}png", "gif8", "\u{1f}\u{FFFD}"]
                .iter()
                .any(|magic| start.starts_with(magic)) =>
            {
                None
            }
            Some("html" | "htm" | "xhtml" | "shtml" | "php" | "asp" | "aspx") => Some(Kind::Page),
            _ if ["<!doctype html", "<html"].iter().any(|first| start.starts_with(first)) => Some(Kind::Page),
            Some("md" | "markdown") => Some(Kind::Markdown),
            Some("txt" | "text") | None => Some(Kind::Text),
            Some(_) => None,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Kind::Page => "html",
            Kind::Text => "txt",
            Kind::Markdown => "md",
        }
    }

    fn read(self, content: &str) -> Draft {
        match self {
            Kind::Page => page::read(content),
            Kind::Text => text::read("a.txt", content),
            Kind::Markdown => marked::read("a.md", content),
        }
    }

    fn plain(self, content: &str) -> Vec<Block> {
        match self {
            Kind::Page => page::plain(content),
            Kind::Text => text::plain(content),
            Kind::Markdown => marked::plain(content),
        }
    }
}

/// The text of a draft, or all words of the capture where that text cannot be proved.
fn proved(draft: &Draft, kind: Kind, content: &str) -> Text {
    let text = finish::finish(draft, &draft.blocks);
    if text.proved {
        return text;
    }
    Text { is_all: true, ..finish::finish(draft, &kind.plain(content)) }
}

/// A capture that was read.
struct Article {
    capture: Captured,
    hash: String,
    /// Where it lies in the dossier already.
    there: Option<String>,
    kind: Kind,
    decoded: Decoded,
    draft: Draft,
    text: Text,
}

fn written(article: Article, known: &mut Known, source: Option<&str>) -> Came {
    let metadata = &article.draft.metadata;
    let publisher = publisher(metadata, known, source);
    let (id, from) = id_for(&article, &publisher, known);
    let prepared = Prepared::of(&article.text.markdown);
    let offers = speech::offers(&prepared, known);
    let seeds = seeds(&article, &id);
    let record = Record {
        title: Field(&metadata.title),
        source: publisher,
        url: Field(&metadata.url),
        author: Field(&metadata.author),
        published: Field(&metadata.published),
        retrieved: Field(&metadata.retrieved),
        language: Field(&metadata.language),
        capture: &seeds.path,
        sha256: seeds.sha256.clone(),
        of_capture: seeds.note.clone(),
        omitted: &article.text.omitted,
        offers: &offers,
    };
    let lines = said::lines(&article.draft, article.decoded.replaced, &article.text, &record, &from);
    let yaml = record::yaml(&record);
    known.captures.insert(article.hash, seeds.original.clone());
    known.articles.insert(seeds.path.clone(), id.clone());
    let mut files = vec![
        (format!("content/articles/{id}.md"), article.text.markdown.into_bytes()),
        (format!("content/articles/{id}.yaml"), yaml.into_bytes()),
    ];
    files.extend(seeds.files);
    (Outcome::Article(id), lines, files)
}

/// Who published it: whom the command names, a source of this name or site, or one to be made.
fn publisher(metadata: &Metadata, known: &Known, named: Option<&str>) -> Source {
    if let Some(id) = named {
        let is_known = known.sources.contains(id);
        return if is_known { Source::Known(id.to_owned(), None) } else { Source::New(id.to_owned(), None) };
    }
    let sites = metadata.site.iter();
    let by_url = metadata.url.iter();
    let found = sites.clone().chain(by_url.clone()).find_map(|found| Some((known.source(&found.value)?, found)));
    if let Some((id, found)) = found {
        return Source::Known(id.to_owned(), Some(format!("{}, “{}”", found.basis, found.value)));
    }
    let by_name = sites.filter_map(|found| Some((id::slug(&found.value)?, found)));
    let by_host = by_url.filter_map(|found| Some((id::slug(&id::host_name(&found.value)?)?, found)));
    match by_name.chain(by_host).next() {
        Some((id, found)) => Source::New(id, Some(format!("{}, “{}”", found.basis, found.value))),
        None => Source::Unknown,
    }
}

fn id_for(article: &Article, source: &Source, known: &mut Known) -> (String, String) {
    let metadata = &article.draft.metadata;
    let source = match source {
        Source::Known(id, _) | Source::New(id, _) => Some(id.clone()),
        Source::Unknown => None,
    };
    let title =
        metadata.title.first().map(|found| found.value.split_whitespace().take(5).collect::<Vec<_>>().join(" "));
    let stem = article.capture.name.rsplit(['/', '\\']).next().and_then(|name| name.split('.').next());
    let tells = |stem: &&str| {
        stem.split(|each: char| !each.is_alphanumeric())
            .any(|word| word.len() > 2 && word.chars().all(char::is_alphabetic))
    };
    let stem = stem.filter(tells).map(str::to_owned);
    let text = article.text.markdown.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    let parts =
        [(source, "the source"), (title, "the title"), (stem, "the file's name"), (Some(text), "the first words")];
    let year = metadata.published.first().and_then(|found| {
        let digits = found.value.trim_start_matches('[').get(..4)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)
    });
    id::free(&parts, year, &mut known.taken)
}

/// The capture in the dossier.
struct Seeds {
    /// The file that the article names.
    path: String,
    sha256: String,
    /// The file as it was.
    original: String,
    note: Option<String>,
    files: Vec<(String, Vec<u8>)>,
}

/// Where the capture goes: as it is, if it is text in UTF-8 and not there already; else with a copy in UTF-8 beside it.
fn seeds(article: &Article, id: &str) -> Seeds {
    let (ending, bytes) = (article.kind.ending(), &article.capture.bytes);
    let readable =
        |path: &String| path.rsplit_once('.').is_some_and(|(_, own)| own == ending || ending == "html" && own == "htm");
    if article.decoded.as_it_was {
        let there = article.there.clone().filter(readable);
        let path = there.clone().unwrap_or_else(|| format!("seeds/{id}.{ending}"));
        let files = if there.is_some() { Vec::new() } else { vec![(path.clone(), bytes.clone())] };
        return Seeds { original: path.clone(), path, sha256: article.hash.clone(), note: None, files };
    }
    let path = format!("seeds/{id}.{ending}");
    let original = article.there.clone().unwrap_or_else(|| format!("seeds/{id}.original.{ending}"));
    // The mark tells a browser what the page's own declaration does not.
    let copy = format!("\u{FEFF}{}", article.decoded.text).into_bytes();
    let note = format!(
        "The file as it was saved, in {}, is {original} (SHA-256 {}). The capture named here is a copy in UTF-8, so that the text \
         can be compared with it.",
        article.decoded.encoding, article.hash
    );
    let mut files = vec![(path.clone(), copy.clone())];
    if article.there.is_none() {
        files.push((original.clone(), bytes.clone()));
    }
    Seeds { sha256: sha256_hex([copy.as_slice()]), path, original, note: Some(note), files }
}
