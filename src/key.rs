//! Ids as authors write them: kebab-case, because they become file names and addresses on every system.

use crate::normal::is_ignored;

/// Whether `text` is an id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 100 letters.
pub fn is_key(text: &str) -> bool {
    text.len() <= MAX_LENGTH
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
        && !is_reserved(text)
}

/// Whether Windows keeps this name for a device: a file of such a name cannot be written there.
pub fn is_reserved(text: &str) -> bool {
    RESERVED.contains(&text)
}

/// What is strange about the first sign of `text` that no id can have although it may look like one of a to z; `None`
/// where there is none.
pub fn strange_sign(text: &str) -> Option<String> {
    let sign = text.chars().find(|each| !each.is_ascii())?;
    let number = u32::from(sign);
    Some(if is_ignored(sign) {
        format!("there is a sign in it that nobody sees, U+{number:04X}")
    } else {
        format!("`{sign}` in it is U+{number:04X}, none of the letters a to z")
    })
}

/// The id most like `text`; `None` where it would be another word, because letters of it cannot be kept.
pub fn to_key(text: &str) -> Option<String> {
    if text.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        return None;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let key = words.join("-");
    is_key(&key).then_some(key)
}

/// Longest id, in letters.
pub const MAX_LENGTH: usize = 100;

const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case() {
        for good in ["a", "rt-2019", "2019", "a-b-c"] {
            assert!(is_key(good), "{good}");
        }
        let long = "a".repeat(101);
        for bad in ["", "-", "a-", "-a", "a--b", "A", "a b", "a/b", "..", "a_b", "é", "nul", &long] {
            assert!(!is_key(bad), "{bad}");
        }
    }

    #[test]
    fn a_letter_that_only_looks_like_one_is_named() {
        assert_eq!(strange_sign("gazette"), None);
        assert_eq!(
            strange_sign("g\u{430}zette").as_deref(),
            Some("`\u{430}` in it is U+0430, none of the letters a to z")
        );
        assert_eq!(
            strange_sign("a\u{2010}b").as_deref(),
            Some("`\u{2010}` in it is U+2010, none of the letters a to z")
        );
        assert_eq!(strange_sign("gaz\u{200B}ette").as_deref(), Some("there is a sign in it that nobody sees, U+200B"));
    }

    #[test]
    fn a_near_id_is_offered() {
        assert_eq!(to_key("Khusham 2018").as_deref(), Some("khusham-2018"));
        assert_eq!(to_key("../a_B").as_deref(), Some("a-b"));
        assert_eq!(to_key("..."), None);
        assert_eq!(to_key("aux"), None);
        assert_eq!(to_key("Łódź"), None);
    }
}
