use super::*;

fn dossier(article: &str) -> Sources {
    let files = [
        ("content/dossier.yaml", "title: A small dossier\n"),
        ("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n"),
        ("content/incidents.yaml", "shots: {title: Shots, date: 2020, kind: strike}\n"),
        ("content/articles/a.md", "# Shots\n\n“Nobody was hurt”, she said – twice.\n"),
        ("content/articles/a.yaml", article),
    ];
    crate::theme::complete(Sources::new(files.map(|(path, text)| SourceFile::new(path, text.into())).into()))
}

/// The article's annotations afterwards, and what was changed.
fn after(article: &str) -> (String, Vec<(usize, String, String)>) {
    let mended = mend(&dossier(article));
    assert!(mended.len() <= 1, "{mended:?}");
    match mended.into_iter().next() {
        None => (article.to_owned(), Vec::new()),
        Some(file) => {
            assert_eq!((file.path.as_str(), file.before), ("content/articles/a.yaml", article.as_bytes().to_vec()));
            let changes = file.changes.into_iter().map(|change| (change.line, change.old, change.new)).collect();
            (String::from_utf8(file.after).unwrap(), changes)
        }
    }
}

fn changed(line: usize, old: &str, new: &str) -> (usize, String, String) {
    (line, old.to_owned(), new.to_owned())
}

#[test]
fn a_misspelt_key_is_mended_and_nothing_else_is_touched() {
    let text = "\u{feff}# The first.\r\ntitle:   Shots  # as printed\r\nsuorce: 'gazette'\r\n\r\nincidents: [ shots ]";
    let (mended, changes) = after(text);
    assert_eq!(mended, text.replace("suorce", "source"));
    assert_eq!(changes, [changed(3, "suorce", "source")]);
}

#[test]
fn a_quote_gets_the_characters_of_the_text_in_its_own_quotation_marks() {
    let head = "title: Shots\nsource: gazette\nincidents: [shots]\nnotes:\n";
    let note = |quote: &str| format!("{head}  - quote: {quote}  # hers\n    note: a\n");
    for (old, new) in [
        ("'nobody was Hurt'", "'Nobody was hurt'"),
        ("\"NOBODY was hurt\"", "\"Nobody was hurt\""),
        ("nobody was hurt", "Nobody was hurt"),
    ] {
        let (mended, changes) = after(&note(old));
        assert_eq!(mended, note(new));
        assert_eq!(changes, [changed(5, old, new)]);
    }
}

#[test]
fn a_number_is_never_changed_without_asking() {
    let files = |text: &str, quote: &str| {
        let article =
            format!("title: Shots\nsource: gazette\nincidents: [shots]\nnotes:\n  - quote: {quote}\n    note: a\n");
        let text = SourceFile::new("content/articles/a.md", format!("# Shots\n\n{text} were there.\n").into());
        let others = dossier(&article).into_files().into_iter().filter(|file| file.path() != "content/articles/a.md");
        Sources::new(others.chain([text]).collect())
    };
    for (text, quote) in [
        ("15 million", "1.5 million"),
        ("34 men", "3-4 men"),
        ("€100", "'$100'"),
        ("It was −5 degrees", "was 5 degrees"),
    ] {
        assert_eq!(mend(&files(text, quote)), [], "{quote}");
    }
    for (text, quote) in [("The 15 men", "the 15 men"), ("ﬁve men (15)", "five men, 15")] {
        assert_eq!(mend(&files(text, quote)).len(), 1, "{quote}");
    }
}

#[test]
fn what_a_mended_key_lays_bare_is_mended_too() {
    let text = "title: Shots\nsource: gazette\nincidents: [shots]\nnots2: 1\nbiass:\n  - qoute: nobody was hurt\n    technique: unnamed-source\n    note: a\n";
    let (mended, changes) = after(text);
    assert_eq!(mended, text.replace("biass", "bias").replace("qoute: n", "quote: N"));
    assert_eq!(
        changes,
        [changed(5, "biass", "bias"), changed(6, "qoute", "quote"), changed(6, "nobody was hurt", "Nobody was hurt")]
    );
}

