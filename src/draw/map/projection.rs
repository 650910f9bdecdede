//! From the globe to the paper.
//!
//! Both projections keep areas true, so that no country seems larger than it is. Formulas: Snyder, *Map Projections: A
//! Working Manual* (1987), eq. 24-2 to 24-4, for the azimuthal one; Šavrič, Patterson and Jenny, "The Equal Earth map
//! projection" (2018). Sines come from a library, so that every machine computes the same digits.

use libm::{asin, atan2, cos, sin, sqrt};

use super::world::Degrees;

/// The mean radius of the earth, in kilometres.
pub(super) const EARTH: f64 = 6371.0;

/// A place on the paper, in kilometres at true scale: to the right, and down.
pub(super) type Point = [f64; 2];

/// A way to draw the globe on paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Projection {
    /// Lambert's azimuthal equal-area projection about a centre, given by the sine and cosine of its latitude and by its
    /// longitude in radians: for regions, also at the poles and the date line.
    Azimuthal { sine: f64, cosine: f64, longitude: f64 },
    /// Equal Earth about the meridian of Greenwich: for the whole world.
    World,
}

impl Projection {
    /// The azimuthal projection about a place.
    pub(super) fn about(centre: Degrees) -> Projection {
        let latitude = centre.latitude.to_radians();
        Projection::Azimuthal { sine: sin(latitude), cosine: cos(latitude), longitude: centre.longitude.to_radians() }
    }

    /// Where a place lies on the paper.
    pub(super) fn point(self, place: Degrees) -> Point {
        match self {
            Projection::Azimuthal { sine, cosine, longitude } => {
                let (latitude, from) = (place.latitude.to_radians(), place.longitude.to_radians() - longitude);
                let (up, flat) = (sin(latitude), cos(latitude));
                let (side, ahead) = (flat * sin(from), flat * cos(from));
                // Nothing at the opposite end of the world is ever drawn; it must only be far away.
                let scale = EARTH * sqrt(2.0 / (1.0 + sine * up + cosine * ahead).max(1e-9));
                [scale * side, -scale * (cosine * up - sine * ahead)]
            }
            Projection::World => equal_earth(place),
        }
    }
}

fn equal_earth(place: Degrees) -> Point {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = sqrt(3.0) / 2.0;
    let angle = asin(root * sin(place.latitude.to_radians()));
    let (two, six) = (angle * angle, angle * angle * angle * angle * angle * angle);
    let slope = A[0] + 3.0 * A[1] * two + six * (7.0 * A[2] + 9.0 * A[3] * two);
    let x = place.longitude.to_radians() * cos(angle) / (root * slope);
    let y = angle * (A[0] + A[1] * two + six * (A[2] + A[3] * two));
    [EARTH * x, -EARTH * y]
}

/// The angle between two places seen from the middle of the earth, in radians.
pub(super) fn angle(a: Degrees, b: Degrees) -> f64 {
    let (u, v) = (direction(a), direction(b));
    let along = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    let cross = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    atan2(sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]), along)
}

/// The place in the middle of others; of places all round the globe, one of them.
pub(super) fn middle(places: &[Degrees]) -> Option<Degrees> {
    let mut sum = [0.0_f64; 3];
    for place in places {
        let direction = direction(*place);
        for (total, part) in sum.iter_mut().zip(direction) {
            *total += part;
        }
    }
    let flat = sqrt(sum[0] * sum[0] + sum[1] * sum[1]);
    if flat + sum[2].abs() < 1e-6 {
        return places.first().copied();
    }
    let longitude = if flat < 1e-9 { 0.0 } else { atan2(sum[1], sum[0]).to_degrees() };
    Some(Degrees { longitude, latitude: atan2(sum[2], flat).to_degrees() })
}

fn direction(place: Degrees) -> [f64; 3] {
    let (latitude, longitude) = (place.latitude.to_radians(), place.longitude.to_radians());
    [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(latitude: f64, longitude: f64) -> Degrees {
        Degrees { longitude, latitude }
    }

    fn near(a: f64, b: f64, by: f64) -> bool {
        (a - b).abs() <= by
    }

    #[test]
    fn the_worked_example_of_the_manual_comes_out() {
        // Snyder, p. 332: on a sphere of radius 3, about 40° N, 100° W, the place 20° S, 100° E.
        let [x, y] = Projection::about(at(40.0, -100.0)).point(at(-20.0, 100.0));
        assert!(near(x * 3.0 / EARTH, -4.233_930_3, 1e-6) && near(y * 3.0 / EARTH, -4.025_777_5, 1e-6), "{x} {y}");
    }

    #[test]
    fn the_world_is_as_wide_and_high_as_its_authors_say() {
        let [x, _] = Projection::World.point(at(0.0, 180.0));
        let [_, y] = Projection::World.point(at(90.0, 0.0));
        assert!(near(x / EARTH, 2.706_63, 1e-4) && near(y / EARTH, -1.317_36, 1e-4), "{} {}", x / EARTH, y / EARTH);
    }

    #[test]
    fn the_middle_of_places_on_both_sides_of_the_date_line_is_on_it() {
        let middle = middle(&[at(10.0, 179.0), at(10.0, -179.0)]).unwrap();
        assert!(near(middle.longitude.abs(), 180.0, 1e-6) && near(middle.latitude, 10.0, 0.01), "{middle:?}");
        assert_eq!(super::middle(&[at(0.0, 0.0), at(0.0, 180.0)]), Some(at(0.0, 0.0)));
        assert_eq!(super::middle(&[at(90.0, 40.0)]).map(|pole| pole.latitude), Some(90.0));
        assert_eq!(super::middle(&[]), None);
    }

    proptest! {
        #[test]
        fn small_distances_are_true(latitude in -90.0_f64..=90.0, longitude in -180.0_f64..=180.0, north in -1.0_f64..1.0, east in -1.0_f64..1.0) {
            let centre = at(latitude, longitude);
            let place = at((latitude + north).clamp(-90.0, 90.0), longitude + east);
            let [x, y] = Projection::about(centre).point(place);
            let (drawn, real) = (sqrt(x * x + y * y), EARTH * angle(centre, place));
            prop_assert!(near(drawn, real, 0.01 + real * 1e-3), "{drawn} {real}");
        }

        #[test]
        fn every_place_has_a_finite_point(latitude in -90.0_f64..=90.0, longitude in -540.0_f64..=540.0) {
            for projection in [Projection::about(at(35.0, 40.0)), Projection::about(at(-90.0, 0.0)), Projection::World] {
                let [x, y] = projection.point(at(latitude, longitude));
                prop_assert!(x.is_finite() && y.is_finite());
            }
        }
    }
}
