//! A part is no larger than the whole.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::findings_disagree::is_held;
use super::population::{Told, bare, readings};
use crate::analyse::compare::count_bounds;
use crate::analyse::{Analysis, Row, Standing};
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Actor, AnswerValue, Article, Count, Dossier, Finding, Party, Question};
use crate::source::Span;

codes! {
    /// A speaker who, in one article, counts more of a part than of the whole; or editors whose findings do.
    ///
    /// Counts of different groups are never compared as accounts; but if one speaker has "more than 100" Russians and "80"
    /// Russians and Syrians, one of the two was read or typed wrongly, or the speaker cannot add up. Either way a reader will
    /// stop at it.
    ///
    /// Held together are answers of one speaker in one article to one question, and the editors' findings of one question.
    /// What is a part of what is read from the words in `of`, and only where they leave no doubt:
    ///
    /// - a further word before the name or after it: `Russian fighters` and `fighters from Russia` are a part of `fighters`,
    ///   but `former fighters`, `relatives of fighters` and `fighters and their families` are not;
    /// - less that happened: `men killed` are a part of `men killed or wounded`, and of `men`;
    /// - a list with "and": `Russians` are a part of `Russians and Syrians` if each member of the list is itself counted by
    ///   somebody for that question;
    /// - names of actors: whoever is `part_of` another, directly or through others.
    ///
    /// The smallest number of the part is held against the largest of the whole. Of a list whose members the speaker counts
    /// one by one, so is the sum. Two questions are never held together: nothing says that one counts a part of the other.
    ///
    /// ```yaml
    /// - {id: russians, answers: {killed: {count: ">100", of: Russian fighters}}}          # wrong
    /// - {id: all, answers: {killed: {count: 80, of: fighters}}}
    ///
    /// - {id: all, answers: {killed: {count: 180, of: fighters}}}                          # right, if it says so
    /// ```
    ///
    /// Let it stand where the article itself has it so; a note to the quote should tell the reader.
    pub PART_ABOVE_TOTAL = Warning "part-above-total";
}

/// Every count of a part that is above the same speaker's count of the whole.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let names = Names::of(dossier);
    let questions = dossier.questions.iter();
    questions.flat_map(|(id, question)| among(analysis.agreement.rows(id), question, dossier, &names)).collect()
}

/// A number that somebody gives.
struct Counted<'d> {
    span: Span,
    of: &'d str,
    count: Count,
    /// `of`, as it is compared.
    bare: String,
    told: Told,
}

impl<'d> Counted<'d> {
    fn new(span: Span, of: &'d str, count: Count) -> Counted<'d> {
        Counted { span, of, count, bare: bare(of), told: Told::of(of) }
    }
}

/// Whose numbers are held together.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Teller<'d> {
    Speaker(Id<Article>, &'d Party),
    Editors,
}

/// What is found among the answers to one question.
fn among(rows: &[Row], question: &Question, dossier: &Dossier, names: &Names<'_>) -> Vec<Diagnostic> {
    let counted = rows.iter().filter(|row| !row.answers.is_empty());
    let populations: HashSet<String> = counted.filter_map(|row| row.of.as_deref()).map(bare).collect();
    let mut told: BTreeMap<Teller<'_>, Vec<Counted<'_>>> = BTreeMap::new();
    for (teller, counted) in rows.iter().flat_map(|row| numbers(row, dossier)) {
        told.entry(teller).or_default().push(counted);
    }
    told.insert(Teller::Editors, question.findings.iter().filter_map(|finding| found(finding, question)).collect());
    told.values().flat_map(|counts| of_one(counts, &populations, names)).collect()
}

/// The numbers of a row that count.
fn numbers<'d>(row: &'d Row, dossier: &'d Dossier) -> impl Iterator<Item = (Teller<'d>, Counted<'d>)> {
    row.answers.iter().filter(|given| given.standing == Standing::Counts).filter_map(|given| {
        let answer = given.answer(dossier).filter(|answer| !answer.denied)?;
        let AnswerValue::Count(count) = answer.value else { return None };
        let claim = &dossier.claims[given.claim];
        let counted = Counted::new(claim.common.span, row.of.as_deref()?, count);
        Some((Teller::Speaker(claim.article, &claim.speaker), counted))
    })
}

/// The number that the editors hold to be so.
fn found<'d>(finding: &'d Finding, question: &'d Question) -> Option<Counted<'d>> {
    let AnswerValue::Count(count) = finding.answer.value else { return None };
    let of = finding.answer.of.as_deref().or(question.of.as_deref())?;
    (is_held(finding) && !finding.answer.denied).then(|| Counted::new(finding.span, of, count))
}

