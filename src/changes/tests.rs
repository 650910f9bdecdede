use super::*;

/// An export with one record of each kind that must be there; `with` is merged into it.
fn export(with: &str) -> Export {
    let mut map: Map<String, Value> = serde_json::from_str(
        r#"{"dossier": {"title": "T"}, "articles": {}, "claims": {}, "incidents": {}, "sources": {}}"#,
    )
    .unwrap();
    map.extend(serde_json::from_str::<Map<String, Value>>(with).unwrap());
    read(&serde_json::to_vec(&map).unwrap()).unwrap()
}

fn told(old: &str, new: &str) -> String {
    changes(&export(old), &export(new)).iter().map(ToString::to_string).collect()
}

#[test]
fn the_same_has_no_changes() {
    assert_eq!(told("{}", "{}"), "");
    assert_eq!(told(r#"{"actors": {}}"#, "{}"), "");
}

#[test]
fn records_come_and_go_and_change_by_field() {
    let old = r#"{"sources": {"a": {"name": "A", "kind": "blog", "tags": ["x", "y"]}, "b": {"name": "B"}}}"#;
    let new = r#"{"sources": {"c": {"name": "C"}, "a": {"name": "A", "kind": "newspaper", "owner": "O", "tags": ["y", "z"]}}}"#;
    assert_eq!(
        told(old, new),
        "Sources\n  added: c, “C”\n  removed: b, “B”\n  changed: a\n    kind: from “blog” to “newspaper”\n    \
         owner: added “O”\n    tags: removed “x”\n    tags: added “z”\n"
    );
}

#[test]
fn a_record_with_another_id_is_one_that_was_renamed() {
    let old = r#"{"articles": {"old": {"title": "A"}}, "claims": {"old#c": {"says": "S"}, "old#d": {"says": "D"}}}"#;
    let new = r#"{"articles": {"new": {"title": "A", "aliases": ["old"]}},
                  "claims": {"new#c": {"says": "S"}, "new#e": {"says": "D", "aliases": ["d"]}}}"#;
    assert_eq!(
        told(old, new),
        "Articles\n  renamed: old is now new\n    aliases: added “old”\nClaims\n  renamed: old#c is now new#c\n  \
         renamed: old#d is now new#e\n    aliases: added “d”\n"
    );
}

#[test]
fn answers_stances_and_origins_of_a_claim_are_told() {
    let claim = |stance: &str, answer: &str, computed: &str| {
        format!(
            r#"{{"claims": {{"a#c": {{"says": "S", "stance": "{stance}", "answers": {{"joint": {answer}}}, "computed": {computed}}}}}}}"#
        )
    };
    let old =
        claim("alleges", r#""no""#, r#"{"anchor": {"start": 3}, "origins": {"least": 1, "most": 1, "named": ["x"]}}"#);
    let new = claim(
        "denies",
        r#"{"not": ">100"}"#,
        r#"{"anchor": {"start": 9}, "origins": {"least": 1, "most": 2, "named": ["y"]}}"#,
    );
    assert_eq!(
        told(&old, &new),
        "Claims\n  changed: a#c\n    stance: from “alleges” to “denies”\n    answers, joint: from “no” to (not: “>100”)\n    \
         independent origins: were 1, are 1 to 2\n    named origins: removed “x”\n    named origins: added “y”\n"
    );
}

#[test]
fn texts_are_told_by_their_words() {
    let text = |text: &str| format!(r#"{{"articles": {{"a": {{"title": "A", "computed": {{"text": "{text}"}}}}}}}}"#);
    let words = |from, to| (from..to).map(|number: u32| format!("w{number}")).collect::<Vec<_>>().join(" ");
    let old = format!("{} old {} gone {}", words(0, 20), words(20, 40), words(40, 60));
    let new = format!("{} new {} {} end", words(0, 20), words(20, 40), words(40, 60));
    assert_eq!(
        told(&text(&old), &text(&new)),
        "Articles\n  changed: a\n    text: “… w16 w17 w18 w19 [-old-] {+new+} w20 w21 w22 w23 …”, “… w36 w37 w38 w39 [-gone-] \
         w40 w41 w42 w43 …”, “… w56 w57 w58 w59 {+end+}”\n"
    );
}

#[test]
fn lists_of_records_are_told_by_their_names_or_their_places() {
    let bias = |list: &str| format!(r#"{{"articles": {{"a": {{"title": "A", "bias": {list}}}}}}}"#);
    assert_eq!(
        told(
            &bias(r#"[{"quote": "q", "note": "one"}, {"quote": "r"}, {"quote": "s"}]"#),
            &bias(r#"[{"quote": "s"}, {"quote": "q", "note": "two"}]"#)
        ),
        "Articles\n  changed: a\n    bias: removed (quote: “r”)\n    bias “q”, note: from “one” to “two”\n    bias: in another order\n"
    );
    let findings = |likelihood: &str| bias(&format!(r#"[{{"likelihood": "{likelihood}", "because": "b"}}]"#));
    assert_eq!(
        told(&findings("likely"), &findings("remote")),
        "Articles\n  changed: a\n    bias 1, likelihood: from “likely” to “remote”\n"
    );
}

#[test]
fn agreement_disputes_and_circles_are_told() {
    let state = |verdict: &str, silent: &str, disputes: &str, cycles: &str| {
        format!(
            r#"{{"incidents": {{"i": {{"title": "I", "computed": {{"questions": {{"q": [{{"of": "men", "verdict": "{verdict}",
            "origins": {{"least": 1, "most": 1, "named": []}}, "silent": [{silent}]}}]}}}}}}}}, "disputes": [{disputes}], "cycles": [{cycles}]}}"#
        )
    };
    let dispute = r#"{"incident": "i", "question": "q", "of": "men", "claims": ["a#1", "b#1"]}"#;
    let wider = r#"{"incident": "i", "question": "q", "of": "men", "claims": ["a#1", "b#1", "c#1"]}"#;
    let by_hand = r#"{"incident": "i", "question": null, "of": null, "claims": ["a#2", "b#2"]}"#;
    assert_eq!(
        told(&state("conflict", "", dispute, r#"["a", "b"]"#), &state("agree", r#""a""#, by_hand, "")),
        "Agreement and origins\n  i, q (men)\n    outcome: from conflict to agree\n    silent: added “a”\nContradictions\n  \
         new: i: a#2 and b#2\n  no longer: i, q (men)\nCircular reporting\n  no longer: “a”, “b”\n"
    );
    assert_eq!(
        told(&state("conflict", "", dispute, ""), &state("conflict", "", wider, "")),
        "Contradictions\n  changed: i, q (men)\n    claims: added “c#1”\n"
    );
}

#[test]
fn a_kind_of_a_later_version_is_told_too() {
    assert_eq!(told("{}", r#"{"letters": {"l": {"title": "L"}}}"#), "`letters`\n  added: l, “L”\n");
    assert_eq!(told(r#"{"format": 1}"#, r#"{"format": 2}"#), "`format`\n  changed\n    from 1 to 2\n");
}

#[test]
fn what_is_no_export_is_refused_in_words() {
    let deep = "[".repeat(100_000);
    for (bytes, says) in [
        (&b""[..], "cannot be read as JSON: EOF"),
        (b"\xff{}", "cannot be read as JSON"),
        (deep.as_bytes(), "cannot be read as JSON: recursion limit exceeded"),
        (b"[]", "is not the `dossier.json` of a site: it is no object"),
        (br#"{"dossier": 3}"#, "it has no `dossier` with a `title`"),
        (br#"{"dossier": {"title": "T"}, "articles": {"a": 3}}"#, "it has no `articles` as a map of records"),
    ] {
        let error = read(bytes).unwrap_err();
        assert!(error.contains(says), "{error}");
    }
}
