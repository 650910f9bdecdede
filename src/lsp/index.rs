//! What is written in all files, and where a record is.

use std::sync::Arc;

use super::written::{Kind, Mention, Record, Target, Written, written};
use crate::recall::Recall;
use crate::source::{FileId, SourceFile, Sources, Span};

/// What is written in every file, in the order of the files.
#[derive(Debug, Default)]
pub(super) struct Index {
    files: Vec<(FileId, Arc<Written>)>,
}

/// What was read of files the last time, by path.
pub(super) type Known = Recall<(FileId, SourceFile), Arc<Written>>;

impl Index {
    /// Reads every file that has changed.
    pub(super) fn of(sources: &Sources, known: &mut Known) -> Index {
        known.turn();
        let read = |(id, file): (FileId, &SourceFile)| {
            (id, known.of(file.path().to_owned(), (id, file.clone()), |(id, file)| written(*id, file)))
        };
        Index { files: sources.iter().map(read).collect() }
    }

    /// What is written in one file.
    pub(super) fn file(&self, id: FileId) -> Option<&Written> {
        let at = self.files.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.files.get(at).map(|(_, written)| &**written)
    }

    /// Every record, in the order of the files.
    pub(super) fn records(&self) -> impl Iterator<Item = &Record> {
        self.files.iter().flat_map(|(_, written)| &written.records)
    }

    /// Every place where a record is named.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.files.iter().flat_map(|(_, written)| &written.mentions)
    }

    /// The record of this kind and address.
    pub(super) fn record(&self, target: &Target) -> Option<&Record> {
        self.records().find(|record| record.target == *target)
    }

    /// The record that a mention names: the first of those it may mean that is there.
    pub(super) fn meant(&self, mention: &Mention) -> Option<&Record> {
        let question = mention.answers.iter().find_map(|question| self.record(question));
        let is_asked = |kind: Kind| {
            let asked = question.and_then(|question| question.fact("kind"));
            mention.answers.is_empty() || asked == Some(kind.word())
        };
        mention.to.iter().filter(|target| is_asked(target.kind)).find_map(|target| self.record(target))
    }

    /// The record that is named or given its id at a place, and where its id stands there.
    pub(super) fn at(&self, file: FileId, byte: usize) -> Option<(&Record, Span)> {
        let written = self.file(file)?;
        let mention = written.mentions.iter().find(|mention| holds(mention.span, byte));
        let named = mention.and_then(|mention| Some((self.meant(mention)?, mention.span)));
        named.or_else(|| {
            let given = written.records.iter().find(|record| record.id.start < record.id.end && holds(record.id, byte));
            given.map(|record| (record, record.id))
        })
    }

    /// Every place where a record is named, its own not included.
    pub(super) fn mentions_of(&self, record: &Record) -> Vec<Span> {
        let may = |mention: &&Mention| mention.to.contains(&record.target);
        let is = |mention: &&Mention| self.meant(mention).is_some_and(|meant| meant.target == record.target);
        self.mentions().filter(may).filter(is).map(|mention| mention.span).collect()
    }

    /// The record that a file holds by its name: of `content/articles/x.md` the article too.
    pub(super) fn of_file(&self, sources: &Sources, file: FileId) -> Option<&Record> {
        let path = sources.file(file).path();
        let record = path.strip_suffix(".md").and_then(|stem| sources.find(&format!("{stem}.yaml"))).unwrap_or(file);
        self.file(record)?.records.first().filter(|record| record.id.start == record.id.end)
    }

    /// The questions of an incident.
    pub(super) fn question(&self, incident: &str, id: &str) -> Option<&Record> {
        self.record(&Kind::Question.target(incident, id))
    }
}

/// Whether a place in a file is within a stretch of it, or directly behind.
pub(super) fn holds(span: Span, byte: usize) -> bool {
    (span.range().start..=span.range().end).contains(&byte)
}
