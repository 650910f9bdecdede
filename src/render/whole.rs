//! The whole site: every file is made, hashed, looked through for what must not be published, and put into a store. A file is
//! let go of as soon as that is done, so that a site takes no more memory than what it is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{ADDRESS_TAKEN, Earlier, Kept, Made, Pages, Press, is_published, published};
use crate::diagnostic::{Diagnostic, Reported};
use crate::draw::card::{self, Card};
use crate::export;
use crate::hash::sha256_hex;
use crate::hosts;
use crate::leak::{Found, Search};
use crate::route::Route;
use crate::search;
use crate::site::manifest::{self, Hashes};
use crate::site::{MANIFEST, Store};
use crate::template::Stamp;
use crate::view::card::PATH;
use crate::view::{self, View};

/// Makes every file of a site and puts it into `store`, the manifest last. Gives the hashes of all files but the manifest;
/// nothing where something could not be made, or `stop` was set before all was done: then what the store holds is no site.
pub(super) fn whole(press: &Press, kept: &mut Kept, stop: &AtomicBool, store: &dyn Store) -> Reported<Option<Hashes>> {
    let search = match Search::of(&press.records.dossier, &press.sources) {
        Ok(search) => search,
        Err(diagnostic) => return Reported::new(None, vec![*diagnostic]),
    };
    let making = Making { press, stop, store, search, shelf: Mutex::default() };
    let pages = making.all(&mut kept.pages);
    let Some(pages) = pages.filter(|_| making.is_wanted()) else { return Reported::new(None, Vec::new()) };
    let mut diagnostics = Vec::new();
    making.sitemap(&pages);
    let drawn = making.card(kept);
    making.hosts();
    pages.into_iter().filter_map(|page| page.fault).for_each(|fault| merge(&mut diagnostics, *fault));
    let Making { search, shelf, .. } = making;
    let Shelf { mut files, twice } = shelf.into_inner().unwrap_or_else(PoisonError::into_inner);
    diagnostics.extend(twice.iter().map(|path| taken(path)));
    let mut found: Vec<Found> = files.values_mut().map(|file| std::mem::take(&mut file.found)).collect();
    found.push(drawn);
    diagnostics.extend(search.told(found, store));
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Reported::new(None, diagnostics);
    }
    let hashes: Hashes = files.into_iter().map(|(path, file)| (path, file.sha256)).collect();
    let manifest = manifest::of(&hashes);
    let sha256 = sha256_hex([manifest.as_slice()]);
    store.put(MANIFEST, &Arc::new(manifest), &sha256);
    Reported::new(Some(hashes), diagnostics)
}

/// A site in the making.
struct Making<'a> {
    press: &'a Press,
    stop: &'a AtomicBool,
    store: &'a dyn Store,
    search: Search<'a>,
    shelf: Mutex<Shelf>,
}

/// What is known of the files that were made.
#[derive(Default)]
struct Shelf {
    files: BTreeMap<String, File>,
    /// Addresses that were wanted more than once.
    twice: BTreeSet<String>,
}

impl Shelf {
    /// Whether a file of this path is the first one.
    fn has_room(&mut self, path: &str) -> bool {
        let is_first = self.files.insert(path.to_owned(), File::default()).is_none();
        if !is_first {
            self.twice.insert(path.to_owned());
        }
        is_first
    }
}

/// What is known of a file, once it is made.
#[derive(Default)]
struct File {
    /// SHA-256 in lower-case hexadecimal.
    sha256: String,
    /// What is in it that may have to be kept back.
    found: Found,
}

/// A page that was filled in.
struct Page {
    path: String,
    /// Whether search engines may list it.
    is_listed: bool,
    /// Why it could not be.
    fault: Option<Box<Diagnostic>>,
}

