//! Sentences that put words down to somebody: where claims are to be looked for.

use std::collections::BTreeSet;
use std::ops::Range;

use super::id::slug;
use super::known::Known;
use crate::attribution::{SPEAKING, ends_word, starts_word};
use crate::quote::{Anchor, Prepared, Selector, Unmatched, locate};

/// A claim that somebody may want to make of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) id: String,
    pub(super) quote: String,
    pub(super) prefix: Option<String>,
    pub(super) nth: Option<usize>,
    pub(super) speaker: Speaker,
    pub(super) stance: Option<&'static str>,
}

/// Who speaks, as far as the sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Somebody whom the dossier knows.
    Known(String),
    /// Somebody with a name whom the dossier does not know: the name, and an id for it.
    Named(String, String),
    /// Somebody unnamed, in the words of the article.
    Unnamed(String),
    /// The sentence does not say.
    Unsaid,
}

/// No article is offered more claims.
const MOST: usize = 60;
/// What has no end for so many bytes is no sentence.
const LONGEST: usize = 2000;
/// A sentence of fewer words claims nothing.
const LEAST: usize = 4;
/// Words that name a speaker are no more than this.
const NAME: usize = 8;
/// Verbs of speaking beyond the surest ones.
const MORE: [&str; 14] = [
    "say",
    "told",
    "tells",
    "claimed",
    "claims",
    "denied",
    "denies",
    "alleged",
    "announced",
    "confirmed",
    "warned",
    "insisted",
    "acknowledged",
    "added",
];
/// Words that tell of speaking without a verb of it.
const PHRASES: [&str; 7] = [
    "according to",
    "condition of anonymity",
    "reportedly",
    "allegedly",
    "quoted as saying",
    "as quoted by",
    "sources close to",
];
/// Words that begin what is said, and end the name of the speaker.
const PRONOUNS: [&str; 14] =
    ["he", "she", "it", "they", "we", "i", "who", "which", "that", "also", "and", "but", "has", "so"];

/// The claims to offer for an article.
pub(super) fn offers(text: &Prepared, known: &Known) -> Vec<Offer> {
    let mut ids = BTreeSet::new();
    let plain = text.plain();
    let sentences = plain.blocks().iter().flat_map(|block| sentences(plain.as_str(), block.clone()));
    let speaking = sentences.filter(|sentence| tells(text.text(sentence.clone()))).take(MOST);
    speaking.filter_map(|sentence| offer(text, sentence, known, &mut ids)).collect()
}

/// Whether a sentence puts words down to somebody.
fn tells(sentence: &str) -> bool {
    // `Ann said …` over a reader's comment says nothing by itself.
    let empty = sentence.split_whitespace().count() < LEAST && !sentence.contains(['。', '」']);
    if empty || sentence.len() > LONGEST {
        return false;
    }
    let lower = sentence.to_lowercase();
    let mut words = SPEAKING.iter().chain(&MORE).chain(&PHRASES);
    words.any(|word| word_at(&lower, word).is_some()) || has_speech(sentence)
}

fn offer(text: &Prepared, sentence: Range<usize>, known: &Known, ids: &mut BTreeSet<String>) -> Option<Offer> {
    let quote = text.text(sentence.clone());
    let (prefix, nth) = selector(text, &sentence)?;
    let speaker = speaker(quote, known);
    let id = claim_id(&speaker, quote, ids);
    Some(Offer { id, quote: quote.to_owned(), prefix, nth, speaker, stance: stance(&quote.to_lowercase()) })
}

