//! Who had what from whom.

use super::example::{Analysed, Example};
use crate::analyse::network::{Network, Station, network};
use crate::dossier::Party;

/// What is met on each claim's way, in words.
fn ways(example: &Example) -> Vec<String> {
    let analysed = example.analysed();
    let net = network(&analysed.dossier, &analysed.evidence);
    let told = net.ways.iter().map(|way| {
        let before = way.before.iter().map(|article| format!("[{}]", analysed.dossier.articles[*article].common.key));
        let hands = way.hands.iter().map(|voice| name(&analysed, &net, *voice));
        let claim = &analysed.dossier.claims[way.claim];
        let end = format!("[{}]", analysed.dossier.articles[claim.article].common.key);
        let circle = if way.circle { " in a circle" } else { "" };
        let stations: Vec<String> = before.chain(hands).chain([end]).collect();
        format!("{}{circle}", stations.join(" > "))
    });
    told.collect()
}

fn name(analysed: &Analysed, net: &Network<'_>, voice: usize) -> String {
    let name = |party: &Party| match party {
        Party::Actor(id) => analysed.dossier.actors[*id].common.key.clone(),
        Party::Source(id) => analysed.dossier.sources[*id].common.key.clone(),
        Party::Anonymous(words) => format!("“{words}”"),
    };
    net.voices[voice].parties.iter().map(name).collect::<Vec<_>>().join("+")
}

/// What relates whom, in words.
fn ties(example: &Example) -> Vec<String> {
    let analysed = example.analysed();
    let net = network(&analysed.dossier, &analysed.evidence);
    let end = |station: Station| match station {
        Station::Voice(voice) => name(&analysed, &net, voice),
        Station::Article(article) => format!("[{}]", analysed.dossier.articles[article].common.key),
    };
    let circle = |circle: bool| if circle { " in a circle" } else { "" };
    let told = net
        .ties
        .iter()
        .map(|tie| format!("{} > {}: {:?}{}", end(tie.ends.0), end(tie.ends.1), tie.relation, circle(tie.circle)));
    told.collect()
}

#[test]
fn a_claim_passes_from_hand_to_hand() {
    let example = Example::with_incident().actors("general").sources("agency radio");
    let example = example.claim("paper", "speaker: general, via: [radio, agency]");
    assert_eq!(ways(&example), ["general > radio > agency > [paper]"]);
}

#[test]
fn an_article_speaks_for_itself() {
    assert_eq!(ways(&Example::with_incident().claim("paper", "stance: asserts")), ["[paper]"]);
    assert_eq!(ways(&Example::with_incident().claim("paper", "speaker: paper")), ["[paper]"]);
}

#[test]
fn a_source_that_is_met_as_a_hand_is_seen_to_speak() {
    let example = Example::with_incident().claim("agency", "stance: asserts").claim("paper", "speaker: agency");
    assert_eq!(ways(&example), ["agency > [agency]", "agency > [paper]"]);
}

#[test]
fn what_is_quoted_from_an_article_that_is_here_comes_from_there() {
    let example = Example::with_incident().claim("agency", "answers: {joint: yes}").sources("paper").article(
        "paper",
        "source: paper, incidents: [i], references: [{cites: agency}], \
         claims: [{id: c, speaker: agency, answers: {joint: yes}}]",
    );
    assert_eq!(ways(&example), ["[agency]", "[agency] > [paper]"]);
    assert_eq!(ties(&example), ["[agency] > [paper]: Article(Cites)"]);
}

#[test]
fn houses_of_one_owner_are_one_voice() {
    let example = Example::with_incident()
        .record("sources", "tv: {name: TV, owner: House}")
        .record("sources", "film: {name: Film, owner: House}")
        .sources("paper")
        .article("a", "source: tv, incidents: [i], claims: [{id: c, speaker: film}, {id: d}]")
        .article("b", "source: paper, incidents: [i], claims: [{id: c, speaker: tv}]");
    assert_eq!(ways(&example), ["film+tv > [a]", "film+tv > [a]", "film+tv > [b]"]);
    let analysed = example.analysed();
    let net = network(&analysed.dossier, &analysed.evidence);
    let sizes: Vec<(usize, usize)> =
        net.houses.iter().map(|house| (house.sources.len(), house.articles.len())).collect();
    assert_eq!(sizes, [(1, 1), (1, 1)]);
    assert_eq!(net.houses.iter().filter(|house| house.voice == Some(0)).count(), 1);
}

#[test]
fn unnamed_voices_are_one_if_the_same_hand_had_the_same_words() {
    let example = Example::with_incident()
        .sources("agency")
        .claim("a", "speaker: {anonymous: local sources}, via: [agency]")
        .claim("b", "speaker: {anonymous: Local sources}, via: [agency]")
        .claim("c", "speaker: {anonymous: local sources}");
    let analysed = example.analysed();
    assert_eq!(network(&analysed.dossier, &analysed.evidence).voices.len(), 3);
}

#[test]
fn circles_are_marked() {
    let example = Example::with_incident()
        .claim("a", "answers: {joint: yes}, repeats: [b#c]")
        .claim("b", "answers: {joint: yes}, repeats: [a#c]")
        .claim("c", "answers: {joint: yes}, repeats: [a#c]");
    assert_eq!(ways(&example), ["[b] > [a] in a circle", "[a] > [b] in a circle", "[a] > [c]"]);
    let repeats =
        ["[b] > [a]: Claim(Repeats) in a circle", "[a] > [b]: Claim(Repeats) in a circle", "[a] > [c]: Claim(Repeats)"];
    assert_eq!(ties(&example), repeats);
}

#[test]
fn those_who_speak_contradict_one_another() {
    let example = Example::with_incident().says("a", "joint: yes").says("b", "joint: no");
    assert_eq!(ties(&example), ["a-says > b-says: Claim(Contradicts)"]);
    let own = Example::with_incident().claim("a", "answers: {joint: yes}").claim("b", "answers: {joint: no}");
    assert_eq!(ties(&own), ["[a] > [b]: Claim(Contradicts)"]);
}

#[test]
fn what_is_written_is_not_told_a_second_time() {
    let example = Example::with_incident()
        .says("a", "joint: yes")
        .actors("b-says")
        .claim("b", "speaker: b-says, answers: {joint: no}, contradicts: [a#c]");
    assert_eq!(ties(&example), ["b-says > a-says: Claim(Contradicts)"]);
}

#[test]
fn what_was_withdrawn_is_shown_where_others_had_it_from_there() {
    let gone = "withdrawn: {on: 2020, because: It was wrong}";
    let alone = Example::with_incident().sources("a").article("a", &format!("source: a, {gone}, claims: [{{id: c}}]"));
    let analysed = alone.analysed();
    assert!(network(&analysed.dossier, &analysed.evidence).articles.is_empty());
    let copied = alone.claim("b", "repeats: [a#c]");
    assert_eq!(ways(&copied), ["[a]", "[a] > [b]"]);
}
