//! Diagnostics as text, one form a file: for people ([`human`]), for editors ([`short`]), for programs ([`json`]), for code
//! hosts ([`sarif`], [`github`]). What each form holds is described in `docs/check.md`.
//!
//! Every function makes text of values; none prints, and none knows where the dossier lies on the disk.

pub mod github;
mod human;
pub mod json;
mod place;
pub mod sarif;
mod short;

pub use human::{Colour, human, linked};
pub use short::{short, summary};

/// Control characters made visible, so that a file cannot steer the terminal.
pub fn visible(text: &str) -> String {
    annotate_snippets::normalize_untrusted_str(text)
}
