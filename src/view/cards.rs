//! Small shapes that many pages use.

use crate::address::encoded;
use crate::analyse::{Verdict, index};
use crate::arena::Id;
use crate::dossier::{
    Article, Claim, Common as Record, Incident, Name, Party, Place, Reference, RelationKind, Source, Subject, Target,
};
use crate::markdown::escape;
use crate::raw::article::ReferenceKind;
use serde_json::Value;

use super::here::Here;
use super::shape::shared::{
    Answer, ArticleCard, Change, ClaimCard, Common, Fact, IncidentCard, Key, Link, NameRow, OutLink, Relation, Turn,
};
use super::{evidence, words};

/// How many relations a claim in a list has at most; its page has all.
const RELATED: usize = 24;

impl Here<'_> {
    /// What every record may carry.
    pub(super) fn common(&self, record: &Record, target: Target) -> Common {
        Common {
            tags: record.tags.clone(),
            notes_html: record.notes.as_ref().map(|notes| self.prose(notes)),
            extra: record.extra.iter().map(|(label, value)| fact(label, value)).collect(),
            changes: self.changes(Some(target)),
        }
    }

    /// The changes made to one record, or to the dossier, newest first.
    pub(super) fn changes(&self, target: Option<Target>) -> Vec<Change> {
        let mut corrections: Vec<_> = self.dossier.meta.corrections.iter().collect();
        corrections
            .sort_by_key(|correction| std::cmp::Reverse(correction.on.as_ref().map(crate::edtf::Edtf::sort_key)));
        corrections
            .into_iter()
            .filter(|correction| target.is_none() || correction.target == target)
            .map(|correction| Change {
                on: correction.on.as_ref().map_or_else(String::new, |date| self.date(date)),
                what_html: escape(&correction.what),
                place: correction.target.map(|target| self.link(target)),
            })
            .collect()
    }

    /// A claim in a list.
    pub(super) fn claim_card(&self, id: Id<Claim>) -> ClaimCard {
        let claim = &self.dossier.claims[id];
        let article = &self.dossier.articles[claim.article].common.key;
        let passage = self.words_published(claim.article).then(|| self.passage_href(id));
        let mut relations = self.relations_of_claim(id);
        let beyond = relations.len().saturating_sub(RELATED);
        relations.truncate(RELATED);
        ClaimCard {
            id: format!("{article}_{}", claim.common.key),
            says: self.link(Target::Claim(id)),
            quote: self.quote(id),
            quote_lang: self.foreign_language(claim.article),
            passage,
            speaker: self.party(&claim.speaker),
            stance: claim.stance.word().to_owned(),
            stance_text: self.stance(claim.stance),
            via: claim.via.iter().map(|hand| self.party(hand)).collect(),
            article: self.link(Target::Article(claim.article)),
            answers: self.answers(id),
            relations,
            more: (beyond > 0).then(|| Link { text: self.count("and-more", beyond), ..self.link(Target::Claim(id)) }),
            keys: self.claim_keys(id),
        }
    }

    /// The passage of a claim in its article.
    pub(super) fn passage_href(&self, id: Id<Claim>) -> String {
        let claim = &self.dossier.claims[id];
        let article = &self.dossier.articles[claim.article].common.key;
        self.href(&crate::route::Route::article(article).at(&claim.common.key))
    }

    /// What a claim answers.
    pub(super) fn answers(&self, id: Id<Claim>) -> Vec<Answer> {
        let claim = &self.dossier.claims[id];
        claim
            .answers
            .iter()
            .map(|(question, answer)| Answer {
                ask: self.dossier.questions[*question].ask.clone(),
                value: self.answer(answer),
                of: answer.of.clone(),
            })
            .collect()
    }

    /// How a claim stands to others, from its own words and from theirs.
    pub(super) fn relations_of_claim(&self, id: Id<Claim>) -> Vec<Relation> {
        let own = self.dossier.claims[id].relations.iter();
        let mut relations: Vec<Relation> = own
            .map(|relation| {
                let because = relation.because.as_ref().map(|because| self.plain(because));
                self.relation(relation.kind.word(), "relation", relation.to, because)
            })
            .collect();
        relations.extend(self.relations_to(Subject::Claim(id)));
        relations
    }

    /// How other claims and articles stand to a claim or an article.
    pub(super) fn relations_to(&self, subject: Subject) -> Vec<Relation> {
        let mut relations = Vec::new();
        for (claim, number) in index::of(&self.analysis.index.related_from, &subject) {
            if !self.stands(Target::Claim(*claim)) {
                continue;
            }
            if let Some(relation) = self.dossier.claims[*claim].relations.get(*number) {
                let because = relation.because.as_ref().map(|because| self.plain(because));
                relations.push(self.relation(relation.kind.word(), "relation-back", Subject::Claim(*claim), because));
            }
        }
        for (article, number) in index::of(&self.analysis.index.referred_from, &subject) {
            if !self.stands(Target::Article(*article)) {
                continue;
            }
            if let Some(reference) = self.dossier.articles[*article].references.get(*number) {
                let because = self.remarks(reference);
                let subject = Subject::Article(*article);
                relations.push(self.relation(reference.kind.word(), "relation-back", subject, because));
            }
        }
        relations
    }

    /// References of an article to others.
    pub(super) fn references(&self, id: Id<Article>) -> Vec<Relation> {
        let references = self.dossier.articles[id].references.iter();
        references
            .map(|reference| {
                let because = self.remarks(reference);
                self.relation(reference.kind.word(), "relation", reference.to, because)
            })
            .collect()
    }

    /// The reason of a reference and what else is to be known of it.
    fn remarks(&self, reference: &Reference) -> Option<String> {
        let remarks: Vec<String> =
            reference.because.iter().chain(&reference.note).map(|prose| self.plain(prose)).collect();
        (!remarks.is_empty()).then(|| remarks.join(" "))
    }

    /// A relation by its word of the format, told by the message of its end.
    fn relation(&self, key: &str, told: &str, to: Subject, because: Option<String>) -> Relation {
        let claim = match to {
            Subject::Article(_) => None,
            Subject::Claim(id) => Some(id),
        };
        Relation {
            tone: tone(key).to_owned(),
            word: self.word(told, key),
            target: self.subject_link(to),
            by: claim.map(|id| self.said_by(id)),
            quote: claim.map(|id| self.quote(id)).filter(|quote| !quote.is_empty()),
            quote_lang: claim.and_then(|id| self.foreign_language(self.dossier.claims[id].article)),
            because,
        }
    }

    /// Who says a claim, and through whose hands: "local sources, via Anadolu Agency".
    pub(super) fn said_by(&self, id: Id<Claim>) -> String {
        let claim = &self.dossier.claims[id];
        let speaker = self.party(&claim.speaker).text;
        if claim.via.is_empty() {
            return speaker;
        }
        let hands: Vec<String> = claim.via.iter().map(|hand| self.party(hand).text).collect();
        let (number, via) = (hands.len(), self.list(&hands));
        self.fill("said-by", &[("hands", number.into()), ("speaker", (&speaker).into()), ("via", (&via).into())])
    }

    /// An incident in a list.
    pub(super) fn incident_card(&self, id: Id<Incident>) -> IncidentCard {
        let incident = &self.dossier.incidents[id];
        let places: Vec<String> = incident.places.iter().map(|place| self.title(Target::Place(*place))).collect();
        IncidentCard {
            link: self.link(Target::Incident(id)),
            when: self.when(incident.date.as_ref()),
            kind: self.incident_kind(&incident.kind),
            place: self.list(&places),
            reports: evidence::counts(self, self.reports(id).len(), self.analysis.origins.incident(id)),
            disputes: self.disputed(id),
            role: None,
            keys: self.incident_keys(id),
        }
    }

    /// The questions of an incident whose answers conflict.
    pub(super) fn disputed(&self, id: Id<Incident>) -> Vec<String> {
        let questions = &self.dossier.incidents[id].questions;
        let conflicts = |question: &&Id<crate::dossier::Question>| {
            self.analysis.agreement.rows(**question).iter().any(|row| row.verdict == Verdict::Conflict)
        };
        questions.iter().filter(conflicts).map(|question| self.dossier.questions[*question].ask.clone()).collect()
    }

    /// The articles that tell of an incident, by publication date.
    pub(super) fn reports(&self, id: Id<Incident>) -> Vec<(Id<Article>, crate::raw::article::IncidentRole)> {
        let reports = index::of(&self.analysis.index.reports, &id).iter();
        reports.filter(|(article, _)| self.stands(Target::Article(*article))).copied().collect()
    }

    /// An article in a list.
    pub(super) fn article_card(&self, id: Id<Article>) -> ArticleCard {
        let article = &self.dossier.articles[id];
        ArticleCard {
            link: self.link(Target::Article(id)),
            supplied: article.title_supplied,
            source: self.source_link(article.source),
            when: self.when(article.published.as_ref()),
            incidents: article.incidents.iter().map(|link| self.link(Target::Incident(link.incident))).collect(),
            counts: self.annotation_counts(id),
            keys: vec![
                key(
                    "incident",
                    article.incidents.iter().map(|link| self.dossier.incidents[link.incident].common.key.as_str()),
                ),
                key("source", article.source.iter().map(|source| self.dossier.sources[*source].common.key.as_str())),
            ],
        }
    }

    /// The source of an article.
    pub(super) fn source_link(&self, source: Option<Id<Source>>) -> Link {
        source.map_or_else(
            || Link { href: None, text: self.say("not-known"), lang: None },
            |source| self.link(Target::Source(source)),
        )
    }

    /// "7 claims, 3 bias notes, 1 note".
    pub(super) fn annotation_counts(&self, id: Id<Article>) -> String {
        let article = &self.dossier.articles[id];
        let claims = self.standing_claims(&article.claims).count();
        let parts = [
            self.count("count-claims", claims),
            self.count("count-bias-notes", article.bias.len()),
            self.count("count-notes", article.notes.len()),
        ];
        self.list(&parts)
    }

    fn claim_keys(&self, id: Id<Claim>) -> Vec<Key> {
        let dossier = self.dossier;
        let claim = &dossier.claims[id];
        let article = &dossier.articles[claim.article];
        let speaker = match &claim.speaker {
            Party::Actor(actor) => dossier.actors[*actor].common.key.as_str(),
            Party::Source(source) => dossier.sources[*source].common.key.as_str(),
            Party::Anonymous(_) => "anonymous",
        };
        vec![
            key("incident", claim.incident.iter().map(|incident| dossier.incidents[*incident].common.key.as_str())),
            key("source", article.source.iter().map(|source| dossier.sources[*source].common.key.as_str())),
            key("speaker", [speaker]),
            key("stance", [claim.stance.word()]),
        ]
    }

    /// What a filter compares for an incident.
    pub(super) fn incident_keys(&self, id: Id<Incident>) -> Vec<Key> {
        let dossier = self.dossier;
        let incident = &dossier.incidents[id];
        let mut sources: Vec<&str> = self
            .reports(id)
            .iter()
            .filter_map(|(article, _)| dossier.articles[*article].source)
            .map(|source| dossier.sources[source].common.key.as_str())
            .collect();
        sources.sort_unstable();
        sources.dedup();
        vec![
            key("place", incident.places.iter().map(|place| dossier.places[*place].common.key.as_str())),
            key("actor", incident.actors.iter().map(|part| dossier.actors[part.actor].common.key.as_str())),
            key("kind", [incident.kind.as_str()]),
            key("source", sources),
        ]
    }

    /// Names that others use.
    pub(super) fn name_rows(&self, names: &[Name], about: Option<Target>) -> Vec<NameRow> {
        names
            .iter()
            .map(|name| NameRow {
                about: about.map(|target| self.link(target)),
                name: Link { href: None, text: name.name.clone(), lang: None },
                used_by: name.used_by.iter().map(|source| self.link(Target::Source(*source))).collect(),
                note: name.note.clone(),
            })
            .collect()
    }

    /// The larger places that a place lies in, from the smallest, and its country.
    pub(super) fn within(&self, id: Id<Place>) -> Option<String> {
        let places = &self.dossier.places;
        let mut parts = Vec::new();
        let mut at = places[id].part_of;
        // A place that is part of itself is an error; the bound keeps even that from going round for ever.
        for _ in 0..places.len() {
            let Some(whole) = at else { break };
            parts.push(places[whole].name.clone());
            at = places[whole].part_of;
        }
        if let Some(country) = places[id].country.as_ref().filter(|country| !parts.contains(country)) {
            parts.push(country.clone());
        }
        (!parts.is_empty()).then(|| self.list(&parts))
    }

    /// The neighbours of `id` in `order`.
    pub(super) fn turn<T>(&self, order: &[Id<T>], id: Id<T>, target: fn(Id<T>) -> Target) -> Turn {
        let Some(at) = order.iter().position(|other| *other == id) else { return Turn { prev: None, next: None } };
        let (before, after) = order.split_at(at);
        let stands = |other: &&Id<T>| self.stands(target(**other));
        let link = |other: &Id<T>| self.link(target(*other));
        Turn { prev: before.iter().rev().find(stands).map(link), next: after.iter().skip(1).find(stands).map(link) }
    }
}

