//! What lies within what: villages in provinces, units in armies.
//!
//! Each record becomes a stretch of whole numbers such that one record lies within another exactly if its stretch does,
//! and two stretches that meet are nested. So places and actors compare with the same arithmetic as counts and dates.

use std::collections::HashMap;

use super::counted::fold;
use crate::arena::{Arena, Id};
use crate::dossier::{Actor, Place};
use crate::raw::entity::Precision;

/// The stretches of all records of one kind.
#[derive(Debug, Clone, Default)]
pub struct Nesting {
    stretches: Vec<(i128, i128)>,
}

impl Nesting {
    /// Places within places: by `part_of`, else by `country` where the country has a record itself.
    #[must_use]
    pub fn of_places(places: &Arena<Place>) -> Nesting {
        let countries = countries(places);
        let parent = |(id, place): (Id<Place>, &Place)| {
            let country = || place.country.as_deref().and_then(|name| countries.get(&fold(name)).copied());
            place.part_of.or_else(country).filter(|parent| *parent != id).map(Id::index)
        };
        Nesting::of_parents(places.iter().map(parent).collect())
    }

    /// Actors within actors, by `part_of`.
    #[must_use]
    pub fn of_actors(actors: &Arena<Actor>) -> Nesting {
        Nesting::of_parents(actors.values().map(|actor| actor.part_of.map(Id::index)).collect())
    }

    /// The stretch of the record at `index`.
    #[must_use]
    pub fn stretch(&self, index: usize) -> (i128, i128) {
        self.stretches.get(index).copied().unwrap_or((0, 0))
    }

    /// The stretch of everything, recorded or not: one number more than the records take.
    #[must_use]
    pub fn everything(&self) -> (i128, i128) {
        (0, whole(self.stretches.len()))
    }

    fn of_parents(mut parents: Vec<Option<usize>>) -> Nesting {
        cut_circles(&mut parents);
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
        for (index, parent) in parents.iter().enumerate() {
            if let Some(parent) = parent {
                children[*parent].push(index);
            }
        }
        let mut stretches = vec![(0, 0); parents.len()];
        let mut next = 0;
        let mut open: Vec<(usize, usize)> = Vec::new();
        for root in (0..parents.len()).filter(|index| parents[*index].is_none()) {
            open.push((root, 0));
            while let Some((index, visited)) = open.pop() {
                if visited == 0 {
                    stretches[index].0 = next;
                    next += 1;
                }
                match children[index].get(visited) {
                    Some(child) => open.extend([(index, visited + 1), (*child, 0)]),
                    None => stretches[index].1 = next - 1,
                }
            }
        }
        Nesting { stretches }
    }
}

fn whole(number: usize) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}

/// The records of countries, by the names they go by. A town of the country's name is not taken for it.
fn countries(places: &Arena<Place>) -> HashMap<String, Id<Place>> {
    let mut countries = HashMap::new();
    let wide = |place: &Place| matches!(place.precision, None | Some(Precision::Country));
    for (id, place) in places.iter().filter(|(_, place)| place.part_of.is_none() && wide(place)) {
        let own_name = place.names.iter().map(|name| name.name.as_str()).chain([&*place.name, &*place.common.key]);
        let names: Vec<String> = own_name.map(fold).collect();
        if place.country.as_deref().is_none_or(|country| names.contains(&fold(country))) {
            for name in names {
                countries.entry(name).or_insert(id);
            }
        }
    }
    countries
}

/// Takes the parents from records that are part of themselves, so that every walk upwards ends.
fn cut_circles(parents: &mut [Option<usize>]) {
    let mut walk_of = vec![0_usize; parents.len()];
    for start in 0..parents.len() {
        let walk = start + 1;
        let mut here = Some(start);
        while let Some(index) = here.filter(|index| walk_of[*index] == 0) {
            walk_of[index] = walk;
            here = parents[index];
        }
        let mut circle = here.filter(|index| walk_of[*index] == walk);
        while let Some(index) = circle {
            circle = parents[index].take();
        }
    }
}
