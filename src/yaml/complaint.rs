//! What a fault of syntax means to the person who wrote the line. The parser's own words are for those who write parsers.

use std::ops::Range;

use super::scalar::quoted;

/// A fault told to its author.
#[derive(Debug, Default)]
pub(super) struct Complaint {
    /// Where the fault lies, where that is not the place at which the parser met it.
    pub(super) place: Option<Range<usize>>,
    /// Why the place is wrong.
    pub(super) why: String,
    /// What most likely mends it.
    pub(super) help: Option<String>,
    /// What to write, and where, if that is certain.
    pub(super) suggestion: Option<(Range<usize>, String)>,
}

impl Complaint {
    fn new(why: &str, help: &str) -> Complaint {
        Complaint { why: why.to_owned(), help: Some(help.to_owned()), ..Complaint::default() }
    }
}

/// What is wrong at the byte `at`, where the parser said `info`. `in_brackets` is whether a bracket or brace is open there,
/// `conflict` where version control left its first marker.
pub(super) fn complaint(
    text: &str,
    at: usize,
    info: &str,
    in_brackets: bool,
    conflict: Option<Range<usize>>,
) -> Complaint {
    let line = Line::around(text, at);
    if let Some(marker) = conflict.filter(|marker| marker.end < line.range.end) {
        let help = "keep one of the two versions, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`";
        let complaint = Complaint::new("version control left a conflict in this file", help);
        return Complaint { place: Some(marker), ..complaint };
    }
    if line.indent().contains('\t') || info.contains("tab") {
        return Complaint::new("a tab stands where spaces belong", "indent with spaces, not with tabs");
    }
    if line.has_bracket_in_key() {
        return no_key(&line);
    }
    if info.contains("mapping values are not allowed") {
        return misplaced_colon(&line, at, in_brackets);
    }
    told(info, &line, at, in_brackets)
        .unwrap_or_else(|| Complaint { why: info.replace(['`', '\''], "\""), ..Complaint::default() })
}

fn told(info: &str, line: &Line<'_>, at: usize, in_brackets: bool) -> Option<Complaint> {
    let has = |words: &str| info.contains(words);
    Some(if has("trailing content") {
        let complaint = Complaint::new(
            "words go on after the closing quotation mark",
            "put the whole value in quotation marks of the other kind, or remove them",
        );
        line.quote_value(complaint, in_brackets)
    } else if has("quoted scalar, found unexpected") || has("indentation in quoted scalar") {
        Complaint::new("this quotation mark is never closed", "close it, or begin the value without a quotation mark")
    } else if has("unknown anchor") {
        let help = "put the value in quotation marks if it is meant to begin with `*`";
        line.quote_value(
            Complaint::new("`*` stands for a value named before, and none has this name", help),
            in_brackets,
        )
    } else if has("unexpected character") {
        let help = "put the value in quotation marks if it is meant to begin so";
        line.quote_value(Complaint::new("no value can begin with this sign", help), in_brackets)
    } else if has("escape") || has("hexadecimal") {
        Complaint::new(
            "`\\` and the sign after it stand for no letter",
            "write `\\\\` for the sign itself, or put the value in single quotation marks",
        )
    } else if has("tag") || has("anchor") || has("directive") {
        let help = "put the value in quotation marks if it is meant to begin with `!`, `&`, `*` or `%`";
        line.quote_value(
            Complaint::new("this sign means something else to YAML at the beginning of a value", help),
            in_brackets,
        )
    } else if has("block scalar") {
        let help = "begin the text on the next line, or put the value in quotation marks if it is meant to begin so";
        line.quote_value(Complaint::new("nothing can stand behind `|` or `>`", help), in_brackets)
    } else if has("block sequence entries") {
        Complaint::new(
            "an item of a list cannot begin here",
            "begin it on a line of its own, and put text in quotation marks where it begins with `- `",
        )
    } else if has("node content") {
        Complaint::new("a value or the closing bracket is expected here", "is a bracket or a brace never closed?")
    } else if has("flow mapping") || has("flow sequence") {
        Complaint::new(
            "a comma or the closing bracket is expected here",
            "close it, or put text in quotation marks where it holds a comma, a bracket or a brace",
        )
    } else if has("illegal placement")
        || has("misplaced bracket")
        || has("flow construct")
        || (in_brackets && has("invalid indentation"))
    {
        Complaint::new("this cannot stand here", "is a bracket, a brace or a quotation mark further up never closed?")
    } else if has("simple key") {
        let is_above = line.as_str()[..at - line.range.start].trim().is_empty() || line.has_key();
        let above = line.head_above();
        no_key(if is_above && !above.has_key() { &above } else { line })
    } else if has("expected key") || has("block collection") || has("invalid indentation") || at == 0 {
        Complaint::new(
            "this line does not fit the lines above it",
            "begin all keys of one map in the same column, and put text in quotation marks where it holds one",
        )
    } else {
        return None;
    })
}

