//! A source has a part in the dossier.

use std::collections::BTreeSet;

use crate::analyse::Analysis;
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::entity::Owner;
use crate::dossier::{Dossier, Party, Source, Target};

codes! {
    /// A source that nothing in the dossier uses.
    ///
    /// No article appeared there, no claim was made by it or passed through it, it owns no other source, none is a part of it,
    /// no name of an actor or place is said to be its word, and no prose links to it. Its page would pass judgement on an
    /// outlet of which the reader can see nothing. Mostly a claim lacks the `speaker` or `via` for which the record was made.
    ///
    /// ```yaml
    /// # wrong: sources.yaml has `agency`, and no article names it
    /// - {id: toll, quote: "ten died, the agency reports"}
    /// # right
    /// - {id: toll, quote: "ten died, the agency reports", speaker: agency}
    /// ```
    ///
    /// Let it stand while the articles for which it was written are still to be annotated.
    pub SOURCE_UNUSED = Warning "source-unused";
}

/// Every source that nothing uses.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let used = used(dossier, analysis);
    let unused = dossier.sources.iter().filter(|(id, _)| !used.contains(id));
    unused
        .filter(|(_, source)| source.common.withdrawn.is_none())
        .map(|(_, source)| {
            let message = format!("nothing uses the source `{}`", source.common.key);
            Diagnostic::at(&SOURCE_UNUSED, source.common.span, message)
                .why("its page would judge an outlet of which the dossier shows nothing")
                .help("name it as `source`, `speaker`, `via`, `owner`, `part_of` or `used_by`, or remove the record")
        })
        .collect()
}

/// Every source that something else names. Being a part of another source is no use: it must be named itself.
fn used(dossier: &Dossier, analysis: &Analysis) -> BTreeSet<Id<Source>> {
    let index = &analysis.index;
    let parties = index.said_by.keys().chain(index.passed_on_by.keys()).filter_map(|party| match party {
        Party::Source(source) => Some(*source),
        Party::Actor(_) | Party::Anonymous(_) => None,
    });
    let owners = dossier.sources.values().filter_map(|source| match source.owner {
        Some(Owner::Source(owner)) => Some(owner),
        _ => None,
    });
    let actor_names = dossier.actors.values().flat_map(|actor| &actor.names);
    let place_names = dossier.places.values().flat_map(|place| &place.names);
    let names = actor_names.chain(place_names).flat_map(|name| &name.used_by).copied();
    let linked = analysis.backlinks.keys().filter_map(|target| match target {
        Target::Source(source) => Some(*source),
        _ => None,
    });
    let publishers = dossier.articles.values().filter_map(|article| article.source);
    let wholes = index.source_parts.keys().copied();
    publishers.chain(parties).chain(owners).chain(wholes).chain(names).chain(linked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        told(files, check)
    }

    #[test]
    fn a_source_that_nothing_names_is_found() {
        // `branch` is named by nobody; `house` is, as that of which it is a part.
        let sources = "house: {name: House}\nbranch: {name: Branch, part_of: house}\n";
        assert_eq!(found(&[("sources.yaml", sources)]), ["sources.yaml:2:1: nothing uses the source `branch`"]);
    }

    #[test]
    fn every_way_to_name_a_source_is_a_use() {
        let sources = "a: {name: A}\nb: {name: B}\nc: {name: C, owner: d}\nd: {name: D}\ne: {name: E}\n\
                       f: {name: F}\n";
        let files = [
            ("sources.yaml", sources),
            ("actors.yaml", "who: {name: Who, names: [{name: Them, used_by: e}]}"),
            ("index.md", "See [[source:f]].\n"),
            ("articles/x.yaml", "source: a\nclaims: [{id: k, speaker: b, via: [c]}]"),
            ("articles/x.md", "# Words\n"),
        ];
        assert!(found(&files).is_empty());
    }
}
