use proptest::prelude::*;

use super::*;
use crate::markdown::marks::tests::markdown;

fn plain(markdown: &str) -> String {
    PlainText::of(markdown, Flavour::Article).text
}

#[test]
fn what_reads_as_text() {
    let cases = [
        ("", ""),
        ("   \n\n", ""),
        ("one\ntwo  \nthree\\\nfour", "one two three four"),
        ("# Title\n\nA paragraph.\n\nAnother.", "Title A paragraph. Another."),
        ("Title\n=====\ntext", "Title text"),
        ("a *b **c*** `d` ~~e~~", "a b c d ~~e~~"),
        ("*over* the\n**lines**", "over the lines"),
        ("&amp; &lt;b&gt; &eacute; &#233;", "& <b> é é"),
        ("\\*a\\* 5 \\> 3", "*a* 5 > 3"),
        ("[words](https://example.org \"title\") <https://example.org>", "words https://example.org"),
        ("[words][ref] after\n\n[ref]: https://example.org", "words after"),
        ("![alt](a.png)x ![*b*](c)", "x "),
        ("- a\n- b\n  - c\n\n1. d\n2. e", "a b c d e"),
        ("> a\n> b\n>\n> > c", "a b c"),
        ("| a | b |\n|---|---|\n| c *d* | e \\| f |", "a b c d e | f"),
        ("a\n\n***\n\nb", "a b"),
        ("```\nfn a\n  b\n```\nc", "fn a\n  b\nc"),
        ("    code", "code"),
        ("<div>raw</div>\n\na<b>b</b>c", "abc"),
        ("one<br>two<br/>three", "one two three"),
        ("word[^1] more\n\n[^1]: The *note*.", "word more The note."),
        ("undefined[^x]", "undefined[^x]"),
        ("&nbsp;a&nbsp;b&nbsp;", "a\u{A0}b"),
        ("[[not a wiki link]]", "[[not a wiki link]]"),
        ("\"quoted\" -- 'so' ...", "\"quoted\" -- 'so' ..."),
        ("مرحبا *بالعالم*", "مرحبا بالعالم"),
        ("\u{FEFF}a", "\u{FEFF}a"),
        ("a\r\nb\r\n\r\nc", "a b c"),
        ("---\ntitle: x\n---", "title: x"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(plain(markdown), expected.trim_end(), "{markdown:?}");
    }
}

#[test]
fn wiki_links_read_as_their_words() {
    let text = PlainText::of("see [[incident:a-2018#b|what *it* says]] and [[c]]", Flavour::Prose);
    assert_eq!(text.as_str(), "see what it says and c");
}

#[test]
fn places_lead_to_the_source() {
    let cases = [
        ("# A\n\nb *c* d", "b c d", "b *c* d"),
        ("# A\n\nb *c* d", "A b", "A\n\nb"),
        ("a &amp; b", "&", "&amp;"),
        ("a &amp; b", "a &", "a &amp;"),
        ("5 \\> 3", "> 3", "> 3"),
        ("x `` a`b `` y", "a`b", "a`b"),
        ("x `` a`b `` y", "`b y", "`b `` y"),
        ("> a\n> b", "a b", "a\n> b"),
        ("[words](http://a.b)", "ord", "ord"),
        ("|a|b|\n|-|-|\n|c|d|", "b c", "b|\n|-|-|\n|c"),
        ("a  \nb", " ", "  \n"),
        ("é*é*", "éé", "é*é"),
    ];
    for (markdown, words, source) in cases {
        let text = PlainText::of(markdown, Flavour::Article);
        let at = text.as_str().find(words).unwrap();
        assert_eq!(&markdown[text.source_range(at..at + words.len())], source, "{words:?} in {markdown:?}");
    }
}

#[test]
fn headings_and_blocks() {
    let text = PlainText::of("# A *b*\n\ntext\n\n***\n\n- x\n- ## y\n\n<p>\n\n```\nz\n```", Flavour::Article);
    let words = |range: &Range<usize>| &text.as_str()[range.clone()];
    assert_eq!(text.headings().iter().map(|h| (h.level, words(&h.range))).collect::<Vec<_>>(), [(1, "A b"), (2, "y")]);
    assert_eq!(text.blocks().iter().map(words).collect::<Vec<_>>(), ["A b", "text", "", "x y", "", "z"]);
}

#[test]
fn code_points_are_counted() {
    let long = "aé漢𝄞".repeat(300);
    let text = PlainText::of(&long, Flavour::Article);
    for (count, (at, _)) in text.as_str().char_indices().enumerate() {
        assert_eq!(text.code_points(at..at), count..count);
    }
    assert_eq!(text.code_points(0..text.as_str().len()), 0..1200);
    assert_eq!(text.code_points(0..usize::MAX), 0..1200);
}

proptest! {
    #[test]
    fn every_character_leads_to_its_source(markdown in markdown()) {
        let text = PlainText::of(&markdown, Flavour::Article);
        prop_assert_eq!(text.as_str().trim(), text.as_str());
        for (at, character) in text.as_str().char_indices() {
            let source = text.source_range(at..at + character.len_utf8());
            let written = markdown.get(source.clone());
            prop_assert!(written.is_some(), "{source:?}");
            if character.is_alphanumeric() {
                prop_assert!(written.is_some_and(|it| it.contains(character) || it.contains('&')), "{character} {written:?}");
            }
        }
        for block in text.blocks() {
            prop_assert!(text.as_str().get(block.clone()).is_some());
        }
    }
}
