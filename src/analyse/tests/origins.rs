//! Chains followed to their origins.

use super::example::{Analysed, Example};

/// An agency that quotes "local sources", and a blog that cites the agency.
fn agency_and_blog(blog: &str) -> Analysed {
    Example::with_incident()
        .sources("agency blog")
        .article(
            "a",
            "source: agency, incidents: [i], claims: [{id: c, speaker: {anonymous: local sources}, answers: {joint: yes}}]",
        )
        .article("b", &format!("source: blog, incidents: [i], {blog}"))
        .analysed()
}

#[test]
fn without_a_speaker_a_claim_has_its_origin_in_the_source() {
    let case = Example::with_incident().claim("a", "answers: {joint: yes}").analysed();
    // One article, which speaks for itself: its source is the one origin.
    assert_eq!(case.of_claim("a#c"), "1..1 a");
    assert_eq!(case.of_question("joint"), "1..1 a");
    assert_eq!(case.of_incident(), "1..1 a");
    assert_eq!(case.chains("a#c"), ["a [a]"]);
}

#[test]
fn an_actor_who_speaks_is_the_origin_whoever_passes_it_on() {
    let case = Example::with_incident()
        .actors("general")
        .sources("agency")
        .claim("a", "speaker: general, via: [agency], answers: {joint: yes}")
        .claim("b", "speaker: general, answers: {joint: yes}")
        .analysed();
    assert_eq!(case.of_question("joint"), "1..1 general");
    assert_eq!(case.chains("a#c"), ["general > agency > a [a]"]);
}

#[test]
fn hands_without_a_speaker_begin_with_the_first_hand() {
    let case = Example::with_incident().sources("agency").claim("a", "via: [agency], answers: {joint: yes}").analysed();
    assert_eq!(case.of_claim("a#c"), "1..1 agency");
    assert_eq!(case.chains("a#c"), ["agency > a [a]"]);
}

#[test]
fn the_same_anonymous_words_through_one_hand_are_one() {
    let blog = "claims: [{id: c, speaker: {anonymous: Local  Sources}, via: [agency], answers: {joint: yes}}]";
    let case = agency_and_blog(blog);
    // "local sources" told the agency, in its own article and, through it, in the blog.
    assert_eq!(case.of_question("joint"), "1..1 (local sources)");
    assert_eq!(case.chains("b#c"), ["(Local  Sources) > agency > blog [b]"]);
}

#[test]
fn anonymous_words_through_different_hands_may_be_two() {
    let case = agency_and_blog("claims: [{id: c, speaker: {anonymous: local sources}, answers: {joint: yes}}]");
    // Nobody is named: there may be one of them, or two.
    assert_eq!(case.of_question("joint"), "1..2 (local sources) (local sources)");
}

#[test]
fn anonymous_origins_make_a_range() {
    let case = Example::with_incident()
        .actors("general minister")
        .claim("a", "speaker: general, answers: {joint: yes}")
        .claim("b", "speaker: minister, answers: {joint: yes}")
        .claim("c", "speaker: {anonymous: an officer}, answers: {joint: yes}")
        .claim("d", "speaker: {anonymous: a diplomat}, answers: {joint: yes}")
        .analysed();
    // Two named; the officer and the diplomat may be the general and the minister themselves, or two more.
    assert_eq!(case.of_question("joint"), "2..4 general minister (a diplomat) (an officer)");
}

#[test]
fn what_is_repeated_has_the_origins_of_what_it_repeats() {
    let case = agency_and_blog("claims: [{id: c, repeats: [a#c], answers: {joint: yes}}]");
    assert_eq!(case.of_claim("b#c"), "1..1 (local sources)");
    assert_eq!(case.of_question("joint"), "1..1 (local sources)");
    assert_eq!(case.chains("b#c"), ["(local sources) > agency [a] > blog [b]"]);
}

#[test]
fn an_article_in_its_own_voice_rests_on_what_it_cites() {
    let case = agency_and_blog("references: [{cites: a}], claims: [{id: c, answers: {joint: yes}}]");
    assert_eq!(case.of_question("joint"), "1..1 (local sources)");
    assert_eq!(case.rows("joint")[0].support.articles.len(), 2);
    assert_eq!(case.chains("b#c"), ["(local sources) > agency [a] > blog [b]"]);
}

