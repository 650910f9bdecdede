//! The frame of every page.

use crate::address::encoded;
use crate::analyse::Analysis;
use crate::catalogue::Catalogue;
use crate::dossier::{Dossier, Meta};
use crate::export::feed::FEED;
use crate::markdown::escape;
use crate::route::Route;

use super::card;
use super::here::Here;
use super::shape::frame::{self, Editor, NavItem, Page, Site};
use super::{Material, glimpse, words};

/// What all pages share, once for the whole site.
pub fn site(material: Material<'_>) -> Site {
    let Material { dossier, analysis, catalogue: words } = material;
    let meta = &dossier.meta;
    Site {
        title: meta.title.clone(),
        subtitle: meta.subtitle.clone(),
        lang: meta.language.clone(),
        dir: words.direction().html().to_owned(),
        nav: nav(dossier, analysis, words),
        more: more(dossier, words),
        editors: meta.editors.iter().map(editor).collect(),
        license_html: meta.license.as_deref().map(license),
        feed: meta.base_url.as_ref().map(|_| FEED.to_owned()),
        previews: glimpse::shares(dossier),
    }
}

fn editor(editor: &crate::dossier::Editor) -> Editor {
    let orcid = editor.orcid.as_ref().map(|orcid| {
        let id = orcid.rsplit('/').next().unwrap_or(orcid);
        format!("https://orcid.org/{id}")
    });
    Editor { name: editor.name.clone(), url: editor.url.as_deref().map(encoded), orcid }
}

/// The masthead leads to what the dossier has.
fn nav(dossier: &Dossier, analysis: &Analysis, words: &Catalogue) -> Vec<NavItem> {
    let parts = [
        ("timeline", "page-timeline", !dossier.incidents.is_empty()),
        ("map", "page-map", dossier.places.values().any(|place| place.coordinates.is_some())),
        ("network", "page-network", super::network::is_there(dossier)),
        ("articles", "page-articles", !dossier.articles.is_empty()),
        ("claims", "page-claims", !dossier.claims.is_empty()),
        ("sources", "page-sources", !dossier.sources.is_empty()),
        ("actors", "page-actors", !dossier.actors.is_empty()),
        ("places", "page-places", !dossier.places.is_empty()),
        ("disputes", "page-disputes", !analysis.agreement.disputes.is_empty()),
        ("search", "page-search", true),
    ];
    parts.into_iter().filter(|(.., there)| *there).map(|(key, name, _)| item(key, words.say(name))).collect()
}

fn more(dossier: &Dossier, words: &Catalogue) -> Vec<NavItem> {
    let mut items = vec![
        item("disputes", words.say("page-disputes")),
        item("gaps", words.say("page-gaps")),
        item("glossary", words.say("page-glossary")),
        item("techniques", words.say("page-techniques")),
        item("method", words.say("page-method")),
    ];
    for page in dossier.pages.values() {
        let route = Route::page(&page.common.key);
        if route.path() != "method.html" {
            let key = format!("page-{}", page.common.key);
            items.push(NavItem { key, href: route.path().to_owned(), text: page.title.clone() });
        }
    }
    items.extend([item("corrections", words.say("page-corrections")), item("data", words.say("page-data"))]);
    items
}

fn item(key: &str, text: String) -> NavItem {
    NavItem { key: key.to_owned(), href: format!("{key}.html"), text }
}

/// A licence as a link, where it is an address or one of the Creative Commons.
fn license(license: &str) -> String {
    let text = escape(license);
    let link =
        |href: &str| format!("<a rel=\"license noopener noreferrer external\" href=\"{}\">{text}</a>", escape(href));
    if license.starts_with("https://") && !license.contains(char::is_whitespace) {
        return link(license);
    }
    match license.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-')) {
        Some((terms, version)) if version.starts_with(|c: char| c.is_ascii_digit()) => {
            link(&format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_lowercase()))
        }
        _ if license == "CC0-1.0" => link("https://creativecommons.org/publicdomain/zero/1.0/"),
        _ => text,
    }
}

impl Here<'_> {
    /// The frame of this page. An empty description is replaced by the dossier's.
    pub(super) fn frame(&self, nav: &str, title: &str, description: &str) -> Page {
        let meta = &self.dossier.meta;
        let description =
            if description.is_empty() { meta.description.as_deref().unwrap_or(&meta.title) } else { description };
        let description = words::cut(&words::one_line(description), 200);
        let canonical = meta.base_url.as_ref().map(|base| format!("{base}{}", self.route.path()));
        Page {
            title: title.to_owned(),
            root: self.route.root(),
            path: self.route.path().to_owned(),
            nav: nav.to_owned(),
            robots: None,
            metas: Vec::new(),
            properties: open_graph(meta, title, &description, canonical.as_deref()),
            json_ld: None,
            part: None,
            canonical,
            description,
        }
    }
}

/// Open Graph, <https://ogp.me/>: what a link to the page shows elsewhere.
fn open_graph(meta: &Meta, title: &str, description: &str, canonical: Option<&str>) -> Vec<frame::Meta> {
    let property = |name: &str, content: &str| frame::Meta { name: name.to_owned(), content: content.to_owned() };
    let mut properties = vec![
        property("og:title", title),
        property("og:description", description),
        property("og:site_name", &meta.title),
        property("og:type", "website"),
    ];
    properties.extend(canonical.map(|url| property("og:url", url)));
    properties.extend(card::properties(meta));
    properties
}
