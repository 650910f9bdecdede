//! Captured text: lines as a person or a program copied them from a page.

use std::ops::Range;

use super::boilerplate::boilerplate;
use super::draft::{Block, Draft, Kind, Left};
use super::markdown;
use super::metadata::{Found, Metadata};
use crate::transcript::{CaptureText, web};

/// Tags are left out of a text.
pub(super) const TAGS: &str = "tags";
/// Lines at the top that may tell who wrote it and when.
const HEAD: usize = 8;
/// A headline is no longer than this, in words.
const HEADLINE: usize = 25;
/// A line of so many letters was broken because it was full, in bytes.
const FULL: usize = 55;
/// A line of so many letters is a paragraph, in bytes.
const PARAGRAPH: usize = 160;

/// A line, and what of it is words.
#[derive(Debug)]
struct Line {
    kept: Vec<Range<usize>>,
    words: String,
    blank: bool,
}

/// Reads a text, which was saved under this name.
pub(super) fn read(name: &str, text: &str) -> Draft {
    let mut left = Left::default();
    let mut metadata = Metadata::default();
    let tags = tags(text);
    left.named(TAGS, &tags);
    let mut lines: Vec<Line> = lines(text).map(|range| line(text, range, &tags)).collect();
    set_aside(&mut lines, &mut left, &mut metadata);
    let blocks = blocks(&lines);
    if let Some(first) = blocks.first().filter(|block| block.kind == Kind::Heading(1)) {
        let words = first.kept.iter().filter_map(|range| text.get(range.clone())).collect::<String>();
        metadata.title.extend(Found::of(&words, "the headline of the text"));
    }
    Draft { text: CaptureText::of(name, text), blocks, metadata, left, flattened: false, frames: Vec::new() }
}

/// A text whose lines stand as they are, as Markdown.
pub(super) fn paragraphs(text: &str) -> String {
    let lines: Vec<Line> = lines(text).map(|range| line(text, range, &[])).collect();
    let markdown = |paragraph: &Vec<&Line>| block(paragraph, Kind::Text).markdown;
    grouped(&lines).iter().map(markdown).collect::<Vec<_>>().join("\n\n")
}

/// All lines as paragraphs.
pub(super) fn plain(text: &str) -> Vec<Block> {
    let paragraph = |range: Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default();
        let markdown = markdown::of_words(words, &Kind::Text);
        (!words.trim().is_empty()).then_some(Block { kind: Kind::Text, markdown, kept: vec![range] })
    };
    lines(text).filter_map(paragraph).collect()
}

fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']).map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        range
    })
}

fn line(text: &str, range: Range<usize>, tags: &[Range<usize>]) -> Line {
    let mut kept = Vec::new();
    let mut from = range.start;
    let first = tags.partition_point(|tag| tag.end <= range.start);
    for tag in tags.iter().skip(first).take_while(|tag| tag.start < range.end) {
        kept.push(from..tag.start.max(from));
        from = tag.end;
    }
    kept.push(from..range.end.max(from));
    kept.retain(|part| text.get(part.clone()).is_some_and(|words| !words.trim().is_empty()));
    let words =
        kept.iter().filter_map(|part| text.get(part.clone())).flat_map(str::split_whitespace).collect::<Vec<_>>();
    Line { words: words.join(" "), blank: text.get(range).is_some_and(|line| line.trim().is_empty()), kept }
}

/// Takes out the lines that belong to the page, and those at the top that tell who wrote it and when.
fn set_aside(lines: &mut [Line], left: &mut Left, metadata: &mut Metadata) {
    let mut seen = 0;
    let count = lines.iter().filter(|line| !line.kept.is_empty()).count();
    for line in lines.iter_mut().filter(|line| !line.kept.is_empty()) {
        seen += 1;
        let what = if let Some(what) = boilerplate(&line.words) {
            metadata.take_copyright(&line.words);
            Some(what)
        } else {
            let near_end = seen <= HEAD || seen + 3 > count;
            (near_end && metadata.take_line(&line.words)).then_some("byline and date")
        };
        if let Some(what) = what {
            left.named(what, &line.kept);
            line.kept.clear();
        }
    }
}

fn blocks(lines: &[Line]) -> Vec<Block> {
    let paragraphs = grouped(lines);
    let headline = paragraphs.len() > 1 && paragraphs.first().is_some_and(|first| is_headline(first));
    let kind = |at: usize| if headline && at == 0 { Kind::Heading(1) } else { Kind::Text };
    paragraphs.iter().enumerate().map(|(at, paragraph)| block(paragraph, kind(at))).collect()
}

