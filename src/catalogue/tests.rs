use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Reported};
use crate::source::{SourceFile, Sources};

use super::*;

fn sources(files: &[(&str, &str)]) -> Sources {
    Sources::new(files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect())
}

fn read(files: &Sources, language: &str) -> Reported<Arc<Catalogue>> {
    load(files, language, &mut Read::default())
}

fn said(files: &[(&str, &str)], language: &str) -> Arc<Catalogue> {
    let loaded = read(&sources(files), language);
    assert_eq!(loaded.diagnostics, []);
    loaded.value
}

#[test]
fn a_message_of_the_dossier_goes_before_that_of_the_tool_and_this_before_english() {
    let own = ("templates/words/ar.ftl", "page-map = أطلس");
    let words = said(&[own], "ar-SY");
    assert_eq!(words.say("page-map"), "أطلس");
    assert_eq!(words.say("page-places"), "الأماكن");
    let words = said(&[("templates/words/de.ftl", "page-map = Karte")], "de-AT");
    assert_eq!(words.say("page-map"), "Karte");
    assert_eq!(words.say("page-places"), "Places");
}

#[test]
fn a_region_says_only_what_it_says_otherwise() {
    let files = [
        ("templates/words/de.ftl", "page-map = Karte\npage-data = Daten"),
        ("templates/words/de-AT.ftl", "page-map = Landkarte"),
    ];
    let words = said(&files, "de-at");
    assert_eq!(["page-map", "page-data"].map(|id| words.say(id)), ["Landkarte", "Daten"]);
    assert!(
        has_words(&sources(&files), "de-CH") && has_words(&sources(&[]), "ar") && has_words(&sources(&[]), "en-GB")
    );
    assert!(!has_words(&sources(&files), "nl"));
}

#[test]
fn numbers_choose_the_form_of_the_language_in_which_a_message_is_written() {
    let words = said(&[], "ar");
    let told = [0, 1, 2, 3, 11, 100, 102, 103].map(|n| words.count("count-articles", n));
    let forms = ["لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالاً", "100 مقال", "102 مقال", "103 مقالات"];
    assert_eq!(told, forms);
    let words = said(&[("templates/words/lv.ftl", "page-map = Karte")], "lv");
    assert_eq!([1, 21].map(|n| words.count("count-articles", n)), ["1 article", "21 articles"]);
}

#[test]
fn what_is_written_in_the_other_direction_is_held_together() {
    let file = ("templates/words/ar.ftl", "foot-annotations = { $who }، { $n }\nnav-more = { $who }");
    let words = read(&sources(&[file]), "ar").value;
    let given = [("who", "Anadolu Agency".into()), ("n", 5_usize.into())];
    assert_eq!(words.fill("foot-annotations", &given), "\u{2068}Anadolu Agency\u{2069}، 5");
    assert_eq!(words.fill("nav-more", &given), "Anadolu Agency");
    assert_eq!(words.fill("foot-annotations", &[("who", "وكالة".into()), ("n", 5_usize.into())]), "وكالة، 5");
    let held = [("who", "\u{2068}AFP\u{2069}، وكالة".into()), ("n", 5_usize.into())];
    assert_eq!(words.fill("foot-annotations", &held), "\u{2068}AFP\u{2069}، وكالة، 5");
    let names = ["AFP", "وكالة"].map(str::to_owned);
    assert_eq!(words.join("list-comma", &names), "\u{2068}AFP\u{2069}، وكالة");
    assert_eq!(words.join("list-comma", &names[..1]), "AFP");
}

#[test]
fn messages_refer_to_others_whatever_file_they_stand_in() {
    let text = "-map = atlas\npage-map = The { -map }\npage-data = { page-map } and { page-places }";
    let words = said(&[("templates/words/en.ftl", text)], "en");
    assert_eq!(words.say("page-data"), "The atlas and Places");
}

#[test]
fn a_message_may_be_written_on_several_lines_and_with_signs_of_the_syntax() {
    let text = "page-map =\n    one\n    two { \"{\" }\\{ \"\\u00E9\" }";
    assert_eq!(said(&[("templates/words/en.ftl", text)], "en").say("page-map"), "one two {\\é");
}

#[test]
fn a_message_is_handed_over_in_the_forms_that_differ() {
    let words = |language| said(&[], language).forms("search-results");
    let pair = |name: &'static str, text: &str| (name, text.to_owned());
    assert_eq!(words("en"), [pair("one", "{n} result"), pair("other", "{n} results")]);
    let arabic: Vec<&str> = words("ar").iter().map(|(name, _)| *name).collect();
    assert_eq!(arabic, ["zero", "one", "two", "few", "other"]);
    assert_eq!(words("ar").last(), Some(&pair("other", "{n} نتيجة")));
}

#[test]
fn what_cannot_be_said_is_told() {
    let words = Catalogue::english();
    assert_eq!(words.tell("page-mop", &[], &mut |_| {}), Err(Unsaid::Unknown));
    assert_eq!(words.tell("count-articles", &[], &mut |_| {}), Err(Unsaid::Missing("n".to_owned())));
    assert_eq!(words.say("page-mop"), "page-mop");
}

#[test]
fn what_comes_with_the_tool_has_no_faults() {
    for (tag, text) in BUILT_IN {
        let path = format!("templates/words/{tag}.ftl");
        let sources = sources(&[(&path, text)]);
        let told: Vec<Diagnostic> = read(&sources, tag).diagnostics;
        assert_eq!(told, [], "{tag}");
    }
}
