//! One step back along a chain: from a claim or an article to what it has its words from.
//!
//! A **claim** goes back
//!
//! 1. to what it `repeats`, if it does: a claim, or an article;
//! 2. else to its first party: the speaker, or the first hand of `via` where no speaker is given. An actor or somebody
//!    unnamed begins the chain. A source begins it too, unless the article `cites` or `republishes` an article of that
//!    source (or of its owner): then the chain goes on there;
//! 3. where neither speaker nor hands are given, the article speaks in its own voice: the chain goes on in the articles
//!    that it `republishes`, else in those that it `cites`; where it does neither, it begins with the article's source.
//!
//! To go back to an **article** is to go to those of its claims that answer the same question, of the same population,
//! and do not contradict what was had from it. Where it has none, the chain goes to the article as a whole, speaking in
//! its own voice. It does not go there at all where that article contradicts the answer, or was read to the end for the
//! question and is silent, or (of `cites`) does not tell of the claim's incident: from there it cannot have come.
//!
//! An article's reference to itself leads nowhere.

use std::collections::{HashMap, HashSet};

use super::owners::Owners;
use crate::analyse::points::{Point, Points};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Incident, Party, RelationKind, Subject};
use crate::raw::article::ReferenceKind;

/// What a chain runs through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// A claim, with all that it answers.
    Claim(Id<Claim>),
    /// A claim's answer to one point.
    Answer(Id<Claim>, Id<Point>),
    /// A claim that answers nothing, as a part of all that is said of its incident.
    Remark(Id<Claim>),
    /// All that an article says of an incident.
    Report(Id<Article>, Id<Incident>),
    /// An article in its own voice, on an incident or on anything.
    Voice(Id<Article>, Option<Id<Incident>>),
    /// A record and what it refers to, without regard to what is asked: only circles are read from these.
    Record(Subject),
}

impl Node {
    /// The article that it is in; `None` for what only shows circles.
    pub(super) fn article(self, dossier: &Dossier) -> Option<Id<Article>> {
        match self {
            Node::Claim(claim) | Node::Answer(claim, _) | Node::Remark(claim) => Some(dossier.claims[claim].article),
            Node::Report(article, _) | Node::Voice(article, _) => Some(article),
            Node::Record(_) => None,
        }
    }
}

/// Where a chain begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Beginning {
    /// With an actor or a source.
    Named(Party),
    /// With somebody unnamed: the words used, and the one who had it from there.
    Anonymous(String, Through),
}

/// Who had it from somebody unnamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Through {
    Party(Party),
    /// An article whose source is not known.
    Article(Id<Article>),
}

impl Through {
    pub(super) fn party(&self) -> Option<Party> {
        match self {
            Through::Party(party) => Some(party.clone()),
            Through::Article(_) => None,
        }
    }
}

/// One step back.
#[derive(Debug)]
pub(super) enum Step {
    /// Nothing lies behind it.
    Begins(Beginning),
    /// It goes on, because the record given says so.
    Goes(Vec<Node>, Subject),
    /// It is the sum of its parts.
    Gathers(Vec<Node>),
}

/// In what connection a claim is traced.
#[derive(Debug, Clone, Copy)]
enum Sense {
    Alone,
    Answer(Id<Point>),
    Remark,
}

/// Who a claim's chain starts with, before references are followed.
enum First<'d> {
    Party(&'d Party),
    /// The article itself.
    OwnVoice,
}

/// An article that tells of an incident.
type Telling = (Id<Article>, Id<Incident>);

/// Finds the steps of a dossier.
pub(super) struct Tracer<'d> {
    dossier: &'d Dossier,
    points: &'d Points,
    owners: &'d Owners,
    /// Which articles tell of which incidents.
    tells: HashSet<Telling>,
    /// The claims in which they do.
    reports: HashMap<Telling, Vec<Id<Claim>>>,
}

