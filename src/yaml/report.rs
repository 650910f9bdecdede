//! How faults of one file are told: all of them, up to a number that nobody would read.

use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

codes! {
    /// The file has more than 5,000 faults.
    ///
    /// Such a file is damaged, or something else under this name, or meant to break its reader. No more of
    /// its faults are told, so that whoever checks a dossier from elsewhere cannot be harmed by it. Mend what
    /// is told, or take the file out, and check again.
    ///
    /// ```text
    /// content/places.yaml that holds a table saved by another program     wrong
    /// content/places.yaml with a record for each place                    right
    /// ```
    pub TOO_MANY_FAULTS = Error "too-many-faults";
}

/// The number of faults after which no more are told of a file. Each takes a kilobyte or two.
pub(crate) const MOST: usize = 5_000;

/// Says where the first fault stands that is not told.
pub(crate) fn too_many(span: Span) -> Diagnostic {
    Diagnostic::at(&TOO_MANY_FAULTS, span, format!("this file has more than {MOST} faults"))
        .why("this one and others are not told")
        .help("mend those that are told, and check again")
}

/// Whether no more faults of a file are told.
pub(super) fn is_full(found: &[Diagnostic]) -> bool {
    found.len() > MOST
}

/// Adds a fault of a file to those that it has already.
pub(super) fn report(found: &mut Vec<Diagnostic>, diagnostic: Diagnostic) {
    if found.len() == MOST {
        if let Some(span) = diagnostic.span() {
            found.push(too_many(span));
        }
    } else if found.len() < MOST {
        found.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};
    use crate::yaml::reader::DUPLICATE_KEY;

    #[test]
    fn what_is_not_told_is_counted_among_what_is() {
        let sources = Sources::new(vec![SourceFile::new("a", Vec::new())]);
        let (file, _) = sources.iter().next().unwrap();
        let mut found = Vec::new();
        for at in 0..=MOST + 10 {
            report(&mut found, Diagnostic::at(&DUPLICATE_KEY, Span::new(file, at..at + 1), "twice"));
        }
        assert_eq!(found.len(), MOST + 1);
        assert_eq!(found.last().map(|last| last.code.name), Some("too-many-faults"));
        assert_eq!(found.iter().filter(|one| one.code.name == "too-many-faults").count(), 1);
    }
}
