//! `dossier new`: a stub for a new record, in its place.

use std::path::Path;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;
use crate::disk::{self, place};
use crate::key;
use crate::parse;
use crate::project;
use crate::source::Sources;
use crate::stub::{self, Capture, Kind, Taken};

/// Begin an article, a source, an incident, an actor or a place
///
/// A file of its own is made for it, in which every field is explained; nothing that is there already is touched. An
/// article gets two: an empty one for its text, and one for what is said about it; a capture of the same name in `seeds`
/// is filled in with its hash. The paths of the new files go to
/// standard output. `dossier check` then tells what must be filled in.
#[derive(Debug, Args)]
pub(super) struct New {
    /// What to begin
    #[arg(value_enum)]
    kind: KindWord,

    /// Its id: lower-case letters, digits and hyphens, such as `gazette-2020`; it becomes part of an address
    id: String,
}

/// The kinds as they are typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum KindWord {
    Article,
    Source,
    Incident,
    Actor,
    Place,
}

impl KindWord {
    fn kind(self) -> Kind {
        match self {
            KindWord::Article => Kind::Article,
            KindWord::Source => Kind::Source,
            KindWord::Incident => Kind::Incident,
            KindWord::Actor => Kind::Actor,
            KindWord::Place => Kind::Place,
        }
    }
}

impl New {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let (kind, id) = (self.kind.kind(), self.id.as_str());
        if !key::is_key(id) {
            return Err(no_id(kind, id));
        }
        let root = project::find(directory)?.root;
        let sources = disk::load(&root)?.value;
        let files = files(kind, id, &root, &sources)?;
        disk::create(&root, &files)?;
        let shown = directory.unwrap_or(Path::new(""));
        let paths = files.iter().map(|(path, _)| format!("{}\n", shown.join(path).display()));
        shell.results.write(&paths.collect::<String>())?;
        shell.messages.tell(&what_next(kind));
        // Who keeps all sources in one file looks for the new one there.
        let together = kind.path_together();
        if sources.find(&together).is_some() {
            shell.messages.tell(&format!("`{together}` is as it was: some records may stand there, others in files"));
        }
        Ok(Verdict::Clean)
    }
}

/// The new files, for an id that is free.
fn files(kind: Kind, id: &str, root: &Path, sources: &Sources) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let parsed = parse::all(sources).value;
    if let Some(taken) = stub::taken(kind, id, &parsed) {
        return Err(in_use(kind, id, &taken, sources));
    }
    let mut files = vec![record(kind, id, root, stub::capture(id, sources).as_ref())?];
    // The text of an article may be there already: then it gets its annotations.
    if kind == Kind::Article && !parsed.texts.iter().any(|text| text.key == id) {
        files.insert(0, (format!("content/articles/{id}.md"), Vec::new()));
    }
    Ok(files)
}

fn record(kind: Kind, id: &str, root: &Path, capture: Option<&Capture>) -> Result<(String, Vec<u8>), Failure> {
    Ok((kind.path(id), (modeline(kind, root)? + &stub::text(kind, id, capture)).into_bytes()))
}

/// The line that names the schema of a kind. One that is not there is not named: an editor would complain of it.
pub(super) fn modeline(kind: Kind, root: &Path) -> Result<String, Failure> {
    let has_schema = place::kind(&root.join(stub::schema(kind.word())))? == place::Kind::File;
    Ok(if has_schema { stub::modeline(kind) } else { String::new() })
}

fn no_id(kind: Kind, written: &str) -> Failure {
    let mut failure = Failure::new(format!("`{written}` cannot be an id"));
    failure.note = Some(if key::is_reserved(written) {
        "Windows keeps this name for a device, so no file can have it there".to_owned()
    } else {
        format!("an id is lower-case letters, digits and single hyphens, at most {} of them", key::MAX_LENGTH)
    });
    failure.help = key::to_key(written).map(|near| format!("`dossier new {} {near}`", kind.word()));
    failure
}

fn in_use(kind: Kind, id: &str, taken: &Taken, sources: &Sources) -> Failure {
    let (line, column) = sources.line_column(taken.place.file, taken.place.start);
    let place = format!("{}:{line}:{column}", sources.file(taken.place.file).path());
    let word = kind.word();
    match &taken.alias_of {
        None => Failure {
            help: Some("go on there, or choose another id".to_owned()),
            ..Failure::new(format!("the {word} `{id}` is there already: {place}"))
        },
        Some(owner) => Failure {
            help: Some(format!("choose another id: the address of this one leads to `{owner}`")),
            ..Failure::new(format!("`{id}` is an earlier id of the {word} `{owner}`: {place}"))
        },
    }
}

fn what_next(kind: Kind) -> String {
    let keys: Vec<String> = stub::open_keys(kind).iter().map(|key| format!("`{key}`")).collect();
    let fill = format!("fill in {}", keys.join(", "));
    match kind {
        Kind::Article => {
            format!("put its text into the `.md`, and {fill} in the `.yaml`; `dossier check` tells what is missing")
        }
        _ => format!("{fill}; `dossier check` tells what is missing"),
    }
}
