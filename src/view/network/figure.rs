//! The drawing: a box for every spot, a line for every bundle, or the heaviest where there are too many to be read.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::arena::Id;
use crate::dossier::{Article, Party};
use crate::draw::network::{self as draw, Edge, Kind, Name, Node, Options, Shape};

use super::bundles::{Bundle, Bundles, Line};
use super::names::Names;
use super::spots::Spot;
use super::words;
use crate::view::shape::shared::{Figure, Link};

/// How much can be read.
struct Limits {
    boxes: usize,
    /// Lines along which information passes.
    leading: usize,
    /// Other lines.
    ties: usize,
}

/// Where each article is drawn, and where they are folded.
const WHOLE: Limits = Limits { boxes: 110, leading: 200, ties: 80 };
const FOLDED: Limits = Limits { boxes: 50, leading: 44, ties: 12 };

/// The drawing, and what it leaves out.
pub(super) struct Drawn {
    pub(super) figure: Option<Figure>,
    pub(super) left_out: Option<String>,
}

/// Draws the net. `row_of` says which row of the list tells of a box.
pub(super) fn figure(names: &Names<'_>, row_of: &BTreeMap<Spot, String>) -> Drawn {
    let bundles = Bundles::of(names.here.dossier, names.net, names.spots);
    let shown = Shown::of(names, &bundles);
    if shown.spots.is_empty() {
        return Drawn { figure: None, left_out: None };
    }
    let painter = Painter { names, bundles: &bundles, row_of, in_time: in_time(names) };
    let nodes: Vec<Node> = shown.spots.iter().map(|spot| painter.node(*spot)).collect();
    let edges: Vec<Edge> = shown.lines.iter().filter_map(|line| painter.edge(*line)).collect();
    let here = names.here;
    let [title, start, end] = ["network-drawing", "network-start", "network-end"].map(|id| here.say(id));
    let drawing = draw::network(&nodes, &edges, &Options { title: &title, start: &start, end: &end });
    let caption = draw::key(&drawing.signs, &|sign| words::sign(here, sign));
    let figure = Figure { label: title, svg_html: drawing.svg, caption_html: Some(caption) };
    Drawn { figure: Some(figure), left_out: words::left_out(here, shown.boxes_beyond, shown.lines_beyond) }
}

/// What is drawn.
struct Shown {
    spots: BTreeSet<Spot>,
    lines: Vec<Line>,
    boxes_beyond: usize,
    lines_beyond: usize,
}

impl Shown {
    fn of(names: &Names<'_>, bundles: &Bundles) -> Shown {
        let limits = if names.spots.folded() { FOLDED } else { WHOLE };
        let articles = names.net.articles.iter().map(|article| names.spots.article(*article));
        let ends = bundles.lines.keys().flat_map(|(from, to, _)| [*from, *to]);
        let all: BTreeSet<Spot> = articles.chain(ends).collect();
        let mut heaviest: Vec<Spot> = all.iter().copied().collect();
        let weight = |spot: &Spot| bundles.weight.get(spot).copied().unwrap_or(0) + articles_of(names, *spot);
        heaviest.sort_by_key(|spot| (Reverse(weight(spot)), *spot));
        heaviest.truncate(limits.boxes);
        let mut spots: BTreeSet<Spot> = heaviest.into_iter().collect();
        let mut lines: Vec<(&Line, &Bundle)> =
            bundles.lines.iter().filter(|((from, to, _), _)| spots.contains(from) && spots.contains(to)).collect();
        lines.sort_by_key(|(line, bundle)| (Reverse(bundle.count), **line));
        let (leading, ties): (Vec<Line>, Vec<Line>) =
            lines.into_iter().map(|(line, _)| *line).partition(|(.., kind)| matches!(kind, Kind::Flow | Kind::Copy));
        let lines: Vec<Line> =
            leading.into_iter().take(limits.leading).chain(ties.into_iter().take(limits.ties)).collect();
        // Who speaks is drawn for the lines that lead from there.
        let joined: BTreeSet<Spot> = lines.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
        spots.retain(|spot| joined.contains(spot) || matches!(spot, Spot::Article(_) | Spot::House(_)));
        Shown { boxes_beyond: all.len() - spots.len(), lines_beyond: bundles.lines.len() - lines.len(), spots, lines }
    }
}

/// How many articles stand in a box.
fn articles_of(names: &Names<'_>, spot: Spot) -> usize {
    match spot {
        Spot::House(house) => names.net.houses[house].articles.len(),
        Spot::Article(_) => 1,
        _ => 0,
    }
}