impl Making<'_> {
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A finished file goes where it belongs. A second one of the same address is only told.
    fn put(&self, path: &str, bytes: &Arc<Vec<u8>>) {
        if !self.shelf().has_room(path) {
            return;
        }
        let file = File { sha256: sha256_hex([bytes.as_slice()]), found: self.search.file(path, bytes) };
        self.store.put(path, bytes, &file.sha256);
        self.shelf().files.insert(path.to_owned(), file);
    }

    /// The same for many, each of which is made only if the site is still wanted.
    fn put_all(&self, files: impl IntoIterator<Item = (Route, Vec<u8>)>) {
        let mut files = files.into_iter();
        let next = || if self.is_wanted() { files.next() } else { None };
        std::iter::from_fn(next).for_each(|(route, bytes)| self.put(route.path(), &Arc::new(bytes)));
    }

    fn is_wanted(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// Every page and every other file that does not tell of the others. Who writes after every edit goes on looking at pages: the
    /// files of data, the largest of which takes a second and cannot be broken off, come when these are made.
    fn all(&self, before: &mut Pages) -> Option<Vec<Page>> {
        if let Pages::Elsewhere(..) = before {
            return rayon::join(|| self.pages(before), || self.others()).0;
        }
        let pages = self.pages(before)?;
        self.others();
        Some(pages)
    }

    /// Every page, in the order of the plan; filled in only where it is not made of the same as before.
    fn pages(&self, before: &mut Pages) -> Option<Vec<Page>> {
        let Press { records, templates, sources, maps, plan, .. } = self.press;
        let fill = |view: &View| templates.render(view, sources).map(String::into_bytes);
        before.turn();
        let known = |path: &str, stamp: &Stamp| match &*before {
            Pages::Here(recall) => recall.last(path, stamp),
            Pages::Elsewhere(Earlier(find), _) => find(path, stamp).map(|bytes| Ok(Arc::new(bytes))),
        };
        let page = |view: View| {
            let (path, stamp) = (view.route.path().to_owned(), templates.stamp(&view));
            let made: Made = known(&path, &stamp).unwrap_or_else(|| fill(&view).map(Arc::new));
            if let Ok(bytes) = &made {
                self.put(&path, bytes);
            }
            let fault = made.as_ref().err().cloned();
            let keeps = matches!(before, Pages::Here(_)).then_some(made);
            (Page { path, is_listed: view.page.robots.is_none(), fault }, stamp, keeps)
        };
        let wanted = |view: View| self.is_wanted().then(|| page(view));
        let views = plan.par_iter().flat_map_iter(|id| view::pages(records.material(), maps, id));
        let filled: Vec<_> = views.map(wanted).collect::<Option<_>>()?;
        let keep = |(page, stamp, made): (Page, Stamp, Option<Made>)| {
            match (&mut *before, made) {
                (Pages::Here(recall), Some(made)) => recall.keep(page.path.clone(), stamp, made),
                (Pages::Elsewhere(_, stamps), _) if page.fault.is_none() => stamps.push((page.path.clone(), stamp)),
                _ => {}
            }
            page
        };
        Some(filled.into_iter().map(keep).collect())
    }

    /// Every file that is no page, but for those that are made of pages.
    fn others(&self) {
        let (records, sources) = (&self.press.records, &self.press.sources);
        let (material, dossier) = (records.material(), &records.dossier);
        let own = sources.iter().map(|(_, file)| file).filter(|file| is_published(file.path()));
        self.put_all(own.map(|file| (Route::file(file.path()), published(file, dossier))));
        self.put_all(export::files(dossier, material.analysis, material.catalogue));
        self.put_all(view::accounts(material));
        if self.is_wanted() {
            self.put_all(view::network_file(material));
        }
        if self.is_wanted() {
            self.put_all(search::files(view::library(material)));
        }
        if self.is_wanted() {
            self.put_all(view::previews(material));
        }
    }

    fn sitemap(&self, pages: &[Page]) {
        let made = pages.iter().filter(|page| page.is_listed).map(|page| page.path.clone());
        let listed: Vec<String> = made.collect();
        let base = self.press.records.dossier.meta.base_url.as_ref();
        if let Some(bytes) = base.map(|base| export::feed::sitemap(base, &listed)) {
            self.put(export::feed::SITEMAP, &Arc::new(bytes));
        }
    }

    /// The card. Gives what is in the words that it shows, which its bytes do not tell.
    fn card(&self, kept: &mut Kept) -> Found {
        kept.card.turn();
        let card = view::card::card(self.press.records.material());
        let found = self.search.drawn(PATH, &card.words());
        let drawn = kept.card.of(PATH.to_owned(), card, |card: &Card| card::card(card).map(Arc::new));
        if let Some(bytes) = drawn {
            self.put(PATH, &bytes);
        }
        found
    }

    /// What hosts read, which says something of every other file.
    fn hosts(&self) {
        let paths: Vec<String> = self.shelf().files.keys().cloned().collect();
        let moved = view::moved(&self.press.records.dossier);
        self.put_all(hosts::files(paths.iter().map(String::as_str), &moved));
    }
}

fn taken(path: &str) -> Diagnostic {
    Diagnostic::nowhere(&ADDRESS_TAKEN, format!("two things would be written to `{path}`"))
        .help("rename the file or the record that is in the way")
}

/// One fault of a template is met on many pages; it is told once.
fn merge(diagnostics: &mut Vec<Diagnostic>, diagnostic: Diagnostic) {
    let same = |known: &Diagnostic| known.message == diagnostic.message && known.labels == diagnostic.labels;
    if !diagnostics.iter().any(same) {
        diagnostics.push(diagnostic);
    }
}
