//! A text as words to look for.
//!
//! A word has several forms where people write it in several ways: `al-Tanf` is `altanf` and `tanf`, `Sana'a` is `sanaa`
//! and `sana`. In scripts without spaces every two neighbouring characters are a word.

use super::fold::{LONGEST, fold, is_digit, is_letter, is_unspaced};

/// The forms of every word of a text, the main one first, in the order of the text.
pub fn words(text: &str) -> Vec<Vec<String>> {
    let tokens = tokens(text);
    let mut words = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if let Some(next) = after.first().filter(|next| next.end_of_space == Some(first.end) && precedes(first, next)) {
            rest = &after[1..];
            words.push(with_article(next, first.segments[0].first()));
        } else {
            words.push(forms(first));
        }
    }
    words.retain(|forms| !forms.is_empty());
    words
}

/// Hands every form of every word to `take`: what [`words`] gives, without a text of its own for each plain word.
pub(super) fn each_form(text: &str, mut take: impl FnMut(&str)) {
    let mut lower = String::new();
    let mut rest = text;
    while let Some((stretch, after)) = stretch(rest) {
        rest = after;
        let word = stretch.trim_matches(|letter: char| letter.is_ascii_punctuation());
        if is_plain(word) && stretch.is_ascii() {
            lower.clear();
            lower.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
            take(&lower);
        } else {
            words(stretch).iter().flatten().for_each(|form| take(form));
        }
    }
}

/// Whether a word has one form, and which is plain to see.
fn is_plain(word: &str) -> bool {
    (1..=LONGEST).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// What stands before the next space; the word after an article belongs to it.
fn stretch(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let mut end = 0;
    loop {
        let next = text[end..].find(|letter: char| !letter.is_whitespace())? + end;
        end = text[next..].find(char::is_whitespace).map_or(text.len(), |length| next + length);
        if end == text.len() || !may_be_article(&text[next..end]) {
            return Some((&text[..end], &text[end..]));
        }
    }
}

/// Whether the last letters before a space look like an article.
fn may_be_article(text: &str) -> bool {
    let word = text.rsplit(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric()).next().unwrap_or(text);
    !word.is_ascii() || (2..=3).contains(&word.len()) && word.starts_with(['a', 'A', 'e', 'E'])
}

/// Letters that stand together.
#[derive(Debug)]
struct Token {
    /// The parts between hyphens, of each the parts between apostrophes, folded.
    segments: Vec<Vec<String>>,
    /// Where it ends, in characters.
    end: usize,
    /// Where the token before it ended, if one space lies between.
    end_of_space: Option<usize>,
}

fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        if is_unspaced(letter) {
            at = push_pairs(&letters, at, &mut tokens);
        } else if is_letter(letter) {
            let token = token(&letters, at);
            at = token.end;
            tokens.push(token);
        } else {
            at += 1;
        }
    }
    tokens
}

/// The words of a run of characters without spaces: every two neighbours, and the last one by itself.
fn push_pairs(letters: &[char], start: usize, tokens: &mut Vec<Token>) -> usize {
    let run = letters[start..].iter().take_while(|letter| is_unspaced(**letter));
    let folded: Vec<String> = run.clone().map(|letter| fold(letter.encode_utf8(&mut [0; 4]))).collect();
    let end = start + folded.len();
    let folded: Vec<String> = folded.into_iter().filter(|letter| !letter.is_empty()).collect();
    for at in 0..folded.len() {
        let pair = folded[at..].iter().take(2).cloned().collect();
        tokens.push(Token { segments: vec![vec![pair]], end, end_of_space: None });
    }
    end
}

fn token(letters: &[char], start: usize) -> Token {
    let mut segments = vec![Vec::new()];
    let mut at = start;
    loop {
        let end = part_end(letters, at);
        let part = fold(&letters[at..end].iter().collect::<String>());
        let alone = part.chars().count() == 1;
        if let Some(segment) = segments.last_mut() {
            segment.extend(Some(part).filter(|part| !part.is_empty()));
        }
        let goes_on = letters.get(end + 1).is_some_and(|next| is_letter(*next) && !is_unspaced(*next));
        match letters.get(end).filter(|_| goes_on) {
            Some('-' | '\u{2010}' | '\u{2011}' | '\u{5BE}') => segments.push(Vec::new()),
            Some('\'' | '\u{2018}' | '\u{2019}' | '\u{60}' | '\u{B4}' | '\u{2032}') => {}
            Some('.') if alone => {}
            _ => {
                segments.retain(|segment: &Vec<String>| !segment.is_empty());
                return Token { segments, end, end_of_space: end_of_space(letters, start) };
            }
        }
        at = end + 1;
    }
}

