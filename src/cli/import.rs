//! `dossier import`: captures become articles. The annotation files that it made are its result; all else goes to standard
//! error.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::load;
use super::new::modeline;
use super::report::{Verdict, number};
use super::shell::Shell;
use crate::disk;
use crate::import::{self, Captured, Outcome, Said};
use crate::stub::Kind;
use crate::{parse, project, resolve};

/// Make articles of captured texts and saved web pages
///
/// Each file (`.txt`, `.html` or `.md`) becomes an article: its text as Markdown, its annotations as YAML with what the
/// capture says of itself, and the capture with its hash in `seeds/`. Whatever of the capture is not in the text is listed
/// under `omitted`. Nothing that is there is ever overwritten. A file that cannot be imported does not keep the others
/// from it.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(super) struct Import {
    /// The captures
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Who published them: the id of a source. Without it, the name or address of the site is looked for among the
    /// dossier's sources
    #[arg(long, value_name = "ID")]
    source: Option<String>,
}

const AFTER: &str = "\
Examples:
  dossier import ~/Downloads/bridge.html            a page as a browser saved it
  dossier import --source herald captures/*.txt     texts of one paper

What to do next:
  read the text against the capture, fill in what is asked for, take the `#`
  away from the claims that you keep, and run `dossier check`";

impl Import {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let project = project::find(directory)?;
        let source = self.source.as_deref();
        if let Some(id) = source.filter(|id| !crate::key::is_key(id)) {
            return Err(not_an_id(id));
        }
        let (captures, unread) = read(&self.files);
        let loaded = load(&project.root)?.value;
        let parsed = parse::all(&loaded).value;
        let dossier = resolve::resolve(parsed, &loaded, None, &mut resolve::Proofs::default()).value;
        let imported = shell.during("importing", || import::import(&dossier, &loaded, captures, source));
        disk::create(&project.root, &with_modelines(imported.files, &project.root)?)?;
        for said in &imported.said {
            tell(said, shell);
        }
        shell.results.write(&imported.said.iter().filter_map(made).collect::<String>())?;
        let refused = imported.said.iter().filter(|said| said.outcome == Outcome::Refused);
        let refused = refused.map(|said| format!("`{}` {}", said.name, said.lines.join("; ")));
        match unread.into_iter().chain(refused).collect::<Vec<_>>() {
            messages if messages.is_empty() => Ok(Verdict::Clean),
            messages => Err(not_all(messages, &imported.said)),
        }
    }
}

/// The files, of which the annotations begin with the line that names their schema.
fn with_modelines(files: Vec<(String, Vec<u8>)>, root: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let modeline = modeline(Kind::Article, root)?.into_bytes();
    let with = |(path, bytes): (String, Vec<u8>)| {
        let is_record = Path::new(&path).extension().is_some_and(|ending| ending == "yaml");
        (path, if is_record { [modeline.as_slice(), &bytes].concat() } else { bytes })
    };
    Ok(files.into_iter().map(with).collect())
}

/// The captures, and why some files could not be read.
fn read(files: &[PathBuf]) -> (Vec<Captured>, Vec<String>) {
    let (mut captures, mut unread) = (Vec::new(), Vec::new());
    for path in files {
        match disk::read(path, import::LARGEST) {
            Ok(bytes) => captures.push(Captured { name: path.to_string_lossy().into_owned(), bytes }),
            Err(error) => unread.extend(error.messages),
        }
    }
    (captures, unread)
}

/// The file in which a person goes on.
fn made(said: &Said) -> Option<String> {
    match &said.outcome {
        Outcome::Article(id) => Some(format!("content/articles/{id}.yaml\n")),
        Outcome::Known | Outcome::Refused => None,
    }
}

fn tell(said: &Said, shell: &Shell) {
    match &said.outcome {
        Outcome::Article(id) => {
            shell.messages.tell(&format!("{}: the article `{id}`", visible(&said.name)));
            said.lines.iter().for_each(|line| shell.messages.tell(&format!("  {}", visible(line))));
        }
        Outcome::Known => shell.messages.tell(&format!("{} {}", visible(&said.name), visible(&said.lines.join("; ")))),
        Outcome::Refused => {}
    }
}

/// Text of a capture without what could change the terminal.
fn visible(text: &str) -> String {
    text.chars().map(|each| if each.is_control() { '\u{fffd}' } else { each }).collect()
}

fn not_all(messages: Vec<String>, said: &[Said]) -> Failure {
    let made = said.iter().filter(|said| matches!(said.outcome, Outcome::Article(_))).count();
    let note = match made {
        0 => "nothing was written".to_owned(),
        made => format!("the others were imported: {}", number(made, "article")),
    };
    Failure { messages, note: Some(note), help: None }
}

fn not_an_id(id: &str) -> Failure {
    let help = match crate::key::to_key(id) {
        Some(near) => format!("write `--source {near}`"),
        None => "an id is made of lower-case letters, digits and hyphens".to_owned(),
    };
    Failure { help: Some(help), ..Failure::new(format!("`{id}` cannot be the id of a source")) }
}
