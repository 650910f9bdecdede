//! What proving quotes and transcriptions gave, for the next run: these are what takes time in this phase.

use crate::quote::{self, Anchor, Prepared, Selector, Unmatched};
use crate::recall::Recall;
use crate::source::SourceFile;
use crate::transcript::Report;

/// Proofs of the last run. Each is kept with the texts that it was worked out from.
#[derive(Debug, Default)]
pub struct Proofs {
    /// By the capture's path.
    pub(super) hashes: Recall<SourceFile, String>,
    /// By the path of the article's text; from the text, the capture and the passages left out.
    pub(super) transcripts: Recall<(SourceFile, SourceFile, Vec<String>), Report>,
    /// By the path of the article's text and the words; from the text and what stands beside the words.
    quotes: Recall<(SourceFile, Beside), Result<Anchor, Unmatched>>,
}

/// The parts of a selector that say which place is meant.
type Beside = (Option<String>, Option<String>, Option<usize>);

impl Proofs {
    /// Begins a run: what the last one did not ask for is forgotten.
    pub(super) fn turn(&mut self) {
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
        let name = format!("{} {}", file.path(), selector.exact);
        self.quotes.of(name, (file.clone(), beside), |_| quote::locate(text, selector))
    }
}
