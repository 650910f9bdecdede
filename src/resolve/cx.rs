//! What every resolving function is handed.

use std::cell::Cell;
use std::collections::HashMap;
use std::ops::Range;

use super::names::Names;
use super::proofs::ArticleProofs;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::nearest::{is_same_word, nearest};
use crate::source::{FileId, Sources, Span};
use crate::yaml::decode::Text;
use crate::yaml::report::{MOST, too_many};

/// The texts, the ids there are, what was proved of the article at hand, and the complaints so far.
pub(super) struct Cx<'a> {
    pub(super) sources: &'a Sources,
    pub(super) names: &'a Names,
    pub(super) proofs: ArticleProofs,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// How many errors there are in each file.
    pub(super) told: HashMap<FileId, usize>,
    /// How many words were looked up that there are not.
    pub(super) missed: Cell<usize>,
}

/// For so many words that there are not, those that may have been meant are looked for. Whoever has more in one file has
/// taken a wrong turn that no list of similar words leads out of.
const OFFERS: usize = 100;

impl<'a> Cx<'a> {
    /// With no complaints yet, and nothing proved.
    pub(super) fn new(sources: &'a Sources, names: &'a Names) -> Self {
        Cx {
            sources,
            names,
            proofs: ArticleProofs::default(),
            diagnostics: Vec::new(),
            told: HashMap::new(),
            missed: Cell::new(0),
        }
    }

    /// Adds complaints.
    pub(super) fn report_all(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        diagnostics.into_iter().for_each(|diagnostic| self.report(diagnostic));
    }

    /// The one of these words that was most likely meant.
    pub(super) fn nearest<'w>(&self, written: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
        self.missed.set(self.missed.get() + 1);
        if self.missed.get() <= OFFERS { nearest(written, known) } else { None }
    }

    /// Adds a complaint. Of one file no more errors are told than anybody would read.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if let Some(span) = diagnostic.span().filter(|_| diagnostic.is_error()) {
            let told = self.told.entry(span.file).or_default();
            *told += 1;
            if *told > MOST {
                self.diagnostics.extend((*told == MOST + 1).then(|| too_many(span)));
                return;
            }
        }
        self.diagnostics.push(diagnostic);
    }

    /// The place of the bytes `part` of `value`, which is written at `span`; `None` where it is written with escapes, so
    /// that no byte of the file can be pointed at.
    pub(super) fn exact_part(&self, span: Span, value: &str, part: Range<usize>) -> Option<Span> {
        Writing::of(self.sources, span, value).part(part)
    }

    /// The same, or all of `span`.
    pub(super) fn part(&self, span: Span, value: &str, part: Range<usize>) -> Span {
        self.exact_part(span, value, part).unwrap_or(span)
    }

    /// Offers to write `replacement`, a similar word, in place of `at`: certain where it is the same word in another form.
    /// Where `at` is only a part of what is written there, and cannot be pointed at, the offer is made in words.
    pub(super) fn offer(&self, diagnostic: Diagnostic, at: &Text, replacement: &str, message: String) -> Diagnostic {
        let certainty = Certainty::of(is_same_word(&at.value, replacement));
        self.offer_as(certainty, diagnostic, at, replacement, message)
    }

    /// The same with a certainty of its own.
    pub(super) fn offer_as(
        &self,
        certainty: Certainty,
        diagnostic: Diagnostic,
        at: &Text,
        replacement: &str,
        message: String,
    ) -> Diagnostic {
        let written = self.sources.slice(at.span);
        if written.trim_matches(['"', '\'']) == at.value {
            diagnostic.offer(certainty, at.span, replacement, message)
        } else {
            diagnostic.help(format!("{message}: `{replacement}`"))
        }
    }
}

/// A scalar without its quotation marks, or without the sign that opens a block.
fn body(written: &str) -> Range<usize> {
    let whole = 0..written.len();
    match written.chars().next() {
        Some('"' | '\'') if written.len() > 1 => 1..written.len() - 1,
        Some('|' | '>') => written.find('\n').map_or(whole.clone(), |line| line + 1..whole.end),
        _ => whole,
    }
}

/// How a value stands in its file.
pub(super) struct Writing {
    span: Span,
    letters: Letters,
}

/// Where the letters of a value are written.
enum Letters {
    /// As they are.
    Same,
    /// The same letters between other white space, as in a block of YAML: for each, its place in the value and in the file,
    /// and its length.
    Spaced(Vec<(usize, usize, usize)>),
    /// With escapes.
    Other,
}

impl Writing {
    /// How `value` is written at `span`.
    pub(super) fn of(sources: &Sources, span: Span, value: &str) -> Writing {
        let written = sources.slice(span);
        let letters = if written == value { Letters::Same } else { spaced(written, value, span.start as usize) };
        Writing { span, letters }
    }

    /// The place of some bytes of the value; `None` where no byte of the file can be pointed at.
    pub(super) fn part(&self, part: Range<usize>) -> Option<Span> {
        match &self.letters {
            Letters::Same => {
                let start = self.span.start as usize;
                Some(Span::new(self.span.file, start + part.start..start + part.end))
            }
            Letters::Spaced(letters) => {
                let from = letters.partition_point(|(at, ..)| *at < part.start);
                let to = letters.partition_point(|(at, ..)| *at < part.end);
                let inside = letters.get(from..to)?;
                let ((_, start, _), (_, last, length)) = (inside.first()?, inside.last()?);
                Some(Span::new(self.span.file, *start..last + length))
            }
            Letters::Other => None,
        }
    }

    /// The same, or the whole value.
    pub(super) fn part_or_all(&self, part: Range<usize>) -> Span {
        self.part(part).unwrap_or(self.span)
    }
}

/// The letters of `value` in `written`, if both are the same text but for their white space.
fn spaced(written: &str, value: &str, start: usize) -> Letters {
    let body = body(written);
    let is_letter = |(_, letter): &(usize, char)| !letter.is_whitespace();
    let mut there = written[body.clone()].char_indices().filter(is_letter);
    let mut letters = Vec::new();
    for (at, letter) in value.char_indices().filter(is_letter) {
        match there.next() {
            Some((place, same)) if same == letter => letters.push((at, start + body.start + place, letter.len_utf8())),
            _ => return Letters::Other,
        }
    }
    Letters::Spaced(letters)
}
