//! Files of words in Fluent, <https://projectfluent.org/fluent/guide/>: the only file that knows its parser.
//!
//! Each file is parsed by itself; then the messages of all files are put together, references between them included, so that
//! what is wrong is known before anything is said.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser::{ParserError, parse_runtime};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::message::{Choice, Key, Message, Piece};
use super::plural::Rule;

/// What is wrong with a file of words, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) why: &'static str,
    pub(super) help: Option<String>,
}

/// A file as it is written. Terms stand beside the messages, with the `-` before their names.
pub(super) struct Written<'s> {
    text: &'s str,
    rule: Rule,
    entries: BTreeMap<String, (Identifier<&'s str>, Pattern<&'s str>)>,
    pub(super) faults: Vec<Fault>,
}

/// Parses one file; entries that cannot be read are left out and reported.
pub(super) fn parse(text: &str, rule: Rule) -> Written<'_> {
    let (resource, errors) = match parse_runtime(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut written = Written {
        text,
        rule,
        entries: BTreeMap::new(),
        faults: errors.iter().map(|error| syntax(text, error)).collect(),
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let attribute = message.attributes.first().map(|attribute| attribute.id.name);
                written.add(message.id.name.to_owned(), message.id, message.value, attribute);
            }
            Entry::Term(term) => {
                let attribute = term.attributes.first().map(|attribute| attribute.id.name);
                written.add(format!("-{}", term.id.name), term.id, Some(term.value), attribute);
            }
            _ => {}
        }
    }
    written
}

impl<'s> Written<'s> {
    fn add(
        &mut self,
        name: String,
        id: Identifier<&'s str>,
        value: Option<Pattern<&'s str>>,
        attribute: Option<&'s str>,
    ) {
        if let Some(attribute) = attribute {
            self.fault(attribute, format!("`{name}` has an attribute"), "nothing says attributes; make it a message");
        }
        let Some(value) = value else { return };
        let at = id.name;
        if let Some(first) = self.entries.insert(name.clone(), (id, value)) {
            self.fault(at, format!("`{name}` is written twice"), "it stands further up already");
            self.entries.insert(name, first);
        }
    }

    fn fault(&mut self, at: &str, message: String, why: &'static str) {
        self.faults.push(Fault { at: place(self.text, at), message, why, help: None });
    }

    /// The names of its messages, each with its place.
    pub(super) fn messages(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let messages = self.entries.iter().filter(|(name, _)| !name.starts_with('-'));
        messages.map(|(name, (id, _))| (name.as_str(), place(self.text, id.name)))
    }
}

/// Where a slice of a text stands in it.
fn place(text: &str, slice: &str) -> Range<usize> {
    let start = slice.as_ptr().addr().saturating_sub(text.as_ptr().addr()).min(text.len());
    start..(start + slice.len()).min(text.len())
}

/// A complaint of the parser, as the tool words its own.
fn syntax(text: &str, error: &ParserError) -> Fault {
    let said = error.kind.to_string();
    let mut letters = said.chars();
    let message = letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect());
    let start = (0..=error.pos.start.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end =
        text[start..].chars().next().filter(|letter| *letter != '\n').map_or(start, |letter| start + letter.len_utf8());
    Fault { at: start..end, message: message.replace('"', "`"), why: "the message cannot be read", help: None }
}

/// All messages, each from the first file that has it. `known` tells what a message can be given, where that is certain.
pub(super) fn put_together(
    files: &mut [Written<'_>],
    known: &dyn Fn(&str) -> Option<BTreeSet<&'static str>>,
) -> BTreeMap<String, Message> {
    let mut faults: Vec<(usize, Fault)> = Vec::new();
    let names: BTreeSet<&str> = files.iter().flat_map(|file| file.messages().map(|(name, _)| name)).collect();
    let mut messages = BTreeMap::new();
    for name in names {
        let mut reader = Reader { files, known: known(name), open: Vec::new(), faults: &mut faults };
        messages.insert(name.to_owned(), Message(joined(reader.entry(name).unwrap_or_default())));
    }
    for (file, fault) in faults {
        if !files[file].faults.contains(&fault) {
            files[file].faults.push(fault);
        }
    }
    messages
}

/// Words beside each other as one piece.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (Some(Piece::Words(before)), Piece::Words(words)) => before.push_str(&words),
            (_, piece) => joined.push(piece),
        }
    }
    joined
}

/// Reads one message with all that it refers to.
struct Reader<'r, 's> {
    files: &'r [Written<'s>],
    known: Option<BTreeSet<&'static str>>,
    /// What is being read: the message, and the references that led here; and the file each stands in.
    open: Vec<(String, usize)>,
    faults: &'r mut Vec<(usize, Fault)>,
}

