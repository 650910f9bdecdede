//! Silent or not annotated.

use super::example::Example;
use crate::analyse::Cell;

#[test]
fn silence_is_told_from_what_was_not_read() {
    let case = Example::with_incident()
        .sources("x")
        .article("a", "source: x, incidents: [i], complete: all, claims: [{id: c, answers: {joint: yes}}]")
        .article("b", "source: x, incidents: [{id: i, role: follow-up}], complete: [joint]")
        .article("c", "source: x, incidents: [i], complete: [seen]")
        .article("d", "source: x, incidents: [{id: i, role: context}], complete: all")
        .article("e", "source: x, incidents: [{id: i, role: context}], claims: [{id: c, stance: does-not-know, answers: {joint: unknown}}]")
        .article("f", "source: x, incidents: [i], complete: all, withdrawn: {on: 2020, because: legal}")
        .article("g", "source: x, incidents: [i], claims: [{id: c, answers: {joint: yes}, withdrawn: {on: 2020, because: wrong}}]")
        .analysed();
    let readings = case.evidence.silence.readings(case.question("joint"));
    let cells: Vec<_> = readings.iter().map(|reading| (reading.article, reading.cell)).collect();
    // d is context and answers nothing; f was withdrawn. Not to know is an answer; a withdrawn one is none.
    let expected = [
        (case.article("a"), Cell::Answered),
        (case.article("b"), Cell::Silent),
        (case.article("c"), Cell::NotAnnotated),
        (case.article("e"), Cell::Answered),
        (case.article("g"), Cell::NotAnnotated),
    ];
    assert_eq!(cells, expected);
    assert_eq!(
        case.evidence.silence.silent(case.question("seen")).collect::<Vec<_>>(),
        [case.article("a"), case.article("c")]
    );
    assert_eq!(case.evidence.silence.unread(case.question("seen")).count(), 2);
}

#[test]
fn an_answer_for_another_population_is_no_silence() {
    let case = Example::with_incident()
        .sources("x")
        .article(
            "a",
            "source: x, incidents: [i], complete: all, claims: [{id: c, answers: {killed: {count: 80, of: Russians}}}]",
        )
        .analysed();
    assert_eq!(case.evidence.silence.readings(case.question("killed"))[0].cell, Cell::Answered);
}
