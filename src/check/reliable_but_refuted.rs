//! Whoever is completely reliable was not refuted.

use super::population::fold;
use crate::analyse::compare::{Comparison, Scales};
use crate::analyse::{Analysis, Row, Standing, counts, index};
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Claim, Dossier, Finding, Party, RelationKind, Source, Subject};
use crate::raw::article::ReferenceKind;
use crate::raw::entity::Reliability;
use crate::raw::incident::Likelihood;
use crate::source::Span;

codes! {
    /// A source rated A, "completely reliable", of which a claim was refuted.
    ///
    /// The grade says that there is no doubt and never was. If this very dossier shows a claim of the source that others
    /// contradict and that the editors, or a correction, hold to be wrong, a reader will doubt the grade and with it all
    /// others.
    ///
    /// A claim of the source's own is meant, not one that it passes on. Refuted is what is in dispute (its answer cannot be
    /// right together with another, or a contradiction is written down) and, besides, either cannot be right together with a
    /// finding that is likely or more, or is corrected or retracted by somebody else. To correct itself speaks for a source
    /// and is not counted.
    ///
    /// ```yaml
    /// gazette: {name: The Gazette, reliability: A, because: Always careful.}                     # wrong
    /// gazette: {name: The Gazette, reliability: B, because: "Careful; wrong on the toll of May."}   # right
    /// ```
    ///
    /// Let it stand where the error was of a kind that says nothing of the source, and say why.
    pub RELIABLE_BUT_REFUTED = Warning "reliable-but-refuted";
}

/// Every source rated A with a refuted claim.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let reading = Reading { dossier, analysis, scales: Scales::of(dossier) };
    let rated = dossier.sources.iter().filter(|(_, source)| {
        source.common.withdrawn.is_none() && matches!(source.reliability, Some((Reliability::A, _)))
    });
    rated.filter_map(|(id, source)| reading.refuted(id, source)).collect()
}

/// What it takes to see whether a claim was refuted.
struct Reading<'a> {
    dossier: &'a Dossier,
    analysis: &'a Analysis,
    scales: Scales,
}

