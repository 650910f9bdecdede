//! What is wrong, where, and how to mend it: the tool's answer to people who write by hand.
//!
//! A [`Diagnostic`] is a value. Every phase that reads human writing returns [`Reported`]: always a value, always all
//! complaints. Wording: lower case, no full stop, backticks round names; the message says what is wrong, a label where
//! and why, a help what to write.

pub mod code;
pub mod emit;
#[cfg(test)]
mod example;

pub use code::{Code, Severity};

use crate::source::{Sources, Span};

/// One place that a diagnostic points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place; it may lie in another file than the first label's.
    pub span: Span,
    /// Why the place matters; may be empty.
    pub text: String,
}

/// How sure it is that a suggestion is what the author meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Nothing else can have been meant: `check --fix` makes the change, and says so.
    Certain,
    /// Most likely, but another meaning is possible: a person decides.
    Likely,
}

impl Certainty {
    /// Certain where `is_certain` holds.
    pub fn of(is_certain: bool) -> Certainty {
        if is_certain { Certainty::Certain } else { Certainty::Likely }
    }

    /// `certain` or `likely`.
    pub fn word(self) -> &'static str {
        match self {
            Certainty::Certain => "certain",
            Certainty::Likely => "likely",
        }
    }
}

/// A change that would mend the fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What to replace; empty to insert.
    pub span: Span,
    /// What to write there.
    pub replacement: String,
    /// The offer in words, such as "a source with a similar name exists".
    pub message: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// One fault of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The word that names the fault.
    pub code: &'static Code,
    /// What is wrong.
    pub message: String,
    /// Where: the first label is the primary one. Empty only where no file can be pointed at.
    pub labels: Vec<Label>,
    /// What to know besides.
    pub notes: Vec<String>,
    /// What to do.
    pub helps: Vec<String>,
    /// A change that would mend it.
    pub suggestion: Option<Suggestion>,
}

impl Diagnostic {
    /// A fault at a place.
    pub fn at(code: &'static Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::nowhere(code, message).label(span, "")
    }

    /// A fault of the dossier as a whole, for which no line can be named.
    pub fn nowhere(code: &'static Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
            suggestion: None,
        }
    }

    /// Says why the primary place is wrong.
    #[must_use]
    pub fn why(mut self, text: impl Into<String>) -> Diagnostic {
        if let Some(first) = self.labels.first_mut() {
            first.text = text.into();
        }
        self
    }

    /// Points at a further place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds what is good to know.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Diagnostic {
        self.notes.push(text.into());
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Diagnostic {
        self.helps.push(text.into());
        self
    }

    /// Offers a change that most likely mends the fault; whether it is what was meant is for a person to say.
    #[must_use]
    pub fn suggest(self, span: Span, replacement: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        self.offer(Certainty::Likely, span, replacement, message)
    }

    /// Offers the change that certainly mends the fault: `check --fix` makes it without asking. For what can have been
    /// meant in one way only.
    #[must_use]
    pub fn mend(self, span: Span, replacement: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        self.offer(Certainty::Certain, span, replacement, message)
    }

    /// Offers a change that is as sure as `certainty` says.
    #[must_use]
    pub fn offer(
        mut self,
        certainty: Certainty,
        span: Span,
        replacement: impl Into<String>,
        message: impl Into<String>,
    ) -> Diagnostic {
        self.suggestion =
            Some(Suggestion { span, replacement: replacement.into(), message: message.into(), certainty });
        self
    }

    /// Whether this stops a build.
    pub fn is_error(&self) -> bool {
        self.code.severity == Severity::Error
    }

    /// The primary place.
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}

/// A value and all complaints met on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported<T> {
    /// The value, as far as it could be made.
    pub value: T,
    /// The complaints.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Reported<T> {
    /// A value with complaints.
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Reported<T> {
        Reported { value, diagnostics }
    }
}

/// Orders diagnostics as a person walks through files: those of no place first, then by path, place and code; the same
/// complaint twice is one.
pub fn sort(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let key = |diagnostic: &Diagnostic| {
        let place = diagnostic.span().map(|span| (sources.file(span.file).path().to_owned(), span.start, span.end));
        (place, diagnostic.code.name, diagnostic.message.clone())
    };
    diagnostics.sort_by_cached_key(key);
    diagnostics.dedup();
}

/// Number of errors and of warnings.
pub fn count(diagnostics: &[Diagnostic]) -> (usize, usize) {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    (errors, diagnostics.len() - errors)
}
