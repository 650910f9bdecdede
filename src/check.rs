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

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

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

/// Looks for breaches of one rule.
type Rule = fn(&Dossier, &Analysis) -> Vec<Diagnostic>;

/// All of them.
const RULES: [Rule; 14] = [
    anonymous_confirmation::check,
    |dossier, _| article_without_incident::check(dossier),
    confirmed_without_origins::check,
    |dossier, _| findings_disagree::check(dossier),
    |dossier, _| likelihood_mismatch::check(dossier),
    one_party_account::check,
    part_above_total::check,
    |dossier, _| published_before_event::check(dossier),
    |dossier, _| rating_incomplete::check(dossier),
    |dossier, _| relation_without_reason::check(dossier),
    reliable_but_refuted::check,
    source_unused::check,
    speaker_missing::check,
    |dossier, _| weekday_mismatch::check(dossier),
];

/// Every breach of method, rule by rule.
pub fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    RULES.par_iter().map(|rule| rule(dossier, analysis)).collect::<Vec<_>>().concat()
}
