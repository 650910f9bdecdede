//! Records that were added, taken away, renamed or changed, kind by kind.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::read::is_map_of_records;
use super::values::{self, field, shown};
use super::{Item, Section, evidence};

/// Kinds of records in the order in which a reader asks for them, each with its heading.
const KINDS: [(&str, &str); 9] = [
    ("dossier", "The dossier"),
    ("articles", "Articles"),
    ("claims", "Claims"),
    ("incidents", "Incidents"),
    ("sources", "Sources"),
    ("actors", "Actors"),
    ("places", "Places"),
    ("glossary", "Glossary"),
    ("techniques", "Techniques"),
];

/// What is told apart: lists that follow from the annotations.
const OF_EVIDENCE: [&str; 2] = ["cycles", "disputes"];

/// Where the name of a record stands.
const NAMES: [&str; 4] = ["title", "name", "term", "says"];

/// One section for each kind.
pub(super) fn sections(old: &Map<String, Value>, new: &Map<String, Value>) -> Vec<Section> {
    let known = KINDS.iter().map(|(kind, heading)| (*kind, (*heading).to_owned()));
    let is_other =
        |kind: &&String| !KINDS.iter().any(|(known, _)| known == kind) && !OF_EVIDENCE.contains(&kind.as_str());
    let others: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).filter(is_other).collect();
    let others = others.into_iter().map(|kind| (kind.as_str(), format!("`{kind}`")));
    let empty = Value::Object(Map::new());
    let section = |(kind, heading): (&str, String)| {
        let [before, after] = [old, new].map(|side| side.get(kind).unwrap_or(&empty));
        let of_records = kind != "dossier" && is_map_of_records(before) && is_map_of_records(after);
        let items = if of_records { records(kind, old, new) } else { whole(before, after) };
        Section::new(heading, items)
    };
    known.chain(others).map(section).collect()
}

/// What is no map of records, as one.
fn whole(old: &Value, new: &Value) -> Vec<Item> {
    let details = values::compare(old, new);
    if details.is_empty() { Vec::new() } else { vec![Item { head: "changed".to_owned(), details }] }
}

fn records(kind: &str, old: &Map<String, Value>, new: &Map<String, Value>) -> Vec<Item> {
    let empty = Map::new();
    let [before, after] = [old, new].map(|side| side.get(kind).and_then(Value::as_object).unwrap_or(&empty));
    let renamed = renamed(kind, before, new);
    let taken: std::collections::BTreeSet<&String> = renamed.values().collect();
    let added = sorted(after).filter(|(key, _)| !before.contains_key(*key) && !taken.contains(key));
    let removed = sorted(before).filter(|(key, _)| !after.contains_key(*key) && !renamed.contains_key(*key));
    let items = added.map(|(key, record)| Item::new(format!("added: {}", named(key, record))));
    let mut items: Vec<Item> = items.collect();
    items.extend(removed.map(|(key, record)| Item::new(format!("removed: {}", named(key, record)))));
    for (key, record) in sorted(before) {
        let (head, now) = match renamed.get(key) {
            Some(now) => (format!("renamed: {key} is now {now}"), after.get(now)),
            None => (format!("changed: {key}"), after.get(key)),
        };
        let details = now.map(|now| changed(kind, record, now)).unwrap_or_default();
        if !details.is_empty() || renamed.contains_key(key) {
            items.push(Item { head, details });
        }
    }
    items
}

fn sorted(map: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    map.iter().collect::<BTreeMap<_, _>>().into_iter()
}

/// The fields that changed, and what follows for this record.
fn changed(kind: &str, old: &Value, new: &Value) -> Vec<String> {
    let mut details = values::compare(old, new);
    match kind {
        "articles" => details.extend(evidence::text(old, new)),
        "claims" => details.extend(evidence::origins(&old["computed"]["origins"], &new["computed"]["origins"])),
        _ => {}
    }
    details
}

/// A record by its id, with its name.
fn named(key: &str, record: &Value) -> String {
    let name = NAMES.iter().find_map(|field| record[*field].as_str());
    name.map_or(key.to_owned(), |name| format!("{key}, {}", shown(&Value::from(name))))
}

/// Ids that are gone and that a new record has as an earlier one.
fn renamed(kind: &str, old: &Map<String, Value>, new: &Map<String, Value>) -> BTreeMap<String, String> {
    let Some(now) = new.get(kind).and_then(Value::as_object) else { return BTreeMap::new() };
    let mut renamed = BTreeMap::new();
    for (key, record) in sorted(now).filter(|(key, _)| !old.contains_key(*key)) {
        let earlier = match key.split_once('#') {
            Some((article, claim)) => addresses(article, &new["articles"][article], claim, record),
            None => aliases(record).map(str::to_owned).collect(),
        };
        let gone = earlier.into_iter().filter(|earlier| old.contains_key(earlier) && !now.contains_key(earlier));
        renamed.extend(gone.take(1).map(|gone| (gone, key.clone())));
    }
    renamed
}

/// Every address that a claim had or may have had.
fn addresses(article: &str, record: &Value, claim: &str, annotated: &Value) -> Vec<String> {
    let articles = || std::iter::once(article).chain(aliases(record));
    let claims = std::iter::once(claim).chain(aliases(annotated));
    claims.flat_map(|claim| articles().map(move |article| format!("{article}#{claim}"))).collect()
}

fn aliases(record: &Value) -> impl Iterator<Item = &str> {
    record[field::ALIASES].as_array().into_iter().flatten().filter_map(Value::as_str)
}
