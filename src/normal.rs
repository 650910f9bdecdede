//! Normal forms: what counts as the same characters when a quote is proved.
//!
//! Folded are, and only are: Unicode normalisation form C, runs of white space, curly, low and reversed quotation marks,
//! kinds of dash. Dropped are soft hyphens, zero-width characters and invisible directional marks. Case, ellipses,
//! guillemets, primes and back-ticks count.
//!
//! Positions stay exact because normalisation goes by *combining sequence*: a character together with its marks and with
//! all that may compose with it. A sequence is found whole or not at all, so `e` is not found in `é`, however that is encoded.

pub mod haystack;
pub mod letters;
mod search;
pub mod tricks;

use std::iter;
use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::offsets::OffsetMap;

/// A text in normal form, with the way back to the text as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Normal {
    text: String,
    offsets: OffsetMap,
}

impl Normal {
    /// The normal form of a text to search in; white space at its ends is kept, as one space.
    #[must_use]
    pub fn new(source: &str) -> Self {
        build(source, Ends::Kept)
    }

    /// The normal form of words to search for; white space at the ends is left out.
    #[must_use]
    pub fn needle(source: &str) -> Self {
        build(source, Ends::Trimmed)
    }

    /// The normalised text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether nothing is left of the text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The bytes of the source that the bytes `normal` of the normalised text stand for.
    #[must_use]
    pub fn to_source(&self, normal: Range<usize>) -> Range<usize> {
        self.offsets.to_source(normal)
    }

    /// Where the byte `source` of the source went in the normalised text.
    #[must_use]
    pub fn from_source(&self, source: usize) -> usize {
        self.offsets.to_made(source)
    }

    /// Where the needle begins in the normalised text, in order, found as they are asked for; occurrences may overlap.
    pub fn starts<'a>(&'a self, needle: &'a Self) -> impl Iterator<Item = usize> + 'a {
        search::starts(&self.text, &needle.text).filter(|start| self.has_whole(needle, *start))
    }

    /// Whether the needle, whose bytes stand here, cuts no combining sequence.
    fn has_whole(&self, needle: &Self, start: usize) -> bool {
        self.is_boundary(start) && self.is_boundary(start + needle.text.len())
    }

    /// The bytes of the source in which the needle is found, in order, found as they are asked for; occurrences may overlap.
    pub fn find_all<'a>(&'a self, needle: &'a Self) -> impl Iterator<Item = Range<usize>> + 'a {
        let len = needle.text.len();
        self.starts(needle).map(move |start| self.to_source(start..start + len))
    }

    /// Whether a combining sequence begins at this byte of the normalised text, or the text ends.
    #[must_use]
    pub fn is_boundary(&self, at: usize) -> bool {
        match self.text.get(at..) {
            None => false,
            Some(rest) => {
                at == 0
                    || rest.chars().next().is_none_or(|next| next.is_ascii() || begins_sequence(next))
                    || self.text.as_bytes().get(at - 1) == Some(&b' ')
            }
        }
    }
}

/// What becomes of white space at the ends of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    Kept,
    Trimmed,
}

fn build(source: &str, ends: Ends) -> Normal {
    let mut normal = Normal { text: String::with_capacity(source.len()), offsets: OffsetMap::default() };
    let mut space: Option<Range<usize>> = None;
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let end = at + first.len_utf8();
        if first.is_whitespace() {
            space = Some(space.map_or(at, |run| run.start)..end);
            at = end;
        } else if is_ignored(first) {
            at = end;
        } else {
            if let Some(run) = space.take()
                && !(ends == Ends::Trimmed && normal.text.is_empty())
            {
                push_space(&mut normal, source, run);
            }
            at = push_sequence(&mut normal, source, at, first);
        }
    }
    if let Some(run) = space
        && ends == Ends::Kept
    {
        push_space(&mut normal, source, run);
    }
    normal
}

fn push_space(normal: &mut Normal, source: &str, run: Range<usize>) {
    normal.text.push(' ');
    if &source[run.clone()] == " " {
        normal.offsets.copy(run);
    } else {
        normal.offsets.replace(1, run);
    }
}

/// Appends the combining sequence that begins with `first` at byte `start`; gives back where to go on.
fn push_sequence(normal: &mut Normal, source: &str, start: usize, first: char) -> usize {
    let after_first = start + first.len_utf8();
    let mut end = after_first;
    for (offset, follower) in source[after_first..].char_indices() {
        if follower.is_ascii() {
            break;
        }
        if is_ignored(follower) {
            continue;
        }
        if follower.is_whitespace() || begins_sequence(follower) {
            break;
        }
        end = after_first + offset + follower.len_utf8();
    }
    if end == after_first {
        push_single(normal, first, start..end);
    } else {
        push_composed(normal, source, start..end);
    }
    end
}

fn push_single(normal: &mut Normal, single: char, source: Range<usize>) {
    let folded = fold(single);
    if single.is_ascii() || (folded == single && is_nfc_quick(iter::once(single)) != IsNormalized::No) {
        normal.text.push(single);
        normal.offsets.copy(source);
    } else {
        push_replaced(normal, iter::once(folded), source);
    }
}

fn push_composed(normal: &mut Normal, text: &str, source: Range<usize>) {
    let before = normal.text.len();
    let written = &text[source.clone()];
    normal.text.extend(written.chars().filter(|&each| !is_ignored(each)).map(fold).nfc());
    if normal.text.get(before..) == Some(written) {
        normal.offsets.copy(source);
    } else {
        normal.offsets.replace(normal.text.len() - before, source);
    }
}

fn push_replaced(normal: &mut Normal, folded: impl Iterator<Item = char>, source: Range<usize>) {
    let before = normal.text.len();
    normal.text.extend(folded.nfc());
    normal.offsets.replace(normal.text.len() - before, source);
}

/// Whether no normalisation reaches across the front of this character, and it is no mark on the one before it.
fn begins_sequence(character: char) -> bool {
    let quick =
        |each: char| canonical_combining_class(each) == 0 && is_nfc_quick(iter::once(each)) != IsNormalized::Maybe;
    if !quick(character) || is_combining_mark(character) {
        return false;
    }
    let mut first = None;
    decompose_canonical(character, |part| {
        first.get_or_insert(part);
    });
    first.is_none_or(quick)
}

/// Whether a character leaves no trace: soft hyphens, zero-width characters, invisible directional marks.
#[must_use]
pub fn is_ignored(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// Whether a character is a mark on the one before it.
#[must_use]
pub fn is_mark(character: char) -> bool {
    !character.is_ascii() && is_combining_mark(character)
}

/// A text whose letters have lost their marks, where they are a letter and a mark: `é` becomes `e`, `ł` stays.
#[must_use]
pub fn without_marks(text: &str) -> String {
    text.nfd().filter(|&each| !is_combining_mark(each)).collect()
}

/// Letters taken apart into what they are made of and look like (NFKD): `ﬁ` becomes `f` and `i`.
#[must_use]
pub fn taken_apart(text: &str) -> String {
    text.nfkd().collect()
}

/// Letters put together again (NFC).
#[must_use]
pub fn put_together(text: &str) -> String {
    text.nfc().collect()
}

/// The plain form of a quotation mark or dash; any other character as it is.
fn fold(character: char) -> char {
    match character {
        '\u{2018}'..='\u{201B}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2E42}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests;
