//! What a page says of itself to machines: `meta` elements, JSON-LD, its title, the note of the program that saved it.

use serde_json::Value;

use crate::address::is_web_address;
use crate::import::metadata::{Found, Metadata};
use crate::resolve::is_language_tag;
use crate::transcript::web::{self, Tag};

/// Reads all of it.
pub(super) fn metadata(html: &str) -> Metadata {
    let mut metadata = Metadata::default();
    let mut later = Metadata::default();
    for tag in web::tags(html).filter(|tag| tag.opens) {
        match tag.name.as_str() {
            "script" if tag.attribute("type").is_some_and(|kind| kind.contains("ld+json")) => {
                json_ld(tag.hidden, &mut metadata);
            }
            "meta" => meta(&tag, &mut later),
            "html" => {
                later.language.extend(tag.attribute("lang").and_then(|lang| language(&lang, "the page's `lang`")));
            }
            "link" => later.url.extend(canonical(&tag)),
            _ => {}
        }
    }
    later.title.extend(title(html));
    saved_from(html, &mut later);
    let rank = |found: &Found| ORDER.iter().position(|name| found.basis.contains(name)).unwrap_or(ORDER.len());
    later.published.sort_by_key(rank);
    append(&mut metadata, later);
    metadata
}

/// The names under which a date of publication is written, the more certain first.
const ORDER: [&str; 4] =
    ["`article:published_time`", "`citation_publication_date`", "`citation_date`", "`datepublished`"];

fn append(one: &mut Metadata, other: Metadata) {
    one.title.extend(other.title);
    one.author.extend(other.author);
    one.published.extend(other.published);
    one.language.extend(other.language);
    one.site.extend(other.site);
    one.url.extend(other.url);
    one.retrieved.extend(other.retrieved);
}

fn meta(tag: &Tag<'_>, metadata: &mut Metadata) {
    let name = ["property", "name", "itemprop", "http-equiv"].into_iter().find_map(|key| tag.attribute(key));
    let (Some(name), Some(content)) = (name, tag.attribute("content")) else { return };
    let name = name.trim().to_lowercase();
    let basis = format!("the page's meta element `{name}`");
    let found = || Found::of(&content, basis.clone());
    match name.as_str() {
        "citation_title" | "og:title" | "dc.title" | "dcterms.title" | "twitter:title" => {
            metadata.title.extend(found());
        }
        "author" | "article:author" | "citation_author" | "dc.creator" | "dcterms.creator" | "parsely-author" => {
            metadata.author.extend(found().filter(|found| !is_web_address(&found.value)));
        }
        "article:published_time"
        | "og:published_time"
        | "citation_publication_date"
        | "citation_date"
        | "datepublished"
        | "dc.date"
        | "dc.date.issued"
        | "dcterms.created"
        | "dcterms.date"
        | "dcterms.issued"
        | "parsely-pub-date"
        | "pubdate"
        | "publishdate"
        | "publish-date"
        | "publication_date"
        | "sailthru.date"
        | "date" => {
            metadata.published.extend(Found::date(&content, &basis));
        }
        "og:site_name" | "citation_journal_title" | "dc.publisher" | "application-name" => {
            metadata.site.extend(found());
        }
        "og:url" => metadata.url.extend(found().filter(|found| is_web_address(&found.value))),
        "og:locale" | "content-language" | "dc.language" | "citation_language" => {
            metadata.language.extend(language(&content, &basis));
        }
        _ => {}
    }
}

fn canonical(tag: &Tag<'_>) -> Option<Found> {
    let rel = tag.attribute("rel")?;
    let is_canonical = rel.split_whitespace().any(|word| word.eq_ignore_ascii_case("canonical"));
    let address = tag.attribute("href").filter(|_| is_canonical)?;
    Found::of(&address, "the page's canonical link").filter(|found| is_web_address(&found.value))
}

