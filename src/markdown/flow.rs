//! How events flow together into one plain text.
//!
//! The rules: text and code count, each line break and each border of a block is one space, and there is no space at
//! either end. Alternatives of images, raw HTML, link addresses and footnote signs do not count.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The plain text so far.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) text: String,
    border: bool,
    images: usize,
}

/// What an event added to the plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fed {
    /// Its text, of which the first `lead` bytes (white space at the front of everything) were left out.
    Text {
        /// How many bytes of the event's text were left out.
        lead: usize,
        /// Where the rest stands in the plain text.
        plain: Range<usize>,
    },
    /// The space for a line break; empty where there was white space already.
    Break(Range<usize>),
    /// Nothing.
    Nothing,
}

impl Flow {
    /// Takes the next event.
    pub(super) fn feed(&mut self, event: &Event<'_>) -> Fed {
        match event {
            Event::Start(Tag::Image { .. }) => self.images += 1,
            Event::End(TagEnd::Image) => self.images = self.images.saturating_sub(1),
            _ if self.images > 0 => {}
            Event::Text(text) | Event::Code(text) => return self.push(text),
            Event::SoftBreak | Event::HardBreak => return self.push_break(),
            Event::InlineHtml(html) if is_line_break(html) => return self.push_break(),
            Event::Start(tag) if is_block(tag.to_end()) => self.border = true,
            Event::End(tag) if is_block(*tag) => self.border = true,
            Event::Rule => self.border = true,
            _ => {}
        }
        Fed::Nothing
    }

    fn push(&mut self, text: &str) -> Fed {
        let lead = if self.text.is_empty() { text.len() - text.trim_start().len() } else { 0 };
        if text.len() > lead {
            if self.border {
                self.push_space();
            }
            self.border = false;
        }
        let start = self.text.len();
        self.text.push_str(&text[lead..]);
        Fed::Text { lead, plain: start..self.text.len() }
    }

    fn push_break(&mut self) -> Fed {
        let start = self.text.len();
        if !self.border {
            self.push_space();
        }
        Fed::Break(start..self.text.len())
    }

    fn push_space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }
}

fn is_line_break(html: &str) -> bool {
    let name = html.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

/// Whether an element stands apart from the text around it.
pub(super) fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
