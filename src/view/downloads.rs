//! The files of data, each with what it holds and what it cannot express.

use super::here::Here;
use super::shape::other::DataFile;
use crate::export;

/// Name, and the variant of the messages that tell what it holds and what it leaves out.
type Row = (&'static str, &'static str);

/// The whole dossier, which leaves nothing out.
const WHOLE: &str = "dossier";

/// Its schema, which is no data.
const SCHEMA: &str = "schema";

/// Those that every dossier has, in the order in which they are told.
const FILES: [Row; 13] = [
    (export::json::PATH, WHOLE),
    ("data/dossier.schema.json", SCHEMA),
    ("data/articles.csv", "articles"),
    ("data/claims.csv", "claims"),
    ("data/incidents.csv", "incidents"),
    ("data/sources.csv", "sources"),
    ("data/annotations.jsonld", "annotations"),
    ("data/timeline.json", "timeline"),
    ("data/incidents.geojson", "geojson"),
    ("data/incidents.ics", "calendar"),
    ("data/references.bib", "biblatex"),
    ("data/references.json", "csl"),
    ("feed.xml", "feed"),
];

/// What of them there is.
pub(super) fn files(here: &Here<'_>) -> Vec<DataFile> {
    let is_published = here.dossier.meta.base_url.is_some();
    let there = FILES.iter().filter(|(path, _)| is_published || *path != export::feed::FEED);
    there
        .map(|(path, file)| DataFile {
            link: here.fixed(path, path.strip_prefix("data/").unwrap_or(path)),
            holds: here.word("data-holds-of", file),
            limits: (![WHOLE, SCHEMA].contains(file)).then(|| here.word("data-lacks-of", file)),
        })
        .collect()
}
