//! Bytes as text: the only file that knows the crates of encodings.
//!
//! As browsers do it: a byte-order mark, else what is valid UTF-8, else what the page declares, else what the letters look
//! like.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};

use crate::transcript::web;

/// A declared encoding stands in so many first bytes.
const PRESCAN: usize = 4096;

/// A file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, without a byte-order mark and without control characters.
    pub(super) text: String,
    /// The name of the encoding that was taken.
    pub(super) encoding: &'static str,
    /// Whether the bytes are this text already.
    pub(super) as_it_was: bool,
    /// How many characters could not be read, or are no text; each is `�` now.
    pub(super) replaced: usize,
}

impl Decoded {
    /// Whether so much of it cannot be read that it is a picture or a program, whatever its name says.
    pub(super) fn is_no_text(&self) -> bool {
        self.replaced * 10 > self.text.chars().count()
    }
}

/// Reads a file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let encoding = encoding(bytes);
    let (text, encoding, _) = encoding.decode(bytes);
    let already = text.matches('\u{FFFD}').count();
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let unchanged = bare == text.as_bytes();
    let clean = without_controls(text);
    let controls = clean.matches('\u{FFFD}').count() - already;
    Decoded {
        encoding: encoding.name(),
        as_it_was: unchanged && controls == 0,
        replaced: controls + if unchanged { 0 } else { already },
        text: clean.into_owned(),
    }
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let declared = declared(bytes);
    if std::str::from_utf8(bytes).is_ok() {
        return if declared == Some(ISO_2022_JP) { ISO_2022_JP } else { UTF_8 };
    }
    // A page that calls itself UTF-8 and is not: some of its bytes are broken, or the name is wrong.
    match declared {
        Some(declared) if declared != UTF_8 || mostly_utf8(bytes) => declared,
        _ => guess(bytes),
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    if mostly_utf8(bytes) { UTF_8 } else { detector.guess(None, Utf8Detection::Deny) }
}

/// Whether there are more characters in UTF-8 than bytes that are none.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let bad = text.chars().filter(|each| *each == '\u{FFFD}').count();
    text.chars().filter(|each| !each.is_ascii()).count() > 2 * bad
}

/// What the page says of itself, in a `meta` element or an XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..PRESCAN).unwrap_or(bytes));
    if let Some((_, rest)) = head.strip_prefix("<?xml").and_then(|rest| rest.split_once("encoding=")) {
        let label = rest.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
        return Encoding::for_label(label.as_bytes());
    }
    web::tags(&head).filter(|tag| tag.name == "meta" && tag.opens).find_map(|tag| {
        let content =
            || tag.attribute("content").and_then(|text| Some(text.to_lowercase().split_once("charset=")?.1.to_owned()));
        let label = tag.attribute("charset").or_else(content)?;
        let label = label.trim().trim_matches(['"', '\'']).split(';').next().unwrap_or_default().trim().to_owned();
        // A page whose `meta` could be read byte by byte is not in UTF-16, whatever it says.
        Encoding::for_label(label.as_bytes()).map(|found| if found.is_ascii_compatible() { found } else { UTF_8 })
    })
}

/// The text with a sign in place of each character that is none: NUL and its like.
fn without_controls(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => Cow::Owned(rest.to_owned()),
        None => text,
    };
    let is_none = |each: char| {
        each.is_control() && !matches!(each, '\t' | '\n' | '\r' | '\u{C}' | '\u{85}')
            || matches!(u32::from(each) & 0xFFFF, 0xFFFE | 0xFFFF)
    };
    if text.contains(is_none) {
        return Cow::Owned(text.chars().map(|each| if is_none(each) { '\u{FFFD}' } else { each }).collect());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str, bool, usize) {
        let Decoded { text, encoding, as_it_was, replaced } = decode(bytes);
        (text, encoding, as_it_was, replaced)
    }

    #[test]
    fn what_is_hardly_ever_text_is_no_text() {
        let every: Vec<u8> = (0..=255).collect();
        assert!(decode(&every.repeat(9)).is_no_text());
        assert!(!decode(&[b"caf\xE9 \x00".as_slice(), &b"of words ".repeat(9)].concat()).is_no_text());
        assert!(!decode(b"").is_no_text());
    }

    #[test]
    fn utf8_stays_as_it_is() {
        assert_eq!(read("größer".as_bytes()), ("größer".to_owned(), "UTF-8", true, 0));
        assert_eq!(read("\u{FEFF}a".as_bytes()), ("a".to_owned(), "UTF-8", true, 0));
        let lies = "<meta charset=windows-1251>größer";
        assert_eq!(read(lies.as_bytes()), (lies.to_owned(), "UTF-8", true, 0));
    }

    #[test]
    fn a_declared_encoding_is_taken() {
        let (russian, ..) = encoding_rs::WINDOWS_1251.encode("<meta charset=windows-1251>Мост упал");
        assert_eq!(read(&russian).0, "<meta charset=windows-1251>Мост упал");
        let (chinese, ..) =
            encoding_rs::GBK.encode("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>桥塌了");
        let (text, encoding, as_it_was, _) = read(&chinese);
        assert!(text.ends_with("桥塌了") && encoding == "GBK" && !as_it_was);
    }

    #[test]
    fn an_undeclared_encoding_is_recognised_by_its_letters() {
        let text = "Мост упал в реку в понедельник утром, сообщила полиция города.";
        let (russian, ..) = encoding_rs::WINDOWS_1251.encode(text);
        assert_eq!(read(&russian).0, text);
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain("Мост".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(read(&utf16), ("Мост".to_owned(), "UTF-16LE", false, 0));
    }

    #[test]
    fn what_is_no_text_is_shown_to_be_none() {
        assert_eq!(read(b"a\0b"), ("a\u{FFFD}b".to_owned(), "UTF-8", false, 1));
        let broken = "größer als je zuvor, äöü".replace('ü', "\u{1}").into_bytes();
        assert_eq!(read(&broken).3, 1);
        let mut cut = "Überall größere Brücken".as_bytes().to_vec();
        cut.push(0xC3);
        assert_eq!(read(&cut), ("Überall größere Brücken\u{FFFD}".to_owned(), "UTF-8", false, 1));
    }
}
