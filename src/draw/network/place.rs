//! How high each slot stands: as near as can be to the middle of those it is joined to, and clear of its neighbours.

use super::slots::Slots;
use crate::draw::px::Px;

/// How often all columns are gone through.
const SWEEPS: usize = 24;
/// Between two boxes, a box and a line, two lines.
const BOXES: Px = Px::new(16);
const BOX_AND_LINE: Px = Px::new(9);
const LINES: Px = Px::new(8);

/// Per slot, where its middle stands; nothing stands above 0. `heights` are those of the boxes, by number.
pub(super) fn middles(slots: &Slots, heights: &[Px]) -> Vec<Px> {
    let apart: Vec<Vec<Px>> = slots.columns.iter().map(|column| apart(column, heights)).collect();
    let mut middles = vec![Px::ZERO; slots.all.len()];
    for (column, apart) in slots.columns.iter().zip(&apart) {
        stack(column, apart, &mut middles);
    }
    for sweep in 0..SWEEPS {
        let mut order: Vec<usize> = (0..slots.columns.len()).collect();
        if sweep % 2 == 1 {
            order.reverse();
        }
        for column in order {
            settle(slots, column, &apart[column], &mut middles);
        }
    }
    let height = |slot: usize| heights.get(slot).copied().unwrap_or_default();
    let top = (0..middles.len()).map(|slot| middles[slot] - height(slot) / 2).min().unwrap_or_default();
    middles.into_iter().map(|middle| middle - top).collect()
}

/// How far each slot of a column stands at least below the first.
fn apart(column: &[usize], heights: &[Px]) -> Vec<Px> {
    let mut down = Px::ZERO;
    let mut apart = vec![down; column.len().min(1)];
    for pair in column.windows(2) {
        let (above, below) = (heights.get(pair[0]), heights.get(pair[1]));
        let gap = match (above, below) {
            (Some(_), Some(_)) => BOXES,
            (None, None) => LINES,
            _ => BOX_AND_LINE,
        };
        down += gap + (above.copied().unwrap_or_default() + below.copied().unwrap_or_default()) / 2;
        apart.push(down);
    }
    apart
}

/// Stands a column as close as can be, its middle at 0.
fn stack(column: &[usize], apart: &[Px], middles: &mut [Px]) {
    let half = apart.last().copied().unwrap_or_default() / 2;
    for (slot, down) in column.iter().zip(apart) {
        middles[*slot] = *down - half;
    }
}

/// Moves the slots of a column to where they want to be, as far as they leave one another room: least squares under a
/// given order, by pooling those that stand in one another's way.
fn settle(slots: &Slots, column: usize, apart: &[Px], middles: &mut [Px]) {
    let mut pools: Vec<Pool> = Vec::new();
    for (slot, down) in slots.columns[column].iter().zip(apart) {
        let (wanted, weight) = wanted(slots, *slot, middles);
        let mut pool = Pool { sum: (wanted - *down) * weight, weight, slots: 1 };
        while let Some(above) = pools.pop_if(|above| above.at() >= pool.at()) {
            pool =
                Pool { sum: above.sum + pool.sum, weight: above.weight + pool.weight, slots: above.slots + pool.slots };
        }
        pools.push(pool);
    }
    let places = pools.iter().flat_map(|pool| std::iter::repeat_n(pool.at(), pool.slots));
    for ((slot, down), at) in slots.columns[column].iter().zip(apart).zip(places) {
        middles[*slot] = at + *down;
    }
}

/// Slots that stand as close as can be.
struct Pool {
    sum: Px,
    weight: i64,
    slots: usize,
}

impl Pool {
    fn at(&self) -> Px {
        self.sum / self.weight
    }
}

/// Where a slot wants to be, and how much. A line on its way wants to be straight more than anything.
fn wanted(slots: &Slots, slot: usize, middles: &[Px]) -> (Px, i64) {
    let own = &slots.all[slot];
    let joined = || own.left.iter().chain(&own.right);
    let count = i64::try_from(joined().count()).unwrap_or(i64::MAX);
    if count == 0 {
        return (middles[slot], 1);
    }
    let mean = joined().map(|other| middles[*other]).sum::<Px>() / count;
    let on_its_way = slot >= slots.boxes;
    (mean, if on_its_way { 8 } else { count.min(8) })
}
