//! The account table: what each article answers to each question, population by population.

use std::collections::BTreeSet;

use crate::analyse::{Cell as Reading, Row as Compared, Standing};
use crate::arena::Id;
use crate::dossier::{Answer, Article, Claim, Incident, Party, Question, Target};
use crate::raw::claim::Stance;

use super::super::evidence::{self, verdict};
use super::super::here::Here;
use super::super::shape::incident::{Cell, Column, Matrix, Row, Said};
use super::super::words;

/// With more articles than this the table is shown as cards.
const COLUMNS: usize = 4;

/// Quoted words in a cell of a page are cut to about so many characters.
const QUOTE: usize = 90;

/// Where answers are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// On a page, where quotes are cut and marks stand for denial and doubt.
    OnPage,
    /// In a file, which has words alone.
    InFile,
}

/// The account table of an incident; `None` where nothing is asked or nothing reports it.
pub(super) fn matrix(here: &Here<'_>, id: Id<Incident>, told: Told) -> Option<Matrix> {
    let questions = &here.dossier.incidents[id].questions;
    let articles: Vec<Id<Article>> = here.reports(id).into_iter().map(|(article, _)| article).collect();
    if questions.is_empty() || articles.is_empty() {
        return None;
    }
    let rows = questions.iter().flat_map(|question| rows(here, *question, &articles, told)).collect();
    let columns: Vec<Column> = articles.iter().map(|article| column(here, id, *article)).collect();
    Some(Matrix { caption: here.say("matrix-articles"), wide: columns.len() > COLUMNS, columns, rows })
}

/// The same answers with a column for each who speaks, by the order of the records; `None` where fewer than two do.
pub(super) fn by_party(here: &Here<'_>, id: Id<Incident>, told: Told) -> Option<Matrix> {
    let questions = &here.dossier.incidents[id].questions;
    let speakers = speakers(here, id)?;
    let rows = questions.iter().flat_map(|question| {
        let cells = |row: &Compared| speakers.iter().map(|party| party_cell(here, party, row, told)).collect();
        rows_with(here, *question, "p", &cells)
    });
    let column = |party: &&Party| {
        let article = here.party(party);
        Column { short: article.text.clone(), note: String::new(), article }
    };
    Some(Matrix {
        caption: here.say("matrix-speakers"),
        wide: speakers.len() > COLUMNS,
        columns: speakers.iter().map(column).collect(),
        rows: rows.collect(),
    })
}

/// Those who answer questions of an incident; `None` where fewer than two do.
pub(super) fn speakers<'a>(here: &Here<'a>, id: Id<Incident>) -> Option<BTreeSet<&'a Party>> {
    let questions = &here.dossier.incidents[id].questions;
    let answers =
        questions.iter().flat_map(|question| here.analysis.agreement.rows(*question)).flat_map(|row| &row.answers);
    let speakers: BTreeSet<&Party> = answers.map(|given| &here.dossier.claims[given.claim].speaker).collect();
    (speakers.len() > 1).then_some(speakers)
}

/// What one party answers.
fn party_cell(here: &Here<'_>, party: &Party, row: &Compared, told: Told) -> Cell {
    let own = row.answers.iter().filter(|given| here.dossier.claims[given.claim].speaker == *party);
    let answers: Vec<Said> = own
        .filter_map(|given| Some(said(here, given.claim, given.answer(here.dossier)?, given.standing, told)))
        .collect();
    Cell { state: if answers.is_empty() { "nothing" } else { "said" }.to_owned(), answers }
}

fn column(here: &Here<'_>, incident: Id<Incident>, id: Id<Article>) -> Column {
    let article = &here.dossier.articles[id];
    let short = here.source_link(article.source).text;
    let when = here.when(article.published.as_ref());
    let delay = here.delay(here.dossier.incidents[incident].date.as_ref(), article.published.as_ref());
    let given = [("source", (&short).into()), ("when", (&when).into())];
    let note = match &delay {
        Some(delay) => here.fill("matrix-column-delay", &[given[0], given[1], ("delay", delay.into())]),
        None => here.fill("matrix-column", &given),
    };
    Column { article: here.link(Target::Article(id)), note, short }
}