impl<'d> Tracer<'d> {
    pub(super) fn new(dossier: &'d Dossier, points: &'d Points, owners: &'d Owners) -> Tracer<'d> {
        let mut tells = HashSet::new();
        let mut reports: HashMap<_, Vec<Id<Claim>>> = HashMap::new();
        for (id, article) in dossier.articles.iter() {
            tells.extend(article.incidents.iter().map(|link| (id, link.incident)));
        }
        for (id, claim) in dossier.claims.iter() {
            if let Some(incident) = claim.incident {
                tells.insert((claim.article, incident));
                reports.entry((claim.article, incident)).or_default().push(id);
            }
        }
        Tracer { dossier, points, owners, tells, reports }
    }

    pub(super) fn step(&self, node: Node) -> Step {
        match node {
            Node::Claim(claim) => self.claim(claim),
            Node::Answer(claim, point) => self.trace(claim, Sense::Answer(point)),
            Node::Remark(claim) => self.trace(claim, Sense::Remark),
            Node::Report(article, incident) => {
                let claims = self.reports.get(&(article, incident)).into_iter().flatten();
                Step::Gathers(claims.map(|claim| self.in_incident(*claim)).collect())
            }
            Node::Voice(article, incident) => self.voice(article, incident),
            Node::Record(subject) => self.record(subject),
        }
    }

    /// A claim as a part of all that is said of its incident.
    pub(super) fn in_incident(&self, claim: Id<Claim>) -> Node {
        if self.points.of_claim(claim).next().is_some() { Node::Claim(claim) } else { Node::Remark(claim) }
    }

    fn claim(&self, claim: Id<Claim>) -> Step {
        let answers: Vec<Node> = self.points.of_claim(claim).map(|point| Node::Answer(claim, point)).collect();
        if answers.is_empty() { self.trace(claim, Sense::Alone) } else { Step::Gathers(answers) }
    }

    fn trace(&self, id: Id<Claim>, sense: Sense) -> Step {
        let repeated = self.repeated(id);
        if !repeated.is_empty() {
            let to = repeated.into_iter().flat_map(|subject| self.behind_repetition(id, subject, sense));
            return Step::Goes(to.collect(), Subject::Claim(id));
        }
        let claim = &self.dossier.claims[id];
        let to = if self.rests_on_references(id) { self.referred(id, sense) } else { Vec::new() };
        if to.is_empty() {
            Step::Begins(self.beginning(claim))
        } else {
            Step::Goes(to, Subject::Article(claim.article))
        }
    }

    fn repeated(&self, id: Id<Claim>) -> Vec<Subject> {
        let repeats =
            self.dossier.claims[id].relations.iter().filter(|relation| relation.kind == RelationKind::Repeats);
        repeats.map(|relation| relation.to).filter(|to| *to != Subject::Claim(id)).collect()
    }

    fn behind_repetition(&self, id: Id<Claim>, repeated: Subject, sense: Sense) -> Vec<Node> {
        match repeated {
            Subject::Claim(claim) => vec![self.counterpart(claim, sense)],
            Subject::Article(article) => match self.matching(id, article, sense) {
                Match::Claims(nodes) => nodes,
                Match::Silent | Match::Against => vec![Node::Voice(article, self.dossier.claims[id].incident)],
            },
        }
    }

    /// Another claim, traced in the same sense.
    fn counterpart(&self, claim: Id<Claim>, sense: Sense) -> Node {
        match sense {
            Sense::Answer(point) if self.points.reply(claim, point).is_some() => Node::Answer(claim, point),
            Sense::Remark => self.in_incident(claim),
            Sense::Answer(_) | Sense::Alone => Node::Claim(claim),
        }
    }

    fn first(claim: &Claim) -> First<'_> {
        match claim.via.first() {
            _ if claim.speaker_given => First::Party(&claim.speaker),
            Some(hand) => First::Party(hand),
            None => First::OwnVoice,
        }
    }

    /// Whether the claim is the article's own, or that of a source other than the article's.
    fn rests_on_references(&self, id: Id<Claim>) -> bool {
        let claim = &self.dossier.claims[id];
        match Self::first(claim) {
            First::OwnVoice => true,
            First::Party(Party::Source(source)) => Some(*source) != self.dossier.articles[claim.article].source,
            First::Party(_) => false,
        }
    }

    fn beginning(&self, claim: &Claim) -> Beginning {
        let source = self.dossier.articles[claim.article].source.map(Party::Source);
        let through = |party: Option<Party>| party.map_or(Through::Article(claim.article), Through::Party);
        match (Self::first(claim), source) {
            (First::OwnVoice, Some(source)) => Beginning::Named(source),
            (First::OwnVoice, None) => Beginning::Anonymous(String::new(), through(None)),
            (First::Party(Party::Anonymous(words)), source) => {
                // Without a speaker the first hand is the first party, and the second the one who had it from there.
                let next = claim.via.get(usize::from(!claim.speaker_given));
                Beginning::Anonymous(words.clone(), through(next.cloned().or(source)))
            }
            (First::Party(named), _) => Beginning::Named(named.clone()),
        }
    }

