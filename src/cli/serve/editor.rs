//! Which editor the links in the browser are most likely meant for.

use std::ffi::OsString;
use std::path::Path;

/// Programs, and the name by which the script in the page knows the editor.
const PROGRAMS: [(&str, &str); 11] = [
    ("code", "vscode"),
    ("codium", "vscodium"),
    ("cursor", "cursor"),
    ("idea", "idea"),
    ("mate", "textmate"),
    ("pycharm", "idea"),
    ("subl", "sublime"),
    ("webstorm", "idea"),
    ("zed", "zed"),
    ("zeditor", "zed"),
    ("vscodium", "vscodium"),
];

/// The editor whose terminal this is, or the one that the person uses by habit. Whoever has another chooses it in the browser.
pub(super) fn likely(variable: impl Fn(&str) -> Option<OsString>) -> Option<&'static str> {
    let is = |name: &str, value: &str| variable(name).is_some_and(|found| found == value);
    if variable("CURSOR_TRACE_ID").is_some() {
        return Some("cursor");
    }
    if is("TERM_PROGRAM", "vscode") {
        return Some("vscode");
    }
    if is("ZED_TERM", "true") || is("TERM_PROGRAM", "zed") {
        return Some("zed");
    }
    if is("TERMINAL_EMULATOR", "JetBrains-JediTerm") {
        return Some("idea");
    }
    ["VISUAL", "EDITOR"].into_iter().filter_map(&variable).find_map(|command| of_command(&command.to_string_lossy()))
}

/// The editor that a command such as `/usr/bin/code --wait` starts.
fn of_command(command: &str) -> Option<&'static str> {
    let program = Path::new(command.split_whitespace().next()?).file_stem()?.to_str()?;
    PROGRAMS.iter().find(|(name, _)| *name == program).map(|(_, editor)| *editor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Option<&'static str> {
        likely(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn the_terminal_tells_before_the_habit() {
        assert_eq!(of(&[("TERM_PROGRAM", "vscode"), ("EDITOR", "zed")]), Some("vscode"));
        assert_eq!(of(&[("TERM_PROGRAM", "vscode"), ("CURSOR_TRACE_ID", "x")]), Some("cursor"));
        assert_eq!(of(&[("TERMINAL_EMULATOR", "JetBrains-JediTerm")]), Some("idea"));
        assert_eq!(of(&[("VISUAL", "/usr/local/bin/subl -w"), ("EDITOR", "vi")]), Some("sublime"));
        assert_eq!(of(&[("VISUAL", "nvim"), ("EDITOR", "code --wait")]), Some("vscode"));
    }

    #[test]
    fn editors_that_no_link_opens_are_not_guessed() {
        assert_eq!(of(&[("EDITOR", "vim"), ("TERM_PROGRAM", "iTerm.app")]), None);
        assert_eq!(of(&[("EDITOR", "")]), None);
        assert_eq!(of(&[]), None);
    }
}
