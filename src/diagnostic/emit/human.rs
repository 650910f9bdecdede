//! The form for people, in the manner of rustc, with the lines concerned.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::place::relative_uri;
use super::visible;
use crate::diagnostic::{Diagnostic, Label, Severity, Suggestion};
use crate::source::{FileId, Sources, Span};

/// Whether colours may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// ANSI colours.
    Always,
}

/// An offer shows whole lines; of one longer than this many bytes it shows a part, so that a file without line breaks cannot
/// flood a terminal.
const LONG_LINE: usize = 400;

/// The printing crate shortens the lines that labels point at, and counts their columns. So that its work does not grow with
/// the file, it is given no more than this many bytes of a line on each side of a label.
const ENDLESS_LINE: usize = 1 << 14;

/// The long form, in the manner of rustc, with the lines concerned.
pub fn human(diagnostic: &Diagnostic, sources: &Sources, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let mut primary = Group::with_title(
        level(diagnostic.code.severity).primary_title(visible(&diagnostic.message)).id(diagnostic.code.name),
    );
    for (file, labels) in by_place(&diagnostic.labels, sources) {
        let window = Window::around(sources, file, labels.iter().map(|label| label.span), ENDLESS_LINE);
        let snippet = snippet(sources, &window, &labels, diagnostic.span());
        primary = if window.cuts_line {
            primary.element(origin(sources, &labels)).element(snippet)
        } else {
            primary.element(snippet.path(sources.file(file).path()))
        };
    }
    for note in &diagnostic.notes {
        primary = primary.element(Level::NOTE.message(visible(note)));
    }
    for help in &diagnostic.helps {
        primary = primary.element(Level::HELP.message(visible(help)));
    }
    let mut report = vec![primary];
    report.extend(diagnostic.suggestion.as_ref().map(|suggestion| patch(sources, suggestion)));
    renderer.render(&report)
}

/// The long form with links, for terminals that have them: each place leads to its file. `folder` is the address of the
/// dossier's folder, ending with `/`.
pub fn linked(diagnostic: &Diagnostic, sources: &Sources, colour: Colour, folder: &str) -> String {
    let mut paths: Vec<&str> = diagnostic.labels.iter().map(|label| sources.file(label.span.file).path()).collect();
    paths.extend(diagnostic.suggestion.iter().map(|suggestion| sources.file(suggestion.span.file).path()));
    let text = human(diagnostic, sources, colour);
    text.split_inclusive('\n').map(|line| with_link(line, &paths, folder)).collect()
}

/// A line with its place as a link (the control sequence OSC 8), if it is one of those that begin a group of lines with the
/// path of their file.
fn with_link(line: &str, paths: &[&str], folder: &str) -> String {
    let Some((start, path)) = PLACE_SIGNS.iter().find_map(|sign| path_behind(line, sign, paths)) else {
        return line.to_owned();
    };
    let end = line[start..].find(['\x1b', '\n']).map_or(line.len(), |length| start + length);
    let (before, place, after) = (&line[..start], &line[start..end], &line[end..]);
    format!("{before}\x1b]8;;{folder}{}\x1b\\{place}\x1b]8;;\x1b\\{after}", relative_uri(path))
}

/// What stands before the path of a group of lines.
const PLACE_SIGNS: [&str; 4] = ["--> ", "::: ", "╭▸ ", "⸬  "];

/// Which path stands behind `sign`, and where, apart from colours.
fn path_behind<'a>(line: &str, sign: &str, paths: &[&'a str]) -> Option<(usize, &'a str)> {
    let mut rest = &line[line.find(sign)? + sign.len()..];
    while let Some((_, after)) = rest.strip_prefix("\x1b[").and_then(|codes| codes.split_once('m')) {
        rest = after;
    }
    let path = paths.iter().find(|path| rest.strip_prefix(**path).is_some_and(|rest| rest.starts_with(':')))?;
    Some((line.len() - rest.len(), path))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// Labels of one file together, files in the order in which they are first named. Labels so far apart that what lies between
/// them had better not be gone through are groups of their own.
fn by_place<'l>(labels: &'l [Label], sources: &Sources) -> Vec<(FileId, Vec<&'l Label>)> {
    let mut groups: Vec<(FileId, Vec<&Label>)> = Vec::new();
    for label in labels {
        let near = |(_, group): &&mut (FileId, Vec<&Label>)| {
            group.iter().any(|other| is_near(label.span, other.span, sources))
        };
        match groups.iter_mut().find(near) {
            Some((_, group)) => group.push(label),
            None => groups.push((label.span.file, vec![label])),
        }
    }
    groups
}

/// Whether two places are shown in one.
fn is_near(one: Span, other: Span, sources: &Sources) -> bool {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    let between = first.range().end..second.range().start;
    let text = sources.file(one.file).valid_prefix().as_bytes();
    let is_one_line = || text.get(between.clone()).is_some_and(|between| !between.contains(&b'\n'));
    one.file == other.file && (between.len() <= LONG_LINE || (between.len() <= ENDLESS_LINE && !is_one_line()))
}

