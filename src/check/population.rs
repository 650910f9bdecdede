//! Which words for those who are counted mean the same people.

use std::collections::BTreeSet;

use crate::normal::Normal;

/// Words as they are compared: without differences of case, white space, quotation marks or dashes.
pub(super) fn fold(words: &str) -> String {
    Normal::needle(words).as_str().to_lowercase()
}

/// A population without its article.
pub(super) fn bare(words: &str) -> String {
    let words = fold(words);
    words.strip_prefix("the ").unwrap_or(&words).to_owned()
}

/// What can happen to those who are counted; a population may name one of these things, or a list of them.
const HARMS: [&str; 8] = ["killed", "wounded", "injured", "dead", "hurt", "missing", "captured", "detained"];
const JOINTS: [&str; 4] = ["and", "or", "and/or", "&"];
/// Words before a name that make it mean others, or nobody in particular.
const TURNING: [&str; 36] = [
    "former",
    "ex",
    "alleged",
    "suspected",
    "supposed",
    "presumed",
    "would-be",
    "future",
    "potential",
    "possible",
    "fake",
    "no",
    "non",
    "not",
    "other",
    "more",
    "further",
    "additional",
    "another",
    "all",
    "family",
    "of",
    "for",
    "to",
    "from",
    "than",
    "with",
    "without",
    "by",
    "in",
    "at",
    "on",
    "near",
    "against",
    "among",
    "under",
];
/// Words after a name that say which of them are meant.
const NARROWING: [&str; 13] =
    ["who", "that", "which", "from", "in", "at", "of", "on", "near", "with", "within", "inside", "among"];

/// No words for those who are counted are longer, in bytes.
const LONGEST: usize = 1_000;

/// A population as those who are counted and what happened to them.
pub(super) struct Told {
    who: String,
    harms: BTreeSet<String>,
}

impl Told {
    /// Whether the words say for certain that all of this population are of the other, and not the reverse: those who
    /// are meant have a further word before their name (`Russian fighters`, `fighters`), or behind it (`fighters from
    /// Russia`), or less has happened to them (`men killed`, `men killed or wounded`).
    pub(super) fn is_part_of(&self, whole: &Told) -> bool {
        let same = self.who == whole.who;
        let less = self.harms.len() < whole.harms.len() || whole.harms.is_empty();
        let in_whole =
            whole.harms.is_empty() || !self.harms.is_empty() && self.harms.iter().all(|one| whole.harms.contains(one));
        let narrower = || whole.who.is_empty() || is_narrower(&self.who, &whole.who);
        in_whole && if same { less && self.harms != whole.harms } else { narrower() }
    }

    /// Those who are counted, whatever happened to them.
    pub(super) fn who(&self) -> &str {
        &self.who
    }

    /// Those of whom this population may be a part: the same, everybody, and each with fewer words before or behind.
    pub(super) fn may_be_part_of(&self) -> impl Iterator<Item = &str> {
        let who = self.who.as_str();
        // What is longer than any name is a part of nothing else, and not gone through word by word.
        let blanks = who.match_indices(' ').filter(|_| who.len() <= LONGEST);
        let shorter = blanks.flat_map(move |(at, _)| [&who[..at], &who[at + 1..]]);
        let all: BTreeSet<&str> = shorter.chain([who, ""]).collect();
        all.into_iter()
    }

    /// A population by its words.
    pub(super) fn of(words: &str) -> Told {
        let bare = bare(words).replace(',', " ,");
        let all: Vec<&str> = bare.split_whitespace().collect();
        let is_harm = |word: &&str| HARMS.contains(word) || JOINTS.contains(word) || *word == ",";
        let last = all.iter().rev().take_while(|word| is_harm(word)).count();
        let first = if last == 0 { all.iter().take_while(|word| is_harm(word)).count() } else { 0 };
        let who = &all[first..all.len() - last];
        // A joint between those who are counted and what follows belongs to the former: it is no list of harms then.
        let joint = |word: Option<&&str>| word.is_some_and(|word| !HARMS.contains(word));
        if joint(all.get(all.len() - last)) || first > 0 && joint(all.get(first - 1)) {
            return Told { who: bare.replace(" ,", ","), harms: BTreeSet::new() };
        }
        let harms = all[..first].iter().chain(&all[all.len() - last..]).filter(|word| HARMS.contains(word));
        Told { who: who.join(" ").replace(" ,", ","), harms: harms.map(|word| (*word).to_owned()).collect() }
    }
}

