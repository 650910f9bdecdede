//! Texts and annotations are paired, kinds are put in the order of their ids.

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::parse::{Keyed, Parsed, ParsedArticle, ParsedText, TextFile};
use crate::raw::{RawActor, RawGlossaryTerm, RawIncident, RawMeta, RawPlace, RawSource, RawTechnique};
use crate::source::{FileId, Span};
use crate::yaml::decode::Text;

codes! {
    /// An article has annotations but no text, or a text but no annotations.
    ///
    /// `content/articles/<id>.md` holds the text and `content/articles/<id>.yaml` what is said about it.
    /// Both are needed: quotes are proved against the one, and shown because of the other. Often the two
    /// names differ by a letter.
    ///
    /// ```text
    /// content/articles/courier-2020.yaml
    /// content/articles/courrier-2020.md      wrong: one r too many
    /// content/articles/courier-2020.md       right
    /// ```
    pub ARTICLE_HALF = Error "article-half";
    /// Two records of one kind have the same id.
    ///
    /// They would be one page, and links to it would be to either; a reader could not tell which of the two
    /// is meant. A collection may be one file, a folder, or both; an id may occur once in all of them.
    /// Claims and bias notes of one article share their ids.
    ///
    /// ```text
    /// content/places.yaml               old-bridge: …
    /// content/places/old-bridge.yaml    wrong: there already
    /// content/places/new-bridge.yaml    right: an id of its own
    /// ```
    pub DUPLICATE_ID = Error "duplicate-id";
}

/// An article with both its halves.
pub(super) struct Pair {
    pub(super) key: String,
    pub(super) record_file: FileId,
    pub(super) record: ParsedArticle,
    pub(super) text_file: FileId,
    pub(super) text: ParsedText,
}

/// All records, each kind in the order of its ids, no id twice.
pub(super) struct Ordered {
    pub(super) meta: Option<RawMeta>,
    pub(super) index: Option<TextFile<String>>,
    pub(super) pages: Vec<TextFile<String>>,
    pub(super) articles: Vec<Pair>,
    pub(super) sources: Vec<Keyed<RawSource>>,
    pub(super) actors: Vec<Keyed<RawActor>>,
    pub(super) places: Vec<Keyed<RawPlace>>,
    pub(super) incidents: Vec<Keyed<RawIncident>>,
    pub(super) glossary: Vec<Keyed<RawGlossaryTerm>>,
    pub(super) techniques: Vec<Keyed<RawTechnique>>,
    /// Kinds of which some records could not be read.
    pub(super) damaged: Damaged,
}

/// Kinds of which some records could not be read: an unknown id of such a kind is not reported.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "one for each kind of record")]
pub(super) struct Damaged {
    pub(super) sources: bool,
    pub(super) actors: bool,
    pub(super) places: bool,
    pub(super) incidents: bool,
    pub(super) glossary: bool,
    pub(super) techniques: bool,
    pub(super) articles: bool,
}

/// Puts what was written in order.
pub(super) fn pair_up(parsed: Parsed, diagnostics: &mut Vec<Diagnostic>) -> Ordered {
    let mut damaged = Damaged {
        sources: parsed.sources.damaged,
        actors: parsed.actors.damaged,
        places: parsed.places.damaged,
        incidents: parsed.incidents.damaged,
        glossary: parsed.glossary.damaged,
        techniques: parsed.techniques.damaged,
        articles: false,
    };
    let articles = pairs(parsed.articles, parsed.texts, &mut damaged, diagnostics);
    Ordered {
        meta: parsed.meta,
        index: parsed.index,
        pages: parsed.pages,
        articles,
        sources: in_order(parsed.sources.records, "source", diagnostics),
        actors: in_order(parsed.actors.records, "actor", diagnostics),
        places: in_order(parsed.places.records, "place", diagnostics),
        incidents: in_order(parsed.incidents.records, "incident", diagnostics),
        glossary: in_order(parsed.glossary.records, "glossary term", diagnostics),
        techniques: in_order(parsed.techniques.records, "technique", diagnostics),
        damaged,
    }
}

/// Records by id; of two with one id the first is kept and the second reported with both places.
fn in_order<T>(mut records: Vec<Keyed<T>>, kind: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Keyed<T>> {
    records.sort_by(|a, b| a.key.value.cmp(&b.key.value));
    records.dedup_by(|second, first| {
        let same = second.key.value == first.key.value;
        if same {
            diagnostics.push(duplicate_id(&second.key, kind, first.key.span));
        }
        same
    });
    records
}

/// A complaint that an id is there twice.
pub(super) fn duplicate_id(second: &Text, kind: &str, first: Span) -> Diagnostic {
    Diagnostic::at(&DUPLICATE_ID, second.span, format!("the {kind} `{}` is there twice", second.value))
        .why("a second time here")
        .label(first, "first here")
        .help("merge the two, or give one of them another id")
}

/// Both halves of every article, by id.
fn pairs(
    records: Vec<TextFile<ParsedArticle>>,
    texts: Vec<TextFile<ParsedText>>,
    damaged: &mut Damaged,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Pair> {
    let mut texts: std::collections::BTreeMap<String, TextFile<ParsedText>> =
        texts.into_iter().map(|text| (text.key.clone(), text)).collect();
    let mut pairs = Vec::new();
    for record in records {
        if let Some(text) = texts.remove(&record.key) {
            pairs.push(Pair {
                key: record.key,
                record_file: record.file,
                record: record.text,
                text_file: text.file,
                text: text.text,
            });
        } else {
            damaged.articles = true;
            diagnostics.push(half(record.file, &record.key, "annotations", "text", "md"));
        }
    }
    for text in texts.into_values() {
        damaged.articles = true;
        diagnostics.push(half(text.file, &text.key, "a text", "annotations", "yaml"));
    }
    pairs.sort_by(|a, b| a.key.cmp(&b.key));
    pairs
}

fn half(file: FileId, key: &str, has: &str, lacks: &str, ending: &str) -> Diagnostic {
    Diagnostic::at(&ARTICLE_HALF, Span::new(file, 0..0), format!("the article `{key}` has {has} but no {lacks}"))
        .why(format!("`content/articles/{key}.{ending}` is not there"))
        .help(format!("write `content/articles/{key}.{ending}`, or make the two names the same"))
}
