//! The files of words of a dossier, and those that come with the tool.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::nearest::nearest;
use crate::recall::Recall;
use crate::source::{FileId, SourceFile, Sources, Span};

use super::direction::Direction;
use super::message::Message;
use super::plural::rule;
use super::read::{Fault, Written, parse, put_together};
use super::{BUILT_IN, Catalogue, ENGLISH};

codes! {
    /// A file of words that cannot be read, or a message that cannot be said.
    ///
    /// The words of the site stand in `templates/words/`, one file a language, in Fluent. A dossier changes single words,
    /// or brings a language, by a file of its own. Where a message is faulty, pages would hold gaps or half
    /// sentences, so nothing is built. The message says what is wrong: the form of the file, a reference to
    /// a message that is not there, something that the message is not given.
    ///
    /// ```text
    /// count-articles = { $number } articles      wrong: what the message is given is called `$n`
    /// count-articles = { $n } articles           right
    /// ```
    pub WORDS = Error "words";

    /// A message that nothing says.
    ///
    /// A file in `templates/words/` changes a word of the site by a message of the same name. Under another
    /// name it changes nothing, and the pages keep the word that was to go. The names that there are stand in
    /// `templates/words/en.ftl` of the program's own source, by page.
    ///
    /// ```text
    /// page-timelime = Chronology      wrong
    /// page-timeline = Chronology      right
    /// ```
    pub WORDS_UNUSED = Warning "words-unused";
}

const FOLDER: &str = "templates/words/";
const FLUENT: &str = ".ftl";

/// The words of the last run: read once for as long as neither the language is another nor any file among the templates.
pub type Read = Recall<Files, Reported<Arc<Catalogue>>>;

/// The files that decide what is said, in which language.
#[derive(Debug, PartialEq)]
pub struct Files(String, Vec<(FileId, SourceFile)>);

/// The words of a language, with English for those that it lacks; and what is wrong with the dossier's files of words.
pub fn load(sources: &Sources, language: &str, read: &mut Read) -> Reported<Arc<Catalogue>> {
    read.turn();
    let files = sources.iter().filter(|(_, file)| file.path().starts_with("templates/"));
    let files = Files(language.to_owned(), files.map(|(id, file)| (id, file.clone())).collect());
    read.of(FOLDER.to_owned(), files, |_| read_anew(sources, language))
}

fn read_anew(sources: &Sources, language: &str) -> Reported<Arc<Catalogue>> {
    let layers = layers(sources, language);
    let (messages, files) = read(&layers, &|id| Some(Catalogue::english().variables(id)).filter(|_| is_built_in(id)));
    let mut diagnostics = Vec::new();
    for (layer, written) in layers.iter().zip(&files) {
        let Some(file) = layer.file else { continue };
        diagnostics.extend(written.faults.iter().map(|fault| complain(file, fault)));
        diagnostics.extend(unused(sources, file, written, &files));
    }
    Reported::new(Arc::new(Catalogue { direction: Direction::of(language), messages }), diagnostics)
}

/// The words that come with the tool.
pub(super) fn built_in(language: &str) -> Catalogue {
    let none = Sources::default();
    let layers = layers(&none, language);
    let (messages, _) = read(&layers, &|_| None);
    Catalogue { direction: Direction::of(language), messages }
}

/// Whether the site can speak a language: whether there is a file of words for it.
pub fn has_words(sources: &Sources, language: &str) -> bool {
    layers(sources, language).iter().any(|layer| layer.tag != ENGLISH) || super::primary(language) == ENGLISH
}

/// Whether the file of this path is read for a language.
pub fn is_read(path: &str, language: &str) -> bool {
    tag_of(path).is_some_and(|tag| tags(language).any(|read| read.eq_ignore_ascii_case(tag)))
}

type Messages = HashMap<String, Message>;
type Known<'k> = dyn Fn(&str) -> Option<BTreeSet<&'static str>> + 'k;