/// A colon where the parser did not expect one: the line goes on a value above it, or has a colon already.
fn misplaced_colon(line: &Line<'_>, at: usize, in_brackets: bool) -> Complaint {
    let is_first = !line.text[line.range.start..at].contains(':');
    let above = line.above();
    let (indent_above, words_above) = (above.indent().len(), above.as_str().trim());
    let key_above = indent_above + (words_above.len() - words_above.trim_start_matches("- ").len());
    if is_first && line.indent().len() > key_above {
        let why = "this line is indented more than the key above it";
        return Complaint::new(why, "begin it in the same column as the key above");
    }
    if is_first && !words_above.contains(": ") {
        return no_key(&above);
    }
    let help = "put the value in quotation marks where it holds a colon followed by a space";
    line.quote_value(Complaint::new("a second colon in one line", help), in_brackets)
}

/// A line that should be a key and its value.
fn no_key(line: &Line<'_>) -> Complaint {
    let start = line.range.start + line.indent().len();
    let help = "write `key: value`, with a colon and a space between the two";
    let complaint = Complaint::new("this line has no key, or no space behind its colon", help);
    let written = line.as_str().split(" #").next().unwrap_or_default();
    Complaint { place: Some(start..start + written.trim().len()), ..complaint }
}

/// Where version control left the first marker of a conflict.
pub(super) fn conflict(text: &str) -> Option<Range<usize>> {
    const MARKER: &str = "<<<<<<< ";
    let at = if text.starts_with(MARKER) { 0 } else { text.find(&format!("\n{MARKER}"))? + 1 };
    Some(at..at + MARKER.len() - 1)
}

/// The line of a fault.
struct Line<'a> {
    text: &'a str,
    range: Range<usize>,
}

impl<'a> Line<'a> {
    fn around(text: &'a str, at: usize) -> Line<'a> {
        let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
        let end = text[at..].find('\n').map_or(text.len(), |found| at + found);
        Line { text, range: start..end }
    }

    fn as_str(&self) -> &'a str {
        &self.text[self.range.clone()]
    }

    fn indent(&self) -> &'a str {
        let line = self.as_str();
        &line[..line.len() - line.trim_start().len()]
    }

    fn has_key(&self) -> bool {
        self.as_str().contains(": ") || self.as_str().trim_end().ends_with(':')
    }

    /// Whether a bracket or brace opens before the first colon that ends a key: there should be one before it.
    fn has_bracket_in_key(&self) -> bool {
        let words = self.as_str().trim_start_matches([' ', '-']);
        let key = words.split_once(": ").map_or("", |(key, _)| key);
        key.find(['{', '[']).is_some_and(|at| at > 0) && key.starts_with(|first: char| first.is_alphanumeric())
    }

    /// The nearest line above that is not indented more than this one.
    fn head_above(&self) -> Line<'a> {
        let mut above = self.above();
        while above.indent().len() > self.indent().len() && above.range.start > 0 {
            above = above.above();
        }
        above
    }

    /// The nearest line above that is neither empty nor a comment.
    fn above(&self) -> Line<'a> {
        let above = Line::around(self.text, self.text[..self.range.start].trim_end().len());
        let is_comment = above.as_str().trim_start().starts_with('#') && above.range.start > 0;
        if is_comment { above.above() } else { above }
    }

    /// Adds an offer to put the line's value in quotation marks, where it is plain what the value is.
    fn quote_value(&self, complaint: Complaint, in_brackets: bool) -> Complaint {
        let line = self.as_str();
        let Some(start) = line.find(": ").map(|colon| colon + 2) else { return complaint };
        let value = line[start..].trim();
        if in_brackets || value.is_empty() || value.contains(" #") {
            return complaint;
        }
        let start = self.range.start + start + (line[start..].len() - line[start..].trim_start().len());
        Complaint { suggestion: Some((start..start + value.len(), quoted(value))), help: None, ..complaint }
    }
}
