//! Where in the text the parser's positions lie.

use crate::source::Span;

/// Byte offset of every 64th character of a text; nothing where it is plain ASCII.
pub(super) struct Marks(Option<Vec<usize>>);

impl Marks {
    const STEP: usize = 64;

    /// The marks of a text, made once however often a parser begins anew in it.
    pub(super) fn of(text: &str) -> Marks {
        Marks((!text.is_ascii()).then(|| text.char_indices().step_by(Self::STEP).map(|(byte, _)| byte).collect()))
    }

    /// The byte of a character, by its number.
    fn byte(&self, text: &str, index: usize) -> usize {
        let Some(marks) = &self.0 else { return index.min(text.len()) };
        let Some(&base) = marks.get(index / Self::STEP) else { return text.len() };
        let mut rest = text[base..].char_indices();
        rest.nth(index % Self::STEP).map_or(text.len(), |(byte, _)| base + byte)
    }

    /// How many characters stand before a byte.
    fn before(&self, text: &str, byte: usize) -> usize {
        let Some(marks) = &self.0 else { return byte };
        let Some(mark) = marks.partition_point(|at| *at <= byte).checked_sub(1) else { return 0 };
        mark * Self::STEP + text[marks[mark]..byte].chars().count()
    }
}

/// Turns the parser's character counts into byte offsets of the whole text.
pub(super) struct Places<'a> {
    text: &'a str,
    marks: &'a Marks,
    /// How many characters stand before the byte at which the parser began.
    before: usize,
}

impl<'a> Places<'a> {
    /// Positions of a parser that began at the byte `start`.
    pub(super) fn new(text: &'a str, marks: &'a Marks, start: usize) -> Places<'a> {
        Places { text, marks, before: marks.before(text, start) }
    }

    /// The byte at a position, which the parser counts in characters.
    pub(super) fn byte(&self, index: usize) -> usize {
        self.marks.byte(self.text, self.before + index)
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
