//! The templates: the only file that knows the template engine.
//!
//! A fault in a template is a diagnostic with file, line and column; the engine's message names what was available.

pub mod unused;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::view::View;

codes! {
    /// A template that cannot be read or filled in.
    ///
    /// A dossier may replace any template of the theme by a file of the same path in `templates/`. With a
    /// faulty one, pages would be missing or half made, so nothing is built. The message names the place
    /// and, for a name that is not known, the names that are. `docs/theme.md` lists what each template
    /// receives.
    ///
    /// ```text
    /// templates/source.html    {{ source.naem }}    wrong: there is no such name
    /// templates/source.html    {{ source.name }}    right
    /// ```
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
    let is_template = |name: &&str| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html");
    let all = sources.iter().filter_map(|(id, file)| Some((id, file, file.path().strip_prefix(FOLDER)?)));
    let (mut files, mut diagnostics): (Vec<(&str, &str)>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    for (id, file, name) in all.filter(|(_, _, name)| is_template(name)) {
        match file.text() {
            Some(text) => files.push((name, text)),
            None => diagnostics.push(not_text(id, file)),
        }
    }
    diagnostics.extend(files.iter().filter_map(|file| syntax(*file, sources)));
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
        return misfit(error, sources).help("see `docs/theme.md` for the templates there are");
    };
    let message = lower(report.message());
    match sources.find(&format!("{FOLDER}{}", report.filename())) {
        Some(file) => Diagnostic::at(&TEMPLATE, Span::new(file, report.span().range.clone()), message)
            .why("the page cannot be made with this")
            .help("see `docs/theme.md` for what each template receives, or remove the file to use the theme's own"),
        None => Diagnostic::nowhere(&TEMPLATE, format!("{}: {message}", report.filename())),
    }
}

fn not_text(id: FileId, file: &SourceFile) -> Diagnostic {
    let end = file.valid_prefix().len();
    Diagnostic::at(&TEMPLATE, Span::new(id, end..end), format!("`{}` is not UTF-8 text", file.path()))
        .why("the text up to here is; the next byte is not")
        .help("save the file as UTF-8, or remove it to use the theme's own")
}

/// A fault that lies between templates, at the first place where the one speaks of the other.
fn misfit(error: &tera::Error, sources: &Sources) -> Diagnostic {
    let (name, other, message) = match error.kind() {
        ErrorKind::MissingParent { current, parent } => {
            (current.clone(), parent.clone(), format!("there is no template `{parent}` to extend"))
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let parent = inheritance_chain.first().unwrap_or(tpl);
            (tpl.clone(), parent.clone(), format!("the template `{tpl}` extends itself, directly or through others"))
        }
        _ => pointed_at(&error.to_string()),
    };
    let place = sources.find(&format!("{FOLDER}{name}")).and_then(|file| {
        let at = sources.file(file).text()?.find(&other).filter(|_| !other.is_empty())?;
        Some(Span::new(file, at..at + other.len()))
    });
    match place {
        Some(span) => Diagnostic::at(&TEMPLATE, span, message).why("the templates do not fit together"),
        None => Diagnostic::nowhere(&TEMPLATE, format!("the templates do not fit together: {message}")),
    }
}

/// The template, the name in it and the message of a complaint that the engine has drawn as text: its first line, an
/// arrow before the place, the line concerned.
fn pointed_at(drawn: &str) -> (String, String, String) {
    let first = drawn.lines().next().unwrap_or_default();
    let message = lower(first.strip_prefix("error: ").unwrap_or(first));
    let arrow = drawn.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let template = arrow.and_then(|place| place.split(':').next()).unwrap_or_default();
    let name = message.split('`').nth(1).unwrap_or_default().to_owned();
    (template.to_owned(), name, message)
}

/// As the tool words its messages: lower case at the beginning, no full stop at the end.
fn lower(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
