//! What a document should not hold.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::events::{Flavour, events};
use super::links::{Address, address};

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// HTML, which is shown as text.
    RawHtml,
    /// A link that no reader should follow; only its words are shown.
    UnsafeLink,
    /// A link to something that the site does not have; only its words are shown.
    RelativeLink,
    /// An image, which is not part of a dossier; only its alternative is shown.
    Image,
}

/// Something that is not shown as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where, in the Markdown.
    pub range: Range<usize>,
    /// The address of a link or image; the HTML as written.
    pub text: String,
}

/// All faults of a document, in order.
#[must_use]
pub fn faults(markdown: &str, flavour: Flavour) -> Vec<Fault> {
    events(markdown, flavour).filter_map(|(event, range)| fault(&event, range, markdown)).collect()
}

fn fault(event: &Event<'_>, range: Range<usize>, markdown: &str) -> Option<Fault> {
    let (kind, text) = match event {
        Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
            (FaultKind::RawHtml, markdown.get(range.clone()).unwrap_or_default().trim_end().to_owned())
        }
        Event::Start(Tag::Image { dest_url, .. }) => (FaultKind::Image, dest_url.to_string()),
        Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, .. }) => return None,
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let address = address(*link_type, dest_url);
            (link_fault(&address)?, address)
        }
        _ => return None,
    };
    Some(Fault { kind, range, text })
}

fn link_fault(address: &str) -> Option<FaultKind> {
    match Address::of(address) {
        Address::External => None,
        Address::Unsafe => Some(FaultKind::UnsafeLink),
        Address::Relative => Some(FaultKind::RelativeLink),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_fault_is_found() {
        use FaultKind::{Image, RawHtml, RelativeLink, UnsafeLink};
        let cases: [(&str, &[(FaultKind, &str)]); 13] = [
            ("plain *text* [a](https://b.c) <d@e.f> <https://g.h>", &[]),
            ("note[^1]\n\n[^1]: x", &[]),
            ("a <b>c</b>", &[(RawHtml, "<b>"), (RawHtml, "</b>")]),
            ("<div>\na\n</div>\n\nb", &[(RawHtml, "<div>\na\n</div>")]),
            ("<!-- a --> b", &[(RawHtml, "<!-- a --> b")]),
            ("[a](javascript:x)", &[(UnsafeLink, "javascript:x")]),
            ("[a](java&#115;cript&colon;x)", &[(UnsafeLink, "javascript:x")]),
            ("[a](<java script:x>)", &[(UnsafeLink, "java script:x")]),
            ("[a](java&Tab;script:x)", &[(UnsafeLink, "java\tscript:x")]),
            ("<javascript:x>", &[(UnsafeLink, "javascript:x")]),
            ("[a][r]\n\n[r]: data:x", &[(UnsafeLink, "data:x")]),
            ("[a](b.html) [c](#d)", &[(RelativeLink, "b.html"), (RelativeLink, "#d")]),
            ("![a](b.png)", &[(Image, "b.png")]),
        ];
        for (markdown, expected) in cases {
            let found = faults(markdown, Flavour::Article);
            let found: Vec<_> = found.iter().map(|fault| (fault.kind, fault.text.as_str())).collect();
            assert_eq!(found, expected, "{markdown:?}");
        }
    }

    #[test]
    fn a_wiki_link_is_no_fault_in_prose() {
        assert_eq!(faults("[[a:b]]", Flavour::Prose), []);
        assert_eq!(faults("`<b>`", Flavour::Prose), []);
    }
}
