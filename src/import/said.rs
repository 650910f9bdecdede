//! What a person is told of an imported article: what was read, what was left out, what is to be filled in.

use super::draft::Draft;
use super::finish::Text;
use super::record::{Field, Record, Source};

/// The lines, each about one thing. So many characters of the file are no text: `unread`.
pub(super) fn lines(draft: &Draft, unread: usize, text: &Text, record: &Record<'_>, from: &str) -> Vec<String> {
    let mut lines = vec![format!("the id is made from {from}")];
    lines.push(format!("read: {}", read(record)));
    lines.push(left_out(text));
    if draft.flattened {
        lines.push("the page is too large or too deeply nested for all of its markup to be followed".to_owned());
    }
    if text.is_all {
        lines.push(
            "the article could not be told from what stands around it: everything was kept, as plain paragraphs"
                .to_owned(),
        );
    }
    if !text.proved {
        lines.push("the text and the capture still differ: `dossier check` shows where".to_owned());
    }
    lines.extend(record.of_capture.clone());
    if unread > 0 {
        lines.push(format!(
            "{} of the file cannot be read as text, and stand as `\u{FFFD}` in the copy",
            number(unread, "character")
        ));
    }
    if stops_short(text) {
        lines.push("the page stops at a call to subscribe: the text may not be the whole article".to_owned());
    }
    lines.push(format!("to be filled in: {}", missing(record)));
    match record.offers.len() {
        0 => lines.push("no sentence was found that puts words down to somebody".to_owned()),
        1 => lines.push("1 claim is offered as a comment".to_owned()),
        count => lines.push(format!("{count} claims are offered as comments")),
    }
    lines
}

/// Whether what was left out asks readers to pay before they read on.
fn stops_short(text: &Text) -> bool {
    const ASKS: [&str; 5] =
        ["continue reading", "already a subscriber", "to read the full", "for subscribers only", "subscribe to read"];
    text.omitted.iter().any(|omission| {
        let lower = omission.words.to_lowercase();
        ASKS.iter().any(|asks| lower.contains(asks))
    })
}

fn number(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

fn read(record: &Record<'_>) -> String {
    let value =
        |name: &str, Field(found): Field<'_>| found.first().map(|best| format!("{name} “{}”", short(&best.value)));
    let all = [
        value("title", record.title),
        value("author", record.author),
        value("published", record.published),
        value("language", record.language),
        value("url", record.url),
    ];
    let read: Vec<String> = all.into_iter().flatten().collect();
    if read.is_empty() { "nothing about the article".to_owned() } else { read.join(", ") }
}

fn left_out(text: &Text) -> String {
    if text.omitted.is_empty() {
        return "left out: nothing".to_owned();
    }
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for omission in &text.omitted {
        let words = omission.words.split_whitespace().count();
        match kinds.iter_mut().find(|(what, _)| *what == omission.what) {
            Some((_, count)) => *count += words,
            None => kinds.push((omission.what, words)),
        }
    }
    let shown: Vec<String> = kinds.iter().map(|(what, count)| format!("{what} ({})", number(*count, "word"))).collect();
    format!("left out, and listed under `omitted`: {}", shown.join(", "))
}

fn missing(record: &Record<'_>) -> String {
    let mut missing = Vec::new();
    if record.title.0.is_empty() {
        missing.push("title".to_owned());
    }
    match &record.source {
        Source::Known(..) => {}
        Source::New(id, _) => missing.push(format!("the source `{id}` (`dossier new source {id}`)")),
        Source::Unknown => missing.push("source".to_owned()),
    }
    missing.push("incidents".to_owned());
    missing.join(", ")
}

fn short(text: &str) -> String {
    const SHOWN: usize = 80;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
