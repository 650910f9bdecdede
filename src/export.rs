//! The dossier as data.

pub mod json;
