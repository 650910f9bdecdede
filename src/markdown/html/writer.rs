//! Writes the tags of a document, one event at a time.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::draft::{Draft, Part, Run};
use super::notes::Notes;
use super::{HtmlOptions, escape, push_escaped};
use crate::address::encoded;
use crate::markdown::flow::{Fed, Flow};
use crate::markdown::links::{Address, address, wiki_destination};

/// A document in the making.
pub(super) struct Writer<'a> {
    options: &'a HtmlOptions<'a>,
    draft: Draft,
    flow: Flow,
    depth: usize,
    /// Whether the next text goes on where the last run ended.
    run_open: bool,
    /// For each open link whether it has a tag.
    links: Vec<bool>,
    /// The alternatives of the images that are open, and how many.
    image: (usize, String),
    /// Whether the text of a link stands in place of its own.
    replaced: bool,
    table: Table,
    notes: Notes,
}

/// Where in a table the writer is.
#[derive(Debug, Default)]
struct Table {
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(markdown: &str, options: &'a HtmlOptions<'a>) -> Self {
        Self {
            options,
            draft: Draft::default(),
            flow: Flow::default(),
            depth: 0,
            run_open: false,
            links: Vec::new(),
            image: (0, String::new()),
            replaced: false,
            table: Table::default(),
            notes: Notes::of(markdown, options.flavour),
        }
    }

    pub(super) fn finish(mut self) -> Draft {
        self.draft.text = self.flow.text;
        self.draft
    }

    pub(super) fn write(&mut self, event: &Event<'_>) {
        self.open_block(event);
        if self.image.0 > 0 || matches!(event, Event::Start(Tag::Image { .. })) {
            self.flow.feed(event);
            self.write_image(event);
        } else if self.replaced && !matches!(event, Event::End(TagEnd::Link)) {
            // The words of the record stand here already.
        } else {
            self.write_shown(event);
        }
        self.close_block(event);
    }

    fn open_block(&mut self, event: &Event<'_>) {
        if self.depth == 0 && matches!(event, Event::Start(_) | Event::Rule) {
            let (tags, runs) = (self.draft.tags.len(), self.draft.runs.len());
            self.draft.blocks.push(Part { tags: tags..tags, runs: runs..runs });
        }
        if matches!(event, Event::Start(_)) {
            self.depth += 1;
        }
    }

    fn close_block(&mut self, event: &Event<'_>) {
        if matches!(event, Event::End(_)) {
            self.depth -= 1;
        }
        if self.depth == 0
            && let Some(part) = self.draft.blocks.last_mut()
        {
            part.tags.end = self.draft.tags.len();
            part.runs.end = self.draft.runs.len();
        }
    }

