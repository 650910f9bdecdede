//! How claims came into their articles: from which article, through which hands.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Circles, Voice, Way, fold};
use crate::analyse::Analysis;
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Party, Subject};

/// What makes two voices one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    /// Of one owner.
    Owner(usize),
    /// The same words, and who had it from there.
    Unnamed(String, Next),
}

/// Who had it from somebody unnamed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Next {
    Owner(usize),
    Unnamed(String),
    Article(Id<Article>),
}

/// A claim with the hands that it passed through.
struct Passed<'d> {
    claim: Id<Claim>,
    before: BTreeSet<Id<Article>>,
    hands: Vec<(Key, &'d Party)>,
}

/// The voices, and the way of each claim.
pub(super) fn ways(
    dossier: &Dossier,
    analysis: &Analysis,
    circles: &Circles,
    claims: &[Id<Claim>],
) -> (Vec<Voice>, Vec<Way>) {
    let hands = Hands { dossier, analysis };
    let mut passed: Vec<Passed> = claims.iter().map(|claim| hands.of(*claim)).collect();
    let met: BTreeSet<Key> = passed.iter().flat_map(|one| &one.hands).map(|(key, _)| key.clone()).collect();
    for one in &mut passed {
        hands.speak_for_itself(one, &met);
    }
    let (voices, number) = voices(&passed);
    let way = |one: &Passed| Way {
        claim: one.claim,
        before: one.before.iter().copied().collect(),
        hands: one.hands.iter().filter_map(|(key, _)| number.get(key).copied()).collect(),
        circle: one.before.iter().any(|before| hands.goes_round(circles, one.claim, *before)),
    };
    let ways = passed.iter().map(way).collect();
    (voices, ways)
}

struct Hands<'d> {
    dossier: &'d Dossier,
    analysis: &'d Analysis,
}

impl<'d> Hands<'d> {
    /// The hands of a claim as they are written. Its article's own source is none at the end; nor is at the beginning the
    /// source of the article that it goes back to.
    fn of(&self, id: Id<Claim>) -> Passed<'d> {
        let claim = &self.dossier.claims[id];
        let before = self.analysis.origins.before(self.dossier, id);
        let speaker = claim.speaker_given.then_some(&claim.speaker);
        let mut parties: Vec<&Party> = speaker.into_iter().chain(&claim.via).collect();
        let source = self.source(claim.article);
        while parties.last().is_some_and(|last| source.as_ref() == Some(*last)) {
            parties.pop();
        }
        let is_before = |party: &Party| {
            let sources = before.iter().filter_map(|article| self.source(*article));
            sources.into_iter().any(|source| self.analysis.origins.same_owner(&source, party))
        };
        let known = parties.iter().take_while(|party| is_before(party)).count();
        let mut hands: Vec<(Key, &Party)> = Vec::new();
        for (place, party) in parties.iter().enumerate().skip(known) {
            hands.push((self.key(party, parties.get(place + 1).copied(), claim.article), party));
        }
        hands.dedup_by(|a, b| a.0 == b.0);
        Passed { claim: id, before, hands }
    }

    /// Lets an article's source be seen as the one that speaks, where it is also met elsewhere.
    fn speak_for_itself(&self, passed: &mut Passed<'d>, met: &BTreeSet<Key>) {
        let article = &self.dossier.articles[self.dossier.claims[passed.claim].article];
        if !passed.hands.is_empty() || !passed.before.is_empty() {
            return;
        }
        let speaker = &self.dossier.claims[passed.claim].speaker;
        let Some(source) = article.source.map(Party::Source) else { return };
        if let Some(key) = self.owner(&source).map(Key::Owner).filter(|key| met.contains(key) && *speaker == source) {
            passed.hands.push((key, speaker));
        }
    }

    fn key(&self, party: &Party, next: Option<&Party>, article: Id<Article>) -> Key {
        let words = match party {
            Party::Anonymous(words) => fold(words),
            named => return Key::Owner(self.owner(named).unwrap_or(usize::MAX)),
        };
        let source = self.source(article);
        let next = match next.or(source.as_ref()) {
            None => Next::Article(article),
            Some(Party::Anonymous(words)) => Next::Unnamed(fold(words)),
            Some(named) => self.owner(named).map_or(Next::Article(article), Next::Owner),
        };
        Key::Unnamed(words, next)
    }

    fn owner(&self, party: &Party) -> Option<usize> {
        self.analysis.origins.owner(party)
    }

    fn source(&self, article: Id<Article>) -> Option<Party> {
        self.dossier.articles[article].source.map(Party::Source)
    }

    /// Whether a claim and the article it goes back to are parts of one circle.
    fn goes_round(&self, circles: &Circles, claim: Id<Claim>, before: Id<Article>) -> bool {
        let article = self.dossier.claims[claim].article;
        circles.close(Subject::Claim(claim), before) || circles.close(Subject::Article(article), before)
    }
}

/// The voices that are met, and the number of each.
fn voices(passed: &[Passed<'_>]) -> (Vec<Voice>, HashMap<Key, usize>) {
    let mut parties: BTreeMap<&Key, BTreeSet<&Party>> = BTreeMap::new();
    for (key, party) in passed.iter().flat_map(|one| &one.hands) {
        parties.entry(key).or_default().insert(party);
    }
    let number = parties.keys().enumerate().map(|(number, key)| ((*key).clone(), number)).collect();
    let voice = |parties: BTreeSet<&Party>| match parties.first() {
        // The same words, written in two ways, are one voice.
        Some(Party::Anonymous(words)) => Voice { parties: vec![Party::Anonymous(words.clone())] },
        _ => Voice { parties: parties.into_iter().cloned().collect() },
    };
    (parties.into_values().map(voice).collect(), number)
}
