//! What every page has.

use serde::Serialize;

use super::shared::Link;

/// What all pages share. Built once; its addresses are counted from the site's root and joined to `page.root`.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    /// The dossier's title.
    pub title: String,
    /// Its subtitle.
    pub subtitle: Option<String>,
    /// Its language, BCP 47: that of the interface and of the editor's words.
    pub lang: String,
    /// Its direction, `ltr` or `rtl`.
    pub dir: String,
    /// Links in the masthead.
    pub nav: Vec<NavItem>,
    /// Links in the foot.
    pub more: Vec<NavItem>,
    /// Who edits it.
    pub editors: Vec<Editor>,
    /// Licence of the annotations, as a sentence or a link.
    pub license_html: Option<String>,
    /// The feed's address, where `base_url` is set.
    pub feed: Option<String>,
    /// How many files of link previews there are.
    pub previews: usize,
}

/// One link of the masthead or the foot.
#[derive(Debug, Clone, Serialize)]
pub struct NavItem {
    /// Compared with `page.nav` to mark the current part of the site.
    pub key: String,
    /// From the site's root, as `timeline.html`.
    pub href: String,
    /// Its words.
    pub text: String,
}

/// An editor of the dossier.
#[derive(Debug, Clone, Serialize)]
pub struct Editor {
    /// Name.
    pub name: String,
    /// Home page.
    pub url: Option<String>,
    /// The full address, `https://orcid.org/…`.
    pub orcid: Option<String>,
}

/// What the frame of one page needs.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// Without the site's title, which the frame adds.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Way to the site's root: `""`, `"../"`, `"../../"`. For 404.html, which hosts serve at any address, the path of
    /// `base_url` where one is set.
    pub root: String,
    /// This page's path from the root.
    pub path: String,
    /// Key of the part of the site it belongs to, or `""`.
    pub nav: String,
    /// Absolute address, where `base_url` is set.
    pub canonical: Option<String>,
    /// As `noindex`, on redirects and tombstones.
    pub robots: Option<String>,
    /// `citation_*` and similar.
    pub metas: Vec<Meta>,
    /// Open Graph: `name` is written as `property`.
    pub properties: Vec<Meta>,
    /// JSON-LD; `<` written as `\u003c`.
    pub json_ld: Option<String>,
    /// Where in its parts the page is, if it goes on over several.
    pub part: Option<Part>,
}

/// One of the parts of a page.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// The part before: "Part 1 of 8".
    pub prev: Option<Link>,
    /// The part after.
    pub next: Option<Link>,
    /// By their numbers the first and the last, those near, and every tenth; this one leads nowhere.
    pub all: Vec<Link>,
}

impl Page {
    /// Its address: the full one where it is known, else the file's own name.
    pub fn address(&self) -> String {
        self.canonical.clone().unwrap_or_else(|| self.path.rsplit('/').next().unwrap_or(&self.path).to_owned())
    }
}

/// One `<meta>`.
#[derive(Debug, Clone, Serialize)]
pub struct Meta {
    /// Name, or property.
    pub name: String,
    /// Value.
    pub content: String,
}