/// The lines of each paragraph.
fn grouped(lines: &[Line]) -> Vec<Vec<&Line>> {
    let is_text = |line: &&Line| !line.kept.is_empty();
    let first = lines.iter().position(|line| is_text(&line)).unwrap_or(0);
    let last = lines.iter().rposition(|line| is_text(&line)).unwrap_or(0);
    let spaced = lines.get(first..last).is_some_and(|inner| inner.iter().any(|line| line.blank));
    let mut paragraphs: Vec<Vec<&Line>> = vec![Vec::new()];
    for line in lines {
        let alone = !spaced || line.words.len() > PARAGRAPH;
        if line.blank || alone {
            paragraphs.push(Vec::new());
        }
        if is_text(&line)
            && let Some(last) = paragraphs.last_mut()
        {
            last.push(line);
        }
        if alone {
            paragraphs.push(Vec::new());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

fn is_headline(paragraph: &[&Line]) -> bool {
    let [line] = paragraph else { return false };
    let words = line.words.split_whitespace().count();
    let ends = line.words.ends_with(['.', ',', ';', ':', '…', '"', '”', '。']) && !line.words.ends_with("..");
    words <= HEADLINE && line.words.len() <= PARAGRAPH && !ends
}

fn block(paragraph: &[&Line], kind: Kind) -> Block {
    let kept: Vec<Range<usize>> = paragraph.iter().flat_map(|line| line.kept.clone()).collect();
    let but_last = paragraph.split_last().map_or(&[][..], |(_, rest)| rest);
    let wrapped = but_last.iter().all(|line| line.words.len() >= FULL);
    let words = || paragraph.iter().map(|line| line.words.clone()).collect::<Vec<_>>();
    let markdown = if wrapped { markdown::of_words(&words().join(" "), &kind) } else { markdown::of_lines(&words()) };
    Block { kind, markdown, kept }
}

/// Elements that stand in texts which were copied from the source of a page.
const ELEMENTS: [&str; 34] = [
    "a",
    "article",
    "b",
    "blockquote",
    "br",
    "center",
    "div",
    "em",
    "figcaption",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "iframe",
    "img",
    "li",
    "ol",
    "p",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "table",
    "td",
    "tr",
    "u",
    "ul",
    "video",
];

/// Every run of tags of a text, with what scripts hide and the signs between tags.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut tags: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        let Some(end) = tag_end(text, start) else {
            from = start + 1;
            continue;
        };
        from = end;
        match tags.last_mut() {
            Some(last) if is_nothing(&text[last.end..start]) => last.end = end,
            _ => tags.push(start..end),
        }
    }
    tags
}

/// Where a tag ends that begins here, if one does; it stands on one line.
fn tag_end(text: &str, start: usize) -> Option<usize> {
    let line = text.get(start..)?.lines().next()?;
    let inner = &line[1..];
    let end = start + 1 + inner.find(['<', '>']).filter(|at| inner.as_bytes().get(*at) == Some(&b'>'))? + 1;
    let tag = web::tag(text.get(start..end)?)?;
    if !ELEMENTS.contains(&tag.name.as_str()) {
        return None;
    }
    let hides = tag.opens && matches!(tag.name.as_str(), "script" | "style");
    let close = hides
        .then(|| text.get(end..)?.find(&format!("</{}>", tag.name)).map(|at| end + at + tag.name.len() + 3))
        .flatten();
    Some(close.unwrap_or(end))
}

/// Whether only blanks stand between two tags; line ends part them.
fn is_nothing(between: &str) -> bool {
    !between.contains('\n') && between.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markdown(text: &str) -> Vec<String> {
        read("a.txt", text).blocks.into_iter().map(|block| block.markdown).collect()
    }

    #[test]
    fn lines_become_paragraphs() {
        assert_eq!(
            markdown("A bridge falls\n\nIt fell.\nIt fell again.\n\nShare this article\n"),
            ["# A bridge falls", "It fell.\\\nIt fell again."]
        );
        assert_eq!(
            markdown("It fell on Monday.\nIt fell again on Tuesday.\n"),
            ["It fell on Monday.", "It fell again on Tuesday."]
        );
        let long = "A line that is as long as lines are in papers of that time.";
        assert_eq!(markdown(&format!("{long}\n{long}\n\nEnd.\n")), [format!("{long} {long}"), "End.".to_owned()]);
        assert_eq!(markdown("\n\n"), [""; 0]);
    }

    #[test]
    fn tags_in_a_text_are_left_out() {
        let draft = read(
            "a.txt",
            "Head\n\n<p>It fell <b>on Monday</b>.</p> <script src=\"x\">y</script>\n\n3 < 4 and <none> of it.",
        );
        let markdown: Vec<&str> = draft.blocks.iter().map(|block| block.markdown.as_str()).collect();
        assert_eq!(markdown, ["# Head", "It fell on Monday .", "3 \\< 4 and \\<none> of it."]);
    }
}
