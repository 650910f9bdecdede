//! Every id there is, and what a written id leads to.

use std::collections::BTreeMap;

use super::cx::Cx;
use super::files::{Ordered, Pair};
use crate::arena::{Arena, Id};
use crate::codes;
use crate::diagnostic::{Code, Diagnostic};
use crate::dossier::{Actor, Article, BiasNote, Claim, Incident, Page, Place, Source, Subject, Technique, Term};
use crate::key::{is_key, to_key};
use crate::nearest::nearest;
use crate::source::Span;
use crate::yaml::decode::Text;

codes! {
    /// An id is not kebab-case: `[a-z0-9]+(-[a-z0-9]+)*`, at most 100 letters, and no name that Windows reserves.
    ///
    /// Ids become file names and addresses. Upper case, spaces, slashes and accents make addresses that differ between
    /// systems and break when they are copied.
    pub BAD_ID = Error "bad-id";
    /// An alias that is an id or an alias of another record of its kind.
    ///
    /// An alias makes a page at its old address that leads to the new one; two records cannot share an address.
    pub ALIAS_TAKEN = Error "alias-taken";
    /// An id of a source that is not in `sources`.
    ///
    /// Add the source, or write the id of the one that is meant.
    pub UNKNOWN_SOURCE = Error "unknown-source";
    /// An id of an actor that is not in `actors`.
    pub UNKNOWN_ACTOR = Error "unknown-actor";
    /// An id of a place that is not in `places`.
    pub UNKNOWN_PLACE = Error "unknown-place";
    /// An id of an incident that is not in `incidents`.
    pub UNKNOWN_INCIDENT = Error "unknown-incident";
    /// An id of an article that is not in `content/articles/`.
    pub UNKNOWN_ARTICLE = Error "unknown-article";
    /// The article is there, but it has no claim or bias note of this id.
    pub UNKNOWN_CLAIM = Error "unknown-claim";
    /// An id of a glossary term that is not in `glossary`.
    pub UNKNOWN_TERM = Error "unknown-term";
    /// An id of a technique that is neither built in nor in `techniques`.
    pub UNKNOWN_TECHNIQUE = Error "unknown-technique";
    /// An id of a page that is not in `content/pages/`.
    pub UNKNOWN_PAGE = Error "unknown-page";
}

/// The ids of one kind.
pub(super) struct Index<T> {
    what: &'static str,
    unknown: &'static Code,
    ids: BTreeMap<String, Id<T>>,
    /// Earlier id → present one.
    aliases: BTreeMap<String, String>,
    /// Whether some ids of this kind could not be read.
    damaged: bool,
}

impl<T> Index<T> {
    fn new<'k>(
        what: &'static str,
        unknown: &'static Code,
        damaged: bool,
        records: impl IntoIterator<Item = (&'k str, &'k [Text])>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Index<T> {
        let mut index = Index { what, unknown, ids: BTreeMap::new(), aliases: BTreeMap::new(), damaged };
        let mut written: Vec<(&Text, &str)> = Vec::new();
        for (position, (key, aliases)) in records.into_iter().enumerate() {
            index.ids.insert(key.to_owned(), Arena::id_at(position));
            written.extend(aliases.iter().map(|alias| (alias, key)));
        }
        for (alias, key) in written {
            let taken =
                if index.ids.contains_key(&alias.value) { Some(&alias.value) } else { index.aliases.get(&alias.value) };
            match taken {
                Some(other) => diagnostics.push(alias_taken(alias, what, other)),
                None => {
                    index.aliases.insert(alias.value.clone(), key.to_owned());
                }
            }
        }
        index
    }

    /// What the id leads to, without a word if it leads to nothing.
    pub(super) fn get(&self, key: &str) -> Option<Id<T>> {
        self.ids.get(key).copied()
    }

    /// A complaint that there is no such id, unless it may be among those that could not be read.
    fn unknown(&self, key: &str, span: Span) -> Option<Diagnostic> {
        if self.damaged {
            return None;
        }
        let diagnostic = Diagnostic::at(self.unknown, span, format!("there is no {} `{key}`", self.what));
        Some(match (self.aliases.get(key), nearest(key, self.ids.keys().map(String::as_str))) {
            (Some(present), _) => diagnostic
                .why("an earlier id: its address still works, but records are called by their present id")
                .suggest(span, present.as_str(), "write the present id"),
            (None, Some(near)) => diagnostic.why("unknown id").suggest(span, near, "one with a similar id exists"),
            (None, None) => diagnostic.why("unknown id").note(self.offer()),
        })
    }

