//! The site that a preview shows: whole, or made page by page as it is asked for.
//!
//! A large site takes seconds to make, one of its pages some milliseconds. So pages are made when a browser asks for them,
//! while the whole is still in the making; both come of the same [`Press`], so they are the same bytes.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::media;
use crate::diagnostic::Diagnostic;
use crate::render::{Kept, Press};
use crate::route::Route;
use crate::site::Site;

/// A site, made or in the making. What lies at an address never changes.
#[derive(Debug)]
pub struct Shown {
    press: Option<Press>,
    previews: OnceLock<BTreeMap<String, Vec<u8>>>,
    whole: OnceLock<Arc<Site>>,
    /// Held while the whole is made: faults that only show in the making, if it has some.
    faults: Mutex<Option<Vec<Diagnostic>>>,
}

impl From<Site> for Shown {
    fn from(site: Site) -> Shown {
        Shown { press: None, previews: OnceLock::new(), whole: Arc::new(site).into(), faults: Mutex::default() }
    }
}

impl From<Press> for Shown {
    fn from(press: Press) -> Shown {
        Shown { press: Some(press), previews: OnceLock::new(), whole: OnceLock::new(), faults: Mutex::default() }
    }
}

impl Shown {
    /// What lies at a path. Pages, the theme's files and what is shown beside links are made at once; who asks for anything
    /// else waits for the whole.
    pub(super) fn file(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(site) = self.whole.get() {
            return site.files.get(path).map(|bytes| bytes.to_vec());
        }
        let press = self.press.as_ref()?;
        if media::is_page(path) && !path.starts_with("static/") {
            return press.page(path);
        }
        if let Some(file) = press.static_file(path) {
            return Some(file);
        }
        if Route::is_preview(path) {
            return self.previews.get_or_init(|| press.previews()).get(path).cloned();
        }
        let site = self.make(&mut Kept::default(), &AtomicBool::new(false)).ok()??;
        site.files.get(path).map(|bytes| bytes.to_vec())
    }

    /// The whole site, made now if it was not yet; nothing where `stop` was set before it was done. The error holds the faults
    /// that show only in the making.
    pub fn make(&self, kept: &mut Kept, stop: &AtomicBool) -> Result<Option<Arc<Site>>, Vec<Diagnostic>> {
        // They are replaced as a whole, so a thread that died while it held the lock has spoilt nothing.
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        if let (None, None, Some(press)) = (self.whole.get(), &*faults, &self.press) {
            let made = press.site(kept, stop);
            match made.value {
                Some(site) => drop(self.whole.set(Arc::new(site))),
                None => *faults = Some(made.diagnostics).filter(|told| !told.is_empty()),
            }
        }
        faults.clone().map_or_else(|| Ok(self.whole.get().cloned()), Err)
    }
}
