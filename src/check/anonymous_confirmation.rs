//! Who has no name confirms nothing.

use super::backing::{Backing, backing, judged};
use crate::analyse::Analysis;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Assessment, Claim, Dossier};
use crate::raw::claim::Credibility;

codes! {
    /// A claim graded as confirmed or probably true for which two origins are reached by counting unnamed ones alone.
    ///
    /// Nobody can tell whether "local sources" in one report and "an official" in another are two people, one, or one of the
    /// named speakers. Such origins make a range ("1 to 3 independent origins"), and a confirmation must hold at its lower end.
    ///
    /// Found are claims of credibility 1 with fewer than two named origins, and claims of credibility 2 where no origin at all
    /// has a name and the other information they agree with is that of other unnamed ones.
    ///
    /// ```yaml
    /// # wrong: `officials` and `local sources` are all there is
    /// assessments: [{credibility: 1, because: Two accounts agree., by: …, on: …}]
    /// # right
    /// assessments: [{credibility: 3, because: Two accounts agree, neither by a named speaker., by: …, on: …}]
    /// ```
    ///
    /// Let it stand where the editors know who they are and that they are not the same, or where the grade rests on something
    /// outside the dossier; say which in the waiver.
    pub ANONYMOUS_CONFIRMATION = Warning "anonymous-confirmation";
}

/// Every claim that only unnamed origins confirm.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let rests = |of: Credibility, only: fn(Backing) -> bool| {
        judged(dossier, of)
            .filter(|(id, ..)| only(backing(*id, dossier, analysis)))
            .map(|(_, claim, assessment)| anonymous(claim, assessment))
            .collect::<Vec<Diagnostic>>()
    };
    let confirmed = rests(Credibility::Confirmed, |backing| backing.named < 2 && backing.most() >= 2);
    let probable = rests(Credibility::ProbablyTrue, |backing| backing.named == 0 && backing.anonymous >= 2);
    [confirmed, probable].concat()
}

fn anonymous(claim: &Claim, assessment: &Assessment) -> Diagnostic {
    let message = format!("unnamed origins alone make the claim `{}` more than one account", claim.common.key);
    Diagnostic::at(&ANONYMOUS_CONFIRMATION, assessment.span, message)
        .why("they may all be one person, or one of the named")
        .help("give a lower grade, or annotate an account by a named speaker")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// A claim of this speaker, graded, and another that says the same.
    fn found(credibility: u8, speaker: &str, other: &str) -> Vec<String> {
        let article = format!(
            "source: gazette\nincidents: [i]\nclaims:\n  - id: c\n    speaker: {speaker}\n    answers: {{joint: yes}}\n    \
             assessments:\n      - {{credibility: {credibility}, because: So., by: E., on: 2026}}\n  \
             - {{id: d, speaker: {other}, answers: {{joint: yes}}}}\n"
        );
        let files = [
            ("sources.yaml", "gazette: {name: Gazette}\n"),
            ("actors.yaml", "one: {name: One}\ntwo: {name: Two}\n"),
            ("incidents.yaml", "i: {title: I, questions: {joint: {kind: yes-no}}}\n"),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, check)
    }

    const FOUND: [&str; 1] = ["articles/a.yaml:8:23: unnamed origins alone make the claim `c` more than one account"];

    #[test]
    fn credibility_one_needs_two_with_names() {
        assert_eq!(found(1, "one", "{anonymous: officials}"), FOUND);
        assert_eq!(found(1, "{anonymous: officials}", "{anonymous: locals}"), FOUND);
        assert!(found(1, "one", "two").is_empty());
    }

    #[test]
    fn one_origin_is_the_matter_of_another_rule() {
        assert!(found(1, "one", "one").is_empty());
        assert!(found(2, "{anonymous: officials}", "{anonymous: officials}").is_empty());
    }

    #[test]
    fn credibility_two_needs_one_with_a_name() {
        assert_eq!(found(2, "{anonymous: officials}", "{anonymous: locals}"), FOUND);
        assert!(found(2, "{anonymous: officials}", "two").is_empty());
    }

    #[test]
    fn lower_grades_promise_nothing() {
        assert!(found(3, "{anonymous: officials}", "{anonymous: locals}").is_empty());
    }
}
