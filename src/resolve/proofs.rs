//! What proving quotes and transcriptions gave, for the next run: these are what takes time in this phase.

use std::collections::HashMap;

use crate::quote::{self, Anchor, Prepared, Selector, Unmatched};
use crate::recall::Recall;
use crate::source::SourceFile;
use crate::transcript::Report;

/// Proofs of the last run, by the article's id.
#[derive(Debug, Default)]
pub struct Proofs {
    articles: HashMap<String, ArticleProofs>,
}

impl Proofs {
    /// What the last run proved of an article, as the beginning of this run; it is for the caller to give it back.
    pub(super) fn take(&mut self, article: &str) -> ArticleProofs {
        let mut proofs = self.articles.remove(article).unwrap_or_default();
        proofs.turn();
        proofs
    }

    /// Keeps what this run proved, and forgets the articles that are gone.
    pub(super) fn keep(&mut self, articles: HashMap<String, ArticleProofs>) {
        self.articles = articles;
    }
}

/// What was proved of one article. Each proof is kept with the texts that it was worked out from.
#[derive(Debug, Default)]
pub(super) struct ArticleProofs {
    /// By the capture's path.
    pub(super) hashes: Recall<SourceFile, String>,
    /// By the path of the article's text; from the text, the capture and the passages left out.
    pub(super) transcripts: Recall<(SourceFile, SourceFile, Vec<String>), Report>,
    /// By the words; from the text and what stands beside the words.
    quotes: Recall<(SourceFile, Beside), Result<Anchor, Unmatched>>,
}

/// The parts of a selector that say which place is meant.
type Beside = (Option<String>, Option<String>, Option<usize>);

impl ArticleProofs {
    fn turn(&mut self) {
        self.hashes.turn();
        self.transcripts.turn();
        self.quotes.turn();
    }

    /// Finds a quote in the text of a file.
    pub(super) fn locate(
        &mut self,
        file: &SourceFile,
        text: &Prepared,
        selector: &Selector<'_>,
    ) -> Result<Anchor, Unmatched> {
        let beside = (selector.prefix.map(str::to_owned), selector.suffix.map(str::to_owned), selector.nth);
        self.quotes.of(selector.exact.to_owned(), (file.clone(), beside), |_| quote::locate(text, selector))
    }
}
