//! The only printer: what goes to which stream, in what colour, and the progress line.
//!
//! Results go to standard output, everything said to a person to standard error. A reader that has gone away (`| head`)
//! ends the printing, not the program. Nothing else in the crate may print (`clippy::print_stdout`).

use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use clap::ValueEnum;
use clap::builder::StyledStr;

use super::failure::Failure;
use crate::diagnostic::emit::Colour;

/// Work that takes longer than this is accompanied by a progress line.
const PATIENCE: Duration = Duration::from_secs(1);

/// What `--color` was set to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ColourChoice {
    /// On a terminal that can show them, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

/// Both streams.
#[derive(Debug)]
pub(super) struct Shell {
    /// Standard output: what the person asked for.
    pub(super) results: Stream,
    /// Standard error: everything else.
    pub(super) messages: Stream,
}

/// One stream.
#[derive(Debug)]
pub(super) struct Stream {
    is_error: bool,
    is_terminal: bool,
    colour: Colour,
}

impl Shell {
    /// The streams of this process, with colours as chosen.
    pub(super) fn new(choice: ColourChoice) -> Shell {
        let stream = |is_error, is_terminal| Stream {
            is_error,
            is_terminal,
            colour: colour(choice, is_terminal, |name| std::env::var_os(name)),
        };
        Shell { results: stream(false, io::stdout().is_terminal()), messages: stream(true, io::stderr().is_terminal()) }
    }

    /// Help and the version, which the person asked for.
    pub(super) fn help(&self, text: &StyledStr) -> Result<(), Failure> {
        self.results.write(&self.results.styled(text))
    }

    /// Arguments that cannot be followed.
    pub(super) fn usage(&self, text: &StyledStr) {
        let _ = self.messages.write(&self.messages.styled(text));
    }

    /// Why there is no result.
    pub(super) fn failure(&self, failure: &Failure) {
        let (error, bold, plain) = match self.messages.colour {
            Colour::Always => ("\x1b[1;91m", "\x1b[1m", "\x1b[0m"),
            Colour::Never => ("", "", ""),
        };
        for message in &failure.messages {
            self.messages.tell(&format!("{error}error{plain}{bold}: {}{plain}", visible(message)));
        }
        for (word, text) in [("note", &failure.note), ("help", &failure.help)] {
            if let Some(text) = text {
                self.messages.tell(&format!("  = {bold}{word}{plain}: {}", visible(text)));
            }
        }
    }

    /// Does the work; where that takes long and a person is watching, shows for how long already.
    pub(super) fn during<T>(&self, doing: &str, work: impl FnOnce() -> T) -> T {
        let can_rewrite_line = std::env::var_os("TERM").is_some_and(|term| term != "dumb");
        if !self.messages.is_terminal || !can_rewrite_line {
            return work();
        }
        thread::scope(|scope| {
            // Dropped when the work ends, also when it ends in a panic: that wakes the thread.
            let (_ended, end) = mpsc::channel::<()>();
            scope.spawn(move || tick(doing, &end, &mut io::stderr()));
            work()
        })
    }
}

/// Shows the seconds until `end` closes, and then takes them away again.
fn tick(doing: &str, end: &mpsc::Receiver<()>, terminal: &mut impl Write) {
    let start = Instant::now();
    let mut shown = false;
    while end.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout) {
        let _ = write!(terminal, "\r{doing} … {} s", start.elapsed().as_secs()).and_then(|()| terminal.flush());
        shown = true;
    }
    if shown {
        let _ = write!(terminal, "\r\x1b[K").and_then(|()| terminal.flush());
    }
}

impl Stream {
    /// Whether this stream is a terminal that makes links of addresses: never where it is read by a program.
    pub(super) fn has_links(&self) -> bool {
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        self.is_terminal && !is_dumb && supports_hyperlinks::supports_hyperlinks()
    }

    /// Whether this stream is to be coloured.
    pub(super) fn colour(&self) -> Colour {
        self.colour
    }

