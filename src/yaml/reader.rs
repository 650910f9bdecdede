//! From the text of a YAML 1.2 file to a tree of nodes; the only file that knows the parsing crate.
//!
//! A fault of syntax ends what the parser can read. The reader then goes on at the next line that begins with a
//! top-level key, so that one fault does not hide those after it.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span as ParserSpan, StrInput};

use super::{Kind, Mapping, Node};
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, Spanned};

codes! {
    /// The file is not well-formed YAML.
    ///
    /// Nothing can be read at the place shown, so what is written there would be missing from the dossier without
    /// a word. The usual causes: a tab instead of spaces, a value that holds `: ` or ` #` or begins with a quotation
    /// mark, bracket, `*`, `&`, `!`, `%`, `@` or a backtick and is not put in quotes, a quotation mark or bracket that
    /// is never closed, or lines of one map that do not begin in the same column.
    ///
    /// ```yaml
    /// title: Joint patrol: a first      # wrong
    /// title: "Joint patrol: a first"    # right
    /// ```
    pub YAML_SYNTAX = Error "yaml-syntax";
    /// A key is written twice in one map.
    ///
    /// Only one of the two values could be used, and which one would be chance. Remove one of them, or merge them.
    ///
    /// ```yaml
    /// stance: denies
    /// stance: asserts    # wrong: which of the two?
    /// ```
    pub DUPLICATE_KEY = Error "duplicate-key";
    /// Lists and maps are nested more than 64 levels deep.
    ///
    /// No annotation needs that; such a file is damaged or meant to break its reader.
    pub YAML_TOO_DEEP = Error "yaml-too-deep";
    /// Aliases (`*name`) repeat so much that the file would grow beyond measure.
    ///
    /// A few lines of nested aliases can stand for billions of values. Write the values out instead.
    pub YAML_TOO_LARGE = Error "yaml-too-large";
    /// The file holds more than one YAML document.
    ///
    /// Only the first could be read. Remove the line `---` between them, or make each a file of its own.
    pub YAML_SEVERAL_DOCUMENTS = Error "yaml-several-documents";
    /// A key is not plain text, or a value carries a tag such as `!!binary`.
    ///
    /// Dossiers are written with text, lists and maps alone. Put quotation marks round what is meant as text.
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

/// Reads one file. Every fault is reported; what could be read is returned.
pub fn read(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Document {
    let mut roots = Vec::new();
    let mut damaged = false;
    let mut start = 0;
    while let Some(rest) = text.get(start..) {
        let mut builder = Builder::new(file, text, start, diagnostics);
        let failure = builder.run(rest);
        roots.extend(builder.finish());
        let Some(at) = failure else { break };
        damaged = true;
        match next_top_level(text, at.max(start)) {
            Some(next) if is_mapping(roots.first()) => start = next,
            _ => break,
        }
    }
    Document { root: merge(roots, damaged, diagnostics), damaged }
}

fn is_mapping(node: Option<&Node>) -> bool {
    matches!(node, Some(Node { kind: Kind::Mapping(_), .. }))
}

/// The start of the next line after `at` that begins with a key in the first column.
fn next_top_level(text: &str, at: usize) -> Option<usize> {
    let mut line_start = at + text.get(at..)?.find('\n')? + 1;
    loop {
        let rest = text.get(line_start..)?;
        let line = rest.split('\n').next()?;
        if line.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '"' || c == '\'') && line.contains(':') {
            return Some(line_start);
        }
        line_start += rest.find('\n')? + 1;
    }
}

/// One tree from the parts that were read; entries of a later part join the map of the first.
fn merge(roots: Vec<Node>, damaged: bool, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut roots = roots.into_iter();
    let mut first = roots.next()?;
    if let Kind::Mapping(mapping) = &mut first.kind {
        mapping.cut |= damaged;
        for later in roots {
            if let Kind::Mapping(more) = later.kind {
                mapping.entries.extend(more.entries);
            }
        }
        drop_duplicates(mapping, diagnostics);
    }
    Some(first)
}

/// Reports every key that a map has twice, and keeps the first.
fn drop_duplicates(mapping: &mut Mapping, diagnostics: &mut Vec<Diagnostic>) {
    let entries = &mapping.entries;
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by(|a, b| entries[*a].0.value.cmp(&entries[*b].0.value));
    let mut doubles = Vec::new();
    for group in order.chunk_by(|a, b| entries[*a].0.value == entries[*b].0.value) {
        for double in &group[1..] {
            diagnostics.push(duplicate_key(&entries[*double].0, entries[group[0]].0.span));
            doubles.push(*double);
        }
    }
    doubles.sort_unstable();
    for double in doubles.into_iter().rev() {
        mapping.entries.remove(double);
    }
}

fn duplicate_key(key: &Spanned<String>, first: Span) -> Diagnostic {
    Diagnostic::at(&DUPLICATE_KEY, key.span, format!("the key `{}` is written twice", key.value))
        .why("a second time here")
        .label(first, "first written here")
        .help("remove one of them, or merge the two")
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
    offsets: Offsets<'a>,
    text: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    anchors: Vec<(usize, Node)>,
    root: Option<Node>,
    /// Nodes made so far; aliases may not make more than the text has bytes.
    nodes: usize,
}

impl<'a> Builder<'a> {
    fn new(file: FileId, text: &'a str, start: usize, diagnostics: &'a mut Vec<Diagnostic>) -> Builder<'a> {
        let offsets = Offsets::new(text, start);
        Builder { file, offsets, text, diagnostics, open: Vec::new(), anchors: Vec::new(), root: None, nodes: 0 }
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
                    Kind::Scalar(value.into_owned(), plain)
                };
                let span =
                    if style == ScalarStyle::Literal || style == ScalarStyle::Folded { self.trim(span) } else { span };
                self.add(Node { kind, span }, anchor, 1);
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
            self.report(
                Diagnostic::at(&YAML_TOO_DEEP, open.span, format!("nested more than {MAX_DEPTH} levels deep"))
                    .why("nothing is read from here"),
            );
            return Err(self.text.len());
        }
        self.open.push(open);
        Ok(())
    }

    fn close(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        let span = self.trim(Span { end: end.end.max(open.span.end), ..open.span });
        let kind = open.content.into_kind(false, self.diagnostics);
        self.add(Node { kind, span }, open.anchor, 1);
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), usize> {
        let Some((_, node)) = self.anchors.iter().find(|(id, _)| *id == anchor) else { return Ok(()) };
        let mut node = node.clone();
        let size = count(&node);
        if self.nodes + size > self.text.len() {
            self.report(
                Diagnostic::at(&YAML_TOO_LARGE, span, "this alias makes the file larger than it may become")
                    .why("nothing is read from here")
                    .help("write the value out instead of repeating it with an alias"),
            );
            return Err(self.text.len());
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
            self.anchors.retain(|(id, _)| *id != anchor);
            self.anchors.push((anchor, node.clone()));
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
            let node = Node { kind: open.content.into_kind(true, self.diagnostics), span: open.span };
            self.add(node, 0, 1);
        }
        self.root
    }

    fn syntax_error(&mut self, error: &ScanError) -> usize {
        let at = self.offsets.byte(*error.marker());
        let at = at.min(self.text.trim_end().len());
        let line_end = self.text[at..].find('\n').map_or(self.text.len(), |found| at + found);
        let end = self.text[at..line_end].chars().next().map_or(at, |first| at + first.len_utf8());
        let mut diagnostic =
            Diagnostic::at(&YAML_SYNTAX, Span::new(self.file, at..end), "this is not well-formed YAML")
                .why(error.info().to_owned());
        if let Some(help) = help_for(self.text, at, error.info()) {
            diagnostic = diagnostic.help(help);
        }
        self.report(diagnostic);
        at
    }

    fn refuse_tag(&mut self, unusual: bool, span: Span) {
        if unusual {
            self.report(
                Diagnostic::at(&YAML_UNUSUAL, span, "tags are not used in a dossier")
                    .help("put quotation marks round the value if it is meant to begin with `!`"),
            );
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn span(&self, at: ParserSpan) -> Span {
        Span::new(self.file, self.offsets.byte(at.start)..self.offsets.byte(at.end))
    }

    /// Without the white space and line break that the parser counts into the end of a block.
    fn trim(&self, span: Span) -> Span {
        let range = span.range();
        let length = self.text.get(range.clone()).map_or(range.len(), |text| text.trim_end().len());
        Span::new(self.file, range.start..range.start + length)
    }
}

impl Content {
    fn into_kind(self, cut: bool, diagnostics: &mut Vec<Diagnostic>) -> Kind {
        match self {
            Content::Sequence(items) => Kind::Sequence(items),
            Content::Mapping { mut mapping, key } => {
                if let Some(key) = key {
                    let null = Node { kind: Kind::Null, span: key.span };
                    mapping.entries.push((key, null));
                }
                mapping.cut = cut;
                drop_duplicates(&mut mapping, diagnostics);
                Kind::Mapping(mapping)
            }
        }
    }
}

fn insert(mapping: &mut Mapping, key: Spanned<String>, value: Node, diagnostics: &mut Vec<Diagnostic>) {
    if key.value.is_empty() {
        diagnostics.push(
            Diagnostic::at(&YAML_UNUSUAL, key.span, "a key must be text")
                .help("put quotation marks round the key, or remove the braces round it"),
        );
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

/// What most likely mends a fault of syntax, from the line where it was found.
fn help_for(text: &str, at: usize, info: &str) -> Option<&'static str> {
    let line_start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let line = text[line_start..].split('\n').next().unwrap_or("");
    let indent: &str = &line[..line.len() - line.trim_start().len()];
    if indent.contains('\t') || info.contains("tab") {
        Some("indent with spaces, not with tabs")
    } else if info.contains("mapping values are not allowed") || line.matches(": ").count() > 1 {
        Some("put the value in quotation marks where it holds a colon followed by a space")
    } else if info.contains("quoted scalar") || info.contains("end of stream") {
        Some("a quotation mark or bracket is opened and not closed, here or further up")
    } else if info.contains("did not find expected key") || info.contains("block mapping") {
        Some("begin all keys of one map in the same column, and put text in quotation marks where it holds one")
    } else {
        None
    }
}

/// Turns the parser's character counts into byte offsets of the whole text.
struct Offsets<'a> {
    text: &'a str,
    start: usize,
    /// Byte offset of every 64th character, where the text is not plain ASCII.
    marks: Option<Vec<usize>>,
}

impl<'a> Offsets<'a> {
    const STEP: usize = 64;

    fn new(text: &'a str, start: usize) -> Offsets<'a> {
        let rest = &text[start..];
        let marks =
            (!rest.is_ascii()).then(|| rest.char_indices().step_by(Self::STEP).map(|(byte, _)| start + byte).collect());
        Offsets { text, start, marks }
    }

    fn byte(&self, marker: Marker) -> usize {
        let Some(marks) = &self.marks else { return (self.start + marker.index()).min(self.text.len()) };
        let Some(&base) = marks.get(marker.index() / Self::STEP) else { return self.text.len() };
        let mut rest = self.text[base..].char_indices();
        rest.nth(marker.index() % Self::STEP).map_or(self.text.len(), |(byte, _)| base + byte)
    }
}
