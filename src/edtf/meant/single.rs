//! One date in the words and numbers of everyday: `Thursday, May 28, 2020`, `5/8/2020`, `c. 2020`.

use edtf_core::{Qualifier, is_valid};

use crate::edtf::{MONTHS, is_weekday};

/// Seasons, with the codes that stand for them.
const SEASONS: [(&str, u8); 5] = [("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24)];

const ABOUT: [&str; 9] = ["c", "ca", "circa", "about", "around", "approx", "approximately", "roughly", "abt"];

const PERHAPS: [&str; 6] = ["perhaps", "possibly", "probably", "maybe", "likely", "uncertain"];

/// Words that, like the day of the week, say nothing that the rest does not.
const SILENT: [&str; 10] = ["the", "of", "on", "in", "st", "nd", "rd", "th", "ad", "ce"];

/// Everything that the text can be read as, valid or not.
pub(super) fn single(text: &str) -> Vec<String> {
    let Some(found) = Found::read(text) else {
        return Vec::new();
    };
    let dates = match found.month {
        Some(_) => Parts::of(&found).and_then(|parts| parts.write()).into_iter().collect(),
        None => numbers(&found),
    };
    let mark = mark(found.qualifier);
    dates.iter().map(|date| format!("{date}{mark}")).collect()
}

/// The one date that the text is, or can only mean.
pub(super) fn one(text: &str) -> Option<String> {
    let text = text.trim();
    let text = without_time(text).unwrap_or(text);
    if is_valid(text) {
        return Some(text.to_owned());
    }
    match valid(single(text), text).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// The day of a day with a time, if that is what the text is.
pub(super) fn without_time(text: &str) -> Option<&str> {
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let zone = rest == "Z" || rest.starts_with('+');
    let time = rest.strip_prefix(['T', 't', ' ']);
    let is_time = time.is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    let is_alone = !rest.contains(['/', ',']);
    ((zone || is_time) && is_alone).then_some(day)
}

/// Those of the candidates that are EDTF, other than the text itself, each once.
pub(super) fn valid(candidates: Vec<String>, original: &str) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for candidate in candidates {
        if candidate != original && is_valid(&candidate) && !kept.contains(&candidate) {
            kept.push(candidate);
        }
    }
    kept
}

/// Two dates, of which one may leave out what the other says: `27` and `28 May 2020`.
pub(super) fn pair(first: &str, second: &str) -> Option<(String, String)> {
    if let (Some(first), Some(second)) = (one(first), one(second)) {
        return Some((first, second));
    }
    let (first, second) = (Found::read(first)?, Found::read(second)?);
    let mark = mark(Qualifier {
        approximate: first.qualifier.approximate || second.qualifier.approximate,
        uncertain: first.qualifier.uncertain || second.qualifier.uncertain,
    });
    let (first, second) = (Parts::of(&first)?, Parts::of(&second)?);
    Some((first.completed(&second).write()? + mark, second.completed(&first).write()? + mark))
}

/// The words and numbers of a text.
#[derive(Default)]
struct Found {
    numbers: Vec<String>,
    /// A month or a season, by its EDTF code.
    month: Option<u8>,
    decade: bool,
    dotted: bool,
    qualifier: Qualifier,
}

impl Found {
    /// Nothing, if a word is not understood.
    fn read(text: &str) -> Option<Self> {
        let mut found = Self::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let token = token(rest, first);
            rest = rest.get(token.len()..)?;
            match first {
                '0'..='9' => found.numbers.push(token.to_owned()),
                c if c.is_ascii_alphabetic() => found.word(&token.to_ascii_lowercase())?,
                '.' => found.dotted = true,
                '?' => found.qualifier.uncertain = true,
                '~' => found.qualifier.approximate = true,
                ' ' | ',' | '/' | '-' | '(' | ')' => {}
                _ => return None,
            }
        }
        Some(found)
    }

    fn word(&mut self, word: &str) -> Option<()> {
        if let Some(month) = month(word) {
            return self.month.replace(month).is_none().then_some(());
        }
        match word {
            "s" => self.decade = true,
            word if ABOUT.contains(&word) => self.qualifier.approximate = true,
            word if PERHAPS.contains(&word) => self.qualifier.uncertain = true,
            word if SILENT.contains(&word) || is_weekday(word) => {}
            _ => return None,
        }
        Some(())
    }
}

fn mark(qualifier: Qualifier) -> &'static str {
    match (qualifier.approximate, qualifier.uncertain) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    }
}

