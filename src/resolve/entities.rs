//! Sources, actors, places, glossary terms and techniques.

use super::cx::Cx;
use super::ids::bad_key;
use super::listed;
use super::names::Fragment;
use super::prose::prose;
use crate::address::{self, is_web_address};
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::entity::{Evidence, Owner};
use crate::dossier::{Actor, Common, Name, Place, Prose, Source, SourceBias, Technique, Term, Withdrawn};
use crate::parse::Keyed;
use crate::raw::entity::{ActorKind, SourceKind};
use crate::raw::{RawActor, RawGlossaryTerm, RawName, RawPlace, RawSource, RawSourceBias, RawTechnique, RawWithdrawn};
use crate::source::{Span, Spanned};
use crate::yaml::Node;
use crate::yaml::decode::{MapOf, OrText, Text, Whole};
use crate::yaml::scalar::{to_json, written};

codes! {
    /// Coordinates that are not `[latitude, longitude]` in degrees.
    ///
    /// Latitude lies between -90 and 90, longitude between -180 and 180. A pair in the wrong order puts a
    /// village into another country, and a map is believed more readily than a sentence.
    ///
    /// ```yaml
    /// coordinates: [140.7, 36.5]    # wrong: longitude first
    /// coordinates: [36.5, 140.7]    # right
    /// ```
    pub BAD_COORDINATES = Error "bad-coordinates";
    /// A record is part of itself, or owned by itself, directly or through others.
    ///
    /// What is part of what must end somewhere: a company in a group, a village in a province. Sources of
    /// one owner count as one origin, and from a circle nobody can tell who that owner is.
    ///
    /// ```yaml
    /// town:   {name: The town, part_of: county}
    /// county: {name: The county, part_of: town}         # wrong: round in a circle
    /// county: {name: The county, part_of: province}     # right
    /// ```
    pub PART_OF_ITSELF = Error "part-of-itself";
    /// An address that does not begin with `https://` or `http://`, has white space, a quotation mark or a sign that
    /// nobody sees in it, or hides the host behind a name and an `@`.
    ///
    /// A reader's browser could not follow it, or would follow it elsewhere than it seems; addresses such as
    /// `javascript:` would do something else than lead somewhere. What an address may not hold is written as a
    /// browser's address bar gives it when it is copied: `%20` for a space.
    ///
    /// ```yaml
    /// url: www.gazette.example/bridge              # wrong
    /// url: https://www.gazette.example/bridge      # right
    /// url: "https://gazette.example/the bridge"    # wrong
    /// url: https://gazette.example/the%20bridge    # right
    /// ```
    pub BAD_URL = Error "bad-url";
}

/// The keys that every record may have, as written.
pub(super) struct RawCommon {
    pub(super) aliases: Option<Vec<Text>>,
    pub(super) tags: Option<Vec<Text>>,
    pub(super) extra: Option<MapOf<Node>>,
    pub(super) withdrawn: Option<RawWithdrawn>,
    pub(super) notes: Option<Text>,
}

/// Takes the common keys out of a raw record.
macro_rules! common_of {
    ($record:ident) => {
        $crate::resolve::entities::RawCommon {
            aliases: $record.aliases,
            tags: $record.tags,
            extra: $record.extra,
            withdrawn: $record.withdrawn,
            notes: $record.notes,
        }
    };
}
pub(super) use common_of;

/// What every record may have.
pub(super) fn common(key: &str, span: Span, raw: RawCommon, cx: &mut Cx<'_>) -> Common {
    let aliases = raw.aliases.unwrap_or_default();
    for alias in &aliases {
        cx.report_all(bad_key(&alias.value, alias.span));
    }
    let extra = raw.extra.map_or_else(Vec::new, |MapOf(entries)| entries);
    Common {
        key: key.to_owned(),
        span,
        aliases,
        tags: strings(raw.tags),
        extra: extra.iter().map(|(name, value)| (name.value.clone(), to_json(value))).collect(),
        withdrawn: raw.withdrawn.map(|raw| Withdrawn { on: cx.date(raw.on.as_ref()), because: string(raw.because) }),
        notes: raw.notes.map(|notes| prose(notes, cx)),
    }
}

