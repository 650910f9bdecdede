//! Lines that close a circle: without them, everything runs one way.

use super::graph::Graph;

/// How far a walk has come with a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// The walk is at what lies behind it.
    Open,
    Done,
}

/// Per line, whether it closes a circle of lines that carry information. A walk from the beginnings on meets each circle
/// where information enters it, so the line that leads back there is the one that closes it.
pub(super) fn closing(graph: &Graph<'_>) -> Vec<bool> {
    let out = graph.leading();
    let mut closing = vec![false; graph.lines.len()];
    let mut state = vec![State::New; graph.nodes.len()];
    for start in starts(graph, &out) {
        let mut walk = vec![(start, 0)];
        while let Some((at, next)) = walk.pop() {
            if state[at] == State::Done {
                continue;
            }
            state[at] = State::Open;
            let Some(line) = out[at].get(next).copied() else {
                state[at] = State::Done;
                continue;
            };
            walk.push((at, next + 1));
            let to = graph.lines[line].to;
            match state[to] {
                State::New => walk.push((to, 0)),
                State::Open => closing[line] = true,
                State::Done => {}
            }
        }
    }
    closing
}

/// All boxes, those first that nothing leads to.
fn starts(graph: &Graph<'_>, out: &[Vec<usize>]) -> Vec<usize> {
    let mut is_led_to = vec![false; graph.nodes.len()];
    for line in out.iter().flatten() {
        is_led_to[graph.lines[*line].to] = true;
    }
    let mut starts: Vec<usize> = (0..graph.nodes.len()).collect();
    starts.sort_by_key(|node| is_led_to[*node]);
    starts
}
