//! The same facts as lists: from whom, through whom, to where; and how they stand to one another.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

use crate::analyse::network::{Ground, Relation, Tie, Way};
use crate::arena::Id;
use crate::dossier::{Claim, Subject, Target};
use crate::draw::network::Kind;

use super::bundles::kind;
use super::names::Names;
use super::spots::Spot;
use super::words;
use crate::view::cards::tone;
use crate::view::here::Here;
use crate::view::shape::network::NetworkRow;
use crate::view::shape::shared::Link;

/// Rows of a list, and what it leaves out.
#[derive(Debug, Default)]
pub(super) struct Listed {
    pub(super) rows: Vec<NetworkRow>,
    /// How many rows there are beyond these.
    pub(super) beyond: usize,
    /// The first row that tells of a box.
    pub(super) row_of: BTreeMap<Spot, String>,
}

/// How much is listed on the page, where all articles are drawn and where they are folded. Pages stay small enough to be
/// read; the file has all.
struct Limits {
    ways: usize,
    ties: usize,
    claims: usize,
}

const WHOLE: Limits = Limits { ways: 160, ties: 120, claims: 5 };
const FOLDED: Limits = Limits { ways: 120, ties: 80, claims: 3 };
/// So many reasons stand in a row.
const REASONS: usize = 3;

/// Claims that came the same way, a row each; in the order of their articles, or the most frequent first where there are
/// too many.
pub(super) fn ways(names: &Names<'_>) -> Listed {
    let limits = limits(names);
    let mut groups = grouped(&names.net.ways, |way| stations(names, way));
    let beyond = cut(&mut groups, limits.ways, names);
    let mut listed = Listed { beyond, ..Listed::default() };
    for (number, ((before, hands, end), ways)) in (1..).zip(groups) {
        let id = format!("_way-{number}");
        for spot in hands.iter().chain(&before).chain([&end]) {
            listed.row_of.entry(*spot).or_insert_with(|| id.clone());
        }
        listed.rows.push(way_row(names, id, &before, end, &ways, limits.claims));
    }
    listed
}

/// Where a way goes through.
type Stations = (Vec<Spot>, Vec<Spot>, Spot);

fn stations(names: &Names<'_>, way: &Way) -> Stations {
    let mut before: Vec<Spot> = way.before.iter().map(|article| names.spots.article(*article)).collect();
    before.dedup();
    (before, names.spots.hands(way), names.spots.article(names.here.dossier.claims[way.claim].article))
}

fn way_row(names: &Names<'_>, id: String, before: &[Spot], end: Spot, ways: &[&Way], most: usize) -> NetworkRow {
    let mut hands = ways.first().map_or_else(Vec::new, |way| hands(names, way));
    let (from, how) = match (before, hands.is_empty()) {
        ([], true) => (publisher(names, end, ways), "own"),
        ([], false) => (hands.remove(0), "says"),
        (before, _) => (before.iter().flat_map(|spot| names.of(*spot)).collect(), "had"),
    };
    let claims: Vec<Id<Claim>> = ways.iter().map(|way| way.claim).collect();
    NetworkRow {
        id,
        from: all_short(from),
        through: all_short(hands.into_iter().flatten().collect()),
        to: all_short(names.of(end)),
        how: names.here.word("network-how", how),
        tone: "other".to_owned(),
        count: folded(names.here, claims.len()),
        claims: claim_links(names, claims.iter().copied(), most),
        more: (claims.len() > most).then(|| names.here.count("network-more", claims.len() - most)),
        because: Vec::new(),
    }
}

/// The hands of a way, each by its names. Where every article is drawn, all hands are named, also those that are not drawn.
fn hands(names: &Names<'_>, way: &Way) -> Vec<Vec<Link>> {
    if names.spots.folded() {
        names.spots.hands(way).into_iter().map(|spot| names.of(spot)).collect()
    } else {
        way.hands.iter().map(|voice| names.voice(*voice)).collect()
    }
}

/// Who speaks where nobody is named.
fn publisher(names: &Names<'_>, end: Spot, ways: &[&Way]) -> Vec<Link> {
    let article = ways.first().map(|way| names.here.dossier.claims[way.claim].article);
    match (end, article) {
        (Spot::Article(_), Some(article)) => vec![names.publisher(article)],
        _ => names.of(end),
    }
}

