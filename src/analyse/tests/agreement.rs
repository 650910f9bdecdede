//! Answers side by side.

use super::example::{Analysed, Example};
use crate::analyse::{Standing, Verdict};

/// Two accounts of two actors, each with one answer to the same question, in an example that has the places and actors
/// of the tests below.
fn two(question: &str, one: &str, other: &str) -> Verdict {
    accounts(&[&format!("{question}: {one}"), &format!("{question}: {other}")]).verdict(question)
}

/// Accounts `a`, `b`, … of as many actors, each with the answers given.
fn accounts(answers: &[&str]) -> Analysed {
    let world = Example::with_incident()
        .record("places", "syria: {name: Syria, names: [SY], precision: country}")
        .record("places", "hasakah: {name: Hasakah, country: syria}")
        .record("places", "deir-gusun: {name: Deir Gusun, part_of: hasakah, country: Syria}")
        .record("places", "homs: {name: Homs, country: SY}")
        .record("places", "iraq: {name: Iraq}")
        .record("actors", "us: {name: United States}")
        .record("actors", "us-army: {name: Army, part_of: us}")
        .record("actors", "us-navy: {name: Navy, part_of: us}");
    let name = |index: usize| char::from(b'a' + u8::try_from(index).unwrap()).to_string();
    let numbered = answers.iter().enumerate();
    numbered.fold(world, |example, (index, answers)| example.says(&name(index), answers)).analysed()
}

/// Asserts the verdict on pairs of answers, either way round.
fn verdicts(question: &str, expected: &[(&str, &str, Verdict)]) {
    for (one, other, verdict) in expected {
        assert_eq!(two(question, one, other), *verdict, "{question}: {one} and {other}");
        assert_eq!(two(question, other, one), *verdict, "{question}: {other} and {one}");
    }
}

use Verdict::{Agree, Conflict, Overlap, Single};

#[test]
fn counts_compare_as_ranges() {
    verdicts(
        "seen",
        &[
            ("100", "100", Agree),
            ("100", "101", Conflict),
            ("'>=100'", "150", Agree),
            ("'>100'", "100", Conflict),
            ("100..200", "150..250", Overlap),
            ("100..200", "'>=50'", Agree),
            ("100..200", "200..300", Overlap),
            ("100..200", "201..300", Conflict),
            ("'<100'", "'>=100'", Conflict),
            // About 500: 450 to 550.
            ("~500", "450", Agree),
            ("~500", "449", Conflict),
            ("~500", "550..600", Overlap),
            // About 3: 2 to 4, for a tenth is less than 1. About 11: 9 to 13, for a tenth is rounded up.
            ("~3", "4", Agree),
            ("~3", "5", Conflict),
            ("~11", "13", Agree),
            ("~0", "1", Agree),
            ("18446744073709551615", "'>=18446744073709551615'", Agree),
        ],
    );
}

#[test]
fn a_denial_conflicts_with_what_it_denies_and_with_nothing_else() {
    verdicts(
        "seen",
        &[
            ("{not: '>100'}", "150", Conflict),
            ("{not: '>100'}", "100", Agree),
            ("{not: '>100'}", "50..150", Overlap),
            ("{not: '>100'}", "{not: '<50'}", Overlap),
            ("{not: '>100'}", "{not: '<=100'}", Conflict),
            // To deny everything is to say nothing: one account is left.
            ("{not: '>=0'}", "100", Single),
        ],
    );
    verdicts("joint", &[("{not: yes}", "yes", Conflict), ("{not: yes}", "no", Agree)]);
    verdicts(
        "how",
        &[("{not: road}", "road", Conflict), ("{not: road}", "air", Agree), ("{not: road}", "{not: air}", Overlap)],
    );
    verdicts(
        "where",
        &[
            ("{not: hasakah}", "deir-gusun", Conflict),
            ("{not: hasakah}", "homs", Agree),
            ("{not: hasakah}", "syria", Overlap),
            ("{not: syria}", "{not: iraq}", Overlap),
        ],
    );
    verdicts("day", &[("{not: 2020-05}", "2020-05-27", Conflict), ("{not: 2020-05}", "2020-06", Agree)]);
}

