//! Stubs: what `dossier new` writes for a new record, with every field explained and those that must be filled in left
//! open, so that `check` asks for them one by one.

use crate::hash;
use crate::parse::{Keyed, Parsed, Records};
use crate::schema;
use crate::source::{Sources, Span};
use crate::yaml::decode::Text;

/// A kind of record that can be begun with a stub.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An article: a text and its annotations.
    Article,
    /// Who publishes.
    Source,
    /// Something that happened.
    Incident,
    /// Who acts or speaks.
    Actor,
    /// Where something happened.
    Place,
}

/// Where an id is in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The id, or the alias, as it was written.
    pub place: Span,
    /// The record whose earlier id it is; `None` where it is the id of a record.
    pub alias_of: Option<String>,
}

/// The path, from the dossier's root, of the schema that tells editors what can be written in files of a kind, such as
/// `article`. Loading passes it over.
pub fn schema(kind: &str) -> String {
    in_schemas(&schema::file_name(kind))
}

/// The path, from the dossier's root, of a schema's file.
pub fn in_schemas(name: &str) -> String {
    format!(".schema/{name}")
}

/// The original of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Its path from the dossier's root.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 5] = [Kind::Article, Kind::Source, Kind::Incident, Kind::Actor, Kind::Place];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Article => "article",
            Kind::Source => "source",
            Kind::Incident => "incident",
            Kind::Actor => "actor",
            Kind::Place => "place",
        }
    }

    /// Path of the record's file, from the dossier's root.
    pub fn path(self, id: &str) -> String {
        format!("content/{}s/{id}.yaml", self.word())
    }

    /// Path of the file in which records of the kind may stand together; articles never do.
    pub fn path_together(self) -> String {
        format!("content/{}s.yaml", self.word())
    }
}

/// What the record's file begins with, so that an editor finds the schema.
pub fn modeline(kind: Kind) -> String {
    schema::modeline(&format!("../../{}", schema(kind.word()))) + "\n"
}

/// The record's file, without the modeline. Only an article has a capture.
pub fn text(kind: Kind, id: &str, capture: Option<&Capture>) -> String {
    let text = match kind {
        Kind::Article => include_str!("../stubs/article.yaml"),
        Kind::Source => include_str!("../stubs/source.yaml"),
        Kind::Incident => include_str!("../stubs/incident.yaml"),
        Kind::Actor => include_str!("../stubs/actor.yaml"),
        Kind::Place => include_str!("../stubs/place.yaml"),
    };
    text.replace("{capture}", &capture_lines(id, capture)).replace("{id}", id)
}

fn capture_lines(id: &str, capture: Option<&Capture>) -> String {
    match capture {
        Some(Capture { path, sha256 }) => format!("capture:\n  file: {path}\n  sha256: {sha256}"),
        None => format!("#capture:\n#  file: seeds/{id}.txt\n#  sha256: what `sha256sum seeds/{id}.txt` prints"),
    }
}

/// The capture that waits for the article: the one file of its id in `seeds/`, if there is just one.
pub fn capture(id: &str, sources: &Sources) -> Option<Capture> {
    let stem = format!("seeds/{id}.");
    // A name that YAML could read as something else is left for the author to write.
    let is_plain = |ending: &str| ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut found = sources.iter().filter(|(_, file)| file.path().strip_prefix(&stem).is_some_and(is_plain));
    match (found.next(), found.next()) {
        (Some((_, file)), None) => {
            Some(Capture { path: file.path().to_owned(), sha256: hash::sha256_hex(file.chunks()) })
        }
        _ => None,
    }
}

/// The keys that a stub leaves open: those that must be filled in.
pub fn open_keys(kind: Kind) -> Vec<String> {
    let open = |line: &str| {
        let (key, rest) = line.split_once(':')?;
        (!key.starts_with('#') && rest.trim_start().starts_with('#')).then(|| key.to_owned())
    };
    text(kind, "", None).lines().filter_map(open).collect()
}

/// Where the dossier has the id already, as an id or as an alias of the kind.
pub fn taken(kind: Kind, id: &str, parsed: &Parsed) -> Option<Taken> {
    match kind {
        Kind::Article => taken_by_article(id, parsed),
        Kind::Source => taken_in(id, &parsed.sources, |record| record.aliases.as_deref()),
        Kind::Incident => taken_in(id, &parsed.incidents, |record| record.aliases.as_deref()),
        Kind::Actor => taken_in(id, &parsed.actors, |record| record.aliases.as_deref()),
        Kind::Place => taken_in(id, &parsed.places, |record| record.aliases.as_deref()),
    }
}

/// An article's text without annotations is none yet: the stub is what it lacks.
fn taken_by_article(id: &str, parsed: &Parsed) -> Option<Taken> {
    parsed.articles.iter().find_map(|article| {
        if article.key == id {
            return Some(Taken { place: Span::new(article.file, 0..0), alias_of: None });
        }
        let aliases = article.text.record.as_ref()?.aliases.as_deref()?;
        alias(id, &article.key, aliases)
    })
}

fn taken_in<T>(id: &str, records: &Records<T>, aliases: impl Fn(&T) -> Option<&[Text]>) -> Option<Taken> {
    records.records.iter().find_map(|Keyed { key, record, .. }| {
        if key.value == id {
            return Some(Taken { place: key.span, alias_of: None });
        }
        alias(id, &key.value, aliases(record)?)
    })
}

