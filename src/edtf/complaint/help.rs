//! What to write instead, and how to quote what was written.

use edtf_core::Edtf as Parsed;

use crate::catalogue::Catalogue;
use crate::edtf::meant::meant;
use crate::edtf::words;

/// More characters of a text than this are not quoted.
const QUOTED: usize = 60;

/// What to write for a month.
pub(super) const MONTHS_RUN: &str =
    "months run from `01` to `12`; `21` is spring, `22` summer, `23` autumn, `24` winter";

/// What to write for any date.
pub(super) const HOW_TO_WRITE: &str = "a date is written year-month-day, as in `2020-05-28`, `2020-05` or `2020`";

/// "write `2020-05-28`"; of several readings each with what it means.
pub(super) fn proposal(text: &str) -> Option<String> {
    let readings = meant(text);
    match readings.as_slice() {
        [] => None,
        [only] if !only.contains("..") => Some(format!("write `{only}`")),
        several => {
            let told: Vec<String> = several.iter().map(|reading| with_words(reading)).collect();
            Some(format!("write {}", told.join(" or ")))
        }
    }
}

fn with_words(reading: &str) -> String {
    Parsed::parse(reading).map_or_else(
        |_| format!("`{reading}`"),
        |parsed| format!("`{reading}` ({})", words::words(Catalogue::english(), &parsed)),
    )
}

/// The text between backticks, cut where it is long.
pub(super) fn quote(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return format!("`{text}`");
    }
    let start: String = text.chars().take(QUOTED).collect();
    format!("`{start}…`")
}
