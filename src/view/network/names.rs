//! What stands in a box, as links.

use crate::analyse::network::Network;
use crate::arena::Id;
use crate::dossier::{Article, Party, Target};

use super::spots::{Spot, Spots};
use super::words;
use crate::view::here::Here;
use crate::view::shape::shared::Link;

/// Names for all boxes of a page.
pub(super) struct Names<'h> {
    pub(super) here: &'h Here<'h>,
    pub(super) net: &'h Network<'h>,
    pub(super) spots: &'h Spots,
}

impl Names<'_> {
    /// A box by the names in it, each in full. What has no page leads nowhere.
    pub(super) fn of(&self, spot: Spot) -> Vec<Link> {
        match spot {
            Spot::Voice(voice) => self.voice(voice),
            Spot::Crowd(_) => match self.spots.members(spot).collect::<Vec<usize>>()[..] {
                [only] => self.voice(only),
                ref several => vec![plain(self.here.count("network-crowd", several.len()))],
            },
            Spot::Hands(way) => {
                vec![plain(self.here.count("network-hands", Spots::between(&self.net.ways[way]).len()))]
            }
            Spot::House(house) => self.house(house),
            Spot::Article(article) => vec![self.here.link(Target::Article(article))],
        }
    }

    /// Those who are one voice.
    pub(super) fn voice(&self, voice: usize) -> Vec<Link> {
        let link = |party: &Party| match party {
            Party::Anonymous(_) => self.here.party(party),
            Party::Actor(id) => self.here.link(Target::Actor(*id)),
            Party::Source(id) => self.here.link(Target::Source(*id)),
        };
        self.net.voices[voice].parties.iter().map(link).collect()
    }

    fn house(&self, house: usize) -> Vec<Link> {
        match &self.net.houses[house].sources[..] {
            [] => vec![self.no_source()],
            sources => sources.iter().map(|source| self.here.link(Target::Source(*source))).collect(),
        }
    }

    /// Who publishes an article.
    pub(super) fn publisher(&self, article: Id<Article>) -> Link {
        let source = self.here.dossier.articles[article].source;
        source.map_or_else(|| self.no_source(), |source| self.here.link(Target::Source(source)))
    }

    fn no_source(&self) -> Link {
        plain(self.here.say("network-no-source"))
    }

    /// A box in words.
    pub(super) fn told(&self, spot: Spot) -> String {
        let names: Vec<String> = self.of(spot).into_iter().map(|link| words::short(link).text).collect();
        self.here.list(&names)
    }
}

fn plain(text: String) -> Link {
    Link { href: None, text, lang: None }
}
