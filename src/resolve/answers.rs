//! Answers are read by the kind of their question.

use super::cx::Cx;
use super::dates::BAD_DATE;
use crate::codes;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::dossier::{Answer, AnswerValue, Count, Question};
use crate::nearest::is_same_word;
use crate::raw::RawAnswer;
use crate::raw::incident::QuestionKind;
use crate::yaml::decode::{Text, list};
use crate::yaml::scalar::written;

codes! {
    /// An answer that its question does not take: a word to a count, a number to yes or no, an option that
    /// is not offered. Or a question of which the options and the kind do not fit together.
    ///
    /// Answers are compared by the kind of their question; one of another kind could not be compared with
    /// any, and a contradiction between two accounts would go unnoticed.
    ///
    /// ```yaml
    /// answers: {hurt: a pair}    # wrong, where the question is of the kind count
    /// answers: {hurt: 2}         # right
    /// ```
    pub BAD_ANSWER = Error "bad-answer";
    /// A count whose smaller end is larger than its larger end, such as `200..100`.
    ///
    /// No number lies in such a range, so the answer would contradict all others. The smaller number comes
    /// first: `100..200`.
    ///
    /// ```yaml
    /// answers: {killed: 200..100}      # wrong
    /// answers: {killed: 100..200}      # right
    /// ```
    pub RANGE_UPSIDE_DOWN = Error "range-upside-down";
    /// A population is given where nothing is counted.
    ///
    /// `of` names whom a count counts, so that the wounded of one account are not compared with the dead of
    /// another. It has a meaning for questions of the kind `count` alone.
    ///
    /// ```yaml
    /// at-night: {ask: Was it at night?, kind: yes-no, of: people}    # wrong
    /// hurt: {ask: How many were hurt?, kind: count, of: people}      # right
    /// ```
    pub POPULATION_WITHOUT_COUNT = Error "population-without-count";
}

/// The word for an answer that says it is not known; every kind of question takes it.
const UNKNOWN: &str = "unknown";

/// What an answer means as an answer to `question`; reported where it can mean nothing.
pub(super) fn answer(raw: RawAnswer, question: &Question, cx: &mut Cx<'_>) -> Option<Answer> {
    let value = value(&raw.words, question, cx)?;
    if let Some(of) = raw.of.as_ref().filter(|_| question.kind != QuestionKind::Count) {
        if cx.names.questions_damaged(question.incident) {
            return None;
        }
        cx.report(
            Diagnostic::at(&POPULATION_WITHOUT_COUNT, of.span, format!("`{}` counts nothing", question.key))
                .why("`of` says whom a count counts")
                .label(question.span, "the question")
                .help("remove `of`, or make `count` the question's kind"),
        );
        return None;
    }
    let of = raw.of.map(|of| of.value).or_else(|| question.of.clone());
    Some(Answer { written: raw.words.value, value, denied: raw.denied, of })
}

fn value(words: &Text, question: &Question, cx: &mut Cx<'_>) -> Option<AnswerValue> {
    let text = words.value.trim();
    if text == UNKNOWN && !question.options.iter().any(|option| option == UNKNOWN) {
        return Some(AnswerValue::Unknown);
    }
    match question.kind {
        QuestionKind::YesNo => yes_or_no(words, question, cx).map(AnswerValue::YesNo),
        QuestionKind::Count => count(words, question, cx).map(AnswerValue::Count),
        QuestionKind::Date => {
            let before = cx.diagnostics.len();
            let date = cx.date(Some(words)).map(AnswerValue::Date);
            for diagnostic in cx.diagnostics.iter_mut().skip(before).filter(|d| *d.code == BAD_DATE) {
                diagnostic.labels.push(crate::diagnostic::Label {
                    span: question.span,
                    text: "the question asks for a date".to_owned(),
                });
            }
            date
        }
        QuestionKind::Place => cx.place(words).map(AnswerValue::Place),
        QuestionKind::Actor => cx.actor(words).map(AnswerValue::Actor),
        QuestionKind::Choice => choice(words, question, cx),
        QuestionKind::Text => Some(AnswerValue::Text(words.value.clone())),
    }
}

fn not_an_answer(words: &Text, question: &Question, why: &str) -> Diagnostic {
    let kind = question.kind.word();
    let message = format!("`{}` does not answer a question of the kind `{kind}`", words.value);
    Diagnostic::at(&BAD_ANSWER, words.span, message).why(why).label(question.span, "the question")
}

