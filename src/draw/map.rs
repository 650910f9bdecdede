//! Maps: where things happened, with borders and coasts cut to the picture, and no more precise than is known.
//!
//! # Invariants
//!
//! - A spot that is known only to its district, province or country is an area, not a point.
//! - No label lies on another, on a spot or over the edge. A spot without room for its label keeps its `<title>`.
//! - Edges that come from cutting are not drawn. What lies on the page is what the data have: a border is one line.

mod base;
mod cut;
mod globe;
mod labels;
mod paint;
mod projection;
mod view;
pub mod world;

use std::collections::BTreeMap;

use super::svg::Element;
use base::Base;
use view::View;
pub use world::{Degrees, World, WorldError};

/// How large the area is in which something lies.
#[derive(Debug, Clone, PartialEq)]
pub enum Extent {
    /// At the place itself.
    Exact,
    /// Somewhere within so many kilometres.
    Within(f64),
    /// Somewhere in the country of that name; within 250 km of the place where the map has no such country.
    Country(String),
}

/// Something to be shown on a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its name.
    pub label: String,
    /// The address that it leads to.
    pub href: String,
    /// All that is to be told of it, for those who cannot see it and for whom its label has no room.
    pub told: String,
    /// Where it lies.
    pub at: Degrees,
    /// How exactly that is known.
    pub extent: Extent,
    /// A name by which scripts and addresses find it; empty for none.
    pub id: String,
    /// Words by which scripts find it: `data-incidents`.
    pub incidents: String,
}

/// How large a map is and what it shows besides its spots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// The width, in units that are pixels at its full size.
    pub width: u32,
    /// The least distance from a spot to the edge, in kilometres.
    pub margin: u32,
    /// Whether a small globe tells where in the world this is.
    pub inset: Inset,
}

/// Whether a small globe is drawn in a corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inset {
    /// A globe is drawn where the map shows less than a continent.
    Globe,
    /// None is drawn.
    None,
}

/// What a map says besides the names of its spots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The length of the scale in kilometres, with `{n}` for the number.
    pub scale: String,
    /// Names of countries by those that the world has for them, where they are others.
    pub countries: BTreeMap<String, String>,
}

/// The drawing, `<svg class="map">`; `None` where there is nothing to show.
#[must_use]
pub fn map(title: &str, spots: &[Spot], world: &World, format: Format, words: &Words) -> Option<String> {
    let view = View::of(spots, format)?;
    let base = Base::of(world, &view);
    let described: Vec<&str> = spots.iter().map(|spot| spot.told.as_str()).collect();
    let root = Element::new("svg").with("class", "map").with("role", "group").with("aria-label", title);
    let root = root.with("viewBox", format!("0 0 {} {}", view.width(), view.height()));
    let root = root.with("width", view.width()).with("height", view.height());
    let root = root.child(Element::new("desc").text(described.join(" ")));
    let globe = globe::globe(world, &view, format.inset);
    let taken = globe.as_ref().map(|(corner, _)| *corner);
    let root = root.children(paint::ground(&base, &view)).children(paint::spots(spots, &base, &view));
    let root = root.children(labels::labels(spots, &base, &view, taken, words));
    Some(root.children(globe.map(|(_, element)| element)).to_string())
}

#[cfg(test)]
mod tests;
