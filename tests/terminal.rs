//! What surrounds the command at a terminal: completions as a real shell takes them, manual pages as a real formatter
//! reads them.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn dossier(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dossier")).args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// What a program answers to the text on its standard input; `None` where there is no such program.
fn fed(program: &str, arguments: &[&str], input: &[u8]) -> Option<Output> {
    let mut command = Command::new(program);
    let piped = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().ok()?;
    child.stdin.take().unwrap().write_all(input).unwrap();
    Some(child.wait_with_output().unwrap())
}

/// The words that bash offers for the last of `words`.
#[cfg(unix)]
fn offered(words: &[&str]) -> Option<Vec<String>> {
    let mut script = dossier(&["completions", "bash"]).stdout;
    let (last, before) = (words[words.len() - 1], words[words.len() - 2]);
    let call = format!(
        "\nCOMP_WORDS=({}); COMP_CWORD={}; _dossier dossier '{last}' '{before}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        words.join(" "),
        words.len() - 1
    );
    script.extend(call.bytes());
    let output = fed("bash", &["--norc", "-s"], &script)?;
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[test]
#[cfg(unix)]
fn bash_completes_commands_options_and_words() {
    // A system without bash has nobody to complete for.
    let Some(commands) = offered(&["dossier", "ch"]) else { return };
    assert_eq!(commands, ["check"]);
    assert_eq!(offered(&["dossier", "build", "--den"]).unwrap(), ["--deny"]);
    assert_eq!(offered(&["dossier", "check", "--deny", "w"]).unwrap(), ["warnings"]);
    assert_eq!(offered(&["dossier", "completions", "z"]).unwrap(), ["zsh"]);
}

#[test]
fn every_shell_gets_a_script() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = dossier(&["completions", shell]);
        assert!(output.status.success());
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(script.contains("explain"), "{shell}: {script}");
    }
    assert_eq!(dossier(&["completions", "ksh"]).status.code(), Some(2));
}

#[test]
fn every_manual_page_can_be_formatted() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("man");
    let output = dossier(&["man", "--out", folder.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
        let page = std::fs::read(entry.path()).unwrap();
        assert!(page.starts_with(b".ie"), "{}", entry.path().display());
        count += 1;
        if let Some(formatted) = fed("groff", &["-man", "-Tutf8", "-ww"], &page) {
            let complaints = String::from_utf8_lossy(&formatted.stderr);
            assert!(formatted.status.success() && complaints.is_empty(), "{}: {complaints}", entry.path().display());
            assert!(String::from_utf8_lossy(&formatted.stdout).contains("dossier"));
        }
    }
    assert!(count > 4, "{count} pages");
}

#[test]
fn manual_pages_take_the_place_of_nothing() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("dossier.1"), "mine").unwrap();
    let output = dossier(&["man", "--out", dir.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`dossier.1` is there already"));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn one_page_goes_to_standard_output() {
    let page = |arguments: &[&str]| String::from_utf8(dossier(arguments).stdout).unwrap();
    assert!(page(&["man"]).contains(".SH \"EXIT STATUS\""));
    assert!(page(&["man", "check"]).contains("dossier\\-check \\-"));
}
