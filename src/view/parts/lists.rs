//! Which lists of a page go on on further pages, in the order in which they stand on it, and what stands on the first alone.

use std::mem::take;

use super::super::here::Here;
use super::super::home::useful;
use super::super::map::BESIDE;
use super::super::shape::article::{ArticlePage, ArticlesPage};
use super::super::shape::claim::{ClaimPage, ClaimsPage};
use super::super::shape::entity::{ActorPage, PlacePage, SourcePage};
use super::super::shape::evidence::GapsPage;
use super::super::shape::incident::{Cell, Column, IncidentPage, Matrix};
use super::super::shape::map::MapPage;
use super::super::shape::other::ProsePage;
use super::super::shape::shared::Common;
use super::{Body, Lists, Parts, ROOM, entries, weight};

/// Whether a page has lists that can go on on further pages.
pub(super) fn has_any(body: &Body) -> bool {
    let without = matches!(
        body,
        Body::Home(_)
            | Body::Timeline(_)
            | Body::TimelineEmbed(_)
            | Body::Network(_)
            | Body::Method(_)
            | Body::Search(_)
    );
    !without && !matches!(body, Body::NotFound(_) | Body::Redirect(_) | Body::Tombstone(_))
}

/// The parts of a page; of a page without long lists, the page.
pub(super) fn parts(here: &Here<'_>, body: Body) -> Vec<Body> {
    match body {
        Body::Articles(page) => each(articles(page), Body::Articles),
        Body::Article(page) => each(article(*page), |page| Body::Article(Box::new(page))),
        Body::Claims(page) => each(claims(page), Body::Claims),
        Body::Claim(page) => each(claim(*page), |page| Body::Claim(Box::new(page))),
        Body::Incident(page) => each(incident(*page), |page| Body::Incident(Box::new(page))),
        Body::Sources(page) => each(Lists::of(page).run(|page| &mut page.sources).parts(same), Body::Sources),
        Body::Source(page) => each(source(*page), |page| Body::Source(Box::new(page))),
        Body::Actors(page) => each(Lists::of(page).run(|page| &mut page.actors).parts(same), Body::Actors),
        Body::Actor(page) => each(actor(*page), |page| Body::Actor(Box::new(page))),
        Body::Places(page) => each(Lists::of(page).run(|page| &mut page.places).parts(same), Body::Places),
        Body::Place(page) => each(place(*page), |page| Body::Place(Box::new(page))),
        Body::Map(page) => each(map(page), Body::Map),
        Body::Glossary(page) => each(entries::glossary(here, page), Body::Glossary),
        Body::Techniques(page) => each(entries::techniques(here, page), Body::Techniques),
        Body::Disputes(page) => {
            let lists = Lists::of(page).run_groups(|page| &mut page.groups, |group| &mut group.disputes);
            each(lists.parts(same), Body::Disputes)
        }
        Body::Gaps(page) => each(gaps(here, page), Body::Gaps),
        Body::Corrections(page) => each(Lists::of(page).run(|page| &mut page.changes).parts(same), Body::Corrections),
        Body::Data(page) => each(Lists::of(page).run(|page| &mut page.files).parts(same), Body::Data),
        Body::Prose(page) => each(prose(page), Body::Prose),
        whole => vec![whole],
    }
}

fn each<B>(pages: Vec<B>, body: fn(B) -> Body) -> Vec<Body> {
    pages.into_iter().map(body).collect()
}

/// Of a page that is a list: all that stands above it stands on each part.
fn same<B>(page: B) -> B {
    page
}

fn articles(mut page: ArticlesPage) -> Vec<ArticlesPage> {
    let filters = take(&mut page.filters);
    let mut parts = Lists::of(page).run(|page| &mut page.articles).parts(same);
    for part in &mut parts {
        part.filters = useful(filters.clone(), part.articles.iter().flat_map(|card| &card.keys));
    }
    parts
}

fn claims(mut page: ClaimsPage) -> Vec<ClaimsPage> {
    let filters = take(&mut page.filters);
    let lists = Lists::of(page).run_groups(|page| &mut page.groups, |group| &mut group.claims);
    let mut parts = lists.parts(same);
    for part in &mut parts {
        let cards = part.groups.iter().flat_map(|group| &group.claims);
        part.filters = useful(filters.clone(), cards.flat_map(|card| &card.keys));
    }
    parts
}

/// The text is whole, whatever its length; what refers to it goes on.
fn article(page: ArticlePage) -> Vec<ArticlePage> {
    let lists = Lists::of(page).run(|page| &mut page.referred).run(|page| &mut page.backlinks);
    lists.parts(|page| ArticlePage {
        headline_notes: Vec::new(),
        rows: Vec::new(),
        unplaced: Vec::new(),
        chains: Vec::new(),
        references: Vec::new(),
        gone: Vec::new(),
        omitted: Vec::new(),
        common: Common::default(),
        ..page
    })
}

fn claim(page: ClaimPage) -> Vec<ClaimPage> {
    let lists = Lists::of(page)
        .run(|page| &mut page.supporting)
        .run(|page| &mut page.contradicting)
        .run(|page| &mut page.other)
        .run(|page| &mut page.backlinks);
    lists.parts(|page| ClaimPage { chains: Vec::new(), assessments: Vec::new(), common: Common::default(), ..page })
}

