//! Articles.

use crate::address::encoded;
use crate::arena::Id;
use crate::dossier::{Article, Subject, Target};
use crate::edtf::Edtf;
use crate::export::schema_org;
use crate::markdown::escape;
use crate::raw::meta::Publish;
use crate::route::Address;

use super::cards::out_link;
use super::here::Here;
use super::home::{filter, useful};
use super::shape::article::{Annotation, ArticlePage, ArticlesPage, Block, Capture};
use super::shape::frame::Meta;
use super::shape::shared::{Cite, Fact, Link, OutLink, RoleLink, Stated};
use super::{Body, View, chain, cite, other, text};

/// `articles.html`
pub(super) fn list(here: &Here<'_>) -> View {
    let order = &here.analysis.index.articles_in_time;
    let articles: Vec<_> =
        order.iter().filter(|id| here.stands(Target::Article(**id))).map(|id| here.article_card(*id)).collect();
    let mut sources: Vec<_> = order.iter().filter_map(|id| here.dossier.articles[*id].source).collect();
    sources.sort_unstable();
    sources.dedup();
    let (told, from) = (here.count("count-articles", articles.len()), here.count("count-sources", sources.len()));
    let count = here.fill("articles-count", &[("articles", (&told).into()), ("sources", (&from).into())]);
    let filters = vec![
        filter(
            "incident",
            &here.say("field-incident"),
            here.dossier.incidents.iter().map(|(_, one)| (&*one.common.key, &*one.title)),
        ),
        filter(
            "source",
            &here.say("field-source"),
            here.dossier.sources.iter().map(|(_, one)| (&*one.common.key, &*one.name)),
        ),
    ];
    let filters = useful(filters, articles.iter().flat_map(|card| &card.keys));
    View {
        route: here.route.clone(),
        template: "articles.html",
        page: here.frame("articles", &here.say("page-articles"), &count),
        body: Body::Articles(ArticlesPage { count, filters, articles }),
    }
}

/// The page of an article.
pub(super) fn page(here: &Here<'_>, id: Id<Article>) -> View {
    let article = &here.dossier.articles[id];
    let shown = text::text(here, id);
    let headline = shown.headline.filter(|_| !article.title_supplied);
    let title = here.article_title(id);
    let (title_html, headline_notes) = match headline {
        Some(block) => (block.html, block.notes),
        None => (escape(&title), Vec::new()),
    };
    let mut blocks = shown.blocks;
    let headline_notes = beside_the_first(headline_notes, &mut blocks);
    let lang = here.foreign_language(id).filter(|_| !article.title_supplied);
    let mut frame = here.frame("articles", &title, &description(here, id));
    frame.metas = citation_metas(here, id);
    frame.json_ld = Some(schema_org::article(here.dossier, id, &frame.address()));
    let body = ArticlePage {
        title_html,
        coins: schema_org::coins(here.dossier, id),
        title_lang: lang,
        supplied: article.title_supplied,
        source: here.source_link(article.source),
        source_kind: article
            .source
            .map_or_else(String::new, |id| here.word("source-kind", here.dossier.sources[id].kind.word())),
        author: stated(article, "author", article.author.clone()),
        published: stated(article, "published", article.published.as_ref().map(|date| here.date(date))),
        published_edtf: article.published.as_ref().map(|date| date.written().to_owned()),
        retrieved: stated(article, "retrieved", article.retrieved.as_ref().map(|date| here.date(date))),
        language: stated(article, "language", Some(here.language(language(here, article)))),
        url: article.url.as_deref().map(|url| original(article, url)),
        url_basis: article.basis.get("url").cloned(),
        archived: article.archived.as_deref().map(|url| archived(article, url)),
        incidents: article
            .incidents
            .iter()
            .map(|link| RoleLink {
                link: here.link(Target::Incident(link.incident)),
                role: here.word("incident-role", link.role.word()),
            })
            .collect(),
        complete: complete(here, article),
        capture: article.capture.as_ref().map(|capture| Capture {
            link: Link { href: None, text: capture.path.clone(), lang: None },
            sha256: capture.sha256.clone(),
            verified: capture.compared,
        }),
        other_basis: other_basis(here, article),
        counts: here.annotation_counts(id),
        claims: here.standing_claims(&article.claims).count(),
        bias: article.bias.len(),
        notes: article.notes.len(),
        headline_notes,
        rows: text::rows(blocks),
        withheld: shown.withheld,
        unplaced: shown.unplaced,
        chains: chain::of_article(here, id),
        references: here.references(id),
        referred: here.relations_to(Subject::Article(id)),
        gone: other::gone_from(here, id),
        backlinks: here.backlinks(Target::Article(id)),
        omitted: if article.lets_out() == Publish::Full { article.omitted.clone() } else { Vec::new() },
        cite: cite(here, id),
        turn: here.turn(&here.analysis.index.articles_in_time, id, Target::Article),
        common: here.common(&article.common, Target::Article(id)),
    };
    View { route: here.route.clone(), template: "article.html", page: frame, body: Body::Article(Box::new(body)) }
}

