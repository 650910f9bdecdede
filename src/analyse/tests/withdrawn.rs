//! What was withdrawn, and what was removed without a trace.

use super::example::Example;

#[test]
fn withdrawn_claims_count_nowhere_but_chains_run_through_them() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "speaker: general, answers: {joint: yes}, withdrawn: {on: 2020, because: mistaken}")
        .claim("b", "repeats: [a#c], answers: {joint: yes}")
        .claim("d", "repeats: [a#c], answers: {joint: yes}")
        .sources("x")
        .article(
            "e",
            "source: x, incidents: [i], withdrawn: {on: 2020, because: legal}, claims: [{id: c, answers: {joint: no}}]",
        )
        .analysed();
    // b and d still have it from the general, and are not two origins.
    assert_eq!(case.of_question("joint"), "1..1 general");
    assert_eq!(case.rows("joint")[0].support.articles, [case.article("b"), case.article("d")]);
    assert_eq!(case.of_incident(), "1..1 general");
}

#[test]
fn without_the_article_that_was_copied_copies_look_independent() {
    // Two papers repeat an agency.
    let papers = |relation: &str| {
        Example::with_incident()
            .claim("b", &format!("{relation}answers: {{joint: yes}}"))
            .claim("d", &format!("{relation}answers: {{joint: yes}}"))
    };
    let agency =
        |more: &str| papers("repeats: [a#c], ").claim("a", &format!("{more}answers: {{joint: yes}}")).analysed();
    assert_eq!(agency("").of_question("joint"), "1..1 a");
    // Withdrawn, it stays known that they did.
    let withdrawn = agency("withdrawn: {on: 2020, because: legal}, ");
    assert_eq!(withdrawn.of_question("joint"), "1..1 a");
    // Deleted together with the notes that they did, nothing is left that could tell.
    assert_eq!(papers("").analysed().of_question("joint"), "2..2 b d");
    // That cannot happen by deleting the article alone: what leads nowhere is an error.
    let faults = papers("repeats: [a#c], ").faults();
    assert_eq!(faults, ["unknown-article", "unknown-article"]);
}
