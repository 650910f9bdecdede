//! The templates: the only file that knows the template engine.
//!
//! A fault in a template is a diagnostic with file, line and column; the engine's message names what was available.

mod say;
mod settled;
pub mod unused;

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::catalogue::Catalogue;
use crate::codes;
use crate::diagnostic::{Diagnostic, Reported};
use crate::hash::{sha256_hex, sha256_of_files};
use crate::recall::Recall;
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
    tera: Arc<Tera>,
    /// What all pages share, built once.
    shared: Context,
    /// The same in short, with the templates and the words that they can say.
    mark: String,
}

/// All that a page is made of, in short: where it is the same, so is the page that the same program makes. A SHA-256 in
/// hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp(pub String);

/// A value in short, by its form as JSON. What has no such form cannot be filled in either; the page tells of it.
fn mark(value: &impl Serialize) -> String {
    sha256_hex([serde_json::to_vec(value).unwrap_or_default().as_slice()])
}

/// The templates of the last run: read once for as long as none of them is another, nor the words that they say.
pub type Read = Recall<Written, Reported<Option<Arc<Tera>>>>;

/// Templates as they are written, and the words that they can say.
#[derive(Debug)]
pub struct Written {
    files: Vec<(FileId, SourceFile)>,
    words: Arc<Catalogue>,
}

impl PartialEq for Written {
    /// The same words are the same value: see [`crate::catalogue::Read`].
    fn eq(&self, other: &Written) -> bool {
        Arc::ptr_eq(&self.words, &other.words) && self.files == other.files
    }
}

/// Reads all templates of the dossier and the theme. `shared` is handed to every page under the name `site`.
pub fn load(
    sources: &Sources,
    words: &Arc<Catalogue>,
    shared: &impl Serialize,
    read: &mut Read,
) -> Reported<Option<Templates>> {
    read.turn();
    let files = sources.iter().filter(|(_, file)| name(file).is_some()).map(|(id, file)| (id, file.clone())).collect();
    let written = Written { files, words: Arc::clone(words) };
    let Reported { value, diagnostics } = read.of(FOLDER.to_owned(), written, |written| engine(written, sources));
    let templates = value.map(|tera| {
        let mut context = Context::new();
        context.insert("site", shared);
        Templates { tera, shared: context, mark: mark(&(shared, written_mark(sources))) }
    });
    Reported::new(templates, diagnostics)
}

/// Everything below `templates/` in short, the words among it.
fn written_mark(sources: &Sources) -> String {
    sha256_of_files("", sources.iter().map(|(_, file)| file).filter(|file| file.path().starts_with(FOLDER)))
}

/// The name by which templates speak of one another; `None` for files that are none.
fn name(file: &SourceFile) -> Option<&str> {
    let name = file.path().strip_prefix(FOLDER)?;
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html").then_some(name)
}

/// The engine with these templates; nothing where one of them has a fault, and all faults.
fn engine(written: &Written, sources: &Sources) -> Reported<Option<Arc<Tera>>> {
    let files = &written.files;
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let unreadable = files.iter().filter(|(_, file)| file.text().is_none());
    diagnostics.extend(unreadable.map(|(id, file)| not_text(*id, file)));
    let texts: Vec<(&str, &str)> = files.iter().filter_map(|(_, file)| Some((name(file)?, file.text()?))).collect();
    diagnostics.extend(texts.iter().filter_map(|file| syntax(*file, sources)));
    if !diagnostics.is_empty() {
        return Reported::new(None, diagnostics);
    }
    let mut tera = Tera::new();
    tera.register_function("say", say::function(Arc::clone(&written.words)));
    match tera.add_raw_templates(texts) {
        Ok(()) => Reported::new(Some(Arc::new(tera)), diagnostics),
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
    /// What the page of a view is made of.
    pub fn stamp(&self, view: &View) -> Stamp {
        Stamp(mark(&(&self.mark, view.template, &view.page, &view.body)))
    }

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
        self.tera.render(view.template, &context).map(settled::settled)
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
