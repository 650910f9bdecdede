//! Where reading goes on behind a fault of syntax, so that it hides no more than it must.

use std::ops::Range;

/// The stretch of text to read next after a fault at `at`: from the next item of the list that the fault is in to the next
/// key in the first column, or from that key to the end.
pub(super) fn after(text: &str, at: usize) -> Option<Range<usize>> {
    let next = next_key(text, at);
    let end = next.unwrap_or(text.len());
    match next_item(text, at, end) {
        Some(item) => Some(item..end),
        None => next.map(|next| next..text.len()),
    }
}

/// The start of the next line after `at` that begins with a key in the first column.
fn next_key(text: &str, at: usize) -> Option<usize> {
    lines(text, at).find(|(_, line)| is_key(line)).map(|(start, _)| start)
}

/// The start of the next line between `at` and `end` that begins an item of the list directly under the key in the first
/// column.
fn next_item(text: &str, at: usize, end: usize) -> Option<usize> {
    let head = text.get(..at)?;
    let mut above = head.split_inclusive('\n').rev().take_while(|line| !is_key(line));
    let mut indent = None;
    for line in above.by_ref() {
        let width = line.len() - line.trim_start_matches(' ').len();
        if line[width..].starts_with("- ") {
            indent = Some(indent.map_or(width, |least: usize| least.min(width)));
        }
    }
    let indent = indent?;
    let begins = |line: &str| {
        line.len() > indent && line[..].starts_with(&" ".repeat(indent)) && line[indent..].starts_with("- ")
    };
    lines(text, at).take_while(|(start, _)| *start < end).find(|(_, line)| begins(line)).map(|(start, _)| start)
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

    #[test]
    fn reading_goes_on_at_the_next_item_and_then_at_the_next_key() {
        let text = "a: 1\nclaims:\n  - id: x: y\n    via:\n      - z\n  - id: b\nbias:\n  - c\n";
        let fault = text.find(": y").unwrap();
        let item = text.find("  - id: b").unwrap();
        let key = text.find("bias").unwrap();
        assert_eq!(after(text, fault), Some(item..key));
        assert_eq!(after(text, item + 4), Some(key..text.len()));
        assert_eq!(after(text, text.len()), None);
        assert_eq!(after("a: [\n", 3), None);
    }
}
