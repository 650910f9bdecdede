use proptest::prelude::*;

use super::*;

fn apply(diff: &Diff, old: &[u32], new: &[u32]) {
    let (mut old_at, mut new_at) = (0, 0);
    for op in &diff.ops {
        let (Op::Equal { old: left, new: right } | Op::Change { old: left, new: right }) = op;
        assert_eq!((left.start, right.start), (old_at, new_at));
        if matches!(op, Op::Equal { .. }) {
            assert_eq!(old[left.clone()], new[right.clone()]);
        }
        (old_at, new_at) = (left.end, right.end);
    }
    assert_eq!((old_at, new_at), (old.len(), new.len()));
}

/// Numbers that look random and are the same every time.
fn noise(seed: u32, len: usize, of: u32) -> Vec<u32> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % of
    };
    (0..len).map(|_| next()).collect()
}

#[test]
fn equal_and_changed() {
    let ops = diff(&[1, 2, 3, 4], &[1, 9, 3, 4, 5]).ops;
    let expected = [
        Op::Equal { old: 0..1, new: 0..1 },
        Op::Change { old: 1..2, new: 1..2 },
        Op::Equal { old: 2..4, new: 2..4 },
        Op::Change { old: 4..4, new: 4..5 },
    ];
    assert_eq!(ops, expected);
    assert_eq!(diff(&[], &[]).ops, []);
    assert_eq!(diff(&[1], &[]).ops, [Op::Change { old: 0..1, new: 0..0 }]);
}

#[test]
fn long_texts_with_few_changes_are_compared_exactly() {
    let old = noise(1, 60_000, 5_000);
    let mut new = old.clone();
    for at in (0..60_000).step_by(2_000) {
        new[at] = 6_000;
    }
    new.drain(50_001..50_011);
    let diff = diff(&old, &new);
    apply(&diff, &old, &new);
    assert!(!diff.capped);
    assert_eq!(diff.ops.iter().filter(|op| matches!(op, Op::Change { .. })).count(), 30);
}

#[test]
fn long_texts_without_likeness_are_given_up() {
    let (old, new) = (noise(1, 60_000, 3), noise(2, 60_000, 3));
    let diff = diff(&old, &new);
    apply(&diff, &old, &new);
    assert!(diff.capped);
}

#[test]
fn distances() {
    let distance = |left: &str, right: &str, limit| {
        super::distance(&left.chars().collect::<Vec<_>>(), &right.chars().collect::<Vec<_>>(), limit)
    };
    assert_eq!(distance("tabaqa", "tabaqqa", 2), Some(1));
    assert_eq!(distance("kitten", "sitting", 3), Some(3));
    assert_eq!(distance("kitten", "sitting", 2), None);
    assert_eq!(distance("", "", 0), Some(0));
    assert_eq!(distance("", "ab", 1), None);
}

proptest! {
    #[test]
    fn a_diff_leads_from_one_to_the_other(old in prop::collection::vec(0_u32..6, 0..60), new in prop::collection::vec(0_u32..6, 0..60)) {
        apply(&diff(&old, &new), &old, &new);
    }

    #[test]
    fn anchors_are_equal_and_in_order(old in prop::collection::vec(0_u32..30, 0..80), new in prop::collection::vec(0_u32..30, 0..80)) {
        let mut from = (0, 0);
        for (old_at, new_at, len) in anchors::chain(&old, &new, 2) {
            prop_assert!(old_at >= from.0 && new_at >= from.1 && len > 0);
            prop_assert_eq!(&old[old_at..old_at + len], &new[new_at..new_at + len]);
            from = (old_at + len, new_at + len);
        }
    }
}
