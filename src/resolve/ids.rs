//! Ids must be such that they can be file names and addresses everywhere.

use super::files::Ordered;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::key::{MAX_LENGTH, is_key, is_reserved, strange_sign, to_key};
use crate::source::Span;
use crate::yaml::decode::Text;

codes! {
    /// An id that cannot be one: ids are made of lower-case letters a to z, digits, and single hyphens
    /// between words.
    ///
    /// Ids become file names and addresses. Upper case, spaces, slashes and accents make addresses that
    /// differ between systems and break when they are copied, and then a reader who was given one finds
    /// nothing. An id has at most 100 letters, and is none of the names that Windows keeps for itself, such
    /// as `con` and `aux`.
    ///
    /// ```yaml
    /// Old Bridge: {name: The old bridge}     # wrong
    /// old-bridge: {name: The old bridge}     # right
    /// ```
    pub BAD_ID = Error "bad-id";
}

/// Complains of every id of a record that cannot be one.
pub(super) fn check(ordered: &Ordered, diagnostics: &mut Vec<Diagnostic>) {
    let mut check = |key: &str, span: Span| diagnostics.extend(bad_key(key, span));
    let mut all = |records: &mut dyn Iterator<Item = &Text>| records.for_each(|key| check(&key.value, key.span));
    all(&mut ordered.sources.iter().map(|keyed| &keyed.key));
    all(&mut ordered.actors.iter().map(|keyed| &keyed.key));
    all(&mut ordered.places.iter().map(|keyed| &keyed.key));
    all(&mut ordered.incidents.iter().map(|keyed| &keyed.key));
    all(&mut ordered.glossary.iter().map(|keyed| &keyed.key));
    all(&mut ordered.techniques.iter().map(|keyed| &keyed.key));
    for record in ordered.articles.iter().filter_map(|pair| pair.record.record.as_ref()) {
        all(&mut record.claims.iter().flatten().filter_map(|claim| claim.id.as_ref()));
        all(&mut record.bias.iter().flatten().filter_map(|bias| bias.id.as_ref()));
    }
    for pair in &ordered.articles {
        check(&pair.key, Span::new(pair.record_file, 0..0));
    }
    for page in &ordered.pages {
        check(&page.key, Span::new(page.file, 0..0));
    }
}

/// A complaint that an id is not well-formed.
pub(super) fn bad_key(key: &str, span: Span) -> Option<Diagnostic> {
    if is_key(key) {
        return None;
    }
    let is_file_name = span.start == span.end;
    let message = if is_file_name {
        format!("the file's name is the id, and `{key}` is none")
    } else {
        format!("`{key}` is not an id")
    };
    let diagnostic = Diagnostic::at(&BAD_ID, span, message).why(why_no_key(key));
    let diagnostic = match strange_sign(key) {
        Some(sign) => diagnostic.note(sign),
        None => diagnostic,
    };
    Some(match to_key(key) {
        Some(better) if is_file_name => {
            diagnostic.help(format!("rename the file to `{better}`, its ending kept; of an article both files"))
        }
        Some(better) => diagnostic.suggest(span, better, "write it so"),
        None => diagnostic.help("write another, such as `old-bridge` or `bridge-2020`"),
    })
}

fn why_no_key(key: &str) -> &'static str {
    if key.len() > MAX_LENGTH {
        "an id has at most 100 letters"
    } else if is_reserved(key) {
        "no file can have this name on Windows"
    } else {
        "an id is made of lower-case letters a to z, digits, and single hyphens between words"
    }
}
