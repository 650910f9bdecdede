//! What was made of a dossier the last time, for those who compile it again after every edit.
//!
//! A [`Memo`] changes no result, only how long it takes: a phase is a function of what it is given, and what was given before
//! gives the same again, complaints included. It is kept by the caller, and knows only the last run. Who compiles once has one
//! that keeps nothing ([`Memo::once`]), so that what was parsed of a file is gone when it is resolved.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelIterator as _, ParallelIterator as _};

use crate::catalogue;
use crate::diagnostic::Reported;
use crate::parse::{self, Piece};
use crate::render::{self, Ready};
use crate::resolve::Proofs;
use crate::source::{FileId, SourceFile, Sources};

/// What is kept from one run to the next; empty before the first.
#[derive(Debug, Default)]
pub struct Memo {
    /// Whether there is no next run.
    is_last: bool,
    /// By path.
    pieces: BTreeMap<String, Kept>,
    /// The words in which the site is told.
    pub words: catalogue::Read,
    /// What was proved.
    pub proofs: Proofs,
    /// What pages are made of besides the dossier.
    pub ready: Ready,
    /// The files that were made.
    pub kept: render::Kept,
}

impl Memo {
    /// For those who compile once.
    pub fn once() -> Memo {
        Memo { is_last: true, proofs: Proofs::once(), ..Memo::default() }
    }
}

/// What one file held, and what was made of it. The places in it are those of a file of this id: where files came or went
/// before it, it is parsed again.
#[derive(Debug, Clone)]
struct Kept {
    id: FileId,
    file: SourceFile,
    piece: Reported<Piece>,
}

impl Kept {
    fn is_of(&self, id: FileId, file: &SourceFile) -> bool {
        self.id == id && self.file == *file
    }
}

/// Every file parsed, in the order of the files: those that the memo does not know, on all processors.
pub fn pieces(sources: &Sources, memo: &mut Memo) -> Vec<Reported<Piece>> {
    let files: Vec<_> = sources.iter().collect();
    if memo.is_last {
        return files.into_par_iter().map(|(id, file)| parse::file(id, file)).collect();
    }
    let known = &memo.pieces;
    let new: Vec<Kept> = files
        .into_par_iter()
        .filter(|(id, file)| !known.get(file.path()).is_some_and(|kept| kept.is_of(*id, file)))
        .map(|(id, file)| Kept { id, file: file.clone(), piece: parse::file(id, file) })
        .collect();
    memo.pieces.retain(|path, _| sources.find(path).is_some());
    memo.pieces.extend(new.into_iter().map(|kept| (kept.file.path().to_owned(), kept)));
    let in_order: Vec<_> = sources.iter().filter_map(|(_, file)| memo.pieces.get(file.path())).collect();
    in_order.into_par_iter().map(|kept| kept.piece.clone()).collect()
}
