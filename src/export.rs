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
mod lazy;
mod record;
mod references;
pub mod schema_org;
mod tables;
mod timelinejs;

use crate::analyse::Analysis;
use crate::catalogue::Catalogue;
use crate::dossier::Dossier;
use crate::route::Route;

/// Makes some files of data.
type Maker<'a> = fn(cx::Cx<'a>) -> Vec<(Route, Vec<u8>)>;

/// All files of data that hold the whole dossier, but for those that are made of pages; each is made when it is asked for.
pub fn files<'a>(
    dossier: &'a Dossier,
    analysis: &'a Analysis,
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = (Route, Vec<u8>)> + 'a {
    let cx = cx::Cx { dossier, analysis, catalogue };
    let makers: [Maker<'a>; 9] = [
        |cx| vec![(Route::file(json::PATH), json::dossier(cx.dossier, cx.analysis))],
        |_| vec![(Route::data(json::schema::NAME), cx::json(&json::schema::schema()))],
        |cx| tables::files(cx),
        |cx| vec![annotations::all(cx)],
        |cx| vec![timelinejs::file(cx)],
        |cx| vec![geojson::file(cx)],
        |cx| vec![calendar::file(cx)],
        |cx| references::files(cx),
        |cx| feed::files(cx),
    ];
    makers.into_iter().flat_map(move |make| make(cx)).chain(annotations::of_articles(cx))
}
