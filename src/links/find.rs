//! Addresses in what people wrote: in fields, and in prose.

use std::ops::Range;

use super::{Link, Role};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::yaml::{Kind, Mapping, Node, reader};

/// Fields that hold words of others, and the dossier's own address, which may be there only after publishing.
const PASSED_OVER: [&str; 5] = ["omitted", "quote", "prefix", "suffix", "base_url"];

/// What ends an address in prose.
const ENDS: [char; 9] = ['<', '>', '"', '`', '|', '\\', '“', '”', '*'];

/// Every address in the dossier's files that leads to the web, in the order of the files.
pub fn links(sources: &Sources) -> Vec<Link> {
    let written = sources.iter().filter(|(_, file)| file.path().starts_with("content/"));
    written.flat_map(|(id, file)| in_file(id, file)).collect()
}

fn in_file(id: FileId, file: &SourceFile) -> Vec<Link> {
    let Some(text) = file.text() else { return Vec::new() };
    let mut links = Vec::new();
    let (_, ending) = file.path().rsplit_once('.').unwrap_or_default();
    if ending == "yaml" {
        // What is wrong with the file is for the other checks to say.
        let document = reader::read(id, text, &mut Vec::new());
        let mut walk = Walk { text, links: &mut links };
        let is_article = file.path().starts_with("content/articles/");
        document.root.iter().for_each(|root| walk.node(root, if is_article { Some(root) } else { None }));
    } else if ending == "md" {
        links.extend(addresses(text).map(|range| link(&text[range.clone()], Span::new(id, range), Role::Other)));
    }
    links
}

/// A walk through the nodes of a file.
struct Walk<'a> {
    text: &'a str,
    links: &'a mut Vec<Link>,
}

impl Walk<'_> {
    /// `article` is the record of an article, at its top.
    fn node(&mut self, node: &Node, article: Option<&Node>) {
        match &node.kind {
            Kind::Null => {}
            Kind::Scalar(text, _) => self.scalar(text, node.span, Role::Other),
            Kind::Sequence(items) => items.iter().for_each(|item| self.node(item, None)),
            Kind::Mapping(map) => self.mapping(map, article.is_some()),
        }
    }

    fn mapping(&mut self, map: &Mapping, is_article: bool) {
        let has_archive = map.entries.iter().any(|(key, value)| key.value == "archived" && !value.is_blank());
        for (key, value) in map.entries.iter().filter(|(key, _)| !PASSED_OVER.contains(&key.as_str())) {
            match (&value.kind, key.as_str()) {
                (Kind::Scalar(text, _), "archived") => self.scalar(text, value.span, Role::Archive),
                (Kind::Scalar(text, _), "url") if is_article && !has_archive => {
                    self.scalar(text, value.span, Role::Alone);
                }
                _ => self.node(value, None),
            }
        }
    }

    fn scalar(&mut self, text: &str, span: Span, role: Role) {
        for range in addresses(text) {
            let address = &text[range];
            // In quotation marks and blocks an address mostly stands as it is; otherwise the whole text is pointed at.
            let written = self.text.get(span.range()).and_then(|written| written.find(address));
            let place = written.map_or(span, |at| {
                let start = span.range().start + at;
                Span::new(span.file, start..start + address.len())
            });
            self.links.push(link(address, place, role));
        }
    }
}

fn link(address: &str, place: Span, role: Role) -> Link {
    let page = address.split('#').next().unwrap_or(address);
    Link { address: page.to_owned(), place, role }
}

/// Where addresses stand in a text.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text.get(from..)?.find("http")?;
            from = start + "http".len();
            let rest = &text[start..];
            let Some(scheme) = ["https://", "http://"].iter().find(|scheme| rest.starts_with(**scheme)) else {
                continue;
            };
            let length = length(rest);
            if length > scheme.len() {
                from = start + length;
                return Some(start..start + length);
            }
        }
    })
}

/// How long the address is that a text begins with: up to white space, to what cannot be part of it, or to a bracket that
/// was opened before it; without the point or comma of the sentence.
fn length(text: &str) -> usize {
    let mut open = 0_usize;
    let ends = |(_, char): &(usize, char)| {
        match char {
            '(' | '[' => open += 1,
            ')' | ']' if open == 0 => return true,
            ')' | ']' => open -= 1,
            _ => {}
        }
        char.is_whitespace() || char.is_control() || ENDS.contains(char)
    };
    let end = text.char_indices().find(ends).map_or(text.len(), |(at, _)| at);
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…']).len()
}
