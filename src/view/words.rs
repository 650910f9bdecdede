//! The words of the interface, in one place: English, plain and neutral.

use crate::analyse::compare::count_bounds;
use crate::dossier::{Answer, AnswerValue, Count, RelationKind, Target};
use crate::edtf::Edtf;
use crate::raw::article::ReferenceKind;
use crate::raw::claim::Stance;
use crate::raw::entity::Precision;
use crate::search::Kind;

pub(super) const WITHDRAWN: &str = "(withdrawn)";
pub(super) const PAGE: &str = "page";
pub(super) const ARTICLE_NOTE: &str = "note in an article";
pub(super) const SEARCH_SAYS: &str = "Search in all texts, claims, notes and records of this dossier";
pub(super) const NOT_KNOWN: &str = "not known";
pub(super) const TIMELINE_EMBEDDED: &str = "Timeline, to embed";

/// The title of the timeline in lanes of one sort.
pub(super) fn timeline_by(lanes: &str) -> String {
    format!("Timeline by {lanes}")
}

/// The name of a dossier's timeline where it stands in another page.
pub(super) fn timeline_of(dossier: &str) -> String {
    format!("{dossier}: timeline")
}

/// What sort of record a target is.
pub(super) fn kind_of(target: Target) -> &'static str {
    match target {
        Target::Incident(_) => "incident",
        Target::Article(_) => "article",
        Target::Claim(_) => "claim",
        Target::Bias(_) => "bias note",
        Target::Source(_) => "source",
        Target::Actor(_) => "actor",
        Target::Place(_) => "place",
        Target::Term(_) => "glossary",
        Target::Technique(_) => "technique",
        Target::Page(_) => PAGE,
    }
}

/// What was found, one of it and many.
pub(super) fn found(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Article => ("Article", "Articles"),
        Kind::Claim => ("Claim", "Claims"),
        Kind::Bias => ("Bias note", "Bias notes"),
        Kind::Note => ("Note", "Notes"),
        Kind::Incident => ("Incident", "Incidents"),
        Kind::Source => ("Source", "Sources"),
        Kind::Actor => ("Actor", "Actors"),
        Kind::Place => ("Place", "Places"),
        Kind::Term => ("Glossary", "Glossary"),
        Kind::Technique => ("Technique", "Techniques"),
        Kind::Page => ("Page", "Pages"),
    }
}

/// The lists of everything there is.
pub(super) const LISTS: [(&str, &str); 9] = [
    ("timeline.html", "Timeline of the incidents"),
    ("articles.html", "Articles"),
    ("claims.html", "Claims"),
    ("disputes.html", "Disputes"),
    ("sources.html", "Sources"),
    ("actors.html", "Actors"),
    ("places.html", "Places"),
    ("glossary.html", "Glossary"),
    ("techniques.html", "Techniques"),
];

/// Text between quotation marks, set apart by a narrow space that breaks no line from marks of its own: these belong to
/// the words and stay as they are.
pub(super) fn quoted(text: &str) -> String {
    let text = one_line(text);
    let apart = |is_mark| if is_mark { "\u{202F}" } else { "" };
    let marks = ['“', '”', '‘', '’', '"', '\''];
    format!("“{}{text}{}”", apart(text.starts_with(marks)), apart(text.ends_with(marks)))
}

/// Somebody unnamed, in the words of the article.
pub(super) fn unnamed(named: &str) -> String {
    if named.is_empty() {
        "unnamed".to_owned()
    } else if named.contains(['“', '”', '"']) {
        // Words that hold quotation marks of their own need none around them.
        format!("unnamed: {}", one_line(named))
    } else {
        format!("unnamed: {}", quoted(named))
    }
}

/// Text with every run of white space as one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text of at most about `limit` characters, cut between words.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit).collect();
    let end = head.rfind(char::is_whitespace).filter(|end| *end > limit / 2).unwrap_or(head.len());
    format!("{}…", head[..end].trim_end())
}

/// The first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A word of the files, such as `ground-clash`, as a reader reads it.
pub(super) fn spaced(word: &str) -> String {
    word.replace('-', " ")
}

/// HTML without its tags, on one line, for attributes and cards.
pub(super) fn strip_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            _ if !in_tag => text.push(letter),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    one_line(&text.replace("&amp;", "&"))
}

