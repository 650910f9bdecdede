//! Findings of one question can be right together.

use crate::analyse::compare::{Comparison, Scales};
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Dossier, Finding, Question};
use crate::raw::incident::Likelihood;

codes! {
    /// Two findings of one question that cannot both be right, and neither is held to be unlikely.
    ///
    /// A finding is what the editors themselves hold to be so. If they hold two things of which at most one can be, a reader
    /// does not know what the dossier says. Findings of different populations are not held together, and one that is at
    /// best a roughly even chance may stand beside another.
    ///
    /// ```yaml
    /// findings:                                             # wrong
    ///   - {answer: yes, likelihood: likely, …}
    ///   - {answer: no, likelihood: likely, …}
    ///
    /// findings:                                             # right
    ///   - {answer: yes, likelihood: likely, …}
    ///   - {answer: no, likelihood: unlikely, …}
    /// ```
    ///
    /// Let it stand where two editors disagree and the dossier means to show it.
    pub FINDINGS_DISAGREE = Warning "findings-disagree";
}

/// Every two findings that cannot both be right; each finding is held against those before it.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let scales = Scales::of(dossier);
    dossier.questions.values().flat_map(|question| of_question(question, &scales)).collect()
}

/// Whether the editors hold it to be so, and do not just name a chance.
pub(super) fn is_held(finding: &Finding) -> bool {
    finding.likelihood.is_none_or(|likelihood| likelihood >= Likelihood::Likely)
}

fn of_question(question: &Question, scales: &Scales) -> Vec<Diagnostic> {
    let held: Vec<&Finding> = question.findings.iter().filter(|finding| is_held(finding)).collect();
    let pairs = held.iter().enumerate().filter_map(|(place, later)| {
        let earlier = held[..place].iter().find(|earlier| disagree(question, earlier, later, scales))?;
        Some(told(question, earlier, later))
    });
    pairs.collect()
}

fn disagree(question: &Question, earlier: &Finding, later: &Finding, scales: &Scales) -> bool {
    let says = |finding: &Finding| scales.answer(question, &finding.answer);
    earlier.answer.of == later.answer.of && says(earlier).compare(&says(later)) == Some(Comparison::Conflict)
}

fn told(question: &Question, earlier: &Finding, later: &Finding) -> Diagnostic {
    Diagnostic::at(&FINDINGS_DISAGREE, later.span, format!("two findings of `{}` cannot both be right", question.key))
        .why(format!("finds `{}`", later.answer.written))
        .label(earlier.span, format!("finds `{}`", earlier.answer.written))
        .help("say with `likelihood` which is held to be so, or remove the one that is not")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example;

    fn told(findings: &str) -> Vec<String> {
        let incident = format!(
            "i:\n  title: I\n  date: 2020\n  kind: strike\n  questions:\n    q: {{ask: Q, kind: count, of: people, findings: [{findings}]}}\n"
        );
        example::told(&[("incidents.yaml", &incident)], |dossier, _| check(dossier))
    }

    fn finding(answer: &str, likelihood: &str) -> String {
        format!("{{answer: {answer}, likelihood: {likelihood}, because: B, by: E, on: 2026}}")
    }

    #[test]
    fn two_that_exclude_each_other_are_told_at_the_second() {
        let found = told(&format!("{}, {}", finding("100", "likely"), finding("200", "almost-certain")));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("two findings of `q` cannot both be right"), "{found:?}");
    }

    #[test]
    fn what_can_be_right_together_or_is_not_held_is_left_alone() {
        for pair in [
            [finding("100", "likely"), finding("\">=100\"", "likely")],
            [finding("100", "likely"), finding("200", "unlikely")],
            [finding("100", "likely"), finding("{count: 200, of: soldiers}", "likely")],
        ] {
            assert_eq!(told(&pair.join(", ")), Vec::<String>::new());
        }
    }
}
