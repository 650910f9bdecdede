//! What the templates receive: one struct a template, and the small shapes they share.
//!
//! Everything is ready to print. `href` is relative to the page that holds it; `…_html` is finished, escaped HTML; dates,
//! numbers and lists of names are words. `None` and empty lists mean "show nothing". No ids, no spans: moving text in a file
//! changes no view. `docs/theme.md` describes every field to those who write templates.

pub mod article;
pub mod claim;
pub mod entity;
pub mod evidence;
pub mod frame;
pub mod home;
pub mod incident;
pub mod map;
pub mod network;
pub mod other;
pub mod search;
pub mod shared;
pub mod vocabulary;
