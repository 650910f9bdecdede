//! What every export asks of a dossier: names, addresses, plain words, and what stands.

use serde_json::Value;

use crate::analyse::Analysis;
use crate::arena::Id;
use crate::catalogue::Catalogue;
use crate::dossier::{Article, Claim, Common, Dossier, Incident, Party, Prose, Target};
use crate::edtf::{Day, Edtf};
use crate::markdown::{HtmlOptions, ResolvedLink, to_plain};
use crate::raw::meta::Publish;
use crate::route::{self, Route};

/// A dossier, what follows from it, and the words in which people are told of it. What programs compare is in English in every
/// language.
#[derive(Clone, Copy)]
pub(super) struct Cx<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) analysis: &'a Analysis,
    pub(super) catalogue: &'a Catalogue,
}

impl<'a> Cx<'a> {
    /// The articles that were not taken down.
    pub(super) fn articles(self) -> impl Iterator<Item = (Id<Article>, &'a Article)> {
        self.dossier.articles.iter().filter(|(_, article)| stands(&article.common))
    }

    /// The incidents that were not taken down.
    pub(super) fn incidents(self) -> impl Iterator<Item = (Id<Incident>, &'a Incident)> {
        self.dossier.incidents.iter().filter(|(_, incident)| stands(&incident.common))
    }

    /// The claims that were not taken down; a claim goes with its article.
    pub(super) fn claims(self) -> impl Iterator<Item = (Id<Claim>, &'a Claim)> {
        let articles = &self.dossier.articles;
        self.dossier.claims.iter().filter(|(_, one)| stands(&one.common) && stands(&articles[one.article].common))
    }

    /// `<article>#<claim>`.
    pub(super) fn claim_address(self, id: Id<Claim>) -> String {
        let claim = &self.dossier.claims[id];
        format!("{}#{}", self.dossier.articles[claim.article].common.key, claim.common.key)
    }

    /// The name of somebody who speaks or passes on.
    pub(super) fn party(self, party: &Party) -> String {
        match party {
            Party::Actor(id) => self.dossier.actors[*id].name.clone(),
            Party::Source(id) => self.dossier.sources[*id].name.clone(),
            Party::Anonymous(words) if words.is_empty() => "unnamed".to_owned(),
            Party::Anonymous(words) => format!("unnamed: {words}"),
        }
    }

    /// The name of an article's source.
    pub(super) fn source(self, article: &Article) -> Option<&'a str> {
        article.source.map(|id| self.dossier.sources[id].name.as_str())
    }

    /// The language of an article.
    pub(super) fn language<'b>(self, article: &'b Article) -> &'b str
    where
        'a: 'b,
    {
        article.language.as_deref().unwrap_or(&self.dossier.meta.language)
    }

    /// The editors' prose in plain words.
    pub(super) fn plain(self, prose: &Prose) -> String {
        plain(self.dossier, prose)
    }

    /// The address of a record's page: a full one where the dossier says where it is published, else counted from the file
    /// `from`.
    pub(super) fn page(self, from: &Route, target: Target) -> String {
        self.link(from, &route::address(self.dossier, target).route)
    }

    /// The same for a file of the site.
    pub(super) fn link(self, from: &Route, to: &Route) -> String {
        self.dossier.meta.base_url.as_ref().map_or_else(|| from.link(to), |base| format!("{base}{}", to.path()))
    }
}

/// The editors' prose in plain words.
pub(super) fn plain(dossier: &Dossier, prose: &Prose) -> String {
    let resolve = |destination: &str| {
        let (_, target) = prose.links.iter().find(|(written, _)| written == destination)?;
        Some(ResolvedLink {
            href: String::new(),
            text: dossier.title(*target).unwrap_or_else(|| "bias note".to_owned()),
            lang: None,
        })
    };
    one_line(&to_plain(&prose.markdown, &HtmlOptions::prose("", &resolve)))
}

/// Whether a record was not taken down.
pub(super) fn stands(common: &Common) -> bool {
    common.withdrawn.is_none()
}

/// A quote, where the article's words are published.
pub(super) fn quote<'a>(article: &Article, quote: &'a str) -> Option<&'a str> {
    (article.lets_out() != Publish::Metadata).then_some(quote)
}

/// Text with every run of white space as one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The only day that a date can mean, if it is told with no doubt.
pub(super) fn day(date: &Edtf) -> Option<Day> {
    let is_plain = !date.is_approximate() && !date.is_uncertain();
    date.earliest().filter(|first| is_plain && date.latest() == Some(*first))
}

/// A value as indented JSON with a line end.
pub(super) fn json(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
