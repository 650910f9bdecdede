//! Claims: speakers, chains, answers and relations.

use super::answers;
use super::article::ArticleCx;
use super::cx::Cx;
use super::entities::{RawCommon, common, required_prose, string};
use super::listed::to_itself;
use super::prose::prose;
use super::quotes::{passage, selector_of};
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::dossier::{Answer, Assessment, Claim, Incident, Party, Question, Relation, RelationKind, Subject};
use crate::nearest::is_same_word;
use crate::raw::claim::Stance;
use crate::raw::{RawAnswer, RawAssessment, RawClaim, RawParty, RawRelation};
use crate::source::Span;
use crate::yaml::decode::{MapOf, Text};
use crate::yaml::scalar::written;

codes! {
    /// A claim that answers questions and is about no incident: it says so, or its article has several
    /// incidents or none and it does not say which is meant.
    ///
    /// Questions belong to an incident, and so the answers could be compared with nothing. Where an article
    /// has exactly one incident, its claims are about that one; otherwise say which, or `none` for a claim
    /// that is about no incident.
    ///
    /// ```yaml
    /// incidents: [bridge-2020, ferry-2019]
    /// claims:
    ///   - {id: two-hurt, answers: {hurt: 2}, …}                              # wrong: hurt where?
    ///   - {id: two-hurt, incident: bridge-2020, answers: {hurt: 2}, …}       # right
    /// ```
    pub CLAIM_WITHOUT_INCIDENT = Error "claim-without-incident";
    /// An id of a question that the claim's incident does not ask, or none of the article's incidents.
    ///
    /// An answer counts only beside other answers to the same question. Write the id of the question as the
    /// incident has it, or add the question there.
    ///
    /// ```yaml
    /// answers: {hrut: 2}    # wrong
    /// answers: {hurt: 2}    # right
    /// ```
    pub UNKNOWN_QUESTION = Error "unknown-question";
    /// An id that is neither an actor nor a source.
    ///
    /// How many independent origins a claim has is counted from who speaks and who passes it on, so each
    /// must be known: an actor or a source of the dossier, or somebody unnamed in the words of the article.
    ///
    /// ```yaml
    /// speaker: a witness                  # wrong
    /// speaker: {anonymous: a witness}     # right
    /// ```
    pub UNKNOWN_PARTY = Error "unknown-party";
    /// An id that is both an actor and a source.
    ///
    /// Who is meant matters: sources of one owner are one origin, and an actor who speaks is not the same
    /// as a publication.
    ///
    /// ```yaml
    /// speaker: police              # wrong, where there are an actor and a source of this id
    /// speaker: {actor: police}     # right
    /// ```
    pub AMBIGUOUS_PARTY = Error "ambiguous-party";
    /// A claim is about an incident of which its article does not tell.
    ///
    /// The article then stands on the incident's page and in its account table as one that mentions it in
    /// passing. Most often the id is that of another incident, and the claim would be counted there. If it is
    /// right, add it to the article's `incidents`, with its role.
    ///
    /// ```yaml
    /// incidents: [bridge-2020]
    /// claims:
    ///   - {id: two-hurt, incident: ferry-2019, …}    # wrong: `ferry-2019` is not in the list above
    ///
    /// incidents: [bridge-2020, {id: ferry-2019, role: context}]
    /// claims:
    ///   - {id: two-hurt, incident: ferry-2019, …}    # right
    /// ```
    pub INCIDENT_NOT_LISTED = Warning "incident-not-listed";
}

/// The word that says that a claim is about no incident.
const NO_INCIDENT: &str = "none";