/// One row for each population that is counted, the question's own first.
fn rows(here: &Here<'_>, id: Id<Question>, articles: &[Id<Article>], told: Told) -> Vec<Row> {
    rows_with(here, id, "q", &|row| articles.iter().map(|article| cell(here, *article, row, told)).collect())
}

/// The rows of a question, each with the cells that belong to it; `prefix` keeps the ids of two tables apart.
fn rows_with(here: &Here<'_>, id: Id<Question>, prefix: &str, cells: &dyn Fn(&Compared) -> Vec<Cell>) -> Vec<Row> {
    let question = &here.dossier.questions[id];
    let compared = here.analysis.agreement.rows(id);
    let row = |(number, row): (usize, &Compared)| Row {
        id: row_id(&question.key, number).replacen('q', prefix, 1),
        ask: question.ask.clone(),
        of: row.of.clone(),
        options: (!question.options.is_empty()).then(|| options(here, &question.options)),
        verdict: Some(verdict(here, row.verdict)),
        origins: evidence::row_support(here, row),
        cells: cells(row),
    };
    (1..).zip(compared).map(row).collect()
}

fn options(here: &Here<'_>, options: &[String]) -> String {
    here.fill("matrix-options", &[("options", (&here.list(options)).into())])
}

/// The id of a row: that of its question, numbered where it asks of several populations.
pub(in crate::view) fn row_id(question: &str, number: usize) -> String {
    if number == 1 { format!("q_{question}") } else { format!("q_{question}_{number}") }
}

fn cell(here: &Here<'_>, id: Id<Article>, row: &Compared, told: Told) -> Cell {
    let own = row.answers.iter().filter(|given| here.dossier.claims[given.claim].article == id);
    let answers: Vec<Said> = own
        .filter_map(|given| Some(said(here, given.claim, given.answer(here.dossier)?, given.standing, told)))
        .collect();
    let reading = here.analysis.silence.readings(row.question).iter().find(|reading| reading.article == id);
    let state = match reading.map(|reading| reading.cell) {
        _ if !answers.is_empty() => "said",
        Some(Reading::Silent) => "silent",
        Some(Reading::Answered) => "other",
        Some(Reading::NotAnnotated) | None => "unread",
    };
    Cell { state: state.to_owned(), answers }
}

/// One answer with its words.
pub(super) fn said(here: &Here<'_>, id: Id<Claim>, answer: &Answer, standing: Standing, told: Told) -> Said {
    let claim = &here.dossier.claims[id];
    let value = value(here, claim.stance, answer, told);
    let corrected = || here.fill("matrix-corrected", &[("value", (&value).into())]);
    let value = if standing == Standing::Superseded { corrected() } else { value };
    let href =
        if here.words_published(claim.article) { here.passage_href(id) } else { here.href_of(Target::Claim(id)) };
    let quote = here.quote(id);
    Said {
        stance: claim.stance.word().to_owned(),
        value,
        quote: if told == Told::OnPage { words::cut(&quote, QUOTE) } else { quote },
        quote_lang: here.foreign_language(claim.article),
        href,
        by: here.said_by(id),
    }
}

/// The answer, with what its speaker does with it where no mark shows that.
fn value(here: &Here<'_>, stance: Stance, answer: &Answer, told: Told) -> String {
    let value = here.answer(answer);
    let has_words = match stance {
        Stance::DoesNotKnow => return here.stance(stance),
        Stance::Denies => answer.denied || told == Told::InFile,
        Stance::Doubts => told == Told::InFile,
        Stance::Asserts | Stance::Alleges => false,
    };
    if !has_words {
        return value;
    }
    here.fill("matrix-stance", &[("stance", (&here.stance(stance)).into()), ("value", (&value).into())])
}
