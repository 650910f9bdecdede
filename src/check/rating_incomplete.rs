//! A judgement of credibility says why, who judged and when.

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Assessment, Dossier};

codes! {
    /// An assessment of a claim that does not say why, by whom or when.
    ///
    /// A grade is somebody's opinion on a day. Without its reason nobody can check it, without its author nobody can ask, and
    /// without its date nobody can tell what was known when it was given.
    ///
    /// ```yaml
    /// assessments: [{credibility: 4}]                                               # wrong
    /// assessments: [{credibility: 4, because: Nobody else saw it., by: A. Editor, on: 2026-11-20}]    # right
    /// ```
    ///
    /// It may be let stand where the author must not be named: say so in the waiver.
    pub RATING_INCOMPLETE = Warning "rating-incomplete";
}

/// Every assessment that lacks something.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let assessments = dossier.claims.values().flat_map(|claim| &claim.assessments);
    assessments.filter_map(incomplete).collect()
}

fn incomplete(assessment: &Assessment) -> Option<Diagnostic> {
    let reason = assessment.because.as_ref().is_some_and(|because| !because.markdown.trim().is_empty());
    let author = assessment.by.as_ref().is_some_and(|by| !by.trim().is_empty());
    let parts = [("because", reason), ("by", author), ("on", assessment.on.is_some())];
    let missing: Vec<String> =
        parts.into_iter().filter(|(_, given)| !given).map(|(key, _)| format!("`{key}`")).collect();
    if missing.is_empty() {
        return None;
    }
    let missing = missing.join(" and no ");
    let fault = Diagnostic::at(&RATING_INCOMPLETE, assessment.span, format!("this assessment has no {missing}"));
    Some(
        fault
            .why("a grade is an opinion: its reason, its author and its day belong to it")
            .help("write `because: …` for the reason, `by: …` for who judged and `on: …` for the day"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    fn found(assessment: &str) -> Vec<String> {
        let article =
            format!("source: s\nclaims:\n  - id: c\n    assessments:\n      - {{credibility: 3{assessment}}}\n");
        let files = [("sources.yaml", "s: {name: S}"), ("articles/a.yaml", &article), ("articles/a.md", "# Words\n")];
        told(&files, |dossier, _| check(dossier))
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(found(""), ["articles/a.yaml:5:23: this assessment has no `because` and no `by` and no `on`"]);
        assert_eq!(found(", because: So., by: E."), ["articles/a.yaml:5:23: this assessment has no `on`"]);
        assert_eq!(
            found(", because: ' ', by: E., on: 2026"),
            ["articles/a.yaml:5:23: this assessment has no `because`"]
        );
    }

    #[test]
    fn an_assessment_with_all_three_is_complete() {
        assert!(found(", because: So., by: E., on: 2026-11-20").is_empty());
    }
}
