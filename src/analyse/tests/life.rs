//! How answers became known, worked out by hand.

use super::example::{Analysed, Example};
use crate::analyse::Known;
use crate::analyse::life::{days, known, lives};

/// A world with people who speak in articles.
fn world() -> Example {
    Example::with_incident().actors("ann bob cid").sources("s")
}

/// Adds an article of this date (none if empty), with one claim.
fn said(example: Example, id: &str, published: &str, claim: &str) -> Example {
    let date = if published.is_empty() { String::new() } else { format!("published: {published}, ") };
    example.article(id, &format!("source: s, {date}incidents: [i], claims: [{{id: c, {claim}}}]"))
}

fn told(articles: &[(&str, &str, &str)]) -> Analysed {
    articles.iter().fold(world(), |example, (id, published, claim)| said(example, id, published, claim)).analysed()
}

/// The events of the question's own population: article, step and order.
fn life(world: &Analysed, question: &str) -> Vec<String> {
    let lives = lives(&world.dossier, &world.evidence, world.question(question));
    let event = |event: &crate::analyse::Event| {
        let article = &world.dossier.articles[world.dossier.claims[event.claim].article].common.key;
        format!("{article} {:?} {:?}", event.step, event.order)
    };
    lives[0].events.iter().map(event).collect()
}

/// What was known on each day of one question's own population: day, articles, answers, verdict, origins.
fn on_each_day(world: &Analysed, question: &str) -> Vec<String> {
    let id = world.question(question);
    let day = |known: &Known| {
        let row = known.rows.iter().find(|row| row.question == id).unwrap();
        let answers: Vec<String> = row.answers.iter().map(|given| world.address(given.claim)).collect();
        let verdict = row.verdict.word();
        format!("{} {}: {} {verdict} {}", known.day, known.articles, answers.join(" "), world.told(&row.support))
    };
    all_days(world).iter().map(day).collect()
}

fn all_days(world: &Analysed) -> Vec<Known> {
    let incident = world.incident();
    let days = days(&world.dossier, &world.evidence, incident).into_iter();
    days.map(|day| known(&world.dossier, &world.evidence, incident, day)).collect()
}

#[test]
fn a_life_line_runs_by_date_of_publication() {
    let world = told(&[
        // Written out of order: ids and files do not matter, dates do.
        ("z-first", "2020-01-02", "speaker: ann, answers: {joint: yes}"),
        ("b-again", "2020-01-03", "speaker: ann, answers: {joint: yes}"),
        ("c-other", "2020-01-03", "speaker: bob, answers: {joint: yes}"),
        ("d-denial", "2020-01-05", "speaker: cid, stance: denies, answers: {joint: no}"),
        // It may have come out before the denial or after it; it is placed by its earliest day.
        ("e-doubt", "2020-01-04/2020-01-06", "speaker: cid, stance: doubts, answers: {joint: no}"),
        ("f-correction", "2020-01-07", "speaker: ann, corrects: [{ref: z-first#c, because: x}], answers: {joint: no}"),
        ("a-undated", "", "speaker: bob, stance: does-not-know, answers: {joint: unknown}"),
    ]);
    let expected = [
        "z-first First Later",
        "b-again Repeated Later",
        "c-other Confirmed SameDay",
        "e-doubt Doubted Later",
        "d-denial Denied Unsure",
        "f-correction Corrected Later",
        "a-undated NotKnown Undated",
    ];
    assert_eq!(life(&world, "joint"), expected);
    // The doubt is certainly out only on the last of its days; the article without a date on none. Whoever doubts or
    // denies and answers no says no. On the last day Ann no longer holds the first yes, but the second stands.
    let expected = [
        "2020-01-02 1: z-first#c single 1..1 ann",
        "2020-01-03 3: b-again#c c-other#c z-first#c agree 2..2 ann bob",
        "2020-01-05 4: b-again#c c-other#c d-denial#c z-first#c conflict 3..3 ann bob cid",
        "2020-01-06 5: b-again#c c-other#c d-denial#c e-doubt#c z-first#c conflict 3..3 ann bob cid",
        "2020-01-07 6: b-again#c c-other#c d-denial#c e-doubt#c f-correction#c z-first#c conflict 3..3 ann bob cid",
    ];
    assert_eq!(on_each_day(&world, "joint"), expected);
}