fn yes_or_no(words: &Text, question: &Question, cx: &mut Cx<'_>) -> Option<bool> {
    let meant = match words.value.trim() {
        "yes" => return Some(true),
        "no" => return Some(false),
        "Yes" | "YES" | "y" | "Y" | "true" | "True" | "TRUE" => Some("yes"),
        "No" | "NO" | "n" | "N" | "false" | "False" | "FALSE" => Some("no"),
        "Unknown" | "UNKNOWN" | "?" => Some(UNKNOWN),
        _ => None,
    };
    let diagnostic = not_an_answer(words, question, "`yes`, `no` or `unknown` is expected here");
    cx.report(match meant {
        Some(word) => diagnostic.offer(Certainty::of(word != UNKNOWN), words.span, word, "write it so"),
        None => diagnostic,
    });
    None
}

fn choice(words: &Text, question: &Question, cx: &mut Cx<'_>) -> Option<AnswerValue> {
    if question.options.contains(&words.value) {
        return Some(AnswerValue::Choice(words.value.clone()));
    }
    // That the question has no options is said where it is asked.
    if question.options.is_empty() {
        return None;
    }
    let options: Vec<&str> = question.options.iter().map(String::as_str).collect();
    let diagnostic = Diagnostic::at(&BAD_ANSWER, words.span, format!("`{}` is not one of the options", words.value))
        .why("one of the question's options is expected here")
        .label(question.span, "the question")
        .note(format!("the options are {}", list(&options)));
    cx.report(match cx.nearest(&words.value, options) {
        Some(near) => {
            let same = question.options.iter().filter(|option| is_same_word(&words.value, option)).count();
            let certainty = Certainty::of(same == 1 && is_same_word(&words.value, near));
            diagnostic.offer(certainty, words.span, written(near), "a similar option exists")
        }
        None => diagnostic,
    });
    None
}

fn count(words: &Text, question: &Question, cx: &mut Cx<'_>) -> Option<Count> {
    let Some(count) = read_count(words.value.trim()) else {
        cx.report(
            not_an_answer(words, question, "a number or a range of numbers is expected here")
                .help("write `100`, `100..200`, `~500` (about), `\">100\"` (more than) or `\"<=50\"` (at most)"),
        );
        return None;
    };
    if count.most.is_some_and(|most| most < count.least) {
        cx.report(
            Diagnostic::at(&RANGE_UPSIDE_DOWN, words.span, format!("`{}` begins above its end", words.value))
                .why("the smaller number comes first")
                .help(format!("write `{}..{}`", count.most.unwrap_or_default(), count.least)),
        );
        return None;
    }
    Some(count)
}

/// A count as authors write it. Ends are inclusive: `>100` is 101 or more.
fn read_count(text: &str) -> Option<Count> {
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let exact = |least, most| Some(Count { least, most, about: false });
    if let Some(rest) = text.strip_prefix(">=") {
        exact(number(rest)?, None)
    } else if let Some(rest) = text.strip_prefix('>') {
        exact(number(rest)?.checked_add(1)?, None)
    } else if let Some(rest) = text.strip_prefix("<=") {
        exact(0, Some(number(rest)?))
    } else if let Some(rest) = text.strip_prefix('<') {
        exact(0, Some(number(rest)?.checked_sub(1)?))
    } else if let Some(rest) = text.strip_prefix('~') {
        let middle = number(rest)?;
        Some(Count { least: middle, most: Some(middle), about: true })
    } else if let Some((least, most)) = text.split_once("..") {
        exact(number(least)?, Some(number(most)?))
    } else {
        let count = number(text)?;
        exact(count, Some(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_ranges_with_inclusive_ends() {
        let ends = |text| read_count(text).map(|count| (count.least, count.most, count.about));
        assert_eq!(ends("100"), Some((100, Some(100), false)));
        assert_eq!(ends(">100"), Some((101, None, false)));
        assert_eq!(ends(">= 100"), Some((100, None, false)));
        assert_eq!(ends("<50"), Some((0, Some(49), false)));
        assert_eq!(ends("<=50"), Some((0, Some(50), false)));
        assert_eq!(ends("100..200"), Some((100, Some(200), false)));
        assert_eq!(ends("~500"), Some((500, Some(500), true)));
        for bad in ["", "many", "-1", "<0", "1.5", "..", "1..", "99999999999999999999", ">18446744073709551615"] {
            assert_eq!(ends(bad), None, "{bad}");
        }
    }
}
