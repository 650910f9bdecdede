//! What was found, in words. Of a private text no more is told than where to look.

use std::collections::BTreeSet;
use std::ops::Range;

use super::private::{Place, Private};
use super::sentences::sentences;
use super::{REDACTED_TERM, UNPUBLISHED_TEXT};
use crate::diagnostic::Diagnostic;
use crate::dossier::{Article, Dossier};
use crate::site::Store;
use crate::source::Sources;

/// Where something stands in a finished site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// The file.
    pub(super) path: String,
    /// Where in it.
    pub(super) at: SpotKind,
}

/// Where in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SpotKind {
    /// In its name.
    Name,
    /// In the words that a picture shows.
    Drawn,
    /// In its bytes, from this one on.
    Byte(usize),
}

impl Spot {
    /// "`index.html:3:7`", or words for what has no lines.
    fn told(&self, site: &dyn Store) -> String {
        let path = &self.path;
        match self.at {
            SpotKind::Name => format!("in the name of `{path}`"),
            SpotKind::Drawn => format!("in the words drawn in `{path}`"),
            SpotKind::Byte(byte) => {
                let (line, column) = site.get(path).map_or((1, 1), |bytes| line_column(&bytes, byte));
                format!("at `{path}:{line}:{column}`")
            }
        }
    }
}

fn line_column(bytes: &[u8], byte: usize) -> (usize, usize) {
    let before = &bytes[..byte.min(bytes.len())];
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let lines = before[..start].iter().filter(|byte| **byte == b'\n').count();
    (lines + 1, String::from_utf8_lossy(&before[start..]).chars().count() + 1)
}

/// So many files are named.
const NAMED: usize = 4;

/// A redacted term, and where it stands, file by file.
pub(super) fn term(term: &str, found: &[(usize, Spot)], site: &dyn Store) -> Option<Diagnostic> {
    let spots: Vec<Spot> = found.iter().map(|(_, spot)| spot.clone()).collect();
    let first = spots.first()?;
    let found = Diagnostic::nowhere(
        &REDACTED_TERM,
        format!("the redacted term `{term}` would be published {}", first.told(site)),
    );
    let help = "take it out of the record or text it comes from, or out of `redact` in `content/dossier.yaml`";
    Some(elsewhere(found, &spots, site).help(help))
}

/// What must not be published of one text: every place of it that was found, each with where it stands.
pub(super) fn text(
    found: &[(Place, Spot)],
    private: &Private,
    dossier: &Dossier,
    sources: &Sources,
    site: &dyn Store,
) -> Option<Diagnostic> {
    let (place, first) = found.first()?;
    let text = &private.texts[place.text];
    let article = &dossier.articles[text.article];
    let key = &article.common.key;
    let message = format!("words of the article `{key}` that are not published would stand {}", first.told(site));
    let all = sentences(article.text.prepared.plain());
    let sentence = |place: Place| {
        let at = text.letters.source(text.first_private(place.at));
        all.iter().position(|range| at < range.end).unwrap_or_default()
    };
    let others: BTreeSet<usize> = found.iter().map(|(place, _)| sentence(*place)).collect();
    let range = all.get(sentence(*place)).cloned().unwrap_or(0..0);
    let told = Diagnostic::nowhere(&UNPUBLISHED_TEXT, message).note(begins(article, range, sources));
    let told = match others.len() - 1 {
        0 => told,
        1 => told.note("and another sentence of this text"),
        more => told.note(format!("and {more} other sentences of this text")),
    };
    let mut spots: Vec<Spot> = found.iter().map(|(_, spot)| spot.clone()).collect();
    spots.dedup_by(|one, other| one.path == other.path);
    Some(elsewhere(told, &spots, site).help("take it out of the file it comes from, or publish more of the article"))
}

/// Where a sentence begins in its private file.
fn begins(article: &Article, sentence: Range<usize>, sources: &Sources) -> String {
    let plain = article.text.prepared.plain();
    let start = plain.source_range(sentence.clone()).start;
    let (line, column) = sources.line_column(article.text.file, u32::try_from(start).unwrap_or(u32::MAX));
    let path = sources.file(article.text.file).path();
    format!("the sentence begins “{} …” at `{path}:{line}:{column}`", beginning(&plain.as_str()[sentence]))
}

fn elsewhere(found: Diagnostic, spots: &[Spot], site: &dyn Store) -> Diagnostic {
    let found =
        spots.iter().skip(1).take(NAMED).fold(found, |found, spot| found.note(format!("also {}", spot.told(site))));
    match spots.len().saturating_sub(NAMED + 1) {
        0 => found,
        1 => found.note("and in another file"),
        more => found.note(format!("and in {more} other files")),
    }
}

/// The first few words of a sentence, never more than half of it.
fn beginning(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    words[..(words.len() / 2).min(4)].join(" ")
}