/// What is needed beside the words for them to be found where they stand.
fn selector(text: &Prepared, sentence: &Range<usize>) -> Option<(Option<String>, Option<usize>)> {
    let exact = text.text(sentence.clone());
    let is_here = |anchor: &Anchor| anchor.range() == *sentence;
    match locate(text, &Selector::exact(exact)) {
        Ok(anchor) => is_here(&anchor).then_some((None, None)),
        Err(Unmatched::Ambiguous { places, .. }) => {
            let before: Vec<&str> =
                text.text(0..sentence.start).rsplit_terminator(char::is_whitespace).take(5).collect();
            let prefix = before.into_iter().rev().collect::<Vec<_>>().join(" ");
            let with_prefix = Selector { prefix: Some(&prefix), ..Selector::exact(exact) };
            if !prefix.trim().is_empty() && locate(text, &with_prefix).as_ref().is_ok_and(is_here) {
                return Some((Some(prefix), None));
            }
            let nth = places.iter().position(|place| place == sentence)? + 1;
            let with_nth = Selector { nth: Some(nth), ..Selector::exact(exact) };
            locate(text, &with_nth).as_ref().is_ok_and(is_here).then_some((None, Some(nth)))
        }
        Err(_) => None,
    }
}

/// The sentences of a block.
fn sentences(text: &str, block: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = block.start;
    let words = text.get(block.clone()).unwrap_or_default();
    for (at, mark) in
        words.char_indices().filter(|(_, each)| matches!(each, '.' | '!' | '?' | '…' | '。' | '؟' | '！' | '？'))
    {
        let end = block.start + at + mark.len_utf8();
        let rest = text.get(end..block.end).unwrap_or_default();
        let close = rest.trim_start_matches(['"', '”', '’', '\'', '»', ')', ']', '」']);
        let end = block.end - close.len();
        let wide = matches!(mark, '。' | '！' | '？');
        let begins = close
            .trim_start()
            .starts_with(|next: char| !next.is_lowercase() && !matches!(next, ',' | ';' | ':' | '-' | '–' | '—'));
        if end > start
            && (close.is_empty()
                || begins && (wide || close.starts_with(char::is_whitespace)) && !is_short_for(text.get(start..end)))
        {
            sentences.push(start..end);
            start = block.end - close.trim_start().len();
        }
    }
    sentences.push(start..block.end);
    sentences.retain(|range| {
        text.get(range.clone()).is_some_and(|words| words.split_whitespace().count() > 1 || words.len() > 20)
    });
    sentences
}

/// Whether the point at the end of these words belongs to a shortened word or an initial.
fn is_short_for(words: Option<&str>) -> bool {
    const SHORT: [&str; 24] = [
        "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "maj", "capt", "adm", "sen", "rep", "gov", "prof", "st",
        "jr", "sr", "no", "vs", "inc", "ltd", "brig", "approx",
    ];
    let Some(word) =
        words.and_then(|words| words.strip_suffix('.')).and_then(|words| words.split_whitespace().next_back())
    else {
        return false;
    };
    let bare = word.trim_start_matches(|each: char| !each.is_alphanumeric());
    let is_initial = bare.chars().count() == 1 && bare.starts_with(char::is_uppercase);
    is_initial || bare.contains('.') && bare.len() <= 4 || SHORT.contains(&bare.to_lowercase().as_str())
}

/// Where some words stand in others, as whole words.
fn word_at(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word)
        .map(|(at, _)| at)
        .find(|at| ends_word(&text[..*at]) && starts_word(&text[at + word.len()..]))
}

/// Whether a sentence has some words in quotation marks, and not just one or two.
fn has_speech(sentence: &str) -> bool {
    const MARKS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('「', '」')];
    MARKS.iter().any(|(open, close)| {
        let inner = sentence.split_once(*open).and_then(|(_, rest)| Some(rest.split_once(*close)?.0));
        inner.is_some_and(|inner| inner.split_whitespace().count() >= 4 || *open == '「' && inner.chars().count() > 6)
    })
}

fn stance(lower: &str) -> Option<&'static str> {
    let has = |words: &[&str]| words.iter().any(|word| word_at(lower, word).is_some());
    if has(&["denied", "denies"]) {
        Some("denies")
    } else if has(&["reportedly", "allegedly", "alleged", "claimed", "claims"]) {
        Some("alleges")
    } else {
        None
    }
}

