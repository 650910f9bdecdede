//! Wiki links: `[[incident:khusham-2018]]`, `[[article:rt-2019#footage|the footage]]`.
//!
//! They are looked for in the text as it is written, so that each has its place also within a value that YAML folds.

use super::{Kind, Mention};
use crate::source::Span;

/// Adds what the links within a stretch of the text name.
pub(super) fn find(text: &str, within: Span, mentions: &mut Vec<Mention>) {
    let written = text.get(within.range()).unwrap_or_default();
    for (open, _) in written.match_indices("[[") {
        let inner = &written[open + 2..];
        let Some(end) = inner.find(['[', ']', '|', '\n']) else { continue };
        let Some((kind, rest)) = inner[..end].split_once(':') else { continue };
        let start = within.range().start + open + 2 + kind.len() + 1;
        address(kind, rest, Span::new(within.file, start..start), mentions);
    }
}

/// Adds what the address behind `kind:` names; it is written from the beginning of the place on.
pub(super) fn address(kind: &str, written: &str, place: Span, mentions: &mut Vec<Mention>) {
    let Some(kind) = Kind::of_word(kind) else { return };
    let start = place.range().start;
    let part = |from: usize, part: &str| Span::new(place.file, start + from..start + from + part.len());
    let (id, inner) = written.split_once('#').map_or((written, None), |(id, inner)| (id, Some(inner)));
    mentions.push(Mention::new(part(0, id), vec![kind.target("", id)]));
    if let (Kind::Article, Some(inner)) = (kind, inner) {
        let to = [Kind::Claim, Kind::Bias].map(|kind| kind.target(id, inner)).to_vec();
        mentions.push(Mention::new(part(id.len() + 1, inner), to));
    }
}
