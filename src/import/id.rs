//! Ids for what is imported: from the source and the year, so that they tell something and last.

use std::collections::BTreeSet;

use crate::key::is_key;
use crate::normal::without_marks;

/// No id is made longer than this, in letters, before it is made unique.
const LONGEST: usize = 48;

/// A free id, and what it was made from; it is taken afterwards.
pub(super) fn free(
    parts: &[(Option<String>, &'static str)],
    year: Option<&str>,
    taken: &mut BTreeSet<String>,
) -> (String, String) {
    let found = parts.iter().find_map(|(name, from)| Some((name.as_deref().and_then(slug)?, *from)));
    let (name, from) = found.unwrap_or_else(|| ("article".to_owned(), "nothing that the capture says"));
    let year = year.filter(|year| !name.ends_with(*year));
    let base = year.map_or_else(|| name.clone(), |year| format!("{name}-{year}"));
    let from = year.map_or_else(|| from.to_owned(), |_| format!("{from} and the year"));
    let numbered = (2_u32..).map(|number| format!("{base}-{number}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(|id| is_key(id) && !taken.contains(id));
    let id = id.unwrap_or(base);
    taken.insert(id.clone());
    (id, from)
}

/// Words as an id: Latin letters without their marks, figures and hyphens. `None` where nothing is left, or too little to
/// tell the words by.
pub(super) fn slug(text: &str) -> Option<String> {
    let plain: String = without_marks(text).to_lowercase().chars().map(latin).collect();
    let letters = plain.chars().filter(|each| each.is_alphanumeric()).count();
    let kept = plain.chars().filter(char::is_ascii_alphanumeric).count();
    let mut id = String::new();
    for word in plain.split(|each: char| !each.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !id.is_empty() && id.len() + word.len() >= LONGEST {
            break;
        }
        let joint = if id.is_empty() { "" } else { "-" };
        id = format!("{id}{joint}{}", word.get(..LONGEST).unwrap_or(word));
    }
    let id = id.strip_prefix("the-").map(str::to_owned).unwrap_or(id);
    (2 * kept > letters && is_key(&id)).then_some(id)
}

/// The nearest plain letter of one that is no letter with a mark.
fn latin(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' | 'ð' => 'd',
        'ß' => 's',
        other => other,
    }
}

/// The name of a web address's host, without what every host has.
pub(super) fn host_name(url: &str) -> Option<String> {
    let host = host(url)?;
    let (name, _) = host.rsplit_once('.').unwrap_or((&host, ""));
    let name = name.strip_suffix(".co").or_else(|| name.strip_suffix(".com")).unwrap_or(name);
    Some(name.to_owned())
}

/// A web address's host, without `www`.
pub(super) fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(&host).to_owned();
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_tell_source_and_year_and_are_free() {
        let mut taken = BTreeSet::from(["daily-herald-2020".to_owned()]);
        let parts = [(None, "source"), (Some("The Daily Herald".to_owned()), "the site's name")];
        assert_eq!(
            free(&parts, Some("2020"), &mut taken),
            ("daily-herald-2020-2".into(), "the site's name and the year".into())
        );
        assert_eq!(free(&parts, Some("2020"), &mut taken).0, "daily-herald-2020-3");
        assert_eq!(free(&[], None, &mut taken).0, "article");
    }

    #[test]
    fn any_words_give_an_id_or_none() {
        let cases = [
            ("Café Zürich", Some("cafe-zurich")),
            ("../../etc/passwd", Some("etc-passwd")),
            ("Irmak Postası", Some("irmak-postasi")),
            ("Вестник", None),
            ("\"a\": b\nc", Some("a-b-c")),
            ("con", None),
            ("...", None),
        ];
        for (text, id) in cases {
            assert_eq!(slug(text).as_deref(), id, "{text}");
        }
        assert!(slug(&"long ".repeat(50)).is_some_and(|id| id.len() <= LONGEST));
        assert_eq!(host_name("https://www.daily-herald.example/a?b").as_deref(), Some("daily-herald"));
    }
}
