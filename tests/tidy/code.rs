//! The program's own code, without comments, texts and tests.

use super::tree;

/// A file of `src/`.
pub(crate) struct Module {
    /// Its path from the root of the repository.
    pub(crate) path: &'static str,
    /// The names on the way to it: `["disk", "load"]`; empty for the roots of the library and the binary.
    pub(crate) names: Vec<&'static str>,
    /// Its code; what is left out is blank, so that lines keep their numbers.
    pub(crate) code: String,
}

/// All files of `src/` but those that hold tests only.
pub(crate) fn modules() -> Vec<Module> {
    let files = tree::below("src/", &[".rs"]).into_iter();
    files.filter(|file| !is_test(&file.path)).map(|file| module(&file.path, &file.text)).collect()
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/") || path.ends_with("/laws.rs")
}

fn module(path: &'static str, text: &str) -> Module {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let names = if matches!(inner, "lib" | "main") { Vec::new() } else { inner.split('/').collect() };
    Module { path, names, code: without_tests(&bare(text)) }
}

impl Module {
    /// Where each occurrence of a word stands, as `path:line`.
    pub(crate) fn places(&self, word: &str) -> Vec<String> {
        let line = |at| self.code[..at].matches('\n').count() + 1;
        self.code.match_indices(word).map(|(at, _)| format!("{}:{}", self.path, line(at))).collect()
    }
}

/// The code with comments and what stands between quotation marks made blank.
pub(crate) fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = at + blank(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|char| if *char == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Length of the comment or literal that begins here; 0 where none does.
fn blank(chars: &[char], at: usize) -> usize {
    let rest = &chars[at..];
    let in_word = at > 0 && is_word(chars[at - 1]);
    match rest {
        ['/', '/', ..] => until(rest, 0, "\n"),
        ['/', '*', ..] => until(rest, 2, "*/") + 2,
        ['"', ..] => quoted(rest, '"'),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => quoted(rest, '\''),
        ['b', '"', ..] if !in_word => 1 + quoted(&rest[1..], '"'),
        ['r' | 'b', ..] if !in_word => raw(rest),
        _ => 0,
    }
}

fn quoted(rest: &[char], mark: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != mark {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// Length of a raw string; 0 where this is none.
fn raw(rest: &[char]) -> usize {
    let prefix = rest.iter().take_while(|char| matches!(char, 'b' | 'r')).count();
    let hashes = rest[prefix..].iter().take_while(|char| **char == '#').count();
    if rest[..prefix].last() != Some(&'r') || rest.get(prefix + hashes) != Some(&'"') {
        return 0;
    }
    let close: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    (until(rest, prefix + hashes + 1, &close) + close.len()).min(rest.len())
}

/// Where `end` stands, from the beginning of `rest`; its length where it does not.
fn until(rest: &[char], from: usize, end: &str) -> usize {
    let end: Vec<char> = end.chars().collect();
    (from..rest.len()).find(|at| rest[*at..].starts_with(&end)).unwrap_or(rest.len())
}

/// Whether a character can be part of a name.
pub(crate) fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// The code with each item under `#[cfg(test)]` made blank.
fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let Some((before, after)) = code.split_once(MARK) else { return code.to_owned() };
    let end = item_end(after);
    let blank: String = after[..end].chars().map(|char| if char == '\n' { '\n' } else { ' ' }).collect();
    format!("{before}{blank}{}", without_tests(&after[end..]))
}

/// Where an item ends: after its `;`, or after the brace that closes its first one.
fn item_end(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, char) in code.char_indices() {
        match char {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

#[test]
fn comments_texts_and_tests_are_no_code() {
    assert_eq!(bare("a // b\nc /* d\n */ e"), "a     \nc     \n    e");
    assert_eq!(bare(r##"f("x\"y", 'z', '\'', r#"q"w"#, b"v") 'a"##), r"f(      ,    ,     ,         ,     ) 'a");
    assert_eq!(
        without_tests("a; #[cfg(test)]\nmod t { b { } }\nc").split_whitespace().collect::<Vec<_>>(),
        ["a;", "c"]
    );
    assert_eq!(without_tests("#[cfg(test)] mod t; c").trim(), "c");
}
