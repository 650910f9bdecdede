#![allow(clippy::single_range_in_vec_init, reason = "a mark of one part is the usual one")]

use proptest::prelude::*;

use super::*;
use crate::markdown::{Flavour, PlainText};

/// Random Markdown, thick with what is hard.
pub(in crate::markdown) fn markdown() -> impl Strategy<Value = String> {
    let bits = [
        "word",
        " ",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "](https://a.b)",
        "](x)",
        "![",
        "]",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "| a | b |\n|---|---|\n| c | d |\n",
        "&amp;",
        "&eacute;",
        "\\*",
        "\\",
        "<b>",
        "</b>",
        "<br>",
        "<div>\n",
        "\n***\n",
        "```\n",
        "    ",
        "[^1]",
        "\n\n[^1]: ",
        "é",
        "e\u{301}",
        "漢字",
        "שלום",
        "\u{AD}",
        "|",
        "  \n",
        "\t",
        "&",
        "<",
        "\"",
        "'",
        "=",
        "\u{A0}",
        "\r\n",
        "[[a|b]]",
        "https://a.b ",
        "<https://a.b>",
    ];
    prop::collection::vec(prop::sample::select(bits.to_vec()), 0..30).prop_map(|bits| bits.concat())
}

fn wrap(info: &PieceInfo) -> (String, String) {
    let join = |keys: &[usize]| keys.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    let (keys, first, last) = (join(&info.keys), join(&info.first_of), join(&info.last_of));
    (format!("<mark k=\"{keys}\" f=\"{first}\" l=\"{last}\">"), "</mark>".to_owned())
}

fn render(markdown: &str, marks: &[Mark]) -> Vec<Block> {
    render_article(markdown, marks, &HtmlOptions::article(""), &wrap)
}

/// Marks `words` wherever they first stand, with their number as key.
fn mark(markdown: &str, words: &[&str]) -> String {
    let plain = PlainText::of(markdown, Flavour::Article);
    let find = |words: &str| plain.as_str().find(words).map(|at| at..at + words.len()).unwrap();
    let marks: Vec<_> = words
        .iter()
        .enumerate()
        .map(|(key, words)| Mark { parts: words.split("...").map(find).collect(), key })
        .collect();
    let short = |info: &PieceInfo| {
        let keys: String = info.keys.iter().map(usize::to_string).collect();
        (format!("<m{keys}>"), "</m>".to_owned())
    };
    let blocks = render_article(markdown, &marks, &HtmlOptions::article(""), &short);
    blocks.into_iter().map(|block| block.html).collect::<String>().replace("</m>", "<>").replace('\n', "")
}

#[test]
fn marks_stay_inside_elements() {
    let cases: [(&str, &[&str], &str); 14] = [
        ("a b c", &["b"], "<p>a <m0>b<> c</p>"),
        ("a *b c* d", &["a b"], "<p><m0>a <><em><m0>b<> c</em> d</p>"),
        ("a *b **c** d*", &["b c d"], "<p>a <em><m0>b <><strong><m0>c<></strong><m0> d<></em></p>"),
        ("a &amp; b", &["a & b"], "<p><m0>a &amp; b<></p>"),
        ("a\nb", &["a b"], "<p><m0>a b<></p>"),
        ("a  \nb", &["a b"], "<p><m0>a<><br><m0>b<></p>"),
        ("a\n\nb", &["a b"], "<p><m0>a<></p><p><m0>b<></p>"),
        ("a b c d", &["a b c", "b c d"], "<p><m0>a <><m01>b c<><m1> d<></p>"),
        ("a b c d", &["b", "a b c d"], "<p><m1>a <><m10>b<><m1> c d<></p>"),
        ("a b c d", &["a...c", "b"], "<p><m0>a<> <m1>b<> <m0>c<> d</p>"),
        ("a `b c` d", &["a b"], "<p><m0>a <><code><m0>b<> c</code> d</p>"),
        (
            "a [b c](https://x.y)",
            &["a b"],
            "<p><m0>a <><a href=\"https://x.y\" rel=\"noopener noreferrer external\"><m0>b<> c</a></p>",
        ),
        ("- a\n- b", &["a b"], "<ul><li><m0>a<></li><li><m0>b<></li></ul>"),
        (
            "|a|b|\n|-|-|\n|c|d|",
            &["b c"],
            "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\"><m0>b<></th></tr></thead><tbody><tr><td><m0>c<></td><td>d</td></tr></tbody></table></div>",
        ),
    ];
    for (markdown, words, expected) in cases {
        assert_eq!(mark(markdown, words), expected, "{markdown:?}");
    }
}

