//! A weekday beside a date fits the calendar, or somebody says that it does not.

mod dates;

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Article, Dossier};
use crate::edtf::{Day, Edtf, WEEKDAYS, Weekday};
use crate::source::Span;
use dates::{Dated, dated};

codes! {
    /// A weekday in an article's words that does not fit the date directly beside it.
    ///
    /// Either weekday or date is wrong, and the whole account may be dated by it. The words are the article's and stay as they
    /// are, but a reader should be told: a note or a bias note anchored to them says what the calendar says and which of the
    /// two is to be believed. Where there is one, nothing is found here.
    ///
    /// Looked at are English weekdays and months written out, with the day in figures, side by side: "Monday (October 10)",
    /// "Thursday, May 28, 2020", "28 May 2020 (Thursday)". Without a year, the year of `published` is taken, and also the
    /// years round it where the day lies up to a year before publication or half a year after; one that fits is enough.
    /// Days before 1930 are left alone, since not every country used this calendar.
    ///
    /// ```yaml
    /// # the article: "… met on Tuesday, October 10, 2022 …"; that day was a Monday
    /// notes: []                                                                     # wrong
    /// notes: [{quote: "Tuesday, October 10", note: "10 October 2022 was a Monday."}]    # right
    /// ```
    ///
    /// Let it stand where the words are no date at all, such as the name of a film.
    pub WEEKDAY_MISMATCH = Warning "weekday-mismatch";
}

/// Every weekday that does not fit and that no note explains.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let articles = dossier.articles.values().filter(|article| article.common.withdrawn.is_none());
    articles.flat_map(|article| in_article(article, dossier)).collect()
}

fn in_article(article: &Article, dossier: &Dossier) -> Vec<Diagnostic> {
    let plain = article.text.prepared.plain();
    let dates = dated(plain.as_str()).into_iter();
    let unexplained = dates.filter(|dated| !is_explained(dated, article, dossier));
    unexplained
        .filter_map(|dated| {
            let day = misses(&dated, article.published.as_ref())?;
            let span = Span::new(article.text.file, plain.source_range(dated.place.clone()));
            Some(mismatch(&plain.as_str()[dated.place], day, span))
        })
        .collect()
}

fn mismatch(words: &str, day: Day, span: Span) -> Diagnostic {
    Diagnostic::at(&WEEKDAY_MISMATCH, span, format!("the weekday in “{words}” does not fit the date"))
        .why(format!("{day} was a {}", name(day.weekday())))
        .help("leave the words as they are, and add a note anchored to them that says so")
}

/// Whether a note or a bias note speaks of these words.
fn is_explained(dated: &Dated, article: &Article, dossier: &Dossier) -> bool {
    let bias = article.bias.iter().map(|id| &dossier.bias[*id].passage);
    let mut anchors = article.notes.iter().map(|note| &note.passage).chain(bias).filter_map(|it| it.anchor.as_ref());
    anchors.any(|anchor| anchor.parts.iter().any(|part| part.start < dated.place.end && dated.place.start < part.end))
}

/// The day that is meant, if its weekday is another one.
fn misses(dated: &Dated, published: Option<&Edtf>) -> Option<Day> {
    let days = match dated.year {
        Some(year) => vec![Day::new(year, dated.month, dated.day)?],
        None => possible(dated, published?)?,
    };
    let fits = days.iter().any(|day| day.weekday() == dated.weekday);
    let known = days.iter().all(|day| day.year() >= 1930);
    if fits || !known { None } else { days.first().copied() }
}

/// The days that may be meant in a text of that date: those of its year first, then others near it.
fn possible(dated: &Dated, published: &Edtf) -> Option<Vec<Day>> {
    const YEAR: i64 = 366;
    let (first, last) = (published.earliest()?, published.latest()?);
    let near = |day: &Day| {
        let day = day.to_epoch();
        first.to_epoch() - YEAR <= day && day <= last.to_epoch() + YEAR / 2
    };
    let in_year = |year: i32| Day::new(year, dated.month, dated.day);
    let own = (first.year()..=last.year()).filter_map(in_year);
    let others = [first.year() - 1, last.year() + 1].into_iter().filter_map(in_year).filter(near);
    Some(own.chain(others).collect())
}

fn name(weekday: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(_, known)| *known == weekday).map_or("", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// What is found in a text of an article published on 2022-10-10, a Monday.
    fn found(text: &str, more: &str) -> Vec<String> {
        let article = format!("source: s\npublished: 2022-10-10\n{more}");
        let files = [("sources.yaml", "s: {name: S}"), ("articles/a.yaml", &article), ("articles/a.md", text)];
        told(&files, |dossier, _| check(dossier))
    }

    #[test]
    fn a_weekday_that_does_not_fit_is_found_where_it_stands() {
        // 10 October 2022 was a Monday.
        assert_eq!(
            found("# A\n\nThey met on *Tuesday* (October 10) there.\n", ""),
            ["articles/a.md:3:14: the weekday in “Tuesday (October 10” does not fit the date"]
        );
        assert_eq!(
            found("On Friday, May 28, 2020, they met.\n", ""),
            ["articles/a.md:1:4: the weekday in “Friday, May 28, 2020” does not fit the date"]
        );
    }

    #[test]
    fn one_that_fits_is_not() {
        assert!(found("They met on Monday (October 10), on Thursday, May 28, 2020 and on October 8.\n", "").is_empty());
    }

    #[test]
    fn a_note_explains_it() {
        let note = "notes: [{quote: \"Tuesday (October 10)\", note: It was a Monday.}]";
        assert!(found("They met on Tuesday (October 10) there.\n", note).is_empty());
    }

    #[test]
    fn without_a_year_the_nearest_ones_are_tried() {
        // 31 December was a Friday in 2021, a Saturday in 2022, and a Thursday in neither.
        assert_eq!(found("Since Thursday, December 31, nothing.\n", "").len(), 1);
        assert!(found("Since Friday, December 31, nothing.\n", "").is_empty());
        assert!(found("Since Saturday, December 31, nothing.\n", "").is_empty());
    }

    #[test]
    fn without_any_year_nothing_is_known() {
        let files = [
            ("sources.yaml", "s: {name: S}"),
            ("articles/a.yaml", "source: s\n"),
            ("articles/a.md", "On Tuesday (October 10) they met; on Friday, May 28, 1920 too.\n"),
        ];
        assert!(told(&files, |dossier, _| check(dossier)).is_empty());
    }
}