pub(super) fn strings(texts: Option<Vec<Text>>) -> Vec<String> {
    texts.into_iter().flatten().map(|text| text.value).collect()
}

/// The text of a required field; empty where it is missing, which the parser has reported.
pub(super) fn string(text: Option<Text>) -> String {
    text.map(|text| text.value).unwrap_or_default()
}

/// The prose of a required field; empty where it is missing, which the parser has reported.
pub(super) fn required_prose(text: Option<Text>, span: Span, cx: &mut Cx<'_>) -> Prose {
    text.map_or_else(|| Prose { markdown: String::new(), span, links: Vec::new() }, |text| prose(text, cx))
}

/// A web address, as it is written; reported where it is none.
pub(super) fn url(text: Option<Text>, cx: &mut Cx<'_>) -> Option<String> {
    let text = text?;
    if is_web_address(&text.value) {
        return Some(text.value);
    }
    let diagnostic = Diagnostic::at(&BAD_URL, text.span, format!("`{}` is not a web address", text.value));
    cx.report(match (address::meant(&text.value), address::mask(&text.value)) {
        (Some(meant), _) => {
            diagnostic.why("`https://…` is expected here").suggest(text.span, written(&meant), "write it so")
        }
        (None, Some(mask)) => diagnostic
            .why(format!("`{mask}@` hides where it leads: to what stands behind the `@`"))
            .help("write the address without it, or the one that was meant"),
        (None, None) => diagnostic.why("`https://…` is expected here"),
    });
    None
}

pub(super) fn source(keyed: Keyed<RawSource>, cx: &mut Cx<'_>) -> Source {
    let raw = keyed.record;
    let part_of = raw.part_of.as_ref().and_then(|id| cx.source(id));
    let reliability = raw.reliability.zip(raw.because).map(|(grade, because)| (grade.value, because.value));
    Source {
        part_of,
        owner: raw.owner.map(|owner| resolve_owner(owner, cx)),
        bias: raw.bias.into_iter().flatten().map(|bias| source_bias(bias, cx)).collect(),
        name: string(raw.name),
        kind: raw.kind.map_or(SourceKind::Unknown, |kind| kind.value),
        country: raw.country.map(|country| country.value),
        state: raw.state.map(|state| state.value),
        state_basis: raw.state_basis.map(|basis| basis.value),
        url: url(raw.url, cx),
        reliability,
        common: common(&keyed.key.value, keyed.key.span, common_of!(raw), cx),
    }
}

fn resolve_owner(owner: Text, cx: &Cx<'_>) -> Owner {
    if let Some(source) = cx.names.sources.get(&owner.value) {
        Owner::Source(source)
    } else if let Some(actor) = cx.names.actors.get(&owner.value) {
        Owner::Actor(actor)
    } else {
        Owner::Named(owner.value)
    }
}

fn source_bias(raw: RawSourceBias, cx: &mut Cx<'_>) -> SourceBias {
    SourceBias {
        note: required_prose(raw.note, raw.span, cx),
        evidence: raw.evidence.into_iter().flatten().filter_map(|text| evidence(text, cx)).collect(),
    }
}

fn evidence(written: Text, cx: &mut Cx<'_>) -> Option<Evidence> {
    if written.value.contains("://") {
        return url(Some(written), cx).map(Evidence::Url);
    }
    let (article, fragment) = cx.split_address(&written);
    let article = cx.article(&article)?;
    let Some(fragment) = fragment else {
        cx.report(
            Diagnostic::at(&super::unknown::UNKNOWN_CLAIM, written.span, "evidence must name a claim or a bias note")
                .why("`article#claim`, `article#bias` or an address is expected here"),
        );
        return None;
    };
    cx.fragment(article, &fragment).map(|found| match found {
        Fragment::Claim(claim) => Evidence::Claim(claim),
        Fragment::Bias(bias) => Evidence::Bias(bias),
    })
}

