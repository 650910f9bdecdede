//! All occurrences of one string in another, overlapping ones too, in linear time.

use memchr::memmem::Finder;

/// Where `needle` begins in `text`, in order, found as they are asked for. An empty needle is nowhere.
pub(super) fn starts<'a>(text: &'a str, needle: &'a str) -> Box<dyn Iterator<Item = usize> + 'a> {
    if needle.is_empty() || needle.len() > text.len() {
        return Box::new(std::iter::empty());
    }
    let borders = borders(needle.as_bytes());
    let period = needle.len() - borders.last().copied().unwrap_or(0);
    if period * 2 <= needle.len() {
        Box::new(starts_of_periodic(text.as_bytes(), needle.as_bytes(), borders))
    } else {
        Box::new(starts_by_jumps(text, needle, period))
    }
}

/// Two occurrences lie at least a period apart, and here a period is more than half the needle: searching afresh after
/// each costs no more than a fixed multiple of the text.
fn starts_by_jumps<'a>(text: &'a str, needle: &'a str, period: usize) -> impl Iterator<Item = usize> + 'a {
    let finder = Finder::new(needle);
    let mut from = 0;
    std::iter::from_fn(move || {
        let found = from + finder.find(text.as_bytes().get(from..)?)?;
        from = found + period;
        Some(found)
    })
}

/// Knuth, Morris and Pratt: for needles such as `aaaa`, whose occurrences may lie on top of each other.
fn starts_of_periodic<'a>(text: &'a [u8], needle: &'a [u8], borders: Vec<usize>) -> impl Iterator<Item = usize> + 'a {
    let mut matched = 0;
    (1..).zip(text).filter_map(move |(end, byte)| {
        while matched > 0 && (matched == needle.len() || needle[matched] != *byte) {
            matched = borders[matched - 1];
        }
        if needle[matched] == *byte {
            matched += 1;
        }
        (matched == needle.len()).then(|| end - matched)
    })
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

    fn all(text: &str, needle: &str) -> Vec<usize> {
        starts(text, needle).collect()
    }

    #[test]
    fn overlapping_occurrences_count() {
        assert_eq!(all("aaa", "aa"), [0, 1]);
        assert_eq!(all("abababa", "aba"), [0, 2, 4]);
        assert_eq!(all("xyxyx", "xyx"), [0, 2]);
        assert_eq!(all("abc", "abc"), [0]);
        assert_eq!(all("abc", ""), [0; 0]);
        assert_eq!(all("ab", "abc"), [0; 0]);
        assert_eq!(all("ééé", "é"), [0, 2, 4]);
    }

    #[test]
    fn a_periodic_text_takes_linear_time() {
        let text = "a".repeat(2_000_000);
        assert_eq!(starts(&text, &text[..1_000_000]).count(), 1_000_001);
    }

    proptest! {
        #[test]
        fn the_same_as_looking_everywhere(text in "[ab]{0,40}", needle in "[ab]{1,5}") {
            let slow: Vec<usize> = (0..text.len()).filter(|&at| text[at..].starts_with(&needle)).collect();
            prop_assert_eq!(all(&text, &needle), slow);
        }
    }
}
