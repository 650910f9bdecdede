//! What came of trying addresses, kept for some days, so that nobody is asked again and again.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Outcome;

/// How many seconds an address that answered is not asked again.
const ALIVE: u64 = 7 * DAY;

/// The same for one that did not, or would not say.
const OTHERS: u64 = DAY;

const DAY: u64 = 24 * 60 * 60;

/// Outcomes, each with the second of the Unix clock in which it was found.
pub type Known = BTreeMap<String, (u64, Outcome)>;

/// What a cache holds that still counts at the second `now`. One that cannot be read holds nothing: all is asked anew.
pub fn read(bytes: &[u8], now: u64) -> Known {
    let map: Map<String, Value> = serde_json::from_slice(bytes).unwrap_or_default();
    let entries = map.into_iter().filter_map(|(address, value)| {
        let (at, outcome) = (value["at"].as_u64()?, outcome(&value)?);
        // What lies ahead comes of a clock that was wrong.
        (at <= now && now - at < lasts(&outcome)).then_some((address, (at, outcome)))
    });
    entries.collect()
}

/// The bytes of a cache. Where nobody answered nothing is kept: the next network may be a better one.
pub fn write(known: &Known) -> Vec<u8> {
    let entries = known.iter().filter_map(|(address, (at, outcome))| {
        let (word, words) = in_words(outcome)?;
        Some((address.clone(), serde_json::json!({ "at": at, "outcome": word, "words": words })))
    });
    let mut bytes = serde_json::to_vec_pretty(&entries.collect::<Map<_, _>>()).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn lasts(outcome: &Outcome) -> u64 {
    match outcome {
        Outcome::Answers | Outcome::Moved(_) => ALIVE,
        Outcome::Dead(_) | Outcome::Unsure(_) | Outcome::Unreached(_) => OTHERS,
    }
}

fn in_words(outcome: &Outcome) -> Option<(&'static str, &str)> {
    match outcome {
        Outcome::Answers => Some(("answers", "")),
        Outcome::Moved(to) => Some(("moved", to)),
        Outcome::Dead(why) => Some(("dead", why)),
        Outcome::Unsure(why) => Some(("unsure", why)),
        Outcome::Unreached(_) => None,
    }
}

fn outcome(value: &Value) -> Option<Outcome> {
    let words = value["words"].as_str()?.to_owned();
    match value["outcome"].as_str()? {
        "answers" => Some(Outcome::Answers),
        "moved" => Some(Outcome::Moved(words)),
        "dead" => Some(Outcome::Dead(words)),
        "unsure" => Some(Outcome::Unsure(words)),
        _ => None,
    }
}
