//! What `check --fix` changes: the suggestions of which nothing else can have been meant.
//!
//! Bytes are replaced where a suggestion says so, and nowhere else: comments, order, line ends and the byte-order mark of a
//! file stay as they are. A file that could be read worse afterwards than before is left alone. Everything happens on
//! values; writing the files is for the caller.

use crate::compile;
use crate::diagnostic::{Certainty, Diagnostic, Suggestion};
use crate::source::{FileId, SourceFile, Sources};
use crate::yaml;

/// A file with its faults mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Its path from the dossier's folder.
    pub path: String,
    /// Its bytes as they were read.
    pub before: Vec<u8>,
    /// Its bytes as they are to be.
    pub after: Vec<u8>,
    /// What was changed, in the order of the file.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The line, from 1, in the file with the changes before it.
    pub line: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

/// A change may lay bare a fault that it hid, whose mending may lay bare another; more often than this it is no longer the
/// same dossier.
const ROUNDS: usize = 16;

/// The files with every certain suggestion taken, as often as new ones come up; without those in which there is none.
pub fn mend(sources: &Sources) -> Vec<Mended> {
    let mut current = sources.clone();
    let mut changes: Vec<Vec<Change>> = vec![Vec::new(); sources.iter().len()];
    for _ in 0..ROUNDS {
        let found = compile::check(&current);
        let mut is_done = true;
        // Files are in the order of their paths, so each has one index in every round.
        let mut files = current.clone().into_files();
        for ((id, file), changes) in current.iter().zip(&mut changes).filter(|((_, file), _)| is_ours(file.path())) {
            let (after, taken) = taken(file, certain(&found, id, file));
            changes.extend(told(&taken, &current));
            is_done &= taken.is_empty();
            files.extend((!taken.is_empty()).then_some(after));
        }
        if is_done {
            break;
        }
        current = latest(files);
    }
    let files = sources.iter().zip(current.iter()).zip(changes).filter(|(_, changes)| !changes.is_empty());
    files.map(|(((_, before), (_, after)), changes)| Mended::of(before, after, changes)).collect()
}

impl Mended {
    fn of(before: &SourceFile, after: &SourceFile, changes: Vec<Change>) -> Mended {
        let [before_bytes, after_bytes] = [before, after].map(|file| file.chunks().concat());
        Mended { path: before.path().to_owned(), before: before_bytes, after: after_bytes, changes }
    }
}

/// The files, of two of one path the later.
fn latest(mut files: Vec<SourceFile>) -> Sources {
    files.reverse();
    Sources::new(files)
}

/// Whether a file is written by the dossier's editors. Captures are never changed, and what comes with the tool is not there.
fn is_ours(path: &str) -> bool {
    path.starts_with("content/")
}

/// The certain suggestions for one file, in its order, none over another. Two that want the same place differently are
/// neither of them certain; one that would take a comment away is left to a person.
fn certain<'a>(found: &'a [Diagnostic], id: FileId, file: &SourceFile) -> Vec<&'a Suggestion> {
    let offers = found.iter().filter_map(|diagnostic| diagnostic.suggestion.as_ref());
    let mut offers: Vec<&Suggestion> =
        offers.filter(|offer| offer.span.file == id && offer.certainty == Certainty::Certain).collect();
    offers.sort_by(|a, b| (a.span, &a.replacement).cmp(&(b.span, &b.replacement)));
    offers.dedup_by(|a, b| a.span == b.span && a.replacement == b.replacement);
    let mut alone: Vec<Vec<&Suggestion>> = Vec::new();
    let mut end = 0;
    for offer in offers {
        match alone.last_mut() {
            Some(group) if offer.span.start < end || offer.span == group[0].span => group.push(offer),
            _ => alone.push(vec![offer]),
        }
        end = end.max(offer.span.end);
    }
    let single = alone.into_iter().filter(|group| group.len() == 1).flatten();
    single.filter(|offer| !has_comment(file.text().and_then(|text| text.get(offer.span.range())))).collect()
}

/// Whether a value holds a comment: a block of lines may have one behind the sign that opens it.
fn has_comment(value: Option<&str>) -> bool {
    let head = value.and_then(|value| value.lines().next()).unwrap_or_default();
    head.starts_with(['|', '>']) && head.contains(" #")
}

/// The file with the suggestions taken, and which those are. Where it could be read worse with all of them than before, each
/// is tried by itself.
fn taken<'a>(file: &SourceFile, edits: Vec<&'a Suggestion>) -> (SourceFile, Vec<&'a Suggestion>) {
    let worst = if edits.is_empty() { 0 } else { unreadable(file) };
    let after = edited(file, &edits);
    if edits.is_empty() || unreadable(&after) <= worst {
        return (after, edits);
    }
    let mut kept: Vec<&Suggestion> = Vec::new();
    for edit in edits {
        kept.push(edit);
        if unreadable(&edited(file, &kept)) > worst {
            kept.pop();
        }
    }
    (edited(file, &kept), kept)
}

/// The file with replacements that are in its order, none over another.
fn edited(file: &SourceFile, edits: &[&Suggestion]) -> SourceFile {
    let mut text = file.text().unwrap_or_default().to_owned();
    for edit in edits.iter().rev().filter(|edit| file.text().is_some_and(|text| text.get(edit.span.range()).is_some()))
    {
        text.replace_range(edit.span.range(), &edit.replacement);
    }
    SourceFile::new(file.path(), [file.chunks()[0], text.as_bytes()].concat())
}

/// How many faults keep a file from being read: of syntax, and keys that stand twice.
fn unreadable(file: &SourceFile) -> usize {
    let sources = Sources::new(vec![file.clone()]);
    let mut faults = Vec::new();
    for (id, file) in sources.iter() {
        yaml::reader::read(id, file.text().unwrap_or_default(), &mut faults);
    }
    faults.len()
}

/// The changes, each at its line after the ones before it.
fn told(edits: &[&Suggestion], sources: &Sources) -> Vec<Change> {
    let breaks = |text: &str| text.matches('\n').count();
    let (mut gone, mut come) = (0, 0);
    let change = |edit: &&Suggestion| {
        let (line, _) = sources.line_column(edit.span.file, edit.span.start);
        let (old, new) = (sources.slice(edit.span).to_owned(), edit.replacement.clone());
        let line = line + come - gone;
        (gone, come) = (gone + breaks(&old), come + breaks(&new));
        Change { line, old, new }
    };
    edits.iter().map(change).collect()
}

#[cfg(test)]
mod tests;
