//! An article's text with its marks, and the notes beside them.

mod published;
mod rows;

use std::fmt::Write as _;
use std::ops::Range;

use crate::arena::Id;
use crate::catalogue::Direction;
use crate::dossier::{Article, BiasNote, Claim, Passage, Target};
use crate::markdown::{HtmlOptions, Mark, PieceInfo, escape, render_article};
use crate::raw::meta::Publish;

use super::here::Here;
use super::shape::article::{Annotation, Block};
use super::shape::shared::{Link, Relation};
use super::words;

pub(super) use published::passages;
use published::{begins_with_headline, block_id, windows};
pub(super) use rows::rows;

/// What a mark stands for.
#[derive(Clone, Copy)]
enum Subject {
    Claim(Id<Claim>),
    Bias(Id<BiasNote>),
    Note(usize),
}

impl Subject {
    fn kind(self) -> &'static str {
        match self {
            Subject::Claim(_) => "claim",
            Subject::Bias(_) => "bias",
            Subject::Note(_) => "note",
        }
    }
}

/// An annotation in the order of the text.
struct Numbered {
    subject: Subject,
    /// Id of the mark.
    id: String,
    /// "C1": its kind, and its number among those of its kind, from 1.
    label: String,
    parts: Vec<Range<usize>>,
}

/// A text as it is shown.
pub(super) struct Shown {
    /// The headline with its marks, and the notes that begin in it, where the text begins with one.
    pub(super) headline: Option<Block>,
    /// The other blocks.
    pub(super) blocks: Vec<Block>,
    /// Why the text is not shown whole.
    pub(super) withheld: Option<String>,
    /// Annotations without a place in what is shown.
    pub(super) unplaced: Vec<Annotation>,
}

/// The text of an article with its annotations, as far as it is published.
pub(super) fn text(here: &Here<'_>, id: Id<Article>) -> Shown {
    let article = &here.dossier.articles[id];
    let numbered = number(here, article);
    let annotations: Vec<Annotation> = numbered.iter().map(|one| annotation(here, article, one)).collect();
    match article.lets_out() {
        Publish::Metadata => Shown {
            headline: None,
            blocks: Vec::new(),
            withheld: Some(here.say("article-withheld")),
            unplaced: annotations.into_iter().map(|one| Annotation { mark: None, ..one }).collect(),
        },
        Publish::Excerpts => Shown {
            headline: None,
            blocks: excerpts(here, id, &numbered, annotations),
            withheld: Some(here.say("article-excerpts")),
            unplaced: Vec::new(),
        },
        Publish::Full => whole(here, id, &numbered, &annotations),
    }
}

/// All annotations of an article that are shown, numbered by kind in the order of the text.
fn number(here: &Here<'_>, article: &Article) -> Vec<Numbered> {
    let mut found: Vec<(Vec<Range<usize>>, Subject, String)> = Vec::new();
    let mut add = |passage: &Passage, subject: Subject, id: String| {
        found.push((passage.anchor.as_ref().map_or_else(Vec::new, |anchor| anchor.parts.clone()), subject, id));
    };
    for claim in here.standing_claims(&article.claims) {
        let record = &here.dossier.claims[claim];
        add(&record.passage, Subject::Claim(claim), record.common.key.clone());
    }
    for (number, bias) in (1..).zip(&article.bias) {
        let record = &here.dossier.bias[*bias];
        let id = record.key.clone().unwrap_or_else(|| bias_id(number));
        add(&record.passage, Subject::Bias(*bias), id);
    }
    for (number, note) in article.notes.iter().enumerate() {
        add(&note.passage, Subject::Note(number), note_id(number + 1));
    }
    found.sort_by_key(|(parts, ..)| parts.first().map_or((0, 0), |first| (first.start, usize::MAX - first.end)));
    let mut counts = [0_usize; 3];
    found
        .into_iter()
        .map(|(parts, subject, id)| {
            let count = &mut counts[subject_index(subject)];
            *count += 1;
            let given = [("word", subject.kind().into()), ("n", (*count).into())];
            Numbered { subject, id, label: here.fill("note-label", &given), parts }
        })
        .collect()
}

/// The id of a bias note that has none of its own, by its number from 1.
pub(super) fn bias_id(number: usize) -> String {
    format!("bias_{number}")
}

/// The id of a note, by its number from 1.
pub(super) fn note_id(number: usize) -> String {
    format!("note_{number}")
}