fn source(page: SourcePage) -> Vec<SourcePage> {
    let lists = Lists::of(page)
        .run_groups(|page| &mut page.techniques, |technique| &mut technique.passages)
        .run(|page| &mut page.rests)
        .run(|page| &mut page.names)
        .run(|page| &mut page.articles)
        .run(|page| &mut page.claims)
        .run(|page| &mut page.backlinks);
    lists.parts(|page| SourcePage { bias: Vec::new(), common: Common::default(), ..page })
}

fn actor(page: ActorPage) -> Vec<ActorPage> {
    let lists = Lists::of(page)
        .run(|page| &mut page.names)
        .run(|page| &mut page.incidents)
        .run(|page| &mut page.claims)
        .run(|page| &mut page.backlinks);
    lists.parts(|page| ActorPage { common: Common::default(), ..page })
}

fn place(page: PlacePage) -> Vec<PlacePage> {
    let lists =
        Lists::of(page).run(|page| &mut page.names).run(|page| &mut page.incidents).run(|page| &mut page.backlinks);
    lists.parts(|page| PlacePage { map: None, common: Common::default(), ..page })
}

fn map(page: MapPage) -> Vec<MapPage> {
    let has_many = page.rows.len() > BESIDE;
    let lists = Lists::of(page);
    let lists = if has_many { lists.run(|page| &mut page.rows) } else { lists };
    let lists = lists.run(|page| &mut page.unplaced).run(|page| &mut page.nowhere);
    lists.parts(|page| MapPage { map: None, timeline: None, rows: Vec::new(), ..page })
}

/// How much of a part an account table takes at most.
const TABLE: usize = ROOM / 2;

/// What was found of the incident and its account tables, column by column, then who said what and when.
fn incident(mut page: IncidentPage) -> Vec<IncidentPage> {
    // The first columns of both stand on the first part: links to rows lead there.
    let [accounts, speakers] = [page.matrix.take(), page.parties.take()].map(|table| table.map(tables));
    let (mut accounts, mut speakers) = (accounts.into_iter().flatten(), speakers.into_iter().flatten());
    page.matrix = accounts.next();
    page.parties = speakers.next();
    let lists = Lists::of(page)
        .then(|parts| accounts.for_each(|table| own_part(parts, table, |page| &mut page.matrix)))
        .then(|parts| speakers.for_each(|table| own_part(parts, table, |page| &mut page.parties)))
        .run(|page| &mut page.silent)
        .run_groups(|page| &mut page.lives, |line| &mut line.moments)
        .run_groups(|page| &mut page.known, |on| &mut on.rows)
        .run(|page| &mut page.reports)
        .run(|page| &mut page.names)
        .run(|page| &mut page.claims)
        .run(|page| &mut page.backlinks);
    lists.parts(|page| IncidentPage {
        summary_html: None,
        map: None,
        matrix: None,
        parties: None,
        ranges: Vec::new(),
        findings: Vec::new(),
        common: Common::default(),
        ..page
    })
}

/// Puts a table on a part of its own, which what comes next may share.
fn own_part(parts: &mut Parts<IncidentPage>, table: Matrix, place: fn(&mut IncidentPage) -> &mut Option<Matrix>) {
    parts.turn();
    parts.take_room(weight(&table));
    *place(&mut parts.last) = Some(table);
}

/// A table cut between its columns.
fn tables(mut table: Matrix) -> Vec<Matrix> {
    let number = weight(&table).div_ceil(TABLE);
    let wide = table.columns.len().div_ceil(number).max(1);
    let columns = take(&mut table.columns);
    let cells: Vec<Vec<Cell>> = table.rows.iter_mut().map(|row| take(&mut row.cells)).collect();
    let part = |(number, columns): (usize, &[Column])| {
        let mut part = Matrix { columns: columns.to_vec(), ..table.clone() };
        for (row, cells) in part.rows.iter_mut().zip(&cells) {
            row.cells = cells.iter().skip(number * wide).take(columns.len()).cloned().collect();
        }
        part
    };
    columns.chunks(wide).enumerate().map(part).collect()
}

/// The lists in parts; the contents lead to where each begins.
fn gaps(here: &Here<'_>, mut page: GapsPage) -> Vec<GapsPage> {
    let mut contents = take(&mut page.contents);
    let lists = Lists::of(page).run_groups(|page| &mut page.lists, |list| &mut list.items);
    let mut parts = lists.parts(same);
    for entry in &mut contents {
        let begins = parts.iter().position(|part| part.lists.iter().any(|list| list.id == entry.id));
        let at = here.route.part(1 + begins.unwrap_or(0)).at(&entry.id);
        entry.link.href = Some(here.route.link_to(&at));
    }
    if let Some(first) = parts.first_mut() {
        first.contents = contents;
    }
    parts
}

fn prose(page: ProsePage) -> Vec<ProsePage> {
    let lists = Lists::of(page).run(|page| &mut page.backlinks);
    lists.parts(|page| ProsePage { html: String::new(), ..page })
}
