//! Articles with marks: every passage that an annotation speaks of, in place.
//!
//! A passage may begin in one element and end in another, and passages overlap. So the text is cut wherever a passage or
//! an element begins or ends, and each piece is wrapped by itself, with the keys of all the passages it belongs to. A mark
//! never crosses an element, and no two marks nest.

mod pieces;

use std::ops::Range;

use super::html::{HtmlOptions, draft, push_escaped};
use pieces::Piece;

/// A passage to mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its parts, as bytes of the plain text.
    pub parts: Vec<Range<usize>>,
    /// By what the caller knows it.
    pub key: usize,
}

/// A piece of marked text, for which the caller supplies the tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceInfo {
    /// The marks it belongs to; those that begin first come first, of these the longest.
    pub keys: Vec<usize>,
    /// Those of which it is the first piece: where an id belongs.
    pub first_of: Vec<usize>,
    /// Those of which it is the last piece: where a sign for the note belongs.
    pub last_of: Vec<usize>,
    /// Whether it stands in a link, where no other link may be.
    pub in_link: bool,
}

/// A top-level block of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its HTML.
    pub html: String,
    /// The marks that begin in it, in the order of the text.
    pub starts: Vec<usize>,
    /// The marks that end in it, in the order of the text.
    pub ends: Vec<usize>,
}

/// The blocks of an article with marks in them, as many as [`PlainText::blocks`](super::PlainText::blocks).
///
/// `wrap` gives the opening and the closing tag for a piece.
#[must_use]
pub fn render_article(
    markdown: &str,
    marks: &[Mark],
    options: &HtmlOptions<'_>,
    wrap: &dyn Fn(&PieceInfo) -> (String, String),
) -> Vec<Block> {
    let draft = draft(markdown, options);
    let by_run = pieces::cut(&draft.runs, marks);
    let blocks = draft.blocks(|html, run| {
        for piece in &by_run[run] {
            write_piece(html, draft.text(piece.plain.clone()), piece, wrap);
        }
    });
    let keys = |runs: &Range<usize>, of: fn(&PieceInfo) -> &[usize]| {
        by_run[runs.clone()].iter().flatten().flat_map(|piece| of(&piece.info)).copied().collect()
    };
    let block = |(html, runs): (String, Range<usize>)| Block {
        html,
        starts: keys(&runs, |info| &info.first_of),
        ends: keys(&runs, |info| &info.last_of),
    };
    blocks.into_iter().map(block).collect()
}

fn write_piece(html: &mut String, text: &str, piece: &Piece, wrap: &dyn Fn(&PieceInfo) -> (String, String)) {
    if piece.info.keys.is_empty() {
        return push_escaped(html, text);
    }
    let (open, close) = wrap(&piece.info);
    html.push_str(&open);
    push_escaped(html, text);
    html.push_str(&close);
}

#[cfg(test)]
pub(in crate::markdown) mod tests;
