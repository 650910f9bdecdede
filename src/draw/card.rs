//! The card: the picture that messengers and networks show where somebody shares a page. They take no SVG, so it is a PNG.
//!
//! It holds the dossier's title and subtitle, when its incidents were, and how much there is.
//!
//! # Invariants
//!
//! - Equal input gives equal bytes on every machine: coverage is rounded to steps, and the letters' outlines are worked out
//!   without special instructions of a processor (`ab_glyph` without its default features).
//! - Words that the font cannot write (Arabic, Chinese and others) are left out rather than written as boxes.

mod canvas;
mod letters;

use canvas::{Canvas, Hue};
use letters::{Font, Letters};

/// Width of the card in pixels: what the common networks ask for.
pub const WIDTH: u32 = 1200;
/// Height of the card in pixels.
pub const HEIGHT: u32 = 630;

/// What stands on a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// The title, in large letters.
    pub title: String,
    /// A line or two below it.
    pub subtitle: String,
    /// The last line.
    pub foot: String,
    /// Red, green and blue of the accent colour.
    pub accent: [u8; 3],
    /// Where something happened, in thousandths of the way along the line of time.
    pub marks: Vec<u32>,
    /// What is written at both ends of that line.
    pub ends: [String; 2],
}

impl Card {
    /// All its words, for who cannot see them.
    pub fn words(&self) -> String {
        let [first, last] = &self.ends;
        [&self.title, &self.subtitle, &self.foot, first, last].map(String::as_str).join("\n")
    }
}

const MARGIN: u32 = 80;
const MEASURE: u32 = WIDTH - 2 * MARGIN;
/// Sizes of the title, the largest first, and how many lines it may fill in each.
const TITLES: [(u32, usize); 4] = [(84, 2), (68, 3), (54, 4), (44, 4)];
const SUBTITLE: u32 = 34;
const SMALL: u32 = 26;
/// Where the line of time lies, from above.
const TIME: u32 = 500;

/// The card as a PNG; `None` where it cannot be encoded.
#[must_use]
pub fn card(card: &Card) -> Option<Vec<u8>> {
    let letters = Letters::new()?;
    let mut canvas = Canvas::new();
    canvas.bar(0, 0, WIDTH, 14, Hue::Accent);
    let below = title(&letters, card, &mut canvas) + 18;
    let lines = letters.wrapped(Font::Regular, SUBTITLE, MEASURE, &card.subtitle);
    let room = usize::try_from(TIME.saturating_sub(below + 40) / (SUBTITLE * 4 / 3)).unwrap_or_default();
    for (line, at) in shortened(lines, room).iter().zip(1..) {
        letters.write(Font::Regular, SUBTITLE, (MARGIN, below + at * SUBTITLE * 4 / 3), line, Hue::Ink, &mut canvas);
    }
    time(&letters, card, &mut canvas);
    letters.write(Font::Regular, SMALL, (MARGIN, HEIGHT - 36), &card.foot, Hue::Ink, &mut canvas);
    canvas.png(card.accent)
}

/// Writes the title; gives where its last line stands.
fn title(letters: &Letters, card: &Card, canvas: &mut Canvas) -> u32 {
    let mut sizes =
        TITLES.iter().map(|(size, most)| (*size, *most, letters.wrapped(Font::Bold, *size, MEASURE, &card.title)));
    let fitting = sizes.clone().find(|(_, most, lines)| lines.len() <= *most).or_else(|| sizes.next_back());
    let Some((size, most, lines)) = fitting else { return MARGIN };
    let mut y = 84;
    for line in shortened(lines, most) {
        y += size * 5 / 4;
        letters.write(Font::Bold, size, (MARGIN, y), &line, Hue::Ink, canvas);
    }
    y
}

/// The first so many lines; the last one tells that there are more.
fn shortened(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// The line of time with a mark for each thing that happened, the years below its ends.
fn time(letters: &Letters, card: &Card, canvas: &mut Canvas) {
    if card.marks.is_empty() {
        return;
    }
    canvas.bar(MARGIN, TIME - 1, MEASURE, 3, Hue::Ink);
    for mark in &card.marks {
        canvas.dot(MARGIN + (*mark).min(1000) * MEASURE / 1000, TIME, 11, Hue::Accent);
    }
    let [first, last] = &card.ends;
    letters.write(Font::Regular, SMALL, (MARGIN, TIME + 48), first, Hue::Ink, canvas);
    if last != first {
        let x = (MARGIN + MEASURE).saturating_sub(letters.width(Font::Regular, SMALL, last));
        letters.write(Font::Regular, SMALL, (x, TIME + 48), last, Hue::Ink, canvas);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256_hex;

    fn example() -> Card {
        Card {
            title: "The bridge".to_owned(),
            subtitle: "What was said of its fall".to_owned(),
            foot: "1 incident".to_owned(),
            accent: [122, 46, 31],
            marks: vec![0, 400, 1000],
            ends: ["2019".to_owned(), "2021".to_owned()],
        }
    }

    /// Red, green and blue of each pixel.
    fn pixels(bytes: &[u8]) -> Vec<[u8; 3]> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut held = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut held).unwrap();
        assert_eq!((info.width, info.height), (WIDTH, HEIGHT));
        held.chunks(3).map(|rgb| [rgb[0], rgb[1], rgb[2]]).collect()
    }

    fn at(pixels: &[[u8; 3]], x: u32, y: u32) -> [u8; 3] {
        pixels[(y * WIDTH + x) as usize]
    }

    #[test]
    fn a_card_has_its_accent_its_words_and_its_marks() {
        let pixels = pixels(&card(&example()).unwrap());
        assert_eq!(at(&pixels, 600, 5), [122, 46, 31]);
        assert_eq!(at(&pixels, MARGIN + 400 * MEASURE / 1000, TIME), [122, 46, 31]);
        let dark = |from: u32, to: u32| {
            let rows = &pixels[(from * WIDTH) as usize..(to * WIDTH) as usize];
            rows.iter().filter(|[red, ..]| *red < 60).count()
        };
        assert!(dark(110, 200) > 2000, "the title");
        assert!(dark(560, 600) > 200, "the foot");
        assert_eq!(dark(20, 70), 0, "nothing above the title");
    }

    #[test]
    fn words_that_cannot_be_written_are_left_out_and_long_ones_are_cut() {
        let without = Card { title: String::new(), ..example() };
        assert_eq!(card(&Card { title: "عندما يلتقي الخصوم".to_owned(), ..example() }), card(&without));
        for title in ["x".repeat(300), "word ".repeat(200), "\u{1F600}".repeat(9), "a\u{301}\u{202E}b\0".to_owned()] {
            let pixels = pixels(&card(&Card { title, ..example() }).unwrap());
            assert_eq!(at(&pixels, WIDTH - 20, 200), [252, 251, 248], "nothing beyond the margin");
        }
    }

    #[test]
    fn equal_cards_are_equal_to_the_byte() {
        let hash = |card: &Card| sha256_hex([super::card(card).unwrap().as_slice()]);
        assert_eq!(hash(&example()), hash(&example()));
        assert_ne!(hash(&example()), hash(&Card::default()));
    }
}