    fn offer(&self) -> String {
        const SHOWN: usize = 12;
        match self.ids.len() {
            0 => format!("the dossier has no {} yet", self.what),
            count => {
                let shown: Vec<String> = self.ids.keys().take(SHOWN).map(|key| format!("`{key}`")).collect();
                let rest = if count > SHOWN { format!(" and {} more", count - SHOWN) } else { String::new() };
                format!("the ids of this kind are {}{rest}", shown.join(", "))
            }
        }
    }
}

fn alias_taken(alias: &Text, what: &str, other: &str) -> Diagnostic {
    let message = format!("the alias `{}` is the address of another {what}", alias.value);
    Diagnostic::at(&ALIAS_TAKEN, alias.span, message)
        .why(format!("taken by `{other}`"))
        .help("remove the alias; an address can lead to one record only")
}

/// What an address `<article>#<fragment>` leads to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fragment {
    Claim(Id<Claim>),
    Bias(Id<BiasNote>),
}

/// Every id there is.
pub(super) struct Names {
    pub(super) sources: Index<Source>,
    pub(super) actors: Index<Actor>,
    pub(super) places: Index<Place>,
    pub(super) incidents: Index<Incident>,
    pub(super) articles: Index<Article>,
    pub(super) glossary: Index<Term>,
    pub(super) techniques: Index<Technique>,
    pub(super) pages: Index<Page>,
    /// Per article, in the order of ids: its claims and bias notes.
    fragments: Vec<BTreeMap<String, Fragment>>,
    /// Per article: whether some of its annotations could not be read.
    damaged: Vec<bool>,
}

/// Collects every id.
pub(super) fn index(ordered: &Ordered, diagnostics: &mut Vec<Diagnostic>) -> Names {
    check_keys(ordered, diagnostics);
    let damaged = &ordered.damaged;
    let (fragments, partial) = fragments(&ordered.articles, diagnostics);
    macro_rules! index_of {
        ($what:literal, $unknown:ident, $kind:ident) => {
            Index::new(
                $what,
                &$unknown,
                damaged.$kind,
                ordered
                    .$kind
                    .iter()
                    .map(|keyed| (keyed.key.value.as_str(), keyed.record.aliases.as_deref().unwrap_or_default())),
                diagnostics,
            )
        };
    }
    Names {
        sources: index_of!("source", UNKNOWN_SOURCE, sources),
        actors: index_of!("actor", UNKNOWN_ACTOR, actors),
        places: index_of!("place", UNKNOWN_PLACE, places),
        incidents: index_of!("incident", UNKNOWN_INCIDENT, incidents),
        glossary: index_of!("glossary term", UNKNOWN_TERM, glossary),
        techniques: index_of!("technique", UNKNOWN_TECHNIQUE, techniques),
        articles: Index::new(
            "article",
            &UNKNOWN_ARTICLE,
            damaged.articles,
            ordered.articles.iter().map(|pair| {
                let aliases = pair.record.record.as_ref().and_then(|record| record.aliases.as_deref());
                (pair.key.as_str(), aliases.unwrap_or_default())
            }),
            diagnostics,
        ),
        pages: Index::new(
            "page",
            &UNKNOWN_PAGE,
            false,
            ordered.pages.iter().map(|page| (page.key.as_str(), &[][..])),
            diagnostics,
        ),
        fragments,
        damaged: partial,
    }
}

impl Names {
    /// A complaint that nobody is meant by `key`, unless somebody of this id may be among what could not be read.
    pub(super) fn unknown_party(&self, key: &Text) -> Option<Diagnostic> {
        if self.actors.damaged || self.sources.damaged {
            return None;
        }
        let diagnostic = Diagnostic::at(
            &super::claims::UNKNOWN_PARTY,
            key.span,
            format!("there is no actor and no source `{}`", key.value),
        )
        .why("unknown id");
        let known = self.actors.ids.keys().chain(self.sources.ids.keys());
        Some(match nearest(&key.value, known.map(String::as_str)) {
            Some(near) => diagnostic.suggest(key.span, near, "one with a similar id exists"),
            None => diagnostic.help("add an actor or a source, or write `{anonymous: words of the article}`"),
        })
    }

