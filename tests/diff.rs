//! Two builds are told apart in words: what goes to which stream, and what is refused.
#![allow(clippy::disallowed_methods, reason = "a test prepares folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod run;

use run::Dossier;

/// A dossier built twice, with a change between.
fn built_twice() -> Dossier {
    let dossier = Dossier::new();
    dossier.put("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n");
    assert_eq!(dossier.run(&["build", "--out", "old"]).status, 0);
    dossier.put(
        "content/sources.yaml",
        "gazette: {name: The Gazette, kind: blog}\nherald: {name: The Herald, kind: newspaper}\n",
    );
    assert_eq!(dossier.run(&["build", "--out", "new"]).status, 0);
    dossier
}

#[test]
fn the_changes_are_the_result_and_their_number_is_said() {
    let dossier = built_twice();
    let expected = "Sources\n  added: herald, “The Herald”\n  changed: gazette\n    kind: from “newspaper” to “blog”\n";
    for sides in [["old", "new"], ["old/data/dossier.json", "new"], ["old", "new/data/dossier.json"]] {
        let ran = dossier.run(&["diff", sides[0], sides[1]]);
        assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, expected, "2 changes\n"));
    }
    let ran = dossier.run(&["diff", "old", "old"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", "nothing differs\n"));
}

#[test]
fn what_cannot_be_compared_is_status_2() {
    let dossier = built_twice();
    dossier.put("odd/data/dossier.json", "{\"dossier\": {}}");
    dossier.put("bad.json", "{\"dossier\": ");
    for (side, says) in [
        ("none", "there is no file `"),
        ("content", "there is no file `"),
        ("odd", "is not the `dossier.json` of a site: it has no `dossier` with a `title`"),
        ("bad.json", "cannot be read as JSON: EOF while parsing a value at line 1 column 12"),
    ] {
        for sides in [["old", side], [side, "old"]] {
            let ran = dossier.run(&["diff", sides[0], sides[1]]);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{side}");
            assert!(ran.err.contains(says), "{}", ran.err);
        }
    }
}

#[test]
fn words_of_others_cannot_steer_the_terminal() {
    let dossier = built_twice();
    let hostile = dossier.text("old/data/dossier.json").unwrap().replace("The Gazette", "\\u001b[2Jx\\u0007");
    dossier.put("hostile.json", &hostile);
    let ran = dossier.run(&["diff", "hostile.json", "old"]);
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("name: from “\u{fffd}[2Jx\u{fffd}” to “The Gazette”"), "{}", ran.out);
}
