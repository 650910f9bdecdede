//! Who had what from whom, and how articles and those who speak stand to one another: the whole as one net.
//!
//! Parties of one owner are one voice, as they are one origin. What somebody unnamed says in the same words through the
//! same hands is one voice too. An article's own source is no hand: the article speaks for itself, unless its source is
//! met as a hand elsewhere, where it has to be seen that it is the same.
//!
//! What was withdrawn is left out, but for what others had from there.

mod ties;
mod ways;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Analysis;
use super::counted::{counts, fold, stands};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Party, Prose, Question, RelationKind, Source, Subject};
use crate::raw::article::ReferenceKind;

/// Somebody who speaks or passes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The party, or all those of one owner that are met, in order.
    pub parties: Vec<Party>,
}

/// Where information stays on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Station {
    /// With a voice, by its number in [`Network::voices`].
    Voice(usize),
    /// In an article.
    Article(Id<Article>),
}

/// How a claim came into its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The claim.
    pub claim: Id<Claim>,
    /// The articles it goes back to.
    pub before: Vec<Id<Article>>,
    /// The voices between, or from the beginning on where it goes back to no article.
    pub hands: Vec<usize>,
    /// Whether it is a part of circular reporting.
    pub circle: bool,
}

/// Sources of one owner, with all their articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct House {
    /// The sources; none where articles name no source.
    pub sources: Vec<Id<Source>>,
    /// Their articles.
    pub articles: Vec<Id<Article>>,
    /// The voice with which they are met as hands.
    pub voice: Option<usize>,
}

/// What relates two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// A relation of a claim.
    Claim(RelationKind),
    /// A reference of an article.
    Article(ReferenceKind),
}

/// Why a relation is held to be so.
#[derive(Debug, Clone, Copy)]
pub enum Ground<'d> {
    /// The editors wrote it, some with a reason.
    Written(Option<&'d Prose>),
    /// The answers to a question cannot both be right.
    Answers(Id<Question>),
}

/// A relation of two records, with where each is to be seen.
#[derive(Debug, Clone, Copy)]
pub struct Tie<'d> {
    /// What relates them, read from the first.
    pub relation: Relation,
    /// The record that has the relation.
    pub from: Subject,
    /// Its other end.
    pub to: Subject,
    /// Where the two are: copies between articles, all else between those who speak.
    pub ends: (Station, Station),
    /// Why.
    pub ground: Ground<'d>,
    /// Whether it is a part of circular reporting.
    pub circle: bool,
}

/// The whole net.
#[derive(Debug, Default)]
pub struct Network<'d> {
    /// All who speak or pass on, named ones first.
    pub voices: Vec<Voice>,
    /// The articles, by publication date.
    pub articles: Vec<Id<Article>>,
    /// Those who publish the articles.
    pub houses: Vec<House>,
    /// How each claim came into its article, article by article.
    pub ways: Vec<Way>,
    /// How records stand to one another.
    pub ties: Vec<Tie<'d>>,
}

/// Finds who had what from whom.
#[must_use]
pub fn network<'d>(dossier: &'d Dossier, analysis: &Analysis) -> Network<'d> {
    let kept = Kept::of(dossier);
    let in_time = &analysis.index.articles_in_time;
    let articles: Vec<Id<Article>> = in_time.iter().copied().filter(|id| kept.articles.contains(id)).collect();
    let circles = Circles::of(dossier, analysis);
    let (voices, ways) = ways::ways(dossier, analysis, &circles, &kept.claims(dossier, &articles));
    let ties = ties::ties(dossier, analysis, &circles, &kept, &ways);
    let houses = houses(dossier, analysis, &voices, &articles);
    Network { voices, articles, houses, ways, ties }
}

