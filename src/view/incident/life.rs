//! How it became known: what was said to each question, in the order of publication, and what was known on each day.

use crate::analyse::life::{days, known, lives};
use crate::analyse::{Event, Known, Life, Order, Row, Standing, Step};
use crate::arena::Id;
use crate::dossier::{Article, Incident, Question, Target};
use crate::edtf::{Day, Edtf};

use super::super::evidence::{self, verdict};
use super::super::here::Here;
use super::super::shape::incident::{KnownOn, KnownRow, LifeEvent, LifeLine, LifeMoment, Said};
use super::matrix::{Told, row_id, said};

/// The life line of each question that has an answer, for each population.
pub(super) fn lines(here: &Here<'_>, id: Id<Incident>) -> Vec<LifeLine> {
    here.dossier.incidents[id].questions.iter().flat_map(|question| of_question(here, *question)).collect()
}

fn of_question(here: &Here<'_>, id: Id<Question>) -> Vec<LifeLine> {
    let question = &here.dossier.questions[id];
    let lives = (1..).zip(lives(here.dossier, here.analysis, id)).filter(|(_, life)| !life.events.is_empty());
    let line = |(number, life): (usize, Life)| LifeLine {
        ask: question.ask.clone(),
        of: life.of.clone(),
        row: here.href(&here.route.clone().at(row_id(&question.key, number))),
        denial: denial(here, &life),
        moments: moments(here, &life),
    };
    lives.map(line).collect()
}

fn article_of(here: &Here<'_>, event: &Event) -> Id<Article> {
    here.dossier.claims[event.claim].article
}

fn published<'h>(here: &Here<'h>, event: &Event) -> Option<&'h Edtf> {
    here.dossier.articles[article_of(here, event)].published.as_ref()
}

/// That something is denied, and since when.
fn denial(here: &Here<'_>, life: &Life) -> Option<String> {
    let denials: Vec<&Event> = life.events.iter().filter(|event| event.step == Step::Denied).collect();
    let first = denials.first()?;
    if begins_denied(here, life) {
        return Some(here.say("life-denial-first"));
    }
    let n = ("n", denials.len().into());
    Some(match published(here, first) {
        Some(since) => here.fill("life-denial-since", &[n, ("when", (&here.date(since)).into())]),
        None => here.fill("life-denial", &[n]),
    })
}

/// Whether what came first, as certainly as dates tell, is an article that denies and holds nothing to be so.
fn begins_denied(here: &Here<'_>, life: &Life) -> bool {
    let mut articles = life.events.chunk_by(|one, other| article_of(here, one) == article_of(here, other));
    let asserts = |event: &Event| !matches!(event.step, Step::Denied | Step::Doubted | Step::NotKnown);
    let is_dated = |events: &[Event]| events.iter().all(|event| event.order != Order::Undated);
    let first = articles.next().unwrap_or_default();
    let denies = first.iter().any(|event| event.step == Step::Denied) && !first.iter().any(asserts);
    let is_followed = articles.next().is_none_or(|next| next.first().is_some_and(|event| event.order == Order::Later));
    denies && is_followed && is_dated(first)
}

/// What was said, article by article.
fn moments(here: &Here<'_>, life: &Life) -> Vec<LifeMoment> {
    let articles = life.events.chunk_by(|one, other| article_of(here, one) == article_of(here, other));
    articles.enumerate().filter_map(|(place, events)| moment(here, events, place == 0)).collect()
}

fn moment(here: &Here<'_>, events: &[Event], is_first: bool) -> Option<LifeMoment> {
    let first = events.first()?;
    let article = article_of(here, first);
    Some(LifeMoment {
        when: here.when(published(here, first)),
        order: order(first.order)
            .filter(|_| !is_first || first.order == Order::Undated)
            .map(|order| here.word("life-order", order)),
        article: here.link(Target::Article(article)),
        source: here.source_link(here.dossier.articles[article].source),
        events: events.iter().filter_map(|event| self::event(here, event)).collect(),
    })
}

fn event(here: &Here<'_>, event: &Event) -> Option<LifeEvent> {
    let answer = event.answer(here.dossier)?;
    let mut said = said(here, event.claim, answer, Standing::Counts, Told::OnPage);
    // The step says already that it is a denial.
    if event.step == Step::Denied {
        said.value = here.answer(answer);
    }
    Some(LifeEvent { step: key(event.step).to_owned(), word: here.word("life-step", word(event.step)), said })
}

/// How well the time of an article is known, where that must be said.
fn order(order: Order) -> Option<&'static str> {
    match order {
        Order::Undated => Some("undated"),
        Order::SameDay => Some("same-day"),
        Order::Unsure => Some("unsure"),
        Order::Later => None,
    }
}

