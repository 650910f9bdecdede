//! A part is no larger than the whole.

use std::collections::BTreeMap;

use super::population::{bare, parts};
use crate::analyse::compare::count_bounds;
use crate::analyse::{Analysis, Row, Standing};
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{AnswerValue, Article, Claim, Count, Dossier, Party};

codes! {
    /// A speaker who, in one article, counts more of a part than of the whole.
    ///
    /// Counts of different groups are never compared as accounts; but if one speaker has "more than 100" Russians and "80"
    /// Russians and Syrians, one of the two was read or typed wrongly, or the speaker cannot add up. Either way a reader will
    /// stop at it.
    ///
    /// Only what is certain from the words is held together: answers of one speaker in one article to one question, where the
    /// whole is written as a list with "and", and each member of the list is itself a population that somebody counts for that
    /// question. The smallest number of the part is held against the largest of the whole.
    ///
    /// ```yaml
    /// - {id: russians, answers: {killed: {count: ">100", of: Russians}}}                  # wrong
    /// - {id: syrians, answers: {killed: {count: 20, of: Syrians}}}
    /// - {id: all, answers: {killed: {count: 80, of: Russians and Syrians}}}
    ///
    /// - {id: all, answers: {killed: {count: 180, of: Russians and Syrians}}}              # right, if it says so
    /// ```
    ///
    /// Let it stand where the article itself has it so; a note to the quote should tell the reader.
    pub PART_ABOVE_TOTAL = Warning "part-above-total";
}

/// Every count of a part that is above the same speaker's count of the whole.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    dossier.questions.ids().flat_map(|question| among(analysis.agreement.rows(question), dossier)).collect()
}

/// A number that somebody gives.
struct Counted<'d> {
    claim: Id<Claim>,
    of: &'d str,
    count: Count,
}

/// What is found among the answers to one question.
fn among(rows: &[Row], dossier: &Dossier) -> Vec<Diagnostic> {
    let counted = rows.iter().filter(|row| !row.answers.is_empty());
    let populations: Vec<String> = counted.filter_map(|row| row.of.as_deref()).map(bare).collect();
    let mut told: BTreeMap<(Id<Article>, &Party), Vec<Counted<'_>>> = BTreeMap::new();
    for counted in rows.iter().flat_map(|row| numbers(row, dossier)) {
        let claim = &dossier.claims[counted.claim];
        told.entry((claim.article, &claim.speaker)).or_default().push(counted);
    }
    told.values().flat_map(|counts| of_one_speaker(counts, &populations, dossier)).collect()
}

/// The numbers of a row that count.
fn numbers<'d>(row: &'d Row, dossier: &'d Dossier) -> impl Iterator<Item = Counted<'d>> {
    row.answers.iter().filter(|given| given.standing == Standing::Counts).filter_map(|given| {
        let answer = given.answer(dossier).filter(|answer| !answer.denied)?;
        let AnswerValue::Count(count) = answer.value else { return None };
        Some(Counted { claim: given.claim, of: row.of.as_deref()?, count })
    })
}

fn of_one_speaker(counts: &[Counted<'_>], populations: &[String], dossier: &Dossier) -> Vec<Diagnostic> {
    let wholes = counts.iter().map(|whole| (whole, parts(whole.of)));
    let certain = wholes.filter(|(_, parts)| parts.len() > 1 && parts.iter().all(|part| populations.contains(part)));
    let pairs = certain.flat_map(|(whole, of)| {
        counts.iter().filter(move |part| of.contains(&bare(part.of))).map(move |part| (part, whole))
    });
    pairs
        .filter(|(part, whole)| is_above(part.count, whole.count))
        .map(|(part, whole)| above(part, whole, dossier))
        .collect()
}

fn is_above(part: Count, whole: Count) -> bool {
    count_bounds(&whole).1.is_some_and(|most| count_bounds(&part).0 > most)
}

fn above(part: &Counted<'_>, whole: &Counted<'_>, dossier: &Dossier) -> Diagnostic {
    let message = format!("more {} are counted here than {}", part.of, whole.of);
    Diagnostic::at(&PART_ABOVE_TOTAL, dossier.claims[part.claim].common.span, message)
        .why("the part, which is the larger number")
        .label(dossier.claims[whole.claim].common.span, "the whole, by the same speaker")
        .help("mend the number or the population that is wrong; if the article has it so, say it in a note")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// Claims by the article's source, of these counts.
    fn found(counts: &[&str]) -> Vec<String> {
        let claim = |(number, count)| format!("  - {{id: c{number}, answers: {{killed: {{{count}}}}}}}\n");
        let claims: String = counts.iter().enumerate().map(claim).collect();
        let article = format!("source: s\nincidents: [i]\nclaims:\n{claims}");
        let files = [
            ("sources.yaml", "s: {name: S}"),
            ("incidents.yaml", "i: {title: I, questions: {killed: {kind: count, of: men}}}\n"),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, check)
    }

    #[test]
    fn a_part_above_the_whole_is_found() {
        let all = "count: 80, of: Russians and Syrians";
        assert_eq!(
            found(&["count: '>100', of: Russians", "count: 20, of: Syrians", all]),
            ["articles/a.yaml:4:10: more Russians are counted here than Russians and Syrians"]
        );
    }

    #[test]
    fn what_may_still_fit_is_not() {
        let all = "count: '~80', of: Russians and Syrians";
        // About 80 may be 88; up to 100 may be fewer.
        assert!(found(&["count: 88, of: Russians", "count: 2, of: Syrians", all]).is_empty());
        assert!(found(&["count: '<=100', of: Russians", "count: 2, of: Syrians", all]).is_empty());
        assert!(
            found(&["count: 100, of: Russians", "count: 2, of: Syrians", "count: '>=80', of: Russians and Syrians"])
                .is_empty()
        );
    }

    #[test]
    fn words_that_may_mean_something_else_are_not_compared() {
        // "Armed and masked men" are not armed men and masked men put together: nobody counts the "armed".
        assert!(found(&["count: 90, of: masked men", "count: 50, of: armed and masked men"]).is_empty());
    }
}
