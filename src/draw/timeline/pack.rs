//! Finding room: boxes that never overlap.

use crate::draw::px::Px;

/// A box, its edges at the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) left: Px,
    pub(super) right: Px,
    pub(super) top: Px,
    pub(super) bottom: Px,
}

impl Rect {
    /// The box, moved down.
    pub(super) fn down(self, by: Px) -> Self {
        Self { top: self.top + by, bottom: self.bottom + by, ..self }
    }

    /// Whether the two have any room in common.
    pub(super) fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// The width of the strips by which boxes are found again.
const STRIP: i64 = 4000;

/// The boxes that have their place already.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Each from the top, so that little is left to sort where they are looked for.
    strips: Vec<Vec<Rect>>,
}

impl Taken {
    /// The highest place at which a group of boxes has room, as a way down from where they are; takes that place.
    ///
    /// What stands in the way moves the group down, until nothing does. In which order that is looked at does not matter:
    /// the highest place is the same.
    pub(super) fn place(&mut self, group: &[Rect]) -> Px {
        let mut columns: Vec<Column<'_>> = group.iter().flat_map(|rect| self.columns(*rect)).collect();
        let mut down = Px::ZERO;
        loop {
            let before = down;
            for column in &mut columns {
                column.clear(&mut down);
            }
            if down == before {
                break;
            }
        }
        for rect in group {
            self.take(rect.down(down));
        }
        down
    }

    /// What lies above or below the box at any distance, strip by strip.
    fn columns(&self, rect: Rect) -> impl Iterator<Item = Column<'_>> {
        let strips = strips(rect).filter_map(|strip| self.strips.get(strip));
        strips.map(move |strip| Column { rect, ahead: strip })
    }

    fn take(&mut self, rect: Rect) {
        for strip in strips(rect) {
            if self.strips.len() <= strip {
                self.strips.resize_with(strip + 1, Vec::new);
            }
            if let Some(strip) = self.strips.get_mut(strip) {
                let at = strip.partition_point(|taken| taken.top <= rect.top);
                strip.insert(at, rect);
            }
        }
    }
}

/// A box on its way down a strip.
struct Column<'a> {
    rect: Rect,
    /// The boxes of the strip that it has not come to, from the top.
    ahead: &'a [Rect],
}

impl Column<'_> {
    /// Moves down past everything that the box would meet.
    fn clear(&mut self, down: &mut Px) {
        while let Some((next, ahead)) = self.ahead.split_first()
            && next.top < self.rect.bottom + *down
        {
            if next.left < self.rect.right && self.rect.left < next.right {
                *down = (*down).max(next.bottom - self.rect.top);
            }
            self.ahead = ahead;
        }
    }
}

/// The strips that the box has a part in. What lies beyond the left edge is kept in the first.
fn strips(rect: Rect) -> std::ops::RangeInclusive<usize> {
    let strip = |at: Px| usize::try_from(at.count().div_euclid(STRIP)).unwrap_or(0);
    strip(rect.left)..=strip(rect.right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rect(left: i64, right: i64, top: i64, bottom: i64) -> Rect {
        Rect { left: Px::new(left), right: Px::new(right), top: Px::new(top), bottom: Px::new(bottom) }
    }

    #[test]
    fn a_box_takes_the_highest_room() {
        let mut taken = Taken::default();
        assert_eq!(taken.place(&[rect(0, 100, 0, 20)]), Px::ZERO);
        assert_eq!(taken.place(&[rect(50, 150, 0, 20)]), Px::new(20));
        assert_eq!(taken.place(&[rect(100, 150, 0, 20)]), Px::ZERO);
        assert_eq!(taken.place(&[rect(120, 150, 0, 10), rect(0, 150, 10, 20)]), Px::new(40));
    }

    proptest! {
        #[test]
        fn no_two_boxes_meet(boxes in proptest::collection::vec((-20_i64..900, 1_i64..300, 1_i64..40), 0..60)) {
            let mut taken = Taken::default();
            let mut placed: Vec<Rect> = Vec::new();
            for (left, width, height) in boxes {
                let wanted = rect(left, left + width, 0, height);
                let rect = wanted.down(taken.place(&[wanted]));
                prop_assert!(placed.iter().all(|other| !other.meets(rect)));
                placed.push(rect);
            }
        }
    }
}
