//! A report cannot be older than what it reports.

use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Article, Dossier, IncidentLink};
use crate::edtf::{Day, Edtf};
use crate::raw::article::IncidentRole;

codes! {
    /// An article that reports an incident, or comes back to it, and was published before it happened.
    ///
    /// One of the two dates is wrong, or the article is about something else; either way the timeline shows a report before
    /// its event, and a reader will doubt all other dates as well. Often day and month were exchanged (`02-08` for 8 February
    /// or 2 August), or the date of an older page was taken.
    ///
    /// The last day of `published` is held against the first day of the incident's `date`. A single day's difference is let
    /// pass: what happens at night in one country is published the evening before in another. Dates marked as approximate
    /// (`~`) are not compared, because nobody says by how much.
    ///
    /// ```yaml
    /// published: 2018-02-03                                            # wrong: the fight was on 2018-02-07
    /// incidents: [{id: khusham-2018, role: reports}]
    ///
    /// published: 2018-02-03                                            # right, if it tells of what led there
    /// incidents: [{id: khusham-2018, role: context}]
    /// ```
    ///
    /// Let it stand where the difference is itself the finding, as with a statement prepared beforehand and sent too early.
    pub PUBLISHED_BEFORE_EVENT = Warning "published-before-event";
}

/// Every report that is older than its event.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let articles = dossier.articles.iter().filter(|(_, article)| article.common.withdrawn.is_none());
    let links = articles.flat_map(|(id, article)| article.incidents.iter().map(move |link| (id, link)));
    links
        .filter(|(_, link)| link.role != IncidentRole::Context)
        .filter_map(|(id, link)| too_early(dossier, id, *link))
        .collect()
}

fn too_early(dossier: &Dossier, article: Id<Article>, link: IncidentLink) -> Option<Diagnostic> {
    let (article, incident) = (&dossier.articles[article], &dossier.incidents[link.incident]);
    let published = exact(article.published.as_ref())?.latest()?;
    let happened = exact(incident.date.as_ref())?.earliest()?;
    if next(published)? >= happened {
        return None;
    }
    let (one, other) = (&article.common.key, &incident.common.key);
    let message = format!("the article `{one}` was published before the incident `{other}` that it reports");
    let diagnostic = Diagnostic::at(&PUBLISHED_BEFORE_EVENT, article.common.span, message);
    Some(
        diagnostic
            .why(format!("published on {published} at the latest"))
            .label(incident.common.span, format!("happened on {happened} at the earliest"))
            .help("mend the date that is wrong, or give the article the role `context` for this incident"),
    )
}

/// The date, unless it is marked as approximate.
fn exact(date: Option<&Edtf>) -> Option<&Edtf> {
    date.filter(|date| !date.is_approximate())
}

fn next(day: Day) -> Option<Day> {
    Day::from_epoch(day.to_epoch() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    fn found(published: &str, date: &str, role: &str) -> Vec<String> {
        let incident = format!("i: {{title: I, date: '{date}'}}");
        let article = format!("source: s\npublished: '{published}'\nincidents: [{{id: i, role: {role}}}]\n");
        let files = [
            ("sources.yaml", "s: {name: S}"),
            ("incidents.yaml", &incident),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, |dossier, _| check(dossier))
    }

    const FOUND: [&str; 1] =
        ["articles/a.yaml:1:1: the article `a` was published before the incident `i` that it reports"];

    #[test]
    fn the_last_day_of_the_one_is_held_against_the_first_of_the_other() {
        assert_eq!(found("2018-02-05", "2018-02-07", "reports"), FOUND);
        assert_eq!(found("2018-01", "2018-02-07/2018-02-08", "follow-up"), FOUND);
        // January ends on the 31st, the event may have been on any day of that month.
        assert!(found("2018-01", "2018-01-15", "reports").is_empty());
        assert!(found("2018-02-05", "2018-02", "reports").is_empty());
    }

    #[test]
    fn one_day_may_be_a_matter_of_time_zones() {
        assert!(found("2018-02-06", "2018-02-07", "reports").is_empty());
    }

    #[test]
    fn background_approximate_and_open_dates_prove_nothing() {
        assert!(found("2018-02-05", "2018-02-07", "context").is_empty());
        assert!(found("2018-02-05~", "2018-02-07", "reports").is_empty());
        assert!(found("2018-02-05/..", "2018-02-07", "reports").is_empty());
        assert!(found("2018-02-05", "../2018-02-07", "reports").is_empty());
    }
}