impl<'s> Reader<'_, 's> {
    /// A message or term; `None` where there is none of the name.
    fn entry(&mut self, name: &str) -> Option<Vec<Piece>> {
        let files = self.files;
        let (at, pattern) = files.iter().enumerate().find_map(|(at, file)| Some((at, &file.entries.get(name)?.1)))?;
        self.open.push((name.to_owned(), at));
        let pieces = self.pattern(pattern);
        self.open.pop();
        Some(pieces)
    }

    fn pattern(&mut self, pattern: &Pattern<&'s str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                // A message may be written on several lines; it is said on one.
                PatternElement::TextElement { value } => pieces.push(Piece::Words(value.replace(['\r', '\n'], " "))),
                PatternElement::Placeable { expression } => pieces.extend(self.expression(expression)),
            }
        }
        joined(pieces)
    }

    fn expression(&mut self, expression: &Expression<&'s str>) -> Vec<Piece> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.variable(id.name);
                self.choice(id.name, variants)
            }
            Expression::Select { selector, .. } => {
                let (InlineExpression::FunctionReference { id, .. } | InlineExpression::TermReference { id, .. }) =
                    selector
                else {
                    return Vec::new();
                };
                self.fault(
                    id.name,
                    "something else than a variable decides here".to_owned(),
                    "write a variable, such as `$n`",
                );
                Vec::new()
            }
        }
    }

    fn choice(&mut self, by: &str, variants: &[Variant<&'s str>]) -> Vec<Piece> {
        let mut choice = Choice { by: by.to_owned(), variants: Vec::new(), otherwise: Vec::new(), rule: self.rule() };
        for variant in variants {
            let said = self.pattern(&variant.value);
            if variant.default {
                choice.otherwise.clone_from(&said);
            }
            let key = match &variant.key {
                VariantKey::Identifier { name } => Key::Word((*name).to_owned()),
                VariantKey::NumberLiteral { value } => {
                    value.parse().map_or_else(|_| Key::Word((*value).to_owned()), Key::Number)
                }
            };
            choice.variants.push((key, said));
        }
        vec![Piece::Choice(choice)]
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) -> Vec<Piece> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                vec![Piece::Words(unescape_unicode_to_string(value).into_owned())]
            }
            InlineExpression::NumberLiteral { value } => vec![Piece::Words((*value).to_owned())],
            InlineExpression::VariableReference { id } => {
                self.variable(id.name);
                vec![Piece::Given(id.name.to_owned())]
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.reference(id.name, id.name, attribute.as_ref())
            }
            InlineExpression::TermReference { id, attribute, .. } => {
                self.reference(id.name, &format!("-{}", id.name), attribute.as_ref())
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { id, .. } => {
                self.fault(id.name, format!("there is no function `{}`", id.name), "numbers are said as they are");
                Vec::new()
            }
        }
    }

    fn reference(&mut self, at: &str, name: &str, attribute: Option<&Identifier<&'s str>>) -> Vec<Piece> {
        if let Some(attribute) = attribute {
            self.fault(attribute.name, format!("`{name}` has no attributes"), "refer to a message or term as a whole");
        } else if self.open.iter().any(|(open, _)| open == name) {
            self.fault(at, format!("`{name}` refers to itself, directly or through others"), "this closes the circle");
        } else if let Some(pieces) = self.entry(name) {
            return pieces;
        } else {
            self.fault(at, format!("there is no message `{name}`"), "it is referred to here");
        }
        Vec::new()
    }

    fn variable(&mut self, name: &str) {
        if self.known.as_ref().is_some_and(|known| !known.contains(name)) {
            let (message, _) = self.open.first().cloned().unwrap_or_default();
            self.fault(name, format!("`{message}` is not given `${name}`"), "it would stand empty");
            let given: Vec<String> = self.known.iter().flatten().map(|name| format!("`${name}`")).collect();
            let given = if given.is_empty() { "nothing".to_owned() } else { given.join(", ") };
            self.help(format!("it is given {given}"));
        }
    }

    /// The file that is being read.
    fn at(&self) -> usize {
        self.open.last().map_or(0, |(_, file)| *file)
    }

    fn rule(&self) -> Rule {
        self.files[self.at()].rule
    }

    fn fault(&mut self, at: &str, message: String, why: &'static str) {
        let file = self.at();
        self.faults.push((file, Fault { at: place(self.files[file].text, at), message, why, help: None }));
    }

    fn help(&mut self, help: String) {
        if let Some((_, fault)) = self.faults.last_mut() {
            fault.help = Some(help);
        }
    }
}

impl Written<'_> {
    /// Whether one of its messages refers to the message.
    pub(super) fn refers_to(&self, name: &str) -> bool {
        self.entries.values().any(|(_, pattern)| refers(pattern, name))
    }
}

fn refers(pattern: &Pattern<&str>, name: &str) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { .. } => false,
        PatternElement::Placeable { expression } => within(expression, name),
    })
}

fn within(expression: &Expression<&str>, name: &str) -> bool {
    match expression {
        Expression::Inline(InlineExpression::MessageReference { id, .. }) => id.name == name,
        Expression::Inline(InlineExpression::Placeable { expression }) => within(expression, name),
        Expression::Inline(_) => false,
        Expression::Select { variants, .. } => variants.iter().any(|variant| refers(&variant.value, name)),
    }
}
