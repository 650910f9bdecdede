//! Laws of the timeline, held against what it writes.

mod xml;

use proptest::prelude::*;

use super::block::Detail;
use super::pack::Rect;
use super::paint::{Anchor, Label, SMALL_TITLE, SUB, TITLE, YEAR};
use super::{Clock, Drawing, Event, LABELLED, Options, Report, Sign, Words, key, overview, small, tall, wide};
use crate::catalogue::Catalogue;
use crate::draw::px::Px;
use crate::edtf::{Day, Edtf};
use xml::Tag;

fn options(width: u32) -> Options<'static> {
    Options { prefix: "t", width, title: "Timeline", words: Words(Catalogue::english()) }
}

fn date(text: &str) -> Option<Edtf> {
    Edtf::parse(text).ok()
}

fn event(key: &str, when: &str) -> Event {
    let when = date(when);
    let words = when.as_ref().map(|date| date.words(Catalogue::english())).unwrap_or_default();
    Event { label: format!("Event {key}"), href: format!("{key}.html"), when, words, ..Event::default() }
}

fn report(label: &str, when: &str) -> Report {
    let when = date(when);
    let words = when.as_ref().map(|date| date.words(Catalogue::english())).unwrap_or_default();
    let href = format!("{label}.html");
    Report { label: label.to_owned(), href, when, words, delay_words: "next day".to_owned() }
}

/// Dates of every shape, or none, that start between two days.
fn dates(from: i64, to: i64) -> impl Strategy<Value = String> {
    (from..to, 0_i64..500, 0_usize..20).prop_map(|(day, length, shape)| {
        let (first, last) = (Day::from_epoch(day).unwrap(), Day::from_epoch(day + length).unwrap());
        let month = first.to_string().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-').to_owned();
        match shape {
            0 => String::new(),
            1 => "XXXX".to_owned(),
            2 => format!("{first}~"),
            3 => format!("{first}?"),
            4 => format!("{first}%"),
            5 => format!("{first}/{last}"),
            6 => format!("{first}~/{last}"),
            7 => format!("{first}/.."),
            8 => format!("../{first}"),
            9 => format!("{first}/"),
            10 => format!("/{first}"),
            11 => format!("[{first},{last}]"),
            12 => format!("{{{first},{last}}}"),
            13 => month,
            14 => format!("{month}-XX"),
            15 => format!("{month}?"),
            16 => first.to_string().chars().take(month.len() - 3).collect(),
            _ => first.to_string(),
        }
    })
}

fn titles() -> impl Strategy<Value = String> {
    let plain = proptest::sample::select(vec![
        "Strike",
        "Coalition strike on Syrian government forces near al-Tanf",
        "قافلة أمريكية تلتقي دورية روسية قرب القحطانية",
        "叙利亚北部的一条道路上两支车队相遇并互致问候",
        "Встреча на дороге у Тель-Рифъата",
        "Verylongwordwithoutanyblankinitwhichgoesonandonandonandonandonandon",
        "<b>\"Quoted\" & 'marked'</b>",
    ]);
    prop_oneof![4 => plain.prop_map(str::to_owned), 1 => "\\PC{0,40}"]
}

/// A title, a date, reports and lanes.
type Drawn = (String, String, Vec<(String, String)>, Vec<String>);

/// Events with unique keys.
fn events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    let spans = prop_oneof![
        Just((17_000, 17_001)),
        Just((17_000, 19_000)),
        Just((-50_000, 20_000)),
        Just((-1_800_000, 40_000))
    ];
    (spans, any::<bool>()).prop_flat_map(move |((from, to), has_lanes)| {
        let reports = proptest::collection::vec((titles(), dates(from, to)), 0..4);
        let lanes = proptest::collection::vec("[a-c]", 0..if has_lanes { 3 } else { 1 });
        let one = (titles(), dates(from, to), reports, lanes);
        proptest::collection::vec(one, 0..most).prop_map(|all| {
            let build = |(at, (label, when, reports, mut lanes)): (usize, Drawn)| {
                lanes.sort();
                lanes.dedup();
                let reports = reports.iter().map(|(label, when)| report(label, when)).collect();
                Event { label, lanes, reports, ..event(&format!("e{at}"), &when) }
            };
            all.into_iter().enumerate().map(build).collect()
        })
    })
}

/// So many events that less is said of each.
fn crowds() -> impl Strategy<Value = Vec<Event>> {
    (events(40), 2_usize..6).prop_map(|(events, times)| {
        let again = |turn: usize| {
            let events = events.iter().cloned();
            events.map(move |event| Event { href: format!("{turn}-{}", event.href), ..event })
        };
        (0..times).flat_map(again).collect()
    })
}

