//! Character references: `&eacute;`, `&#233;`, `&#xE9;`, also where their own `&` was escaped.

use super::Made;
use crate::markdown::entity;

/// The text without its references.
pub(super) fn undone(text: &str) -> Made {
    let mut made = Made::default();
    let mut at = 0;
    while let Some(found) = text[at..].find('&') {
        let start = at + found;
        made.copy(text, at..start);
        at = reference(text, start, &mut made);
    }
    made.copy(text, at..text.len());
    made
}

/// The longest name of a character is shorter.
const LONGEST: usize = 40;

/// A reference; gives back where to go on.
fn reference(text: &str, start: usize, made: &mut Made) -> usize {
    let mut name = start + 1;
    while text[name..].starts_with("amp;") {
        name += "amp;".len();
    }
    let near = text.as_bytes()[name..].iter().take(LONGEST);
    let length = near.take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
    let end = name + length;
    if let Some(character) = character(&text[name..end]).filter(|_| text[end..].starts_with(';')) {
        made.put(&character, start..end + 1);
        return end + 1;
    }
    made.put("&", start..name);
    name
}

fn character(name: &str) -> Option<String> {
    let plain = |text: &str| Some(text.to_owned());
    match name {
        "lt" => plain("<"),
        "gt" => plain(">"),
        "quot" | "#34" => plain("\""),
        "#39" | "#x27" | "apos" => plain("'"),
        "nbsp" | "#160" => plain("\u{A0}"),
        "" => None,
        _ => entity(&format!("&{name};")),
    }
}
