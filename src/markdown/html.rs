//! HTML from Markdown, every element of it chosen here.
//!
//! Nothing that a document holds reaches the page as it is written: text is escaped, raw HTML is shown as text, images as
//! their alternatives, and links that lead to scripts, files or nowhere as their words.

mod draft;
mod notes;
mod writer;

use std::fmt;

pub(super) use draft::{Draft, Run};

use super::events::{Flavour, events};
use super::fragment::SHELTER;
use writer::Writer;

/// How a document is shown.
#[derive(Clone, Copy)]
pub struct HtmlOptions<'a> {
    /// Whose words they are.
    pub flavour: Flavour,
    /// How many levels the headings are lowered; the page has a heading of its own.
    pub heading_shift: u8,
    /// What the ids of footnotes begin with; different for each document of a page.
    pub footnote_prefix: &'a str,
    /// Where a link to a record leads, by what stands before the bar: `kind:id#fragment`.
    pub resolve: &'a dyn Fn(&str) -> Option<ResolvedLink>,
}

impl fmt::Debug for HtmlOptions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HtmlOptions")
            .field("flavour", &self.flavour)
            .field("heading_shift", &self.heading_shift)
            .field("footnote_prefix", &self.footnote_prefix)
            .finish_non_exhaustive()
    }
}

impl<'a> HtmlOptions<'a> {
    /// For the transcription of an article under the heading of its page.
    #[must_use]
    pub fn article(footnote_prefix: &'a str) -> Self {
        Self { flavour: Flavour::Article, heading_shift: 1, footnote_prefix, resolve: &|_| None }
    }

    /// For the editor's prose.
    #[must_use]
    pub fn prose(footnote_prefix: &'a str, resolve: &'a dyn Fn(&str) -> Option<ResolvedLink>) -> Self {
        Self { flavour: Flavour::Prose, heading_shift: 0, footnote_prefix, resolve }
    }
}

/// Where a link to a record leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedLink {
    /// The address, relative to the page.
    pub href: String,
    /// The words to show where the link has none.
    pub text: String,
    /// Their language, where it is not that of the prose.
    pub lang: Option<String>,
}

/// The whole document as HTML.
#[must_use]
pub fn to_html(markdown: &str, options: &HtmlOptions<'_>) -> String {
    draft(markdown, options).plainly()
}

/// The words that a reader of the whole document sees, links to records by the names of the records; for searching.
#[must_use]
pub fn to_plain(markdown: &str, options: &HtmlOptions<'_>) -> String {
    let draft = draft(markdown, options);
    draft.text.trim_end().to_owned()
}

/// A document without marks, ready to take them.
pub(super) fn draft(markdown: &str, options: &HtmlOptions<'_>) -> Draft {
    let mut writer = Writer::new(markdown, options);
    for (event, _) in events(markdown, options.flavour) {
        writer.write(&event);
    }
    writer.finish()
}

/// A field of one line as HTML without a block around it. What would begin a heading or a list stays text.
#[must_use]
pub fn inline_html(markdown: &str, options: &HtmlOptions<'_>) -> String {
    let line: Vec<&str> = markdown.split_whitespace().collect();
    let html = to_html(&format!("{SHELTER}{}", line.join(" ")), options);
    let inner = html.trim_end().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")).unwrap_or(&html);
    inner.strip_prefix(SHELTER).or_else(|| inner.strip_prefix(SHELTER.trim_end())).unwrap_or(inner).to_owned()
}

/// A text as it may stand in HTML, between tags or in an attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    push_escaped(&mut html, text);
    html
}

pub(super) fn push_escaped(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\0' => html.push(char::REPLACEMENT_CHARACTER),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests;
