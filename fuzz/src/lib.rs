//! What is done with bytes that anybody may have written: one function for each door through which they come in.
//!
//! Each must end, soon and without a panic, and what it gives must point into what it was given. A fuzzer calls them with
//! what it makes up (`fuzz/run`), a test with what is kept in `fuzz/corpus` (`tests/fuzz.rs`).

use dossier::catalogue::Catalogue;
use dossier::diagnostic::Diagnostic;
use dossier::diagnostic::emit::{self, Colour};
use dossier::edtf::Edtf;
use dossier::import::Captured;
use dossier::markdown::{self, Flavour, HtmlOptions, Mark, PlainText};
use dossier::quote::{self, Prepared, Selector};
use dossier::source::{SourceFile, Sources};
use dossier::yaml::{Node, reader};
use dossier::{compile, import as importing, mend, parse, resolve, theme};

/// The YAML reader: every node and every complaint stands in the text.
pub fn yaml(data: &[u8]) {
    let sources = Sources::new(vec![SourceFile::new("content/articles/a.yaml", data.to_vec())]);
    let (id, file) = sources.iter().next().expect("one file was given");
    let Some(text) = file.text() else { return };
    let mut complaints = Vec::new();
    let document = reader::read(id, text, &mut complaints);
    if let Some(root) = &document.root {
        stands_in(text, root);
    }
    tell(&complaints, &sources);
}

fn stands_in(text: &str, node: &Node) {
    assert!(text.get(node.span.range()).is_some(), "{:?}", node.span);
}

/// Each complaint in the forms that show text, which must be able to.
fn tell(complaints: &[Diagnostic], sources: &Sources) {
    for complaint in complaints {
        let _ = emit::human(complaint, sources, Colour::Never);
        let _ = emit::short(complaint, sources);
    }
}

/// Markdown as an article and as prose, and an article with marks at many places, which may overlap.
pub fn markdown(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = markdown::faults(text, Flavour::Article);
    let _ = markdown::faults(text, Flavour::Prose);
    let prose = |_: &str| None;
    let _ = markdown::to_html(text, &HtmlOptions::prose("a-", &prose));
    let plain = PlainText::of(text, Flavour::Article);
    let ends: Vec<usize> = plain.as_str().char_indices().map(|(at, _)| at).chain([plain.as_str().len()]).collect();
    let marks = data.chunks_exact(2).take(12).enumerate().filter_map(|(key, pair)| {
        let [one, other] = [pair[0], pair[1]].map(|byte| ends[usize::from(byte) * (ends.len() - 1) / 255]);
        let part = one.min(other)..one.max(other);
        (!part.is_empty()).then(|| Mark { parts: vec![part], key })
    });
    let marks: Vec<Mark> = marks.collect();
    let wrap = |_: &_| ("<mark>".to_owned(), "</mark>".to_owned());
    let blocks = markdown::render_article(text, &marks, &HtmlOptions::article("a-"), &wrap);
    assert_eq!(blocks.len(), plain.blocks().len());
}

/// A quote, which is the first line, and the text that it is looked for in: where it is found, its parts stand in the text.
pub fn quote(data: &[u8]) {
    let Ok(all) = std::str::from_utf8(data) else { return };
    let (exact, text) = all.split_once('\n').unwrap_or((all, all));
    let prepared = Prepared::of(text);
    if let Ok(anchor) = quote::locate(&prepared, &Selector::exact(exact)) {
        for part in &anchor.parts {
            assert!(prepared.plain().as_str().get(part.clone()).is_some_and(|words| !words.is_empty()), "{part:?}");
        }
        let _ = quote::context(&prepared, &anchor, 32);
        let _ = quote::excerpt(&prepared, &anchor, 10);
    }
}

/// A date: what is read can be told, and is read as the same again.
pub fn edtf(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(date) = Edtf::parse(text) {
        let _ = date.words(Catalogue::english());
        let _ = date.machine();
        let _ = date.shape();
        let again = Edtf::parse(date.written()).expect("what was read is read again");
        assert_eq!(date.sort_key(), again.sort_key());
    }
}

/// A captured page: whatever comes of it can be read again.
pub fn import(data: &[u8]) {
    let files = vec![SourceFile::new("content/dossier.yaml", b"title: A dossier\n".to_vec())];
    let sources = Sources::new(files.clone());
    let dossier = resolve::resolve(parse::all(&sources).value, &sources, None, &mut resolve::Proofs::default()).value;
    let capture = Captured { name: "page.html".to_owned(), bytes: data.to_vec() };
    let imported = importing::import(&dossier, &sources, vec![capture], None);
    let new = imported.files.into_iter().map(|(path, bytes)| SourceFile::new(path, bytes));
    let sources = theme::complete(Sources::new(files.into_iter().chain(new).collect()));
    tell(&compile::check(&sources), &sources);
}

/// A dossier of several files, each behind a line `=== PATH`: it is checked, and what can be mended is.
pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let files = text.split("=== ").skip(1).filter_map(|part| part.split_once('\n'));
    let files = files.map(|(path, text)| SourceFile::new(path.trim(), text.as_bytes().to_vec()));
    let sources = theme::complete(Sources::new(files.collect()));
    tell(&compile::check(&sources), &sources);
    let _ = mend::mend(&sources);
}