    fn write_shown(&mut self, event: &Event<'_>) {
        let fed = self.flow.feed(event);
        self.run_open &= matches!(event, Event::Text(_) | Event::SoftBreak);
        match event {
            Event::Text(text) => self.text(text, fed),
            Event::Code(text) => {
                self.tag("<code>");
                self.text(text, fed);
                self.tag("</code>");
            }
            Event::SoftBreak => self.soft_break(fed),
            Event::HardBreak => self.tag("<br>\n"),
            Event::Rule => self.tag("<hr>\n"),
            Event::Html(html) => push_escaped(&mut self.draft.tags, html),
            Event::InlineHtml(html) => self.raw(html),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn tag(&mut self, tag: &str) {
        self.draft.tags.push_str(tag);
        self.run_open = false;
    }

    fn text(&mut self, text: &str, fed: Fed) {
        let Fed::Text { lead, plain } = fed else { return };
        if lead > 0 {
            push_escaped(&mut self.draft.tags, &text[..lead]);
        }
        self.run(plain);
    }

    fn soft_break(&mut self, fed: Fed) {
        match fed {
            Fed::Break(plain) if !plain.is_empty() => self.run(plain),
            _ => self.tag("\n"),
        }
    }

    fn run(&mut self, plain: Range<usize>) {
        if let Some(last) = self.draft.runs.last_mut()
            && self.run_open
            && last.plain.end == plain.start
        {
            last.plain.end = plain.end;
        } else if !plain.is_empty() {
            let in_link = self.in_link();
            self.draft.runs.push(Run { at: self.draft.tags.len(), plain, in_link });
            self.run_open = true;
        }
    }

    fn in_link(&self) -> bool {
        self.links.contains(&true)
    }

    fn raw(&mut self, html: &str) {
        self.tag("<code class=\"raw\">");
        push_escaped(&mut self.draft.tags, html);
        self.tag("</code>");
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.tag(&format!("<h{}>", self.level(*level))),
            Tag::HtmlBlock => self.tag("<pre><code class=\"raw\">"),
            Tag::List(Some(first)) if *first != 1 => self.tag(&format!("<ol start=\"{first}\">\n")),
            Tag::Table(alignments) => {
                self.table.alignments.clone_from(alignments);
                // It may be wider than a screen; then it, and not the page, is scrolled, also by keys.
                self.tag("<div class=\"scroll\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => {
                (self.table.in_head, self.table.column) = (true, 0);
                self.tag("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.tag("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::Link { link_type, dest_url, .. } => self.start_link(*link_type, dest_url),
            Tag::FootnoteDefinition(label) => self.start_footnote(label),
            other => self.tag(opening(other.to_end())),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.tag(&format!("</h{}>\n", self.level(level))),
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.tag("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableCell => self.tag(if self.table.in_head { "</th>" } else { "</td>" }),
            TagEnd::Link => {
                self.replaced = false;
                if self.links.pop() == Some(true) {
                    self.tag("</a>");
                }
            }
            other => self.tag(closing(other)),
        }
    }

    fn level(&self, level: HeadingLevel) -> u8 {
        (level as u8).saturating_add(self.options.heading_shift).clamp(1, 6)
    }

    fn start_cell(&mut self) {
        let alignment = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::None) | None => "",
        };
        self.table.column += 1;
        let tag = if self.table.in_head { "th scope=\"col\"" } else { "td" };
        self.tag(&format!("<{tag}{alignment}>"));
    }

    fn start_link(&mut self, kind: LinkType, destination: &str) {
        if let LinkType::WikiLink { has_pothole } = kind {
            return self.start_wiki_link(destination, has_pothole);
        }
        let address = address(kind, destination);
        let external = Address::of(&address) == Address::External && !self.in_link();
        if external {
            self.anchor(&encoded(&address), " rel=\"noopener noreferrer external\"");
        }
        self.links.push(external);
    }

    fn start_wiki_link(&mut self, destination: &str, has_words: bool) {
        let resolved = (self.options.resolve)(wiki_destination(destination)).filter(|_| !self.in_link());
        self.links.push(resolved.is_some());
        if let Some(link) = resolved {
            let lang = link.lang.filter(|_| !has_words);
            self.anchor(&link.href, &lang.map_or_else(String::new, |lang| format!(" lang=\"{lang}\" dir=\"auto\"")));
            if !has_words {
                let fed = self.flow.feed(&Event::Text(link.text.as_str().into()));
                self.text(&link.text, fed);
                self.replaced = true;
            }
        }
    }

    fn anchor(&mut self, href: &str, rest: &str) {
        self.tag("<a href=\"");
        push_escaped(&mut self.draft.tags, href);
        self.tag("\"");
        self.tag(rest);
        self.tag(">");
    }

    fn write_image(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. }) => self.image.0 += 1,
            Event::End(TagEnd::Image) => self.image.0 -= 1,
            Event::Text(text) | Event::Code(text) => self.image.1.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.image.1.push(' '),
            _ => {}
        }
        if self.image.0 == 0 {
            let alternative = mem::take(&mut self.image.1);
            let shown = if alternative.is_empty() { "[image]".to_owned() } else { format!("[image: {alternative}]") };
            self.tag("<span class=\"image\">");
            push_escaped(&mut self.draft.tags, &shown);
            self.tag("</span>");
        }
    }

    fn footnote_reference(&mut self, label: &str) {
        if self.in_link() {
            let number = self.notes.number(label);
            return self.tag(&format!("<sup>{number}</sup>"));
        }
        let prefix = escape(self.options.footnote_prefix);
        let (number, suffix) = self.notes.refer(label);
        self.tag(&format!("<sup id=\"{prefix}fnref-{number}{suffix}\">"));
        self.tag(&format!("<a href=\"#{prefix}fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"));
    }

    fn start_footnote(&mut self, label: &str) {
        let prefix = escape(self.options.footnote_prefix);
        let number = self.notes.number(label);
        self.tag("<aside class=\"footnote\" role=\"doc-footnote\"");
        if self.notes.define(label) {
            self.tag(&format!(" id=\"{prefix}fn-{number}\""));
        }
        self.tag(">\n<span class=\"number\">");
        if self.notes.is_referred(label) {
            self.tag(&format!("<a href=\"#{prefix}fnref-{number}\">{number}</a>"));
        } else {
            self.tag(&number.to_string());
        }
        self.tag("</span>\n");
    }
}

fn opening(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "<p>",
        TagEnd::BlockQuote(_) => "<blockquote>\n",
        TagEnd::CodeBlock => "<pre><code>",
        TagEnd::List(true) => "<ol>\n",
        TagEnd::List(false) => "<ul>\n",
        TagEnd::Item => "<li>",
        TagEnd::Emphasis => "<em>",
        TagEnd::Strong => "<strong>",
        _ => "",
    }
}

fn closing(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::BlockQuote(_) => "</blockquote>\n",
        TagEnd::CodeBlock | TagEnd::HtmlBlock => "</code></pre>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::TableRow => "</tr>\n",
        TagEnd::Table => "</tbody>\n</table></div>\n",
        TagEnd::FootnoteDefinition => "</aside>\n",
        _ => "",
    }
}
