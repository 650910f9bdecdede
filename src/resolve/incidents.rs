//! Incidents and their questions.

use super::answers;
use super::cx::Cx;
use super::entities::{common, common_of, required_prose, string, strings};
use super::ids::bad_key;
use super::listed;
use super::prose::prose;
use crate::arena::{Arena, Id};
use crate::diagnostic::Diagnostic;
use crate::dossier::{Dossier, Finding, Incident, Involvement, Question, Time};
use crate::parse::Keyed;
use crate::raw::incident::{Certainty, QuestionKind, TimePrecision};
use crate::raw::{RawFinding, RawIncident, RawInvolvement, RawQuestion, RawTime};
use crate::source::{Span, Spanned};
use crate::yaml::decode::{MapOf, OrText, Text, UNKNOWN_WORD, list};

/// Adds all incidents and their questions to the dossier.
pub(super) fn incidents(records: Vec<Keyed<RawIncident>>, dossier: &mut Dossier, cx: &mut Cx<'_>) {
    for keyed in records {
        let id = Arena::id_at(dossier.incidents.len());
        let incident = incident(keyed, id, &mut dossier.questions, cx);
        dossier.incidents.push(incident);
    }
}

fn incident(
    keyed: Keyed<RawIncident>,
    id: Id<Incident>,
    all_questions: &mut Arena<Question>,
    cx: &mut Cx<'_>,
) -> Incident {
    let raw = keyed.record;
    if let Some(kind) = &raw.kind {
        let told =
            |diagnostic| Diagnostic { message: format!("`{}` is not a kind of incident", kind.value), ..diagnostic };
        let told_why =
            |diagnostic: Diagnostic| diagnostic.why("a kind is one word, or several with hyphens, in lower case");
        cx.report_all(bad_key(&kind.value, kind.span).map(told).map(told_why));
    }
    let questions = raw.questions.map_or_else(Vec::new, |MapOf(entries)| entries);
    Incident {
        title: string(raw.title),
        date: cx.date(raw.date.as_ref()),
        time: raw.time.and_then(|time| resolve_time(time, cx)),
        places: listed::records(raw.places, ("", "places"), cx, Cx::place),
        actors: raw.actors.into_iter().flatten().filter_map(|raw| involvement(raw, cx)).collect(),
        kind: string(raw.kind),
        summary: raw.summary.map(|summary| prose(summary, cx)),
        background: listed::records(raw.background, (&keyed.key.value, "background"), cx, Cx::incident),
        questions: questions.into_iter().map(|(key, raw)| all_questions.push(question(key, raw, id, cx))).collect(),
        common: common(&keyed.key.value, keyed.key.span, common_of!(raw), cx),
    }
}

fn resolve_time(raw: OrText<RawTime>, cx: &mut Cx<'_>) -> Option<Time> {
    match raw {
        OrText::Text(word) if word.value == "unknown" => Some(Time::Unknown),
        OrText::Text(local) => clock(&local, cx).map(|local| Time::Local { local, zone: None, precision: None }),
        OrText::Record(raw) => {
            let zone = raw.zone.and_then(|zone| time_zone(zone, cx));
            let local = clock(raw.local.as_ref()?, cx)?;
            if let Some(precision) = raw.precision.as_ref().filter(|_| PARTS_OF_DAY.contains(&local.as_str())) {
                cx.report_all(too_exact(&local, precision));
            }
            Some(Time::Local { local, zone, precision: raw.precision.map(|precision| precision.value) })
        }
    }
}

/// A part of the day is exact to a part of the day.
fn too_exact(local: &str, precision: &Spanned<TimePrecision>) -> Option<Diagnostic> {
    let word = precision.value.word();
    let message = format!("`{local}` is not exact to the {word}");
    (precision.value != TimePrecision::PartOfDay).then(|| {
        Diagnostic::at(&UNKNOWN_WORD, precision.span, message)
            .why(format!("`{local}` is a part of the day"))
            .help("write the time, such as `22:30`, or remove `precision`")
    })
}

