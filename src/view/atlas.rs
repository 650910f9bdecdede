//! The map data of a build, and places as spots of a map.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::arena::Id;
use crate::catalogue::Catalogue;
use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::dossier::{Dossier, Place};
use crate::draw::map::{Degrees, Extent, Format, Inset, Spot, Words, World, WorldError, map};
use crate::markdown::escape;
use crate::raw::entity::Precision;
use crate::recall::Recall;
use crate::route::Route;
use crate::source::{FileId, SourceFile, Sources, Span};

use super::here::Here;
use super::shape::shared::Figure;
use super::{Material, PageId};

codes! {
    /// A map file that cannot be read.
    ///
    /// The borders and coasts of every map come from `static/map/world.json`. A dossier may have its own, in the same form;
    /// this one is not in that form, so no map could be drawn, and a site without its maps would not say so. Mend the
    /// file, or remove it to use the one that comes with the tool.
    ///
    /// ```text
    /// static/map/world.json: {"type":"FeatureCollection","features":[…     wrong: another form
    /// static/map/world.json: {"scale":[…],"translate":[…],"countries":[…    right
    /// ```
    pub BAD_MAP_DATA = Error "bad-map-data";
}

/// Where the map data lie.
const DATA: &str = "static/map/world.json";

/// Files for maps are read by the build, not by browsers.
pub(crate) fn is_data(path: &str) -> bool {
    path.starts_with("static/map/")
}

/// The maps of a site, each under the address of the page on which it stands.
pub type Maps = BTreeMap<Route, Figure>;

/// What maps were made of the last time: the data are read once for as long as the file stays the same, and a map is drawn
/// anew only where it would be another.
#[derive(Debug, Default)]
pub struct Drawn {
    worlds: Recall<SourceFile, Result<Arc<World>, WorldError>>,
    maps: Recall<Sheet, Option<Arc<str>>>,
}

/// What one map is to show.
#[derive(Debug, PartialEq)]
pub(super) struct Sketch {
    /// Its name.
    pub(super) label: String,
    /// What is shown.
    pub(super) spots: Vec<Spot>,
    /// How large.
    pub(super) format: Format,
}

/// A sketch, what is drawn beneath it, and what is written on it.
#[derive(Debug)]
struct Sheet {
    sketch: Sketch,
    world: Arc<World>,
    words: Arc<Words>,
}

impl PartialEq for Sheet {
    /// The same data are the same value (see [`Drawn`]), so that the whole world need not be compared for each map.
    fn eq(&self, other: &Sheet) -> bool {
        Arc::ptr_eq(&self.world, &other.world) && self.sketch == other.sketch && self.words == other.words
    }
}

/// Every map of the pages that were planned.
pub fn atlas(material: Material<'_>, sources: &Sources, plan: &[PageId], drawn: &mut Drawn) -> Reported<Maps> {
    let Reported { value, diagnostics } = world(sources, material.dossier, drawn);
    let Some(world) = value else { return Reported::new(Maps::new(), diagnostics) };
    drawn.maps.turn();
    let none = Maps::new();
    let words = Arc::new(words(material.catalogue, &world));
    let sheet = |id: &PageId| {
        let here = Here::new(material, &none, id.route(material.dossier));
        let sketch = super::map::sketch(&here, id)?;
        let sheet = Sheet { sketch, world: Arc::clone(&world), words: Arc::clone(&words) };
        let svg = drawn.maps.last(here.route.path(), &sheet).unwrap_or_else(|| draw(&sheet));
        Some((here.route, sheet, svg))
    };
    let sheets: Vec<_> = plan.par_iter().filter_map(sheet).collect();
    let mut maps = Maps::new();
    for (route, sheet, svg) in sheets {
        maps.extend(svg.as_ref().map(|svg| (route.clone(), figure(material.catalogue, &sheet.sketch, svg))));
        drawn.maps.keep(route.path().to_owned(), sheet, svg);
    }
    Reported::new(maps, diagnostics)
}