    /// Writes text as it is. That nobody reads it any more is no failure.
    pub(super) fn write(&self, text: &str) -> Result<(), Failure> {
        let written =
            if self.is_error { put(&mut io::stderr().lock(), text) } else { put(&mut io::stdout().lock(), text) };
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure::new(format!("cannot write the results: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Says a line to the person. Where it cannot be said there is nobody to complain to.
    pub(super) fn tell(&self, line: &str) {
        let _ = self.write(&format!("{line}\n"));
    }

    fn styled(&self, text: &StyledStr) -> String {
        match self.colour {
            Colour::Always => text.ansi().to_string(),
            Colour::Never => text.to_string(),
        }
    }
}

fn put(stream: &mut impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

/// Control characters, which a file's name may hold, made harmless.
pub(super) fn visible(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { '\u{fffd}' } else { char }).collect()
}

/// What was chosen, then `NO_COLOR`, then `CLICOLOR_FORCE`, then whether there is a terminal that can.
fn colour(choice: ColourChoice, is_terminal: bool, variable: impl Fn(&str) -> Option<OsString>) -> Colour {
    let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    let is_forced = is_set("CLICOLOR_FORCE") && variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let is_dumb = variable("TERM").is_some_and(|term| term == "dumb");
    let wanted = match choice {
        ColourChoice::Always => true,
        ColourChoice::Never => false,
        ColourChoice::Auto => !is_set("NO_COLOR") && (is_forced || (is_terminal && !is_dumb)),
    };
    if wanted { Colour::Always } else { Colour::Never }
}

/// What `--color` says among arguments that cannot be understood as a whole.
pub(super) fn colour_among(arguments: &[OsString]) -> ColourChoice {
    let arguments: Vec<_> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--color="));
    let apart = arguments.windows(2).find_map(|pair| (pair[0] == "--color").then_some(pair[1]));
    joined.or(apart).and_then(|word| ColourChoice::from_str(word, true).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(choice: ColourChoice, is_terminal: bool, variables: &[(&str, &str)]) -> Colour {
        let find = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
        colour(choice, is_terminal, find)
    }

    #[test]
    fn colours_follow_the_option_then_the_environment_then_the_terminal() {
        use ColourChoice::{Always, Auto, Never};
        assert_eq!(decide(Auto, true, &[]), Colour::Always);
        assert_eq!(decide(Auto, false, &[]), Colour::Never);
        assert_eq!(decide(Auto, true, &[("NO_COLOR", "1")]), Colour::Never);
        assert_eq!(decide(Auto, true, &[("NO_COLOR", "")]), Colour::Always);
        assert_eq!(decide(Auto, true, &[("TERM", "dumb")]), Colour::Never);
        assert_eq!(decide(Auto, false, &[("CLICOLOR_FORCE", "1")]), Colour::Always);
        assert_eq!(decide(Auto, false, &[("CLICOLOR_FORCE", "0")]), Colour::Never);
        assert_eq!(decide(Auto, false, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), Colour::Never);
        assert_eq!(decide(Always, false, &[("NO_COLOR", "1")]), Colour::Always);
        assert_eq!(decide(Never, true, &[("CLICOLOR_FORCE", "1")]), Colour::Never);
    }

    #[test]
    fn the_colour_option_is_found_among_wrong_arguments() {
        let among = |line: &str| colour_among(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(among("dossier bild --color=always"), ColourChoice::Always);
        assert_eq!(among("dossier --color never bild"), ColourChoice::Never);
        assert_eq!(among("dossier bild --color"), ColourChoice::Auto);
    }

    #[test]
    fn the_progress_line_is_taken_away_again() {
        let (ended, end) = mpsc::channel::<()>();
        let mut terminal = Vec::new();
        thread::scope(|scope| {
            scope.spawn(move || {
                thread::sleep(PATIENCE + Duration::from_millis(200));
                drop(ended);
            });
            tick("building", &end, &mut terminal);
        });
        assert_eq!(String::from_utf8(terminal).unwrap(), "\rbuilding … 1 s\r\x1b[K");
    }

    #[test]
    fn quick_work_shows_no_progress() {
        let (ended, end) = mpsc::channel::<()>();
        drop(ended);
        let mut terminal = Vec::new();
        tick("building", &end, &mut terminal);
        assert_eq!(terminal, b"");
    }

    #[test]
    fn names_cannot_steer_the_terminal() {
        assert_eq!(visible("a\x1b[2Jb\n"), "a\u{fffd}[2Jb\u{fffd}");
    }
}
