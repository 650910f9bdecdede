//! Lists of numbers as short texts.
//!
//! Rice's code: of each number the low bits as they are, before them as many ones as the rest says, and a zero. How many
//! bits are low suits the list, and is its first letter. So a list of few and far places is as short as one of many and
//! near: neither takes much more than it must.

/// Six bits a letter.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A list of numbers.
pub(super) fn pack(numbers: &[u32]) -> String {
    let low = best_split(numbers);
    let mut bits = Bits::default();
    bits.push(low, 6);
    for number in numbers {
        for _ in 0..number >> low {
            bits.push(1, 1);
        }
        bits.push(0, 1);
        bits.push(*number & ((1 << low) - 1), low);
    }
    bits.finish()
}

/// Numbers that rise, by the steps between them.
pub(super) fn pack_rising(numbers: &[u32]) -> String {
    let mut next = 0;
    let steps = numbers.iter().map(|number| {
        let step = number - next;
        next = number + 1;
        step
    });
    pack(&steps.collect::<Vec<u32>>())
}

/// Numbers of which neighbours are alike, by the differences between them.
pub(super) fn pack_alike(numbers: &[u32]) -> String {
    let mut before = 0;
    let differences = numbers.iter().map(|number| {
        let (up, down) = (number.saturating_sub(before), before.saturating_sub(*number));
        before = *number;
        if down > 0 { 2 * down - 1 } else { 2 * up }
    });
    pack(&differences.collect::<Vec<u32>>())
}

/// How many low bits make the list shortest.
fn best_split(numbers: &[u32]) -> u32 {
    let length = |low: &u32| {
        let ones: u64 = numbers.iter().map(|number| u64::from(number >> low)).sum();
        ones + numbers.len() as u64 * u64::from(low + 1)
    };
    (0..31).min_by_key(length).unwrap_or(0)
}

/// Bits on their way into letters.
#[derive(Default)]
struct Bits {
    text: String,
    held: u32,
    count: u32,
}

impl Bits {
    fn push(&mut self, value: u32, width: u32) {
        for at in (0..width).rev() {
            self.held = (self.held << 1) | ((value >> at) & 1);
            self.count += 1;
            if self.count == 6 {
                self.text.push(char::from(LETTERS[self.held as usize]));
                (self.held, self.count) = (0, 0);
            }
        }
    }

    /// The last letter is filled up with ones: ones without a zero after them are no number.
    fn finish(mut self) -> String {
        while self.count > 0 {
            self.push(1, 1);
        }
        self.text
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The numbers of a text, read as `static/search.js` reads them.
    pub(in crate::search) fn unpack(text: &str) -> Vec<u32> {
        let letter = |byte: u8| u32::try_from(LETTERS.iter().position(|known| *known == byte).unwrap()).unwrap();
        let mut letters = text.bytes().map(letter);
        let low = letters.next().unwrap();
        let bits: Vec<u32> = letters.flat_map(|six| (0..6).rev().map(move |at| (six >> at) & 1)).collect();
        let (mut numbers, mut at) = (Vec::new(), 0);
        while let Some(ones) = bits[at..].iter().position(|bit| *bit == 0) {
            let from = at + ones + 1;
            at = from + low as usize;
            let rest = bits[from..at].iter().fold(0, |number, bit| number << 1 | bit);
            numbers.push(u32::try_from(ones).unwrap() << low | rest);
        }
        numbers
    }

    #[test]
    fn far_and_near_places_are_both_short() {
        let near: Vec<u32> = (0..60_000).filter(|number| number % 3 != 0).collect();
        let far: Vec<u32> = (0..60).map(|number| number * 1000).collect();
        assert!(pack_rising(&near).len() < 60_000 / 6 + 2, "no more than a bit a place: {}", pack_rising(&near).len());
        assert!(pack_rising(&far).len() < 60 * 2 + 2, "{}", pack_rising(&far).len());
    }

    proptest! {
        #[test]
        fn what_is_packed_is_read_again(numbers in prop::collection::vec(0_u32..300_000, 0..60)) {
            prop_assert_eq!(unpack(&pack(&numbers)), numbers.clone());
            let mut before = 0;
            let alike: Vec<u32> = unpack(&pack_alike(&numbers)).into_iter().map(|step| {
                before = if step % 2 == 1 { before - step.div_ceil(2) } else { before + step / 2 };
                before
            }).collect();
            prop_assert_eq!(&alike, &numbers);
            let mut rising = numbers;
            rising.sort_unstable();
            rising.dedup();
            let mut next = 0;
            let places: Vec<u32> = unpack(&pack_rising(&rising)).into_iter().map(|step| { next += step + 1; next - 1 }).collect();
            prop_assert_eq!(places, rising);
        }
    }
}
