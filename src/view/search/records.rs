//! All records but articles, as they can be found.

use crate::arena::Id;
use crate::dossier::{Actor, Common, Incident, Name, Place, Prose, Source, Target, Technique, Term};
use crate::route::Route;
use crate::search::{Entry, Group, Kind, Passage};

use super::super::entities::coordinates;
use super::super::here::Here;
use super::super::words;
use super::articles::index;
use super::{passage, record, year};

/// Pages, incidents, sources, actors, places, terms and techniques.
pub(super) fn groups(here: &Here<'_>) -> Vec<Group> {
    let dossier = here.dossier;
    let mut groups = pages(here);
    groups.extend(dossier.incidents.ids().map(|id| incident(here, id)));
    groups.extend(dossier.sources.ids().map(|id| source(here, id)));
    groups.extend(dossier.actors.ids().map(|id| alone(actor(here, id))));
    groups.extend(dossier.places.ids().map(|id| alone(place(here, id))));
    groups.extend(dossier.glossary.ids().map(|id| alone(term(here, id))));
    groups.extend(dossier.techniques.ids().map(|id| alone(technique(here, id))));
    groups.retain(|group| !group.entries.is_empty());
    groups
}

/// A record about which nothing narrows; none where it was taken down.
fn alone(entry: Option<Entry>) -> Group {
    Group { entries: entry.into_iter().collect(), ..Group::default() }
}

/// The entry of a record that stands, with its text, notes and tags.
fn entry(
    here: &Here<'_>,
    kind: Kind,
    target: Target,
    about: String,
    common: &Common,
    mut passages: Vec<Passage>,
) -> Option<Entry> {
    passages.extend(common.notes.as_ref().map(|notes| passage("_remarks", here.text_of(notes))));
    if let Some(first) = passages.first_mut()
        && !common.tags.is_empty()
    {
        first.text = words::one_line(&format!("{} {}", first.text, common.tags.join(", ")));
    }
    here.stands(target).then(|| Entry { passages, ..record(here, kind, target, about) })
}

/// The home page's words and the editors' pages.
fn pages(here: &Here<'_>) -> Vec<Group> {
    let dossier = here.dossier;
    let prose = |entry: Entry, prose: Option<&Prose>| Entry {
        passages: [Passage::default()].into_iter().chain(prose.map(|prose| passage("", here.text_of(prose)))).collect(),
        ..entry
    };
    let home = Entry {
        kind: Kind::Page,
        title: dossier.meta.title.clone(),
        href: Route::file("index.html").path().to_owned(),
        about: dossier.meta.subtitle.clone().unwrap_or_default(),
        lang: None,
        passages: Vec::new(),
        incident: None,
    };
    let own = dossier
        .pages
        .iter()
        .map(|(id, page)| prose(record(here, Kind::Page, Target::Page(id), String::new()), Some(&page.prose)));
    [prose(home, dossier.index.as_ref())].into_iter().chain(own).map(|entry| alone(Some(entry))).collect()
}

fn incident(here: &Here<'_>, id: Id<Incident>) -> Group {
    let incident = &here.dossier.incidents[id];
    let when = incident.date.as_ref().map_or_else(String::new, |date| here.date(date));
    let written = incident.date.as_ref().map_or_else(String::new, |date| date.written().to_owned());
    let places = incident.places.iter().map(|place| here.title(Target::Place(*place)));
    let actors = incident.actors.iter().map(|part| here.title(Target::Actor(part.actor)));
    let head: Vec<String> =
        [here.incident_kind(&incident.kind), written].into_iter().chain(places).chain(actors).collect();
    let mut passages = vec![Passage::default(), passage("_facts", head.join(", "))];
    passages.extend(incident.summary.as_ref().map(|summary| passage("_summary", here.text_of(summary))));
    // Without reports the page has no table of questions to lead into.
    let row = |key: &str| if here.reports(id).is_empty() { String::new() } else { format!("q_{key}") };
    for question in &incident.questions {
        let question = &here.dossier.questions[*question];
        let asked = [question.ask.clone()].into_iter().chain(question.of.clone());
        passages.push(passage(&row(&question.key), asked.collect::<Vec<_>>().join(" ")));
        let findings = question.findings.iter().map(|finding| passage("_findings", here.text_of(&finding.because)));
        passages.extend(findings);
    }
    let entry = entry(here, Kind::Incident, Target::Incident(id), when, &incident.common, passages);
    Group { incidents: vec![index(id)], year: year(incident.date.as_ref()), ..alone(entry) }
}

fn source(here: &Here<'_>, id: Id<Source>) -> Group {
    let source = &here.dossier.sources[id];
    let kind = here.word("source-kind", source.kind.word());
    let facts = [source.country.clone(), source.state_basis.clone()];
    let mut passages = vec![Passage::default()];
    passages.extend(facts.into_iter().flatten().map(|fact| passage("_facts", fact)));
    passages.extend(source.reliability.as_ref().map(|(_, because)| passage("_reliability", because.clone())));
    passages.extend(source.bias.iter().map(|bias| passage("_bias", here.text_of(&bias.note))));
    let entry = entry(here, Kind::Source, Target::Source(id), kind, &source.common, passages);
    Group { source: Some(index(id)), ..alone(entry) }
}

fn actor(here: &Here<'_>, id: Id<Actor>) -> Option<Entry> {
    let actor = &here.dossier.actors[id];
    let mut passages = vec![passage("", names(&actor.names))];
    passages.extend(remarks(&actor.names));
    entry(here, Kind::Actor, Target::Actor(id), here.word("actor-kind", actor.kind.word()), &actor.common, passages)
}

fn place(here: &Here<'_>, id: Id<Place>) -> Option<Entry> {
    let place = &here.dossier.places[id];
    let mut passages = vec![passage("", names(&place.names))];
    passages.extend(remarks(&place.names));
    let facts = place.coordinates.map(|position| coordinates(here, position)).into_iter().chain(place.basis.clone());
    passages.push(passage("_facts", facts.collect::<Vec<_>>().join(". ")));
    let within = here.within(id).unwrap_or_default();
    entry(here, Kind::Place, Target::Place(id), within, &place.common, passages)
}

fn names(names: &[Name]) -> String {
    let mut distinct: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
    distinct.dedup();
    distinct.join(", ")
}

/// What is remarked on names.
fn remarks(names: &[Name]) -> impl Iterator<Item = Passage> + '_ {
    names.iter().filter_map(|name| Some(passage("_names", name.note.clone()?)))
}

fn term(here: &Here<'_>, id: Id<Term>) -> Option<Entry> {
    let term = &here.dossier.glossary[id];
    let definition = vec![Passage::default(), passage("", here.text_of(&term.definition))];
    let entry = entry(here, Kind::Term, Target::Term(id), String::new(), &term.common, definition)?;
    Some(on_its_page(entry))
}

fn technique(here: &Here<'_>, id: Id<Technique>) -> Option<Entry> {
    let technique = &here.dossier.techniques[id];
    let definition = vec![Passage::default(), passage("", here.text_of(&technique.definition))];
    let entry = entry(here, Kind::Technique, Target::Technique(id), String::new(), &technique.common, definition)?;
    Some(on_its_page(entry))
}

/// An entry of a page that it shares with others: all of it is found at its own place there.
fn on_its_page(mut entry: Entry) -> Entry {
    if let Some((page, id)) = entry.href.split_once('#') {
        entry.passages.iter_mut().for_each(|passage| id.clone_into(&mut passage.anchor));
        entry.href = page.to_owned();
    }
    entry
}