    /// Where the references of the claim's article lead.
    fn referred(&self, id: Id<Claim>, sense: Sense) -> Vec<Node> {
        let claim = &self.dossier.claims[id];
        let group = match Self::first(claim) {
            First::Party(party) => self.owners.group(party),
            First::OwnVoice => None,
        };
        for kind in [ReferenceKind::Republishes, ReferenceKind::Cites] {
            let (mut close, mut loose) = (Vec::new(), Vec::new());
            let subjects = self.references(claim.article, kind, claim.incident);
            for subject in subjects.filter(|subject| group.is_none() || self.group_of(*subject) == group) {
                match self.behind_reference(id, subject, sense) {
                    Match::Claims(nodes) => close.extend(nodes),
                    Match::Silent => loose.push(self.whole(subject, claim.incident)),
                    Match::Against => {}
                }
            }
            let found = if close.is_empty() { loose } else { close };
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// What an article refers to in this way, other than itself; of `cites`, what tells of the incident.
    fn references(
        &self,
        id: Id<Article>,
        kind: ReferenceKind,
        incident: Option<Id<Incident>>,
    ) -> impl Iterator<Item = Subject> {
        let references = self.dossier.articles[id].references.iter().filter(move |reference| reference.kind == kind);
        references.map(|reference| reference.to).filter(move |to| {
            let article = self.article_of(*to);
            let concerns = |incident: Id<Incident>| match to {
                Subject::Article(article) => self.tells.contains(&(*article, incident)),
                Subject::Claim(claim) => self.dossier.claims[*claim].incident.is_none_or(|own| own == incident),
            };
            article != id && (kind == ReferenceKind::Republishes || incident.is_none_or(concerns))
        })
    }

    fn behind_reference(&self, id: Id<Claim>, subject: Subject, sense: Sense) -> Match {
        let (claim, point) = match (subject, sense) {
            (Subject::Article(article), _) => return self.matching(id, article, sense),
            (Subject::Claim(claim), Sense::Answer(point)) => (claim, point),
            (Subject::Claim(claim), Sense::Alone | Sense::Remark) => {
                return Match::Claims(vec![self.counterpart(claim, sense)]);
            }
        };
        match (self.points.reply(id, point), self.points.reply(claim, point)) {
            (Some(own), Some(other)) if own.position.may_come_from(&other.position) => {
                Match::Claims(vec![Node::Answer(claim, point)])
            }
            // A reference to one claim says nothing of where answers to other questions come from.
            _ => Match::Against,
        }
    }

    /// What an article says in the sense in which a claim is traced.
    fn matching(&self, id: Id<Claim>, article: Id<Article>, sense: Sense) -> Match {
        let own = &self.dossier.claims[id];
        let point = match (sense, own.incident) {
            (Sense::Alone, _) | (Sense::Remark, None) => return Match::Silent,
            (Sense::Remark, Some(incident)) => return self.report(own, article, incident),
            (Sense::Answer(point), _) => point,
        };
        let Some(reply) = self.points.reply(id, point) else { return Match::Silent };
        let mut others = self.points.of_article(article, point).filter(|other| other.claim != id).peekable();
        let answered = others.peek().is_some();
        let close = others.filter(|other| reply.position.may_come_from(&other.position));
        let close: Vec<Node> = close.map(|other| Node::Answer(other.claim, point)).collect();
        match (answered, close.is_empty()) {
            (_, false) => Match::Claims(close),
            (true, true) => Match::Against,
            (false, true) if self.read_without_answer(article, point) => Match::Against,
            (false, true) => Match::Silent,
        }
    }

    fn report(&self, own: &Claim, article: Id<Article>, incident: Id<Incident>) -> Match {
        let told = self.reports.contains_key(&(article, incident)) && article != own.article;
        if told { Match::Claims(vec![Node::Report(article, incident)]) } else { Match::Silent }
    }

    /// Whether an article was read to the end for the question and answers it for no population at all.
    fn read_without_answer(&self, article: Id<Article>, point: Id<Point>) -> bool {
        let question = self.points.get(point).question;
        let mut points = self.points.of_question(question).iter();
        self.dossier.articles[article].complete.binary_search(&question).is_ok()
            && !points.any(|point| self.points.of_article(article, *point).next().is_some())
    }

    fn voice(&self, id: Id<Article>, incident: Option<Id<Incident>>) -> Step {
        for kind in [ReferenceKind::Republishes, ReferenceKind::Cites] {
            let to: Vec<Node> =
                self.references(id, kind, incident).map(|subject| self.whole(subject, incident)).collect();
            if !to.is_empty() {
                return Step::Goes(to, Subject::Article(id));
            }
        }
        let source = self.dossier.articles[id].source.map(Party::Source);
        Step::Begins(source.map_or_else(|| Beginning::Anonymous(String::new(), Through::Article(id)), Beginning::Named))
    }

    fn whole(&self, subject: Subject, incident: Option<Id<Incident>>) -> Node {
        match subject {
            Subject::Article(article) => Node::Voice(article, incident),
            Subject::Claim(claim) => self.counterpart(claim, Sense::Alone),
        }
    }

    fn record(&self, subject: Subject) -> Step {
        let to = match subject {
            Subject::Article(article) => {
                let kinds = [ReferenceKind::Republishes, ReferenceKind::Cites].into_iter();
                kinds.flat_map(|kind| self.references(article, kind, None)).collect()
            }
            Subject::Claim(claim) => match self.repeated(claim) {
                none if none.is_empty() && self.rests_on_references(claim) => {
                    vec![Subject::Article(self.dossier.claims[claim].article)]
                }
                repeated => repeated,
            },
        };
        Step::Goes(to.into_iter().map(Node::Record).collect(), subject)
    }

    fn group_of(&self, subject: Subject) -> Option<usize> {
        self.dossier.articles[self.article_of(subject)].source.map(|source| self.owners.group_of(source))
    }

    fn article_of(&self, subject: Subject) -> Id<Article> {
        match subject {
            Subject::Article(article) => article,
            Subject::Claim(claim) => self.dossier.claims[claim].article,
        }
    }
}

/// What lies behind a reference.
enum Match {
    /// These claims.
    Claims(Vec<Node>),
    /// Nothing of the kind, as far as annotated.
    Silent,
    /// Something else: it cannot have come from there.
    Against,
}
