//! Phase 4: what follows from the records taken together. Who corroborates whom, who contradicts whom, who is silent.
//!
//! Everything here is computed from the resolved [`Dossier`] alone and changes nothing in it; `docs/method.md` tells
//! readers the same rules in plain words. Nothing is averaged, nothing is weighed: results are counts and lists, and
//! are to be shown "as annotated".
//!
//! Claims that were withdrawn, and claims of articles that were withdrawn, are no evidence: they are counted nowhere.
//! Chains still run *through* them, because taking a record down makes those who copied it no more independent.

mod counted;
mod points;

pub mod agreement;
pub mod backlinks;
pub mod compare;
pub mod fared;
pub mod gaps;
pub mod index;
pub mod life;
pub mod nesting;
pub mod network;
pub mod origins;
pub mod rests;
pub mod silence;
#[cfg(test)]
mod tests;

pub use agreement::{Agreement, Dispute, Given, Row, Side, Standing, Verdict};
pub use backlinks::{Backlinks, Mention};
pub use counted::counts;
pub use fared::{Fate, fate};
pub use gaps::Gaps;
pub use index::Index;
pub use life::{Event, Known, Life, Order, Step};
pub use network::{Network, network};
pub use origins::{Chain, Link, NamedOrigin, Origin, Origins, Support};
pub use rests::{Resting, Rests};
pub use silence::{Cell, Reading, Silence};

use crate::dossier::Dossier;
use compare::Scales;
use points::Points;

/// What follows from the records taken together.
#[derive(Debug)]
pub struct Analysis {
    /// Every relation read from its other end.
    pub index: Index,
    /// Where the editors' prose speaks of what.
    pub backlinks: Backlinks,
    /// Where claims come from, and which go round in a circle.
    pub origins: Origins,
    /// How the answers to each question lie to one another.
    pub agreement: Agreement,
    /// Which articles answer which questions.
    pub silence: Silence,
    /// What is missing.
    pub gaps: Gaps,
    /// What could rest on a source.
    pub rests: Rests,
    /// All answers, sorted by what they answer.
    points: Points,
}

/// Works out what follows from the records.
#[must_use]
pub fn analyse(dossier: &Dossier) -> Analysis {
    let scales = Scales::of(dossier);
    let points = Points::of(dossier, &scales);
    let (origins, (silence, index, backlinks)) = rayon::join(
        || origins::origins(dossier, &points),
        || (silence::silence(dossier, &points), index::index(dossier), backlinks::backlinks(dossier)),
    );
    let agreement = agreement::agreement(dossier, &points, &origins);
    let (rests, gaps) = rayon::join(
        || rests::rests(dossier, &points, &scales, &origins, &agreement),
        || gaps::gaps(dossier, &agreement, &silence),
    );
    Analysis { index, backlinks, origins, agreement, silence, gaps, rests, points }
}
