//! What is part of what must end somewhere: chains of `part_of` and of `owner` that come back to where they began.

use crate::diagnostic::Diagnostic;
use crate::parse::Keyed;
use crate::yaml::decode::Text;

use super::entities::PART_OF_ITSELF;
use super::files::Ordered;

/// Reports every circle once, in the order of kinds and ids.
pub(super) fn report(ordered: &Ordered, diagnostics: &mut Vec<Diagnostic>) {
    circles(&ordered.sources, |source| source.part_of.as_ref(), "is part of", diagnostics);
    circles(&ordered.sources, |source| source.owner.as_ref(), "is owned by", diagnostics);
    circles(&ordered.actors, |actor| actor.part_of.as_ref(), "is part of", diagnostics);
    circles(&ordered.places, |place| place.part_of.as_ref(), "is part of", diagnostics);
}

/// The circles among records of one kind, which are in the order of their ids. `up` is what a record names as standing
/// above it: at most one, so every chain is either walked to its end or into a circle.
fn circles<T>(
    records: &[Keyed<T>],
    up: impl Fn(&T) -> Option<&Text>,
    relation: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let next: Vec<Option<usize>> = records
        .iter()
        .map(|keyed| {
            let above = up(&keyed.record)?;
            records.binary_search_by(|other| other.key.value.cmp(&above.value)).ok()
        })
        .collect();
    // The walk on which each record was met first; 0 is none.
    let mut met = vec![0; records.len()];
    for start in 0..records.len() {
        let (walk, mut at) = (start + 1, Some(start));
        while let Some(here) = at.filter(|here| met[*here] == 0) {
            met[here] = walk;
            at = next[here];
        }
        // Records are tried in their order, but a chain may lead into a circle from outside it, anywhere.
        if let Some(entry) = at.filter(|entry| met[*entry] == walk) {
            let circle: Vec<&Keyed<T>> = members(entry, &next).into_iter().map(|index| &records[index]).collect();
            diagnostics.extend(circular(&circle, &up, relation));
        }
    }
}

/// The circle that `entry` is in, from its first record on.
fn members(entry: usize, next: &[Option<usize>]) -> Vec<usize> {
    let mut members = vec![entry];
    while let Some(here) = members.last().and_then(|last| next[*last]).filter(|here| *here != entry) {
        members.push(here);
    }
    let first = members.iter().enumerate().min_by_key(|(_, index)| **index).map_or(0, |(position, _)| position);
    members.rotate_left(first);
    members
}

fn circular<T>(circle: &[&Keyed<T>], up: &impl Fn(&T) -> Option<&Text>, relation: &str) -> Option<Diagnostic> {
    let (first, others) = circle.split_first()?;
    let says = |keyed: &Keyed<T>, above: &Text| format!("`{}` {relation} `{}`", keyed.key.value, above.value);
    let above = up(&first.record)?;
    let message = match others {
        [] => format!("`{}` {relation} itself", first.key.value),
        _ => format!("`{}` {relation} itself, through others", first.key.value),
    };
    let diagnostic = Diagnostic::at(&PART_OF_ITSELF, above.span, message).why(says(first, above));
    let labelled = others.iter().filter_map(|keyed| up(&keyed.record).map(|above| (keyed, above)));
    let diagnostic =
        labelled.fold(diagnostic, |diagnostic, (keyed, above)| diagnostic.label(above.span, says(keyed, above)));
    let which = if others.is_empty() { "remove this line" } else { "remove one of these lines" };
    Some(diagnostic.help(format!("{which}: the chain must end somewhere")))
}
