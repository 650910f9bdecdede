//! Search.

use serde::Serialize;

use super::shared::Link;

/// `search.html`
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    /// What can be found, in the order of its numbers in the index.
    pub kinds: Vec<Word>,
    /// How many results there are: a pattern for each form of number, with `{n}` for the number.
    pub results: Vec<Form>,
    /// The same where there may be fewer.
    pub results_at_most: Vec<Form>,
    /// The lists in which everything can be read without searching.
    pub lists: Vec<Link>,
}

/// Words for a form of number.
#[derive(Debug, Clone, Serialize)]
pub struct Form {
    /// As CLDR and browsers call it: "one", "few", "other".
    pub name: String,
    /// The words.
    pub text: String,
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
