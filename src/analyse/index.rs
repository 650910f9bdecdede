//! Every relation read from its other end: which articles a source has, which claims an incident, who is part of whom.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::dossier::{
    Actor, Article, BiasNote, Claim, Dossier, Incident, Party, Place, Question, Source, Subject, Technique,
};
use crate::edtf::Edtf;
use crate::raw::article::IncidentRole;

/// One key, several values, both in the order of the dossier.
pub type Many<K, V> = BTreeMap<K, Vec<V>>;

/// Every relation read from its other end.
#[derive(Debug, Default)]
pub struct Index {
    /// Incidents by date, those without a date last.
    pub incidents_in_time: Vec<Id<Incident>>,
    /// Articles by publication date, those without a date last.
    pub articles_in_time: Vec<Id<Article>>,
    /// The articles that tell of an incident, by publication date.
    pub reports: Many<Id<Incident>, (Id<Article>, IncidentRole)>,
    /// The claims about an incident, article by article in the order of publication.
    pub incident_claims: Many<Id<Incident>, Id<Claim>>,
    /// The claims that answer a question, article by article in the order of publication.
    pub answers: Many<Id<Question>, Id<Claim>>,
    /// The articles of a source.
    pub source_articles: Many<Id<Source>, Id<Article>>,
    /// What is said by an actor, source or anonymous party.
    pub said_by: Many<Party, Id<Claim>>,
    /// What passed through the hands of a party.
    pub passed_on_by: Many<Party, Id<Claim>>,
    /// Bias notes of a technique.
    pub technique_uses: Many<Id<Technique>, Id<BiasNote>>,
    /// Incidents in which an actor took part.
    pub actor_incidents: Many<Id<Actor>, Id<Incident>>,
    /// Incidents at a place itself, not at its parts.
    pub place_incidents: Many<Id<Place>, Id<Incident>>,
    /// Incidents of which an incident is the background.
    pub background_of: Many<Id<Incident>, Id<Incident>>,
    /// Parts of an actor.
    pub actor_parts: Many<Id<Actor>, Id<Actor>>,
    /// Parts of a source.
    pub source_parts: Many<Id<Source>, Id<Source>>,
    /// Parts of a place.
    pub place_parts: Many<Id<Place>, Id<Place>>,
    /// Claims whose relations lead to an article or claim, with the number of the relation.
    pub related_from: Many<Subject, (Id<Claim>, usize)>,
    /// Articles whose references lead to an article or claim, with the number of the reference.
    pub referred_from: Many<Subject, (Id<Article>, usize)>,
}

/// Reads every relation from its other end.
pub fn index(dossier: &Dossier) -> Index {
    let mut index = Index {
        incidents_in_time: in_time(dossier.incidents.iter().map(|(id, incident)| (id, incident.date.as_ref()))),
        articles_in_time: in_time(dossier.articles.iter().map(|(id, article)| (id, article.published.as_ref()))),
        ..Index::default()
    };
    for id in index.articles_in_time.clone() {
        index.add_article(dossier, id);
    }
    for (id, bias) in dossier.bias.iter() {
        if let Some(technique) = bias.technique {
            index.technique_uses.entry(technique).or_default().push(id);
        }
    }
    for id in index.incidents_in_time.clone() {
        index.add_incident(id, &dossier.incidents[id]);
    }
    for (id, actor) in dossier.actors.iter() {
        actor.part_of.into_iter().for_each(|whole| index.actor_parts.entry(whole).or_default().push(id));
    }
    for (id, source) in dossier.sources.iter() {
        source.part_of.into_iter().for_each(|whole| index.source_parts.entry(whole).or_default().push(id));
    }
    for (id, place) in dossier.places.iter() {
        place.part_of.into_iter().for_each(|whole| index.place_parts.entry(whole).or_default().push(id));
    }
    index
}

impl Index {
    fn add_article(&mut self, dossier: &Dossier, id: Id<Article>) {
        let article = &dossier.articles[id];
        if let Some(source) = article.source {
            self.source_articles.entry(source).or_default().push(id);
        }
        for link in &article.incidents {
            self.reports.entry(link.incident).or_default().push((id, link.role));
        }
        for incident in told_unlisted(dossier, article) {
            self.reports.entry(incident).or_default().push((id, IncidentRole::Context));
        }
        for (number, reference) in article.references.iter().enumerate() {
            self.referred_from.entry(reference.to).or_default().push((id, number));
        }
        for claim in &article.claims {
            self.add_claim(*claim, &dossier.claims[*claim]);
        }
    }

    fn add_claim(&mut self, id: Id<Claim>, claim: &Claim) {
        if let Some(incident) = claim.incident {
            self.incident_claims.entry(incident).or_default().push(id);
        }
        for (question, _) in &claim.answers {
            self.answers.entry(*question).or_default().push(id);
        }
        self.said_by.entry(claim.speaker.clone()).or_default().push(id);
        for hand in &claim.via {
            self.passed_on_by.entry(hand.clone()).or_default().push(id);
        }
        for (number, relation) in claim.relations.iter().enumerate() {
            self.related_from.entry(relation.to).or_default().push((id, number));
        }
    }

    fn add_incident(&mut self, id: Id<Incident>, incident: &Incident) {
        for involvement in &incident.actors {
            let incidents = self.actor_incidents.entry(involvement.actor).or_default();
            if incidents.last() != Some(&id) {
                incidents.push(id);
            }
        }
        for place in &incident.places {
            self.place_incidents.entry(*place).or_default().push(id);
        }
        for earlier in &incident.background {
            self.background_of.entry(*earlier).or_default().push(id);
        }
    }
}

/// Incidents that an article's claims are about and that it does not list: it tells of them in passing.
fn told_unlisted(dossier: &Dossier, article: &Article) -> BTreeSet<Id<Incident>> {
    let told = article.claims.iter().filter_map(|claim| dossier.claims[*claim].incident);
    told.filter(|incident| article.incidents.iter().all(|link| link.incident != *incident)).collect()
}

/// The values of a key; none where there is no such key.
pub fn of<'a, K: Ord, V>(many: &'a Many<K, V>, key: &K) -> &'a [V] {
    many.get(key).map_or(&[], Vec::as_slice)
}

/// Ids by date; those without a date last, those of one date in the order of their ids.
fn in_time<'a, T>(dated: impl Iterator<Item = (Id<T>, Option<&'a Edtf>)>) -> Vec<Id<T>> {
    let mut dated: Vec<(Id<T>, Option<&Edtf>)> = dated.collect();
    dated.sort_by_key(|(id, date)| (date.is_none(), date.map(Edtf::sort_key), *id));
    dated.into_iter().map(|(id, _)| id).collect()
}
