//! Addresses that lead to words: text fragments, <https://wicg.github.io/scroll-to-text-fragment/>. A browser that does not know them
//! shows the page from its beginning.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Most words of a part that are written out; of a longer one its beginning and its end.
const WORDS: usize = 12;
/// How many words make a beginning or an end.
const EDGE: usize = 5;
/// All but what no address gives a meaning to: in a directive hyphen, comma and ampersand have one.
const HELD: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// The address of these parts of a text on the page at `url`, each with its words as they stand there.
#[must_use]
pub fn address(url: &str, parts: &[&str]) -> String {
    let joint = if url.contains('#') { ":~:" } else { "#:~:" };
    let parts: Vec<String> = parts.iter().map(|part| format!("text={}", directive(part))).collect();
    format!("{url}{joint}{}", parts.join("&"))
}

fn directive(part: &str) -> String {
    let words: Vec<&str> = part.split_whitespace().collect();
    let written = |words: &[&str]| utf8_percent_encode(&words.join(" "), HELD).to_string();
    if words.len() <= WORDS {
        return written(&words);
    }
    format!("{},{}", written(&words[..EDGE]), written(&words[words.len() - EDGE..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_are_encoded() {
        let found = address("https://e.org/a?b=c", &["A well-known \u{e9}cole, & more", "end."]);
        assert_eq!(found, "https://e.org/a?b=c#:~:text=A%20well%2Dknown%20%C3%A9cole%2C%20%26%20more&text=end.");
    }

    #[test]
    fn of_many_words_beginning_and_end_are_enough_and_a_fragment_stays() {
        let found = address("https://e.org/#part", &["1 2 3 4 5 6 7\n8 9 10 11 12 13"]);
        assert_eq!(found, "https://e.org/#part:~:text=1%202%203%204%205,9%2010%2011%2012%2013");
    }
}
