//! The boxes: their texts on lines, and how large they are for it.

use super::{Name, Node, Shape};
use crate::draw::px::Px;
use crate::draw::text::{self, Face};

/// Names of those who speak.
const NAME: Face = Face { size: Px::new(13), width: 108 };
/// Titles of texts.
const TITLE: Face = Face { size: Px::hundredths(1350), width: 110 };
/// The line below.
const NOTE: Face = Face { size: Px::hundredths(1150), width: 100 };
/// From the edge of a box to its words.
const PADDING: Px = Px::new(9);
/// From one line of a name to the next.
const LEAD: Px = Px::new(17);
/// What the line below takes.
const NOTE_LEAD: Px = Px::new(16);
/// The widest words in a box.
const WIDEST: Px = Px::new(196);
/// A name has at most so many lines; of several names each has one.
const LINES: usize = 2;
/// At most so many of several names are shown.
const NAMES: usize = 4;

/// A line of words in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) text: String,
    /// The name that it is a part of.
    pub(super) name: usize,
    /// The base line, from the top of the box.
    pub(super) down: Px,
}

/// A box without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) width: Px,
    pub(super) height: Px,
    pub(super) lines: Vec<Words>,
    /// The line below, with its base line.
    pub(super) note: Option<(String, Px)>,
}

/// From the left edge of a box to its words.
pub(super) const INSET: Px = PADDING;

/// How large a box is. It has room for so many lines at either side.
pub(super) fn size(node: &Node, ports: usize, pitch: Px) -> Size {
    let face = face(node.shape);
    let lines = lines(node, face);
    let names = LEAD * count(lines.len());
    let note = (!node.note.is_empty()).then(|| {
        let words = text::cut(&node.note, NOTE, WIDEST).into_owned();
        (words, PADDING / 2 + names + Px::new(12))
    });
    let widths = lines.iter().map(|line| text::width(&line.text, face));
    let note_width = note.as_ref().map_or(Px::ZERO, |(words, _)| text::width(words, NOTE));
    let width = widths.max().unwrap_or_default().max(note_width) + PADDING * 2;
    let needed = PADDING + names + if note.is_some() { NOTE_LEAD } else { Px::ZERO };
    let height = needed.max(pitch * count(ports) + PADDING);
    let spare = (height - needed) / 2;
    let lines = lines.into_iter().map(|line| Words { down: line.down + spare, ..line }).collect();
    Size { width, height, lines, note: note.map(|(words, down)| (words, down + spare)) }
}

fn face(shape: Shape) -> Face {
    match shape {
        Shape::Article | Shape::Origin => TITLE,
        _ => NAME,
    }
}

fn lines(node: &Node, face: Face) -> Vec<Words> {
    let wrapped = match &node.names[..] {
        [one] => text::balance(&one.text, face, WIDEST, LINES).into_iter().map(|line| (0, line)).collect(),
        several => each(several, face),
    };
    let line = |(number, (name, text)): (usize, (usize, String))| {
        let down = PADDING / 2 + LEAD * count(number) + Px::new(14);
        Words { text: text::isolate(&text).into_owned(), name, down }
    };
    wrapped.into_iter().enumerate().map(line).collect()
}

/// The first of several names, and how many more there are.
fn each(names: &[Name], face: Face) -> Vec<(usize, String)> {
    let shown = if names.len() > NAMES { NAMES - 1 } else { names.len() };
    let line = |(number, name): (usize, &Name)| (number, text::cut(&name.text, face, WIDEST).into_owned());
    let mut lines: Vec<(usize, String)> = names.iter().take(shown).enumerate().map(line).collect();
    if shown < names.len() {
        lines.push((shown, format!("+ {}", names.len() - shown)));
    }
    lines
}

/// A number of things as a factor of lengths.
pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
