//! `dossier`: a static website generator for annotated dossiers.

pub mod arena;
pub mod diagnostic;
pub mod nearest;
pub mod raw;
pub mod site;
pub mod source;
pub mod yaml;
