//! The editors' Markdown: its wiki links lead somewhere, and it holds nothing that a page must not show.

use super::cx::{Cx, Writing};
use super::names::Fragment;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Common, Page, Prose, Target};
use crate::markdown::{self, BETWEEN_PARAGRAPHS, Fault, FaultKind, Flavour, PlainText};
use crate::nearest::nearest;
use crate::parse::TextFile;
use crate::source::Span;
use crate::yaml::decode::{Text, list};

codes! {
    /// Raw HTML in Markdown.
    ///
    /// A dossier's pages hold no HTML but the tool's own, so that no article can run a script in a reader's
    /// browser. The tags are shown as text, and quotes do not match in them. Write Markdown instead, or put
    /// what is meant as text in backticks.
    ///
    /// ```markdown
    /// Nobody was <b>hurt</b>.      wrong
    /// Nobody was **hurt**.         right
    /// ```
    pub RAW_HTML = Warning "raw-html";
    /// A link that is neither `https:`, `http:` nor `mailto:`, however it is disguised.
    ///
    /// Addresses such as `javascript:` can run code in a reader's browser. The words of the link are shown,
    /// the link is not.
    ///
    /// ```markdown
    /// [the report](javascript:open("report"))          wrong
    /// [the report](https://gazette.example/report)     right
    /// ```
    pub UNSAFE_LINK = Warning "unsafe-link";
    /// A link without a scheme, such as `../page.html`.
    ///
    /// It would lead nowhere, or to a place of the site that may move. Write a wiki link for records of the
    /// dossier, and a full address for anything else. The words of the link are shown, the link is not.
    ///
    /// ```markdown
    /// [the incident](incidents/bridge-2020.html)      wrong
    /// [[incident:bridge-2020|the incident]]           right
    /// ```
    pub RELATIVE_LINK = Warning "relative-link";
    /// An image in Markdown.
    ///
    /// Images are not part of a dossier: one from elsewhere would tell its server who reads the page, and
    /// one without a source and a hash could not be checked. The alternative text is shown. Describe the
    /// image, or link to where it is archived.
    ///
    /// ```markdown
    /// ![A fallen bridge](https://courier.example/bridge.jpg)                      wrong
    /// [A picture of the fallen bridge](https://archive.example/bridge.jpg)        right
    /// ```
    pub IMAGE = Warning "image";
    /// A wiki link of an unknown kind, or not of the form `[[kind:id]]`.
    ///
    /// One id may belong to an actor and to a source; without the kind a reader might be led to the wrong
    /// one. The kinds are `article`, `incident`, `source`, `actor`, `place`, `glossary`, `technique` and
    /// `page`.
    ///
    /// ```markdown
    /// [[khusham-2018]]                                   wrong
    /// [[incident:khusham-2018]]                          right
    /// [[article:rt-2019#footage|the footage]]            right
    /// ```
    pub BAD_WIKI_LINK = Error "bad-wiki-link";
}

const KINDS: [&str; 8] = ["article", "incident", "source", "actor", "place", "glossary", "technique", "page"];

/// Prose written in a YAML value.
pub(super) fn prose(written: Text, cx: &mut Cx<'_>) -> Prose {
    checked(written.value, written.span, cx)
}

/// Prose that fills a file.
pub(super) fn whole_file(file: TextFile<String>, cx: &mut Cx<'_>) -> Prose {
    let span = Span::new(file.file, 0..file.text.len());
    checked(file.text, span, cx)
}

/// A page of prose: its first heading is its title.
pub(super) fn page(file: &TextFile<String>, cx: &mut Cx<'_>) -> Page {
    let key = file.key.clone();
    let span = Span::new(file.file, 0..0);
    let (title, rest) = split_title(&file.text);
    let title = title.unwrap_or_else(|| key.clone());
    let start = file.text.len() - rest.len();
    let body = Span::new(file.file, start..file.text.len());
    let prose = checked(rest.to_owned(), body, cx);
    let common = Common {
        key,
        span,
        aliases: Vec::new(),
        tags: Vec::new(),
        extra: serde_json::Map::new(),
        withdrawn: None,
        notes: None,
    };
    Page { common, title, prose }
}

/// The first heading, if the text begins with one, and the rest.
fn split_title(markdown: &str) -> (Option<String>, &str) {
    let text = markdown.trim_start();
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    match line.strip_prefix("# ") {
        Some(title) => (Some(PlainText::of(title, Flavour::Article).as_str().to_owned()), rest),
        None => (None, markdown),
    }
}

fn checked(markdown: String, span: Span, cx: &mut Cx<'_>) -> Prose {
    let writing = Writing::of(cx.sources, span, &markdown);
    report_faults(&markdown::faults(&markdown, Flavour::Prose), &writing, cx);
    report_open_links(&markdown, &writing, cx);
    let links = markdown::wiki_links(&markdown)
        .into_iter()
        .filter_map(|link| {
            let destination =
                link.fragment.map_or(link.target.clone(), |fragment| format!("{}#{fragment}", link.target));
            let inside = markdown[link.range.clone()].find(&destination).map(|at| link.range.start + at);
            let range = inside.map_or(link.range, |start| start..start + destination.len());
            let place = writing.part_or_all(range);
            target(&Text::new(destination.clone(), place), cx).map(|target| (destination, target))
        })
        .collect();
    Prose { markdown, span, links }
}

