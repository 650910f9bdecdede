//! Link previews: a few words about each record, shown beside the links that lead to it.
//!
//! They lie in script files, because a page opened from the disk can load nothing else. A file holds the records whose
//! addresses fall to its number ([`hash::share`]), so that one preview costs one small file, however large the dossier is;
//! `static/preview.js` finds the file by the same rule.

use serde_json::{Map, Value};

use crate::arena::Id;
use crate::dossier::{Claim, Dossier, Prose, Target};
use crate::hash;
use crate::route::Route;

use super::here::Here;
use super::{entities, source, words};

/// About so many records share a file: some ten kilobytes.
const TOGETHER: usize = 32;

/// Titles are cut to about so many characters.
const TITLE: usize = 160;

/// Lines below a title are cut to about so many characters, two or three lines of a card.
const LINE: usize = 180;

/// What the script that shows previews calls its own function, to which each file hands its records.
const RECEIVER: &str = "dossierPreviews";

/// How many files the previews of a dossier take.
pub(super) fn shares(dossier: &Dossier) -> usize {
    targets(dossier).count().div_ceil(TOGETHER).max(1)
}

/// The files. `here` stands at the root of the site, from where the addresses count by which records are found.
pub(super) fn files(here: &Here<'_>) -> Vec<(Route, Vec<u8>)> {
    let shares = shares(here.dossier);
    let mut files = vec![Map::new(); shares];
    for target in targets(here.dossier).filter(|target| here.stands(*target)) {
        let address = here.href_of(target);
        if let Some(file) = files.get_mut(hash::share(&address, shares)) {
            file.insert(address, Value::Array(glimpse(here, target)));
        }
    }
    let bytes = |file| format!("{RECEIVER}({});\n", Value::Object(file)).into_bytes();
    files.into_iter().enumerate().map(|(number, file)| (Route::previews(number), bytes(file))).collect()
}

/// The records of which there are previews.
fn targets(dossier: &Dossier) -> impl Iterator<Item = Target> + '_ {
    let incidents = dossier.incidents.ids().map(Target::Incident);
    let articles = dossier.articles.ids().map(Target::Article);
    let claims = dossier.claims.ids().map(Target::Claim);
    let sources = dossier.sources.ids().map(Target::Source);
    let actors = dossier.actors.ids().map(Target::Actor);
    let places = dossier.places.ids().map(Target::Place);
    let terms = dossier.glossary.ids().map(Target::Term);
    let techniques = dossier.techniques.ids().map(Target::Technique);
    incidents.chain(articles).chain(claims).chain(sources).chain(actors).chain(places).chain(terms).chain(techniques)
}

/// What sort of record it is, its title, and two or three lines about it.
fn glimpse(here: &Here<'_>, target: Target) -> Vec<Value> {
    let kind = Text::of(words::capital(&here.kind_of(target)));
    let title = Text { lang: here.link(target).lang, ..Text::cut(&here.title(target), TITLE) };
    let lines = lines(here, target);
    [kind, title].into_iter().chain(lines).filter(|text| !text.words.is_empty()).map(Text::value).collect()
}

/// The lines are those by which the record is told in lists.
fn lines(here: &Here<'_>, target: Target) -> Vec<Text> {
    match target {
        Target::Incident(id) => {
            let card = here.incident_card(id);
            let disputes = card
                .disputes
                .first()
                .map(|ask| here.fill("preview-dispute", &[("ask", ask.into())]))
                .unwrap_or_default();
            vec![joined(here, [card.when, card.place, card.kind]), Text::of(card.reports), Text::cut(&disputes, LINE)]
        }
        Target::Article(id) => {
            let card = here.article_card(id);
            vec![joined(here, [card.source.text, card.when]), Text::of(card.counts)]
        }
        Target::Claim(id) => claim(here, id),
        Target::Source(id) => {
            let card = source::card(here, id);
            let grade = card.letter.zip(card.means).map(|(letter, means)| {
                here.fill("preview-grade", &[("letter", (&letter).into()), ("means", (&means).into())])
            });
            vec![joined(here, [card.kind, card.state.unwrap_or_default()]), Text::of(grade.unwrap_or_default())]
        }
        Target::Actor(id) => {
            let card = entities::actor_card(here, id);
            vec![
                joined(here, [card.kind, card.part_of.map(|whole| whole.text).unwrap_or_default()]),
                also(here, card.names),
            ]
        }
        Target::Place(id) => {
            let card = entities::place_card(here, id);
            vec![joined(here, [here.within(id).unwrap_or_default(), card.kind]), also(here, card.names)]
        }
        Target::Term(id) => vec![meaning(here, &here.dossier.glossary[id].definition)],
        Target::Technique(id) => {
            vec![Text { lang: here.link(target).lang, ..meaning(here, &here.dossier.techniques[id].definition) }]
        }
        Target::Bias(_) | Target::Page(_) => Vec::new(),
    }
}

/// Who says it, in which words and where.
fn claim(here: &Here<'_>, id: Id<Claim>) -> Vec<Text> {
    let claim = &here.dossier.claims[id];
    let quote = Some(here.quote(id)).filter(|quote| !quote.is_empty());
    let quote = quote.map(|quote| here.quoted(&words::cut(&quote, LINE))).unwrap_or_default();
    let via: Vec<String> = claim.via.iter().map(|hand| here.party(hand).text).collect();
    let article = here.link(Target::Article(claim.article));
    let hands = here.list(&via);
    let (speaker, stance) = (here.party(&claim.speaker).text, here.stance(claim.stance));
    let given = [
        ("hands", via.len().into()),
        ("speaker", (&speaker).into()),
        ("stance", (&stance).into()),
        ("via", (&hands).into()),
    ];
    let said = here.fill("said", &given);
    vec![
        Text { words: quote, lang: here.foreign_language(claim.article) },
        Text::cut(&said, LINE),
        Text { lang: article.lang, ..Text::cut(&article.text, TITLE) },
    ]
}

fn meaning(here: &Here<'_>, definition: &Prose) -> Text {
    Text::cut(&here.plain(definition), 2 * LINE)
}

fn also(here: &Here<'_>, names: Option<String>) -> Text {
    Text::cut(&names.map(|names| here.fill("preview-names", &[("names", (&names).into())])).unwrap_or_default(), LINE)
}

/// Several words on one line; those that are empty are left out.
fn joined<const N: usize>(here: &Here<'_>, parts: [String; N]) -> Text {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Text::cut(&here.points(&parts), LINE)
}

/// A line of a preview.
struct Text {
    words: String,
    /// Its language, where it is not that of the site.
    lang: Option<String>,
}

impl Text {
    fn of(words: String) -> Text {
        Text { words, lang: None }
    }

    fn cut(words: &str, limit: usize) -> Text {
        Text::of(words::cut(&words::one_line(words), limit))
    }

    /// Words, or a pair of words and language.
    fn value(self) -> Value {
        match self.lang {
            Some(lang) => Value::Array(vec![Value::String(self.words), Value::String(lang)]),
            None => Value::String(self.words),
        }
    }
}
