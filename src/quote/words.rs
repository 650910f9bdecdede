//! The words of a text, and where each stands.

use std::collections::HashMap;
use std::ops::Range;

use crate::normal::letters::key;
use crate::textdiff::distance;

/// The words of a text in normal form.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Where each word stands.
    pub(super) ranges: Vec<Range<usize>>,
    /// What each word is, whatever its case and its punctuation.
    pub(super) keys: Vec<u32>,
    numbers: HashMap<String, u32>,
    /// For each key where it stands, in order.
    postings: Vec<Vec<u32>>,
}

impl Words {
    /// Takes a text apart.
    pub(super) fn of(normal: &str) -> Self {
        let mut words = Self::default();
        for range in split(normal) {
            let key = key(&normal[range.clone()]);
            let next = u32::try_from(words.postings.len()).unwrap_or(u32::MAX);
            let number = *words.numbers.entry(key).or_insert(next);
            if number == next {
                words.postings.push(Vec::new());
            }
            if let (Some(places), Ok(at)) = (words.postings.get_mut(number as usize), u32::try_from(words.keys.len())) {
                places.push(at);
            }
            words.keys.push(number);
            words.ranges.push(range);
        }
        words
    }

    /// From the first to the last of some words.
    pub(super) fn range(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let words = self.ranges.get(words.clone())?;
        Some(words.first()?.start..words.last()?.end)
    }

    /// Where a word stands.
    pub(super) fn places(&self, key: u32) -> &[u32] {
        self.postings.get(key as usize).map_or(&[], Vec::as_slice)
    }

    /// The key of a word of another text, if this text has it.
    pub(super) fn known(&self, word: &str) -> Option<u32> {
        self.numbers.get(&key(word)).copied()
    }

    /// The keys of words that differ from this one in a letter or two.
    pub(super) fn alike(&self, word: &str) -> Vec<u32> {
        let word: Vec<char> = key(word).chars().collect();
        let limit = match word.len() {
            0..=2 => return Vec::new(),
            3..=4 => 1,
            5..=8 => 2,
            _ => 3,
        };
        let near = |candidate: &str| {
            let few = word.len().saturating_sub(limit)..=(word.len() + limit) * 4;
            few.contains(&candidate.len()) && distance(&word, &candidate.chars().collect::<Vec<_>>(), limit).is_some()
        };
        let mut alike: Vec<u32> =
            self.numbers.iter().filter(|(each, _)| near(each)).map(|(_, &number)| number).collect();
        alike.sort_unstable();
        alike
    }
}

/// The words of a text: what stands between spaces, and each character of a script that is written without spaces.
pub(super) fn split(normal: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, character) in normal.char_indices() {
        let range = at..at + character.len_utf8();
        let alone = is_unspaced(character);
        match words.last_mut() {
            _ if character.is_whitespace() => open = false,
            Some(last) if open && !alone => last.end = range.end,
            _ => {
                words.push(range);
                open = !alone;
            }
        }
    }
    words
}

/// Whether a character belongs to a script that is written without spaces between words.
pub(super) fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{0E00}'..='\u{0FFF}' // Thai, Lao, Tibetan
        | '\u{1000}'..='\u{109F}' // Myanmar
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{1950}'..='\u{19FF}' // Tai
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}' // Hiragana, Katakana
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' // Han
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF66}'..='\u{FF9F}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_they_wear() {
        let words = Words::of("The \"US\" said: the US - no.");
        assert_eq!(words.known("“us”"), words.known("US"));
        assert_eq!(words.places(words.known("us").unwrap()), [1, 4]);
        assert_eq!(words.known("USA"), None);
        assert_eq!(words.alike("sayd"), [words.known("said").unwrap()]);
        assert_eq!(words.alike("x"), [0_u32; 0]);
    }

    #[test]
    fn scripts_without_spaces_are_split_by_character() {
        let text = "東京 is ไทย3";
        assert_eq!(
            split(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(),
            ["東", "京", "is", "ไ", "ท", "ย", "3"]
        );
    }
}
