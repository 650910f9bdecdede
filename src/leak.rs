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

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::site::Site;
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

/// Every redacted term and every private text of which something stands in the site, or in the words that its pictures show.
/// A complaint tells all places.
pub fn leaks(site: &Site, drawn: &[(&str, String)], dossier: &Dossier, sources: &Sources) -> Vec<Diagnostic> {
    let terms: Vec<&str> = dossier.meta.redact.iter().map(String::as_str).collect();
    let (Some(redacted), Some(private)) = (Terms::redacted(terms.iter().copied()), Private::of(dossier)) else {
        // A site that was not searched is not published.
        return vec![Diagnostic::nowhere(&REDACTED_TERM, "there is more to be kept back than can be looked for")];
    };
    if redacted.is_empty() && private.is_empty() {
        return Vec::new();
    }
    let mut found = found(site, drawn, &redacted, &private);
    found.terms.sort_by_key(|(term, _)| *term);
    let of_terms = found.terms.chunk_by(|one, next| one.0 == next.0);
    let told = of_terms.filter_map(|found| told::term(terms.get(found[0].0)?, found, site)).collect();
    [told, unpublished(found.places, &private, site, dossier, sources)].concat()
}

/// What was found, in the order of the files.
#[derive(Debug, Default)]
struct Found {
    /// Redacted terms, each once a file.
    terms: Vec<(usize, Spot)>,
    /// Places of private texts.
    places: Vec<(Place, Spot)>,
}

/// The complaints about private texts: those of what stands nowhere rightly, text by text.
fn unpublished(
    mut found: Vec<(Place, Spot)>,
    private: &Private,
    site: &Site,
    dossier: &Dossier,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let places: Vec<Place> = found.iter().map(|(place, _)| *place).collect();
    let rightly = Rightly::of(&places, private, dossier, sources);
    found.retain(|(place, _)| !rightly.has(*place, private));
    found.sort_by_key(|(place, _)| place.text);
    let of_texts = found.chunk_by(|one, next| one.0.text == next.0.text);
    of_texts.filter_map(|found| told::text(found, private, dossier, sources, site)).collect()
}

/// Goes through all files, and the words of pictures.
fn found(site: &Site, drawn: &[(&str, String)], redacted: &Terms, private: &Private) -> Found {
    let files: Vec<(&str, &[u8])> = site.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let in_files = files.par_iter().map(|(path, bytes)| {
        let mut found = Found::default();
        found.seek(path, &Reading::plain(path), |_| SpotKind::Name, redacted, private);
        for reading in readings(path, bytes) {
            found.seek(path, &reading, |at| SpotKind::Byte(reading.source(at)), redacted, private);
        }
        found.terms.sort();
        found.terms.dedup_by_key(|(term, _)| *term);
        found
    });
    let mut all: Vec<Found> = in_files.collect();
    all.extend(drawn.iter().map(|(path, words)| {
        let mut found = Found::default();
        found.seek(path, &Reading::plain(words), |_| SpotKind::Drawn, redacted, private);
        found
    }));
    let (terms, places) = all.into_iter().map(|found| (found.terms, found.places)).unzip::<_, _, Vec<_>, Vec<_>>();
    Found { terms: terms.concat(), places: places.concat() }
}

impl Found {
    fn seek(
        &mut self,
        path: &str,
        reading: &Reading,
        at: impl Fn(usize) -> SpotKind,
        redacted: &Terms,
        private: &Private,
    ) {
        let letters = Letters::of(&reading.text);
        let spot = |letter: usize| Spot { path: path.to_owned(), at: at(letters.source(letter)) };
        self.terms.extend(redacted.met(&letters).map(|met| (met.term, spot(met.start))));
        let places = private.runs_met(&letters).chain(private.sentences_met(&letters));
        self.places.extend(places.map(|(place, letter)| (place, spot(letter))));
    }
}
