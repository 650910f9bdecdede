use proptest::prelude::*;

use super::*;

const RT: &str = include_str!("../../seeds/000_dece5cb92c93317e.txt");
const GREETING: &str = include_str!("../../seeds/001_c7214922699cfb76.txt");
const PATROL: &str = include_str!("../../seeds/002_5d431f44a0d3e980.txt");
const TANF: &str = include_str!("../../seeds/003_8b583c285c614a5c.txt");
const KHUSHAM: &str = include_str!("../../seeds/004_bee452c27e08993a.txt");

fn found(markdown: &str, exact: &str) -> Result<Vec<String>, Unmatched> {
    select(markdown, &Selector::exact(exact))
}

fn select(markdown: &str, selector: &Selector<'_>) -> Result<Vec<String>, Unmatched> {
    let text = Prepared::of(markdown);
    let anchor = locate(&text, selector)?;
    Ok(anchor.parts.iter().map(|part| text.text(part.clone()).to_owned()).collect())
}

#[test]
fn quotes_are_found_as_they_read() {
    let cases: [(&str, &str, &[&str]); 35] = [
        ("one two three", "two", &["two"]),
        ("one two three", "  two\n three ", &["two three"]),
        ("one\ntwo\n\nthree", "one two three", &["one two three"]),
        ("one\r\ntwo\r\n\r\nthree", "one two\r\nthree", &["one two three"]),
        ("a *nested **emphasis** here* b", "nested emphasis here b", &["nested emphasis here b"]),
        ("a *nested **emphasis** here* b", "*nested **emphasis** here* b", &["nested emphasis here b"]),
        ("a [link](https://b.c) d", "a link d", &["a link d"]),
        ("a [link](https://b.c) d", "[link](https://b.c) d", &["link d"]),
        ("# Head\n\ntext", "Head text", &["Head text"]),
        ("# Head\n\ntext", "# Head", &["Head"]),
        ("- one\n- two", "one two", &["one two"]),
        ("> one\n> two\n\nthree", "two three", &["two three"]),
        ("|a|b|\n|-|-|\n|c|d|", "b c d", &["b c d"]),
        ("AT&amp;T is caf&eacute;", "AT&T is café", &["AT&T is café"]),
        ("AT&amp;T is caf&eacute;", "AT&amp;T", &["AT&T"]),
        ("5 \\* 3 \\[a\\]", "5 * 3 [a]", &["5 * 3 [a]"]),
        ("5 \\* 3", "5 \\* 3", &["5 * 3"]),
        ("`code` x", "code x", &["code x"]),
        ("He said “no – never”", "\"no - never\"", &["“no – never”"]),
        ("He said \"no\"", "“no”", &["\"no\""]),
        ("it’s", "it's", &["it’s"]),
        ("cafe\u{301} au lait", "café au", &["cafe\u{301} au"]),
        ("café", "cafe\u{301}", &["café"]),
        ("so\u{AD}ft\u{AD}ware", "software", &["so\u{AD}ft\u{AD}ware"]),
        ("software", "soft\u{AD}ware", &["software"]),
        ("क्\u{200D}ष", "क्ष", &["क्\u{200D}ष"]),
        ("قال \u{200F}الرئيس* اليوم*", "الرئيس", &["الرئيس"]),
        ("שלום *עולם* abc", "שלום עולם", &["שלום עולם"]),
        ("東京は*日本*の首都", "日本の首都", &["日本の首都"]),
        ("한국어 \u{1112}\u{1161}\u{11AB}", "어 한", &["어 \u{1112}\u{1161}\u{11AB}"]),
        ("one x two", "x", &["x"]),
        ("a[^1] b\n\n[^1]: note", "a b note", &["a b note"]),
        ("> - a\n> - b", "- a\n> - b", &["a b"]),
        ("use snake_case_names", "snake_case_names", &["snake_case_names"]),
        ("a\u{A0}b", "a b", &["a\u{A0}b"]),
    ];
    for (markdown, exact, expected) in cases {
        let expected: Vec<String> = expected.iter().map(|&part| part.to_owned()).collect();
        assert_eq!(found(markdown, exact), Ok(expected), "{exact:?} in {markdown:?}");
    }
}

