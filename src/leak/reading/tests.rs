use super::super::letters::Letters;
use super::*;

/// The letters of all readings of a file, those within tags behind a `|`.
fn read(path: &str, text: &str) -> Vec<String> {
    let letters = |reading: &Reading| Letters::of(&reading.text).text.replace(WALL, "|");
    readings(path, text.as_bytes()).iter().map(letters).collect()
}

#[test]
fn one_name_is_read_in_all_its_disguises() {
    let cases = [
        ("a.html", "Jos&eacute; Muñoz"),
        ("a.html", "JOS&#201; Mu&#xF1;oz"),
        ("a.html", "Jos&amp;eacute; Mu\nn\u{303}oz"),
        ("a.html", "<b>Jo<wbr>sé</b> Mu&shy;ñ&#8203;oz"),
        ("a.html", "Jos%C3%A9+Mu%c3%b1oz"),
        ("a.json", r"José Muñoz"),
        ("a.json", r#""Jos\u00e9\nMu\u00F1oz""#),
        ("a.json", r"Jos\\u00e9 Mun\u0303oz"),
        ("a.js", r"Jos\xe9 Mu\u{f1}oz"),
        ("a.js", r"\u003cb\u003eJos\u00e9\u003c/b\u003e Mu&ntilde;oz"),
        ("a.ics", "Jos\r\n é Mu\r\n\tñoz"),
        ("feed.xml", "&lt;b&gt;José&lt;/b&gt; Mu&amp;ntilde;oz"),
    ];
    for (path, text) in cases {
        assert_eq!(read(path, text)[0], "josemunoz", "{text}");
    }
}

#[test]
fn what_stands_in_tags_is_read_behind_the_rest() {
    assert_eq!(read("a.html", "<p>A<img alt=\"b &amp; c\">d"), ["ad|altbc"]);
    assert_eq!(read("a.html", "one<sup class=\"r\"><a href=\"#n\">C1</a></sup> two"), ["onetwo|classr|c1|hrefn"]);
    assert_eq!(read("a.html", "a < b <!-- hidden --> c <unclosed"), ["abcunclosed|hidden"]);
}

#[test]
fn a_backslash_on_a_page_is_read_both_ways() {
    assert_eq!(read("a.html", r"C:\nadia"), ["cadia", "cnadia"]);
    assert_eq!(read("a.json", r"C:\\nadia"), ["cnadia"]);
}

#[test]
fn words_in_a_picture_are_read() {
    let bytes = b"\x89PNG\xff\x00Author\x00Jane Doe, Aleppo\x00\xfe\xfdshort";
    let reading = &readings("a.png", bytes)[0];
    assert_eq!(reading.text, "Jane Doe, Aleppo\u{2}");
    assert_eq!(reading.source(0), 13);
}

#[test]
fn places_lead_back_through_all_layers() {
    let text = r#"{"a": "\u003cp>x &eacute;t\u00e9"}"#;
    let reading = &readings("a.json", text.as_bytes())[0];
    let place = |letter: &str| &text[reading.source(reading.text.find(letter).unwrap())..];
    assert!(place("x").starts_with("x &"));
    assert!(place("ét").starts_with("&eacute;"), "{}", place("ét"));
    assert!(place("t\u{e9}").starts_with("t\\u00e9"));
}

#[test]
fn hostile_files_are_read_in_linear_time() {
    for text in ["<a".repeat(300_000), "<sup>".repeat(200_000), "&amp;".repeat(200_000), "\\u".repeat(300_000)] {
        assert!(!readings("a.html", text.as_bytes()).is_empty());
    }
}
