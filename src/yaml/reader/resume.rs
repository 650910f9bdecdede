//! Where reading goes on behind a fault of syntax, so that it hides no more than it must.

use std::ops::Range;

/// A part of a file that is read by itself.
pub(super) struct Stretch {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Where the key stands whose list it goes on with, if it begins with an item.
    pub(super) list: Option<usize>,
}

impl Stretch {
    /// From keys in the first column to the end.
    pub(super) fn keys(range: Range<usize>) -> Stretch {
        Stretch { range, list: None }
    }
}

/// The stretch of text to read next after a fault at `at`: from the next item of the list that the fault is in to the next
/// key in the first column, or from that key to the end. That is the line of the fault itself, where a bracket is `open`
/// above it: nothing in brackets begins in the first column.
pub(super) fn after(text: &str, at: usize, open: Option<usize>) -> Option<Stretch> {
    let own = text.get(..at)?.rfind('\n').map_or(0, |line| line + 1);
    if open.is_some_and(|open| open < own)
        && text.get(own..).is_some_and(|rest| rest.lines().next().is_some_and(is_key))
    {
        return Some(Stretch::keys(own..text.len()));
    }
    let next = lines(text, at).find(|(_, line)| is_key(line)).map(|(start, _)| start);
    let end = next.unwrap_or(text.len());
    match next_item(text, at, end) {
        Some((list, item)) => Some(Stretch { range: item..end, list: Some(list) }),
        None => next.map(|next| Stretch::keys(next..text.len())),
    }
}

/// Where the key in the first column stands whose list the fault is in, and the start of the next line between `at` and
/// `end` that begins an item directly under it. Items are nobody's where the line above them is meant to be a key and is none.
fn next_item(text: &str, at: usize, end: usize) -> Option<(usize, usize)> {
    let mut start = lines(text, at).next().map_or(text.len(), |(start, _)| start);
    let mut indent: Option<usize> = None;
    let mut strays = Vec::new();
    for line in text.get(..start)?.split_inclusive('\n').rev() {
        start -= line.len();
        let width = width(line);
        if is_key(line) {
            break;
        } else if line[width..].starts_with("- ") {
            indent = Some(indent.map_or(width, |least| least.min(width)));
        } else if opens_block(line) {
            strays.push(width);
        }
    }
    let indent = indent.filter(|_| is_list(text.get(start..).unwrap_or_default()))?;
    let below: Vec<(usize, &str)> = lines(text, at).take_while(|(start, _)| *start < end).collect();
    let begins = |line: &str| width(line) == indent && line[indent..].starts_with("- ");
    let item = below.iter().position(|(_, line)| begins(line))?;
    strays.extend(below[..item].iter().filter(|(_, line)| opens_block(line)).map(|(_, line)| width(line)));
    strays.iter().all(|stray| *stray > indent).then_some((start, below[item].0))
}

/// Whether what stands under the first line is a list, and not a map that has one in it.
fn is_list(text: &str) -> bool {
    let mut lines = text.lines().skip(1).map(str::trim_start);
    lines.find(|line| !line.is_empty() && !line.starts_with('#')).is_some_and(|line| line.starts_with("- "))
}

/// Whether a line looks as if what follows belonged to it: a key without a value, or without its colon.
fn opens_block(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim();
    !line.is_empty() && !line.starts_with('#') && (line.ends_with(':') || !line.contains([':', ' ', ']', '}']))
}

/// How many spaces a line begins with.
fn width(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The lines after the one that holds `at`, each with where it starts.
fn lines(text: &str, at: usize) -> impl Iterator<Item = (usize, &str)> {
    let first = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |line| at + line + 1);
    let mut start = first;
    text.get(first..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let here = start;
        start += line.len();
        (here, line)
    })
}

fn is_key(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '"' || c == '\'') && line.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(text: &str, at: usize) -> Option<(Range<usize>, Option<usize>)> {
        after(text, at, None).map(|stretch| (stretch.range, stretch.list))
    }

    #[test]
    fn reading_goes_on_at_the_next_item_and_then_at_the_next_key() {
        let text = "a: 1\nclaims:\n  - id: x: y\n    via:\n      - z\n  - id: b\nbias:\n  - c\n";
        let fault = text.find(": y").unwrap();
        let item = text.find("  - id: b").unwrap();
        let key = text.find("bias").unwrap();
        assert_eq!(next(text, fault), Some((item..key, Some(5))));
        assert_eq!(next(text, item + 4), Some((key..text.len(), None)));
        assert_eq!(next(text, text.len()), None);
        assert_eq!(next("a: [\n", 3), None);
    }

    #[test]
    fn reading_goes_on_at_a_key_before_which_a_bracket_is_open() {
        let text = "a: [b\nc: d\n";
        assert_eq!(after(text, 7, Some(3)).map(|stretch| stretch.range), Some(6..text.len()));
        assert!(after(text, 7, Some(6)).is_none());
    }

    #[test]
    fn a_list_inside_a_record_is_not_gone_on_with() {
        let text = "a:\n  # Ours.\n  b: [\n    - c: 1\n    - d: 2\n  e: 3\nf:\n  g: 4\n";
        assert_eq!(next(text, text.find("- c").unwrap()), Some((text.find('f').unwrap()..text.len(), None)));
    }

    #[test]
    fn items_under_a_line_that_is_no_key_are_not_those_of_the_key_above() {
        for stray in [" notes:", "\tnotes: # mine", "notes"] {
            let text = format!("bias:\n  - a: 1\n{stray}\n  - b: 2\nc: d\n");
            let at = text.find("notes").unwrap();
            assert_eq!(next(&text, at), Some((text.find('c').unwrap()..text.len(), None)), "{stray}");
        }
        let text = "bias:\n  - a: 1\n\tb: 1\n  - a: 2\n";
        assert_eq!(next(text, text.find('\t').unwrap()), Some((text.rfind("  -").unwrap()..text.len(), Some(0))));
    }
}
