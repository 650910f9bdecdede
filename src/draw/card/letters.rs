//! Words on a card. The only file that knows the crate that reads fonts.

use ab_glyph::{Font as _, FontRef, Glyph, GlyphId, PxScale, ScaleFont as _, point};

use super::canvas::{Canvas, Hue};

/// The fonts, `DejaVu Serif`, for Latin, Greek and Cyrillic letters; their licence lies beside them.
const REGULAR: &[u8] = include_bytes!("../../../fonts/DejaVuSerif.ttf");
const BOLD: &[u8] = include_bytes!("../../../fonts/DejaVuSerif-Bold.ttf");

/// Which letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Font {
    Regular,
    Bold,
}

/// The letters of both fonts.
pub(super) struct Letters {
    regular: FontRef<'static>,
    bold: FontRef<'static>,
}

impl Letters {
    pub(super) fn new() -> Option<Letters> {
        let read = |bytes| FontRef::try_from_slice(bytes).ok();
        Some(Letters { regular: read(REGULAR)?, bold: read(BOLD)? })
    }

    fn of(&self, font: Font) -> &FontRef<'static> {
        match font {
            Font::Regular => &self.regular,
            Font::Bold => &self.bold,
        }
    }

    /// The width of a line, in pixels.
    pub(super) fn width(&self, font: Font, size: u32, text: &str) -> u32 {
        self.placed(font, size, (0, 0), text).1
    }

    /// The text in lines of at most this width. None where it has a letter that the font does not have; a word that is too
    /// long is cut where it must be.
    pub(super) fn wrapped(&self, font: Font, size: u32, width: u32, text: &str) -> Vec<String> {
        if !self.has_all(font, text) {
            return Vec::new();
        }
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|line| self.width(font, size, line) <= width) {
                Some(longer) => *lines.last_mut().unwrap_or(&mut String::new()) = longer,
                None => lines.extend(self.cut(font, size, width, word)),
            }
        }
        lines
    }

    /// A word in pieces that fit.
    fn cut(&self, font: Font, size: u32, width: u32, word: &str) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let longer = format!("{}{letter}", pieces.last().map_or("", String::as_str));
            match pieces.last_mut() {
                Some(piece) if piece.is_empty() || self.width(font, size, &longer) <= width => *piece = longer,
                _ => pieces.push(letter.to_string()),
            }
        }
        pieces
    }

    fn has_all(&self, font: Font, text: &str) -> bool {
        let font = self.of(font);
        text.chars().all(|letter| letter.is_whitespace() || font.glyph_id(letter) != GlyphId(0))
    }

    /// Writes a line that begins at `at`, its lower edge there; nothing where it has a letter that the font does not have.
    pub(super) fn write(&self, font: Font, size: u32, at: (u32, u32), text: &str, hue: Hue, canvas: &mut Canvas) {
        if !self.has_all(font, text) {
            return;
        }
        for glyph in self.placed(font, size, at, text).0 {
            let Some(outline) = self.of(font).outline_glyph(glyph) else { continue };
            let bounds = outline.px_bounds();
            outline.draw(|x, y, share| {
                let [left, top] = [bounds.min.x, bounds.min.y].map(whole);
                canvas.cover(left.saturating_add(x), top.saturating_add(y), whole_share(share), hue);
            });
        }
    }

    /// Each letter at its place, and the width of all.
    fn placed(&self, font: Font, size: u32, (x, y): (u32, u32), text: &str) -> (Vec<Glyph>, u32) {
        let scale = PxScale::from(pixels(size));
        let scaled = self.of(font).as_scaled(scale);
        let (mut pen, mut before) = (pixels(x), None);
        let mut glyphs = Vec::new();
        for letter in text.chars() {
            let id = scaled.glyph_id(letter);
            pen += before.map_or(0.0, |before| scaled.kern(before, id));
            glyphs.push(id.with_scale_and_position(scale, point(pen, pixels(y))));
            pen += scaled.h_advance(id);
            before = Some(id);
        }
        (glyphs, whole(pen - pixels(x)))
    }
}

/// Lengths on a card are below ten thousand pixels, which both kinds of number hold exactly.
#[allow(clippy::cast_precision_loss, reason = "see above")]
fn pixels(length: u32) -> f32 {
    length.min(1 << 20) as f32
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what is on the card")]
fn whole(length: f32) -> u32 {
    length.clamp(0.0, 1_000_000.0) as u32
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn whole_share(share: f32) -> u8 {
    (share * 255.0).clamp(0.0, 255.0) as u8
}
