//! Where in a text many words of a quote stand close together.

use std::collections::HashMap;
use std::ops::Range;

use crate::quote::words::{Words, split};

/// How many passages are looked at closely.
const PASSAGES: usize = 8;
/// A word that occurs more often says nothing about where a quote is from, unless the quote has no rarer one.
const COMMON: usize = 10_000;
/// For so many words of a quote that are not in the text, words that are spelt alike are sought.
const MISSPELT: usize = 8;

/// A word of the quote: how rare it is in the text, and how often the quote has it.
#[derive(Debug, Clone, Copy)]
struct Weight {
    rarity: u64,
    times: usize,
}

/// Ranges of words in which a quote may stand, the most promising first.
pub(super) fn passages(words: &Words, quote: &str) -> Vec<Range<usize>> {
    let quoted = split(quote);
    let weights = weights(words, quote, &quoted);
    let places = places(words, &weights);
    let width = quoted.len() + quoted.len() / 2 + 2;
    let slack = quoted.len() / 4 + 2;
    let best = densest(&places, &weights, &words.keys, width);
    best.into_iter().map(|start| start.saturating_sub(slack)..(start + width + slack).min(words.keys.len())).collect()
}

fn weights(words: &Words, quote: &str, quoted: &[Range<usize>]) -> HashMap<u32, Weight> {
    let mut weights: HashMap<u32, Weight> = HashMap::new();
    let mut unknown = Vec::new();
    for word in quoted {
        match words.known(&quote[word.clone()]) {
            Some(key) => add(&mut weights, words, key),
            None => unknown.push(&quote[word.clone()]),
        }
    }
    unknown.dedup();
    for word in unknown.into_iter().take(MISSPELT) {
        for key in words.alike(word) {
            add(&mut weights, words, key);
        }
    }
    weights
}

fn add(weights: &mut HashMap<u32, Weight>, words: &Words, key: u32) {
    let frequency = words.places(key).len().max(1);
    let rarity = 1 + u64::from((words.keys.len() / frequency).max(1).ilog2());
    weights.entry(key).or_insert(Weight { rarity, times: 0 }).times += 1;
}

/// All places of the words that say something, in order.
fn places(words: &Words, weights: &HashMap<u32, Weight>) -> Vec<u32> {
    let mut keys: Vec<u32> = weights.keys().copied().collect();
    keys.sort_unstable_by_key(|&key| (words.places(key).len(), key));
    let rare = keys.partition_point(|&key| words.places(key).len() <= COMMON).max(1);
    let mut places: Vec<u32> = keys.iter().take(rare).flat_map(|&key| words.places(key)).copied().collect();
    places.sort_unstable();
    places
}

/// Where the windows begin that hold most, of those that do not overlap.
fn densest(places: &[u32], weights: &HashMap<u32, Weight>, keys: &[u32], width: usize) -> Vec<usize> {
    let mut inside: HashMap<u32, usize> = HashMap::new();
    let mut worth = 0;
    let mut first = 0;
    let mut found: Vec<(u64, usize)> = Vec::new();
    for &last in places {
        worth += enter(&mut inside, weights, keys, last);
        while let Some(&oldest) = places.get(first)
            && oldest as usize + width <= last as usize
        {
            worth -= leave(&mut inside, weights, keys, oldest);
            first += 1;
        }
        let start = places.get(first).map_or(0, |&oldest| oldest as usize);
        note(&mut found, worth, start, width);
    }
    found.sort_by_key(|&(worth, start)| (std::cmp::Reverse(worth), start));
    found.into_iter().map(|(_, start)| start).collect()
}

/// What the window gains by a word.
fn enter(inside: &mut HashMap<u32, usize>, weights: &HashMap<u32, Weight>, keys: &[u32], place: u32) -> u64 {
    let Some((key, weight)) = weight_at(weights, keys, place) else { return 0 };
    let count = inside.entry(key).or_default();
    *count += 1;
    if *count <= weight.times { weight.rarity } else { 0 }
}

/// What the window loses by a word.
fn leave(inside: &mut HashMap<u32, usize>, weights: &HashMap<u32, Weight>, keys: &[u32], place: u32) -> u64 {
    let Some((key, weight)) = weight_at(weights, keys, place) else { return 0 };
    let count = inside.entry(key).or_default();
    *count = count.saturating_sub(1);
    if *count < weight.times { weight.rarity } else { 0 }
}

fn weight_at(weights: &HashMap<u32, Weight>, keys: &[u32], place: u32) -> Option<(u32, Weight)> {
    let key = keys.get(place as usize)?;
    Some((*key, *weights.get(key)?))
}

/// Keeps the best few windows; of those that overlap the best, and of equals the first.
fn note(found: &mut Vec<(u64, usize)>, worth: u64, start: usize, width: usize) {
    if let Some(same) = found.iter_mut().find(|(_, other)| other.abs_diff(start) < width) {
        if worth > same.0 {
            *same = (worth, start);
        }
        return;
    }
    found.push((worth, start));
    if found.len() > PASSAGES
        && let Some(worst) = (0..found.len()).min_by_key(|&index| (found[index].0, std::cmp::Reverse(found[index].1)))
    {
        found.swap_remove(worst);
    }
}
