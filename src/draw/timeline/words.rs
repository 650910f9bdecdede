//! The words of the drawing.

use super::key::Sign;
use super::{Event, Report};
use crate::catalogue::Catalogue;

/// A stretch of time that a drawing leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Whole years.
    pub years: i64,
    /// Months beyond these.
    pub months: i64,
}

/// What a drawing says, in the words of a catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Words<'c>(pub &'c Catalogue);

impl Words<'_> {
    /// A year on the axis; year 0 is 1 BC.
    pub fn year(self, year: i32) -> String {
        let year = i64::from(year);
        let (era, number) = if year > 0 { ("ours", year) } else { ("before", 1 - year) };
        self.0.fill("timeline-year", &[("era", era.into()), ("n", number.into())])
    }

    /// A month (1–12) on the axis, short.
    pub(super) fn month(self, month: u8) -> String {
        self.0.fill("timeline-month", &[("month", i64::from(month).into())])
    }

    /// A day of a month (1–12) on the axis, short.
    pub(super) fn day(self, day: u8, month: u8) -> String {
        self.0.fill("timeline-day", &[("day", i64::from(day).into()), ("month", i64::from(month).into())])
    }

    /// A full hour (0–23) on the axis, short.
    pub(super) fn hour(self, hour: u8) -> String {
        self.0.fill("timeline-hour", &[("hour", format!("{hour:02}").as_str().into())])
    }

    /// The length of a gap, on one or two short lines.
    pub(super) fn gap(self, gap: Gap) -> Vec<String> {
        let years = (gap.years > 0).then(|| self.0.fill("timeline-years", &[("n", gap.years.into())]));
        let months = (gap.months > 0).then(|| self.0.fill("timeline-months", &[("n", gap.months.into())]));
        years.into_iter().chain(months).collect()
    }

    /// The same on one line.
    pub(super) fn gap_line(self, gap: Gap) -> String {
        let line = self.gap(gap).into_iter().reduce(|years, months| {
            self.0.fill("timeline-gap", &[("years", (&years).into()), ("months", (&months).into())])
        });
        line.unwrap_or_default()
    }

    /// What the gap means, in a sentence.
    pub(super) fn gap_meaning(self, gap: Gap) -> String {
        let length = self
            .gap(gap)
            .into_iter()
            .reduce(|years, months| self.0.fill("list-and", &[("first", (&years).into()), ("last", (&months).into())]));
        self.0.fill("timeline-left-out", &[("length", (&length.unwrap_or_default()).into())])
    }

    /// The heading of the events without a date.
    pub(super) fn undated(self) -> String {
        self.0.say("timeline-undated")
    }

    /// The heading of the events that stand in no lane.
    pub(super) fn no_lane(self) -> String {
        self.0.say("timeline-no-lane")
    }

    /// So many further ones, short.
    pub(super) fn more(self, count: usize) -> String {
        self.0.count("timeline-more", count)
    }

    /// All that is said of an event when it is pointed at or read out.
    pub(super) fn event(self, event: &Event) -> String {
        let reports = event.reports.len();
        let reports = if reports == 0 { String::new() } else { self.0.count("timeline-reports", reports) };
        self.sentences(&[&event.label, &event.words, &reports])
    }

    /// All that is said of a report when it is pointed at or read out.
    pub(super) fn report(self, report: &Report, event: &Event) -> String {
        let dates = [report.words.as_str(), &report.delay_words];
        let dates: Vec<&str> = dates.into_iter().filter(|words| !words.is_empty()).collect();
        let dates = dates.join(&self.0.say("list-comma"));
        let of = self.0.fill("timeline-report-of", &[("event", (&event.label).into())]);
        self.sentences(&[&report.label, &dates, &of])
    }

    /// A name with a remark on it, where there is one.
    pub(super) fn remarked(self, name: &str, remark: &str) -> String {
        let given = [("name", name.into()), ("remark", remark.into())];
        if remark.is_empty() { name.to_owned() } else { self.0.fill("timeline-remark", &given) }
    }

    /// What the drawing holds, in a sentence or two.
    pub(super) fn description(self, events: &[&Event]) -> String {
        let count = ("n", events.len().into());
        let known: Vec<&str> = events.iter().filter(|event| event.when.is_some()).map(|e| e.words.as_str()).collect();
        match (known.first(), known.last()) {
            (Some(first), Some(last)) if first != last => {
                self.0.fill("timeline-holds-from-to", &[count, ("first", (*first).into()), ("last", (*last).into())])
            }
            (Some(only), _) => self.0.fill("timeline-holds-one-date", &[count, ("when", (*only).into())]),
            _ => self.0.fill("timeline-holds", &[count]),
        }
    }

    /// What a sign means, in a few words.
    pub(super) fn sign(self, sign: Sign) -> String {
        self.0.fill("timeline-sign", &[("word", sign.key().into())])
    }

    /// The parts that say something, each as a sentence.
    fn sentences(self, parts: &[&str]) -> String {
        let said = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).map(str::to_owned);
        let next = |before: String, next: String| {
            let end = if before.ends_with(['.', '?', '!', '…', '؟', '。']) { "ended" } else { "open" };
            let given = [("end", end.into()), ("first", (&before).into()), ("next", (&next).into())];
            self.0.fill("list-sentences", &given)
        };
        said.reduce(next).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Read, load};
    use crate::source::Sources;

    fn words() -> Words<'static> {
        Words(Catalogue::english())
    }

    #[test]
    fn gaps_are_told_in_years_and_months() {
        let table = [((0, 1), "1 month"), ((1, 0), "1 year"), ((2, 5), "2 years|5 months"), ((998, 0), "998 years")];
        for ((years, months), told) in table {
            assert_eq!(words().gap(Gap { years, months }).join("|"), told);
        }
    }

    #[test]
    fn years_before_our_era_are_told_as_such() {
        assert_eq!(words().year(2018), "2018");
        assert_eq!(words().year(0), "1 BC");
        assert_eq!(words().year(-2999), "3000 BC");
    }

    #[test]
    fn an_event_is_told_in_sentences() {
        let event = Event { label: "Who was it?".to_owned(), words: "May 2020".to_owned(), ..Event::default() };
        assert_eq!(words().event(&event), "Who was it? May 2020");
        let report = Report { label: "RT".to_owned(), words: "May 2020".to_owned(), ..Report::default() };
        assert_eq!(words().report(&report, &event), "RT. May 2020. Reports: Who was it?");
    }

    #[test]
    fn a_name_that_runs_the_other_way_stands_apart_from_what_is_said_of_it() {
        let arabic = load(&Sources::default(), "ar", &mut Read::default()).value;
        let told = Words(&arabic).remarked("Anadolu Agency", "بعد يوم واحد");
        assert_eq!(told, "\u{2068}Anadolu Agency\u{2069}، بعد يوم واحد");
        assert_eq!(Words(&arabic).gap(Gap { years: 2, months: 3 }), ["سنتان", "3 أشهر"]);
        assert_eq!(Words(&arabic).gap_line(Gap { years: 2, months: 3 }), "سنتان و3 أشهر");
    }
}
