//! An article belongs to an incident.

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Article, Dossier};

codes! {
    /// An article that tells of no incident of the dossier.
    ///
    /// It stands on no timeline and in no comparison: whoever reads about an incident will not come across it, and what it
    /// says is held against nothing. Mostly `incidents:` was forgotten. An article with no incident of its own but with
    /// claims about one is not meant here.
    ///
    /// ```yaml
    /// source: gazette                                              # wrong: nothing says what it is about
    ///
    /// source: gazette                                              # right
    /// incidents: [{id: market-strike, role: context}]
    /// ```
    ///
    /// Let it stand where an article is kept for its wording or its history alone.
    pub ARTICLE_WITHOUT_INCIDENT = Warning "article-without-incident";
}

/// Every article that neither tells of an incident nor holds a claim about one.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let lost = dossier.articles.values().filter(|article| article.common.withdrawn.is_none());
    lost.filter(|article| !tells_of_one(dossier, article))
        .map(|article| {
            let message = format!("the article `{}` is of no incident", article.common.key);
            Diagnostic::at(&ARTICLE_WITHOUT_INCIDENT, article.common.span, message)
                .why("no timeline and no comparison will show it")
                .help("write `incidents: [{id: …, role: …}]`; the role is reports, follow-up or context")
        })
        .collect()
}

fn tells_of_one(dossier: &Dossier, article: &Article) -> bool {
    !article.incidents.is_empty() || article.claims.iter().any(|claim| dossier.claims[*claim].incident.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    fn found(article: &str) -> Vec<String> {
        let article = format!("source: s\n{article}");
        let files = [
            ("sources.yaml", "s: {name: S}"),
            ("incidents.yaml", "i: {title: I}"),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, |dossier, _| check(dossier))
    }

    #[test]
    fn an_article_without_incidents_is_found() {
        assert_eq!(found(""), ["articles/a.yaml:1:1: the article `a` is of no incident"]);
        assert_eq!(found("claims: [{id: c}]"), ["articles/a.yaml:1:1: the article `a` is of no incident"]);
    }

    #[test]
    fn one_incident_is_enough_in_whatever_part() {
        assert!(found("incidents: [{id: i, role: context}]").is_empty());
        assert!(found("claims: [{id: c, incident: i}]").is_empty());
    }

    #[test]
    fn a_withdrawn_article_needs_none() {
        assert!(found("withdrawn: {on: 2026, because: Forged.}").is_empty());
    }
}