#[test]
fn elisions_and_insertions() {
    let text = "The US struck the convoy near Khusham, and the Russians (who knew) were warned [sic] twice.";
    let cases: [(&str, &[&str]); 12] = [
        ("The US [...] the convoy", &["The US", "the convoy"]),
        ("The US […] Khusham [...] twice", &["The US", "Khusham", "twice"]),
        ("struck the [Syrian] convoy", &["struck the convoy"]),
        ("near Khusham [in Syria], and", &["near Khusham, and"]),
        ("([those] who knew)", &["(who knew)"]),
        ("warned [sic] twice", &["warned [sic] twice"]),
        ("the Russians [Wagner] [...] were warned [sic]", &["the Russians", "were warned [sic]"]),
        ("[In 2018 t]he US struck", &["he US struck"]),
        ("[Then] The US [forces] struck", &["The US struck"]),
        ("The US[...]struck", &["The US", "struck"]),
        ("[They] were warned", &["were warned"]),
        ("convoy [of trucks]", &["convoy"]),
    ];
    for (exact, expected) in cases {
        let expected: Vec<String> = expected.iter().map(|&part| part.to_owned()).collect();
        assert_eq!(found(text, exact), Ok(expected), "{exact:?}");
    }
    assert_eq!(
        found("it said [...] and went", "said [...] and"),
        Ok(vec!["said [...] and".to_owned()]),
        "literally there"
    );
}

#[test]
fn nothing_to_look_for() {
    for exact in ["", " ", "\u{A0}\n", "\u{200B}"] {
        assert_eq!(found("a b", exact), Err(Unmatched::Empty), "{exact:?}");
    }
    for exact in ["[...]", "[…] [...]", "[word]", "[...] [word]"] {
        assert_eq!(found("a b", exact), Err(Unmatched::OnlyElision), "{exact:?}");
    }
    assert_eq!(found("a b", "[...] a"), Err(Unmatched::EmptyPart { part: 0 }));
    assert_eq!(found("a b", "a [...] [...] b"), Err(Unmatched::EmptyPart { part: 1 }));
    assert_eq!(found("a b", "a [...] [b]"), Err(Unmatched::EmptyPart { part: 1 }));
    assert!(matches!(found("", "a"), Err(Unmatched::NotFound { part: 0, nearest: None })));
}

#[test]
#[expect(clippy::single_range_in_vec_init, reason = "ranges are what is meant")]
fn more_than_once() {
    assert_eq!(found("aaa", "aa"), Err(Unmatched::Ambiguous { total: 2, places: vec![0..2, 1..3] }));
    assert_eq!(found("a b a c", "a"), Err(Unmatched::Ambiguous { total: 2, places: vec![0..1, 4..5] }));
    assert_eq!(found("a x b x", "a [...] x"), Err(Unmatched::Ambiguous { total: 2, places: vec![0..3, 0..7] }));
    assert_eq!(found("b a", "a [...] b"), Err(Unmatched::OutOfOrder { places: vec![2..3, 0..1] }));
    let Err(Unmatched::Ambiguous { total, places }) = found(&"a ".repeat(100), "a [...] a") else {
        panic!("ambiguous");
    };
    assert_eq!((total, places.len(), places[9].clone()), (4950, 10, 0..21));
    let one = Selector { nth: Some(1), ..Selector::exact("b") };
    assert_eq!(locate(&Prepared::of("a b"), &one).map(|anchor| anchor.parts), Ok(vec![2..3]));
}

#[test]
fn many_parts_do_not_explode() {
    let quote = |parts: usize| vec!["a"; parts].join(" [...] ");
    let Err(Unmatched::Ambiguous { total, places }) = found(&"a ".repeat(900), &quote(32)) else { panic!("ambiguous") };
    assert_eq!(total, usize::MAX);
    assert_eq!(places.len(), 10);
    assert!(found("a", &quote(33)).is_err_and(|why| why == Unmatched::OutOfOrder { places: vec![0..1; 33] }));
    for quote in [quote(34), quote(50_000), "[a] ".repeat(33)] {
        assert_eq!(found("a", &quote), Err(Unmatched::TooManyBrackets { most: 32 }));
    }
}

