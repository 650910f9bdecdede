use super::*;

/// The cursor is where `|` stands.
fn at(marked: &str) -> Cursor {
    let byte = marked.find('|').unwrap();
    cursor(&marked.replacen('|', "", 1), byte)
}

fn way(cursor: &Cursor) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => format!("/{key}"),
        Step::Item => "/-".to_owned(),
    };
    let way: String = cursor.path.iter().map(step).collect();
    format!("{way} {:?}", cursor.at)
}

#[test]
fn the_way_is_found_by_indentation_and_brackets() {
    let table = [
        ("ti|", " Key"),
        ("source: an|", "/source Value"),
        ("claims:\n  - id: a\n    st|\n", "/claims/- Key"),
        ("claims:\n- id: a\n  stance: |\n", "/claims/-/stance Value"),
        ("claims:\n  - id: a\n  - |\n", "/claims/- Key"),
        ("claims:\n  - id: a\n    via:\n      - an|\n", "/claims/-/via/- Key"),
        ("claims:\n  - id: a\n    answers: {joint: |}\n", "/claims/-/answers/joint Value"),
        ("claims:\n  - id: a\n    answers: {|", "/claims/-/answers Key"),
        ("incidents: [{id: deir, ro|}]", "/incidents/- Key"),
        ("incidents: [one, |]\n", "/incidents/- Value"),
        ("bias:\n  - {quote: \"the|\", technique: x}", "/bias/-/quote Value"),
        ("meeting:\n  questions:\n    joint:\n      kind: y|", "/meeting/questions/joint/kind Value"),
        ("a:\n  names: [{name: x},\n    {us|", "/a/names/- Key"),
        ("# c\n\na: 1\nb:\n\n  # c: d\n  e|", "/b Key"),
    ];
    for (text, expected) in table {
        assert_eq!(way(&at(text)), expected, "{text}");
    }
}

#[test]
fn a_file_that_cannot_be_read_has_places_all_the_same() {
    let broken = "title: \"never closed\nclaims: [\nfoo\n\nclaims:\n  - id: x\n    stance: as|\n  - {{";
    assert_eq!(way(&at(broken)), "/claims/-/stance Value");
}

#[test]
fn keys_of_the_same_map_are_taken() {
    let block = at("claims:\n  - id: a\n    says: b\n    |\n    quote: c\n  - id: d\n    stance: e\n");
    assert_eq!(block.taken, ["id", "says", "quote"]);
    assert_eq!(at("claims:\n  - |\n    says: b\n").taken, ["says"]);
    assert_eq!(at("x: [{id: a, |, role: b}]").taken, ["id", "role"]);
    assert_eq!(at("a: 1\n|\nb:\n  c: 2\n").taken, ["a", "b"]);
}

#[test]
fn what_has_been_typed_is_told_with_its_quotation_mark() {
    let text = "bias:\n  - quote: \"the prot|";
    let cursor = at(text);
    assert_eq!((&text[cursor.typed], cursor.quote), ("the prot", Some('"')));
    let text = "x: {quote: 'the prot|'}";
    let cursor = at(text);
    assert_eq!((&text[cursor.typed], cursor.quote), ("the prot", Some('\'')));
}

#[test]
fn any_place_in_any_text_has_an_answer() {
    let text = "a: [{\"b\": 'c\n- - d: - {]}\n  é: |\n   \"\n:\n- \n";
    for (byte, _) in text.char_indices() {
        let cursor = cursor(text, byte);
        assert!(text.get(cursor.typed).is_some(), "{byte}");
        assert!(text.get(cursor.lines).is_some(), "{byte}");
    }
}
