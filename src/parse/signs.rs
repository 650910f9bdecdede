//! Signs in a file that readers would not see, also those that are written in other signs.

use super::place::Place;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::markdown::entity;
use crate::normal::tricks::{MOST_MARKS, Trick, tricks};
use crate::source::{FileId, Span};
use crate::yaml::{Kind, Node, reader};

codes! {
    /// A text holds a sign that no reader sees and that alters what they see: one that turns the letters after
    /// it round, one that controls devices, a letter for programs alone, or marks by the dozen on one letter.
    ///
    /// Such signs come with copied text, now and then on purpose: `photo_gpj.exe` is shown as
    /// `photo_exe.jpg`, a name is buried under accents, a program reads words that no person sees. Pages
    /// show the letters in their order, `�` for what is none, and eight marks on a letter; the data for
    /// programs keep what is written. Delete the sign, or let the warning stand where the text
    /// is a faithful transcription.
    ///
    /// ```yaml
    /// title: "photo_\u202Egpj.exe"     # wrong
    /// title: photo_gpj.exe             # right
    /// ```
    pub HIDDEN_SIGN = Warning "hidden-sign";
}

/// A complaint about the first such sign of a file, if it has any.
pub(super) fn check(place: &Place<'_>, file: FileId, text: &str) -> Option<Diagnostic> {
    let mut found = tricks(text);
    let (span, trick) = match found.next() {
        Some((range, trick)) => (Span::new(file, range), trick),
        None if place.shape().is_some() => escaped(file, text)?,
        None => referred(file, text)?,
    };
    let diagnostic = Diagnostic::at(&HIDDEN_SIGN, span, message(trick)).why(why(trick)).help("delete it");
    Some(match found.count() {
        0 => diagnostic,
        1 => diagnostic.note("this file has another one"),
        more => diagnostic.note(format!("this file has {more} others")),
    })
}

fn message(trick: Trick) -> String {
    match trick {
        Trick::Flood => format!("this letter has more than {MOST_MARKS} marks"),
        Trick::NoSign(sign) | Trick::Turn(sign) | Trick::Unseen(sign) => {
            format!("this text holds U+{:04X}, which no reader sees", u32::from(sign))
        }
    }
}

fn why(trick: Trick) -> &'static str {
    match trick {
        Trick::NoSign(_) => "this is no character of a text, and is shown as `�`",
        Trick::Turn(_) => "it turns the letters after it round; they are shown in their order",
        Trick::Unseen(_) => "this is a letter for programs alone",
        Trick::Flood => "they would cover the lines above and below; the others are not shown",
    }
}

/// The first sign of a YAML file that is written with a back-slash. Few files have one, so these are read once more.
fn escaped(file: FileId, text: &str) -> Option<(Span, Trick)> {
    let can_be = |at: usize| text[at + 1..].starts_with(['0', 'a', 'b', 'e', 'N', 'v', 'x', 'u', 'U']);
    let has_escapes = text.match_indices('\\').any(|(at, _)| can_be(at));
    let document = has_escapes.then(|| reader::read(file, text, &mut Vec::new()))?;
    in_node(&document.root?)
}

fn in_node(node: &Node) -> Option<(Span, Trick)> {
    let first = |text: &str, span: Span| tricks(text).next().map(|(_, trick)| (span, trick));
    match &node.kind {
        Kind::Null => None,
        Kind::Scalar(text, _) => first(text, node.span),
        Kind::Sequence(items) => items.iter().find_map(in_node),
        Kind::Mapping(mapping) => {
            mapping.entries.iter().find_map(|(key, value)| first(&key.value, key.span).or_else(|| in_node(value)))
        }
    }
}

/// The first sign of a Markdown file that is written as a character reference, such as `&#x202E;`.
fn referred(file: FileId, text: &str) -> Option<(Span, Trick)> {
    const LONGEST: usize = 12;
    text.match_indices("&#").find_map(|(at, _)| {
        let end = at + text[at..].bytes().take(LONGEST).position(|byte| byte == b';')? + 1;
        let (_, trick) = tricks(&entity(&text[at..end])?).next()?;
        Some((Span::new(file, at..end), trick))
    })
}

#[cfg(test)]
mod tests {
    use super::super::place::place;
    use super::*;
    use crate::source::{SourceFile, Sources};

    fn said(path: &str, text: &str) -> Option<(String, String)> {
        let sources = Sources::new(vec![SourceFile::new(path, text.into())]);
        let (file, _) = sources.iter().next().unwrap();
        let diagnostic = check(&place(path), file, text)?;
        Some((sources.slice(diagnostic.span().unwrap()).to_owned(), diagnostic.message))
    }

    const YAML: &str = "content/sources.yaml";
    const TEXT: &str = "content/articles/a.md";

    #[test]
    fn a_sign_is_named_where_it_stands_however_it_is_written() {
        let cases = [
            (YAML, "a: {name: \"A \u{202E}b\"}", "\u{202E}", "U+202E"),
            (YAML, "a: {name: \"A \\u202Eb\"}", "\"A \\u202Eb\"", "U+202E"),
            (YAML, "a: {name: \"A \\0\"}", "\"A \\0\"", "U+0000"),
            (YAML, "a: {name: \"A \\x1b[2J\"}", "\"A \\x1b[2J\"", "U+001B"),
            (YAML, "a: {\"\\U0001FFFE\": b}", "\"\\U0001FFFE\"", "U+1FFFE"),
            (TEXT, "A\n\nB \u{FFFF} c", "\u{FFFF}", "U+FFFF"),
            (TEXT, "A &#8238; b", "&#8238;", "U+202E"),
            (TEXT, "A &#x1; b", "&#x1;", "U+0001"),
        ];
        for (path, text, slice, name) in cases {
            let expected = format!("this text holds {name}, which no reader sees");
            assert_eq!(said(path, text), Some((slice.to_owned(), expected)), "{text:?}");
        }
    }

    #[test]
    fn what_is_meant_as_it_is_written_is_no_such_sign() {
        for (path, text) in [
            (YAML, "a: {name: 'A \\u202E', note: C:\\u202E}"),
            (YAML, "a: {name: \"A \\u00e9 \\\\u202E\"}"),
            (YAML, "a: {name: \"A \\u202E"),
            (TEXT, "A \\u202E &#233; &#x; &# &#8238 &é&#é"),
            (YAML, "a: {name: \"می\\u200Cخواهم \\u200FC++\\u200E ٪\\u061C12 co\\u00ADop \\u2764\\uFE0F\"}"),
            (YAML, "a: {name: \"क्\\u200Dष שָׁלוֹם\\u200F\"}"),
            (
                TEXT,
                "می&#8204;خواهم क्&#x200D;ष שלום&#8207; C++&#8206; ٪&#x61C;12 co&#173;op &#x2764;&#xFE0F; &zwnj;&shy;",
            ),
        ] {
            assert_eq!(said(path, text), None, "{text:?}");
        }
    }
}
