//! What must not be published is looked for in every byte of the finished site.

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::normal::Normal;
use crate::route::Route;
use crate::search;
use crate::site::Site;

codes! {
    /// A term listed under `redact` stands in the finished site.
    ///
    /// `redact` lists names and phrases that must appear nowhere, often because they would put somebody in
    /// danger: not on a page, not in an export, not in a file's name. Take the term out of the record, text
    /// or page it comes from; letters' case, white space and line breaks do not hide it.
    ///
    /// ```yaml
    /// redact: [Jane Doe]                                          # in dossier.yaml
    ///
    /// speaker: {anonymous: "Jane Doe, a nurse"}                   # wrong
    /// speaker: {anonymous: "a nurse"}                             # right
    /// ```
    pub REDACTED_TERM = Error "redacted-term";
}

/// Every redacted term that stands in a file of the site, or in its name: one complaint a term and file.
pub fn redacted(site: &Site, terms: &[String]) -> Vec<Diagnostic> {
    let needles: Vec<(&String, String)> =
        terms.iter().map(|term| (term, fold(term))).filter(|(_, folded)| !folded.is_empty()).collect();
    if needles.is_empty() {
        return Vec::new();
    }
    let files: Vec<_> = site.files.iter().collect();
    files
        .par_iter()
        .flat_map_iter(|(path, bytes)| {
            let forms = forms(path, bytes);
            let found: Vec<Diagnostic> = needles
                .iter()
                .filter(|(_, needle)| forms.iter().any(|form| form.contains(needle.as_str())))
                .map(|(term, _)| leaked(term, path))
                .collect();
            found
        })
        .collect()
}

fn leaked(term: &str, path: &str) -> Diagnostic {
    Diagnostic::nowhere(&REDACTED_TERM, format!("the redacted term `{term}` would be published in `{path}`"))
        .help("take it out of the record or text it comes from, or out of `redact` in `content/dossier.yaml`")
}

/// A file as a reader or a program may see it: its name, its bytes, its text without tags, and that with nothing in
/// place of the tags.
fn forms(path: &str, bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let decoded = if Route::is_search(path) { search_text(&text) } else { entities(&text) };
    vec![
        fold(path),
        fold(&path.replace(['-', '_', '/'], " ")),
        fold(&decoded),
        fold(&without_tags(&decoded, " ")),
        fold(&without_tags(&decoded, "")),
    ]
}

/// The texts of a file of the search index: its packed numbers are no words, whatever they look like.
fn search_text(file: &str) -> String {
    let lines = file.lines().filter(|line| !search::is_packed(line));
    lines.collect::<Vec<_>>().join("\n").replace("\\\"", "\"")
}

/// Letters without case, white space as one space, invisible characters gone.
fn fold(text: &str) -> String {
    Normal::needle(&text.to_lowercase()).as_str().to_owned()
}

fn without_tags(text: &str, instead: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        plain.push_str(&rest[..start]);
        plain.push_str(instead);
        rest = rest[start..].find('>').map_or("", |end| &rest[start + end + 1..]);
    }
    plain.push_str(rest);
    plain
}

/// The references and the escapes (in data) that the site's own writers use.
fn entities(text: &str) -> String {
    let pairs = [
        ("\\\"", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", " "),
    ];
    let text = pairs.iter().fold(text.to_owned(), |text, (reference, letter)| text.replace(reference, letter));
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, bytes: &str, term: &str) -> bool {
        let site: Site = [(path.to_owned(), bytes.into())].into_iter().collect();
        !redacted(&site, &[term.to_owned()]).is_empty()
    }

    #[test]
    fn case_space_tags_entities_and_names_do_not_hide_a_term() {
        assert!(found("a.html", "<p>by JOHN\n  smith</p>", "John Smith"));
        assert!(found("a.html", "<p>by John <b>Smith</b></p>", "John Smith"));
        assert!(found("a.html", "<p>O&#39;Neill</p>", "O'Neill"));
        assert!(found("a.html", "<p>Smi<mark>th</mark></p>", "Smith"));
        assert!(found("actors/john-smith.html", "", "John Smith"));
        assert!(found("data/dossier.json", "{\"by\": \"John \\\"Jack\\\" Smith\"}", "John \"Jack\" Smith"));
        assert!(!found("a.html", "<p>John Smythe</p>", "John Smith"));
        assert!(!found("a.html", "<p>text</p>", " "));
    }

    #[test]
    fn packed_numbers_of_the_search_index_are_no_words() {
        let index = "dossierSearch(\"texts-0\",\"0\",\n[\"said \\\"Ali\\\" to Jane\"],\n'BobxqA',\n'AliaSue');\n";
        assert!(found("search/texts-0.js", index, "\"Ali\" to Jane"));
        assert!(!found("search/texts-0.js", index, "Bob"));
        assert!(!found("search/texts-0.js", index, "Sue"));
        assert!(found("static/own.js", index, "Bob"));
    }
}
