//! Runs of letters as numbers: equal runs have equal numbers, and all runs of a text are told in one pass.

/// Every run of so many letters: its first byte and its number.
pub(super) fn runs(text: &str, length: usize) -> impl Iterator<Item = (usize, u64)> + '_ {
    let before = length.saturating_sub(1);
    let first_counts = (0..before).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut number = text.chars().take(before).fold(0, step);
    text.char_indices().zip(text.chars().skip(before)).map(move |((start, first), last)| {
        let run = step(number, last);
        number = run.wrapping_sub(mixed(first).wrapping_mul(first_counts));
        (start, run)
    })
}

/// An odd number without a pattern.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

fn step(number: u64, letter: char) -> u64 {
    number.wrapping_mul(BASE).wrapping_add(mixed(letter))
}

fn mixed(letter: char) -> u64 {
    let number = (u64::from(letter) + 1).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number ^ (number >> 31)
}

/// Numbers of runs, each with something about it. Most questions are answered without a look at them.
#[derive(Debug)]
pub(super) struct Runs<T> {
    known: Vec<(u64, T)>,
    /// A bit for each remainder that one of the numbers leaves.
    filter: Vec<u64>,
    shift: u32,
}

impl<T: Copy + Ord> Runs<T> {
    /// Of a number that is given more than once the least one is kept.
    pub(super) fn new(mut known: Vec<(u64, T)>) -> Runs<T> {
        known.sort_unstable();
        known.dedup_by_key(|(run, _)| *run);
        let bits = (known.len() * 16).next_power_of_two().max(64);
        let mut runs = Runs { filter: vec![0; bits / 64], shift: 64 - bits.trailing_zeros(), known };
        for at in 0..runs.known.len() {
            let (word, bit) = runs.bit(runs.known[at].0);
            runs.filter[word] |= bit;
        }
        runs
    }

    /// What is known of a run.
    pub(super) fn get(&self, run: u64) -> Option<T> {
        let (word, bit) = self.bit(run);
        if self.filter[word] & bit == 0 {
            return None;
        }
        self.known.binary_search_by_key(&run, |(known, _)| *known).ok().map(|at| self.known[at].1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    fn bit(&self, run: u64) -> (usize, u64) {
        let place = run.wrapping_mul(BASE) >> self.shift;
        (usize::try_from(place / 64).unwrap_or_default(), 1 << (place % 64))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn equal_runs_and_only_these_have_equal_numbers(text in "[abé東]{0,30}", length in 1_usize..6) {
            let letters: Vec<char> = text.chars().collect();
            let found: Vec<(usize, u64)> = runs(&text, length).collect();
            prop_assert_eq!(found.len(), (letters.len() + 1).saturating_sub(length));
            let written: Vec<&[char]> = letters.windows(length).collect();
            for (at, one) in found.iter().enumerate() {
                for (other_at, other) in found.iter().enumerate() {
                    prop_assert_eq!(one.1 == other.1, written[at] == written[other_at]);
                }
            }
        }

        #[test]
        fn what_is_known_is_found(numbers in proptest::collection::vec(any::<u64>(), 0..50), other: u64) {
            let known = Runs::new(numbers.iter().map(|number| (*number, *number)).collect());
            prop_assert!(numbers.iter().all(|number| known.get(*number) == Some(*number)));
            prop_assert_eq!(known.get(other).is_some(), numbers.contains(&other));
        }
    }
}
