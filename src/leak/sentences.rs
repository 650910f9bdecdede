//! Where sentences begin and end, in any script. Half a sentence too few or too many does no harm here.

use std::ops::Range;

use crate::markdown::PlainText;

/// The sentences of a text, block by block, in bytes.
pub(super) fn sentences(plain: &PlainText) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for block in plain.blocks() {
        let mut start = block.start;
        for end in ends(&plain.as_str()[block.clone()]) {
            sentences.push(start..block.start + end);
            start = block.start + end;
        }
        sentences.push(start..block.end);
    }
    sentences.into_iter().map(|range| trimmed(plain.as_str(), range)).filter(|range| !range.is_empty()).collect()
}

/// Where a sign that ends a sentence has white space behind it, with the quotation marks between them.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut is_over = false;
    for (at, character) in text.char_indices() {
        if is_end(character) {
            is_over = true;
        } else if is_over && (character.is_whitespace() || text[..at].ends_with(is_wide_end)) {
            ends.push(at);
            is_over = false;
        } else if character.is_alphanumeric() {
            is_over = false;
        }
    }
    ends
}

/// Whether a text ends as sentences do.
pub(super) fn is_whole(sentence: &str) -> bool {
    sentence.trim_end_matches(|last: char| !last.is_alphanumeric() && !is_end(last)).ends_with(is_end)
}

fn is_end(character: char) -> bool {
    matches!(character, '.' | '?' | '!' | '…' | '؟' | '۔' | '।') || is_wide_end(character)
}

/// Signs that have no space behind them.
fn is_wide_end(character: char) -> bool {
    matches!(character, '。' | '！' | '？')
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let written = &text[range.clone()];
    let start = range.start + (written.len() - written.trim_start().len());
    start..start + written.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::Flavour;

    #[test]
    fn sentences_end_at_their_signs_and_with_their_block() {
        let text = "# A headline\n\n“Is it so?” asked 3.5 men. Nobody said: “No.” 「下雨。」他说。走了\n\nهل هذا؟ نعم.";
        let plain = PlainText::of(text, Flavour::Article);
        let found: Vec<&str> = sentences(&plain).into_iter().map(|range| &plain.as_str()[range]).collect();
        let expected = [
            "A headline",
            "“Is it so?”",
            "asked 3.5 men.",
            "Nobody said: “No.”",
            "「下雨。",
            "」他说。",
            "走了",
            "هل هذا؟",
            "نعم.",
        ];
        assert_eq!(found, expected);
        assert!(is_whole("Nobody said: “No.”") && !is_whole("A headline"));
    }
}