#[test]
fn words_that_stand_everywhere_point_at_nothing_alone() {
    let text = "a b ".repeat(1_001) + "c";
    let common = |found: Result<Vec<String>, Unmatched>| match found {
        Err(Unmatched::Common { part, parts, most: 1_000, places }) => (part, parts, places.len()),
        other => panic!("{other:?}"),
    };
    assert_eq!(common(found(&text, "a")), (0, 1, 10));
    assert_eq!(common(found(&text, "a [...] c")), (0, 2, 10));
    assert_eq!(found(&text, "b c"), Ok(vec!["b c".to_owned()]));
    assert!(matches!(found(&"a b ".repeat(1_000), "a"), Err(Unmatched::Ambiguous { total: 1_000, .. })));
    // What stands beside them says which are meant, also where that is far behind the first thousand.
    let start = |selector: Selector<'_>| locate(&Prepared::of(&text), &selector).map(|anchor| anchor.start());
    let b = Selector::exact("b");
    assert_eq!(start(Selector { suffix: Some("c"), ..b }), Ok(4_002));
    assert_eq!(start(Selector { nth: Some(1_000), ..b }), Ok(3_998));
    assert!(matches!(start(Selector { nth: Some(1_001), ..b }), Err(Unmatched::Common { .. })));
    assert!(matches!(start(Selector { prefix: Some("a"), ..b }), Err(Unmatched::Common { .. })));
    assert!(matches!(start(Selector { prefix: Some("c"), ..b }), Err(Unmatched::PrefixNotFound { .. })));
    assert!(matches!(start(Selector { suffix: Some("b"), ..b }), Err(Unmatched::SuffixNotFound { .. })));
}

#[test]
fn what_may_have_been_meant_need_not_be_looked_for() {
    let alone = |text: &str, exact: &str| locate_alone(&Prepared::of(text), &Selector::exact(exact));
    assert_eq!(alone("a cold night", "a cold day"), Err(Unmatched::Lost));
    assert_eq!(alone("a cold night", "a [...]"), Err(Unmatched::EmptyPart { part: 1 }));
    assert_eq!(alone("a cold night", "cold"), locate(&Prepared::of("a cold night"), &Selector::exact("cold")));
}

#[test]
fn what_stands_around_decides() {
    let text = "Mr Smith said no. Mr Jones said no. Mrs Smith said “no” again.";
    let base = Selector::exact("said no");
    let places = || vec![9..16, 27..34];
    let prefix = |prefix| select(text, &Selector { prefix: Some(prefix), ..base });
    assert_eq!(prefix("Smith"), Ok(vec!["said no".to_owned()]));
    assert_eq!(prefix("*Mr* Jones\n"), Ok(vec!["said no".to_owned()]));
    assert_eq!(prefix("Mrs Smith"), Err(Unmatched::PrefixNotFound { places: places() }));
    assert_eq!(prefix(" "), Err(Unmatched::Ambiguous { total: 2, places: places() }));
    let suffix = |suffix| select(text, &Selector { suffix: Some(suffix), ..base });
    assert_eq!(suffix(". Mrs"), Ok(vec!["said no".to_owned()]));
    assert_eq!(suffix(". Mrs Jones"), Err(Unmatched::SuffixNotFound { places: places() }));
    let both = Selector { prefix: Some("Jones"), suffix: Some(". Mr Jones"), ..base };
    assert_eq!(select(text, &both), Err(Unmatched::SuffixNotFound { places: places() }));
    let nth = |nth| locate(&Prepared::of(text), &Selector { nth: Some(nth), ..base }).map(|anchor| anchor.range());
    assert_eq!(nth(1), Ok(9..16));
    assert_eq!(nth(2), Ok(27..34));
    assert_eq!(nth(3), Err(Unmatched::NthOutOfRange { total: 2, places: places() }));
    assert_eq!(nth(0), Err(Unmatched::NthOutOfRange { total: 2, places: places() }));
    let elided =
        Selector { prefix: Some("Jones"), suffix: Some("no” again"), ..Selector::exact("said no [...] said \"") };
    assert_eq!(select(text, &elided), Ok(vec!["said no".to_owned(), "said “".to_owned()]));
}