/// A run of digits, a run of letters, or one other character.
fn token(text: &str, first: char) -> &str {
    let same = |c: char| {
        (first.is_ascii_digit() && c.is_ascii_digit()) || (first.is_ascii_alphabetic() && c.is_ascii_alphabetic())
    };
    let end = text.find(|c| !same(c)).unwrap_or(text.len());
    text.get(..end.max(first.len_utf8())).unwrap_or(text)
}

/// The month or season of a word in lower case: `september`, `sep`, `sept`, `autumn`.
fn month(word: &str) -> Option<u8> {
    let months = (1_u8..).zip(MONTHS.map(str::to_lowercase));
    let is_meant = |name: &str| name == word || ((word.len() == 3 || word == "sept") && name.starts_with(word));
    let month = months.into_iter().find(|(_, name)| is_meant(name)).map(|(number, _)| number);
    month.or_else(|| SEASONS.iter().find(|(name, _)| *name == word).map(|(_, code)| *code))
}

/// A date in the making.
struct Parts {
    year: Option<String>,
    month: Option<u8>,
    day: Option<String>,
}

impl Parts {
    fn of(found: &Found) -> Option<Self> {
        let (years, days): (Vec<&String>, Vec<&String>) = found.numbers.iter().partition(|number| number.len() > 2);
        if years.len() > 1 || days.len() > 1 || found.decade {
            return None;
        }
        if found.numbers.is_empty() && found.month.is_none() {
            return None;
        }
        Some(Self {
            year: years.first().map(|year| (*year).clone()),
            month: found.month,
            day: days.first().map(|day| (*day).clone()),
        })
    }

    /// With the year, and for a bare day the month, of the other.
    fn completed(&self, other: &Self) -> Self {
        let missing = if self.day.is_some() { other.month } else { None };
        Self {
            year: self.year.clone().or_else(|| other.year.clone()),
            month: self.month.or(missing),
            day: self.day.clone(),
        }
    }

    fn write(&self) -> Option<String> {
        let year = self.year.as_deref().filter(|year| year.len() == 4)?;
        match (self.month, &self.day) {
            (Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:0>2}")),
            (Some(month), None) => Some(format!("{year}-{month:02}")),
            (None, None) => Some(year.to_owned()),
            (None, Some(_)) => None,
        }
    }
}

/// The dates that numbers alone can mean.
fn numbers(found: &Found) -> Vec<String> {
    let numbers: Vec<&str> = found.numbers.iter().map(String::as_str).collect();
    let lengths: Vec<usize> = numbers.iter().map(|number| number.len()).collect();
    match (numbers.as_slice(), lengths.as_slice()) {
        ([year], [4]) if found.decade => decade(year),
        _ if found.decade => Vec::new(),
        ([year], [4]) => vec![(*year).to_owned()],
        ([number], [8]) => digits(number).into_iter().collect(),
        ([year, month], [4, ..=2]) | ([month, year], [..=2, 4]) => {
            vec![format!("{year}-{month:0>2}")]
        }
        ([year, month, day], [4, ..=2, ..=2]) => first_valid(year, (month, day), (day, month)),
        // With full stops the day comes first; with strokes and dashes it depends on the country.
        ([day, month, year], [..=2, ..=2, 4]) if found.dotted => first_valid(year, (month, day), (day, month)),
        ([a, b, year], [..=2, ..=2, 4]) => vec![written(year, b, a), written(year, a, b)],
        _ => Vec::new(),
    }
}

fn decade(year: &str) -> Vec<String> {
    let with = |ending: &str, unknown: &str| Some(year.strip_suffix(ending)?.to_owned() + unknown);
    [with("0", "X"), with("00", "XX")].into_iter().flatten().collect()
}

fn digits(number: &str) -> Option<String> {
    Some(written(number.get(..4)?, number.get(4..6)?, number.get(6..)?))
}

fn first_valid(year: &str, first: (&str, &str), second: (&str, &str)) -> Vec<String> {
    [first, second]
        .into_iter()
        .map(|(month, day)| written(year, month, day))
        .filter(|date| is_valid(date))
        .take(1)
        .collect()
}

fn written(year: &str, month: &str, day: &str) -> String {
    format!("{year}-{month:0>2}-{day:0>2}")
}
