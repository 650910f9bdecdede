//! Tags: what they enclose goes on, what stands in them is read behind the rest.

use std::ops::Range;

use super::super::letters::{BREAK, SEAM, WALL};
use super::Made;

/// Elements within a line: a word may go on across their tags.
const WITHIN: [&str; 32] = [
    "a", "abbr", "br", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "text", "tspan", "u", "var", "wbr", "data", "nobr",
];

/// Raised signs: the numbers of notes.
const RAISED: &str = "sup";

/// The text without its tags.
pub(super) fn undone(text: &str) -> Made {
    let mut made = Made::default();
    let mut aside: Vec<Range<usize>> = Vec::new();
    let (last_tag, last_raised) = (text.rfind('>').unwrap_or(0), text.rfind("</sup>").unwrap_or(0));
    let mut at = 0;
    while let Some(found) = text[at..].find('<') {
        let open = at + found;
        made.copy(text, at..open);
        let Some(tag) = tag(text, open, last_tag) else {
            made.copy(text, open..open + 1);
            at = open + 1;
            continue;
        };
        let between = if WITHIN.contains(&tag.name) { SEAM } else { BREAK };
        made.put(between.encode_utf8(&mut [0; 4]), open..tag.end);
        at = tag.end;
        aside.push(tag.inside);
        if tag.name == RAISED && at <= last_raised {
            let length = text[at..].find("</sup>").unwrap_or(0);
            aside.push(at..at + length);
            at += length;
        }
    }
    made.copy(text, at..text.len());
    for inside in aside.into_iter().filter(|inside| !inside.is_empty()) {
        made.put(WALL.encode_utf8(&mut [0; 4]), inside.start..inside.start);
        made.copy(text, inside);
    }
    made
}

struct Tag<'t> {
    /// Its name in small letters as the site's own templates write it; empty for a closing tag's slash and a comment.
    name: &'t str,
    /// Where its attributes stand.
    inside: Range<usize>,
    end: usize,
}

/// The tag that begins at `open`, if one does.
fn tag(text: &str, open: usize, last: usize) -> Option<Tag<'_>> {
    if open >= last {
        return None;
    }
    let after = open + 1 + usize::from(text[open + 1..].starts_with('/'));
    let first = text.as_bytes().get(after)?;
    if !first.is_ascii_alphabetic() && !matches!(first, b'!' | b'?') {
        return None;
    }
    let close = open + text[open..].find('>')?;
    let length = text.as_bytes()[after..close].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let name = &text[after..after + length];
    Some(Tag { name, inside: after + length..close, end: close + 1 })
}
