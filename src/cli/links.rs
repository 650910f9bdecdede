//! `dossier check --links`: the addresses that lead out of the dossier are tried.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::failure::Failure;
use super::report::number;
use super::shell::{Shell, visible};
use crate::diagnostic::Diagnostic;
use crate::disk::cache;
use crate::links::{self, Outcome};
use crate::net;
use crate::source::Sources;

/// Under this name the outcomes are kept.
const CACHE: &str = "links.json";

/// Tries every address that was not tried in the last days, and says what is wrong with them.
pub(super) fn examine(sources: &Sources, root: &Path, shell: &Shell) -> Result<Vec<Diagnostic>, Failure> {
    let found = links::links(sources);
    let wanted: BTreeSet<&str> = found.iter().map(|link| link.address.as_str()).collect();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let mut known = links::cache::read(&cache::kept(root, CACHE), now);
    let due: Vec<&str> = wanted.iter().copied().filter(|address| !known.contains_key(*address)).collect();
    let tried = shell.during("trying links", || net::try_all(&due));
    refuse_without_network(&tried)?;
    let before = wanted.len() - due.len();
    shell.messages.tell(&format!("tried {}; of {before} it is known from the last days", number(due.len(), "link")));
    known.extend(tried.into_iter().map(|(address, outcome)| (address, (now, outcome))));
    if let Err(error) = cache::keep(root, CACHE, &links::cache::write(&known)) {
        shell.messages.tell(&format!("what was found is not kept: {error}"));
    }
    let outcomes: BTreeMap<String, Outcome> = known
        .into_iter()
        .filter(|(address, _)| wanted.contains(address.as_str()))
        .map(|(address, (_, outcome))| (address, outcome))
        .collect();
    outcomes
        .iter()
        .filter_map(|(address, outcome)| links::remark(address, outcome))
        .for_each(|remark| shell.messages.tell(&visible(&remark)));
    Ok(links::complaints(&found, &outcomes))
}

/// Where nobody answered at all it is the network that is missing, and not every page.
fn refuse_without_network(tried: &BTreeMap<String, Outcome>) -> Result<(), Failure> {
    let whys = tried.values().map(|outcome| if let Outcome::Unreached(why) = outcome { Some(why) } else { None });
    match whys.collect::<Option<Vec<&String>>>().as_deref() {
        None | Some([]) => Ok(()),
        Some([first, ..]) => Err(Failure {
            note: Some(format!("of {} none answered: {first}", number(tried.len(), "link"))),
            help: Some("look whether there is a network, or check without `--links`".to_owned()),
            ..Failure::new("the links could not be tried")
        }),
    }
}