/// The name of a time zone: `UTC`, or an area and a place as the IANA database has them. That there is such a place is
/// not looked up.
fn time_zone(written: Text, cx: &mut Cx<'_>) -> Option<String> {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+'))
    };
    let name = written.value.as_str();
    if name == "UTC" || (name.contains('/') && name.split('/').all(is_part)) {
        return Some(written.value);
    }
    cx.report(
        Diagnostic::at(&UNKNOWN_WORD, written.span, format!("`{name}` is not the name of a time zone"))
            .why("an area and a place such as `Asia/Damascus`, or `UTC`, are expected here"),
    );
    None
}

/// The parts of a day.
const PARTS_OF_DAY: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// A time of day as written: `22:30`, `22`, or a part of the day.
fn clock(written: &Text, cx: &mut Cx<'_>) -> Option<String> {
    let text = written.value.as_str();
    let below =
        |part: &str, limit: u8| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok_and(|number| number < limit);
    let (hour, minute) = text.split_once(':').unwrap_or((text, "00"));
    let fine = PARTS_OF_DAY.contains(&text) || (below(hour, 24) && minute.len() == 2 && below(minute, 60));
    if fine {
        return Some(text.to_owned());
    }
    cx.report(
        Diagnostic::at(&UNKNOWN_WORD, written.span, format!("`{text}` is not a time of day"))
            .why("a time such as `22:30`, a part of the day, or `unknown` is expected here")
            .note(format!("the parts of the day are {}", list(&PARTS_OF_DAY))),
    );
    None
}

fn involvement(raw: OrText<RawInvolvement>, cx: &mut Cx<'_>) -> Option<Involvement> {
    match raw {
        OrText::Text(id) => Some(Involvement { actor: cx.actor(&id)?, role: None, certainty: Certainty::Known }),
        OrText::Record(raw) => Some(Involvement {
            actor: cx.actor(raw.id.as_ref()?)?,
            role: raw.role.map(|role| role.value),
            certainty: raw.certainty.map_or(Certainty::Known, |certainty| certainty.value),
        }),
    }
}

fn question(key: Text, raw: RawQuestion, incident: Id<Incident>, cx: &mut Cx<'_>) -> Question {
    cx.report_all(bad_key(&key.value, key.span));
    let kind = raw.kind.as_ref().map_or(QuestionKind::Text, |kind| kind.value);
    let mut question = Question {
        span: key.span,
        key: key.value,
        incident,
        ask: string(raw.ask),
        kind,
        of: raw.of.as_ref().filter(|_| kind == QuestionKind::Count).map(|of| of.value.clone()),
        options: strings(raw.options),
        findings: Vec::new(),
    };
    if raw.kind.is_some() {
        check_shape(&question, raw.of.as_ref(), cx);
    }
    question.findings = raw.findings.into_iter().flatten().filter_map(|raw| finding(raw, &question, cx)).collect();
    question
}

/// `of` belongs to a count and `options` to a choice.
fn check_shape(question: &Question, of: Option<&Text>, cx: &mut Cx<'_>) {
    if let Some(of) = of.filter(|_| question.kind != QuestionKind::Count) {
        cx.report(
            Diagnostic::at(&answers::POPULATION_WITHOUT_COUNT, of.span, format!("`{}` counts nothing", question.key))
                .why("`of` says whom a count counts")
                .help("remove `of`, or make `count` the question's kind"),
        );
    }
    let choice = question.kind == QuestionKind::Choice;
    if choice && question.options.is_empty() {
        cx.report(bad_options(
            question.span,
            "a choice needs its options",
            "add `options: […]` with the words to choose from",
        ));
    } else if !choice && !question.options.is_empty() {
        cx.report(bad_options(
            question.span,
            "only a choice has options",
            "make its kind `choice`, or remove the options",
        ));
    }
}

fn bad_options(span: Span, message: &str, help: &str) -> Diagnostic {
    Diagnostic::at(&answers::BAD_ANSWER, span, message).why("this question").help(help)
}

fn finding(raw: RawFinding, question: &Question, cx: &mut Cx<'_>) -> Option<Finding> {
    let because = required_prose(raw.because, raw.span, cx);
    let on = cx.date(raw.on.as_ref());
    let answer = answers::answer(raw.answer?, question, cx)?;
    Some(Finding {
        span: raw.span,
        answer,
        likelihood: raw.likelihood.map(|word| word.value),
        confidence: raw.confidence.map(|word| word.value),
        because,
        by: string(raw.by),
        on,
    })
}
