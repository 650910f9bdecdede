//! Addresses that lead out of the dossier: where they are written, and what is to be said when nothing answers there.
//!
//! Nothing here asks anybody: [`links`] collects, the outcomes are handed in ([`Outcome`]), [`complaints`] tells. So a build,
//! which never leaves this machine, has no use for it; `check --links` does.

pub mod cache;
mod find;

use std::collections::BTreeMap;

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

pub use find::links;

codes! {
    /// An address at which nothing answers, or at which the page is no more.
    ///
    /// A reader who follows the link to check what is said finds nothing. Pages of news move and vanish; that is no
    /// fault of the dossier, but it is one to leave the reader without a way to the text. Give the new address, or an
    /// archived copy under `archived`. If a copy is given already, the warning can be let stand, with a reason.
    ///
    /// ```yaml
    /// url: https://gazette.example/2019/bridge           # wrong, where the page is gone
    /// url: https://gazette.example/archive/2019/bridge   # right: where it is now
    /// ```
    pub DEAD_LINK = Warning "dead-link";
    /// An archived copy that is not there.
    ///
    /// The copy is what remains when the page changes or vanishes. Archives take copies down, and an address that was
    /// mistyped never had one. Make a new copy while the page can still be had.
    ///
    /// ```yaml
    /// archived: https://web.archive.example/2019/https://gazette.example/bridge      # wrong, where there is no copy
    /// archived: https://web.archive.example/20190302/https://gazette.example/bridge  # right: one that answers
    /// ```
    pub DEAD_ARCHIVE = Warning "dead-archive";
    /// An article with an address and without an archived copy.
    ///
    /// Pages change without a word, and vanish. Then nobody can check any more what was quoted. Have an archive make
    /// a copy, and give its address. Told by `dossier check --links` only.
    ///
    /// ```yaml
    /// url: https://gazette.example/bridge                                            # wrong, where it stands alone
    /// archived: https://web.archive.example/20190302/https://gazette.example/bridge  # right: beside it
    /// ```
    pub MISSING_ARCHIVE = Warning "missing-archive";
}

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Where an article was published, and no archived copy is given.
    Alone,
    /// An archived copy.
    Archive,
    /// Anything else.
    Other,
}

/// An address where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address, without what leads to a place in the page.
    pub address: String,
    /// Where it stands.
    pub place: Span,
    /// What it is for.
    pub role: Role,
}

/// What came of trying an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// There is something.
    Answers,
    /// There is something, at the address that this one leads on to.
    Moved(String),
    /// There is nothing, in words.
    Dead(String),
    /// Who answered would not say: many hosts turn programs away that let readers in.
    Unsure(String),
    /// Nobody answered, in words.
    Unreached(String),
}

/// A warning for each place where a link leads nowhere, and for each article that stands alone.
pub fn complaints(links: &[Link], outcomes: &BTreeMap<String, Outcome>) -> Vec<Diagnostic> {
    let alone = links.iter().filter(|link| link.role == Role::Alone).map(|link| {
        Diagnostic::at(&MISSING_ARCHIVE, link.place, "this article has an address and no archived copy")
            .why("when the page changes or vanishes, nothing remains")
            .help("have an archive make a copy, and give its address under `archived`")
    });
    let dead = links.iter().filter_map(|link| match outcomes.get(&link.address)? {
        Outcome::Dead(why) | Outcome::Unreached(why) => Some(dead(link, why)),
        Outcome::Answers | Outcome::Moved(_) | Outcome::Unsure(_) => None,
    });
    alone.chain(dead).collect()
}

fn dead(link: &Link, why: &str) -> Diagnostic {
    match link.role {
        Role::Archive => Diagnostic::at(&DEAD_ARCHIVE, link.place, format!("the archived copy is not there: {why}"))
            .why("what should remain when the page is gone")
            .help("make a new copy while the page can still be had"),
        Role::Alone | Role::Other => Diagnostic::at(&DEAD_LINK, link.place, format!("this link leads nowhere: {why}"))
            .why("a reader finds nothing here")
            .help("give the address where it is now, or that of an archived copy"),
    }
}

/// What is no complaint and worth knowing of an address.
pub fn remark(address: &str, outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Moved(to) => Some(format!("{address} leads on to {to}")),
        Outcome::Unsure(why) => Some(format!("{address}: it cannot be told whether it is there: {why}")),
        Outcome::Answers | Outcome::Dead(_) | Outcome::Unreached(_) => None,
    }
}

#[cfg(test)]
mod tests;