/// The labels of a drawing, with the room that each takes.
fn labels(tags: &[Tag]) -> Vec<(String, Rect)> {
    let is_dense = tags[0].has_class("tl-dense");
    let texts = tags.iter().filter(|tag| tag.name == "text" && !tag.has_class("tl-glyph"));
    texts.map(|tag| (tag.text.clone(), room(tag, is_dense))).collect()
}

fn room(tag: &Tag, is_dense: bool) -> Rect {
    let faces = [
        ("tl-label", if is_dense { SMALL_TITLE } else { TITLE }),
        ("tl-year", YEAR),
        ("tl-lane", YEAR),
        ("tl-sub", SUB),
        ("tl-report-label", SUB),
    ];
    let (class, face) = faces.into_iter().find(|(class, _)| tag.has_class(class)).expect("a class without a face");
    let anchor = match tag.get("text-anchor") {
        None => Anchor::Start,
        Some("middle") => Anchor::Middle,
        _ => Anchor::End,
    };
    let (x, y) = (length(tag.get("x").unwrap()), length(tag.get("y").unwrap()));
    Label { class, face, text: tag.text.clone(), x, y, anchor, pin: None }.rect()
}

/// Reads a number back, and proves that it is finite, plain and short.
fn length(text: &str) -> Px {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (units, rest) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(rest.len() <= 2 && !rest.ends_with('0') && units.len() <= 7, "{text}");
    let number = |digits: &str| digits.parse::<i64>().unwrap();
    Px::hundredths(sign * (number(units) * 100 + number(&format!("{rest:0<2}"))))
}

/// The laws that hold for every drawing; gives its elements.
fn lawful(drawing: &Drawing, events: &[Event]) -> Vec<Tag> {
    let tags = xml::read(&drawing.svg);
    let numbers = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "rx"];
    for tag in &tags {
        assert!(!["script", "style", "foreignObject"].contains(&tag.name.as_str()));
        for (name, value) in &tag.attributes {
            assert!(name != "style" && !name.starts_with("on"), "{name}");
            if numbers.contains(&name.as_str()) {
                let is_size = ["r", "width", "height"].contains(&name.as_str());
                assert!(!is_size || length(value) > Px::ZERO, "{name}={value}");
                length(value);
            }
        }
    }
    for event in events {
        assert!(tags.iter().any(|tag| tag.name == "a" && tag.get("href") == Some(&event.href)), "{}", event.href);
    }
    apart(&labels(&tags));
    tags
}

/// No two labels overlap, and none leaves the drawing.
fn apart(labels: &[(String, Rect)]) {
    for (at, (text, room)) in labels.iter().enumerate() {
        for (other, taken) in &labels[at + 1..] {
            assert!(!room.meets(*taken), "{text:?} {room:?} meets {other:?} {taken:?}");
        }
    }
}

fn within(tags: &[Tag], width: u32) {
    for (text, room) in labels(tags) {
        assert!(room.left >= Px::ZERO && room.right <= Px::new(i64::from(width)), "{text:?} {room:?}");
    }
}

