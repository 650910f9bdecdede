//! The templates: the only file that knows the template engine.
//!
//! A fault in a template is a diagnostic with file, line and column; the engine's message names what was available.

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::source::{Sources, Span};
use crate::view::View;

codes! {
    /// A template that cannot be read or filled in.
    ///
    /// A dossier may replace any template of the theme by a file of the same path in `templates/`. With a
    /// faulty one, pages would be missing or half made, so nothing is built. The message names the place
    /// and, for a name that is not known, the names that are. `docs/theme.md` lists what each template
    /// receives.
    pub TEMPLATE = Error "template";
}

const FOLDER: &str = "templates/";

/// All templates, ready to be filled in.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    /// What all pages share, built once.
    shared: Context,
}

/// Reads all templates of the dossier and the theme. `shared` is handed to every page under the name `site`.
pub fn load(sources: &Sources, shared: &impl Serialize) -> Reported<Option<Templates>> {
    let files: Vec<(&str, &str)> = sources
        .iter()
        .filter_map(|(_, file)| Some((file.path().strip_prefix(FOLDER)?, file.text()?)))
        .filter(|(name, _)| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html"))
        .collect();
    let mut diagnostics: Vec<Diagnostic> = files.iter().filter_map(|file| syntax(*file, sources)).collect();
    if !diagnostics.is_empty() {
        return Reported::new(None, diagnostics);
    }
    let mut tera = Tera::new();
    let mut context = Context::new();
    context.insert("site", shared);
    match tera.add_raw_templates(files) {
        Ok(()) => Reported::new(Some(Templates { tera, shared: context }), diagnostics),
        Err(error) => {
            diagnostics.push(explain(&error, sources));
            Reported::new(None, diagnostics)
        }
    }
}

/// A fault in one template taken by itself. Each is tried alone, so that all faults are known in one run.
fn syntax(file: (&str, &str), sources: &Sources) -> Option<Diagnostic> {
    match Tera::new().add_raw_templates([file]) {
        Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => Some(explain(&error, sources)),
        // A template that extends or uses another cannot stand alone; that is found when all are put together.
        _ => None,
    }
}

impl Templates {
    /// The page of a view.
    pub fn render(&self, view: &View, sources: &Sources) -> Result<String, Box<Diagnostic>> {
        self.fill(view).map_err(|error| {
            let page = format!("met while making `{}`", view.route.path());
            Box::new(explain(&error, sources).note(page))
        })
    }

    fn fill(&self, view: &View) -> tera::TeraResult<String> {
        let mut context = Context::from_serialize(&view.body)?;
        context.insert("page", &view.page);
        context.extend(self.shared.clone());
        self.tera.render(view.template, &context)
    }
}

/// The engine's complaint as a diagnostic at its place.
fn explain(error: &tera::Error, sources: &Sources) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return Diagnostic::nowhere(
            &TEMPLATE,
            format!("the templates do not fit together: {}", lower(&error.to_string())),
        )
        .help("see `docs/theme.md` for the templates there are");
    };
    let message = lower(report.message());
    match sources.find(&format!("{FOLDER}{}", report.filename())) {
        Some(file) => Diagnostic::at(&TEMPLATE, Span::new(file, report.span().range.clone()), message)
            .why("the page cannot be made with this")
            .help("see `docs/theme.md` for what each template receives, or remove the file to use the theme's own"),
        None => Diagnostic::nowhere(&TEMPLATE, format!("{}: {message}", report.filename())),
    }
}

/// As the tool words its messages: lower case at the beginning, no full stop at the end.
fn lower(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
