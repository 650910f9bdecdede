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
/// The widest words in a box, and how many lines they have at most: of those who speak, and of texts.
const SPOKEN: (Px, usize) = (Px::new(190), 2);
const WRITTEN: (Px, usize) = (Px::new(216), 3);
/// The line below may go on in a second.
const NOTES: usize = 2;
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
    /// The lines below, each with its base line.
    pub(super) notes: Vec<(String, Px)>,
}

/// From the left edge of a box to its words.
pub(super) const INSET: Px = PADDING;

/// How large a box is. It has room for so many lines at either side.
pub(super) fn size(node: &Node, ports: usize, pitch: Px) -> Size {
    let (face, (widest, _)) = (face(node.shape), room(node.shape));
    let lines = lines(node, face);
    let names = LEAD * count(lines.len());
    let notes = if node.note.is_empty() { Vec::new() } else { text::balance(&node.note, NOTE, widest, NOTES) };
    let widths = lines.iter().map(|line| text::width(&line.text, face));
    let widths = widths.chain(notes.iter().map(|note| text::width(note, NOTE)));
    let width = widths.max().unwrap_or_default() + PADDING * 2;
    let needed = PADDING + names + NOTE_LEAD * count(notes.len());
    let height = needed.max(pitch * count(ports) + PADDING);
    let spare = (height - needed) / 2;
    let below = PADDING / 2 + names + Px::new(12) + spare;
    let placed = |(number, words): (i64, String)| (text::isolate(&words).into_owned(), below + NOTE_LEAD * number);
    let lines = lines.into_iter().map(|line| Words { down: line.down + spare, ..line }).collect();
    Size { width, height, lines, notes: (0..).zip(notes).map(placed).collect() }
}

/// How wide words in a box may be, and on how many lines.
fn room(shape: Shape) -> (Px, usize) {
    match shape {
        Shape::Article | Shape::Origin => WRITTEN,
        _ => SPOKEN,
    }
}

fn face(shape: Shape) -> Face {
    match shape {
        Shape::Article | Shape::Origin => TITLE,
        _ => NAME,
    }
}

fn lines(node: &Node, face: Face) -> Vec<Words> {
    let (widest, most) = room(node.shape);
    let wrapped = match &node.names[..] {
        [one] => text::balance(&one.text, face, widest, most).into_iter().map(|line| (0, line)).collect(),
        several => each(several, face, widest),
    };
    let line = |(number, (name, text)): (usize, (usize, String))| {
        let down = PADDING / 2 + LEAD * count(number) + Px::new(14);
        Words { text: text::isolate(&text).into_owned(), name, down }
    };
    wrapped.into_iter().enumerate().map(line).collect()
}

/// The first of several names, and how many more there are.
fn each(names: &[Name], face: Face, widest: Px) -> Vec<(usize, String)> {
    let shown = if names.len() > NAMES { NAMES - 1 } else { names.len() };
    let line = |(number, name): (usize, &Name)| (number, text::cut(&name.text, face, widest).into_owned());
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
