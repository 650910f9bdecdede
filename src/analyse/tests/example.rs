//! Dossiers made from snippets of YAML, through the real phases.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::analyse::{Analysis, Origin, Row, Support, Verdict, analyse};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Incident, Party, Question, Subject};
use crate::source::{SourceFile, Sources};

/// Faults that snippets may have: what they leave out has no part in the analysis.
const ALLOWED: [&str; 7] = [
    "missing-key",
    "quote-not-found",
    "article-empty",
    "no-dossier-file",
    "bad-options",
    "part-of-itself",
    "too-many-faults",
];

/// A dossier in the making. Records are written in the flow style of YAML, without the outer braces.
#[derive(Debug, Clone, Default)]
pub(super) struct Example {
    records: BTreeMap<&'static str, Vec<String>>,
    articles: Vec<(String, String)>,
}

/// A dossier and what its annotations amount to.
pub(super) struct Analysed {
    pub(super) dossier: Dossier,
    pub(super) evidence: Analysis,
}

impl Example {
    pub(super) fn new() -> Example {
        Example::default()
    }

    /// With the incident `i`, of which are asked yes or no `joint`, the counts `killed` (of fighters) and `seen`, the
    /// date `day`, the place `where`, the actor `who`, the choice `how` (road, air, sea) and the text `why`.
    pub(super) fn with_incident() -> Example {
        Example::new().record(
            "incidents",
            "i: {questions: {joint: {kind: yes-no}, killed: {kind: count, of: fighters}, seen: {kind: count}, \
             day: {kind: date}, where: {kind: place}, who: {kind: actor}, \
             how: {kind: choice, options: [road, air, sea]}, why: {kind: text}}}",
        )
    }

    /// Adds a record of the given kind, `id: {…}`.
    pub(super) fn record(mut self, kind: &'static str, record: &str) -> Example {
        self.records.entry(kind).or_default().push(record.to_owned());
        self
    }

    /// Adds sources without more than a name, given by their ids.
    pub(super) fn sources(self, ids: &str) -> Example {
        ids.split(' ').fold(self, |example, id| example.record("sources", &format!("{id}: {{name: {id}}}")))
    }

    /// Adds actors, likewise.
    pub(super) fn actors(self, ids: &str) -> Example {
        ids.split(' ').fold(self, |example, id| example.record("actors", &format!("{id}: {{name: {id}}}")))
    }

    /// Adds an article.
    pub(super) fn article(mut self, id: &str, record: &str) -> Example {
        self.articles.push((id.to_owned(), record.to_owned()));
        self
    }

    /// Adds an article on the incident `i` with one claim, `c`. The source has the article's id.
    pub(super) fn claim(self, article: &str, claim: &str) -> Example {
        let example = self.sources(article);
        example.article(article, &format!("source: {article}, incidents: [i], claims: [{{id: c, {claim}}}]"))
    }

    /// Adds an article on the incident `i` with one claim, `c`, of an actor who says nothing else. The source has the
    /// article's id, the actor has it with `-says` behind.
    pub(super) fn says(self, article: &str, answers: &str) -> Example {
        let example = self.actors(&format!("{article}-says"));
        example.claim(article, &format!("speaker: {article}-says, answers: {{{answers}}}"))
    }

    /// The record of the article added last.
    pub(super) fn last(&self) -> String {
        self.articles.last().map(|(_, record)| record.clone()).unwrap_or_default()
    }

    pub(super) fn files(&self) -> Vec<SourceFile> {
        let mut files = Vec::new();
        for (kind, records) in &self.records {
            let mut text = String::new();
            for record in records {
                writeln!(text, "{record}").unwrap();
            }
            files.push(SourceFile::new(format!("content/{kind}.yaml"), text.into_bytes()));
        }
        for (id, record) in &self.articles {
            let path = format!("content/articles/{id}");
            files.push(SourceFile::new(format!("{path}.yaml"), format!("{{{record}}}").into_bytes()));
            files.push(SourceFile::new(format!("{path}.md"), b"# Words\n".to_vec()));
        }
        files
    }

    /// The codes of what is wrong with it.
    pub(super) fn faults(&self) -> Vec<&'static str> {
        let sources = Sources::new(self.files());
        let parsed = crate::parse::all(&sources);
        let resolved = crate::resolve::resolve(parsed.value, &sources, None, &mut crate::resolve::Proofs::default());
        let all = parsed.diagnostics.iter().chain(&resolved.diagnostics).map(|fault| fault.code.name);
        all.filter(|code| !ALLOWED.contains(code)).collect()
    }

    pub(super) fn analysed(&self) -> Analysed {
        Analysed::of(self.files())
    }
}

