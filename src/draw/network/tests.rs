//! Laws that hold for any drawing.

use proptest::prelude::*;

use super::graph::Graph;
use super::path::{Leg, Point};
use super::route::{Plan, plan};
use super::slots::{Course, Slots};
use super::{Edge, Kind, Name, Node, Options, Shape, cycles, layers, network};
use crate::draw::px::Px;

const OPTIONS: Options = Options { title: "A network", start: "from", end: "to" };

fn node(number: usize, shape: Shape, name: &str) -> Node {
    let name = Name { text: name.to_owned(), href: format!("{number}.html"), ..Name::default() };
    Node { key: format!("n{number:03}"), shape, names: vec![name], note: "a note".to_owned() }
}

fn edge(from: usize, to: usize, kind: Kind) -> Edge {
    Edge { from: format!("n{from:03}"), to: format!("n{to:03}"), kind, count: 1, ..Edge::default() }
}

fn texts(count: usize) -> Vec<Node> {
    (0..count).map(|number| node(number, Shape::Article, "A text")).collect()
}

fn column_of(nodes: &[Node], edges: &[Edge]) -> (Vec<usize>, Vec<bool>) {
    let graph = Graph::of(nodes, edges);
    let closing = cycles::closing(&graph);
    (layers::columns(&graph, &closing), closing)
}

#[test]
fn nothing_and_one_box_are_drawn() {
    assert!(network(&[], &[], &OPTIONS).svg.starts_with("<svg"));
    let alone = network(&texts(1), &[], &OPTIONS);
    assert_eq!(alone.svg.matches("gr-box").count(), 1);
    assert!(alone.svg.contains("href=\"0.html\""));
}

#[test]
fn who_speaks_stands_left_and_where_it_ends_right() {
    let mut nodes = texts(4);
    nodes[0].shape = Shape::Speaker;
    nodes[1].shape = Shape::Speaker;
    // 0 speaks to 1, who hands it on to 2; 3 has it from 0 at once.
    let edges = [edge(0, 1, Kind::Flow), edge(1, 2, Kind::Flow), edge(0, 3, Kind::Flow)];
    assert_eq!(column_of(&nodes, &edges).0, [0, 1, 2, 2]);
}

#[test]
fn a_contradiction_puts_nobody_behind_another() {
    let edges = [edge(0, 1, Kind::Contradicts), edge(1, 2, Kind::Supports)];
    assert_eq!(column_of(&texts(3), &edges).0, [0, 0, 0]);
}

#[test]
fn a_circle_is_closed_by_the_line_that_leads_back_to_where_it_is_entered() {
    let edges = [edge(0, 1, Kind::Copy), edge(1, 2, Kind::Copy), edge(2, 3, Kind::Copy), edge(3, 1, Kind::Copy)];
    let (columns, closing) = column_of(&texts(4), &edges);
    assert_eq!(columns, [0, 1, 2, 3]);
    assert_eq!(closing, [false, false, false, true]);
}

#[test]
fn a_circle_is_seen_to_be_one() {
    let circle = |from, to| Edge { circle: true, ..edge(from, to, Kind::Copy) };
    let edges = [circle(0, 1), circle(1, 0)];
    let drawing = network(&texts(2), &edges, &OPTIONS);
    assert_eq!(drawing.svg.matches("copy ring").count(), 2);
    assert_eq!(drawing.signs.len(), 2, "{:?}", drawing.signs);
    let nodes = texts(2);
    let graph = Graph::of(&nodes, &edges);
    assert_eq!(plan(&graph).lines.iter().filter(|line| line.back).count(), 1);
}

#[test]
fn a_line_to_a_box_that_is_not_there_is_left_out() {
    assert!(!network(&texts(1), &[edge(0, 7, Kind::Flow)], &OPTIONS).svg.contains("gr-edge"));
}

#[test]
fn many_lines_find_room_at_one_box() {
    let nodes = texts(81);
    let edges: Vec<Edge> = (1..81).map(|number| edge(number, 0, Kind::Flow)).collect();
    let graph = Graph::of(&nodes, &edges);
    let plan = plan(&graph);
    assert!(plan.boxes[0].size.height > Px::new(800));
    none_overlap(&plan);
}

#[test]
fn long_names_are_cut_and_told_in_full() {
    for name in ["word ".repeat(60), "x".repeat(300), "كوباني ".repeat(50), "\u{1F525}".repeat(200)] {
        let name = name.trim();
        let nodes = [node(0, Shape::Article, name), node(1, Shape::Unnamed, name)];
        let graph = Graph::of(&nodes, &[]);
        let plan = plan(&graph);
        assert!(plan.width < Px::new(480), "{}", plan.width);
        let svg = network(&nodes, &[], &OPTIONS).svg;
        assert!(svg.contains(&format!("<title>{name}, a note</title>")), "{svg}");
    }
}

