//! Files among the templates that take no part in any page.

use crate::catalogue::is_read;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::nearest::nearest;
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::theme;

use super::FOLDER;

codes! {
    /// A file in `templates/` that replaces nothing and that no template uses.
    ///
    /// A template of the theme is replaced by a file of the same path. Under another name the file changes
    /// nothing, and the pages stay as they were without a word. A file of another name is of use only where
    /// a template extends or includes it, or calls a component that it defines. Files whose names begin with
    /// a dot are left alone, and so is `static/`: what lies there is published as it is.
    ///
    /// ```text
    /// templates/hmoe.html      wrong
    /// templates/home.html      right
    /// ```
    pub TEMPLATE_UNUSED = Warning "template-unused";
}

/// A warning about each file that changes no page of a site in this language.
pub fn unused(sources: &Sources, language: &str) -> Vec<Diagnostic> {
    let own = sources.iter().filter_map(|(id, file)| Some((id, file, file.path().strip_prefix(FOLDER)?)));
    let own = own.filter(|(_, file, name)| !is_of_theme(file) && !name.split('/').any(|part| part.starts_with('.')));
    let own = own.filter(|(_, file, _)| !is_read(file.path(), language));
    own.filter(|(id, file, name)| !is_used(sources, *id, file, name)).map(|(id, _, name)| complain(id, name)).collect()
}

fn is_of_theme(file: &SourceFile) -> bool {
    theme::FILES.iter().any(|(path, _)| *path == file.path())
}

/// Whether another template speaks of the file by its name, or calls one of its components.
fn is_used(sources: &Sources, id: FileId, file: &SourceFile, name: &str) -> bool {
    let others = || sources.iter().filter(|(other, file)| *other != id && file.path().starts_with(FOLDER));
    let mut others = others().filter_map(|(_, other)| other.text());
    let components = components(file.text().unwrap_or_default());
    let quoted = [format!("\"{name}\""), format!("'{name}'"), format!("`{name}`")];
    others.any(|text| quoted.iter().any(|name| text.contains(name)) || components.iter().any(|name| calls(text, name)))
}

/// The names of the components that a template defines.
fn components(text: &str) -> Vec<&str> {
    let heads = text.split("{%").skip(1).map(|tag| tag.trim_start_matches('-').trim_start());
    let names = heads.filter_map(|tag| tag.strip_prefix("component ")?.split_once('('));
    names.map(|(name, _)| name.trim()).collect()
}

/// Whether a component is called: `<name …/>` or `<name …>`.
fn calls(text: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '_' | '-' | '.'));
    text.split('<').skip(1).any(|tag| tag.strip_prefix(name).is_some_and(ends))
}

fn complain(id: FileId, name: &str) -> Diagnostic {
    let message = format!("no page is made with `{FOLDER}{name}`");
    let diagnostic = Diagnostic::at(&TEMPLATE_UNUSED, Span::new(id, 0..0), message)
        .why("the theme has no template of this name, and no template uses it");
    match meant(name) {
        Some(near) => diagnostic.help(format!("rename it to `{FOLDER}{near}`, which it would replace")),
        None => diagnostic.help("name it as the template that it is to replace, as in `docs/theme.md`, or remove it"),
    }
}

/// The template of the theme that was most likely meant: of the same name in another folder, or of a similar name.
fn meant(name: &str) -> Option<&'static str> {
    let known = || theme::FILES.iter().filter_map(|(path, _)| path.strip_prefix(FOLDER));
    let last = |path: &str| path.rsplit('/').next().map(str::to_owned);
    known().find(|path| last(path) == last(name)).or_else(|| {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let near = nearest(stem, known().filter_map(|path| path.strip_suffix(".html")))?;
        known().find(|path| path.strip_suffix(".html") == Some(near))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files of a dossier that change no page.
    fn idle(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec()));
        let sources = theme::complete(Sources::new(files.collect()));
        let path = |told: Diagnostic| sources.file(told.span().unwrap().file).path().to_owned();
        unused(&sources, "de-AT").into_iter().map(path).collect()
    }

    #[test]
    fn a_file_that_another_template_includes_extends_or_calls_is_used() {
        let page = r#"{% extends "own/frame.html" %}{% block main %}{% include 'foot.html' %}{{ <stamp on={x} /> }}{% endblock main %}"#;
        let files = [
            ("templates/home.html", page),
            ("templates/own/frame.html", "{% block main %}{% endblock main %}"),
            ("templates/foot.html", "the end"),
            ("templates/stamps.html", "{%- component stamp(on: string) %}{{ on }}{% endcomponent stamp %}"),
        ];
        assert_eq!(idle(&files), Vec::<String>::new());
        assert_eq!(idle(&files[1..]), ["templates/foot.html", "templates/own/frame.html", "templates/stamps.html"]);
    }

    #[test]
    fn a_file_that_only_speaks_of_itself_is_not_used() {
        let text = r#"{% component stam(of = none) %}{{ <stam /> }}{% endcomponent stam %}{% include "foot.html" %}"#;
        let stamp = ("templates/page.html", "{{ <stamp /> }}");
        assert_eq!(idle(&[("templates/foot.html", text), stamp]), ["templates/foot.html"]);
    }

    #[test]
    fn what_is_published_as_it_is_and_what_is_hidden_is_no_fault() {
        let files = ["static/css/extra.css", "static/hmoe.html", "templates/.order", "templates/.git/home.html"];
        assert_eq!(idle(&files.map(|path| (path, ""))), Vec::<String>::new());
    }
}
