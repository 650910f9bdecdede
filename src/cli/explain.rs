//! `dossier explain`: the manual page of a code.

use clap::Args;

use super::failure::Failure;
use super::report::Verdict;
use super::shell::Shell;
use crate::codes;
use crate::diagnostic::Code;
use crate::diagnostic::emit::Colour;
use crate::nearest::nearest;

/// Explain a problem: what it is, why a reader would mind, how to mend it
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The word in brackets behind `error` or `warning`; without one, all of them are listed
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(&self, shell: &Shell) -> Result<Verdict, Failure> {
        let all = codes::all();
        let text = match &self.code {
            None => list(&all),
            Some(written) => {
                let name = bare(written);
                let code = all.iter().find(|code| code.name == name).ok_or_else(|| unknown(name, &all))?;
                match shell.results.colour() {
                    Colour::Never => code.document(),
                    Colour::Always => styled(&code.document()),
                }
            }
        };
        shell.results.write(&text)?;
        Ok(Verdict::Clean)
    }
}

/// The code in what a person may have copied from a message, such as `error[quote-empty]`.
fn bare(written: &str) -> &str {
    let inner = written.split_once('[').map_or(written, |(_, rest)| rest);
    inner.split_once(']').map_or(inner, |(inner, _)| inner)
}

fn list(codes: &[&Code]) -> String {
    let line = |code: &&Code| format!("{} ({})\n    {}\n", code.name, code.severity.word(), code.summary());
    codes.iter().map(line).collect()
}

/// A page with its heading in bold and its examples apart: what is wrong in red, what is right in green.
fn styled(page: &str) -> String {
    let mut is_example = false;
    let mut lines = Vec::new();
    for line in page.lines() {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if is_example {
            lines.push(format!("    {}\n", example(line)));
        } else {
            let heading = line.strip_prefix("# ").map(|heading| format!("\x1b[1m{heading}\x1b[0m"));
            lines.push(heading.unwrap_or_else(|| line.to_owned()) + "\n");
        }
    }
    lines.concat()
}

fn example(line: &str) -> String {
    let colour = ["wrong", "right"].iter().zip(["\x1b[31m", "\x1b[32m"]).find(|(word, _)| line.contains(*word));
    colour.map_or_else(|| line.to_owned(), |(_, colour)| format!("{colour}{line}\x1b[0m"))
}

fn unknown(name: &str, codes: &[&Code]) -> Failure {
    let help = match nearest(name, codes.iter().map(|code| code.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`dossier explain` lists them all".to_owned(),
    };
    Failure { help: Some(help), ..Failure::new(format!("there is no code `{name}`")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_for_a_terminal_shows_what_is_wrong_and_what_is_right() {
        let page = "# a-code\n\nIt is `bad`.\n\n```yaml\na: b   # wrong\n# then\na: c   # right\n```\n";
        assert_eq!(
            styled(page),
            "\x1b[1ma-code\x1b[0m\n\nIt is `bad`.\n\n    \x1b[31ma: b   # wrong\x1b[0m\n    # then\n    \x1b[32ma: c   # right\x1b[0m\n"
        );
    }
}