fn overlap(a: (Px, Px), b: (Px, Px)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

fn sides(plan: &Plan) -> Vec<((Px, Px), (Px, Px))> {
    let both =
        |one: &super::route::Placed| ((one.left, one.left + one.size.width), (one.top, one.top + one.size.height));
    plan.boxes.iter().map(both).collect()
}

fn none_overlap(plan: &Plan) {
    let sides = sides(plan);
    for (number, one) in sides.iter().enumerate() {
        for other in &sides[number + 1..] {
            assert!(!overlap(one.0, other.0) || !overlap(one.1, other.1), "{one:?} and {other:?}");
        }
    }
}

/// Points along a way, close enough to show what it runs through.
fn along(start: Point, legs: &[Leg]) -> Vec<Point> {
    let mut points = vec![start];
    for leg in legs {
        let from = points.last().copied().unwrap_or(start);
        let to = leg.end();
        for step in 1..=16_i64 {
            // Between levels, the share of the height that a cubic with level ends has covered; x runs evenly enough.
            let (x, y) = match leg {
                Leg::Curve(_) => (bezier(step, [0, 8, 8, 16]), bezier(step, [0, 0, 16, 16])),
                _ => (step * 256, step * 256),
            };
            let part = |from: Px, to: Px, share: i64| from + (to - from).share(share, 4096);
            points.push(Point { x: part(from.x, to.x, x), y: part(from.y, to.y, y) });
        }
    }
    points
}

/// A cubic curve at so many sixteenths, in parts of 4096.
fn bezier(step: i64, by: [i64; 4]) -> i64 {
    let (t, s) = (step, 16 - step);
    (s * s * s * by[0] + 3 * s * s * t * by[1] + 3 * s * t * t * by[2] + t * t * t * by[3]) / 16
}

fn none_runs_through_a_box(plan: &Plan) {
    let sides = sides(plan);
    for line in &plan.lines {
        for point in along(line.path.start, &line.path.legs) {
            let inside = |((left, right), (top, bottom)): &((Px, Px), (Px, Px))| {
                *left < point.x && point.x < *right && *top < point.y && point.y < *bottom
            };
            assert!(!sides.iter().any(inside), "{point:?} of {}", line.path);
            assert!(point.y >= Px::ZERO && point.x >= Px::ZERO && point.x <= plan.width, "{point:?}");
        }
    }
}

fn numbers_stand_apart(graph: &Graph<'_>, plan: &Plan) {
    let numbered = graph.lines.iter().zip(&plan.lines).filter(|(line, _)| line.edge.count > 1);
    let mut places: Vec<(Px, Px)> = numbered.map(|(_, routed)| (routed.count.0.x, routed.count.0.y)).collect();
    places.sort_unstable();
    for pair in places.windows(2) {
        let apart = pair[0].0 != pair[1].0 || pair[1].1 - pair[0].1 >= Px::new(10);
        assert!(apart, "{pair:?}");
    }
}

const SHAPES: [Shape; 4] = [Shape::Speaker, Shape::Unnamed, Shape::Article, Shape::Origin];
const KINDS: [Kind; 6] = [Kind::Flow, Kind::Copy, Kind::Change, Kind::Supports, Kind::Contradicts, Kind::Other];

fn any_network() -> impl Strategy<Value = (Vec<Node>, Vec<Edge>)> {
    (0_usize..24).prop_flat_map(|count| {
        let nodes = proptest::collection::vec((0_usize..4, "[a-z ]{0,60}"), count..=count);
        let ends = (0..count.max(1), 0..count.max(1), 0_usize..6, 1_usize..40);
        let edges = proptest::collection::vec(ends, 0..if count == 0 { 1 } else { count * 3 });
        (nodes, edges).prop_map(|(nodes, edges)| {
            let node = |(number, (shape, name)): (usize, (usize, String))| node(number, SHAPES[shape], &name);
            let edge = |(from, to, kind, count)| Edge { count, ..edge(from, to, KINDS[kind]) };
            (nodes.into_iter().enumerate().map(node).collect(), edges.into_iter().map(edge).collect())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn information_runs_to_the_right_but_where_it_closes_a_circle((nodes, edges) in any_network()) {
        let graph = Graph::of(&nodes, &edges);
        let closing = cycles::closing(&graph);
        let columns = layers::columns(&graph, &closing);
        let slots = Slots::of(&graph, &columns, &closing);
        for (number, line) in graph.lines.iter().enumerate().filter(|(_, line)| line.edge.kind.leads()) {
            match &slots.courses[number] {
                Course::Across(way) => prop_assert_eq!((way[0], way[way.len() - 1]), (line.from, line.to)),
                Course::Back => prop_assert!(closing[number] && columns[line.to] < columns[line.from]),
                Course::Beside => prop_assert_eq!(line.from, line.to),
            }
        }
    }

    #[test]
    fn every_box_stands_in_one_column((nodes, edges) in any_network()) {
        let graph = Graph::of(&nodes, &edges);
        let mut reading = plan(&graph).reading;
        reading.sort_unstable();
        prop_assert_eq!(reading, (0..nodes.len()).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_lies_on_anything_else((nodes, edges) in any_network()) {
        let graph = Graph::of(&nodes, &edges);
        let plan = plan(&graph);
        none_overlap(&plan);
        none_runs_through_a_box(&plan);
        numbers_stand_apart(&graph, &plan);
    }

    #[test]
    fn the_order_in_which_things_come_changes_nothing((nodes, edges) in any_network(), turn in 0_usize..24) {
        let (mut other_nodes, mut other_edges) = (nodes.clone(), edges.clone());
        other_nodes.reverse();
        if !edges.is_empty() {
            other_edges.rotate_left(turn % edges.len());
        }
        prop_assert_eq!(network(&nodes, &edges, &OPTIONS), network(&other_nodes, &other_edges, &OPTIONS));
    }
}