/// The place of the first label, where the printing crate cannot count its column.
fn origin<'a>(sources: &'a Sources, labels: &[&Label]) -> Origin<'a> {
    let Some(first) = labels.first().map(|label| label.span) else { return Origin::path("") };
    let (line, column) = sources.line_column(first.file, first.start);
    Origin::path(sources.file(first.file).path()).line(line).char_column(column)
}

fn snippet<'a>(
    sources: &'a Sources,
    window: &Window,
    labels: &[&'a Label],
    primary: Option<Span>,
) -> Snippet<'a, Annotation<'a>> {
    let text = sources.file(window.file).valid_prefix();
    let annotations = labels.iter().map(|label| {
        let kind = if Some(label.span) == primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let annotation = kind.span(window.local(text, label.span.range()));
        if label.text.is_empty() { annotation } else { annotation.label(visible(&label.text)) }
    });
    Snippet::source(window.text(text)).line_start(window.first_line).annotations(annotations.collect::<Vec<_>>())
}

fn patch<'a>(sources: &'a Sources, suggestion: &'a Suggestion) -> Group<'a> {
    let title = Level::HELP.secondary_title(visible(&suggestion.message));
    let text = sources.file(suggestion.span.file).valid_prefix();
    let window = Window::around(sources, suggestion.span.file, std::iter::once(suggestion.span), LONG_LINE);
    let patch = Patch::new(window.local(text, suggestion.span.range()), suggestion.replacement.as_str());
    title.element(
        Snippet::source(window.text(text))
            .path(sources.file(suggestion.span.file).path())
            .line_start(window.first_line)
            .patch(patch),
    )
}

/// The part of a text that a message shows: whole lines round the places named, so that the cost of a message does not
/// grow with its file.
struct Window {
    file: FileId,
    range: Range<usize>,
    first_line: usize,
    /// Whether it begins in the middle of a line.
    cuts_line: bool,
}

impl Window {
    /// The lines of the places, which lie in the file; of one that goes on for more than `limit` bytes beside them a part.
    fn around(sources: &Sources, file: FileId, places: impl Iterator<Item = Span>, limit: usize) -> Window {
        let text = sources.file(file).valid_prefix();
        let mut range = text.len()..0;
        for place in places.map(Span::range) {
            range.start = range.start.min(place.start);
            range.end = range.end.max(place.end.min(text.len()));
        }
        let start = range.start.min(text.len());
        let end = range.end.max(start);
        let bytes = text.as_bytes();
        // No more of the line is looked at than is shown.
        let (before, after) = (start.saturating_sub(limit + 1), text.len().min(end + limit + 1));
        let break_before = bytes[before..start].iter().rposition(|byte| *byte == b'\n');
        let break_after = bytes[end..after].iter().position(|byte| *byte == b'\n');
        let cuts_line = break_before.is_none() && start > limit;
        let line_start = match break_before {
            Some(at) => before + at + 1,
            None if cuts_line => boundary(text, start - limit / 5),
            None => 0,
        };
        let line_end = match break_after {
            Some(at) => end + at,
            None if text.len() - end > limit => boundary(text, end + limit / 5),
            None => text.len(),
        };
        let first_line = sources.file(file).line(Span::new(file, line_start..line_start).start);
        Window { file, range: line_start..line_end, first_line, cuts_line }
    }

    /// The text, with the line ends of Windows made invisible without a shift of places.
    fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let part = text.get(self.range.clone()).unwrap_or("");
        if part.contains('\r') { part.replace('\r', " ").into() } else { part.into() }
    }

    /// A range of the whole text as one of the window, on character boundaries.
    fn local(&self, text: &str, place: Range<usize>) -> Range<usize> {
        let clip = |offset: usize| boundary(text, offset.clamp(self.range.start, self.range.end)) - self.range.start;
        let start = clip(place.start);
        start..clip(place.end).max(start)
    }
}

fn boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::example;

    #[test]
    fn every_place_of_a_linked_message_leads_to_its_file_and_nothing_else_differs() {
        let (diagnostics, sources) = example::two_problems();
        for colour in [Colour::Never, Colour::Always] {
            let plain = human(&diagnostics[1], &sources, colour);
            let linked = linked(&diagnostics[1], &sources, colour, "file:///home/a/");
            for (path, address) in
                [("content/é b.yaml:2:3", "content/%C3%A9%20b.yaml"), ("content/z.md:1:1", "content/z.md")]
            {
                let link = format!("\x1b]8;;file:///home/a/{address}\x1b\\{path}\x1b]8;;\x1b\\");
                assert!(linked.contains(&link), "{linked:?}");
            }
            let mut bare = linked;
            while let Some(start) = bare.find("\x1b]8;;") {
                let end = start + bare[start..].find("\x1b\\").unwrap() + 2;
                bare.replace_range(start..end, "");
            }
            assert_eq!(bare, plain);
        }
    }
}
