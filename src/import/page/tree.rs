//! A page as a tree of elements, made of the same pieces as the text that transcriptions are compared with.
//!
//! Any bytes are a page. What is not closed ends with what it stands in; what is nested deeper than a person would nest it
//! stands flat, so that everything after this may follow the tree downwards.

use std::ops::Range;

use crate::transcript::CaptureText;
use crate::transcript::web::{self, Piece, Tag, breaks_line, tag};

/// Deepest nesting that is followed.
const DEEPEST: usize = 200;

/// No page that people read has more elements.
const MOST: usize = 400_000;

/// A page.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    html: &'a str,
    /// Its text.
    pub(crate) text: CaptureText,
    /// Its elements and words in the order of the page, the first of which is the page itself.
    pub(crate) nodes: Vec<Node>,
    /// Whether some of its markup was passed over, because there is too much of it.
    pub(crate) flattened: bool,
}

/// An element, or words.
#[derive(Debug, Default)]
pub(crate) struct Node {
    /// The element that it stands in.
    pub(crate) parent: usize,
    /// The element's name; empty for words.
    pub(crate) name: String,
    /// The words, in bytes of the page's text; empty for an element.
    pub(crate) words: Range<usize>,
    /// What stands in it, in order.
    pub(crate) children: Vec<usize>,
    /// Its opening tag, in bytes of the page.
    tag: Range<usize>,
}

