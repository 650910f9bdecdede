//! SARIF 2.1.0, the format in which code hosts and dashboards take results (OASIS standard, 2020).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::place::{Place, relative_uri};
use crate::diagnostic::{Code, Diagnostic, Label, Suggestion};
use crate::source::{Sources, Span};

/// The place where the schema of the format is kept, which names the version to programs.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// All diagnostics as one log of one run. `prefix` leads from the root of the repository to the dossier: empty, or ending with
/// `/`.
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources, prefix: &str) -> String {
    let codes: BTreeMap<&str, &Code> = diagnostics.iter().map(|one| (one.code.name, one.code)).collect();
    let log = Log { sources, prefix, rules: codes.keys().copied().collect() };
    let results: Vec<Value> = diagnostics.iter().map(|one| log.result(one)).collect();
    let rules: Vec<Value> = codes.values().map(|code| rule(code)).collect();
    let driver = json!({
        "name": "dossier",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let run = json!({ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results });
    let log = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    format!("{log:#}\n")
}

/// What a kind of fault is.
fn rule(code: &Code) -> Value {
    let page = code.page();
    json!({
        "id": code.name,
        "shortDescription": { "text": code.summary() },
        "fullDescription": { "text": code.summary() },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": code.severity.word() },
    })
}

/// What all results of a run share.
struct Log<'a> {
    sources: &'a Sources,
    prefix: &'a str,
    rules: Vec<&'a str>,
}

impl Log<'_> {
    fn result(&self, diagnostic: &Diagnostic) -> Value {
        let mut result = json!({
            "ruleId": diagnostic.code.name,
            "ruleIndex": self.rules.iter().position(|name| *name == diagnostic.code.name),
            "level": diagnostic.code.severity.word(),
            "message": { "text": message(diagnostic) },
            "locations": diagnostic.labels.iter().take(1).map(|label| self.location(label)).collect::<Vec<_>>(),
        });
        let related: Vec<Value> = diagnostic.labels.iter().skip(1).map(|label| self.location(label)).collect();
        if !related.is_empty() {
            result["relatedLocations"] = related.into();
        }
        if let Some(suggestion) = &diagnostic.suggestion {
            result["fixes"] = json!([self.fix(suggestion)]);
        }
        result
    }

    fn location(&self, label: &Label) -> Value {
        let place = json!({ "artifactLocation": self.artifact(label.span), "region": self.region(label.span) });
        if label.text.is_empty() {
            return json!({ "physicalLocation": place });
        }
        json!({ "physicalLocation": place, "message": { "text": label.text } })
    }

    fn fix(&self, suggestion: &Suggestion) -> Value {
        let replacement = json!({
            "deletedRegion": self.region(suggestion.span),
            "insertedContent": { "text": suggestion.replacement },
        });
        let change = json!({ "artifactLocation": self.artifact(suggestion.span), "replacements": [replacement] });
        json!({ "description": { "text": suggestion.message }, "artifactChanges": [change] })
    }

    fn artifact(&self, span: Span) -> Value {
        json!({ "uri": relative_uri(&format!("{}{}", self.prefix, self.sources.file(span.file).path())) })
    }

    fn region(&self, span: Span) -> Value {
        let Place { start, end, .. } = Place::of(span, self.sources);
        json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
    }
}

/// The message with what is good to know: there is no other place for it.
fn message(diagnostic: &Diagnostic) -> String {
    let notes = diagnostic.notes.iter().map(|note| format!("note: {note}"));
    let helps = diagnostic.helps.iter().map(|help| format!("help: {help}"));
    [diagnostic.message.clone()].into_iter().chain(notes).chain(helps).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::example;

    fn run() -> Value {
        let (diagnostics, sources) = example::two_problems();
        let log: Value = serde_json::from_str(&sarif(&diagnostics, &sources, "a b/")).unwrap();
        log["runs"][0].clone()
    }

    #[test]
    fn every_result_names_its_rule_and_the_rule_says_what_it_is() {
        let run = run();
        let rules = &run["tool"]["driver"]["rules"];
        assert_eq!(rules[0]["id"], "no-title");
        assert_eq!(rules[0]["help"]["markdown"], "There is no title.\n\nA reader would not know\nwhat it is.");
        assert_eq!(run["results"][0]["ruleIndex"], 0);
        assert_eq!(run["results"][0]["locations"], json!([]));
        assert_eq!(run["results"][1]["ruleId"], "odd-word");
        assert_eq!(run["results"][1]["ruleIndex"], 1);
    }

    #[test]
    fn places_are_seen_from_the_root_of_the_repository() {
        let result = &run()["results"][1];
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b/content/%C3%A9%20b.yaml");
        assert_eq!(place["region"], json!({ "startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 10 }));
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "compare, with: this");
        assert_eq!(result["message"]["text"], "`spekaer`: 100% odd\nnote: there are others\nhelp: write another");
    }

    #[test]
    fn a_suggestion_is_a_fix() {
        let fix = &run()["results"][1]["fixes"][0];
        assert_eq!(fix["description"]["text"], "a similar word exists");
        assert_eq!(fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"], "speaker");
    }
}
