//! What every resolving function is handed.

use std::ops::Range;

use super::names::Names;
use super::proofs::ArticleProofs;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::nearest::is_same_word;
use crate::source::{Sources, Span};
use crate::yaml::decode::Text;

/// The texts, the ids there are, what was proved of the article at hand, and the complaints so far.
pub(super) struct Cx<'a> {
    pub(super) sources: &'a Sources,
    pub(super) names: &'a Names,
    pub(super) proofs: ArticleProofs,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> Cx<'a> {
    /// With no complaints yet, and nothing proved.
    pub(super) fn new(sources: &'a Sources, names: &'a Names) -> Self {
        Cx { sources, names, proofs: ArticleProofs::default(), diagnostics: Vec::new() }
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The place of the bytes `part` of `value`, which is written at `span`; `None` where it is written with escapes, so
    /// that no byte of the file can be pointed at.
    pub(super) fn exact_part(&self, span: Span, value: &str, part: Range<usize>) -> Option<Span> {
        let written = self.sources.slice(span);
        let start = span.start as usize;
        if written == value {
            return Some(Span::new(span.file, start + part.start..start + part.end));
        }
        let body = body(written);
        let place = same_letters(&written[body.clone()], value, part)?;
        Some(Span::new(span.file, start + body.start + place.start..start + body.start + place.end))
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

/// Where the bytes `part` of `value` stand in `written`, if both are the same text but for their white space, as a block
/// of YAML and its value are.
fn same_letters(written: &str, value: &str, part: Range<usize>) -> Option<Range<usize>> {
    let is_letter = |(_, letter): &(usize, char)| !letter.is_whitespace();
    let mut there = written.char_indices().filter(is_letter);
    let mut place: Option<Range<usize>> = None;
    for (at, letter) in value.char_indices().filter(is_letter) {
        let (start, same) = there.next()?;
        if letter != same {
            return None;
        }
        if part.contains(&at) {
            let end = start + letter.len_utf8();
            place = Some(place.map_or(start..end, |place| place.start..end));
        }
    }
    place
}
