//! How records stand to one another, and where that is to be seen.

use std::collections::{HashMap, HashSet};

use super::{Circles, Ground, Kept, Relation, Station, Tie, Way, article_of, copies};
use crate::analyse::Analysis;
use crate::arena::Id;
use crate::dossier::{Claim, Dossier, RelationKind, Subject};

/// All relations of what is shown: those that are written, then the contradictions that answers show.
pub(super) fn ties<'d>(
    dossier: &'d Dossier,
    analysis: &Analysis,
    circles: &Circles,
    kept: &Kept,
    ways: &[Way],
) -> Vec<Tie<'d>> {
    let speakers = ways.iter().filter_map(|way| Some((way.claim, *way.hands.first()?))).collect();
    let knots = Knots { dossier, circles, kept, speakers };
    let mut ties = knots.written();
    let written: HashSet<(Subject, Subject)> =
        ties.iter().filter(|tie| contradicts(tie.relation)).map(|tie| in_order(tie.from, tie.to)).collect();
    let rows = dossier.questions.ids().flat_map(|question| analysis.agreement.rows(question));
    for row in rows {
        for (a, b) in &row.conflicts {
            let (from, to) = (Subject::Claim(*a), Subject::Claim(*b));
            if !written.contains(&in_order(from, to)) {
                let relation = Relation::Claim(RelationKind::Contradicts);
                ties.extend(knots.tie(relation, from, to, Ground::Answers(row.question)));
            }
        }
    }
    ties
}

fn contradicts(relation: Relation) -> bool {
    relation == Relation::Claim(RelationKind::Contradicts)
}

fn in_order(a: Subject, b: Subject) -> (Subject, Subject) {
    (a.min(b), a.max(b))
}

struct Knots<'a, 'd> {
    dossier: &'d Dossier,
    circles: &'a Circles,
    kept: &'a Kept,
    /// Per claim, the voice that it begins with.
    speakers: HashMap<Id<Claim>, usize>,
}

impl<'d> Knots<'_, 'd> {
    fn written(&self) -> Vec<Tie<'d>> {
        let dossier = self.dossier;
        let articles = dossier.articles.iter().flat_map(|(id, article)| {
            article.references.iter().filter_map(move |reference| {
                let ground = Ground::Written(reference.because.as_ref().or(reference.note.as_ref()));
                self.tie(Relation::Article(reference.kind), Subject::Article(id), reference.to, ground)
            })
        });
        let claims = dossier.claims.iter().flat_map(|(id, claim)| {
            claim.relations.iter().filter_map(move |relation| {
                let ground = Ground::Written(relation.because.as_ref());
                self.tie(Relation::Claim(relation.kind), Subject::Claim(id), relation.to, ground)
            })
        });
        articles.chain(claims).collect()
    }

    /// A relation; none where one of its ends is not shown, or where something is said to be had from itself.
    fn tie(&self, relation: Relation, from: Subject, to: Subject, ground: Ground<'d>) -> Option<Tie<'d>> {
        if from == to || !self.kept.holds(from) || !self.kept.holds(to) {
            return None;
        }
        let articles = (article_of(self.dossier, from), article_of(self.dossier, to));
        if copies(relation) {
            let circle = self.circles.close(from, articles.1);
            // Information passes from what is copied to what copies it.
            let ends = (Station::Article(articles.1), Station::Article(articles.0));
            return (articles.0 != articles.1).then_some(Tie { relation, from, to, ends, ground, circle });
        }
        let ends = match (self.station(from), self.station(to)) {
            (a, b) if a == b => (Station::Article(articles.0), Station::Article(articles.1)),
            both => both,
        };
        Some(Tie { relation, from, to, ends, ground, circle: false })
    }

    /// Where a record is to be seen: a claim with who speaks, if not the article itself.
    fn station(&self, subject: Subject) -> Station {
        let speaker = match subject {
            Subject::Claim(claim) => self.speakers.get(&claim),
            Subject::Article(_) => None,
        };
        speaker.map_or_else(|| Station::Article(article_of(self.dossier, subject)), |voice| Station::Voice(*voice))
    }
}