fn claim_id(speaker: &Speaker, quote: &str, ids: &mut BTreeSet<String>) -> String {
    let who = match speaker {
        Speaker::Known(_) | Speaker::Unsaid => None,
        Speaker::Named(_, id) => Some(id.clone()),
        Speaker::Unnamed(words) => slug(words),
    };
    let words = || slug(&quote.split_whitespace().take(5).collect::<Vec<_>>().join(" "));
    let base = who.or_else(words).unwrap_or_else(|| "claim".to_owned());
    let numbered = (2_u32..).map(|number| format!("{base}-{number}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(|id| !ids.contains(id)).unwrap_or(base);
    ids.insert(id.clone());
    id
}

fn speaker(sentence: &str, known: &Known) -> Speaker {
    let lower = sentence.to_lowercase();
    // Lower case may have another length; then places in one text mean nothing in the other.
    let same = lower.len() == sentence.len();
    let found = same.then(|| according(sentence, &lower).or_else(|| subject(sentence, &lower))).flatten();
    let Some(name) = found else {
        let anonymous = word_at(&lower, "condition of anonymity").is_some();
        return if anonymous { Speaker::Unnamed("on condition of anonymity".to_owned()) } else { Speaker::Unsaid };
    };
    if let Some(party) = known.speaker(&name) {
        return Speaker::Known(party.to_owned());
    }
    let bare = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(&name);
    let unnamed =
        ["a ", "an ", "A ", "An ", "one ", "some ", "several ", "two "].iter().any(|article| name.starts_with(article));
    let capitals = bare.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    let is_name = !unnamed && (2 * capitals > bare.split_whitespace().count() || proper(bare) != bare);
    let bare = if is_name { proper(bare) } else { bare.to_owned() };
    let bare = bare.as_str();
    match slug(bare).filter(|_| is_name && bare.split_whitespace().count() <= 5) {
        Some(id) => Speaker::Named(bare.to_owned(), id),
        None => Speaker::Unnamed(lower_first(&name)),
    }
}

/// `according to X`.
fn according(sentence: &str, lower: &str) -> Option<String> {
    let at = word_at(lower, "according to")? + "according to".len();
    let rest = sentence.get(at..)?.trim_start();
    let end = rest.find([',', ';', ':', '.', '(', '"', '“', '”']).unwrap_or(rest.len());
    name(&rest[..end])
}

/// `X said`, and after what was said `said X`.
fn subject(sentence: &str, lower: &str) -> Option<String> {
    let verbs = SPEAKING.iter().chain(&MORE);
    let (at, len) = verbs.filter_map(|verb| Some((word_at(lower, verb)?, verb.len()))).min()?;
    let (before, after) = (without_helpers(sentence.get(..at)?), sentence.get(at + len..)?.trim_start());
    let clause = before.rsplit([',', ';', ':', '"', '“', '”', '»', '(', '—']).next().unwrap_or_default();
    let inverted = || {
        let follows = before.is_empty() || before.ends_with([',', '"', '”', '»', '?', '!']);
        let end = after.find([',', '.', ';', ':', '"', '“']).unwrap_or(after.len());
        follows.then(|| name(&after[..end])).flatten()
    };
    // `Ann Green, a spokeswoman for the army, said`: the name stands before what explains it.
    let explained = || {
        let (first, rest) = before.split_once(", ")?;
        let rest = rest.strip_suffix(',').filter(|_| first.starts_with(char::is_uppercase))?;
        name(if is_full_name(rest) { rest } else { first })
    };
    name(clause).or_else(inverted).or_else(explained)
}

/// Whether words are a name and nothing else, as in `The mayor, Ilse Brandvoll, said`.
fn is_full_name(words: &str) -> bool {
    (2..=4).contains(&words.split_whitespace().count())
        && words.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

/// Words without the verbs and adverbs before `said` at their end.
fn without_helpers(words: &str) -> &str {
    let mut words = words.trim_end();
    while let Some(rest) =
        ["also", "has", "have", "had", "later", "earlier"].iter().find_map(|helper| words.strip_suffix(helper))
    {
        if !ends_word(rest) {
            break;
        }
        words = rest.trim_end();
    }
    words
}

/// Words that may name somebody.
fn name(words: &str) -> Option<String> {
    let mut list: Vec<&str> = words.split_whitespace().collect();
    if list.first().is_some_and(|first| ["as", "As", "but", "But", "and", "And", "while", "While"].contains(first)) {
        list.remove(0);
    }
    let first = list.first()?.to_lowercase();
    let end = list.last()?.to_lowercase();
    let fits = list.len() <= NAME && !PRONOUNS.contains(&first.as_str()) && !PRONOUNS.contains(&end.as_str());
    let signs = |each: char| each.is_control() || "<>*[]{}()/\\|#=_`\u{FFFD}".contains(each);
    (fits && words.contains(char::is_alphabetic) && !words.contains(signs)).then(|| list.join(" "))
}

/// The name in a description with a name at its end: `Samuel Ramani` of `Syrian expert Samuel Ramani`.
fn proper(words: &str) -> String {
    let list: Vec<&str> = words.split_whitespace().collect();
    let small = |word: &&str| {
        word.starts_with(char::is_lowercase) && !["of", "the", "de", "van", "von", "al", "bin", "and"].contains(word)
    };
    let begin = list.iter().rposition(small).map_or(0, |at| at + 1);
    let from = if list.len() - begin >= 2 { begin } else { 0 };
    list[from..].join(" ")
}

fn lower_first(words: &str) -> String {
    ["A ", "An ", "The ", "One ", "Some ", "Several "]
        .iter()
        .find_map(|article| words.strip_prefix(article).map(|rest| format!("{}{rest}", article.to_lowercase())))
        .unwrap_or_else(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Speaker)> {
        let offers = offers(&Prepared::of(text), &Known::default());
        offers.into_iter().map(|offer| (offer.quote, offer.speaker)).collect()
    }

    fn unnamed(words: &str) -> Speaker {
        Speaker::Unnamed(words.to_owned())
    }

    #[test]
    fn sentences_with_a_speaker_are_offered() {
        let cases = [
            ("Two lorries fell, a police officer said.", unnamed("a police officer")),
            ("Two lorries fell, according to local sources.", unnamed("local sources")),
            ("Local sources say two lorries fell.", unnamed("Local sources")),
            ("“Two lorries fell,” said Ann Green.", Speaker::Named("Ann Green".into(), "ann-green".into())),
            (
                "Col. Ann Green told reporters that two fell.",
                Speaker::Named("Col. Ann Green".into(), "col-ann-green".into()),
            ),
            ("He said that two lorries fell.", Speaker::Unsaid),
            ("Two lorries reportedly fell.", Speaker::Unsaid),
            ("The official, speaking on condition of anonymity, was sure.", unnamed("on condition of anonymity")),
            ("A senior official, speaking on condition of anonymity, has said so.", unnamed("a senior official")),
            (
                "Ann Green, a spokeswoman for the army, said it fell.",
                Speaker::Named("Ann Green".into(), "ann-green".into()),
            ),
            ("The mayor, Ann Green, denied it all.", Speaker::Named("Ann Green".into(), "ann-green".into())),
            ("As river expert Ann Green said, it fell.", Speaker::Named("Ann Green".into(), "ann-green".into())),
        ];
        for (text, speaker) in cases {
            assert_eq!(found(text), [(text.to_owned(), speaker)], "{text}");
        }
        assert_eq!(found("Two lorries fell. The river is deep."), []);
    }

    #[test]
    fn sentences_end_where_they_end() {
        let text = "Col. Green of the U.S. said so. “Yes!” he said. It is 3.5 m.";
        let ranges = sentences(text, 0..text.len());
        let shown: Vec<&str> = ranges.into_iter().map(|range| &text[range]).collect();
        assert_eq!(shown, ["Col. Green of the U.S. said so.", "“Yes!” he said.", "It is 3.5 m."]);
    }

    #[test]
    fn a_sentence_that_stands_twice_is_told_apart() {
        let text = Prepared::of("It fell, he said. Then: It fell, he said.\n\nIt fell, he said.");
        let offers = offers(&text, &Known::default());
        assert_eq!(offers.len(), 3);
        for offer in &offers {
            let selector =
                Selector { prefix: offer.prefix.as_deref(), nth: offer.nth, ..Selector::exact(&offer.quote) };
            assert!(locate(&text, &selector).is_ok(), "{offer:?}");
        }
    }
}
