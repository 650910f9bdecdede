//! Phase 7: views become the files of the site. Each page is made by itself, so pages are made in parallel.

mod whole;

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::dossier::Dossier;
use crate::draw::card::Card;
use crate::recall::Recall;
use crate::route::Route;
use crate::site::manifest::Hashes;
use crate::site::{Heap, Site, Store};
use crate::source::{SourceFile, Sources};
use crate::template::{self, Stamp, Templates};
use crate::view::{self, Drawn, Maps, PageId, Records};

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
    pages: Pages,
    /// The card as it was drawn.
    card: Recall<Card, Option<Arc<Vec<u8>>>>,
}

/// The pages that were made before.
#[derive(Debug)]
enum Pages {
    /// In this run of the program: as they were filled in, by their addresses.
    Here(Recall<Stamp, Made>),
    /// In another; and the stamps of those of this one, which are kept for the next.
    Elsewhere(Earlier, Vec<(String, Stamp)>),
}

impl Default for Pages {
    fn default() -> Pages {
        Pages::Here(Recall::default())
    }
}

impl Pages {
    fn turn(&mut self) {
        match self {
            Pages::Here(recall) => recall.turn(),
            Pages::Elsewhere(_, stamps) => stamps.clear(),
        }
    }
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
    /// Nothing yet but what can be found of another run. No page is held longer than it takes to put it away.
    pub fn of(earlier: Earlier) -> Kept {
        Kept { pages: Pages::Elsewhere(earlier, Vec::new()), ..Kept::default() }
    }

    /// What each page of the last run is made of, by its path, where the pages lie elsewhere.
    pub fn stamps(&self) -> &[(String, Stamp)] {
        match &self.pages {
            Pages::Here(_) => &[],
            Pages::Elsewhere(_, stamps) => stamps,
        }
    }
}

/// The bytes of a page, or why it could not be made.
type Made = Result<Arc<Vec<u8>>, Box<Diagnostic>>;

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
        let heap = Heap::default();
        let Reported { value, diagnostics } = self.make(kept, stop, &heap);
        Reported::new(value.map(|_| heap.into_site()), diagnostics)
    }

    /// The same into a store, file by file as they are made. Gives the hashes of all files but the manifest.
    pub fn make(&self, kept: &mut Kept, stop: &AtomicBool, store: &dyn Store) -> Reported<Option<Hashes>> {
        whole::whole(self, kept, stop, store)
    }
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
