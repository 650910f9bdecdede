//! How long a page will be, before it is made: by what is listed on it. It may be wrong, which costs time and nothing else.

use crate::analyse::index;
use crate::dossier::{Party, Target};

use super::super::here::{Extent, Here};
use super::super::{Fixed, PageId};
use super::ROOM;

/// What an item of a list weighs, in bytes of the view, where it weighs little …
const ITEM: usize = 1_000;
/// … and what a claim or an answer weighs on the page of its incident, where it stands in several lists.
const CLAIM: usize = 5_000;

/// Whether a page will be cut.
pub(in crate::view) fn expected(here: &Here<'_>, id: &PageId) -> Extent {
    let (dossier, index) = (here.dossier, &here.analysis.index);
    let said = |party: Party| index::of(&index.said_by, &party).len() + index::of(&index.passed_on_by, &party).len();
    let (items, weight) = match id {
        PageId::Fixed(Fixed::Articles) => (dossier.articles.len(), ITEM),
        PageId::Fixed(Fixed::Claims) => (dossier.claims.len(), ITEM),
        PageId::Fixed(Fixed::Disputes) => (here.analysis.agreement.disputes.len(), CLAIM),
        PageId::Fixed(Fixed::Techniques) => (dossier.bias.len(), ITEM),
        PageId::Record(Target::Incident(id)) => (index::of(&index.incident_claims, id).len(), CLAIM),
        PageId::Record(Target::Source(id)) => {
            (index::of(&index.source_articles, id).len() + said(Party::Source(*id)), ITEM)
        }
        PageId::Record(Target::Actor(id)) => (said(Party::Actor(*id)), ITEM),
        _ => (0, ITEM),
    };
    if items * weight > ROOM { Extent::Parts } else { Extent::Whole }
}
