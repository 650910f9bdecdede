//! What follows from the annotations: origins, agreement, disputes, circles.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::values::{said, shown};
use super::{Item, Section, texts};

/// One section for each sort of consequence.
pub(super) fn sections(old: &Map<String, Value>, new: &Map<String, Value>) -> Vec<Section> {
    let lists = |key| [old, new].map(|side: &Map<String, Value>| list(side.get(key)));
    let [disputes, cycles] = [lists("disputes"), lists("cycles")];
    vec![
        Section::new("Agreement and origins", agreement(old, new)),
        Section::new("Contradictions", compared(&disputes, &named_dispute, &claims_of)),
        Section::new("Circular reporting", compared(&cycles, &shown, &|_, _| Vec::new())),
    ]
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A question of an incident, asked of one population.
type Row<'a> = (&'a str, &'a str, String);

/// Rows of the account tables whose outcome is another. What is new or gone altogether is told with its incident.
fn agreement(old: &Map<String, Value>, new: &Map<String, Value>) -> Vec<Item> {
    let (before, after) = (rows(old), rows(new));
    let both = after.iter().filter_map(|(row, value)| Some((row, *before.get(row)?, *value)));
    both.filter_map(|((incident, question, of), before, after)| {
        let head = format!("{incident}, {question}{}", if of.is_empty() { String::new() } else { format!(" ({of})") });
        let details = outcome(before, after);
        (!details.is_empty()).then_some(Item { head, details })
    })
    .collect()
}

fn rows(side: &Map<String, Value>) -> BTreeMap<Row<'_>, &Value> {
    let incidents = side.get("incidents").and_then(Value::as_object).into_iter().flatten();
    let questions = incidents.flat_map(|(incident, record)| {
        let questions = record["computed"]["questions"].as_object().into_iter().flatten();
        questions.map(move |(question, rows)| (incident, question, rows))
    });
    let rows = questions.flat_map(|(incident, question, rows)| {
        let of = |row: &Value| row["of"].as_str().unwrap_or_default().to_owned();
        list(Some(rows)).iter().map(move |row| ((incident.as_str(), question.as_str(), of(row)), row))
    });
    rows.collect()
}

fn outcome(old: &Value, new: &Value) -> Vec<String> {
    let word = |row: &Value| row["verdict"].as_str().unwrap_or("none").to_owned();
    let (before, after) = (word(old), word(new));
    let verdict = (before != after).then(|| format!("outcome: from {before} to {after}"));
    let members = [("silent", "silent"), ("unread", "not annotated")];
    let members = members.into_iter().flat_map(|(key, words)| members_of(words, &old[key], &new[key]));
    verdict.into_iter().chain(origins(&old["origins"], &new["origins"])).chain(members).collect()
}

/// How many independent origins there are, and who they are.
pub(super) fn origins(old: &Value, new: &Value) -> Vec<String> {
    let bounds = |origins: &Value| match (&origins["least"], &origins["most"]) {
        (Value::Null, _) | (_, Value::Null) => "not counted".to_owned(),
        (least, most) if least == most => shown(least),
        (least, most) => format!("{} to {}", shown(least), shown(most)),
    };
    let (before, after) = (bounds(old), bounds(new));
    let counted = (before != after).then(|| format!("independent origins: were {before}, are {after}"));
    counted.into_iter().chain(members_of("named origins", &old["named"], &new["named"])).collect()
}

/// Members of a list that came or went.
fn members_of(words: &str, old: &Value, new: &Value) -> Vec<String> {
    let [before, after] = [old, new].map(|side| list(Some(side)).iter().map(shown).collect::<BTreeSet<_>>());
    let told = |what: &str, one: &BTreeSet<String>, other: &BTreeSet<String>| {
        let only: Vec<&str> = one.difference(other).map(String::as_str).collect();
        (!only.is_empty()).then(|| said(words, &format!("{what} {}", only.join(", "))))
    };
    told("removed", &before, &after).into_iter().chain(told("added", &after, &before)).collect()
}

/// The text of an article, where it is published, and its length where it is not.
pub(super) fn text(old: &Value, new: &Value) -> Option<String> {
    let [before, after] = [old, new].map(|side| &side["computed"]["text"]);
    match (before.as_str(), after.as_str()) {
        (Some(before), Some(after)) => (before != after).then(|| said("text", &texts::change(before, after))),
        (Some(_), None) => Some("text: no longer published in full".to_owned()),
        (None, Some(_)) => Some("text: now published in full".to_owned()),
        (None, None) => {
            let [before, after] = [old, new].map(|side| &side["computed"]["length"]);
            let told = || format!("text: from {} to {} characters", shown(before), shown(after));
            (before != after).then(told)
        }
    }
}

/// What is in one list only, by its name; and of what is in both, what differs.
fn compared(
    [old, new]: &[&[Value]; 2],
    name: &dyn Fn(&Value) -> String,
    differ: &dyn Fn(&Value, &Value) -> Vec<String>,
) -> Vec<Item> {
    let [before, after] = [old, new].map(|side| side.iter().map(|one| (name(one), one)).collect::<BTreeMap<_, _>>());
    let come = after.keys().filter(|name| !before.contains_key(*name)).map(|name| Item::new(format!("new: {name}")));
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    let gone = gone.map(|name| Item::new(format!("no longer: {name}")));
    let both = before.iter().filter_map(|(name, before)| {
        let details = differ(before, after.get(name)?);
        (!details.is_empty()).then(|| Item { head: format!("changed: {name}"), details })
    });
    come.chain(gone).chain(both).collect()
}

/// A dispute by its question, and one that was only written by its claims.
fn named_dispute(dispute: &Value) -> String {
    let word = |key: &str| dispute[key].as_str().map(str::to_owned);
    let place = [word("incident"), word("question")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let of = word("of").map_or(String::new(), |of| format!(" ({of})"));
    match word("question") {
        Some(_) => format!("{place}{of}"),
        None => said(&place, &members(&dispute["claims"])),
    }
}

fn claims_of(old: &Value, new: &Value) -> Vec<String> {
    members_of("claims", &old["claims"], &new["claims"])
}

fn members(ids: &Value) -> String {
    list(Some(ids)).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" and ")
}
