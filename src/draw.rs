//! Drawings made by the build: SVG that needs no script, and whose colours all come from the style sheet; and one picture
//! ([`card`]) for those who take no SVG.
//!
//! A drawing is a pure function of plain values. It knows nothing of the model, of routes or of templates: it is given
//! words and addresses, and gives back one `<svg>` element.
//!
//! # Invariants
//!
//! - Every length in an SVG is a whole number of hundredths ([`px::Px`]): the same input gives the same bytes on every machine.
//! - No `style` attribute, no inline script and no event handler is ever written: the site's Content-Security-Policy
//!   forbids them.
//! - Identifiers carry the prefix that the caller chose, so that two drawings can share a page.

pub mod card;
pub mod chain;
pub mod map;
pub mod network;
pub mod px;
pub mod ranges;
pub mod svg;
pub mod text;
pub mod timeline;
