//! Where the text says who speaks, the claim says so too.

mod attribution;

use crate::analyse::Analysis;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Article, Claim, Dossier, Party};
use crate::raw::entity::ActorKind;
use attribution::attribution;

codes! {
    /// A claim without `speaker` whose words the article itself puts down to somebody.
    ///
    /// Without `speaker` a claim counts as the outlet's own, and as one more independent origin. If the text says "the army
    /// said" or "according to the agency", the outlet only passes it on, and the count of origins is wrong.
    ///
    /// To be certain, this looks only directly beside the quote and at its two ends, for "said", "says", "stated" or
    /// "according to" together with a name of an actor or source of the dossier. An outlet that names itself is its own
    /// speaker.
    ///
    /// ```yaml
    /// # the article: "… ten were killed, according to the Ministry."
    /// - {id: toll, quote: "ten were killed"}                                        # wrong
    /// - {id: toll, quote: "ten were killed", speaker: ministry, via: [gazette]}     # right
    /// ```
    ///
    /// Write the speaker that the text names, if only as `{anonymous: a soldier of the army}`; the name beside "said" may be a
    /// part of a longer description. If the claim is that somebody said so, and not what was said, write the article's source
    /// as `speaker`.
    pub SPEAKER_MISSING = Warning "speaker-missing";
}

/// Every claim whose speaker stands in the text and not in the annotation.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let names = names(dossier);
    let claims = dossier.claims.values().filter(|claim| !claim.speaker_given && claim.common.withdrawn.is_none());
    claims.filter_map(|claim| unnamed(claim, &names, dossier, analysis)).collect()
}

fn unnamed(claim: &Claim, names: &[(String, Party)], dossier: &Dossier, analysis: &Analysis) -> Option<Diagnostic> {
    let article = &dossier.articles[claim.article];
    let own = |party: &Party| analysis.origins.same_owner(party, &claim.speaker);
    let others: Vec<&str> = names.iter().filter(|(_, party)| !own(party)).map(|(name, _)| name.as_str()).collect();
    let words = attributed(claim, article, &others)?;
    let message = format!("the claim `{}` has no speaker, and the article names one", claim.common.key);
    let diagnostic = Diagnostic::at(&SPEAKER_MISSING, claim.passage.span, message);
    Some(
        diagnostic
            .why(format!("the words are put down to somebody: “{words}”"))
            .help("write `speaker: …`, and the outlets that passed it on under `via`"),
    )
}

/// The words by which the article puts the claim down to somebody.
fn attributed(claim: &Claim, article: &Article, names: &[&str]) -> Option<String> {
    let anchor = claim.passage.anchor.as_ref()?;
    let plain = article.text.prepared.plain();
    let quote = anchor.range();
    let block = plain.blocks().iter().find(|block| block.start <= quote.start && quote.end <= block.end)?;
    let before = plain.as_str().get(block.start..quote.start)?;
    let after = plain.as_str().get(quote.end..block.end)?;
    attribution(before, plain.as_str().get(quote)?, after, names)
}

/// Every name by which an actor or a source may be spoken of; the longer first, so that the whole of a name is found.
fn names(dossier: &Dossier) -> Vec<(String, Party)> {
    let mut names = Vec::new();
    for (id, actor) in dossier.actors.iter() {
        let surname = actor.name.rsplit(' ').next().filter(|_| actor.kind == ActorKind::Person);
        let others = actor.names.iter().map(|name| name.name.as_str());
        names.extend(others.chain(surname).chain([&*actor.name]).map(|name| (name.to_owned(), Party::Actor(id))));
    }
    names.extend(dossier.sources.iter().map(|(id, source)| (source.name.clone(), Party::Source(id))));
    names.retain(|(name, _)| name.len() > 2 && name.starts_with(|first: char| first.is_uppercase()));
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// What is found of the claim `ten were killed` in this text of the gazette.
    fn found(text: &str, more: &str) -> Vec<String> {
        let article = format!("source: gazette\nclaims:\n  - id: toll\n    quote: ten were killed\n{more}");
        let files = [
            ("sources.yaml", "gazette: {name: The Gazette}\nagency: {name: Agency}\n"),
            (
                "actors.yaml",
                "army: {name: Army, kind: armed-force, names: [{name: the Army of Redland, used_by: gazette}]}\n\
                             green: {name: Ann Green, kind: person}\n",
            ),
            ("articles/a.yaml", &article),
            ("articles/a.md", text),
        ];
        told(&files, check)
    }

    const FOUND: [&str; 1] = ["articles/a.yaml:4:12: the claim `toll` has no speaker, and the article names one"];

    #[test]
    fn a_speaker_beside_the_quote_is_found() {
        for text in [
            "The Army said that ten were killed.\n",
            "Green said: “ten were killed”.\n",
            "According to Ann Green, ten were killed.\n",
            "That day ten were killed, according to Agency.\n",
            "“Yes, ten were killed,” said Green.\n",
            "That day ten were killed, the Army said.\n",
        ] {
            assert_eq!(found(text, ""), FOUND, "{text}");
        }
    }

    #[test]
    fn a_claim_with_a_speaker_has_one() {
        assert!(found("The Army said that ten were killed.\n", "    speaker: army\n").is_empty());
    }

    #[test]
    fn the_outlet_itself_needs_no_naming() {
        assert!(found("The Gazette said that ten were killed.\n", "").is_empty());
    }

    #[test]
    fn another_sentence_or_clause_is_not_the_claims() {
        for text in [
            "The Army said so. Then ten were killed.\n",
            "After ten were killed, the Army said it would go.\n",
            "The Army, witnesses said, fled when ten were killed.\n",
            "That day ten were killed.\n\nAccording to Agency, all fled.\n",
            "The Army saw that ten were killed.\n",
            "Once ten were killed, said Greenland's king.\n",
        ] {
            assert!(found(text, "").is_empty(), "{text}");
        }
    }
}
