//! Quotes are proved: each is found in its article's text exactly once, or the message says what stands there instead.

use std::ops::Range;

use super::cx::Cx;
use crate::codes;
use crate::diagnostic::{Certainty, Diagnostic};
use crate::dossier::Passage;
use crate::quote::{self, Nearest, Prepared, Selector, Unmatched, WordDiff};
use crate::source::{FileId, Sources, Span, Spanned};
use crate::yaml::decode::Text;
use crate::yaml::scalar::{like, quoted};

codes! {
    /// A quote without words: nothing, white space, elisions alone, or an elision at an end of the quote; or one that more
    /// than 32 pairs of brackets cut to pieces.
    ///
    /// A quote is what a reader can hold against the article; without words there is nothing to hold. Copy
    /// the words that are meant from the article's text.
    ///
    /// ```yaml
    /// quote: "[...] who fired the shots"    # wrong: what is left out before the first word is no part of a quote
    /// quote: "who fired the shots"          # right
    /// ```
    pub QUOTE_EMPTY = Error "quote-empty";
    /// A quote whose words do not stand in the article's text.
    ///
    /// Everything a dossier says rests on its quotes; one that cannot be found could have been made up.
    /// Matching overlooks only white space, kinds of quotation mark and dash, invisible characters, Unicode
    /// composition and Markdown markup. The nearest passage is shown with the words that differ. Copy the
    /// words from the text; mark what you leave out with `[...]` and what you insert with `[square
    /// brackets]`.
    ///
    /// ```yaml
    /// quote: Three people were hurt at the bridge                   # wrong, where the text has: Two people were hurt when …
    /// quote: "Two people were hurt [...] at the [old] bridge"       # right
    /// ```
    pub QUOTE_NOT_FOUND = Error "quote-not-found";
    /// A quote whose words stand in the article's text more than once.
    ///
    /// A reader could not tell which passage is meant. Quote more words, or say which one with `prefix`
    /// (words directly before it), `suffix` (words directly after it) or `nth` (1, 2, …, up to 1,000).
    ///
    /// ```yaml
    /// quote: shots                         # wrong, where the text speaks of shots twice
    /// quote: who fired the shots           # right
    /// quote: shots                         # right as well
    /// suffix: were fired
    /// ```
    pub QUOTE_AMBIGUOUS = Error "quote-ambiguous";
    /// The quote is in the text, but not with the `prefix`, `suffix` or `nth` that is given beside it.
    ///
    /// These say which of several places is meant; one that fits none of them leaves a reader with no
    /// passage at all. Copy the words that stand directly before or after the quote, or count its places
    /// from 1.
    ///
    /// ```yaml
    /// quote: shots
    /// prefix: heard the         # wrong, where the words before it are: who fired the
    /// prefix: who fired the     # right
    ///
    /// quote: shots
    /// nth: 3                    # wrong, where the word occurs twice
    /// nth: 2                    # right
    /// ```
    pub QUOTE_CONTEXT = Error "quote-context";
    /// A quote that begins or ends in the middle of a word.
    ///
    /// Half a word can turn a meaning round: "able" out of "unable". Quote whole words; where the editor's
    /// own letters stand in place of the rest, put them in brackets.
    ///
    /// ```yaml
    /// quote: able to say who fired         # wrong, where the text has: unable to say who fired
    /// quote: unable to say who fired       # right
    /// quote: "[U]nable to say who fired"   # right, where a capital letter is wanted
    /// ```
    pub QUOTE_CUTS_WORD = Warning "quote-cuts-word";
}

/// The written parts of a selector.
pub(super) struct RawSelector<'a> {
    pub(super) quote: Option<&'a Text>,
    pub(super) prefix: Option<&'a Text>,
    pub(super) suffix: Option<&'a Text>,
    pub(super) nth: Option<&'a Spanned<u32>>,
    /// Where the record stands.
    pub(super) span: Span,
}

/// The written parts of a record's selector.
macro_rules! selector_of {
    ($record:expr) => {
        $crate::resolve::quotes::RawSelector {
            quote: $record.quote.as_ref(),
            prefix: $record.prefix.as_ref(),
            suffix: $record.suffix.as_ref(),
            nth: $record.nth.as_ref(),
            span: $record.span,
        }
    };
}
pub(super) use selector_of;

/// The text a quote is to be found in.
#[derive(Clone, Copy)]
pub(super) struct ArticleFile<'a> {
    pub(super) file: FileId,
    pub(super) prepared: &'a Prepared,
    /// Whether there is any text to search in; where there is none, that was reported, and nothing else need be.
    pub(super) has_words: bool,
}

impl ArticleFile<'_> {
    /// A range of the plain text as a place in the Markdown file.
    fn span(&self, plain: Range<usize>) -> Span {
        Span::new(self.file, self.prepared.plain().source_range(plain))
    }
}

