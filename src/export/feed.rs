//! What machines that look for news of the site read, once it is known where it is published: `feed.xml` (Atom, RFC 4287),
//! `sitemap.xml` (<https://www.sitemaps.org/protocol.html>) and `robots.txt`.
//!
//! The feed tells the editors' corrections and the articles that were added, the newest first, by dates that stand in the
//! dossier: of a correction its own, of an article when it was captured or else published. What has no such date is not in it.

use super::cx::Cx;
use crate::dossier::Target;
use crate::edtf::{Day, Edtf};
use crate::markdown::escape;
use crate::route::{self, Route};

/// Where the feed lies.
pub const FEED: &str = "feed.xml";

/// Where the list of all pages lies.
pub const SITEMAP: &str = "sitemap.xml";

/// Newest entries that the feed has.
const ENTRIES: usize = 50;

/// The feed and `robots.txt`; nothing where it is not known where the site is published.
pub(super) fn files(cx: Cx<'_>) -> Vec<(Route, Vec<u8>)> {
    let Some(base) = &cx.dossier.meta.base_url else { return Vec::new() };
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {base}{SITEMAP}\n");
    vec![(Route::file(FEED), feed(cx, base).into_bytes()), (Route::file("robots.txt"), robots.into_bytes())]
}

/// The addresses of all pages that search engines may list.
pub fn sitemap(base: &str, pages: &[String]) -> Vec<u8> {
    let url = |path: &String| format!("<url><loc>{}</loc></url>\n", xml(&format!("{base}{path}")));
    let urls: Vec<String> = pages.iter().map(url).collect();
    let head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    format!("{head}{}</urlset>\n", urls.concat()).into_bytes()
}

struct Entry {
    day: Day,
    id: String,
    title: String,
    link: String,
    summary: String,
}

fn feed(cx: Cx<'_>, base: &str) -> String {
    let meta = &cx.dossier.meta;
    let mut entries: Vec<Entry> = corrections(cx, base).chain(articles(cx, base)).collect();
    entries.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| a.id.cmp(&b.id)));
    entries.truncate(ENTRIES);
    let updated = entries.first().map_or_else(|| "1970-01-01".to_owned(), |entry| entry.day.to_string());
    let names: Vec<&str> = meta.editors.iter().map(|editor| editor.name.as_str()).collect();
    let names = if names.is_empty() { vec![meta.title.as_str()] } else { names };
    let authors: Vec<String> =
        names.iter().map(|name| format!("<author><name>{}</name></author>\n", xml(name))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{base}</id>\n\
         <title>{}</title>\n<updated>{updated}T00:00:00Z</updated>\n{}<link rel=\"self\" href=\"{base}{FEED}\"/>\n\
         <link href=\"{base}\"/>\n{}</feed>\n",
        xml(&meta.language),
        xml(&meta.title),
        authors.concat(),
        entries.iter().map(written).collect::<String>(),
        base = xml(base),
    )
}

fn written(entry: &Entry) -> String {
    format!(
        "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}T00:00:00Z</updated>\n<link href=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
        xml(&entry.id),
        xml(&entry.title),
        entry.day,
        xml(&entry.link),
        xml(&entry.summary)
    )
}

fn corrections<'a>(cx: Cx<'a>, base: &'a str) -> impl Iterator<Item = Entry> + 'a {
    let all = cx.dossier.meta.corrections.iter().enumerate();
    all.filter_map(move |(number, correction)| {
        let page = correction.target.map(|target| route::address(cx.dossier, target).route);
        let link = format!("{base}{}", page.unwrap_or_else(|| Route::file("corrections.html")).path());
        let id = format!("{base}corrections.html#{}", number + 1);
        let day = dated(correction.on.as_ref())?;
        Some(Entry { day, id, title: cx.catalogue.say("data-correction"), link, summary: correction.what.clone() })
    })
}

fn articles<'a>(cx: Cx<'a>, base: &'a str) -> impl Iterator<Item = Entry> + 'a {
    cx.articles().filter_map(move |(id, article)| {
        let day = dated(article.retrieved.as_ref().or(article.published.as_ref()))?;
        let link = format!("{base}{}", route::address(cx.dossier, Target::Article(id)).route.path());
        let summary = cx.source(article).unwrap_or_default().to_owned();
        Some(Entry { day, id: link.clone(), title: article.headline(), link, summary })
    })
}

/// The day under which something is told; a feed knows the years from 1 to 9999.
fn dated(date: Option<&Edtf>) -> Option<Day> {
    date?.earliest().filter(|day| (1..=9999).contains(&day.year()))
}

/// Text for XML, without the characters that it cannot hold at all.
fn xml(text: &str) -> String {
    let held: String =
        text.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}')).collect();
    escape(&held)
}