/// What readers look for first.
fn rank(relation: Relation) -> usize {
    let order = [Kind::Contradicts, Kind::Supports, Kind::Copy, Kind::Change];
    order.iter().position(|one| *one == kind(relation)).unwrap_or(order.len())
}

/// Relations between the same two, a row each; contradictions first.
pub(super) fn ties(names: &Names<'_>) -> Listed {
    let limits = limits(names);
    let ends = |tie: &Tie<'_>| {
        let copied = kind(tie.relation) == Kind::Copy;
        let (from, to) = if copied { (tie.ends.1, tie.ends.0) } else { tie.ends };
        (names.spots.station(from), names.spots.station(to), tie.relation)
    };
    let mut groups = grouped(&names.net.ties, ends);
    let beyond = cut(&mut groups, limits.ties, names);
    groups.sort_by_key(|((.., relation), _)| rank(*relation));
    let mut listed = Listed { beyond, ..Listed::default() };
    for (number, (ends, ties)) in (1..).zip(groups) {
        listed.rows.push(tie_row(names, format!("_tie-{number}"), ends, &ties, limits.claims));
    }
    listed
}

fn tie_row(
    names: &Names<'_>,
    id: String,
    (from, to, relation): (Spot, Spot, Relation),
    ties: &[&Tie<'_>],
    most: usize,
) -> NetworkRow {
    let claims = ties.iter().flat_map(|tie| [tie.from, tie.to]).filter_map(|subject| match subject {
        Subject::Claim(claim) => Some(claim),
        Subject::Article(_) => None,
    });
    let mut seen = BTreeSet::new();
    let claims: Vec<Id<Claim>> = claims.filter(|claim| seen.insert(*claim)).collect();
    NetworkRow {
        id,
        from: all_short(names.of(from)),
        through: Vec::new(),
        to: all_short(names.of(to)),
        how: words::relation(names.here, relation),
        tone: tone(words::key(relation)).to_owned(),
        count: folded(names.here, claims.len()),
        claims: claim_links(names, claims.iter().copied(), most + 1),
        more: (claims.len() > most + 1).then(|| names.here.count("network-more", claims.len() - most - 1)),
        because: reasons(names, ties),
    }
}

/// The different reasons of some relations.
fn reasons(names: &Names<'_>, ties: &[&Tie<'_>]) -> Vec<String> {
    let reason = |tie: &&Tie<'_>| match tie.ground {
        Ground::Written(because) => because.map(|because| words::cut(&names.here.plain(because))),
        Ground::Answers(question) => Some(words::computed(names.here, &names.here.dossier.questions[question].ask)),
    };
    let mut seen = BTreeSet::new();
    ties.iter().filter_map(reason).filter(|reason| seen.insert(reason.clone())).take(REASONS).collect()
}

fn limits(names: &Names<'_>) -> Limits {
    if names.spots.folded() { FOLDED } else { WHOLE }
}

/// Leaves the heaviest groups where there are too many; tells how many are gone.
fn cut<K, T>(groups: &mut Vec<(K, Vec<&T>)>, most: usize, names: &Names<'_>) -> usize {
    let beyond = groups.len().saturating_sub(most);
    if beyond > 0 || names.spots.folded() {
        groups.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    }
    groups.truncate(most);
    beyond
}

/// Items by what they have in common, the groups in the order in which they are met.
fn grouped<T, K: Hash + Eq + Clone>(items: &[T], key: impl Fn(&T) -> K) -> Vec<(K, Vec<&T>)> {
    let mut place: HashMap<K, usize> = HashMap::new();
    let mut groups: Vec<(K, Vec<&T>)> = Vec::new();
    for item in items {
        let key = key(item);
        let at = *place.entry(key.clone()).or_insert(groups.len());
        if at == groups.len() {
            groups.push((key, Vec::new()));
        }
        groups[at].1.push(item);
    }
    groups
}

/// More than two claims stand under their number.
fn folded(here: &Here<'_>, claims: usize) -> Option<String> {
    (claims > 2).then(|| here.count("count-claims", claims))
}

fn all_short(links: Vec<Link>) -> Vec<Link> {
    links.into_iter().map(words::short).collect()
}

fn claim_links(names: &Names<'_>, claims: impl Iterator<Item = Id<Claim>>, most: usize) -> Vec<Link> {
    claims.take(most).map(|claim| words::short(names.here.link(Target::Claim(claim)))).collect()
}
