//! A calendar day, and the small arithmetic that places it on a line.

use std::fmt;

/// A day of the proleptic Gregorian calendar (the calendar of ISO 8601), years −99999 to 99999.
///
/// Years are numbered astronomically, as ISO 8601 does: year 0 is 1 BC, year −43 is 44 BC. Days are ordered in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::struct_field_names, reason = "a day has a year, a month and a day; no other name says it better")]
pub struct Day {
    // The order of the fields is the order in time.
    year: i32,
    month: u8,
    day: u8,
}

/// A day of the week, in the order of ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// ISO 8601 day 1.
    Monday,
    /// ISO 8601 day 2.
    Tuesday,
    /// ISO 8601 day 3.
    Wednesday,
    /// ISO 8601 day 4.
    Thursday,
    /// ISO 8601 day 5.
    Friday,
    /// ISO 8601 day 6.
    Saturday,
    /// ISO 8601 day 7.
    Sunday,
}

impl Day {
    /// The first day there is: 1 January of the year −99999.
    pub const MIN: Self = Self { year: -99_999, month: 1, day: 1 };

    /// The last day there is: 31 December of the year 99999.
    pub const MAX: Self = Self { year: 99_999, month: 12, day: 31 };

    /// The day of that year, month (1–12) and day of the month (1–31), if the calendar has it.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let known_year = (Self::MIN.year..=Self::MAX.year).contains(&year);
        let known_day = (1..=last_day(year, month)?).contains(&day);
        (known_year && known_day).then_some(Self { year, month, day })
    }

    /// The day that lies so many days after 1970-01-01 (before it, where negative), if it is in range.
    ///
    /// Howard Hinnant's `civil_from_days`,
    /// <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>: the year begins in March, so that the
    /// leap day is the last of its year; an era is the 400 years, 146,097 days, after which the calendar repeats.
    #[must_use]
    pub fn from_epoch(days: i64) -> Option<Self> {
        let shifted = days.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// How many days after 1970-01-01 this day lies; negative before it.
    ///
    /// Howard Hinnant's `days_from_civil`,
    /// <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>.
    #[must_use]
    pub fn to_epoch(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The astronomical year: 0 is 1 BC.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1–12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match (self.to_epoch() + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }
}

/// Writes the day as ISO 8601 does: `2020-05-28`, `-0043-03-15`; years of five digits with their sign, `+12345-01-01`.
impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.year {
            ..0 => "-",
            0..=9999 => "",
            _ => "+",
        };
        let (year, month, day) = (self.year.unsigned_abs(), self.month, self.day);
        write!(out, "{sign}{year:04}-{month:02}-{day:02}")
    }
}

/// The last day of that month in that year; none, if there is no such month.
pub(super) fn last_day(year: i32, month: u8) -> Option<u8> {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 if is_leap(year) => Some(29),
        2 => Some(28),
        _ => None,
    }
}

fn is_leap(year: i32) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u8, day: u8) -> Day {
        Day::new(year, month, day).unwrap()
    }

    #[test]
    fn known_days_lie_where_they_should() {
        let table = [
            (day(1970, 1, 1), 0, Weekday::Thursday),
            (day(1969, 12, 31), -1, Weekday::Wednesday),
            (day(2000, 2, 29), 11_016, Weekday::Tuesday),
            (day(2000, 3, 1), 11_017, Weekday::Wednesday),
            (day(2020, 5, 28), 18_410, Weekday::Thursday),
            (day(2022, 10, 8), 19_273, Weekday::Saturday),
            (day(1, 1, 1), -719_162, Weekday::Monday),
            (day(0, 3, 1), -719_468, Weekday::Wednesday),
            (day(0, 2, 29), -719_469, Weekday::Tuesday),
            (day(2018, 2, 11), 17_573, Weekday::Sunday),
            (day(2018, 2, 9), 17_571, Weekday::Friday),
        ];
        for (day, epoch, weekday) in table {
            assert_eq!(day.to_epoch(), epoch, "{day}");
            assert_eq!(Day::from_epoch(epoch), Some(day));
            assert_eq!(day.weekday(), weekday, "{day}");
        }
    }

    #[test]
    fn only_days_of_the_calendar_exist() {
        let table = [
            (2019, 2, 29),
            (1900, 2, 29),
            (2020, 4, 31),
            (2020, 0, 1),
            (2020, 13, 1),
            (2020, 1, 0),
            (2020, 1, 32),
            (100_000, 1, 1),
            (-100_000, 1, 1),
        ];
        for (year, month, day) in table {
            assert_eq!(Day::new(year, month, day), None, "{year} {month} {day}");
        }
    }

    #[test]
    fn text_is_iso_8601() {
        let table = [
            (day(2020, 5, 28), "2020-05-28"),
            (day(33, 4, 3), "0033-04-03"),
            (day(0, 1, 1), "0000-01-01"),
            (day(-43, 3, 15), "-0043-03-15"),
            (Day::MAX, "+99999-12-31"),
            (Day::MIN, "-99999-01-01"),
        ];
        for (day, text) in table {
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn nothing_lies_beyond_the_first_and_the_last_day() {
        assert_eq!(Day::from_epoch(Day::MIN.to_epoch() - 1), None);
        assert_eq!(Day::from_epoch(Day::MAX.to_epoch() + 1), None);
        assert_eq!(Day::from_epoch(i64::MIN), None);
        assert_eq!(Day::from_epoch(i64::MAX), None);
    }

    proptest! {
        #[test]
        fn epoch_and_day_are_inverse(days in Day::MIN.to_epoch()..=Day::MAX.to_epoch()) {
            prop_assert_eq!(Day::from_epoch(days).map(Day::to_epoch), Some(days));
        }

        #[test]
        fn the_order_of_days_is_the_order_of_their_numbers(
            a in Day::MIN.to_epoch()..Day::MAX.to_epoch(),
            step in 1_i64..500,
        ) {
            let b = (a + step).min(Day::MAX.to_epoch());
            prop_assert!(Day::from_epoch(a) < Day::from_epoch(b));
        }

        #[test]
        fn any_number_is_safe(days in any::<i64>()) {
            let _ = Day::from_epoch(days);
        }
    }
}
