//! Where the editors' prose speaks of what: every wiki link read from its other end, with the paragraph round it.

use std::collections::BTreeMap;

use crate::arena::Id;
use crate::dossier::{Article, Dossier, Incident, Page, Prose, Target};
use crate::markdown::BETWEEN_PARAGRAPHS;

/// Where prose stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// On the home page.
    Home,
    /// On a page of prose.
    Page(Id<Page>),
    /// In a record.
    Record(Target),
    /// In a note to a passage of an article, by its number.
    Note(Id<Article>, usize),
}

/// One place that speaks of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where.
    pub origin: Origin,
    /// The paragraph, in Markdown.
    pub context: String,
    /// The wiki links of the paragraph.
    pub links: Vec<(String, Target)>,
}

/// For each thing spoken of, the places that do, in the order of the dossier.
pub type Backlinks = BTreeMap<Target, Vec<Mention>>;

/// Collects every wiki link of the dossier. A place that speaks of a thing several times is listed once; a record that
/// speaks of itself is not.
pub fn backlinks(dossier: &Dossier) -> Backlinks {
    let mut backlinks = Backlinks::new();
    for_each_prose(dossier, &mut |origin, prose| {
        for (destination, target) in &prose.links {
            if origin == Origin::Record(*target) {
                continue;
            }
            let mentions = backlinks.entry(*target).or_default();
            if mentions.iter().all(|mention| mention.origin != origin) {
                let context = paragraph(&prose.markdown, destination).to_owned();
                let links = prose.links.iter().filter(|(link, _)| context.contains(link.as_str())).cloned().collect();
                mentions.push(Mention { origin, context, links });
            }
        }
    });
    backlinks
}

/// The paragraph that holds a link to `destination`.
fn paragraph<'a>(markdown: &'a str, destination: &str) -> &'a str {
    let link = format!("[[{destination}");
    let at = markdown.find(&link).unwrap_or(0);
    let starts = BETWEEN_PARAGRAPHS.iter().filter_map(|line| Some(markdown[..at].rfind(line)? + line.len()));
    let ends = BETWEEN_PARAGRAPHS.iter().filter_map(|line| Some(at + markdown[at..].find(line)?));
    let (start, end) = (starts.max().unwrap_or(0), ends.min().unwrap_or(markdown.len()));
    markdown[start..end].trim()
}

/// Hands every piece of the editors' prose to `visit`, with where it stands.
pub fn for_each_prose(dossier: &Dossier, visit: &mut dyn FnMut(Origin, &Prose)) {
    if let Some(index) = &dossier.index {
        visit(Origin::Home, index);
    }
    for (id, page) in dossier.pages.iter() {
        visit(Origin::Page(id), &page.prose);
    }
    entities(dossier, visit);
    for (id, incident) in dossier.incidents.iter() {
        in_incident(dossier, id, incident, visit);
    }
    for (id, article) in dossier.articles.iter() {
        in_article(dossier, id, article, visit);
    }
}

fn entities(dossier: &Dossier, visit: &mut dyn FnMut(Origin, &Prose)) {
    for (id, source) in dossier.sources.iter() {
        let origin = Origin::Record(Target::Source(id));
        source
            .common
            .notes
            .iter()
            .chain(source.bias.iter().map(|bias| &bias.note))
            .for_each(|prose| visit(origin, prose));
    }
    for (id, actor) in dossier.actors.iter() {
        actor.common.notes.iter().for_each(|prose| visit(Origin::Record(Target::Actor(id)), prose));
    }
    for (id, place) in dossier.places.iter() {
        place.common.notes.iter().for_each(|prose| visit(Origin::Record(Target::Place(id)), prose));
    }
    for (id, term) in dossier.glossary.iter() {
        let origin = Origin::Record(Target::Term(id));
        term.common.notes.iter().chain([&term.definition]).for_each(|prose| visit(origin, prose));
    }
    for (id, technique) in dossier.techniques.iter() {
        let origin = Origin::Record(Target::Technique(id));
        technique.common.notes.iter().chain([&technique.definition]).for_each(|prose| visit(origin, prose));
    }
}

fn in_incident(dossier: &Dossier, id: Id<Incident>, incident: &Incident, visit: &mut dyn FnMut(Origin, &Prose)) {
    let origin = Origin::Record(Target::Incident(id));
    incident.summary.iter().chain(&incident.common.notes).for_each(|prose| visit(origin, prose));
    for question in &incident.questions {
        dossier.questions[*question].findings.iter().for_each(|finding| visit(origin, &finding.because));
    }
}

fn in_article(dossier: &Dossier, id: Id<Article>, article: &Article, visit: &mut dyn FnMut(Origin, &Prose)) {
    for claim_id in &article.claims {
        let claim = &dossier.claims[*claim_id];
        let reasons = claim.relations.iter().filter_map(|relation| relation.because.as_ref());
        let judgements = claim.assessments.iter().filter_map(|assessment| assessment.because.as_ref());
        let prose = claim.common.notes.iter().chain(reasons).chain(judgements);
        prose.for_each(|prose| visit(Origin::Record(Target::Claim(*claim_id)), prose));
    }
    for bias in &article.bias {
        visit(Origin::Record(Target::Bias(*bias)), &dossier.bias[*bias].note);
    }
    for (number, note) in article.notes.iter().enumerate() {
        visit(Origin::Note(id, number), &note.note);
    }
    for reference in &article.references {
        let prose = reference.note.iter().chain(&reference.because);
        prose.for_each(|prose| visit(Origin::Record(Target::Article(id)), prose));
    }
}
