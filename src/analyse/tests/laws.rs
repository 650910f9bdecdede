//! What must hold of every dossier.

use std::collections::BTreeSet;
use std::fmt::Write;

use proptest::prelude::*;

use super::example::{Analysed, Example};
use crate::analyse::Support;

/// A claim in the making: everything is a number, to be read in the dossier that it ends in.
#[derive(Debug, Clone)]
struct Draft {
    speaker: u8,
    answer: u8,
    repeats: Option<(u8, bool)>,
    contradicts: Option<u8>,
    updates: Option<u8>,
    removed: bool,
}

/// An article in the making: its source, what it cites and whether it republishes it, its claims.
#[derive(Debug, Clone)]
struct Page {
    source: u8,
    references: Vec<(u8, bool)>,
    claims: Vec<Draft>,
    read: bool,
    withdrawn: bool,
    removed: bool,
}

fn draft() -> impl Strategy<Value = Draft> {
    let relation = || proptest::option::weighted(0.3, any::<u8>());
    let repeats = proptest::option::weighted(0.3, (any::<u8>(), any::<bool>()));
    (any::<u8>(), any::<u8>(), repeats, relation(), relation()).prop_map(
        |(speaker, answer, repeats, contradicts, updates)| Draft {
            speaker,
            answer,
            repeats,
            contradicts,
            updates,
            removed: false,
        },
    )
}

fn page() -> impl Strategy<Value = Page> {
    let references = proptest::collection::vec((any::<u8>(), any::<bool>()), 0..3);
    let claims = proptest::collection::vec(draft(), 0..4);
    (any::<u8>(), references, claims, any::<bool>(), proptest::bool::weighted(0.1)).prop_map(
        |(source, references, claims, read, withdrawn)| Page {
            source,
            references,
            claims,
            read,
            withdrawn,
            removed: false,
        },
    )
}

fn pages() -> impl Strategy<Value = Vec<Page>> {
    proptest::collection::vec(page(), 1..8)
}

const SOURCES: [&str; 4] = ["agency", "blog", "paper", "video"];
const SPEAKERS: [&str; 9] = [
    "",
    "",
    "speaker: general",
    "speaker: minister",
    "speaker: {anonymous: an officer}",
    "speaker: {anonymous: sources}, via: [agency]",
    "speaker: agency",
    "speaker: video",
    "via: [paper]",
];
const ANSWERS: [&str; 9] = [
    "",
    "joint: yes",
    "joint: no",
    "seen: 5",
    "seen: 1..9, joint: yes",
    "seen: '>7'",
    "killed: {count: 3, of: Russians}",
    "killed: {not: 3}, why: words",
    "joint: unknown",
];

/// How the records of a dossier are called.
struct Names {
    article: fn(usize) -> String,
    claim: fn(usize) -> String,
}

const PLAIN: Names = Names { article: |index| format!("a{index}"), claim: |index| format!("c{index}") };
const TURNED: Names = Names { article: |index| format!("z{}", 99 - index), claim: |index| format!("k{}", 99 - index) };

fn pick<T: Copy>(from: &[T], number: u8) -> T {
    from[usize::from(number) % from.len()]
}

/// All claims, as article and claim.
fn claims(pages: &[Page]) -> Vec<(usize, usize)> {
    let of_page = |(index, page): (usize, &Page)| (0..page.claims.len()).map(move |claim| (index, claim));
    pages.iter().enumerate().flat_map(of_page).collect()
}

fn world() -> Example {
    Example::with_incident()
        .actors("general minister")
        .sources("agency blog paper new")
        .record("sources", "video: {part_of: agency}")
}

fn written(pages: &[Page], names: &Names) -> Example {
    let ids: Vec<usize> = (0..pages.len()).collect();
    let kept = pages.iter().enumerate().filter(|(_, page)| !page.removed);
    kept.fold(world(), |example, (index, page)| {
        let mut text = format!("source: {}, incidents: [i], references: [", pick(&SOURCES, page.source));
        let references = page.references.iter().map(|(to, republishes)| (pick(&ids, *to), *republishes));
        for (to, republishes) in references.filter(|(to, _)| *to != index && !pages[*to].removed) {
            let kind = if republishes { "republishes" } else { "cites" };
            write!(text, "{{{kind}: {}}}, ", (names.article)(to)).unwrap();
        }
        text.push_str("], claims: [");
        for number in (0..page.claims.len()).filter(|number| !page.claims[*number].removed) {
            text.push_str(&claim(pages, (index, number), names));
        }
        text.push(']');
        text.push_str(if page.read { ", complete: all" } else { "" });
        text.push_str(if page.withdrawn { ", withdrawn: {on: 2020, because: legal}" } else { "" });
        example.article(&(names.article)(index), &text)
    })
}

