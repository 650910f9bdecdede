//! Which words for those who are counted mean the same people.

use crate::normal::Normal;

/// Words as they are compared: without differences of case, white space, quotation marks or dashes.
pub(super) fn fold(words: &str) -> String {
    Normal::needle(words).as_str().to_lowercase()
}

/// The populations that one written with "and" is put together from; none where it is not.
pub(super) fn parts(of: &str) -> Vec<String> {
    let folded = fold(of);
    let parts: Vec<String> =
        folded.replace(", and ", " and ").replace(", ", " and ").split(" and ").map(bare).collect();
    if parts.len() < 2 || parts.iter().any(String::is_empty) { Vec::new() } else { parts }
}

/// A population without its article.
pub(super) fn bare(words: &str) -> String {
    let words = fold(words);
    words.strip_prefix("the ").unwrap_or(&words).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_populations_is_taken_apart() {
        assert_eq!(parts("the Russians and Syrians"), ["russians", "syrians"]);
        assert_eq!(parts("men, women, and children"), ["men", "women", "children"]);
        assert!(parts("Russians").is_empty());
        assert!(parts("sandbags").is_empty());
    }
}