const VOID: [&str; 16] = [
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

impl<'a> Tree<'a> {
    /// Reads a page.
    pub(crate) fn of(html: &'a str) -> Self {
        let (text, pieces) = web::pieces(html);
        let mut tree = Tree { html, text, nodes: vec![Node::default()], flattened: false };
        let mut open = vec![0];
        for piece in pieces {
            match piece {
                Piece::Text(words) => drop(tree.add(&open, Node { words, ..Node::default() })),
                Piece::Markup(range) => tree.markup(&mut open, range),
            }
        }
        tree
    }

    /// The words of a node and of all within it, in bytes of the page's text.
    pub(crate) fn words(&self, node: usize) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        self.each(node, &mut |_, node| {
            if !node.words.is_empty() {
                words.push(node.words.clone());
            }
        });
        words
    }

    /// What a reader sees of a node, with single spaces.
    pub(crate) fn read(&self, node: usize) -> String {
        let words = self.words(node).into_iter();
        let shown = words.map(|range| self.text.as_str().get(range).unwrap_or_default()).collect::<Vec<_>>().join(" ");
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Visits a node and all within it, in order.
    pub(crate) fn each(&self, node: usize, visit: &mut impl FnMut(usize, &Node)) {
        visit(node, &self.nodes[node]);
        for child in &self.nodes[node].children {
            self.each(*child, visit);
        }
    }

    /// What is written for an attribute of an element.
    pub(crate) fn attribute(&self, node: usize, name: &str) -> Option<String> {
        let written = &self.nodes[node];
        // Most tags have none.
        if written.tag.len() <= written.name.len() + "<>".len() {
            return None;
        }
        self.tag(node)?.attribute(name)
    }

    /// The elements that a node stands in, the nearest first; the page itself is not among them.
    pub(crate) fn above(&self, node: usize) -> impl Iterator<Item = usize> {
        let up = |node: &usize| Some(self.nodes[*node].parent).filter(|above| *above != *node);
        std::iter::successors(Some(node), up).skip(1).filter(|above| *above != 0)
    }

    /// Whether an element that begins a new line stands in this one.
    pub(crate) fn has_block(&self, node: usize) -> bool {
        self.nodes[node].children.iter().any(|child| self.is_block(*child) || self.has_block(*child))
    }

    /// Whether a node begins a new line; `br` is one within a line.
    pub(crate) fn is_block(&self, node: usize) -> bool {
        let name = self.nodes[node].name.as_str();
        breaks_line(name) && name != "br"
    }

    fn tag(&self, node: usize) -> Option<Tag<'a>> {
        tag(self.html.get(self.nodes[node].tag.clone())?)
    }

    fn add(&mut self, open: &[usize], node: Node) -> usize {
        let (parent, index) = (open.last().copied().unwrap_or(0), self.nodes.len());
        self.nodes.push(Node { parent, ..node });
        self.nodes[parent].children.push(index);
        index
    }

    fn markup(&mut self, open: &mut Vec<usize>, range: Range<usize>) {
        let Some(tag) = self.html.get(range.clone()).and_then(tag) else { return };
        if !tag.hidden.is_empty() {
            return;
        }
        if !tag.opens {
            let opened = open.iter().skip(1).rposition(|node| self.nodes[*node].name == tag.name);
            return open.truncate(opened.map_or(open.len(), |at| at + 1));
        }
        self.end_implied(open, &tag.name);
        if self.nodes.len() >= MOST || open.len() >= DEEPEST {
            self.flattened = true;
            return;
        }
        let is_void = VOID.contains(&tag.name.as_str());
        let node = self.add(open, Node { name: tag.name, tag: range, ..Node::default() });
        if !is_void {
            open.push(node);
        }
    }

    /// Ends what cannot go on when this element begins: a paragraph, an item of a list, a cell.
    fn end_implied(&self, open: &mut Vec<usize>, name: &str) {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "tr"], &["table"]),
            "option" => (&["option"], &["select"]),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                (&["p", "h1", "h2", "h3", "h4", "h5", "h6"], &["td", "th", "li", "div"])
            }
            "br" => return,
            _ if breaks_line(name) => (&["p"], &["td", "th", "button", "table"]),
            _ => return,
        };
        let last = open.iter().skip(1).rposition(|node| {
            let name = self.nodes[*node].name.as_str();
            ends.contains(&name) || within.contains(&name)
        });
        if let Some(at) =
            last.filter(|at| open.get(at + 1).is_some_and(|node| ends.contains(&self.nodes[*node].name.as_str())))
        {
            open.truncate(at + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as text: elements in brackets.
    fn shown(tree: &Tree<'_>, node: usize) -> String {
        let inner = &tree.nodes[node];
        let children: String = inner.children.iter().map(|child| shown(tree, *child)).collect();
        match inner.name.as_str() {
            "" if inner.words.is_empty() => children,
            "" => tree.text.as_str()[inner.words.clone()].to_owned(),
            name => format!("{name}({children})"),
        }
    }

    #[test]
    fn a_page_becomes_a_tree() {
        let cases = [
            ("<p>a<p>b", "p(a)p(b)"),
            ("<p>a<i>c</p>d", "p(ai(c))d"),
            ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "ul(li(a)li(bul(li(c))))d"),
            ("<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a)td(b))tr(td(c)))"),
            ("a<br>b<img src=x>c", "abr()bimg()c"),
            ("</p></div>a", "a"),
            ("<head><title>t</title></head><body>a<script>b</script>", "body(a)"),
            ("<p>a<div>b</div>c", "p(a)div(b)c"),
        ];
        for (html, expected) in cases {
            let tree = Tree::of(html);
            assert_eq!(shown(&tree, 0), expected, "{html}");
        }
    }

    #[test]
    fn no_nesting_is_too_deep() {
        let html = format!("{}x", "<div><b>".repeat(50_000));
        let tree = Tree::of(&html);
        assert!(tree.flattened);
        assert_eq!(tree.read(0), "x");
    }

    #[test]
    fn attributes_and_ancestors_are_known() {
        let tree = Tree::of("<div class=\"a b\"><p>x</p></div>");
        let words = tree.nodes.iter().position(|node| !node.words.is_empty()).unwrap();
        let above: Vec<&str> = tree.above(words).map(|node| tree.nodes[node].name.as_str()).collect();
        assert_eq!(above, ["p", "div"]);
        assert_eq!(tree.attribute(1, "class").as_deref(), Some("a b"));
        assert!(tree.has_block(1) && !tree.has_block(2));
    }
}
