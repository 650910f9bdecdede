//! What the terminal says while a dossier is served: a line after each reading.

use std::time::Duration;

use super::super::report;
use crate::preview::{self, Snapshot};
use crate::site::Site;

/// That there are errors, and what is shown instead.
pub(super) fn faulty(snapshot: &Snapshot) -> String {
    let shown = if snapshot.has_site() { "the last good site stays" } else { "there is no site yet" };
    format!("{}: {shown}", snapshot.summary().unwrap_or_default())
}

/// That the whole site was made, after that of `before`.
pub(super) fn built(snapshot: &Snapshot, before: Option<&Site>, site: &Site, took: Duration) -> String {
    let pages = match changed_pages(before, site) {
        0 => "no page changed".to_owned(),
        count => format!("{} changed", report::number(count, "page")),
    };
    let problems = snapshot.summary().map_or_else(String::new, |problems| format!("; {problems}"));
    format!("built in {} ms: {pages}{problems}", took.as_millis())
}

/// How many pages are in one of two sites only, or differ.
fn changed_pages(before: Option<&Site>, site: &Site) -> usize {
    let empty = Site::default();
    let old = before.unwrap_or(&empty);
    let made = site.files.iter().filter(|(path, bytes)| old.files.get(*path) != Some(bytes));
    let gone = old.files.iter().filter(|(path, _)| !site.files.contains_key(*path));
    made.chain(gone).filter(|(path, _)| preview::is_page(path)).count()
}

/// That the system cannot watch, and what is done instead.
pub(super) fn polling(reason: &str, every: Duration) -> String {
    format!("changes cannot be watched ({reason}): looking every {} ms instead", every.as_millis())
}
