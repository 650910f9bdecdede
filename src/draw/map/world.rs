//! The countries of the world: land and borders as lists of shared arcs.
//!
//! The data are Natural Earth 4.1.0 at 1:10m (public domain), which shows borders as they are held, not as they are
//! claimed. `tools/world.mjs` tells how `static/map/world.json` was made of them.

use serde::Deserialize;

/// A place on the globe, in degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees {
    /// East of Greenwich.
    pub longitude: f64,
    /// North of the equator.
    pub latitude: f64,
}

/// A stretch of coast or border, from where countries part to where others meet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Arc {
    pub(super) points: Vec<Degrees>,
    pub(super) bounds: Bounds,
    /// Whether countries lie on both sides.
    pub(super) is_border: bool,
}

/// The smallest and the largest longitude and latitude of something.
pub(super) type Bounds = [Degrees; 2];

/// A closed line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ring {
    /// Arcs in order: `n` is arc `n` as it runs, `!n` the same arc from its end to its beginning.
    pub(super) arcs: Vec<i32>,
    pub(super) bounds: Bounds,
}

/// A country.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// Its name, in English.
    pub name: String,
    /// Its number in ISO 3166-1, where it has one.
    pub code: Option<String>,
    /// The outer and inner lines of its parts.
    pub(super) rings: Vec<Ring>,
}

/// All countries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct World {
    pub(super) arcs: Vec<Arc>,
    /// In the order of their names.
    pub countries: Vec<Country>,
}

/// Why a text is no world, and where in it, as line and column from 1, if that can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorldError {
    /// What is wrong.
    pub message: String,
    /// Line and column.
    pub place: Option<(usize, usize)>,
}

#[derive(Deserialize)]
struct File {
    scale: [f64; 2],
    translate: [f64; 2],
    countries: Vec<FileCountry>,
    arcs: Vec<String>,
}

#[derive(Deserialize)]
struct FileCountry {
    name: String,
    code: Option<String>,
    polygons: Vec<Vec<Vec<i32>>>,
}

impl World {
    /// Reads a world from the form that `tools/world.mjs` writes.
    pub fn read(text: &str) -> Result<World, WorldError> {
        let file: File = serde_json::from_str(text).map_err(|error| not_the_form(&error))?;
        let grid = |[x, y]: [i64; 2]| degrees(&file, x, y);
        let uses = uses(&file)?;
        let arc = |(text, uses): (&String, usize)| {
            let points: Vec<Degrees> = steps(text)?.into_iter().map(grid).collect();
            let bounds = bounds(&points)?;
            Some(Arc { points, bounds, is_border: uses > 1 })
        };
        let arcs = file.arcs.iter().zip(uses).enumerate();
        let arcs = arcs.map(|(at, one)| arc(one).ok_or_else(|| fault(format!("arc {at} is no encoded line"))));
        let arcs: Vec<Arc> = arcs.collect::<Result<_, _>>()?;
        let countries = file.countries.iter().map(|file| country(file, &arcs)).collect();
        Ok(World { arcs, countries })
    }

    /// The country of that name, whatever the case of its letters.
    #[must_use]
    pub fn country(&self, name: &str) -> Option<&Country> {
        let wanted = name.trim().to_lowercase();
        self.countries.iter().find(|country| country.name.to_lowercase() == wanted)
    }

    /// The arc that an entry of a ring means, and whether it runs backwards.
    pub(super) fn arc(&self, entry: i32) -> Option<(usize, &Arc, bool)> {
        let index = index(entry);
        Some((index, self.arcs.get(index)?, entry < 0))
    }
}

/// The reader's words, without the place, which is told apart.
fn not_the_form(error: &serde_json::Error) -> WorldError {
    let words = error.to_string();
    let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
    let place = (error.line() > 0).then_some((error.line(), error.column()));
    WorldError { message: format!("not of the form of map data: {words}"), place }
}

fn fault(message: String) -> WorldError {
    WorldError { message, place: None }
}

fn index(entry: i32) -> usize {
    usize::try_from(if entry < 0 { !entry } else { entry }).unwrap_or(usize::MAX)
}

#[allow(clippy::cast_precision_loss, reason = "steps of the grid are far below 2^52")]
fn degrees(file: &File, x: i64, y: i64) -> Degrees {
    let [across, up] = file.scale;
    let [west, south] = file.translate;
    Degrees { longitude: x as f64 * across + west, latitude: y as f64 * up + south }
}

