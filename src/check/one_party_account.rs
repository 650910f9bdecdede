//! What one party says of a meeting of two is one account.

use std::collections::BTreeSet;

use crate::analyse::{Analysis, Standing};
use crate::arena::Id;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::entity::Owner;
use crate::dossier::{Actor, Claim, Dossier, Incident, Party};

codes! {
    /// An incident between two or more parties of which only one is heard.
    ///
    /// All that is answered about it comes from speakers of one of those who took part. They may tell the truth; but they
    /// have an interest in how it is told, and the reader should not take their agreement with themselves for confirmation.
    /// A unit and the army that it is a part of are one party, and so are an actor and the sources it owns. An unnamed speaker
    /// may be of any side and an outlet of none, so one answer of theirs is enough to keep this warning away.
    ///
    /// ```yaml
    /// # wrong: `red` and `blue` fought, and each answer has `speaker: red` or a part of it
    /// # right: also annotate what `blue`, an outlet or a witness says, with their `speaker` and `answers`
    /// ```
    ///
    /// Let it stand where the other side said nothing, or nothing that could be found, and say in the waiver where you looked.
    pub ONE_PARTY_ACCOUNT = Warning "one-party-account";
}

/// Every incident of several parties with one party's account.
pub(super) fn check(dossier: &Dossier, analysis: &Analysis) -> Vec<Diagnostic> {
    let incidents = dossier.incidents.values().filter(|incident| incident.common.withdrawn.is_none());
    incidents.filter_map(|incident| one_sided(incident, dossier, analysis)).collect()
}

fn one_sided(incident: &Incident, dossier: &Dossier, analysis: &Analysis) -> Option<Diagnostic> {
    let parties: BTreeSet<Id<Actor>> = incident.actors.iter().map(|part| whole(part.actor, dossier)).collect();
    let heard: BTreeSet<Option<Id<Actor>>> =
        answering(incident, analysis).map(|claim| party(&dossier.claims[claim].speaker, dossier)).collect();
    let (Some(Some(only)), 1) = (heard.first().copied(), heard.len()) else { return None };
    if parties.len() < 2 || !parties.contains(&only) {
        return None;
    }
    let name = &dossier.actors[only].name;
    let message = format!("of the incident `{}` there is one party's account only", incident.common.key);
    let diagnostic = Diagnostic::at(&ONE_PARTY_ACCOUNT, incident.common.span, message);
    Some(
        diagnostic
            .why(format!("all answers come from speakers of {name}"))
            .help("annotate what another party, an outlet or a witness says, or say in a waiver why there is nothing"),
    )
}

/// The claims that answer a question of the incident and count.
fn answering(incident: &Incident, analysis: &Analysis) -> impl Iterator<Item = Id<Claim>> {
    let rows = incident.questions.iter().flat_map(|question| analysis.agreement.rows(*question));
    rows.flat_map(|row| &row.answers).filter(|given| given.standing == Standing::Counts).map(|given| given.claim)
}

/// The party for which somebody speaks; `None` for outlets and the unnamed.
fn party(speaker: &Party, dossier: &Dossier) -> Option<Id<Actor>> {
    match speaker {
        Party::Actor(actor) => Some(whole(*actor, dossier)),
        Party::Source(source) => match dossier.sources[*source].owner {
            Some(Owner::Actor(owner)) => Some(whole(owner, dossier)),
            _ => None,
        },
        Party::Anonymous(_) => None,
    }
}

/// The largest actor that this one is a part of.
fn whole(actor: Id<Actor>, dossier: &Dossier) -> Id<Actor> {
    let mut at = actor;
    // Actors that are part of themselves are reported; here they only must not keep the walk going.
    for _ in 0..dossier.actors.len() {
        match dossier.actors[at].part_of {
            Some(larger) => at = larger,
            None => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example::told;

    /// `red` and `blue` meet; `scout` is a part of `red`, the source `herald` belongs to it, `gazette` to nobody.
    fn found(actors: &str, claims: &str) -> Vec<String> {
        let incident = format!("i: {{title: I, actors: [{actors}], questions: {{joint: {{kind: yes-no}}}}}}");
        let article = format!("source: gazette\nincidents: [i]\nclaims:\n{claims}");
        let files = [
            ("sources.yaml", "gazette: {name: Gazette}\nherald: {name: Herald, owner: red}\n"),
            ("actors.yaml", "red: {name: Red}\nscout: {name: Scout, part_of: red}\nblue: {name: Blue}\n"),
            ("incidents.yaml", &incident),
            ("articles/a.yaml", &article),
            ("articles/a.md", "# Words\n"),
        ];
        told(&files, check)
    }

    const RED: &str =
        "  - {id: a, speaker: scout, answers: {joint: yes}}\n  - {id: b, speaker: herald, answers: {joint: yes}}\n";
    const FOUND: [&str; 1] = ["incidents.yaml:1:1: of the incident `i` there is one party's account only"];

    #[test]
    fn parts_and_sources_of_one_party_are_one_party() {
        assert_eq!(found("red, blue", RED), FOUND);
        assert_eq!(found("scout, blue", RED), FOUND);
    }

    #[test]
    fn anybody_else_is_a_second_account() {
        for other in ["blue", "gazette", "{anonymous: a witness}"] {
            let claims = format!("{RED}  - {{id: c, speaker: {other}, answers: {{joint: no}}}}\n");
            assert!(found("red, blue", &claims).is_empty(), "{other}");
        }
        // Who does not know gives no account.
        let silent = format!("{RED}  - {{id: c, speaker: blue, answers: {{joint: unknown}}}}\n");
        assert_eq!(found("red, blue", &silent), FOUND);
    }

    #[test]
    fn it_takes_two_parties_and_an_answer_of_one_of_them() {
        assert!(found("red, scout", RED).is_empty());
        assert!(found("blue", RED).is_empty());
        assert!(found("red, blue", "  - {id: a, speaker: red}\n").is_empty());
    }
}
