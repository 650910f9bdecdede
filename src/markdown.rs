//! Markdown: its plain text with positions, its faults, its links, and its HTML.
//!
//! Everything here reads the same events through the same `flow`, so that the plain text in which quotes are proved and
//! the text that a reader sees in the page are one and the same.
//!
//! **Architecture invariant:** nothing outside this folder knows the Markdown parser.

mod events;
mod faults;
mod flow;
mod fragment;
mod html;
mod links;
mod marks;
mod plain;

pub use events::{Flavour, entity};
pub use faults::{Fault, FaultKind, faults};
pub use fragment::fragment_text;
pub use html::{HtmlOptions, ResolvedLink, escape, inline_html, to_html, to_plain};
pub use links::{Address, WikiLink, wiki_links};
pub use marks::{Block, Mark, PieceInfo, render_article};
pub use plain::{Heading, PlainText};

/// What stands between paragraphs, as lines end here and on Windows.
pub const BETWEEN_PARAGRAPHS: [&str; 2] = ["\n\n", "\n\r\n"];
