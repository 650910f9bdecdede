//! Sources.

mod evidence;

use std::collections::BTreeMap;

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::entity::{Evidence, Owner};
use crate::dossier::{BiasNote as Slant, Claim, Party, Source, SourceBias, Target, Technique};
use crate::raw::entity::Reliability;

use super::cards::out_link;
use super::claim::scale;
use super::here::Here;
use super::shape::entity::{BiasNote, SourceCard, SourcePage, SourcesPage, TechniqueUse};
use super::shape::shared::{Grade, Link, NameRow, Stated, Totals};
use super::{Body, View, words};

/// `sources.html`
pub(super) fn list(here: &Here<'_>) -> View {
    let mut ids: Vec<Id<Source>> = here.dossier.sources.ids().filter(|id| here.stands(Target::Source(*id))).collect();
    ids.sort_by_key(|id| here.dossier.sources[*id].name.to_lowercase());
    let count = here.count("count-sources", ids.len());
    let sources = ids.into_iter().map(|id| card(here, id)).collect();
    View {
        route: here.route.clone(),
        template: "sources.html",
        page: here.frame("sources", &here.say("page-sources"), &count),
        body: Body::Sources(SourcesPage { count, sources }),
    }
}

/// A source in a list.
pub(super) fn card(here: &Here<'_>, id: Id<Source>) -> SourceCard {
    let source = &here.dossier.sources[id];
    let grade = source.reliability.as_ref().map(|(grade, _)| *grade);
    SourceCard {
        link: here.link(Target::Source(id)),
        kind: here.word("source-kind", source.kind.word()),
        owner: source.owner.as_ref().map(|owner| owner_link(here, owner)),
        state: source.state.map(|hand| here.word("source-state", hand.word())),
        letter: grade.map(|grade| grade.word().to_owned()),
        means: grade.map(|grade| here.word("reliability", grade.word())),
        articles: articles(here, id).len(),
        claims: claims(here, id).len(),
    }
}

fn owner_link(here: &Here<'_>, owner: &Owner) -> Link {
    match owner {
        Owner::Source(id) => here.link(Target::Source(*id)),
        Owner::Actor(id) => here.link(Target::Actor(*id)),
        Owner::Named(name) => Link { href: None, text: name.clone(), lang: None },
    }
}

fn articles(here: &Here<'_>, id: Id<Source>) -> Vec<Id<crate::dossier::Article>> {
    let articles = index::of(&here.analysis.index.source_articles, &id).iter();
    articles.copied().filter(|article| here.stands(Target::Article(*article))).collect()
}

/// The claims in a source's articles, and those it makes in others'.
fn claims(here: &Here<'_>, id: Id<Source>) -> Vec<Id<Claim>> {
    let own = articles(here, id).into_iter().flat_map(|article| here.dossier.articles[article].claims.clone());
    let said = index::of(&here.analysis.index.said_by, &Party::Source(id)).iter().copied();
    let mut claims: Vec<Id<Claim>> = own.chain(said).filter(|claim| here.stands(Target::Claim(*claim))).collect();
    claims.sort_unstable();
    claims.dedup();
    claims
}

/// The page of a source.
pub(super) fn page(here: &Here<'_>, id: Id<Source>) -> View {
    let source = &here.dossier.sources[id];
    let (articles, claims, rests) = (articles(here, id), claims(here, id), evidence::rests(here, id));
    let body = SourcePage {
        name: source.name.clone(),
        kind: here.word("source-kind", source.kind.word()),
        owner: source.owner.as_ref().map(|owner| owner_link(here, owner)),
        part_of: source.part_of.map(|whole| here.link(Target::Source(whole))),
        parts: index::of(&here.analysis.index.source_parts, &id)
            .iter()
            .map(|part| here.link(Target::Source(*part)))
            .collect(),
        country: source.country.clone(),
        state: Stated {
            text: source
                .state
                .map_or_else(|| here.say("source-no-state"), |hand| here.word("source-state", hand.word())),
            basis: source.state_basis.clone(),
        },
        url: source.url.as_deref().map(|url| out_link(url, None)),
        reliability: source.reliability.as_ref().map(|(grade, because)| reliability(here, *grade, because)),
        bias: source.bias.iter().map(|bias| bias_note(here, bias)).collect(),
        totals: Totals { articles: articles.len(), claims: claims.len(), rests: rests.len(), ..Totals::default() },
        articles: articles.iter().map(|article| here.article_card(*article)).collect(),
        techniques: techniques(here, &articles),
        claims: claims.iter().map(|claim| here.claim_card(*claim)).collect(),
        fared: evidence::fared(here, &claims),
        rests,
        names: names(here, id),
        backlinks: here.backlinks(Target::Source(id)),
        common: here.common(&source.common, Target::Source(id)),
    };
    View {
        route: here.route.clone(),
        template: "source.html",
        page: here.frame("sources", &source.name, &here.described(&source.name, &body.kind)),
        body: Body::Source(Box::new(body)),
    }
}