/// The keys of the events in the order of the document.
fn order(tags: &[Tag]) -> Vec<&str> {
    tags.iter().filter_map(|tag| tag.get("href")?.strip_suffix(".html")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn wide_drawings_are_lawful(events in events(40), width in 700_u32..1400) {
        let tags = lawful(&wide(&events, &options(width)), &events);
        within(&tags, width);
        for event in &events {
            for report in &event.reports {
                prop_assert!(tags.iter().any(|tag| tag.name == "a" && tag.get("href") == Some(&report.href)));
            }
        }
    }

    #[test]
    fn tall_drawings_are_lawful(events in events(40), width in 320_u32..420) {
        within(&lawful(&tall(&events, &options(width)), &events), width);
    }

    #[test]
    fn small_drawings_are_lawful(events in events(50)) {
        within(&lawful(&small(&events, &options(1100)), &events), 1100);
    }

    #[test]
    fn crowded_drawings_are_lawful(events in crowds()) {
        within(&lawful(&wide(&events, &options(1240)), &events), 1240);
        within(&lawful(&tall(&events, &options(344)), &events), 344);
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(events in events(20), turn in 0_usize..20) {
        let mut turned = events.clone();
        turned.rotate_left(turn.min(events.len()));
        // Lanes stand in the order in which they are first named, which is the order of time.
        prop_assert_eq!(wide(&events, &options(1200)), wide(&turned, &options(1200)));
        prop_assert_eq!(tall(&events, &options(344)), tall(&turned, &options(344)));
    }
}

/// So many events over ten years, reported up to twice.
fn many(count: i64) -> Vec<Event> {
    let event = |n: i64| {
        let day = Day::from_epoch(15_000 + (n * 7919) % 3650).unwrap().to_string();
        let reports = (0..n % 3).map(|k| report(&format!("Source {k}"), &day)).collect();
        Event { reports, ..event(&format!("e{n}"), &day) }
    };
    (0..count).map(event).collect()
}

#[test]
fn many_events_are_lawful() {
    for count in [1, 5, 61, 160, 161, 500, 600, 1000] {
        let many = many(count);
        lawful(&wide(&many, &options(1240)), &many);
        lawful(&tall(&many, &options(344)), &many);
        let linked = if count > 600 { &[] } else { many.as_slice() };
        lawful(&small(&many, &options(1240)), linked);
    }
}

#[test]
fn a_small_drawing_of_very_many_is_a_dot_for_each_and_a_few_kilobytes() {
    let drawn = small(&many(1000), &options(1240)).svg;
    assert_eq!(drawn.matches("h0").count(), 1000);
    assert!(!drawn.contains("<a "));
    assert!(drawn.len() < 30_000, "{} bytes", drawn.len());
}

#[test]
fn signs_in_a_crowd_stay_apart() {
    let tags = xml::read(&wide(&many(1000), &options(1240)).svg);
    let dots = tags.iter().filter(|tag| tag.name == "circle");
    let dots: Vec<(String, Rect)> = dots.map(|tag| ("dot".to_owned(), around_dot(tag))).collect();
    assert_eq!(dots.len(), 1000);
    apart(&dots);
}

fn around_dot(tag: &Tag) -> Rect {
    let [x, y, r] = ["cx", "cy", "r"].map(|name| length(tag.get(name).unwrap()));
    Rect { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

#[test]
fn a_crowd_shows_every_report_and_costs_little() {
    let many = many(1000);
    let drawn = wide(&many, &options(1240)).svg;
    let reports: usize = many.iter().map(|event| event.reports.len()).sum();
    assert_eq!(drawn.matches("l5 5-5 5-5-5z").count(), reports);
    assert!(drawn.len() < 200 * many.len(), "{} bytes", drawn.len());
}

#[test]
fn the_strip_counts_every_event_that_has_a_date() {
    let strip =
        overview(&[event("a", "2020-05-27"), event("b", "2020-05-27"), event("c", "2022"), event("d", "XXXX")], 1240);
    let tags = xml::read(&strip);
    let bars = tags.iter().find(|tag| tag.has_class("tl-bars")).unwrap().get("d").unwrap().matches('M').count();
    assert_eq!(bars, 2);
}

#[test]
fn hours_of_one_day_are_told_apart() {
    let at = |key: &str, from, to| Event { time: Some(Clock { from, to }), ..event(key, "2020-05-27") };
    let events =
        [at("noon", 720, 720), at("dawn", 300, 300), at("evening", 1080, 1320), event("some-time", "2020-05-27")];
    let drawing = wide(&events, &options(1240));
    let tags = lawful(&drawing, &events);
    assert_eq!(order(&tags), ["some-time", "dawn", "noon", "evening"]);
    assert_eq!(drawing.signs, [Sign::Day, Sign::WholeDay, Sign::Hours]);
    let dots: Vec<Px> =
        tags.iter().filter(|tag| tag.has_class("tl-day")).map(|tag| length(tag.get("cx").unwrap())).collect();
    assert!(dots[1] - dots[0] > Px::new(300), "{dots:?}");
    assert!(tags.iter().any(|tag| tag.has_class("tl-sub") && tag.text == "06:00"));
}

#[test]
fn what_is_drawn_longer_than_it_is_keeps_its_true_extent() {
    for count in [100, 200] {
        let events = [vec![event("a", "2015-05-27/2015-05-30")], many(count)].concat();
        let tags = xml::read(&wide(&events, &options(1240)).svg);
        let [range, truly] = ["tl-range", "tl-open"].map(|class| tags.iter().find(|tag| tag.has_class(class)).unwrap());
        assert!(length(truly.get("width").unwrap()) < length(range.get("width").unwrap()));
    }
}

#[test]
fn nothing_at_all_is_drawn_as_nothing() {
    for drawing in [wide(&[], &options(1240)), tall(&[], &options(344)), small(&[], &options(1240))] {
        assert!(drawing.height < 30 && drawing.signs.is_empty(), "{drawing:?}");
    }
}

#[test]
fn events_without_a_date_stand_last_under_a_heading() {
    let events = [event("never", ""), event("once", "2020-05-27"), event("ever", "XXXX-05")];
    for drawing in [wide(&events, &options(1240)), tall(&events, &options(344))] {
        let tags = lawful(&drawing, &events);
        assert_eq!(order(&tags), ["once", "ever", "never"]);
        assert!(tags.iter().any(|tag| tag.has_class("tl-lane") && tag.text == "Date unknown"));
        assert!(drawing.signs.contains(&Sign::Undated));
    }
}

#[test]
fn events_stand_in_the_order_of_time_whatever_their_lane() {
    let lane = |key: &str, when: &str, lanes: &[&str]| Event {
        lanes: lanes.iter().map(|&lane| lane.to_owned()).collect(),
        ..event(key, when)
    };
    let events = [lane("c", "2022-10-08", &["x"]), lane("a", "2017-05-18", &["x", "y"]), lane("b", "2019-10", &["y"])];
    assert_eq!(order(&lawful(&wide(&events, &options(1240)), &events)), ["a", "a", "b", "c"]);
}

#[test]
fn two_events_of_one_day_stay_apart() {
    let events = [event("a", "2020-05-27"), event("b", "2020-05-27")];
    let tags = lawful(&wide(&events, &options(1240)), &events);
    let dots: Vec<&Tag> = tags.iter().filter(|tag| tag.has_class("tl-day")).collect();
    assert_eq!(dots.len(), 2);
    assert_eq!(dots[0].get("cx"), dots[1].get("cx"));
    assert_ne!(dots[0].get("cy"), dots[1].get("cy"));
}

#[test]
fn long_gaps_are_told_over_the_line() {
    let events = [event("a", "0044-03-15"), event("b", "1999-12-05")];
    let tags = lawful(&wide(&events, &options(1240)), &events);
    let gap: Vec<&Tag> = tags.iter().filter(|tag| tag.has_class("tl-gap")).collect();
    assert_eq!(gap.iter().map(|tag| tag.text.as_str()).collect::<Vec<_>>(), ["1955 years", "8 months"]);
    assert!(gap.iter().all(|tag| length(tag.get("y").unwrap()) < Px::new(30)));
}

#[test]
fn words_at_the_edges_stay_inside() {
    let titled = |key, when, label: &str| Event { label: label.to_owned(), ..event(key, when) };
    let early = titled("a", "../-2854-09-11", "Before anyone wrote it down");
    let late = titled("b", "2100-12-31/..", "After everyone has forgotten it");
    let events = [early, late];
    within(&lawful(&wide(&events, &options(1240)), &events), 1240);
    within(&lawful(&small(&events, &options(1100)), &events), 1100);
    within(&lawful(&tall(&events, &options(340)), &events), 340);
}

#[test]
fn delay_is_seen_as_distance() {
    let delayed = |day: &str| {
        let event = Event { reports: vec![report("RT", day)], ..event("a", "2020-05-27") };
        let tags = xml::read(&wide(&[event], &options(1240)).svg);
        let thread = tags.iter().find(|tag| tag.has_class("tl-delayed")).cloned();
        thread.map(|tag| length(tag.get("x2").unwrap()) - length(tag.get("x1").unwrap()))
    };
    assert_eq!(delayed("2020-05-27"), None);
    assert!(delayed("2020-05-29").unwrap() > delayed("2020-05-28").unwrap());
}

#[test]
fn each_sign_has_its_sample() {
    let table = [
        ("2020-05-27", Sign::Day),
        ("2020-05-27~", Sign::About),
        ("2020-05-27?", Sign::Uncertain),
        ("2020-05", Sign::Period),
        ("2020-05-XX", Sign::Unspecified),
        ("2020-05-27/2020-06-03", Sign::Range),
        ("2020-05-27/..", Sign::Open),
        ("2020-05-27/", Sign::UnknownEnd),
        ("[2020-05-27,2020-06-03]", Sign::OneOf),
        ("{2020-05-27,2020-06-03}", Sign::AllOf),
        ("XXXX", Sign::Undated),
    ];
    let mut samples = Vec::new();
    for (when, sign) in table {
        let signs = wide(&[event("a", when)], &options(1240)).signs;
        assert!(signs.contains(&sign), "{when}: {signs:?}");
        let sample = key(&[sign], "k", Words(Catalogue::english()));
        assert!(xml::read(&sample).iter().any(|tag| tag.text == Words(Catalogue::english()).sign(sign)));
        let picture = sample.split("<span>").next().unwrap().to_owned();
        assert!(sign == Sign::Undated || !samples.contains(&picture), "{when} looks like another");
        samples.push(picture);
    }
}

#[test]
fn identifiers_carry_the_prefix() {
    let events = [event("a", "2020-05-XX")];
    for tag in xml::read(&wide(&events, &options(1240)).svg) {
        assert!(tag.get("id").is_none_or(|id| id.starts_with("t-")));
        assert!(tag.get("fill").is_none_or(|fill| !fill.starts_with("url") || fill.starts_with("url(#t-")));
    }
}

#[test]
fn the_more_events_the_less_is_said_of_each() {
    let details = [1, 60, 61, LABELLED, LABELLED + 1, 5000].map(Detail::of);
    assert!(details.windows(2).all(|pair| pair[0].lines >= pair[1].lines && pair[0].width >= pair[1].width));
}
