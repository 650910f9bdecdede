//! Phase 4: what follows from the records taken together. Pure functions of the [`Dossier`]; pages compute nothing.

pub mod backlinks;
pub mod index;

pub use backlinks::{Backlinks, Mention, Origin};
pub use index::Index;

use crate::dossier::Dossier;

/// What follows from the records taken together.
#[derive(Debug)]
pub struct Analysis {
    /// Every relation read from its other end.
    pub index: Index,
    /// Where the editors' prose speaks of what.
    pub backlinks: Backlinks,
}

/// Works out what follows from the records.
pub fn analyse(dossier: &Dossier) -> Analysis {
    Analysis { index: index::index(dossier), backlinks: backlinks::backlinks(dossier) }
}
