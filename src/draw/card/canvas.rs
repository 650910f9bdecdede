//! A picture of few colours: shades of ink and of the accent colour on paper. The only file that knows the PNG crate.

use super::{HEIGHT, WIDTH};

/// What something is painted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hue {
    Ink,
    Accent,
}

const PAPER: [u8; 3] = [252, 251, 248];
const INK: [u8; 3] = [29, 27, 24];
/// Shades of each hue, from none of it to all.
const SHADES: u8 = 32;
/// How often each side of a pixel is looked at to tell how much of it a dot covers.
const LOOKS: i64 = 4;

/// One byte a pixel: a shade of ink, or `SHADES` more for one of the accent colour.
pub(super) struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    /// Paper.
    pub(super) fn new() -> Canvas {
        Canvas { pixels: vec![0; WIDTH as usize * HEIGHT as usize] }
    }

    /// Covers a share of a pixel, from 0 to 255; pixels outside are left alone. Of two things on one pixel, what covers more of
    /// it is seen.
    pub(super) fn cover(&mut self, x: u32, y: u32, covered: u8, hue: Hue) {
        let shade = covered / (u8::MAX / SHADES + 1);
        if x >= WIDTH || y >= HEIGHT || shade == 0 {
            return;
        }
        let pixel = &mut self.pixels[y as usize * WIDTH as usize + x as usize];
        if shade >= *pixel % SHADES {
            *pixel = if hue == Hue::Accent { shade + SHADES } else { shade };
        }
    }

    /// A filled rectangle.
    pub(super) fn bar(&mut self, left: u32, top: u32, width: u32, height: u32, hue: Hue) {
        for y in top..top + height {
            (left..left + width).for_each(|x| self.cover(x, y, 255, hue));
        }
    }

    /// A filled circle.
    pub(super) fn dot(&mut self, x: u32, y: u32, radius: u32, hue: Hue) {
        for py in y.saturating_sub(radius)..=y + radius {
            for px in x.saturating_sub(radius)..=x + radius {
                let [dx, dy] = [(px, x), (py, y)].map(|(at, middle)| i64::from(at) - i64::from(middle));
                self.cover(px, py, share(dx, dy, i64::from(radius)), hue);
            }
        }
    }

    /// The picture as a PNG file.
    pub(super) fn png(&self, accent: [u8; 3]) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette(accent));
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(file)
    }
}

/// How much of the pixel so far from the middle lies within the circle, from 0 to 255.
fn share(dx: i64, dy: i64, radius: i64) -> u8 {
    // In eighths of a pixel, so that the middle of each look is a whole number.
    let offsets = || (0..LOOKS).map(|look| 2 * look + 1 - LOOKS);
    let reach = (radius * 2 * LOOKS).pow(2);
    let all = || offsets().flat_map(|y| offsets().map(move |x| (dx * 2 * LOOKS + x, dy * 2 * LOOKS + y)));
    let (inside, looks) = (all().filter(|(x, y)| x * x + y * y <= reach).count(), all().count());
    u8::try_from(inside * 255 / looks).unwrap_or(u8::MAX)
}

fn palette(accent: [u8; 3]) -> Vec<u8> {
    [INK, accent].into_iter().flat_map(|full| (0..SHADES).flat_map(move |shade| mixed(full, shade))).collect()
}

/// So much of a colour on paper.
fn mixed(full: [u8; 3], shade: u8) -> [u8; 3] {
    let most = u32::from(SHADES - 1);
    let part = |paper: u8, full: u8| {
        let sum = u32::from(paper) * (most - u32::from(shade)) + u32::from(full) * u32::from(shade);
        u8::try_from((sum + most / 2) / most).unwrap_or(u8::MAX)
    };
    [0, 1, 2].map(|channel| part(PAPER[channel], full[channel]))
}
