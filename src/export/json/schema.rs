//! The JSON Schema of `data/dossier.json`, 2020-12: every key that may be there, and no other. Words that the format fixes are
//! those of the declarations that read the files.

use serde_json::{Map, Value, json};

use crate::analyse::Verdict;
use crate::raw::article::{IncidentRole, ReferenceKind};
use crate::raw::claim::{Credibility, Stance};
use crate::raw::entity::{ActorKind, Precision, Reliability, SourceKind, StateHand};
use crate::raw::incident::{Confidence, Likelihood, QuestionKind, TimePrecision};
use crate::raw::meta::Publish;

/// Where the schema lies in the site.
pub(in crate::export) const NAME: &str = "dossier.schema.json";

/// The schema.
pub(in crate::export) fn schema() -> Value {
    let parts = [
        ("dossier", meta()),
        ("sources", by_id(source())),
        ("actors", by_id(actor())),
        ("places", by_id(place())),
        ("incidents", by_id(incident())),
        ("articles", by_id(article())),
        ("claims", by_id(claim())),
        ("glossary", by_id(term("term"))),
        ("techniques", by_id(term("name"))),
        ("cycles", list(list(text()))),
        ("disputes", list(dispute())),
    ];
    let required: Vec<&str> = parts.iter().map(|(key, _)| *key).collect();
    let properties: Map<String, Value> = parts.iter().map(|(key, part)| ((*key).to_owned(), part.clone())).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A dossier: its records as written, and under `computed` what was worked out from them",
        "description": "Dates are in EDTF. Offsets count code points of an article's plain text. Prose is Markdown.",
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn meta() -> Value {
    let editor = record(&["name"], json!({"name": text(), "url": text(), "orcid": text()}));
    let correction = record(&["what"], json!({"on": text(), "what": text(), "where": text()}));
    record(
        &["title", "language", "publish"],
        json!({
            "title": text(), "subtitle": text(), "description": text(), "language": text(), "base_url": text(),
            "editors": list(editor), "license": text(), "publish": words(Publish::ALL.iter().map(|one| one.word())),
            "corrections": list(correction),
        }),
    )
}

fn source() -> Value {
    let bias = record(&["note"], json!({"note": text(), "evidence": list(text())}));
    common(
        &["name", "kind"],
        json!({
            "name": text(), "kind": words(SourceKind::ALL.iter().map(|one| one.word())), "owner": text(),
            "part_of": text(), "country": text(), "state": words(StateHand::ALL.iter().map(|one| one.word())),
            "state_basis": text(), "url": text(), "reliability": words(Reliability::ALL.iter().map(|one| one.word())),
            "because": text(), "bias": list(bias),
        }),
    )
}

fn names() -> Value {
    list(record(&["name"], json!({"name": text(), "used_by": list(text()), "note": text()})))
}

fn actor() -> Value {
    let kinds = words(ActorKind::ALL.iter().map(|one| one.word()));
    common(&["name", "kind"], json!({"name": text(), "kind": kinds, "part_of": text(), "names": names()}))
}

fn place() -> Value {
    let degrees = json!({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2});
    common(
        &["name"],
        json!({
            "name": text(), "names": names(), "part_of": text(), "country": text(), "coordinates": degrees,
            "precision": words(Precision::ALL.iter().map(|one| one.word())), "basis": text(),
        }),
    )
}

/// A glossary term or a technique, whose name stands under `name`.
fn term(name: &str) -> Value {
    common(&[name, "definition"], json!({name: text(), "definition": text(), "see": list(text())}))
}

fn incident() -> Value {
    let actor = record(&["id"], json!({"id": text(), "role": text(), "certainty": {"const": "suspected"}}));
    let local = record(
        &["local"],
        json!({
            "local": text(), "zone": text(),
            "precision": words(TimePrecision::ALL.iter().map(|one| one.word())),
        }),
    );
    let computed = record(
        &["articles", "origins", "questions"],
        json!({"articles": number(), "origins": origins(), "questions": by_id(list(row()))}),
    );
    common(
        &["title", "kind", "computed"],
        json!({
            "title": text(), "date": text(), "time": {"oneOf": [{"const": "unknown"}, local]}, "places": list(text()),
            "actors": list(actor), "kind": text(), "summary": text(), "background": list(text()),
            "questions": by_id(question()), "computed": computed,
        }),
    )
}

fn question() -> Value {
    let finding = record(
        &["answer", "because", "by"],
        json!({
            "answer": answer(), "likelihood": words(Likelihood::ALL.iter().map(|one| one.word())),
            "confidence": words(Confidence::ALL.iter().map(|one| one.word())), "because": text(), "by": text(), "on": text(),
        }),
    );
    record(
        &["ask", "kind"],
        json!({
            "ask": text(), "kind": words(QuestionKind::ALL.iter().map(|one| one.word())), "of": text(),
            "options": list(text()), "findings": list(finding),
        }),
    )
}

/// What was answered to a question about one population.
fn row() -> Value {
    record(
        &["of", "verdict", "articles", "origins", "answers", "silent", "unread"],
        json!({
            "of": or_null(text()), "verdict": words(Verdict::ALL.iter().map(|one| one.word())), "articles": number(),
            "origins": origins(),
            "answers": list(record(&["claim", "answer"], json!({"claim": text(), "answer": answer()}))),
            "silent": list(text()), "unread": list(text()),
        }),
    )
}

fn article() -> Value {
    let part =
        record(&["id", "role"], json!({"id": text(), "role": words(IncidentRole::ALL.iter().map(|one| one.word()))}));
    let bias = json!({"id": text(), "technique": text(), "note": text(), "computed": anchored()});
    let note = json!({"note": text(), "computed": anchored()});
    let mut related = json!({"note": text()});
    for kind in ReferenceKind::ALL {
        related[kind.word()] = reference();
    }
    let computed = record(
        &["length", "verified_in_capture"],
        json!({"text": text(), "length": number(), "verified_in_capture": {"type": "boolean"}}),
    );
    common(
        &["title", "language", "publish", "computed"],
        json!({
            "title": text(), "source": text(), "url": text(), "archived": text(), "author": text(), "published": text(),
            "retrieved": text(), "language": text(),
            "capture": record(&["file", "sha256"], json!({"file": text(), "sha256": text()})),
            "omitted": list(text()), "incidents": list(part), "complete": list(text()),
            "publish": words(Publish::ALL.iter().map(|one| one.word())),
            "basis": by_id(text()), "claims": list(text()),
            "bias": list(record(&["note", "computed"], both(bias, selector()))),
            "notes": list(record(&["note", "computed"], both(note, selector()))),
            "references": list(record(&[], related)), "computed": computed,
        }),
    )
}

fn claim() -> Value {
    let grades: Vec<Value> =
        Credibility::ALL.iter().filter_map(|grade| grade.word().parse::<u8>().ok()).map(Value::from).collect();
    let assessment = record(
        &["credibility"],
        json!({"credibility": {"enum": grades}, "because": text(), "by": text(), "on": text()}),
    );
    let computed = record(&["origins"], json!({"anchor": anchor(), "origins": origins()}));
    let fields = json!({
        "id": text(), "article": text(), "says": text(), "incident": text(), "speaker": party(), "via": list(party()),
        "stance": words(Stance::ALL.iter().map(|one| one.word())), "answers": by_id(answer()),
        "supports": list(reference()), "contradicts": list(reference()), "qualifies": list(reference()),
        "repeats": list(reference()), "corrects": list(reference()), "updates": list(reference()),
        "assessments": list(assessment), "computed": computed,
    });
    common(&["id", "article", "says", "speaker", "stance", "computed"], both(fields, selector()))
}

fn dispute() -> Value {
    record(
        &["incident", "question", "of", "claims"],
        json!({
            "incident": or_null(text()), "question": or_null(text()), "of": or_null(text()), "claims": list(text()),
            "articles": list(text()),
        }),
    )
}

/// A quote and what was needed to tell it from others.
fn selector() -> Value {
    json!({"quote": text(), "prefix": text(), "suffix": text(), "nth": number()})
}

fn anchored() -> Value {
    record(&[], json!({"anchor": anchor()}))
}

fn anchor() -> Value {
    record(
        &["start", "end"],
        json!({"exact": text(), "prefix": text(), "suffix": text(), "start": number(), "end": number()}),
    )
}

/// How many independent origins, and which of them are named.
fn origins() -> Value {
    record(&["least", "most", "named"], json!({"least": number(), "most": number(), "named": list(party())}))
}

fn party() -> Value {
    json!({"oneOf": [text(), record(&["anonymous"], json!({"anonymous": text()}))]})
}

fn reference() -> Value {
    json!({"oneOf": [text(), record(&["ref", "because"], json!({"ref": text(), "because": text()}))]})
}

fn answer() -> Value {
    let count = record(&["count", "of"], json!({"count": text(), "of": text()}));
    let denied = record(&["not"], json!({"not": text(), "of": text()}));
    json!({"oneOf": [text(), count, denied]})
}

/// An object of these fields and what every record may have.
fn common(required: &[&str], fields: Value) -> Value {
    let withdrawn = record(&["because"], json!({"on": text(), "because": text()}));
    let shared = json!({
        "aliases": list(text()), "tags": list(text()), "notes": text(), "extra": {"type": "object"}, "withdrawn": withdrawn,
    });
    // An article's own `notes` are a list.
    record(required, both(shared, fields))
}

/// An object of these fields and no others.
fn record(required: &[&str], fields: Value) -> Value {
    let required: Value = required.to_vec().into();
    object([
        ("type", "object".into()),
        ("properties", fields),
        ("required", required),
        ("additionalProperties", false.into()),
    ])
}

fn both(mut fields: Value, others: Value) -> Value {
    if let (Value::Object(fields), Value::Object(others)) = (&mut fields, others) {
        fields.extend(others);
    }
    fields
}

/// Records by their ids.
fn by_id(record: Value) -> Value {
    object([("type", "object".into()), ("additionalProperties", record)])
}

fn list(item: Value) -> Value {
    object([("type", "array".into()), ("items", item)])
}

fn words(words: impl Iterator<Item = &'static str>) -> Value {
    json!({"enum": words.collect::<Vec<_>>()})
}

fn or_null(value: Value) -> Value {
    object([("anyOf", vec![value, json!({"type": "null"})].into())])
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn text() -> Value {
    json!({"type": "string"})
}

fn number() -> Value {
    json!({"type": "integer", "minimum": 0})
}