fn of_one(counts: &[Counted<'_>], populations: &HashSet<String>, names: &Names<'_>) -> Vec<Diagnostic> {
    let wholes = Wholes::among(counts, populations, names);
    let mut found = Vec::new();
    let mut met: HashSet<&str> = HashSet::new();
    for part in counts {
        for whole in wholes.of(part, names) {
            if most(whole).is_some_and(|most| least(part) > most) {
                met.insert(&whole.bare);
                found.push(above(part, whole));
            }
        }
    }
    let least_of = least_of(counts);
    for (whole, lists) in wholes.lists.iter().filter(|(whole, _)| !met.contains(whole.bare.as_str())) {
        let more = |list: &&Vec<String>| sum(list, &least_of).zip(most(whole)).is_some_and(|(sum, most)| sum > most);
        found.extend(lists.iter().find(more).map(|list| together(list, whole)));
    }
    found
}

/// The smallest number of each population.
fn least_of<'c>(counts: &'c [Counted<'_>]) -> HashMap<&'c str, u64> {
    let mut least_of = HashMap::new();
    for one in counts {
        let known = least_of.entry(one.bare.as_str()).or_insert(u64::MAX);
        *known = least(one).min(*known);
    }
    least_of
}

/// What one teller counts, to be found by its parts: of each population the smallest number, so that a part is told of once.
struct Wholes<'c, 'd> {
    by_who: HashMap<&'c str, Vec<&'c Counted<'d>>>,
    by_actor: HashMap<Id<Actor>, Vec<&'c Counted<'d>>>,
    by_member: HashMap<String, Vec<&'c Counted<'d>>>,
    /// Those that can be read as lists.
    lists: Vec<(&'c Counted<'d>, Vec<Vec<String>>)>,
}

impl<'c, 'd> Wholes<'c, 'd> {
    fn among(counts: &'c [Counted<'d>], populations: &HashSet<String>, names: &Names<'_>) -> Wholes<'c, 'd> {
        let mut smallest: BTreeMap<&str, &Counted<'_>> = BTreeMap::new();
        for one in counts {
            let known = smallest.entry(&one.bare).or_insert(one);
            if most(one).unwrap_or(u64::MAX) < most(known).unwrap_or(u64::MAX) {
                *known = one;
            }
        }
        let mut wholes =
            Wholes { by_who: HashMap::new(), by_actor: HashMap::new(), by_member: HashMap::new(), lists: Vec::new() };
        for whole in smallest.into_values() {
            wholes.by_who.entry(whole.told.who()).or_default().push(whole);
            if let Some(actor) = names.actor(whole) {
                wholes.by_actor.entry(actor).or_default().push(whole);
            }
            let lists: Vec<Vec<String>> =
                readings(whole.of).into_iter().filter(|list| certain(list, populations)).collect();
            let members: BTreeSet<&String> = lists.iter().flatten().collect();
            for member in members {
                wholes.by_member.entry(member.clone()).or_default().push(whole);
            }
            if !lists.is_empty() {
                wholes.lists.push((whole, lists));
            }
        }
        wholes
    }

    /// Everything that the part is a part of, once.
    fn of(&self, part: &Counted<'_>, names: &Names<'_>) -> Vec<&'c Counted<'d>> {
        let worded = part.told.may_be_part_of().filter_map(|who| self.by_who.get(who)).flatten();
        let worded = worded.filter(|whole| part.told.is_part_of(&whole.told));
        let listed = self.by_member.get(&part.bare).into_iter().flatten();
        let of_actors = names.wholes(part).filter_map(|actor| self.by_actor.get(&actor)).flatten();
        let mut wholes: Vec<&Counted<'_>> = worded.chain(listed).chain(of_actors).copied().collect();
        wholes.sort_by_key(|whole| (whole.span.start, whole.bare.as_str()));
        wholes.dedup_by_key(|whole| whole.bare.as_str());
        wholes
    }
}

/// Whether each member of a list is a population that somebody counts: it is one list then, and no description.
fn certain(list: &[String], populations: &HashSet<String>) -> bool {
    list.iter().all(|member| populations.contains(member))
}

fn least(counted: &Counted<'_>) -> u64 {
    count_bounds(&counted.count).0
}

/// The largest number; `None` where it has no end.
fn most(counted: &Counted<'_>) -> Option<u64> {
    count_bounds(&counted.count).1
}

/// The smallest number of all members of a list together; `None` where one is not counted.
fn sum(list: &[String], least: &HashMap<&str, u64>) -> Option<u64> {
    let of = |member: &String| least.get(member.as_str()).copied();
    list.iter().map(of).try_fold(0_u64, |sum, least| Some(sum.saturating_add(least?)))
}

fn above(part: &Counted<'_>, whole: &Counted<'_>) -> Diagnostic {
    let message = format!("more {} are counted here than {}", part.of, whole.of);
    Diagnostic::at(&PART_ABOVE_TOTAL, part.span, message)
        .why("the part, which is the larger number")
        .label(whole.span, "the whole")
        .help("mend the number or the population that is wrong; if the article has it so, say it in a note")
}

fn together(list: &[String], whole: &Counted<'_>) -> Diagnostic {
    let message = format!("fewer {} are counted here than {} one by one", whole.of, list.join(" and "));
    Diagnostic::at(&PART_ABOVE_TOTAL, whole.span, message)
        .why("its members, put together, are more")
        .help("mend the number or the population that is wrong; if the article has it so, say it in a note")
}

/// The actors by their names; a name that several have means nobody for certain.
struct Names<'d> {
    dossier: &'d Dossier,
    of: HashMap<String, Option<Id<Actor>>>,
}

