//! Words as they are compared: without case, marks and the ways in which one letter is written differently.
//!
//! `static/search.js` folds what a reader types in the same way; `tests/search/words.json` holds both to it.

use crate::normal::{is_ignored, is_mark, put_together, taken_apart};

/// Longer words are cut, in characters.
pub(super) const LONGEST: usize = 40;

/// The fewest letters that must be left of an Arabic word without its article.
const LEAST_STEM: usize = 3;

/// The Arabic article, alone and after the words that are written together with it.
const ARTICLES: [&str; 6] = ["ال", "وال", "بال", "فال", "كال", "لل"];

/// A part of a word, folded. Between digits it may hold points and commas.
pub(super) fn fold(part: &str) -> String {
    if part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return cut(part.to_ascii_lowercase());
    }
    let part = without_thousands(part);
    let mut folded = String::with_capacity(part.len());
    fold_letters(&part, &mut folded);
    cut(without_article(&put_together(&folded)).to_owned())
}

/// Appends the letters and digits of a text without case and marks; points between digits stay.
pub fn fold_letters(text: &str, folded: &mut String) {
    for letter in taken_apart(text).chars().filter(|&letter| !is_accent(letter)) {
        letter.to_lowercase().for_each(|letter| push(folded, letter));
    }
}

fn cut(word: String) -> String {
    match word.char_indices().nth(LONGEST) {
        Some((end, _)) => word[..end].to_owned(),
        None => word,
    }
}

/// A number without the commas between its thousands; any other comma in it is a decimal point.
fn without_thousands(part: &str) -> String {
    let mut pieces = part.split(',');
    let mut number = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if piece.chars().count() != 3 {
            number.push('.');
        }
        number.push_str(piece);
    }
    number
}

/// Marks that a reader may leave out. The vowel signs of Indian scripts, for one, are none.
fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{2B0}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{640}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6ED}' | '\u{8D3}'..='\u{8FF}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{3099}' | '\u{309A}'
        | '\u{FE20}'..='\u{FE2F}')
}

fn push(folded: &mut String, letter: char) {
    let digit = |zero: char| char::from_digit(u32::from(letter) - u32::from(zero), 10);
    match letter {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'ħ' => folded.push('h'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        'ٱ' => folded.push('ا'),
        'ى' | 'ی' => folded.push('ي'),
        'ة' | 'ھ' | 'ہ' | 'ە' => folded.push('ه'),
        'ک' => folded.push('ك'),
        '٠'..='٩' => folded.extend(digit('٠')),
        '۰'..='۹' => folded.extend(digit('۰')),
        '.' => folded.push('.'),
        other if is_letter(other) && !is_ignored(other) => folded.push(other),
        _ => {}
    }
}

fn without_article(word: &str) -> &str {
    let stems = ARTICLES.iter().filter_map(|article| word.strip_prefix(article));
    stems.filter(|stem| stem.chars().count() >= LEAST_STEM).min_by_key(|stem| stem.len()).unwrap_or(word)
}

/// Whether a word may hold the character.
pub(super) fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || is_mark(character) || is_ignored(character)
}

/// Digits between which a point or a comma belongs to the number.
pub(super) fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// Scripts that put no space between words.
pub fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character),
        0x3005 | 0x3007 | 0x3041..=0x3096 | 0x309D..=0x309F | 0x30A1..=0x30FA | 0x30FC..=0x30FF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x20000..=0x3FFFF)
}
