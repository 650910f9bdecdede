//! Phase 7: views become the files of the site. Each page is made by itself, so pages are made in parallel.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::dossier::Dossier;
use crate::draw::card::{self, Card};
use crate::export;
use crate::hosts;
use crate::leak;
use crate::recall::Recall;
use crate::route::Route;
use crate::search;
use crate::site::{self, Site};
use crate::source::{SourceFile, Sources};
use crate::template::{self, Stamp, Templates};
use crate::view::card::PATH;
use crate::view::{self, Drawn, Maps, Material, PageId, Records, View};

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

/// What a press is made of that is kept from one run to the next.
#[derive(Debug, Default)]
pub struct Ready {
    /// The templates as they were read.
    templates: template::Read,
    /// The maps as they were drawn.
    drawn: Drawn,
}

/// What was made, kept from one run to the next.
#[derive(Debug, Default)]
pub struct Kept {
    /// The pages as they were filled in, by their addresses.
    pages: Recall<Stamp, Made>,
    /// The card as it was drawn.
    card: Recall<Card, Option<Arc<Vec<u8>>>>,
    /// What another run of the program made.
    earlier: Option<Earlier>,
}

/// Finds a page that this program made in another run.
pub struct Earlier(pub Box<Find>);

/// The bytes that lie at a path, if they are those of this stamp.
pub type Find = dyn Fn(&str, &Stamp) -> Option<Vec<u8>> + Send + Sync;

impl fmt::Debug for Earlier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Earlier")
    }
}

impl Kept {
    /// Nothing yet but what can be found of another run.
    pub fn of(earlier: Earlier) -> Kept {
        Kept { earlier: Some(earlier), ..Kept::default() }
    }

    /// The pages that were made in the last run, with what each is made of, by their paths.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &Stamp)> {
        self.pages.kept().filter(|(.., made)| made.is_ok()).map(|(path, stamp, _)| (path, stamp))
    }
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

/// A site before it is made: all that its files are made of. A page is a function of its view, so each can be made by itself,
/// when it is asked for, and all of them give the site.
#[derive(Debug)]
pub struct Press {
    records: Records,
    sources: Sources,
    templates: Templates,
    maps: Maps,
    plan: Vec<PageId>,
    /// Which page of the plan lies at a path.
    places: HashMap<String, usize>,
}

/// All that the site of these records is made of; nothing where a template cannot be read.
pub fn press(records: Records, sources: &Sources, ready: &mut Ready) -> Reported<Option<Press>> {
    let material = records.material();
    let loaded = template::load(sources, material.catalogue, &view::site(material), &mut ready.templates);
    let mut diagnostics = loaded.diagnostics;
    let Some(templates) = loaded.value else { return Reported::new(None, diagnostics) };
    let plan = view::plan(material.dossier);
    let Reported { value: maps, diagnostics: faults } = view::atlas(material, sources, &plan, &mut ready.drawn);
    diagnostics.extend(faults);
    let place = |(place, id): (usize, &PageId)| (id.route(material.dossier).path().to_owned(), place);
    let places = plan.iter().enumerate().map(place).collect();
    Reported::new(Some(Press { records, sources: sources.clone(), templates, maps, plan, places }), diagnostics)
}

impl Press {
    /// The page that lies at a path, where the site has one and it can be made.
    pub fn page(&self, path: &str) -> Option<Vec<u8>> {
        let place = self.places.get(path).or_else(|| self.places.get(&Route::whole(path)?))?;
        let views = view::pages(self.records.material(), &self.maps, &self.plan[*place]);
        let view = views.into_iter().find(|view| view.route.path() == path)?;
        Some(self.templates.render(&view, &self.sources).ok()?.into_bytes())
    }

    /// The theme's file or the dossier's own that lies at a path.
    pub fn static_file(&self, path: &str) -> Option<Vec<u8>> {
        let file = self.sources.file(self.sources.find(path).filter(|_| is_published(path))?);
        Some(published(file, &self.records.dossier))
    }

    /// What is shown beside links, as script files.
    pub fn previews(&self) -> BTreeMap<String, Vec<u8>> {
        let files = view::previews(self.records.material()).into_iter();
        files.map(|(route, bytes)| (route.path().to_owned(), bytes)).collect()
    }

