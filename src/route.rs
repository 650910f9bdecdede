//! Addresses: the only place where a path of the site is made.
//!
//! All links are relative and name files, so that the same bytes work from the disk, from any sub-path and on any host.

use crate::dossier::{Dossier, Subject, Target};

/// The path of a file of the site, from its root, with `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(String);

impl Route {
    /// A page or file at the root, or of a fixed path.
    pub fn file(path: &str) -> Route {
        Route(path.to_owned())
    }

    /// The page of an article.
    pub fn article(key: &str) -> Route {
        Route(format!("articles/{key}.html"))
    }

    /// The timeline in lanes of one sort, as a page of its own.
    pub fn timeline_by(lanes: &str) -> Route {
        Route(format!("timeline-by-{lanes}.html"))
    }

    /// The page of a claim.
    pub fn claim(article: &str, claim: &str) -> Route {
        Route(format!("claims/{article}/{claim}.html"))
    }

    /// The page of an incident.
    pub fn incident(key: &str) -> Route {
        Route(format!("incidents/{key}.html"))
    }

    /// The account table of an incident, as a file.
    pub fn accounts(key: &str) -> Route {
        Route(format!("data/accounts/{key}.csv"))
    }

    /// The same answers by those who speak, as a file.
    pub fn accounts_by_speaker(key: &str) -> Route {
        Route(format!("data/accounts-by-speaker/{key}.csv"))
    }

    /// A file of data about the dossier as a whole.
    pub fn data(name: &str) -> Route {
        Route(format!("data/{name}"))
    }

    /// The annotations of an article, as data.
    pub fn annotations(key: &str) -> Route {
        Route(format!("data/annotations/{key}.jsonld"))
    }

    /// A file of link previews, by its number.
    pub fn previews(number: usize) -> Route {
        Route(format!("previews/{number}.js"))
    }

    /// The page of a source.
    pub fn source(key: &str) -> Route {
        Route(format!("sources/{key}.html"))
    }

    /// The page of an actor.
    pub fn actor(key: &str) -> Route {
        Route(format!("actors/{key}.html"))
    }

    /// The page of a place.
    pub fn place(key: &str) -> Route {
        Route(format!("places/{key}.html"))
    }

    /// A page of the editors' prose. The page `method` is part of the method page.
    pub fn page(key: &str) -> Route {
        if key == "method" { Route::file("method.html") } else { Route(format!("pages/{key}.html")) }
    }

    /// A file of the search index.
    pub fn search(name: &str) -> Route {
        Route(format!("search/{name}.js"))
    }

    /// Whether a path is that of a file of link previews.
    pub fn is_preview(path: &str) -> bool {
        path.starts_with("previews/")
    }

    /// Whether a path is that of a file of the search index.
    pub fn is_search(path: &str) -> bool {
        path.starts_with("search/")
    }

    /// Whether a page is made to be shown inside the pages of others.
    pub fn is_for_frames(path: &str) -> bool {
        let is_of_record = ["incidents/", "claims/"].iter().any(|folder| path.starts_with(folder));
        is_of_record || (path.ends_with("-embed.html") && !path.contains('/'))
    }

    /// A page with a number, for what does not fit on this one; the first is this one.
    ///
    /// An id has no underscore, so the page takes the address of no record; at the root there are no records.
    #[must_use]
    pub fn part(&self, number: usize) -> Route {
        let sign = if self.0.contains('/') { '_' } else { '-' };
        match self.0.rsplit_once('.') {
            Some((stem, ending)) if number > 1 => Route(format!("{stem}{sign}{number}.{ending}")),
            _ => self.clone(),
        }
    }

    /// The path of the page of which a file with this path would be a later part: what [`Route::part`] made it of.
    pub fn whole(path: &str) -> Option<String> {
        let sign = if path.contains('/') { '_' } else { '-' };
        let (stem, ending) = path.rsplit_once('.')?;
        let (whole, number) = stem.rsplit_once(sign)?;
        let is_number = number.parse::<usize>().is_ok_and(|number| number > 1);
        is_number.then(|| format!("{whole}.{ending}"))
    }

