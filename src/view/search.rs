//! Search: its page, and everything that can be found.

mod articles;
mod records;

use crate::dossier::Target;
use crate::edtf::Edtf;
use crate::search::{Entry, Kind, Library, Named, Passage};

use super::atlas::Maps;
use super::here::Here;
use super::shape::search::{Form, SearchPage, Word};
use super::{Body, Fixed, Material, View, words};

/// `search.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let kinds = Kind::ALL.into_iter().map(|kind| Word {
        key: kind.word().to_owned(),
        one: here.word("search-kind", kind.word()),
        many: here.word("search-kinds", kind.word()),
    });
    View {
        route: here.route.clone(),
        template: "search.html",
        page: here.frame("search", &here.say("page-search"), &here.say("search-says")),
        body: Body::Search(SearchPage {
            kinds: kinds.collect(),
            results: forms(here, "search-results"),
            results_at_most: forms(here, "search-results-at-most"),
            lists: LISTS.map(|(path, text)| here.fixed(path, &here.say(text))).to_vec(),
        }),
    }
}

/// A message in all its forms of number, for scripts.
fn forms(here: &Here<'_>, id: &str) -> Vec<Form> {
    let forms = here.catalogue.forms(id).into_iter();
    forms.map(|(name, text)| Form { name: name.to_owned(), text }).collect()
}

/// The lists of everything there is, each with the message that names it.
const LISTS: [(&str, &str); 9] = [
    ("timeline.html", "timeline-of-incidents"),
    ("articles.html", "page-articles"),
    ("claims.html", "page-claims"),
    ("disputes.html", "page-disputes"),
    ("sources.html", "page-sources"),
    ("actors.html", "page-actors"),
    ("places.html", "page-places"),
    ("glossary.html", "page-glossary"),
    ("techniques.html", "page-techniques"),
];

/// Everything that a reader can find: what the pages show, and nothing else.
pub fn library(material: Material<'_>) -> Library {
    let none = Maps::new();
    let here = Here::new(material, &none, Fixed::Search.route());
    let dossier = material.dossier;
    let mut groups = records::groups(&here);
    groups.extend(articles::groups(&here));
    let named = |(key, name): (&String, &String)| Named { key: key.clone(), name: name.clone() };
    Library {
        groups,
        sources: dossier.sources.values().map(|one| named((&one.common.key, &one.name))).collect(),
        incidents: dossier.incidents.values().map(|one| named((&one.common.key, &one.title))).collect(),
    }
}

/// An entry for a record, without its text.
fn record(here: &Here<'_>, kind: Kind, target: Target, about: String) -> Entry {
    Entry {
        kind,
        title: here.title(target),
        href: here.href_of(target),
        about,
        lang: None,
        passages: Vec::new(),
        incident: None,
    }
}

fn passage(anchor: &str, text: impl AsRef<str>) -> Passage {
    Passage { anchor: anchor.to_owned(), text: words::one_line(text.as_ref()) }
}

/// The year by which results are narrowed: the first one that a date may mean.
fn year(date: Option<&Edtf>) -> Option<i64> {
    date.and_then(|date| date.earliest().or_else(|| date.latest())).map(|day| i64::from(day.year()))
}
