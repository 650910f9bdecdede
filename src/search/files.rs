//! The index as files.
//!
//! A file is one call: its name, the edition of the index, a text as JSON on one line, and packed numbers, each on a line
//! of its own that begins with an apostrophe. JSON has no line breaks, so no text can begin a line.

use serde_json::{Value, json};

use super::numbers::{pack, pack_rising};
use super::table::columns;
use super::terms::{Term, terms};
use super::{Entry, Library, Named};
use crate::hash::sha256_hex;
use crate::route::Route;

/// About how many bytes a file of words holds, and one of word endings.
const WORDS: usize = 8_000;
/// About how many bytes a file of places holds; the places of one word are never parted.
const PLACES: usize = 12_000;
/// About how many bytes a file of texts holds; a passage is never parted.
const TEXTS: usize = 6_000;
/// About how many bytes a file of names holds.
const NAMES: usize = 3_000;

/// Words within reach of a slip of the pen have so many letters.
const SPELT: std::ops::RangeInclusive<usize> = 3..=26;

/// A file before it has its edition.
struct File {
    name: String,
    body: String,
}

impl File {
    fn of(name: String, text: &Value, packed: &[String]) -> File {
        let packed = packed.iter().map(|numbers| format!(",\n'{numbers}'"));
        let body = format!("{text}{}", packed.collect::<String>());
        File { name, body }
    }
}

/// Whether a line of a file is packed numbers: letters that happen to stand together and are no words.
pub fn is_packed(line: &str) -> bool {
    line.starts_with('\'')
}

/// The files of the index: `index` says what is in the others. The library is let go of before the first file is made.
pub fn files(library: Library) -> impl Iterator<Item = (Route, Vec<u8>)> {
    let terms = terms(&library.groups);
    let words = words(&terms);
    let ends = ends(&terms);
    let places = places(&terms);
    drop(terms);
    let texts = texts(&library);
    let sources = names("sources", &library.sources);
    let incidents = names("incidents", &library.incidents);
    let index = index(&library, [&words, &ends, &places, &texts, &sources, &incidents]);
    drop(library);
    let parts = [words.files, ends.files, places.files, texts.files, sources.files, incidents.files];
    edition(parts.into_iter().flatten().chain([index]).collect())
}

/// Files of one sort.
struct Shelf {
    files: Vec<File>,
    /// What the first item of each is looked up by.
    firsts: Vec<String>,
    /// How many items each holds.
    counts: Vec<u32>,
}

impl Shelf {
    /// Runs of items as files: `key` is what an item is looked up by, `file` makes the text and the numbers of a run.
    fn of<T>(
        sort: &str,
        runs: &[&[T]],
        key: impl Fn(&T) -> String,
        file: impl Fn(&[T]) -> (Value, Vec<String>),
    ) -> Shelf {
        let files = runs.iter().enumerate().map(|(at, run)| {
            let (text, packed) = file(run);
            File::of(format!("{sort}-{at}"), &text, &packed)
        });
        Shelf {
            files: files.collect(),
            firsts: runs.iter().filter_map(|run| run.first()).map(key).collect(),
            counts: runs.iter().map(|run| count(run)).collect(),
        }
    }
}

fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

/// Runs of items of about `limit` bytes together; an item that is larger stands alone.
fn cut<T>(items: &[T], limit: usize, size: impl Fn(&T) -> usize) -> Vec<&[T]> {
    let mut runs = Vec::new();
    let (mut start, mut held) = (0, 0);
    for (at, item) in items.iter().enumerate() {
        let size = size(item);
        if at > start && held + size > limit {
            runs.push(&items[start..at]);
            (start, held) = (at, 0);
        }
        held += size;
    }
    if start < items.len() {
        runs.push(&items[start..]);
    }
    runs
}

/// All words in order, and in how many passages each stands.
fn words(terms: &[Term]) -> Shelf {
    let runs = cut(terms, WORDS, |(word, _)| word.len() + 2);
    Shelf::of(
        "words",
        &runs,
        |(word, _)| word.clone(),
        |run| {
            let words: Vec<&str> = run.iter().map(|(word, _)| word.as_str()).collect();
            let counts: Vec<u32> = run.iter().map(|(_, passages)| count(passages)).collect();
            (json!(words.join(",")), vec![pack(&counts)])
        },
    )
}