/// The sources of articles, those of one owner together.
fn houses(dossier: &Dossier, analysis: &Analysis, voices: &[Voice], articles: &[Id<Article>]) -> Vec<House> {
    let owner = |party: &Party| analysis.origins.owner(party);
    let mut houses: BTreeMap<Option<usize>, House> = BTreeMap::new();
    for article in articles {
        let source = dossier.articles[*article].source;
        let house = houses.entry(source.and_then(|source| owner(&Party::Source(source)))).or_default();
        house.articles.push(*article);
        house.sources.extend(source);
    }
    for (number, voice) in voices.iter().enumerate() {
        let named = voice.parties.first().and_then(owner);
        if let Some(house) = named.and_then(|named| houses.get_mut(&Some(named))) {
            house.voice = Some(number);
        }
    }
    let sorted = |mut house: House| {
        house.sources.sort_unstable();
        house.sources.dedup();
        house
    };
    houses.into_values().map(sorted).collect()
}

/// What is shown: what stands, and what it was had from.
struct Kept {
    articles: BTreeSet<Id<Article>>,
    claims: BTreeSet<Id<Claim>>,
}

impl Kept {
    fn of(dossier: &Dossier) -> Kept {
        let mut kept = Kept { articles: BTreeSet::new(), claims: BTreeSet::new() };
        let articles = dossier.articles.ids().filter(|id| stands(dossier, *id)).map(Subject::Article);
        let claims = dossier.claims.ids().filter(|id| counts(dossier, *id)).map(Subject::Claim);
        let mut open: Vec<Subject> = articles.chain(claims).collect();
        while let Some(subject) = open.pop() {
            if kept.add(subject) {
                open.extend(had_from(dossier, subject));
            }
        }
        kept
    }

    fn add(&mut self, subject: Subject) -> bool {
        match subject {
            Subject::Article(id) => self.articles.insert(id),
            Subject::Claim(id) => self.claims.insert(id),
        }
    }

    fn claims(&self, dossier: &Dossier, articles: &[Id<Article>]) -> Vec<Id<Claim>> {
        let claims = articles.iter().flat_map(|id| &dossier.articles[*id].claims).copied();
        claims.filter(|id| self.claims.contains(id)).collect()
    }

    fn holds(&self, subject: Subject) -> bool {
        match subject {
            Subject::Article(id) => self.articles.contains(&id),
            Subject::Claim(id) => self.claims.contains(&id),
        }
    }
}

/// What a record was had from, and what has to be shown for that. A withdrawn article that is only copied brings its
/// claims with it.
fn had_from(dossier: &Dossier, subject: Subject) -> Vec<Subject> {
    match subject {
        Subject::Article(id) => {
            let article = &dossier.articles[id];
            let copied = article.references.iter().filter(|reference| copies(Relation::Article(reference.kind)));
            let claims = article.claims.iter().filter(|_| !stands(dossier, id)).copied().map(Subject::Claim);
            copied.map(|reference| reference.to).chain(claims).collect()
        }
        Subject::Claim(id) => {
            let claim = &dossier.claims[id];
            let repeated = claim.relations.iter().filter(|relation| copies(Relation::Claim(relation.kind)));
            repeated.map(|relation| relation.to).chain([Subject::Article(claim.article)]).collect()
        }
    }
}

/// Whether by this relation one was had from the other.
#[must_use]
pub fn copies(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Claim(RelationKind::Repeats) | Relation::Article(ReferenceKind::Cites | ReferenceKind::Republishes)
    )
}

/// The article of a record.
fn article_of(dossier: &Dossier, subject: Subject) -> Id<Article> {
    match subject {
        Subject::Article(id) => id,
        Subject::Claim(id) => dossier.claims[id].article,
    }
}

/// Which circle of reports each record and each article is in.
struct Circles {
    records: HashMap<Subject, usize>,
    articles: BTreeSet<(usize, Id<Article>)>,
}

impl Circles {
    fn of(dossier: &Dossier, analysis: &Analysis) -> Circles {
        let mut circles = Circles { records: HashMap::new(), articles: BTreeSet::new() };
        for (number, cycle) in analysis.origins.cycles.iter().enumerate() {
            for subject in cycle {
                circles.records.insert(*subject, number);
                circles.articles.insert((number, article_of(dossier, *subject)));
            }
        }
        circles
    }

    /// Whether what leads from a record to another article stays in a circle.
    fn close(&self, from: Subject, to: Id<Article>) -> bool {
        self.records.get(&from).is_some_and(|circle| self.articles.contains(&(*circle, to)))
    }
}
