//! `dossier build`: check, then the site. Its result is where to open it; all else goes to standard error.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use clap::Args;

use super::failure::Failure;
use super::last::Last;
use super::pages;
use super::report::{self, Format, Verdict};
use super::shell::Shell;
use super::{Strictness, address, load};
use crate::compile::{self, Options};
use crate::diagnostic::{Diagnostic, Reported};
use crate::disk::{self, Staging, Written};
use crate::memo::Memo;
use crate::project::{self, Output, Project};
use crate::render::Press;
use crate::resolve;
use crate::site::manifest::Hashes;
use crate::source::Sources;

/// Check the dossier and make its website
///
/// The website replaces the former one as a whole. Where the dossier has errors nothing is written, and the former one
/// stays as it was. Files in the output folder that no build put there are kept.
///
/// A page that would be the same as after the last build by the same program is not made again but taken from the website,
/// if every byte of it is as it was made. Where nothing at all is another, and there was nothing to complain of, nothing is
/// made. What is needed to know this is kept in the folder `.dossier`, which may be deleted.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// Where the website goes, as seen from the dossier's folder [default: public]
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    out: Option<PathBuf>,

    /// The address it will be published at, for canonical links; replaces `base_url` in
    /// content/dossier.yaml
    #[arg(long, value_name = "URL", value_parser = site_address)]
    base_url: Option<String>,

    #[command(flatten)]
    strictness: Strictness,
}

fn site_address(written: &str) -> Result<String, &'static str> {
    resolve::site_address(written).ok_or("an address such as `https://example.org/dossier/` is expected")
}

impl Build {
    pub(super) fn run(&self, directory: Option<&Path>, shell: &Shell) -> Result<Verdict, Failure> {
        let project = project::find(directory)?;
        let output = project.output(self.out.as_deref())?;
        let loaded = shell.during("building", || load(&project.root))?;
        let last = Last::of(&project.root, &loaded, self.base_url.as_deref());
        if let Some(unchanged) = shell.during("building", || last.as_ref()?.is_there(&output.folder)) {
            return done(Written { unchanged, ..Written::default() }, &output, shell);
        }
        let mut memo = Memo::once();
        memo.kept = pages::last(&project.root, &output.folder);
        let made = shell.during("building", || self.make(loaded, &mut memo, &output.folder))?;
        tell_problems(&made, &project, shell);
        let verdict = report::verdict(&made.diagnostics, &self.strictness);
        let (Some((staging, hashes)), Verdict::Clean) = (made.site, verdict) else {
            let previous = if output.is_site { "; the previous site is as it was" } else { "" };
            shell.messages.tell(&format!("nothing was written{previous}"));
            return Ok(Verdict::Faulty);
        };
        let written = shell.during("writing", || disk::finish(&staging))?;
        pages::keep(&project.root, memo.kept.stamps(), &hashes);
        if let Some(last) = last
            && made.diagnostics.is_empty()
        {
            last.keep(&hashes);
        }
        done(written, &output, shell)
    }

    /// The files are put beside those of the old site as they are made. They take their place when all is known to be well.
    fn make(&self, loaded: Reported<Sources>, memo: &mut Memo, out: &Path) -> Result<Made, Failure> {
        let Reported { value: sources, diagnostics } = loaded;
        let prepared = compile::prepare(&sources, &Options { base_url: self.base_url.clone() }, memo);
        let staging = prepared.value.as_ref().map(|_| Staging::beside(out)).transpose()?;
        let make = |press: &Press| match &staging {
            Some(staging) => press.make(&mut memo.kept, staging.has_failed(), staging),
            None => Reported::new(None, Vec::new()),
        };
        let Reported { value: hashes, diagnostics: more } = compile::made(prepared, &sources, make);
        let diagnostics = report::merged(diagnostics, more, &sources);
        if let Some(staging) = staging.as_ref().filter(|staging| staging.has_failed().load(Ordering::Relaxed)) {
            disk::finish(staging)?;
        }
        Ok(Made { sources, diagnostics, site: staging.zip(hashes) })
    }
}

/// The last words.
fn done(written: Written, output: &Output, shell: &Shell) -> Result<Verdict, Failure> {
    shell.messages.tell(&in_words(written));
    shell.results.write(&where_to_open(output))?;
    Ok(Verdict::Clean)
}

/// What the phases before writing give.
struct Made {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    /// The site, which is not yet in its place, and the hashes of its files.
    site: Option<(Staging, Hashes)>,
}

fn tell_problems(made: &Made, project: &Project, shell: &Shell) {
    if !made.diagnostics.is_empty() {
        let problems = report::text(&made.diagnostics, &made.sources, Format::Human, project, &shell.messages);
        shell.messages.tell(&(problems + &report::summary(&made.diagnostics)));
    }
}

fn in_words(written: Written) -> String {
    let Written { pages_written, unchanged, removed } = written;
    match (pages_written, removed) {
        (0, 0) => format!("nothing has changed: {} as before", report::number(unchanged, "file")),
        _ => format!("{} written, {unchanged} unchanged, {removed} removed", report::number(pages_written, "file")),
    }
}

fn where_to_open(output: &Output) -> String {
    let [shown, full] = [&output.shown, &output.folder].map(|folder| folder.join("index.html"));
    format!("open {} in a browser: {}\n", shown.display(), address::file_url(&full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_done() {
        let written = |pages_written, unchanged, removed| in_words(Written { pages_written, unchanged, removed });
        assert_eq!(written(0, 42, 0), "nothing has changed: 42 files as before");
        assert_eq!(written(1, 39, 2), "1 file written, 39 unchanged, 2 removed");
    }
}