fn is_narrower(part: &str, whole: &str) -> bool {
    let listed = |words: &str| words.contains([',', '/']) || words.split(' ').any(|word| JOINTS.contains(&word));
    let before = part.strip_suffix(whole).and_then(|head| head.strip_suffix(' '));
    let behind = part.strip_prefix(whole).and_then(|tail| tail.strip_prefix(' '));
    let turned = |head: &str| head.split(' ').any(|word| TURNING.contains(&word));
    before.is_some_and(|head| !listed(head) && !turned(head))
        || behind
            .is_some_and(|tail| !listed(tail) && tail.split(' ').next().is_some_and(|word| NARROWING.contains(&word)))
}

/// The ways in which a population can be read as a list of others; none where it is no list.
///
/// `Russian and Syrian fighters` is read as `Russian` and `Syrian fighters`, and as `Russian fighters` and `Syrian
/// fighters`; `men killed or wounded` as `men killed` and `men wounded`.
pub(super) fn readings(of: &str) -> Vec<Vec<String>> {
    let told = Told::of(of);
    if told.harms.len() > 1 {
        return vec![told.harms.iter().map(|harm| format!("{} {harm}", told.who).trim().to_owned()).collect()];
    }
    let parts = parts(of);
    let Some((last, others)) = parts.split_last() else { return Vec::new() };
    let ends = last.match_indices(' ').map(|(at, _)| &last[at..]);
    let shared = ends.map(|end| {
        let others = others.iter().map(|part| format!("{part}{end}"));
        others.chain([last.clone()]).collect()
    });
    [parts.clone()].into_iter().chain(shared).collect()
}

/// The populations that one written with "and" is put together from; none where it is not.
fn parts(of: &str) -> Vec<String> {
    let folded = fold(of);
    let parts: Vec<String> =
        folded.replace(", and ", " and ").replace(", ", " and ").split(" and ").map(bare).collect();
    if parts.len() < 2 || parts.iter().any(String::is_empty) { Vec::new() } else { parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_part(part: &str, whole: &str) -> bool {
        Told::of(part).is_part_of(&Told::of(whole))
    }

    #[test]
    fn a_list_of_populations_is_taken_apart() {
        assert_eq!(readings("the Russians and Syrians"), [["russians", "syrians"]]);
        assert_eq!(readings("men, women, and children"), [["men", "women", "children"]]);
        assert_eq!(
            readings("Russian and Syrian fighters"),
            [["russian", "syrian fighters"], ["russian fighters", "syrian fighters"]]
        );
        assert_eq!(readings("men killed or wounded"), [["men killed", "men wounded"]]);
        assert!(readings("Russians").is_empty());
        assert!(readings("sandbags").is_empty());
    }

    #[test]
    fn a_further_word_makes_a_part() {
        for (part, whole) in [
            ("Russian fighters", "fighters"),
            ("the pro-government fighters", "Fighters"),
            ("fighters from Russia", "fighters"),
            ("fighters who were killed", "fighters"),
            ("men killed", "men"),
            ("men killed", "men killed or wounded"),
            ("men killed", "men killed, wounded or missing"),
            ("wounded men", "killed and wounded men"),
            ("Russian men killed", "men killed and wounded"),
            ("Russian men killed", "men killed"),
            ("Russians killed", "killed"),
        ] {
            assert!(is_part(part, whole), "{part} in {whole}");
            assert!(!is_part(whole, part), "{whole} in {part}");
        }
    }

    #[test]
    fn words_that_may_mean_others_make_none() {
        for (part, whole) in [
            ("fighters", "fighters"),
            ("The fighters", "fighters"),
            ("Russians", "fighters"),
            ("artillery and tank rounds", "tank rounds"),
            ("relatives of fighters", "fighters"),
            ("civilians killed by fighters", "fighters"),
            ("former fighters", "fighters"),
            ("suspected fighters", "fighters"),
            ("family members", "members"),
            ("other fighters", "fighters"),
            ("freedomfighters", "fighters"),
            ("tank crews", "tank"),
            ("fighters and their families", "fighters"),
            ("fighters in Syria and civilians", "fighters"),
            ("fighters, Russian", "fighters"),
            ("men killed", "men wounded"),
            ("men killed or missing", "men killed or wounded"),
            ("men", "men killed"),
            ("Russian men", "men killed"),
            ("men killed or wounded", "men wounded or killed"),
            ("women and killed", "women"),
            ("soldiers of President Assad", "Syrian soldiers"),
        ] {
            assert!(!is_part(part, whole), "{part} in {whole}");
        }
    }
}