fn subject_index(subject: Subject) -> usize {
    match subject {
        Subject::Claim(_) => 0,
        Subject::Bias(_) => 1,
        Subject::Note(_) => 2,
    }
}

/// The labels of an article's claims, in the order of the text.
pub(super) fn claim_labels(here: &Here<'_>, article: &Article) -> Vec<(Id<Claim>, String)> {
    let numbered = number(here, article);
    let label = |one: &Numbered| match one.subject {
        Subject::Claim(id) => Some((id, one.label.clone())),
        _ => None,
    };
    numbered.iter().filter_map(label).collect()
}

/// The note beside a mark.
fn annotation(here: &Here<'_>, article: &Article, one: &Numbered) -> Annotation {
    let empty = Annotation {
        id: one.id.clone(),
        kind: one.subject.kind().to_owned(),
        label: one.label.clone(),
        speaker: None,
        stance_text: None,
        via: Vec::new(),
        technique: None,
        body_html: String::new(),
        href: None,
        answers: Vec::new(),
        relations: Vec::new(),
        mark: Some(format!("#{}", one.id)),
    };
    match one.subject {
        Subject::Claim(id) => {
            let claim = &here.dossier.claims[id];
            Annotation {
                speaker: Some(here.party(&claim.speaker)),
                stance_text: Some(here.stance(claim.stance)),
                via: claim.via.iter().map(|hand| here.party(hand)).collect(),
                body_html: escape(&claim.says),
                href: Some(here.href_of(Target::Claim(id))),
                answers: here.answers(id),
                relations: here.relations_of_claim(id).into_iter().map(short).collect(),
                ..empty
            }
        }
        Subject::Bias(id) => {
            let bias = &here.dossier.bias[id];
            Annotation {
                technique: bias.technique.map(|technique| here.link(Target::Technique(technique))),
                body_html: here.inline(&bias.note),
                ..empty
            }
        }
        Subject::Note(number) => {
            let note = article.notes.get(number);
            Annotation { body_html: note.map_or_else(String::new, |note| here.inline(&note.note)), ..empty }
        }
    }
}

/// A relation in few words, as a margin has room for: who says the other thing. Reasons stand on the claim's own page.
fn short(relation: Relation) -> Relation {
    let text = relation.by.clone().unwrap_or_else(|| words::cut(&relation.target.text, SHORT));
    Relation {
        target: Link { text, ..relation.target },
        by: None,
        quote: None,
        quote_lang: None,
        because: None,
        ..relation
    }
}

/// Titles in a margin are cut to about so many characters.
const SHORT: usize = 60;

/// The whole text.
fn whole(here: &Here<'_>, id: Id<Article>, numbered: &[Numbered], annotations: &[Annotation]) -> Shown {
    let article = &here.dossier.articles[id];
    let marks: Vec<Mark> =
        numbered.iter().enumerate().map(|(key, one)| Mark { parts: one.parts.clone(), key }).collect();
    let footnotes = here.footnotes();
    let options = HtmlOptions::article(&footnotes);
    let rendered = render_article(article.text.markdown(), &marks, &options, &|piece| tags(here, numbered, piece));
    let (lang, dir) = tongue(here, id);
    let mut blocks: Vec<Block> = rendered
        .into_iter()
        .enumerate()
        .map(|(number, block)| Block {
            id: block_id(number),
            html: block.html,
            lang: lang.clone(),
            dir: dir.clone(),
            notes: block.starts.iter().filter_map(|key| annotations.get(*key)).cloned().collect(),
        })
        .collect();
    let headline = begins_with_headline(&article.text).then(|| {
        let first = blocks.remove(0);
        Block { html: headline(&first.html), ..first }
    });
    Shown { headline, blocks, withheld: None, unplaced: Vec::new() }
}

/// Language and direction of an article's text, where it is not in the language of the site.
fn tongue(here: &Here<'_>, id: Id<Article>) -> (Option<String>, Option<String>) {
    let lang = here.foreign_language(id);
    let dir = lang.as_deref().map(|lang| Direction::of(lang).html().to_owned());
    (lang, dir)
}

/// The words of a first-level heading, with their marks.
fn headline(html: &str) -> String {
    html.trim().trim_start_matches("<h2>").trim_end_matches("</h2>").to_owned()
}

