use proptest::prelude::*;

use super::*;

#[test]
fn the_words_of_a_page() {
    let cases = [
        ("plain", "plain"),
        ("<p>a <b>b</b>c</p><p>d</p>", "a bc d "),
        ("<!DOCTYPE html><html><head><title>t</title></head><body>a</body></html>", "a "),
        ("<HEAD><title>t</title><Body class='x'>a", "a"),
        ("<header>a</header>b", "a b"),
        ("<head>x", ""),
        ("a<script>if (1 < 2) { \"</p>\" }</script>b<style>p{}</STYLE >c", "abc"),
        ("<script>x", ""),
        ("a<!-- <p>b</p> -->c<!---->d<!-->e", "acde"),
        ("a<!-- b", "a"),
        ("<a href=\"x>y\" title='>'>b</a>", "b"),
        ("<a href = \"x>y\">b", "b"),
        ("<p class=it's>b", "b"),
        ("1 < 2 > 0 <3", "1 < 2 > 0 <3"),
        ("a<br>b<br/>c", "a b c"),
        ("<td>a</td><td>b</td>", "a b "),
        ("&amp;&eacute;&#233;&#xE9;&nbsp;&hellip;&unknown;&amp &;", "&ééé\u{A0}…&unknown;&amp &;"),
        ("&#150;&#x92;&#0;", "–’\u{FFFD}"),
        ("AT&T;", "AT&T;"),
        ("&lt;b&gt;", "<b>"),
        ("a & b", "a & b"),
        ("<?xml version=\"1.0\"?>a", "a"),
        ("<p", ""),
        ("<", "<"),
        ("&", "&"),
        ("<é>", "<é>"),
        ("", ""),
    ];
    for (html, text) in cases {
        assert_eq!(read(html).0, text, "{html:?}");
    }
}

#[test]
fn places_lead_to_the_page() {
    let html = "<p>caf&eacute; <b>noir</b></p>";
    let (text, offsets) = read(html);
    let source = |words: &str| {
        let at = text.find(words).unwrap();
        &html[offsets.to_source(at..at + words.len())]
    };
    assert_eq!(source("é"), "&eacute;");
    assert_eq!(source("café noir"), "caf&eacute; <b>noir");
}

#[test]
fn a_page_is_taken_apart_piece_by_piece() {
    let html = "<p class=a>caf&eacute; <b>noir</b><!-- x --><script>y</script></p>z";
    let (text, pieces) = pieces(html);
    let shown = |piece: &Piece| match piece {
        Piece::Markup(range) => html[range.clone()].to_owned(),
        Piece::Text(range) => format!("“{}”", &text.as_str()[range.clone()]),
    };
    let shown: Vec<String> = pieces.iter().map(shown).collect();
    let expected =
        ["<p class=a>", "“café ”", "<b>", "“noir”", "</b>", "<!-- x -->", "<script>y</script>", "</p>", "“z”"];
    assert_eq!(shown, expected);
}

#[test]
fn tags_of_the_head_are_found_with_their_attributes() {
    let html = "<head><META name=\"a\" content='b &amp; <i>'><meta Property=og:title content></head><p a/b = c d>";
    let read: Vec<Tag<'_>> = tags(html).collect();
    let names: Vec<&str> = read.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["head", "meta", "meta", "head", "p"]);
    assert_eq!(read[1].attribute("content").as_deref(), Some("b & <i>"));
    assert_eq!(read[2].attribute("property").as_deref(), Some("og:title"));
    assert_eq!(read[2].attribute("content").as_deref(), Some(""));
    assert_eq!(read[4].attribute("b").as_deref(), Some("c"));
    assert_eq!(read[4].attribute("d").as_deref(), Some(""));
    assert_eq!(read[4].attribute("e"), None);
}

proptest! {
    #[test]
    fn the_tags_of_any_page_can_be_read(html in "[<>/!a-p&;#=\"' é-]{0,60}") {
        for tag in tags(&html) {
            prop_assert!(!tag.name.is_empty());
            let _ = tag.attribute("a");
        }
    }

    #[test]
    fn any_page_can_be_read(html in "[<>/!a-p&;#=\"' é-]{0,60}") {
        let (text, offsets) = read(&html);
        prop_assert_eq!(text.len(), offsets.len());
        for (at, character) in text.char_indices() {
            prop_assert!(html.get(offsets.to_source(at..at + character.len_utf8())).is_some());
        }
    }
}