/// A claim of the article that `own` describes.
pub(super) fn claim(mut raw: RawClaim, id: Id<Claim>, own: &ArticleCx<'_>, cx: &mut Cx<'_>) -> Claim {
    let passage = passage(&selector_of!(raw), own.file, cx);
    let answers = raw.answers.take().map_or_else(Vec::new, |MapOf(entries)| entries);
    let incident = incident(&raw, !answers.is_empty(), own, cx);
    let relations = relations(&mut raw, id, cx);
    let speaker = raw.speaker.take();
    let key = string(raw.id.clone());
    let head = raw.id.as_ref().map_or(raw.span, |id| id.span);
    Claim {
        article: own.id,
        passage,
        says: string(raw.says),
        incident,
        speaker_given: speaker.is_some(),
        speaker: speaker.and_then(|speaker| party(speaker, cx)).unwrap_or_else(|| own.default_speaker()),
        via: raw.via.into_iter().flatten().filter_map(|hand| party(hand, cx)).collect(),
        stance: raw.stance.map_or(Stance::Asserts, |stance| stance.value),
        answers: answers.into_iter().filter_map(|(key, raw)| answer(&key, raw, incident, own, cx)).collect(),
        relations,
        assessments: raw.assessments.into_iter().flatten().filter_map(|raw| assessment(raw, cx)).collect(),
        common: common(
            &key,
            head,
            RawCommon {
                aliases: raw.aliases,
                tags: raw.tags,
                extra: raw.extra,
                withdrawn: raw.withdrawn,
                notes: raw.notes,
            },
            cx,
        ),
    }
}

/// The incident a claim is about: the one named, or the article's where it has exactly one.
fn incident(raw: &RawClaim, has_answers: bool, own: &ArticleCx<'_>, cx: &mut Cx<'_>) -> Option<Id<Incident>> {
    match &raw.incident {
        Some(word) if word.value == NO_INCIDENT => {
            cx.report_all(has_answers.then(|| answers_to_nothing(word)));
            None
        }
        Some(key) => {
            let incident = cx.incident(key)?;
            let is_listed = own.incidents_unknown || own.incidents.contains(&incident);
            cx.report_all((!is_listed).then(|| not_listed(key)));
            Some(incident)
        }
        None => match own.incidents[..] {
            [only] => Some(only),
            _ if has_answers && !own.incidents_unknown => {
                let place = raw.id.as_ref().map_or(raw.span, |id| id.span);
                cx.report(without_incident(place, own.incidents.len()));
                None
            }
            _ => None,
        },
    }
}

fn answers_to_nothing(none: &Text) -> Diagnostic {
    let message = "the claim answers questions, but is about no incident";
    Diagnostic::at(&CLAIM_WITHOUT_INCIDENT, none.span, message)
        .why("questions belong to an incident")
        .help("write the id of the incident in place of `none`, or remove `answers`")
}

fn not_listed(incident: &Text) -> Diagnostic {
    let message = format!("the article does not tell of `{}`", incident.value);
    Diagnostic::at(&INCIDENT_NOT_LISTED, incident.span, message)
        .why("not among the `incidents` of the article")
        .help(format!("add `{}` to the article's `incidents`, or correct the id", incident.value))
}

fn without_incident(place: Span, incidents: usize) -> Diagnostic {
    let message = "the claim answers questions, but of which incident?";
    let diagnostic = Diagnostic::at(&CLAIM_WITHOUT_INCIDENT, place, message);
    if incidents == 0 {
        diagnostic
            .why("its article names no incident, and neither does the claim")
            .help("add `incidents: […]` to the article, or `incident: …` to the claim")
    } else {
        diagnostic
            .why(format!("its article tells of {incidents} incidents"))
            .help("add `incident: …` to the claim, with the id of one of them")
    }
}

fn answer(
    key: &Text,
    raw: RawAnswer,
    incident: Option<Id<Incident>>,
    own: &ArticleCx<'_>,
    cx: &mut Cx<'_>,
) -> Option<(Id<Question>, Answer)> {
    let incident = incident?;
    let asked = own.all.incidents[incident].questions.iter();
    let found = asked.clone().find(|id| own.all.questions[**id].key == key.value);
    if let Some(id) = found {
        return answers::answer(raw, &own.all.questions[*id], cx).map(|answer| (*id, answer));
    }
    if !cx.names.may_ask(incident, &key.value, cx.sources) {
        let keys: Vec<&str> = asked.map(|id| own.all.questions[*id].key.as_str()).collect();
        cx.report(unknown_question(key, &keys, cx));
    }
    None
}

