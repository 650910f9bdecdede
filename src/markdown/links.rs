//! Links: which addresses may be followed, and the editor's links to records.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::events::{Flavour, events};
use crate::address::{encoded, is_web_address};
use crate::normal::is_ignored;

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// To a web page or a mailbox.
    External,
    /// Nowhere that a reader should be sent: a script, a file, an address that hides what it is.
    Unsafe,
    /// To something beside the page, which the site does not have.
    Relative,
}

impl Address {
    /// Judges an address as browsers read it, which skip white space and control characters when they look for a scheme.
    #[must_use]
    pub fn of(address: &str) -> Self {
        let seen: String = address.chars().filter(|&each| !is_unseen(each)).collect();
        match scheme(&seen) {
            None => Self::Relative,
            Some(name) if address.starts_with(name) && is_external(address, name) => Self::External,
            Some(_) => Self::Unsafe,
        }
    }
}

fn is_unseen(character: char) -> bool {
    character.is_control() || character.is_whitespace() || is_ignored(character)
}

fn scheme(address: &str) -> Option<&str> {
    let (name, _) = address.split_once(':')?;
    let mut letters = name.chars();
    let well_formed = letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'));
    well_formed.then_some(name)
}

/// Whether an address of this scheme has what it needs and nothing that could mislead.
fn is_external(address: &str, scheme: &str) -> bool {
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => is_web_address(&encoded(address)),
        "mailto" => address.contains('@') && !address.contains(|each| each != ' ' && is_unseen(each)),
        _ => false,
    }
}

/// The address of a link as it stands in `href`.
pub(super) fn address(kind: LinkType, destination: &str) -> String {
    if kind == LinkType::Email { format!("mailto:{destination}") } else { destination.to_owned() }
}

/// A link from the editor's prose to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WikiLink {
    /// What it leads to: kind and id as written, `incident:khusham-2018`.
    pub target: String,
    /// The part after `#`, such as the claim of an article.
    pub fragment: Option<String>,
    /// The words to show, where the editor gives them.
    pub words: Option<String>,
    /// The bytes of the whole link in the Markdown.
    pub range: Range<usize>,
}

/// All links to records in the editor's prose, in order.
#[must_use]
pub fn wiki_links(markdown: &str) -> Vec<WikiLink> {
    let mut links: Vec<WikiLink> = Vec::new();
    let mut open = false;
    for (event, range) in events(markdown, Flavour::Prose) {
        match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. }) => {
                links.push(wiki_link(&dest_url, has_pothole, range));
                open = has_pothole;
            }
            Event::End(TagEnd::Link) => open = false,
            Event::Text(text) | Event::Code(text) if open => {
                if let Some(words) = links.last_mut().and_then(|link| link.words.as_mut()) {
                    words.push_str(&text);
                }
            }
            _ => {}
        }
    }
    links
}

fn wiki_link(destination: &str, has_words: bool, range: Range<usize>) -> WikiLink {
    let (target, fragment) = split(destination);
    WikiLink { target, fragment, words: has_words.then(String::new), range }
}

/// In a table the bar is written `\|`, and the back-slash is no part of the name.
pub(super) fn wiki_destination(destination: &str) -> &str {
    destination.trim_end_matches('\\').trim()
}

fn split(destination: &str) -> (String, Option<String>) {
    let destination = wiki_destination(destination);
    match destination.split_once('#') {
        Some((target, fragment)) => (target.trim().to_owned(), Some(fragment.trim().to_owned())),
        None => (destination.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_judged_as_browsers_read_them() {
        let cases = [
            ("https://example.org/a?b=c#d", Address::External),
            ("HTTP://example.org", Address::External),
            ("https://[::1]/", Address::External),
            ("https://пример.рф/", Address::External),
            ("https://example.org/a b`{}|\"", Address::External),
            ("https://good.example\\@evil.example/", Address::Unsafe),
            ("https://good.example@evil.example/", Address::Unsafe),
            ("mailto:a@b.org", Address::External),
            ("mailto:", Address::Unsafe),
            ("https:example.org", Address::Unsafe),
            ("https:///example.org", Address::Unsafe),
            ("https:\\\\example.org", Address::Unsafe),
            ("https://exam\tple.org", Address::Unsafe),
            ("https://a.org/\u{202E}gpj.exe", Address::Unsafe),
            ("javascript:alert(1)", Address::Unsafe),
            ("JaVaScRiPt:alert(1)", Address::Unsafe),
            (" javascript:alert(1)", Address::Unsafe),
            ("java\tscript:alert(1)", Address::Unsafe),
            ("java\nscript:alert(1)", Address::Unsafe),
            ("\u{1}javascript:alert(1)", Address::Unsafe),
            ("java\u{200B}script:alert(1)", Address::Unsafe),
            ("data:text/html,x", Address::Unsafe),
            ("vbscript:x", Address::Unsafe),
            ("file:///etc/passwd", Address::Unsafe),
            ("C:\\x", Address::Unsafe),
            (" https://example.org", Address::Unsafe),
            ("a/b.html", Address::Relative),
            ("/a:b", Address::Relative),
            ("//example.org", Address::Relative),
            ("#part", Address::Relative),
            ("?a:b", Address::Relative),
            ("", Address::Relative),
            ("javascript%3Aalert(1)", Address::Relative),
        ];
        for (address, expected) in cases {
            assert_eq!(Address::of(address), expected, "{address:?}");
        }
    }

    #[test]
    fn wiki_links_are_found_in_order() {
        let text = "See [[incident:khusham-2018]], [[article:a-2018#claim|what *it* `says`]] and [no](x) [[ b # c ]].";
        let links = wiki_links(text);
        let shown: Vec<_> = links
            .iter()
            .map(|link| {
                (link.target.as_str(), link.fragment.as_deref(), link.words.as_deref(), &text[link.range.clone()])
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("incident:khusham-2018", None, None, "[[incident:khusham-2018]]"),
                ("article:a-2018", Some("claim"), Some("what it says"), "[[article:a-2018#claim|what *it* `says`]]"),
                ("b", Some("c"), None, "[[ b # c ]]"),
            ]
        );
    }

    #[test]
    fn a_wiki_link_in_a_table() {
        let links = wiki_links("| a |\n|---|\n| [[actor:x\\|X]] |");
        assert_eq!(links[0].target, "actor:x");
        assert_eq!(links[0].words.as_deref(), Some("X"));
        assert_eq!(wiki_links("`[[a]]` \\[[b]] [[]] [[|x]]"), []);
    }
}
