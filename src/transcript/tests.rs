use proptest::prelude::*;

use super::DifferenceKind::{Changed, Moved, OnlyInArticle, OnlyInCapture};
use super::*;
use crate::markdown::Flavour;

fn plain(markdown: &str) -> PlainText {
    PlainText::of(markdown, Flavour::Article)
}

fn compared(markdown: &str, name: &str, capture: &str, omitted: &[&str]) -> Report {
    compare(&plain(markdown), &CaptureText::of(name, capture), omitted)
}

fn differences(markdown: &str, capture: &str, omitted: &[&str]) -> Vec<(DifferenceKind, String, String)> {
    let report = compared(markdown, "a.txt", capture, omitted);
    let article = plain(markdown);
    for each in &report.differences {
        assert!(article.as_str().get(each.article.clone()).is_some());
        assert!(capture.get(each.capture.clone()).is_some());
    }
    report.differences.into_iter().map(|each| (each.kind, each.article_words, each.capture_words)).collect()
}

#[test]
fn a_faithful_transcription_has_no_differences() {
    let cases: [(&str, &str, &[&str]); 9] = [
        ("# Title\n\nThe *text*, as\nit stands.", "Title\n\n\nThe text, as it stands.\n", &[]),
        ("“Quoted” – it’s", "\"Quoted\" - it's", &[]),
        ("a b", "Menu\na b\nShare", &["Menu", "Share"]),
        ("a b", "a Share b Share", &["Share"]),
        ("Ankara says", "Also on rt.com (VIDEOS)Ankara says", &["Also on rt.com (VIDEOS)"]),
        ("a Share b", "a Share b Share this", &["Share this"]),
        ("a Share b", "a Share b Share", &["Share"]),
        ("the sharer left", "Share the sharer left share", &["Share", "share"]),
        ("One. Two. Three.", "One. Two. One. Two. Three.", &["Two. One."]),
    ];
    for (markdown, capture, omitted) in cases {
        assert_eq!(differences(markdown, capture, omitted), [], "{capture:?} without {omitted:?}");
    }
}

#[test]
fn every_kind_of_difference_is_told() {
    let cases = [
        ("one two three", "one 2 three", vec![(Changed, "two", "2")]),
        ("one two three", "one three", vec![(OnlyInArticle, "two", "")]),
        ("one three", "one two three", vec![(OnlyInCapture, "", "two")]),
        ("One", "one", vec![(Changed, "One", "one")]),
        ("one, two", "one two", vec![(Changed, "one,", "one")]),
        ("", "a b", vec![(OnlyInCapture, "", "a b")]),
        ("a b", "", vec![(OnlyInArticle, "a b", "")]),
        ("", "", vec![]),
        (
            "the first paragraph here\n\nthe second one is longer than it",
            "the second one is longer than it\n\nthe first paragraph here",
            vec![(Moved, "the first paragraph here", "the first paragraph here")],
        ),
        ("a b c d e f", "a b c d f e", vec![(OnlyInCapture, "", "f"), (OnlyInArticle, "f", "")]),
    ];
    for (markdown, capture, expected) in cases {
        let expected: Vec<_> = expected.into_iter().map(|(kind, a, b)| (kind, a.to_owned(), b.to_owned())).collect();
        assert_eq!(differences(markdown, capture, &[]), expected, "{markdown:?} and {capture:?}");
    }
}

#[test]
fn omitted_passages_that_are_not_there_are_told() {
    let report = compared("a", "a.txt", "a Share", &["Share", "Menu", " ", "share"]);
    assert_eq!((report.omitted_not_found, report.differences), (vec![1, 2, 3], vec![]));
}

#[test]
fn differences_have_their_places() {
    let markdown = "# T\n\nThe *big* dog.";
    let capture = "<h1>T</h1><p>The caf&eacute; dog.<script>x</script> Share</p>";
    let report = compared(markdown, "page.HTML", capture, &[]);
    let article = plain(markdown);
    let places: Vec<_> = report
        .differences
        .iter()
        .map(|each| (&markdown[article.source_range(each.article.clone())], &capture[each.capture.clone()]))
        .collect();
    assert_eq!(places, [("big", "caf&eacute;"), ("", "Share")]);
}

