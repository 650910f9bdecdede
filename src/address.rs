//! Addresses of the web, as editors paste them: which texts are one, and how one is written so that every program takes it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::normal::{is_ignored, is_mark, tricks};

/// Whether a link may lead to `text`: a web scheme, a host, and nothing that is not seen or that ends an address elsewhere.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let (start, end) = host(text);
    let is_of_web = ["https://", "http://"].iter().any(|scheme| text[..start].eq_ignore_ascii_case(scheme));
    is_of_web && is_host(&text[start..end]) && !text.contains(is_foreign)
}

/// The address as every program takes it: what HTML and others allow in none is encoded, what is encoded already stays.
#[must_use]
pub fn encoded(address: &str) -> String {
    let (host, path) = address.split_at(host(address).1);
    let fragment = path.find('#');
    let mut made = host.to_owned();
    for (at, each) in path.char_indices() {
        let sign = &path[at..at + each.len_utf8()];
        let is_held = match each {
            '%' => !begins_code(&path[at..]),
            '#' => fragment != Some(at),
            ' ' | '"' | '<' | '>' | '[' | '\\' | ']' | '^' | '`' | '{' | '|' | '}' => true,
            _ => is_joiner(each),
        };
        if is_held { made.extend(utf8_percent_encode(sign, NON_ALPHANUMERIC)) } else { made.push_str(sign) }
    }
    made
}

/// The address that was likely meant by a text that is none: without signs that nobody sees, and encoded.
#[must_use]
pub fn meant(text: &str) -> Option<String> {
    let is_seen =
        |each: &char| *each == ' ' || is_joiner(*each) || matches!(each, '<' | '>' | '"' | '\\') || !is_foreign(*each);
    let meant = encoded(&text.trim().chars().filter(is_seen).collect::<String>());
    is_web_address(&meant).then_some(meant)
}

/// What stands before the `@` in front of the host, if anything: a name that hides where the address leads.
#[must_use]
pub fn mask(address: &str) -> Option<&str> {
    let (start, end) = host(address);
    address[start..end].rsplit_once('@').map(|(mask, _)| mask)
}

/// Where the host begins and ends, with its port.
fn host(address: &str) -> (usize, usize) {
    let start = address.find("://").map_or(0, |at| at + "://".len());
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |at| start + at);
    (start, end)
}

/// Whether a browser would find its way there. A name before an `@` would only hide where that is.
fn is_host(text: &str) -> bool {
    let port = text.rfind(':').filter(|at| text[*at..].len() > 1 && !text[*at..].contains(']'));
    let (name, port) = text.split_at(port.unwrap_or(text.len()));
    let is_number = |name: &str| name.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    let is_name =
        |name: &str| name.starts_with(char::is_alphanumeric) && !name.contains("..") && name.chars().all(is_of_name);
    let is_named = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
        Some(number) => number.contains(':') && is_number(number),
        None => is_name(name),
    };
    is_named && (port.is_empty() || port[1..].parse::<u16>().is_ok())
}

fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '.' | '_') || is_mark(character) || is_joiner(character)
}

/// Whether a character has no place in an address, not even encoded.
fn is_foreign(character: char) -> bool {
    let is_unseen = is_ignored(character) && !is_joiner(character);
    is_unseen
        || character.is_whitespace()
        || matches!(character, '<' | '>' | '"' | '\\')
        || tricks::of(character).is_some()
}

/// Whether a character tells how the letters beside it are joined, as in words of Persian and Hindi.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

fn begins_code(text: &str) -> bool {
    text.as_bytes().get(1..3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_finds_is_an_address() {
        for text in [
            "https://example.org",
            "HTTP://example.org:8080/a?b=c#d",
            "https://[2001:db8::1]:443/",
            "https://a_b.xn--e1afmkfd.example./",
            "https://\u{43f}\u{440}\u{438}\u{43c}\u{435}\u{440}.\u{440}\u{444}/",
            "https://\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940}.example/",
            "https://fa.wikipedia.org/wiki/\u{646}\u{6cc}\u{645}\u{200c}\u{641}\u{627}\u{635}\u{644}\u{647}",
            "https://web.archive.org/web/2020/https://a.example/x?y[]={z}|`100%`^'",
            "https://medium.example/@author/post",
        ] {
            assert!(is_web_address(text), "{text}");
        }
    }

    #[test]
    fn what_leads_nowhere_or_elsewhere_than_it_seems_is_none() {
        for text in [
            "",
            "https://",
            "https:///a",
            "https:a.example",
            "//a.example",
            "ftp://a.example",
            "javascript://a.example/%0aalert(1)",
            "x https://a.example",
            " https://a.example",
            "https://a.example/b c",
            "https://a.example/\u{202e}gpj.exe",
            "https://a.example/\u{200b}",
            "https://a.example/\u{ffff}",
            "https://a.example/\"x",
            "https://a.example\\@b.example",
            "https://a.example@b.example/",
            "https://a.example:443@b.example/",
            "https://a..example/",
            "https://a.example:99999/",
            "https://a.example:/",
            "https://a.example:x/",
            "https://a%2eexample/",
            "https://a^b/",
            "https://[a.example]/",
            "https://[::1/",
            "https://.example/",
        ] {
            assert!(!is_web_address(text), "{text}");
        }
    }

    #[test]
    fn a_name_before_the_host_is_a_mask() {
        assert_eq!(mask("https://a.example:443@b.example/"), Some("a.example:443"));
        assert_eq!(mask("https://a.example/@b.example"), None);
    }

    #[test]
    fn what_no_address_may_hold_is_encoded_once() {
        let cases = [
            ("https://a.example/b?c=d&e='f'#g", "https://a.example/b?c=d&e='f'#g"),
            ("https://a.example/%20%C3%A9/\u{e9}", "https://a.example/%20%C3%A9/\u{e9}"),
            ("https://a.example/{b}`c^d|e", "https://a.example/%7Bb%7D%60c%5Ed%7Ce"),
            ("https://[::1]/?a[]=b", "https://[::1]/?a%5B%5D=b"),
            ("https://a.example/100%/%zz%4", "https://a.example/100%25/%25zz%254"),
            ("https://a.example/#b#c", "https://a.example/#b%23c"),
            ("https://a.example/\u{645}\u{200c}\u{641}", "https://a.example/\u{645}%E2%80%8C\u{641}"),
            ("mailto:a@b.example?subject=c d", "mailto:a@b.example?subject=c%20d"),
        ];
        for (written, expected) in cases {
            assert_eq!(encoded(written), expected);
            assert_eq!(encoded(expected), expected);
        }
    }

    #[test]
    fn what_was_pasted_with_it_is_taken_off() {
        assert_eq!(meant(" https://a.example/b c\n").as_deref(), Some("https://a.example/b%20c"));
        assert_eq!(meant("https://a.example/\u{200b}\"b\"").as_deref(), Some("https://a.example/%22b%22"));
        assert_eq!(meant("https://a.example\u{feff}").as_deref(), Some("https://a.example"));
        assert_eq!(meant("a.example"), None);
        assert_eq!(meant("https://a b.example/"), None);
    }
}
