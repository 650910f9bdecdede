//! Lanes: lines that run beside one another and must not lie on one another.

use crate::draw::px::Px;

/// From one lane to the next.
const PITCH: Px = Px::new(9);
/// What all lanes of a gap take at most.
const WIDEST: Px = Px::new(180);
/// How far two lines in one lane stay apart.
const APART: Px = Px::new(5);

/// The lanes of some stretches: for each its lane, and how many lanes there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lanes {
    lanes: Vec<usize>,
    count: usize,
}

impl Lanes {
    /// Gives each stretch the first lane that is free; shorter ones first, so that they lie within longer ones.
    pub(super) fn of(stretches: &[(Px, Px)]) -> Self {
        let mut order: Vec<usize> = (0..stretches.len()).collect();
        order.sort_by_key(|number| {
            let (from, to) = stretches[*number];
            (to - from, from, *number)
        });
        let mut taken: Vec<Vec<(Px, Px)>> = Vec::new();
        let mut lanes = vec![0; stretches.len()];
        for number in order {
            let (from, to) = stretches[number];
            let is_free = |lane: &Vec<(Px, Px)>| lane.iter().all(|(a, b)| to + APART < *a || *b + APART < from);
            let lane = taken.iter().position(is_free).unwrap_or(taken.len());
            if lane == taken.len() {
                taken.push(Vec::new());
            }
            taken[lane].push((from, to));
            lanes[number] = lane;
        }
        Self { lanes, count: taken.len() }
    }

    /// What all lanes take.
    pub(super) fn width(&self) -> Px {
        self.pitch() * super::boxes::count(self.count)
    }

    /// How far the middle of a stretch's lane lies from where the lanes begin.
    pub(super) fn offset(&self, number: usize) -> Px {
        let lane = self.lanes.get(number).copied().unwrap_or(0);
        self.pitch() * super::boxes::count(lane) + self.pitch() / 2
    }

    fn pitch(&self) -> Px {
        PITCH.min(WIDEST / super::boxes::count(self.count).max(1))
    }
}
