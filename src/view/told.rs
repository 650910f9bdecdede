//! Values of records in words of the site's language: dates, answers, kinds, how one thing stands to another.

use crate::analyse::compare::count_bounds;
use crate::catalogue::Catalogue;
use crate::dossier::{Answer, AnswerValue, Count, Target};
use crate::edtf::Edtf;
use crate::raw::claim::Stance;
use crate::raw::entity::Precision;

use super::here::Here;
use super::words;

impl Here<'_> {
    /// A date.
    #[allow(
        clippy::unused_self,
        reason = "the words of dates are still English; when they are not, the page has the catalogue"
    )]
    pub(super) fn date(&self, date: &Edtf) -> String {
        date.words(self.catalogue)
    }

    /// A date, or that it is not known.
    pub(super) fn when(&self, date: Option<&Edtf>) -> String {
        date.map_or_else(|| self.say("not-known"), |date| self.date(date))
    }

    /// One of the words of the format, by the message that has a form for each of its kind.
    pub(super) fn word(&self, id: &str, word: &str) -> String {
        self.fill(id, &[("word", word.into())])
    }

    /// Several things with commas between them.
    pub(super) fn list(&self, items: &[String]) -> String {
        self.catalogue.join("list-comma", items)
    }

    /// Several things of which some may hold commas.
    pub(super) fn wide_list(&self, items: &[String]) -> String {
        self.catalogue.join("list-semicolon", items)
    }

    /// "Al-Tanf · 2017": facts on one line.
    pub(super) fn points(&self, items: &[String]) -> String {
        self.catalogue.join("list-point", items)
    }

    /// Text between quotation marks, set apart by a narrow space that breaks no line from marks of its own: these belong
    /// to the words and stay as they are.
    pub(super) fn quoted(&self, text: &str) -> String {
        self.fill("quoted", &[("words", (&words::apart(&words::one_line(text))).into())])
    }

    /// Somebody unnamed, in the words of the article.
    pub(super) fn unnamed(&self, named: &str) -> String {
        if named.is_empty() {
            return self.say("unnamed");
        }
        self.fill("unnamed-words", &[("words", (&self.words_of(named)).into())])
    }

    /// The words of the article for somebody unnamed. Those that hold quotation marks of their own need none around them.
    pub(super) fn words_of(&self, named: &str) -> String {
        let has_marks = named.contains(['“', '”', '"', '«', '»']);
        if has_marks { words::one_line(named) } else { self.quoted(named) }
    }

    /// What sort of record a target is.
    pub(super) fn kind_of(&self, target: Target) -> String {
        let kind = match target {
            Target::Incident(_) => "incident",
            Target::Article(_) => "article",
            Target::Claim(_) => "claim",
            Target::Bias(_) => "bias",
            Target::Source(_) => "source",
            Target::Actor(_) => "actor",
            Target::Place(_) => "place",
            Target::Term(_) => "term",
            Target::Technique(_) => "technique",
            Target::Page(_) => "page",
        };
        self.word("record-kind", kind)
    }

    /// What sort of incident it is: one of the usual kinds, or the editors' own word.
    pub(super) fn incident_kind(&self, kind: &str) -> String {
        self.fill("incident-kind", &[("word", kind.into()), ("own", (&words::spaced(kind)).into())])
    }

    /// What a speaker does with a claim.
    pub(super) fn stance(&self, stance: Stance) -> String {
        self.word("stance", stance.word())
    }

    /// How exactly a place is known.
    pub(super) fn precision(&self, precision: Precision) -> String {
        self.word("place-precision", precision.word())
    }

    /// A name and what it is the name of.
    pub(super) fn described(&self, name: &str, kind: &str) -> String {
        self.fill("page-description", &[("name", name.into()), ("kind", kind.into())])
    }

    /// A grade of a scale, by its name and what it means.
    pub(super) fn graded(&self, [name, means]: [&str; 2], grade: &str) -> String {
        let (name, means) = (self.word(name, grade), self.word(means, grade));
        self.fill("grade", &[("name", (&name).into()), ("means", (&means).into())])
    }

    /// A language by its tag, by its name where it is one that readers are likely to meet.
    pub(super) fn language(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        self.fill("language-name", &[("word", (&primary).into()), ("tag", tag.into())])
    }

    /// An answer.
    pub(super) fn answer(&self, answer: &Answer) -> String {
        let value = self.answer_value(answer);
        if answer.denied { self.fill("answer-not", &[("answer", (&value).into())]) } else { value }
    }

    /// An answer, whether or not it is denied.
    pub(super) fn answer_value(&self, answer: &Answer) -> String {
        match &answer.value {
            AnswerValue::Unknown => self.say("not-known"),
            AnswerValue::YesNo(yes) => self.word("answer-yes-no", if *yes { "yes" } else { "no" }),
            AnswerValue::Count(count) => counted(self.catalogue, &answer.written, count),
            AnswerValue::Date(date) => self.date(date),
            AnswerValue::Place(place) => self.title(Target::Place(*place)),
            AnswerValue::Actor(actor) => self.title(Target::Actor(*actor)),
            AnswerValue::Choice(text) | AnswerValue::Text(text) => text.clone(),
        }
    }

    /// How long after an event a report was published: "on the same day", "1 day after", "2 to 5 days after", "about 3
    /// years after". `None` where the two dates do not say.
    pub(super) fn delay(&self, event: Option<&Edtf>, report: Option<&Edtf>) -> Option<String> {
        delay(self.catalogue, event, report)
    }
}

