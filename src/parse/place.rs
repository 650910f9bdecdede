//! What a file of a dossier is, by its path; and what may be written in it.

use crate::raw::{RawActor, RawArticle, RawGlossaryTerm, RawIncident, RawMeta, RawPlace, RawSource, RawTechnique};
use crate::yaml::decode::Decode as _;
use crate::yaml::shape::{Form, Shape};

/// The file that makes a folder a dossier.
pub const MARKER: &str = "content/dossier.yaml";

/// Path under which the built-in techniques lie among the sources.
pub const BUILT_IN_TECHNIQUES: &str = "vocabulary/techniques.yaml";

/// What one file is, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// `content/dossier.yaml`.
    Meta,
    /// `content/index.md`.
    Index,
    /// `content/pages/<id>.md`.
    Page(&'a str),
    /// `content/articles/<id>.md`.
    ArticleText(&'a str),
    /// `content/articles/<id>.yaml`.
    ArticleRecord(&'a str),
    /// A map of records: `content/sources.yaml` and the like.
    Collection(Collection),
    /// One record: `content/sources/<id>.yaml` and the like.
    Record(Collection, &'a str),
    /// Captures, templates, static files: not read here.
    Elsewhere,
    /// Below `content/`, and nothing reads it.
    Unexpected,
}

/// The kinds of record that may be kept in one file or in a folder of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collection {
    /// Sources.
    Sources,
    /// Actors.
    Actors,
    /// Places.
    Places,
    /// Incidents.
    Incidents,
    /// Glossary terms.
    Glossary,
    /// Techniques.
    Techniques,
}

/// Every collection with the name of its file and folder.
pub const COLLECTIONS: [(&str, Collection); 6] = [
    ("sources", Collection::Sources),
    ("actors", Collection::Actors),
    ("places", Collection::Places),
    ("incidents", Collection::Incidents),
    ("glossary", Collection::Glossary),
    ("techniques", Collection::Techniques),
];

/// What a file of this path, from the dossier's root, is.
pub fn place(path: &str) -> Place<'_> {
    if path == BUILT_IN_TECHNIQUES {
        return Place::Collection(Collection::Techniques);
    }
    let Some(inner) = path.strip_prefix("content/") else { return Place::Elsewhere };
    let collection = |name: &str| COLLECTIONS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    match inner.split('/').collect::<Vec<_>>()[..] {
        ["dossier.yaml"] => Place::Meta,
        ["index.md"] => Place::Index,
        [name] => name.strip_suffix(".yaml").and_then(collection).map_or(Place::Unexpected, Place::Collection),
        ["pages", name] => name.strip_suffix(".md").map_or(Place::Unexpected, Place::Page),
        ["articles", name] => match (name.strip_suffix(".md"), name.strip_suffix(".yaml")) {
            (Some(key), _) => Place::ArticleText(key),
            (_, Some(key)) => Place::ArticleRecord(key),
            _ => Place::Unexpected,
        },
        [folder, name] => match (collection(folder), name.strip_suffix(".yaml")) {
            (Some(kind), Some(key)) => Place::Record(kind, key),
            _ => Place::Unexpected,
        },
        _ => Place::Unexpected,
    }
}

impl Place<'_> {
    /// What may be written in the file, if it holds records.
    pub fn shape(self) -> Option<Shape> {
        match self {
            Place::Meta => Some(RawMeta::shape(Form::Plain)),
            Place::ArticleRecord(_) => Some(RawArticle::shape(Form::Plain)),
            Place::Record(kind, _) => Some(kind.shape()),
            Place::Collection(kind) => Some(Shape::Map { key: Form::NewId, value: Box::new(kind.shape()) }),
            _ => None,
        }
    }
}

impl Collection {
    /// What may be written of one of its records.
    pub fn shape(self) -> Shape {
        match self {
            Collection::Sources => RawSource::shape(Form::Plain),
            Collection::Actors => RawActor::shape(Form::Plain),
            Collection::Places => RawPlace::shape(Form::Plain),
            Collection::Incidents => RawIncident::shape(Form::Plain),
            Collection::Glossary => RawGlossaryTerm::shape(Form::Plain),
            Collection::Techniques => RawTechnique::shape(Form::Plain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::shape::{Need, RecordShape, Refers};

    fn shape(path: &str) -> Shape {
        place(path).shape().unwrap()
    }

    fn record(path: &str) -> RecordShape {
        shape(path).record().unwrap().clone()
    }

    #[test]
    fn a_record_tells_its_keys_in_the_order_of_the_declaration() {
        let dossier = record("content/dossier.yaml");
        let keys: Vec<&str> = dossier.fields.iter().map(|field| field.key).collect();
        assert_eq!(keys[..4], ["title", "subtitle", "description", "language"]);
        assert_eq!((dossier.name, dossier.what), ("Meta", "the dossier"));
        assert_eq!(dossier.doc, "What is true of the dossier as a whole.");
    }

    #[test]
    fn a_field_tells_its_need_its_form_and_an_example() {
        let article = record("content/articles/report.yaml");
        let published = article.field("published").unwrap();
        assert_eq!(published.need, Need::Optional);
        assert_eq!(published.shape, Shape::Text(Form::Date));
        assert_eq!(published.example, Some("2020-05-28"));
        let source = article.field("source").unwrap();
        assert_eq!(source.need, Need::Required);
        assert_eq!(source.shape, Shape::Text(Form::Ref(&[Refers::Source])));
    }

    #[test]
    fn a_collection_is_a_map_of_the_records_that_its_folder_holds() {
        for (name, collection) in COLLECTIONS {
            let Shape::Map { key, value } = shape(&format!("content/{name}.yaml")) else { panic!("{name}") };
            assert_eq!(key, Form::NewId);
            assert_eq!(*value, shape(&format!("content/{name}/one.yaml")));
            assert_eq!(*value, collection.shape());
        }
    }

    #[test]
    fn a_file_of_prose_has_no_shape() {
        for path in ["content/index.md", "content/articles/report.md", "content/odd.yaml", "seeds/report.yaml"] {
            assert_eq!(place(path).shape(), None, "{path}");
        }
    }
}