/// The tags round a piece of marked text: the mark, and after the last piece of an annotation the sign that leads to its
/// note. In a link no other link may stand, so there the sign is words only.
fn tags(here: &Here<'_>, numbered: &[Numbered], piece: &PieceInfo) -> (String, String) {
    let of = |keys: &[usize]| keys.iter().filter_map(|key| numbered.get(*key)).collect::<Vec<_>>();
    let (all, first, last) = (of(&piece.keys), of(&piece.first_of), of(&piece.last_of));
    let mut open = String::new();
    // One element has one id; further annotations that begin here get an empty target before it.
    for one in first.iter().skip(1) {
        let _ = write!(open, "<span id=\"{}\"></span>", escape(&one.id));
    }
    let _ = write!(open, "<mark class=\"m{}\"", kinds(&all));
    if let Some(one) = first.first() {
        let _ = write!(open, " id=\"{}\"", escape(&one.id));
    }
    // `aria-details` leads to one element: the note of the annotation that began last.
    if let Some(one) = all.last() {
        let _ = write!(open, " aria-details=\"n_{}\"", escape(&one.id));
    }
    let ids: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
    let _ = write!(open, " data-a=\"{}\">", escape(&ids.join(" ")));
    let mut close = "</mark>".to_owned();
    for one in last {
        let (kind, label) = (one.subject.kind(), escape(&one.label));
        if piece.in_link {
            let _ = write!(close, "<sup class=\"r {kind}\">{label}</sup>");
        } else {
            let (id, told) = (escape(&one.id), here.fill("note-to", &[("label", (&one.label).into())]));
            let _ = write!(
                close,
                "<sup class=\"r {kind}\"><a href=\"#n_{id}\" aria-label=\"{}\">{label}</a></sup>",
                escape(&told)
            );
        }
    }
    (open, close)
}

/// The kinds that cover a piece, as classes: one that does so more than once also with a 2.
fn kinds(all: &[&Numbered]) -> String {
    let class = |kind: &str| match all.iter().filter(|one| one.subject.kind() == kind).count() {
        0 => String::new(),
        1 => format!(" {kind}"),
        _ => format!(" {kind} {kind}2"),
    };
    ["claim", "bias", "note"].map(class).concat()
}

/// The quoted passages, each with some words round it; passages that touch are one.
fn excerpts(here: &Here<'_>, id: Id<Article>, numbered: &[Numbered], annotations: Vec<Annotation>) -> Vec<Block> {
    let prepared = &here.dossier.articles[id].text.prepared;
    let (lang, dir) = tongue(here, id);
    let mut notes: Vec<Option<Annotation>> = annotations.into_iter().map(Some).collect();
    windows(here, id, numbered)
        .into_iter()
        .enumerate()
        .map(|(number, window)| {
            let html = format!("<p>… {} …</p>", marked(here, prepared.text(window.clone()), &window, numbered));
            let begins = |one: &Numbered| one.parts.first().is_some_and(|part| window.contains(&part.start));
            let here = numbered.iter().zip(&mut notes).filter(|(one, _)| begins(one));
            let notes = here.filter_map(|(_, note)| note.take()).collect();
            Block { id: block_id(number), html, lang: lang.clone(), dir: dir.clone(), notes }
        })
        .collect()
}

/// A window of plain text with its marks.
fn marked(here: &Here<'_>, text: &str, window: &Range<usize>, numbered: &[Numbered]) -> String {
    let inside = |part: &Range<usize>| part.start < window.end && part.end > window.start;
    let mut cuts: Vec<usize> = vec![window.start, window.end];
    for part in numbered.iter().flat_map(|one| &one.parts).filter(|part| inside(part)) {
        cuts.extend([part.start.max(window.start), part.end.min(window.end)]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut html = String::new();
    for piece in cuts.windows(2) {
        let range = piece[0]..piece[1];
        let keys_of = |test: &dyn Fn(&[Range<usize>]) -> bool| -> Vec<usize> {
            numbered.iter().enumerate().filter(|(_, one)| test(&one.parts)).map(|(key, _)| key).collect()
        };
        let keys = keys_of(&|parts| parts.iter().any(|part| part.start <= range.start && part.end >= range.end));
        let words = escape(text.get(range.start - window.start..range.end - window.start).unwrap_or(""));
        if keys.is_empty() {
            html.push_str(&words);
            continue;
        }
        let first_of = keys_of(&|parts| parts.first().is_some_and(|part| part.start == range.start));
        let last_of = keys_of(&|parts| parts.last().is_some_and(|part| part.end == range.end));
        let (open, close) = tags(here, numbered, &PieceInfo { keys, first_of, last_of, in_link: false });
        html.push_str(&open);
        html.push_str(&words);
        html.push_str(&close);
    }
    html
}
