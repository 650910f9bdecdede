//! Where the cursor stands in a YAML file, found also where the file cannot be read at that moment: by indentation and by
//! the brackets that are open, going up from the cursor.

mod flow;

use std::ops::Range;

/// Where the cursor stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The way from the file to the cursor: keys, and items of lists.
    pub(super) path: Vec<Step>,
    /// What can be written here.
    pub(super) at: At,
    /// The bytes of what has been typed of it.
    pub(super) typed: Range<usize>,
    /// Keys that the map has already, where a key can be written.
    pub(super) taken: Vec<String>,
    /// The quotation mark that is open, if one is.
    pub(super) quote: Option<char>,
    /// The bytes of the innermost map, as far as it can be told.
    pub(super) lines: Range<usize>,
}

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into an item of a list.
    Item,
}

/// What can be written at a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum At {
    /// A key of the map that the way leads to; or its whole value, if it is text.
    #[default]
    Key,
    /// The value that the way leads to.
    Value,
}

/// A sign of structure in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sign {
    Dash,
    Key(String),
}

/// A line of a block: its signs with their columns, and where what stands behind them begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Line {
    signs: Vec<(usize, Sign)>,
    rest: usize,
}

/// Finds the cursor's place. `byte` is within the text, on a boundary of letters.
pub(super) fn cursor(text: &str, byte: usize) -> Cursor {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let mut above = start;
    // A bracket may have been opened some lines above.
    for _ in 0..40 {
        if let Some(found) = in_brackets(text, above, byte) {
            return found;
        }
        let Some(before) = above.checked_sub(1) else { break };
        above = text[..before].rfind('\n').map_or(0, |at| at + 1);
    }
    in_block(text, start, byte)
}

/// The cursor's place, if a bracket is open at it that was opened in the line at `start`.
fn in_brackets(text: &str, start: usize, byte: usize) -> Option<Cursor> {
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = read(&text[start..end.min(byte)]);
    let value = start + line.rest;
    // A bracket that stands first in its line may itself be within others.
    if line.signs.is_empty() || !text[value..byte].starts_with(['[', '{']) {
        return None;
    }
    let column = line.signs.first().map_or(0, |(column, _)| *column);
    // What stands in brackets stands further right than what it belongs to; otherwise a bracket was not closed.
    let below = text[value..byte].split('\n').skip(1).filter(|line| !is_blank(line));
    if below.into_iter().any(|line| line.len() - line.trim_start_matches(' ').len() <= column) {
        return None;
    }
    let inner = flow::inside(text, value, byte)?;
    let mut path = parents(text, start, column, None);
    path.extend(line.signs.into_iter().map(|(_, sign)| step(sign)));
    path.extend(inner.path);
    Some(Cursor { path, ..inner })
}

/// The cursor's place in a line without open brackets.
fn in_block(text: &str, start: usize, byte: usize) -> Cursor {
    let before = &text[start..byte];
    let line = read(before);
    let typed_start = start + line.rest;
    let indent = before.len() - before.trim_start_matches(' ').len();
    let has_value = matches!(line.signs.last(), Some((_, Sign::Key(_))));
    let (first, dash) = match line.signs.first() {
        Some((column, sign)) => (*column, Some(sign == &Sign::Dash)),
        None => (indent, None),
    };
    let mut path = parents(text, start, first, dash);
    path.extend(line.signs.iter().map(|(_, sign)| step(sign.clone())));
    let quote = text[typed_start..byte].chars().next().filter(|sign| matches!(sign, '"' | '\''));
    let typed = typed_start + quote.map_or(0, char::len_utf8)..byte;
    // Behind `- ` the map begins where the text does.
    let column = if has_value { first } else { line.rest };
    let lines = around(text, start, column);
    let taken = if has_value { Vec::new() } else { keys(text, lines.clone(), column, start) };
    let at = if has_value { At::Value } else { At::Key };
    Cursor { path, at, typed, taken, quote, lines }
}