/// Finds the quote, or reports why it is not proved.
pub(super) fn passage(raw: &RawSelector<'_>, article: ArticleFile<'_>, cx: &mut Cx<'_>) -> Passage {
    let Some(quote) = raw.quote else {
        return Passage { quote: String::new(), prefix: None, suffix: None, nth: None, span: raw.span, anchor: None };
    };
    let selector = Selector {
        exact: &quote.value,
        prefix: raw.prefix.map(Text::as_str),
        suffix: raw.suffix.map(Text::as_str),
        nth: raw.nth.map(|nth| nth.value as usize),
    };
    let anchor = match cx.proofs.locate(cx.sources.file(article.file), article.prepared, &selector) {
        Ok(anchor) => {
            warn_of_cut_word(&anchor, quote, article, cx);
            Some(anchor)
        }
        Err(_) if !article.has_words => None,
        Err(unmatched) => {
            let diagnostic = explain(unmatched, raw, quote, article, cx.sources);
            cx.report(diagnostic);
            None
        }
    };
    let words = |part: Option<&Text>| part.map(|text| text.value.clone());
    Passage {
        quote: quote.value.clone(),
        prefix: words(raw.prefix),
        suffix: words(raw.suffix),
        nth: raw.nth.map(|nth| nth.value),
        span: quote.span,
        anchor,
    }
}

fn explain(
    unmatched: Unmatched,
    raw: &RawSelector<'_>,
    quote: &Text,
    article: ArticleFile<'_>,
    sources: &Sources,
) -> Diagnostic {
    match unmatched {
        Unmatched::Empty | Unmatched::OnlyElision => {
            Diagnostic::at(&QUOTE_EMPTY, quote.span, "the quote holds no words")
                .why("words of the article are expected here")
                .help("copy the words that are meant from the article's text")
        }
        Unmatched::EmptyPart { .. } => Diagnostic::at(&QUOTE_EMPTY, quote.span, "an elision has no words beside it")
            .why("words are expected before and after each `[...]`")
            .help("remove the `[...]` at the end of the quote, or quote the words that follow it"),
        Unmatched::Lost => not_in_text(quote)
            .why("these words do not stand in the text")
            .help("copy the exact words; what may have been meant is shown once the quotes above it are mended"),
        Unmatched::Common { part, parts, most, places } => {
            let what = if parts == 1 {
                "the quote stands".to_owned()
            } else {
                format!("part {} of the quote stands", part + 1)
            };
            let message = format!("{what} in the article's text more than {most} times");
            let diagnostic = Diagnostic::at(&QUOTE_AMBIGUOUS, quote.span, message)
                .why("words that stand there so often point at none of their places");
            let help = if parts == 1 {
                "quote more words, or add `prefix:`, `suffix:` or `nth:` beside the quote".to_owned()
            } else {
                "quote more words of this part".to_owned()
            };
            more(with_places(diagnostic, &places, "place", article), most, places.len()).help(help)
        }
        Unmatched::TooManyBrackets { most } => {
            Diagnostic::at(&QUOTE_EMPTY, quote.span, format!("the quote has more than {most} pairs of square brackets"))
                .why("no reader could hold so many against the article")
                .help("make several quotes of it, each of a passage")
        }
        Unmatched::NotFound { nearest, .. } => not_found(nearest, quote, article, sources),
        Unmatched::OnlyInMarkup { source } => {
            Diagnostic::at(&QUOTE_NOT_FOUND, quote.span, "the quote stands only in markup that no reader sees")
                .why("not in the text itself")
                .label(Span::new(article.file, source), "here, in markup")
                .help("copy the words as the page shows them")
        }
        Unmatched::OutOfOrder { places } => {
            let diagnostic =
                Diagnostic::at(&QUOTE_NOT_FOUND, quote.span, "the parts of the quote do not stand in this order")
                    .why("each part is in the text, but not one after the other")
                    .help("quote them in the order of the text, or make them separate quotes");
            with_places(diagnostic, &places, "part", article)
        }
        Unmatched::Ambiguous { total, places } => {
            let message = format!("the quote stands in the article's text {}", times(total));
            let diagnostic = Diagnostic::at(&QUOTE_AMBIGUOUS, quote.span, message).why("which of them is meant?");
            let diagnostic = with_places(diagnostic, &places, "place", article);
            more(diagnostic, total, places.len())
                .help("quote more words, or add `prefix:`, `suffix:` or `nth:` beside the quote")
        }
        Unmatched::NthOutOfRange { total, places } => {
            let span = raw.nth.map_or(quote.span, |nth| nth.span);
            let nth = raw.nth.map_or(0, |nth| nth.value);
            let message = format!("there is no place number {nth}: the quote stands in the text {}", times(total));
            let why = if total == 1 {
                "not needed".to_owned()
            } else {
                format!("a number from 1 to {total} is expected here")
            };
            let diagnostic = Diagnostic::at(&QUOTE_CONTEXT, span, message).why(why);
            let diagnostic = if total == 1 { diagnostic.help("remove `nth:`") } else { diagnostic };
            more(with_places(diagnostic, &places, "place", article), total, places.len())
        }
        Unmatched::PrefixNotFound { places } => beside(raw.prefix, "prefix", "before", quote, &places, article),
        Unmatched::SuffixNotFound { places } => beside(raw.suffix, "suffix", "after", quote, &places, article),
    }
}

