//! Within brackets: `{id: joint, role: }`, `[one, ]`.

use super::{At, Cursor, Step};

/// A bracket that is open.
struct Open {
    is_map: bool,
    start: usize,
    /// The key whose value is being written.
    key: Option<String>,
    taken: Vec<String>,
    /// Where the present key or value begins.
    part: usize,
}

/// Where a byte stands within the brackets that open at `start`; `None` where all of them are closed before it.
pub(super) fn inside(text: &str, start: usize, byte: usize) -> Option<Cursor> {
    let mut open: Vec<Open> = Vec::new();
    let mut quote: Option<(char, usize)> = None;
    let mut letters = text[start..byte].char_indices().map(|(at, letter)| (start + at, letter)).peekable();
    while let Some((at, letter)) = letters.next() {
        if let Some((mark, _)) = quote {
            match letter {
                '\\' if mark == '"' => drop(letters.next()),
                _ if letter == mark => quote = None,
                _ => {}
            }
            continue;
        }
        let begins = open.last().is_some_and(|open| text[open.part..at].trim().is_empty());
        match letter {
            '"' | '\'' if begins => quote = Some((letter, at)),
            '[' | '{' => {
                open.push(Open { is_map: letter == '{', start: at, key: None, taken: Vec::new(), part: at + 1 });
            }
            ']' | '}' => {
                open.pop();
                if open.is_empty() {
                    return None;
                }
            }
            _ => separate(text, &mut open, at, letter, letters.peek().map(|(_, next)| *next)),
        }
    }
    let innermost = open.last()?;
    let part = innermost.part + text[innermost.part..byte].len() - text[innermost.part..byte].trim_start().len();
    let typed = quote.map_or(part, |(mark, at)| at + mark.len_utf8()).min(byte)..byte;
    let at = if innermost.is_map && innermost.key.is_none() { At::Key } else { At::Value };
    let mut taken = if at == At::Key { innermost.taken.clone() } else { Vec::new() };
    taken.extend(after(&text[byte..]).filter(|_| at == At::Key));
    let lines = innermost.start..end(text, byte);
    let path = open.into_iter().filter_map(step).collect();
    Some(Cursor { path, at, typed, taken, quote: quote.map(|(mark, _)| mark), lines })
}

fn step(open: Open) -> Option<Step> {
    if open.is_map { open.key.map(Step::Key) } else { Some(Step::Item) }
}

/// Takes note of a colon behind a key, and of a comma.
fn separate(text: &str, open: &mut [Open], at: usize, letter: char, next: Option<char>) {
    let Some(innermost) = open.last_mut() else { return };
    match letter {
        ',' => {
            innermost.key = None;
            innermost.part = at + 1;
        }
        ':' if innermost.is_map && innermost.key.is_none() && next.is_none_or(|next| next == ' ' || next == '\n') => {
            let key = text[innermost.part..at].trim().trim_matches(['"', '\'']).to_owned();
            innermost.taken.push(key.clone());
            innermost.key = Some(key);
            innermost.part = at + 1;
        }
        _ => {}
    }
}

/// The key that follows the next comma of the same line.
fn after(rest: &str) -> Option<String> {
    let line = rest.split(['\n', '}']).next()?;
    let (_, behind) = line.split_once(',')?;
    behind.split_once(':').map(|(key, _)| key.trim().to_owned())
}

/// Where the innermost bracket is closed, at the latest at the end of the line.
fn end(text: &str, byte: usize) -> usize {
    text[byte..].find(['}', '\n']).map_or(text.len(), |at| byte + at)
}
