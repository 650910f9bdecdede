//! Sources, actors, places, glossary terms and techniques.

use super::{BiasNote, Claim, Common, Prose};
use crate::arena::Id;
use crate::raw::entity::{ActorKind, Precision, Reliability, SourceKind, StateHand};

/// Who publishes.
#[derive(Debug, Clone)]
pub struct Source {
    /// Id, tags and the like.
    pub common: Common,
    /// Name as it is shown.
    pub name: String,
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Who owns it.
    pub owner: Option<Owner>,
    /// The source it is a part of.
    pub part_of: Option<Id<Source>>,
    /// Country where it is based.
    pub country: Option<String>,
    /// Hand of a state in it, where stated.
    pub state: Option<StateHand>,
    /// How the hand of the state is known.
    pub state_basis: Option<String>,
    /// Its own address.
    pub url: Option<String>,
    /// Reliability, with the reason.
    pub reliability: Option<(Reliability, String)>,
    /// What is known of its slant.
    pub bias: Vec<SourceBias>,
}

/// Who owns a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Another source.
    Source(Id<Source>),
    /// An actor.
    Actor(Id<Actor>),
    /// Somebody who has no record; sources of one such name are of one owner.
    Named(String),
}

/// What is known of a source's slant.
#[derive(Debug, Clone)]
pub struct SourceBias {
    /// The slant.
    pub note: Prose,
    /// Where it shows.
    pub evidence: Vec<Evidence>,
}

/// Where a slant shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// In a claim.
    Claim(Id<Claim>),
    /// In a bias note.
    Bias(Id<BiasNote>),
    /// At an address.
    Url(String),
}

/// Who acts or speaks.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Id, tags and the like.
    pub common: Common,
    /// Name as it is shown.
    pub name: String,
    /// What sort of actor it is.
    pub kind: ActorKind,
    /// The actor it is a part of.
    pub part_of: Option<Id<Actor>>,
    /// What others call it.
    pub names: Vec<Name>,
}

/// A name that somebody uses.
#[derive(Debug, Clone)]
pub struct Name {
    /// The name.
    pub name: String,
    /// Sources that use it.
    pub used_by: Vec<Id<Source>>,
    /// What the name says or implies.
    pub note: Option<String>,
}

/// Where something happened.
#[derive(Debug, Clone)]
pub struct Place {
    /// Id, tags and the like.
    pub common: Common,
    /// Name as it is shown.
    pub name: String,
    /// Other spellings and names.
    pub names: Vec<Name>,
    /// The larger place it lies in.
    pub part_of: Option<Id<Place>>,
    /// The country it lies in.
    pub country: Option<String>,
    /// Latitude and longitude in degrees, WGS 84.
    pub coordinates: Option<[f64; 2]>,
    /// How exactly the coordinates are meant.
    pub precision: Option<Precision>,
    /// How place and coordinates are known.
    pub basis: Option<String>,
}

/// A word explained.
#[derive(Debug, Clone)]
pub struct Term {
    /// Id, tags and the like.
    pub common: Common,
    /// The word.
    pub term: String,
    /// What it means.
    pub definition: Prose,
    /// Other terms to look at.
    pub see: Vec<Id<Term>>,
}

/// A way in which wording slants.
#[derive(Debug, Clone)]
pub struct Technique {
    /// Id, tags and the like.
    pub common: Common,
    /// Name as it is shown.
    pub name: String,
    /// What it is.
    pub definition: Prose,
    /// Other techniques to look at.
    pub see: Vec<Id<Technique>>,
    /// Whether it belongs to the built-in vocabulary.
    pub built_in: bool,
}
