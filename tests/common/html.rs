//! Pages as text: what their elements say, and where their links lead.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeSet;

/// The values of an attribute in a page, entities read.
pub(crate) fn attributes(html: &str, name: &str) -> Vec<String> {
    let needle = format!(" {name}=\"");
    let values = html.split(&needle).skip(1).filter_map(|rest| rest.split('"').next());
    values.map(|value| value.replace("&amp;", "&").replace("&#x2F;", "/").replace("&#39;", "'")).collect()
}

/// The ids of a page, each of which must be there once.
pub(crate) fn ids(page: &str, html: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for id in attributes(html, "id") {
        assert!(ids.insert(id.clone()), "the id {id} occurs twice in {page}");
    }
    ids
}

/// The path from the site's root and the fragment that a link in `page` leads to; none where it leads out of the site.
pub(crate) fn target<'h>(page: &str, href: &'h str) -> Option<(String, &'h str)> {
    if href.contains("://") || href.starts_with("mailto:") {
        return None;
    }
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    Some((if path.is_empty() { page.to_owned() } else { joined(page, path) }, fragment))
}

/// Where a relative address in `page` leads, from the site's root.
fn joined(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{href} in {page} leads out of the site"),
            "." => {}
            other => parts.push(other),
        }
    }
    parts.join("/")
}
