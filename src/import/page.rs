//! Web pages: which of their words are the article, and what they say of it.

mod blocks;
mod head;
mod main_text;
mod tree;

use super::boilerplate::boilerplate;
use super::draft::{Block, Draft, Kind, Left};
use super::metadata::{Found, Metadata};
use crate::normal::Normal;
use main_text::MainText;
use tree::Tree;

/// What is left out of a page because it stands beside the article.
const BESIDE: &str = "menus, forms and whatever else stands beside the article";
/// A line before the headline is not longer than this, in words.
const KICKER: usize = 12;

/// Reads a page.
pub(super) fn read(html: &str) -> Draft {
    let tree = Tree::of(html);
    let mut metadata = head::metadata(html);
    let mut main = main_text::main_text(&tree);
    let headline = headline(&tree, &main, &metadata);
    if let Some(headline) = headline {
        main.aside[headline] = false;
    }
    about(&tree, &main, &mut metadata);
    let mut blocks = article(&tree, &main, headline, &metadata);
    let mut left = Left::default();
    blocks.retain(|block| !is_left_out(block, &mut left, &mut metadata));
    if blocks.is_empty() {
        let everything = main_text::everything(&tree);
        blocks = blocks::blocks(&tree, &everything);
    }
    if let Some(block) = blocks.iter().find(|block| block.kind == Kind::Heading(1)) {
        let words = words_of(&tree, block);
        let site = metadata.title.iter().find_map(|title| site_in_title(&title.value, &words));
        metadata.site.extend(site);
        metadata.title.splice(0..0, Found::of(&words, "the headline of the text"));
    }
    left.rest = Some(BESIDE);
    Draft { frames: frames(&tree), flattened: tree.flattened, text: tree.text, blocks, metadata, left }
}

/// All words of a page as plain paragraphs, in case its article cannot be told from the rest.
pub(super) fn plain(html: &str) -> Vec<Block> {
    let tree = Tree::of(html);
    let mut blocks = Vec::new();
    for (index, node) in tree.nodes.iter().enumerate().filter(|(_, node)| !node.words.is_empty()) {
        let line = std::iter::once(index).chain(tree.above(index)).find(|above| tree.is_block(*above)).unwrap_or(0);
        match blocks.last_mut() {
            Some((last, kept)) if *last == line => Vec::push(kept, node.words.clone()),
            _ => blocks.push((line, vec![node.words.clone()])),
        }
    }
    let block = |(_, kept): (usize, Vec<std::ops::Range<usize>>)| {
        let whole = kept.first()?.start..kept.last()?.end;
        let words = tree.text.as_str().get(whole.clone())?;
        (!words.trim().is_empty()).then(|| Block {
            kind: Kind::Text,
            markdown: super::markdown::of_words(words, &Kind::Text),
            kept: vec![whole],
        })
    };
    blocks.into_iter().filter_map(block).collect()
}

/// The heading that is the article's own: what the page calls its title, else the first of the highest rank.
fn headline(tree: &Tree<'_>, main: &MainText, metadata: &Metadata) -> Option<usize> {
    let of_level = |levels: &'static [&'static str]| {
        (1..tree.nodes.len()).filter(move |node| levels.contains(&tree.nodes[*node].name.as_str()))
    };
    let titles: Vec<String> = metadata.title.iter().map(|found| simple(&found.value)).collect();
    let is_title = |node: &usize| {
        let words = simple(&tree.read(*node));
        !words.is_empty()
            && titles.iter().any(|title| *title == words || title.starts_with(&format!("{words} ")) && words.len() > 20)
    };
    let is_seen = |node: &usize| !main.aside[*node] && !tree.read(*node).is_empty();
    let first = main.roots.first().copied().unwrap_or(0);
    let within = |node: &usize| main.roots.contains(node) || tree.above(*node).any(|above| main.roots.contains(&above));
    of_level(&["h1", "h2", "h3"])
        .find(is_title)
        .or_else(|| of_level(&["h1"]).filter(is_seen).find(within))
        .or_else(|| of_level(&["h1"]).filter(is_seen).rfind(|node| *node < first))
}

/// What stands beside the headline in a page's title is the name of the site.
fn site_in_title(title: &str, headline: &str) -> Option<Found> {
    let (one, other) = [" | ", " - ", " – ", " — ", " :: ", "_"].iter().find_map(|mark| title.rsplit_once(mark))?;
    let headline = simple(headline);
    let site = match (simple(one), simple(other)) {
        (one, _) if one.ends_with(&headline) => other,
        (_, other) if other == headline => one,
        _ => return None,
    };
    Found::of(site, "the page's title, beside the headline")
}

