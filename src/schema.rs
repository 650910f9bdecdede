//! JSON Schemas of the files of a dossier, for editors that complete and check YAML.
//!
//! They are made from the [`shape`](crate::yaml::shape) of each file, which comes from the types that read it. They say no
//! more than the reader: whatever it takes, they take. They are of draft 7, the newest that all editors know (see
//! `docs/decisions/json-schema.md`).

mod emit;
mod pattern;

use serde_json::{Value, json};

use crate::parse::place::{Place, place};

/// Every kind of file with the path of such a file.
pub const KINDS: [(&str, &str); 14] = [
    ("dossier", "content/dossier.yaml"),
    ("article", "content/articles/<id>.yaml"),
    ("sources", "content/sources.yaml"),
    ("source", "content/sources/<id>.yaml"),
    ("actors", "content/actors.yaml"),
    ("actor", "content/actors/<id>.yaml"),
    ("places", "content/places.yaml"),
    ("place", "content/places/<id>.yaml"),
    ("incidents", "content/incidents.yaml"),
    ("incident", "content/incidents/<id>.yaml"),
    ("glossary", "content/glossary.yaml"),
    ("glossary-term", "content/glossary/<id>.yaml"),
    ("techniques", "content/techniques.yaml"),
    ("technique", "content/techniques/<id>.yaml"),
];

/// The schema of every kind of file, each with the name of a file to keep it in.
pub fn all() -> Vec<(String, String)> {
    KINDS.iter().filter_map(|(kind, _)| Some((file_name(kind), of(kind)?))).collect()
}

/// The schema of a kind of file; `None` where there is no such kind.
pub fn of(kind: &str) -> Option<String> {
    let (_, path) = KINDS.iter().find(|(name, _)| *name == kind)?;
    let mut schema = emit::schema(&place(path).shape()?);
    if is_collection(path) {
        // A file in which nothing stands yet.
        schema["type"] = json!(["object", "null"]);
    }
    let mut whole = json!({ "$schema": "http://json-schema.org/draft-07/schema#" });
    if let (Value::Object(whole), Value::Object(schema)) = (&mut whole, schema) {
        whole.extend(schema);
    }
    Some(format!("{whole:#}\n"))
}

/// The name of the file to keep the schema of a kind in.
pub fn file_name(kind: &str) -> String {
    format!("{kind}.schema.json")
}

/// The kind of a file by its path from the dossier's root; `None` where it holds no records.
pub fn kind_of(path: &str) -> Option<&'static str> {
    let wanted = without_key(place(path));
    place(path).shape()?;
    KINDS.iter().find(|(_, pattern)| without_key(place(pattern)) == wanted).map(|(kind, _)| *kind)
}

/// The comment that tells an editor where the schema of a file lies, which is to stand in the file's first line.
pub fn modeline(address: &str) -> String {
    format!("# yaml-language-server: $schema={address}")
}

fn is_collection(path: &str) -> bool {
    matches!(place(path), Place::Collection(_))
}

fn without_key(place: Place<'_>) -> Place<'_> {
    match place {
        Place::ArticleRecord(_) => Place::ArticleRecord(""),
        Place::Record(collection, _) => Place::Record(collection, ""),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(kind: &str) -> Value {
        serde_json::from_str(&of(kind).unwrap()).unwrap()
    }

    #[test]
    fn every_kind_has_a_schema() {
        assert_eq!(all().len(), KINDS.len());
        assert_eq!(of("song"), None);
    }

    #[test]
    fn a_file_is_of_the_kind_whose_path_is_like_its_own() {
        for (kind, path) in KINDS {
            assert_eq!(kind_of(&path.replace("<id>", "rt-2019")), Some(kind));
        }
        for path in ["content/index.md", "content/articles/rt-2019.md", "README.md", "content/songs.yaml"] {
            assert_eq!(kind_of(path), None, "{path}");
        }
    }

    #[test]
    fn a_field_is_told_with_its_form_and_an_example() {
        let published = &schema("article")["properties"]["published"];
        let text = published["markdownDescription"].as_str().unwrap();
        assert!(text.contains("EDTF"), "{text}");
        assert_eq!(published["examples"], json!(["2020-05-28"]));
        assert_eq!(published["type"], json!(["string", "number", "boolean", "null"]));
        assert!(published["pattern"].is_string());
    }

    #[test]
    fn an_example_that_is_more_than_a_word_stands_in_the_description() {
        let incidents = &schema("article")["properties"]["incidents"];
        let text = incidents["markdownDescription"].as_str().unwrap();
        assert!(text.ends_with("Example: `[{id: the-meeting, role: follow-up}]`"), "{text}");
        assert_eq!(incidents["examples"], Value::Null);
    }

    #[test]
    fn what_must_be_there_is_required_and_has_a_value() {
        let source = schema("source");
        assert_eq!(source["required"], json!(["name", "kind"]));
        assert_eq!(source["properties"]["name"]["type"], json!(["string", "number", "boolean"]));
        assert_eq!(source["dependencies"]["reliability"], json!(["because"]));
    }

    #[test]
    fn words_that_yaml_takes_for_numbers_are_accepted_as_numbers() {
        let credibility = &schema("article")["properties"]["claims"]["items"]["properties"]["assessments"]["items"]["properties"]
            ["credibility"]["enum"];
        assert!(credibility.as_array().unwrap().contains(&json!(3)));
        assert!(credibility.as_array().unwrap().contains(&json!("3")));
    }
}