fn read<'s>(layers: &[Layer<'s>], known: &Known<'_>) -> (Messages, Vec<Written<'s>>) {
    let mut files: Vec<Written<'_>> = layers.iter().map(|layer| parse(layer.text, rule(layer.tag))).collect();
    let messages = put_together(&mut files, known);
    (messages.into_iter().collect(), files)
}

/// One file of words: the dossier's own, or one that comes with the tool.
struct Layer<'s> {
    tag: &'s str,
    text: &'s str,
    file: Option<FileId>,
}

/// The files from which a language is said, in the order in which they are asked.
fn layers<'s>(sources: &'s Sources, language: &str) -> Vec<Layer<'s>> {
    let mut layers = Vec::new();
    for wanted in tags(language) {
        let is_wanted = |tag: &str| tag.eq_ignore_ascii_case(wanted);
        let own = sources.iter().filter_map(|(id, file)| {
            let tag = tag_of(file.path()).filter(|tag| is_wanted(tag))?;
            Some(Layer { tag, text: file.text()?, file: Some(id) })
        });
        layers.extend(own);
        let comes_with = BUILT_IN.iter().filter(|(tag, _)| is_wanted(tag));
        layers.extend(comes_with.map(|(tag, text)| Layer { tag, text, file: None }));
    }
    // A file that comes with the tool stands among the sources too, unless the dossier has its own.
    let texts: Vec<&str> = layers.iter().map(|layer| layer.text).collect();
    let mut at = 0..;
    layers.retain(|_| at.next().is_none_or(|at: usize| !texts[..at].contains(&texts[at])));
    layers
}

/// A tag, then the less exact ones, then English.
fn tags(language: &str) -> impl Iterator<Item = &str> {
    let less = |tag: &&'_ str| -> Option<usize> { tag.rfind('-') };
    let exact = std::iter::successors(Some(language), move |tag| less(tag).and_then(|end| tag.get(..end)));
    let is_english = exact.clone().any(|tag| tag.eq_ignore_ascii_case(ENGLISH));
    exact.chain((!is_english).then_some(ENGLISH))
}

/// The language of a file of words.
fn tag_of(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)?.strip_suffix(FLUENT)
}

fn is_built_in(id: &str) -> bool {
    Catalogue::english().messages.contains_key(id)
}

fn complain(file: FileId, fault: &Fault) -> Diagnostic {
    let diagnostic = Diagnostic::at(&WORDS, Span::new(file, fault.at.clone()), fault.message.as_str()).why(fault.why);
    match &fault.help {
        Some(help) => diagnostic.help(help.as_str()),
        None => diagnostic.help("see `docs/theme.md` for how words are written"),
    }
}

/// A warning about each message of a file that is neither one of the tool's, nor said by a template of the dossier, nor
/// referred to by another message.
fn unused<'u>(
    sources: &'u Sources,
    file: FileId,
    written: &'u Written<'_>,
    files: &'u [Written<'_>],
) -> impl Iterator<Item = Diagnostic> + 'u {
    let unknown = written.messages().filter(|(id, _)| !is_built_in(id));
    let said = |id: &str| {
        let quoted = [format!("\"{id}\""), format!("'{id}'"), format!("`{id}`")];
        let templates = sources.iter().filter(|(_, file)| file.path().starts_with("templates/"));
        let mut texts =
            templates.filter(|(_, file)| !file.path().ends_with(FLUENT)).filter_map(|(_, file)| file.text());
        texts.any(|text| quoted.iter().any(|id| text.contains(id)))
    };
    let idle = unknown.filter(move |(id, _)| !said(id) && !files.iter().any(|file| file.refers_to(id)));
    idle.map(move |(id, at)| {
        let diagnostic = Diagnostic::at(&WORDS_UNUSED, Span::new(file, at.clone()), format!("nothing says `{id}`"))
            .why("there is no message of this name");
        match nearest(id, Catalogue::english().ids()) {
            Some(near) => diagnostic.suggest(Span::new(file, at), near, "a message of a similar name exists"),
            None => diagnostic.help("name it as the message that it is to replace, or remove it"),
        }
    })
}
