//! Which part of a page is the article.
//!
//! The method is that of Arc90's Readability (2009), as browsers' reader views use it: each paragraph gives points to the
//! elements that it stands in, for its length and its commas, fewer the more of it are links; the element with the most
//! points is the article. What is named as a menu, a comment form or a list of other stories gives none and is set aside.

use super::tree::Tree;

/// Elements that hold no words of an article.
const ASIDE: [&str; 24] = [
    "nav",
    "footer",
    "aside",
    "form",
    "button",
    "select",
    "option",
    "textarea",
    "input",
    "label",
    "iframe",
    "noscript",
    "noframes",
    "svg",
    "canvas",
    "dialog",
    "menu",
    "object",
    "video",
    "audio",
    "picture",
    "map",
    "amp-sidebar",
    "amp-consent",
];

/// Words in the names of classes that tell of something beside the article.
const BESIDE: [&str; 52] = [
    "ad",
    "ads",
    "advert",
    "advertisement",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "commentlist",
    "consent",
    "cookie",
    "cookies",
    "disqus",
    "footer",
    "gdpr",
    "hidden",
    "masthead",
    "menu",
    "modal",
    "most",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "overlay",
    "pager",
    "pagination",
    "paywall",
    "popular",
    "popup",
    "print-hide",
    "promo",
    "recommended",
    "related",
    "respond",
    "share",
    "sharedaddy",
    "sharing",
    "sidebar",
    "skip",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "toolbar",
    "trending",
    "widget",
    "screen-reader-text",
];

/// Those that also begin longer words.
const STEMS: [&str; 9] = [
    "advertisement",
    "breadcrumb",
    "comments",
    "cookie",
    "newsletter",
    "recommended",
    "related",
    "subscribe",
    "sponsor",
];

/// Words in the names of classes that tell who wrote an article and when.
const ABOUT: [&str; 10] = [
    "author",
    "byline",
    "byl",
    "dateline",
    "entry-meta",
    "post-meta",
    "article-meta",
    "published",
    "timestamp",
    "submitted",
];

/// A text shorter than this, in bytes, is no paragraph.
const PARAGRAPH: usize = 25;

/// A page with less text than this, in bytes, has little.
const LITTLE: usize = 800;

/// With more of them on a page, times are a part of its text.
const TIMES: usize = 2;

/// A byline is no longer than this, in bytes.
const BYLINE: usize = 200;

/// The article of a page.
#[derive(Debug)]
pub(super) struct MainText {
    /// The elements that hold it, in the order of the page.
    pub(super) roots: Vec<usize>,
    /// For each node whether it is set aside.
    pub(super) aside: Vec<bool>,
}

/// Finds the article of a page.
pub(super) fn main_text(tree: &Tree<'_>) -> MainText {
    let sizes = Sizes::of(tree);
    let aside = aside(tree, &sizes);
    let points = points(tree, &sizes, &aside);
    let best = (1..tree.nodes.len()).filter(|node| points[*node] > 0.0).max_by(|one, other| {
        let earlier = other.cmp(one);
        points[*one].total_cmp(&points[*other]).then(earlier)
    });
    let roots = best.map_or_else(|| vec![0], |best| with_siblings(best, tree, &sizes, &points, &aside));
    let seen = |roots: &[usize]| roots.iter().map(|root| text_within(*root, tree, &aside)).sum::<usize>();
    let all = seen(&[0]);
    // Of a page with little text, the rest is as likely to be of the article.
    let roots = if all < LITTLE && 2 * seen(&roots) < all { vec![0] } else { roots };
    MainText { roots, aside }
}

/// Everything that a page says, in case its article cannot be told from the rest.
pub(super) fn everything(tree: &Tree<'_>) -> MainText {
    MainText { roots: vec![0], aside: vec![false; tree.nodes.len()] }
}

/// How much text a node holds that is not set aside, in bytes.
fn text_within(node: usize, tree: &Tree<'_>, aside: &[bool]) -> usize {
    let mut len = 0;
    tree.each(node, &mut |index, inner| {
        if !aside[index] {
            len += inner.words.len();
        }
    });
    len
}

/// How much text each node holds, in bytes, and how much of it in links.
struct Sizes {
    text: Vec<usize>,
    links: Vec<usize>,
    /// How many times of day or dates are marked as such.
    times: usize,
}

impl Sizes {
    /// Nodes stand after what they stand in: the sums are made from the end.
    fn of(tree: &Tree<'_>) -> Self {
        let all = tree.text.as_str();
        let own = |words: &std::ops::Range<usize>| all.get(words.clone()).map_or(0, |words| words.trim().len());
        let mut text: Vec<usize> = tree.nodes.iter().map(|node| own(&node.words)).collect();
        let mut links = vec![0; text.len()];
        for (index, node) in tree.nodes.iter().enumerate().skip(1).rev() {
            if node.name == "a" {
                links[index] = text[index];
            }
            text[node.parent] += text[index];
            links[node.parent] += links[index];
        }
        let times = tree.nodes.iter().filter(|node| node.name == "time").count();
        Self { text, links, times }
    }

    #[expect(clippy::cast_precision_loss, reason = "a share of bytes, which is compared with a rough limit")]
    fn share_of_links(&self, node: usize) -> f64 {
        self.links[node] as f64 / self.text[node].max(1) as f64
    }
}

/// What is set aside, with all that stands in it.
fn aside(tree: &Tree<'_>, sizes: &Sizes) -> Vec<bool> {
    let mut aside = vec![false; tree.nodes.len()];
    for (index, node) in tree.nodes.iter().enumerate().skip(1) {
        aside[index] = aside[node.parent] || !node.name.is_empty() && is_aside(tree, index, sizes);
    }
    aside
}

