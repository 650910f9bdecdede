//! Words by which a text puts what it says down to somebody, in English.

/// The verbs that say so beyond doubt.
pub const SPEAKING: [&str; 3] = ["said", "says", "stated"];

/// Whether no word runs on from the end of `before`.
#[must_use]
pub fn ends_word(before: &str) -> bool {
    !before.ends_with(|last: char| last.is_alphanumeric() || last == '-')
}

/// Whether no word runs on into the front of `after`.
#[must_use]
pub fn starts_word(after: &str) -> bool {
    !after.starts_with(|next: char| next.is_alphanumeric() || next == '-')
}
