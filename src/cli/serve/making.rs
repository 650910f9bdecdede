//! The whole site in the making, beside all else.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use crate::diagnostic::Diagnostic;
use crate::preview::Shown;
use crate::render::Kept;
use crate::site::Site;
use crate::watch::Ring;

/// What is made of the whole: nothing where it was broken off. The error holds the faults.
type Made = Result<Option<Arc<Site>>, Vec<Diagnostic>>;

/// A thread that makes a site whole and rings when it has.
pub(super) struct Making {
    shown: Arc<Shown>,
    stop: Arc<AtomicBool>,
    done: Arc<AtomicBool>,
    thread: JoinHandle<(Kept, Made)>,
}

impl Making {
    /// Begins. What was kept from the last one is used, and given back with the rest.
    pub(super) fn of(shown: Arc<Shown>, mut kept: Kept, rings: Sender<Ring>) -> Making {
        let [stop, done] = [false; 2].map(|no| Arc::new(AtomicBool::new(no)));
        let (ours, is_stopped, is_done) = (Arc::clone(&shown), Arc::clone(&stop), Arc::clone(&done));
        let thread = thread::spawn(move || {
            let made = ours.make(&mut kept, &is_stopped);
            is_done.store(true, Ordering::Release);
            // Nobody listens any more where the program is about to end.
            let _ = rings.send(Ring::Made);
            (kept, made)
        });
        Making { shown, stop, done, thread }
    }

    /// Says that it is no longer wanted.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was made or broken off.
    pub(super) fn is_done(&self) -> bool {
        self.done.load(Ordering::Acquire)
    }

    /// Waits until it is made or broken off: what was kept, the site, and what came of it.
    pub(super) fn end(self) -> (Kept, Arc<Shown>, Made) {
        let (kept, made) = self.thread.join().unwrap_or_else(|_| (Kept::default(), Ok(None)));
        (kept, self.shown, made)
    }
}
