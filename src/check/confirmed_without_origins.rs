//! Confirmed means confirmed by others.

use super::backing::{backing, judged};
use crate::analyse::Analysis;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::raw::claim::Credibility;

codes! {
    /// A claim of credibility 1, "confirmed by other sources", behind which there are fewer than two independent origins.
    ///
    /// Seven articles that copied one agency are one origin, and so are an outlet and the agency that its owner runs. A reader
    /// who follows the chains will find a single witness where the grade promises at least two.
    ///
    /// Counted are the origins of the claim itself, of the claims that repeat it or bear it out, and of all answers to the same
    /// question that can be right together with its own; circles of reports that lead back to one another are no origin.
    ///
    /// ```yaml
    /// # wrong: no other account of the strike is in the dossier
    /// - {id: strike, answers: {struck: yes}, assessments: [{credibility: 1, because: …, by: …, on: …}]}
    /// # right: not confirmed, but fitting what else is known
    /// - {id: strike, answers: {struck: yes}, assessments: [{credibility: 2, because: …, by: …, on: …}]}
    /// ```
    ///
    /// If another account confirms it, annotate that one, with an answer to the same question or `supports`. Let the warning
    /// stand where the confirmation cannot be in the dossier, and name it in the waiver.
    pub CONFIRMED_WITHOUT_ORIGINS = Warning "confirmed-without-origins";
}

/// Every claim that is said to be confirmed and rests on one origin at most.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let confirmed = judged(dossier, Credibility::Confirmed);
    let alone = confirmed.filter(|(id, ..)| backing(*id, dossier, analysis).most() < 2);
    alone
        .map(|(_, claim, assessment)| {
            let message = format!("the claim `{}` is said to be confirmed, by nobody else", claim.common.key);
            Diagnostic::at(&CONFIRMED_WITHOUT_ORIGINS, assessment.span, message)
                .why("credibility 1 needs two independent origins, and all chains lead back to one at most")
                .help("grade it 2 or lower, or annotate the account that confirms it")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// A claim of credibility 1, said by `one`, which answers `joint: yes`; `agency` is owned by `one`.
    fn found(others: &str) -> Vec<String> {
        let article = format!(
            "source: gazette\nincidents: [i]\nclaims:\n  - id: c\n    speaker: one\n    answers: {{joint: yes}}\n    \
             assessments:\n      - {{credibility: 1, because: So., by: E., on: 2026}}\n{others}"
        );
        let files = [
            ("sources.yaml", "gazette: {name: Gazette}\nagency: {name: Agency, owner: one}\n"),
            ("actors.yaml", "one: {name: One}\ntwo: {name: Two}\n"),
            ("incidents.yaml", "i: {title: I, questions: {joint: {kind: yes-no}, why: {kind: text}}}\n"),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, check)
    }

    const FOUND: [&str; 1] = ["articles/a.yaml:8:23: the claim `c` is said to be confirmed, by nobody else"];

    #[test]
    fn one_origin_confirms_nothing_however_often_it_speaks() {
        assert_eq!(found(""), FOUND);
        assert_eq!(found("  - {id: d, speaker: one, answers: {joint: yes}}\n"), FOUND);
        assert_eq!(found("  - {id: d, speaker: agency, answers: {joint: yes}}\n"), FOUND);
    }

    #[test]
    fn who_says_otherwise_is_no_confirmation() {
        assert_eq!(found("  - {id: d, speaker: two, answers: {joint: no}}\n"), FOUND);
    }

    #[test]
    fn a_second_origin_confirms_by_its_answer_or_by_hand() {
        assert!(found("  - {id: d, speaker: two, answers: {joint: yes}}\n").is_empty());
        assert!(found("  - {id: d, speaker: two, supports: [{ref: a#c, because: So.}]}\n").is_empty());
        // A third who disagrees takes nothing away from the two.
        let three =
            "  - {id: d, speaker: two, answers: {joint: yes}}\n  - {id: e, speaker: gazette, answers: {joint: no}}\n";
        assert!(found(three).is_empty());
    }
}