/// Words without what a page may write otherwise in its title than in its text.
fn simple(words: &str) -> String {
    let folded = Normal::needle(words).as_str().to_lowercase();
    folded.split(|each: char| !each.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Who wrote it and when, from lines that are set aside.
fn about(tree: &Tree<'_>, main: &MainText, metadata: &mut Metadata) {
    let tops = (1..tree.nodes.len()).filter(|node| main.aside[*node] && !main.aside[tree.nodes[*node].parent]);
    let short = tops.filter(|node| tree.words(*node).iter().map(std::ops::Range::len).sum::<usize>() <= 2000);
    for node in short {
        tree.each(node, &mut |index, inner| {
            if inner.name == "time" {
                let date =
                    tree.attribute(index, "datetime").and_then(|date| Found::date(&date, "a time element of the page"));
                metadata.published.extend(date);
            }
            if !inner.words.is_empty() || tree.is_block(index) && !tree.has_block(index) {
                line(&tree.read(index), metadata);
            }
        });
        line(&tree.read(node), metadata);
    }
    let named = (1..tree.nodes.len()).find(|node| {
        let says = |name: &str, value: &str| {
            tree.attribute(*node, name).is_some_and(|found| found.split_whitespace().any(|word| word == value))
        };
        says("rel", "author") || says("itemprop", "author")
    });
    let name = named.map(|node| tree.read(node)).filter(|name| name.split_whitespace().count() <= 6);
    metadata.author.extend(name.and_then(|name| Found::of(&name, "the page's link to the author")));
}

fn line(line: &str, metadata: &mut Metadata) {
    metadata.take_line(line);
    if line.len() < 200 {
        metadata.take_copyright(line);
    }
}

/// The blocks of the article, its headline first.
fn article(tree: &Tree<'_>, main: &MainText, headline: Option<usize>, metadata: &Metadata) -> Vec<Block> {
    let mut blocks = blocks::blocks(tree, main);
    let headline = headline.and_then(|node| blocks::block_of(tree, &main.aside, Kind::Heading(1), node));
    let Some(headline) = headline.or_else(|| titled(tree, &blocks, metadata)) else {
        return blocks.into_iter().map(lower).collect();
    };
    let at = headline.start();
    let before = |block: &Block| block.start() < at;
    let short = |block: &Block| words_of(tree, block).split_whitespace().count() <= KICKER;
    blocks.retain(|block| block.start() != at && (!before(block) || !short(block)));
    let mut blocks: Vec<Block> = blocks.into_iter().map(lower).collect();
    let place = blocks.iter().position(|block| block.start() > at).unwrap_or(blocks.len());
    blocks.insert(place, headline);
    blocks
}

/// One of the first lines, where it is no heading but stands in the page's title: old pages have their headlines so.
fn titled(tree: &Tree<'_>, blocks: &[Block], metadata: &Metadata) -> Option<Block> {
    const FIRST: usize = 4;
    let titles: Vec<String> = metadata.title.iter().map(|found| simple(&found.value)).collect();
    let is_title = |block: &&Block| {
        let words = simple(&words_of(tree, block));
        let is_site = metadata.site.iter().any(|site| simple(&site.value) == words);
        words.contains(' ')
            && !is_site
            && titles.iter().any(|title| format!(" {title} ").contains(&format!(" {words} ")))
    };
    let found = blocks.iter().take(FIRST).rfind(is_title)?;
    let kind = Kind::Heading(1);
    Some(Block { markdown: super::markdown::of_words(&words_of(tree, found), &kind), kind, kept: found.kept.clone() })
}

/// Headings below the headline are of a lower rank than it.
fn lower(block: Block) -> Block {
    match block.kind {
        Kind::Heading(1) => Block { kind: Kind::Heading(2), markdown: format!("#{}", block.markdown), ..block },
        _ => block,
    }
}

fn words_of(tree: &Tree<'_>, block: &Block) -> String {
    let parts = block.kept.iter().filter_map(|range| tree.text.as_str().get(range.clone()));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a block is one of the page's own lines.
fn is_left_out(block: &Block, left: &mut Left, metadata: &mut Metadata) -> bool {
    if matches!(block.kind, Kind::Heading(1)) {
        return false;
    }
    let plain = crate::markdown::PlainText::of(&block.markdown, crate::markdown::Flavour::Article);
    if let Some(what) = boilerplate(plain.as_str()) {
        line(plain.as_str(), metadata);
        left.named(what, &block.kept);
        return true;
    }
    let is_about = block.kind == Kind::Text && metadata.take_line(plain.as_str());
    if is_about {
        left.named("byline and date", &block.kept);
    }
    is_about
}

/// The addresses of the files that a set of frames shows.
fn frames(tree: &Tree<'_>) -> Vec<String> {
    let is_frame = |node: &usize| tree.nodes[*node].name == "frame";
    (1..tree.nodes.len()).filter(is_frame).filter_map(|node| tree.attribute(node, "src")).collect()
}
