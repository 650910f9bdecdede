//! Phase 7: views become the files of the site. Each page is made by itself, so pages are made in parallel.

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::analyse::Analysis;
use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::dossier::Dossier;
use crate::export;
use crate::leak;
use crate::site::{self, Site};
use crate::source::Sources;
use crate::template::{self, Templates};
use crate::view::{self, View, Worlds};

codes! {
    /// Two things would be written to one address.
    ///
    /// One of them would be lost, and links to it would lead to the other. Rename the file or the record
    /// that is in the way.
    ///
    /// ```text
    /// content/pages/contact.md and an alias `contact` of another page       wrong: both are contact.html
    /// content/pages/contact.md and an alias `how-to-reach-us` of the other  right
    /// ```
    pub ADDRESS_TAKEN = Error "address-taken";
}

/// Where the accent colour is set.
const ACCENT: &str = "static/accent.css";

/// The whole site, or nothing where a page could not be made. `worlds` keeps map data from one run to the next.
pub fn render(
    dossier: &Dossier,
    analysis: &Analysis,
    sources: &Sources,
    worlds: &mut Worlds,
) -> Reported<Option<Site>> {
    let loaded = template::load(sources, &view::site(dossier, analysis));
    let mut diagnostics = loaded.diagnostics;
    let Some(templates) = loaded.value else { return Reported::new(None, diagnostics) };
    let Reported { value: world, diagnostics: faults } = view::atlas(sources, dossier, worlds);
    diagnostics.extend(faults);
    let plan = view::plan(dossier);
    let view = |id| view::page(dossier, analysis, world.as_deref(), id);
    let made: Vec<_> = plan.par_iter().map(|id| page(&view(id), sources, &templates)).collect();
    let mut files = Vec::with_capacity(made.len());
    for result in made {
        match result {
            Ok(file) => files.push(file),
            Err(diagnostic) => merge(&mut diagnostics, *diagnostic),
        }
    }
    files.extend(statics(sources, dossier));
    files.push((export::json::PATH.to_owned(), export::json::dossier(dossier, analysis)));
    let accounts = view::accounts(dossier, analysis).into_iter();
    files.extend(accounts.map(|(route, bytes)| (route.path().to_owned(), bytes)));
    let mut built = Site::default();
    for (path, bytes) in files {
        if built.files.insert(path.clone(), bytes).is_some() {
            diagnostics.push(
                Diagnostic::nowhere(&ADDRESS_TAKEN, format!("two things would be written to `{path}`"))
                    .help("rename the file or the record that is in the way"),
            );
        }
    }
    diagnostics.extend(leak::redacted(&built, &dossier.meta.redact));
    let whole = !diagnostics.iter().any(Diagnostic::is_error);
    Reported::new(whole.then(|| site::with_manifest(built)), diagnostics)
}

fn page(view: &View, sources: &Sources, templates: &Templates) -> Result<(String, Vec<u8>), Box<Diagnostic>> {
    let html = templates.render(view, sources)?;
    Ok((view.route.path().to_owned(), html.into_bytes()))
}

/// One fault of a template is met on many pages; it is told once.
fn merge(diagnostics: &mut Vec<Diagnostic>, diagnostic: Diagnostic) {
    let same = |known: &Diagnostic| known.message == diagnostic.message && known.labels == diagnostic.labels;
    if !diagnostics.iter().any(same) {
        diagnostics.push(diagnostic);
    }
}

/// The theme's files and the dossier's own, and the accent colour.
fn statics(sources: &Sources, dossier: &Dossier) -> Vec<(String, Vec<u8>)> {
    let published = |path: &str| path.starts_with("static/") && !view::atlas::is_data(path);
    let files = sources.iter().filter(|(_, file)| published(file.path()));
    files
        .map(|(_, file)| {
            let bytes = match &dossier.meta.accent {
                Some(accent) if file.path() == ACCENT => format!(":root {{ --accent: {accent}; }}\n").into_bytes(),
                _ => file.chunks().concat(),
            };
            (file.path().to_owned(), bytes)
        })
        .collect()
}