#[test]
fn yes_and_no_and_choices_are_alike_or_conflict() {
    verdicts("joint", &[("yes", "yes", Agree), ("yes", "no", Conflict)]);
    verdicts("how", &[("road", "road", Agree), ("road", "air", Conflict)]);
}

#[test]
fn dates_compare_as_stretches_of_days() {
    verdicts(
        "day",
        &[
            ("2020-05-27", "2020-05", Agree),
            ("2020-05-27", "2020-05-28", Conflict),
            ("2020-05-26/2020-05-28", "2020-05-28/2020-05-30", Overlap),
            ("../2020-05", "2020-05-27", Agree),
            ("2020-06/..", "2020-05-27", Conflict),
            // "About" says not how far: as written.
            ("2020-05~", "2020-06-01", Conflict),
            ("'[2018-02-08,2018-08-02]'", "2018-08-02", Agree),
            ("'[2018-02-08,2018-08-02]'", "2018-05", Conflict),
        ],
    );
}

#[test]
fn places_and_actors_agree_with_what_they_are_part_of() {
    verdicts(
        "where",
        &[
            ("deir-gusun", "hasakah", Agree),
            // Through the province, whose country is the record `syria`.
            ("deir-gusun", "syria", Agree),
            ("homs", "syria", Agree),
            ("deir-gusun", "homs", Conflict),
            ("syria", "iraq", Conflict),
        ],
    );
    verdicts("who", &[("us-army", "us", Agree), ("us-army", "us-navy", Conflict)]);
}

#[test]
fn texts_are_never_compared() {
    verdicts("why", &[("a mistake", "a mistake", Verdict::None), ("a mistake", "on purpose", Verdict::None)]);
    assert_eq!(accounts(&["why: a mistake"]).verdict("why"), Single);
}

#[test]
fn a_verdict_is_that_of_the_worst_pair() {
    // 150 and 300 bear out "more than 100", but not each other.
    let case = accounts(&["seen: '>100'", "seen: 150", "seen: 300"]);
    assert_eq!(case.verdict("seen"), Conflict);
    assert_eq!(case.rows("seen")[0].conflicts, [(case.claim("b#c"), case.claim("c#c"))]);
    assert_eq!(case.disputes(), ["seen: b#c c#c"]);
    assert_eq!(accounts(&["seen: 1..9", "seen: 2..5", "seen: 4..9"]).verdict("seen"), Overlap);
    assert_eq!(accounts(&["seen: 1..9", "seen: 2..5", "seen: 4"]).verdict("seen"), Agree);
}

#[test]
fn populations_are_never_compared() {
    let case = accounts(&[
        "killed: 100",
        "killed: {count: 5, of: Russians}",
        "killed: {count: 6, of: russians}",
        "killed: {count: 100, of: Fighters}",
    ]);
    let rows: Vec<_> = case.rows("killed").iter().map(|row| (row.of.as_deref(), row.verdict)).collect();
    // The question's own population first; it is "fighters", however it is spelt.
    assert_eq!(rows, [(Some("fighters"), Agree), (Some("Russians"), Conflict)]);
    assert_eq!(case.disputes(), ["killed of Russians: b#c c#c"]);
}

#[test]
fn a_question_without_an_answer_has_a_row() {
    let case = accounts(&["joint: yes"]);
    assert_eq!(case.verdict("killed"), Verdict::None);
    assert_eq!(case.rows("killed")[0].of.as_deref(), Some("fighters"));
}

#[test]
fn one_account_in_many_articles_is_single() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "speaker: general, answers: {joint: yes}")
        .claim("b", "speaker: general, answers: {joint: yes}")
        .claim("d", "repeats: [b#c], answers: {joint: yes}")
        .analysed();
    assert_eq!(case.verdict("joint"), Single);
    assert_eq!(case.rows("joint")[0].support.articles.len(), 3);
}