/// The words that should stand beside the quote do not.
fn beside(
    words: Option<&Text>,
    name: &str,
    side: &str,
    quote: &Text,
    places: &[Range<usize>],
    article: ArticleFile<'_>,
) -> Diagnostic {
    let span = words.map_or(quote.span, |text| text.span);
    let message = format!("the quote is in the text, but not with this {name}");
    let diagnostic = Diagnostic::at(&QUOTE_CONTEXT, span, message)
        .why(format!("these words do not stand directly {side} it"))
        .help(format!("copy the words that stand directly {side} the place that is meant"));
    with_places(diagnostic, places, "place", article)
}

/// Points at places in the article's text, each with its number.
fn with_places(diagnostic: Diagnostic, places: &[Range<usize>], name: &str, article: ArticleFile<'_>) -> Diagnostic {
    (1..).zip(places).fold(diagnostic, |diagnostic, (number, place)| {
        diagnostic.label(article.span(place.clone()), format!("{name} {number}"))
    })
}

/// Says that not every place is shown.
fn more(diagnostic: Diagnostic, total: usize, shown: usize) -> Diagnostic {
    if total > shown { diagnostic.note(format!("only the first {shown} places are shown")) } else { diagnostic }
}

fn times(total: usize) -> String {
    match total {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{many} times"),
    }
}

fn not_in_text(quote: &Text) -> Diagnostic {
    Diagnostic::at(&QUOTE_NOT_FOUND, quote.span, "the quote is not in the article's text")
}

fn not_found(nearest: Option<Nearest>, quote: &Text, article: ArticleFile<'_>, sources: &Sources) -> Diagnostic {
    let diagnostic = not_in_text(quote);
    let Some(nearest) = nearest else {
        let start = Span::new(article.file, 0..0);
        return diagnostic
            .why("no passage like it was found")
            .label(start, "searched in this text")
            .help("copy the exact words from the article's text; is it the right article?");
    };
    let diagnostic = diagnostic
        .why("these words do not stand in the text")
        .label(article.span(nearest.range.clone()), "the nearest passage");
    let diagnostic = match differences(&nearest.words) {
        Some(text) => diagnostic.note(text),
        None => diagnostic,
    };
    match nearest.differs_only_in_characters {
        Some(exact) => {
            let message = if nearest.has_same_numbers {
                "the same words, as the text has them"
            } else {
                "the same words with another number, as the text has them"
            };
            let written = like(sources.slice(quote.span), &exact);
            diagnostic.offer(Certainty::of(nearest.has_same_numbers), quote.span, written, message)
        }
        None => diagnostic.help(
            "copy the exact words; mark what you leave out with `[...]` and what you insert with `[square brackets]`",
        ),
    }
}

/// The words that differ, in words.
fn differences(words: &[WordDiff]) -> Option<String> {
    let last = words.len().saturating_sub(1);
    let inside = words.iter().enumerate().filter(|(index, word)| !is_sign_outside(word, *index, last));
    let mut parts: Vec<String> = inside.filter_map(|(_, word)| difference(word)).collect();
    let hidden = parts.len().saturating_sub(DIFFERENCES_SHOWN);
    parts.truncate(DIFFERENCES_SHOWN);
    if hidden > 0 {
        parts.push(format!("and {hidden} more"));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn difference(word: &WordDiff) -> Option<String> {
    Some(match word {
        WordDiff::Same(_) => return None,
        WordDiff::Missing(text) => format!("the text has `{text}`, which the quote leaves out"),
        WordDiff::Extra(text) => format!("the quote has `{text}`, which the text does not"),
        WordDiff::Changed { quote, text } => format!("the quote has `{quote}`, the text has `{text}`"),
    })
}

/// Whether the words differ only in a sign that stands just before or behind the whole quote.
fn is_sign_outside(word: &WordDiff, index: usize, last: usize) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric();
    let WordDiff::Changed { quote, text } = word else { return false };
    (index == 0 && text.trim_start_matches(is_sign) == quote)
        || (index == last && text.trim_end_matches(is_sign) == quote)
}

/// How many differing words are named in one message.
const DIFFERENCES_SHOWN: usize = 6;

fn warn_of_cut_word(anchor: &quote::Anchor, quote: &Text, article: ArticleFile<'_>, cx: &mut Cx<'_>) {
    if let Some(cut) = quote::cuts_word(article.prepared, anchor) {
        let place = article.span(anchor.start()..anchor.end());
        cx.report(
            Diagnostic::at(&QUOTE_CUTS_WORD, quote.span, "the quote cuts a word in half")
                .why("half a word is not what the text says")
                .label(place, "the passage quoted")
                .suggest(quote.span, quoted(&cut.suggestion), "quote whole words"),
        );
    }
}