#[test]
fn another_form_of_the_same_word_is_certain() {
    let claim = |words: &str| {
        format!(
            "title: Shots\nsource: gazette\nincidents: [shots]\nclaims:\n  - {{id: hurt, quote: Nobody was hurt, says: a, {words}}}\n"
        )
    };
    for (old, new) in [
        ("stance: Does_Not_Know", "stance: does-not-know"),
        ("via: [Gazette]", "via: [gazette]"),
        ("answers: {Hurt: 'no', how: fired}", "answers: {hurt: 'no', how: fired}"),
        ("answers: {hurt: No, how: Not Fired}", "answers: {hurt: no, how: not-fired}"),
        ("answers: {hurt: false}", "answers: {hurt: no}"),
    ] {
        let incidents = "shots:\n  title: Shots\n  date: 2020\n  kind: strike\n  questions:\n    hurt: {ask: a, kind: yes-no}\n    how: {ask: a, kind: choice, options: [fired, not-fired]}\n";
        let files =
            dossier(&claim(old)).into_files().into_iter().filter(|file| file.path() != "content/incidents.yaml");
        let incidents = SourceFile::new("content/incidents.yaml", incidents.into());
        let mended = mend(&Sources::new(files.chain([incidents]).collect()));
        assert_eq!(mended.len(), 1, "{old}");
        assert_eq!(std::str::from_utf8(&mended[0].after), Ok(claim(new).as_str()));
    }
}

#[test]
fn what_is_only_likely_is_left_to_a_person() {
    let text = "title: Shots\nsource: gazete\nincidents: [shots]\nnotes:\n  - {quote: nobody was harmed, note: a}\n";
    assert_eq!(after(text), (text.to_owned(), Vec::new()));
}

#[test]
fn a_comment_behind_the_sign_of_a_block_is_not_lost() {
    let text = "title: Shots\nsource: gazette\nincidents: [shots]\nnotes:\n  - note: a\n    quote: >-  # hers\n      nobody was hurt\n";
    assert_eq!(after(text), (text.to_owned(), Vec::new()));
}

static CODE: crate::diagnostic::Code =
    crate::diagnostic::Code { name: "a", severity: crate::diagnostic::Severity::Error, page: "" };

#[test]
fn two_changes_of_one_place_are_neither_of_them_made() {
    let sources = dossier("title: Shots\n");
    let id = sources.find("content/articles/a.yaml").unwrap();
    let span = |range| crate::source::Span::new(id, range);
    let offer = |range: std::ops::Range<usize>, new: &str| {
        Diagnostic::at(&CODE, span(range.clone()), "a").mend(span(range), new, "a")
    };
    let file = sources.file(id);
    let starts = |found: &[Diagnostic]| certain(found, id, file).iter().map(|one| one.span.start).collect::<Vec<_>>();
    assert_eq!(starts(&[offer(0..5, "a"), offer(7..9, "b"), offer(0..5, "a")]), [0, 7]);
    assert_eq!(starts(&[offer(0..5, "a"), offer(0..5, "b"), offer(7..9, "c")]), [7]);
    assert_eq!(starts(&[offer(0..5, "a"), offer(4..6, "b"), offer(6..9, "c")]), [6]);
}

#[test]
fn a_change_after_which_less_can_be_read_is_not_made() {
    let sources = dossier("title: Shots\nsource: gazette\n");
    let id = sources.find("content/articles/a.yaml").unwrap();
    let offer = |range, replacement: &str| Suggestion {
        span: crate::source::Span::new(id, range),
        replacement: replacement.to_owned(),
        message: String::new(),
        certainty: Certainty::Certain,
    };
    let (good, broken, twice) = (offer(7..12, "Fired"), offer(0..5, "[a"), offer(13..19, "title"));
    let (file, kept) = taken(sources.file(id), vec![&broken, &good, &twice]);
    assert_eq!(file.text(), Some("title: Fired\nsource: gazette\n"));
    assert_eq!(kept, [&good]);
}
