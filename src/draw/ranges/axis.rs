//! The scale of one line: from nought to beyond its largest number.

use std::fmt::Write as _;

use super::{Answer, LABEL};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text;

/// Room at either end of an axis.
const LEFT: Px = Px::new(6);
const RIGHT: Px = Px::new(30);

/// The most steps of an axis.
const STEPS: u128 = 6;

/// A scale from nought.
pub(super) struct Axis {
    /// The number at the end of the axis.
    end: u128,
    step: u128,
    length: Px,
}

impl Axis {
    /// An axis for these answers, which is beyond the last number where an answer is open.
    pub(super) fn of(answers: &[Answer], width: Px) -> Axis {
        let largest = answers.iter().map(|answer| answer.most.unwrap_or(answer.least).max(answer.least)).max();
        let largest = u128::from(largest.unwrap_or(0)).max(1);
        let open = answers.iter().any(|answer| answer.most.is_none());
        let length = width - LEFT - RIGHT;
        let step = step(largest, steps(largest, length));
        let end = largest.div_ceil(step) * step;
        let end = if open && end - largest < step.div_ceil(2) { end + step } else { end };
        Axis { end, step, length }
    }

    /// Where a number lies.
    pub(super) fn at(&self, number: u128) -> Px {
        let length = u128::try_from(self.length.count()).unwrap_or(0);
        let along = length.saturating_mul(number.min(self.end)) / self.end;
        LEFT + Px::hundredths(i64::try_from(along).unwrap_or(0))
    }

    /// Where a range begins and ends; an open one goes beyond the end of the axis.
    pub(super) fn stretch(&self, least: u64, most: Option<u64>) -> (Px, Px) {
        let end = most.map_or_else(|| self.beyond(), |most| self.at(u128::from(most)));
        (self.at(u128::from(least)), end)
    }

    /// Where open ranges end.
    pub(super) fn beyond(&self) -> Px {
        LEFT + self.length + RIGHT - Px::new(2)
    }

    /// The axis at this height, with its numbers below.
    pub(super) fn drawn(&self, y: Px) -> Vec<Element> {
        let mut marks = format!("M{LEFT} {y}H{}", self.beyond());
        let mut numbers = Vec::new();
        let mut number = 0;
        while number <= self.end {
            let x = self.at(number);
            // Writing to a string cannot fail.
            let _ = write!(marks, "M{x} {y}v5");
            numbers.push(written(number, x, y));
            number += self.step;
        }
        let axis = Element::new("path").with("class", "rg-axis").with("fill", "none").with("d", marks);
        std::iter::once(axis).chain(numbers).collect()
    }
}

/// A number below its mark; the first begins at it, so that it is not cut off.
fn written(number: u128, x: Px, y: Px) -> Element {
    let (x, anchor) = if number == 0 { (Px::ZERO, "start") } else { (x, "middle") };
    let place = Element::new("text").with("class", "rg-tick").with("x", x).with("y", y + Px::new(18));
    place.with("text-anchor", anchor).text(number.to_string())
}

/// How many steps leave room for their numbers.
fn steps(largest: u128, length: Px) -> u128 {
    let number = text::width(&largest.to_string(), LABEL) * 2 + Px::new(10);
    u128::try_from(length.count() / number.count().max(1)).unwrap_or(1).clamp(1, STEPS)
}

/// The smallest of 1, 2, 5, 10, 20, 50 … of which so many reach the number.
fn step(largest: u128, steps: u128) -> u128 {
    let mut power = 1;
    loop {
        for digit in [1, 2, 5] {
            if digit * power * steps >= largest {
                return digit * power;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        let table = [(1, 1), (6, 1), (7, 2), (30, 5), (31, 10), (100, 20), (500, 100), (550, 100), (601, 200)];
        for (largest, expected) in table {
            assert_eq!(step(largest, 6), expected, "{largest}");
        }
    }

    #[test]
    fn an_open_answer_leaves_room_beyond_the_last_number() {
        let answer = |most| Answer { least: 100, most, ..Answer::default() };
        assert_eq!(Axis::of(&[answer(Some(100))], Px::new(700)).end, 100);
        assert_eq!(Axis::of(&[answer(None)], Px::new(700)).end, 120);
    }
}
