use proptest::prelude::*;

use super::*;

fn article(markdown: &str) -> String {
    to_html(markdown, &HtmlOptions::article("a-"))
}

fn resolve(target: &str) -> Option<ResolvedLink> {
    let (kind, id) = target.split_once(':')?;
    (kind == "incident").then(|| ResolvedLink {
        href: format!("../{id}.html?\"&"),
        text: format!("The <{id}>"),
        lang: (id == "fremd").then(|| "de".to_owned()),
    })
}

#[test]
fn elements() {
    let cases = [
        ("# A\n\n###### B", "<h2>A</h2>\n<h6>B</h6>\n"),
        ("a\nb  \nc", "<p>a b<br>\nc</p>\n"),
        ("*a* **b** `c<`", "<p><em>a</em> <strong>b</strong> <code>c&lt;</code></p>\n"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
        ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
        ("***", "<hr>\n"),
        ("```js\na < b\n  c\n```", "<pre><code>a &lt; b\n  c\n</code></pre>\n"),
        ("```\n  a\n```", "<pre><code>  a\n</code></pre>\n"),
        (
            "|a|b|\n|:-|-:|\n|c|d|",
            "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead>\n<tr><th scope=\"col\" class=\"left\">a</th><th scope=\"col\" class=\"right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"left\">c</td><td class=\"right\">d</td></tr>\n</tbody>\n</table></div>\n",
        ),
        ("\"a\" & 'b' <", "<p>&quot;a&quot; &amp; &#39;b&#39; &lt;</p>\n"),
    ];
    for (markdown, html) in cases {
        assert_eq!(article(markdown), html, "{markdown:?}");
    }
}

#[test]
fn nothing_foreign_gets_through() {
    let cases = [
        (
            "a <b onclick=\"x()\">c</b>",
            "<p>a <code class=\"raw\">&lt;b onclick=&quot;x()&quot;&gt;</code>c<code class=\"raw\">&lt;/b&gt;</code></p>\n",
        ),
        ("<script>x</script>", "<pre><code class=\"raw\">&lt;script&gt;x&lt;/script&gt;</code></pre>\n"),
        ("[a](javascript:x)", "<p>a</p>\n"),
        ("[a](java&#115;cript:x)", "<p>a</p>\n"),
        ("[a *b*](c.html)", "<p>a <em>b</em></p>\n"),
        ("![a *b* `c`](d.png \"t\")", "<p><span class=\"image\">[image: a b c]</span></p>\n"),
        ("![](d.png)", "<p><span class=\"image\">[image]</span></p>\n"),
        ("![a ![b](c) [d](e)](f)", "<p><span class=\"image\">[image: a b d]</span></p>\n"),
        (
            "[a](https://b.c/?d=\"e\"&f \"title\")",
            "<p><a href=\"https://b.c/?d=%22e%22&amp;f\" rel=\"noopener noreferrer external\">a</a></p>\n",
        ),
        ("[a](<https://b.c/d e>)", "<p><a href=\"https://b.c/d%20e\" rel=\"noopener noreferrer external\">a</a></p>\n"),
        ("<a@b.c>", "<p><a href=\"mailto:a@b.c\" rel=\"noopener noreferrer external\">a@b.c</a></p>\n"),
    ];
    for (markdown, html) in cases {
        assert_eq!(article(markdown), html, "{markdown:?}");
    }
}

#[test]
fn footnotes_are_numbered_and_linked() {
    let html = article("a[^x] b[^y] c[^x]\n\n[^y]: Y\n\n[^x]: X\n\n[^z]: Z\n[^x]: again");
    let expected = "<p>a<sup id=\"a-fnref-1\"><a href=\"#a-fn-1\" role=\"doc-noteref\">1</a></sup> \
        b<sup id=\"a-fnref-2\"><a href=\"#a-fn-2\" role=\"doc-noteref\">2</a></sup> \
        c<sup id=\"a-fnref-1-2\"><a href=\"#a-fn-1\" role=\"doc-noteref\">1</a></sup></p>\n\
        <aside class=\"footnote\" role=\"doc-footnote\" id=\"a-fn-2\">\n<span class=\"number\"><a href=\"#a-fnref-2\">2</a></span>\n<p>Y</p>\n</aside>\n\
        <aside class=\"footnote\" role=\"doc-footnote\" id=\"a-fn-1\">\n<span class=\"number\"><a href=\"#a-fnref-1\">1</a></span>\n<p>X</p>\n</aside>\n\
        <aside class=\"footnote\" role=\"doc-footnote\" id=\"a-fn-3\">\n<span class=\"number\">3</span>\n<p>Z</p>\n</aside>\n\
        <aside class=\"footnote\" role=\"doc-footnote\">\n<span class=\"number\"><a href=\"#a-fnref-1\">1</a></span>\n<p>again</p>\n</aside>\n";
    assert_eq!(html, expected);
}

#[test]
fn links_never_nest() {
    let html = |markdown| to_html(markdown, &HtmlOptions::prose("", &resolve));
    let markdown = "[[incident:a|b[^1] <https://b.c> [d](https://e.f)]] [g [[incident:h]]](https://i.j)\n\n[^1]: x";
    let mut open = 0;
    for tag in html(markdown).split('<').skip(1) {
        open += i32::from(tag.starts_with("a ")) - i32::from(tag.starts_with("/a>"));
        assert!((0..=1).contains(&open), "{}", html(markdown));
    }
    assert!(html("[[incident:a|b[^1] c]]\n\n[^1]: x").contains("b<sup>1</sup> c</a>"));
    assert!(html("[[incident:a|b[^1] c]]\n\n[^1]: x").contains("<span class=\"number\">1</span>"));
}

#[test]
fn wiki_links_lead_where_the_caller_says() {
    let html = |markdown| to_html(markdown, &HtmlOptions::prose("", &resolve));
    assert_eq!(html("[[incident:a]]"), "<p><a href=\"../a.html?&quot;&amp;\">The &lt;a&gt;</a></p>\n");
    assert!(html("[[incident:fremd]]").contains("\" lang=\"de\" dir=\"auto\">The &lt;fremd&gt;</a>"));
    assert!(!html("[[incident:fremd|ours]]").contains("lang"));
    assert_eq!(html("[[incident:a|*b* c]] d"), "<p><a href=\"../a.html?&quot;&amp;\"><em>b</em> c</a> d</p>\n");
    assert_eq!(html("[[actor:a]] [[b|c]]"), "<p>actor:a c</p>\n");
    assert_eq!(article("[[incident:a]]"), "<p>[[incident:a]]</p>\n");
    let plain = to_plain("# See\n\n[[incident:a]], [[incident:a|b]] and [[c]].", &HtmlOptions::prose("", &resolve));
    assert_eq!(plain, "See The <a>, b and c.");
}

#[test]
fn a_field_of_one_line_stays_one_line() {
    let options = HtmlOptions::prose("", &resolve);
    let cases = [
        ("plain", "plain"),
        ("", ""),
        ("*a* and _b_", "<em>a</em> and <em>b</em>"),
        ("_\"a\"_ b", "<em>&quot;a&quot;</em> b"),
        ("1. a\n\n- b", "1. a - b"),
        ("# a", "# a"),
        ("<b>a</b>", "<code class=\"raw\">&lt;b&gt;</code>a<code class=\"raw\">&lt;/b&gt;</code>"),
        ("`a`", "<code>a</code>"),
        ("[[incident:a]]", "<a href=\"../a.html?&quot;&amp;\">The &lt;a&gt;</a>"),
        ("[a]: https://b.c", "[a]: https://b.c"),
        ("    code", "code"),
        ("a\n===", "a ==="),
        ("&amp;", "&amp;"),
    ];
    for (markdown, html) in cases {
        assert_eq!(inline_html(markdown, &options), html, "{markdown:?}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_written(markdown in any::<String>()) {
        let html = to_html(&markdown, &HtmlOptions::prose("", &resolve));
        prop_assert!(!html.contains("<script"));
        prop_assert!(!inline_html(&markdown, &HtmlOptions::prose("", &resolve)).contains("<p>"));
    }
}
