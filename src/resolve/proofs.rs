//! What proving quotes and transcriptions gave, for the next run: these are what takes time in this phase; and the articles that
//! came of it.

use std::collections::HashMap;

use super::again::{Again, Kept};
use super::names::Names;
use crate::quote::{self, Anchor, Prepared, Selector, Unmatched};
use crate::recall::Recall;
use crate::source::{SourceFile, Sources};
use crate::transcript::Report;

/// What the last run proved and resolved, by the article's id.
#[derive(Debug, Default)]
pub struct Proofs {
    /// Whether there is no next run.
    is_last: bool,
    articles: HashMap<String, ArticleProofs>,
    pub(super) again: Again,
}

impl Proofs {
    /// For those who resolve once: nothing is kept.
    #[must_use]
    pub fn once() -> Proofs {
        Proofs { is_last: true, ..Proofs::default() }
    }

    /// What the last run proved of an article; it is for the caller to give it back.
    pub(super) fn take(&mut self, article: &str) -> ArticleProofs {
        self.articles.remove(article).unwrap_or_default()
    }

    /// Begins to keep what this run proved: what the last one did is given out, and what is not given back is gone.
    pub(super) fn turn(&mut self) {
        self.articles.clear();
        self.again.clear();
    }

    /// Keeps what this run proved of an article, and the article itself.
    pub(super) fn keep(&mut self, key: String, proved: ArticleProofs, kept: Kept) {
        if !self.is_last {
            self.again.keep(key.clone(), kept);
            self.articles.insert(key, proved);
        }
    }

    /// Keeps what the articles were resolved against.
    pub(super) fn keep_common(&mut self, names: Names, sources: &Sources) {
        if !self.is_last {
            self.again.keep_common(names, sources);
        }
    }
}

/// What was proved of one article. Each proof is kept with the texts that it was worked out from.
#[derive(Debug, Default)]
pub(super) struct ArticleProofs {
    /// By the capture's path.
    pub(super) hashes: Recall<SourceFile, String>,
    /// By the path of the article's text; from the text, the capture and the passages left out.
    pub(super) transcripts: Recall<(SourceFile, SourceFile, Vec<String>), Report>,
    /// By the words; from the text, what stands beside the words, and whether what may have been meant is looked for.
    quotes: Recall<(SourceFile, Beside, bool), Result<Anchor, Unmatched>>,
    /// How many quotes are not in the text so far, in this run.
    lost: usize,
}

/// For so many quotes that are not in a text, what may have been meant is looked for …
const LOST: usize = 20;
/// … and for more, as long as no more than so many bytes of text are gone through for it.
const SEARCHED: usize = 16 << 20;

/// The parts of a selector that say which place is meant.
type Beside = (Option<String>, Option<String>, Option<usize>);

impl ArticleProofs {
    /// As the beginning of another run.
    pub(super) fn turned(mut self) -> ArticleProofs {
        self.hashes.turn();
        self.transcripts.turn();
        self.quotes.turn();
        ArticleProofs { lost: 0, ..self }
    }

    /// Finds a quote in the text of a file.
    pub(super) fn locate(
        &mut self,
        file: &SourceFile,
        text: &Prepared,
        selector: &Selector<'_>,
    ) -> Result<Anchor, Unmatched> {
        let beside = (selector.prefix.map(str::to_owned), selector.suffix.map(str::to_owned), selector.nth);
        let explains = self.lost < LOST.max(SEARCHED / text.plain().source().len().max(1));
        let locate = if explains { quote::locate } else { quote::locate_alone };
        let input = (file.clone(), beside, explains);
        let found = self.quotes.of(selector.exact.to_owned(), input, |_| locate(text, selector));
        if matches!(found, Err(Unmatched::NotFound { .. } | Unmatched::Lost)) {
            self.lost += 1;
        }
        found
    }
}
