//! Glossary, techniques and the method with its scales.

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::{Common, Prose, Target, Technique as Record};
use crate::markdown::{HtmlOptions, escape, to_html};
use crate::raw::claim::Credibility;
use crate::raw::entity::Reliability;
use crate::raw::incident::{Confidence, Likelihood};

use super::here::Here;
use super::shape::vocabulary::{BiasUse, GlossaryPage, MethodPage, Scale, Step, Technique, TechniquesPage, Term};
use super::source::passage;
use super::{Body, View, words};

/// `glossary.html`
pub(super) fn glossary(here: &Here<'_>) -> View {
    let mut terms: Vec<_> = here.dossier.glossary.iter().collect();
    terms.sort_by_key(|(_, term)| term.term.to_lowercase());
    let count = here.count("count-terms", terms.len());
    let terms = terms
        .into_iter()
        .map(|(id, term)| (term, here.backlinks(Target::Term(id)), here.common(&term.common, Target::Term(id))))
        .map(|(term, backlinks, common)| Term {
            id: term.common.key.clone(),
            term: term.term.clone(),
            aliases: aliases(&term.common),
            definition_html: definition(here, &term.common, &term.definition),
            see: term.see.iter().map(|other| here.link(Target::Term(*other))).collect(),
            count: backlinks.len(),
            backlinks,
            more: None,
            common,
        })
        .collect();
    View {
        route: here.route.clone(),
        template: "glossary.html",
        page: here.frame("glossary", &here.say("page-glossary"), &count),
        body: Body::Glossary(GlossaryPage { count, terms }),
    }
}

/// `techniques.html`: those that are used first, the most frequent at the top.
pub(super) fn techniques(here: &Here<'_>) -> View {
    let uses = |id: Id<Record>| {
        let uses = index::of(&here.analysis.index.technique_uses, &id).iter().copied();
        uses.filter(|bias| here.stands(Target::Bias(*bias))).collect::<Vec<_>>()
    };
    let mut records: Vec<_> = here.dossier.techniques.iter().collect();
    records.sort_by_key(|(id, record)| (std::cmp::Reverse(uses(*id).len()), record.name.to_lowercase()));
    let noted = records.iter().filter(|(id, _)| !uses(*id).is_empty()).count();
    let all = here.count("count-techniques", records.len());
    let count = here.fill("techniques-count", &[("techniques", (&all).into()), ("noted", noted.into())]);
    let techniques = records
        .into_iter()
        .map(|(id, record)| Technique {
            id: record.common.key.clone(),
            name: record.name.clone(),
            lang: here.english().filter(|_| record.built_in),
            aliases: aliases(&record.common),
            definition_html: definition(here, &record.common, &record.definition),
            see: record.see.iter().map(|other| here.link(Target::Technique(*other))).collect(),
            from: here.word("technique-from", origin(record)),
            count: uses(id).len(),
            uses: uses(id)
                .into_iter()
                .map(|bias| BiasUse {
                    passage: passage(here, bias),
                    note_html: here.inline(&here.dossier.bias[bias].note),
                    article: here.link(Target::Article(here.dossier.bias[bias].article)),
                })
                .collect(),
            more: None,
            common: super::shape::shared::Common {
                tags: if record.built_in { Vec::new() } else { record.common.tags.clone() },
                ..here.common(&record.common, Target::Technique(id))
            },
        })
        .collect();
    View {
        route: here.route.clone(),
        template: "techniques.html",
        page: here.frame("techniques", &here.say("page-techniques"), &count),
        body: Body::Techniques(TechniquesPage { count, techniques }),
    }
}

/// The earlier ids of an entry.
fn aliases(common: &Common) -> Vec<String> {
    common.aliases.iter().map(|alias| alias.value.clone()).collect()
}

/// What an entry means; of one that was taken down, when and why.
fn definition(here: &Here<'_>, common: &Common, prose: &Prose) -> String {
    match &common.withdrawn {
        None => here.prose(prose),
        Some(withdrawn) => {
            let because = ("because", (&withdrawn.because).into());
            let told = match &withdrawn.on {
                Some(on) => here.fill("term-withdrawn-on", &[("when", (&here.date(on)).into()), because]),
                None => here.fill("term-withdrawn", &[because]),
            };
            format!("<p>{}</p>", escape(&told))
        }
    }
}

