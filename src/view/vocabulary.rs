//! Glossary, techniques and the method with its scales.

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::{Common, Prose, Target, Technique as Record};
use crate::markdown::{HtmlOptions, escape, to_html};
use crate::raw::claim::Credibility;
use crate::raw::entity::Reliability;
use crate::raw::incident::{Confidence, Likelihood};

use super::claim::split_meaning;
use super::here::Here;
use super::shape::vocabulary::{BiasUse, GlossaryPage, MethodPage, Scale, Step, Technique, TechniquesPage, Term};
use super::source::passage;
use super::{Body, View};

/// `glossary.html`
pub(super) fn glossary(here: &Here<'_>) -> View {
    let mut terms: Vec<_> = here.dossier.glossary.iter().collect();
    terms.sort_by_key(|(_, term)| term.term.to_lowercase());
    let count = here.count("count-terms", terms.len());
    let terms = terms
        .into_iter()
        .map(|(id, term)| Term {
            id: term.common.key.clone(),
            term: term.term.clone(),
            aliases: aliases(&term.common),
            definition_html: definition(here, &term.common, &term.definition),
            see: term.see.iter().map(|other| here.link(Target::Term(*other))).collect(),
            backlinks: here.backlinks(Target::Term(id)),
            common: here.common(&term.common, Target::Term(id)),
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
    let count = format!("{}, {noted} of them noted in this dossier", here.count("count-techniques", records.len()));
    let techniques = records
        .into_iter()
        .map(|(id, record)| Technique {
            id: record.common.key.clone(),
            name: record.name.clone(),
            aliases: aliases(&record.common),
            definition_html: definition(here, &record.common, &record.definition),
            see: record.see.iter().map(|other| here.link(Target::Technique(*other))).collect(),
            from: origin(record),
            uses: uses(id)
                .into_iter()
                .map(|bias| BiasUse {
                    passage: passage(here, bias),
                    note_html: here.inline(&here.dossier.bias[bias].note),
                    article: here.link(Target::Article(here.dossier.bias[bias].article)),
                })
                .collect(),
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
            let on = withdrawn.on.as_ref().map_or_else(String::new, |on| format!(", {}", on.words()));
            format!("<p>Withdrawn{}: {}</p>", escape(&on), escape(&withdrawn.because))
        }
    }
}

/// Where a technique comes from.
fn origin(record: &Record) -> String {
    if !record.built_in {
        "this dossier".to_owned()
    } else if record.common.tags.iter().any(|tag| tag.starts_with("semeval")) {
        "SemEval-2020 Task 11".to_owned()
    } else {
        "source criticism".to_owned()
    }
}

/// `method.html`: the editors' own words, then the scales.
pub(super) fn method(here: &Here<'_>) -> View {
    let own = here.dossier.pages.iter().find(|(_, page)| page.common.key == "method");
    let prose_html = own.map(|(_, page)| here.prose(&page.prose));
    View {
        route: here.route.clone(),
        template: "method.html",
        page: here.frame("method", &here.say("page-method"), "How this dossier was made, and the scales it uses"),
        body: Body::Method(MethodPage { prose_html, rules_html: rules(here), scales: scales() }),
    }
}

/// How results are worked out, without its title.
fn rules(here: &Here<'_>) -> String {
    let text = crate::theme::METHOD;
    let text = text.split_once('\n').map_or(text, |(_, rest)| rest);
    let footnotes = here.footnotes();
    to_html(text, &HtmlOptions { heading_shift: 1, ..HtmlOptions::prose(&footnotes, &|_| None) })
}

fn scales() -> Vec<Scale> {
    let scale = |id: &str, title: &str, intro: &str, steps: Vec<(&str, &str)>| Scale {
        id: id.to_owned(),
        title: title.to_owned(),
        intro: intro.to_owned(),
        steps: steps.into_iter().map(|(mark, means)| Step { mark: mark.to_owned(), means: means.to_owned() }).collect(),
    };
    vec![
        scale(
            "reliability",
            "Reliability of a source",
            "The NATO Admiralty scale. It judges the source, not what it says; F means that there is no basis for a judgement.",
            Reliability::ALL.iter().map(|grade| (grade.word(), grade.meaning())).collect(),
        ),
        scale(
            "credibility",
            "Credibility of a claim",
            "The NATO Admiralty scale. It judges what is said, whoever says it; 6 means that there is no basis for a judgement.",
            Credibility::ALL.iter().map(|grade| (grade.word(), grade.meaning())).collect(),
        ),
        scale(
            "likelihood",
            "Likelihood of a finding",
            "The words of US Intelligence Community Directive 203, each for a range of probability.",
            Likelihood::ALL.iter().map(|word| split_meaning(word.meaning())).collect(),
        ),
        scale(
            "confidence",
            "Confidence in a finding",
            "The levels of US Intelligence Community Directive 203. They judge how well founded a finding is, not how likely.",
            Confidence::ALL.iter().map(|word| split_meaning(word.meaning())).collect(),
        ),
    ]
}
