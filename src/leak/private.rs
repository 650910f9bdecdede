//! The texts that are not published, or not whole, as what is looked for: their runs of letters and their short sentences.
//!
//! What may be shown of a text is worked out here once more, from its quotes, and not asked of the views: what they show is
//! what is tried.

use std::collections::HashSet;
use std::ops::Range;

use rayon::prelude::{IntoParallelIterator as _, ParallelIterator as _};

use super::letters::Letters;
use super::reading::Reading;
use super::runs::{Runs, runs};
use super::sentences::{is_whole, sentences};
use super::terms::Terms;
use crate::arena::Id;
use crate::dossier::{Article, Dossier, Passage};
use crate::offsets::united;
use crate::quote::excerpt;
use crate::raw::meta::Publish;

/// So many letters in a row, about six words, are no chance.
pub(super) const RUN: usize = 32;

/// Fewer letters beside those that are published may stand there by chance: what follows an excerpt on a page.
const TOO_MANY: usize = 5;

/// Shorter sentences may be anybody's.
const WORDS: usize = 4;

/// All private texts.
#[derive(Debug)]
pub(super) struct Private {
    pub(super) texts: Vec<PrivateText>,
    runs: Runs<Place>,
    sentences: Vec<Place>,
    short: Terms,
}

/// A text of which something is not published.
#[derive(Debug)]
pub(super) struct PrivateText {
    pub(super) article: Id<Article>,
    pub(super) letters: Letters,
    /// The letters that are published, in order, none touching the next.
    open: Vec<Range<usize>>,
}

/// A letter of a private text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    /// Which text.
    pub(super) text: usize,
    /// Which of its letters, as a byte.
    pub(super) at: usize,
}

impl Private {
    /// Everything that must not be published of the articles' texts; `None` where it is more than can be looked for.
    pub(super) fn of(dossier: &Dossier) -> Option<Private> {
        let ids: Vec<Id<Article>> =
            dossier.articles.ids().filter(|id| dossier.articles[*id].lets_out() != Publish::Full).collect();
        let sought: Vec<Sought> = ids.into_par_iter().map(|id| sought(dossier, id)).collect();
        let (mut texts, mut known, mut places, mut short) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (number, Sought { text, runs, short: sentences }) in sought.into_iter().enumerate() {
            let place = |at| Place { text: number, at };
            known.extend(runs.into_iter().map(|(at, run)| (run, place(at))));
            for sentence in sentences {
                places.push(place(sentence.start));
                short.push(text.letters.text[sentence].to_owned());
            }
            texts.push(text);
        }
        let short = Terms::sentences(short.iter().map(String::as_str))?;
        Some(Private { texts, runs: Runs::new(known), sentences: places, short })
    }

    /// Whether nothing is private.
    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty() && self.short.is_empty()
    }

    /// Which private words stand among these letters: their place, and where they were met.
    pub(super) fn runs_met<'l>(&'l self, letters: &'l Letters) -> impl Iterator<Item = (Place, usize)> + 'l {
        letters.stretches().flat_map(move |(start, stretch)| {
            runs(stretch, RUN).filter_map(move |(at, run)| Some((self.runs.get(run)?, start + at)))
        })
    }

    /// The same of short sentences.
    pub(super) fn sentences_met<'l>(&'l self, letters: &'l Letters) -> impl Iterator<Item = (Place, usize)> + 'l {
        self.short.met(letters).map(|met| (self.sentences[met.term], met.start))
    }
}

impl PrivateText {
    /// The first letter from here on that is not published.
    pub(super) fn first_private(&self, at: usize) -> usize {
        self.open.iter().find(|open| open.contains(&at)).map_or(at, |open| open.end)
    }

    /// How many bytes of these letters are published.
    fn published(&self, letters: &Range<usize>) -> usize {
        let touched = self.open.partition_point(|open| open.end <= letters.start);
        let parts = self.open[touched..].iter().take_while(|open| open.start < letters.end);
        parts.map(|open| open.end.min(letters.end) - open.start.max(letters.start)).sum()
    }
}