/// Per article, its place in time.
fn in_time(names: &Names<'_>) -> HashMap<Id<Article>, usize> {
    names.net.articles.iter().enumerate().map(|(place, article)| (*article, place)).collect()
}

struct Painter<'p> {
    names: &'p Names<'p>,
    bundles: &'p Bundles,
    row_of: &'p BTreeMap<Spot, String>,
    in_time: HashMap<Id<Article>, usize>,
}

impl Painter<'_> {
    fn node(&self, spot: Spot) -> Node {
        let (shape, note) = self.shape(spot);
        let names = self.names.of(spot).into_iter().map(|link| self.name(spot, link)).collect();
        Node { key: self.key(spot), shape, names, note }
    }

    /// What orders boxes: sources and those who speak by number, articles in time.
    fn key(&self, spot: Spot) -> String {
        match spot {
            Spot::Voice(voice) => format!("v{voice:05}"),
            Spot::Crowd(next) => format!("u{next:?}").replace(['(', ')'], "-"),
            Spot::Hands(way) => format!("w{way:05}"),
            Spot::House(house) => format!("s{house:05}"),
            Spot::Article(article) => format!("a{:05}", self.in_time.get(&article).copied().unwrap_or(0)),
        }
    }

    /// A name with its page, or with the row that tells of it. The words of somebody unnamed stand alone: the outline says
    /// that they are no name.
    fn name(&self, spot: Spot, link: Link) -> Name {
        let row = || self.row_of.get(&spot).map(|row| format!("#{row}"));
        let whole = crate::view::words::one_line(&link.text);
        let (text, title) = match self.words_of(spot) {
            Some(words) => (words, whole),
            None => (whole, String::new()),
        };
        Name { href: link.href.or_else(row).unwrap_or_default(), text, title }
    }

    /// The words for somebody unnamed, where there are any.
    fn words_of(&self, spot: Spot) -> Option<String> {
        match spot {
            Spot::Voice(voice) => self.words_of_voice(voice),
            Spot::Crowd(_) => match self.names.spots.members(spot).collect::<Vec<usize>>()[..] {
                [only] => self.words_of_voice(only),
                _ => None,
            },
            _ => None,
        }
    }

    fn words_of_voice(&self, voice: usize) -> Option<String> {
        match self.names.net.voices[voice].parties.first() {
            Some(Party::Anonymous(named)) if !named.is_empty() => Some(self.names.here.words_of(named)),
            _ => None,
        }
    }

    fn shape(&self, spot: Spot) -> (Shape, String) {
        let own = self.bundles.own.get(&spot).copied().unwrap_or(0);
        match spot {
            Spot::Voice(voice) => match &self.names.net.voices[voice].parties[..] {
                [Party::Anonymous(_)] => (Shape::Unnamed, String::new()),
                [_] => (Shape::Speaker, String::new()),
                _ => (Shape::Owner, self.names.here.say("network-one-owner")),
            },
            Spot::Crowd(_) => (Shape::Unnamed, String::new()),
            Spot::Hands(_) => (Shape::Hands, String::new()),
            Spot::House(house) => {
                (Shape::Source, words::house(self.names.here, self.names.net.houses[house].articles.len(), own))
            }
            Spot::Article(article) => {
                let shape = if own > 0 { Shape::Origin } else { Shape::Article };
                (shape, self.published(article))
            }
        }
    }

    /// "WNU, 28 May 2020".
    fn published(&self, article: Id<Article>) -> String {
        let here = self.names.here;
        let source = self.names.publisher(article).text;
        let Some(when) = &here.dossier.articles[article].published else { return source };
        here.fill("report-told", &[("source", (&source).into()), ("when", (&here.date(when)).into())])
    }

    fn edge(&self, line: Line) -> Option<Edge> {
        let bundle = self.bundles.lines.get(&line)?;
        let (from, to, kind) = line;
        let here = self.names.here;
        let mut verbs: Vec<String> = bundle.relations.iter().map(|one| words::relation(here, *one)).collect();
        verbs.dedup();
        let (names, count) = ([self.names.told(from), self.names.told(to)], bundle.count);
        let told = words::line(here, kind, &verbs, [&names[0], &names[1]], count);
        let told = if bundle.circle { here.wide_list(&[told, here.say("network-circle")]) } else { told };
        Some(Edge { from: self.key(from), to: self.key(to), kind, count, circle: bundle.circle, words: told })
    }
}
