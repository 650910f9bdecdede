//! Circular reporting: claims and articles that go back to one another.

use std::collections::BTreeMap;

use super::graph::Graph;
use crate::arena::Id;
use crate::dossier::{Article, Dossier, Subject};

/// The circles of a dossier.
#[derive(Debug, Default)]
pub(super) struct Circles {
    /// The members of each, in the order of their ids; the circles in the order of their first members.
    pub(super) cycles: Vec<Vec<Subject>>,
    of: BTreeMap<Subject, usize>,
}

impl Circles {
    /// The circle that a group of nodes belongs to.
    pub(super) fn of(&self, nodes: &[usize], graph: &Graph) -> Option<usize> {
        nodes.iter().filter_map(|at| graph.because(*at)).find_map(|subject| self.of.get(&subject).copied())
    }

    /// The circles among `components`; those that share a member are one. A step belongs to the record that says so: a
    /// claim that repeats, or the article that cites.
    pub(super) fn among(components: &[Vec<usize>], graph: &Graph, dossier: &Dossier) -> Circles {
        let mut groups: Vec<Vec<Subject>> = Vec::new();
        let mut of: BTreeMap<Subject, usize> = BTreeMap::new();
        for nodes in components.iter().filter(|nodes| nodes.len() > 1) {
            let mut members: Vec<Subject> = nodes.iter().filter_map(|at| graph.because(*at)).collect();
            let mut joined: Vec<usize> = members.iter().filter_map(|member| of.get(member).copied()).collect();
            joined.sort_unstable();
            joined.dedup();
            for group in joined {
                members.append(&mut groups[group]);
            }
            members.sort_unstable();
            members.dedup();
            of.extend(members.iter().map(|member| (*member, groups.len())));
            groups.push(members);
        }
        Circles::in_order(groups, dossier)
    }

    fn in_order(groups: Vec<Vec<Subject>>, dossier: &Dossier) -> Circles {
        let mut cycles: Vec<Vec<Subject>> = groups.into_iter().filter(|members| !members.is_empty()).collect();
        for members in &mut cycles {
            members.sort_by_key(|member| address(*member, dossier));
        }
        cycles.sort_by_key(|members| members.first().map(|member| address(*member, dossier)));
        let of =
            cycles.iter().enumerate().flat_map(|(number, members)| members.iter().map(move |member| (*member, number)));
        Circles { of: of.collect(), cycles }
    }
}

/// What orders records as their addresses do.
fn address(subject: Subject, dossier: &Dossier) -> (Id<Article>, Option<&str>) {
    match subject {
        Subject::Article(article) => (article, None),
        Subject::Claim(claim) => {
            let claim = &dossier.claims[claim];
            (claim.article, Some(claim.common.key.as_str()))
        }
    }
}
