//! Values: ids of what is referred to, answers to a question, words of the article.

use lsp_types::CompletionItemKind;

use super::{Offer, quotes};
use crate::codes;
use crate::lsp::cursor::{Cursor, Step};
use crate::lsp::desk::Desk;
use crate::lsp::hover::told;
use crate::lsp::written::{Kind, Record};
use crate::parse::place::{Collection, Place, place};
use crate::source::FileId;
use crate::yaml::shape::{Form, Refers};

/// What a text of this form can be.
pub(super) fn of_form(desk: &Desk, file: FileId, cursor: &Cursor, form: Form) -> Vec<Offer> {
    match form {
        Form::Ref(refers) => refers.iter().flat_map(|refers| of_reference(desk, file, cursor, *refers)).collect(),
        Form::Quote => quotes::offers(desk, file, cursor),
        Form::Answer => of_answer(desk, file, cursor),
        Form::Usual(words) => words.iter().map(|text| word(text)).collect(),
        Form::Path => captures(desk),
        _ => Vec::new(),
    }
}

fn word(text: &str) -> Offer {
    Offer::new(text, "", "", CompletionItemKind::ENUM_MEMBER)
}

fn captures(desk: &Desk) -> Vec<Offer> {
    let paths = desk.sources.iter().map(|(_, file)| file.path()).filter(|path| path.starts_with("seeds/"));
    paths.map(|path| Offer::new(path, "", "", CompletionItemKind::FILE)).collect()
}

fn of_reference(desk: &Desk, file: FileId, cursor: &Cursor, refers: Refers) -> Vec<Offer> {
    let of = |kind: Kind| of_kind(desk, |record| record.target.kind == kind);
    match refers {
        Refers::Claim => of(Kind::Claim),
        Refers::Bias => of(Kind::Bias),
        Refers::Question => {
            let incidents = incidents(desk, file, cursor);
            let asked = |record: &Record| {
                record.target.kind == Kind::Question && incidents.iter().any(|id| id == record.target.owner())
            };
            let mut offers = of_kind(desk, asked);
            for offer in &mut offers {
                offer.text = offer.text.split_once('#').map_or(offer.text.clone(), |(_, id)| id.to_owned());
                offer.label.clone_from(&offer.text);
            }
            offers
        }
        Refers::All => vec![word("all")],
        Refers::None => vec![word("none")],
        Refers::Code => codes::all()
            .iter()
            .map(|code| Offer::new(code.name, code.severity.word(), &code.summary(), CompletionItemKind::VALUE))
            .collect(),
        Refers::Record => super::links(desk, ""),
        _ => Kind::of_reference(refers).map(of).unwrap_or_default(),
    }
}

fn of_kind(desk: &Desk, wanted: impl Fn(&Record) -> bool) -> Vec<Offer> {
    let offer = |record: &Record| {
        Offer::new(&record.target.address, &record.name, &told(record), CompletionItemKind::REFERENCE)
    };
    desk.index.records().filter(|record| wanted(record)).map(offer).collect()
}

/// The incidents whose questions can be meant: the one that the cursor is in, or those that the article names. The file may
/// be past reading, so their ids are looked for in its text.
fn incidents(desk: &Desk, file: FileId, cursor: &Cursor) -> Vec<String> {
    match place(desk.sources.file(file).path()) {
        Place::Record(Collection::Incidents, key) => vec![key.to_owned()],
        Place::Collection(Collection::Incidents) => match cursor.path.first() {
            Some(Step::Key(key)) => vec![key.clone()],
            _ => Vec::new(),
        },
        _ => {
            let text = desk.text(file);
            let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            let words: std::collections::BTreeSet<&str> = text.split(|letter| !is_word(letter)).collect();
            let all = desk.index.records().filter(|record| record.target.kind == Kind::Incident);
            all.map(|record| record.target.address.clone()).filter(|id| words.contains(id.as_str())).collect()
        }
    }
}

/// What can be answered to the question that the cursor is in.
fn of_answer(desk: &Desk, file: FileId, cursor: &Cursor) -> Vec<Offer> {
    let Some(Step::Key(id)) = cursor.path.iter().skip_while(|step| !is_about_questions(step)).nth(1) else {
        return Vec::new();
    };
    let question = incidents(desk, file, cursor).iter().find_map(|incident| desk.index.question(incident, id));
    let Some(question) = question else { return Vec::new() };
    match question.fact("kind") {
        Some("yes-no") => ["yes", "no", "unknown"].map(word).to_vec(),
        Some("choice") => question.options.iter().map(|option| word(option)).collect(),
        Some("place") => of_kind(desk, |record| record.target.kind == Kind::Place),
        Some("actor") => of_kind(desk, |record| record.target.kind == Kind::Actor),
        _ => Vec::new(),
    }
}

fn is_about_questions(step: &Step) -> bool {
    matches!(step, Step::Key(key) if key == "answers" || key == "questions")
}
