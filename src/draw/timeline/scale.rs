//! The scale of time: how a day becomes a place on the line.
//!
//! All stretches that are shown have the same scale, so that lengths can be compared; stretches in which nothing
//! happened are folded to a fixed width where that gains room. The ends of a fold are ends of whole months, years or
//! longer cells, whichever is the shortest that has room for its name.

use super::form::{Body, Form};
use super::words::Gap;
use crate::draw::px::Px;
use crate::edtf::Day;

/// The width of a folded stretch.
pub(super) const FOLD: Px = Px::new(72);
/// The least width of a stretch that is shown as a single cell.
const ROOMY: Px = Px::new(64);
/// The least width of a cell, if at least three stand together.
const TIGHT: Px = Px::new(24);
/// The minutes of a day.
pub(super) const DAY: i64 = 24 * 60;

/// A scale of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) grain: Grain,
    pub(super) segments: Vec<Segment>,
}

/// A stretch of time that is shown in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Segment {
    /// The first day.
    pub(super) first: i64,
    /// The day after the last.
    pub(super) after: i64,
    /// Where it starts on the line.
    pub(super) from: Px,
    /// Where it ends on the line.
    pub(super) to: Px,
}

/// The cells that time is folded by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    /// All lies within a few days, and hours are told.
    Hour,
    Month,
    Year,
    Decade,
    Century,
    Millennium,
}

const GRAINS: [Grain; 5] = [Grain::Month, Grain::Year, Grain::Decade, Grain::Century, Grain::Millennium];

impl Grain {
    fn years(self) -> i64 {
        match self {
            Self::Hour | Self::Month | Self::Year => 1,
            Self::Decade => 10,
            Self::Century => 100,
            Self::Millennium => 1000,
        }
    }

    fn days(self) -> i64 {
        if self <= Self::Month { 30 } else { self.years() * 365 }
    }

    /// The number of the cell that the day lies in.
    fn cell(self, day: i64) -> i64 {
        let Some(day) = Day::from_epoch(day) else {
            return 0;
        };
        let year = i64::from(day.year());
        if self <= Self::Month { year * 12 + i64::from(day.month()) - 1 } else { year.div_euclid(self.years()) }
    }

    /// The first day of the cell.
    fn first_day(self, cell: i64) -> i64 {
        let (year, month) =
            if self <= Self::Month { (cell.div_euclid(12), cell.rem_euclid(12)) } else { (cell * self.years(), 0) };
        let day = i32::try_from(year).ok().zip(u8::try_from(month + 1).ok()).and_then(|(y, m)| Day::new(y, m, 1));
        day.unwrap_or(if year < 0 { Day::MIN } else { Day::MAX }).to_epoch()
    }
}

impl Scale {
    /// The scale on which all of these dates have a place between two points; nothing, if there are no dates.
    pub(super) fn new(forms: &[Form], from: Px, to: Px) -> Option<Self> {
        let busy = busy(forms);
        if let Some(segment) = hours(forms, &busy, from, to) {
            return Some(Self { grain: Grain::Hour, segments: vec![segment] });
        }
        if let Some(segment) = few_days(&busy, from, to) {
            return Some(Self { grain: Grain::Month, segments: vec![segment] });
        }
        let attempts = GRAINS.iter().flat_map(|grain| [(*grain, 1, ROOMY), (*grain, 3, TIGHT)]);
        let mut last = None;
        for (grain, least, room) in attempts {
            let runs = runs(&busy, grain, least);
            let folded = fold(&runs, grain, to - from)?;
            let fits = folded.length(grain.days(), to - from) >= room;
            last = Some(Self { grain, segments: folded.lay(grain, from, to) });
            if fits {
                break;
            }
        }
        last
    }

    /// Where the day begins on the line.
    pub(super) fn at(&self, day: i64) -> Px {
        let next = self.segments.iter().position(|segment| day < segment.after);
        let Some(next) = next.and_then(|at| self.segments.get(at).map(|segment| (at, segment))) else {
            return self.end();
        };
        let (at, segment) = next;
        if day >= segment.first {
            return between(day, (segment.first, segment.from), (segment.after, segment.to));
        }
        match at.checked_sub(1).and_then(|before| self.segments.get(before)) {
            Some(before) => between(day, (before.after, before.to), (segment.first, segment.from)),
            None => segment.from,
        }
    }

    /// Where the middle of the day lies on the line.
    pub(super) fn noon(&self, day: i64) -> Px {
        self.at(day).middle(self.at(day + 1))
    }

    /// Where a minute of the day lies on the line.
    pub(super) fn moment(&self, day: i64, minute: i64) -> Px {
        between(minute, (0, self.at(day)), (DAY, self.at(day + 1)))
    }

    /// Where the line ends.
    pub(super) fn end(&self) -> Px {
        self.segments.last().map_or(Px::ZERO, |segment| segment.to)
    }