#[test]
fn a_speaker_of_its_own_is_not_referred_on() {
    let case = agency_and_blog("references: [{cites: a}], claims: [{id: c, speaker: blog, answers: {joint: yes}}]");
    assert_eq!(case.of_question("joint"), "1..2 blog (local sources)");
}

#[test]
fn a_source_that_speaks_is_followed_into_its_cited_article() {
    let cited = "references: [{cites: a}], claims: [{id: c, speaker: agency, answers: {joint: yes}}]";
    assert_eq!(agency_and_blog(cited).of_question("joint"), "1..1 (local sources)");
    // Without the reference nothing says that it is this article of the agency that is meant.
    let uncited = "claims: [{id: c, speaker: agency, answers: {joint: yes}}]";
    assert_eq!(agency_and_blog(uncited).of_question("joint"), "1..2 agency (local sources)");
}

#[test]
fn a_cited_article_that_says_the_contrary_is_not_the_origin() {
    let case = agency_and_blog("references: [{cites: a}], claims: [{id: c, answers: {joint: no}}]");
    assert_eq!(case.of_claim("b#c"), "1..1 blog");
}

#[test]
fn a_cited_article_without_the_answer_is_the_origin_as_a_whole_unless_it_was_read_for_it() {
    let blog = "references: [{cites: a}], claims: [{id: c, answers: {seen: 9}}]";
    assert_eq!(agency_and_blog(blog).of_claim("b#c"), "1..1 agency");
    let case = Example::with_incident()
        .sources("agency blog")
        .article("a", "source: agency, incidents: [i], complete: [seen]")
        .article("b", &format!("source: blog, incidents: [i], {blog}"))
        .analysed();
    assert_eq!(case.of_claim("b#c"), "1..1 blog");
}

#[test]
fn citing_an_article_on_another_incident_says_nothing_of_this_one() {
    let case = Example::with_incident()
        .record("incidents", "j: {title: another}")
        .sources("agency blog")
        .article("a", "source: agency, incidents: [j], claims: [{id: c}]")
        .article(
            "b",
            "source: blog, incidents: [i], references: [{cites: a}], claims: [{id: c, answers: {joint: yes}}]",
        )
        .article("c", "source: blog, incidents: [i], references: [{republishes: a}], claims: [{id: c}]")
        .analysed();
    assert_eq!(case.of_claim("b#c"), "1..1 blog");
    // One text is another's as a whole, whatever it tells of.
    assert_eq!(case.of_claim("c#c"), "1..1 agency");
}

#[test]
fn a_republished_text_has_its_origin_where_it_was_first_and_comes_before_what_is_cited() {
    let case = Example::with_incident()
        .sources("agency blog paper")
        .article("a", "source: agency, incidents: [i], claims: [{id: c, answers: {joint: yes}}]")
        .article("p", "source: paper, incidents: [i], claims: [{id: c, answers: {joint: yes}}]")
        .article("b", "source: blog, incidents: [i], references: [{cites: p}, {republishes: a}], claims: [{id: c, answers: {joint: yes}}]")
        .analysed();
    assert_eq!(case.of_claim("b#c"), "1..1 agency");
    assert_eq!(case.chains("b#c"), ["agency [a] > blog [b]"]);
}

#[test]
fn only_the_answers_to_the_same_question_lie_behind_an_answer() {
    let case = Example::with_incident()
        .actors("general minister")
        .sources("agency blog")
        .article(
            "a",
            "source: agency, incidents: [i], claims: [{id: c, speaker: general, answers: {joint: yes}}, \
             {id: d, speaker: minister, answers: {seen: 9}}]",
        )
        .article(
            "b",
            "source: blog, incidents: [i], references: [{cites: a}], claims: [{id: c, answers: {joint: yes, seen: 9}}]",
        )
        .analysed();
    assert_eq!(case.of_question("joint"), "1..1 general");
    assert_eq!(case.of_question("seen"), "1..1 minister");
    assert_eq!(case.of_claim("b#c"), "2..2 general minister");
}

