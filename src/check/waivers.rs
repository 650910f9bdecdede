//! Warnings that the editors have looked at and let stand: `checks.allow` in `content/dossier.yaml`.

use crate::codes;
use crate::diagnostic::{Certainty, Code, Diagnostic, Severity};
use crate::dossier::meta::WaiverPlace;
use crate::dossier::{Article, Dossier, Target, Waiver};
use crate::links;
use crate::nearest::{is_same_word, nearest};
use crate::source::{FileId, Sources, Span};

codes! {
    /// A waiver of an error.
    ///
    /// Only warnings may be let stand. An error means that something could not be read or proved, and a
    /// page that rests on it would say what nobody can check. Mend the error, and remove the waiver.
    ///
    /// ```yaml
    /// - {code: quote-not-found, because: The page was changed.}      # wrong
    /// - {code: quote-cuts-word, because: It is so in the original.}  # right: a warning
    /// ```
    pub WAIVED_ERROR = Error "waived-error";
    /// A waiver of a code that does not exist.
    ///
    /// It lets nothing stand, and whoever reads it believes that it does. `dossier explain` lists all
    /// codes; a message shows its code in brackets, as in `warning[quote-cuts-word]`.
    ///
    /// ```yaml
    /// - {code: quote-cut-word, because: …}        # wrong
    /// - {code: quote-cuts-word, because: …}       # right
    /// ```
    pub UNKNOWN_CODE = Error "unknown-code";
    /// A waiver of a warning that does not occur.
    ///
    /// What it was written for has been mended, or never was there. If it stays, it will one day hide a
    /// fault that nobody has looked at. Remove it, or mend its `where`.
    ///
    /// ```yaml
    /// checks:
    ///   allow:
    ///     - {code: image, where: content/index.md, because: …}           # wrong, where index.md has no image
    ///     - {code: image, where: content/pages/map.md, because: …}       # right, where map.md has one
    /// ```
    pub UNUSED_WAIVER = Warning "unused-waiver";
}

/// Warnings that only `check --links` gives, and that come and go with hosts: a waiver of one is never without use.
const OF_LINKS: [&Code; 3] = [&links::DEAD_LINK, &links::DEAD_ARCHIVE, &links::MISSING_ARCHIVE];

/// The diagnostics without the warnings that are waived, and what is wrong with the waivers themselves. `known` are all
/// codes there are.
pub fn apply(
    diagnostics: Vec<Diagnostic>,
    dossier: &Dossier,
    sources: &Sources,
    known: &[&'static Code],
) -> Vec<Diagnostic> {
    let (waivers, mut faults): (Vec<&Waiver>, Vec<Diagnostic>) = valid(&dossier.meta.waivers, known);
    let extents: Vec<Extent> = waivers.iter().map(|waiver| extent(waiver, dossier, sources)).collect();
    let mut used = vec![false; waivers.len()];
    let mut kept = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let mut waived = false;
        for (index, waiver) in waivers.iter().enumerate() {
            if waiver.code.value == diagnostic.code.name && extents[index].covers(&diagnostic) {
                (used[index], waived) = (true, true);
            }
        }
        if !waived {
            kept.push(diagnostic);
        }
    }
    // An error may hide the warning that a waiver was written for.
    if !kept.iter().chain(&faults).any(Diagnostic::is_error) {
        let may_be_unused = |waiver: &Waiver| OF_LINKS.iter().any(|code| code.name == waiver.code.value);
        let idle = waivers.iter().zip(used).filter(|(waiver, used)| !used && !may_be_unused(waiver));
        faults.extend(idle.map(|(waiver, _)| unused(waiver)));
    }
    kept.extend(faults);
    kept
}

/// The waivers of warnings, and a complaint about each other one.
fn valid<'a>(waivers: &'a [Waiver], known: &[&'static Code]) -> (Vec<&'a Waiver>, Vec<Diagnostic>) {
    let (mut valid, mut faults) = (Vec::new(), Vec::new());
    for waiver in waivers {
        match known.iter().find(|code| code.name == waiver.code.value) {
            Some(code) if code.severity == Severity::Warning => valid.push(waiver),
            Some(_) => faults.push(waived_error(waiver)),
            None => faults.push(unknown_code(waiver, known)),
        }
    }
    (valid, faults)
}

