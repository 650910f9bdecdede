//! Phase 7: views become the files of the site. Each page is made by itself, so pages are made in parallel.

use std::sync::Arc;

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator};

use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::dossier::Dossier;
use crate::draw::card::{self, Card};
use crate::export;
use crate::hosts;
use crate::leak;
use crate::recall::Recall;
use crate::search;
use crate::site::{self, Site};
use crate::source::Sources;
use crate::template::{self, Stamp, Templates};
use crate::view::card::PATH;
use crate::view::{self, Drawn, Material, View};

codes! {
    /// Two things would be written to one address.
    ///
    /// One of them would be lost, and links to it would lead to the other. Rename the file or the record
    /// that is in the way.
    ///
    /// ```text
    /// content/pages/contact.md and an alias `contact` of another page       wrong: both are contact.html
    /// content/pages/contact.md and an alias `how-to-reach-us` of the other  right
    /// ```
    pub ADDRESS_TAKEN = Error "address-taken";
}

/// Where the accent colour is set.
const ACCENT: &str = "static/accent.css";

/// What is kept from one run to the next.
#[derive(Debug, Default)]
pub struct Ready {
    /// The templates as they were read.
    templates: template::Read,
    /// The maps as they were drawn.
    drawn: Drawn,
    /// The pages as they were filled in, by their addresses.
    pages: Recall<Stamp, Made>,
    /// The card as it was drawn.
    card: Recall<Card, Option<Arc<Vec<u8>>>>,
}

/// The bytes of a page, or why it could not be made.
type Made = Result<Arc<Vec<u8>>, Box<Diagnostic>>;

/// A page that was filled in.
struct Page {
    path: String,
    /// Whether search engines may list it.
    is_listed: bool,
    made: Made,
}

/// The whole site, or nothing where a page could not be made.
pub fn render(material: Material<'_>, sources: &Sources, ready: &mut Ready) -> Reported<Option<Site>> {
    let loaded = template::load(sources, material.catalogue, &view::site(material), &mut ready.templates);
    let mut diagnostics = loaded.diagnostics;
    let Some(templates) = loaded.value else { return Reported::new(None, diagnostics) };
    let plan = view::plan(material.dossier);
    let Reported { value: maps, diagnostics: faults } = view::atlas(material, sources, &plan, &mut ready.drawn);
    diagnostics.extend(faults);
    let views = plan.par_iter().flat_map_iter(|id| view::pages(material, &maps, id));
    let kept = &mut ready.pages;
    let (pages, others) = rayon::join(|| pages(views, sources, &templates, kept), || others(material, sources));
    let mut files = Vec::with_capacity(pages.len() + others.len());
    let mut listed = Vec::new();
    for page in pages {
        if page.is_listed {
            listed.push(page.path.clone());
        }
        match page.made {
            Ok(bytes) => files.push((page.path, bytes)),
            Err(diagnostic) => merge(&mut diagnostics, *diagnostic),
        }
    }
    let sitemap = material.dossier.meta.base_url.as_ref().map(|base| export::feed::sitemap(base, &listed));
    files.extend(sitemap.map(|bytes| (export::feed::SITEMAP.to_owned(), Arc::new(bytes))));
    files.extend(others.into_iter().map(|(path, bytes)| (path, Arc::new(bytes))));
    ready.card.turn();
    let (card, draw) = (view::card::card(material), |card: &Card| card::card(card).map(Arc::new));
    let drawn = [(PATH, card.words())];
    files.extend(ready.card.of(PATH.to_owned(), card, draw).map(|bytes| (PATH.to_owned(), bytes)));
    let of_hosts = hosts::files(files.iter().map(|(path, _)| path.as_str()), &view::moved(material.dossier));
    files.extend(of_hosts.into_iter().map(|(route, bytes)| (route.path().to_owned(), Arc::new(bytes))));
    let mut built = Site::default();
    for (path, bytes) in files {
        if built.files.insert(path.clone(), bytes).is_some() {
            diagnostics.push(
                Diagnostic::nowhere(&ADDRESS_TAKEN, format!("two things would be written to `{path}`"))
                    .help("rename the file or the record that is in the way"),
            );
        }
    }
    diagnostics.extend(leak::leaks(&built, &drawn, material.dossier, sources));
    let whole = !diagnostics.iter().any(Diagnostic::is_error);
    Reported::new(whole.then(|| site::with_manifest(built)), diagnostics)
}

/// Every page, in the order of the views; filled in only where it is not made of the same as in the last run.
fn pages(
    views: impl ParallelIterator<Item = View>,
    sources: &Sources,
    templates: &Templates,
    kept: &mut Recall<Stamp, Made>,
) -> Vec<Page> {
    kept.turn();
    let fill = |view: &View| templates.render(view, sources).map(|html| Arc::new(html.into_bytes()));
    let page = |view: View| {
        let (path, stamp) = (view.route.path().to_owned(), templates.stamp(&view));
        let made = kept.last(&path, &stamp).unwrap_or_else(|| fill(&view));
        (stamp, Page { path, is_listed: view.page.robots.is_none(), made })
    };
    let filled: Vec<(Stamp, Page)> = views.map(page).collect();
    let mut pages = Vec::with_capacity(filled.len());
    for (stamp, page) in filled {
        kept.keep(page.path.clone(), stamp, page.made.clone());
        pages.push(page);
    }
    pages
}

/// Every file that is no page.
fn others(material: Material<'_>, sources: &Sources) -> Vec<(String, Vec<u8>)> {
    let mut files = statics(sources, material.dossier);
    let data = export::files(material.dossier, material.analysis, material.catalogue).into_iter();
    let tables = data.chain(view::accounts(material)).chain(view::network_file(material));
    let scripts = search::files(&view::library(material)).into_iter().chain(view::previews(material));
    files.extend(tables.chain(scripts).map(|(route, bytes)| (route.path().to_owned(), bytes)));
    files
}

/// One fault of a template is met on many pages; it is told once.
fn merge(diagnostics: &mut Vec<Diagnostic>, diagnostic: Diagnostic) {
    let same = |known: &Diagnostic| known.message == diagnostic.message && known.labels == diagnostic.labels;
    if !diagnostics.iter().any(same) {
        diagnostics.push(diagnostic);
    }
}

/// The theme's files and the dossier's own, and the accent colour.
fn statics(sources: &Sources, dossier: &Dossier) -> Vec<(String, Vec<u8>)> {
    let published = |path: &str| path.starts_with("static/") && !view::atlas::is_data(path);
    let files = sources.iter().filter(|(_, file)| published(file.path()));
    files
        .map(|(_, file)| {
            let bytes = match &dossier.meta.accent {
                Some(accent) if file.path() == ACCENT => format!(":root {{ --accent: {accent}; }}\n").into_bytes(),
                _ => file.chunks().concat(),
            };
            (file.path().to_owned(), bytes)
        })
        .collect()
}
