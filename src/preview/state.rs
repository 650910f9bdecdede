//! What the script in a page is told: what is wrong, and whether the page is old.

use serde_json::json;

use super::{Snapshot, problem};
use crate::hash;

/// The state of the dossier, as JSON on one line.
pub fn state(snapshot: &Snapshot) -> String {
    let problems = &snapshot.problems;
    let (errors, warnings) = problem::count(problems);
    let html = problem::list(problems, &snapshot.run.root);
    let state = json!({
        "version": snapshot.version(),
        "errors": errors,
        "warnings": warnings,
        "summary": problem::summary(problems).unwrap_or_default(),
        // The same problems have the same key, so that a person need not put them away twice.
        "key": hash::sha256_hex([html.as_bytes()]),
        "html": html,
        "editor": snapshot.run.editor,
    });
    state.to_string()
}

/// Which of the files named with `file` have changed since the version named with `since`, as JSON. To a version of another
/// run all have.
pub(super) fn changes(snapshot: &Snapshot, query: &[(String, String)]) -> String {
    let values = |name: &'static str| query.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str());
    let since = values("since").next().and_then(|version| number(snapshot, version));
    let is_new = |path: &&str| since.is_none_or(|since| snapshot.has_changed(path, since));
    let changed: Vec<&str> = values("file").filter(is_new).collect();
    json!({ "version": snapshot.version(), "changed": changed }).to_string()
}

/// The number in a version of this run.
fn number(snapshot: &Snapshot, version: &str) -> Option<u64> {
    let (session, number) = version.split_once('-')?;
    if session == snapshot.run.session { number.parse().ok() } else { None }
}
