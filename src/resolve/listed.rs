//! Lists of ids: each names a record once, and never the record that it belongs to.

use super::cx::Cx;
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::decode::Text;

codes! {
    /// The same id stands twice in one list: an incident of an article, a place of an incident, a word to
    /// look at.
    ///
    /// What is listed twice would be shown twice, and count twice among the reports. Remove one of the two; where
    /// they give different roles, decide which one it is.
    ///
    /// ```yaml
    /// incidents: [bridge-2020, {id: bridge-2020, role: context}]    # wrong
    /// incidents: [{id: bridge-2020, role: context}]                 # right
    /// ```
    pub LISTED_TWICE = Error "listed-twice";
    /// A claim, an article or another record that stands in a relation to itself.
    ///
    /// A claim cannot support or repeat itself, and no article cites itself: counted so, it would seem to
    /// have one origin more than it has. Usually another claim or record of a similar id is meant.
    ///
    /// ```yaml
    /// - id: joint-patrol
    ///   repeats: [courier-2020#joint-patrol]      # wrong, in the article courier-2020
    ///   repeats: [herald-2020#joint-patrol]       # right
    /// ```
    pub RELATION_TO_ITSELF = Error "relation-to-itself";
}

/// What the ids that the record `own` lists under `key` lead to; each is looked up by `find`.
pub(super) fn records<'a, T>(
    written: Option<Vec<Text>>,
    (own, key): (&str, &str),
    cx: &mut Cx<'a>,
    find: impl Fn(&mut Cx<'a>, &Text) -> Option<Id<T>>,
) -> Vec<Id<T>> {
    let mut found = Vec::new();
    for id in written.into_iter().flatten() {
        if id.value == own {
            cx.report(to_itself("a record", key, id.span));
            continue;
        }
        match find(cx, &id) {
            Some(record) if found.contains(&record) => cx.report(twice(&id)),
            record => found.extend(record),
        }
    }
    found
}

/// A complaint that an id has been listed before.
pub(super) fn twice(id: &Text) -> Diagnostic {
    Diagnostic::at(&LISTED_TWICE, id.span, format!("`{}` is listed twice", id.value))
        .why("a second time here")
        .help("remove one of them")
}

/// A complaint that `what` names itself under `key`.
pub(super) fn to_itself(what: &str, key: &str, span: Span) -> Diagnostic {
    Diagnostic::at(&RELATION_TO_ITSELF, span, format!("{what} cannot name itself under `{key}`"))
        .why("it stands in this very place")
        .help("name the one that is meant, or remove this one")
}
