//! `dossier man`: manual pages, from the definitions of the commands.

use std::io;
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory as _};
use clap_mangen::Man as Page;

use super::failure::Failure;
use super::report::{self, Verdict};
use super::shell::Shell;
use crate::disk;
use crate::nearest::nearest;

/// Print the manual page of `dossier`, or of one of its commands
///
/// Read it with `dossier man | man -l -`. Without `--out` the page goes to standard output.
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The command whose page is wanted; without one, the page of `dossier` itself
    #[arg(value_name = "COMMAND", conflicts_with = "out")]
    command: Option<String>,

    /// Write all pages into this folder, dossier.1 and the others; none of them may be there yet
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    out: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(&self, shell: &Shell) -> Result<Verdict, Failure> {
        let program = program();
        if let Some(folder) = &self.out {
            let pages = all(&program)?;
            disk::create(folder, &pages)?;
            shell.messages.tell(&format!("{} in `{}`", report::number(pages.len(), "manual page"), folder.display()));
        } else {
            let page = page(self.command.as_deref().map_or(Ok(&program), |name| find(&program, name))?)?;
            shell.results.write(&String::from_utf8_lossy(&page))?;
        }
        Ok(Verdict::Clean)
    }
}

/// The whole command line, with the options of all commands in each.
fn program() -> Command {
    let mut program = super::Cli::command().disable_help_subcommand(true);
    program.build();
    program
}

fn find<'a>(program: &'a Command, name: &str) -> Result<&'a Command, Failure> {
    program.find_subcommand(name).ok_or_else(|| {
        let near = nearest(name, program.get_subcommands().map(Command::get_name));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        Failure { help, ..Failure::new(format!("there is no command `{name}`")) }
    })
}

/// Every page with the name of its file.
fn all(program: &Command) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let commands = std::iter::once(program).chain(program.get_subcommands());
    commands.map(|command| Ok((Page::new(command.clone()).get_filename(), page(command)?))).collect()
}

fn page(command: &Command) -> Result<Vec<u8>, Failure> {
    rendered(command).map_err(|error| Failure::new(format!("cannot make the manual page: {error}")))
}

/// The page, with the lessons at the end of `--help` as sections of their own.
fn rendered(command: &Command) -> io::Result<Vec<u8>> {
    let source = format!("{} {}", super::PROGRAM, env!("CARGO_PKG_VERSION"));
    // As `--help` has it: of options without a long name the crate would leave out what they take.
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let page = Page::new(command.clone().override_usage(usage)).source(source);
    let mut bytes = Vec::new();
    page.render_title(&mut bytes)?;
    page.render_name_section(&mut bytes)?;
    page.render_synopsis_section(&mut bytes)?;
    page.render_description_section(&mut bytes)?;
    page.render_options_section(&mut bytes)?;
    if command.has_subcommands() {
        page.render_subcommands_section(&mut bytes)?;
    }
    let lessons = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
    bytes.extend(sections(&lessons).into_bytes());
    Ok(bytes)
}

/// A line without indentation that ends in a colon is a heading; what follows is a table whose lines must not be filled.
fn sections(text: &str) -> String {
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        match (line.strip_suffix(':').filter(|heading| !heading.starts_with(' ')), sections.last_mut()) {
            (Some(heading), _) => sections.push((heading.to_uppercase(), Vec::new())),
            (None, Some((_, lines))) => lines.push(escaped(line.strip_prefix("  ").unwrap_or(line))),
            (None, None) => sections.push(("NOTES".to_owned(), vec![escaped(line)])),
        }
    }
    sections.iter().map(|(heading, lines)| section(heading, lines)).collect()
}

fn section(heading: &str, lines: &[String]) -> String {
    format!(".SH \"{}\"\n.nf\n{}\n.fi\n", escaped(heading), lines.join("\n").trim_end())
}

/// A line as it is: a backslash, a hyphen and a dot at the beginning have a meaning in manual pages.
fn escaped(line: &str) -> String {
    let plain = line.replace('\\', "\\e").replace('-', "\\-");
    if plain.starts_with(['.', '\'']) { format!("\\&{plain}") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_that_names_its_options() {
        let program = program();
        let pages = all(&program).unwrap();
        assert_eq!(pages.len(), program.get_subcommands().count() + 1);
        for (command, (name, page)) in std::iter::once(&program).chain(program.get_subcommands()).zip(pages) {
            let page = String::from_utf8(page).unwrap();
            assert!(name == "dossier.1" || name == format!("dossier-{}.1", command.get_name()), "{name}");
            for option in command.get_arguments().filter_map(clap::Arg::get_long) {
                assert!(page.contains(&escaped(option)), "{name} does not tell of --{option}");
            }
            for section in ["NAME", "SYNOPSIS", "DESCRIPTION"] {
                assert!(page.contains(&format!(".SH {section}\n")), "{name} has no section {section}");
            }
            assert!(page.contains("[OPTIONS]") && !page.contains("\\fR ]"), "{name}: {page}");
        }
    }

    #[test]
    fn lessons_become_sections_whose_lines_stay_apart() {
        assert_eq!(
            sections("Exit status:\n  0  all is well\n\nFiles:\n  .x  a-b\\"),
            ".SH \"EXIT STATUS\"\n.nf\n0  all is well\n.fi\n.SH \"FILES\"\n.nf\n\\&.x  a\\-b\\e\n.fi\n"
        );
        assert_eq!(sections("See elsewhere."), ".SH \"NOTES\"\n.nf\nSee elsewhere.\n.fi\n");
        assert_eq!(sections(""), "");
    }

    #[test]
    fn a_near_command_is_offered() {
        let failure = find(&program(), "biuld").unwrap_err();
        assert_eq!(failure.help.as_deref(), Some("did you mean `build`?"));
    }
}