/// The headline's notes stand with those of the first block: a row of the margin belongs to one block of the text, and a
/// row of their own would push every note below its passage. Gives them back where there is no block.
fn beside_the_first(headline_notes: Vec<Annotation>, blocks: &mut [Block]) -> Vec<Annotation> {
    match blocks.first_mut() {
        Some(first) => {
            first.notes.splice(0..0, headline_notes);
            Vec::new()
        }
        None => headline_notes,
    }
}

/// A stated value and how it is known.
fn stated(article: &Article, field: &str, value: Option<String>) -> Option<Stated> {
    value.map(|text| Stated { text, basis: article.basis.get(field).cloned() })
}

/// Basis of fields that have no row of their own.
fn other_basis(here: &Here<'_>, article: &Article) -> Vec<Fact> {
    ["title", "source", "archived", "incidents"]
        .into_iter()
        .filter_map(|field| {
            let basis = article.basis.get(field)?;
            Some(Fact { label: here.word("article-basis", field), value_html: escape(basis), basis: None })
        })
        .collect()
}

fn language<'a>(here: &'a Here<'_>, article: &'a Article) -> &'a str {
    article.language.as_deref().unwrap_or(&here.dossier.meta.language)
}

/// The page as it was published, with the copy that was made of it.
fn original(article: &Article, url: &str) -> OutLink {
    let archived = article.archived.as_deref();
    OutLink { archived_on: archived.and_then(|_| captured(article)), ..out_link(url, archived) }
}

/// The day on which the editors had it before them.
fn captured(article: &Article) -> Option<String> {
    article.retrieved.as_ref().and_then(Edtf::machine)
}

fn archived(article: &Article, url: &str) -> OutLink {
    OutLink { original: article.url.as_deref().map(encoded), archived_on: captured(article), ..out_link(url, None) }
}

/// The questions for which the article was read to the end, as links to the rows of the account tables.
fn complete(here: &Here<'_>, article: &Article) -> Vec<Link> {
    article
        .complete
        .iter()
        .map(|id| {
            let question = &here.dossier.questions[*id];
            let incident = crate::route::address(here.dossier, Target::Incident(question.incident));
            // A notice in place of the incident has no table to lead into.
            let stands = here.stands(Target::Incident(question.incident));
            let row = stands.then(|| format!("q_{}", question.key));
            let address = Address { fragment: row, ..incident };
            Link { href: Some(here.href(&address)), text: question.ask.clone(), lang: None }
        })
        .collect()
}

/// What a search engine or a preview says of the page.
fn description(here: &Here<'_>, id: Id<Article>) -> String {
    let article = &here.dossier.articles[id];
    let (source, counts) = (here.source_link(article.source).text, here.annotation_counts(id));
    let given = [("source", (&source).into()), ("counts", (&counts).into())];
    match &article.published {
        Some(date) => {
            here.fill("article-description-dated", &[given[0], ("when", (&here.date(date)).into()), given[1]])
        }
        None => here.fill("article-description", &given),
    }
}

/// How to cite the page.
fn cite(here: &Here<'_>, id: Id<Article>) -> Cite {
    let dossier = here.dossier;
    let article = &dossier.articles[id];
    let parts = [
        article.author.as_deref().map(escape),
        Some(here.cited_title(id)),
        article.source.map(|id| escape(&dossier.sources[id].name)),
        article.published.as_ref().map(|date| escape(&here.date(date))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let title_html = here.html("article-cited", &[("article", &here.list(&parts))]);
    let first = article.claims.first().map(|claim| &dossier.claims[*claim].common.key);
    let example = first.map(|key| format!("{}#{key}", here.permanent()));
    cite::page(here, cite::Part { title_html, example, frame: None })
}

/// Metadata for reference managers, in the names that Google Scholar and Zotero read.
fn citation_metas(here: &Here<'_>, id: Id<Article>) -> Vec<Meta> {
    let article = &here.dossier.articles[id];
    let fields = [
        ("citation_title", Some(article.title.clone())),
        ("citation_author", article.author.clone()),
        ("citation_publication_date", article.published.as_ref().and_then(Edtf::machine)),
        ("citation_journal_title", article.source.map(|id| here.dossier.sources[id].name.clone())),
        ("citation_language", Some(language(here, article).to_owned())),
    ];
    let meta = |(name, content): (&str, Option<String>)| content.map(|content| Meta { name: name.to_owned(), content });
    fields.into_iter().filter_map(meta).collect()
}