fn step(sign: Sign) -> Step {
    match sign {
        Sign::Dash => Step::Item,
        Sign::Key(key) => Step::Key(key),
    }
}

/// The signs of a line: dashes, then perhaps a key.
fn read(line: &str) -> Line {
    let mut signs = Vec::new();
    let mut at = line.len() - line.trim_start_matches(' ').len();
    while line[at..].starts_with("- ") || &line[at..] == "-" {
        signs.push((at, Sign::Dash));
        let rest = &line[at + 1..];
        at += 1 + rest.len() - rest.trim_start_matches(' ').len();
    }
    if let Some((key, behind)) = key(&line[at..]) {
        signs.push((at, Sign::Key(key)));
        let rest = &line[at + behind..];
        at += behind + rest.len() - rest.trim_start_matches(' ').len();
    }
    Line { signs, rest: at }
}

/// A key at the beginning of a text, and how many bytes it takes with its colon.
fn key(text: &str) -> Option<(String, usize)> {
    if text.starts_with(['#', '[', '{', '&', '*']) {
        return None;
    }
    let mark = text.chars().next().filter(|first| matches!(first, '"' | '\''));
    let (key, behind) = if let Some(mark) = mark {
        let end = text[1..].find(mark)? + 1;
        (&text[1..end], end + 1)
    } else {
        let end = text.match_indices(':').map(|(at, _)| at).find(|at| is_end(&text[at + 1..]))?;
        (&text[..end], end)
    };
    let colon = text[behind..].starts_with(':') && is_end(&text[behind + 1..]);
    colon.then(|| (key.trim_end().to_owned(), behind + 1))
}

/// Whether a colon before this text ends a key.
fn is_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\r', '\t'])
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// The way to a line whose first sign, or text, is in this column; `dash` says whether that sign is a dash.
fn parents(text: &str, start: usize, column: usize, dash: Option<bool>) -> Vec<Step> {
    let mut path = Vec::new();
    let (mut limit, mut is_dash) = (column, dash == Some(true));
    for line in text[..start].lines().rev().filter(|line| !is_blank(line)) {
        for (column, sign) in read(line).signs.into_iter().rev() {
            // The items of a list may stand in the column of its key.
            let holds = column < limit || (is_dash && column == limit && matches!(sign, Sign::Key(_)));
            if holds {
                limit = column;
                is_dash = sign == Sign::Dash;
                path.push(step(sign));
            }
        }
        if limit == 0 && !is_dash {
            break;
        }
    }
    path.reverse();
    path
}

/// The lines of the map whose keys stand in this column, round the line that begins at `start`.
fn around(text: &str, start: usize, column: usize) -> Range<usize> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut first = start;
    let own = &text[start..];
    let begins_here = indent(own) < column && own.trim_start().starts_with('-');
    if !begins_here {
        while let Some(before) = first.checked_sub(1) {
            let at = text[..before].rfind('\n').map_or(0, |at| at + 1);
            let line = &text[at..before];
            let is_item = indent(line) < column && read(line).signs.iter().any(|(known, _)| *known == column);
            if !is_blank(line) && indent(line) < column && !is_item {
                break;
            }
            first = at;
            if is_item {
                break;
            }
        }
    }
    let mut end = text[start..].find('\n').map_or(text.len(), |at| start + at + 1);
    while let Some(line) = text[end..].split_inclusive('\n').next() {
        if !is_blank(line) && indent(line) < column {
            break;
        }
        end += line.len();
    }
    first..end
}

/// The keys in this column of some lines, the line at `own` left out.
fn keys(text: &str, lines: Range<usize>, column: usize, own: usize) -> Vec<String> {
    let mut at = lines.start;
    let mut keys = Vec::new();
    for line in text[lines].split_inclusive('\n') {
        if at != own {
            keys.extend(read(line.trim_end()).signs.into_iter().filter_map(|(known, sign)| match sign {
                Sign::Key(key) if known == column => Some(key),
                _ => None,
            }));
        }
        at += line.len();
    }
    keys
}

#[cfg(test)]
mod tests;
