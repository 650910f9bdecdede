//! Lists of entries that others lead to. What each means stands on the first part, so that those links hold, and as much of
//! what is listed under it as there is room for; the rest goes on on further parts, and the entry leads there.

use std::collections::BTreeMap;
use std::mem::take;

use serde::Serialize;

use super::super::here::Here;
use super::super::shape::shared::{Common, Link};
use super::super::shape::vocabulary::{GlossaryPage, Technique, TechniquesPage, Term};
use super::{Parts, ROOM, weight};

pub(super) fn glossary(here: &Here<'_>, page: GlossaryPage) -> Vec<GlossaryPage> {
    let entries = Entries {
        all: |page: &mut GlossaryPage| &mut page.terms,
        list: |term| &mut term.backlinks,
        more: |term| (term.id.as_str(), &mut term.more),
        head: |term| Term {
            aliases: Vec::new(),
            definition_html: String::new(),
            see: Vec::new(),
            common: Common::default(),
            ..term
        },
    };
    entries.parts(here, page)
}

pub(super) fn techniques(here: &Here<'_>, page: TechniquesPage) -> Vec<TechniquesPage> {
    let entries = Entries {
        all: |page: &mut TechniquesPage| &mut page.techniques,
        list: |technique| &mut technique.uses,
        more: |technique| (technique.id.as_str(), &mut technique.more),
        head: |technique| Technique {
            aliases: Vec::new(),
            definition_html: String::new(),
            see: Vec::new(),
            common: Common::default(),
            ..technique
        },
    };
    entries.parts(here, page)
}

/// Where the entries of a page are, and what there is of each.
struct Entries<B, E, T> {
    all: fn(&mut B) -> &mut Vec<E>,
    /// What is listed under an entry.
    list: fn(&mut E) -> &mut Vec<T>,
    /// Its id, and what leads to the rest of its list.
    more: fn(&mut E) -> (&str, &mut Option<Link>),
    /// What stands above the rest of its list.
    head: fn(E) -> E,
}

impl<B: Serialize + Clone, E: Serialize + Clone, T: Serialize> Entries<B, E, T> {
    fn parts(&self, here: &Here<'_>, mut page: B) -> Vec<B> {
        let lists: Vec<Vec<T>> = (self.all)(&mut page).iter_mut().map(|entry| take((self.list)(entry))).collect();
        let room = ROOM.saturating_sub(weight(&page)) / lists.len().max(1);
        let entries = (self.all)(&mut page).iter_mut().zip(lists);
        let rest: Vec<E> = entries.filter_map(|(entry, list)| self.split(here, entry, list, room)).collect();
        if rest.is_empty() {
            return vec![page];
        }
        let mut blank = page.clone();
        (self.all)(&mut blank).clear();
        let mut parts = Parts::new(page, blank);
        parts.turn();
        parts.run_groups(rest, self.all, self.list);
        let mut parts = parts.done();
        self.lead_on(here, &mut parts);
        parts
    }

    /// Gives an entry as much of its list as there is room for; the rest stands under a head of its own.
    fn split(&self, here: &Here<'_>, entry: &mut E, mut list: Vec<T>, room: usize) -> Option<E> {
        let mut taken = 0;
        let fit = |item: &&T| {
            taken += weight(item);
            taken <= room
        };
        let rest = list.split_off(list.iter().take_while(fit).count());
        let mut head = (self.head)(entry.clone());
        *(self.list)(entry) = list;
        if rest.is_empty() {
            return None;
        }
        *(self.more)(entry).1 = Some(Link { href: None, text: here.count("and-more", rest.len()), lang: None });
        *(self.list)(&mut head) = rest;
        Some(head)
    }

    /// The entries of the first part lead to where the rest of their lists begins.
    fn lead_on(&self, here: &Here<'_>, parts: &mut [B]) {
        let Some((first, further)) = parts.split_first_mut() else { return };
        let mut begins = BTreeMap::new();
        for (number, part) in (2..).zip(further) {
            for entry in (self.all)(part) {
                begins.entry((self.more)(entry).0.to_owned()).or_insert(number);
            }
        }
        for entry in (self.all)(first) {
            let (id, more) = (self.more)(entry);
            if let (Some(more), Some(number)) = (more, begins.get(id)) {
                more.href = Some(here.route.link_to(&here.route.part(*number).at(id)));
            }
        }
    }
}
