//! `docs/format.md` describes every key and every word that an author may write.

use super::{in_backticks, none, tree};

const DOCUMENT: &str = "docs/format.md";

/// Which part of the document describes a record of `src/raw/`.
const PARTS: &[(&str, &str)] = &[
    ("RawMeta", "content/dossier.yaml"),
    ("RawEditor", "content/dossier.yaml"),
    ("RawCorrection", "content/dossier.yaml"),
    ("RawTheme", "content/dossier.yaml"),
    ("RawChecks", "content/dossier.yaml"),
    ("RawWaiver", "content/dossier.yaml"),
    ("RawWithdrawn", "What every record may have"),
    ("RawArticle", "Articles"),
    ("RawCapture", "Articles"),
    ("RawIncidentRole", "Articles"),
    ("RawClaim", "Claims"),
    ("RawPartyRecord", "Speakers and hands"),
    ("RawParty", "Speakers and hands"),
    ("RawAnswerRecord", "Answers"),
    ("RawAnswer", "Answers"),
    ("RawRelation", "Relations"),
    ("RawAssessment", "Claims"),
    ("RawBias", "Bias notes"),
    ("RawNote", "Notes on a text"),
    ("RawReference", "References"),
    ("RawSource", "Sources"),
    ("RawSourceBias", "Sources"),
    ("RawActor", "Actors"),
    ("RawName", "Names"),
    ("RawPlace", "Places"),
    ("RawGlossaryTerm", "Glossary"),
    ("RawTechnique", "Techniques"),
    ("RawIncident", "Incidents"),
    ("RawTime", "Incidents"),
    ("RawInvolvement", "Incidents"),
    ("RawQuestion", "Questions"),
    ("RawFinding", "Questions"),
];

/// The text below a heading, up to the next heading of any level.
fn part(heading: &str) -> Option<&'static str> {
    let mut parts = tree::read(DOCUMENT).split("\n#").map(|part| part.trim_start_matches('#'));
    parts.find(|part| part.lines().next().is_some_and(|line| line.trim().trim_matches('`') == heading))
}

/// Each record of the written schema with its keys.
fn records() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut records: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in tree::below("src/raw", &[".rs"]).into_iter().flat_map(|file| file.text.lines()) {
        let line = line.trim_start();
        if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("impl Decode for ")) {
            let end = rest.find(|char: char| !char.is_alphanumeric()).unwrap_or(rest.len());
            records.push((&rest[..end], Vec::new()));
        }
        if let (Some(key), Some((_, keys))) = (key(line), records.last_mut()) {
            keys.push(key);
        }
    }
    records.retain(|(_, keys)| !keys.is_empty());
    records
}

/// The key that a line declares, or takes by hand.
fn key(line: &'static str) -> Option<&'static str> {
    if let Some(rest) = line.strip_prefix("required ").or_else(|| line.strip_prefix("optional ")) {
        let name = rest.split([':', '(', ' ']).next()?;
        return rest[name.len()..].strip_prefix("(\"").map_or(Some(name), |key| key.split('"').next());
    }
    ["fields.take(\"", "fields.require(\""].iter().find_map(|call| line.split_once(call)?.1.split('"').next())
}

#[test]
fn every_key_is_described() {
    let records = records();
    assert!(records.len() > 20, "the schema is declared in another way: this test must learn it");
    let mut faults = Vec::new();
    for (record, keys) in records {
        let Some((_, heading)) = PARTS.iter().find(|(known, _)| *known == record) else {
            faults.push(format!("name the part of {DOCUMENT} that describes `{record}`, in tests/tidy/format.rs"));
            continue;
        };
        let Some(text) = part(heading) else {
            faults.push(format!("{DOCUMENT} has no part `{heading}`"));
            continue;
        };
        let words = in_backticks(text);
        let missing = keys.iter().filter(|key| !words.iter().any(|word| word == *key));
        faults.extend(missing.map(|key| format!("{DOCUMENT}, {heading}: `{key}` of `{record}` is not described")));
    }
    none(faults);
}

#[test]
fn every_key_of_all_records_is_described() {
    let schema = tree::read("src/yaml/schema.rs").split("/// Earlier ids").nth(1).unwrap();
    let keys = schema.lines().take_while(|line| line.trim() != "}").filter_map(|line| key(line.trim_start()));
    let keys: Vec<&str> = keys.collect();
    assert!(keys.contains(&"extra"), "the common keys are declared in another way: this test must learn it");
    let words = in_backticks(part("What every record may have").unwrap());
    none(keys.iter().filter(|key| !words.contains(key)).map(|key| format!("{DOCUMENT}: `{key}` is not described")));
}

#[test]
fn every_word_is_named() {
    let lines = tree::below("src/raw/", &[".rs"]).into_iter().flat_map(|file| file.text.lines());
    let words: Vec<&str> =
        lines.filter_map(|line| line.trim().strip_suffix("\",")?.split_once(" = \"")).map(|(_, word)| word).collect();
    assert!(words.len() > 50, "the words are declared in another way: this test must learn it");
    let named = in_backticks(tree::read(DOCUMENT));
    none(
        words
            .iter()
            .filter(|word| !named.contains(word))
            .map(|word| format!("{DOCUMENT} does not name the word `{word}`")),
    );
}
