//! The known word that a person most likely meant: the only file that knows the edit-distance crate.

/// The candidate nearest to `written`, if any is near enough to be offered: at most one edit for each three letters.
/// Ties go to the first in order, so the same input always gives the same offer.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(written, candidates).min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// All candidates that are near enough to be offered, in their order, with the number of edits to each.
pub fn near<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let written = written.to_lowercase();
    // One letter in place of another is another word.
    let length = written.chars().count();
    let allowed = (length / 3).max(1).min(length.saturating_sub(1));
    let letters = Letters::of(&written);
    candidates
        .into_iter()
        // A difference in length is an edit for each letter, and so is a letter that only one has: no need to compare.
        .filter(move |candidate| candidate.len() >= length - allowed && candidate.chars().count() <= length + allowed)
        .filter(move |candidate| letters.edits_at_least(Letters::of(candidate)) <= allowed)
        .take(COMPARED)
        .map(move |candidate| (distance(&written, candidate), candidate))
        .filter(move |(distance, _)| *distance <= allowed)
}

/// So many words of about the same letters are compared; of many thousands none could be said to be meant.
const COMPARED: usize = 1_000;

/// Which letters a word has, upper case and lower case alike. Two letters may be taken for one.
#[derive(Debug, Clone, Copy)]
struct Letters(u64);

impl Letters {
    fn of(word: &str) -> Letters {
        let lower = word.chars().flat_map(char::to_lowercase);
        Letters(lower.fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 64)))
    }

    /// Each edit gives a word one letter at most, and takes one at most.
    fn edits_at_least(self, other: Letters) -> usize {
        let (lost, gained) = ((self.0 & !other.0).count_ones(), (other.0 & !self.0).count_ones());
        lost.max(gained) as usize
    }
}

/// Whether `written` is `meant` but for a slip of the hand: upper case, a hyphen for an underscore, or one edit in a word
/// of at least four letters, two in one of at least eight.
pub fn is_slip(written: &str, meant: &str) -> bool {
    let allowed = match meant.chars().count() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    is_same_word(written, meant) || distance(&written.to_lowercase(), meant) <= allowed
}

/// Whether both are the same word, but for upper case and for what joins its parts: a hyphen, an underscore or a blank.
pub fn is_same_word(written: &str, meant: &str) -> bool {
    let bare = |word: &str| word.trim().to_lowercase().replace(['_', ' '], "-");
    bare(written) == bare(meant)
}

fn distance(written: &str, candidate: &str) -> usize {
    strsim::damerau_levenshtein(written, &candidate.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn what_is_not_compared_would_not_be_near(written in "[A-Ca-e1é-]{1,9}", candidate in "[A-Ca-e1é-]{1,9}") {
            let length = written.chars().count();
            let allowed = (length / 3).max(1).min(length.saturating_sub(1));
            let distance = distance(&written.to_lowercase(), &candidate);
            let expected = (distance <= allowed).then_some(distance);
            prop_assert_eq!(near(&written, [candidate.as_str()]).next().map(|(distance, _)| distance), expected);
        }
    }

    #[test]
    fn a_slip_is_less_than_another_word() {
        for (written, meant) in [
            ("speeker", "speaker"),
            ("qoute", "quote"),
            ("Says", "says"),
            ("base-url", "base_url"),
            ("BY", "by"),
            ("publisched", "published"),
        ] {
            assert!(is_slip(written, meant), "{written}");
        }
        for (written, meant) in [("no", "on"), ("fee", "see"), ("moods", "notes"), ("soarse", "source")] {
            assert!(!is_slip(written, meant), "{written}");
        }
    }
}