/// A text with the runs and short sentences that must not leave it.
struct Sought {
    text: PrivateText,
    runs: Vec<(usize, u64)>,
    short: Vec<Range<usize>>,
}

fn sought(dossier: &Dossier, id: Id<Article>) -> Sought {
    let article = &dossier.articles[id];
    let plain = article.text.prepared.plain();
    let letters = Letters::of(&Reading::plain(plain.as_str()).text);
    let open = united(published(dossier, article).into_iter().map(|part| letters.made_of(part.start, part.end)));
    let text = PrivateText { article: id, letters, open };
    let title = Letters::of(&article.title).text;
    let runs = private_runs(&text, &title);
    let of_letters = |range: Range<usize>| text.letters.made_of(range.start, range.end);
    let written = sentences(plain).into_iter().filter(|range| is_told(&plain.as_str()[range.clone()]));
    let short = written.map(of_letters).filter(|sentence| is_private(&text, sentence, &title)).collect();
    Sought { text, runs, short }
}

/// The bytes of an article's plain text that may be shown.
pub(super) fn published(dossier: &Dossier, article: &Article) -> Vec<Range<usize>> {
    let prepared = &article.text.prepared;
    let words = usize::try_from(dossier.meta.excerpt_words).unwrap_or(usize::MAX);
    match article.lets_out() {
        Publish::Metadata => Vec::new(),
        Publish::Full => std::iter::once(0..prepared.plain().as_str().len()).collect(),
        Publish::Excerpts => {
            let anchors = quoted(dossier, article).filter_map(|passage| passage.anchor.as_ref());
            anchors.flat_map(|anchor| excerpt(prepared, anchor, words)).collect()
        }
    }
}

/// What is quoted of an article; a claim that was taken down quotes nothing.
fn quoted<'d>(dossier: &'d Dossier, article: &'d Article) -> impl Iterator<Item = &'d Passage> {
    let claims = article.claims.iter().map(|id| &dossier.claims[*id]);
    let claims = claims.filter(|claim| claim.common.withdrawn.is_none()).map(|claim| &claim.passage);
    let bias = article.bias.iter().map(|id| &dossier.bias[*id].passage);
    claims.chain(bias).chain(article.notes.iter().map(|note| &note.passage))
}

/// The runs that begin with a word, and all those round what is published, so that one word too many is found. What is
/// published elsewhere in the text is not private.
fn private_runs(text: &PrivateText, title: &str) -> Vec<(usize, u64)> {
    let written = &text.letters.text;
    let ends = written.char_indices().map(|(at, _)| at).chain([written.len()]).skip(RUN);
    let mut open: HashSet<u64> = runs(title, RUN).map(|(_, run)| run).collect();
    let mut private = Vec::new();
    for ((at, run), end) in runs(written, RUN).zip(ends) {
        let letters = at..end;
        let published = text.published(&letters);
        if published == letters.len() {
            open.insert(run);
        } else if letters.len() - published >= TOO_MANY && (published > 0 || text.letters.is_edge(at)) {
            private.push((at, run));
        }
    }
    private.retain(|(_, run)| !open.contains(run));
    private
}

/// Whether a sentence is too long for chance, if it is one.
fn is_told(sentence: &str) -> bool {
    is_whole(sentence) && sentence.split_whitespace().nth(WORDS - 1).is_some()
}

/// Whether a sentence has no run of its own, and is neither published nor part of what is.
fn is_private(text: &PrivateText, sentence: &Range<usize>, title: &str) -> bool {
    let letters = &text.letters.text[sentence.clone()];
    let shown = || text.open.iter().any(|open| text.letters.text[open.clone()].contains(letters));
    !letters.is_empty() && letters.chars().nth(RUN - 1).is_none() && !title.contains(letters) && !shown()
}
