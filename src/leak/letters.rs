//! The letters of a text as the scan compares them: without case, marks and all that stands between them.
//!
//! What lies between two letters hides nothing then: line breaks, tags, hyphens, full stops. Where words meet is kept beside
//! the letters, as an edge. Letters are folded as the search folds them, so what a reader finds by typing it is found here.

use crate::normal::{is_ignored, is_mark};
use crate::offsets::OffsetMap;
use crate::search::{fold_letters, is_unspaced};

/// Stands for a tag within a line: words may meet here, or one word may go on.
pub(super) const SEAM: char = '\u{1}';

/// Stands where one text ends and another begins. It is kept among the letters, so nothing is found across it.
pub(super) const WALL: char = '\u{2}';

/// Stands where a paragraph, a cell or a value ends: a name may go on in the next one, a sentence does not.
pub(super) const BREAK: char = '\u{3}';

/// What must not come from a file itself.
pub(super) const SIGNS: [char; 3] = [SEAM, WALL, BREAK];

/// How often a character of a script without spaces is written: it tells as much as so many letters.
const WEIGHT: usize = 3;

/// Folded letters and digits, with the way back.
#[derive(Debug, Default)]
pub(super) struct Letters {
    pub(super) text: String,
    offsets: OffsetMap,
    edges: Vec<Edge>,
    /// Where sentences end for certain.
    breaks: Vec<usize>,
}

/// A place between two letters at which words may meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edge {
    at: usize,
    kind: EdgeKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EdgeKind {
    /// White space or a sign stands between them.
    Open,
    /// A tag within a line, a capital after a small letter, or a digit beside a letter.
    Seam,
}

/// What a character was, for telling where words meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Was {
    Nothing,
    Digit,
    Capital,
    Small,
}

impl Letters {
    /// The letters of a text.
    pub(super) fn of(text: &str) -> Letters {
        let mut letters = Letters { text: String::with_capacity(text.len()), ..Letters::default() };
        let mut was = Was::Nothing;
        for (at, character) in text.char_indices() {
            was = letters.push(at, character, was);
        }
        letters
    }

    fn push(&mut self, at: usize, character: char, was: Was) -> Was {
        match character {
            'a'..='z' => self.plain(at, character, Was::Small, was),
            '0'..='9' => self.plain(at, character, Was::Digit, was),
            'A'..='Z' => self.plain(at, character.to_ascii_lowercase(), Was::Capital, was),
            SEAM => {
                self.edge(EdgeKind::Seam);
                was
            }
            WALL => {
                self.edge(EdgeKind::Open);
                self.text.push(WALL);
                self.offsets.replace(1, at..at + 1);
                self.ends()
            }
            BREAK | '…' => self.ends(),
            character if character.is_ascii() => self.gap(),
            character => self.other(at, character, was),
        }
    }

    fn plain(&mut self, at: usize, letter: char, is: Was, was: Was) -> Was {
        self.seam_between(was, is);
        self.text.push(letter);
        self.offsets.copy(at..at + 1);
        is
    }

    fn other(&mut self, at: usize, character: char, was: Was) -> Was {
        if is_ignored(character) {
            return was;
        }
        let before = self.text.len();
        let mut utf8 = [0; 4];
        let mut folded = String::new();
        fold_letters(character.encode_utf8(&mut utf8), &mut folded);
        folded.retain(|letter| letter != '.');
        if folded.is_empty() {
            return if is_mark(character) || character.is_alphanumeric() { was } else { self.gap() };
        }
        let is = kind_of(character);
        self.seam_between(was, is);
        let times = if is_unspaced(character) { WEIGHT } else { 1 };
        (0..times).for_each(|_| self.text.push_str(&folded));
        self.offsets.replace(self.text.len() - before, at..at + character.len_utf8());
        is
    }

    fn gap(&mut self) -> Was {
        self.edge(EdgeKind::Open);
        Was::Nothing
    }