fn reliability(here: &Here<'_>, grade: Reliability, because: &str) -> Grade {
    Grade {
        letter: grade.word().to_owned(),
        unknown: grade == Reliability::F,
        means: here.graded(["reliability", "reliability-means"], grade.word()),
        because_html: crate::markdown::escape(because),
        by: None,
        on: None,
        scale: scale(here, "reliability", "reliability-scale"),
    }
}

fn bias_note(here: &Here<'_>, bias: &SourceBias) -> BiasNote {
    let mut note = BiasNote { note_html: here.inline(&bias.note), evidence: Vec::new(), pages: Vec::new() };
    for evidence in &bias.evidence {
        match evidence {
            Evidence::Url(url) => note.pages.push(out_link(url, None)),
            Evidence::Claim(id) if !here.stands(Target::Claim(*id)) => {
                note.evidence.push(here.link(Target::Claim(*id)));
            }
            Evidence::Claim(id) => note.evidence.push(Link {
                href: Some(here.href_of(Target::Claim(*id))),
                ..quoted(here, here.dossier.claims[*id].article, &here.dossier.claims[*id].passage.quote)
            }),
            Evidence::Bias(id) => note.evidence.push(passage(here, *id)),
        }
    }
    note
}

/// The quoted words of a bias note, leading to the passage.
pub(super) fn passage(here: &Here<'_>, id: Id<Slant>) -> Link {
    let bias = &here.dossier.bias[id];
    Link { href: Some(here.href_of(Target::Bias(id))), ..quoted(here, bias.article, &bias.passage.quote) }
}

/// Quoted words, where they are published; else the article's title.
fn quoted(here: &Here<'_>, article: Id<crate::dossier::Article>, quote: &str) -> Link {
    if here.words_published(article) {
        Link { href: None, text: here.quoted(&words::cut(quote, 120)), lang: here.foreign_language(article) }
    } else {
        here.link(Target::Article(article))
    }
}

/// The techniques noted in a source's articles, the most frequent first.
fn techniques(here: &Here<'_>, articles: &[Id<crate::dossier::Article>]) -> Vec<TechniqueUse> {
    let mut uses: BTreeMap<Id<Technique>, Vec<Id<Slant>>> = BTreeMap::new();
    for article in articles {
        for bias in &here.dossier.articles[*article].bias {
            if let Some(technique) = here.dossier.bias[*bias].technique {
                uses.entry(technique).or_default().push(*bias);
            }
        }
    }
    let mut uses: Vec<_> = uses.into_iter().collect();
    uses.sort_by_key(|(technique, notes)| (std::cmp::Reverse(notes.len()), *technique));
    uses.into_iter()
        .map(|(technique, notes)| TechniqueUse {
            technique: here.link(Target::Technique(technique)),
            times: notes.len(),
            passages: notes.into_iter().map(|note| passage(here, note)).collect(),
        })
        .collect()
}

/// What the source calls actors and places.
fn names(here: &Here<'_>, id: Id<Source>) -> Vec<NameRow> {
    let dossier = here.dossier;
    let actors = dossier.actors.iter().map(|(actor, record)| (Target::Actor(actor), &record.names));
    let places = dossier.places.iter().map(|(place, record)| (Target::Place(place), &record.names));
    let mut rows = Vec::new();
    for (target, names) in actors.chain(places) {
        let used: Vec<_> = names.iter().filter(|name| name.used_by.contains(&id)).cloned().collect();
        rows.extend(here.name_rows(&used, Some(target)));
    }
    rows
}