fn alias(id: &str, owner: &str, aliases: &[Text]) -> Option<Taken> {
    let found = aliases.iter().find(|alias| alias.value == id)?;
    Some(Taken { place: found.span, alias_of: Some(owner.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Reported;
    use crate::diagnostic::emit::short;
    use crate::parse;
    use crate::source::SourceFile;

    fn parsed(files: &[(&str, &str)]) -> (Sources, Reported<Parsed>) {
        let sources = Sources::new(files.iter().map(|(path, text)| SourceFile::new(*path, (*text).into())).collect());
        let parsed = parse::all(&sources);
        (sources, parsed)
    }

    /// What is wrong with a record's file by itself.
    fn complaints(kind: Kind, text: &str) -> Vec<String> {
        let path = kind.path("new-one");
        let (sources, parsed) = parsed(&[("content/dossier.yaml", "title: T"), (&path, text)]);
        parsed.diagnostics.iter().map(|diagnostic| short(diagnostic, &sources)).collect()
    }

    /// The stub with its offers taken and its gaps filled.
    fn filled(kind: Kind) -> String {
        let is_offer = |line: &&str| line.starts_with('#') && !line[1..].starts_with(' ') || line.starts_with("#  ");
        let fill = |line: &str| match line.split_once(':') {
            Some(("kind", rest)) => {
                format!("kind: {}", rest.trim().trim_start_matches('#').split([',', ';']).next().unwrap().trim())
            }
            Some((key @ ("title" | "name" | "source" | "date"), _)) => format!("{key}: x"),
            _ => line.to_owned(),
        };
        let line = |line: &str| if is_offer(&line) { line[1..].to_owned() } else { fill(line) };
        text(kind, "new-one", None).lines().map(|one| line(one) + "\n").collect()
    }

    #[test]
    fn a_stub_asks_for_what_must_be_there_and_for_nothing_else() {
        let asked = |kind| complaints(kind, &(modeline(kind) + &text(kind, "new-one", None)));
        assert_eq!(
            asked(Kind::Incident),
            [
                "content/incidents/new-one.yaml:5:1: error[missing-key]: `title` has no value",
                "content/incidents/new-one.yaml:6:1: error[missing-key]: `date` has no value",
                "content/incidents/new-one.yaml:7:1: error[missing-key]: `kind` has no value"
            ]
        );
        for kind in Kind::ALL {
            let (asked, open) = (asked(kind), open_keys(kind));
            assert_eq!(asked.len(), open.len(), "{asked:#?}");
            for (one, key) in asked.iter().zip(open) {
                assert!(one.ends_with(&format!("error[missing-key]: `{key}` has no value")), "{one}");
            }
        }
    }

    #[test]
    fn what_a_stub_offers_can_be_taken() {
        for kind in Kind::ALL {
            let filled = filled(kind);
            assert_eq!(complaints(kind, &filled), [""; 0], "{filled}");
            assert!(filled.matches('\n').count() > 8 && !filled.contains("\n#n"), "{filled}");
        }
    }

    #[test]
    fn the_one_capture_of_the_name_is_filled_in() {
        let (sources, _) = parsed(&[
            ("seeds/new-one.html", "<p>New"),
            ("seeds/new-one-2.txt", ""),
            ("seeds/two.txt", ""),
            ("seeds/two.html", ""),
            ("seeds/odd.a b", ""),
        ]);
        let found = capture("new-one", &sources).unwrap();
        let stub = text(Kind::Article, "new-one", Some(&found));
        let hash = hash::sha256_hex([b"<p>New".as_slice()]);
        assert!(
            stub.contains(&format!("\ncapture:\n  file: seeds/new-one.html\n  sha256: {hash}\n#omitted:")),
            "{stub}"
        );
        for id in ["two", "odd", "none"] {
            assert_eq!(capture(id, &sources), None);
        }
    }

    #[test]
    fn an_id_is_found_where_it_is_in_use() {
        let (sources, parsed) = parsed(&[
            ("content/dossier.yaml", "title: T"),
            ("content/sources.yaml", "herald:\n  name: The Herald\n  kind: newspaper\n  aliases: [old-herald]\n"),
            ("content/sources/wire.yaml", "name: Wire\nkind: news-agency\n"),
            ("content/articles/one.yaml", "title: T\nsource: herald\naliases: [first]\n"),
            ("content/articles/text-only.md", "# T\n"),
        ]);
        let find = |kind, id| {
            taken(kind, id, &parsed.value).map(|Taken { place, alias_of }| {
                let (line, column) = sources.line_column(place.file, place.start);
                format!("{}:{line}:{column} {}", sources.file(place.file).path(), alias_of.unwrap_or_default())
            })
        };
        assert_eq!(find(Kind::Source, "herald").as_deref(), Some("content/sources.yaml:1:1 "));
        assert_eq!(find(Kind::Source, "old-herald").as_deref(), Some("content/sources.yaml:4:13 herald"));
        assert_eq!(find(Kind::Source, "wire").as_deref(), Some("content/sources/wire.yaml:1:1 "));
        assert_eq!(find(Kind::Article, "one").as_deref(), Some("content/articles/one.yaml:1:1 "));
        assert_eq!(find(Kind::Article, "first").as_deref(), Some("content/articles/one.yaml:3:11 one"));
        for (kind, id) in [(Kind::Source, "new"), (Kind::Actor, "herald"), (Kind::Article, "text-only")] {
            assert_eq!(find(kind, id), None);
        }
    }
}
