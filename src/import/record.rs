//! The annotations of an imported article as YAML: what was read, what is left to fill in, what may be claimed.

use super::finish::Omission;
use super::metadata::Found;
use super::speech::{Offer, Speaker};
use crate::yaml::scalar::{quoted, written};

/// All that the file says.
#[derive(Debug)]
pub(super) struct Record<'a> {
    pub(super) title: Field<'a>,
    pub(super) source: Source,
    pub(super) url: Field<'a>,
    pub(super) author: Field<'a>,
    pub(super) published: Field<'a>,
    pub(super) retrieved: Field<'a>,
    pub(super) language: Field<'a>,
    pub(super) capture: &'a str,
    pub(super) sha256: String,
    /// What to know of the capture.
    pub(super) of_capture: Option<String>,
    pub(super) omitted: &'a [Omission],
    pub(super) offers: &'a [Offer],
}

/// A field: what was found, the best first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a>(pub(super) &'a [Found]);

/// Who published the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// A source of the dossier, and how it is known, where nobody said so.
    Known(String, Option<String>),
    /// A source that the dossier does not have yet, and how it is known.
    New(String, Option<String>),
    /// Nothing says who.
    Unknown,
}

/// Lines are folded at so many characters.
const WIDTH: usize = 100;

/// The whole file.
pub(super) fn yaml(record: &Record<'_>) -> String {
    let mut out = String::new();
    let title = "the article's own headline; one that you give it stands in \"[square brackets]\"";
    field(&mut out, "title", record.title, title);
    source(&mut out, &record.source);
    optional(&mut out, "url", record.url, "https://…");
    out.push_str("# archived: https://…\n");
    optional(&mut out, "author", record.author, "…");
    optional(&mut out, "published", record.published, "YYYY-MM-DD, or an uncertain date such as 2020-05~");
    optional(&mut out, "retrieved", record.retrieved, "YYYY-MM-DD, the day on which it was captured");
    optional(&mut out, "language", record.language, "en");
    if let Some(note) = &record.of_capture {
        comment(&mut out, "", note);
    }
    put(&mut out, &format!("capture:\n  file: {}\n  sha256: {}\n", written(record.capture), record.sha256));
    omitted(&mut out, record.omitted);
    basis(&mut out, record);
    out.push_str("\nincidents: []     # which incidents it tells of: [an-id, another-id]\n");
    out.push_str("# complete: all   # the questions for which you have read it to the end\n");
    claims(&mut out, record.offers);
    out
}

fn field(out: &mut String, key: &str, Field(found): Field<'_>, help: &str) {
    match found.first() {
        Some(best) => scalar(out, "", key, &best.value),
        None => put(out, &format!("{key}:   # {help}\n")),
    }
    others(out, key, found);
}

fn optional(out: &mut String, key: &str, found: Field<'_>, example: &str) {
    if found.0.is_empty() {
        put(out, &format!("# {key}: {example}\n"));
    } else {
        field(out, key, found, example);
    }
}

/// What else was read for a field.
fn others(out: &mut String, key: &str, found: &[Found]) {
    const SHOWN: usize = 3;
    let mut seen: Vec<&str> = found.first().map(|best| best.value.as_str()).into_iter().collect();
    for other in found.iter().skip(1) {
        if !seen.contains(&other.value.as_str()) && seen.len() <= SHOWN {
            seen.push(&other.value);
            comment(out, "", &format!("{key}, also read: {} ({})", written(&other.value), other.basis));
        }
    }
}

fn source(out: &mut String, source: &Source) {
    put(
        out,
        &match source {
            Source::Known(id, _) => format!("source: {id}\n"),
            Source::New(id, _) => format!("source: {id}   # not in the dossier yet: `dossier new source {id}`\n"),
            Source::Unknown => {
                "source:   # who published it: the id of a source; `dossier new source ID` makes one\n".to_owned()
            }
        },
    );
}

