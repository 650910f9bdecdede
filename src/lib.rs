//! `dossier`: a static website generator for annotated dossiers.

pub mod arena;
pub mod diagnostic;
pub mod nearest;
pub mod site;
pub mod source;
