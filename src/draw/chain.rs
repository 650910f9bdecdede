//! The hands that a statement passed through, drawn from the speaker to the article.
//!
//! Boxes run to the right and go on in a further row where they are too many for one. The drawing has its whole text as its
//! label, so that it says the same to those who do not see it.

use super::px::Px;
use super::svg::Element;
use super::text::{Face, cut, isolate, width};

/// One hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hand {
    /// Who.
    pub label: String,
    /// Where its page is.
    pub href: Option<String>,
    /// What it is in the chain, such as "origin".
    pub note: Option<String>,
    /// Classes of the box: `origin`, `unnamed`, `here`, `ring`.
    pub class: String,
}

const NAME: Face = Face { size: Px::new(14), width: 100 };
const NOTE: Face = Face { size: Px::new(12), width: 100 };
/// Width of a drawing, and of the widest box.
const WIDTH: Px = Px::new(760);
const WIDEST: Px = Px::new(250);
const PADDING: Px = Px::new(10);
const HEIGHT: Px = Px::new(46);
const ARROW: Px = Px::new(38);
const ROW: Px = Px::new(60);

/// Where a box stands.
struct Place {
    left: Px,
    top: Px,
    width: Px,
}

/// The drawing of a chain; `text` tells it in words.
pub fn chain(hands: &[Hand], text: &str) -> String {
    let places = places(hands);
    let bottom = places.last().map_or(HEIGHT, |last| last.top + HEIGHT);
    let arrows = places.windows(2).map(|pair| arrow(&pair[0], &pair[1]));
    let boxes = hands.iter().zip(&places).map(|(hand, place)| boxed(hand, place));
    Element::new("svg")
        .with("class", "ch")
        .with("viewBox", format!("-2 -2 {} {}", WIDTH + Px::new(4), bottom + Px::new(4)))
        .with("width", WIDTH + Px::new(4))
        .with("role", "group")
        .with("aria-label", text)
        .children(arrows)
        .children(boxes)
        .to_string()
}

/// Boxes from left to right; one that has no room begins the next row.
fn places(hands: &[Hand]) -> Vec<Place> {
    let (mut left, mut top) = (Px::ZERO, Px::ZERO);
    let mut places = Vec::with_capacity(hands.len());
    for hand in hands {
        let note = hand.note.as_deref().map_or(Px::ZERO, |note| width(note, NOTE));
        let wanted = width(&hand.label, NAME).max(note) + PADDING + PADDING;
        let width = wanted.min(WIDEST);
        if left > Px::ZERO && left + width > WIDTH {
            (left, top) = (ARROW, top + ROW);
        }
        places.push(Place { left, top, width });
        left = left + width + ARROW;
    }
    places
}

/// An arrow into a box: from the box before it, or from the margin where the box begins a row.
fn arrow(from: &Place, to: &Place) -> Element {
    let middle = to.top + HEIGHT / 2;
    let start = if from.top == to.top { from.left + from.width } else { Px::ZERO };
    let (start, tip, wing) = (start + Px::new(6), to.left - Px::new(6), Px::new(4));
    let back = tip - Px::new(7);
    let data =
        format!("M{start} {middle}L{tip} {middle}M{back} {}L{tip} {middle}L{back} {}", middle - wing, middle + wing);
    Element::new("path").with("class", "ch-arrow").with("d", data)
}

fn boxed(hand: &Hand, place: &Place) -> Element {
    let frame = Element::new("rect")
        .with("class", format!("ch-box {}", hand.class).trim_end())
        .with("x", place.left)
        .with("y", place.top)
        .with("width", place.width)
        .with("height", HEIGHT);
    let room = place.width - PADDING - PADDING;
    let line = |text: &str, face: Face, class: &str, down: Px| {
        Element::new("text")
            .with("class", class)
            .with("x", place.left + PADDING)
            .with("y", place.top + down)
            .text(isolate(&cut(text, face, room)))
    };
    let down = if hand.note.is_some() { Px::new(20) } else { Px::new(28) };
    let name = line(&hand.label, NAME, "ch-name", down);
    let note = hand.note.as_deref().map(|note| line(note, NOTE, "ch-note", Px::new(37)));
    let group = Element::group("ch-hand").child(Element::new("title").text(hand.label.clone())).child(frame);
    let name = match &hand.href {
        Some(href) => Element::new("a").with("href", href).child(name),
        None => name,
    };
    group.child(name).children(note)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hand(label: &str) -> Hand {
        Hand { label: label.to_owned(), note: Some("origin".to_owned()), ..Hand::default() }
    }

    #[test]
    fn every_hand_is_drawn_and_the_whole_is_told() {
        let svg = chain(&[hand("A & B"), hand("C")], "from A & B to C");
        assert!(svg.contains("aria-label=\"from A &amp; B to C\""), "{svg}");
        assert!(svg.contains("A &amp; B</text>") && svg.matches("<rect").count() == 2, "{svg}");
        assert_eq!(svg.matches("ch-arrow").count(), 1);
    }

    #[test]
    fn boxes_stay_inside_and_apart() {
        let hands: Vec<Hand> = (0..9).map(|number| hand(&"long name ".repeat(number))).collect();
        let places = places(&hands);
        for pair in places.windows(2) {
            let beside = pair[0].top == pair[1].top;
            assert!(!beside || pair[0].left + pair[0].width < pair[1].left);
        }
        assert!(places.iter().all(|place| place.left + place.width <= WIDTH));
    }
}