pub(super) fn actor(keyed: Keyed<RawActor>, cx: &mut Cx<'_>) -> Actor {
    let raw = keyed.record;
    Actor {
        name: string(raw.name),
        kind: raw.kind.map_or(ActorKind::Organisation, |kind| kind.value),
        part_of: raw.part_of.as_ref().and_then(|id| cx.actor(id)),
        names: names(raw.names, cx),
        common: common(&keyed.key.value, keyed.key.span, common_of!(raw), cx),
    }
}

fn names(raw: Option<Vec<OrText<RawName>>>, cx: &mut Cx<'_>) -> Vec<Name> {
    let name = |raw: OrText<RawName>| match raw {
        OrText::Text(text) => Name { name: text.value, used_by: Vec::new(), note: None },
        OrText::Record(raw) => {
            let used_by = raw.used_by.map_or_else(Vec::new, |many| many.0);
            Name {
                name: string(raw.name),
                used_by: used_by.iter().filter_map(|id| cx.source(id)).collect(),
                note: raw.note.map(|note| note.value),
            }
        }
    };
    raw.into_iter().flatten().map(name).collect()
}

pub(super) fn place(keyed: Keyed<RawPlace>, cx: &mut Cx<'_>) -> Place {
    let raw = keyed.record;
    Place {
        name: string(raw.name),
        names: names(raw.names, cx),
        part_of: raw.part_of.as_ref().and_then(|id| cx.place(id)),
        country: raw.country.map(|country| country.value),
        coordinates: raw.coordinates.and_then(|numbers| coordinates(&numbers, cx)),
        precision: raw.precision.map(|precision| precision.value),
        basis: raw.basis.map(|basis| basis.value),
        common: common(&keyed.key.value, keyed.key.span, common_of!(raw), cx),
    }
}

fn coordinates(numbers: &Whole<Spanned<f64>>, cx: &mut Cx<'_>) -> Option<[f64; 2]> {
    let [latitude, longitude] = &numbers.items[..] else {
        cx.report(
            Diagnostic::at(&BAD_COORDINATES, numbers.span, "coordinates are two numbers")
                .why("`[latitude, longitude]` in degrees is expected here"),
        );
        return None;
    };
    for (number, name, limit) in [(latitude, "latitude", 90.0), (longitude, "longitude", 180.0)] {
        if number.value.abs() > limit {
            cx.report(
                Diagnostic::at(&BAD_COORDINATES, number.span, format!("`{}` is not a {name}", number.value))
                    .why(format!("a {name} lies between -{limit} and {limit} degrees"))
                    .help("latitude comes first, longitude second"),
            );
            return None;
        }
    }
    Some([latitude.value, longitude.value])
}

pub(super) fn term(keyed: Keyed<RawGlossaryTerm>, cx: &mut Cx<'_>) -> Term {
    let raw = keyed.record;
    Term {
        term: string(raw.term),
        definition: required_prose(raw.definition, raw.span, cx),
        see: listed::records(raw.see, (&keyed.key.value, "see"), cx, Cx::term),
        common: common(&keyed.key.value, keyed.key.span, common_of!(raw), cx),
    }
}

pub(super) fn technique(keyed: Keyed<RawTechnique>, cx: &mut Cx<'_>) -> Technique {
    let raw = keyed.record;
    Technique {
        name: string(raw.name),
        definition: required_prose(raw.definition, raw.span, cx),
        see: listed::records(raw.see, (&keyed.key.value, "see"), cx, Cx::technique),
        built_in: cx.sources.file(raw.span.file).path() == crate::parse::place::BUILT_IN_TECHNIQUES,
        common: common(&keyed.key.value, keyed.key.span, common_of!(raw), cx),
    }
}
