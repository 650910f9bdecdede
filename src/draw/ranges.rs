//! Numbers that somebody states, as ranges: a line with a scale of its own for each population that is counted.
//!
//! # Invariants
//!
//! - Every answer has a row of its own, with its label above its bar: labels never overlap, however close the numbers.
//! - Each line has its own axis, from nought to beyond its own largest number. No line is measured against another.
//! - All that is drawn is also said in the element's `<desc>`.

mod axis;
mod bar;

use super::px::Px;
use super::svg::Element;
use super::text::{self, Face};
use axis::Axis;

/// The lettering of labels.
const LABEL: Face = Face { size: Px::new(12), width: 100 };
/// From one line of text to the next.
const LEADING: Px = Px::new(17);
/// From the label of one answer to that of the next.
const ROW: Px = Px::new(36);
/// How high a bar is.
const BAR: Px = Px::new(10);
/// Room for an axis and its numbers.
const AXIS: Px = Px::new(24);
/// Room between two populations.
const BETWEEN: Px = Px::new(22);

/// The answers about one population.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Who or what is counted.
    pub of: String,
    /// How the answers stand, in words; may be empty.
    pub note: String,
    /// The answers, in the order in which they are drawn.
    pub answers: Vec<Answer>,
}

/// One answer, in words and as a range.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The number in words, and whose it is.
    pub label: String,
    /// The smallest number that it allows.
    pub least: u64,
    /// The largest; `None` where it is open.
    pub most: Option<u64>,
    /// Whether the number is approximate; `least` and `most` are then as wide as it is taken to mean.
    pub about: bool,
    /// Whether these numbers are denied.
    pub denied: bool,
}

impl Answer {
    /// The numbers that are left as possible, where they are one stretch.
    fn left(&self) -> Option<(u64, Option<u64>)> {
        match (self.denied, self.least, self.most) {
            (false, least, most) => Some((least, most)),
            (true, 0, Some(most)) => Some((most.checked_add(1)?, None)),
            (true, least, None) => Some((0, Some(least.checked_sub(1)?))),
            (true, _, Some(_)) => None,
        }
    }
}

/// The stretch between answers that have no number in common: from the end of the one that ends first to the beginning
/// of the one that begins last. `None` where there is a number that fits them all.
#[must_use]
pub fn gap(answers: &[Answer]) -> Option<(u64, u64)> {
    let left = || answers.iter().filter_map(Answer::left);
    let end = left().filter_map(|(_, most)| most).min()?;
    let start = left().map(|(least, _)| least).max()?;
    (start > end).then_some((end, start))
}

/// The drawing, `<svg class="rg">`, of that width in units that are pixels at its full size. `class` is added to its own.
#[must_use]
pub fn ranges(title: &str, lines: &[Line], width: u32, class: &str) -> String {
    let width = Px::new(i64::from(width));
    let mut top = Px::ZERO;
    let mut groups = Vec::with_capacity(lines.len());
    for line in lines {
        let (group, height) = line_group(line, top, width);
        groups.push(group);
        top += height + BETWEEN;
    }
    let height = top.max(BETWEEN) - BETWEEN + Px::new(2);
    let root = Element::new("svg").with("class", format!("rg {class}").trim_end());
    let root = root.with("viewBox", format!("0 0 {width} {height}")).with("width", width).with("height", height);
    let root = root.with("role", "group").with("aria-label", title);
    root.child(Element::new("desc").text(described(lines))).children(groups).to_string()
}

/// All lines in words.
fn described(lines: &[Line]) -> String {
    let told: Vec<String> = lines.iter().map(told).collect();
    told.join(" ")
}

fn told(line: &Line) -> String {
    let answers: Vec<&str> = line.answers.iter().map(|answer| answer.label.as_str()).collect();
    let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
    let of = if line.of.is_empty() { String::new() } else { format!("{}: ", line.of) };
    format!("{of}{}{note}.", answers.join("; "))
}