#[test]
fn no_word_of_a_quote_is_taken_for_markup() {
    let text = "A great year for the men.";
    for exact in
        ["1986. A great year", "the <killed> men", "<b>the</b> men", "the ![dead](x) men", "[five]: A great year"]
    {
        assert!(!matches!(found(text, exact), Ok(parts) if parts != ["A great year"]), "{exact}");
    }
    assert!(matches!(found(text, "1986. A great year"), Err(Unmatched::NotFound { .. })));
    assert!(matches!(found(text, "the <killed> men"), Err(Unmatched::NotFound { .. })));
}

#[test]
fn words_that_only_the_markup_has() {
    let text = "See [this](https://example.org/secret) <b title=\"hidden\">x</b>.";
    for exact in ["secret", "hidden", "https://example.org"] {
        let Err(Unmatched::OnlyInMarkup { source }) = found(text, exact) else { panic!("{exact}") };
        assert_eq!(&text[source], exact);
    }
}

fn near(markdown: &str, exact: &str) -> Option<(String, Option<String>)> {
    let text = Prepared::of(markdown);
    match locate(&text, &Selector::exact(exact)) {
        Err(Unmatched::NotFound { nearest, .. }) => {
            nearest.map(|nearest| (text.text(nearest.range).to_owned(), nearest.differs_only_in_characters))
        }
        other => panic!("{exact}: {other:?}"),
    }
}

#[test]
fn the_nearest_passage_is_shown() {
    let cases = [
        (RT, "the protracted and legal US military presence", "the protracted – and illegal – US military presence"),
        (RT, "American and Syrian forces in one image", "American and Syrian government forces into a single image"),
        (RT, "border town of Cobani", "border town of Kobani"),
        (TANF, "a strong signal to Iran-backed militias", "a strong message to Iranian-backed militias"),
        (PATROL, "Russia, US conduct their first joint patrol", "US, Russia conduct first joint patrol"),
        (
            KHUSHAM,
            "killed at most 100 of President Assad’s troops",
            "killed at least 100 of Syrian President Bashar Assad’s troops",
        ),
        (KHUSHAM, "has killed at least 200", "has killed at least 100"),
        (GREETING, "deconflicting channels", "deconfliction channels"),
    ];
    for (text, exact, expected) in cases {
        assert_eq!(near(text, exact), Some((expected.to_owned(), None)), "{exact}");
    }
    for (text, exact) in [(RT, "an entirely made-up sentence on penguins"), (RT, "xyzzy"), (TANF, "—·—")] {
        assert_eq!(near(text, exact), None, "{exact}");
    }
}

#[test]
fn the_nearest_passage_does_not_begin_at_a_stray_word() {
    let text = "Shots were fired at the bridge, the police said.\n\nNobody saw who fired. The police asked for help.";
    let cases = [
        ("the police say. Nobody saw who fired", "the police said. Nobody saw who fired"),
        ("the police asks for help", "The police asked for help"),
        ("said. Nobody sees who", "said. Nobody saw who"),
    ];
    for (exact, expected) in cases {
        assert_eq!(near(text, exact), Some((expected.to_owned(), None)), "{exact}");
    }
}

