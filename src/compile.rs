//! A dossier is compiled: this file tells the whole story.
//!
//! | phase | gives | can no longer happen afterwards |
//! |---|---|---|
//! | [`parse`] | written records with their places | bad YAML, wrong shape, unknown, duplicate or missing keys |
//! | [`resolve`] | a [`Dossier`]: typed ids, anchored quotes, dates | dangling references, duplicate ids, unproved quotes |
//! | [`analyse`] | what follows from the records taken together | pages that compute meaning |
//! | [`check`] | diagnostics | breaches of method that nobody knows of |
//! | [`view`] | one view per page | templates that look things up or make addresses |
//! | [`render`] | the files of a site | half a page |
//!
//! Each phase is one function, called once. Loading the [`Sources`] and writing the site are for the caller.

use std::sync::atomic::AtomicBool;

use crate::catalogue;
use crate::check::waivers;
use crate::diagnostic::{self, Diagnostic, Reported};
use crate::memo::{self, Memo};
use crate::render::Press;
use crate::site::Site;
use crate::source::Sources;
use crate::template::unused::unused;
use crate::view::Records;
use crate::{analyse, check, codes, parse, render, resolve};

/// What the command line says about a build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Address at which the site will be published, in place of the dossier's own.
    pub base_url: Option<String>,
}

/// Every complaint about a dossier, in the order of its files.
pub fn check(sources: &Sources) -> Vec<Diagnostic> {
    check_again(sources, &mut Memo::once())
}

/// The same with what was found in another way, so that it is ordered and may be waived as all else.
pub fn check_also(sources: &Sources, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut diagnostics = understand(sources, &Options::default(), found, &mut Memo::once()).diagnostics;
    diagnostic::sort(&mut diagnostics, sources);
    diagnostics
}

/// The same, sooner: for those who check after every edit and keep the memo between.
pub fn check_again(sources: &Sources, memo: &mut Memo) -> Vec<Diagnostic> {
    let Reported { value: records, mut diagnostics } = understand(sources, &Options::default(), Vec::new(), memo);
    // To take a large dossier apart piece by piece takes as long as some phases, and nobody waits for it.
    rayon::spawn(move || drop(records));
    diagnostic::sort(&mut diagnostics, sources);
    diagnostics
}

/// The site of a dossier, if it has no errors; and every complaint.
pub fn build(sources: &Sources, options: &Options) -> Reported<Option<Site>> {
    build_again(sources, options, &mut Memo::once())
}

/// The same, sooner: for those who build after every edit and keep the memo between.
pub fn build_again(sources: &Sources, options: &Options, memo: &mut Memo) -> Reported<Option<Site>> {
    let prepared = prepare(sources, options, memo);
    made(prepared, sources, |press| press.site(&mut memo.kept, &AtomicBool::new(false)))
}

/// What comes of a press, if there is one and no error, neither before nor in the making; and every complaint.
pub fn made<T>(
    prepared: Reported<Option<Press>>,
    sources: &Sources,
    make: impl FnOnce(&Press) -> Reported<Option<T>>,
) -> Reported<Option<T>> {
    let Reported { value: press, mut diagnostics } = prepared;
    let mut site = None;
    if let Some(press) = press {
        let done = make(&press);
        // To take a large dossier apart piece by piece takes as long as some phases, and nobody waits for it.
        rayon::spawn(move || drop(press));
        diagnostics.extend(done.diagnostics);
        site = done.value.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
        diagnostic::sort(&mut diagnostics, sources);
    }
    Reported::new(site, diagnostics)
}

/// All that the site of a dossier is made of, if it has no errors, so that pages can be made when they are asked for; and
/// every complaint that is known before they are.
pub fn prepare(sources: &Sources, options: &Options, memo: &mut Memo) -> Reported<Option<Press>> {
    let Reported { value: records, mut diagnostics } = understand(sources, options, Vec::new(), memo);
    let mut press = None;
    if diagnostics.iter().any(Diagnostic::is_error) {
        rayon::spawn(move || drop(records));
    } else {
        let ready = render::press(records, sources, &mut memo.ready);
        diagnostics.extend(ready.diagnostics);
        press = ready.value;
    }
    diagnostic::sort(&mut diagnostics, sources);
    Reported::new(press, diagnostics)
}

/// The phases that read human writing and complain of it. Warnings that the editors let stand are taken out.
fn understand(sources: &Sources, options: &Options, also: Vec<Diagnostic>, memo: &mut Memo) -> Reported<Records> {
    let parsed = parse::collect(memo::pieces(sources, memo));
    let resolved = resolve::resolve(parsed.value, sources, options.base_url.as_deref(), &mut memo.proofs);
    let dossier = resolved.value;
    let analysis = analyse::analyse(&dossier);
    let words = catalogue::load(sources, &dossier.meta.language, &mut memo.words);
    let unused = unused(sources, &dossier.meta.language);
    let mut found = [parsed.diagnostics, resolved.diagnostics, words.diagnostics, unused].concat();
    // What could not be read leaves holes; a rule of method that reads on would complain of these.
    if !found.iter().any(Diagnostic::is_error) {
        found.extend(check::check(&dossier, &analysis));
    }
    found.extend(also);
    let diagnostics = waivers::apply(found, &dossier, sources, &codes::all());
    Reported::new(Records { dossier, analysis, catalogue: words.value }, diagnostics)
}
