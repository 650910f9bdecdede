//! Agreement and contradiction that an editor sets down by hand need a reason.

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Dossier, RelationKind};
use crate::raw::article::ReferenceKind;
use crate::source::Span;

codes! {
    /// A `contradicts` or `supports` that does not say why.
    ///
    /// That two accounts agree or cannot both be true is the editor's judgement, and the site shows it as
    /// such. A reader who doubts it must be able to see what it rests on; without a reason there is nothing
    /// to check.
    ///
    /// ```yaml
    /// contradicts: [cent-com-2020#not-joint]     # wrong
    ///
    /// contradicts:                               # right
    ///   - {ref: cent-com-2020#not-joint, because: It says that each patrolled alone.}
    /// ```
    pub RELATION_WITHOUT_REASON = Warning "relation-without-reason";
}

/// Every relation that needs a reason and has none.
pub(super) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let claims = dossier.claims.values().flat_map(|claim| &claim.relations);
    let bare_relations = claims
        .filter(|relation| matches!(relation.kind, RelationKind::Supports | RelationKind::Contradicts))
        .filter(|relation| relation.because.is_none())
        .map(|relation| {
            without_reason(relation.kind.word(), relation.span, "write `{ref: …, because: …}` in its place")
        });
    let references = dossier.articles.values().flat_map(|article| &article.references);
    let bare_references = references
        .filter(|reference| matches!(reference.kind, ReferenceKind::Supports | ReferenceKind::Contradicts))
        .filter(|reference| reference.because.is_none())
        .map(|reference| without_reason(reference.kind.word(), reference.span, "add `because: …` beside it"));
    bare_relations.chain(bare_references).collect()
}

fn without_reason(word: &str, span: Span, help: &str) -> Diagnostic {
    Diagnostic::at(&RELATION_WITHOUT_REASON, span, format!("this `{word}` has no reason"))
        .why("a reader will ask why")
        .help(help)
}