    /// The whole site, or nothing where something of it could not be made, or it is no longer wanted: as soon as `stop` is
    /// set, the work ends, and nothing is told.
    pub fn site(&self, kept: &mut Kept, stop: &AtomicBool) -> Reported<Option<Site>> {
        let material = self.records.material();
        let (pages, others) = rayon::join(|| self.pages(kept, stop), || others(material, &self.sources));
        let Some(pages) = pages else { return Reported::new(None, Vec::new()) };
        let mut diagnostics = Vec::new();
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
        kept.card.turn();
        let (card, draw) = (view::card::card(material), |card: &Card| card::card(card).map(Arc::new));
        let drawn = [(PATH, card.words())];
        files.extend(kept.card.of(PATH.to_owned(), card, draw).map(|bytes| (PATH.to_owned(), bytes)));
        let of_hosts = hosts::files(files.iter().map(|(path, _)| path.as_str()), &view::moved(material.dossier));
        files.extend(of_hosts.into_iter().map(|(route, bytes)| (route.path().to_owned(), Arc::new(bytes))));
        let built = gathered(files, &mut diagnostics);
        diagnostics.extend(leak::leaks(&built, &drawn, material.dossier, &self.sources));
        let whole = !diagnostics.iter().any(Diagnostic::is_error);
        Reported::new(whole.then(|| site::with_manifest(built)), diagnostics)
    }

    /// Every page, in the order of the plan; filled in only where it is not made of the same as in the last run.
    fn pages(&self, kept: &mut Kept, stop: &AtomicBool) -> Option<Vec<Page>> {
        let (templates, sources) = (&self.templates, &self.sources);
        let fill = |view: &View| templates.render(view, sources).map(String::into_bytes);
        let Kept { pages: kept, earlier, .. } = kept;
        let found = |path: &str, stamp: &Stamp| earlier.as_ref().and_then(|Earlier(find)| find(path, stamp));
        kept.turn();
        let page = |view: View| {
            let (path, stamp) = (view.route.path().to_owned(), templates.stamp(&view));
            let anew = || found(&path, &stamp).map_or_else(|| fill(&view), Ok).map(Arc::new);
            let made = kept.last(&path, &stamp).unwrap_or_else(anew);
            (stamp, Page { path, is_listed: view.page.robots.is_none(), made })
        };
        let wanted = |view: View| (!stop.load(Ordering::Relaxed)).then(|| page(view));
        let material = self.records.material();
        let views = self.plan.par_iter().flat_map_iter(|id| view::pages(material, &self.maps, id));
        let filled: Vec<(Stamp, Page)> = views.map(wanted).collect::<Option<_>>()?;
        let mut pages = Vec::with_capacity(filled.len());
        for (stamp, page) in filled {
            kept.keep(page.path.clone(), stamp, page.made.clone());
            pages.push(page);
        }
        Some(pages)
    }
}

/// The files as a site. What would be written to one address twice is told.
fn gathered(files: Vec<(String, Arc<Vec<u8>>)>, diagnostics: &mut Vec<Diagnostic>) -> Site {
    let mut site = Site::default();
    for (path, bytes) in files {
        if site.files.insert(path.clone(), bytes).is_some() {
            diagnostics.push(
                Diagnostic::nowhere(&ADDRESS_TAKEN, format!("two things would be written to `{path}`"))
                    .help("rename the file or the record that is in the way"),
            );
        }
    }
    site
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

/// The theme's files and the dossier's own.
fn statics(sources: &Sources, dossier: &Dossier) -> Vec<(String, Vec<u8>)> {
    let files = sources.iter().map(|(_, file)| file).filter(|file| is_published(file.path()));
    files.map(|file| (file.path().to_owned(), published(file, dossier))).collect()
}

fn is_published(path: &str) -> bool {
    path.starts_with("static/") && !view::atlas::is_data(path)
}

/// The file as it is, but for the one with the accent colour.
fn published(file: &SourceFile, dossier: &Dossier) -> Vec<u8> {
    match &dossier.meta.accent {
        Some(accent) if file.path() == ACCENT => format!(":root {{ --accent: {accent}; }}\n").into_bytes(),
        _ => file.chunks().concat(),
    }
}