/// What an answer did, as a word for styles.
fn key(step: Step) -> &'static str {
    match step {
        Step::First => "first",
        Step::Repeated | Step::PerhapsConfirmed => "repeated",
        Step::Confirmed => "confirmed",
        Step::Changed | Step::Further => "changed",
        Step::Contradicted | Step::Reversed => "contradicted",
        Step::Corrected => "corrected",
        Step::Denied => "denied",
        Step::Doubted => "doubted",
        Step::NotKnown => "not-known",
    }
}

/// What an answer did, by its variant of the message for readers.
fn word(step: Step) -> &'static str {
    match step {
        Step::First => "first",
        Step::Repeated => "repeated",
        Step::PerhapsConfirmed => "perhaps-confirmed",
        Step::Confirmed => "confirmed",
        Step::Changed => "changed",
        Step::Contradicted => "contradicted",
        Step::Reversed => "reversed",
        Step::Further => "further",
        Step::Corrected => "corrected",
        Step::Denied => "denied",
        Step::Doubted => "doubted",
        Step::NotKnown => "not-known",
    }
}

/// About so many answers are shown in all that was known on each day, and no more days than that.
const ANSWERS: usize = 3000;

/// What was known on each day on which an article with answers came out, and which of these days are shown where not all
/// are.
pub(super) fn known_on(here: &Here<'_>, id: Id<Incident>) -> (Vec<KnownOn>, Option<String>) {
    let all = days(here.dossier, here.analysis, id);
    let questions = here.dossier.incidents[id].questions.iter();
    let rows = questions.flat_map(|question| here.analysis.agreement.rows(*question));
    let shown = pick(&all, rows.map(|row| row.answers.len()).sum());
    let told = |shown: usize| here.fill("life-few", &[("shown", shown.into()), ("n", all.len().into())]);
    let few = (shown.len() < all.len()).then(|| told(shown.len()));
    let on = |day: Day| on_day(here, id, &known(here.dossier, here.analysis, id, day));
    (shown.into_iter().map(on).collect(), few)
}

/// As many of the days as there is room for, evenly chosen; always the last.
fn pick(days: &[Day], answers: usize) -> Vec<Day> {
    let room = (ANSWERS / answers.max(1)).max(1);
    if days.len() <= room {
        return days.to_vec();
    }
    (1..=room).filter_map(|place| days.get(place * days.len() / room - 1)).copied().collect()
}

fn on_day(here: &Here<'_>, id: Id<Incident>, known: &Known) -> KnownOn {
    let asked = here.dossier.incidents[id].questions.len();
    let rows: Vec<&Row> = known.rows.iter().filter(|row| !row.answers.is_empty()).collect();
    let mut answered: Vec<Id<Question>> = rows.iter().map(|row| row.question).collect();
    answered.dedup();
    let (articles, questions) = (here.count("count-articles", known.articles), here.count("count-questions", asked));
    let answered = ("answered", answered.len().into());
    KnownOn {
        day: day(here, known.day),
        counts: here
            .fill("life-counts", &[("articles", (&articles).into()), answered, ("questions", (&questions).into())]),
        rows: rows.into_iter().map(|row| known_row(here, row)).collect(),
    }
}

fn day(here: &Here<'_>, day: Day) -> String {
    Edtf::parse(&day.to_string()).map_or_else(|_| day.to_string(), |date| here.date(&date))
}

fn known_row(here: &Here<'_>, row: &Row) -> KnownRow {
    let answers = row.answers.iter();
    let answers: Vec<Said> = answers
        .filter_map(|given| Some(said(here, given.claim, given.answer(here.dossier)?, given.standing, Told::OnPage)))
        .collect();
    KnownRow {
        ask: here.dossier.questions[row.question].ask.clone(),
        of: row.of.clone(),
        answers,
        verdict: verdict(here, row.verdict),
        origins: evidence::row_support(here, row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_left_out_where_there_are_very_many_answers() {
        let days: Vec<Day> = (1..=10).filter_map(|day| Day::new(2020, 1, day)).collect();
        assert_eq!(pick(&days, 300), days);
        let numbers = |answers| pick(&days, answers).iter().map(|day| day.day()).collect::<Vec<_>>();
        assert_eq!(numbers(600), [2, 4, 6, 8, 10]);
        assert_eq!(numbers(1000), [3, 6, 10]);
        assert_eq!(numbers(100_000), [10]);
        assert_eq!(pick(&[], 5), []);
    }
}
