//! The text of a web page, with the place of every byte of it in the page.
//!
//! This is no browser: it finds the words that a capture holds, so that they can be compared. Scripts, styles, the head and
//! comments are no words; an element that begins a new line is a space.

mod tags;

use crate::markdown::entity;
use crate::offsets::OffsetMap;
use tags::{Markup, markup};

/// A character reference is no longer than this.
const LONGEST_ENTITY: usize = 40;

/// The text of a page.
pub(super) fn read(html: &str) -> (String, OffsetMap) {
    let mut page = Page { html, text: String::new(), offsets: OffsetMap::default() };
    let mut at = 0;
    while at < html.len() {
        at = page.step(at);
    }
    (page.text, page.offsets)
}

/// A page in the reading.
struct Page<'a> {
    html: &'a str,
    text: String,
    offsets: OffsetMap,
}

impl Page<'_> {
    /// Reads on from a byte; gives back where to go on.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.html[at..];
        match rest.as_bytes().first() {
            Some(b'<') => match markup(rest) {
                Some(Markup { len, breaks_line }) => {
                    if breaks_line {
                        self.add_space();
                    }
                    at + len
                }
                None => self.copy(at, 1),
            },
            Some(b'&') => self.entity(at),
            _ => self.copy(at, rest.find(['<', '&']).unwrap_or(rest.len())),
        }
    }

    fn copy(&mut self, at: usize, len: usize) -> usize {
        self.text.push_str(&self.html[at..at + len]);
        self.offsets.copy(at..at + len);
        at + len
    }

    fn add_space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
            self.offsets.add(1);
        }
    }

    fn entity(&mut self, at: usize) -> usize {
        let window = self.html.as_bytes().iter().skip(at).take(LONGEST_ENTITY);
        let Some(len) = window.map(|&byte| byte == b';').position(|ends| ends).map(|last| last + 1) else {
            return self.copy(at, 1);
        };
        let Some(text) = self.html.get(at..at + len).and_then(decode) else { return self.copy(at, 1) };
        self.text.push_str(&text);
        self.offsets.replace(text.len(), at..at + len);
        at + len
    }
}

/// What a character reference stands for. Numbers 128 to 159 mean what browsers make of them, characters of Windows-1252.
fn decode(reference: &str) -> Option<String> {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match reference {
        "&nbsp;" => return Some("\u{A0}".to_owned()),
        "&amp;" => return Some("&".to_owned()),
        "&quot;" => return Some("\"".to_owned()),
        "&lt;" => return Some("<".to_owned()),
        "&gt;" => return Some(">".to_owned()),
        _ => {}
    }
    let decoded = entity(reference)?;
    let mut characters = decoded.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) if reference.starts_with("&#") => {
            let index = u32::from(only).checked_sub(128).and_then(|index| usize::try_from(index).ok());
            Some(index.and_then(|index| WINDOWS.get(index)).map_or(decoded, char::to_string))
        }
        _ => Some(decoded),
    }
}

#[cfg(test)]
mod tests;
