//! What must not be published is looked for in every byte of the finished site.
//!
//! Each file is read as those see it who open it ([`reading`]), reduced to letters ([`letters`]) and gone through twice: once
//! for redacted terms ([`terms`]) and once for runs of letters of texts that are not published ([`private`]). What was found is
//! let pass where it stands elsewhere rightly ([`rightly`]); the rest is told ([`told`]).

mod letters;
mod private;
mod reading;
mod rightly;
mod runs;
mod sentences;
mod terms;
mod told;

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::site::Store;
use crate::source::Sources;
use letters::Letters;
use private::{Place, Private};
use reading::{Reading, readings};
use rightly::Rightly;
use terms::Terms;
use told::{Spot, SpotKind};

codes! {
    /// A term listed under `redact` stands in the finished site.
    ///
    /// `redact` lists names and phrases that must appear nowhere, often because they would put somebody in
    /// danger: not on a page, not in an export, not in a file's name or address, not in what a camera wrote into
    /// a photograph. Take the term out of the record, text or page it comes from. Case, accents, white space,
    /// hyphens, tags and escapes do not hide it. A term of five letters or more is also found inside longer
    /// words; a shorter one is found as a word of its own, since `Ali` stands in `Australia`.
    ///
    /// ```yaml
    /// redact: [Jane Doe]                                          # in dossier.yaml
    ///
    /// speaker: {anonymous: "Jane Doe, a nurse"}                   # wrong
    /// speaker: {anonymous: "a nurse"}                             # right
    /// ```
    pub REDACTED_TERM = Error "redacted-term";
    /// Words of an article that its `publish` keeps back stand in the finished site.
    ///
    /// Under `publish: excerpts` only the quotes and some words round them may leave the build, under
    /// `publish: metadata` and of an article that was withdrawn nothing. All files of the site are searched for
    /// the rest: for every run of some six words, and for whole sentences of at least four. What you wrote
    /// yourself in a record or page, and what is published of another article, may be the same words. The
    /// message names the place in the private text and shows no more than the beginning, because logs of builds
    /// are often public.
    ///
    /// ```text
    /// static/press-review.html with the whole text of an article under `publish: excerpts`      wrong
    /// a link to where the article can be read                                                   right
    /// ```
    pub UNPUBLISHED_TEXT = Error "unpublished-text";
}

/// What is looked for in the files of a site, each by itself.
pub struct Search<'a> {
    dossier: &'a Dossier,
    sources: &'a Sources,
    redacted: Terms,
    private: Private,
}

/// What was found in a file.
#[derive(Debug, Default)]
pub struct Found {
    /// Redacted terms, each once a file.
    terms: Vec<(usize, Spot)>,
    /// Places of private texts.
    places: Vec<(Place, Spot)>,
}

impl Search<'_> {
    /// For the redacted terms and the private texts of a dossier.
    pub fn of<'a>(dossier: &'a Dossier, sources: &'a Sources) -> Result<Search<'a>, Box<Diagnostic>> {
        let redacted = Terms::redacted(dossier.meta.redact.iter().map(String::as_str));
        let search = redacted.zip(Private::of(dossier));
        let search = search.map(|(redacted, private)| Search { dossier, sources, redacted, private });
        // A site that was not searched is not published.
        let too_much = "there is more to be kept back than can be looked for";
        search.ok_or_else(|| Box::new(Diagnostic::nowhere(&REDACTED_TERM, too_much)))
    }

    /// Goes through a file and its name.
    pub fn file(&self, path: &str, bytes: &[u8]) -> Found {
        let mut found = Found::default();
        if self.redacted.is_empty() && self.private.is_empty() {
            return found;
        }
        self.seek(&mut found, path, &Reading::plain(path), |_| SpotKind::Name);
        for reading in readings(path, bytes) {
            self.seek(&mut found, path, &reading, |at| SpotKind::Byte(reading.source(at)));
        }
        found.terms.sort();
        found.terms.dedup_by_key(|(term, _)| *term);
        found
    }

    /// Goes through the words that a picture shows.
    pub fn drawn(&self, path: &str, words: &str) -> Found {
        let mut found = Found::default();
        self.seek(&mut found, path, &Reading::plain(words), |_| SpotKind::Drawn);
        found
    }

    fn seek(&self, found: &mut Found, path: &str, reading: &Reading, at: impl Fn(usize) -> SpotKind) {
        let letters = Letters::of(&reading.text);
        let spot = |letter: usize| Spot { path: path.to_owned(), at: at(letters.source(letter)) };
        found.terms.extend(self.redacted.met(&letters).map(|met| (met.term, spot(met.start))));
        let places = self.private.runs_met(&letters).chain(self.private.sentences_met(&letters));
        found.places.extend(places.map(|(place, letter)| (place, spot(letter))));
    }

    /// A complaint about every redacted term and every private text of which something was found, in the order of the files. It
    /// tells all places.
    pub fn told(&self, found: Vec<Found>, site: &dyn Store) -> Vec<Diagnostic> {
        let (terms, places) =
            found.into_iter().map(|found| (found.terms, found.places)).unzip::<_, _, Vec<_>, Vec<_>>();
        let mut terms = terms.concat();
        terms.sort_by_key(|(term, _)| *term);
        let of_terms = terms.chunk_by(|one, next| one.0 == next.0);
        let told = of_terms.filter_map(|found| told::term(self.dossier.meta.redact.get(found[0].0)?, found, site));
        told.chain(self.unpublished(places.concat(), site)).collect()
    }

    /// The complaints about private texts: those of what stands nowhere rightly, text by text.
    fn unpublished(&self, mut found: Vec<(Place, Spot)>, site: &dyn Store) -> Vec<Diagnostic> {
        let Search { dossier, sources, private, .. } = self;
        let places: Vec<Place> = found.iter().map(|(place, _)| *place).collect();
        let rightly = Rightly::of(&places, private, dossier, sources);
        found.retain(|(place, _)| !rightly.has(*place, private));
        found.sort_by_key(|(place, _)| place.text);
        let of_texts = found.chunk_by(|one, next| one.0.text == next.0.text);
        of_texts.filter_map(|found| told::text(found, private, dossier, sources, site)).collect()
    }
}
