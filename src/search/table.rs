//! What results are narrowed by, group by group, column by column.

use super::numbers::{pack, pack_alike};
use super::{Group, Kind, Library};

/// The columns, packed, in the order in which the script reads them, and the year from which years are counted.
pub(super) fn columns(library: &Library) -> (Vec<String>, i64) {
    let groups = &library.groups;
    let first_year = groups.iter().filter_map(|group| group.year).min().unwrap_or(0);
    let year = |group: &Group| group.year.map_or(0, |year| number(year - first_year) + 1);
    let each = |column: &dyn Fn(&Group) -> u32| groups.iter().map(column).collect::<Vec<u32>>();
    let many =
        |kind: Kind| each(&|group| count(group.entries.iter().skip(1).filter(|entry| entry.kind == kind).count()));
    let incidents: Vec<u32> = groups.iter().flat_map(|group| group.incidents.iter().copied()).collect();
    let columns = vec![
        pack_alike(&each(&|group| group.entries.first().map_or(0, |entry| entry.kind as u32))),
        pack(&each(&|group| group.entries.first().map_or(0, |entry| count(entry.passages.len())))),
        pack(&many(Kind::Claim)),
        pack(&many(Kind::Bias)),
        pack(&many(Kind::Note)),
        pack(&each(&|group| group.source.map_or(0, |source| source + 1))),
        pack_alike(&each(&year)),
        pack(&each(&|group| count(group.incidents.len()))),
        pack_alike(&incidents),
        pack(&strays(groups)),
    ];
    (columns, first_year)
}

/// Entries that are about one incident and not about all those of their group: how many entries after the one before,
/// and the number of the incident, from 1, or 0 for none.
fn strays(groups: &[Group]) -> Vec<u32> {
    let mut numbers = Vec::new();
    let mut skipped = 0;
    for group in groups {
        for entry in &group.entries {
            match entry.incident {
                Some(incident) if incident.as_slice() != group.incidents => {
                    numbers.extend([skipped, incident.map_or(0, |incident| incident + 1)]);
                    skipped = 0;
                }
                _ => skipped += 1,
            }
        }
    }
    numbers
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn number(years: i64) -> u32 {
    u32::try_from(years).unwrap_or(0)
}