    /// Whether some incidents, and so some questions, could not be read.
    pub(super) fn incidents_damaged(&self) -> bool {
        self.incidents.damaged
    }
}

/// Ids of claims and bias notes are given out here in the order in which `article` makes the records.
fn fragments(pairs: &[Pair], diagnostics: &mut Vec<Diagnostic>) -> (Vec<BTreeMap<String, Fragment>>, Vec<bool>) {
    let mut fragments = Vec::with_capacity(pairs.len());
    let (mut claims, mut bias) = (0, 0);
    for pair in pairs {
        let mut own: BTreeMap<String, (Fragment, Span)> = BTreeMap::new();
        let record = pair.record.record.as_ref();
        for claim in record.iter().flat_map(|record| record.claims.iter().flatten()) {
            add_fragment(&mut own, claim.id.as_ref(), Fragment::Claim(Arena::id_at(claims)), diagnostics);
            claims += 1;
        }
        for note in record.iter().flat_map(|record| record.bias.iter().flatten()) {
            add_fragment(&mut own, note.id.as_ref(), Fragment::Bias(Arena::id_at(bias)), diagnostics);
            bias += 1;
        }
        let claims = record.iter().flat_map(|record| record.claims.iter().flatten());
        let mut old: Vec<&Text> = Vec::new();
        for alias in claims.flat_map(|claim| claim.aliases.iter().flatten()) {
            if own.contains_key(&alias.value) || old.iter().any(|known| known.value == alias.value) {
                diagnostics.push(alias_taken(alias, "claim", &alias.value));
            }
            old.push(alias);
        }
        fragments.push(own.into_iter().map(|(key, (fragment, _))| (key, fragment)).collect());
    }
    (fragments, pairs.iter().map(|pair| pair.record.damaged).collect())
}

fn add_fragment(
    own: &mut BTreeMap<String, (Fragment, Span)>,
    key: Option<&Text>,
    fragment: Fragment,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(key) = key else { return };
    match own.get(&key.value) {
        Some((_, first)) => diagnostics.push(super::files::duplicate_id(key, "claim or bias note", *first)),
        None => {
            own.insert(key.value.clone(), (fragment, key.span));
        }
    }
}

fn check_keys(ordered: &Ordered, diagnostics: &mut Vec<Diagnostic>) {
    let mut check = |key: &str, span: Span| diagnostics.extend(bad_key(key, span));
    let mut all = |records: &mut dyn Iterator<Item = &Text>| records.for_each(|key| check(&key.value, key.span));
    all(&mut ordered.sources.iter().map(|keyed| &keyed.key));
    all(&mut ordered.actors.iter().map(|keyed| &keyed.key));
    all(&mut ordered.places.iter().map(|keyed| &keyed.key));
    all(&mut ordered.incidents.iter().map(|keyed| &keyed.key));
    all(&mut ordered.glossary.iter().map(|keyed| &keyed.key));
    all(&mut ordered.techniques.iter().map(|keyed| &keyed.key));
    for record in ordered.articles.iter().filter_map(|pair| pair.record.record.as_ref()) {
        all(&mut record.claims.iter().flatten().filter_map(|claim| claim.id.as_ref()));
        all(&mut record.bias.iter().flatten().filter_map(|bias| bias.id.as_ref()));
    }
    for pair in &ordered.articles {
        check(&pair.key, Span::new(pair.record_file, 0..0));
    }
    for page in &ordered.pages {
        check(&page.key, Span::new(page.file, 0..0));
    }
}

/// A complaint that an id is not well-formed.
pub(super) fn bad_key(key: &str, span: Span) -> Option<Diagnostic> {
    if is_key(key) {
        return None;
    }
    let written_in_file = span.start < span.end;
    let diagnostic = Diagnostic::at(&BAD_ID, span, format!("`{key}` is not an id"))
        .why(if written_in_file {
            "not kebab-case"
        } else {
            "the file's name is the id, and this one is not kebab-case"
        })
        .note("an id is made of lower-case letters a to z and digits, in words joined by single hyphens");
    Some(match to_key(key) {
        Some(better) if written_in_file => diagnostic.suggest(span, better, "write it so"),
        Some(better) => diagnostic.help(format!("rename the file so that it begins with `{better}`")),
        None => diagnostic,
    })
}