    fn ends(&mut self) -> Was {
        if self.breaks.last() != Some(&self.text.len()) {
            self.breaks.push(self.text.len());
        }
        self.gap()
    }

    fn seam_between(&mut self, was: Was, is: Was) {
        if (was, is) == (Was::Small, Was::Capital) || was != Was::Nothing && (was == Was::Digit) != (is == Was::Digit) {
            self.edge(EdgeKind::Seam);
        }
    }

    fn edge(&mut self, kind: EdgeKind) {
        let at = self.text.len();
        match self.edges.last_mut() {
            Some(last) if last.at == at => {
                if kind == EdgeKind::Open {
                    last.kind = kind;
                }
            }
            _ => self.edges.push(Edge { at, kind }),
        }
    }

    /// Whether a word may begin or end before the letter at this byte.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        at == 0 || at >= self.text.len() || self.edges.binary_search_by_key(&at, |edge| edge.at).is_ok()
    }

    /// Where words meet between two bytes, not counting the ends.
    pub(super) fn gaps(&self, start: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
        let from = self.edges.partition_point(|edge| edge.at <= start);
        let within = self.edges[from..].iter().take_while(move |edge| edge.at < end);
        within.filter(|edge| edge.kind == EdgeKind::Open).map(|edge| edge.at)
    }

    /// The letters between one end of a sentence and the next, each stretch with its first byte.
    pub(super) fn stretches(&self) -> impl Iterator<Item = (usize, &str)> {
        let starts = std::iter::once(0).chain(self.breaks.iter().copied());
        let ends = self.breaks.iter().copied().chain([self.text.len()]);
        starts.zip(ends).map(|(start, end)| (start, &self.text[start..end]))
    }

    /// Where a letter came from in the text.
    pub(super) fn source(&self, at: usize) -> usize {
        self.offsets.to_source(at..at + 1).start
    }

    /// The letters that the bytes `from..to` of the text became.
    pub(super) fn made_of(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        self.offsets.to_made(from)..self.offsets.to_made(to)
    }
}

fn kind_of(character: char) -> Was {
    if character.is_uppercase() {
        Was::Capital
    } else if character.is_numeric() {
        Was::Digit
    } else {
        Was::Small
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_are_left_however_they_are_written() {
        for text in ["José Müller", "JOSE\u{301}  mu\u{308}ller", "jo\u{AD}se\u{200B}-Mül\nler", "Ｊｏｓé Müller"]
        {
            assert_eq!(Letters::of(text).text, "josemuller", "{text}");
        }
        assert_eq!(Letters::of("مُحَمَّـد").text, Letters::of("محمد").text);
        assert_eq!(Letters::of("ﬁrst Straße ٤٢").text, "firststrasse42");
    }

    #[test]
    fn words_meet_at_edges() {
        let letters = Letters::of("Jane-DoeX 4a");
        assert_eq!(letters.text, "janedoex4a");
        assert_eq!([0, 1, 4, 7, 8, 9, 10].map(|at| letters.is_edge(at)), [true, false, true, true, true, true, true]);
        assert_eq!(letters.gaps(0, 10).collect::<Vec<_>>(), [4, 8]);
    }

    #[test]
    fn sentences_end_at_breaks() {
        let letters = Letters::of("a b\u{3}c \u{2}d … e");
        assert_eq!(letters.stretches().collect::<Vec<_>>(), [(0, "ab"), (2, "c\u{2}"), (4, "d"), (5, "e")]);
    }

    #[test]
    fn a_letter_leads_back() {
        let text = "É, “ßa”";
        let letters = Letters::of(text);
        assert_eq!(letters.text, "essa");
        assert_eq!(
            [0, 1, 3].map(|at| &text[letters.source(at)..]
                [..1.max(text[letters.source(at)..].chars().next().unwrap().len_utf8())]),
            ["É", "ß", "a"]
        );
    }
}
