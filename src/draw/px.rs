//! Lengths and places in a drawing, exact to a hundredth.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

/// A length in user units of the drawing, held as whole hundredths.
///
/// Drawings use no floating-point numbers, so that no machine rounds or prints them otherwise than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Px(i64);

impl Px {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// So many whole units.
    pub const fn new(units: i64) -> Self {
        Self(units * 100)
    }

    /// So many hundredths of a unit.
    pub const fn hundredths(count: i64) -> Self {
        Self(count)
    }

    /// The length in hundredths of a unit.
    pub const fn count(self) -> i64 {
        self.0
    }

    /// The least number of whole units that is not shorter.
    pub const fn ceil(self) -> i64 {
        self.0.div_euclid(100) + (self.0.rem_euclid(100) != 0) as i64
    }

    /// The share `part / whole` of this length; all of it if the whole is nothing.
    #[must_use]
    pub const fn share(self, part: i64, whole: i64) -> Self {
        if whole == 0 { self } else { Self(self.0 * part / whole) }
    }

    /// What remains of the length after taking off `whole` as often as it goes.
    #[must_use]
    pub const fn within(self, whole: Self) -> Self {
        if whole.0 == 0 { self } else { Self(self.0.rem_euclid(whole.0)) }
    }

    /// The point halfway to another.
    #[must_use]
    pub const fn middle(self, other: Self) -> Self {
        Self(i64::midpoint(self.0, other.0))
    }
}

impl Add for Px {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Px {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Px {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Px {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Mul<i64> for Px {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0 * times)
    }
}

impl Div<i64> for Px {
    type Output = Self;
    fn div(self, parts: i64) -> Self {
        Self(self.0 / parts)
    }
}

impl Sum for Px {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// Writes the length with at most two decimals and a full stop between: `12`, `0.5`, `-3.25`.
impl fmt::Display for Px {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (units, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match rest {
            0 => write!(out, "{sign}{units}"),
            _ if rest.is_multiple_of(10) => write!(out, "{sign}{units}.{}", rest / 10),
            _ => write!(out, "{sign}{units}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_short() {
        let table = [(0, "0"), (100, "1"), (50, "0.5"), (-5, "-0.05"), (-325, "-3.25"), (123_410, "1234.1")];
        for (count, written) in table {
            assert_eq!(Px::hundredths(count).to_string(), written);
        }
    }

    #[test]
    fn lengths_are_rounded_up_to_whole_units() {
        let table = [(0, 0), (1, 1), (100, 1), (101, 2), (-99, 0), (-100, -1)];
        for (count, units) in table {
            assert_eq!(Px::hundredths(count).ceil(), units);
        }
    }
}
