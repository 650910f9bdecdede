//! The article of a page as blocks: paragraphs, headings, lists, tables, quotations.

use std::ops::Range;

use super::main_text::MainText;
use super::tree::Tree;
use crate::address::is_web_address;
use crate::import::draft::{Block, Kind};
use crate::import::markdown;
use crate::import::metadata::Metadata;
use crate::import::text::paragraphs;

/// A byline is made of no more nodes.
const NEAR: usize = 6;

/// A part of the page that becomes one block.
struct Part {
    kind: Kind,
    nodes: Vec<usize>,
}

/// The blocks of the article, in the order of the page.
pub(super) fn blocks(tree: &Tree<'_>, main: &MainText) -> Vec<Block> {
    let mut cutter = Cutter { tree, aside: &main.aside, parts: Vec::new(), line: Vec::new() };
    for root in &main.roots {
        cutter.element(*root);
        cutter.end_line();
    }
    cutter.parts.iter().filter_map(|part| block(tree, &main.aside, part)).collect()
}

/// The block that some nodes make.
pub(super) fn block_of(tree: &Tree<'_>, aside: &[bool], kind: Kind, node: usize) -> Option<Block> {
    block(tree, aside, &Part { kind, nodes: vec![node] })
}

/// Cuts elements into parts.
struct Cutter<'t> {
    tree: &'t Tree<'t>,
    aside: &'t [bool],
    parts: Vec<Part>,
    /// Nodes of the line that is not yet at its end.
    line: Vec<usize>,
}

impl Cutter<'_> {
    fn element(&mut self, node: usize) {
        if self.aside[node] {
            return;
        }
        match kind(self.tree, node) {
            Some(kind) => {
                self.end_line();
                self.parts.push(Part { kind, nodes: vec![node] });
            }
            None => self.inner(node),
        }
    }

    /// What stands in an element: what begins a new line by itself, and what does not together.
    fn inner(&mut self, node: usize) {
        let children = &self.tree.nodes[node].children;
        for (at, child) in children.iter().enumerate() {
            let inner = &self.tree.nodes[*child];
            if inner.name == "br" && self.is_break(children, at) {
                self.end_line();
            } else if self.tree.is_block(*child) || self.tree.has_block(*child) {
                self.end_line();
                self.element(*child);
                self.end_line();
            } else {
                self.line.push(*child);
            }
        }
    }

    /// Whether two line breaks follow one another: so paragraphs are written where there are none.
    fn is_break(&self, children: &[usize], at: usize) -> bool {
        let blank = |node: &&usize| {
            let node = &self.tree.nodes[**node];
            node.name.is_empty()
                && self.tree.text.as_str().get(node.words.clone()).is_some_and(|words| words.trim().is_empty())
        };
        let is_br = |node: &usize| self.tree.nodes[*node].name == "br";
        let next = children.iter().skip(at + 1).find(|node| !blank(node));
        let before = children.iter().take(at).rev().find(|node| !blank(node));
        next.is_some_and(is_br) || before.is_some_and(is_br) || self.is_beside_byline(children, at)
    }

    /// Whether the line before or after a line break tells who wrote the article and when.
    fn is_beside_byline(&self, children: &[usize], at: usize) -> bool {
        let ends = |node: &&usize| self.tree.nodes[**node].name == "br" || self.tree.is_block(**node);
        let read =
            |nodes: Vec<&usize>| nodes.into_iter().map(|node| self.tree.read(*node)).collect::<Vec<_>>().join(" ");
        let mut before: Vec<&usize> = children[..at].iter().rev().take_while(|node| !ends(node)).take(NEAR).collect();
        before.reverse();
        let after: Vec<&usize> = children[at + 1..].iter().take_while(|node| !ends(node)).take(NEAR).collect();
        [before, after].into_iter().any(|nodes| Metadata::default().take_line(&read(nodes)))
    }

    fn end_line(&mut self) {
        let nodes = std::mem::take(&mut self.line);
        if !nodes.is_empty() {
            self.parts.push(Part { kind: Kind::Text, nodes });
        }
    }
}

/// What an element becomes as a whole; `None` where it only holds others.
fn kind(tree: &Tree<'_>, node: usize) -> Option<Kind> {
    let name = tree.nodes[node].name.as_str();
    let level = || name.strip_prefix('h')?.parse().ok().filter(|level| (1..=6).contains(level));
    match name {
        "p" if !tree.has_block(node) => (!has_breaks(tree, node)).then_some(Kind::Text),
        "ul" | "ol" => (!is_heavy(tree, node)).then_some(Kind::Whole),
        "blockquote" | "pre" => Some(Kind::Whole),
        "table" => is_data(tree, node).then_some(Kind::Whole),
        _ => level().filter(|_| !tree.has_block(node)).map(Kind::Heading),
    }
}

/// Whether a paragraph is several, parted by empty lines.
fn has_breaks(tree: &Tree<'_>, node: usize) -> bool {
    let breaks = tree.nodes[node].children.iter().filter(|child| tree.nodes[**child].name == "br").count();
    breaks > 1
}

/// Whether a list is one in name only, and holds whole articles.
fn is_heavy(tree: &Tree<'_>, node: usize) -> bool {
    let mut heavy = false;
    tree.each(node, &mut |_, inner| {
        heavy |= matches!(inner.name.as_str(), "h1" | "h2" | "h3" | "article" | "table" | "blockquote");
    });
    heavy
}

