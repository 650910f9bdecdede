//! Two problems for the tests of the forms: one of no place, and one that has everything.

use super::{Code, Diagnostic, Severity};
use crate::source::{SourceFile, Sources, Span};

static NO_TITLE: Code = Code {
    name: "no-title",
    severity: Severity::Warning,
    page: " There is no title.\n\n A reader would not know\n what it is.\n",
};
static ODD_WORD: Code = Code { name: "odd-word", severity: Severity::Error, page: " A word is `odd`.\n\n Mend it.\n" };

/// The problems, and the files they are about.
pub(super) fn two_problems() -> (Vec<Diagnostic>, Sources) {
    let files = [("content/é b.yaml", "\u{feff}é: a\n  spekaer: b\n"), ("content/z.md", "# Z\n.\n")];
    let sources = Sources::new(files.map(|(path, text)| SourceFile::new(path, text.into())).into());
    let ids: Vec<_> = sources.iter().map(|(id, _)| id).collect();
    let span = |file: usize, range| Span::new(ids[file], range);
    // The byte-order mark is no part of the text: places are counted without it.
    let word = span(1, 8..15);
    let odd = Diagnostic::at(&ODD_WORD, word, "`spekaer`: 100% odd")
        .why("an odd\nword")
        .label(span(0, 0..5), "compare, with: this")
        .note("there are others")
        .help("write another")
        .mend(word, "speaker", "a similar word exists");
    (vec![Diagnostic::nowhere(&NO_TITLE, "the dossier has no title"), odd], sources)
}
