//! The key: every sign that a drawing uses, with its meaning.

use super::Words;
use super::figure::{Figure, Outline, Part, Tip};
use super::marks::{self, Frame, Runs};
use crate::draw::px::Px;
use crate::draw::svg::Element;

/// A sign that a reader must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// A day that is known.
    Day,
    /// From one day to another.
    Range,
    /// A month or year, told no more exactly.
    Period,
    /// A day that is known, where hours are shown and its own is not.
    WholeDay,
    /// A time that is not known, in hours that are.
    Hours,
    /// A day that is not known, in a month or year that is.
    Unspecified,
    /// An approximate date.
    About,
    /// An uncertain date.
    Uncertain,
    /// A range without an end.
    Open,
    /// A range with an end that nobody knows.
    UnknownEnd,
    /// One of several dates.
    OneOf,
    /// Each of several dates.
    AllOf,
    /// No date at all.
    Undated,
    /// A report at its publication.
    Report,
    /// A report whose day of publication is not known exactly.
    VagueReport,
    /// A report whose date of publication is not known at all.
    UndatedReport,
    /// A folded stretch of time.
    Fold,
}

impl Sign {
    /// What the message about signs knows it by.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Range => "range",
            Self::Period => "period",
            Self::WholeDay => "whole-day",
            Self::Hours => "hours",
            Self::Unspecified => "unspecified",
            Self::About => "about",
            Self::Uncertain => "uncertain",
            Self::Open => "open",
            Self::UnknownEnd => "unknown-end",
            Self::OneOf => "one-of",
            Self::AllOf => "all-of",
            Self::Undated => "undated",
            Self::Report => "report",
            Self::VagueReport => "vague-report",
            Self::UndatedReport => "undated-report",
            Self::Fold => "fold",
        }
    }

    fn outline(self) -> Option<Outline> {
        let (from, middle, to) = (Px::new(3), Px::new(22), Px::new(41));
        let range = |start, end| Outline::Range { from, to, start, end };
        let ends = || vec![Part::Day(Px::new(10)), Part::Day(Px::new(34))];
        Some(match self {
            Self::Day | Self::About | Self::Uncertain => Outline::Day(middle),
            Self::Range => range(Tip::Sharp, Tip::Sharp),
            Self::Period => Outline::Period(from, to),
            Self::WholeDay => Outline::WholeDay(from, to),
            Self::Hours => Outline::Hours(from, to),
            Self::Unspecified => Outline::Unspecified(from, to),
            Self::Open => range(Tip::Sharp, Tip::Open(Px::new(15))),
            Self::UnknownEnd => range(Tip::Sharp, Tip::Unknown(Px::new(15))),
            Self::OneOf => Outline::Set { all: false, parts: ends() },
            Self::AllOf => Outline::Set { all: true, parts: ends() },
            Self::Undated => Outline::Nowhere(middle),
            Self::Report | Self::VagueReport | Self::UndatedReport | Self::Fold => return None,
        })
    }
}

/// The signs with their meanings, as an HTML list: `<ul class="tl-key">`.
pub fn key(signs: &[Sign], prefix: &str, words: Words<'_>) -> String {
    let mut shown = signs.to_vec();
    shown.sort_unstable();
    shown.dedup();
    let items = shown.into_iter().map(|sign| item(sign, prefix, words));
    Element::new("ul").with("class", "tl-key").children(items).to_string()
}

fn item(sign: Sign, prefix: &str, words: Words<'_>) -> Element {
    let picture = Element::new("svg").with("class", "tl tl-sign").with("viewBox", "0 0 44 20").with("width", 44);
    let picture = picture.with("height", 20).with("aria-hidden", "true").with("focusable", "false");
    let meaning = Element::new("span").text(words.sign(sign));
    Element::new("li").child(picture.children(sample(sign, prefix))).child(meaning)
}

fn sample(sign: Sign, prefix: &str) -> Vec<Element> {
    let frame = Frame { runs: Runs::Right, across: Px::new(10) };
    if let Some(body) = sign.outline() {
        let figure = Figure { body, about: sign == Sign::About, unsure: sign == Sign::Uncertain, truly: None };
        let hatch = format!("{prefix}-key-hatch");
        let pattern = matches!(sign, Sign::Unspecified | Sign::Hours).then(|| marks::hatch(&hatch));
        return pattern.into_iter().chain(marks::figure(frame, &figure, &hatch)).collect();
    }
    match sign {
        Sign::Fold => vec![fold()],
        Sign::UndatedReport => vec![line("tl-delay", "M6 1V10H24"), marks::report(Px::new(30), Px::new(10), false)],
        Sign::VagueReport => vec![line("tl-stem", "M6 1V10H24"), marks::report(Px::new(30), Px::new(10), false)],
        _ => vec![line("tl-stem", "M6 1V10H24"), marks::report(Px::new(30), Px::new(10), true)],
    }
}

fn line(class: &str, data: &str) -> Element {
    Element::new("path").with("class", class).with("fill", "none").with("d", data)
}

fn fold() -> Element {
    let rect = Element::new("rect").with("class", "tl-fold").with("x", 5).with("y", 1);
    rect.with("width", 34).with("height", 18)
}