impl Reading<'_> {
    fn refuted(&self, id: Id<Source>, source: &Source) -> Option<Diagnostic> {
        let claims = index::of(&self.analysis.index.said_by, &Party::Source(id)).iter().copied();
        let mut disputed = claims.filter(|claim| counts(self.dossier, *claim) && self.is_disputed(*claim));
        let (claim, (against, why)) = disputed.find_map(|claim| Some((claim, self.against(claim)?)))?;
        let message = format!("the source `{}` is rated A, and a claim of its own was refuted", source.common.key);
        let diagnostic = Diagnostic::at(&RELIABLE_BUT_REFUTED, source.common.span, message);
        Some(
            diagnostic
                .why("the grade A means that there never was a doubt")
                .label(self.dossier.claims[claim].common.span, "this claim is in dispute")
                .label(against, why)
                .help("rate it B or lower, or mend what was written against the claim"),
        )
    }

    fn is_disputed(&self, claim: Id<Claim>) -> bool {
        self.analysis.agreement.disputes.iter().any(|dispute| dispute.claims.contains(&claim))
    }

    /// What speaks against a claim in the editors' voice or as a correction.
    fn against(&self, claim: Id<Claim>) -> Option<(Span, &'static str)> {
        let finding = self.finding_against(claim).map(|finding| (finding.span, "this finding goes against it"));
        finding.or_else(|| self.correction_of(claim).map(|span| (span, "it is corrected here, by somebody else")))
    }

    fn finding_against(&self, claim: Id<Claim>) -> Option<&Finding> {
        let questions = self.dossier.claims[claim].answers.iter().map(|(question, _)| *question);
        let mut rows = questions.flat_map(|question| self.analysis.agreement.rows(question));
        rows.find_map(|row| self.finding_of_row(claim, row))
    }

    fn finding_of_row(&self, id: Id<Claim>, row: &Row) -> Option<&Finding> {
        let given = row.answers.iter().find(|given| given.claim == id && given.standing == Standing::Counts)?;
        let (question, claim) = (&self.dossier.questions[row.question], &self.dossier.claims[id]);
        let held = self.scales.position(question, given.answer(self.dossier)?, claim);
        let same = |finding: &&Finding| finding.answer.of.as_deref().map(fold) == row.of.as_deref().map(fold);
        let likely = |finding: &&Finding| {
            use Likelihood::{AlmostCertain, Likely, VeryLikely};
            matches!(finding.likelihood, None | Some(Likely | VeryLikely | AlmostCertain))
        };
        question.findings.iter().filter(same).filter(likely).find(|finding| {
            self.scales.position(question, &finding.answer, claim).compare(&held) == Some(Comparison::Conflict)
        })
    }

    /// Where somebody else corrects or retracts a claim.
    fn correction_of(&self, id: Id<Claim>) -> Option<Span> {
        let other = |party: &Party| !self.analysis.origins.same_owner(party, &self.dossier.claims[id].speaker);
        let related = index::of(&self.analysis.index.related_from, &Subject::Claim(id)).iter();
        let by_claim = related.filter(|(from, _)| counts(self.dossier, *from)).find_map(|(from, number)| {
            let (from, relation) = (&self.dossier.claims[*from], &self.dossier.claims[*from].relations[*number]);
            (relation.kind == RelationKind::Corrects && other(&from.speaker)).then_some(relation.span)
        });
        let mut referred = index::of(&self.analysis.index.referred_from, &Subject::Claim(id)).iter();
        by_claim.or_else(|| {
            referred.find_map(|(from, number)| {
                let (from, reference) =
                    (&self.dossier.articles[*from], &self.dossier.articles[*from].references[*number]);
                let kind = matches!(reference.kind, ReferenceKind::Corrects | ReferenceKind::Retracts);
                let stranger = from.source.is_some_and(|source| other(&Party::Source(source)));
                (kind && stranger && from.common.withdrawn.is_none()).then_some(reference.span)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// `gazette`, of this grade, counts 100; `two` answers as given; the editors find as given.
    fn found(grade: &str, finding: &str, two: &str) -> Vec<String> {
        let sources = format!("gazette: {{name: Gazette, reliability: {grade}, because: So.}}\n");
        let incidents =
            format!("i: {{title: I, questions: {{killed: {{kind: count, of: men, findings: [{finding}]}}}}}}\n");
        let article = format!(
            "source: gazette\nincidents: [i]\nclaims:\n  - {{id: c, answers: {{killed: 100}}}}\n  - {{id: d, {two}}}\n"
        );
        let files = [
            ("sources.yaml", &*sources),
            ("actors.yaml", "two: {name: Two}\n"),
            ("incidents.yaml", &incidents),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, check)
    }

    const FOUND: [&str; 1] = ["sources.yaml:1:1: the source `gazette` is rated A, and a claim of its own was refuted"];
    const FIFTY: &str = "{answer: 50, likelihood: likely, because: So., by: E., on: 2026}";
    const TWO: &str = "speaker: two, answers: {killed: 50}";

    #[test]
    fn a_finding_against_a_disputed_claim_refutes_it() {
        assert_eq!(found("A", FIFTY, TWO), FOUND);
    }

    #[test]
    fn so_does_a_correction_by_another() {
        let corrects = "speaker: two, answers: {killed: 50}, corrects: [{ref: a#c, because: So.}]";
        assert_eq!(found("A", "", corrects), FOUND);
        // Who corrects itself is not refuted, but careful.
        let itself = "answers: {killed: 50}, corrects: [{ref: a#c, because: So.}]";
        assert!(found("A", "", itself).is_empty());
    }

    #[test]
    fn a_dispute_alone_or_a_finding_alone_refutes_nothing() {
        assert!(found("A", "", TWO).is_empty());
        assert!(found("A", FIFTY, "speaker: two, answers: {killed: 100}").is_empty());
    }

    #[test]
    fn findings_that_agree_or_are_unlikely_or_count_others_are_not_against_it() {
        assert!(found("A", "{answer: '>=80', because: So., by: E., on: 2026}", TWO).is_empty());
        assert!(found("A", &FIFTY.replace("likely,", "unlikely,"), TWO).is_empty());
        assert!(found("A", &FIFTY.replace("answer: 50", "answer: {count: 50, of: women}"), TWO).is_empty());
    }

    #[test]
    fn other_grades_promise_less() {
        assert!(found("B", FIFTY, TWO).is_empty());
    }
}
