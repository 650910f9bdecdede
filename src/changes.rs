//! What changed between two states of a dossier, in words: two values of `data/dossier.json` held against each other.
//!
//! Kinds of records and fields are taken as they come, so that a file of a later version is compared as well; only what the
//! build worked out (`computed`) is known by name, because it is told in other words.

mod evidence;
mod lists;
mod read;
mod records;
mod texts;
mod values;

use std::fmt;

use serde_json::{Map, Value};

pub use read::{LARGEST, read};

/// What a `dossier.json` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Export(Map<String, Value>);

/// Changes of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What changed: `Claims`.
    pub heading: String,
    /// Each change, in order.
    pub items: Vec<Item>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What became of what: `added: gazette-2020`.
    pub head: String,
    /// In which fields, from what to what.
    pub details: Vec<String>,
}

/// Every change, by kind and record. The order depends on the two values alone.
pub fn changes(old: &Export, new: &Export) -> Vec<Section> {
    let sections = records::sections(&old.0, &new.0).into_iter().chain(evidence::sections(&old.0, &new.0));
    sections.filter(|section| !section.items.is_empty()).collect()
}

impl Section {
    fn new(heading: impl Into<String>, items: Vec<Item>) -> Section {
        Section { heading: heading.into(), items }
    }
}

impl Item {
    fn new(head: impl Into<String>) -> Item {
        Item { head: head.into(), details: Vec::new() }
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.heading)?;
        for item in &self.items {
            writeln!(f, "  {}", item.head)?;
            item.details.iter().try_for_each(|detail| writeln!(f, "    {detail}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