/// A link that leaves the site.
pub(super) fn out_link(href: &str, archived: Option<&str>) -> OutLink {
    let shown = href.split_once("://").map_or(href, |(_, rest)| rest).trim_end_matches('/');
    OutLink {
        href: encoded(href),
        text: words::cut(shown, 80),
        archived: archived.map(encoded),
        original: None,
        archived_on: None,
    }
}

/// `supports`, `contradicts` or `other`.
pub(super) fn tone(key: &str) -> &'static str {
    let supports = [RelationKind::Supports.word(), ReferenceKind::Supports.word()];
    let contradicts =
        [RelationKind::Contradicts.word(), ReferenceKind::Contradicts.word(), ReferenceKind::Retracts.word()];
    if supports.contains(&key) {
        "supports"
    } else if contradicts.contains(&key) {
        "contradicts"
    } else {
        "other"
    }
}

/// A value that a filter compares.
pub(super) fn key<'k>(name: &str, values: impl IntoIterator<Item = &'k str>) -> Key {
    Key { name: name.to_owned(), values: values.into_iter().collect::<Vec<_>>().join(" ") }
}

/// One of the editor's own fields.
fn fact(label: &str, value: &Value) -> Fact {
    Fact { label: words::capital(label), value_html: value_html(value), basis: None }
}

/// A value of the editor's own as HTML: lists and maps as lists.
fn value_html(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => escape(text),
        Value::Bool(_) | Value::Number(_) => escape(&value.to_string()),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| format!("<li>{}</li>", value_html(item))).collect();
            format!("<ul>{}</ul>", items.concat())
        }
        Value::Object(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(key, value)| format!("<li>{}: {}</li>", escape(key), value_html(value))).collect();
            format!("<ul>{}</ul>", entries.concat())
        }
    }
}
