//! The words of a finding and its declared likelihood say the same.

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Dossier, Finding};
use crate::raw::incident::Likelihood;

codes! {
    /// A finding whose reason states another likelihood than the one declared beside it.
    ///
    /// The words of likelihood stand for ranges of chance, and the site shows the declared one as a range. If the prose says
    /// "almost certain" and `likelihood` says `likely`, the reader is told 95 per cent and 60 per cent at once.
    ///
    /// Prose uses such words of many things, so only two places count: the very beginning of the reason ("Very likely,
    /// because …") and what follows words of judgement ("we judge it …", "assessed as …", "which makes it …"); and only where
    /// the likelihood stands by itself there, not in "likely targets". The second row of words of the directive (probable,
    /// remote, nearly certain …) counts as the first.
    ///
    /// ```yaml
    /// {answer: yes, likelihood: likely, because: "Almost certain: three witnesses saw it.", …}       # wrong
    /// {answer: yes, likelihood: almost-certain, because: "Almost certain: three witnesses saw it.", …}  # right
    /// ```
    ///
    /// Let it stand where the prose speaks of the likelihood of something else.
    pub LIKELIHOOD_MISMATCH = Warning "likelihood-mismatch";
}

/// Every finding whose prose states another likelihood than it declares.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let findings = dossier.questions.values().flat_map(|question| &question.findings);
    findings.filter_map(mismatch).collect()
}

fn mismatch(finding: &Finding) -> Option<Diagnostic> {
    let declared = finding.likelihood?;
    let (words, stated) = stated(&finding.because.markdown).into_iter().find(|(_, stated)| *stated != declared)?;
    let message = format!("this reason says “{words}”, and the likelihood declared is `{}`", declared.word());
    let diagnostic = Diagnostic::at(&LIKELIHOOD_MISMATCH, finding.because.span, message);
    Some(
        diagnostic
            .why("the two stand for different chances")
            .help(format!("write `likelihood: {}`, or mend the words", stated.word())),
    )
}

/// The words for each likelihood, those that hold others first.
const WORDS: [(&str, Likelihood); 26] = [
    ("almost no chance", Likelihood::AlmostNoChance),
    ("almost certainly", Likelihood::AlmostCertain),
    ("almost certain", Likelihood::AlmostCertain),
    ("nearly certainly", Likelihood::AlmostCertain),
    ("nearly certain", Likelihood::AlmostCertain),
    ("very unlikely", Likelihood::VeryUnlikely),
    ("highly unlikely", Likelihood::VeryUnlikely),
    ("very improbable", Likelihood::VeryUnlikely),
    ("highly improbable", Likelihood::VeryUnlikely),
    ("very likely", Likelihood::VeryLikely),
    ("highly likely", Likelihood::VeryLikely),
    ("very probably", Likelihood::VeryLikely),
    ("very probable", Likelihood::VeryLikely),
    ("highly probably", Likelihood::VeryLikely),
    ("highly probable", Likelihood::VeryLikely),
    ("roughly an even chance", Likelihood::RoughlyEvenChance),
    ("roughly even chance", Likelihood::RoughlyEvenChance),
    ("roughly even odds", Likelihood::RoughlyEvenChance),
    ("an even chance", Likelihood::RoughlyEvenChance),
    ("a remote chance", Likelihood::AlmostNoChance),
    ("unlikely", Likelihood::Unlikely),
    ("improbable", Likelihood::Unlikely),
    ("improbably", Likelihood::Unlikely),
    ("likely", Likelihood::Likely),
    ("probable", Likelihood::Likely),
    ("probably", Likelihood::Likely),
];

/// Words after which a likelihood is the editors' own.
const JUDGING: [&str; 9] = [
    "we judge it ",
    "we judge this ",
    "we assess it as ",
    "judged to be ",
    "judged as ",
    "assessed as ",
    "assessed to be ",
    "which makes it ",
    "this makes it ",
];

/// The likelihoods that a reason states as the editors' own, with the words for them.
fn stated(prose: &str) -> Vec<(&'static str, Likelihood)> {
    let prose = prose.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('*', "");
    let judging = JUDGING.iter().flat_map(|words| prose.match_indices(words));
    let after = judging.map(|(at, words)| at + words.len());
    std::iter::once(0).chain(after).filter_map(|at| prose.get(at..).and_then(likelihood)).collect()
}

/// The likelihood with which this prose begins, if it stands by itself: "likely targets" are none.
fn likelihood(prose: &str) -> Option<(&'static str, Likelihood)> {
    let (words, likelihood) =
        WORDS.into_iter().find(|(words, _)| prose.strip_prefix(words).is_some_and(|rest| !continues(rest)))?;
    let rest = prose.get(words.len()..).unwrap_or_default();
    let alone = rest.trim_start().is_empty() || rest.trim_start().starts_with(PUNCTUATION);
    (alone || REASONS.iter().any(|reason| rest.starts_with(reason))).then_some((words, likelihood))
}

/// Whether a word goes on here.
fn continues(rest: &str) -> bool {
    rest.starts_with(|next: char| next.is_alphanumeric() || next == '-')
}

/// What may follow a likelihood that stands by itself.
const PUNCTUATION: [char; 8] = ['.', ',', ':', ';', '(', ')', '–', '—'];
const REASONS: [&str; 5] = [" because ", " since ", " given ", " so;", " so,"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    fn found(declared: &str, because: &str) -> Vec<String> {
        let incident = format!(
            "i:\n  title: I\n  questions:\n    q:\n      kind: yes-no\n      findings:\n        - answer: yes\n{declared}\
             \x20         because: \"{because}\"\n          by: E.\n          on: 2026-11-20\n"
        );
        told(&[("incidents.yaml", &incident)], |dossier, _| check(dossier))
    }

    const LIKELY: &str = "          likelihood: likely\n";

    fn one(words: &str) -> Vec<String> {
        vec![format!("incidents.yaml:9:20: this reason says “{words}”, and the likelihood declared is `likely`")]
    }

    #[test]
    fn a_reason_that_begins_with_another_likelihood_is_found() {
        assert_eq!(found(LIKELY, "Almost certain: three saw it."), one("almost certain"));
        assert_eq!(found(LIKELY, "**Very likely**, as three saw it."), one("very likely"));
        assert_eq!(found(LIKELY, "Unlikely."), one("unlikely"));
    }

    #[test]
    fn so_is_one_that_judges_otherwise_later_on() {
        assert_eq!(found(LIKELY, "Three saw it, which makes it nearly certain."), one("nearly certain"));
    }

    #[test]
    fn the_same_likelihood_in_other_words_is_none() {
        assert!(found(LIKELY, "Probably so; three saw it.").is_empty());
        assert!(found(LIKELY, "Likely, since three saw it. We judge it likely.").is_empty());
    }

    #[test]
    fn the_likelihood_of_something_else_is_left_alone() {
        assert!(found(LIKELY, "That three erred is very unlikely.").is_empty());
        assert!(found(LIKELY, "Unlikely-looking places were searched.").is_empty());
        assert!(found(LIKELY, "Unlikely witnesses came forward.").is_empty());
        assert!(found("", "Almost certain: three saw it.").is_empty());
    }
}
