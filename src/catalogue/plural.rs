//! Which form of a word goes with a number: the rules of CLDR for whole numbers, which are all that is counted here.
//!
//! CLDR 48, <https://cldr.unicode.org/index/cldr-spec/plural-rules>; the tests hold them against its own samples.

use Form::{Few, Many, One, Other, Two, Zero};

/// The forms that a language can have, by CLDR's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Form {
    pub(super) const ALL: [Form; 6] = [Zero, One, Two, Few, Many, Other];

    /// The word that a variant has for a key.
    pub(super) fn word(self) -> &'static str {
        match self {
            Form::Zero => "zero",
            Form::One => "one",
            Form::Two => "two",
            Form::Few => "few",
            Form::Many => "many",
            Form::Other => "other",
        }
    }
}

/// From a number to the form that goes with it.
pub(super) type Rule = fn(u64) -> Form;

/// The rule of a language. Most languages, and all that CLDR does not know, tell one from more.
pub(super) fn rule(tag: &str) -> Rule {
    match super::primary(tag).as_str() {
        "an" | "bm" | "bo" | "dz" | "hnj" | "id" | "ig" | "ii" | "ja" | "jbo" | "jv" | "kde" | "kea" | "km" | "ko"
        | "lkt" | "lo" | "ms" | "my" | "nqo" | "osa" | "sah" | "ses" | "sg" | "su" | "th" | "to" | "tok" | "tpi"
        | "vi" | "wo" | "yo" | "yue" | "zh" => |_| Other,
        "ak" | "am" | "as" | "bho" | "bn" | "csw" | "doi" | "fa" | "ff" | "gu" | "guw" | "hi" | "hy" | "kab" | "kn"
        | "kok" | "ln" | "mg" | "nso" | "pa" | "pcm" | "si" | "ti" | "wa" | "zu" => {
            |n| if n <= 1 { One } else { Other }
        }
        "ca" | "es" | "gl" | "it" | "lld" | "scn" | "vec" => million,
        "pt" if tag.eq_ignore_ascii_case("pt-PT") => million,
        "fr" | "pt" => |n| if n == 0 { One } else { million(n) },
        "he" | "iu" | "naq" | "sat" | "se" | "sma" | "smi" | "smj" | "smn" | "sms" => {
            |n| if n == 2 { Two } else { one(n) }
        }
        "blo" | "cv" | "ksh" | "lag" => |n| if n == 0 { Zero } else { one(n) },
        "be" | "ru" | "uk" => |n| slavic(n, Many),
        "bs" | "hr" | "sh" | "sr" => |n| slavic(n, Other),
        "pl" => |n| if n != 1 && n % 10 == 1 { Many } else { slavic(n, Many) },
        "cs" | "sk" => |n| if (2..=4).contains(&n) { Few } else { one(n) },
        "dsb" | "hsb" | "sl" => slovene,
        "lt" => lithuanian,
        "lv" | "prg" => latvian,
        "is" | "mk" => |n| if n % 10 == 1 && n % 100 != 11 { One } else { Other },
        "ceb" | "fil" | "tl" => |n| if (1..=3).contains(&n) || ![4, 6, 9].contains(&(n % 10)) { One } else { Other },
        "mo" | "ro" => |n| if n != 1 && (n == 0 || (1..=19).contains(&(n % 100))) { Few } else { one(n) },
        "ar" | "ars" => arabic,
        "mt" => maltese,
        "br" => breton,
        "cy" => welsh,
        "ga" => irish,
        "gd" => gaelic,
        _ => one,
    }
}

fn one(n: u64) -> Form {
    if n == 1 { One } else { Other }
}

/// Romance languages say "a million *of* things".
fn million(n: u64) -> Form {
    if n != 0 && n.is_multiple_of(1_000_000) { Many } else { one(n) }
}

fn slavic(n: u64, rest: Form) -> Form {
    match (n % 10, n % 100) {
        (_, 11..=14) => rest,
        (1, _) => One,
        (2..=4, _) => Few,
        _ => rest,
    }
}

fn slovene(n: u64) -> Form {
    match n % 100 {
        1 => One,
        2 => Two,
        3..=4 => Few,
        _ => Other,
    }
}

fn lithuanian(n: u64) -> Form {
    match (n % 10, n % 100) {
        (_, 11..=19) | (0, _) => Other,
        (1, _) => One,
        _ => Few,
    }
}

fn latvian(n: u64) -> Form {
    match (n % 10, n % 100) {
        (_, 11..=19) | (0, _) => Zero,
        (1, _) => One,
        _ => Other,
    }
}

fn arabic(n: u64) -> Form {
    match (n, n % 100) {
        (0, _) => Zero,
        (1, _) => One,
        (2, _) => Two,
        (_, 3..=10) => Few,
        (_, 11..=99) => Many,
        _ => Other,
    }
}

fn maltese(n: u64) -> Form {
    match (n, n % 100) {
        (1, _) => One,
        (2, _) => Two,
        (0, _) | (_, 3..=10) => Few,
        (_, 11..=19) => Many,
        _ => Other,
    }
}

fn breton(n: u64) -> Form {
    match (n % 10, n % 100) {
        _ if n != 0 && n.is_multiple_of(1_000_000) => Many,
        (1 | 2, tens @ (11 | 12 | 71 | 72 | 91 | 92)) if tens % 10 == n % 10 => Other,
        (1, _) => One,
        (2, _) => Two,
        (_, 10..=19 | 70..=79 | 90..=99) => Other,
        (3 | 4 | 9, _) => Few,
        _ => Other,
    }
}

fn welsh(n: u64) -> Form {
    match n {
        0 => Zero,
        1 => One,
        2 => Two,
        3 => Few,
        6 => Many,
        _ => Other,
    }
}

fn irish(n: u64) -> Form {
    match n {
        1 => One,
        2 => Two,
        3..=6 => Few,
        7..=10 => Many,
        _ => Other,
    }
}

fn gaelic(n: u64) -> Form {
    match n {
        1 | 11 => One,
        2 | 12 => Two,
        3..=10 | 13..=19 => Few,
        _ => Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Languages, then the numbers at which another form begins: those of 0 to 130 and around a million.
    const CLDR: &str = include_str!("plural/cldr.txt");

    fn numbers() -> impl Iterator<Item = u64> {
        (0..=130).chain([1000, 1001, 2000, 10000, 100_000, 1_000_000, 1_000_001, 2_000_000])
    }

    fn told(rule: Rule) -> String {
        let mut told: Vec<String> = Vec::new();
        let mut last = None;
        for number in numbers() {
            let form = rule(number);
            if last != Some(form) {
                told.push(format!("{number}:{}", form.word()));
            }
            last = Some(form);
        }
        told.join(" ")
    }

    #[test]
    fn every_language_has_the_forms_of_cldr() {
        let groups = CLDR.lines().filter_map(|line| line.split_once(" | "));
        let each = groups.flat_map(|(languages, forms)| languages.split(' ').map(move |language| (language, forms)));
        let wrong: Vec<&str> =
            each.filter(|(language, forms)| told(rule(language)) != *forms).map(|(language, _)| language).collect();
        assert_eq!(wrong, Vec::<&str>::new());
    }

    #[test]
    fn a_tag_has_the_rule_of_its_language() {
        assert_eq!(rule("AR-sy")(2), Two);
        assert_eq!(rule("pt-PT")(0), Other);
        assert_eq!(rule("pt-BR")(0), One);
    }
}
