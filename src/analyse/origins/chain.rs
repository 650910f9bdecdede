//! Chains as they are drawn: from the origin, hand by hand, to the article.

use std::collections::HashMap;

use super::graph::Graph;
use super::support::Origin;
use super::trace::Node;
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Party};

/// How a claim came from one of its origins into its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Where it begins. Of a circle, the links show the way into it.
    pub origin: Origin,
    /// The hands it passed through, from the origin to the article.
    pub links: Vec<Link>,
}

/// One hand that a claim passed through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose hand it is.
    pub party: Party,
    /// The article in which it published the claim, where the dossier has it.
    pub article: Option<Id<Article>>,
    /// The claim as it stands there.
    pub claim: Option<Id<Claim>>,
}

/// The shortest chain from each place where the chains of `start` begin. `ends` tells of a node which origin it is.
pub(super) fn chains(
    start: usize,
    graph: &Graph,
    dossier: &Dossier,
    mut ends: impl FnMut(usize) -> Option<Origin>,
) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    let mut came_from: HashMap<usize, usize> = HashMap::from([(start, start)]);
    let mut reached = vec![start];
    let mut next = 0;
    while let Some(at) = reached.get(next).copied() {
        next += 1;
        if let Some(origin) = ends(at) {
            if chains.iter().all(|chain| chain.origin != origin) {
                chains.push(Chain { origin, links: links(at, &came_from, graph, dossier) });
            }
            continue;
        }
        for further in graph.back(at) {
            came_from.entry(*further).or_insert_with(|| {
                reached.push(*further);
                at
            });
        }
    }
    chains.sort_by(|a, b| a.origin.cmp(&b.origin));
    chains
}

/// The links from the node `from` to the one where the walk began.
fn links(from: usize, came_from: &HashMap<usize, usize>, graph: &Graph, dossier: &Dossier) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let mut at = from;
    loop {
        match graph.node(at) {
            Node::Claim(claim) | Node::Answer(claim, _) | Node::Remark(claim) => add_claim(claim, dossier, &mut links),
            Node::Voice(article, _) => add_article(article, None, dossier, &mut links),
            Node::Report(..) | Node::Record(_) => {}
        }
        match came_from.get(&at) {
            Some(next) if *next != at => at = *next,
            _ => return links,
        }
    }
}

/// Adds the hands of a claim. A hand that the chain has passed through already is not shown again; the article is.
fn add_claim(id: Id<Claim>, dossier: &Dossier, links: &mut Vec<Link>) {
    if links.last().is_some_and(|last| last.claim == Some(id)) {
        return;
    }
    let claim = &dossier.claims[id];
    let speaker = claim.speaker_given.then_some(&claim.speaker);
    for party in speaker.into_iter().chain(&claim.via) {
        if links.iter().rev().take(RECENT).all(|link| link.party != *party) {
            links.push(Link { party: party.clone(), article: None, claim: None });
        }
    }
    add_article(claim.article, Some(id), dossier, links);
}

/// How far back a chain is searched for a hand that it may have passed through already.
const RECENT: usize = 16;

fn add_article(article: Id<Article>, claim: Option<Id<Claim>>, dossier: &Dossier, links: &mut Vec<Link>) {
    let unknown = || Party::Anonymous(String::new());
    let party = dossier.articles[article].source.map_or_else(unknown, Party::Source);
    // The hand that had it last, and is the article's own source, is the article.
    if links.last().is_some_and(|last| last.article.is_none() && last.party == party) {
        links.pop();
    }
    links.push(Link { party, article: Some(article), claim });
}
