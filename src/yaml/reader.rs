//! From the text of a YAML 1.2 file to a tree of nodes; the only file that knows the parsing crate.
//!
//! A fault of syntax ends what the parser can read. The reader then goes on at the next line that begins with a
//! top-level key, so that one fault does not hide those after it.

mod cut;
mod resume;

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span as ParserSpan, StrInput};

use super::complaint::{complaint, conflict};
use super::merge::{Part, drop_duplicates, merge};
use super::places::{Marks, Places};
use super::report::{is_full, report};
use super::{Kind, Mapping, Node};
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, Spanned};
use resume::Stretch;

codes! {
    /// The file is not well-formed YAML.
    ///
    /// Nothing can be read at the place shown, so what is written there would be missing from the dossier
    /// without a word. The usual causes: a tab instead of spaces, a value that holds `: ` or ` #` or begins
    /// with a quotation mark, bracket, `*`, `&`, `!`, `%`, `@` or a backtick and is not put in quotes, a
    /// quotation mark or bracket that is never closed, or lines of one map that do not begin in the same
    /// column.
    ///
    /// ```yaml
    /// title: Joint patrol: a first      # wrong
    /// title: "Joint patrol: a first"    # right
    /// ```
    pub YAML_SYNTAX = Error "yaml-syntax";
    /// A key is written twice in one map.
    ///
    /// Only one of the two values could be used, and which one would be chance: a reader would be shown one
    /// and never learn of the other. Remove one of them, or merge them.
    ///
    /// ```yaml
    /// stance: denies
    /// stance: asserts    # wrong: which of the two?
    ///
    /// stance: denies     # right: once
    /// ```
    pub DUPLICATE_KEY = Error "duplicate-key";
    /// Lists and maps are nested more than 64 levels deep.
    ///
    /// No annotation needs that; such a file is damaged or meant to break its reader. Nothing is read from
    /// that place on, so that whoever checks a dossier from elsewhere cannot be harmed by it.
    ///
    /// ```yaml
    /// tags: [[[[[[[[[[patrol]]]]]]]]]]     # wrong, with more than 64 brackets
    /// tags: [patrol]                       # right
    /// ```
    pub YAML_TOO_DEEP = Error "yaml-too-deep";
    /// The file is larger than 16 MiB, or would be if its aliases (`*name`) were written out.
    ///
    /// A few lines of nested aliases can stand for billions of values, and would fill the memory of whoever
    /// builds the dossier. Write the values out instead. A collection that has grown so large is better kept
    /// as a folder, with a file for each record.
    ///
    /// ```yaml
    /// a: &a [*z, *z, *z, *z, *z, *z, *z, *z]     # wrong, where `z` holds as many of `y`, and so on
    ///
    /// tags: &them [patrol, border]
    /// extra: {also: *them}                       # right: once or twice
    /// ```
    pub YAML_TOO_LARGE = Error "yaml-too-large";
    /// The file holds more than one YAML document.
    ///
    /// Only the first could be read, and what follows the line `---` would be missing from the dossier
    /// without a word. Remove that line, or make each document a file of its own.
    ///
    /// ```yaml
    /// title: The bridge
    /// ---                    # wrong: a second document begins
    /// language: en
    ///
    /// title: The bridge      # right
    /// language: en
    /// ```
    pub YAML_SEVERAL_DOCUMENTS = Error "yaml-several-documents";
    /// A key is not plain text, or a value carries a tag such as `!!binary`.
    ///
    /// Dossiers are written with text, lists and maps alone, so that every editor and every program reads
    /// them alike. Put quotation marks round what is meant as text.
    ///
    /// ```yaml
    /// name: !important The old bridge      # wrong: YAML takes the first word for a tag
    /// name: "!important The old bridge"    # right
    /// ```
    pub YAML_UNUSUAL = Error "yaml-unusual";
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The value; `None` for an empty file.
    pub root: Option<Node>,
    /// Whether a fault of syntax kept some of it from being read.
    pub damaged: bool,
}

const MAX_DEPTH: usize = 64;

/// The largest file that is read, in bytes. Its tree takes some fifty times as much memory.
const LARGEST: usize = 16 << 20;

