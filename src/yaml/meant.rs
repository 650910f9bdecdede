//! Which key a misspelt one was meant to be, and how sure that is.

use std::collections::BTreeMap;

use super::{Kind, Node};
use crate::diagnostic::Certainty;
use crate::nearest::{is_slip, near, nearest};
use crate::source::Spanned;

/// A key that a record can have.
pub(super) struct Known {
    /// The key.
    pub(super) key: &'static str,
    /// What its value is, as a person would call it.
    pub(super) what: &'static str,
    /// Whether the record has it already.
    pub(super) is_written: bool,
    /// Whether the record must have it.
    pub(super) is_required: bool,
}

/// For each entry that nothing took the key that is most likely meant, and how sure that is.
///
/// It is certain where the slip is small, no other key is near, the record does not have the key, no second slip means the
/// same one, and the value is of the shape that the key takes. A key that the record has already is not offered: it would
/// stand there twice. Of two that are equally near, one that is required is meant.
pub(super) fn keys(entries: &[(Spanned<String>, Node)], known: &[Known]) -> Vec<Option<(&'static str, Certainty)>> {
    let mut free: Vec<&Known> = known.iter().filter(|known| !known.is_written).collect();
    free.sort_by_key(|known| !known.is_required);
    let meant = |(name, _): &(Spanned<String>, Node)| {
        let without_colon = free.iter().map(|known| known.key).find(|key| lacks_colon(name, key));
        without_colon.or_else(|| nearest(&name.value, free.iter().map(|known| known.key)))
    };
    let mut slips: BTreeMap<&str, usize> = BTreeMap::new();
    for key in entries.iter().filter_map(meant) {
        *slips.entry(key).or_default() += 1;
    }
    let judged = |entry: &(Spanned<String>, Node)| {
        let key = meant(entry)?;
        let (name, value) = (entry.0.value.as_str(), &entry.1);
        let is_alone = near(name, known.iter().map(|known| known.key)).count() == 1;
        let fits = known.iter().any(|known| known.key == key && is_shape(value, known.what));
        Some((key, Certainty::of(is_slip(name, key) && is_alone && slips[key] == 1 && fits)))
    };
    entries.iter().map(judged).collect()
}

/// Whether what was read as a key is `key` and the beginning of its value, with no colon between the two.
pub(super) fn lacks_colon(written: &Spanned<String>, key: &str) -> bool {
    let is_plain = written.span.range().len() == written.value.len();
    is_plain && written.value.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '{', '[']))
}

/// Whether a value can be what is meant by `what`, as far as its outer shape says.
fn is_shape(node: &Node, what: &str) -> bool {
    match (what, &node.kind) {
        ("a list", kind) => matches!(kind, Kind::Sequence(_)),
        ("a map", kind) => matches!(kind, Kind::Mapping(_)),
        ("text", kind) => !matches!(kind, Kind::Mapping(_)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};
    use crate::yaml::reader;

    const KEYS: [(&str, &str); 5] =
        [("quote", "text"), ("nth", "a number"), ("note", "text"), ("notes", "a list"), ("says", "text")];

    /// What is made of the keys of `yaml` that are not known.
    fn meant(yaml: &str) -> Vec<Option<(&'static str, Certainty)>> {
        let sources = Sources::new(vec![SourceFile::new("a", yaml.into())]);
        let (id, file) = sources.iter().next().unwrap();
        let root = reader::read(id, file.text().unwrap(), &mut Vec::new()).root.unwrap();
        let Kind::Mapping(mapping) = root.kind else { panic!("no map") };
        let is_written = |key: &str| mapping.entries.iter().any(|(name, _)| name.value == key);
        let known =
            KEYS.map(|(key, what)| Known { key, what, is_written: is_written(key), is_required: key == "note" });
        let others = mapping.entries.into_iter().filter(|(name, _)| !KEYS.iter().any(|(key, _)| *key == name.value));
        keys(&others.collect::<Vec<_>>(), &known)
    }

    #[test]
    fn a_slip_that_can_mean_one_key_only_is_certain() {
        assert_eq!(meant("qoute: a\n"), [Some(("quote", Certainty::Certain))]);
        assert_eq!(meant("SAYS: a\n"), [Some(("says", Certainty::Certain))]);
    }

    #[test]
    fn a_slip_that_can_mean_something_else_is_only_likely() {
        // Two keys are near, whichever of them is there already.
        assert_eq!(meant("nots: a\n"), [Some(("note", Certainty::Likely))]);
        assert_eq!(meant("note: a\nnots: [a]\n"), [Some(("notes", Certainty::Likely))]);
        // Two slips mean one key.
        assert_eq!(meant("qoute: a\nquotte: b\n"), [Some(("quote", Certainty::Likely)); 2]);
        // What stands there is nothing that the key takes.
        assert_eq!(meant("qoute: {a: b}\n"), [Some(("quote", Certainty::Likely))]);
    }

    #[test]
    fn of_two_that_are_equally_near_the_one_that_is_required_is_meant() {
        assert_eq!(meant("nte: a\n"), [Some(("note", Certainty::Likely))]);
        assert_eq!(meant("note: a\nnte: 1\n"), [Some(("nth", Certainty::Likely))]);
    }

    #[test]
    fn a_key_without_its_colon_is_meant() {
        assert_eq!(meant("quote \"Joint: a\"\n"), [Some(("quote", Certainty::Likely))]);
        assert_eq!(meant("{notes a: b}\n"), [Some(("notes", Certainty::Likely))]);
    }

    #[test]
    fn a_key_that_is_there_is_not_offered_again() {
        assert_eq!(meant("quote: a\nqoute: b\n"), [None]);
    }
}
