//! The ways in which a quote can be meant: with brackets and markup taken at their word, or as signs of the editor.

use std::ops::Range;

use crate::markdown::fragment_text;
use crate::normal::Normal;

/// One way to read a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// What must be found, in order.
    pub(super) parts: Vec<Part>,
}

/// Words without a gap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Part {
    /// The words to find.
    pub(super) words: String,
    /// Whether an insertion stands before them without a space between.
    pub(super) joined_before: bool,
    /// Whether an insertion stands after them without a space between.
    pub(super) joined_after: bool,
}

/// What is wrong with the brackets of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    OnlyElision,
    EmptyPart(usize),
}

/// What becomes of `[words]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brackets {
    /// They are looked for.
    Kept,
    /// They are looked for if they stand so anywhere in the text.
    KeptIfFound,
    /// They are the editor's insertions.
    Dropped,
}

/// What becomes of the space before or after an insertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    /// It stays, once.
    Kept,
    /// It goes where a comma or bracket follows or goes before.
    Tidied,
}

/// The ways in which brackets can be meant, the most literal first.
const WAYS: [(Brackets, Space); 5] = [
    (Brackets::Kept, Space::Kept),
    (Brackets::KeptIfFound, Space::Kept),
    (Brackets::KeptIfFound, Space::Tidied),
    (Brackets::Dropped, Space::Kept),
    (Brackets::Dropped, Space::Tidied),
];

/// The ways to read a quote that has no empty part, the most literal first. `occurs` tells whether words stand in the text.
pub(super) fn readings<'a>(
    exact: &'a str,
    mut occurs: impl FnMut(&str) -> bool + 'a,
) -> impl Iterator<Item = Reading> + 'a {
    let texts = [Some(exact.to_owned()), without_markup(exact)];
    let whole = |words: String| Reading { parts: vec![Part { words, ..Part::default() }] };
    let literal = texts.clone().into_iter().flatten().map(whole);
    let edited = texts.into_iter().flatten().filter(|text| text.contains('[')).flat_map(move |text| {
        let all = WAYS.map(|(brackets, space)| read(&text, brackets, space, &mut occurs));
        all.into_iter().filter(|reading| fault(reading).is_none())
    });
    let mut seen: Vec<Reading> = Vec::new();
    literal.chain(edited).filter(move |reading| {
        let new = !seen.contains(reading);
        if new {
            seen.push(reading.clone());
        }
        new
    })
}

/// How many pairs of brackets a quote has, those inside others left out.
pub(super) fn brackets(exact: &str) -> usize {
    outer_brackets(exact).len()
}

/// The reading that looks for words alone, or what is wrong with it.
pub(super) fn plainest(exact: &str) -> Result<Reading, Fault> {
    let text = without_markup(exact).unwrap_or_else(|| exact.to_owned());
    let reading = read(&text, Brackets::Dropped, Space::Tidied, &mut |_| false);
    match fault(&reading) {
        None => Ok(reading),
        Some(fault) => Err(fault),
    }
}

fn fault(reading: &Reading) -> Option<Fault> {
    let is_empty = |part: &Part| Normal::needle(&part.words).is_empty();
    if reading.parts.iter().all(is_empty) {
        return Some(Fault::OnlyElision);
    }
    reading.parts.iter().position(is_empty).map(Fault::EmptyPart)
}

/// The quote as it would read in a page, if that is different and not empty.
fn without_markup(exact: &str) -> Option<String> {
    fragment_text(exact).filter(|words| !Normal::needle(words).is_empty() && words != exact.trim())
}

/// A piece of a quote between brackets, or a pair of brackets with what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Words(&'a str),
    Bracket(&'a str),
    Elision,
}

fn read(text: &str, brackets: Brackets, space: Space, occurs: &mut dyn FnMut(&str) -> bool) -> Reading {
    let mut parts = vec![Part::default()];
    let mut inserted = false;
    for token in tokens(text) {
        let Some(part) = parts.last_mut() else { continue };
        match token {
            Token::Elision => {
                parts.push(Part::default());
                inserted = false;
            }
            Token::Bracket(bracket) if keeps(bracket, brackets, occurs) => append(part, bracket, &mut inserted, space),
            Token::Bracket(_) => {
                part.joined_after = part.words.chars().next_back().is_some_and(|last| !last.is_whitespace());
                inserted = true;
            }
            Token::Words(words) => append(part, words, &mut inserted, space),
        }
    }
    Reading { parts }
}

