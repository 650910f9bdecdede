//! The account tables as rows of words, for a file.

use crate::arena::Id;
use crate::dossier::{Incident, Target};
use crate::export::csv;
use crate::route::Route;

use super::super::here::Here;
use super::super::shape::incident::{Cell, Column, Matrix, Row, Said};
use super::super::shape::shared::Link;
use super::matrix;

/// What the columns of an account table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Columns {
    /// The articles that report the incident.
    Articles,
    /// Those who speak, in whatever article.
    Speakers,
}

/// Both tables, as files are made of them.
pub(in crate::view) const COLUMNS: [Columns; 2] = [Columns::Articles, Columns::Speakers];

/// Where an account table of an incident lies as a file; `None` where it has none.
pub(in crate::view) fn route(here: &Here<'_>, id: Id<Incident>, columns: Columns) -> Option<Route> {
    let incident = &here.dossier.incidents[id];
    if !here.stands(Target::Incident(id)) || incident.questions.is_empty() {
        return None;
    }
    let key = &incident.common.key;
    match columns {
        Columns::Articles => (!here.reports(id).is_empty()).then(|| Route::accounts(key)),
        Columns::Speakers => matrix::speakers(here, id).map(|_| Route::accounts_by_speaker(key)),
    }
}

/// A link to the file.
pub(super) fn link(here: &Here<'_>, id: Id<Incident>, columns: Columns) -> Option<Link> {
    let text = match columns {
        Columns::Articles => here.say("accounts-file"),
        Columns::Speakers => here.say("accounts-file-speakers"),
    };
    route(here, id, columns).map(|route| Link { href: Some(here.route.link(&route)), text, lang: None })
}

/// The bytes of the file: a row for each question and population, a column for each article or speaker.
pub(in crate::view) fn file(here: &Here<'_>, id: Id<Incident>, columns: Columns) -> Option<Vec<u8>> {
    let table = match columns {
        Columns::Articles => matrix::matrix(here, id, matrix::Told::InFile),
        Columns::Speakers => matrix::by_party(here, id, matrix::Told::InFile),
    }?;
    let mut rows = vec![header(&table)];
    rows.extend(table.rows.iter().map(|one| row(here, one)));
    Some(csv::table(&rows))
}

fn header(table: &Matrix) -> Vec<String> {
    let columns = table.columns.iter().map(heading);
    let first = ["question", "of"].map(str::to_owned).into_iter();
    first.chain(columns).chain(["verdict", "origins"].map(str::to_owned)).collect()
}

fn heading(column: &Column) -> String {
    let name = &column.article.text;
    if column.note.is_empty() { name.clone() } else { format!("{name} ({})", column.note) }
}

fn row(here: &Here<'_>, row: &Row) -> Vec<String> {
    let mut cells = vec![row.ask.clone(), row.of.clone().unwrap_or_default()];
    cells.extend(row.cells.iter().map(|one| cell(here, one)));
    cells.push(row.verdict.as_ref().map(|verdict| verdict.text.clone()).unwrap_or_default());
    cells.push(row.origins.clone().unwrap_or_default());
    cells
}

fn cell(here: &Here<'_>, cell: &Cell) -> String {
    match cell.state.as_str() {
        "said" => cell.answers.iter().map(answer).collect::<Vec<_>>().join(" || "),
        state => here.word("matrix-cell", state),
    }
}

/// `answer | quote`; the answer alone where the quoted words are not published.
fn answer(said: &Said) -> String {
    if said.quote.is_empty() { said.value.clone() } else { format!("{} | {}", said.value, said.quote) }
}