impl<'d> Names<'d> {
    fn of(dossier: &'d Dossier) -> Names<'d> {
        let mut of: HashMap<String, Option<Id<Actor>>> = HashMap::new();
        for (id, actor) in dossier.actors.iter() {
            for name in actor.names.iter().map(|name| &name.name).chain([&actor.name]) {
                let known = of.entry(bare(name)).or_insert(Some(id));
                *known = known.filter(|known| *known == id);
            }
        }
        Names { dossier, of }
    }

    fn actor(&self, counted: &Counted<'_>) -> Option<Id<Actor>> {
        self.of.get(&counted.bare).copied().flatten()
    }

    /// The actors of which those counted are a part.
    fn wholes(&self, part: &Counted<'_>) -> impl Iterator<Item = Id<Actor>> {
        let part = self.actor(part);
        let larger = |id: Id<Actor>| self.dossier.actors[id].part_of;
        // Actors that are part of themselves are reported; here they only must not keep the walk going.
        let wholes = std::iter::successors(part.and_then(larger), move |id| larger(*id));
        wholes.take(DEPTH).filter(move |whole| Some(*whole) != part)
    }
}

/// How far up an actor's wholes are followed.
const DEPTH: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// Claims by the article's source, of these counts.
    fn found(counts: &[&str]) -> Vec<String> {
        let claim = |(number, count)| format!("  - {{id: c{number}, answers: {{killed: {{{count}}}}}}}\n");
        let claims: String = counts.iter().enumerate().map(claim).collect();
        let article = format!("source: s\nincidents: [i]\nclaims:\n{claims}");
        let files = [
            ("sources.yaml", "s: {name: S}"),
            ("incidents.yaml", "i: {title: I, questions: {killed: {kind: count, of: men}}}\n"),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, check)
    }

    #[test]
    fn a_part_above_the_whole_is_found() {
        let all = "count: 80, of: Russians and Syrians";
        assert_eq!(
            found(&["count: '>100', of: Russians", "count: 20, of: Syrians", all]),
            ["articles/a.yaml:4:10: more Russians are counted here than Russians and Syrians"]
        );
    }

    #[test]
    fn what_may_still_fit_is_not() {
        let all = "count: '~80', of: Russians and Syrians";
        // About 80 may be 88; up to 100 may be fewer.
        assert!(found(&["count: 86, of: Russians", "count: 2, of: Syrians", all]).is_empty());
        assert!(found(&["count: '<=100', of: Russians", "count: 2, of: Syrians", all]).is_empty());
        assert!(
            found(&["count: 100, of: Russians", "count: 2, of: Syrians", "count: '>=80', of: Russians and Syrians"])
                .is_empty()
        );
    }

    #[test]
    fn a_further_word_or_a_lesser_harm_makes_a_part() {
        // The question counts men; `men` needs no `of`.
        assert_eq!(
            found(&["count: 100, of: Russian men", "count: 80, of: men"]),
            ["articles/a.yaml:4:10: more Russian men are counted here than men"]
        );
        assert_eq!(
            found(&["count: 9, of: men killed", "count: 8, of: men killed or wounded"]),
            ["articles/a.yaml:4:10: more men killed are counted here than men killed or wounded"]
        );
        assert!(found(&["count: 8, of: Russian men", "count: 8, of: men"]).is_empty());
        assert!(found(&["count: 100, of: former men", "count: 80, of: men"]).is_empty());
    }