#[test]
fn a_difference_in_characters_only_can_be_mended() {
    let cases = [
        ("He said: “No, never!” and left.", "he said: NO never", "He said: “No, never"),
        ("He said: “No, never!” and left.", "\"no never!\"", "“No, never!”"),
        ("The war-torn country", "war torn country", "war-torn country"),
        ("Qamishli and Manbij…", "Qamishli, and Manbij", "Qamishli and Manbij"),
        ("El café\n*azul*", "el cafe azul", "El café azul"),
        ("One Two three, FOUR five", "one two [...] [or] FOUR", "One Two [...] [or] FOUR"),
        ("The **war-torn** land", "the **war torn** land", "The war-torn land"),
    ];
    for (text, exact, mended) in cases {
        let (_, offered) = near(text, exact).unwrap();
        assert_eq!(offered.as_deref(), Some(mended), "{exact}");
        assert!(found(text, mended).is_ok());
    }
    assert_eq!(near("Yes, sir. Yes, sir.", "yes sir").unwrap().1, None, "it stands there twice");
    assert_eq!(near("the bus stopped here", "US stopped").unwrap().1, None, "it would cut a word");
}

#[test]
fn differing_words_are_named() {
    let text = Prepared::of("The convoy left the border town at dawn on Monday.");
    let Err(Unmatched::NotFound { nearest: Some(nearest), .. }) =
        locate(&text, &Selector::exact("the big convoy left the town at noon"))
    else {
        panic!("not found, and near");
    };
    let same = |words: &str| WordDiff::Same(words.to_owned());
    let changed = |quote: &str, text: &str| WordDiff::Changed { quote: quote.to_owned(), text: text.to_owned() };
    let expected = [
        changed("the", "The"),
        WordDiff::Extra("big".to_owned()),
        same("convoy left the"),
        WordDiff::Missing("border".to_owned()),
        same("town at"),
        changed("noon", "dawn"),
    ];
    assert_eq!(nearest.words, expected);
    assert!(nearest.score > 0.6 && nearest.score < 1.0, "{}", nearest.score);
}

#[test]
fn the_part_that_is_missing_is_named() {
    let Err(Unmatched::NotFound { part, nearest }) = found("one two three four", "one [...] three five") else {
        panic!("not found");
    };
    assert_eq!((part, nearest.is_some()), (1, true));
}

/// Words that repeat, with markup and odd characters.
fn article() -> impl Strategy<Value = String> {
    let words = [
        "the",
        "US",
        "*troops*",
        "“safe",
        "zone”",
        "–",
        "cafe\u{301}",
        "[x](https://a.b)",
        "\n\n",
        "> ",
        "日本",
        "it’s",
        "so\u{AD}ft",
        "&amp;",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 1..30).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn what_the_text_says_is_found(markdown in article(), from in 0_usize..100, len in 1_usize..40) {
        let text = Prepared::of(&markdown);
        let words: String = text.plain().as_str().chars().skip(from).take(len).collect();
        let next = text.plain().as_str().chars().nth(from + len);
        prop_assume!(!words.starts_with('\u{301}') && next != Some('\u{301}'));
        match locate(&text, &Selector::exact(&words)) {
            Ok(anchor) => {
                let said = text.text(anchor.range());
                let (said, words) = (Normal::needle(said), Normal::needle(&words));
                prop_assert_eq!(said.as_str(), words.as_str());
            }
            Err(Unmatched::Ambiguous { total, places }) => prop_assert_eq!(total.min(10), places.len()),
            Err(Unmatched::Empty) => prop_assert!(Normal::needle(&words).is_empty()),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn nothing_makes_it_fail(markdown in any::<String>(), exact in any::<String>(), around in any::<String>()) {
        let text = Prepared::of(&markdown);
        let selector = Selector { exact: &exact, prefix: Some(&around), suffix: None, nth: None };
        if let Ok(anchor) = locate(&text, &selector) {
            let _ = (cuts_word(&text, &anchor), context(&text, &anchor, 20), excerpt(&text, &anchor, 2));
        }
    }

    #[test]
    fn brackets_never_make_it_fail(quote in "[\\[\\]. abA…*()]{0,24}", text in "[\\[\\]. abA…*()]{0,24}") {
        let text = Prepared::of(&text);
        let outcome = locate(&text, &Selector::exact(&quote));
        if let Ok(anchor) = outcome {
            prop_assert!(!anchor.parts.is_empty());
            for pair in anchor.parts.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
        }
    }
}
