//! What is said of an id that leads to nothing.

use std::collections::BTreeMap;

use super::cx::Cx;
use super::names::{Fragment, Index, Names};
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::dossier::Article;
use crate::key::{is_key, strange_sign};
use crate::yaml::decode::{Text, list};

codes! {
    /// An id of a source that is not in `sources`.
    ///
    /// Who published something decides how it is read, so a source that nobody can look up is not let
    /// through. Add the source to `content/sources.yaml`, or write the id of the one that is meant.
    ///
    /// ```yaml
    /// source: gazete     # wrong
    /// source: gazette    # right
    /// ```
    pub UNKNOWN_SOURCE = Error "unknown-source";
    /// An id of an actor that is not in `actors`.
    ///
    /// The site links every actor to a page that says who that is; this link would lead nowhere. Add the
    /// actor to `content/actors.yaml`, or write the id of the one that is meant.
    ///
    /// ```yaml
    /// speaker: {actor: mayer}      # wrong
    /// speaker: {actor: mayor}      # right, where content/actors.yaml has `mayor`
    /// ```
    pub UNKNOWN_ACTOR = Error "unknown-actor";
    /// An id of a place that is not in `places`.
    ///
    /// The site links every place to a page and sets it on the map; this one would be missing from both.
    /// Add the place to `content/places.yaml`, or write the id of the one that is meant.
    ///
    /// ```yaml
    /// places: [at-tanif]      # wrong
    /// places: [at-tanf]       # right, where content/places.yaml has `at-tanf`
    /// ```
    pub UNKNOWN_PLACE = Error "unknown-place";
    /// An id of an incident that is not in `incidents`.
    ///
    /// What is said about it would be missing from the timeline and from the comparison of accounts. Add
    /// the incident, or write the id of the one that is meant.
    ///
    /// ```yaml
    /// incidents: [brigde-2020]      # wrong
    /// incidents: [bridge-2020]      # right, where content/incidents.yaml has `bridge-2020`
    /// ```
    pub UNKNOWN_INCIDENT = Error "unknown-incident";
    /// An id of an article that is not in `content/articles/`.
    ///
    /// A relation to an article that is not there cannot be followed or checked by anybody. Write the id of
    /// the article that is meant: the name of its files, without the ending. An id that it had before (an
    /// alias) is not enough.
    ///
    /// ```yaml
    /// references:
    ///   - cites: anadolu-2002      # wrong
    ///   - cites: anadolu-2020      # right
    /// ```
    pub UNKNOWN_ARTICLE = Error "unknown-article";
    /// An address `<article>#<id>` of which the article is there, but has no claim or bias note of this id.
    ///
    /// A reader who follows the link would find the article and not the passage that is meant. Relations
    /// lead to claims; evidence and wiki links may lead to bias notes too, if those have an `id`.
    ///
    /// ```yaml
    /// repeats: [anadolu-2020#joint]           # wrong, where the claim is called joint-patrol
    /// repeats: [anadolu-2020#joint-patrol]    # right
    /// ```
    pub UNKNOWN_CLAIM = Error "unknown-claim";
    /// An id of a glossary term that is not in `glossary`.
    ///
    /// A reader who does not know the word would be sent to an explanation that is not there. Add the term
    /// to `content/glossary.yaml`, or write the id of the one that is meant.
    ///
    /// ```markdown
    /// [[glossary:deconfliction-lines]]    wrong
    /// [[glossary:deconfliction-line]]     right, where content/glossary.yaml has `deconfliction-line`
    /// ```
    pub UNKNOWN_TERM = Error "unknown-term";
    /// An id of a technique that is neither built in nor in `techniques`.
    ///
    /// A bias note says that a wording does something that has a name and a definition; without them a
    /// reader can only believe it. Add the technique with its definition to `content/techniques.yaml`, or
    /// write the id of the one that is meant.
    ///
    /// ```yaml
    /// technique: unnamed-sources     # wrong
    /// technique: unnamed-source      # right
    /// ```
    pub UNKNOWN_TECHNIQUE = Error "unknown-technique";
    /// An id of a page that is not in `content/pages/`.
    ///
    /// The link would lead a reader to a page that is not there. Pages are called by the names of their
    /// files, without the ending.
    ///
    /// ```markdown
    /// [[page:methods]]    wrong, where the file is content/pages/method.md
    /// [[page:method]]     right
    /// ```
    pub UNKNOWN_PAGE = Error "unknown-page";
}

