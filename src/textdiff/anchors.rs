//! Places where two long sequences surely agree: what lies between them can be compared by itself.

use std::ops::Range;

/// Runs that occur once in each sequence are sought with these numbers of words, longest first.
const LENGTHS: [usize; 4] = [8, 4, 2, 1];

/// Equal stretches `(old, new, length)` in the order of both sequences. Short sequences get none, nor do stretches where
/// everything between two anchors is short.
pub(super) fn chain(old: &[u32], new: &[u32], small: usize) -> Vec<(usize, usize, usize)> {
    let mut anchors = Vec::new();
    let mut open = vec![(0..old.len(), 0..new.len(), 0)];
    while let Some((old_range, new_range, level)) = open.pop() {
        let (old_range, new_range) = trim(old, old_range, new, new_range, &mut anchors);
        if old_range.len() + new_range.len() <= small || old_range.is_empty() || new_range.is_empty() {
            continue;
        }
        let Some(&length) = LENGTHS.get(level) else { continue };
        let found = unique_runs(old, &old_range, new, &new_range, length);
        let mut from = (old_range.start, new_range.start);
        for (old_at, new_at) in increasing(&found) {
            if old_at < from.0 || new_at < from.1 {
                continue;
            }
            let len = common(&old[old_at..old_range.end], &new[new_at..new_range.end]);
            anchors.push((old_at, new_at, len));
            open.push((from.0..old_at, from.1..new_at, level + 1));
            from = (old_at + len, new_at + len);
        }
        open.push((from.0..old_range.end, from.1..new_range.end, level + 1));
    }
    anchors.sort_unstable();
    anchors
}

/// Takes what is equal at both ends off, as anchors.
fn trim(
    old: &[u32],
    old_range: Range<usize>,
    new: &[u32],
    new_range: Range<usize>,
    anchors: &mut Vec<(usize, usize, usize)>,
) -> (Range<usize>, Range<usize>) {
    let front = common(&old[old_range.clone()], &new[new_range.clone()]);
    let (old_rest, new_rest) = (old_range.start + front..old_range.end, new_range.start + front..new_range.end);
    let pairs = old[old_rest.clone()].iter().rev().zip(new[new_rest.clone()].iter().rev());
    let back = pairs.take_while(|(left, right)| left == right).count();
    let (old_end, new_end) = (old_rest.end - back, new_rest.end - back);
    let found = [(old_range.start, new_range.start, front), (old_end, new_end, back)];
    anchors.extend(found.into_iter().filter(|&(_, _, len)| len > 0));
    (old_rest.start..old_end, new_rest.start..new_end)
}

fn common(left: &[u32], right: &[u32]) -> usize {
    left.iter().zip(right).take_while(|(left, right)| left == right).count()
}

/// Where a run of this length begins that occurs once on each side, in the order of the old side.
fn unique_runs(
    old: &[u32],
    old_range: &Range<usize>,
    new: &[u32],
    new_range: &Range<usize>,
    length: usize,
) -> Vec<(usize, usize)> {
    let left = unique(&old[old_range.clone()], length);
    let right = unique(&new[new_range.clone()], length);
    let mut pairs = Vec::new();
    let mut others = right.iter().peekable();
    for &(hash, at) in &left {
        while others.next_if(|other| other.0 < hash).is_some() {}
        let Some(&(_, other)) = others.next_if(|other| other.0 == hash) else { continue };
        let pair = (old_range.start + at, new_range.start + other);
        if old[pair.0..pair.0 + length] == new[pair.1..pair.1 + length] {
            pairs.push(pair);
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The runs of this length that occur once, by a hash of their words, and where they begin; in the order of the hashes.
fn unique(words: &[u32], length: usize) -> Vec<(u64, usize)> {
    let mut runs: Vec<_> = words.windows(length).enumerate().map(|(at, run)| (hash(run), at)).collect();
    runs.sort_unstable();
    let mut unique = Vec::new();
    for same in runs.chunk_by(|left, right| left.0 == right.0) {
        if let [only] = same {
            unique.push(*only);
        }
    }
    unique
}

/// Mixes words into one number. Runs of the same number are compared, so that chance does no harm.
fn hash(run: &[u32]) -> u64 {
    let mix = |mixed: u64, word: &u32| (mixed.rotate_left(5) ^ u64::from(*word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    run.iter().fold(0, mix)
}

/// The longest choice of pairs that increases on both sides; given in the order of the first.
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let place = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before.push(place.checked_sub(1).and_then(|last| ends.get(last).copied()));
        if place == ends.len() {
            ends.push(index);
        } else {
            ends[place] = index;
        }
    }
    let mut chosen = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(index) = next {
        chosen.push(pairs[index]);
        next = before[index];
    }
    chosen.reverse();
    chosen
}
