//! `disputes.html`: every contradiction, its sides beside each other.

use crate::analyse::{Dispute as Found, Side as FoundSide};
use crate::arena::Id;
use crate::dossier::{Claim, Incident, Prose, Question, RelationKind, Subject, Target};
use crate::raw::article::ReferenceKind;

use super::here::Here;
use super::shape::evidence::{Account, Dispute, DisputeGroup, DisputeSide, DisputesPage, Reason};
use super::shape::shared::Link;
use super::{Body, View, evidence, timeline};

/// `disputes.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let order = timeline::incidents(here).map(Some).chain([None]);
    let groups: Vec<DisputeGroup> = order.filter_map(|incident| group(here, incident)).collect();
    let count = groups.iter().map(|group| group.disputes.len()).sum();
    let count = here.count("count-contradictions", count);
    View {
        route: here.route.clone(),
        template: "disputes.html",
        page: here.frame("disputes", &here.say("page-disputes"), &count),
        body: Body::Disputes(DisputesPage { count, groups }),
    }
}

fn group(here: &Here<'_>, incident: Option<Id<Incident>>) -> Option<DisputeGroup> {
    let found = here.analysis.agreement.disputes.iter().filter(|dispute| dispute.incident == incident);
    let disputes: Vec<Dispute> = found.map(|found| dispute(here, found)).collect();
    if disputes.is_empty() {
        return None;
    }
    let (id, title) = match incident {
        Some(id) => (format!("i_{}", here.dossier.incidents[id].common.key), here.title(Target::Incident(id))),
        None => ("_none".to_owned(), here.say("disputes-no-incident")),
    };
    let incident = incident.map(|id| here.link(Target::Incident(id)));
    let count = here.count("count-contradictions", disputes.len());
    Some(DisputeGroup { id, title, incident, count, disputes })
}

fn dispute(here: &Here<'_>, found: &Found) -> Dispute {
    let rows = found.question.map(|question| here.analysis.agreement.rows(question)).unwrap_or_default();
    let row = rows.iter().find(|row| row.of == found.of);
    Dispute {
        ask: found
            .question
            .map_or_else(|| here.say("disputes-by-hand"), |question| here.dossier.questions[question].ask.clone()),
        of: found.of.clone(),
        verdict: row.map(|row| evidence::verdict(here, row.verdict)),
        row: found
            .question
            .and_then(|question| here.row_link(question, found.of.as_deref(), &here.say("disputes-row"))),
        sides: found.sides.iter().map(|told| side(here, told, found.question, found.of.as_deref())).collect(),
        reasons: reasons(here, found),
    }
}

fn side(here: &Here<'_>, told: &FoundSide, question: Option<Id<Question>>, of: Option<&str>) -> DisputeSide {
    let first = told.claims.first().copied();
    DisputeSide {
        answer: question.zip(first).and_then(|(question, claim)| answer(here, claim, question, of)),
        origins: origins(here, told),
        accounts: told.claims.iter().map(|claim| account(here, *claim)).collect(),
        article: told.article.map(|article| here.link(Target::Article(article))),
    }
}

/// How many articles, and which origins.
fn origins(here: &Here<'_>, told: &FoundSide) -> String {
    let articles = here.count("count-articles", told.support.articles.len());
    let origins = evidence::origins(here, &told.support);
    here.fill("disputes-side", &[("articles", (&articles).into()), ("origins", (&origins).into())])
}

/// What a claim answers to a question of a population.
fn answer(here: &Here<'_>, claim: Id<Claim>, question: Id<Question>, of: Option<&str>) -> Option<String> {
    let rows = here.analysis.agreement.rows(question);
    let row = rows.iter().find(|row| row.of.as_deref() == of)?;
    let given = row.answers.iter().find(|given| given.claim == claim)?;
    Some(here.answer(given.answer(here.dossier)?))
}

fn account(here: &Here<'_>, id: Id<Claim>) -> Account {
    let article = here.dossier.claims[id].article;
    let published = here.words_published(article);
    Account {
        says: here.link(Target::Claim(id)),
        quote: here.quote(id),
        quote_lang: here.foreign_language(article),
        href: if published { here.passage_href(id) } else { here.href_of(Target::Claim(id)) },
        by: here.said_by(id),
        article: here.link(Target::Article(article)),
    }
}

/// The reasons of the contradictions that were written by hand.
fn reasons(here: &Here<'_>, found: &Found) -> Vec<Reason> {
    let subjects = found.claims.iter().map(|id| Subject::Claim(*id));
    let subjects: Vec<Subject> = subjects.chain(found.articles.iter().map(|id| Subject::Article(*id))).collect();
    let by_hand = |one: Subject, other: Subject| match (one, other) {
        (Subject::Claim(a), Subject::Claim(b)) => found.by_hand.contains(&(a.min(b), a.max(b))),
        _ => true,
    };
    let mut reasons = Vec::new();
    for one in &subjects {
        for (other, because) in contradicted(here, *one) {
            if subjects.contains(&other) && by_hand(*one, other) {
                let because_html = because.map(|because| here.inline(because));
                reasons.push(Reason { one: here.subject_link(*one), other: here.subject_link(other), because_html });
            }
        }
    }
    reasons
}

/// What a claim or an article is said to contradict, and why.
fn contradicted<'d>(here: &Here<'d>, one: Subject) -> Vec<(Subject, Option<&'d Prose>)> {
    match one {
        Subject::Claim(id) => {
            let relations = here.dossier.claims[id].relations.iter();
            let contradicts = relations.filter(|relation| relation.kind == RelationKind::Contradicts);
            contradicts.map(|relation| (relation.to, relation.because.as_ref())).collect()
        }
        Subject::Article(id) => {
            let references = here.dossier.articles[id].references.iter();
            let contradicts = references.filter(|reference| reference.kind == ReferenceKind::Contradicts);
            contradicts.map(|one| (one.to, one.because.as_ref().or(one.note.as_ref()))).collect()
        }
    }
}

impl Here<'_> {
    /// A link to the row of a question in its incident's account table, where there is such a table.
    pub(super) fn row_link(&self, question: Id<Question>, of: Option<&str>, text: &str) -> Option<Link> {
        let asked = &self.dossier.questions[question];
        if !self.stands(Target::Incident(asked.incident)) || self.reports(asked.incident).is_empty() {
            return None;
        }
        let rows = self.analysis.agreement.rows(question);
        let number = rows.iter().position(|row| row.of.as_deref() == of)? + 1;
        let address = crate::route::address(self.dossier, Target::Incident(asked.incident)).route;
        let href = self.href(&address.at(super::incident::row_id(&asked.key, number)));
        Some(Link { href: Some(href), text: text.to_owned(), lang: None })
    }
}