fn omitted(out: &mut String, omissions: &[Omission]) {
    if omissions.is_empty() {
        return out.push_str("omitted: []     # the whole capture is transcribed\n");
    }
    out.push_str("omitted:\n");
    let mut what = "";
    for omission in omissions {
        if omission.what != what {
            what = omission.what;
            comment(out, "  ", what);
        }
        put(out, &format!("  - {}\n", text(&omission.words, "    ")));
    }
}

fn basis(out: &mut String, record: &Record<'_>) {
    let best = |field: Field<'_>| field.0.first().map(|found| found.basis.clone());
    let source = match &record.source {
        Source::Known(_, basis) | Source::New(_, basis) => basis.clone(),
        Source::Unknown => None,
    };
    let all = [
        ("title", best(record.title)),
        ("source", source),
        ("url", best(record.url)),
        ("author", best(record.author)),
        ("published", best(record.published)),
        ("retrieved", best(record.retrieved)),
        ("language", best(record.language)),
    ];
    let known: Vec<_> = all.iter().filter_map(|(key, basis)| Some((key, basis.as_ref()?))).collect();
    if !known.is_empty() {
        out.push_str("basis:\n");
    }
    for (key, basis) in known {
        scalar(out, "  ", key, basis);
    }
}

fn claims(out: &mut String, offers: &[Offer]) {
    out.push_str("\nclaims:\n");
    let note = "Sentences that put words down to somebody. Take the `#` away from a claim that you keep, say it in your own \
                words under `says`, shorten the quote to what is claimed, and delete the rest.";
    if !offers.is_empty() {
        comment(out, "  ", note);
    }
    for offer in offers {
        out.push('\n');
        for line in claim(offer).lines() {
            put(out, &format!("  # {line}\n"));
        }
    }
}

/// A claim as YAML, without the comment signs.
fn claim(offer: &Offer) -> String {
    let mut out = format!("- id: {}\n  quote: {}\n", offer.id, quoted(&offer.quote));
    if let Some(prefix) = &offer.prefix {
        put(&mut out, &format!("  prefix: {}\n", quoted(prefix)));
    }
    if let Some(nth) = offer.nth {
        put(&mut out, &format!("  nth: {nth}\n"));
    }
    out.push_str("  says:   # the same in your own words\n");
    put(
        &mut out,
        &match &offer.speaker {
            Speaker::Known(party) => format!("  speaker: {party}\n"),
            Speaker::Named(name, id) => {
                format!("  speaker: {id}   # {name}; if not an actor yet: `dossier new actor {id}`\n")
            }
            Speaker::Unnamed(words) => format!("  speaker: {{anonymous: {}}}\n", quoted(words)),
            Speaker::Unsaid => "  # speaker: …   # who says so? left out, it is the article's source\n".to_owned(),
        },
    );
    if let Some(stance) = offer.stance {
        put(&mut out, &format!("  stance: {stance}\n"));
    }
    out
}

fn scalar(out: &mut String, indent: &str, key: &str, value: &str) {
    put(out, &format!("{indent}{key}: {}\n", text(value, &format!("{indent}  "))));
}

/// A text as YAML: on one line where it is short, else folded.
fn text(value: &str, indent: &str) -> String {
    let is_plain = |each: char| {
        !each.is_control() && !matches!(each, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
    };
    let foldable =
        value.chars().count() > WIDTH && value.split(' ').all(|word| !word.is_empty()) && value.chars().all(is_plain);
    if !foldable {
        return written(value);
    }
    let mut folded = String::from(">-");
    let mut width = WIDTH;
    for word in value.split(' ') {
        let len = word.chars().count();
        if width + len + 1 > WIDTH {
            put(&mut folded, &format!("\n{indent}{word}"));
            width = len;
        } else {
            put(&mut folded, &format!(" {word}"));
            width += len + 1;
        }
    }
    folded
}

fn put(out: &mut String, text: &str) {
    out.push_str(text);
}

/// Words as a comment, on as many lines as they need.
fn comment(out: &mut String, indent: &str, words: &str) {
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() && line.chars().count() + word.chars().count() > WIDTH {
            put(out, &format!("{indent}# {line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    put(out, &format!("{indent}# {line}\n"));
}