fn country(file: &FileCountry, arcs: &[Arc]) -> Country {
    let ring = |entries: &Vec<i32>| {
        let parts = entries.iter().filter_map(|entry| arcs.get(index(*entry))).map(|arc| arc.bounds);
        Some(Ring { arcs: entries.clone(), bounds: parts.reduce(joined)? })
    };
    let rings = file.polygons.iter().flatten().filter_map(ring).collect();
    Country { name: file.name.clone(), code: file.code.clone(), rings }
}

/// How often each arc is a part of a ring.
fn uses(file: &File) -> Result<Vec<usize>, WorldError> {
    let arcs = file.arcs.len();
    let mut uses = vec![0; arcs];
    for country in &file.countries {
        for entry in country.polygons.iter().flatten().flatten() {
            let missing = || fault(format!("`{}` names the arc {entry}, of {arcs}", country.name));
            *uses.get_mut(index(*entry)).ok_or_else(missing)? += 1;
        }
    }
    Ok(uses)
}

fn bounds(points: &[Degrees]) -> Option<Bounds> {
    points.iter().map(|point| [*point, *point]).reduce(joined)
}

/// What holds both.
fn joined([low, high]: Bounds, [other_low, other_high]: Bounds) -> Bounds {
    let least = |a: Degrees, b: Degrees| Degrees {
        longitude: a.longitude.min(b.longitude),
        latitude: a.latitude.min(b.latitude),
    };
    let most = |a: Degrees, b: Degrees| Degrees {
        longitude: a.longitude.max(b.longitude),
        latitude: a.latitude.max(b.latitude),
    };
    [least(low, other_low), most(high, other_high)]
}

/// The points of an encoded line, as steps of the grid. The form is Google's "encoded polyline": differences, zigzag, five
/// bits a character, the lowest first.
fn steps(text: &str) -> Option<Vec<[i64; 2]>> {
    let mut numbers = Vec::with_capacity(text.len());
    let (mut value, mut shift) = (0_i64, 0_u32);
    for byte in text.bytes() {
        let part = i64::from(byte.checked_sub(63).filter(|part| *part < 64)?);
        value |= (part & 0x1f).checked_shl(shift).filter(|_| shift < 50)?;
        shift += 5;
        if part & 0x20 == 0 {
            numbers.push(if value & 1 == 1 { !(value >> 1) } else { value >> 1 });
            (value, shift) = (0, 0);
        }
    }
    let whole = shift == 0 && numbers.len() % 2 == 0;
    let mut at = [0_i64, 0];
    let add = |pair: &[i64]| {
        let [x, y] = pair else { return None };
        at = [at[0].checked_add(*x)?, at[1].checked_add(*y)?];
        Some(at)
    };
    if whole { numbers.chunks(2).map(add).collect() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_encoded() {
        // Of the format's own description, in hundred-thousandths of a degree, latitude first.
        let known = steps("_p~iF~ps|U_ulLnnqC_mqNvxq`@").unwrap();
        assert_eq!(known, [[3_850_000, -12_020_000], [4_070_000, -12_095_000], [4_325_200, -12_645_300]]);
        for bad in ["_", "?", "\u{1f}", "~~~~~~~~~~~~~~~~?", "é"] {
            assert_eq!(steps(bad), None, "{bad}");
        }
    }

    #[test]
    fn countries_share_their_border() {
        let text = r#"{"scale":[1,1],"translate":[0,0],
"countries":[{"name":"East","polygons":[[[0,1]]]},{"name":"West","polygons":[[[-1,2]]]}],
"arcs":["???C","?CA??B","?C@??B"]}"#;
        let world = World::read(text).unwrap();
        assert_eq!(world.arcs.iter().map(|arc| arc.is_border).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(world.arcs[0].points[1], Degrees { longitude: 0.0, latitude: 2.0 });
        assert_eq!(world.country(" east ").map(|country| country.name.as_str()), Some("East"));
        assert_eq!(world.country("Nowhere"), None);
    }

    #[test]
    fn what_is_no_world_is_told_with_its_place() {
        let place = |text| World::read(text).unwrap_err().place;
        assert_eq!(place("{\n\"scale\":[1,1],\n\"translate\":[0]}"), Some((3, 15)));
        let text = r#"{"scale":[1,1],"translate":[0,0],"countries":[{"name":"East","polygons":[[[7]]]}],"arcs":[]}"#;
        assert_eq!(World::read(text).unwrap_err().message, "`East` names the arc 7, of 0");
        let text = r#"{"scale":[1,1],"translate":[0,0],"countries":[],"arcs":["?"]}"#;
        assert_eq!(World::read(text).unwrap_err().message, "arc 0 is no encoded line");
    }
}