/// Reads one file. Every fault is reported; what could be read is returned.
pub fn read(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Document {
    if text.len() > LARGEST {
        report(diagnostics, too_large(file));
        return Document { root: None, damaged: true };
    }
    let mut parts = Vec::new();
    let mut damaged = false;
    let (marks, conflict) = (Marks::of(text), conflict(text));
    let mut next = Some(Stretch::keys(0..text.len()));
    while let Some(Stretch { range, list }) = next.take() {
        let places = Places::new(text, &marks, range.start);
        let mut builder = Builder::new(file, places, text, conflict.clone(), diagnostics);
        let failure = text.get(range.clone()).and_then(|part| builder.run(part));
        let open = builder.open_bracket().map(|bracket| bracket.range().start);
        parts.extend(builder.finish().map(|root| Part { root, list }));
        damaged |= failure.is_some() || is_full(diagnostics);
        // Of a file with so many faults nothing more is told, so nothing more need be read.
        if !is_full(diagnostics) && is_mapping(parts.first().map(|part| &part.root)) {
            next = match failure {
                Some(at) => resume::after(text, at.max(range.start), open),
                None if range.end < text.len() => Some(Stretch::keys(range.end..text.len())),
                None => None,
            };
        }
    }
    Document { root: merge(parts, damaged, diagnostics), damaged }
}

fn too_large(file: FileId) -> Diagnostic {
    Diagnostic::at(&YAML_TOO_LARGE, Span::new(file, 0..0), "this file is larger than 16 MiB")
        .why("nothing in it is read")
        .help("make it a folder of the same name without `.yaml`, with a file for each record")
}

fn is_mapping(node: Option<&Node>) -> bool {
    matches!(node, Some(Node { kind: Kind::Mapping(_), .. }))
}

/// A list or map that is still open.
struct Open {
    span: Span,
    anchor: usize,
    content: Content,
}

enum Content {
    Sequence(Vec<Node>),
    Mapping { mapping: Mapping, key: Option<Spanned<String>> },
}

struct Builder<'a> {
    file: FileId,
    places: Places<'a>,
    text: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    root: Option<Node>,
    /// Where version control left its first marker of a conflict.
    conflict: Option<Range<usize>>,
    /// Nodes made so far; aliases may not make more than the text has bytes.
    nodes: usize,
}

impl<'a> Builder<'a> {
    fn new(
        file: FileId,
        places: Places<'a>,
        text: &'a str,
        conflict: Option<Range<usize>>,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Builder<'a> {
        let (open, anchors) = (Vec::new(), HashMap::new());
        Builder { file, places, text, diagnostics, open, anchors, root: None, conflict, nodes: 0 }
    }

    /// Reads events until the end of the first document. Gives the byte at which reading failed, if it did.
    fn run(&mut self, rest: &str) -> Option<usize> {
        let mut parser = Parser::new(StrInput::new(rest));
        let mut documents = 0;
        loop {
            match parser.next_event()? {
                Err(error) => return Some(self.syntax_error(&error)),
                Ok((Event::StreamEnd, _)) => return None,
                Ok((Event::DocumentStart(_), at)) => {
                    documents += 1;
                    if documents > 1 {
                        let span = self.span(at);
                        self.report(
                            Diagnostic::at(&YAML_SEVERAL_DOCUMENTS, span, "a second YAML document begins here")
                                .why("nothing from here on can be read")
                                .help("remove the line `---`, or move what follows into a file of its own"),
                        );
                        return None;
                    }
                }
                Ok((event, at)) => {
                    if let Err(at) = self.event(event, at) {
                        return Some(at);
                    }
                }
            }
        }
    }