/// Whether a table holds data: rows of cells without paragraphs in them. Others only lay the page out.
fn is_data(tree: &Tree<'_>, node: usize) -> bool {
    let (mut rows, mut cells, mut heavy) = (0, 0, false);
    tree.each(node, &mut |index, inner| match inner.name.as_str() {
        "tr" => rows += 1,
        "td" | "th" => {
            cells += 1;
            let len: usize = tree.words(index).iter().map(Range::len).sum();
            heavy |= len > 300;
        }
        "table" if index != node => heavy = true,
        "p" | "div" | "ul" | "h1" | "h2" | "h3" => heavy = true,
        _ => {}
    });
    !heavy && rows > 1 && cells >= 2 * rows
}

fn block(tree: &Tree<'_>, aside: &[bool], part: &Part) -> Option<Block> {
    let mut cleaner = Cleaner { tree, aside, html: String::new(), kept: Vec::new(), depth: Depth::Top };
    for node in &part.nodes {
        cleaner.node(*node);
    }
    let words: Vec<&str> = cleaner.kept.iter().filter_map(|range| tree.text.as_str().get(range.clone())).collect();
    let bare = words.join(" ");
    bare.split_whitespace().next()?;
    let lines = joined(&cleaner, tree);
    let is_pre = part.nodes.first().is_some_and(|node| tree.nodes[*node].name == "pre");
    let markdown = if is_pre { paragraphs(&lines) } else { markdown::of_html(&cleaner.html, &part.kind, &lines) };
    Some(Block { kind: part.kind.clone(), markdown, kept: cleaner.kept })
}

/// The words that were kept, with a space where something between them was not.
fn joined(cleaner: &Cleaner<'_>, tree: &Tree<'_>) -> String {
    let mut text = String::new();
    let mut end = None;
    for range in &cleaner.kept {
        if end.is_some_and(|end| end != range.start) {
            text.push(' ');
        }
        text.push_str(tree.text.as_str().get(range.clone()).unwrap_or_default());
        end = Some(range.end);
    }
    text
}

/// Whether markup is written as it is, or the element that it is written in has no room for paragraphs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Top,
    Line,
}

/// Writes a part of a page again, as plain HTML that says nothing but what Markdown can say.
struct Cleaner<'t> {
    tree: &'t Tree<'t>,
    aside: &'t [bool],
    html: String,
    kept: Vec<Range<usize>>,
    depth: Depth,
}

impl Cleaner<'_> {
    fn node(&mut self, node: usize) {
        let inner = &self.tree.nodes[node];
        if self.aside[node] {
            return;
        }
        if inner.name.is_empty() {
            return self.words(inner.words.clone());
        }
        let (open, close, depth) = self.tags(node);
        self.html.push_str(&open);
        let before = std::mem::replace(&mut self.depth, depth);
        for child in &inner.children {
            self.node(*child);
        }
        self.depth = before;
        self.html.push_str(close);
    }

    /// Words but for control characters, which only a reference such as `&#1;` can bring into a page.
    fn words(&mut self, words: Range<usize>) {
        let text = self.tree.text.as_str().get(words.clone()).unwrap_or_default();
        let is_control = |each: char| each.is_control() && !each.is_whitespace();
        let Some((at, control)) = text.char_indices().find(|(_, each)| is_control(*each)) else {
            return self.plain_words(words);
        };
        self.plain_words(words.start..words.start + at);
        self.words(words.start + at + control.len_utf8()..words.end);
    }

    fn plain_words(&mut self, words: Range<usize>) {
        let text = self.tree.text.as_str().get(words.clone()).unwrap_or_default();
        if self.kept.last().is_some_and(|last| last.end != words.start) && !self.html.ends_with(' ') {
            self.html.push(' ');
        }
        self.html.push_str(&markdown::html_escaped(text));
        if !words.is_empty() {
            self.kept.push(words);
        }
    }

    /// How an element begins and ends, and what may stand in it.
    fn tags(&self, node: usize) -> (String, &'static str, Depth) {
        let simple = |name: &str, close, depth| (format!("<{name}>"), close, depth);
        let says = || !self.tree.has_block(node) && !self.tree.read(node).is_empty();
        match self.tree.nodes[node].name.as_str() {
            "b" | "strong" if says() => simple("strong", "</strong>", Depth::Line),
            "i" | "em" | "cite" if says() => simple("em", "</em>", Depth::Line),
            "a" if says() => {
                self.link(node).map_or((String::new(), "", self.depth), |open| (open, "</a>", Depth::Line))
            }
            "br" => (String::from("<br>"), "", self.depth),
            "ul" => simple("ul", "</ul>", Depth::Line),
            "ol" => simple("ol", "</ol>", Depth::Line),
            "li" => simple("li", "</li>", Depth::Line),
            "table" => simple("table", "</table>", Depth::Line),
            "thead" => simple("thead", "</thead>", Depth::Line),
            "tbody" => simple("tbody", "</tbody>", Depth::Line),
            "tr" => simple("tr", "</tr>", Depth::Line),
            "th" => simple("th", "</th>", Depth::Line),
            "td" => simple("td", "</td>", Depth::Line),
            "blockquote" if self.depth == Depth::Top => simple("blockquote", "</blockquote>", Depth::Top),
            _ if self.tree.is_block(node) && self.depth == Depth::Top => simple("p", "</p>", Depth::Top),
            _ if self.tree.is_block(node) => (String::from(" "), " ", self.depth),
            _ => (String::new(), "", self.depth),
        }
    }

    /// A link that a reader may follow to another site; others are their words only.
    fn link(&self, node: usize) -> Option<String> {
        let address = self.tree.attribute(node, "href")?;
        let address = address.trim();
        let plain = address.chars().all(|each| !matches!(each, '(' | ')' | '[' | ']' | '`' | '*' | '_' | '&'));
        (is_web_address(address) && plain && address.len() < 500).then(|| format!("<a href=\"{address}\">"))
    }
}