#[test]
fn a_denial_can_come_first() {
    let world = told(&[
        ("a", "2020-01-02", "speaker: cid, stance: denies, answers: {seen: {not: '>100'}}"),
        ("b", "2020-01-03", "speaker: ann, answers: {seen: '>=150'}"),
        // Not more than 100 and at least 150: a conflict with the denial, which is no answer of its own.
        ("c", "2020-01-04", "speaker: bob, answers: {seen: 160}"),
        // 160 lies within "at least 150"; 90 does not. It fits what Cid denied, so he stands by his word.
        ("d", "2020-01-05", "speaker: cid, answers: {seen: 90}"),
    ]);
    let expected = ["a Denied Later", "b First Later", "c Changed Later", "d Contradicted Later"];
    assert_eq!(life(&world, "seen"), expected);
}

#[test]
fn somebody_unnamed_perhaps_confirms() {
    let world = told(&[
        ("a", "2020-01", "speaker: ann, answers: {joint: yes}"),
        // Known to the month, as the first: which came first is not certain, nor whether it was Ann.
        ("b", "2020-01", "speaker: {anonymous: locals}, answers: {joint: yes}"),
        ("c", "2020-03", "speaker: bob, answers: {joint: yes}"),
    ]);
    let expected = ["a First Later", "b PerhapsConfirmed Unsure", "c Confirmed Later"];
    assert_eq!(life(&world, "joint"), expected);
}

#[test]
fn whoever_changes_sides_confirms_nobody() {
    let world = told(&[
        ("a", "2020-01-01", "speaker: ann, answers: {joint: yes}"),
        ("b", "2020-01-02", "speaker: bob, stance: denies, answers: {joint: no}"),
        // Bob said no. His yes is a second voice for Ann's only if one forgets that.
        ("c", "2020-01-03", "speaker: bob, answers: {joint: yes}"),
        // Said once more, it takes nothing back: his last word was yes.
        ("d", "2020-01-04", "speaker: bob, answers: {joint: yes}"),
        // Not to know is no answer that could be taken back.
        ("e", "2020-01-05", "speaker: cid, stance: does-not-know, answers: {joint: unknown}"),
        ("f", "2020-01-06", "speaker: cid, answers: {joint: yes}"),
        // A paper that has it from Ann reports her of the other mind.
        ("g", "2020-01-07", "speaker: ann, via: [s], answers: {joint: no}"),
    ]);
    let expected = [
        "a First Later",
        "b Denied Later",
        "c Reversed Later",
        "d Repeated Later",
        "e NotKnown Later",
        "f Confirmed Later",
        "g Reversed Later",
    ];
    assert_eq!(life(&world, "joint"), expected);
    let world = told(&[
        ("a", "2020-01-01", "speaker: ann, answers: {seen: 80}"),
        // A higher number that the first allows reverses nothing; one that it excludes does.
        ("b", "2020-01-02", "speaker: ann, answers: {seen: '>=80'}"),
        ("c", "2020-01-03", "speaker: ann, answers: {seen: 100}"),
        ("d", "2020-01-04", "speaker: ann, answers: {seen: 60}"),
    ]);
    assert_eq!(life(&world, "seen"), ["a First Later", "b Changed Later", "c Contradicted Later", "d Reversed Later"]);
}

#[test]
fn text_is_never_compared() {
    let world = told(&[
        ("a", "2020-01-01", "speaker: ann, answers: {why: for water}"),
        ("b", "2020-01-02", "speaker: bob, answers: {why: For  water}"),
        ("c", "2020-01-03", "speaker: cid, answers: {why: for bread}"),
    ]);
    assert_eq!(life(&world, "why"), ["a First Later", "b Confirmed Later", "c Further Later"]);
}

#[test]
fn what_is_known_on_the_last_day_is_what_all_dated_articles_say() {
    let world = told(&[
        ("a", "2020-01-01", "speaker: ann, answers: {seen: '>=100', joint: yes}"),
        ("b", "2020-02-01", "speaker: bob, contradicts: [{ref: a#c, because: x}], answers: {joint: no}"),
    ]);
    let days = all_days(&world);
    let questions = &world.dossier.incidents[world.incident()].questions;
    let all: Vec<_> = questions.iter().flat_map(|question| world.evidence.agreement.rows(*question)).cloned().collect();
    assert_eq!(days.last().unwrap().rows, all);
}