/// One population: its name and how the answers stand, a row for each answer, the axis. With its height.
fn line_group(line: &Line, top: Px, width: Px) -> (Element, Px) {
    let axis = Axis::of(&line.answers, width);
    let mut group = Element::group("rg-line");
    let mut at = top;
    for (words, class) in [(&line.of, "rg-label rg-of"), (&line.note, "rg-note")] {
        for words in text_lines(words, width) {
            at += LEADING;
            group = group.child(written(&words, class, Px::ZERO, at - Px::new(4)));
        }
    }
    let first = at;
    let foot = first + ROW * i64::try_from(line.answers.len()).unwrap_or(i64::MAX / 100_000);
    if let Some(gap) = gap(&line.answers) {
        group = group.child(bar::gap(&axis, gap, first + Px::new(4), foot));
    }
    for answer in &line.answers {
        group = group.child(row(answer, &axis, at, width));
        at += ROW;
    }
    (group.children(axis.drawn(foot)), foot + AXIS - top)
}

/// The text on at most two lines; none where there is no text.
fn text_lines(words: &str, width: Px) -> Vec<String> {
    if words.is_empty() { Vec::new() } else { text::wrap(words, LABEL, width, 2) }
}

/// An answer: its label, which begins where its bar does unless there is no room for it, and its bar.
fn row(answer: &Answer, axis: &Axis, top: Px, width: Px) -> Element {
    let label = text::cut(&answer.label, LABEL, width);
    let room = (width - text::width(&label, LABEL)).max(Px::ZERO);
    let (start, _) = axis.stretch(answer.least, answer.most);
    let place = start.min(room);
    let title = Element::new("title").text(answer.label.clone());
    let label = written(&label, "rg-label", place, top + Px::new(16));
    Element::group("rg-answer").child(title).child(label).children(bar::bar(answer, axis, top + Px::new(21), BAR))
}

fn written(words: &str, class: &str, x: Px, y: Px) -> Element {
    Element::new("text").with("class", class).with("x", x).with("y", y).text(text::isolate(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(least: u64, most: Option<u64>) -> Answer {
        Answer { label: format!("{least}"), least, most, ..Answer::default() }
    }

    fn line(answers: Vec<Answer>) -> Line {
        Line { of: "fighters".to_owned(), note: String::new(), answers }
    }

    #[test]
    fn a_gap_lies_between_answers_without_a_number_in_common() {
        assert_eq!(gap(&[answer(100, Some(200)), answer(150, None)]), None);
        assert_eq!(gap(&[answer(1, Some(5)), answer(4, Some(10)), answer(8, Some(20))]), Some((5, 8)));
        // Who denies more than 100 leaves 0 to 100: at least 150 has no part in it.
        let denied = Answer { denied: true, ..answer(101, None) };
        assert_eq!(gap(&[denied.clone(), answer(150, None)]), Some((100, 150)));
        assert_eq!(gap(&[denied, answer(50, Some(60))]), None);
        assert_eq!(gap(&[]), None);
    }

    #[test]
    fn each_sign_has_its_class() {
        let about = Answer { about: true, ..answer(450, Some(550)) };
        let denied = Answer { denied: true, ..answer(101, None) };
        let all = [answer(7, Some(7)), answer(100, None), answer(20, Some(30)), about, denied];
        let svg = ranges("How many?", &[line(all.to_vec())], 700, "");
        for class in ["rg-point", "rg-open", "rg-bar", "rg-approx", "rg-not", "rg-gap", "rg-axis"] {
            assert!(svg.contains(&format!("class=\"{class}")), "{class} is not in {svg}");
        }
        assert!(svg.starts_with("<svg class=\"rg\"") && svg.contains("aria-label=\"How many?\""), "{svg}");
        assert!(svg.contains("<desc>fighters: 7; 100; 20; 450; 101.</desc>"), "{svg}");
    }

    #[test]
    fn each_population_has_an_axis_of_its_own() {
        let svg = ranges("x", &[line(vec![answer(3, Some(3))]), line(vec![answer(900, Some(900))])], 700, "");
        assert_eq!(svg.matches("class=\"rg-axis").count(), 2, "{svg}");
    }

    #[test]
    fn the_largest_numbers_and_the_longest_words_stay_inside() {
        let words = "a great many words ".repeat(40);
        let huge = Answer { label: words.clone(), ..answer(u64::MAX, None) };
        let svg =
            ranges("x", &[Line { of: words.clone(), note: words, answers: vec![huge, answer(0, Some(0))] }], 330, "");
        for x in svg.split(" x=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let x: f64 = x.parse().unwrap();
            assert!((0.0..=330.0).contains(&x), "{x} in {svg}");
        }
    }
}
