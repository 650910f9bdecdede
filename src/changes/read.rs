//! A file becomes an [`Export`], or it is said why it is none. It may have come from anywhere.

use serde_json::{Map, Value};

use super::Export;

/// A file of more bytes is not read.
pub const LARGEST: usize = 512 << 20;

/// The maps of records that every export has.
const MAPS: [&str; 4] = ["articles", "claims", "incidents", "sources"];

/// Reads the bytes of a `dossier.json`. The error is in words that follow the name of the file.
pub fn read(bytes: &[u8]) -> Result<Export, String> {
    if bytes.len() > LARGEST {
        return Err(format!("is larger than {} MB", LARGEST >> 20));
    }
    let value: Value = serde_json::from_slice(bytes).map_err(|error| format!("cannot be read as JSON: {error}"))?;
    let Value::Object(map) = value else { return Err(not_ours("it is no object")) };
    if !map.get("dossier").is_some_and(|meta| meta["title"].is_string()) {
        return Err(not_ours("it has no `dossier` with a `title`"));
    }
    match MAPS.iter().find(|kind| !map.get(**kind).is_some_and(is_map_of_records)) {
        Some(kind) => Err(not_ours(&format!("it has no `{kind}` as a map of records"))),
        None => Ok(Export(map)),
    }
}

fn not_ours(why: &str) -> String {
    format!("is not the `dossier.json` of a site: {why}")
}

/// Whether a value is a map from ids to records.
pub(super) fn is_map_of_records(value: &Value) -> bool {
    value.as_object().is_some_and(|map: &Map<String, Value>| map.values().all(Value::is_object))
}