/// Words in the order of their last letters: for words misspelt at the beginning.
fn ends(terms: &[Term]) -> Shelf {
    let spelt = |word: &&str| SPELT.contains(&word.chars().count()) && !word.chars().any(char::is_numeric);
    let words = terms.iter().map(|(word, _)| word.as_str()).filter(spelt);
    let mut words: Vec<(Vec<u16>, &str)> = words.map(|word| (backwards(word), word)).collect();
    words.sort_unstable();
    let words: Vec<&str> = words.into_iter().map(|(_, word)| word).collect();
    let runs = cut(&words, WORDS, |word| word.len() + 1);
    Shelf::of("ends", &runs, |word| (*word).to_owned(), |run| (json!(run.join(",")), Vec::new()))
}

/// As scripts turn a text round: unit by unit of UTF-16.
fn backwards(word: &str) -> Vec<u16> {
    let mut units: Vec<u16> = word.encode_utf16().collect();
    units.reverse();
    units
}

/// In which passages each word stands, in the order of the words.
fn places(terms: &[Term]) -> Shelf {
    let lists: Vec<(&str, String)> =
        terms.iter().map(|(word, passages)| (word.as_str(), pack_rising(passages))).collect();
    let runs = cut(&lists, PLACES, |(_, list)| list.len() + 1);
    Shelf::of(
        "places",
        &runs,
        |(word, _)| (*word).to_owned(),
        |run| {
            let lists: Vec<&str> = run.iter().map(|(_, list)| list.as_str()).collect();
            (Value::Null, vec![lists.join(",")])
        },
    )
}

/// A passage, and where it belongs.
struct Placed<'l> {
    entry: &'l Entry,
    entry_number: usize,
    number: usize,
}

/// The passages themselves, with what is said about the entry they belong to.
fn texts(library: &Library) -> Shelf {
    let entries = library.groups.iter().flat_map(|group| &group.entries).enumerate();
    let placed = entries.flat_map(|(entry_number, entry)| {
        (0..entry.passages.len()).map(move |number| Placed { entry, entry_number, number })
    });
    let placed: Vec<Placed<'_>> = placed.collect();
    let size = |one: &Placed<'_>| {
        let head = one.entry.title.len() + one.entry.href.len() + one.entry.about.len() + 20;
        one.entry.passages[one.number].text.len() + 16 + if one.number == 0 { head } else { 0 }
    };
    Shelf::of(
        "texts",
        &cut(&placed, TEXTS, size),
        |_| String::new(),
        |run| {
            let entries = run.chunk_by(|one, next| one.entry_number == next.entry_number).map(entry);
            (Value::Array(entries.collect()), Vec::new())
        },
    )
}

/// Passages of one entry: its title, page, origin and language, the number of the first passage and then all of them.
fn entry(run: &[Placed<'_>]) -> Value {
    let Placed { entry, number, .. } = &run[0];
    let passages = &entry.passages[*number..number + run.len()];
    let texts = passages.iter().flat_map(|passage| [passage.anchor.as_str(), passage.text.as_str()]);
    json!([entry.title, entry.href, entry.about, entry.lang, number, texts.collect::<Vec<&str>>()])
}

/// Keys with their names, in the order of the keys.
fn names(sort: &str, named: &[Named]) -> Shelf {
    let runs = cut(named, NAMES, |one| one.key.len() + one.name.len() + 7);
    Shelf::of(
        sort,
        &runs,
        |one| one.key.clone(),
        |run| {
            let pairs = run.iter().map(|one| json!([one.key, one.name]));
            (Value::Array(pairs.collect()), Vec::new())
        },
    )
}

/// What is in which file, and the table of all entries.
fn index(library: &Library, [words, ends, places, texts, sources, incidents]: [&Shelf; 6]) -> File {
    let (columns, first_year) = columns(library);
    let counts = [words, places, texts, sources, incidents].map(|shelf| pack(&shelf.counts));
    let text = json!({
        "words": words.firsts, "places": places.firsts, "ends": ends.firsts, "sources": sources.firsts,
        "incidents": incidents.firsts, "year": first_year,
    });
    File::of("index".to_owned(), &text, &counts.into_iter().chain(columns).collect::<Vec<_>>())
}

/// The files as scripts. All bear the same edition, so that files of two builds are not taken together.
fn edition(files: Vec<File>) -> impl Iterator<Item = (Route, Vec<u8>)> {
    let hash = sha256_hex(files.iter().map(|file| file.body.as_bytes()));
    files.into_iter().map(move |File { name, body }| {
        let script = format!("dossierSearch(\"{name}\",\"{}\",\n{body});\n", &hash[..8]);
        (Route::search(&name), script.into_bytes())
    })
}