impl<T> Index<T> {
    /// A complaint that there is no such id, unless it may be among those that could not be read.
    pub(super) fn unknown(&self, key: &Text, cx: &Cx<'_>) -> Option<Diagnostic> {
        if self.damaged {
            return None;
        }
        let what = self.what;
        let diagnostic = Diagnostic::at(self.code, key.span, format!("there is no {what} `{}`", key.value));
        let ids = self.ids.keys().map(String::as_str).filter(|id| is_key(id));
        let none = strange_sign(&key.value).unwrap_or_else(|| format!("no {what} has this id"));
        Some(match (self.aliases.get(&key.value), cx.nearest(&key.value, ids)) {
            (Some(present), _) => {
                let diagnostic =
                    diagnostic.why("an earlier id: its address still works, but here the present id is needed");
                cx.offer_as(Certainty::Certain, diagnostic, key, present, "write the present id".to_owned())
            }
            (None, Some(near)) => {
                let diagnostic = diagnostic.why(none);
                let article = if what.starts_with(['a', 'i']) { "an" } else { "a" };
                cx.offer(diagnostic, key, near, format!("{article} {what} with a similar id exists"))
            }
            (None, None) => diagnostic.why(none).note(self.known()).help(match self.ids.len() {
                0 => format!("add the {what}"),
                _ => format!("write the id of one that exists, or add the {what}"),
            }),
        })
    }

    /// The ids there are.
    fn known(&self) -> String {
        const SHOWN: usize = 12;
        match self.ids.len() {
            0 => format!("the dossier has no {} yet", self.what),
            count => {
                let shown: Vec<String> = self.ids.keys().take(SHOWN).map(|key| format!("`{key}`")).collect();
                let rest = if count > SHOWN { format!(" and {} more", count - SHOWN) } else { String::new() };
                let (kind, verb) =
                    if count == 1 { (self.what.to_owned(), "is") } else { (format!("{}s", self.what), "are") };
                format!("the {kind} of this dossier {verb} {}{rest}", shown.join(", "))
            }
        }
    }
}

impl Names {
    /// A complaint that nobody is meant by `key`, unless somebody of this id may be among what could not be read.
    pub(super) fn unknown_party(&self, key: &Text, cx: &Cx<'_>) -> Option<Diagnostic> {
        if self.actors.damaged || self.sources.damaged {
            return None;
        }
        let diagnostic = Diagnostic::at(
            &super::claims::UNKNOWN_PARTY,
            key.span,
            format!("there is no actor and no source `{}`", key.value),
        )
        .why("neither an actor nor a source has this id");
        let known = self.actors.ids.keys().chain(self.sources.ids.keys()).map(String::as_str);
        Some(match cx.nearest(&key.value, known.filter(|id| is_key(id))) {
            Some(near) => cx.offer(diagnostic, key, near, "one with a similar id exists".to_owned()),
            None => diagnostic.help("add an actor or a source, or write `{anonymous: words of the article}`"),
        })
    }
}

impl Cx<'_> {
    /// A complaint that an article, whose claims and bias notes are `own`, has none of this id.
    pub(super) fn unknown_fragment(
        &self,
        id: Id<Article>,
        written: &Text,
        own: &BTreeMap<String, Fragment>,
    ) -> Diagnostic {
        let article = self.names.articles.ids.iter().find(|(_, other)| **other == id).map_or("", |(key, _)| key);
        let message = format!("the article `{article}` has no claim or bias note `{}`", written.value);
        let diagnostic =
            Diagnostic::at(&UNKNOWN_CLAIM, written.span, message).why("nothing in the article has this id");
        let ids: Vec<&str> = own.keys().map(String::as_str).collect();
        match self.nearest(&written.value, ids.iter().copied().filter(|id| is_key(id))) {
            Some(near) => self.offer(diagnostic, written, near, "one with a similar id exists".to_owned()),
            None if ids.is_empty() => diagnostic.note("it has none that could be called"),
            None => diagnostic.note(format!("it has {}", list(&ids))),
        }
    }
}