    /// Where the line starts.
    pub(super) fn start(&self) -> Px {
        self.segments.first().map_or(Px::ZERO, |segment| segment.from)
    }

    /// The length of so many days where time is shown in full.
    pub(super) fn length(&self, days: i64) -> Px {
        self.segments.first().map_or(Px::ZERO, |s| (s.to - s.from).share(days, s.after - s.first))
    }

    /// The folded stretches: where each starts and ends on the line, and how much time it leaves out.
    pub(super) fn folds(&self) -> Vec<(Px, Px, Gap)> {
        let pairs = self.segments.iter().zip(self.segments.iter().skip(1));
        pairs.map(|(a, b)| (a.to, b.from, gap(a.after, b.first))).collect()
    }
}

/// If all lies within three days and any time of day is known: these days.
fn hours(forms: &[Form], busy: &[(i64, i64)], from: Px, to: Px) -> Option<Segment> {
    let first = busy.iter().map(|(first, _)| *first).min()?;
    let last = busy.iter().map(|(_, last)| *last).max()?;
    let is_told = forms.iter().any(|form| form.time.is_some());
    (is_told && last - first < 3).then_some(Segment { first, after: last + 1, from, to })
}

/// If all lies within a few days: these days, with a little time round them.
fn few_days(busy: &[(i64, i64)], from: Px, to: Px) -> Option<Segment> {
    let first = busy.iter().map(|(first, _)| *first).min()?;
    let last = busy.iter().map(|(_, last)| *last).max()?;
    let after = (last + 3).max(first + 8);
    (last - first < 15).then_some(Segment { first: first - 2, after, from, to })
}

fn between(day: i64, (first, from): (i64, Px), (after, to): (i64, Px)) -> Px {
    from + (to - from).share(day - first, after - first)
}

/// The whole months between two days that start a month.
fn gap(from: i64, to: i64) -> Gap {
    let months = Grain::Month.cell(to) - Grain::Month.cell(from);
    Gap { years: months / 12, months: months % 12 }
}

/// The stretches in which something is to be seen, in days.
///
/// Of a long stretch only the ends count. A month or a year that something lies in "somewhere" asks for room of its
/// own only if nothing else happens in it.
fn busy(forms: &[Form]) -> Vec<(i64, i64)> {
    let (short, long): (Vec<&Form>, Vec<&Form>) = forms.iter().partition(|form| form.is_range() || days(form) <= 62);
    let mut busy: Vec<(i64, i64)> = short.into_iter().flat_map(stretches).collect();
    for form in long {
        let (first, last) = (form.first(), form.last());
        let meets = busy.iter().any(|(from, to)| *from <= last && first <= *to);
        if !meets {
            busy.extend(stretches(form));
        }
    }
    let first = forms.iter().map(Form::first).min();
    let last = forms.iter().map(Form::last).max();
    busy.extend(first.map(|day| (day, day)));
    busy.extend(last.map(|day| (day, day)));
    busy
}

fn days(form: &Form) -> i64 {
    form.last() - form.first() + 1
}

fn stretches(form: &Form) -> Vec<(i64, i64)> {
    let parts = match &form.body {
        Body::Set(_, parts) => parts.clone(),
        _ => vec![(form.first(), form.last())],
    };
    parts
        .into_iter()
        .flat_map(
            |(first, last)| if last - first <= 400 { vec![(first, last)] } else { vec![(first, first), (last, last)] },
        )
        .collect()
}

/// The cells in which something is to be seen, as runs of at least so many cells, in the order of time.
fn runs(busy: &[(i64, i64)], grain: Grain, least: i64) -> Vec<(i64, i64)> {
    let mut cells: Vec<(i64, i64)> = busy.iter().map(|(first, last)| (grain.cell(*first), grain.cell(*last))).collect();
    cells.sort_unstable();
    let mut runs = join(&cells);
    if runs.iter().any(|(first, last)| last - first + 1 < least) {
        let grown = runs.iter().map(|run| grow(*run, least)).collect::<Vec<_>>();
        runs = join(&grown);
    }
    runs
}

fn grow((first, last): (i64, i64), count: i64) -> (i64, i64) {
    let missing = (count - (last - first + 1)).max(0);
    (first - missing / 2, last + missing - missing / 2)
}

/// Runs that meet or touch become one.
fn join(cells: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for (first, last) in cells.iter().copied() {
        match runs.last_mut() {
            Some(run) if first <= run.1 + 1 => run.1 = run.1.max(last),
            _ => runs.push((first, last)),
        }
    }
    runs
}

/// Runs of cells with the gaps between them that are folded.
struct Folded {
    runs: Vec<(i64, i64)>,
    days: i64,
}

impl Folded {
    fn room(&self, width: Px) -> Px {
        width - FOLD * i64::try_from(self.runs.len().saturating_sub(1)).unwrap_or(0)
    }

