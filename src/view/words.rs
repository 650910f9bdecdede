//! The words of the interface, in one place: English, plain and neutral.

use crate::raw::entity::Precision;
use crate::search::Kind;

pub(super) const SEARCH_SAYS: &str = "Search in all texts, claims, notes and records of this dossier";
pub(super) const TIMELINE_EMBEDDED: &str = "Timeline, to embed";

/// The title of the timeline in lanes of one sort.
pub(super) fn timeline_by(lanes: &str) -> String {
    format!("Timeline by {lanes}")
}

/// The name of a dossier's timeline where it stands in another page.
pub(super) fn timeline_of(dossier: &str) -> String {
    format!("{dossier}: timeline")
}

/// What was found, one of it and many.
pub(super) fn found(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Article => ("Article", "Articles"),
        Kind::Claim => ("Claim", "Claims"),
        Kind::Bias => ("Bias note", "Bias notes"),
        Kind::Note => ("Note", "Notes"),
        Kind::Incident => ("Incident", "Incidents"),
        Kind::Source => ("Source", "Sources"),
        Kind::Actor => ("Actor", "Actors"),
        Kind::Place => ("Place", "Places"),
        Kind::Term => ("Glossary", "Glossary"),
        Kind::Technique => ("Technique", "Techniques"),
        Kind::Page => ("Page", "Pages"),
    }
}

/// The lists of everything there is.
pub(super) const LISTS: [(&str, &str); 9] = [
    ("timeline.html", "Timeline of the incidents"),
    ("articles.html", "Articles"),
    ("claims.html", "Claims"),
    ("disputes.html", "Disputes"),
    ("sources.html", "Sources"),
    ("actors.html", "Actors"),
    ("places.html", "Places"),
    ("glossary.html", "Glossary"),
    ("techniques.html", "Techniques"),
];

/// Text between quotation marks, set apart by a narrow space that breaks no line from marks of its own: these belong to
/// the words and stay as they are.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", apart(&one_line(text)))
}

/// Words with a narrow space that breaks no line before and after quotation marks of their own.
pub(super) fn apart(text: &str) -> String {
    let space = |is_mark| if is_mark { "\u{202F}" } else { "" };
    let marks = ['“', '”', '‘', '’', '"', '\'', '«', '»'];
    format!("{}{text}{}", space(text.starts_with(marks)), space(text.ends_with(marks)))
}

/// Somebody unnamed, in the words of the article.
pub(super) fn unnamed(named: &str) -> String {
    if named.is_empty() {
        "unnamed".to_owned()
    } else if named.contains(['“', '”', '"']) {
        // Words that hold quotation marks of their own need none around them.
        format!("unnamed: {}", one_line(named))
    } else {
        format!("unnamed: {}", quoted(named))
    }
}

/// Text with every run of white space as one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text of at most about `limit` characters, cut between words.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit).collect();
    let end = head.rfind(char::is_whitespace).filter(|end| *end > limit / 2).unwrap_or(head.len());
    format!("{}…", head[..end].trim_end())
}

/// The first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A word of the files, such as `ground-clash`, as a reader reads it.
pub(super) fn spaced(word: &str) -> String {
    word.replace('-', " ")
}

/// HTML without its tags, on one line, for attributes and cards.
pub(super) fn strip_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            _ if !in_tag => text.push(letter),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    one_line(&text.replace("&amp;", "&"))
}

/// How exactly a place is known.
pub(super) fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "the spot itself",
        Precision::Town => "to the town",
        Precision::District => "to the district",
        Precision::Province => "to the province",
        Precision::Country => "to the country",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_stand_apart_from_those_of_the_words() {
        assert_eq!(quoted("local  sources"), "“local sources”");
        assert_eq!(quoted("the “safe zone”"), "“the “safe zone”\u{202F}”");
        assert_eq!(quoted("\"No\", he said"), "“\u{202F}\"No\", he said”");
    }

    #[test]
    fn long_text_is_cut_between_words() {
        assert_eq!(cut("one two three", 20), "one two three");
        assert_eq!(cut("one two three", 9), "one two…");
        assert_eq!(cut("aaaaaaaaaaaa", 5), "aaaaa…");
    }

    #[test]
    fn tags_are_stripped_and_entities_read() {
        assert_eq!(strip_tags("<p>a <b>&amp;lt;</b></p>\n<p>c</p>"), "a &lt; c");
    }
}
