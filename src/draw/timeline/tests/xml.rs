//! A reader of what the drawing wrote: strict enough to prove that it is well-formed.

/// An element with its attributes and the text directly inside.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
}

impl Tag {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }
}

/// All elements in the order of the document. Panics if the text is not well-formed.
pub(super) fn read(text: &str) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (content, after) = rest.split_at(at);
        match open.last() {
            Some(parent) => tags[*parent].text.push_str(&unescape(content)),
            None => assert!(content.is_empty() && tags.is_empty(), "text outside the root"),
        }
        let end = after.find('>').expect("an open tag");
        let tag = &after[1..end];
        rest = &after[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().expect("nothing to close");
            assert_eq!(tags[closed].name, name);
            continue;
        }
        let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        tags.push(Tag { name: name.to_owned(), attributes: pairs(attributes), text: String::new() });
        if !is_empty {
            open.push(tags.len() - 1);
        }
    }
    assert!(open.is_empty() && rest.is_empty(), "left open: {rest}");
    tags
}

fn pairs(mut text: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    while !text.is_empty() {
        let (name, value) = text.split_once("=\"").expect("an attribute without a value");
        let (value, after) = value.split_once('"').expect("an open value");
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{name}");
        assert!(pairs.iter().all(|(key, _)| key != name), "{name} twice");
        pairs.push((name.to_owned(), unescape(value)));
        text = after.trim_start_matches(' ');
    }
    pairs
}

fn unescape(text: &str) -> String {
    assert!(!text.contains('>'), "{text}");
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, after) = after.split_once(';').expect("a bare ampersand");
        let c = ["amp", "lt", "gt", "quot", "#39"].iter().position(|known| *known == name).expect("an unknown entity");
        plain.push_str(before);
        plain.push(['&', '<', '>', '"', '\''][c]);
        rest = after;
    }
    plain + rest
}