/// Reports wiki links that are begun and not ended: a reader would be shown their brackets.
fn report_open_links(markdown: &str, writing: &Writing, cx: &mut Cx<'_>) {
    let mut paragraphs: Vec<usize> =
        BETWEEN_PARAGRAPHS.iter().flat_map(|sign| markdown.match_indices(sign)).map(|(at, _)| at).collect();
    paragraphs.sort_unstable();
    let starts: Vec<usize> = markdown.match_indices("[[").map(|(at, _)| at).collect();
    for (number, start) in starts.iter().copied().enumerate() {
        let inside = start + 2;
        let paragraph = paragraphs.get(paragraphs.partition_point(|at| *at < inside)).copied();
        let end = starts.get(number + 1).copied().into_iter().chain(paragraph).min().unwrap_or(markdown.len());
        let (rest, end) = (&markdown[inside..], end - inside);
        let kind = rest[..end].split_once(':').map(|(kind, _)| kind);
        if kind.is_some_and(|kind| KINDS.contains(&kind)) && !rest[..end].contains("]]") {
            let place = writing.part_or_all(start..inside);
            cx.report(
                Diagnostic::at(&BAD_WIKI_LINK, place, "this wiki link is not closed")
                    .why("its brackets would be shown to readers")
                    .help("write `]]` at its end"),
            );
        }
    }
}

/// Reports what a page must not show.
pub(super) fn report_faults(faults: &[Fault], writing: &Writing, cx: &mut Cx<'_>) {
    let mut html_before = false;
    for fault in faults {
        let place = writing.part_or_all(fault.range.clone());
        // The end of an element is no fault besides its beginning.
        let is_end = html_before && fault.text.starts_with("</");
        html_before |= fault.kind == FaultKind::RawHtml;
        if is_end {
            continue;
        }
        cx.report(match fault.kind {
            FaultKind::RawHtml => Diagnostic::at(&RAW_HTML, place, "raw HTML in Markdown")
                .why("shown as text, not as HTML")
                .help("write Markdown instead, or put it in backticks if it is meant to be read"),
            FaultKind::UnsafeLink => Diagnostic::at(&UNSAFE_LINK, place, "this link is not to a web or mail address")
                .why("its words are shown, the link is not")
                .help("write an address that begins with `https://`"),
            FaultKind::RelativeLink => Diagnostic::at(&RELATIVE_LINK, place, "this link has no scheme")
                .why("its words are shown, the link is not")
                .help("write `[[kind:id]]` for a record of the dossier, or an address that begins with `https://`"),
            FaultKind::Image => Diagnostic::at(&IMAGE, place, "images are not shown")
                .why("its alternative text is shown instead")
                .help("describe the image, or link to it"),
        });
    }
}

/// What `kind:id` leads to.
pub(super) fn target(written: &Text, cx: &mut Cx<'_>) -> Option<Target> {
    let Some((kind, key)) = written.value.split_once(':') else {
        let no_kind = no_kind(written, cx);
        cx.report(no_kind);
        return None;
    };
    let start = kind.len() + 1;
    let key_span = cx.part(written.span, &written.value, start..start + key.len());
    let kind_span = cx.part(written.span, &written.value, 0..kind.len());
    let key = Text::new(key.to_owned(), key_span);
    match kind {
        "incident" => cx.incident(&key).map(Target::Incident),
        "source" => cx.source(&key).map(Target::Source),
        "actor" => cx.actor(&key).map(Target::Actor),
        "place" => cx.place(&key).map(Target::Place),
        "glossary" => cx.term(&key).map(Target::Term),
        "technique" => cx.technique(&key).map(Target::Technique),
        "page" => cx.page(&key).map(Target::Page),
        "article" => article_target(&key, cx),
        _ => {
            let unknown = unknown_kind(&Text::new(kind.to_owned(), kind_span), cx);
            cx.report(unknown);
            None
        }
    }
}

fn no_kind(written: &Text, cx: &Cx<'_>) -> Diagnostic {
    let message = format!("`{}` does not say what kind of record it is", written.value);
    let diagnostic = Diagnostic::at(&BAD_WIKI_LINK, written.span, message).why("`kind:id` is expected here");
    let id = written.value.split('#').next().unwrap_or_default();
    match cx.names.kinds_of(id)[..] {
        [kind] => cx.offer(diagnostic, written, &format!("{kind}:{}", written.value), format!("the {kind} of this id")),
        _ => diagnostic.note(format!("the kinds are {}", list(&KINDS))),
    }
}

fn unknown_kind(kind: &Text, cx: &Cx<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::at(&BAD_WIKI_LINK, kind.span, format!("`{}` is not a kind of record", kind.value))
        .why("no such kind");
    match nearest(&kind.value, KINDS) {
        Some(near) => cx.offer(diagnostic, kind, near, "a similar kind exists".to_owned()),
        None => diagnostic.note(format!("the kinds are {}", list(&KINDS))),
    }
}

fn article_target(key: &Text, cx: &mut Cx<'_>) -> Option<Target> {
    let (article, fragment) = cx.split_address(key);
    let article = cx.article(&article)?;
    let Some(fragment) = fragment else { return Some(Target::Article(article)) };
    cx.fragment(article, &fragment).map(|found| match found {
        Fragment::Claim(claim) => Target::Claim(claim),
        Fragment::Bias(bias) => Target::Bias(bias),
    })
}
