//! Trees of YAML by their texts, and the events of the suite from which the wanted ones are made.

use dossier::yaml::{Kind, Node};

/// A value by its text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tree {
    /// Nothing.
    Null,
    /// A scalar.
    Text(String),
    /// A list.
    Sequence(Vec<Tree>),
    /// A map.
    Mapping(Vec<(Tree, Tree)>),
}

impl Tree {
    /// The tree of a node.
    pub(crate) fn of(node: &Node) -> Tree {
        match &node.kind {
            Kind::Null => Tree::Null,
            Kind::Scalar(text, _) => Tree::Text(text.clone()),
            Kind::Sequence(items) => Tree::Sequence(items.iter().map(Tree::of).collect()),
            Kind::Mapping(mapping) => {
                let entry = |(key, value): &(dossier::source::Spanned<String>, Node)| {
                    (Tree::Text(key.value.clone()), Tree::of(value))
                };
                Tree::Mapping(mapping.entries.iter().map(entry).collect())
            }
        }
    }
}

/// What the suite says of a case.
pub(crate) struct Wanted {
    /// The first document.
    pub(crate) tree: Tree,
    /// How many documents there are.
    pub(crate) documents: usize,
    /// Whether a key is no text, or empty.
    pub(crate) has_odd_key: bool,
    /// Whether a tag is none of the standard's own.
    pub(crate) has_odd_tag: bool,
}

impl Wanted {
    /// From events, one a line: `+MAP`, `=VAL :text`, `-MAP`, …
    pub(crate) fn of(events: &str) -> Wanted {
        let mut lines = events.lines().map(str::trim_start).filter(|line| !line.is_empty());
        let mut reader = Reader { anchors: Vec::new(), has_odd_key: false, has_odd_tag: false };
        let mut documents = Vec::new();
        while let Some(line) = lines.next() {
            if line.starts_with("+DOC") {
                let first = lines.next().unwrap();
                documents.push(reader.value(first, &mut lines));
            }
        }
        let count = documents.len();
        let tree = documents.into_iter().next().unwrap_or(Tree::Null);
        Wanted { tree, documents: count, has_odd_key: reader.has_odd_key, has_odd_tag: reader.has_odd_tag }
    }
}

struct Reader {
    anchors: Vec<(String, Tree)>,
    has_odd_key: bool,
    has_odd_tag: bool,
}

impl Reader {
    fn value<'a>(&mut self, line: &'a str, lines: &mut impl Iterator<Item = &'a str>) -> Tree {
        let (event, mut rest) = line.split_at(4);
        rest = rest.trim_start_matches(' ');
        for brackets in ["{}", "[]"] {
            rest = rest.strip_prefix(brackets).map_or(rest, str::trim_start);
        }
        let mut anchor = None;
        if let Some(after) = rest.strip_prefix('&') {
            let (name, after) = after.split_once(' ').unwrap_or((after, ""));
            (anchor, rest) = (Some(name.to_owned()), after);
        }
        if let Some((tag, after)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            self.has_odd_tag |= !tag.starts_with("tag:yaml.org,2002:");
            rest = after.trim_start_matches(' ');
        }
        let tree = match event {
            "=VAL" => scalar(rest),
            "=ALI" => {
                let name = rest.trim_start_matches('*');
                self.anchors.iter().rev().find(|(known, _)| known == name).unwrap().1.clone()
            }
            "+SEQ" => {
                let mut items = Vec::new();
                while let Some(line) = lines.next().filter(|line| *line != "-SEQ") {
                    items.push(self.value(line, lines));
                }
                Tree::Sequence(items)
            }
            "+MAP" => self.mapping(lines),
            other => panic!("{other}"),
        };
        self.anchors.extend(anchor.map(|name| (name, tree.clone())));
        tree
    }

    fn mapping<'a>(&mut self, lines: &mut impl Iterator<Item = &'a str>) -> Tree {
        let mut entries = Vec::new();
        while let Some(line) = lines.next().filter(|line| *line != "-MAP") {
            let key = self.value(line, lines);
            let next = lines.next().unwrap();
            let value = self.value(next, lines);
            self.has_odd_key |= !matches!(&key, Tree::Text(text) if !text.is_empty());
            entries.push((key, value));
        }
        Tree::Mapping(entries)
    }
}

/// A scalar behind the sign of its style.
fn scalar(written: &str) -> Tree {
    let (style, text) = written.split_at(1);
    let is_plain = style == ":";
    let mut value = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        value.push(if sign == '\\' { escaped(signs.next().unwrap()) } else { sign });
    }
    if is_plain && matches!(value.as_str(), "" | "~" | "null" | "Null" | "NULL") {
        Tree::Null
    } else {
        Tree::Text(value)
    }
}

fn escaped(sign: char) -> char {
    match sign {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        '0' => '\0',
        other => other,
    }
}
