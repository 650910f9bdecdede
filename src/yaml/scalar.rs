//! What an unquoted word means where no field says so: the core schema of YAML 1.2.2, section 10.3.2.

use super::{Kind, Node};
use serde_json::{Map, Number, Value};

/// A node as JSON, for the editor's own fields, which are exported as they are.
pub fn to_json(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Scalar(text, true) => plain(text),
        Kind::Scalar(text, false) => Value::String(text.clone()),
        Kind::Sequence(items) => Value::Array(items.iter().map(to_json).collect()),
        Kind::Mapping(mapping) => {
            let entries = mapping.entries.iter().map(|(key, value)| (key.value.clone(), to_json(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

/// `text` as it is written in a file: without quotation marks where it stays the same text without them.
pub fn written(text: &str) -> String {
    let is_safe = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let is_plain = text.split(' ').all(|word| !word.is_empty() && word.chars().all(is_safe));
    let is_word = text.starts_with(char::is_alphanumeric) && !matches!(text, "null" | "Null" | "NULL");
    if is_plain && is_word { text.to_owned() } else { quoted(text) }
}

/// `text` in quotation marks: single ones where that spares escapes.
pub fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains(|c: char| c == '\'' || c.is_control()) {
        return format!("'{text}'");
    }
    let escaped: String = text.chars().map(escaped).collect();
    format!("\"{escaped}\"")
}

/// `text` as a value that is now written as `old` would be written: with the same quotation marks, or none, where that can be.
pub fn like(old: &str, text: &str) -> String {
    let is_printable = !text.chars().any(|c| escaped(c).starts_with("\\u") || c == '\n' || c == '\t');
    match old.chars().next() {
        Some('\'') if is_printable => format!("'{}'", text.replace('\'', "''")),
        Some('"') => format!("\"{}\"", text.chars().map(escaped).collect::<String>()),
        Some(first) if first.is_alphanumeric() && can_be_bare(text) => text.to_owned(),
        _ => quoted(text),
    }
}

/// Whether text keeps its meaning without quotation marks, in brackets too: none of its signs means anything to YAML.
fn can_be_bare(text: &str) -> bool {
    let is_safe = |c: char| c.is_alphanumeric() || " -_./’‘“”–—;()'\"!?".contains(c);
    let is_word = text.starts_with(char::is_alphanumeric) && !matches!(text, "null" | "Null" | "NULL");
    is_word && text.chars().all(is_safe) && !text.contains("  ") && !text.ends_with(' ')
}

fn escaped(c: char) -> String {
    match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        _ if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => format!("\\u{:04x}", u32::from(c)),
        _ => c.to_string(),
    }
}

fn plain(text: &str) -> Value {
    match text {
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

/// A number, where writing it out again gives the same text: `007` and `1.10` stay text, so that nothing is altered.
fn number(text: &str) -> Option<Number> {
    let number = match text.parse::<i64>() {
        Ok(integer) => Number::from(integer),
        Err(_) => Number::from_f64(text.parse().ok()?)?,
    };
    (number.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};
    use crate::yaml::reader;

    #[test]
    fn what_is_written_anew_keeps_its_quotation_marks() {
        assert_eq!(like("'it''s'", "it’s \"a\""), "'it’s \"a\"'");
        assert_eq!(like("'a'", "it's"), "'it''s'");
        assert_eq!(like("\"a\"", "a \"b\""), "\"a \\\"b\\\"\"");
        assert_eq!(like("shots", "Shots – fired"), "Shots – fired");
        assert_eq!(like("shots", "shots: fired"), "\"shots: fired\"");
        assert_eq!(like(">-\n  shots", "Shots"), "\"Shots\"");
    }

    #[test]
    fn what_is_written_is_read_as_the_same_text() {
        let texts = [
            "a",
            "a b",
            "no",
            "1.10",
            "seeds/a.txt",
            "",
            " a",
            "a ",
            "a: b",
            "a #b",
            "# a",
            "it's",
            "\"a\" b",
            "it's \"a\"",
            "a\\b",
            "null",
            "~",
            "[a]",
            "{a}",
            "- a",
            "*a",
            "a\nb",
            "a\tb",
            "a\u{7}b",
            "a\u{85}b",
            "é — ü",
            "a  b",
            "@a",
        ];
        for text in texts {
            for form in
                [written(text), quoted(text), like("a", text), like("'a'", text), like("\"a\"", text), like(">", text)]
            {
                for yaml in [format!("{form}\n"), format!("[{form}]\n")] {
                    let sources = Sources::new(vec![SourceFile::new("a", yaml.clone().into_bytes())]);
                    let (id, file) = sources.iter().next().unwrap();
                    let mut faults = Vec::new();
                    let root = reader::read(id, file.text().unwrap(), &mut faults).root.map(|root| root.kind);
                    let read = match root {
                        Some(Kind::Sequence(items)) => items.into_iter().next().map(|item| item.kind),
                        other => other,
                    };
                    assert!(matches!(read, Some(Kind::Scalar(ref found, _)) if found == text), "{text:?}: {yaml}");
                    assert_eq!(faults, []);
                }
            }
        }
    }
}