    /// The path from the site's root.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// What leads from this file's folder to the root: nothing, `../`, `../../`.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The relative address of `to`, as a link in this file.
    pub fn link(&self, to: &Route) -> String {
        format!("{}{}", self.root(), to.0)
    }

    /// The same for what may stand on any part of this page: with the name of the file.
    pub fn link_from_parts(&self, to: &Address) -> String {
        match &to.fragment {
            Some(fragment) => format!("{}#{fragment}", self.link(&to.route)),
            None => self.link(&to.route),
        }
    }

    /// The relative address of a place in `to`, as a link in this file.
    pub fn link_to(&self, to: &Address) -> String {
        match &to.fragment {
            Some(fragment) if *self == to.route => format!("#{fragment}"),
            Some(fragment) => format!("{}#{fragment}", self.link(&to.route)),
            None => self.link(&to.route),
        }
    }
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The file.
    pub route: Route,
    /// The id of an element in it.
    pub fragment: Option<String>,
}

impl From<Route> for Address {
    fn from(route: Route) -> Address {
        Address { route, fragment: None }
    }
}

impl Route {
    /// The element of this id in the file.
    pub fn at(self, fragment: impl Into<String>) -> Address {
        Address { route: self, fragment: Some(fragment.into()) }
    }
}

/// Where a record is shown.
pub fn address(dossier: &Dossier, target: Target) -> Address {
    match target {
        Target::Incident(id) => Route::incident(&dossier.incidents[id].common.key).into(),
        Target::Article(id) => Route::article(&dossier.articles[id].common.key).into(),
        Target::Source(id) => Route::source(&dossier.sources[id].common.key).into(),
        Target::Actor(id) => Route::actor(&dossier.actors[id].common.key).into(),
        Target::Place(id) => Route::place(&dossier.places[id].common.key).into(),
        Target::Page(id) => Route::page(&dossier.pages[id].common.key).into(),
        Target::Term(id) => Route::file("glossary.html").at(&dossier.glossary[id].common.key),
        Target::Technique(id) => Route::file("techniques.html").at(&dossier.techniques[id].common.key),
        Target::Claim(id) => {
            let claim = &dossier.claims[id];
            Route::claim(&dossier.articles[claim.article].common.key, &claim.common.key).into()
        }
        Target::Bias(id) => {
            let bias = &dossier.bias[id];
            let route = Route::article(&dossier.articles[bias.article].common.key);
            // A notice in place of the article has no passages to lead to.
            let stands = dossier.articles[bias.article].common.withdrawn.is_none();
            Address { route, fragment: bias.key.clone().filter(|_| stands) }
        }
    }
}

/// Where the subject of a relation is shown.
pub fn subject_address(dossier: &Dossier, subject: Subject) -> Address {
    match subject {
        Subject::Article(id) => address(dossier, Target::Article(id)),
        Subject::Claim(id) => address(dossier, Target::Claim(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_parts_of_a_page_take_the_address_of_no_record() {
        assert_eq!(Route::file("claims.html").part(1), Route::file("claims.html"));
        assert_eq!(Route::file("claims.html").part(2), Route::file("claims-2.html"));
        assert_ne!(Route::source("wire").part(2), Route::source("wire-2"));
        assert_eq!(Route::source("wire").part(2).path(), "sources/wire_2.html");
        for (path, whole) in [
            ("claims-2.html", Some("claims.html")),
            ("timeline-by-source-12.html", Some("timeline-by-source.html")),
            ("sources/wire_2.html", Some("sources/wire.html")),
            ("claims.html", None),
            ("claims-1.html", None),
            ("sources/wire-2.html", None),
            ("claims-2", None),
        ] {
            assert_eq!(Route::whole(path).as_deref(), whole, "{path}");
        }
    }

    #[test]
    fn links_are_relative_and_name_files() {
        let claim = Route::claim("a", "b");
        assert_eq!(claim.root(), "../../");
        assert_eq!(claim.link(&Route::article("a")), "../../articles/a.html");
        assert_eq!(Route::file("index.html").link(&claim), "claims/a/b.html");
        assert_eq!(claim.link_to(&Route::claim("a", "b").at("x")), "#x");
        assert_eq!(claim.link_to(&Route::file("glossary.html").at("x")), "../../glossary.html#x");
    }
}
