//! What stands in one box: each article and each who speaks, or, of many, sources with all their articles.

use std::collections::HashMap;

use crate::analyse::network::{Network, Station, Way};
use crate::arena::Id;
use crate::dossier::{Article, Dossier, Party};

/// Up to so many articles each has a box of its own,
const ARTICLES: usize = 40;
/// if those who speak are no more than this,
const VOICES: usize = 60;
/// and there are no more lines between them.
const TIES: usize = 200;
/// Of more hands than this, those in the middle stand in one box.
const HANDS: usize = 5;

/// A box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Spot {
    /// One who speaks, by its number in the net.
    Voice(usize),
    /// All unnamed ones whom the same hand or source had it from.
    Crowd(Next),
    /// The hands in the middle of a long chain, by the first way that has them.
    Hands(usize),
    /// A source, or those of one owner, with all articles: by its number in the net.
    House(usize),
    /// An article.
    Article(Id<Article>),
}

/// Who had it from unnamed ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Next {
    Voice(usize),
    House(usize),
}

/// Which box everything stands in.
#[derive(Debug)]
pub(super) struct Spots {
    /// By article, its house; `None` where nothing is folded.
    houses: Option<HashMap<Id<Article>, usize>>,
    /// By voice.
    voices: Vec<Spot>,
    /// By hands of a chain that is long, the first way that has them.
    long: HashMap<Vec<usize>, usize>,
}

impl Spots {
    pub(super) fn of(dossier: &Dossier, net: &Network<'_>) -> Spots {
        let few = net.articles.len() <= ARTICLES && net.voices.len() <= VOICES && net.ties.len() <= TIES;
        let mut spots = Spots::whole(net);
        if !few {
            spots.fold(dossier, net);
        }
        spots
    }

    /// Each article and each who speaks in a box of its own.
    pub(super) fn whole(net: &Network<'_>) -> Spots {
        Spots { houses: None, voices: (0..net.voices.len()).map(Spot::Voice).collect(), long: long(net) }
    }

    fn fold(&mut self, dossier: &Dossier, net: &Network<'_>) {
        let mut houses = HashMap::new();
        for (number, house) in net.houses.iter().enumerate() {
            houses.extend(house.articles.iter().map(|article| (*article, number)));
            if let Some(voice) = house.voice {
                self.voices[voice] = Spot::House(number);
            }
        }
        for way in &net.ways {
            for (place, hand) in way.hands.iter().enumerate() {
                let unnamed = matches!(net.voices[*hand].parties.first(), Some(Party::Anonymous(_)));
                if unnamed && matches!(self.voices[*hand], Spot::Voice(_)) {
                    let publisher = houses.get(&dossier.claims[way.claim].article).copied().map(Next::House);
                    let had_it = way.hands.get(place + 1).map(|voice| next(*voice, net)).or(publisher);
                    self.voices[*hand] = had_it.map_or(Spot::Voice(*hand), Spot::Crowd);
                }
            }
        }
        self.houses = Some(houses);
    }

    /// Whether articles are folded into their sources.
    pub(super) fn folded(&self) -> bool {
        self.houses.is_some()
    }

    pub(super) fn article(&self, id: Id<Article>) -> Spot {
        let house = self.houses.as_ref().and_then(|houses| houses.get(&id));
        house.map_or(Spot::Article(id), |house| Spot::House(*house))
    }

    /// Where the end of a relation is to be seen. Of unnamed ones that stand together nobody knows which it is; then it is
    /// the one who had it from them.
    pub(super) fn station(&self, station: Station) -> Spot {
        match station {
            Station::Voice(voice) => match self.voices[voice] {
                Spot::Crowd(Next::House(house)) => Spot::House(house),
                Spot::Crowd(Next::Voice(voice)) => Spot::Voice(voice),
                spot => spot,
            },
            Station::Article(article) => self.article(article),
        }
    }

    /// The hands of a way, one after the other.
    pub(super) fn hands(&self, way: &Way) -> Vec<Spot> {
        let spots = |hands: &[usize]| hands.iter().map(|hand| self.voices[*hand]).collect::<Vec<Spot>>();
        let mut all = match self.long.get(&way.hands) {
            None => spots(&way.hands),
            Some(first) => {
                let ends = (&way.hands[..2], &way.hands[way.hands.len() - 2..]);
                [spots(ends.0), vec![Spot::Hands(*first)], spots(ends.1)].concat()
            }
        };
        all.dedup();
        all
    }

    /// The voices that stand in a box.
    pub(super) fn members(&self, spot: Spot) -> impl Iterator<Item = usize> {
        self.voices.iter().enumerate().filter(move |(_, own)| **own == spot).map(|(voice, _)| voice)
    }

    /// How many hands in the middle of a way are not drawn one by one.
    pub(super) fn between(way: &Way) -> &[usize] {
        way.hands.get(2..way.hands.len().saturating_sub(2)).unwrap_or_default()
    }
}

/// A voice as the box it stands in where articles are folded.
fn next(voice: usize, net: &Network<'_>) -> Next {
    let house = net.houses.iter().position(|house| house.voice == Some(voice));
    house.map_or(Next::Voice(voice), Next::House)
}

fn long(net: &Network<'_>) -> HashMap<Vec<usize>, usize> {
    let mut long = HashMap::new();
    for (number, way) in net.ways.iter().enumerate().filter(|(_, way)| way.hands.len() > HANDS) {
        long.entry(way.hands.clone()).or_insert(number);
    }
    long
}