    #[test]
    fn a_list_is_no_smaller_than_its_members_together() {
        let all = "count: 80, of: Russians and Syrians";
        assert_eq!(
            found(&["count: '~60', of: Russians", "count: 30, of: Syrians", all]),
            ["articles/a.yaml:6:10: fewer Russians and Syrians are counted here than russians and syrians one by one"]
        );
        // About 55 may be 49; and who does not count the Syrians says nothing of their number.
        assert!(found(&["count: '~55', of: Russians", "count: 30, of: Syrians", all]).is_empty());
        assert!(found(&["count: 80, of: Russians", all]).is_empty());
        assert_eq!(
            found(&["count: 9, of: men killed", "count: 8, of: men wounded", "count: 16, of: men killed and wounded"])
                .len(),
            1
        );
    }

    #[test]
    fn an_actor_is_a_part_of_another_by_any_name() {
        let found = |of: &str| {
            let incident = "i: {title: I, questions: {killed: {kind: count, of: The Army}}}\n";
            let article = format!(
                "source: s\nincidents: [i]\nclaims:\n  - {{id: a, answers: {{killed: 5}}}}\n  \
                 - {{id: b, answers: {{killed: {{count: 7, of: {of}}}}}}}\n"
            );
            let files = [
                ("sources.yaml", "s: {name: S}"),
                (
                    "actors.yaml",
                    "army: {name: Army}\ncorps: {name: Corps, part_of: army}\nscouts: {name: Scouts, part_of: corps, \
                     names: [{name: Wolves}]}\nnavy: {name: Navy}\n",
                ),
                ("incidents.yaml", incident),
                ("articles/a.yaml", &article),
                ("articles/a.md", "# Words\n"),
            ];
            told(&files, check)
        };
        assert_eq!(found("wolves"), ["articles/a.yaml:5:10: more wolves are counted here than The Army"]);
        assert_eq!(found("Corps").len(), 1);
        assert!(found("Navy").is_empty());
    }

    #[test]
    fn the_editors_find_no_more_of_a_part_either() {
        let found = |likelihood: &str| {
            let finding = |answer: &str| format!("{{answer: {answer}, {likelihood}because: B, by: E, on: 2026}}");
            let (all, part) = (finding("80"), finding("{count: 100, of: Russian men}"));
            let incident =
                format!("i: {{title: I, questions: {{killed: {{kind: count, of: men, findings: [{all}, {part}]}}}}}}");
            told(&[("incidents.yaml", &incident)], check)
        };
        assert_eq!(found("").len(), 1);
        // What is a mere chance is not held.
        assert!(found("likelihood: unlikely, ").is_empty());
    }

    #[test]
    fn two_speakers_and_two_questions_are_never_held_together() {
        let article = |claims: &str| {
            let incident = "i: {title: I, questions: {killed: {kind: count, of: men}, seen: {kind: count, of: men}}}";
            let article = format!("source: s\nincidents: [i]\nclaims: [{claims}]\n");
            let files = [
                ("sources.yaml", "s: {name: S}"),
                ("actors.yaml", "x: {name: X}"),
                ("incidents.yaml", incident),
                ("articles/a.yaml", &article),
                ("articles/a.md", "# Words\n"),
            ];
            told(&files, check)
        };
        let part = "{id: a, answers: {killed: {count: 9, of: Russian men}}}";
        assert_eq!(article(&format!("{part}, {{id: b, answers: {{killed: 5}}}}")).len(), 1);
        assert!(article(&format!("{part}, {{id: b, speaker: x, answers: {{killed: 5}}}}")).is_empty());
        assert!(article(&format!("{part}, {{id: b, answers: {{seen: 5}}}}")).is_empty());
        assert!(article(&format!("{part}, {{id: b, stance: does-not-know, answers: {{killed: 5}}}}")).is_empty());
    }

    #[test]
    fn words_that_may_mean_something_else_are_not_compared() {
        // "Armed and masked men" are not armed men and masked men put together: nobody counts the "armed".
        assert!(found(&["count: 90, of: masked men", "count: 50, of: armed and masked men"]).is_empty());
    }
}
