//! How it became known: what was said to each question, in the order of publication, and what was known on each day.

use crate::analyse::life::{known, lives};
use crate::analyse::{Event, Known, Life, Order, Row, Standing, Step};
use crate::arena::Id;
use crate::dossier::{Article, Incident, Question, Target};
use crate::edtf::{Day, Edtf};

use super::super::evidence::{self, verdict};
use super::super::here::Here;
use super::super::shape::incident::{KnownOn, KnownRow, LifeEvent, LifeLine, LifeMoment, Said};
use super::super::words;
use super::matrix::{QUOTE, row_id, said};

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
        row: format!("#{}", row_id(&question.key, number)),
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

fn date(published: Option<&Edtf>) -> String {
    published.map_or_else(|| words::NOT_KNOWN.to_owned(), Edtf::words)
}

/// That something is denied, and since when.
fn denial(here: &Here<'_>, life: &Life) -> Option<String> {
    let first = life.events.iter().position(|event| event.step == Step::Denied)?;
    let event = &life.events[first];
    if first == 0 {
        let alone = life.events.iter().all(|event| event.step == Step::Denied);
        let rest = if alone { "; nobody asserts it here" } else { "" };
        return Some(format!("The first account here is a denial{rest}."));
    }
    let denials = life.events.iter().filter(|event| event.step == Step::Denied).count();
    let since = published(here, event).map_or_else(String::new, |date| format!(", first published {}", date.words()));
    Some(format!(
        "There {}{since}.",
        if denials == 1 { "is a denial".to_owned() } else { format!("are {denials} denials") }
    ))
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
        when: date(published(here, first)),
        order: order(first.order).filter(|_| !is_first || first.order == Order::Undated).map(str::to_owned),
        article: here.link(Target::Article(article)),
        source: here.source_link(here.dossier.articles[article].source),
        events: events.iter().filter_map(|event| self::event(here, event)).collect(),
    })
}

fn event(here: &Here<'_>, event: &Event) -> Option<LifeEvent> {
    let answer = event.answer(here.dossier)?;
    Some(LifeEvent {
        step: key(event.step).to_owned(),
        word: word(event.step).to_owned(),
        said: said(here, event.claim, answer, Standing::Counts, QUOTE),
    })
}

/// How well the time of an article is known, where that must be said.
fn order(order: Order) -> Option<&'static str> {
    match order {
        Order::Undated => Some("its place in the order is not known"),
        Order::SameDay => Some("on the same day"),
        Order::Unsure => Some("may have come before the one above"),
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
        Step::Contradicted => "contradicted",
        Step::Corrected => "corrected",
        Step::Denied => "denied",
        Step::Doubted => "doubted",
        Step::NotKnown => "not-known",
    }
}

/// What an answer did, for readers.
fn word(step: Step) -> &'static str {
    match step {
        Step::First => "first asserted",
        Step::Repeated => "repeated, from no new origin",
        Step::PerhapsConfirmed => "repeated, perhaps from a new origin",
        Step::Confirmed => "confirmed by a further independent origin",
        Step::Changed => "another answer, compatible with those before",
        Step::Contradicted => "another answer, in conflict with one before",
        Step::Further => "in other words",
        Step::Corrected => "corrected",
        Step::Denied => "denied",
        Step::Doubted => "doubted",
        Step::NotKnown => "said not to be known",
    }
}

/// What was known on each day on which an article with answers came out.
pub(super) fn known_on(here: &Here<'_>, id: Id<Incident>) -> Vec<KnownOn> {
    known(here.dossier, here.analysis, id).iter().map(|known| on_day(here, id, known)).collect()
}

fn on_day(here: &Here<'_>, id: Id<Incident>, known: &Known) -> KnownOn {
    let asked = here.dossier.incidents[id].questions.len();
    let rows: Vec<&Row> = known.rows.iter().filter(|row| !row.answers.is_empty()).collect();
    let mut answered: Vec<Id<Question>> = rows.iter().map(|row| row.question).collect();
    answered.dedup();
    let articles = words::count(known.articles, "article", "articles");
    KnownOn {
        day: day(known.day),
        counts: format!("{articles}, {} of {} answered", answered.len(), words::count(asked, "question", "questions")),
        rows: rows.into_iter().map(|row| known_row(here, row)).collect(),
    }
}

fn day(day: Day) -> String {
    Edtf::parse(&day.to_string()).map_or_else(|_| day.to_string(), |date| date.words())
}

fn known_row(here: &Here<'_>, row: &Row) -> KnownRow {
    let answers = row.answers.iter();
    let answers: Vec<Said> = answers
        .filter_map(|given| Some(said(here, given.claim, given.answer(here.dossier)?, given.standing, QUOTE)))
        .collect();
    KnownRow {
        ask: here.dossier.questions[row.question].ask.clone(),
        of: row.of.clone(),
        answers,
        verdict: verdict(row.verdict),
        origins: evidence::row_support(here, row),
    }
}
