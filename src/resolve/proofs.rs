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
    fn turn(&mut self) {
        self.hashes.turn();
        self.transcripts.turn();
        self.quotes.turn();
        self.lost = 0;
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
