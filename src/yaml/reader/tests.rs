use super::*;
use crate::source::{SourceFile, Sources};

/// The value of the key `a` as it is written.
fn written(yaml: &str) -> String {
    let sources = Sources::new(vec![SourceFile::new("a", yaml.into())]);
    let (id, file) = sources.iter().next().unwrap();
    let mut faults = Vec::new();
    let root = read(id, file.text().unwrap(), &mut faults).root.unwrap();
    assert_eq!(faults, [], "{yaml}");
    let Kind::Mapping(mapping) = root.kind else { panic!("no map: {yaml}") };
    sources.slice(mapping.entries[0].1.span).to_owned()
}

#[test]
fn values_are_the_same_however_lines_end() {
    let yaml =
        "a: |\n  b\n\n  c\nd: >-\n  e\n  f\n\n  g\nh: 'i\n\n  j'\nk: \"l\\\n  m\n  n\"\no:\n  - p\n    q\n# r\n\n";
    let value = |text: &str| {
        let sources = Sources::new(vec![SourceFile::new("a", text.into())]);
        let (id, file) = sources.iter().next().unwrap();
        crate::yaml::scalar::to_json(&read(id, file.text().unwrap(), &mut Vec::new()).root.unwrap())
    };
    assert_eq!(value(&yaml.replace('\n', "\r\n")), value(yaml));
}

#[test]
fn a_value_ends_where_its_words_do() {
    let values = [
        "b",
        "b c",
        "'b'",
        "'it''s'",
        "\"b\"",
        "\"b \\\" #\"",
        "b\n  c",
        "'b\n\n  c'",
        "\"é\\\n  c\"",
        "[b]",
        "{b: c}",
    ];
    let ends = ["", "\n", "  \n", "  # c\n", "\t# 'c'\n", "\r\n", "\n# c\n\nd: e\n", "\nd: 'e'\n", " # \"c\nd: e\n"];
    for value in values {
        for end in ends {
            assert_eq!(written(&format!("a:  {value}{end}")), value, "{end:?}");
        }
        assert_eq!(written(&format!("{{a: {value}}}")), value);
        assert_eq!(written(&format!("{{a: {value} , d: e}} # c\n")), value);
        assert_eq!(written(&format!("{{a: {value} # c\n  }}\n")), value);
    }
    for head in ["|", ">-", "|2+", ">  # c", "|- # 'c'"] {
        let value = format!("{head}\n  b\n\n  c");
        assert_eq!(written(&format!("a: {value}\n")), value);
        assert_eq!(written(&format!("a: {value}\n\n# c\nd: e\n")), value);
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let sources = Sources::new(vec![SourceFile::new("a", "a: b\n".repeat(LARGEST / 5 + 1).into())]);
    let (id, file) = sources.iter().next().unwrap();
    let mut faults = Vec::new();
    let document = read(id, file.text().unwrap(), &mut faults);
    assert_eq!((document.root, document.damaged), (None, true));
    assert_eq!(faults.iter().map(|fault| fault.code.name).collect::<Vec<_>>(), ["yaml-too-large"]);
}
