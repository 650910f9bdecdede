//! All occurrences of one string in another, overlapping ones too, in linear time.

/// Where `needle` begins in `text`, in order. An empty needle is nowhere.
pub(super) fn starts(text: &str, needle: &str) -> Vec<usize> {
    if needle.is_empty() || needle.len() > text.len() {
        return Vec::new();
    }
    let borders = borders(needle.as_bytes());
    let period = needle.len() - borders.last().copied().unwrap_or(0);
    if period * 2 <= needle.len() {
        starts_of_periodic(text.as_bytes(), needle.as_bytes(), &borders)
    } else {
        starts_by_jumps(text, needle, period)
    }
}

/// Two occurrences lie at least a period apart, and here a period is more than half the needle: searching afresh after
/// each costs no more than a fixed multiple of the text.
fn starts_by_jumps(text: &str, needle: &str, period: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(needle)) {
        starts.push(from + found);
        from += found + period;
    }
    starts
}

/// Knuth, Morris and Pratt: for needles such as `aaaa`, whose occurrences may lie on top of each other.
fn starts_of_periodic(text: &[u8], needle: &[u8], borders: &[usize]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut matched = 0;
    for (at, byte) in text.iter().enumerate() {
        while matched > 0 && (matched == needle.len() || needle[matched] != *byte) {
            matched = borders[matched - 1];
        }
        if needle[matched] == *byte {
            matched += 1;
        }
        if matched == needle.len() {
            starts.push(at + 1 - matched);
        }
    }
    starts
}

/// For each prefix of the needle the length of its longest proper border (a part that it both begins and ends with).
fn borders(needle: &[u8]) -> Vec<usize> {
    let mut borders = vec![0; needle.len()];
    let mut matched = 0;
    for at in 1..needle.len() {
        while matched > 0 && needle[matched] != needle[at] {
            matched = borders[matched - 1];
        }
        if needle[matched] == needle[at] {
            matched += 1;
        }
        borders[at] = matched;
    }
    borders
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn overlapping_occurrences_count() {
        assert_eq!(starts("aaa", "aa"), [0, 1]);
        assert_eq!(starts("abababa", "aba"), [0, 2, 4]);
        assert_eq!(starts("xyxyx", "xyx"), [0, 2]);
        assert_eq!(starts("abc", "abc"), [0]);
        assert_eq!(starts("abc", ""), [0; 0]);
        assert_eq!(starts("ab", "abc"), [0; 0]);
        assert_eq!(starts("ééé", "é"), [0, 2, 4]);
    }

    #[test]
    fn a_periodic_text_takes_linear_time() {
        let text = "a".repeat(2_000_000);
        assert_eq!(starts(&text, &text[..1_000_000]).len(), 1_000_001);
    }

    proptest! {
        #[test]
        fn the_same_as_looking_everywhere(text in "[ab]{0,40}", needle in "[ab]{1,5}") {
            let slow: Vec<usize> = (0..text.len()).filter(|&at| text[at..].starts_with(&needle)).collect();
            prop_assert_eq!(starts(&text, &needle), slow);
        }
    }
}