#[test]
fn one_who_contradicts_himself_is_in_conflict() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "speaker: general, answers: {seen: 80}")
        .claim("b", "speaker: general, answers: {seen: 100}")
        .analysed();
    assert_eq!(case.verdict("seen"), Conflict);
}

#[test]
fn not_to_know_is_neither_for_nor_against() {
    let case = Example::with_incident()
        .actors("general minister")
        .claim("a", "speaker: general, answers: {joint: yes}")
        .claim("b", "speaker: minister, stance: does-not-know, answers: {joint: no}")
        .claim("d", "speaker: minister, answers: {joint: unknown}")
        .analysed();
    assert_eq!(case.verdict("joint"), Single);
    assert_eq!(case.of_question("joint"), "1..1 general");
    let standings: Vec<_> = case.rows("joint")[0].answers.iter().map(|given| given.standing).collect();
    assert_eq!(standings, [Standing::Counts, Standing::DoesNotKnow, Standing::DoesNotKnow]);
}

#[test]
fn whoever_denies_or_doubts_is_taken_at_his_answer() {
    for stance in ["denies", "doubts"] {
        let case = Example::with_incident()
            .actors("general minister")
            .claim("a", "speaker: general, answers: {joint: yes}")
            .claim("b", &format!("speaker: minister, stance: {stance}, answers: {{joint: no}}"))
            .analysed();
        assert_eq!(case.verdict("joint"), Conflict, "{stance}");
    }
}

#[test]
fn whoever_corrects_himself_no_longer_holds_the_first_answer() {
    let agency = |speaker: &str| {
        Example::with_incident()
            .actors("general minister")
            .claim("a", "speaker: general, answers: {seen: 5}")
            .claim("b", &format!("speaker: {speaker}, updates: [a#c], answers: {{seen: 9}}"))
            .analysed()
    };
    let own = agency("general");
    assert_eq!(own.verdict("seen"), Single);
    assert_eq!(own.rows("seen")[0].answers[0].standing, Standing::Superseded);
    // Another's word does not take the first one's place.
    assert_eq!(agency("minister").verdict("seen"), Conflict);
}

#[test]
fn claims_that_correct_each_other_both_count() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "speaker: general, corrects: [b#c], answers: {seen: 5}")
        .claim("b", "speaker: general, corrects: [a#c], answers: {seen: 9}")
        .analysed();
    assert_eq!(case.verdict("seen"), Conflict);
}

#[test]
fn contradictions_written_by_hand_join_in() {
    let case = Example::with_incident()
        .actors("general minister")
        .claim("a", "speaker: general, answers: {why: self-defence, seen: 1..9, joint: yes}")
        .claim("b", "speaker: minister, contradicts: [{ref: a#c, because: x}], answers: {why: an attack, seen: 5..20, joint: yes}")
        .claim("d", "contradicts: [{ref: a#c, because: x}]")
        .claim("e", "contradicts: [{ref: b, because: x}]")
        .analysed();
    // Texts cannot be compared, but the editors can; the ranges overlap, and the editors hold that they conflict; the
    // yes of both stands.
    assert_eq!(case.verdict("why"), Conflict);
    assert_eq!(case.verdict("seen"), Conflict);
    assert_eq!(case.verdict("joint"), Agree);
    assert_eq!(case.disputes(), ["seen: a#c b#c", "why: a#c b#c", "-: e#c b", "-: a#c d#c"]);
    let by_hand = |index: usize| case.evidence.agreement.disputes[index].by_hand.len();
    assert_eq!([by_hand(0), by_hand(1), by_hand(2), by_hand(3)], [1, 1, 0, 1]);
}

