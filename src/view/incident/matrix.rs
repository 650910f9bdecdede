//! The account table: what each article answers to each question, population by population.

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::{Answer, Article, Claim, Incident, Question, Target};
use crate::edtf::Edtf;
use crate::raw::claim::Stance;

use super::super::here::Here;
use super::super::shape::incident::{Cell, Column, Matrix, Row, Said};
use super::super::words;

/// With more articles than this the table is shown as cards.
const COLUMNS: usize = 4;

/// Quoted words in a cell are cut to about so many characters.
const QUOTE: usize = 90;

/// The account table of an incident; `None` where nothing is asked or nothing reports it.
pub(super) fn matrix(here: &Here<'_>, id: Id<Incident>) -> Option<Matrix> {
    let questions = &here.dossier.incidents[id].questions;
    let articles: Vec<Id<Article>> = here.reports(id).into_iter().map(|(article, _)| article).collect();
    if questions.is_empty() || articles.is_empty() {
        return None;
    }
    let rows = questions.iter().flat_map(|question| rows(here, *question, &articles)).collect();
    let columns: Vec<Column> = articles.iter().map(|article| column(here, id, *article)).collect();
    Some(Matrix { wide: columns.len() > COLUMNS, columns, rows })
}

fn column(here: &Here<'_>, incident: Id<Incident>, id: Id<Article>) -> Column {
    let article = &here.dossier.articles[id];
    let short = here.source_link(article.source).text;
    let when = article.published.as_ref().map_or_else(|| words::NOT_KNOWN.to_owned(), Edtf::words);
    let delay = words::delay(here.dossier.incidents[incident].date.as_ref(), article.published.as_ref());
    let delay = delay.map_or_else(String::new, |delay| format!(" ({delay})"));
    Column { article: here.link(Target::Article(id)), note: format!("{short}, {when}{delay}"), short }
}

/// One row for each population that is counted, the question's own first.
fn rows(here: &Here<'_>, id: Id<Question>, articles: &[Id<Article>]) -> Vec<Row> {
    let question = &here.dossier.questions[id];
    let given: Vec<(Id<Claim>, &Answer)> = here
        .standing_claims(index::of(&here.analysis.index.answers, &id))
        .flat_map(|claim| {
            let answers = here.dossier.claims[claim].answers.iter();
            answers.filter(|(asked, _)| *asked == id).map(move |(_, answer)| (claim, answer))
        })
        .collect();
    let mut populations = vec![question.of.clone()];
    for (_, answer) in &given {
        if !populations.contains(&answer.of) {
            populations.push(answer.of.clone());
        }
    }
    let row = |(number, of): (usize, Option<String>)| {
        let answers: Vec<_> = given.iter().filter(|(_, answer)| answer.of == of).copied().collect();
        Row {
            id: if number == 1 { format!("q_{}", question.key) } else { format!("q_{}_{number}", question.key) },
            ask: question.ask.clone(),
            options: (!question.options.is_empty()).then(|| format!("one of: {}", question.options.join(", "))),
            verdict: None,
            origins: None,
            cells: articles.iter().map(|article| cell(here, id, *article, &answers)).collect(),
            of,
        }
    };
    (1..).zip(populations).map(row).collect()
}

fn cell(here: &Here<'_>, question: Id<Question>, id: Id<Article>, answers: &[(Id<Claim>, &Answer)]) -> Cell {
    let own = answers.iter().filter(|(claim, _)| here.dossier.claims[*claim].article == id);
    let answers: Vec<Said> = own.map(|(claim, answer)| said(here, *claim, answer)).collect();
    let state = if !answers.is_empty() {
        "said"
    } else if here.dossier.articles[id].complete.contains(&question) {
        "silent"
    } else {
        "unread"
    };
    Cell { state: state.to_owned(), answers }
}

fn said(here: &Here<'_>, id: Id<Claim>, answer: &Answer) -> Said {
    let claim = &here.dossier.claims[id];
    let value = words::answer(answer, &|target| here.title(target));
    let value = match claim.stance {
        Stance::Denies if answer.denied => format!("denies: {value}"),
        Stance::DoesNotKnow => words::stance(Stance::DoesNotKnow).to_owned(),
        _ => value,
    };
    let href =
        if here.words_published(claim.article) { here.passage_href(id) } else { here.href_of(Target::Claim(id)) };
    Said {
        stance: claim.stance.word().to_owned(),
        value,
        quote: words::cut(&here.quote(id), QUOTE),
        href,
        by: here.said_by(id),
    }
}