fn is_aside(tree: &Tree<'_>, node: usize, sizes: &Sizes) -> bool {
    let name = tree.nodes[node].name.as_str();
    if matches!(name, "html" | "body" | "br" | "hr" | "tr" | "tbody") {
        return false;
    }
    // Half of the page in one form or frame is the page itself.
    let is_most = 2 * sizes.text[node] > sizes.text[0];
    if ASIDE.contains(&name) {
        return !is_most || matches!(name, "nav" | "footer" | "noframes" | "noscript");
    }
    if matches!(name, "article" | "main") {
        return false;
    }
    is_unseen(tree, node) || !is_most && is_named_beside(tree, node) || is_about(tree, node, sizes)
}

fn is_unseen(tree: &Tree<'_>, node: usize) -> bool {
    let style = tree.attribute(node, "style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    let role = tree.attribute(node, "role").unwrap_or_default();
    let roles = ["navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "toolbar"];
    tree.attribute(node, "hidden").is_some()
        || tree.attribute(node, "aria-hidden").is_some_and(|value| value == "true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || roles.contains(&role.as_str())
}

fn is_named_beside(tree: &Tree<'_>, node: usize) -> bool {
    names(tree, node).iter().any(|name| is_one_of(name, &BESIDE))
}

/// Who wrote it and when is no part of the text; the lines are short ones. Where there are many times, each tells of
/// something else, as in a report that is written while things happen.
fn is_about(tree: &Tree<'_>, node: usize, sizes: &Sizes) -> bool {
    let is_time = sizes.times <= TIMES
        && tree.nodes[node].name == "time"
        && !tree.above(node).any(|above| tree.nodes[above].name == "p");
    let rel = tree.attribute(node, "rel").is_some_and(|rel| rel == "author");
    let named = || names(tree, node).iter().any(|name| is_one_of(name, &ABOUT));
    sizes.text[node] <= BYLINE && tree.nodes[node].name != "article" && (is_time || rel || named())
}

/// The names of an element's classes and its id, in lower case.
fn names(tree: &Tree<'_>, node: usize) -> Vec<String> {
    let written = ["class", "id"].into_iter().filter_map(|name| tree.attribute(node, name));
    written.flat_map(|names| names.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>()).collect()
}

/// Whether a name is one of some words or is put together with one, as `post-comments` and `shareBar` are.
fn is_one_of(name: &str, words: &[&str]) -> bool {
    let is_word =
        |part: &str| words.contains(&part) || STEMS.iter().any(|stem| words.contains(stem) && part.starts_with(stem));
    words.contains(&name) || name.split(['-', '_']).any(is_word)
}

/// The points of each node.
fn points(tree: &Tree<'_>, sizes: &Sizes, aside: &[bool]) -> Vec<f64> {
    let mut points = vec![0.0; tree.nodes.len()];
    let mut lines = vec![(0_usize, 0_usize); tree.nodes.len()];
    for (index, node) in tree.nodes.iter().enumerate() {
        if !aside[index] && !node.words.is_empty() {
            let words = tree.text.as_str().get(node.words.clone()).unwrap_or_default();
            let paragraph =
                std::iter::once(node.parent).chain(tree.above(node.parent)).find(|above| tree.is_block(*above));
            let line = &mut lines[paragraph.unwrap_or(0)];
            line.0 += words.trim().len();
            line.1 += words.matches([',', '，', '،', '、']).count();
        }
    }
    for (index, (len, commas)) in lines.into_iter().enumerate().filter(|(_, (len, _))| *len >= PARAGRAPH) {
        let worth = 1.0 + rough(commas.min(10)) + rough(len / 100).min(3.0);
        let worth = worth * (1.0 - sizes.share_of_links(index));
        let is_container =
            !matches!(tree.nodes[index].name.as_str(), "p" | "pre" | "li" | "blockquote" | "h1" | "h2" | "h3");
        let holders = is_container.then_some(index).into_iter().chain(tree.above(index));
        for (holder, share) in holders.zip([1.0, 0.5, 0.25]) {
            points[holder] += worth * share;
        }
    }
    for (index, points) in points.iter_mut().enumerate() {
        *points *= 1.0 - sizes.share_of_links(index);
        *points *= kind_of(&tree.nodes[index].name);
    }
    points
}

/// An element made for articles is one more likely, and the page as a whole less.
fn kind_of(name: &str) -> f64 {
    match name {
        "article" | "main" => 1.25,
        "body" | "html" | "" => 0.75,
        _ => 1.0,
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn rough(count: usize) -> f64 {
    count as f64
}

/// The best element and those beside it that are of its kind: an article is often cut in two by what stands between.
fn with_siblings(best: usize, tree: &Tree<'_>, sizes: &Sizes, points: &[f64], aside: &[bool]) -> Vec<usize> {
    let siblings = &tree.nodes[tree.nodes[best].parent].children;
    let belongs = |node: &usize| {
        let name = tree.nodes[*node].name.as_str();
        let is_paragraph = name == "p" && sizes.text[*node] >= 80 && sizes.share_of_links(*node) < 0.25;
        let is_alike = points[*node] >= (points[best] * 0.2).max(3.0) && name == tree.nodes[best].name && name != "td";
        *node == best || !aside[*node] && (is_paragraph || is_alike)
    };
    siblings.iter().copied().filter(belongs).collect()
}