    fn event(&mut self, event: Event<'_>, at: ParserSpan) -> Result<(), usize> {
        let span = self.span(at);
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                self.refuse_tag(tag.is_some_and(|tag| !tag.is_yaml_core_schema()), span);
                let plain = style == ScalarStyle::Plain;
                let kind = if plain && matches!(value.as_ref(), "" | "~" | "null" | "Null" | "NULL") {
                    Kind::Null
                } else {
                    // The parser leaves room for more letters, up to as many again.
                    let mut text = value.into_owned();
                    text.shrink_to_fit();
                    Kind::Scalar(text, plain)
                };
                let span = match style {
                    ScalarStyle::Plain => self.places.trim(span),
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => self.places.in_marks(span),
                    ScalarStyle::Literal | ScalarStyle::Folded => self.places.with_indicator(self.places.trim(span)),
                };
                self.add(Node::new(kind, span), anchor, 1);
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_tag(tag.is_some_and(|tag| !tag.is_yaml_core_schema()), span);
                self.push(Open { span, anchor, content: Content::Sequence(Vec::new()) })
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_tag(tag.is_some_and(|tag| !tag.is_yaml_core_schema()), span);
                self.push(Open { span, anchor, content: Content::Mapping { mapping: Mapping::default(), key: None } })
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(span);
                Ok(())
            }
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {
                Ok(())
            }
        }
    }

    fn push(&mut self, open: Open) -> Result<(), usize> {
        if self.open.len() >= MAX_DEPTH {
            return Err(self.too_deep(open.span));
        }
        self.open.push(open);
        Ok(())
    }

    fn too_deep(&mut self, span: Span) -> usize {
        self.report(
            Diagnostic::at(&YAML_TOO_DEEP, span, format!("nested more than {MAX_DEPTH} levels deep"))
                .why("nothing is read from here")
                .help("is this what was meant to be written here?"),
        );
        self.give_up()
    }

    /// Leaves out what is being read, because the rest of it will not be; nothing after it is read. What came before in
    /// the outermost map is kept.
    fn give_up(&mut self) -> usize {
        self.open.truncate(1);
        self.text.len()
    }

    fn close(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        let span = self.places.closed(open.span, end);
        let kind = open.content.into_kind(self.diagnostics);
        self.add(Node::new(kind, span), open.anchor, 1);
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), usize> {
        let Some(node) = self.anchors.get(&anchor) else { return Ok(()) };
        let mut node = node.clone();
        let size = count(&node);
        if self.nodes + size > self.text.len() {
            self.report(
                Diagnostic::at(&YAML_TOO_LARGE, span, "this alias makes the file larger than it may become")
                    .why("nothing is read from here")
                    .help("write the value out instead of repeating it with an alias"),
            );
            return Err(self.give_up());
        }
        if matches!(node.kind, Kind::Null | Kind::Scalar(..)) {
            node.span = span;
        }
        self.add(node, 0, size);
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize, size: usize) {
        self.nodes += size;
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::Sequence(items)) => items.push(node),
            Some(Content::Mapping { key: slot @ None, .. }) => {
                *slot = match node.kind {
                    Kind::Scalar(text, _) => Some(Spanned::new(text, node.span)),
                    _ => Some(Spanned::new(String::new(), node.span)),
                };
            }
            Some(Content::Mapping { mapping, key }) => {
                if let Some(key) = key.take() {
                    insert(mapping, key, node, self.diagnostics);
                }
            }
        }
    }

    /// The tree as far as it was read; what is still open was cut short.
    fn finish(mut self) -> Option<Node> {
        while let Some(open) = self.open.pop() {
            let kind = open.content.into_kind(self.diagnostics);
            let node = Node { kind, span: open.span, cut: true };
            self.add(node, 0, 1);
        }
        self.root
    }

    fn syntax_error(&mut self, error: &ScanError) -> usize {
        let at = self.places.byte(error.marker().index()).min(self.text.trim_end().len());
        let end =
            self.text[at..].chars().next().filter(|first| *first != '\n').map_or(at, |first| at + first.len_utf8());
        if error.info().contains("recursion limit") {
            return self.too_deep(Span::new(self.file, at..end));
        }
        let bracket = self.open_bracket();
        let complaint = complaint(self.text, at, error.info(), bracket.is_some(), self.conflict.clone());
        let span = Span::new(self.file, complaint.place.unwrap_or(at..end));
        let mut diagnostic = Diagnostic::at(&YAML_SYNTAX, span, "this cannot be read as YAML").why(complaint.why);
        if let Some(bracket) = bracket.filter(|bracket| self.text[bracket.range().start..at].contains('\n')) {
            diagnostic = diagnostic.label(bracket, "this is still open");
        }
        if let Some(help) = complaint.help {
            diagnostic = diagnostic.help(help);
        }
        if let Some((range, replacement)) = complaint.suggestion {
            diagnostic =
                diagnostic.suggest(Span::new(self.file, range), replacement, "put the value in quotation marks");
        }
        self.report(diagnostic);
        match self.open.last_mut() {
            Some(open) => open.content.doubt_last(self.text, at),
            None => self.root = self.root.take().filter(|root| !cut::is_half(root, self.text, at)),
        }
        at
    }

    /// The innermost bracket or brace that is not closed.
    fn open_bracket(&self) -> Option<Span> {
        let start = self.open.last().map(|open| open.span.range().start)?;
        let is_bracket = self.text[start..].starts_with(['[', '{']);
        is_bracket.then(|| Span::new(self.file, start..start + 1))
    }

    fn refuse_tag(&mut self, unusual: bool, span: Span) {
        if unusual {
            self.report(
                Diagnostic::at(&YAML_UNUSUAL, span, "tags are not used in a dossier")
                    .why("`!` at the beginning of a value makes a tag of its first word")
                    .help("put quotation marks round the value if it is meant to begin with `!`"),
            );
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        report(self.diagnostics, diagnostic);
    }

    fn span(&self, at: ParserSpan) -> Span {
        Span::new(self.file, self.places.byte(at.start.index())..self.places.byte(at.end.index()))
    }
}

impl Content {
    fn into_kind(self, diagnostics: &mut Vec<Diagnostic>) -> Kind {
        match self {
            Content::Sequence(items) => Kind::Sequence(items),
            // A key whose value was cut off is left out: that is no fault of its own.
            Content::Mapping { mut mapping, key: _ } => {
                drop_duplicates(&mut mapping, diagnostics);
                Kind::Mapping(mapping)
            }
        }
    }
}

fn insert(mapping: &mut Mapping, key: Spanned<String>, value: Node, diagnostics: &mut Vec<Diagnostic>) {
    if key.value.is_empty() {
        let fault = Diagnostic::at(&YAML_UNUSUAL, key.span, "a key must be text")
            .why("a list, a map or nothing at all cannot be a key")
            .help("put quotation marks round the key, or remove the brackets round it");
        report(diagnostics, fault);
    } else {
        mapping.entries.push((key, value));
    }
}

fn count(node: &Node) -> usize {
    match &node.kind {
        Kind::Null | Kind::Scalar(..) => 1,
        Kind::Sequence(items) => 1 + items.iter().map(count).sum::<usize>(),
        Kind::Mapping(mapping) => 1 + mapping.entries.iter().map(|(_, value)| count(value)).sum::<usize>(),
    }
}

#[cfg(test)]
mod tests;
