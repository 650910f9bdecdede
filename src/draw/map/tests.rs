use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::draw::text::{Face, width};

static WORLD: LazyLock<World> =
    LazyLock::new(|| World::read(include_str!("../../../static/map/world.json")).expect("the world can be read"));

const FORMAT: Format = Format { width: 640, margin: 60, inset: Inset::Globe };

fn spot(label: &str, latitude: f64, longitude: f64, extent: Extent) -> Spot {
    Spot {
        label: label.to_owned(),
        href: "x.html".to_owned(),
        told: format!("{label}, told."),
        at: Degrees { longitude, latitude },
        extent,
        id: String::new(),
        incidents: String::new(),
    }
}

fn words() -> Words {
    Words { scale: "{n} km".to_owned(), ..Words::default() }
}

fn drawn(spots: &[Spot]) -> String {
    map("Map", spots, &WORLD, FORMAT, &words()).unwrap()
}

#[test]
fn a_place_known_to_its_province_is_an_area_and_no_point() {
    let exact = drawn(&[spot("A", 35.0, 40.0, Extent::Exact)]);
    assert!(exact.contains("class=\"point\"") && !exact.contains("class=\"area\""));
    let wide = drawn(&[spot("A", 35.0, 40.0, Extent::Within(60.0))]);
    assert!(wide.contains("class=\"area\"") && !wide.contains("class=\"point\""));
}

#[test]
fn a_country_is_drawn_in_its_shape_and_an_unknown_one_as_a_circle() {
    let syria = drawn(&[spot("Syria", 35.0, 38.5, Extent::Country("syria".to_owned()))]);
    assert!(syria.contains("<path class=\"area\""));
    let none = drawn(&[spot("Atlantis", 35.0, -40.0, Extent::Country("Atlantis".to_owned()))]);
    assert!(none.contains("<circle class=\"area\""));
}

#[test]
fn a_small_map_says_where_in_the_world_it_is_and_how_long_a_kilometre() {
    let region = drawn(&[spot("A", 35.0, 40.0, Extent::Exact)]);
    assert!(region.contains("class=\"globe\"") && region.contains(" km</text>"));
    assert!(region.contains(">Syria</text>") || region.contains(">Iraq</text>"), "{region}");
    let far = drawn(&[spot("A", 35.0, 40.0, Extent::Exact), spot("B", -35.0, -70.0, Extent::Exact)]);
    assert!(!far.contains("class=\"globe\"") && !far.contains(" km</text>"));
}

#[test]
fn spots_where_the_map_ends_are_whole() {
    let corners = [(90.0, 0.0), (-90.0, 0.0), (0.0, 180.0), (0.0, -180.0)];
    let spots: Vec<Spot> = corners.iter().map(|(north, east)| spot("A", *north, *east, Extent::Within(15.0))).collect();
    let svg = drawn(&spots);
    let size = |name: &str, part: &str| -> f64 {
        part.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let (width, height) = (size("width", &svg), size("height", &svg));
    for circle in svg.split("<circle").skip(1) {
        let (x, y, by) = (size("cx", circle), size("cy", circle), size("r", circle));
        assert!(x >= by && x + by <= width && y >= by && y + by <= height, "{circle}");
    }
}

#[test]
fn a_name_that_is_too_long_for_any_place_is_cut() {
    let svg = drawn(&[spot(&"Kobani ".repeat(40), 36.9, 38.4, Extent::Exact)]);
    assert!(svg.contains("…</text>"), "{svg}");
}

#[test]
fn nothing_to_show_is_no_map() {
    assert_eq!(map("Map", &[], &WORLD, FORMAT, &words()), None);
}

#[test]
fn what_cannot_be_seen_is_told() {
    let svg = drawn(&[spot("A <b>", 35.0, 40.0, Extent::Exact)]);
    assert!(svg.contains("<desc>A &lt;b&gt;, told.</desc>") && svg.contains("<title>A &lt;b&gt;, told.</title>"));
}

/// The boxes of all names of spots.
fn names(svg: &str) -> Vec<[f64; 4]> {
    let name = |part: &str| {
        let value = |name: &str| part.split_once(&format!(" {name}=\""))?.1.split('"').next()?.parse::<f64>().ok();
        let text = part.split_once('>')?.1.split('<').next()?;
        let half = f64::from(
            u32::try_from(width(text, Face { size: crate::draw::px::Px::new(12), width: 100 }).count()).unwrap(),
        ) / 200.0;
        let (x, y) = (value("x")?, value("y")?);
        Some([x - half, y - 10.0, x + half, y])
    };
    svg.split("<text class=\"name\"").skip(1).filter_map(name).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn names_lie_inside_and_not_on_one_another(places in prop::collection::vec((30.0_f64..38.0, 34.0_f64..44.0), 1..40)) {
        let spots: Vec<Spot> = places.iter().enumerate().map(|(at, (north, east))| spot(&format!("Place {at}"), *north, *east, Extent::Exact)).collect();
        let boxes = names(&drawn(&spots));
        for (at, a) in boxes.iter().enumerate() {
            prop_assert!(a[0] >= 0.0 && a[2] <= 640.0, "{a:?}");
            for b in &boxes[at + 1..] {
                prop_assert!(a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1], "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn any_place_can_be_drawn(places in prop::collection::vec((-90.0_f64..=90.0, -180.0_f64..=180.0), 1..4)) {
        let spots: Vec<Spot> = places.iter().map(|(north, east)| spot("A", *north, *east, Extent::Within(15.0))).collect();
        let svg = drawn(&spots);
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        prop_assert_eq!(svg.matches("class=\"area\"").count(), spots.len());
    }
}

#[test]
fn countries_and_the_scale_are_told_in_the_words_that_are_given() {
    let countries = [("Syria".to_owned(), "سوريا".to_owned())].into();
    let words = Words { scale: "{n} كم".to_owned(), countries };
    let svg = map("Map", &[spot("A", 35.0, 38.5, Extent::Within(60.0))], &WORLD, FORMAT, &words).unwrap();
    assert!(svg.contains(">\u{2068}سوريا\u{2069}</text>") && !svg.contains(">Syria<"), "{svg}");
    assert!(svg.contains(" كم\u{2069}</text>") && !svg.contains(" km<"));
}
