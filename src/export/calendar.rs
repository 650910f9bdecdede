//! `data/incidents.ics`, iCalendar (RFC 5545): each dated incident as an event of whole days, from the first to the last day
//! that its date may mean. The format knows no doubtful dates: such an event is `TENTATIVE`, and its description has the date as
//! it is written.

use super::cx::{Cx, day};
use crate::dossier::{Incident, Target};
use crate::edtf::{Day, Edtf};
use crate::route::Route;

/// Octets of a line before it is folded.
const LINE: usize = 75;

/// The bytes of the file.
pub(super) fn file(cx: Cx<'_>) -> (Route, Vec<u8>) {
    let route = Route::data("incidents.ics");
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//dossier//dossier//EN".to_owned(),
        format!("X-WR-CALNAME:{}", text(&cx.dossier.meta.title)),
    ];
    for (id, incident) in cx.incidents() {
        let page = cx.dossier.meta.base_url.as_ref().map(|_| cx.page(&route, Target::Incident(id)));
        lines.extend(event(cx, incident, page.as_deref()).unwrap_or_default());
    }
    lines.push("END:VCALENDAR".to_owned());
    (route, lines.iter().map(|line| fold(line)).collect::<String>().into_bytes())
}

fn event(cx: Cx<'_>, incident: &Incident, page: Option<&str>) -> Option<Vec<String>> {
    let date = incident.date.as_ref()?;
    let (first, last) = (compact(date.earliest()?)?, compact(Day::from_epoch(date.latest()?.to_epoch() + 1)?)?);
    let places: Vec<&crate::dossier::Place> = incident.places.iter().map(|id| &cx.dossier.places[*id]).collect();
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    let summary = incident.summary.as_ref().map(|summary| cx.plain(summary)).unwrap_or_default();
    let status = if day(date).is_some() { "CONFIRMED" } else { "TENTATIVE" };
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@{}", incident.common.key, host(cx)),
        // When the event was written down is not known; this makes the file the same in every build.
        format!("DTSTAMP:{first}T000000Z"),
        format!("DTSTART;VALUE=DATE:{first}"),
        format!("DTEND;VALUE=DATE:{last}"),
        format!("SUMMARY:{}", text(&incident.title)),
        format!("DESCRIPTION:{}", text(format!("{} {summary}", told(cx, date)).trim())),
        format!("CATEGORIES:{}", text(&incident.kind.replace('-', " "))),
        format!("STATUS:{status}"),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    if !names.is_empty() {
        lines.push(format!("LOCATION:{}", text(&names.join("; "))));
    }
    lines.extend(places.iter().find_map(|place| place.coordinates).map(|[lat, lon]| format!("GEO:{lat};{lon}")));
    lines.extend(page.map(|page| format!("URL:{page}")));
    lines.push("END:VEVENT".to_owned());
    Some(lines)
}

fn told(cx: Cx<'_>, date: &Edtf) -> String {
    cx.catalogue.fill("data-date", &[("date", (&date.words(cx.catalogue)).into())])
}

/// What tells the events of this dossier from those of others.
fn host(cx: Cx<'_>) -> &str {
    let base = cx.dossier.meta.base_url.as_deref().and_then(|url| url.split_once("://"));
    base.and_then(|(_, rest)| rest.split(['/', ':']).next())
        .filter(|host| !host.is_empty())
        .unwrap_or("dossier.invalid")
}

/// A day as the format has it: four digits for the year, so nothing before the year 1 or after 9999.
fn compact(day: Day) -> Option<String> {
    (1..=9999).contains(&day.year()).then(|| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()))
}

fn text(words: &str) -> String {
    let escaped = words.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    escaped.replace(['\r', '\n'], " ").chars().filter(|letter| !letter.is_control()).collect()
}

/// A line with its end; a long one goes on after a space on the next, cut between letters.
fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            folded.push_str("\r\n ");
            room = LINE - 1;
        }
        folded.push(letter);
        room -= letter.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_words_escaped() {
        assert_eq!(text("a; b, c\\d\ne\u{7}"), "a\\; b\\, c\\\\d e");
        let folded = fold(&format!("SUMMARY:{}", "é".repeat(60)));
        assert!(folded.split("\r\n").all(|line| line.len() <= LINE), "{folded}");
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "é".repeat(60)));
    }
}
