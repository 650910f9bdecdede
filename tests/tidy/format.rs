//! `docs/format.md` describes every key and every word that an author may write.

use std::collections::{BTreeMap, BTreeSet};

use dossier::parse::place::{COLLECTIONS, place};
use dossier::yaml::shape::{RecordShape, Shape, WordShape};

use super::{in_backticks, none, tree};

const DOCUMENT: &str = "docs/format.md";

/// Where the document describes what every record may have.
const COMMON: &str = "What every record may have";

/// Which part of the document describes a record.
const PARTS: &[(&str, &str)] = &[
    ("Meta", "content/dossier.yaml"),
    ("Editor", "content/dossier.yaml"),
    ("Correction", "content/dossier.yaml"),
    ("Theme", "content/dossier.yaml"),
    ("Checks", "content/dossier.yaml"),
    ("Waiver", "content/dossier.yaml"),
    ("Withdrawn", COMMON),
    ("Article", "Articles"),
    ("Capture", "Articles"),
    ("IncidentRole", "Articles"),
    ("Claim", "Claims"),
    ("PartyRecord", "Speakers and hands"),
    ("AnswerRecord", "Answers"),
    ("RelationRecord", "Relations"),
    ("Assessment", "Claims"),
    ("Bias", "Bias notes"),
    ("Note", "Notes on a text"),
    ("Reference", "References"),
    ("Source", "Sources"),
    ("SourceBias", "Sources"),
    ("Actor", "Actors"),
    ("Name", "Names"),
    ("Place", "Places"),
    ("GlossaryTerm", "Glossary"),
    ("Technique", "Techniques"),
    ("Incident", "Incidents"),
    ("Time", "Incidents"),
    ("Involvement", "Incidents"),
    ("Question", "Questions"),
    ("Finding", "Questions"),
];

/// The text below a heading, up to the next heading of any level.
fn part(heading: &str) -> Option<&'static str> {
    let mut parts = tree::read(DOCUMENT).split("\n#").map(|part| part.trim_start_matches('#'));
    parts.find(|part| part.lines().next().is_some_and(|line| line.trim().trim_matches('`') == heading))
}

/// Everything that the written schema holds.
#[derive(Default)]
struct Schema {
    records: BTreeMap<&'static str, RecordShape>,
    words: Vec<&'static WordShape>,
}

fn schema() -> Schema {
    let mut schema = Schema::default();
    let collections = COLLECTIONS.iter().map(|(_, collection)| collection.shape());
    let files = ["content/dossier.yaml", "content/articles/one.yaml"].iter().filter_map(|path| place(path).shape());
    collections.chain(files).for_each(|shape| schema.gather(&shape));
    schema
}

impl Schema {
    fn gather(&mut self, shape: &Shape) {
        match shape {
            Shape::Words(words) => self.words.extend(*words),
            Shape::List(inner) | Shape::Map { value: inner, .. } => self.gather(inner),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| self.gather(shape)),
            Shape::Record(record) => {
                record.fields.iter().for_each(|field| self.gather(&field.shape));
                self.records.insert(record.name, record.clone());
            }
            Shape::Text(_) | Shape::Whole | Shape::Number | Shape::Anything => {}
        }
    }
}

#[test]
fn every_key_is_described() {
    let common = in_backticks(part(COMMON).unwrap());
    let mut faults = Vec::new();
    for (name, record) in schema().records {
        let Some((_, heading)) = PARTS.iter().find(|(known, _)| *known == name) else {
            faults.push(format!("name the part of {DOCUMENT} that describes `{name}`, in tests/tidy/format.rs"));
            continue;
        };
        let Some(text) = part(heading) else {
            faults.push(format!("{DOCUMENT} has no part `{heading}`"));
            continue;
        };
        let has_common = record.field("withdrawn").is_some();
        let words = in_backticks(text);
        let is_described = |key: &str| words.contains(&key) || has_common && common.contains(&key);
        let missing = record.fields.iter().filter(|field| !is_described(field.key));
        faults.extend(missing.map(|field| format!("{DOCUMENT}, {heading}: `{}` is not described", field.key)));
    }
    none(faults);
}

#[test]
fn no_key_is_described_twice_in_a_part() {
    let headings: BTreeSet<&str> = PARTS.iter().map(|(_, heading)| *heading).collect();
    let mut faults = Vec::new();
    for heading in headings {
        let rows = part(heading).unwrap_or_default().lines().filter_map(|line| line.strip_prefix("| `"));
        let keys = rows.filter_map(|row| row.split('|').next()).flat_map(|cell| cell.split(", "));
        let mut known = BTreeSet::new();
        let twice = keys.map(|key| key.trim_matches(['`', '*', ' '])).filter(|key| !known.insert(*key));
        faults.extend(twice.map(|key| format!("{DOCUMENT}, {heading}: `{key}` has two rows")));
    }
    none(faults);
}

#[test]
fn every_part_describes_a_record() {
    let records = schema().records;
    let gone = PARTS.iter().filter(|(name, _)| !records.contains_key(name));
    none(gone.map(|(name, _)| format!("tests/tidy/format.rs names `{name}`, which is no record")));
}

#[test]
fn every_word_is_named() {
    let named = in_backticks(tree::read(DOCUMENT));
    let words = schema().words;
    let missing = words.iter().filter(|word| !named.contains(&word.word));
    none(missing.map(|word| format!("{DOCUMENT} does not name the word `{}`", word.word)));
}