/// A language tag, as BCP 47 writes it; nothing where it is none.
fn language(written: &str, basis: &str) -> Option<Found> {
    let tag = written.trim().replace('_', "-");
    is_language_tag(&tag).then(|| Found::of(&tag, basis)).flatten()
}

/// The words of the first `title` element.
fn title(html: &str) -> Option<Found> {
    let is_title = |at: &usize| {
        html.get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case("title"))
            && html.as_bytes().get(at + 6).is_some_and(|next| !next.is_ascii_alphanumeric() && *next != b'-')
    };
    let start = html.match_indices('<').map(|(at, _)| at).find(is_title)?;
    let (_, rest) = html.get(start..)?.split_once('>')?;
    Found::of(&web::words(rest.split('<').next()?), "the page's title")
}

/// Browsers and archivers note where and when they saved a page.
fn saved_from(html: &str, metadata: &mut Metadata) {
    let head = html.get(..html.floor_char_boundary(4000)).unwrap_or(html);
    if let Some((_, rest)) = head.split_once("<!-- saved from url=(") {
        let address = rest.split_once(')').and_then(|(_, rest)| rest.split_whitespace().next()).unwrap_or_default();
        metadata.url.extend(
            Found::of(address, "the note of the browser that saved the page")
                .filter(|found| is_web_address(&found.value)),
        );
    }
    if let Some((_, rest)) = head.split_once("Page saved with SingleFile") {
        let line = |name: &str| rest.split_once(name).and_then(|(_, rest)| rest.lines().next()).unwrap_or_default();
        let basis = "the note of the program that saved the page";
        metadata.url.extend(Found::of(line("url: "), basis).filter(|found| is_web_address(&found.value)));
        let date = line("saved date: ");
        let words: Vec<&str> = date.split_whitespace().take(4).collect();
        metadata.retrieved.extend(Found::date(&words.join(" "), basis));
    }
}

/// What schema.org's vocabulary says of an article, wherever it stands in the data.
fn json_ld(script: &str, metadata: &mut Metadata) {
    let json = script.rsplit_once("</").map_or(script, |(json, _)| json).trim();
    let json = json
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>");
    if let Ok(value) = serde_json::from_str::<Value>(json) {
        walk(&value, metadata);
    }
}

fn walk(value: &Value, metadata: &mut Metadata) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, metadata)),
        Value::Object(object) if is_article(value) => {
            let text = |key: &str| object.get(key).and_then(Value::as_str).map(web::words).unwrap_or_default();
            let basis = |key: &str| format!("the page's JSON-LD, `{key}`");
            metadata.title.extend(Found::of(&text("headline"), basis("headline")));
            metadata.published.extend(Found::date(&text("datePublished"), &basis("datePublished")));
            metadata.language.extend(language(&text("inLanguage"), &basis("inLanguage")));
            metadata.author.extend(object.get("author").and_then(|author| Found::of(&names(author), basis("author"))));
            metadata.site.extend(object.get("publisher").and_then(|site| Found::of(&names(site), basis("publisher"))));
            let page = object.get("mainEntityOfPage");
            let address = page
                .and_then(|page| page.as_str().or_else(|| page.get("@id")?.as_str()))
                .map_or_else(|| text("url"), str::to_owned);
            metadata
                .url
                .extend(Found::of(&address, basis("mainEntityOfPage")).filter(|found| is_web_address(&found.value)));
        }
        Value::Object(object) => object.get("@graph").into_iter().for_each(|graph| walk(graph, metadata)),
        _ => {}
    }
}

fn is_article(value: &Value) -> bool {
    let of_article = |kind: &str| kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report";
    match value.get("@type") {
        Some(Value::String(kind)) => of_article(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(of_article),
        _ => false,
    }
}

/// The name or names of a person, an organisation or several.
fn names(value: &Value) -> String {
    match value {
        Value::String(name) => web::words(name),
        Value::Array(all) => all.iter().map(names).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", "),
        other => other.get("name").map(names).unwrap_or_default(),
    }
}