/// Where a run of letters ends; a point or comma between digits belongs to it.
fn part_end(letters: &[char], start: usize) -> usize {
    let digit = |at: usize| letters.get(at).is_some_and(|letter| is_digit(*letter));
    let mut at = start;
    while let Some(&letter) = letters.get(at) {
        let in_number = matches!(letter, '.' | ',') && at > start && digit(at - 1) && digit(at + 1);
        if !in_number && (!is_letter(letter) || is_unspaced(letter)) {
            break;
        }
        at += 1;
    }
    at
}

fn end_of_space(letters: &[char], start: usize) -> Option<usize> {
    let before = start.checked_sub(1)?;
    letters[before].is_whitespace().then_some(before)
}

/// All forms of a token by itself: joined, then its parts.
fn forms(token: &Token) -> Vec<String> {
    let mut forms = match token.segments.as_slice() {
        [article, rest @ ..] if is_article(article, rest) => prefixed(of_segments(rest)),
        segments => of_segments(segments),
    };
    let mut seen: Vec<String> = Vec::with_capacity(forms.len());
    forms.retain(|form| {
        !form.is_empty() && !seen.contains(form) && {
            seen.push(form.clone());
            true
        }
    });
    forms
}

fn of_segments(segments: &[Vec<String>]) -> Vec<String> {
    match segments {
        [] => Vec::new(),
        [segment] => of_segment(segment),
        several => {
            let joined = several.iter().map(|segment| segment.concat()).reduce(|before, after| join(&before, &after));
            joined.into_iter().chain(several.iter().flat_map(|segment| of_segment(segment))).collect()
        }
    }
}

/// The parts between apostrophes as one, and each that has more than one letter.
fn of_segment(segment: &[String]) -> Vec<String> {
    match segment {
        [part] => vec![part.clone()],
        parts => {
            let own = parts.iter().filter(|part| part.chars().count() > 1).cloned();
            std::iter::once(parts.concat()).chain(own).collect()
        }
    }
}

/// Two parts as one word; numbers keep the hyphen between them.
fn join(before: &str, after: &str) -> String {
    let between = if before.ends_with(is_digit) && after.starts_with(is_digit) { "-" } else { "" };
    [before, between, after].concat()
}

/// The forms after an article: with it first.
fn prefixed(mut forms: Vec<String>) -> Vec<String> {
    if let Some(first) = forms.first() {
        forms.insert(0, format!("al{first}"));
    }
    forms
}

/// Whether the first segment of a token is an Arabic article in Latin letters: `al-Tanf`, `ash-Shaddadi`.
fn is_article(segment: &[String], rest: &[Vec<String>]) -> bool {
    let stem = rest.first().and_then(|segment| segment.first());
    matches!((segment, stem), ([article], Some(stem)) if agrees(article, stem))
}

/// `al` and `el` stand before any word; `ad`, `ash` and the like before one that begins as they end.
fn agrees(article: &str, stem: &str) -> bool {
    match article {
        "al" | "el" => true,
        "ad" | "adh" | "an" | "ar" | "as" | "ash" | "at" | "ath" | "az" => stem.starts_with(&article[1..]),
        _ => false,
    }
}

/// Whether a token is the article of the next one, with a space between.
fn precedes(token: &Token, next: &Token) -> bool {
    matches!(token.segments.as_slice(), [segment] if is_article(segment, &next.segments))
}

fn with_article(next: &Token, article: Option<&String>) -> Vec<String> {
    let mut forms = prefixed(forms(next));
    forms.extend(article.cloned());
    forms
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_folded_as_the_script_folds_them() {
        let table = include_str!("../../tests/search/words.json");
        let cases: Vec<(String, Vec<Vec<String>>)> = serde_json::from_str(table).unwrap();
        assert!(cases.len() > 40);
        for (text, expected) in cases {
            assert_eq!(words(&text), expected, "{text:?}");
        }
    }

    fn one_by_one(text: &str) -> Vec<String> {
        let mut forms = Vec::new();
        each_form(text, |form| forms.push(form.to_owned()));
        forms
    }

    proptest! {
        #[test]
        fn plain_words_take_no_other_way(
            text in "((al|At|el|ash|tanf|Shad|U\\.S\\.|x|é|東京|ال|[ -~]|\u{301}|\u{AD})[ \n\u{A0}'./-]{0,2}){0,12}"
        ) {
            prop_assert_eq!(one_by_one(&text), words(&text).concat());
        }
    }

    #[test]
    fn one_place_has_one_word_however_it_is_written() {
        for text in ["al-Tanf", "Al Tanf", "altanf", "at-Tanf", "At Tanf", "el-Tanf", "AL‑TANF", "al-Ṭanf"] {
            assert!(words(text)[0].contains(&"altanf".to_owned()), "{text}: {:?}", words(text));
        }
    }
}
