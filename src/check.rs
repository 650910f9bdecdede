//! Phase 5: breaches of method. Nothing is wrong with the files as such; a careful reader would object all the same.
//!
//! Rules only read the [`Dossier`] and what was worked out from it. What the editors have looked at and let stand is taken out by [`waivers`].

mod anonymous_confirmation;
mod article_without_incident;
mod backing;
mod confirmed_without_origins;
#[cfg(test)]
mod example;
mod findings_disagree;
mod likelihood_mismatch;
mod one_party_account;
mod part_above_total;
mod population;
mod published_before_event;
mod rating_incomplete;
mod relation_without_reason;
mod reliable_but_refuted;
mod source_unused;
mod speaker_missing;
pub mod waivers;
mod weekday_mismatch;

use crate::analyse::Analysis;
use crate::diagnostic::{Code, Diagnostic};
use crate::dossier::Dossier;

/// The codes of faults found in this phase.
pub const CODES: &[&[&Code]] = &[
    anonymous_confirmation::CODES,
    article_without_incident::CODES,
    confirmed_without_origins::CODES,
    findings_disagree::CODES,
    likelihood_mismatch::CODES,
    one_party_account::CODES,
    part_above_total::CODES,
    published_before_event::CODES,
    rating_incomplete::CODES,
    relation_without_reason::CODES,
    reliable_but_refuted::CODES,
    source_unused::CODES,
    speaker_missing::CODES,
    weekday_mismatch::CODES,
    waivers::CODES,
];

/// Every breach of method.
pub fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let found = [
        anonymous_confirmation::check(dossier, analysis),
        article_without_incident::check(dossier),
        confirmed_without_origins::check(dossier, analysis),
        findings_disagree::check(dossier),
        likelihood_mismatch::check(dossier),
        one_party_account::check(dossier, analysis),
        part_above_total::check(dossier, analysis),
        published_before_event::check(dossier),
        rating_incomplete::check(dossier),
        relation_without_reason::check(dossier),
        reliable_but_refuted::check(dossier, analysis),
        source_unused::check(dossier, analysis),
        speaker_missing::check(dossier, analysis),
        weekday_mismatch::check(dossier),
    ];
    found.concat()
}
