//! A message that can be said: words, and what stands between them.

use std::collections::BTreeSet;

use super::direction::{Direction, ISOLATE};
use super::plural::{Form, Rule};

/// What a message is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// Words, which stand as they are.
    Text(&'a str),
    /// A number, which chooses the form of the words beside it.
    Number(i64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Argument::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Argument::Text(text)
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Argument::Number(number)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A part of a message as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words of the message itself.
    Words(&'a str),
    /// What was given, by its name.
    Given(&'a str, &'a str),
}

/// A message.
#[derive(Debug, Clone)]
pub(super) struct Message(pub(super) Vec<Piece>);

/// A piece of a message.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    Words(String),
    Given(String),
    Choice(Choice),
}

/// Words that depend on what is given.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    /// The name of what decides.
    pub(super) by: String,
    pub(super) variants: Vec<(Key, Vec<Piece>)>,
    /// Said where no key fits.
    pub(super) otherwise: Vec<Piece>,
    /// Forms of words by number, in the language of the file.
    pub(super) rule: Rule,
}

/// When a variant is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    Number(i64),
    /// A form of CLDR where a number decides, else the text given.
    Word(String),
}

impl Message {
    /// Says the message; the error is the name of what is missing.
    pub(super) fn tell<'m>(
        &'m self,
        direction: Direction,
        arguments: &[(&str, Argument<'_>)],
        out: &mut dyn FnMut(Part<'_>),
    ) -> Result<(), &'m str> {
        let alone = matches!(self.0[..], [Piece::Given(_)]);
        let mut said = Ok(());
        each(&self.0, arguments, &mut |part| match part {
            Err(missing) => said = Err(missing),
            Ok(Part::Given(name, text)) if !alone && direction.is_crossed_by(text) => {
                out(Part::Words(ISOLATE[0]));
                out(Part::Given(name, text));
                out(Part::Words(ISOLATE[1]));
            }
            Ok(part) => out(part),
        });
        said
    }

    /// Its text in each form of number that has one of its own, with what is given by name in braces.
    pub(super) fn forms(&self) -> Vec<(&'static str, String)> {
        let mut forms: Vec<(&'static str, String)> =
            Form::ALL.map(|form| (form.word(), form_of(&self.0, form))).to_vec();
        let other = form_of(&self.0, Form::Other);
        forms.retain(|(name, text)| *name == Form::Other.word() || *text != other);
        forms
    }

    /// The names of all that it can be given.
    pub(super) fn variables(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        gather(&self.0, &mut names);
        names
    }
}

type Out<'o, 'm> = dyn FnMut(Result<Part<'_>, &'m str>) + 'o;

fn each<'m>(pieces: &'m [Piece], arguments: &[(&str, Argument<'_>)], out: &mut Out<'_, 'm>) {
    let given = |name: &str| arguments.iter().find(|(known, _)| *known == name).map(|(_, argument)| *argument);
    for piece in pieces {
        match piece {
            Piece::Words(words) => out(Ok(Part::Words(words))),
            Piece::Given(name) => match given(name) {
                Some(Argument::Text(text)) => out(Ok(Part::Given(name, text))),
                Some(Argument::Number(number)) => out(Ok(Part::Given(name, &number.to_string()))),
                None => out(Err(name)),
            },
            Piece::Choice(choice) => match given(&choice.by) {
                Some(argument) => each(choice.variant(argument), arguments, out),
                None => out(Err(&choice.by)),
            },
        }
    }
}

impl Choice {
    fn variant(&self, argument: Argument<'_>) -> &[Piece] {
        let fits = |key: &Key| match (key, argument) {
            (Key::Number(key), Argument::Number(number)) => *key == number,
            (Key::Word(key), Argument::Number(number)) => key == (self.rule)(number.unsigned_abs()).word(),
            (Key::Word(key), Argument::Text(text)) => key == text,
            (Key::Number(key), Argument::Text(text)) => text.parse() == Ok(*key),
        };
        self.variants.iter().find(|(key, _)| fits(key)).map_or(&self.otherwise, |(_, said)| said)
    }
}

fn form_of(pieces: &[Piece], form: Form) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Given(name) => text.extend(["{", name, "}"]),
            Piece::Choice(choice) => {
                let fits = |key: &Key| matches!(key, Key::Word(word) if word == form.word());
                let chosen = choice.variants.iter().find(|(key, _)| fits(key));
                text.push_str(&form_of(chosen.map_or(&choice.otherwise, |(_, said)| said), form));
            }
        }
    }
    text
}

fn gather<'m>(pieces: &'m [Piece], names: &mut BTreeSet<&'m str>) {
    for piece in pieces {
        match piece {
            Piece::Words(_) => {}
            Piece::Given(name) => drop(names.insert(name)),
            Piece::Choice(choice) => {
                names.insert(&choice.by);
                choice.variants.iter().for_each(|(_, said)| gather(said, names));
                gather(&choice.otherwise, names);
            }
        }
    }
}
