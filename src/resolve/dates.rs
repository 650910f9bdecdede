//! Written dates become EDTF values with bounds.

use super::cx::Cx;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::edtf::Edtf;
use crate::yaml::decode::Text;

codes! {
    /// A date that is none, or is not written as EDTF (ISO 8601-2).
    ///
    /// A date that cannot be read can neither be drawn on the timeline nor compared with others.
    ///
    /// ```yaml
    /// published: 28/5/2020                 # wrong
    /// published: 2020-05-28                # right: a day
    /// published: 2020-05                   # right: a month
    /// published: 2020~                     # right: about 2020
    /// published: 2020-05-28?               # right: perhaps
    /// published: 2020-05-27/2020-05-28     # right: from the one to the other
    /// published: ../2020                   # right: in 2020 or before
    /// published: 2019-10-XX                # right: a day of October 2019, not known which
    /// ```
    pub BAD_DATE = Error "bad-date";
}

impl Cx<'_> {
    /// The date written, if any; reported where it is none.
    pub(super) fn date(&mut self, written: Option<&Text>) -> Option<Edtf> {
        let written = written?;
        match Edtf::parse(&written.value) {
            Ok(date) => Some(date),
            Err(error) => {
                let span = self.part(written.span, &written.value, error.at);
                let mut diagnostic = Diagnostic::at(&BAD_DATE, span, error.message).why("this is not a date");
                if let Some(help) = error.help {
                    diagnostic = diagnostic.help(help);
                }
                self.report(diagnostic);
                None
            }
        }
    }
}
