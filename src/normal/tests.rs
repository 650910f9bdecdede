use proptest::prelude::*;

use super::*;

fn normal(text: &str) -> String {
    Normal::new(text).text
}

fn found<'a>(text: &'a str, needle: &str) -> Vec<&'a str> {
    Normal::new(text).find_all(&Normal::needle(needle)).map(|range| &text[range]).collect()
}

#[test]
fn what_is_folded() {
    let cases = [
        ("‘a’ ‚b‛ “c” „d‟", "'a' 'b' \"c\" \"d\""),
        ("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"),
        ("a \t\u{A0}\u{202F}\r\n\u{3000}b", "a b"),
        ("so\u{AD}ft ze\u{200B}ro jo\u{200D}in \u{FEFF}x", "soft zero join x"),
        ("\u{200F}\u{202B}ab\u{2069}\u{61C}", "ab"),
        ("a \u{200B} b", "a b"),
        ("cafe\u{301}", "café"),
        ("e\u{AD}\u{301}", "é"),
        ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("하\u{11AB}", "한"),
        ("a\u{323}\u{302} a\u{302}\u{323}", "ậ ậ"),
        ("\u{2126} \u{212A} \u{F73}", "Ω K \u{F71}\u{F72}"),
        (" \u{301}", " \u{301}"),
    ];
    for (text, expected) in cases {
        assert_eq!(normal(text), expected, "{text:?}");
    }
}

#[test]
fn what_is_not_folded() {
    for text in ["«a» ‹b›", "`a´", "A a", "…", "...", "′ ″", "ﬁ", "½", "١", "ʼ", "ａ", "~", "·"] {
        assert_eq!(normal(text), text);
    }
}

#[test]
fn ends_are_trimmed_for_needles_only() {
    assert_eq!(Normal::new("\u{200B}  a ").text, " a ");
    assert_eq!(Normal::needle("\u{200B}  a \u{200B}").text, "a");
    assert_eq!(Normal::needle(" \n\u{A0} ").text, "");
}

#[test]
fn an_occurrence_is_given_as_written() {
    let cases: [(&str, &str, &[&str]); 15] = [
        ("aaa", "aa", &["aa", "aa"]),
        ("He said “no” twice", "\"no\"", &["“no”"]),
        ("northern\u{A0}\n Syria", "northern Syria", &["northern\u{A0}\n Syria"]),
        ("so\u{AD}ft", "soft", &["so\u{AD}ft"]),
        ("so\u{AD}\u{AD}ft\u{AD} x", "soft", &["so\u{AD}\u{AD}ft"]),
        ("cafe\u{301} cafe café", "café", &["cafe\u{301}", "café"]),
        ("cafe\u{301} cafe", "cafe", &["cafe"]),
        ("x\u{302}x", "x", &["x"]),
        ("का क", "क", &["क"]),
        ("\u{1112}\u{1161}\u{11AB}", "한", &["\u{1112}\u{1161}\u{11AB}"]),
        ("\u{1112}\u{1161}\u{11AB}", "하", &[]),
        ("مرحبا بالعالم", "بالعالم", &["بالعالم"]),
        ("東京都と京都", "京都", &["京都", "京都"]),
        ("abc", "", &[]),
        ("", "a", &[]),
    ];
    for (text, needle, expected) in cases {
        assert_eq!(found(text, needle), expected, "{needle:?} in {text:?}");
    }
}

#[test]
fn every_character_is_normal_after_one_pass() {
    for character in '\0'..=char::MAX {
        let once = normal(&format!("a{character}b"));
        assert_eq!(normal(&once), once, "{character:?}");
        assert_eq!(once, once.nfc().collect::<String>(), "{character:?}");
        let alone = Normal::new(&character.to_string());
        assert!((1..alone.text.len()).all(|at| !alone.is_boundary(at)), "{character:?}");
    }
}

/// Texts thick with what normalisation touches.
fn thorny() -> impl Strategy<Value = String> {
    let common = "abeko \u{301}\u{302}\u{323}\u{338}é“”‘’-–—=\u{AD}\u{200B}\u{A0}\t\nह\u{93C}\u{958}ㄱ\u{1100}\u{1161}\u{11A8}가각\u{F73}\u{34F}";
    let character = prop_oneof![8 => prop::sample::select(common.chars().collect::<Vec<_>>()), 1 => any::<char>()];
    prop::collection::vec(character, 0..24).prop_map(|all| all.into_iter().collect())
}

proptest! {
    #[test]
    fn normalising_twice_changes_nothing(text in thorny()) {
        let once = normal(&text);
        prop_assert_eq!(normal(&once), once.clone());
        prop_assert!(unicode_normalization::is_nfc(&once));
    }

    #[test]
    fn what_is_found_is_what_was_sought(text in thorny(), from in 0_usize..24, len in 1_usize..6) {
        let needle: String = text.chars().skip(from).take(len).collect();
        let needle = Normal::needle(&needle);
        for range in Normal::new(&text).find_all(&needle) {
            prop_assert_eq!(Normal::needle(&text[range]).text, needle.text.clone());
        }
    }

    #[test]
    fn a_whole_text_is_found_in_itself(text in thorny()) {
        let needle = Normal::needle(&text);
        prop_assert_eq!(Normal::new(&text).find_all(&needle).next().is_none(), needle.is_empty());
    }

    #[test]
    fn places_lead_there_and_back(text in thorny()) {
        let normal = Normal::new(&text);
        for (at, character) in normal.text.char_indices().filter(|(at, _)| normal.is_boundary(*at)) {
            let source = normal.to_source(at..at + character.len_utf8());
            prop_assert!(text.get(source.clone()).is_some());
            prop_assert_eq!(normal.from_source(source.start), at);
        }
    }
}
