//! The known word that a person most likely meant: the only file that knows the edit-distance crate.

/// The candidate nearest to `written`, if any is near enough to be offered: at most one edit for each three letters.
/// Ties go to the first in order, so the same input always gives the same offer.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    // One letter in place of another is another word.
    let length = written.chars().count();
    let allowed = (length / 3).max(1).min(length.saturating_sub(1));
    candidates
        .into_iter()
        .map(|candidate| (distance(&written, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn distance(written: &str, candidate: &str) -> usize {
    strsim::damerau_levenshtein(written, &candidate.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_what_is_near_and_nothing_else() {
        let known = ["speaker", "stance", "source"];
        assert_eq!(nearest("speeker", known), Some("speaker"));
        assert_eq!(nearest("Stance", known), Some("stance"));
        assert_eq!(nearest("suorce", known), Some("source"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest("C", ["1", "2"]), None);
        assert_eq!(nearest("b", ["A", "B"]), Some("B"));
    }
}