/// The sides of a dispute: claims, or the article, and what the side rests on.
fn sides(case: &Analysed, dispute: usize) -> Vec<String> {
    let side = |side: &crate::analyse::Side| {
        let claims = side.claims.iter().map(|claim| case.address(*claim));
        let article = side.article.map(|article| case.dossier.articles[article].common.key.clone());
        format!("{}: {}", claims.chain(article).collect::<Vec<_>>().join(" "), case.told(&side.support))
    };
    case.evidence.agreement.disputes[dispute].sides.iter().map(side).collect()
}

#[test]
fn each_side_of_a_dispute_has_its_own_claims_and_origins() {
    let case = Example::with_incident()
        .actors("general minister")
        .claim("a", "speaker: general, answers: {seen: 80}")
        .claim("b", "repeats: [a#c], answers: {seen: 80}")
        .claim("d", "speaker: {anonymous: locals}, answers: {seen: 100}")
        .claim("e", "speaker: minister, answers: {seen: '>=100'}")
        // Who allows both answers is on no side.
        .claim("f", "answers: {seen: '>=50'}")
        .analysed();
    // The smallest answer first. b has it from the general, so two articles are one origin. What d and e say is not the
    // same, though both can be right.
    assert_eq!(sides(&case, 0), ["a#c b#c: 1..1 general", "d#c: 1..1 (locals)", "e#c: 1..1 minister"]);
}

#[test]
fn where_nothing_can_be_compared_each_claim_is_a_side() {
    let case = Example::with_incident()
        .actors("general minister")
        .claim("a", "speaker: general, answers: {why: oil}")
        .claim("b", "speaker: minister, contradicts: [{ref: a#c, because: x}], answers: {why: oil wells}")
        .claim("d", "speaker: minister, contradicts: [{ref: a, because: x}]")
        .analysed();
    assert_eq!(sides(&case, 0), ["a#c: 1..1 general", "b#c: 1..1 minister"]);
    // An article as a whole is a side with all that it says.
    assert_eq!(sides(&case, 1), ["a: 1..1 general", "d#c: 1..1 minister"]);
}

#[test]
fn contradictions_of_what_was_withdrawn_are_none() {
    let case = Example::with_incident()
        .claim("a", "answers: {joint: yes}, withdrawn: {on: 2020, because: wrong}")
        .claim("b", "contradicts: [{ref: a#c, because: x}], answers: {joint: no}")
        .analysed();
    assert!(case.disputes().is_empty());
    assert_eq!(case.verdict("joint"), Single);
}

#[test]
fn records_that_are_part_of_themselves_end_somewhere() {
    let case = Example::with_incident()
        .record("places", "a: {part_of: b}")
        .record("places", "b: {part_of: a}")
        .record("places", "d: {part_of: a}")
        .record("sources", "s: {part_of: t}")
        .record("sources", "t: {part_of: s, owner: s}")
        .article("x", "source: s, incidents: [i], claims: [{id: c, answers: {where: a}}, {id: d, answers: {where: d}}]")
        .article("y", "source: t, incidents: [i], claims: [{id: c, answers: {where: d}}]")
        .analysed();
    assert_eq!(case.of_question("where"), "1..1 s+t");
}

#[test]
fn thousands_of_different_answers_are_compared_in_time() {
    let claims = |range: std::ops::Range<usize>| {
        let claims = range.map(|number| format!("{{id: c{number}, answers: {{seen: {number}}}}}"));
        claims.collect::<Vec<_>>().join(", ")
    };
    let case = Example::with_incident()
        .sources("x")
        .article("a", &format!("source: x, incidents: [i], claims: [{}]", claims(0..3000)))
        .article("b", "source: x, incidents: [i], claims: [{id: c, answers: {seen: '>=0'}}]")
        .analysed();
    assert_eq!(case.verdict("seen"), Conflict);
    // Every number contradicts another; "0 or more" contradicts none.
    assert_eq!(case.evidence.agreement.disputes[0].claims.len(), 3000);
}