impl Analysed {
    pub(super) fn of(files: Vec<SourceFile>) -> Analysed {
        let sources = Sources::new(files);
        let parsed = crate::parse::all(&sources);
        let resolved = crate::resolve::resolve(parsed.value, &sources, None, &mut crate::resolve::Proofs::default());
        for fault in parsed.diagnostics.iter().chain(&resolved.diagnostics) {
            assert!(ALLOWED.contains(&fault.code.name), "{}: {}", fault.code.name, fault.message);
        }
        Analysed { evidence: analyse(&resolved.value), dossier: resolved.value }
    }

    pub(super) fn article(&self, key: &str) -> Id<Article> {
        self.dossier.articles.iter().find(|(_, article)| article.common.key == key).unwrap().0
    }

    /// The claim of this address.
    pub(super) fn claim(&self, address: &str) -> Id<Claim> {
        self.dossier.claims.ids().find(|id| self.address(*id) == address).unwrap()
    }

    pub(super) fn incident(&self) -> Id<Incident> {
        self.dossier.incidents.ids().next().unwrap()
    }

    pub(super) fn question(&self, key: &str) -> Id<Question> {
        self.dossier.questions.iter().find(|(_, question)| question.key == key).unwrap().0
    }

    pub(super) fn rows(&self, question: &str) -> &[Row] {
        self.evidence.agreement.rows(self.question(question))
    }

    /// The verdict on the question's own population.
    pub(super) fn verdict(&self, question: &str) -> Verdict {
        self.rows(question)[0].verdict
    }

    /// The origins of the answers to a question, of its own population.
    pub(super) fn of_question(&self, question: &str) -> String {
        self.told(&self.rows(question)[0].support)
    }

    /// The origins of a claim.
    pub(super) fn of_claim(&self, address: &str) -> String {
        self.told(self.evidence.origins.claim(self.claim(address)))
    }

    /// The origins of the incident.
    pub(super) fn of_incident(&self) -> String {
        self.told(self.evidence.origins.incident(self.incident()))
    }

    /// A support in words: `least..most`, the named origins, the anonymous ones in brackets.
    pub(super) fn told(&self, support: &Support) -> String {
        let named = support
            .named
            .iter()
            .map(|named| named.parties.iter().map(|party| self.party(party)).collect::<Vec<_>>().join("+"));
        let anonymous = support.anonymous.iter().map(|origin| match origin {
            Origin::Anonymous { words, .. } => format!("({words})"),
            other => unreachable!("{other:?}"),
        });
        let circles = support.circles.iter().map(|number| format!("circle {number}"));
        let mut told = format!("{}..{}", support.least, support.most);
        for origin in named.chain(anonymous).chain(circles) {
            write!(told, " {origin}").unwrap();
        }
        told
    }

    /// The chains of a claim in words: hands, each with the article in brackets where it has one.
    pub(super) fn chains(&self, address: &str) -> Vec<String> {
        let chains = self.evidence.origins.chains(&self.dossier, self.claim(address));
        let link = |link: &crate::analyse::Link| match link.article {
            Some(article) => format!("{} [{}]", self.party(&link.party), self.dossier.articles[article].common.key),
            None => self.party(&link.party),
        };
        chains.iter().map(|chain| chain.links.iter().map(link).collect::<Vec<_>>().join(" > ")).collect()
    }

    /// The circles, each as its addresses.
    pub(super) fn cycles(&self) -> Vec<String> {
        let cycles = self.evidence.origins.cycles.iter();
        cycles.map(|cycle| cycle.iter().map(|subject| self.subject(*subject)).collect::<Vec<_>>().join(" ")).collect()
    }

    /// The disputes: question and population, claims, articles.
    pub(super) fn disputes(&self) -> Vec<String> {
        let disputes = self.evidence.agreement.disputes.iter().map(|dispute| {
            let question = dispute.question.map_or("-", |question| self.dossier.questions[question].key.as_str());
            let of = dispute.of.as_deref().map(|of| format!(" of {of}")).unwrap_or_default();
            let claims = dispute.claims.iter().map(|claim| self.address(*claim));
            let articles = dispute.articles.iter().map(|article| self.dossier.articles[*article].common.key.clone());
            format!("{question}{of}: {}", claims.chain(articles).collect::<Vec<_>>().join(" "))
        });
        disputes.collect()
    }

    pub(super) fn address(&self, claim: Id<Claim>) -> String {
        let claim = &self.dossier.claims[claim];
        format!("{}#{}", self.dossier.articles[claim.article].common.key, claim.common.key)
    }

    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Article(article) => self.dossier.articles[article].common.key.clone(),
            Subject::Claim(claim) => self.address(claim),
        }
    }

    fn party(&self, party: &Party) -> String {
        match party {
            Party::Actor(actor) => self.dossier.actors[*actor].common.key.clone(),
            Party::Source(source) => self.dossier.sources[*source].common.key.clone(),
            Party::Anonymous(words) => format!("({words})"),
        }
    }
}
