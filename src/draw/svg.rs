//! SVG as a value: elements that cannot be left open, and text that cannot break out of its place.

use std::fmt::{Display, Write as _};

/// An element of a drawing.
///
/// Names of elements and attributes are fixed at compile time; only values come from outside, and they are escaped.
/// What the site's Content-Security-Policy forbids (`style`, event handlers) is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Content>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    Element(Element),
    Text(String),
}

impl Element {
    /// An empty element of that name.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), content: Vec::new() }
    }

    /// An empty group of that class.
    pub fn group(class: &str) -> Self {
        Self::new("g").with("class", class)
    }

    /// The element with one more attribute. Attributes that a strict Content-Security-Policy forbids are left out.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        if name != "style" && !name.starts_with("on") {
            self.attributes.push((name, value.to_string()));
        }
        self
    }

    /// The element with one more attribute, if there is a value for it.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The element with one more child.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.content.push(Content::Element(child));
        self
    }

    /// The element with more children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Content::Element));
        self
    }

    /// The element with text inside.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.content.push(Content::Text(text.into()));
        self
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            // Writing to a string cannot fail.
            let _ = write!(out, " {name}=\"");
            escape(value, out);
            out.push('"');
        }
        if self.content.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        self.content.iter().for_each(|content| content.write(out));
        let _ = write!(out, "</{}>", self.name);
    }
}

impl Content {
    fn write(&self, out: &mut String) {
        match self {
            Self::Element(element) => element.write(out),
            Self::Text(text) => escape(text, out),
        }
    }
}

/// Writes the element and all it holds.
impl Display for Element {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = String::new();
        self.write(&mut text);
        out.write_str(&text)
    }
}

/// Writes text so that it is only text, in an element as in an attribute.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if is_allowed(c) => out.push(c),
            _ => out.push('\u{FFFD}'),
        }
    }
}

/// Whether XML 1.0 has that character.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..) && !matches!(c, '\u{7F}'..='\u{9F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_closed_and_values_escaped() {
        let link = Element::new("a").with("href", "x?a=1&b=\"2\"").text("<b> & 'c'\u{0}");
        let group = Element::group("tl").child(link).child(Element::new("path"));
        let written =
            "<g class=\"tl\"><a href=\"x?a=1&amp;b=&quot;2&quot;\">&lt;b&gt; &amp; &#39;c&#39;\u{FFFD}</a><path/></g>";
        assert_eq!(group.to_string(), written);
    }

    #[test]
    fn what_the_policy_forbids_is_left_out() {
        let element = Element::new("g").with("style", "fill: red").with("onclick", "alert(1)").with("id", "a");
        assert_eq!(element.to_string(), "<g id=\"a\"/>");
    }
}
