//! Every word of the interface, in the language of the site: messages with names, read from `templates/words/`.
//!
//! A [`Catalogue`] is a value that never changes; all threads read the same one. What is wrong with a file of words is
//! found when it is [`load`]ed, so that saying a message can fail in two ways only: there is none of the name, or something
//! that it needs was not given.
//!
//! Words are said from the file of the site's language, then from those of less exact tags (`de-AT`, `de`), then in English;
//! in each, what the dossier has goes before what comes with the tool.

mod direction;
mod load;
mod message;
mod plural;
mod read;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

pub use direction::Direction;
use direction::ISOLATE;
pub use load::{CODES, Files, Read, has_words, is_read, load};
use message::Message;
pub use message::{Argument, Part};

/// The language in which every message is there.
pub const ENGLISH: &str = "en";

/// The languages that come with the tool.
const BUILT_IN: &[(&str, &str)] =
    &[("ar", include_str!("../templates/words/ar.ftl")), (ENGLISH, include_str!("../templates/words/en.ftl"))];

/// The words of one language, and for those that it lacks, of English.
#[derive(Debug, Default)]
pub struct Catalogue {
    direction: Direction,
    messages: HashMap<String, Message>,
}

/// Why a message cannot be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaid {
    /// There is no message of this name.
    Unknown,
    /// The message needs something of this name.
    Missing(String),
}

impl Catalogue {
    /// The words that come with the tool, in English.
    pub fn english() -> &'static Catalogue {
        static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| load::built_in(ENGLISH));
        &CATALOGUE
    }

    /// In which direction the language is written.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// A message that needs nothing. An unknown name is said as it is; a tidy test sees to it that there are none.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// A message that tells a number, `$n`.
    pub fn count(&self, id: &str, n: usize) -> String {
        self.fill(id, &[("n", n.into())])
    }

    /// A message with what it needs.
    pub fn fill(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let mut text = String::new();
        let said = self.tell(id, arguments, &mut |part| match part {
            Part::Words(words) | Part::Given(_, words) => text.push_str(words),
        });
        if said.is_err() && text.is_empty() { id.to_owned() } else { text }
    }

    /// Several things with a message between them, each set apart where it would carry the others along.
    pub fn join(&self, joint: &str, items: &[String]) -> String {
        let apart = |item: &String| {
            let [start, end] = if self.direction.is_crossed_by(item) { ISOLATE } else { ["", ""] };
            format!("{start}{item}{end}")
        };
        match items {
            [only] => only.clone(),
            several => several.iter().map(apart).collect::<Vec<String>>().join(&self.say(joint)),
        }
    }

    /// The parts of a message, one after the other, for those who treat words and what is given differently.
    ///
    /// # Errors
    ///
    /// If there is no such message, or something that it needs is not given; what could be said has been.
    pub fn tell(
        &self,
        id: &str,
        arguments: &[(&str, Argument<'_>)],
        out: &mut dyn FnMut(Part<'_>),
    ) -> Result<(), Unsaid> {
        let message = self.messages.get(id).ok_or(Unsaid::Unknown)?;
        message.tell(self.direction, arguments, out).map_err(|name| Unsaid::Missing(name.to_owned()))
    }

    /// A message in each form that a number `$n` gives it, by the form's name, with `{n}` for the number: for scripts, which
    /// choose by `Intl.PluralRules`. The form of all other numbers is the last.
    pub fn forms(&self, id: &str) -> Vec<(&'static str, String)> {
        self.messages.get(id).map(Message::forms).unwrap_or_default()
    }

    /// The names of all messages, in order.
    pub fn ids(&self) -> BTreeSet<&str> {
        self.messages.keys().map(String::as_str).collect()
    }

    /// What a message can be given, by name.
    pub fn variables(&self, id: &str) -> BTreeSet<&str> {
        self.messages.get(id).map(Message::variables).unwrap_or_default()
    }
}

/// The language of a tag without its regions and scripts, in lower case: `ar` of `ar-SY`.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}
