//! Every id there is, and what a written id leads to.

use std::collections::BTreeMap;

use super::cx::Cx;
use super::files::{Ordered, Pair};
use super::ids;
use super::unknown::{
    UNKNOWN_ACTOR, UNKNOWN_ARTICLE, UNKNOWN_CLAIM, UNKNOWN_INCIDENT, UNKNOWN_PAGE, UNKNOWN_PLACE, UNKNOWN_SOURCE,
    UNKNOWN_TECHNIQUE, UNKNOWN_TERM,
};
use crate::arena::{Arena, Id};
use crate::codes;
use crate::diagnostic::{Code, Diagnostic};
use crate::dossier::{Actor, Article, BiasNote, Claim, Incident, Page, Place, Source, Subject, Technique, Term};
use crate::source::{FileId, Sources, Span};
use crate::yaml::decode::Text;

codes! {
    /// An alias that is an id or an alias of another record of its kind, or the record's own id.
    ///
    /// An alias makes a page at its old address that leads to the new one. Two records cannot share an
    /// address: whoever follows the old link would be led to the wrong one.
    ///
    /// ```yaml
    /// old-bridge:
    ///   aliases: [new-bridge]      # wrong, where there is a record `new-bridge`
    ///   aliases: [bridge]          # right, where no other record has this id or alias
    /// ```
    pub ALIAS_TAKEN = Error "alias-taken";
}

/// The ids of one kind.
#[derive(Debug)]
pub(super) struct Index<T> {
    /// What a person calls one.
    pub(super) what: &'static str,
    /// The code for an id of this kind that is not there.
    pub(super) code: &'static Code,
    pub(super) ids: BTreeMap<String, Id<T>>,
    /// Earlier id → present one.
    pub(super) aliases: BTreeMap<String, String>,
    /// Whether some ids of this kind could not be read.
    pub(super) damaged: bool,
}

impl<T> PartialEq for Index<T> {
    /// What they are called is the same for all of one kind.
    fn eq(&self, other: &Index<T>) -> bool {
        (&self.ids, &self.aliases, self.damaged) == (&other.ids, &other.aliases, other.damaged)
    }
}

impl<T> Index<T> {
    fn new<'k>(
        what: &'static str,
        code: &'static Code,
        damaged: bool,
        records: impl IntoIterator<Item = (&'k str, &'k [Text])>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Index<T> {
        let mut index = Index { what, code, ids: BTreeMap::new(), aliases: BTreeMap::new(), damaged };
        let mut written: Vec<(&Text, &str)> = Vec::new();
        for (position, (key, aliases)) in records.into_iter().enumerate() {
            index.ids.insert(key.to_owned(), Arena::id_at(position));
            written.extend(aliases.iter().map(|alias| (alias, key)));
        }
        for (alias, key) in written {
            if alias.value == key {
                diagnostics.push(alias_taken(alias, "is the record's own id"));
            } else if index.ids.contains_key(&alias.value) {
                diagnostics.push(alias_taken(alias, &format!("is the id of another {what}")));
            } else if let Some(other) = index.aliases.get(&alias.value) {
                diagnostics.push(alias_taken(alias, &format!("is an alias of the {what} `{other}` already")));
            } else {
                index.aliases.insert(alias.value.clone(), key.to_owned());
            }
        }
        index
    }

    /// What the id leads to, without a word if it leads to nothing.
    pub(super) fn get(&self, key: &str) -> Option<Id<T>> {
        self.ids.get(key).copied()
    }
}

fn alias_taken(alias: &Text, taken: &str) -> Diagnostic {
    Diagnostic::at(&ALIAS_TAKEN, alias.span, format!("the alias `{}` {taken}", alias.value))
        .why("an address can lead to one record only")
        .help("remove the alias")
}

/// What an address `<article>#<fragment>` leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fragment {
    Claim(Id<Claim>),
    Bias(Id<BiasNote>),
}

/// Every id there is.
#[derive(Debug, PartialEq)]
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
    /// Per article: its file, where some of its annotations could not be read.
    damaged: Vec<Option<FileId>>,
    /// Per incident: its file, and whether some of it could not be read.
    incident_files: Vec<(FileId, bool)>,
}

/// Collects every id.
pub(super) fn index(ordered: &Ordered, diagnostics: &mut Vec<Diagnostic>) -> Names {
    ids::check(ordered, diagnostics);
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
        incident_files: ordered.incidents.iter().map(|keyed| (keyed.key.span.file, keyed.faulty)).collect(),
    }
}