    fn length(&self, days: i64, width: Px) -> Px {
        self.room(width).share(days, self.days)
    }

    fn lay(&self, grain: Grain, from: Px, to: Px) -> Vec<Segment> {
        let room = self.room(to - from);
        let mut shown = 0;
        let mut folds = Px::ZERO;
        let mut segments = Vec::new();
        for (first, last) in &self.runs {
            let (first, after) = (grain.first_day(*first), grain.first_day(*last + 1));
            let start = from + folds + room.share(shown, self.days);
            shown += after - first;
            segments.push(Segment { first, after, from: start, to: from + folds + room.share(shown, self.days) });
            folds += FOLD;
        }
        segments
    }
}

/// Folds the longest gaps for as long as that makes the rest clearly larger.
fn fold(runs: &[(i64, i64)], grain: Grain, width: Px) -> Option<Folded> {
    let length = |a: &(i64, i64), b: &(i64, i64)| grain.first_day(b.0) - grain.first_day(a.1 + 1);
    let (first, last) = (runs.first()?, runs.last()?);
    let mut gaps: Vec<(i64, usize)> =
        runs.iter().zip(runs.iter().skip(1)).enumerate().map(|(at, (a, b))| (length(a, b), at + 1)).collect();
    gaps.sort_by_key(|(days, at)| (-days, *at));
    let most = width.count() * 45 / 100 / FOLD.count();
    let mut days = grain.first_day(last.1 + 1) - grain.first_day(first.0);
    let mut folded = Vec::new();
    for (gap, at) in gaps.into_iter().take(usize::try_from(most).unwrap_or(0)) {
        let room = width - FOLD * i64::try_from(folded.len()).unwrap_or(0);
        if room.share(gap, days) <= FOLD * 2 {
            break;
        }
        days -= gap;
        folded.push(at);
    }
    Some(Folded { runs: unfold(runs, &folded), days: days.max(1) })
}

/// The runs, joined over the gaps that are not folded.
fn unfold(runs: &[(i64, i64)], folded: &[usize]) -> Vec<(i64, i64)> {
    let mut joined: Vec<(i64, i64)> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        match joined.last_mut() {
            Some(before) if !folded.contains(&at) => before.1 = run.1,
            _ => joined.push(*run),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::Edtf;
    use proptest::prelude::*;

    fn scale(dates: &[&str]) -> Scale {
        let forms: Vec<Form> = dates.iter().filter_map(|date| Form::of(&Edtf::parse(date).unwrap())).collect();
        Scale::new(&forms, Px::new(0), Px::new(1100)).unwrap()
    }

    fn gaps(dates: &[&str]) -> Vec<(i64, i64)> {
        scale(dates).folds().iter().map(|(_, _, gap)| (gap.years, gap.months)).collect()
    }

    #[test]
    fn empty_months_are_folded() {
        assert_eq!(gaps(&["2017-05-18", "2018-02-07/2018-02-08", "2019-10-XX"]), [(0, 8), (1, 7)]);
        assert_eq!(gaps(&["2017-05-18"]), []);
        assert_eq!(gaps(&["2017-05-18", "2017-06-18"]), []);
    }

    #[test]
    fn a_year_in_which_something_else_happens_asks_for_no_room() {
        assert_eq!(gaps(&["2018-02-07", "2019", "2019-10-05", "2022-10-08"]), [(1, 7), (2, 11)]);
        assert_eq!(scale(&["2019"]).segments.len(), 1);
    }

    #[test]
    fn millennia_have_a_scale() {
        let long = scale(&["-2999-03-01", "-0043-03-15", "1066-10-14", "2100"]);
        assert_eq!(long.folds().len(), 3);
        assert!(long.length(30) > Px::new(30));
        assert!(scale(&["2XXX", "0XXX", "1XXX"]).length(365) > Px::new(1));
    }

    proptest! {
        #[test]
        fn time_runs_forward(mut days in proptest::collection::vec(-1_800_000_i64..60_000, 1..60)) {
            let forms: Vec<Form> = days
                .iter()
                .map(|day| Form { body: Body::Day(*day), about: false, unsure: false, time: None })
                .collect();
            let scale = Scale::new(&forms, Px::new(10), Px::new(1110)).unwrap();
            days.sort_unstable();
            prop_assert_eq!(scale.start(), Px::new(10));
            prop_assert_eq!(scale.end(), Px::new(1110));
            for pair in days.windows(2) {
                prop_assert!(scale.at(pair[0]) <= scale.at(pair[1]));
                prop_assert!(pair[0] == pair[1] || scale.noon(pair[0]) < scale.noon(pair[1]) || scale.length(1) <= Px::hundredths(2));
            }
            for day in days {
                prop_assert!(scale.segments.iter().any(|s| s.first <= day && day < s.after));
            }
        }
    }
}