/// A complaint that none of `asked` is the question meant.
pub(super) fn unknown_question(key: &Text, asked: &[&str], cx: &Cx<'_>) -> Diagnostic {
    let diagnostic = not_asked(key);
    match cx.nearest(&key.value, asked.iter().copied()) {
        Some(near) => {
            let certainty = Certainty::of(is_same_word(&key.value, near));
            diagnostic.offer(certainty, key.span, written(near), "a question with a similar id exists")
        }
        None if asked.is_empty() => diagnostic.note("the incident asks no questions yet"),
        None => diagnostic.note(format!("it asks {}", crate::yaml::decode::list(asked))),
    }
}

/// A complaint that an article was read for a question that its incidents do not ask; `all` can have been meant as well.
pub(super) fn unknown_complete(key: &Text, asked: &[&str], cx: &Cx<'_>) -> Diagnostic {
    if cx.nearest(&key.value, asked.iter().copied().chain(["all"])) != Some("all") {
        return unknown_question(key, asked, cx);
    }
    let certainty = Certainty::of(is_same_word(&key.value, "all"));
    not_asked(key).offer(certainty, key.span, "all", "`all` stands for every question")
}

fn not_asked(key: &Text) -> Diagnostic {
    Diagnostic::at(&UNKNOWN_QUESTION, key.span, format!("the incident does not ask `{}`", key.value))
        .why("no question has this id")
}

/// Who is meant; reported where nobody is, or two are.
pub(super) fn party(raw: RawParty, cx: &mut Cx<'_>) -> Option<Party> {
    let id = match raw {
        RawParty::Anonymous(words) => return Some(Party::Anonymous(words.value)),
        RawParty::Actor(id) => return cx.actor(&id).map(Party::Actor),
        RawParty::Source(id) => return cx.source(&id).map(Party::Source),
        RawParty::Either(id) => id,
    };
    match (cx.names.actors.get(&id.value), cx.names.sources.get(&id.value)) {
        (Some(actor), None) => Some(Party::Actor(actor)),
        (None, Some(source)) => Some(Party::Source(source)),
        (Some(_), Some(_)) => {
            cx.report(
                Diagnostic::at(&AMBIGUOUS_PARTY, id.span, format!("`{}` is an actor and a source", id.value))
                    .why("which of the two is meant?")
                    .help(format!("write `{{actor: {0}}}` or `{{source: {0}}}`", id.value)),
            );
            None
        }
        (None, None) => {
            let unknown = cx.names.unknown_party(&id, cx);
            cx.report_all(unknown);
            None
        }
    }
}

fn relations(raw: &mut RawClaim, id: Id<Claim>, cx: &mut Cx<'_>) -> Vec<Relation> {
    let written: [(RelationKind, Option<Vec<RawRelation>>); 6] = [
        (RelationKind::Supports, raw.supports.take()),
        (RelationKind::Contradicts, raw.contradicts.take()),
        (RelationKind::Qualifies, raw.qualifies.take()),
        (RelationKind::Repeats, raw.repeats.take()),
        (RelationKind::Corrects, raw.corrects.take()),
        (RelationKind::Updates, raw.updates.take()),
    ];
    let mut relations = Vec::new();
    for (kind, written) in written {
        for raw in written.into_iter().flatten() {
            let span = raw.target.span;
            let because = raw.because.map(|because| prose(because, cx));
            let Some(to) = cx.subject(&raw.target) else { continue };
            if to == Subject::Claim(id) {
                cx.report(to_itself("a claim", kind.word(), span));
                continue;
            }
            relations.push(Relation { kind, to, because, span });
        }
    }
    relations
}

fn assessment(raw: RawAssessment, cx: &mut Cx<'_>) -> Option<Assessment> {
    let because = raw.because.map(|because| required_prose(Some(because), raw.span, cx));
    let on = cx.date(raw.on.as_ref());
    let grade = raw.credibility?;
    Some(Assessment { span: grade.span, credibility: grade.value, because, by: raw.by.map(|by| by.value), on })
}
