//! Escapes of data, scripts and addresses: `\u00e9`, `\x41`, `\"`, `%C3%A9`, and lines of a calendar that were folded.

use super::super::letters::BREAK;
use super::{Made, Quotation};

/// The text without its escapes.
pub(super) fn undone(text: &str, quotation: Quotation) -> Made {
    let begins = |letter: char| matches!(letter, '\\' | '%' | '\r') || letter == '"' && quotation == Quotation::Ends;
    let mut made = Made::default();
    let mut at = 0;
    while let Some(found) = text[at..].find(begins) {
        let start = at + found;
        made.copy(text, at..start);
        at = match text.as_bytes()[start] {
            b'\\' => backslash(text, start, &mut made),
            b'%' => percent(text, start, &mut made),
            b'"' => {
                made.put(BREAK.encode_utf8(&mut [0; 4]), start..start + 1);
                start + 1
            }
            _ => line_end(text, start, &mut made),
        };
    }
    made.copy(text, at..text.len());
    made
}

/// A backslash with what it belongs to; gives back where to go on.
fn backslash(text: &str, start: usize, made: &mut Made) -> usize {
    let rest = &text[start + 1..];
    if let Some((letter, length)) = by_number(rest) {
        let end = start + 1 + length;
        made.put(letter.encode_utf8(&mut [0; 4]), start..end);
        return end;
    }
    match rest.chars().next() {
        Some('n' | 't' | 'r' | 'b' | 'f') => {
            made.put(" ", start..start + 2);
            start + 2
        }
        Some(other) => {
            let end = start + 1 + other.len_utf8();
            made.copy(text, start + 1..end);
            end
        }
        None => start + 1,
    }
}

/// The character that is told by its number, and how many bytes that takes.
fn by_number(rest: &str) -> Option<(char, usize)> {
    let digits = |from: usize, to: usize| u32::from_str_radix(rest.get(from..to)?, 16).ok();
    if rest.starts_with("u{") {
        let end = rest.bytes().take(9).position(|byte| byte == b'}')?;
        return Some((char::from_u32(digits(2, end)?)?, end + 1));
    }
    if rest.starts_with('x') {
        return Some((char::from_u32(digits(1, 3)?)?, 3));
    }
    let first = digits(1, 5).filter(|_| rest.starts_with('u'))?;
    if let Some(letter) = char::from_u32(first) {
        return Some((letter, 5));
    }
    let second = digits(7, 11).filter(|_| rest.get(5..7) == Some("\\u"))?;
    let units = [u16::try_from(first).ok()?, u16::try_from(second).ok()?];
    Some((char::decode_utf16(units).next()?.ok()?, 11))
}

/// A character in percent-encoded bytes, where they are one.
fn percent(text: &str, start: usize, made: &mut Made) -> usize {
    let encoded = text.as_bytes()[start..].chunks_exact(3).map_while(byte);
    let bytes: Vec<u8> = encoded.take(4).collect();
    let character = bytes.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
    let Some(character) = character else {
        made.copy(text, start..start + 1);
        return start + 1;
    };
    let end = start + character.len_utf8() * 3;
    made.put(character.encode_utf8(&mut [0; 4]), start..end);
    end
}

fn byte(encoded: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(encoded).ok()?.strip_prefix('%')?;
    u8::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// The end of a line of a calendar: one that a blank follows goes on in the next.
fn line_end(text: &str, start: usize, made: &mut Made) -> usize {
    if text[start..].starts_with("\r\n ") || text[start..].starts_with("\r\n\t") {
        return start + 3;
    }
    made.copy(text, start..start + 1);
    start + 1
}
