//! The dossier as data.

pub mod csv;
pub mod json;
