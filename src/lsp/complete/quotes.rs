//! Words of the article, to be quoted: sentences, or what follows the words that have been typed.

use std::ops::Range;

use lsp_types::CompletionItemKind;

use super::Offer;
use crate::lsp::cursor::Cursor;
use crate::lsp::desk::Desk;
use crate::lsp::quotes::text_of;
use crate::markdown::{Flavour, PlainText};
use crate::normal::Normal;
use crate::source::FileId;
use crate::yaml::scalar::{quoted, written};

/// How many places are offered for words that stand in several.
const PLACES: usize = 20;
/// Letters of an offer that are shown in the list.
const SHOWN: usize = 70;

/// What can be quoted at the cursor.
pub(super) fn offers(desk: &Desk, file: FileId, cursor: &Cursor) -> Vec<Offer> {
    let Some(article) = text_of(desk, file) else { return Vec::new() };
    let plain = PlainText::of(desk.text(article), Flavour::Article);
    let typed = desk.text(file).get(cursor.typed.clone()).unwrap_or_default();
    let found = passages(plain.as_str(), typed);
    found.into_iter().map(|words| offer(&words, cursor.quote)).collect()
}

/// Passages of the text: its sentences where nothing is typed, otherwise what begins with what is typed, to the end of the
/// clause and of the sentence.
fn passages(plain: &str, typed: &str) -> Vec<String> {
    let needle = Normal::needle(typed);
    let ranges: Vec<Range<usize>> = if needle.is_empty() {
        sentences(plain)
    } else {
        let normal = Normal::new(plain);
        let starts = normal.find_all(&needle).take(PLACES);
        starts.flat_map(|found| endings(plain, found)).collect()
    };
    let mut passages: Vec<String> = Vec::new();
    for range in ranges {
        let words = plain.get(range).unwrap_or_default().trim().to_owned();
        if !words.is_empty() && !passages.contains(&words) {
            passages.push(words);
        }
    }
    passages
}

fn sentences(plain: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    while start < plain.len() {
        let end = end(plain, start, &['.', '!', '?']);
        sentences.push(start..end);
        start = end.max(start + 1);
        while !plain.is_char_boundary(start) {
            start += 1;
        }
    }
    sentences
}

/// From words that were found to the end of their clause, and of their sentence.
fn endings(plain: &str, found: Range<usize>) -> [Range<usize>; 2] {
    let clause = end(plain, found.end, &[',', ';', ':', '.', '!', '?']);
    let sentence = end(plain, found.end, &['.', '!', '?']);
    let is_sign = |letter: char| matches!(letter, ',' | ';' | ':');
    let clause = found.start + plain[found.start..clause].trim_end_matches(is_sign).len();
    [found.start..clause.max(found.end), found.start..sentence]
}

/// The end of the line, or behind the first of the signs that has white space or nothing behind it.
fn end(plain: &str, from: usize, signs: &[char]) -> usize {
    let line = plain[from..].find('\n').map_or(plain.len(), |at| from + at);
    let ends = plain[from..line].match_indices(signs).map(|(at, sign)| from + at + sign.len());
    let mut ends = ends.filter(|end| plain[*end..].chars().next().is_none_or(char::is_whitespace));
    ends.next().unwrap_or(line).max(from)
}

/// The words as they are written behind the quotation mark that is open, if one is.
fn offer(words: &str, mark: Option<char>) -> Offer {
    let text = match mark {
        Some('\'') => words.replace('\'', "''"),
        Some(_) => {
            let whole = quoted(words);
            whole.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(&whole).to_owned()
        }
        None => written(words),
    };
    let cut: String = words.chars().take(SHOWN).collect();
    let label = if cut.len() < words.len() { cut + "…" } else { cut };
    Offer { label, ..Offer::new(&text, "", words, CompletionItemKind::TEXT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Patrols\n\nThe armies met, sources said. It was “not” joint; so he said.\n";

    #[test]
    fn sentences_are_offered_before_anything_is_typed() {
        assert_eq!(passages(TEXT, ""), ["Patrols", "The armies met, sources said.", "It was “not” joint; so he said."]);
    }

    #[test]
    fn what_is_typed_is_continued_to_the_end_of_clause_and_sentence() {
        assert_eq!(passages(TEXT, "armies"), ["armies met", "armies met, sources said."]);
        assert_eq!(passages(TEXT, "was \"not\""), ["was “not” joint", "was “not” joint; so he said."]);
        assert!(passages(TEXT, "navies").is_empty());
    }

    #[test]
    fn words_are_written_for_the_mark_that_is_open() {
        assert_eq!(offer("he's \"in\"", Some('\'')).text, "he''s \"in\"");
        assert_eq!(offer("he's \"in\"", Some('"')).text, "he's \\\"in\\\"");
    }
}
