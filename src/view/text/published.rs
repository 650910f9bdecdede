//! Which words of an article are published, and where on its page they stand.

use std::ops::Range;

use crate::arena::Id;
use crate::dossier::Article;
use crate::dossier::article::ArticleText;
use crate::quote::{Anchor, excerpt};
use crate::raw::meta::Publish;

use super::super::here::Here;
use super::{Numbered, number};

/// The id of a block of the text, by its number from 0.
pub(super) fn block_id(number: usize) -> String {
    format!("_p{}", number + 1)
}

/// The words of an article that its page shows, block by block, each with the id of its element. The headline is not
/// among them.
pub(in crate::view) fn passages(here: &Here<'_>, id: Id<Article>) -> Vec<(String, String)> {
    let article = &here.dossier.articles[id];
    let (blocks, skipped) = match article.lets_out() {
        Publish::Metadata => (Vec::new(), 0),
        Publish::Excerpts => (windows(here, id, &number(here, article)), 0),
        Publish::Full => {
            (article.text.prepared.plain().blocks().to_vec(), usize::from(begins_with_headline(&article.text)))
        }
    };
    let blocks = blocks.into_iter().enumerate().skip(skipped).filter(|(_, block)| !block.is_empty());
    blocks.map(|(number, block)| (block_id(number), article.text.prepared.text(block).to_owned())).collect()
}

/// Whether the first block is a heading of the first level.
pub(super) fn begins_with_headline(text: &ArticleText) -> bool {
    let plain = text.prepared.plain();
    let first = plain.headings().first().filter(|heading| heading.level == 1);
    first.is_some_and(|heading| !heading.range.is_empty() && plain.blocks().first() == Some(&heading.range))
}

/// The quoted passages with some words round them; passages that touch are one.
pub(super) fn windows(here: &Here<'_>, id: Id<Article>, numbered: &[Numbered]) -> Vec<Range<usize>> {
    let prepared = &here.dossier.articles[id].text.prepared;
    let words = usize::try_from(here.dossier.meta.excerpt_words).unwrap_or(usize::MAX);
    let mut windows: Vec<Range<usize>> =
        numbered.iter().flat_map(|one| excerpt(prepared, &Anchor::of(one.parts.clone()), words)).collect();
    windows.sort_by_key(|window| window.start);
    let touch = |end: usize, start: usize| start <= end || prepared.text(end..start).trim().is_empty();
    let mut merged: Vec<Range<usize>> = Vec::new();
    for window in windows {
        match merged.last_mut() {
            Some(last) if touch(last.end, window.start) => last.end = last.end.max(window.end),
            _ => merged.push(window),
        }
    }
    merged
}
