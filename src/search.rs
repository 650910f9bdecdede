//! The index of the site's search: made by the build, written as script files of which a query loads a few.
//!
//! A page that lies on a disk can load scripts and nothing else, so every file of the index is a script that hands its
//! content to one function, `dossierSearch`. The files are cut small: which of them a query needs can be told from
//! `search/index.js` alone, and each is loaded when a query needs it. `docs/search.md` tells what is in each.
//!
//! **Architecture invariant:** what can be found is what was handed in as a [`Library`], ready text that pages show.
//! Nothing here knows a dossier, so nothing that is not published can come in by another way.

mod files;
mod fold;
mod numbers;
mod table;
mod terms;
mod words;

pub use files::{files, is_packed};
pub use fold::{fold_letters, is_unspaced};
pub use words::words;

/// Everything that can be found.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// In the order in which they are numbered.
    pub groups: Vec<Group>,
    /// The sources of groups, in the order of their keys.
    pub sources: Vec<Named>,
    /// The incidents of groups, likewise.
    pub incidents: Vec<Named>,
}

/// What results can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id, which stands in addresses.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// A record, and what is anchored in it.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The record first, then its claims, bias notes and notes, in this order.
    pub entries: Vec<Entry>,
    /// The source, as an index.
    pub source: Option<u32>,
    /// The incidents, as indices.
    pub incidents: Vec<u32>,
    /// The year.
    pub year: Option<i64>,
}

/// One thing that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub title: String,
    /// The page it stands on, from the site's root.
    pub href: String,
    /// Where it comes from, in a few words.
    pub about: String,
    /// The language of its words, where it is not the site's.
    pub lang: Option<String>,
    /// Its text, passage by passage. The first one counts as part of the title; only records have more.
    pub passages: Vec<Passage>,
    /// The only incident it is about, where that is not all those of its group: an index, or none.
    pub incident: Option<Option<u32>>,
}

/// A piece of text that can be led to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The id of its element; empty for the page itself.
    pub anchor: String,
    /// Its words.
    pub text: String,
}

/// What can be found. Their numbers are those of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the kind of record of its name")]
pub enum Kind {
    Article,
    Claim,
    Bias,
    Note,
    Incident,
    Source,
    Actor,
    Place,
    Term,
    Technique,
    Page,
}

impl Kind {
    /// Every kind, in the order of its number.
    pub const ALL: [Kind; 11] = [
        Kind::Article,
        Kind::Claim,
        Kind::Bias,
        Kind::Note,
        Kind::Incident,
        Kind::Source,
        Kind::Actor,
        Kind::Place,
        Kind::Term,
        Kind::Technique,
        Kind::Page,
    ];

    /// Its name in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Article => "article",
            Kind::Claim => "claim",
            Kind::Bias => "bias",
            Kind::Note => "note",
            Kind::Incident => "incident",
            Kind::Source => "source",
            Kind::Actor => "actor",
            Kind::Place => "place",
            Kind::Term => "term",
            Kind::Technique => "technique",
            Kind::Page => "page",
        }
    }
}