fn claim(pages: &[Page], at: (usize, usize), names: &Names) -> String {
    let draft = &pages[at.0].claims[at.1];
    let address = |(article, claim): (usize, usize)| format!("{}#{}", (names.article)(article), (names.claim)(claim));
    let mut text = format!("{{id: {}, answers: {{{}}}", (names.claim)(at.1), pick(&ANSWERS, draft.answer));
    let speaker = pick(&SPEAKERS, draft.speaker);
    if !speaker.is_empty() {
        write!(text, ", {speaker}").unwrap();
    }
    let all = claims(pages);
    let mut relate = |kind: &str, to: String| write!(text, ", {kind}: [{{ref: {to}, because: x}}]").unwrap();
    let is_left = |(article, claim): (usize, usize)| !pages[article].claims[claim].removed;
    match draft.repeats {
        Some((to, true)) if pages[usize::from(to) % pages.len()].removed => {}
        Some((to, true)) => relate("repeats", (names.article)(usize::from(to) % pages.len())),
        Some((to, false)) if pick(&all, to) != at && is_left(pick(&all, to)) => {
            relate("repeats", address(pick(&all, to)));
        }
        _ => {}
    }
    for (kind, to) in [("contradicts", draft.contradicts), ("updates", draft.updates)] {
        if let Some(to) = to.map(|to| pick(&all, to)).filter(|to| *to != at && is_left(*to)) {
            relate(kind, address(to));
        }
    }
    text + "}, "
}

/// The claims that rest on an article, or may: its own, those that repeat one of these or an article with one, and all of
/// the articles that cite or republish such an article.
fn resting_on(pages: &[Page], at: usize) -> BTreeSet<(usize, usize)> {
    let all = claims(pages);
    let (mut articles, mut resting) = (BTreeSet::from([at]), BTreeSet::new());
    loop {
        let before = (articles.len(), resting.len());
        let refers =
            |page: &Page| page.references.iter().any(|(to, _)| articles.contains(&(usize::from(*to) % pages.len())));
        let referring: Vec<usize> = (0..pages.len()).filter(|index| refers(&pages[*index])).collect();
        let repeats = |(article, claim): &(usize, usize)| match pages[*article].claims[*claim].repeats {
            Some((to, true)) => articles.contains(&(usize::from(to) % pages.len())),
            Some((to, false)) => resting.contains(&pick(&all, to)),
            None => false,
        };
        let on_it = |place: &(usize, usize)| place.0 == at || referring.contains(&place.0) || repeats(place);
        let found: Vec<(usize, usize)> = all.iter().copied().filter(on_it).collect();
        articles.extend(referring.into_iter().chain(found.iter().map(|place| place.0)));
        resting.extend(found);
        if before == (articles.len(), resting.len()) {
            return resting;
        }
    }
}

/// Everything that is counted: questions by population, and the incident.
fn supports(case: &Analysed) -> Vec<&Support> {
    let questions = case.dossier.questions.ids();
    let rows = questions.flat_map(|question| case.evidence.agreement.rows(question)).map(|row| &row.support);
    rows.chain([case.evidence.origins.incident(case.incident())]).collect()
}

/// The origins of a set in words, the numbers of circles left out.
fn origins(case: &Analysed, support: &Support) -> BTreeSet<String> {
    let told = case.told(&Support { circles: Vec::new(), ..support.clone() });
    let circles = support.circles.iter().map(|number| {
        let cycle = &case.evidence.origins.cycles[*number];
        format!("circle of {}", cycle.len())
    });
    told.split_once(' ').map(|(_, origins)| origins.to_owned()).into_iter().chain(circles).collect()
}

