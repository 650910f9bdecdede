//! The documents as a book: every page is in its table of contents, once, under its own title.
//!
//! `UPDATE=1 cargo test --test tidy book` writes the part about diagnostics anew; the rest is ordered by hand.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::{in_backticks, none, table, tree};

const SUMMARY: &str = "docs/SUMMARY.md";

/// Where the list of problems begins.
const PROBLEMS: &str = "  - [";

/// The title of a page of `docs/`.
fn title(path: &str) -> String {
    let heading = tree::read(path).lines().find_map(|line| line.strip_prefix("# "));
    heading.unwrap_or_else(|| panic!("{path} has no title")).to_owned()
}

/// The table of contents as it should be, from the order that a person gave to the pages that are no problems.
fn expected(summary: &str) -> String {
    let by_hand = summary.lines().filter(|line| !(line.starts_with(PROBLEMS) && line.contains("(diagnostics/")));
    let line = |line: &str| match line.split_once("](") {
        Some((before, rest)) => {
            let indent = &before[..before.find('[').unwrap_or(0)];
            let path = rest.trim_end_matches(')');
            format!("{indent}[{}]({path})\n", title(&format!("docs/{path}")))
        }
        None => format!("{line}\n"),
    };
    let mut text = String::new();
    for each in by_hand {
        text += &line(each);
        if each.ends_with("(diagnostics/README.md)") {
            for page in tree::below("docs/diagnostics/", &[".md"]) {
                let name = page.path.trim_start_matches("docs/");
                if name != "diagnostics/README.md" {
                    let _ = writeln!(text, "{PROBLEMS}{}]({name})", title(&page.path));
                }
            }
        }
    }
    text
}

#[test]
fn the_book_has_every_page_under_its_title() {
    let summary = tree::read(SUMMARY);
    let expected = expected(summary);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(SUMMARY), expected).unwrap();
        return;
    }
    assert_eq!(summary, expected, "UPDATE=1 cargo test --test tidy book");
    let listed: Vec<&str> = summary.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    let pages = tree::below("docs/", &[".md"]).into_iter().filter(|file| file.path != SUMMARY);
    let wrong = pages.filter(|file| listed.iter().filter(|path| format!("docs/{path}") == file.path).count() != 1);
    none(wrong.map(|file| format!("{} is not once in {SUMMARY}", file.path)));
}

#[test]
fn pages_of_the_book_lead_to_pages_of_the_book() {
    let out = tree::below("docs/", &[".md"]).into_iter().filter(|file| {
        let depth = file.path.matches('/').count();
        file.text.contains(&format!("]({}", "../".repeat(depth)))
    });
    none(out.map(|file| format!("{} links to a file outside docs/, which the book does not have", file.path)));
}

#[test]
fn every_command_is_described_once() {
    let help = Command::new(env!("CARGO_BIN_EXE_dossier")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let (_, commands) = help.split_once("\nCommands:\n").unwrap();
    let commands = commands.lines().take_while(|line| !line.is_empty());
    let commands: Vec<&str> =
        commands.filter_map(|line| line.trim().split(' ').next()).filter(|verb| *verb != "help").collect();
    let rows = table("README.md", "Commands");
    let described: Vec<&str> = rows
        .iter()
        .flat_map(|row| in_backticks(row[0]))
        .filter_map(|words| words.strip_prefix("dossier ")?.split(' ').next())
        .collect();
    let wrong = commands.iter().filter(|command| described.iter().filter(|each| each == command).count() != 1);
    none(wrong.map(|command| format!("`dossier {command}` is not once in the table of commands in README.md")));
    assert!(commands.len() > 8, "{commands:?}");
}
