//! What is missing.

use super::example::{Analysed, Example};

fn keys(case: &Analysed, articles: &[crate::arena::Id<crate::dossier::Article>]) -> Vec<String> {
    articles.iter().map(|id| case.dossier.articles[*id].common.key.clone()).collect()
}

#[test]
fn questions_are_answered_by_several_by_one_or_by_nobody() {
    let case = Example::with_incident()
        .claim("a", "speaker: a, answers: {joint: yes, killed: 5, seen: unknown}")
        .claim("b", "speaker: b, answers: {joint: yes}")
        .analysed();
    let gaps = &case.evidence.gaps;
    // Two say it was joint. One says how many were killed. That nobody knows how many were seen is no answer.
    assert_eq!(gaps.single, [(case.question("killed"), Some("fighters".to_owned()))]);
    let open: Vec<_> = gaps.unanswered.iter().map(|id| case.dossier.questions[*id].key.as_str()).collect();
    assert_eq!(open, ["seen", "day", "where", "who", "how", "why"]);
}

#[test]
fn a_date_is_in_doubt_unless_it_tells_its_days() {
    let dated = |id: &str, date: &str| (id.to_owned(), format!("source: x, incidents: [i], published: {date}"));
    let articles = [
        dated("a", "2020-05-28"),
        dated("b", "2020-05-27/2020-05-28"),
        dated("c", "2020-05"),
        dated("d", "2020-05-28?"),
        dated("e", "2020-05-28~"),
        dated("f", "2020-05-XX"),
        dated("g", "2020-05-28/.."),
        dated("h", "'[2020-05-28,2020-05-30]'"),
    ];
    let example = Example::with_incident().sources("x").article("z", "source: x, incidents: [i]");
    let case = articles.iter().fold(example, |example, (id, record)| example.article(id, record)).analysed();
    assert_eq!(keys(&case, &case.evidence.gaps.article_dates), ["c", "d", "e", "f", "g", "h", "z"]);
    // The incident has no date.
    assert_eq!(case.evidence.gaps.incident_dates, [case.incident()]);
}

#[test]
fn records_lack_grades_addresses_and_coordinates() {
    let case = Example::with_incident()
        .record("sources", "x: {name: x, reliability: F, because: unknown to us}")
        .record("sources", "y: {name: y, reliability: B, because: a good record}")
        .record("sources", "z: {name: z}")
        .record("places", "here: {name: here, coordinates: [33.5, 38.6], precision: town}")
        .record("places", "there: {name: there}")
        .article(
            "a",
            "source: x, incidents: [i], complete: all, url: 'https://example.org/a', \
             archived: 'https://example.net/a', retrieved: 2020-06-01",
        )
        .article("b", "source: y, incidents: [i], complete: [joint]")
        .article("c", "source: y, incidents: [i], withdrawn: {on: 2020, because: legal}")
        .analysed();
    let gaps = &case.evidence.gaps;
    let sources: Vec<_> = gaps.unrated.iter().map(|id| case.dossier.sources[*id].common.key.as_str()).collect();
    assert_eq!(sources, ["x", "z"]);
    let places: Vec<_> = gaps.unplaced.iter().map(|id| case.dossier.places[*id].common.key.as_str()).collect();
    assert_eq!(places, ["there"]);
    for lists in [&gaps.addresses, &gaps.archives, &gaps.retrievals] {
        assert_eq!(keys(&case, lists), ["b"]);
    }
    // b was read for one of eight questions; c was withdrawn.
    assert_eq!(gaps.unread.len(), 1);
    assert_eq!((gaps.unread[0].0, gaps.unread[0].1.len()), (case.article("b"), 7));
}
