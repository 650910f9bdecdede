//! Search.

use serde::Serialize;

use super::shared::Link;

/// `search.html`
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    /// What can be found, in the order of its numbers in the index.
    pub kinds: Vec<Word>,
    /// The lists in which everything can be read without searching.
    pub lists: Vec<Link>,
}

/// A kind of record.
#[derive(Debug, Clone, Serialize)]
pub struct Word {
    /// Its name in addresses.
    pub key: String,
    /// "Claim".
    pub one: String,
    /// "Claims".
    pub many: String,
}
