//! Problems as a browser shows them: in the words of the terminal, each with the place that it is about.

use std::fmt::Write as _;

use crate::diagnostic::emit::{self, Colour};
use crate::diagnostic::{Diagnostic, Severity};
use crate::markdown::escape;
use crate::source::Sources;

/// How many problems a browser shows. Whoever has more of them mends the first ones first.
const MOST: usize = 50;

/// A place in a file of the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's path from the dossier's root, with `/`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether it keeps the site from being built.
    pub severity: Severity,
    /// Where it is, where it is in a file.
    pub place: Option<Place>,
    /// The message as the terminal shows it, without colours.
    pub text: String,
}

impl Problem {
    /// A problem of the dossier.
    pub fn of(diagnostic: &Diagnostic, sources: &Sources) -> Problem {
        let place = diagnostic.span().map(|span| {
            let (line, column) = sources.line_column(span.file, span.start);
            Place { path: sources.file(span.file).path().to_owned(), line, column }
        });
        Problem { severity: diagnostic.code.severity, place, text: emit::human(diagnostic, sources, Colour::Never) }
    }

    /// A problem of the world, such as a file that cannot be read.
    pub fn of_world(text: impl Into<String>) -> Problem {
        Problem { severity: Severity::Error, place: None, text: text.into() }
    }
}

/// Numbers of errors and warnings.
pub(super) fn count(problems: &[Problem]) -> (usize, usize) {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    (errors, problems.len() - errors)
}

/// The same in words, where there are any.
pub(super) fn summary(problems: &[Problem]) -> Option<String> {
    let (errors, warnings) = count(problems);
    emit::summary(errors, warnings)
}

/// The problems as HTML, errors first. Links get their addresses in the browser, which knows the person's editor.
pub(super) fn list(problems: &[Problem], root: &str) -> String {
    let mut html = String::new();
    let of = |severity| problems.iter().filter(move |problem| problem.severity == severity);
    for problem in of(Severity::Error).chain(of(Severity::Warning)).take(MOST) {
        let _ = writeln!(html, "<article class=\"problem {}\">", problem.severity.word());
        if let Some(place) = &problem.place {
            html.push_str(&link(place, root));
        }
        let _ = writeln!(html, "<pre tabindex=\"0\">{}</pre>\n</article>", escape(&problem.text));
    }
    if problems.len() > MOST {
        let _ = writeln!(html, "<p class=\"more\">{} more: the terminal shows them all.</p>", problems.len() - MOST);
    }
    html
}

fn link(place: &Place, root: &str) -> String {
    let Place { path, line, column } = place;
    let (file, path) = (escape(&format!("{root}/{path}")), escape(path));
    format!(
        "<p class=\"place\"><a data-file=\"{file}\" data-line=\"{line}\" data-column=\"{column}\">{path}:{line}:{column}</a> \
         <button type=\"button\" data-copy=\"{path}:{line}:{column}\">Copy</button></p>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(severity: Severity, text: &str) -> Problem {
        Problem { severity, place: None, text: text.to_owned() }
    }

    #[test]
    fn nothing_of_a_message_becomes_markup() {
        let place = Place { path: "content/<b>.yaml".to_owned(), line: 3, column: 5 };
        let problems = [Problem { place: Some(place), ..problem(Severity::Error, "error: `<script>` & more") }];
        assert_eq!(
            list(&problems, "/home/\"me\""),
            "<article class=\"problem error\">\n<p class=\"place\"><a data-file=\"/home/&quot;me&quot;/content/&lt;b&gt;.yaml\" \
             data-line=\"3\" data-column=\"5\">content/&lt;b&gt;.yaml:3:5</a> <button type=\"button\" \
             data-copy=\"content/&lt;b&gt;.yaml:3:5\">Copy</button></p>\n<pre tabindex=\"0\">error: `&lt;script&gt;` &amp; \
             more</pre>\n</article>\n"
        );
    }

    #[test]
    fn errors_come_first_and_the_list_has_an_end() {
        let mut problems = vec![problem(Severity::Warning, "w"); 60];
        problems.push(problem(Severity::Error, "e"));
        let html = list(&problems, "/d");
        assert!(html.starts_with("<article class=\"problem error\">"), "{html}");
        assert_eq!(html.matches("<article").count(), MOST);
        assert!(html.ends_with("<p class=\"more\">11 more: the terminal shows them all.</p>\n"), "{html}");
        assert_eq!(summary(&problems).as_deref(), Some("1 error, 60 warnings"));
    }
}