/// What a speaker does with a claim.
pub(super) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "asserts",
        Stance::Alleges => "alleges",
        Stance::Denies => "denies",
        Stance::Doubts => "doubts",
        Stance::DoesNotKnow => "does not know",
    }
}

/// Who says a claim, how, and through whose hands.
pub(super) fn said(speaker: &str, stance: &str, via: &[String]) -> String {
    if via.is_empty() { format!("{speaker} {stance}") } else { format!("{speaker} {stance}, via {}", via.join(", ")) }
}

/// The first question of an incident whose answers conflict.
pub(super) fn in_dispute(ask: &str) -> String {
    format!("In dispute: {ask}")
}

/// The reliability of a source, its letter and what that means.
pub(super) fn graded(letter: &str, means: &str) -> String {
    format!("Reliability {letter}, {means}")
}

/// Other names of an actor or a place.
pub(super) fn also(names: &str) -> String {
    format!("Also: {names}")
}

/// A relation, read from the claim that has it and from its other end.
pub(super) fn relation(kind: RelationKind) -> (&'static str, &'static str) {
    match kind {
        RelationKind::Supports => ("supports", "is supported by"),
        RelationKind::Contradicts => ("contradicts", "is contradicted by"),
        RelationKind::Qualifies => ("qualifies", "is qualified by"),
        RelationKind::Repeats => ("repeats", "is repeated by"),
        RelationKind::Corrects => ("corrects", "is corrected by"),
        RelationKind::Updates => ("updates", "is updated by"),
    }
}

/// A reference, read from the article that has it and from its other end.
pub(super) fn reference(kind: ReferenceKind) -> (&'static str, &'static str) {
    match kind {
        ReferenceKind::Cites => ("cites", "is cited by"),
        ReferenceKind::Republishes => ("republishes", "is republished by"),
        ReferenceKind::Updates => ("updates", "is updated by"),
        ReferenceKind::Corrects => ("corrects", "is corrected by"),
        ReferenceKind::Retracts => ("retracts", "is retracted by"),
        ReferenceKind::Contradicts => ("contradicts", "is contradicted by"),
        ReferenceKind::Supports => ("supports", "is supported by"),
        ReferenceKind::Background => ("gives background to", "has its background in"),
    }
}

/// How exactly a place is known.
pub(super) fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "the spot itself",
        Precision::Town => "to the town",
        Precision::District => "to the district",
        Precision::Province => "to the province",
        Precision::Country => "to the country",
    }
}

/// An answer in words; `name` gives the names of places and actors.
pub(super) fn answer(answer: &Answer, name: &dyn Fn(Target) -> String) -> String {
    let value = match &answer.value {
        AnswerValue::Unknown => NOT_KNOWN.to_owned(),
        AnswerValue::YesNo(true) => "yes".to_owned(),
        AnswerValue::YesNo(false) => "no".to_owned(),
        AnswerValue::Count(count) => counted(&answer.written, count),
        AnswerValue::Date(date) => date.words(),
        AnswerValue::Place(place) => name(Target::Place(*place)),
        AnswerValue::Actor(actor) => name(Target::Actor(*actor)),
        AnswerValue::Choice(text) | AnswerValue::Text(text) => text.clone(),
    };
    if answer.denied { format!("not {value}") } else { value }
}

/// A count in words, open ends as they were written: `>100` is "more than 100", not "at least 101". Of "about" it is said
/// what it is taken to mean wherever it stands, for whoever said it did not.
fn counted(written: &str, count: &Count) -> String {
    let written = written.trim();
    if let (true, (least, Some(most))) = (count.about, count_bounds(count)) {
        return format!("about {} (taken to be {least} to {most})", written.trim_start_matches('~').trim());
    }
    let open = [(">=", "at least"), ("<=", "at most"), (">", "more than"), ("<", "fewer than")];
    if let Some((sign, words)) = open.iter().find(|(sign, _)| written.starts_with(sign)) {
        return format!("{words} {}", written[sign.len()..].trim());
    }
    match count.most {
        Some(most) if most != count.least => format!("{} to {most}", count.least),
        _ => count.least.to_string(),
    }
}

