//! Regular expressions for texts of a form, in the dialect of ECMA 262 that JSON Schema prescribes.
//!
//! They take whatever the reader takes, and some things more: whether a day is in the calendar, or an id is anywhere, is for
//! `dossier check` to say.

use crate::yaml::shape::{Form, Refers};

/// A whole number, in quotation marks.
pub(super) const WHOLE: &str = "^\\+?[0-9]+$";

/// A number, in quotation marks.
pub(super) const NUMBER: &str = "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$";

const ID: &str = "[a-z0-9]+(-[a-z0-9]+)*";

/// Day, month, year or season, with what may stand before, behind and between.
const DATE: &str =
    "[?~%]?(-?[0-9X]{4}|Y-?[0-9]+(E[0-9]+)?)(S[0-9]+)?[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){0,2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?";

/// What texts of a form are like; `None` where they may be anything.
pub(super) fn of(form: Form) -> Option<String> {
    let inner = match form {
        Form::Plain | Form::Markdown | Form::Quote | Form::Answer | Form::Field | Form::Usual(_) => return None,
        Form::Date => format!("{DATE}|({DATE}|\\.\\.)?/({DATE}|\\.\\.)?|\\[.+\\]|\\{{.+\\}}"),
        Form::Time => "[0-9]{1,2}(:[0-9]{2})?|morning|afternoon|evening|night|unknown".to_owned(),
        Form::Zone => "UTC|[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*)+".to_owned(),
        Form::Url => "https?://[^\\s<>\"\\\\]+".to_owned(),
        Form::Language => "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*".to_owned(),
        Form::Hash => "[0-9a-fA-F]{64}".to_owned(),
        Form::Path => "seeds/.+".to_owned(),
        Form::Colour => "#[0-9a-fA-F]{6}".to_owned(),
        Form::Orcid => "(https://orcid\\.org/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]".to_owned(),
        Form::NewId => ID.to_owned(),
        Form::Ref(refers) => reference(refers)?,
    };
    Some(format!("^({inner})$"))
}

fn reference(refers: &[Refers]) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for one in refers {
        let one = match one {
            Refers::Words | Refers::File => return None,
            Refers::Claim | Refers::Bias => format!("{ID}#{ID}"),
            Refers::Record => format!("[a-z]+:{ID}(#{ID})?"),
            Refers::Web => "https?://.+".to_owned(),
            _ => ID.to_owned(),
        };
        if !all.contains(&one) {
            all.push(one);
        }
    }
    Some(all.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alternative_stands_once() {
        let one = of(Form::Ref(&[Refers::Source, Refers::Actor])).unwrap();
        assert_eq!(one, format!("^({ID})$"));
        let two = of(Form::Ref(&[Refers::Article, Refers::Claim, Refers::Bias])).unwrap();
        assert_eq!(two, format!("^({ID}|{ID}#{ID})$"));
    }

    #[test]
    fn words_that_may_be_anything_have_no_pattern() {
        assert_eq!(of(Form::Ref(&[Refers::Actor, Refers::Words])), None);
        assert_eq!(of(Form::Markdown), None);
    }
}
