//! Every code there is: what `explain` prints, what waivers may name, and what the tests hold against their cases.

use crate::diagnostic::Code;
use crate::{catalogue, check, disk, leak, links, parse, render, resolve, template, view, yaml};

/// The lists of all modules that declare codes.
fn lists() -> impl Iterator<Item = &'static [&'static Code]> {
    let single = [
        catalogue::CODES,
        yaml::reader::CODES,
        yaml::decode::CODES,
        yaml::REPORT_CODES,
        parse::CODES,
        parse::signs::CODES,
        template::CODES,
        template::unused::CODES,
        render::CODES,
        view::atlas::CODES,
        leak::CODES,
        links::CODES,
        disk::load::refuse::CODES,
    ];
    single.into_iter().chain(resolve::CODES.iter().copied()).chain(check::CODES.iter().copied())
}

/// Every code, by name.
pub fn all() -> Vec<&'static Code> {
    let mut codes: Vec<&'static Code> = lists().flatten().copied().collect();
    codes.sort_by_key(|code| code.name);
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::is_key;

    #[test]
    fn every_code_has_a_name_of_its_own() {
        let names: Vec<&str> = all().iter().map(|code| code.name).collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{names:?}");
        assert!(names.iter().all(|name| is_key(name)), "{names:?}");
    }

    #[test]
    fn every_page_shows_the_fault_and_its_mending() {
        let shows = |code: &&&Code| {
            let page = code.page();
            let blocks: Vec<&str> = page.split("```").skip(1).step_by(2).collect();
            page.matches("```").count().is_multiple_of(2)
                && ["wrong", "right"].iter().all(|word| blocks.iter().any(|block| block.contains(word)))
        };
        let all = all();
        let silent: Vec<&str> = all.iter().filter(|code| !shows(code)).map(|code| code.name).collect();
        assert!(
            silent.is_empty(),
            "an example marked `wrong` and its mending marked `right` are missing from {silent:?}"
        );
    }

    #[test]
    fn every_page_says_what_and_why() {
        let thin = |code: &&&Code| {
            let page = code.page();
            let (what, why) = page.split_once("\n\n").unwrap_or((&page, ""));
            !what.ends_with('.') || what.len() <= 20 || why.split_whitespace().count() < 12
        };
        let all = all();
        let thin: Vec<&str> = all.iter().filter(thin).map(|code| code.name).collect();
        assert!(thin.is_empty(), "too little is said of {thin:?}");
    }
}
