//! Who stands behind a source. Sources of one owner are one origin, however many names they publish under.

use std::collections::HashMap;

use crate::analyse::counted::fold;
use crate::arena::Id;
use crate::dossier::entity::Owner;
use crate::dossier::{Actor, Dossier, Party, Source};

/// A word that names no owner: two sources of unknown owners are not of one owner.
const UNKNOWN: &str = "unknown";

/// Sources and their owners in groups: joined by `owner` and `part_of`, directly or through others.
///
/// An actor that owns a source is one with it, for a house does not bear out its owner. Actors that own nothing stand
/// alone: `part_of` among actors joins nobody, because two soldiers of one army can both be witnesses.
#[derive(Debug, Clone, Default)]
pub(super) struct Owners {
    /// Per source, then per actor: the group.
    groups: Vec<usize>,
    sources: usize,
}

impl Owners {
    /// The groups of a dossier.
    pub(super) fn of(dossier: &Dossier) -> Owners {
        let sources = dossier.sources.len();
        let mut owners = Owners { groups: (0..sources + dossier.actors.len()).collect(), sources };
        let mut names: HashMap<String, usize> = HashMap::new();
        for (id, source) in dossier.sources.iter() {
            if let Some(whole) = source.part_of {
                owners.join(id.index(), whole.index());
            }
            let owner = match &source.owner {
                None => continue,
                Some(Owner::Source(owner)) => owner.index(),
                Some(Owner::Actor(owner)) => owners.actor(*owner),
                Some(Owner::Named(name)) if fold(name) == UNKNOWN => continue,
                // The first source of an owner stands for the owner.
                Some(Owner::Named(name)) => *names.entry(fold(name)).or_insert(id.index()),
            };
            owners.join(id.index(), owner);
        }
        owners.settle();
        owners
    }

    /// The group of a named party; `None` for somebody unnamed.
    pub(super) fn group(&self, party: &Party) -> Option<usize> {
        match party {
            Party::Source(source) => Some(self.group_of(*source)),
            Party::Actor(actor) => self.groups.get(self.actor(*actor)).copied(),
            Party::Anonymous(_) => None,
        }
    }

    /// The group of a source.
    pub(super) fn group_of(&self, source: Id<Source>) -> usize {
        self.groups.get(source.index()).copied().unwrap_or(source.index())
    }

    fn actor(&self, actor: Id<Actor>) -> usize {
        self.sources + actor.index()
    }

    fn root(&self, mut member: usize) -> usize {
        while let Some(next) = self.groups.get(member).filter(|next| **next != member) {
            member = *next;
        }
        member
    }

    /// Joins two groups; the smaller number stands for both. Walks are shortened, so that long chains stay cheap.
    fn join(&mut self, a: usize, b: usize) {
        let (root_a, root_b) = (self.root(a), self.root(b));
        let root = root_a.min(root_b);
        for mut member in [a, b] {
            while let Some(next) = self.groups.get(member).copied().filter(|_| member != root) {
                self.groups[member] = root;
                member = if next == member { root } else { next };
            }
        }
    }

    fn settle(&mut self) {
        for member in 0..self.groups.len() {
            let root = self.root(member);
            self.groups[member] = root;
        }
    }
}