impl Cx<'_> {
    /// What a written id leads to; reported where it leads to nothing.
    fn look_up<T>(&mut self, index: &Index<T>, key: &str, span: Span) -> Option<Id<T>> {
        let found = index.get(key);
        if found.is_none() {
            self.diagnostics.extend(index.unknown(key, span));
        }
        found
    }

    pub(super) fn source(&mut self, key: &Text) -> Option<Id<Source>> {
        self.look_up(&self.names.sources, &key.value, key.span)
    }

    pub(super) fn actor(&mut self, key: &Text) -> Option<Id<Actor>> {
        self.look_up(&self.names.actors, &key.value, key.span)
    }

    pub(super) fn place(&mut self, key: &Text) -> Option<Id<Place>> {
        self.look_up(&self.names.places, &key.value, key.span)
    }

    pub(super) fn incident(&mut self, key: &Text) -> Option<Id<Incident>> {
        self.look_up(&self.names.incidents, &key.value, key.span)
    }

    pub(super) fn term(&mut self, key: &Text) -> Option<Id<Term>> {
        self.look_up(&self.names.glossary, &key.value, key.span)
    }

    pub(super) fn technique(&mut self, key: &Text) -> Option<Id<Technique>> {
        self.look_up(&self.names.techniques, &key.value, key.span)
    }

    pub(super) fn page(&mut self, key: &Text) -> Option<Id<Page>> {
        self.look_up(&self.names.pages, &key.value, key.span)
    }

    pub(super) fn article(&mut self, key: &Text) -> Option<Id<Article>> {
        self.look_up(&self.names.articles, &key.value, key.span)
    }

    /// What `<article>#<fragment>` leads to.
    pub(super) fn fragment(&mut self, article: Id<Article>, fragment: &Text) -> Option<Fragment> {
        let own = self.names.fragments.get(article.index())?;
        if let Some(found) = own.get(&fragment.value) {
            return Some(*found);
        }
        let damaged = self.names.damaged.get(article.index()).copied().unwrap_or(false);
        if !damaged {
            let diagnostic = Diagnostic::at(
                &UNKNOWN_CLAIM,
                fragment.span,
                format!("the article has no claim or bias note `{}`", fragment.value),
            )
            .why("unknown id");
            self.report(match nearest(&fragment.value, own.keys().map(String::as_str)) {
                Some(near) => diagnostic.suggest(fragment.span, near, "one with a similar id exists"),
                None => diagnostic.note(format!(
                    "it has {}",
                    own.keys().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
                )),
            });
        }
        None
    }

    /// What `article` or `article#claim` leads to.
    pub(super) fn subject(&mut self, written: &Text) -> Option<Subject> {
        let (article, fragment) = self.split_address(written);
        let article = self.article(&article)?;
        let Some(fragment) = fragment else { return Some(Subject::Article(article)) };
        match self.fragment(article, &fragment)? {
            Fragment::Claim(claim) => Some(Subject::Claim(claim)),
            Fragment::Bias(_) => {
                self.report(
                    Diagnostic::at(&UNKNOWN_CLAIM, fragment.span, format!("`{}` is a bias note", fragment.value))
                        .why("a relation leads to a claim or an article"),
                );
                None
            }
        }
    }

    /// `article#fragment` in its two parts, each with its place.
    pub(super) fn split_address(&self, written: &Text) -> (Text, Option<Text>) {
        match written.value.split_once('#') {
            None => (written.clone(), None),
            Some((article, fragment)) => {
                let whole = self.within(written.span, &written.value);
                let middle = whole.start as usize + article.len();
                let exact = whole.range().len() == written.value.len();
                let part = |text: &str, start: usize| {
                    let span = if exact { Span::new(whole.file, start..start + text.len()) } else { written.span };
                    Text::new(text.to_owned(), span)
                };
                (part(article, whole.start as usize), Some(part(fragment, middle + 1)))
            }
        }
    }
}
