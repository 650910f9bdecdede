//! What counts as evidence, and which words count as the same.

use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier};
use crate::normal::Normal;

/// Whether a claim counts as evidence: neither it nor its article was withdrawn.
#[must_use]
pub fn counts(dossier: &Dossier, claim: Id<Claim>) -> bool {
    let claim = &dossier.claims[claim];
    claim.common.withdrawn.is_none() && stands(dossier, claim.article)
}

/// Whether an article was not withdrawn.
pub(super) fn stands(dossier: &Dossier, article: Id<Article>) -> bool {
    dossier.articles[article].common.withdrawn.is_none()
}

/// Words as they are compared: without differences of case, white space, quotation marks or dashes.
pub(super) fn fold(words: &str) -> String {
    Normal::needle(words).as_str().to_lowercase()
}
