use super::*;
use crate::quote::{Selector, locate};

fn anchored(markdown: &str, exact: &str) -> (Prepared, Anchor) {
    let text = Prepared::of(markdown);
    let anchor = locate(&text, &Selector::exact(exact)).unwrap();
    (text, anchor)
}

fn cut(markdown: &str, exact: &str) -> Option<(bool, bool, String)> {
    let (text, anchor) = anchored(markdown, exact);
    cuts_word(&text, &anchor).map(|cut| (cut.start, cut.end, cut.suggestion))
}

#[test]
fn cut_words_are_noticed() {
    let cases = [
        ("the airstrike was", "strike was", Some((true, false, "airstrike was"))),
        ("the airstrikes were", "the airstrike", Some((false, true, "the airstrikes"))),
        ("over 1,000 men", "over 1", Some((false, true, "over 1,000"))),
        ("over 1,000 men", "000 men", Some((true, false, "1,000 men"))),
        ("they didn’t go", "they didn", Some((false, true, "they didn’t"))),
        ("they didn’t go", "t go", Some((true, false, "didn’t go"))),
        ("на севере Сирии", "севере Сири", Some((false, true, "севере Сирии"))),
        ("στη Συρία", "στη Συρ", Some((false, true, "στη Συρία"))),
        ("قال الرئيس", "رئيس", Some((true, false, "الرئيس"))),
        ("sof\u{AD}tware", "ware", Some((true, false, "sof\u{AD}tware"))),
        ("a*b*c d", "c d", Some((true, false, "abc d"))),
        ("ab cd", "a [...] d", Some((true, true, "ab [...] cd"))),
        ("the troops left", "[T]he troop[er]", None),
        ("war-torn land", "torn land", None),
        ("the “safe zone”.", "safe zone", None),
        ("end. Then", "end", None),
        ("東京都民", "京都", None),
        ("ประเทศไทย", "ไทย", None),
        ("한국에서", "한국", None),
        ("A1 is", "1 is", Some((true, false, "A1 is"))),
        ("one\n\ntwo", "one", None),
    ];
    for (text, exact, expected) in cases {
        let expected = expected.map(|(start, end, suggestion)| (start, end, suggestion.to_owned()));
        assert_eq!(cut(text, exact), expected, "{exact:?} in {text:?}");
    }
}

#[test]
fn context_is_cut_between_words() {
    let (text, anchor) = anchored("one two *three* four\n\nfive six", "three four");
    let around = |size| context(&text, &anchor, size);
    let pair = |before: &str, after: &str| (before.to_owned(), after.to_owned());
    assert_eq!(around(100), pair("one two ", " five six"));
    assert_eq!(around(7), pair("two ", " five"));
    assert_eq!(around(5), pair("two ", " five"));
    assert_eq!(around(3), pair("wo ", " fi"));
    assert_eq!(around(0), pair("", ""));
    let (text, anchor) = anchored("東京都民", "京");
    assert_eq!(context(&text, &anchor, 1), pair("東", "都"));
}

#[test]
fn an_excerpt_keeps_words_around_each_part() {
    let (text, anchor) = anchored("a b c d e f g h i j", "d [...] i");
    let excerpt = |words| {
        let kept = excerpt(&text, &anchor, words);
        kept.into_iter().map(|range| text.text(range).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(excerpt(0), ["d", "i"]);
    assert_eq!(excerpt(1), ["c d e", "h i j"]);
    assert_eq!(excerpt(2), ["b c d e f", "g h i j"]);
    assert_eq!(excerpt(3), ["a b c d e f g h i j"]);
    let (text, anchor) = anchored("unheard of", "hear");
    assert_eq!(super::excerpt(&text, &anchor, 0), vec![0..7]);
}
