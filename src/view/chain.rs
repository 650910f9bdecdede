//! The hands a statement passed through.

use crate::analyse::{Chain as Traced, Origin};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Party, Target};
use crate::draw;

use super::evidence;
use super::here::Here;
use super::shape::shared::{Chain, Hand, Link};
use super::text::claim_labels;

/// The chains of one claim, one from each origin, with what they amount to.
pub(super) fn of_claim(here: &Here<'_>, id: Id<Claim>) -> Vec<Chain> {
    let traced = here.analysis.origins.chains(here.dossier, id);
    let mut chains: Vec<Chain> = traced.iter().map(|chain| traced_chain(here, chain, id)).collect();
    let support = here.analysis.origins.corroboration(here.dossier, id);
    if let Some(last) = chains.last_mut() {
        let articles = here.count("count-articles", support.articles.len());
        let origins = evidence::origins(here, &support);
        let given = [("articles", (&articles).into()), ("origins", (&origins).into())];
        last.summary = Some(here.fill("chain-summary", &given));
    }
    chains
}

fn traced_chain(here: &Here<'_>, chain: &Traced, id: Id<Claim>) -> Chain {
    let own = here.dossier.claims[id].article;
    let circle = matches!(chain.origin, Origin::Circle(_));
    let last = chain.links.len().saturating_sub(1);
    let hands = chain.links.iter().enumerate().map(|(place, link)| {
        let mut hand = hand(here, &link.party, place == 0 && !circle, place == last && link.article == Some(own));
        if circle && place == 0 {
            "ring".clone_into(&mut hand.class);
            hand.note = Some(here.word("chain-note", "circle"));
        }
        if let Some(article) = link.article.filter(|article| *article != own) {
            hand.link.href = Some(here.href_of(link.claim.map_or(Target::Article(article), Target::Claim)));
        }
        hand
    });
    drawn(here, hands.collect(), Vec::new())
}

/// Claims that came the same way, each with its label.
struct Way {
    hands: Vec<Party>,
    claims: Vec<(Id<Claim>, String)>,
}

/// The chains of an article: claims that came the same way are one chain.
pub(super) fn of_article(here: &Here<'_>, id: Id<Article>) -> Vec<Chain> {
    let mut ways: Vec<Way> = Vec::new();
    for (claim, label) in claim_labels(here, &here.dossier.articles[id]) {
        let hands = way(here, claim);
        match ways.iter_mut().find(|known| known.hands == hands) {
            Some(known) => known.claims.push((claim, label)),
            None => ways.push(Way { hands, claims: vec![(claim, label)] }),
        }
    }
    let link = |(claim, label): &(Id<Claim>, String)| Link {
        href: Some(format!("#n_{}", here.dossier.claims[*claim].common.key)),
        text: label.clone(),
        lang: None,
    };
    let chain = |way: Way| {
        let hands = way.claims.first().map_or_else(Vec::new, |(first, _)| hands(here, *first));
        drawn(here, hands, way.claims.iter().map(link).collect())
    };
    ways.into_iter().map(chain).collect()
}

/// A chain with its drawing.
fn drawn(here: &Here<'_>, hands: Vec<Hand>, claims: Vec<Link>) -> Chain {
    let told = hands.iter().map(|hand| match &hand.note {
        Some(note) => here.fill("chain-hand", &[("hand", (&hand.link.text).into()), ("note", note.into())]),
        None => hand.link.text.clone(),
    });
    let told = told.collect::<Vec<_>>().join(&here.say("chain-then"));
    let boxes = hands.iter().map(|hand| draw::chain::Hand {
        label: hand.link.text.clone(),
        href: hand.link.href.clone(),
        note: hand.note.clone(),
        class: hand.class.clone(),
    });
    let svg_html = draw::chain::chain(&boxes.collect::<Vec<_>>(), &told);
    Chain { svg_html, hands, claims, summary: None }
}

/// From the speaker to the article's source; a hand that directly follows itself is one.
fn way(here: &Here<'_>, id: Id<Claim>) -> Vec<Party> {
    let claim = &here.dossier.claims[id];
    let mut way = vec![claim.speaker.clone()];
    way.extend(claim.via.iter().cloned());
    way.extend(here.dossier.articles[claim.article].source.map(Party::Source));
    way.dedup();
    way
}

fn hands(here: &Here<'_>, id: Id<Claim>) -> Vec<Hand> {
    let way = way(here, id);
    let last = way.len().saturating_sub(1);
    way.iter().enumerate().map(|(place, party)| hand(here, party, place == 0, place == last)).collect()
}

fn hand(here: &Here<'_>, party: &Party, first: bool, last: bool) -> Hand {
    let unnamed = matches!(party, Party::Anonymous(_));
    let classes = [(first, "origin"), (unnamed, "unnamed"), (last, "here")];
    let class: Vec<&str> = classes.into_iter().filter(|(is, _)| *is).map(|(_, class)| class).collect();
    let note = match (first, unnamed, last) {
        (true, true, _) => Some("unnamed-origin"),
        (true, false, true) => Some("origin-here"),
        (true, false, false) => Some("origin"),
        (false, _, true) => Some("here"),
        (false, true, false) => Some("unnamed"),
        (false, false, false) => None,
    };
    let link = match party {
        Party::Anonymous(named) if !named.is_empty() => Link { href: None, text: here.quoted(named), lang: None },
        Party::Source(id) => here.link(Target::Source(*id)),
        other => here.party(other),
    };
    Hand { link, class: class.join(" "), note: note.map(|note| here.word("chain-note", note)) }
}
