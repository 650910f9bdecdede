//! What the card of a dossier shows: the picture that goes with links to its pages elsewhere.

use crate::dossier::Meta;
use crate::draw::card::{Card, HEIGHT, WIDTH};
use crate::draw::timeline::Words;
use crate::edtf::Edtf;

use super::atlas::Maps;
use super::here::Here;
use super::shape::frame;
use super::{Fixed, Material, timeline, words};

/// The accent colour of the theme, where the dossier has none.
const ACCENT: [u8; 3] = [0x8a, 0x2f, 0x1d];

/// Where the card lies.
pub const PATH: &str = "card.png";

/// The card of the whole dossier.
pub fn card(material: Material<'_>) -> Card {
    let none = Maps::new();
    let here = Here::new(material, &none, Fixed::Home.route());
    let dossier = material.dossier;
    let dates: Vec<&Edtf> = timeline::incidents(&here).filter_map(|id| dossier.incidents[id].date.as_ref()).collect();
    let days: Vec<i64> = dates.iter().filter_map(|date| middle(date)).collect();
    let words = Words(material.catalogue);
    let years = |day: Option<i64>| {
        day.and_then(crate::edtf::Day::from_epoch).map_or_else(String::new, |day| words.year(day.year()))
    };
    let (first, last) = (days.iter().copied().min(), days.iter().copied().max());
    let mut marks: Vec<u32> = days.iter().map(|day| along(*day, first, last)).collect();
    marks.sort_unstable();
    marks.dedup();
    Card {
        title: dossier.meta.title.clone(),
        subtitle: dossier.meta.subtitle.clone().unwrap_or_default(),
        foot: foot(&here),
        accent: dossier.meta.accent.as_deref().and_then(rgb).unwrap_or(ACCENT),
        marks,
        ends: [years(first), years(last)],
    }
}

/// "13 incidents · 5 articles · 75 claims".
fn foot(here: &Here<'_>) -> String {
    let numbers = super::home::numbers(here).into_iter().take(3).map(|link| link.text);
    here.points(&numbers.collect::<Vec<_>>())
}

/// The day in the middle of what a date can mean, in days since 1970.
fn middle(date: &Edtf) -> Option<i64> {
    let days = [date.earliest(), date.latest()].map(|day| day.map(crate::edtf::Day::to_epoch));
    match days {
        [Some(first), Some(last)] => Some(first + (last - first) / 2),
        [first, last] => first.or(last),
    }
}

/// In thousandths of the way from the first to the last; in the middle where there is no way to go.
fn along(day: i64, first: Option<i64>, last: Option<i64>) -> u32 {
    match (first, last) {
        (Some(first), Some(last)) if last > first => {
            u32::try_from((day - first) * 1000 / (last - first)).unwrap_or(1000)
        }
        _ => 500,
    }
}

/// `#rrggbb`
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = digits.to_be_bytes();
    Some([red, green, blue])
}

/// What tells other sites of the card; they want a whole address, so only where the dossier has a `base_url`.
pub(super) fn properties(meta: &Meta) -> Vec<frame::Meta> {
    let Some(base) = &meta.base_url else { return Vec::new() };
    let about = [&meta.title].into_iter().chain(&meta.subtitle).map(|text| words::one_line(text));
    let all = [
        ("og:image", format!("{base}{PATH}")),
        ("og:image:type", "image/png".to_owned()),
        ("og:image:width", WIDTH.to_string()),
        ("og:image:height", HEIGHT.to_string()),
        ("og:image:alt", about.collect::<Vec<_>>().join(": ")),
        ("twitter:card", "summary_large_image".to_owned()),
    ];
    all.into_iter().map(|(name, content)| frame::Meta { name: name.to_owned(), content }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lie_in_the_middle_of_what_a_date_can_mean() {
        let day = |text: &str| middle(&Edtf::parse(text).unwrap());
        assert_eq!(day("2020-03-03"), day("2020-03-02/2020-03-04"));
        assert_eq!(day("../2020-03-03"), day("2020-03-03"));
        assert_eq!([10, 15, 20].map(|day| along(day, Some(10), Some(20))), [0, 500, 1000]);
        assert_eq!(along(10, Some(10), Some(10)), 500);
    }

    #[test]
    fn a_colour_is_three_bytes() {
        assert_eq!(rgb("#7a2e1f"), Some([0x7a, 0x2e, 0x1f]));
        assert_eq!(rgb("red"), None);
    }
}
