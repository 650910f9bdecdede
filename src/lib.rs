//! `dossier`: a static website generator for annotated dossiers.

pub mod analyse;
pub mod arena;
pub mod cli;
pub mod compile;
pub mod diagnostic;
pub mod disk;
pub mod dossier;
pub mod edtf;
pub mod hash;
pub mod key;
pub mod markdown;
pub mod nearest;
pub mod normal;
pub mod offsets;
pub mod parse;
pub mod project;
pub mod quote;
pub mod raw;
pub mod resolve;
pub mod route;
pub mod site;
pub mod source;
pub mod textdiff;
pub mod theme;
pub mod transcript;
pub mod yaml;