/// Where a technique comes from, by its variant of the message that tells it.
fn origin(record: &Record) -> &'static str {
    if !record.built_in {
        "own"
    } else if record.common.tags.iter().any(|tag| tag.starts_with("semeval")) {
        "semeval"
    } else {
        "source-criticism"
    }
}

/// `method.html`: the editors' own words, then the scales.
pub(super) fn method(here: &Here<'_>) -> View {
    let own = here.dossier.pages.iter().find(|(_, page)| page.common.key == "method");
    let prose_html = own.map(|(_, page)| here.prose(&page.prose));
    View {
        route: here.route.clone(),
        template: "method.html",
        page: here.frame("method", &here.say("page-method"), &here.say("method-description")),
        body: Body::Method(MethodPage {
            prose_html,
            rules_html: rules(here),
            rules_lang: here.english(),
            scales: scales(here),
        }),
    }
}

/// How results are worked out, without its title.
fn rules(here: &Here<'_>) -> String {
    let text = crate::theme::METHOD;
    let text = text.split_once('\n').map_or(text, |(_, rest)| rest);
    let footnotes = here.footnotes();
    to_html(text, &HtmlOptions { heading_shift: 1, ..HtmlOptions::prose(&footnotes, &|_| None) })
}

fn scales(here: &Here<'_>) -> Vec<Scale> {
    let scale = |id: &str, title: &str, intro: &str, steps: Vec<Step>| Scale {
        id: id.to_owned(),
        title: here.say(title),
        intro: here.say(intro),
        steps,
    };
    let reliability =
        Reliability::ALL.iter().map(|grade| graded(here, ["reliability", "reliability-means"], grade.word()));
    let credibility =
        Credibility::ALL.iter().map(|grade| graded(here, ["credibility", "credibility-means"], grade.word()));
    let likelihood = Likelihood::ALL.iter().map(|word| worded(here, ["likelihood", "likelihood-means"], word.word()));
    let confidence = Confidence::ALL.iter().map(|word| worded(here, ["confidence", "confidence-means"], word.word()));
    vec![
        scale("reliability", "method-reliability", "method-reliability-intro", reliability.collect()),
        scale("credibility", "method-credibility", "method-credibility-intro", credibility.collect()),
        scale("likelihood", "method-likelihood", "method-likelihood-intro", likelihood.collect()),
        scale("confidence", "method-confidence", "method-confidence-intro", confidence.collect()),
    ]
}

/// A grade, with its name and what it means.
fn graded(here: &Here<'_>, [name, means]: [&str; 2], grade: &str) -> Step {
    let (name, means) = (here.word(name, grade), here.word(means, grade));
    let means = here.fill("grade-sentence", &[("name", (&name).into()), ("means", (&means).into())]);
    Step { mark: grade.to_owned(), means }
}

/// A word of a scale and what it means.
fn worded(here: &Here<'_>, [name, means]: [&str; 2], word: &str) -> Step {
    Step { mark: words::capital(&here.word(name, word)), means: here.word(means, word) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    /// What the message of a grade says in English, as one sentence.
    fn told([name, means]: [&str; 2], grade: &str) -> String {
        let words = Catalogue::english();
        let given = [("word", grade.into())];
        format!("{}: {}.", words::capital(&words.fill(name, &given)), words.fill(means, &given))
    }

    #[test]
    fn pages_tell_the_scales_as_the_format_does() {
        for grade in Reliability::ALL {
            assert_eq!(told(["reliability", "reliability-means"], grade.word()), grade.meaning());
        }
        for grade in Credibility::ALL {
            assert_eq!(told(["credibility", "credibility-means"], grade.word()), grade.meaning());
        }
        for word in Likelihood::ALL {
            assert_eq!(told(["likelihood", "likelihood-means"], word.word()), word.meaning());
        }
        for word in Confidence::ALL {
            assert_eq!(told(["confidence", "confidence-means"], word.word()), word.meaning());
        }
    }
}
