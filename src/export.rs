//! The dossier as data, in the formats of others.
//!
//! **Architecture invariant:** what is not published is in none of them: every word of an article comes through
//! [`json::claims`], which leaves out what its `publish` leaves out, and what was taken down is left out but of `dossier.json`,
//! which says so.

mod annotations;
mod calendar;
pub mod csv;
mod cx;
pub mod feed;
mod geojson;
pub mod json;
mod record;
mod references;
pub mod schema_org;
mod tables;
mod timelinejs;

use crate::analyse::Analysis;
use crate::catalogue::Catalogue;
use crate::dossier::Dossier;
use crate::route::Route;

/// All files of data that hold the whole dossier, but for those that are made of pages.
pub fn files(dossier: &Dossier, analysis: &Analysis, catalogue: &Catalogue) -> Vec<(Route, Vec<u8>)> {
    let cx = cx::Cx { dossier, analysis, catalogue };
    let mut files = vec![(Route::file(json::PATH), json::dossier(dossier, analysis))];
    files.push((Route::data(json::schema::NAME), cx::json(&json::schema::schema())));
    files.extend(tables::files(cx));
    files.extend(annotations::files(cx));
    files.extend([timelinejs::file(cx), geojson::file(cx), calendar::file(cx)]);
    files.extend(references::files(cx));
    files.extend(feed::files(cx));
    files
}
