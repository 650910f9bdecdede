//! Dates as people know them. For now only the calendar day they are counted in.

mod day;

pub use day::{Day, Weekday};
