use super::*;
use crate::source::{SourceFile, Sources};

fn found(files: &[(&str, &str)]) -> Vec<(String, Role, String)> {
    let sources =
        Sources::new(files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect());
    let links = links(&sources);
    links.iter().map(|link| (link.address.clone(), link.role, sources.slice(link.place).to_owned())).collect()
}

fn addresses(text: &str) -> Vec<String> {
    found(&[("content/index.md", text)]).into_iter().map(|(address, ..)| address).collect()
}

#[test]
fn addresses_in_prose_end_where_they_do() {
    for (text, expected) in [
        ("see https://a.example/x.", "https://a.example/x"),
        ("[a](https://a.example/x_(y)) and", "https://a.example/x_(y)"),
        ("<https://a.example/x?y=1&z>", "https://a.example/x?y=1&z"),
        ("(http://a.example/x#part), more", "http://a.example/x"),
        ("“https://a.example/é”", "https://a.example/é"),
        ("httphttps://a.example", "https://a.example"),
    ] {
        assert_eq!(addresses(text), [expected], "{text}");
    }
    assert_eq!(addresses("http is no address, nor is https:// or https://) or http"), [""; 0]);
}

#[test]
fn fields_are_found_with_what_they_are_for_and_where_they_stand() {
    let article = "title: A\nurl: https://a.example/1\nomitted: [https://menu.example]\nclaims:\n  - quote: https://quoted.example\n    \
                   says: 'see https://b.example/2, please'\n";
    let archived = "url: https://a.example/1\narchived: \"https://c.example/3\"\n";
    let source = "a: {name: A, url: https://a.example}\n";
    let files = [
        ("content/articles/a.yaml", article),
        ("content/articles/b.yaml", archived),
        ("content/dossier.yaml", "title: T\nbase_url: https://own.example/\n"),
        ("content/sources.yaml", source),
        ("seeds/a.txt", "https://seed.example"),
    ];
    let of = |address: &str, role| (address.to_owned(), role, address.to_owned());
    assert_eq!(
        found(&files),
        [
            of("https://a.example/1", Role::Alone),
            of("https://b.example/2", Role::Other),
            of("https://a.example/1", Role::Other),
            of("https://c.example/3", Role::Archive),
            of("https://a.example", Role::Other),
        ]
    );
}

#[test]
fn what_does_not_answer_is_told_where_it_is_written() {
    let sources = Sources::new(vec![SourceFile::new(
        "content/articles/a.yaml",
        b"url: https://a.example/1\nclaims: []\nnotes: https://b.example/2\n".to_vec(),
    )]);
    let outcomes = [
        ("https://a.example/1".to_owned(), Outcome::Dead("404 Not Found".to_owned())),
        ("https://b.example/2".to_owned(), Outcome::Moved("https://c.example/".to_owned())),
    ];
    let told: Vec<String> = complaints(&links(&sources), &outcomes.into())
        .iter()
        .map(|one| crate::diagnostic::emit::short(one, &sources))
        .collect();
    assert_eq!(
        told,
        [
            "content/articles/a.yaml:1:6: warning[missing-archive]: this article has an address and no archived copy",
            "content/articles/a.yaml:1:6: warning[dead-link]: this link leads nowhere: 404 Not Found",
        ]
    );
}

#[test]
fn outcomes_are_kept_for_some_days() {
    let day = 24 * 60 * 60;
    let known = |at: u64| -> cache::Known {
        let outcomes = [
            ("a", Outcome::Answers),
            ("b", Outcome::Moved("c".to_owned())),
            ("d", Outcome::Dead("gone".to_owned())),
            ("e", Outcome::Unreached("no network".to_owned())),
        ];
        outcomes.into_iter().map(|(address, outcome)| (address.to_owned(), (at, outcome))).collect()
    };
    let kept = |now: u64| cache::read(&cache::write(&known(1_000)), now).into_keys().collect::<Vec<_>>();
    assert_eq!(kept(1_000), ["a", "b", "d"]);
    assert_eq!(kept(1_000 + day), ["a", "b"]);
    assert_eq!(kept(1_000 + 7 * day), [""; 0]);
    assert_eq!(kept(999), [""; 0]);
    assert!(
        cache::read(b"{\"a\": 3, \"b\": {\"at\": -1}}", 1_000).is_empty() && cache::read(b"not JSON", 1_000).is_empty()
    );
}
