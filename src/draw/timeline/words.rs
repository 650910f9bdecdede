//! The words of the drawing, one set per language.

use super::key::Sign;
use super::{Event, Report};

/// A stretch of time that a drawing leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Whole years.
    pub years: i64,
    /// Months beyond these.
    pub months: i64,
}

/// The words that a drawing needs, in one language.
pub trait Words {
    /// A year on the axis; year 0 is 1 BC.
    fn year(&self, year: i32) -> String;
    /// A month (1–12) on the axis, short.
    fn month(&self, month: u8) -> String;
    /// A day of a month (1–12) on the axis, short.
    fn day(&self, day: u8, month: u8) -> String;
    /// A full hour (0–23) on the axis, short.
    fn hour(&self, hour: u8) -> String;
    /// The length of a gap, on one or two short lines.
    fn gap(&self, gap: Gap) -> Vec<String>;
    /// What the gap means, in a sentence.
    fn gap_meaning(&self, gap: Gap) -> String;
    /// The heading of the events without a date.
    fn undated(&self) -> String;
    /// The heading of the events that stand in no lane.
    fn no_lane(&self) -> String;
    /// So many further ones, short.
    fn more(&self, count: usize) -> String;
    /// All that is said of an event when it is pointed at or read out.
    fn event(&self, event: &Event) -> String;
    /// All that is said of a report when it is pointed at or read out.
    fn report(&self, report: &Report, event: &Event) -> String;
    /// What the drawing holds, in a sentence or two.
    fn description(&self, events: &[&Event]) -> String;
    /// What a sign means, in a few words.
    fn sign(&self, sign: Sign) -> String;
}

/// The words in English.
#[derive(Debug, Clone, Copy, Default)]
pub struct English;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

impl Words for English {
    fn year(&self, year: i32) -> String {
        if year > 0 { year.to_string() } else { format!("{} BC", 1 - i64::from(year)) }
    }

    fn month(&self, month: u8) -> String {
        let at = usize::from(month).saturating_sub(1);
        MONTHS.get(at).copied().unwrap_or_default().to_owned()
    }

    fn day(&self, day: u8, month: u8) -> String {
        format!("{day} {}", self.month(month))
    }

    fn hour(&self, hour: u8) -> String {
        format!("{hour:02}:00")
    }

    fn gap(&self, gap: Gap) -> Vec<String> {
        let parts = [(gap.years, "year"), (gap.months, "month")];
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, unit)| counted(count, unit)).collect()
    }

    fn gap_meaning(&self, gap: Gap) -> String {
        format!("{} left out: nothing begins, ends or is reported in that time", self.gap(gap).join(" and "))
    }

    fn undated(&self) -> String {
        "Date unknown".to_owned()
    }

    fn no_lane(&self) -> String {
        "None given".to_owned()
    }

    fn more(&self, count: usize) -> String {
        format!("+{count}")
    }

    fn event(&self, event: &Event) -> String {
        let reports = event.reports.len();
        let reports = if reports == 0 { String::new() } else { counted(i64::try_from(reports).unwrap_or(0), "report") };
        sentences(&[&event.label, &event.words, &reports])
    }

    fn report(&self, report: &Report, event: &Event) -> String {
        let dates = [report.words.as_str(), report.delay_words.as_str()];
        let dates: Vec<&str> = dates.into_iter().filter(|words| !words.is_empty()).collect();
        sentences(&[&report.label, &dates.join(", "), &format!("Reports: {}", event.label)])
    }

    fn description(&self, events: &[&Event]) -> String {
        let count = counted(i64::try_from(events.len()).unwrap_or(0), "event");
        let known: Vec<&str> = events.iter().filter(|event| event.when.is_some()).map(|e| e.words.as_str()).collect();
        let dates = match (known.first(), known.last()) {
            (Some(first), Some(last)) if first != last => format!(", the first {first}, the last {last}"),
            (Some(only), _) => format!(", {only}"),
            _ => String::new(),
        };
        format!("{count}{dates}. The list on this page says the same in words.")
    }

    fn sign(&self, sign: Sign) -> String {
        sign.english().to_owned()
    }
}

fn counted(count: i64, unit: &str) -> String {
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}

/// The parts that say something, each as a sentence.
fn sentences(parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    let mut text = String::new();
    for part in said {
        if !text.is_empty() {
            text.push_str(if text.ends_with(['.', '?', '!', '…']) { " " } else { ". " });
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_told_in_years_and_months() {
        let table = [((0, 1), "1 month"), ((1, 0), "1 year"), ((2, 5), "2 years|5 months"), ((998, 0), "998 years")];
        for ((years, months), told) in table {
            assert_eq!(English.gap(Gap { years, months }).join("|"), told);
        }
    }

    #[test]
    fn years_before_our_era_are_told_as_such() {
        assert_eq!(English.year(2018), "2018");
        assert_eq!(English.year(0), "1 BC");
        assert_eq!(English.year(-2999), "3000 BC");
    }

    #[test]
    fn an_event_is_told_in_sentences() {
        let event = Event { label: "Who was it?".to_owned(), words: "May 2020".to_owned(), ..Event::default() };
        assert_eq!(English.event(&event), "Who was it? May 2020");
        let report = Report { label: "RT".to_owned(), words: "May 2020".to_owned(), ..Report::default() };
        assert_eq!(English.report(&report, &event), "RT. May 2020. Reports: Who was it?");
    }
}
