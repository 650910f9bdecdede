//! Words that are looked for in all letters at once: redacted terms, and sentences too short to be found by their runs.

use aho_corasick::AhoCorasick;

use super::letters::Letters;
use crate::search::is_unspaced;

/// Shorter terms stand in too many other words.
const ALONE: usize = 5;

/// Where a term counts as found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// As words of its own.
    Words,
    /// In longer words too.
    LongerWords,
}

/// A term as letters.
#[derive(Debug)]
struct Term {
    /// Where its own words meet.
    gaps: Vec<usize>,
    within: Within,
}

/// Terms, ready to be looked for.
#[derive(Debug)]
pub(super) struct Terms {
    terms: Vec<Term>,
    finder: AhoCorasick,
}

/// A term at the letters from `start` to `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Met {
    /// Which term, in the order given.
    pub(super) term: usize,
    /// Its first letter.
    pub(super) start: usize,
}

impl Terms {
    /// Names and phrases: a long one is found in longer words too. `None` where they are more than can be looked for.
    pub(super) fn redacted<'t>(terms: impl IntoIterator<Item = &'t str>) -> Option<Terms> {
        Terms::new(terms.into_iter().map(|term| (Letters::of(term), within(term))))
    }

    /// The same for sentences: found as words of their own.
    pub(super) fn sentences<'t>(sentences: impl IntoIterator<Item = &'t str>) -> Option<Terms> {
        Terms::new(sentences.into_iter().map(|sentence| (Letters::of(sentence), Within::Words)))
    }

    fn new(written: impl Iterator<Item = (Letters, Within)>) -> Option<Terms> {
        let (mut terms, mut words) = (Vec::new(), Vec::new());
        for (letters, within) in written {
            terms.push(Term { gaps: letters.gaps(0, letters.text.len()).collect(), within });
            words.push(letters.text);
        }
        Some(Terms { terms, finder: AhoCorasick::new(&words).ok()? })
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Every place at which a term stands.
    pub(super) fn met<'l>(&'l self, letters: &'l Letters) -> impl Iterator<Item = Met> + 'l {
        let found = self.finder.find_overlapping_iter(&letters.text);
        found.filter_map(|found| {
            let (term, start, end) = (found.pattern().as_usize(), found.start(), found.end());
            (start < end && self.terms[term].counts(letters, start, end)).then_some(Met { term, start })
        })
    }
}

impl Term {
    /// Words of their own count whatever lies between their letters; a part of longer words only where no other words meet
    /// in it than its own.
    fn counts(&self, letters: &Letters, start: usize, end: usize) -> bool {
        let alone = letters.is_edge(start) && letters.is_edge(end);
        let own = || letters.gaps(start, end).all(|gap| self.gaps.contains(&(gap - start)));
        alone || self.within == Within::LongerWords && own()
    }
}

/// Where words are not parted, or particles are written together with them, no word stands by itself.
fn within(term: &str) -> Within {
    let letters = term.chars().filter(|letter| letter.is_alphanumeric());
    if letters.clone().count() >= ALONE || letters.clone().any(|letter| is_unspaced(letter) || takes_particles(letter))
    {
        Within::LongerWords
    } else {
        Within::Words
    }
}

/// Hebrew, Arabic and Syriac letters.
fn takes_particles(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{7BF}' | '\u{860}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(term: &str, text: &str) -> bool {
        Terms::redacted([term]).unwrap().met(&Letters::of(text)).next().is_some()
    }

    #[test]
    fn a_long_term_is_found_in_longer_words() {
        for text in
            ["Jane Doe", "janedoe1970@example.org", "jane-doe.html", "Jane\u{1}Does", "J.a.n.e. d.o.e", "MsJane Doe"]
        {
            assert!(found("Jane Doe", text), "{text}");
        }
        for text in ["Jane", "Jane a Doe", "Jane \u{2}Doe", "bijan e doest"] {
            assert!(!found("Jane Doe", text), "{text}");
        }
        assert!(found("janedoe", "Jane Doe") && found("O'Neill", "ONeill") && found("ONeill", "o’neill’s"));
        assert!(!found("Smith", "arts Mithras"));
    }

    #[test]
    fn a_short_term_is_found_as_a_word_of_its_own() {
        for text in ["Ali", "by ALI.", "ali-2020", "ali_x", "byAli", "Ali's", "<b\u{1}Ali\u{1}b>", "ali2"] {
            assert!(found("Ali", text), "{text}");
        }
        for text in ["Australia", "Somali land", "alibi", "a li"] {
            assert_eq!(found("Ali", text), text == "a li", "{text}");
        }
    }

    #[test]
    fn particles_and_scripts_without_spaces_hide_no_term() {
        assert!(found("علي", "وعلي قال"));
        assert!(found("李明", "昨日李明说"));
        assert!(!found("李明", "李昨明"));
    }
}
