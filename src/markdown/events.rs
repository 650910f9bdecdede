//! The parser, and how it is set up.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// Whose Markdown it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flavour {
    /// The transcription of an article: `[[…]]` means nothing.
    Article,
    /// The editor's own words: `[[kind:id#fragment|words]]` is a link to a record.
    Prose,
}

/// The events of a text, each with the bytes of the source that it covers.
///
/// Punctuation is never made "smart": that would change quoted words.
pub(super) fn events(markdown: &str, flavour: Flavour) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let base = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let options = match flavour {
        Flavour::Article => base,
        Flavour::Prose => base | Options::ENABLE_WIKILINKS,
    };
    Parser::new_ext(markdown, options).into_offset_iter()
}

/// What a character reference such as `&eacute;` or `&#233;` stands for, if it is one.
#[must_use]
pub fn entity(reference: &str) -> Option<String> {
    if !(reference.starts_with('&') && reference.ends_with(';')) {
        return None;
    }
    let mut text = None;
    for event in Parser::new(reference) {
        if let Event::Text(part) = event {
            if text.is_some() || *part == *reference {
                return None;
            }
            text = Some(part.into_string());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_known_by_name_and_by_number() {
        let cases = [
            ("&eacute;", Some("é")),
            ("&amp;", Some("&")),
            ("&nbsp;", Some("\u{A0}")),
            ("&#233;", Some("é")),
            ("&#xE9;", Some("é")),
            ("&unknown;", None),
            ("&amp", None),
            ("amp;", None),
            ("&;", None),
            ("", None),
            ("&amp;&amp;", None),
        ];
        for (reference, text) in cases {
            assert_eq!(entity(reference).as_deref(), text, "{reference}");
        }
    }
}
