//! What people read of a page: its texts, and the attributes that are shown or read aloud.

use serde_json::Value;

/// Elements whose text is no word of the interface: programs, and what is typed as it stands.
const NOT_WORDS: &[&str] = &["script", "style", "code", "pre", "kbd"];

/// Elements inside a sentence.
const INLINE: &[&str] =
    &["a", "b", "bdi", "br", "cite", "code", "em", "i", "kbd", "mark", "small", "span", "strong", "sup"];

/// Elements without an end.
const VOID: &[&str] = &["base", "br", "hr", "img", "input", "link", "meta"];

/// Attributes without a hyphen that people read; of the others those that programs alone read.
const READ: &[&str] = &["title", "alt", "placeholder", "content"];
const NOT_READ: &[&str] = &[
    "accept-charset",
    "aria-current",
    "aria-describedby",
    "aria-details",
    "aria-hidden",
    "aria-labelledby",
    "aria-live",
    "data-a",
    "data-actor",
    "data-copy",
    "data-filter",
    "data-from",
    "data-incident",
    "data-incidents",
    "data-index",
    "data-key",
    "data-kind",
    "data-place",
    "data-previews",
    "data-source",
    "data-speaker",
    "data-stance",
    "data-step",
    "data-to",
    "data-versiondate",
    "data-versionurl",
    "data-zoom-to",
    "fill-rule",
    "http-equiv",
    "text-anchor",
];

/// Descriptions for machines.
const FOR_MACHINES: &[&str] = &["citation_", "viewport", "http-equiv", "robots", "og:type", "twitter:card"];

/// The texts of a page, a sentence each, and its attributes; without what says of itself that it is in English.
pub(crate) fn texts(page: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut open: Vec<(&str, bool)> = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let name = name.trim_matches('/');
        if !INLINE.contains(&name) {
            texts.push(String::new());
        }
        let is_hidden = open.iter().any(|(_, hidden)| *hidden);
        if tag.starts_with('/') {
            open.truncate(open.iter().rposition(|(known, _)| *known == name).unwrap_or(open.len()));
        } else if !tag.starts_with('!') {
            let hides = NOT_WORDS.contains(&name) || attributes.contains("lang=\"en\"");
            if !hides && !is_hidden {
                let at = texts.len() - 1;
                texts.splice(at..at, read(name, attributes));
            }
            if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push((name, hides));
            }
        }
        if let Some(last) = texts.last_mut().filter(|_| !open.iter().any(|(_, hidden)| *hidden)) {
            last.push_str(&plain(text));
        }
    }
    texts
}

/// The values of the attributes that people read.
fn read(element: &str, attributes: &str) -> Vec<String> {
    if element == "meta" && FOR_MACHINES.iter().any(|name| attributes.contains(name)) {
        return Vec::new();
    }
    let parts: Vec<&str> = attributes.split('"').collect();
    let pairs = parts.chunks_exact(2).filter_map(|pair| Some((pair[0].trim().strip_suffix('=')?, pair[1])));
    let named = pairs.map(|(names, value)| (names.rsplit(char::is_whitespace).next().unwrap_or(names), value));
    let is_read = |name: &str| READ.contains(&name) || name.contains('-') && !NOT_READ.contains(&name);
    named.filter(|(name, _)| is_read(name)).map(|(_, value)| plain(value)).collect()
}

/// Text with the signs of HTML as they are read.
fn plain(html: &str) -> String {
    let signs = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(html.to_owned(), |text, (written, sign)| text.replace(written, sign))
}

/// The texts of a file of previews, without those that say that they are in English.
pub(crate) fn previews(script: &str) -> Vec<String> {
    let json = script.split_once('(').and_then(|(_, rest)| rest.rsplit_once(')')).map_or("", |(json, _)| json);
    let records: serde_json::Map<String, Value> = serde_json::from_str(json).unwrap();
    let lines = records.values().filter_map(Value::as_array).flatten();
    let text = |line: &Value| match line {
        Value::Array(pair) if pair.get(1).is_some_and(|lang| lang == "en") => None,
        Value::Array(pair) => pair.first().and_then(Value::as_str).map(str::to_owned),
        line => line.as_str().map(str::to_owned),
    };
    lines.filter_map(text).collect()
}