/// A count, open ends as they were written: `>100` is "more than 100", not "at least 101". Of "about" it is said what it is
/// taken to mean wherever it stands, for whoever said it did not.
fn counted(words: &Catalogue, written: &str, count: &Count) -> String {
    let written = written.trim();
    if let (true, (least, Some(most))) = (count.about, count_bounds(count)) {
        let about = written.trim_start_matches('~').trim();
        let [least, most] = [least, most].map(|bound| bound.to_string());
        let given = [("count", about.into()), ("least", (&least).into()), ("most", (&most).into())];
        return words.fill("answer-about", &given);
    }
    let open = [(">=", "at-least"), ("<=", "at-most"), (">", "more-than"), ("<", "fewer-than")];
    if let Some((sign, word)) = open.iter().find(|(sign, _)| written.starts_with(sign)) {
        return words.fill("answer-open", &[("word", (*word).into()), ("count", written[sign.len()..].trim().into())]);
    }
    match count.most {
        Some(most) if most != count.least => range(words, &count.least.to_string(), &most.to_string()),
        _ => count.least.to_string(),
    }
}

/// Numbers from one to another.
pub(super) fn range(words: &Catalogue, least: &str, most: &str) -> String {
    words.fill("number-range", &[("least", least.into()), ("most", most.into())])
}

fn delay(words: &Catalogue, event: Option<&Edtf>, report: Option<&Edtf>) -> Option<String> {
    let (event, report) = (event?, report?);
    let least = report.earliest()?.to_epoch() - event.latest()?.to_epoch();
    let most = report.latest()?.to_epoch() - event.earliest()?.to_epoch();
    let told = |id: &str, stretch: String| Some(words.fill(id, &[("stretch", (&stretch).into())]));
    match (least, most) {
        (0, 0) => Some(words.say("delay-none")),
        (1.., _) => told("delay-after", stretch(words, least, most)),
        (_, ..=-1) => told("delay-before", stretch(words, -most, -least)),
        (_, 1..) => told("delay-within", stretch(words, most, most)),
        _ => None,
    }
}

/// Between `least` and `most` days, in the unit in which people would say it.
fn stretch(words: &Catalogue, least: i64, most: i64) -> String {
    const MONTH: i64 = 30;
    const YEAR: i64 = 365;
    let (days, one, several) = match least {
        ..=60 => (1, "stretch-days", "stretch-days-range"),
        61..=729 => (MONTH, "stretch-months", "stretch-months-range"),
        _ => (YEAR, "stretch-years", "stretch-years-range"),
    };
    let round = |stretch: i64| (stretch + days / 2) / days;
    match (round(least), round(most)) {
        (least, most) if least == most => words.fill(one, &[("n", most.into())]),
        (least, most) => words.fill(several, &[("least", least.into()), ("n", most.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Edtf {
        Edtf::parse(text).unwrap()
    }

    #[test]
    fn about_is_said_with_what_it_is_taken_to_mean() {
        let about = Count { least: 500, most: Some(500), about: true };
        assert_eq!(counted(Catalogue::english(), "~500", &about), "about 500 (taken to be 450 to 550)");
    }

    #[test]
    fn open_ends_are_told_as_they_were_written() {
        let told =
            |written: &str, least, most| counted(Catalogue::english(), written, &Count { least, most, about: false });
        assert_eq!(told(">100", 101, None), "more than 100");
        assert_eq!(told("<= 100", 0, Some(100)), "at most 100");
        assert_eq!(told("3..5", 3, Some(5)), "3 to 5");
        assert_eq!(told("3", 3, Some(3)), "3");
    }

    #[test]
    fn a_delay_is_as_exact_as_its_dates() {
        let delay = |event, report| delay(Catalogue::english(), Some(&edtf(event)), Some(&edtf(report)));
        assert_eq!(delay("2020-05-27", "2020-05-28").as_deref(), Some("1 day after"));
        assert_eq!(delay("2020-05-27", "2020-05-27").as_deref(), Some("on the same day"));
        assert_eq!(delay("2018-02-07/2018-02-08", "2018-02-10").as_deref(), Some("2 to 3 days after"));
        assert_eq!(delay("2020-05-27", "2020-05-25").as_deref(), Some("2 days before"));
        assert_eq!(delay("2020-05", "2020-05-20").as_deref(), Some("at most 19 days after"));
        assert_eq!(delay("2019", "2022-10-10").as_deref(), Some("about 3 to 4 years after"));
        assert_eq!(delay("2019-01-01", "2019-08-01").as_deref(), Some("about 7 months after"));
        assert_eq!(delay("2020-05-27", "../2021"), None);
    }
}
