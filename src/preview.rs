//! What a browser gets while a dossier is being edited: the last good site, and the problems of what is written now.
//!
//! A [`Snapshot`] is one moment: a site that never changes ([`Shown`]) and what is wrong with the dossier as it now stands.
//! [`answer`] gives what lies at an address. Pages get two lines that the site itself does not have, the scripts that keep them up
//! to date and show problems; everything else is served byte for byte as `build` would write it. Of each file that was asked for
//! it is remembered in which snapshot it first was as it is ([`Seen`]).
//!
//! Invariant: everything is answered from the snapshot. No address leads out of it.

mod media;
mod page;
mod problem;
mod seen;
mod shown;
mod state;

use std::sync::Arc;

pub use media::is_page;
pub use problem::{Place, Problem};
use seen::Seen;
pub use shown::Shown;
pub use state::state;

/// Below this, addresses are the preview's own and not the site's.
pub const OWN: &str = "__dossier/";

/// Where a browser is told of each new snapshot.
pub const EVENTS: &str = "__dossier/events";

/// What comes of reading a dossier once.
#[derive(Debug)]
pub struct Outcome {
    /// The site, where nothing stood in the way.
    pub site: Option<Arc<Shown>>,
    /// What is wrong, in order.
    pub problems: Vec<Problem>,
}

/// What all snapshots of one run share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// A word that no other run has: letters and digits.
    pub session: String,
    /// The dossier's folder, absolute.
    pub root: String,
    /// The name of the editor that links to files are most likely meant for.
    pub editor: Option<&'static str>,
}

/// One moment of a dossier under work.
#[derive(Debug, Clone)]
pub struct Snapshot {
    run: Arc<Run>,
    /// How many times the dossier was read, or something was found out about it.
    number: u64,
    /// The last good site.
    site: Option<Arc<Shown>>,
    /// What browsers have, of this snapshot or an earlier one.
    seen: Arc<Seen>,
    problems: Vec<Problem>,
}

impl Snapshot {
    /// Before the dossier was read: no site, no problems.
    pub fn before(run: Run) -> Snapshot {
        Snapshot { run: Arc::new(run), number: 0, site: None, seen: Arc::default(), problems: Vec::new() }
    }

    /// After the dossier was read once more. Without a new site the last good one stays.
    #[must_use]
    pub fn next(&self, outcome: Outcome) -> Snapshot {
        let site = outcome.site.or_else(|| self.site.clone());
        Snapshot { number: self.number + 1, site, problems: outcome.problems, ..self.clone() }
    }

    /// The same after faults were found that only show in the making: with another site, or none.
    #[must_use]
    pub fn faulty(&self, site: Option<Arc<Shown>>, problems: Vec<Problem>) -> Snapshot {
        Snapshot { number: self.number + 1, site, problems, ..self.clone() }
    }

    /// The site that is shown.
    pub fn site(&self) -> Option<Arc<Shown>> {
        self.site.clone()
    }

    /// What is wrong.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The file at a path, as browsers get it from now on.
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let bytes = self.site.as_ref()?.file(path);
        self.seen.see(path, bytes.as_deref(), self.number);
        bytes
    }

    /// Whether a file is another than in the snapshot of this number, as far as a browser can have it from there.
    fn has_changed(&self, path: &str, since: u64) -> bool {
        let bytes = self.site.as_ref().and_then(|site| site.file(path));
        self.seen.see(path, bytes.as_deref(), self.number) > since
    }

    /// Whether there is a site, be it an old one.
    pub fn has_site(&self) -> bool {
        self.site.is_some()
    }

    /// Whether something is wrong that keeps a site from being built.
    pub fn has_errors(&self) -> bool {
        problem::count(&self.problems).0 > 0
    }

    /// How many errors and warnings there are, if any, in words.
    pub fn summary(&self) -> Option<String> {
        problem::summary(&self.problems)
    }

    /// Names the snapshot among those of all runs.
    fn version(&self) -> String {
        format!("{}-{}", self.run.session, self.number)
    }
}

/// Whether what was asked for is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is.
    Here,
    /// The site has nothing of this address.
    Missing,
    /// There is no site yet.
    NoSite,
}

/// What lies at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// Whether it is what was asked for.
    pub presence: Presence,
    /// What kind of file it is, as `Content-Type` has it.
    pub media: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Served {
    fn here(media: &'static str, bytes: impl Into<Vec<u8>>) -> Served {
        Served { presence: Presence::Here, media, bytes: bytes.into() }
    }
}

/// What lies at an address, which is decoded and without its first slash. A folder's address gives its `index.html`.
pub fn answer(snapshot: &Snapshot, path: &str, query: &[(String, String)]) -> Served {
    if let Some(name) = path.strip_prefix(OWN) {
        return own(snapshot, name, query);
    }
    if !snapshot.has_site() {
        return page::without_site(snapshot, path);
    }
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    match snapshot.file(&file) {
        Some(bytes) if media::is_page(&file) => {
            Served::here(media::of(&file), page::with_scripts(snapshot, &file, &bytes))
        }
        Some(bytes) => Served::here(media::of(&file), bytes),
        // Browsers ask every server for this one unbidden; a site need not have it.
        None if file == "favicon.ico" => Served::here(media::of(&file), ""),
        None => page::missing(snapshot, &file),
    }
}

/// The preview's own files and answers.
fn own(snapshot: &Snapshot, name: &str, query: &[(String, String)]) -> Served {
    match name {
        "renew.js" => Served::here(media::of(name), include_str!("preview/client/renew.js")),
        "page.js" => Served::here(media::of(name), include_str!("preview/client/page.js")),
        "worker.js" => Served::here(media::of(name), include_str!("preview/client/worker.js")),
        "problems.css" => Served::here(media::of(name), include_str!("preview/client/problems.css")),
        "changes" => Served::here(media::JSON, state::changes(snapshot, query)),
        _ => {
            let text = "The preview has nothing of this name.\n";
            Served { presence: Presence::Missing, ..Served::here(media::TEXT, text) }
        }
    }
}

#[cfg(test)]
mod tests;
