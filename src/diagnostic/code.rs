//! The words that name faults, each with its long explanation.

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The dossier cannot be built.
    Error,
    /// The dossier builds, but a reader would object.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A kind of fault. Declared with [`codes!`](crate::codes), beside the rule that finds it.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The word, in kebab-case, such as `unknown-source`.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The long form, in Markdown, as it was written: what it is and why a reader of the dossier would mind.
    pub page: &'static str,
}

impl Code {
    /// The long form, without the blank that follows the slashes of a doc comment.
    pub fn page(&self) -> String {
        let lines: Vec<&str> = self.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        lines.join("\n").trim().to_owned()
    }

    /// The manual page as a document of its own, in Markdown: what `explain` prints, and what stands in `docs/diagnostics`.
    pub fn document(&self) -> String {
        let weight = match self.severity {
            Severity::Error => "An error: as long as it is there, nothing is built.",
            Severity::Warning => {
                "A warning: the dossier builds all the same. It can be let stand, with a reason, under `checks` in\n\
                 `content/dossier.yaml`."
            }
        };
        format!("# {}\n\n{weight}\n\n{}\n", self.name, self.page())
    }

    /// What the fault is, in a sentence or two: the first paragraph of its page, on one line.
    pub fn summary(&self) -> String {
        let page = self.page();
        let first = page.split("\n\n").next().unwrap_or_default();
        first.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Declares codes from their manual pages:
///
/// ```
/// dossier::codes! {
///     /// A quote must hold words.
///     pub QUOTE_EMPTY = Error "quote-empty";
/// }
/// assert_eq!(QUOTE_EMPTY.name, "quote-empty");
/// ```
#[macro_export]
macro_rules! codes {
    ($($(#[doc = $page:literal])+ pub $ident:ident = $severity:ident $name:literal;)+) => {
        $(
            $(#[doc = $page])+
            #[allow(unreachable_pub, reason = "codes are reached through the list of all codes")]
            pub static $ident: $crate::diagnostic::Code = $crate::diagnostic::Code {
                name: $name,
                severity: $crate::diagnostic::Severity::$severity,
                page: concat!($($page, "\n"),+),
            };
        )+
        /// Every code declared here.
        #[allow(unreachable_pub, reason = "codes are reached through the list of all codes")]
        pub const CODES: &[&$crate::diagnostic::Code] = &[$(&$ident),+];
    };
}
