//! What stands between angle brackets in a web page.

/// Elements that begin a new line, or a cell of a table.
const BLOCKS: [&str; 56] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "noscript",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "tr",
    "ul",
];

/// Something that is not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Markup {
    /// How many bytes it takes, with what it hides.
    pub(super) len: usize,
    /// How many of them are the tag itself.
    pub(super) tag: usize,
    /// Whether the words before and after it stand apart.
    pub(super) breaks_line: bool,
}

/// The markup at the beginning of `html`, which begins with `<`; `None` if that is a plain character.
pub(super) fn markup(html: &str) -> Option<Markup> {
    if let Some(comment) = html.strip_prefix("<!--") {
        // `<!-->` and `<!--->` are whole comments.
        let len = if comment.starts_with('>') {
            5
        } else if comment.starts_with("->") {
            6
        } else {
            comment.find("-->").map_or(html.len(), |end| "<!---->".len() + end)
        };
        return Some(Markup { len, tag: len, breaks_line: false });
    }
    if html.starts_with("<!") || html.starts_with("<?") {
        let len = end_of_tag(html);
        return Some(Markup { len, tag: len, breaks_line: false });
    }
    let name = name(html.strip_prefix("</").or_else(|| html.strip_prefix('<'))?)?;
    let tag = end_of_tag(html);
    let is_open = !html.starts_with("</");
    let hidden = if is_open { hidden(&name, &html[tag..]) } else { 0 };
    Some(Markup { len: tag + hidden, tag, breaks_line: breaks_line(&name) })
}

/// The same where the page is read for its words: its head has none.
pub(super) fn markup_or_head(html: &str) -> Option<Markup> {
    let markup = markup(html)?;
    let is_head = html.strip_prefix('<').and_then(name).is_some_and(|name| name == "head");
    let hidden = if is_head { head(&html[markup.tag..]) } else { 0 };
    Some(Markup { len: markup.len + hidden, ..markup })
}

/// Whether an element begins a new line, or a cell of a table.
pub(super) fn breaks_line(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// The name of an element, if one begins here.
pub(super) fn name(html: &str) -> Option<String> {
    html.starts_with(|first: char| first.is_ascii_alphabetic()).then(|| {
        let end = html.find(|each: char| each.is_ascii_whitespace() || matches!(each, '/' | '>')).unwrap_or(html.len());
        html[..end].to_ascii_lowercase()
    })
}

/// The length of a tag; a bracket inside quotes does not end it.
fn end_of_tag(html: &str) -> usize {
    let mut quote = None;
    let mut after_equals = false;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if after_equals => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        after_equals = byte == b'=' || after_equals && byte.is_ascii_whitespace();
    }
    html.len()
}

/// How many bytes after the opening tag of this element are no words.
fn hidden(name: &str, rest: &str) -> usize {
    match name {
        "script" | "style" | "template" => {
            find_tag(rest, &[&format!("</{name}")]).map_or(rest.len(), |at| at + end_of_tag(&rest[at..]))
        }
        _ => 0,
    }
}

/// How many bytes after its opening tag the head takes.
fn head(rest: &str) -> usize {
    match find_tag(rest, &["</head", "<body"]) {
        Some(at) if rest[at..].starts_with("</") => at + end_of_tag(&rest[at..]),
        other => other.unwrap_or(rest.len()),
    }
}

/// Where the first of some tags begins, whatever its case.
fn find_tag(html: &str, tags: &[&str]) -> Option<usize> {
    let ends = |at: usize| html.as_bytes().get(at).is_none_or(|&next| !next.is_ascii_alphanumeric());
    let is_here = |at: usize, tag: &str| {
        let end = at + tag.len();
        html.as_bytes().get(at..end).is_some_and(|here| here.eq_ignore_ascii_case(tag.as_bytes())) && ends(end)
    };
    html.match_indices('<').map(|(at, _)| at).find(|&at| tags.iter().any(|tag| is_here(at, tag)))
}
