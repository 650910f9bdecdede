//! The earlier addresses of records: links that others made go on leading somewhere.

use crate::dossier::{Article, Common, Dossier, Target};
use crate::route::{self, Address, Route};

/// Each earlier address, with where the record is now.
pub fn moved(dossier: &Dossier) -> Vec<(Route, Address)> {
    targets(dossier).into_iter().map(|(from, to)| (from, route::address(dossier, to))).collect()
}

/// Each earlier address, with the record that had it, in a fixed order.
pub(super) fn targets(dossier: &Dossier) -> Vec<(Route, Target)> {
    let mut moved = Vec::new();
    let mut add = |common: &Common, route: fn(&str) -> Route, target: Target| {
        moved.extend(common.aliases.iter().map(|old| (route(&old.value), target)));
    };
    dossier.incidents.iter().for_each(|(id, one)| add(&one.common, Route::incident, Target::Incident(id)));
    dossier.sources.iter().for_each(|(id, one)| add(&one.common, Route::source, Target::Source(id)));
    dossier.actors.iter().for_each(|(id, one)| add(&one.common, Route::actor, Target::Actor(id)));
    dossier.places.iter().for_each(|(id, one)| add(&one.common, Route::place, Target::Place(id)));
    dossier.articles.iter().for_each(|(id, one)| add(&one.common, Route::article, Target::Article(id)));
    moved.extend(dossier.articles.values().flat_map(|article| claims(dossier, article)));
    moved
}

/// The addresses that the claims of an article had: under each name of the article each name of the claim, but for the names
/// of today.
fn claims(dossier: &Dossier, article: &Article) -> Vec<(Route, Target)> {
    let addresses = article.claims.iter().flat_map(|id| {
        let claim = &dossier.claims[*id];
        let under = |article: &str| names(&claim.common).map(|name| Route::claim(article, name)).collect::<Vec<_>>();
        let addresses = names(&article.common).flat_map(under);
        // The first of them is where it is now.
        addresses.skip(1).map(|from| (from, Target::Claim(*id)))
    });
    addresses.collect()
}

/// The id of a record, and its earlier ones.
fn names(common: &Common) -> impl Iterator<Item = &str> {
    std::iter::once(common.key.as_str()).chain(common.aliases.iter().map(|old| old.value.as_str()))
}
