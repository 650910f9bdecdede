//! Phase 3: from what was written to what is meant. Every reference becomes a typed id, every quote is anchored, every
//! date read; what cannot be is reported and left out.

mod again;
mod answers;
mod article;
mod claims;
mod cx;
mod cycles;
mod dates;
mod entities;
mod files;
mod ids;
mod incidents;
mod listed;
mod meta;
mod names;
mod orcid;
mod proofs;
mod prose;
mod quotes;
mod transcript;
mod unknown;

pub use meta::is_language_tag;

use crate::diagnostic::{Code, Diagnostic, Reported};
use crate::dossier::Dossier;
use crate::parse::Parsed;
use crate::source::Sources;

use cx::Cx;
pub use meta::site_address;
pub use proofs::Proofs;

/// The codes of faults found in this phase.
pub const CODES: &[&[&Code]] = &[
    answers::CODES,
    article::CODES,
    claims::CODES,
    dates::CODES,
    entities::CODES,
    files::CODES,
    ids::CODES,
    listed::CODES,
    meta::CODES,
    names::CODES,
    orcid::CODES,
    prose::CODES,
    quotes::CODES,
    transcript::CODES,
    unknown::CODES,
];

/// Gives meaning to what was written. `base_url`, where given, stands in place of the dossier's own; it is one that
/// [`site_address`] takes. The proofs are those of the run before, and after it those of this one; they change no result.
pub fn resolve(parsed: Parsed, sources: &Sources, base_url: Option<&str>, proofs: &mut Proofs) -> Reported<Dossier> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let parsed = files::pair_up(parsed, &mut diagnostics);
    let names = names::index(&parsed, &mut diagnostics);
    cycles::report(&parsed, &mut diagnostics);
    let mut cx = Cx { diagnostics, ..Cx::new(sources, &names) };
    let mut dossier = Dossier {
        meta: meta::meta(parsed.meta, &mut cx),
        index: parsed.index.map(|file| prose::whole_file(file, &mut cx)),
        pages: parsed.pages.into_iter().map(|file| prose::page(&file, &mut cx)).collect(),
        sources: parsed.sources.into_iter().map(|keyed| entities::source(keyed, &mut cx)).collect(),
        actors: parsed.actors.into_iter().map(|keyed| entities::actor(keyed, &mut cx)).collect(),
        places: parsed.places.into_iter().map(|keyed| entities::place(keyed, &mut cx)).collect(),
        glossary: parsed.glossary.into_iter().map(|keyed| entities::term(keyed, &mut cx)).collect(),
        techniques: parsed.techniques.into_iter().map(|keyed| entities::technique(keyed, &mut cx)).collect(),
        ..Dossier::default()
    };
    if let Some(address) = base_url {
        dossier.meta.base_url = site_address(address);
    }
    incidents::incidents(parsed.incidents, &mut dossier, &mut cx);
    article::articles(parsed.articles, &mut dossier, proofs, &mut cx);
    let diagnostics = cx.diagnostics;
    proofs.keep_common(names, sources);
    Reported::new(dossier, diagnostics)
}
