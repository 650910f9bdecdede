//! Words that put a quote down to somebody, in English.

use crate::attribution::{SPEAKING, ends_word, starts_word};

const MARKS: [char; 7] = ['"', '“', '”', '‘', '’', '\'', '«'];

/// The attribution directly before a quote, at its beginning or end, or directly after it.
pub(super) fn attribution(before: &str, quote: &str, after: &str, names: &[&str]) -> Option<String> {
    said_before(before, names)
        .or_else(|| according_before(before, names))
        .or_else(|| opens(quote, names))
        .or_else(|| closes(after, names))
        .or_else(|| inside_end(quote, after, names))
}

/// `… the Army said that `, then the quote.
fn said_before(before: &str, names: &[&str]) -> Option<String> {
    let head = before.trim_end().trim_end_matches(MARKS).trim_end().trim_end_matches([':', ',']);
    let head = head.strip_suffix(" that").unwrap_or(head);
    SPEAKING.into_iter().find_map(|verb| {
        let name = ending(head.strip_suffix(verb)?.strip_suffix(' ')?, names)?;
        Some(format!("{name} {verb}"))
    })
}

/// `According to the Army, `, then the quote.
fn according_before(before: &str, names: &[&str]) -> Option<String> {
    let head = before.trim_end().trim_end_matches(MARKS).trim_end().strip_suffix(',')?;
    let name = ending(head, names)?;
    let head = head.strip_suffix(name)?;
    let head = head.strip_suffix("the ").unwrap_or(head);
    head.ends_with("ccording to ").then(|| format!("according to {name}"))
}

/// The quote itself begins with `The Army said `.
fn opens(quote: &str, names: &[&str]) -> Option<String> {
    let quote = quote.strip_prefix("The ").or_else(|| quote.strip_prefix("the ")).unwrap_or(quote);
    let name = names.iter().find(|name| starts_with_word(quote, name))?;
    let rest = quote[name.len()..].strip_prefix(' ')?;
    let verb = SPEAKING.into_iter().find(|verb| starts_with_word(rest, verb))?;
    let more = rest[verb.len()..].trim_end_matches(|last: char| !last.is_alphanumeric());
    (!more.is_empty()).then(|| format!("{name} {verb}"))
}

/// After the quote the sentence ends with `, according to the Army`, `, the Army said` or `, said the Army`.
fn closes(after: &str, names: &[&str]) -> Option<String> {
    let rest = after.trim_start_matches(|mark| MARKS.contains(&mark) || mark == ',' || mark == ' ');
    if rest.len() == after.len() {
        return None;
    }
    let end = rest.find(['.', '!', '?', '\n', ';']).unwrap_or(rest.len());
    whole(rest[..end].trim_end_matches(MARKS).trim_end(), names)
}

/// The quote ends so itself, and the sentence with it.
fn inside_end(quote: &str, after: &str, names: &[&str]) -> Option<String> {
    let over = after.trim_start_matches(MARKS).is_empty() || after.trim_start_matches(MARKS).starts_with('.');
    let (_, last) = quote.trim_end_matches(['.', ' ']).rsplit_once(", ")?;
    if over { whole(last, names) } else { None }
}

/// Words that are an attribution and nothing else.
fn whole(words: &str, names: &[&str]) -> Option<String> {
    let bare = |words: &str| -> Option<String> {
        let words = words.strip_prefix("the ").unwrap_or(words);
        names.iter().find(|name| **name == words).map(|name| (*name).to_owned())
    };
    let according = || words.strip_prefix("according to ").and_then(bare);
    let leads = || SPEAKING.into_iter().find_map(|verb| bare(words.strip_prefix(verb)?.strip_prefix(' ')?));
    let follows = || SPEAKING.into_iter().find_map(|verb| bare(words.strip_suffix(verb)?.strip_suffix(' ')?));
    according().or_else(leads).or_else(follows).map(|_| words.to_owned())
}

/// The name with which these words end, as whole words.
fn ending<'n>(words: &str, names: &[&'n str]) -> Option<&'n str> {
    names.iter().copied().find(|name| words.strip_suffix(name).is_some_and(ends_word))
}

fn starts_with_word(words: &str, word: &str) -> bool {
    words.strip_prefix(word).is_some_and(starts_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 2] = ["Syrian Army", "Army"];

    #[test]
    fn a_quote_may_hold_its_own_attribution() {
        let opening = attribution("", "the Syrian Army said it was moving in", ".", &NAMES);
        assert_eq!(opening.as_deref(), Some("Syrian Army said"));
        let closing = attribution("", "it was moving in, the Army said", ".", &NAMES);
        assert_eq!(closing.as_deref(), Some("the Army said"));
    }

    #[test]
    fn a_quote_may_speak_of_speaking_without_being_attributed() {
        assert_eq!(attribution("", "it was moving in, the Army said", " on its way.", &NAMES), None);
        assert_eq!(attribution("", "the Army said", ".", &NAMES), None);
        assert_eq!(attribution("The Army, he said, ", "was moving in", ".", &NAMES), None);
        assert_eq!(attribution("Salvation-Army said ", "it was moving in", ".", &NAMES), None);
    }
}