fn waived_error(waiver: &Waiver) -> Diagnostic {
    let code = &waiver.code;
    Diagnostic::at(&WAIVED_ERROR, code.span, format!("`{}` is an error and cannot be waived", code.value))
        .why("only warnings can be let stand")
        .help("remove the waiver, and mend the error where there is one")
}

fn unknown_code(waiver: &Waiver, known: &[&'static Code]) -> Diagnostic {
    let code = &waiver.code;
    let diagnostic = Diagnostic::at(&UNKNOWN_CODE, code.span, format!("there is no code `{}`", code.value))
        .why("nothing is waived by this");
    match nearest(&code.value, known.iter().map(|code| code.name)) {
        Some(near) => {
            let certainty = Certainty::of(is_same_word(&code.value, near));
            diagnostic.offer(certainty, code.span, near, "a code with a similar name exists")
        }
        None => diagnostic.help("write the word in brackets behind `warning`, such as `quote-cuts-word`"),
    }
}

fn unused(waiver: &Waiver) -> Diagnostic {
    let code = &waiver.code;
    let (place, help) = match waiver.place {
        Some(_) => (" there", "remove the waiver, or mend its `where`"),
        None => ("", "remove the waiver"),
    };
    Diagnostic::at(&UNUSED_WAIVER, code.span, format!("there is no `{}` to waive{place}", code.value))
        .why("nothing is waived by this")
        .help(help)
}

/// The places that a waiver is for.
enum Extent {
    Everywhere,
    Within(Vec<Span>),
}

impl Extent {
    fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let Extent::Within(spans) = self else { return true };
        let Some(place) = diagnostic.span() else { return false };
        spans.iter().any(|span| span.file == place.file && (span.start..=span.end).contains(&place.start))
    }
}

fn extent(waiver: &Waiver, dossier: &Dossier, sources: &Sources) -> Extent {
    match &waiver.place {
        None => Extent::Everywhere,
        Some(WaiverPlace::File(file)) => Extent::Within(vec![whole(*file)]),
        Some(WaiverPlace::Record(target)) => Extent::Within(record(*target, dossier, sources)),
        Some(WaiverPlace::Nowhere) => Extent::Within(Vec::new()),
    }
}

fn whole(file: FileId) -> Span {
    Span { file, start: 0, end: u32::MAX }
}

/// Where the faults of a record may lie: all files of an article; of any other record its own part of its file.
fn record(target: Target, dossier: &Dossier, sources: &Sources) -> Vec<Span> {
    let common = match target {
        Target::Article(id) => return article(&dossier.articles[id], sources),
        Target::Claim(id) => return article(&dossier.articles[dossier.claims[id].article], sources),
        Target::Bias(id) => return article(&dossier.articles[dossier.bias[id].article], sources),
        Target::Incident(id) => &dossier.incidents[id].common,
        Target::Source(id) => &dossier.sources[id].common,
        Target::Actor(id) => &dossier.actors[id].common,
        Target::Place(id) => &dossier.places[id].common,
        Target::Term(id) => &dossier.glossary[id].common,
        Target::Technique(id) => &dossier.techniques[id].common,
        Target::Page(id) => &dossier.pages[id].common,
    };
    let starts = starts(dossier).filter(|other| other.file == common.span.file && other.start > common.span.start);
    let end = starts.map(|other| other.start - 1).min().unwrap_or(u32::MAX);
    vec![Span { end, ..common.span }]
}

fn article(article: &Article, sources: &Sources) -> Vec<Span> {
    let capture = article.capture.as_ref().and_then(|capture| sources.find(&capture.path));
    let files = [article.common.span.file, article.text.file];
    files.into_iter().chain(capture).map(whole).collect()
}

/// Where each record of a collection begins.
fn starts(dossier: &Dossier) -> impl Iterator<Item = Span> {
    let sources = dossier.sources.values().map(|record| record.common.span);
    let actors = dossier.actors.values().map(|record| record.common.span);
    let places = dossier.places.values().map(|record| record.common.span);
    let incidents = dossier.incidents.values().map(|record| record.common.span);
    let glossary = dossier.glossary.values().map(|record| record.common.span);
    let techniques = dossier.techniques.values().map(|record| record.common.span);
    sources.chain(actors).chain(places).chain(incidents).chain(glossary).chain(techniques)
}