/// How long after an event a report was published: "on the same day", "1 day after", "2 to 5 days after", "about 3 years
/// after". `None` where the two dates do not say.
pub(super) fn delay(event: Option<&Edtf>, report: Option<&Edtf>) -> Option<String> {
    let (event, report) = (event?, report?);
    let least = report.earliest()?.to_epoch() - event.latest()?.to_epoch();
    let most = report.latest()?.to_epoch() - event.earliest()?.to_epoch();
    match (least, most) {
        (0, 0) => Some("on the same day".to_owned()),
        (1.., _) => Some(format!("{} after", stretch(least, most))),
        (_, ..=-1) => Some(format!("{} before", stretch(-most, -least))),
        (_, 1..) => Some(format!("at most {} after", stretch(most, most))),
        _ => None,
    }
}

/// Between `least` and `most` days, in the unit in which people would say it.
fn stretch(least: i64, most: i64) -> String {
    const MONTH: i64 = 30;
    const YEAR: i64 = 365;
    let (unit, one, many) = match least {
        ..=60 => (1, "day", "days"),
        61..=729 => (MONTH, "month", "months"),
        _ => (YEAR, "year", "years"),
    };
    let round = |days: i64| (days + unit / 2) / unit;
    let (least, most) = (round(least), round(most));
    let about = if unit == 1 { "" } else { "about " };
    let name = if most == 1 { one } else { many };
    if least == most { format!("{about}{least} {name}") } else { format!("{about}{least} to {most} {name}") }
}

/// A language by its tag, in English where it is one that readers are likely to meet.
pub(super) fn language(tag: &str) -> String {
    let names = [
        ("ar", "Arabic"),
        ("de", "German"),
        ("en", "English"),
        ("es", "Spanish"),
        ("fa", "Persian"),
        ("fr", "French"),
        ("he", "Hebrew"),
        ("hi", "Hindi"),
        ("it", "Italian"),
        ("ja", "Japanese"),
        ("ku", "Kurdish"),
        ("pl", "Polish"),
        ("pt", "Portuguese"),
        ("ru", "Russian"),
        ("tr", "Turkish"),
        ("uk", "Ukrainian"),
        ("zh", "Chinese"),
    ];
    let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    names.iter().find(|(code, _)| *code == primary).map_or_else(|| tag.to_owned(), |(_, name)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Edtf {
        Edtf::parse(text).unwrap()
    }

    #[test]
    fn quotation_marks_stand_apart_from_those_of_the_words() {
        assert_eq!(quoted("local  sources"), "“local sources”");
        assert_eq!(quoted("the “safe zone”"), "“the “safe zone”\u{202F}”");
        assert_eq!(quoted("\"No\", he said"), "“\u{202F}\"No\", he said”");
    }

    #[test]
    fn about_is_said_with_what_it_is_taken_to_mean() {
        let about = Count { least: 500, most: Some(500), about: true };
        assert_eq!(counted("~500", &about), "about 500 (taken to be 450 to 550)");
    }

    #[test]
    fn a_delay_is_as_exact_as_its_dates() {
        let delay = |event, report| delay(Some(&edtf(event)), Some(&edtf(report)));
        assert_eq!(delay("2020-05-27", "2020-05-28").as_deref(), Some("1 day after"));
        assert_eq!(delay("2020-05-27", "2020-05-27").as_deref(), Some("on the same day"));
        assert_eq!(delay("2018-02-07/2018-02-08", "2018-02-10").as_deref(), Some("2 to 3 days after"));
        assert_eq!(delay("2020-05-27", "2020-05-25").as_deref(), Some("2 days before"));
        assert_eq!(delay("2020-05", "2020-05-20").as_deref(), Some("at most 19 days after"));
        assert_eq!(delay("2019", "2022-10-10").as_deref(), Some("about 3 to 4 years after"));
        assert_eq!(delay("2019-01-01", "2019-08-01").as_deref(), Some("about 7 months after"));
        assert_eq!(delay("2020-05-27", "../2021"), None);
    }

    #[test]
    fn long_text_is_cut_between_words() {
        assert_eq!(cut("one two three", 20), "one two three");
        assert_eq!(cut("one two three", 9), "one two…");
        assert_eq!(cut("aaaaaaaaaaaa", 5), "aaaaa…");
    }

    #[test]
    fn tags_are_stripped_and_entities_read() {
        assert_eq!(strip_tags("<p>a <b>&amp;lt;</b></p>\n<p>c</p>"), "a &lt; c");
    }
}