#[test]
fn sources_of_one_owner_are_one_origin() {
    let case = Example::with_incident()
        .actors("state")
        .record("sources", "agency: {owner: Holding Ltd}")
        .record("sources", "video: {part_of: tv}")
        .record("sources", "tv: {owner: holding  ltd}")
        .record("sources", "radio: {owner: state}")
        .record("sources", "wire: {owner: radio}")
        .record("sources", "x: {owner: unknown}")
        .record("sources", "y: {owner: unknown}")
        .article("a", "source: agency, incidents: [i], claims: [{id: c, answers: {joint: yes}}]")
        .article("b", "source: video, incidents: [i], claims: [{id: c, answers: {joint: yes}}]")
        .article("c", "source: wire, incidents: [i], claims: [{id: c, answers: {seen: 1}}]")
        .article("d", "source: x, incidents: [i], claims: [{id: c, speaker: state, answers: {seen: 1}}]")
        .article("e", "source: x, incidents: [i], claims: [{id: c, answers: {killed: 1}}]")
        .article("f", "source: y, incidents: [i], claims: [{id: c, answers: {killed: 1}}]")
        .analysed();
    // By the owner's name, and through the television.
    assert_eq!(case.of_question("joint"), "1..1 agency+video");
    // The state speaks, and so does a wire of a radio that it owns.
    assert_eq!(case.of_question("seen"), "1..1 state+wire");
    // Two unknown owners are not one owner.
    assert_eq!(case.of_question("killed"), "2..2 x y");
}

#[test]
fn part_of_joins_no_actors() {
    let case = Example::with_incident()
        .actors("army")
        .record("actors", "first: {part_of: army}")
        .record("actors", "second: {part_of: army}")
        .claim("a", "speaker: first, answers: {joint: yes}")
        .claim("b", "speaker: second, answers: {joint: yes}")
        .analysed();
    assert_eq!(case.of_question("joint"), "2..2 first second");
}

#[test]
fn claims_that_repeat_each_other_are_a_circle_without_an_origin() {
    let case = Example::with_incident()
        .claim("a", "repeats: [b#c], answers: {joint: yes}")
        .claim("b", "repeats: [a#c], answers: {joint: yes}")
        .claim("d", "repeats: [a#c], answers: {joint: yes}")
        .analysed();
    // No chain comes from anywhere: least 0. The circle may hide one origin: most 1.
    assert_eq!(case.of_question("joint"), "0..1 circle 0");
    assert_eq!(case.cycles(), ["a#c b#c"]);
    assert_eq!(case.chains("d#c"), ["a [a] > d [d]"]);
}

#[test]
fn a_circle_with_an_origin_outside_has_that_origin() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "repeats: [b#c], answers: {joint: yes}")
        .claim("b", "repeats: [a#c, d#c], answers: {joint: yes}")
        .claim("d", "speaker: general, answers: {joint: yes}")
        .analysed();
    assert_eq!(case.of_question("joint"), "1..1 general");
    assert_eq!(case.cycles(), ["a#c b#c"]);
}

#[test]
fn articles_that_cite_each_other_are_one_circle_with_or_without_claims() {
    let bare = Example::with_incident()
        .sources("x y")
        .article("a", "source: x, incidents: [i], references: [{cites: b}]")
        .article("b", "source: y, incidents: [i], references: [{cites: a}]");
    assert_eq!(bare.analysed().cycles(), ["a b"]);
    let claims = "claims: [{id: c, answers: {joint: yes, seen: 9}}, {id: d}]";
    let full = Example::with_incident()
        .sources("x y")
        .article("a", &format!("source: x, incidents: [i], references: [{{cites: b}}], {claims}"))
        .article("b", &format!("source: y, incidents: [i], references: [{{cites: a}}], {claims}"))
        .analysed();
    assert_eq!(full.cycles(), ["a b"]);
    assert_eq!(full.of_question("joint"), "0..1 circle 0");
    assert_eq!(full.of_incident(), "0..1 circle 0");
}

#[test]
fn circles_are_found_all_and_in_the_order_of_ids() {
    let case = Example::with_incident()
        .claim("f", "repeats: [e#c]")
        .claim("e", "repeats: [f]")
        .claim("a", "repeats: [d#c]")
        .claim("d", "repeats: [b#c]")
        .claim("b", "repeats: [a#c]")
        .sources("x")
        .article("g", "source: x, references: [{cites: h}]")
        .article("h", "source: x, references: [{republishes: g}]")
        .analysed();
    // e repeats the article f, where the remark f#c repeats e: a circle of two claims.
    assert_eq!(case.cycles(), ["a#c b#c d#c", "e#c f#c", "g h"]);
}

