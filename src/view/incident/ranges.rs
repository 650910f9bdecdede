//! Counts as ranges, drawn from the rows of the account table.

use crate::analyse::compare::count_bounds;
use crate::analyse::{Given, Row, Standing, Verdict};
use crate::arena::Id;
use crate::dossier::{AnswerValue, Incident, Question};
use crate::draw::ranges::{Answer, Line, gap, ranges};
use crate::markdown::escape;
use crate::raw::incident::QuestionKind;

use super::super::evidence::verdict;
use super::super::here::Here;
use super::super::shape::shared::Figure;
use super::super::words;
use super::matrix::row_id;

/// Widths of the two drawings, in pixels at their full size.
const WIDE: u32 = 700;
const NARROW: u32 = 320;

/// A drawing for each count of which there are several answers to one population, or several populations.
pub(super) fn figures(here: &Here<'_>, id: Id<Incident>) -> Vec<Figure> {
    let questions = here.dossier.incidents[id].questions.iter().copied();
    let counts = questions.filter(|question| here.dossier.questions[*question].kind == QuestionKind::Count);
    counts.filter_map(|question| figure(here, question)).collect()
}

fn figure(here: &Here<'_>, id: Id<Question>) -> Option<Figure> {
    let rows = here.analysis.agreement.rows(id);
    let lines: Vec<Line> = rows.iter().map(|row| line(here, row)).filter(|line| !line.answers.is_empty()).collect();
    let several = rows.iter().any(|row| counted(row) > 1);
    if lines.len() < 2 && !several {
        return None;
    }
    let question = &here.dossier.questions[id];
    let draw = |width, class| ranges(&question.ask, &lines, width, class);
    let svg_html = format!("{}{}", draw(WIDE, "rg-wide"), draw(NARROW, "rg-narrow"));
    let caption = caption(here, &row_id(&question.key, 1), &lines);
    Some(Figure { label: question.ask.clone(), svg_html, caption_html: Some(caption) })
}

fn counted(row: &Row) -> usize {
    row.answers.iter().filter(|given| given.standing == Standing::Counts).count()
}

fn line(here: &Here<'_>, row: &Row) -> Line {
    let mut answers: Vec<Answer> = Vec::new();
    for given in row.answers.iter().filter(|given| given.standing == Standing::Counts) {
        let Some((answer, by)) = drawn(here, given) else { continue };
        match answers.iter_mut().find(|known| same(known, &answer)) {
            Some(known) if known.label.ends_with(&by) => {}
            Some(known) => known.label = here.wide_list(&[std::mem::take(&mut known.label), by]),
            None => answers.push(Answer { label: format!("{}: {by}", answer.label), ..answer }),
        }
    }
    answers.sort_by_key(|answer| (answer.least, answer.most.is_none(), answer.most, answer.denied));
    let of = row.of.as_deref().map_or_else(|| here.say("ranges-of-nobody"), words::capital);
    Line { of, note: note(here, row), answers }
}

/// How the answers of a line stand.
fn note(here: &Here<'_>, row: &Row) -> String {
    if row.verdict == Verdict::None {
        return String::new();
    }
    here.fill("ranges-verdict", &[("verdict", (&words::capital(&verdict(here, row.verdict).text)).into())])
}

/// Whether two answers are drawn as one.
fn same(one: &Answer, other: &Answer) -> bool {
    (one.least, one.most, one.about, one.denied) == (other.least, other.most, other.about, other.denied)
}

/// An answer that counts, with its number in words, and whose it is; `None` where it names no number.
fn drawn(here: &Here<'_>, given: &Given) -> Option<(Answer, String)> {
    let answer = given.answer(here.dossier)?;
    let AnswerValue::Count(count) = &answer.value else { return None };
    let (least, most) = count_bounds(count);
    let stated = here.answer_value(answer);
    let denied = || here.fill("ranges-denied", &[("answer", (&stated).into())]);
    let label = if answer.denied { denied() } else { stated };
    let by = here.said_by(given.claim);
    Some((Answer { label, least, most, about: count.about, denied: answer.denied }, by))
}

/// What a reader must know: where the numbers come from, what may not be compared, what the signs in use mean.
fn caption(here: &Here<'_>, row: &str, lines: &[Line]) -> String {
    let table = format!("<a href=\"#{row}\">{}</a>", escape(&here.say("ranges-table")));
    let mut told = vec![here.html("ranges-drawn", &[("table", &table)])];
    if lines.len() > 1 {
        told.push(escape(&here.say("ranges-populations")));
    }
    let any = |test: fn(&Answer) -> bool| lines.iter().flat_map(|line| &line.answers).any(test);
    let signs = [
        (any(|one| !one.denied && one.most.is_none()), "open"),
        (any(|one| !one.denied && one.about), "about"),
        (any(|one| one.denied), "denied"),
        (lines.iter().any(|line| gap(&line.answers).is_some()), "gap"),
    ];
    told.extend(signs.iter().filter(|(used, _)| *used).map(|(_, sign)| escape(&here.word("ranges-sign", sign))));
    told.join(" ")
}
