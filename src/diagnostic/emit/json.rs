//! A JSON array, one object for each diagnostic and one line for each object.

use serde_json::{Value, json};

use super::place::{Place, Point};
use crate::diagnostic::{Diagnostic, Label, Suggestion};
use crate::source::Sources;

/// All diagnostics as one JSON document.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let lines: Vec<String> = diagnostics.iter().map(|one| problem(one, sources).to_string()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

/// One diagnostic.
fn problem(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let place = diagnostic.span().map(|span| Place::of(span, sources));
    let others = diagnostic.labels.iter().skip(1);
    json!({
        "code": diagnostic.code.name,
        "severity": diagnostic.code.severity.word(),
        "message": diagnostic.message,
        "path": place.as_ref().map(|place| place.path),
        "start": place.as_ref().map(|place| point(place.start)),
        "end": place.as_ref().map(|place| point(place.end)),
        "label": diagnostic.labels.first().map(|label| label.text.as_str()),
        "related": others.map(|label| related(label, sources)).collect::<Vec<_>>(),
        "notes": diagnostic.notes,
        "helps": diagnostic.helps,
        "suggestion": diagnostic.suggestion.as_ref().map(|suggestion| offer(suggestion, sources)),
        "explain": format!("dossier explain {}", diagnostic.code.name),
    })
}

fn related(label: &Label, sources: &Sources) -> Value {
    let place = Place::of(label.span, sources);
    json!({ "path": place.path, "start": point(place.start), "end": point(place.end), "label": label.text })
}

fn offer(suggestion: &Suggestion, sources: &Sources) -> Value {
    let place = Place::of(suggestion.span, sources);
    json!({
        "message": suggestion.message,
        "certainty": suggestion.certainty.word(),
        "edits": [{
            "path": place.path,
            "start": point(place.start),
            "end": point(place.end),
            "replacement": suggestion.replacement,
        }],
    })
}

fn point(point: Point) -> Value {
    json!({ "line": point.line, "column": point.column, "byte": point.byte })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::example;

    #[test]
    fn nothing_to_complain_of_is_an_empty_array() {
        assert_eq!(json(&[], &Sources::default()), "[]\n");
    }

    #[test]
    fn a_problem_has_its_places_in_characters_and_in_bytes_on_disk() {
        let (diagnostics, sources) = example::two_problems();
        let text = json(&diagnostics, &sources);
        assert_eq!(text.lines().count(), 4, "{text}");
        let all: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            all[0],
            json!({
                "code": "no-title",
                "severity": "warning",
                "message": "the dossier has no title",
                "path": null,
                "start": null,
                "end": null,
                "label": null,
                "related": [],
                "notes": [],
                "helps": [],
                "suggestion": null,
                "explain": "dossier explain no-title",
            })
        );
        assert_eq!(
            all[1],
            json!({
                "code": "odd-word",
                "severity": "error",
                "message": "`spekaer`: 100% odd",
                "path": "content/é b.yaml",
                "start": { "line": 2, "column": 3, "byte": 11 },
                "end": { "line": 2, "column": 10, "byte": 18 },
                "label": "an odd\nword",
                "related": [{
                    "path": "content/z.md",
                    "start": { "line": 1, "column": 1, "byte": 0 },
                    "end": { "line": 2, "column": 2, "byte": 5 },
                    "label": "compare, with: this",
                }],
                "notes": ["there are others"],
                "helps": ["write another"],
                "suggestion": {
                    "message": "a similar word exists",
                    "certainty": "certain",
                    "edits": [{
                        "path": "content/é b.yaml",
                        "start": { "line": 2, "column": 3, "byte": 11 },
                        "end": { "line": 2, "column": 10, "byte": 18 },
                        "replacement": "speaker",
                    }],
                },
                "explain": "dossier explain odd-word",
            })
        );
    }
}