#[test]
fn a_circle_of_a_claim_and_an_article() {
    let case = Example::with_incident()
        .claim("a", "repeats: [b], answers: {joint: yes}")
        .sources("y")
        .article("b", "source: y, incidents: [i], references: [{cites: a}], claims: [{id: c, answers: {joint: yes}}]")
        .analysed();
    // a#c says that it has it from b; b says that it has it from a.
    assert_eq!(case.cycles(), ["a#c b"]);
    assert_eq!(case.of_question("joint"), "0..1 circle 0");
}

#[test]
fn a_claim_is_borne_out_by_those_that_repeat_or_support_it() {
    let case = Example::with_incident()
        .actors("general minister")
        .claim("a", "speaker: general")
        .claim("b", "repeats: [a#c]")
        .claim("d", "speaker: minister, supports: [{ref: b#c, because: saw it}]")
        .analysed();
    assert_eq!(case.of_claim("a#c"), "1..1 general");
    let support = case.evidence.origins.corroboration(&case.dossier, case.claim("a#c"));
    assert_eq!(case.told(&support), "2..2 general minister");
    assert_eq!(support.articles.len(), 3);
}

#[test]
fn a_hand_that_repeats_another_is_drawn_once() {
    let case = Example::with_incident()
        .actors("general")
        .sources("agency")
        .claim("a", "speaker: general, via: [agency]")
        .claim("b", "speaker: general, via: [agency, a], repeats: [a#c]")
        .analysed();
    assert_eq!(case.chains("b#c"), ["general > agency > a [a] > b [b]"]);
}

#[test]
fn an_incident_has_the_origins_of_all_that_is_said_of_it() {
    let case = Example::with_incident()
        .actors("general")
        .claim("a", "speaker: general")
        .sources("x")
        .article("b", "source: x, incidents: [i], references: [{cites: a}], claims: [{id: c}]")
        .article("d", "source: x, incidents: [i]")
        .article("e", "source: x, incidents: [{id: i, role: context}]")
        .analysed();
    // The remark b#c cites a, all of which comes from the general; d says nothing; e only mentions the incident.
    assert_eq!(case.of_incident(), "1..1 general");
    assert_eq!(case.evidence.origins.incident(case.incident()).articles.len(), 3);
}

#[test]
fn chains_of_any_length_are_followed() {
    const LENGTH: usize = 10_000;
    let mut example = Example::with_incident().sources("x").actors("general");
    for number in 0..LENGTH {
        let whence = match number {
            0 => "speaker: general".to_owned(),
            _ => format!("repeats: [a{}#c]", number - 1),
        };
        example = example.article(
            &format!("a{number}"),
            &format!("source: x, incidents: [i], claims: [{{id: c, {whence}, answers: {{joint: yes}}}}]"),
        );
    }
    let case = example.analysed();
    assert_eq!(case.of_question("joint"), "1..1 general");
    assert_eq!(case.evidence.origins.chains(&case.dossier, case.claim("a9999#c"))[0].links.len(), LENGTH + 1);
}

#[test]
fn circles_and_nestings_of_any_size_are_found() {
    const SIZE: usize = 10_000;
    let mut example = Example::with_incident();
    for number in 0..SIZE {
        let next = (number + 1) % SIZE;
        let whole = if next == 0 { String::new() } else { format!("part_of: n{next}") };
        example = example
            .record("sources", &format!("n{number}: {{{whole}}}"))
            .record("places", &format!("n{number}: {{{whole}}}"))
            .article(
                &format!("a{number}"),
                &format!(
                    "source: n{number}, incidents: [i], references: [{{cites: a{next}}}], \
                     claims: [{{id: c, answers: {{joint: yes}}}}, {{id: d, speaker: n{number}, answers: {{where: n{number}}}}}]"
                ),
            );
    }
    let case = example.analysed();
    // Every article has it from the next: one circle of articles.
    assert_eq!(case.of_question("joint"), "0..1 circle 0");
    assert_eq!(case.evidence.origins.cycles.iter().map(Vec::len).collect::<Vec<_>>(), [SIZE]);
    // Every source is a part of the next, so all are one origin; every place lies in the next, so all agree.
    assert_eq!((case.rows("where")[0].support.most, case.verdict("where")), (1, crate::analyse::Verdict::Single));
}