#[test]
fn blocks_name_the_marks_that_begin_and_end_in_them() {
    let marks = [
        Mark { parts: vec![4..7], key: 10 },
        Mark { parts: vec![0..3], key: 20 },
        Mark { parts: vec![0..1, 6..7], key: 30 },
        Mark { parts: vec![1..1], key: 40 },
        Mark { parts: vec![90..99], key: 50 },
    ];
    let blocks = render("a b\n\n***\n\nc d\n\ne", &marks);
    let keys: Vec<_> = blocks.iter().map(|block| (block.starts.clone(), block.ends.clone())).collect();
    assert_eq!(keys, [(vec![30, 20], vec![20]), (vec![], vec![]), (vec![10], vec![30, 10]), (vec![], vec![])]);
}

#[test]
fn a_piece_knows_its_place() {
    let marks = [Mark { parts: vec![0..3], key: 7 }];
    assert_eq!(
        render("a *b*", &marks)[0].html,
        "<p><mark k=\"7\" f=\"7\" l=\"\">a </mark><em><mark k=\"7\" f=\"\" l=\"7\">b</mark></em></p>\n"
    );
}

/// The text of HTML, without what the plain text leaves out; checks that tags are balanced.
fn text_of(html: &str) -> Result<String, String> {
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        if !open
            .iter()
            .any(|tag| tag.contains("raw") || tag.contains("image") || tag.contains("number") || tag.contains("sup"))
        {
            text.push_str(before);
        }
        let (tag, after) = after.split_once('>').ok_or("unclosed tag")?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().ok_or("nothing to close")?;
            if last.split(' ').next() != Some(name) {
                return Err(format!("{name} closes {last} in {html}"));
            }
        } else if tag != "br" && tag != "hr" {
            open.push(tag.to_owned());
        }
    }
    if open.is_empty() { Ok(unescape(&(text + rest))) } else { Err(format!("{open:?} left open in {html}")) }
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Ranges on character boundaries, from arbitrary numbers.
fn ranges(plain: &str, numbers: &[(usize, usize)]) -> Vec<Range<usize>> {
    let places: Vec<usize> = plain.char_indices().map(|(at, _)| at).chain([plain.len()]).collect();
    let place = |number: usize| places[number % places.len()];
    numbers.iter().map(|&(a, b)| place(a).min(place(b))..place(a).max(place(b))).collect()
}

proptest! {
    #[test]
    fn html_reads_as_the_plain_text(markdown in markdown()) {
        let plain = PlainText::of(&markdown, Flavour::Article);
        let html = crate::markdown::to_html(&markdown, &HtmlOptions::article("p-"));
        let text = text_of(&html).map_err(TestCaseError::fail)?;
        prop_assert_eq!(squeeze(&text), squeeze(plain.as_str()), "{}", html);
    }

    #[test]
    fn marks_change_no_text(
        markdown in markdown(),
        numbers in prop::collection::vec(prop::collection::vec((0_usize..200, 0_usize..200), 1..3), 0..6),
    ) {
        let plain = PlainText::of(&markdown, Flavour::Article);
        let marks: Vec<Mark> = numbers.iter().enumerate()
            .map(|(key, numbers)| Mark { parts: ranges(plain.as_str(), numbers), key }).collect();
        let blocks = render(&markdown, &marks);
        prop_assert_eq!(blocks.len(), plain.blocks().len());
        let html: String = blocks.iter().map(|block| block.html.as_str()).collect();
        let text = text_of(&html).map_err(TestCaseError::fail)?;
        prop_assert_eq!(squeeze(&text), squeeze(plain.as_str()));
        for (block, range) in blocks.iter().zip(plain.blocks()) {
            let text = text_of(&block.html).map_err(TestCaseError::fail)?;
            prop_assert_eq!(squeeze(&text), squeeze(&plain.as_str()[range.clone()]));
        }
    }

    #[test]
    fn the_pieces_of_a_mark_are_its_text(
        markdown in markdown(),
        numbers in prop::collection::vec((0_usize..200, 0_usize..200), 1..5),
    ) {
        let plain = PlainText::of(&markdown, Flavour::Article);
        let parts = ranges(plain.as_str(), &numbers);
        let marks: Vec<Mark> = parts.iter().enumerate().map(|(key, part)| Mark { parts: vec![part.clone()], key }).collect();
        let html: String = render(&markdown, &marks).into_iter().map(|block| block.html).collect();
        for (key, part) in parts.iter().enumerate() {
            let mut pieces = String::new();
            for piece in html.split("<mark k=\"").skip(1) {
                let (keys, rest) = piece.split_once('"').ok_or_else(|| TestCaseError::fail("keys"))?;
                let (text, _) = rest.split_once("</mark>").ok_or_else(|| TestCaseError::fail("text"))?;
                let text = text.split_once('>').ok_or_else(|| TestCaseError::fail("tag"))?.1;
                if keys.split(' ').any(|each| each == key.to_string()) {
                    pieces.push_str(&unescape(text));
                }
            }
            prop_assert_eq!(squeeze(&pieces), squeeze(&plain.as_str()[part.clone()]));
        }
    }
}
