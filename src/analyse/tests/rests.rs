//! What rests on a source, and how its claims fared.

use super::example::{Analysed, Example};
use crate::analyse::{Fate, fate};

/// What rests on a source: question (`!` a finding), with, without.
fn on(case: &Analysed, source: &str) -> Vec<String> {
    let source = case.dossier.sources.iter().find(|(_, one)| one.common.key == source).unwrap().0;
    let resting = case.evidence.rests.on(&case.dossier, &case.evidence.origins, source).into_iter();
    let told = resting.map(|one| {
        let question = &case.dossier.questions[one.question].key;
        let sign = if one.finding.is_some() { "!" } else { "" };
        format!(
            "{question}{sign}: {}..{} to {}..{}",
            one.with.least, one.with.most, one.without.least, one.without.most
        )
    });
    told.collect()
}

#[test]
fn what_another_source_also_has_from_the_speaker_does_not_rest_on_one() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "speaker: general, answers: {joint: yes, seen: 5}")
        .claim("b", "speaker: general, answers: {joint: yes}")
        .analysed();
    // The general is one origin, and b has him too; how many were seen he says in a alone.
    assert_eq!(on(&case, "a"), ["seen: 1..1 to 0..0"]);
    assert_eq!(on(&case, "b"), [""; 0]);
}

#[test]
fn whoever_copies_a_source_falls_with_it() {
    let case = Example::with_incident()
        .claim("agency", "speaker: {anonymous: local sources}, answers: {joint: yes}")
        .claim("blog", "repeats: [agency#c], answers: {joint: yes}")
        .claim("witness", "speaker: witness, answers: {joint: yes}")
        .analysed();
    // The unnamed are known through the agency alone, also to the blog. The witness is left.
    assert_eq!(on(&case, "agency"), ["joint: 1..2 to 1..1"]);
    assert_eq!(on(&case, "blog"), [""; 0]);
    assert_eq!(on(&case, "witness"), ["joint: 1..2 to 1..1"]);
}

#[test]
fn hands_on_the_way_count_also_without_an_article() {
    let case = Example::with_incident()
        .sources("agency")
        .claim("blog", "speaker: {anonymous: local sources}, via: [agency], answers: {joint: yes}")
        .analysed();
    assert_eq!(on(&case, "agency"), ["joint: 1..1 to 0..0"]);
}

#[test]
fn sources_of_one_owner_fall_together() {
    let case = Example::with_incident()
        .record("sources", "x: {name: x, owner: The House}")
        .record("sources", "y: {name: y, owner: The House}")
        .article("x", "source: x, incidents: [i], claims: [{id: c, answers: {joint: yes}}]")
        .article("y", "source: y, incidents: [i], claims: [{id: c, answers: {joint: yes}}]")
        .claim("z", "answers: {joint: yes}")
        .analysed();
    // The house and z; without the house, z.
    assert_eq!(on(&case, "x"), ["joint: 2..2 to 1..1"]);
    assert_eq!(on(&case, "y"), ["joint: 2..2 to 1..1"]);
}

#[test]
fn a_finding_rests_on_the_answers_that_bear_it_out() {
    let finding = "findings: [{answer: yes, because: seen, by: us, on: 2020}]";
    let case = Example::new()
        .record("incidents", &format!("i: {{questions: {{joint: {{kind: yes-no, {finding}}}}}}}"))
        .claim("a", "answers: {joint: yes}")
        .claim("b", "answers: {joint: no}")
        .analysed();
    // Two origins answer; the finding has a alone on its side.
    assert_eq!(on(&case, "a"), ["joint: 2..2 to 1..1", "joint!: 1..1 to 0..0"]);
    assert_eq!(on(&case, "b"), ["joint: 2..2 to 1..1"]);
}

#[test]
fn a_circle_falls_with_any_part_of_it() {
    let case = Example::with_incident()
        .claim("a", "repeats: [b#c], answers: {joint: yes}")
        .claim("b", "repeats: [a#c], answers: {joint: yes}")
        .analysed();
    // A circle without a way out: nothing at least, one at most.
    assert_eq!(on(&case, "a"), ["joint: 0..1 to 0..0"]);
    assert_eq!(on(&case, "b"), ["joint: 0..1 to 0..0"]);
}

#[test]
fn a_claim_fares_by_the_first_that_holds() {
    let case = Example::with_incident()
        .claim("a", "answers: {joint: yes, seen: 5}")
        .claim("b", "answers: {joint: no, killed: 100..200}")
        .claim("c", "answers: {seen: '>=5', why: oil}")
        .claim("d", "answers: {killed: 150..250}")
        .claim("e", "answers: {how: road}")
        .claim("f", "answers: {day: unknown}")
        .claim("g", "stance: asserts")
        .analysed();
    let evidence = &case.evidence;
    let fate = |id: &str| fate(&case.dossier, &evidence.agreement, &evidence.origins, case.claim(id)).unwrap();
    let fates: Vec<Fate> = ["a#c", "b#c", "c#c", "d#c", "e#c", "f#c", "g#c"].map(fate).to_vec();
    // a and b conflict, though a is borne out by c on another question and b can be right together with d.
    let expected = [
        Fate::Conflict,
        Fate::Conflict,
        Fate::Agreed,
        Fate::Compatible,
        Fate::Alone,
        Fate::NotCompared,
        Fate::NoQuestion,
    ];
    assert_eq!(fates, expected);
}
