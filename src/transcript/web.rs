//! The text of a web page, with the place of every byte of it in the page.
//!
//! This is no browser: it finds the words that a capture holds, so that they can be compared. Scripts, styles, the head and
//! comments are no words; an element that begins a new line is a space.

mod tags;

use std::ops::Range;

use super::CaptureText;
use crate::markdown::entity;
use crate::offsets::OffsetMap;
use tags::{Markup, markup, markup_or_head};

/// A character reference is no longer than this.
const LONGEST_ENTITY: usize = 40;

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A tag, with what it hides, or a comment: where it stands in the page.
    Markup(Range<usize>),
    /// Words: where they stand in the text of the page.
    Text(Range<usize>),
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The element's name, in lower case.
    pub name: String,
    /// Whether the element begins here, and does not end.
    pub opens: bool,
    /// What is written between its brackets.
    inner: &'a str,
    /// What it hides: a script, a style sheet, the head of the page; with the tag that ends it.
    pub hidden: &'a str,
}

/// The text of a page, and the page piece by piece: between the pieces there is nothing.
#[must_use]
pub fn pieces(html: &str) -> (CaptureText, Vec<Piece>) {
    let page = walked(html);
    (CaptureText::new(page.text, page.offsets), page.pieces)
}

/// Every tag of a page, those in its head too.
pub fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
            at += found;
            let rest = html.get(at..).unwrap_or_default();
            let Some(markup) = markup(rest) else {
                at += 1;
                continue;
            };
            let tag = tag(rest.get(..markup.len).unwrap_or_default());
            at += markup.len;
            if tag.is_some() {
                return tag;
            }
        }
        None
    })
}

/// What a piece of markup is; `None` for a comment.
#[must_use]
pub fn tag(markup: &str) -> Option<Tag<'_>> {
    let read = tags::markup(markup)?;
    let opens = !markup.starts_with("</");
    let inner = markup.get(1 + usize::from(!opens)..read.tag)?;
    let name = tags::name(inner)?;
    Some(Tag { inner: inner.get(name.len()..)?.trim_end_matches('>'), name, opens, hidden: markup.get(read.tag..)? })
}

/// Whether an element begins a new line, or a cell of a table.
#[must_use]
pub fn breaks_line(name: &str) -> bool {
    tags::breaks_line(name)
}

/// The words of a piece of a page, or of an attribute, without tags.
#[must_use]
pub fn words(html: &str) -> String {
    read(html).0
}

impl Tag<'_> {
    /// What is written for an attribute; empty where it has no value.
    #[must_use]
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        attributes(self.inner).find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| plain(value))
    }
}

/// The attributes of a tag, each with its value as written.
fn attributes(mut rest: &str) -> impl Iterator<Item = (&str, &str)> {
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|each: char| each.is_ascii_whitespace() || matches!(each, '/' | '='));
        let end = rest.find(|each: char| each.is_ascii_whitespace() || matches!(each, '/' | '=')).unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end).filter(|(name, _)| !name.is_empty())?;
        let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
            rest = after;
            return Some((name, ""));
        };
        let value = value.trim_ascii_start();
        let (value, after) = match value.as_bytes().first() {
            Some(mark @ (b'"' | b'\'')) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(char::from(*mark)).unwrap_or((inner, ""))
            }
            _ => value.split_at(value.find(|each: char| each.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value))
    })
}

/// A value with what its character references stand for; what looks like a tag there is none.
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        text.push_str(before);
        let window = reference.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let decoded = window.and_then(|end| Some((reference.get(..=end)?, end + 1)));
        if let Some((decoded, len)) = decoded.and_then(|(reference, len)| Some((decode(reference)?, len))) {
            text.push_str(&decoded);
            rest = reference.get(len..).unwrap_or_default();
        } else {
            text.push('&');
            rest = reference.get(1..).unwrap_or_default();
        }
    }
    text + rest
}

/// The text of a page.
pub(super) fn read(html: &str) -> (String, OffsetMap) {
    let page = walked(html);
    (page.text, page.offsets)
}

/// A page that was read to its end.
fn walked(html: &str) -> Page<'_> {
    let mut page = Page { html, text: String::new(), offsets: OffsetMap::default(), pieces: Vec::new() };
    let mut at = 0;
    while at < html.len() {
        at = page.step(at);
    }
    page
}

/// A page in the reading.
struct Page<'a> {
    html: &'a str,
    text: String,
    offsets: OffsetMap,
    pieces: Vec<Piece>,
}

impl Page<'_> {
    /// Reads on from a byte; gives back where to go on.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.html[at..];
        match rest.as_bytes().first() {
            Some(b'<') => match markup_or_head(rest) {
                Some(Markup { len, breaks_line, .. }) => {
                    if breaks_line {
                        self.add_space();
                    }
                    self.pieces.push(Piece::Markup(at..at + len));
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
        self.heard(len);
        at + len
    }

    /// The last bytes of the text were written in the page.
    fn heard(&mut self, len: usize) {
        let text = self.text.len() - len..self.text.len();
        match self.pieces.last_mut() {
            Some(Piece::Text(last)) => last.end = text.end,
            _ => self.pieces.push(Piece::Text(text)),
        }
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
        self.heard(text.len());
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
