//! The files of data, each with what it holds and what it cannot express.

use super::here::Here;
use super::shape::other::DataFile;
use crate::export;

/// Name, what it holds, what it leaves out.
type Row = (&'static str, &'static str, Option<&'static str>);

/// Those that every dossier has, in the order in which they are told.
const FILES: [Row; 12] = [
    (
        export::json::PATH,
        "The whole dossier: every record as written, and what was worked out from it under `computed`.",
        None,
    ),
    (
        "data/articles.csv",
        "Articles, one a row: source, dates, language, addresses, hash of the capture, incidents.",
        Some("The texts, and how each fact is known. Lists stand in one cell, parted by semicolons."),
    ),
    (
        "data/claims.csv",
        "Claims, one a row: quote and place in the text, who says it and through whom, answers, origins.",
        Some("Relations between claims, and reasons of assessments."),
    ),
    (
        "data/incidents.csv",
        "Incidents, one a row: date with its first and last possible day, places, actors, articles, questions in dispute.",
        Some("Questions and findings; of several places only the first coordinates."),
    ),
    (
        "data/sources.csv",
        "Sources, one a row: kind, owner, state, reliability with its reason.",
        Some("Notes on slant and their evidence."),
    ),
    (
        "data/annotations.jsonld",
        "Claims, bias notes and notes as W3C Web Annotations on the transcription and on the original. Each article's own are in data/annotations/.",
        Some("Answers, relations and origins: the standard has no terms for them."),
    ),
    (
        "data/timeline.json",
        "Incidents and reports for TimelineJS 3.",
        Some("Undated incidents. A doubtful date is drawn as if it were sure; its words say what it is."),
    ),
    (
        "data/incidents.geojson",
        "Incidents at their places, for maps.",
        Some("Places without coordinates. Each place is a point, however roughly it is known; `precision` says how."),
    ),
    (
        "data/incidents.ics",
        "Dated incidents as a calendar of whole days.",
        Some(
            "Undated incidents and those outside the years 1 to 9999. A doubtful date is marked tentative and told in words.",
        ),
    ),
    (
        "data/references.bib",
        "The articles as references in BibLaTeX.",
        Some("Annotations; dates that may be one of several."),
    ),
    ("data/references.json", "The articles as references in CSL-JSON, for Zotero and others.", Some("Annotations.")),
    (
        "feed.xml",
        "Corrections and articles added, as an Atom feed.",
        Some("What has no date; all but the newest fifty."),
    ),
];

/// What of them there is.
pub(super) fn files(here: &Here<'_>) -> Vec<DataFile> {
    let is_published = here.dossier.meta.base_url.is_some();
    let there = FILES.iter().filter(|(path, ..)| is_published || *path != export::feed::FEED);
    there
        .map(|(path, holds, limits)| DataFile {
            link: here.fixed(path, path.strip_prefix("data/").unwrap_or(path)),
            holds: (*holds).to_owned(),
            limits: limits.map(str::to_owned),
        })
        .collect()
}
