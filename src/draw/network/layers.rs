//! Which column each box stands in.

use super::Shape;
use super::graph::Graph;

/// Per box its column, from the left. Texts stand as far to the right as what comes after them allows; who only speaks
/// stands on the left.
pub(super) fn columns(graph: &Graph<'_>, closing: &[bool]) -> Vec<usize> {
    let from_right = from_right(graph, closing);
    let last = from_right.iter().copied().max().unwrap_or(0);
    let mut columns: Vec<usize> = from_right.iter().map(|steps| last - steps).collect();
    let mut is_led_to = vec![false; graph.nodes.len()];
    for (_, line) in forward(graph, closing) {
        is_led_to[line.to] = true;
    }
    for (node, column) in columns.iter_mut().enumerate() {
        let only_speaks = match graph.nodes[node].shape {
            Shape::Article | Shape::Origin => false,
            Shape::Source => from_right[node] > 0,
            _ => true,
        };
        if only_speaks && !is_led_to[node] {
            *column = 0;
        }
    }
    columns
}

/// Per box, the most steps that lead on from it.
fn from_right(graph: &Graph<'_>, closing: &[bool]) -> Vec<usize> {
    let mut back = vec![Vec::new(); graph.nodes.len()];
    let mut ahead = vec![0_usize; graph.nodes.len()];
    for (_, line) in forward(graph, closing) {
        back[line.to].push(line.from);
        ahead[line.from] += 1;
    }
    let mut steps = vec![0; graph.nodes.len()];
    let mut ready: Vec<usize> = (0..graph.nodes.len()).filter(|node| ahead[*node] == 0).collect();
    while let Some(node) = ready.pop() {
        for before in &back[node] {
            steps[*before] = steps[*before].max(steps[node] + 1);
            ahead[*before] -= 1;
            if ahead[*before] == 0 {
                ready.push(*before);
            }
        }
    }
    steps
}

/// The lines that carry information and close no circle.
fn forward<'g, 'a>(
    graph: &'g Graph<'a>,
    closing: &'g [bool],
) -> impl Iterator<Item = (usize, &'g super::graph::Line<'a>)> {
    let lines = graph.lines.iter().enumerate();
    lines.filter(|(number, line)| line.edge.kind.leads() && line.from != line.to && !closing[*number])
}
