//! Groups of nodes that all lead to one another.

/// Per node, the number of its strongly connected component; a component has a larger number than those it leads to.
///
/// Tarjan's algorithm with its own stack: chains may be longer than the stack of a thread.
pub(super) fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut search = Search {
        edges,
        number: vec![UNSEEN; edges.len()],
        low: vec![UNSEEN; edges.len()],
        component: vec![UNSEEN; edges.len()],
        open: Vec::new(),
        seen: 0,
        found: 0,
    };
    for start in 0..edges.len() {
        if search.number[start] == UNSEEN {
            search.from(start);
        }
    }
    search.component
}

const UNSEEN: usize = usize::MAX;

struct Search<'a> {
    edges: &'a [Vec<usize>],
    /// When each node was first seen.
    number: Vec<usize>,
    /// The earliest open node that each node leads to.
    low: Vec<usize>,
    component: Vec<usize>,
    /// Nodes seen whose component is not yet known.
    open: Vec<usize>,
    seen: usize,
    found: usize,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        let mut path: Vec<(usize, usize)> = Vec::new();
        self.enter(start);
        path.push((start, 0));
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let Some(target) = self.edges[node].get(*next).copied() else {
                path.pop();
                self.leave(node, path.last().map(|(parent, _)| *parent));
                continue;
            };
            *next += 1;
            if self.number[target] == UNSEEN {
                self.enter(target);
                path.push((target, 0));
            } else if self.component[target] == UNSEEN {
                self.low[node] = self.low[node].min(self.number[target]);
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.number[node] = self.seen;
        self.low[node] = self.seen;
        self.seen += 1;
        self.open.push(node);
    }

    fn leave(&mut self, node: usize, parent: Option<usize>) {
        if let Some(parent) = parent {
            self.low[parent] = self.low[parent].min(self.low[node]);
        }
        if self.low[node] < self.number[node] {
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member] = self.found;
            if member == node {
                break;
            }
        }
        self.found += 1;
    }
}
