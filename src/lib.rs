//! `dossier`: a static website generator for annotated dossiers.

pub mod markdown;
pub mod normal;
pub mod offsets;
