//! Written dates become EDTF values with bounds.

use super::cx::Cx;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::edtf::Edtf;
use crate::source::Span;
use crate::yaml::decode::Text;

codes! {
    /// A date that is none, or is not written as EDTF (ISO 8601-2).
    ///
    /// A date that cannot be read can neither be drawn nor compared. Write `2020-05-28`, `2020-05`, `2020~` (about),
    /// `2020-05-28?` (uncertain), `2020-05-27/2020-05-28` (from, to), `../2020` (2020 or earlier), `2019-10-XX` (an unknown
    /// day of October 2019).
    pub BAD_DATE = Error "bad-date";
}

impl Cx<'_> {
    /// The date written, if any; reported where it is none.
    pub(super) fn date(&mut self, written: Option<&Text>) -> Option<Edtf> {
        let written = written?;
        match Edtf::parse(&written.value) {
            Ok(date) => Some(date),
            Err(error) => {
                let whole = self.within(written.span, &written.value);
                let exact = whole.range().len() == written.value.len() && !error.at.is_empty();
                let start = whole.start as usize;
                let span =
                    if exact { Span::new(whole.file, start + error.at.start..start + error.at.end) } else { whole };
                let mut diagnostic = Diagnostic::at(&BAD_DATE, span, error.message).why("not a date as EDTF writes it");
                if let Some(help) = error.help {
                    diagnostic = diagnostic.help(help);
                }
                self.report(diagnostic);
                None
            }
        }
    }
}
