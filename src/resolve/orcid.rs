//! ORCID identifiers of editors.

use super::cx::Cx;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::yaml::decode::Text;

codes! {
    /// An ORCID identifier that cannot be one: four groups of four digits, of which the last may be `X` and
    /// depends on the others.
    ///
    /// The page links to it. With a digit wrong it would lead to nobody, or to somebody who has nothing to
    /// do with the dossier.
    ///
    /// ```yaml
    /// orcid: 0000-0002-1825-0079    # wrong: two digits changed places
    /// orcid: 0000-0002-1825-0097    # right
    /// ```
    pub BAD_ORCID = Error "bad-orcid";
}

/// An identifier without the address of its register; reported where it is none.
pub(super) fn orcid(written: Option<Text>, cx: &mut Cx<'_>) -> Option<String> {
    let written = written?;
    let id = written.value.trim_start_matches("https://orcid.org/");
    if is_orcid(id) {
        return Some(id.to_owned());
    }
    cx.report(
        Diagnostic::at(&BAD_ORCID, written.span, format!("`{}` is not an ORCID identifier", written.value))
            .why("four groups of four digits are expected here, and the last digit must fit the others")
            .help("copy it from the person's page on orcid.org, such as `0000-0002-1825-0097`"),
    );
    None
}

/// Whether the groups are right and the last digit is the check digit of the others: ISO 7064, MOD 11-2.
fn is_orcid(id: &str) -> bool {
    let groups: Vec<&str> = id.split('-').collect();
    let digits = groups.concat();
    let (Some(number), Some(check)) = (digits.get(..15), digits.get(15..)) else { return false };
    if groups.len() != 4 || groups.iter().any(|group| group.len() != 4) || !number.bytes().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let total = number.bytes().fold(0, |total, digit| (total + u32::from(digit - b'0')) * 2 % 11);
    match (12 - total) % 11 {
        10 => check == "X",
        digit => check == digit.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_orcid;

    #[test]
    fn the_last_digit_must_fit_the_others() {
        for good in ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"] {
            assert!(is_orcid(good), "{good}");
        }
        let bad =
            ["0000-0002-1825-0079", "0000-0002-1694-2330", "0000-0002-1825-009", "0000000218250097", "", "12", "ä"];
        for bad in bad.into_iter().chain(["0000-0002-1825-00971", "000-00002-1825-0097", "0000-0002-182ä-009"]) {
            assert!(!is_orcid(bad), "{bad}");
        }
    }
}
