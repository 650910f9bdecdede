//! The order of the slots in each column, so that few lines cross: each slot moves to the middle of those it is joined to,
//! column by column, to the right and back again, and the best order that was met is kept.

use super::slots::{Slot, Slots};

/// How often all columns are gone through.
const SWEEPS: usize = 16;
/// Where the slots of a column stand, from 0 to this: so that columns of any length compare.
const SPAN: i64 = 1 << 20;

/// Puts the slots of each column into their order.
pub(super) fn sort(slots: &mut Slots) {
    let mut best = (cost(slots), slots.columns.clone());
    for sweep in 0..SWEEPS {
        let last = slots.columns.len();
        for step in 0..last {
            match sweep % 2 {
                0 => settle(slots, step, |slot| &slot.left),
                _ => settle(slots, last - 1 - step, |slot| &slot.right),
            }
        }
        let cost = cost(slots);
        if cost < best.0 {
            best = (cost, slots.columns.clone());
        }
    }
    slots.columns = best.1;
}

/// Moves each slot of a column to the middle of those that it is joined to on one side and in the column itself.
fn settle(slots: &mut Slots, column: usize, side: impl Fn(&Slot) -> &Vec<usize>) {
    let at = positions(slots);
    let middle = |slot: &usize| {
        let joined = side(&slots.all[*slot]);
        let beside = &slots.all[*slot].beside;
        // What is tied in the column draws half as much as what is joined from without.
        let sum: i64 = joined.iter().map(|other| 2 * at[*other]).chain(beside.iter().map(|other| at[*other])).sum();
        let weight = 2 * length(joined) + length(beside);
        if weight == 0 { at[*slot] } else { sum / weight }
    };
    let mut keyed: Vec<(i64, usize)> = slots.columns[column].iter().map(|slot| (middle(slot), *slot)).collect();
    keyed.sort_by_key(|(middle, _)| *middle);
    slots.columns[column] = keyed.into_iter().map(|(_, slot)| slot).collect();
}

/// Per slot, where it stands in its column.
fn positions(slots: &Slots) -> Vec<i64> {
    let mut at = vec![0; slots.all.len()];
    for column in &slots.columns {
        let step = SPAN / length(column).max(1);
        for (place, slot) in (0..).zip(column) {
            at[*slot] = step * place + step / 2;
        }
    }
    at
}

/// What an order costs: crossings first, then how far apart lie the slots that are tied in their column.
fn cost(slots: &Slots) -> (u64, u64) {
    let mut rank = vec![0_usize; slots.all.len()];
    for column in &slots.columns {
        for (place, slot) in column.iter().enumerate() {
            rank[*slot] = place;
        }
    }
    let crossings = slots.columns.windows(2).map(|pair| crossings(slots, &pair[0], pair[1].len(), &rank)).sum();
    let apart = |(number, slot): (usize, &Slot)| -> u64 {
        slot.beside.iter().map(|other| wide(rank[number].abs_diff(rank[*other]))).sum()
    };
    (crossings, slots.all.iter().enumerate().map(apart).sum())
}

/// How many lines cross between a column and the next, which has so many slots: of the lines from top to bottom, each
/// crosses those before it that end below it. Counted in a tree of sums.
fn crossings(slots: &Slots, column: &[usize], width: usize, rank: &[usize]) -> u64 {
    let mut sums = vec![0_u64; width + 1];
    let (mut seen, mut crossings) = (0, 0);
    for slot in column {
        let mut ends: Vec<usize> = slots.all[*slot].right.iter().map(|end| rank[*end]).collect();
        ends.sort_unstable();
        for end in &ends {
            crossings += seen - sum_to(&sums, end + 1);
        }
        for end in ends {
            seen += 1;
            let mut at = end + 1;
            while at <= width {
                sums[at] += 1;
                at += at & at.wrapping_neg();
            }
        }
    }
    crossings
}

fn sum_to(sums: &[u64], mut at: usize) -> u64 {
    let mut sum = 0;
    while at > 0 {
        sum += sums[at];
        at &= at - 1;
    }
    sum
}

fn length<T>(items: &[T]) -> i64 {
    i64::try_from(items.len()).unwrap_or(i64::MAX)
}

fn wide(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
