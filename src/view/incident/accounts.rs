//! The account table as rows of words, for a file.

use crate::arena::Id;
use crate::dossier::{Incident, Target};
use crate::export::csv;
use crate::raw::claim::Stance;
use crate::route::Route;

use super::super::here::Here;
use super::super::shape::incident::{Cell, Matrix, Row, Said};
use super::super::shape::shared::Link;
use super::super::words;
use super::matrix;

/// Where the account table of an incident lies as a file; `None` where it has none.
pub(in crate::view) fn route(here: &Here<'_>, id: Id<Incident>) -> Option<Route> {
    let incident = &here.dossier.incidents[id];
    let has = here.stands(Target::Incident(id)) && !incident.questions.is_empty() && !here.reports(id).is_empty();
    has.then(|| Route::accounts(&incident.common.key))
}

/// A link to the file.
pub(super) fn link(here: &Here<'_>, id: Id<Incident>) -> Option<Link> {
    let text = "This table as a CSV file".to_owned();
    route(here, id).map(|route| Link { href: Some(here.route.link(&route)), text, lang: None })
}

/// The bytes of the file: a row for each question and population, a column for each article.
pub(in crate::view) fn file(here: &Here<'_>, id: Id<Incident>) -> Option<Vec<u8>> {
    let table = matrix::matrix(here, id, usize::MAX)?;
    let mut rows = vec![header(&table)];
    rows.extend(table.rows.iter().map(row));
    Some(csv::table(&rows))
}

fn header(table: &Matrix) -> Vec<String> {
    let articles = table.columns.iter().map(|column| format!("{} ({})", column.article.text, column.note));
    let first = ["question", "of"].map(str::to_owned).into_iter();
    first.chain(articles).chain(["verdict", "origins"].map(str::to_owned)).collect()
}

fn row(row: &Row) -> Vec<String> {
    let mut cells = vec![row.ask.clone(), row.of.clone().unwrap_or_default()];
    cells.extend(row.cells.iter().map(cell));
    cells.push(row.verdict.as_ref().map(|verdict| verdict.text.clone()).unwrap_or_default());
    cells.push(row.origins.clone().unwrap_or_default());
    cells
}

fn cell(cell: &Cell) -> String {
    match cell.state.as_str() {
        "said" => cell.answers.iter().map(answer).collect::<Vec<_>>().join(" || "),
        "silent" => "silent".to_owned(),
        "other" => "answers for another group".to_owned(),
        _ => "not annotated".to_owned(),
    }
}

/// `answer | quote`; the answer alone where the quoted words are not published.
fn answer(said: &Said) -> String {
    let answer = spoken(said);
    if said.quote.is_empty() { answer } else { format!("{answer} | {}", said.quote) }
}

/// The answer, with the word that a mark stands for on the page.
fn spoken(said: &Said) -> String {
    let marked = [Stance::Denies, Stance::Doubts].into_iter().find(|stance| stance.word() == said.stance);
    let word = marked.map(words::stance).filter(|word| !said.value.starts_with(word));
    word.map_or_else(|| said.value.clone(), |word| format!("{word}: {}", said.value))
}
