//! Where in the text the parser's positions lie.

use crate::source::Span;

/// Turns the parser's character counts into byte offsets of the whole text.
pub(super) struct Places<'a> {
    text: &'a str,
    start: usize,
    /// Byte offset of every 64th character, where the text is not plain ASCII.
    marks: Option<Vec<usize>>,
}

impl<'a> Places<'a> {
    const STEP: usize = 64;

    /// Positions of a parser that began at the byte `start`.
    pub(super) fn new(text: &'a str, start: usize) -> Places<'a> {
        let rest = &text[start..];
        let marks =
            (!rest.is_ascii()).then(|| rest.char_indices().step_by(Self::STEP).map(|(byte, _)| start + byte).collect());
        Places { text, start, marks }
    }

    /// The byte at a position, which the parser counts in characters.
    pub(super) fn byte(&self, index: usize) -> usize {
        let Some(marks) = &self.marks else { return (self.start + index).min(self.text.len()) };
        let Some(&base) = marks.get(index / Self::STEP) else { return self.text.len() };
        let mut rest = self.text[base..].char_indices();
        rest.nth(index % Self::STEP).map_or(self.text.len(), |(byte, _)| base + byte)
    }

    /// Without the white space and line break that the parser counts into the end of a block.
    pub(super) fn trim(&self, span: Span) -> Span {
        let range = span.range();
        let length = self.text.get(range.clone()).map_or(range.len(), |text| text.trim_end().len());
        Span::new(span.file, range.start..range.start + length)
    }

    /// A list or map from its beginning to its end: where it stands in brackets to the closing one, behind which the parser counts
    /// blanks and a comment as well.
    pub(super) fn closed(&self, open: Span, end: Span) -> Span {
        let has = |at: u32, signs: [char; 2]| self.text.get(at as usize..).is_some_and(|rest| rest.starts_with(signs));
        if has(open.start, ['[', '{']) && has(end.start, [']', '}']) {
            return Span { end: end.start + 1, ..open };
        }
        self.trim(Span { end: end.end.max(open.end), ..open })
    }

    /// A value in quotation marks up to the one that closes it: the parser counts the blanks and the comment behind it as well.
    pub(super) fn in_marks(&self, span: Span) -> Span {
        let bytes = self.text.as_bytes().get(span.range()).unwrap_or_default();
        let Some(mark) = bytes.first().filter(|first| b"'\"".contains(first)) else { return span };
        let mut at = 1;
        while let Some(byte) = bytes.get(at) {
            let is_pair = *mark == b'\'' && bytes.get(at + 1) == Some(mark);
            match byte {
                b'\\' if *mark == b'"' => at += 2,
                _ if byte == mark && is_pair => at += 2,
                _ if byte == mark => return Span::new(span.file, span.range().start..span.range().start + at + 1),
                _ => at += 1,
            }
        }
        span
    }

    /// A block of text from its `|` or `>` on, which the parser leaves out: what replaces the block must replace that too.
    pub(super) fn with_indicator(&self, block: Span) -> Span {
        let head = self.text[..block.range().start].trim_end();
        let line_start = head.rfind('\n').map_or(0, |found| found + 1);
        let line = &head[line_start..];
        let opens = |at: &usize| {
            let rest = line[at + 1..].trim_start_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
            let is_comment = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#');
            (rest.is_empty() || is_comment) && (*at == 0 || line[..*at].ends_with([' ', '\t']))
        };
        let found = line.match_indices(['|', '>']).map(|(at, _)| at).find(opens);
        found.map_or(block, |at| Span::new(block.file, line_start + at..block.range().end.max(line_start + at + 1)))
    }
}