fn keeps(bracket: &str, brackets: Brackets, occurs: &mut dyn FnMut(&str) -> bool) -> bool {
    match brackets {
        Brackets::Kept => true,
        Brackets::KeptIfFound => occurs(bracket),
        Brackets::Dropped => false,
    }
}

/// Appends words after what may have been an insertion.
fn append(part: &mut Part, words: &str, inserted: &mut bool, space: Space) {
    let mut words = words;
    if std::mem::take(inserted) {
        if part.words.trim().is_empty() {
            part.joined_before = words.chars().next().is_some_and(|first| !first.is_whitespace());
        }
        if space == Space::Tidied {
            if words.starts_with(|next: char| ",.;:!?)”’\"'".contains(next)) {
                part.words.truncate(part.words.trim_end().len());
            }
            if part.words.ends_with(['(', '“', '‘', '"', '\'']) {
                words = words.trim_start();
            }
        }
    }
    part.words.push_str(words);
    if !words.trim().is_empty() {
        part.joined_after = false;
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut from = 0;
    for bracket in outer_brackets(text) {
        tokens.push(Token::Words(&text[from..bracket.start]));
        from = bracket.end;
        let inner = text[bracket.start + 1..bracket.end - 1].trim();
        let is_elision = matches!(inner, "..." | "…");
        tokens.push(if is_elision { Token::Elision } else { Token::Bracket(&text[bracket]) });
    }
    tokens.push(Token::Words(&text[from..]));
    tokens
}

/// The pairs of brackets that stand in no other pair, in order. A bracket without a partner is a character like any other.
fn outer_brackets(text: &str) -> Vec<Range<usize>> {
    let mut open = Vec::new();
    let mut outer: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices() {
        if character == '[' {
            open.push(at);
        } else if character == ']'
            && let Some(start) = open.pop()
        {
            while outer.pop_if(|inner| inner.start > start).is_some() {}
            outer.push(start..at + 1);
        }
    }
    outer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, brackets: Brackets, space: Space) -> Vec<String> {
        let reading = read(text, brackets, space, &mut |words| words == "[sic]");
        reading.parts.into_iter().map(|part| Normal::needle(&part.words).as_str().to_owned()).collect()
    }

    #[test]
    fn elisions_and_insertions() {
        use Brackets::{Dropped, Kept, KeptIfFound};
        let cases: [(&str, Brackets, &[&str]); 13] = [
            ("a [...] b", Kept, &["a", "b"]),
            ("a […] b [ ... ] c", Kept, &["a", "b", "c"]),
            ("a [b] c", Kept, &["a [b] c"]),
            ("a [b] c", Dropped, &["a c"]),
            ("a [b] [sic] c", KeptIfFound, &["a [sic] c"]),
            ("a [b], c", Dropped, &["a, c"]),
            ("([b] a)", Dropped, &["(a)"]),
            ("[T]he [US] end", Dropped, &["he end"]),
            ("a [b [c] d] e", Dropped, &["a e"]),
            ("a [b", Dropped, &["a [b"]),
            ("a [b [c] d", Dropped, &["a [b d"]),
            ("a] b [...] c", Dropped, &["a] b", "c"]),
            ("[...] a [...]", Kept, &["", "a", ""]),
        ];
        for (text, brackets, expected) in cases {
            assert_eq!(parts(text, brackets, Space::Tidied), expected, "{text}");
        }
        assert_eq!(parts("a [b], c", Dropped, Space::Kept), ["a , c"]);
    }

    #[test]
    fn insertions_that_touch_a_word() {
        let joined = |text: &str| {
            let reading = read(text, Brackets::Dropped, Space::Kept, &mut |_| false);
            reading.parts.iter().map(|part| (part.joined_before, part.joined_after)).collect::<Vec<_>>()
        };
        assert_eq!(joined("[T]he end"), [(true, false)]);
        assert_eq!(joined("[The] end"), [(false, false)]);
        assert_eq!(joined("the troop[s]"), [(false, true)]);
        assert_eq!(joined("the troop[s] left"), [(false, false)]);
        assert_eq!(joined("a [...] [b]c"), [(false, false), (true, false)]);
    }

    #[test]
    fn the_most_literal_reading_comes_first() {
        let all: Vec<_> = readings("*a* [b] c", |_| false).map(|reading| reading.parts[0].words.clone()).collect();
        assert_eq!(all, ["*a* [b] c", "a [b] c", "*a*  c", "a  c"]);
        assert_eq!(plainest("[...]"), Err(Fault::OnlyElision));
        assert_eq!(plainest("a [...]"), Err(Fault::EmptyPart(1)));
    }
}