impl Names {
    /// The kinds that have a record of this id, as wiki links name them.
    pub(super) fn kinds_of(&self, id: &str) -> Vec<&'static str> {
        let kinds = [
            ("article", self.articles.get(id).is_some()),
            ("incident", self.incidents.get(id).is_some()),
            ("source", self.sources.get(id).is_some()),
            ("actor", self.actors.get(id).is_some()),
            ("place", self.places.get(id).is_some()),
            ("glossary", self.glossary.get(id).is_some()),
            ("technique", self.techniques.get(id).is_some()),
            ("page", self.pages.get(id).is_some()),
        ];
        kinds.iter().filter(|(_, known)| *known).map(|(kind, _)| *kind).collect()
    }

    /// The files of articles of which some annotations could not be read.
    pub(super) fn damaged(&self) -> impl Iterator<Item = FileId> {
        self.damaged.iter().copied().flatten()
    }

    /// Whether some questions of the incident could not be read.
    pub(super) fn questions_damaged(&self, incident: Id<Incident>) -> bool {
        self.incidents.damaged || self.incident_files.get(incident.index()).is_some_and(|(_, faulty)| *faulty)
    }

    /// Whether the incident may ask the question `key` all the same: some of it could not be read, and the word is there.
    pub(super) fn may_ask(&self, incident: Id<Incident>, key: &str, sources: &Sources) -> bool {
        let file = self.incident_files.get(incident.index()).map(|(file, _)| *file);
        self.questions_damaged(incident) && file.is_none_or(|file| may_hold(sources, file, key))
    }
}

/// Whether a file that could not be read as a whole may hold a record of this id: whether the word stands in it, and not only
/// behind the `#` of an address.
fn may_hold(sources: &Sources, file: FileId, key: &str) -> bool {
    let is_id = |byte: &u8| byte.is_ascii_alphanumeric() || b"-#".contains(byte);
    sources.file(file).text().is_none_or(|text| {
        text.match_indices(key).any(|(at, _)| {
            let (before, after) = (text.as_bytes()[..at].last(), text.as_bytes().get(at + key.len()));
            !before.is_some_and(is_id) && !after.is_some_and(is_id)
        })
    })
}

/// Ids of claims and bias notes are given out here in the order in which `article` makes the records.
fn fragments(
    pairs: &[Pair],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<BTreeMap<String, Fragment>>, Vec<Option<FileId>>) {
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
            if own.contains_key(&alias.value) {
                diagnostics.push(alias_taken(alias, "is the id of a claim or bias note of this article"));
            } else if old.iter().any(|known| known.value == alias.value) {
                diagnostics.push(alias_taken(alias, "is an alias of another claim of this article"));
            }
            old.push(alias);
        }
        fragments.push(own.into_iter().map(|(key, (fragment, _))| (key, fragment)).collect());
    }
    (fragments, pairs.iter().map(|pair| pair.record.damaged.then_some(pair.record_file)).collect())
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

impl Cx<'_> {
    /// What a written id leads to; reported where it leads to nothing.
    fn look_up<T>(&mut self, index: &Index<T>, key: &Text) -> Option<Id<T>> {
        let found = index.get(&key.value);
        if found.is_none()
            && let Some(unknown) = index.unknown(key, self)
        {
            self.report(unknown);
        }
        found
    }

    pub(super) fn source(&mut self, key: &Text) -> Option<Id<Source>> {
        self.look_up(&self.names.sources, key)
    }

    pub(super) fn actor(&mut self, key: &Text) -> Option<Id<Actor>> {
        self.look_up(&self.names.actors, key)
    }

    pub(super) fn place(&mut self, key: &Text) -> Option<Id<Place>> {
        self.look_up(&self.names.places, key)
    }

    pub(super) fn incident(&mut self, key: &Text) -> Option<Id<Incident>> {
        self.look_up(&self.names.incidents, key)
    }

    pub(super) fn term(&mut self, key: &Text) -> Option<Id<Term>> {
        self.look_up(&self.names.glossary, key)
    }

    pub(super) fn technique(&mut self, key: &Text) -> Option<Id<Technique>> {
        self.look_up(&self.names.techniques, key)
    }

    pub(super) fn page(&mut self, key: &Text) -> Option<Id<Page>> {
        self.look_up(&self.names.pages, key)
    }

    pub(super) fn article(&mut self, key: &Text) -> Option<Id<Article>> {
        self.look_up(&self.names.articles, key)
    }

    /// What `<article>#<fragment>` leads to.
    pub(super) fn fragment(&mut self, article: Id<Article>, fragment: &Text) -> Option<Fragment> {
        let own = self.names.fragments.get(article.index())?;
        if let Some(found) = own.get(&fragment.value) {
            return Some(*found);
        }
        let damaged = self.names.damaged.get(article.index()).copied().flatten();
        if !damaged.is_some_and(|file| may_hold(self.sources, file, &fragment.value)) {
            self.report(self.unknown_fragment(article, fragment, own));
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
                    Diagnostic::at(
                        &UNKNOWN_CLAIM,
                        fragment.span,
                        format!("`{}` is a bias note, not a claim", fragment.value),
                    )
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
                let part = |text: &str, start: usize| {
                    let span = self.part(written.span, &written.value, start..start + text.len());
                    Text::new(text.to_owned(), span)
                };
                (part(article, 0), Some(part(fragment, article.len() + 1)))
            }
        }
    }
}
