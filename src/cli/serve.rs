//! `dossier serve`: the site of a dossier under work, kept up to date in the browser.

mod editor;
mod making;
mod reader;
mod server;
mod words;

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::Args;

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;
use crate::disk::load::FOLDERS;
use crate::http::{self, Latest};
use crate::preview::{Run, Snapshot};
use crate::project;
use crate::watch::{self, Ring, Watch};
use reader::Reader;

/// How often the disk is looked at where the system does not watch it.
const POLLING: Duration = Duration::from_millis(500);

/// Show the website in a browser, up to date with every save
///
/// Builds the website in memory and serves it to the browsers of this machine, and to no other. Whenever a file is saved it is
/// built again, and what changed is exchanged in the open pages. Where the dossier has errors, the last good site stays, with the
/// problems laid over it. Nothing is written: `dossier build` makes the files to publish. Ctrl-C ends it.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The port to listen on; where it is busy, the next free one. 0 takes any
    #[arg(long, value_name = "N", default_value_t = 4848)]
    port: u16,

    /// Open the home page in a browser
    #[arg(long)]
    open: bool,
}

impl Serve {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let project = project::find(directory)?;
        let listening = http::listen(self.port).map_err(no_port)?;
        let (sender, rings) = mpsc::channel();
        end_when_asked(sender.clone())?;
        let mut eye = Eye::on(&project.root, sender);
        let mut reader = Reader::of(&project, shell);
        let before = Snapshot::before(this_run(&project.root));
        let first = shell.during("building", || reader.next(&before)).unwrap_or(before);
        reader.go_on(&first, eye.sender.clone());
        let latest = Arc::new(Latest::new(first));
        let address = format!("http://127.0.0.1:{}/", listening.port);
        if ![0, listening.port].contains(&self.port) {
            shell.messages.tell(&format!("port {} is busy: using {}", self.port, listening.port));
        }
        server::start(listening, Arc::clone(&latest));
        shell.results.write(&format!("serving {address} (Ctrl-C ends)\n"))?;
        if self.open {
            open_browser(&address, shell);
        }
        follow(&mut eye, &mut reader, &rings, &latest, shell);
        Ok(Verdict::Clean)
    }
}

/// Reads the dossier again after every change, until the person ends it.
fn follow(eye: &mut Eye, reader: &mut Reader, rings: &Receiver<Ring>, latest: &Latest<Snapshot>, shell: &Shell) {
    loop {
        eye.tell(shell);
        let ring = watch::settle(rings, eye.patience());
        match ring {
            Ring::End => return,
            Ring::Stale => eye.open(),
            Ring::Changed | Ring::Made => {}
        }
        let read = || reader.next(&latest.get());
        if let Some(next) = (ring != Ring::Made).then(|| shell.during("building", read)).flatten() {
            latest.put(next);
            reader.go_on(&latest.get(), eye.sender.clone());
        } else if let Some(next) = reader.finish(&latest.get()) {
            latest.put(next);
        }
    }
}

/// Watches the dossier or, where the system cannot, asks to look at it every so often.
struct Eye<'a> {
    root: &'a Path,
    sender: Sender<Ring>,
    watch: Result<Watch, String>,
    /// The reason that was told last for not watching.
    told: Option<String>,
}

impl Eye<'_> {
    fn on(root: &Path, sender: Sender<Ring>) -> Eye<'_> {
        Eye { root, watch: watch::start(root, &FOLDERS, sender.clone()), sender, told: None }
    }

    /// Watches anew: folders may have come, and others of the same name taken the place of those that were watched.
    fn open(&mut self) {
        self.watch = watch::start(self.root, &FOLDERS, self.sender.clone());
    }

    fn patience(&self) -> Option<Duration> {
        self.watch.is_err().then_some(POLLING)
    }

    fn tell(&mut self, shell: &Shell) {
        let reason = self.watch.as_ref().err().cloned();
        if let Some(reason) = reason.iter().find(|reason| self.told.as_ref() != Some(*reason)) {
            shell.messages.tell(&words::polling(reason, POLLING));
        }
        self.told = reason;
    }
}

fn this_run(root: &Path) -> Run {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let editor = editor::likely(|name| std::env::var_os(name));
    // Windows writes `\\?\` before absolute paths without links; editors do not know it.
    let root = root.to_string_lossy().trim_start_matches(r"\\?\").to_owned();
    Run { session: format!("{:x}", since.as_millis()), root, editor }
}

fn no_port(message: String) -> Failure {
    Failure {
        help: Some("name another port with `--port N`, or any with `--port 0`".to_owned()),
        ..Failure::new(message)
    }
}

/// Ctrl-C, and being asked to end by the system, are the usual way to end: no failure.
fn end_when_asked(sender: Sender<Ring>) -> Result<(), Failure> {
    let end = move || {
        let _ = sender.send(Ring::End);
    };
    ctrlc::set_handler(end).map_err(|error| Failure::new(format!("cannot wait for Ctrl-C: {error}")))
}

fn open_browser(address: &str, shell: &Shell) {
    if let Err(error) = open::that_detached(address) {
        shell.messages.tell(&format!("no browser could be opened ({error}): open {address} yourself"));
    }
}
