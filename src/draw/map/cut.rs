//! Lines and areas cut to the picture and thinned to what it can show.

use super::projection::Point;

/// A rectangle: its left, upper, right and lower edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// The edges of a frame: which coordinate of a point, the edge's place, and on which side of it the inside is.
type Edge = (usize, f64, f64);

impl Frame {
    fn edges(self) -> [Edge; 4] {
        [(0, self.left, 1.0), (0, self.right, -1.0), (1, self.top, 1.0), (1, self.bottom, -1.0)]
    }

    pub(super) fn holds(self, [x, y]: Point) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// The smallest frame that holds the points.
    pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Option<Frame> {
        points.into_iter().fold(None, |frame, [x, y]| {
            let frame = frame.unwrap_or(Frame { left: x, top: y, right: x, bottom: y });
            Some(Frame {
                left: frame.left.min(x),
                top: frame.top.min(y),
                right: frame.right.max(x),
                bottom: frame.bottom.max(y),
            })
        })
    }

    pub(super) fn meets(self, other: Frame) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }

    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// The part of a closed line's area within the frame, as a closed line; empty where there is none. Its edges along the
/// frame are edges of the cut. The method is Sutherland and Hodgman's ("Reentrant polygon clipping", 1974).
pub(super) fn area(ring: &[Point], frame: Frame) -> Vec<Point> {
    let mut points = ring.to_vec();
    for edge in frame.edges() {
        let mut kept = Vec::with_capacity(points.len());
        let mut before = points.last().copied();
        for point in points {
            if let Some(from) = before.filter(|from| is_inside(*from, edge) != is_inside(point, edge)) {
                kept.push(crossing(from, point, edge));
            }
            if is_inside(point, edge) {
                kept.push(point);
            }
            before = Some(point);
        }
        points = kept;
    }
    points
}

/// The parts of a line within the frame.
pub(super) fn line(points: &[Point], frame: Frame) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let Some((start, end)) = stretch(*from, *to, frame) else { continue };
        match parts.last_mut() {
            Some(part) if part.last() == Some(&start) => part.push(end),
            _ => parts.push(vec![start, end]),
        }
    }
    parts
}

/// The part of a straight line within the frame.
fn stretch(mut from: Point, mut to: Point, frame: Frame) -> Option<(Point, Point)> {
    for edge in frame.edges() {
        match (is_inside(from, edge), is_inside(to, edge)) {
            (true, true) => {}
            (true, false) => to = crossing(from, to, edge),
            (false, true) => from = crossing(from, to, edge),
            (false, false) => return None,
        }
    }
    Some((from, to))
}

fn is_inside(point: Point, (axis, place, side): Edge) -> bool {
    (point[axis] - place) * side >= 0.0
}

fn crossing(from: Point, to: Point, (axis, place, _): Edge) -> Point {
    let share = (place - from[axis]) / (to[axis] - from[axis]);
    let other = 1 - axis;
    let mut point = [place; 2];
    point[other] = from[other] + share * (to[other] - from[other]);
    point
}

/// The line without the points that lie no further than `tolerance` from what is left; both ends are kept. The method is
/// Douglas and Peucker's (1973).
pub(super) fn thinned(points: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![false; points.len()];
    kept[0] = true;
    kept[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let inner = points.iter().enumerate().take(to).skip(from + 1);
        let far = inner.map(|(at, point)| (at, distance(*point, points[from], points[to])));
        let far = far.fold((0, tolerance * tolerance), |best, one| if one.1 > best.1 { one } else { best });
        if far.0 > 0 {
            kept[far.0] = true;
            open.extend([(from, far.0), (far.0, to)]);
        }
    }
    points.iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| *point).collect()
}

/// The square of a point's distance from a straight stretch.
fn distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (off_x, off_y) = (x - ax - share * dx, y - ay - share * dy);
    off_x * off_x + off_y * off_y
}

/// Where a horizontal line passes through an area of closed lines, from left to right.
pub(super) fn across(rings: &[Vec<Point>], y: f64) -> Vec<(f64, f64)> {
    let mut crossings: Vec<f64> = rings.iter().flat_map(|ring| crossings(ring, y)).collect();
    crossings.sort_by(f64::total_cmp);
    crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn crossings(ring: &[Point], y: f64) -> impl Iterator<Item = f64> {
    let next = ring.iter().cycle().skip(1);
    let pairs = ring.iter().zip(next).filter(move |([_, ay], [_, by])| (*ay > y) != (*by > y));
    pairs.map(move |([ax, ay], [bx, by])| ax + (y - ay) / (by - ay) * (bx - ax))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRAME: Frame = Frame { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    fn size(ring: &[Point]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|([ax, ay], [bx, by])| ax * by - bx * ay).sum::<f64>().abs() / 2.0
    }

    #[test]
    fn an_area_is_cut_to_what_is_inside() {
        assert!((size(&area(&[[-5.0, 2.0], [5.0, 2.0], [5.0, 4.0], [-5.0, 4.0]], FRAME)) - 10.0).abs() < 1e-9);
        assert!(
            (size(&area(&[[-50.0, -50.0], [50.0, -50.0], [50.0, 50.0], [-50.0, 50.0]], FRAME)) - 100.0).abs() < 1e-9
        );
        assert!(area(&[[20.0, 0.0], [30.0, 0.0], [30.0, 9.0]], FRAME).is_empty());
        assert!(area(&[], FRAME).is_empty());
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let parts = line(&[[1.0, 1.0], [1.0, -5.0], [4.0, -5.0], [4.0, 3.0]], FRAME);
        assert_eq!(parts, [[[1.0, 1.0], [1.0, 0.0]], [[4.0, 0.0], [4.0, 3.0]]]);
        assert_eq!(line(&[[-1.0, 5.0], [11.0, 5.0]], FRAME), [[[0.0, 5.0], [10.0, 5.0]]]);
    }

    #[test]
    fn a_horizontal_line_is_inside_between_crossings() {
        let ring = vec![[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];
        let hole = vec![[1.0, 1.0], [3.0, 1.0], [3.0, 3.0], [1.0, 3.0]];
        assert_eq!(across(&[ring, hole], 2.0), [(0.0, 1.0), (3.0, 4.0)]);
    }

    fn points() -> impl Strategy<Value = Vec<Point>> {
        prop::collection::vec([-20.0_f64..30.0, -20.0_f64..30.0], 0..40)
    }

    proptest! {
        #[test]
        fn nothing_is_left_outside_the_frame(points in points()) {
            let wider = Frame { left: -1e-9, top: -1e-9, right: 10.0 + 1e-9, bottom: 10.0 + 1e-9 };
            prop_assert!(area(&points, FRAME).into_iter().all(|point| wider.holds(point)));
            prop_assert!(line(&points, FRAME).concat().into_iter().all(|point| wider.holds(point)));
        }

        #[test]
        fn thinning_keeps_the_ends_and_strays_no_further_than_told(points in points(), tolerance in 0.1_f64..5.0) {
            let thin = thinned(&points, tolerance);
            prop_assert_eq!(thin.first(), points.first());
            prop_assert_eq!(thin.last(), points.last());
            for point in &points {
                let near = thin.windows(2).any(|pair| distance(*point, pair[0], pair[1]) <= tolerance * tolerance + 1e-9);
                prop_assert!(near || thin.len() < 2);
            }
        }
    }
}