/// Verdicts and origins of all rows, without the articles.
fn results(case: &Analysed) -> Vec<String> {
    let questions = case.dossier.questions.ids();
    let rows = questions.flat_map(|question| case.evidence.agreement.rows(question));
    let told = rows.map(|row| format!("{:?} {:?} {:?}", row.of, row.verdict, origins(case, &row.support)));
    let incident = case.evidence.origins.incident(case.incident());
    told.chain([format!("{:?}", origins(case, incident))]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn renaming_ids_changes_no_verdict(pages in pages()) {
        let (plain, turned) = (written(&pages, &PLAIN).analysed(), written(&pages, &TURNED).analysed());
        prop_assert_eq!(results(&plain), results(&turned));
        prop_assert_eq!(plain.evidence.origins.cycles.len(), turned.evidence.origins.cycles.len());
        prop_assert_eq!(plain.evidence.agreement.disputes.len(), turned.evidence.agreement.disputes.len());
    }

    #[test]
    fn the_order_of_files_changes_nothing(pages in pages(), turn in any::<usize>()) {
        let mut files = written(&pages, &PLAIN).files();
        let expected = format!("{:?}", comparable(&Analysed::of(files.clone())));
        let middle = turn % files.len();
        files.rotate_left(middle);
        files.reverse();
        prop_assert_eq!(expected, format!("{:?}", comparable(&Analysed::of(files))));
    }

    #[test]
    fn adding_an_article_that_only_cites_another_leaves_origins_unchanged(pages in pages(), to in any::<u8>()) {
        let mut pages = pages;
        // Updates are set aside: an article that repeats what was since updated may not know of it.
        pages.iter_mut().flat_map(|page| &mut page.claims).for_each(|draft| draft.updates = None);
        let cited = usize::from(to) % pages.len();
        pages[cited].withdrawn = false;
        let example = written(&pages, &PLAIN);
        // It says what the cited article says, and nobody in it speaks but itself.
        let claims = pages[cited].claims.iter().enumerate().map(|(number, draft)| {
            format!("{{id: c{number}, answers: {{{}}}}}", pick(&ANSWERS, draft.answer))
        });
        let claims = claims.collect::<Vec<_>>().join(", ");
        let record = format!("source: new, incidents: [i], references: [{{cites: a{cited}}}], claims: [{claims}]");
        let with = example.clone().article("new", &record).analysed();
        let without = example.analysed();
        for (a, b) in supports(&without).into_iter().zip(supports(&with)) {
            prop_assert_eq!(without.told(a), with.told(b));
        }
    }

    #[test]
    fn mutual_citation_is_one_circle(pages in pages(), a in any::<u8>(), b in any::<u8>()) {
        let mut pages = pages;
        pages.extend(pages.first().cloned());
        let a = usize::from(a) % pages.len();
        let b = (a + 1 + usize::from(b) % (pages.len() - 1)) % pages.len();
        for page in &mut pages {
            page.references.clear();
            page.claims.iter_mut().for_each(|draft| draft.repeats = None);
        }
        pages[a].references.push((u8::try_from(b).unwrap(), false));
        pages[b].references.push((u8::try_from(a).unwrap(), false));
        let case = written(&pages, &PLAIN).analysed();
        prop_assert_eq!(case.cycles(), [format!("a{} a{}", a.min(b), a.max(b))]);
    }

    #[test]
    fn there_are_never_more_origins_than_chains(pages in pages()) {
        let case = written(&pages, &PLAIN).analysed();
        for support in supports(&case) {
            prop_assert!(support.least <= support.most);
        }
        for question in case.dossier.questions.ids() {
            for row in case.evidence.agreement.rows(question) {
                let chains = row.answers.iter().map(|given| case.evidence.origins.chains(&case.dossier, given.claim).len());
                prop_assert!(row.support.most <= chains.sum());
            }
        }
        for id in case.dossier.claims.ids() {
            let support = case.evidence.origins.claim(id);
            let chains = case.evidence.origins.chains(&case.dossier, id);
            prop_assert!(support.most <= chains.len());
            prop_assert!(support.most >= 1);
        }
    }

    #[test]
    fn without_an_owner_nothing_is_lost_that_did_not_pass_through_his_hands(pages in pages()) {
        let case = written(&pages, &PLAIN).analysed();
        let (dossier, origins) = (&case.dossier, &case.evidence.origins);
        let rows = dossier.questions.ids().flat_map(|question| case.evidence.agreement.rows(question));
        for (row, source) in rows.flat_map(|row| dossier.sources.ids().map(move |source| (row, source))) {
            let claims: Vec<_> = row.counting().collect();
            if !origins.hands(dossier, row.point, &claims).contains(&origins.owner_of(source)) {
                prop_assert_eq!(&origins.answers_without(dossier, row.point, &claims, source), &row.support);
            }
        }
    }

    #[test]
    fn withdrawing_an_article_never_adds_an_origin(pages in pages(), at in any::<u8>()) {
        let mut pages = pages;
        let before = written(&pages, &PLAIN).analysed();
        let at = usize::from(at) % pages.len();
        pages[at].withdrawn = true;
        let after = written(&pages, &PLAIN).analysed();
        for (before, after) in rows(&before).into_iter().zip(rows(&after)) {
            prop_assert!(after.least <= before.least && after.most <= before.most, "{before:?} {after:?}");
        }
    }

    #[test]
    fn removing_an_article_that_nothing_refers_to_never_adds_an_origin(pages in pages(), last in page()) {
        let example = written(&pages, &PLAIN);
        // The last article is written among the others, but nothing of theirs leads to it.
        let all: Vec<Page> = pages.iter().cloned().chain([last]).collect();
        let record = written(&all, &PLAIN).last();
        let (after, before) = (example.clone().analysed(), example.article(&format!("a{}", pages.len()), &record).analysed());
        for (before, after) in rows(&before).into_iter().zip(rows(&after)) {
            prop_assert!(after.least <= before.least && after.most <= before.most, "{before:?} {after:?}");
        }
    }

    #[test]
    fn removing_an_article_and_what_rests_on_it_never_adds_an_origin(pages in pages(), at in any::<u8>()) {
        let at = usize::from(at) % pages.len();
        let before = written(&pages, &PLAIN).analysed();
        let mut left = pages.clone();
        for (article, claim) in resting_on(&pages, at) {
            left[article].claims[claim].removed = true;
        }
        left[at].removed = true;
        let after = written(&left, &PLAIN).analysed();
        for (before, after) in rows(&before).into_iter().zip(rows(&after)) {
            prop_assert!(after.least <= before.least && after.most <= before.most, "{before:?} {after:?}");
        }
    }

    #[test]
    fn circles_are_apart_and_in_order(pages in pages()) {
        let case = written(&pages, &PLAIN).analysed();
        let cycles: Vec<Vec<String>> =
            case.cycles().iter().map(|cycle| cycle.split(' ').map(str::to_owned).collect()).collect();
        prop_assert!(cycles.iter().all(|cycle| cycle.is_sorted()));
        prop_assert!(cycles.iter().map(|cycle| &cycle[0]).is_sorted());
        let all: Vec<&String> = cycles.iter().flatten().collect();
        prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }
}

/// The supports of the questions' own populations, and of the incident: there are as many in any of these dossiers.
fn rows(case: &Analysed) -> Vec<&Support> {
    let questions = case.dossier.questions.ids();
    let rows = questions.map(|question| &case.evidence.agreement.rows(question)[0].support);
    rows.chain([case.evidence.origins.incident(case.incident())]).collect()
}

/// All that is computed, in a form that can be compared.
fn comparable(case: &Analysed) -> Vec<String> {
    let mut all = results(case);
    all.extend(case.cycles());
    all.extend(case.disputes());
    all.extend(case.dossier.claims.ids().flat_map(|claim| case.chains(&case.address(claim))));
    for question in case.dossier.questions.ids() {
        all.extend(case.evidence.agreement.rows(question).iter().map(|row| format!("{row:?}")));
        all.push(format!("{:?}", case.evidence.silence.readings(question)));
    }
    all
}

#[test]
fn ten_thousand_articles_are_analysed() {
    let mut example = world();
    for index in 0..10_000_usize {
        let cited = index.checked_sub(7).map_or(String::new(), |cited| format!("{{cites: a{cited}}}"));
        let claims: Vec<String> = (0..5)
            .map(|number| {
                let speaker = SPEAKERS[(index + number) % SPEAKERS.len()];
                let speaker = if speaker.is_empty() { String::new() } else { format!(", {speaker}") };
                let answer = ANSWERS[(index * 5 + number) % ANSWERS.len()];
                format!("{{id: c{number}, answers: {{{answer}}}{speaker}}}")
            })
            .collect();
        let source = SOURCES[index % SOURCES.len()];
        let record =
            format!("source: {source}, incidents: [i], references: [{cited}], claims: [{}]", claims.join(", "));
        example = example.article(&format!("a{index}"), &record);
    }
    let case = example.analysed();
    let evidence = crate::analyse::analyse(&case.dossier);
    assert!(evidence.origins.claim(case.dossier.claims.ids().next().unwrap()).most > 0);
}
