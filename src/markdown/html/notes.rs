//! The numbers of footnotes, given in the order in which they are first met.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::events::{Flavour, events};

/// The footnotes of a document.
#[derive(Debug, Default)]
pub(super) struct Notes {
    notes: HashMap<String, Note>,
    referred: HashSet<String>,
}

#[derive(Debug)]
struct Note {
    number: usize,
    references: usize,
    defined: bool,
}

impl Notes {
    /// Looks through a document for the footnotes that its text refers to where a link back can lead.
    pub(super) fn of(markdown: &str, flavour: Flavour) -> Self {
        let mut notes = Self::default();
        if !markdown.contains("[^") {
            return notes;
        }
        let mut in_link = false;
        for (event, _) in events(markdown, flavour) {
            match event {
                Event::Start(Tag::Link { .. }) => in_link = true,
                Event::End(TagEnd::Link) => in_link = false,
                Event::FootnoteReference(label) if !in_link => {
                    notes.referred.insert(label.to_lowercase());
                }
                _ => {}
            }
        }
        notes
    }

    /// The number of a footnote.
    pub(super) fn number(&mut self, label: &str) -> usize {
        self.note(label).number
    }

    /// The number of a footnote, and what tells this reference to it from the ones before.
    pub(super) fn refer(&mut self, label: &str) -> (usize, String) {
        let note = self.note(label);
        note.references += 1;
        let suffix = if note.references == 1 { String::new() } else { format!("-{}", note.references) };
        (note.number, suffix)
    }

    /// Notes that a footnote stands here; whether it is the first of its label.
    pub(super) fn define(&mut self, label: &str) -> bool {
        let note = self.note(label);
        !std::mem::replace(&mut note.defined, true)
    }

    /// Whether any text refers to a footnote.
    pub(super) fn is_referred(&self, label: &str) -> bool {
        self.referred.contains(&label.to_lowercase())
    }

    fn note(&mut self, label: &str) -> &mut Note {
        let number = self.notes.len() + 1;
        self.notes.entry(label.to_lowercase()).or_insert(Note { number, references: 0, defined: false })
    }
}
