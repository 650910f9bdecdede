//! Sources, actors, places, glossary terms and techniques.

use serde_json::Value;

use super::Cx;
use crate::dossier::entity::{Evidence, Owner};
use crate::dossier::{Actor, Name, Place, Source, Technique, Term};
use crate::export::record::Record;

pub(super) fn source(cx: &Cx<'_>, source: &Source) -> Value {
    let dossier = cx.dossier;
    let key = |id| dossier.sources[id].common.key.clone();
    let owner = source.owner.as_ref().map(|owner| match owner {
        Owner::Source(id) => key(*id),
        Owner::Actor(id) => dossier.actors[*id].common.key.clone(),
        Owner::Named(name) => name.clone(),
    });
    let evidence = |evidence: &Evidence| match evidence {
        Evidence::Claim(id) => cx.claim_address(*id),
        Evidence::Bias(id) => {
            let bias = &dossier.bias[*id];
            format!("{}#{}", dossier.articles[bias.article].common.key, bias.key.as_deref().unwrap_or_default())
        }
        Evidence::Url(url) => url.clone(),
    };
    let bias = source.bias.iter().map(|bias| {
        Record::new()
            .put("note", bias.note.markdown.as_str())
            .list("evidence", bias.evidence.iter().map(evidence))
            .value()
    });
    Record::new()
        .put("name", source.name.as_str())
        .put("kind", source.kind.word())
        .opt("owner", owner)
        .opt("part_of", source.part_of.map(key))
        .opt("country", source.country.as_deref())
        .opt("state", source.state.map(crate::raw::entity::StateHand::word))
        .opt("state_basis", source.state_basis.as_deref())
        .opt("url", source.url.as_deref())
        .opt("reliability", source.reliability.as_ref().map(|(grade, _)| grade.word()))
        .opt("because", source.reliability.as_ref().map(|(_, because)| because.as_str()))
        .list("bias", bias)
        .common(&source.common)
        .value()
}

pub(super) fn actor(cx: &Cx<'_>, actor: &Actor) -> Value {
    Record::new()
        .put("name", actor.name.as_str())
        .put("kind", actor.kind.word())
        .opt("part_of", actor.part_of.map(|id| cx.dossier.actors[id].common.key.clone()))
        .list("names", actor.names.iter().map(|name| name_record(cx, name)))
        .common(&actor.common)
        .value()
}

fn name_record(cx: &Cx<'_>, name: &Name) -> Value {
    Record::new()
        .put("name", name.name.as_str())
        .list("used_by", name.used_by.iter().map(|id| cx.dossier.sources[*id].common.key.clone()))
        .opt("note", name.note.as_deref())
        .value()
}

pub(super) fn place(cx: &Cx<'_>, place: &Place) -> Value {
    Record::new()
        .put("name", place.name.as_str())
        .list("names", place.names.iter().map(|name| name_record(cx, name)))
        .opt("part_of", place.part_of.map(|id| cx.dossier.places[id].common.key.clone()))
        .opt("country", place.country.as_deref())
        .opt("coordinates", place.coordinates.map(|degrees| degrees.to_vec()))
        .opt("precision", place.precision.map(crate::raw::entity::Precision::word))
        .opt("basis", place.basis.as_deref())
        .common(&place.common)
        .value()
}

pub(super) fn term(cx: &Cx<'_>, term: &Term) -> Value {
    Record::new()
        .put("term", term.term.as_str())
        .put("definition", term.definition.markdown.as_str())
        .list("see", term.see.iter().map(|id| cx.dossier.glossary[*id].common.key.clone()))
        .common(&term.common)
        .value()
}

pub(super) fn technique(cx: &Cx<'_>, technique: &Technique) -> Value {
    Record::new()
        .put("name", technique.name.as_str())
        .put("definition", technique.definition.markdown.as_str())
        .list("see", technique.see.iter().map(|id| cx.dossier.techniques[*id].common.key.clone()))
        .common(&technique.common)
        .value()
}