/// The countries of the world; `None` where the dossier has nothing to put on a map.
fn world(sources: &Sources, dossier: &Dossier, drawn: &mut Drawn) -> Reported<Option<Arc<World>>> {
    drawn.worlds.turn();
    let needed = dossier.places.values().any(|place| place.coordinates.is_some());
    let Some(id) = sources.find(DATA).filter(|_| needed) else { return Reported::new(None, Vec::new()) };
    let read = |file: &SourceFile| World::read(file.valid_prefix()).map(Arc::new);
    match drawn.worlds.of(DATA.to_owned(), sources.file(id).clone(), read) {
        Ok(world) => Reported::new(Some(world), Vec::new()),
        Err(error) => {
            let at = error.place.map_or(0, |place| offset(sources, id, place));
            let fault = Diagnostic::at(&BAD_MAP_DATA, Span::new(id, at..at), format!("`{DATA}` is no map data"));
            let fault = fault.why(error.message).help("mend it, or remove it to use the map that comes with the tool");
            Reported::new(None, vec![fault])
        }
    }
}

/// The byte at a line and column, both from 1.
fn offset(sources: &Sources, file: FileId, (line, column): (usize, usize)) -> usize {
    let text = sources.file(file).valid_prefix();
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The map on the page of one place or incident.
pub(super) const LOCATOR: Format = Format { width: 480, margin: 110, inset: Inset::Globe };

/// What maps say besides the names of their places.
fn words(catalogue: &Catalogue, world: &World) -> Words {
    let countries = world.countries.iter().filter_map(|country| {
        let known_by = country.code.clone().unwrap_or_else(|| id_of(&country.name));
        let name = catalogue.fill("country", &[("word", (&known_by).into()), ("name", (&country.name).into())]);
        (name != country.name).then(|| (country.name.clone(), name))
    });
    Words { scale: catalogue.fill("map-scale", &[("n", "{n}".into())]), countries: countries.collect() }
}

fn draw(sheet: &Sheet) -> Option<Arc<str>> {
    let Sketch { label, spots, format } = &sheet.sketch;
    map(label, spots, &sheet.world, *format, &sheet.words).map(Arc::from)
}

fn figure(catalogue: &Catalogue, sketch: &Sketch, svg: &str) -> Figure {
    let caption_html = Some(escape(&catalogue.say("map-borders")));
    Figure { label: sketch.label.clone(), svg_html: svg.to_owned(), caption_html }
}

/// What messages know a country by that has no number: "n-cyprus" for "N. Cyprus".
fn id_of(name: &str) -> String {
    let letters = name.to_lowercase();
    letters
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

impl Here<'_> {
    /// The map of this page; `None` where there is nothing to show.
    pub(super) fn map(&self) -> Option<Figure> {
        self.maps.get(&self.route).cloned()
    }
}

/// A place as a spot; `None` where its position is not known.
pub(super) fn spot(here: &Here<'_>, id: Id<Place>, href: String) -> Option<Spot> {
    let place = &here.dossier.places[id];
    let [latitude, longitude] = place.coordinates?;
    Some(Spot {
        label: place.name.clone(),
        href,
        told: here
            .fill("map-spot", &[("place", (&place.name).into()), ("precision", (&precision(here, place)).into())]),
        at: Degrees { longitude, latitude },
        extent: extent(place),
        id: String::new(),
        incidents: String::new(),
    })
}

/// How exactly the position of a place is known.
pub(super) fn precision(here: &Here<'_>, place: &Place) -> String {
    place.precision.map_or_else(|| here.say("map-no-precision"), |precision| here.precision(precision))
}

/// How large the area is, by the stated precision. Towns, districts and provinces differ; these radii cover most of them
/// and are told in `docs/method.md`. Where nothing is stated, a district is assumed.
fn extent(place: &Place) -> Extent {
    match place.precision {
        Some(Precision::Exact) => Extent::Exact,
        Some(Precision::Town) => Extent::Within(3.0),
        Some(Precision::District) | None => Extent::Within(15.0),
        Some(Precision::Province) => Extent::Within(60.0),
        Some(Precision::Country) => Extent::Country(place.country.clone().unwrap_or_else(|| place.name.clone())),
    }
}
