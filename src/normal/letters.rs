//! A text reduced to its letters and digits, to see whether two passages differ in more than their looks.
//!
//! This is never used to prove a quote, only to say what a quote that was not found may have meant.

use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, decompose_canonical, decompose_compatible};

use crate::offsets::OffsetMap;

/// The letters and digits of a text, in lower case and without marks, with the way back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    text: String,
    offsets: OffsetMap,
}

impl Letters {
    /// Reduces a text.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let mut letters = Self { text: String::with_capacity(source.len()), offsets: OffsetMap::default() };
        for (at, character) in source.char_indices() {
            let range = at..at + character.len_utf8();
            if character.is_ascii_alphanumeric() {
                letters.text.push(character.to_ascii_lowercase());
                letters.offsets.copy(range);
            } else if !character.is_ascii() {
                let before = letters.text.len();
                push_folded(&mut letters.text, character);
                letters.offsets.replace(letters.text.len() - before, range);
            }
        }
        letters
    }

    /// The letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the same letters and digits stand in the source of this text, for the first `limit` times.
    #[must_use]
    pub fn find(&self, needle: &Self, limit: usize) -> Vec<Range<usize>> {
        if needle.text.is_empty() {
            return Vec::new();
        }
        let found = self.text.match_indices(&needle.text).take(limit);
        found.map(|(start, part)| self.offsets.to_source(start..start + part.len())).collect()
    }
}

/// The letters and digits of one word, for comparing; the word itself where it has none.
#[must_use]
pub fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for character in word.chars() {
        push_folded(&mut key, character);
    }
    if key.is_empty() { word.to_owned() } else { key }
}

/// Letters in another shape, such as ligatures, become the usual ones; signs that stand for words, such as `™`, are left out.
fn push_folded(text: &mut String, character: char) {
    let push = |part: char| {
        if part.is_alphanumeric() && canonical_combining_class(part) == 0 {
            text.extend(part.to_lowercase().filter(|lower| lower.is_alphanumeric()));
        }
    };
    if character.is_alphanumeric() {
        decompose_compatible(character, push);
    } else {
        decompose_canonical(character, push);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_and_digits_are_left() {
        assert_eq!(Letters::new("Al-Tanf’s “safe zone”, 30 km").as_str(), "altanfssafezone30km");
        assert_eq!(Letters::new("ÉTÉ e\u{301}te\u{301} Ångström").as_str(), "eteeteangstrom");
        assert_eq!(Letters::new("İstanbul").as_str(), "istanbul");
        assert_eq!(Letters::new("ﬁrst 3½ ＡＢＣ Acme™").as_str(), "first312abcacme");
        assert_eq!(Letters::new("東京、日本").as_str(), "東京日本");
    }

    #[test]
    fn a_place_leads_back() {
        let text = "He said: “No, never!” and left.";
        let found = Letters::new(text).find(&Letters::new("NO NEVER"), 9);
        assert_eq!(found.iter().map(|range| &text[range.clone()]).collect::<Vec<_>>(), ["No, never"]);
    }

    #[test]
    fn the_key_of_a_word() {
        assert_eq!(key("“Very"), "very");
        assert_eq!(key("–"), "–");
    }
}
