//! What the terminal says while a dossier is served: a line after each reading.

use std::time::Duration;

use super::super::report;
use crate::preview::Snapshot;

/// What became of a reading.
pub(super) fn outcome(snapshot: &Snapshot, took: Duration) -> String {
    let problems = snapshot.summary().unwrap_or_default();
    if snapshot.has_errors() {
        let shown = if snapshot.has_site() { "the last good site stays" } else { "there is no site yet" };
        return format!("{problems}: {shown}");
    }
    let pages = match snapshot.changed_pages() {
        0 => "no page changed".to_owned(),
        count => format!("{} changed", report::number(count, "page")),
    };
    let comma = if problems.is_empty() { "" } else { "; " };
    format!("built in {} ms: {pages}{comma}{problems}", took.as_millis())
}

/// That the system cannot watch, and what is done instead.
pub(super) fn polling(reason: &str, every: Duration) -> String {
    format!("changes cannot be watched ({reason}): looking every {} ms instead", every.as_millis())
}
