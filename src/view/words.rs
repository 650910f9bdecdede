//! Texts made ready: on one line, cut, without tags. Words of the interface stand in the catalogue.

/// Words with a narrow space that breaks no line before and after quotation marks of their own.
pub(super) fn apart(text: &str) -> String {
    let space = |is_mark| if is_mark { "\u{202F}" } else { "" };
    let marks = ['“', '”', '‘', '’', '"', '\'', '«', '»'];
    format!("{}{text}{}", space(text.starts_with(marks)), space(text.ends_with(marks)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_stand_apart_from_those_of_the_words() {
        assert_eq!(apart("local sources"), "local sources");
        assert_eq!(apart("the “safe zone”"), "the “safe zone”\u{202F}");
        assert_eq!(apart("\"No\", he said"), "\u{202F}\"No\", he said");
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
