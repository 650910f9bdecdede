//! The words of the interface: each that is said is in the catalogue, each in the catalogue is said, and every language
//! can be given the same.

use std::collections::BTreeSet;

use dossier::catalogue::{self, Catalogue, ENGLISH, Read};
use dossier::source::{SourceFile, Sources};

use super::{none, tree};

/// What is written between `before` and the next quotation mark, wherever a text has it.
fn quoted<'t>(text: &'t str, before: &str) -> Vec<&'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The languages that come with the program.
fn languages() -> impl Iterator<Item = &'static str> {
    let files = tree::below("templates/words/", &[".ftl"]).into_iter();
    files.filter_map(|file| file.path.strip_prefix("templates/words/")?.strip_suffix(".ftl"))
}

/// Only what one file says.
fn alone(language: &str) -> Sources {
    let path = format!("templates/words/{language}.ftl");
    Sources::new(vec![SourceFile::new(path.as_str(), tree::read(&path).as_bytes().to_vec())])
}

#[test]
fn every_message_that_is_said_is_in_the_catalogue() {
    let known = Catalogue::english().ids();
    let templates = tree::below("templates/", &[".html"]).into_iter();
    let in_templates =
        templates.flat_map(|file| quoted(&file.text, "say(id=\"").into_iter().map(|id| (file.path.as_str(), id)));
    let code = tree::below("src/", &[".rs"]).into_iter().filter(|file| !file.path.ends_with("tests.rs"));
    let in_code = code.flat_map(|file| {
        let said = [".say(\"", ".count(\"", ".fill(\"", ".word(\"", ".html(\""]
            .into_iter()
            .flat_map(|call| quoted(code_of(&file.text), call));
        said.map(|id| (file.path.as_str(), id))
    });
    let unknown = in_templates.chain(in_code).filter(|(_, id)| !known.contains(id));
    none(unknown.map(|(path, id)| format!("{path} says `{id}`, which is not in templates/words/{ENGLISH}.ftl")));
}

/// A file without its tests.
fn code_of(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn every_message_of_the_catalogue_is_said() {
    let all = tree::below("templates/", &[".html"]).into_iter().chain(tree::below("src/", &[".rs"]));
    let literals: BTreeSet<&str> = all.flat_map(|file| code_of(&file.text).split('"').skip(1)).collect();
    let english = tree::read(&format!("templates/words/{ENGLISH}.ftl"));
    let is_said = |id: &&str| literals.contains(id) || english.contains(&format!("{{ {id} }}"));
    let idle = Catalogue::english().ids().into_iter().filter(|id| !is_said(id));
    none(idle.map(|id| format!("templates/words/{ENGLISH}.ftl has `{id}`, which nothing says")));
}

#[test]
fn every_language_is_given_the_same() {
    let english = Catalogue::english();
    none(languages().flat_map(|language| {
        let words = catalogue::load(&alone(language), language, &mut Read::default()).value;
        let other = english.ids().into_iter().filter(|id| words.variables(id) != english.variables(id));
        let other: Vec<&str> = other.collect();
        other.into_iter().map(move |id| format!("templates/words/{language}.ftl is given something else for `{id}`"))
    }));
}