#[test]
fn captures_are_read_by_their_ending() {
    for (name, content) in [("a.txt", "*a* <b>b</b>"), ("a", "*a* <b>b</b>"), ("x.y/a", "*a* <b>b</b>")] {
        assert_eq!(CaptureText::of(name, content).as_str(), content);
    }
    assert_eq!(CaptureText::of("a.md", "*a* `b`").as_str(), "a b");
    assert_eq!(CaptureText::of("a.htm", "*a* <b>b</b>").as_str(), "*a* b");
}

#[test]
fn the_seeds_agree_with_themselves() {
    let seeds = [
        include_str!("../../seeds/000_dece5cb92c93317e.txt"),
        include_str!("../../seeds/001_c7214922699cfb76.txt"),
        include_str!("../../seeds/002_5d431f44a0d3e980.txt"),
        include_str!("../../seeds/003_8b583c285c614a5c.txt"),
    ];
    for seed in seeds {
        let markdown = seed.replace('*', "\\*").replace('\n', "\n\n");
        assert_eq!(differences(&markdown, seed, &[]), []);
    }
    let omitted = [
        "Like this story? Share it with a friend!",
        "Also on rt.com Syrian Army deployed to country’s northeast to counter ‘Turkish aggression’ (VIDEOS)",
    ];
    let article = seeds[0].replace(omitted[0], "").replace(omitted[1], "\n\n").replace('–', "—");
    assert_eq!(differences(&article, seeds[0], &omitted), []);
}

#[test]
fn html_that_was_left_out_of_a_seed() {
    let seed = include_str!("../../seeds/004_bee452c27e08993a.txt");
    let omitted = [
        "Related coverage: <a href=\"\">Breaking Video - Syrian Rebels Shoot Down Russian Jet - Execute Pilot </a>.",
        "<blockquote class=\"twitter-tweet\" data-lang=\"en\"><p lang=\"en\" dir=\"ltr\">",
        "<a href=\"\"></a> <a href=\"\"></a></p>&mdash;",
        "<a href=\"\">",
        "</a></blockquote>",
        "<script async src=\"\" charset=\"utf-8\"></script>",
        "||| Twitter @aali_alemdar |||",
    ];
    let article = omitted.iter().fold(seed.to_owned(), |text, passage| text.replace(passage, " "));
    assert_eq!(differences(&article.replace('\n', "\n\n"), seed, &omitted), []);
}

#[test]
fn a_paragraph_that_moved_and_a_word_that_changed() {
    let seed = include_str!("../../seeds/003_8b583c285c614a5c.txt");
    let mut paragraphs: Vec<&str> = seed.split("\n\n").collect();
    let moved = paragraphs.remove(4);
    paragraphs.insert(8, moved);
    let article = paragraphs.join("\n\n").replace("At Tanif", "Al Tanif");
    let found = differences(&article, seed, &["Leave a Reply", "Menu"]);
    let words = moved.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(found, [(Changed, "Al".to_owned(), "At".to_owned()), (Moved, words.clone(), words)]);
}

/// Words that look random and are the same every time.
fn noise(seed: u32, len: usize) -> String {
    let mut state = seed;
    let mut word = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ["one ", "two ", "three "][(state >> 8) as usize % 3]
    };
    (0..len).map(|_| word()).collect()
}

#[test]
fn large_and_different_texts_are_given_up_in_time() {
    let report = compared(&noise(1, 50_000), "a.txt", &noise(2, 50_000), &["one two"]);
    assert!(report.capped);
    assert!(report.differences.iter().all(|each| each.article_words.len() < 1_000));
}

proptest! {
    #[test]
    fn any_two_texts_can_be_compared(article in "[ab c\n*]{0,40}", capture in "[ab c\n]{0,40}", omitted in "[abc ]{0,4}") {
        differences(&article, &capture, &[&omitted]);
    }

    #[test]
    fn a_text_is_the_same_as_itself(text in "[a-c ,.]{0,60}", omitted in "[abc ]{1,3}") {
        let markdown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(differences(&format!("x {markdown}"), &format!("x {text}"), &[]), vec![]);
        prop_assert_eq!(differences(&format!("x {markdown}"), &format!("x {text} {omitted}"), &[&omitted]), vec![]);
    }
}
