//! Why the disk could not be used, in words for the person at the terminal.

use std::fmt;
use std::io;
use std::path::Path;

/// The disk could not be read or written: one message for each file or folder concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskError {
    /// What is wrong, one line each; at least one.
    pub messages: Vec<String>,
    /// What was done, or not done.
    pub note: Option<String>,
    /// What to do about it.
    pub help: Option<String>,
}

impl DiskError {
    /// An error of one message.
    pub fn new(message: impl Into<String>) -> DiskError {
        DiskError { messages: vec![message.into()], note: None, help: None }
    }

    /// Adds what was done, or not done.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> DiskError {
        self.note = Some(note.into());
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> DiskError {
        self.help = Some(help.into());
        self
    }

    /// All errors as one, so that a person sees every file concerned at once.
    pub fn gather(errors: Vec<DiskError>) -> Result<(), DiskError> {
        errors.into_iter().reduce(DiskError::and).map_or(Ok(()), Err)
    }

    /// This error, and then the other.
    #[must_use]
    pub fn and(mut self, other: DiskError) -> DiskError {
        self.messages.extend(other.messages);
        self.note = self.note.or(other.note);
        self.help = self.help.or(other.help);
        self
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.messages.join("\n"))
    }
}

impl std::error::Error for DiskError {}

/// Gives an error of the operating system its path: without it nobody can act on it.
pub(super) trait At<T> {
    /// The error as `cannot <act> <path>: <reason>`.
    fn at(self, act: &str, path: &Path) -> Result<T, DiskError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, act: &str, path: &Path) -> Result<T, DiskError> {
        self.map_err(|error| DiskError::new(format!("cannot {act} `{}`: {error}", path.display())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_named() {
        let missing = || io::Error::from(io::ErrorKind::NotFound);
        let errors: Vec<_> =
            ["a", "b"].iter().filter_map(|name| Err::<(), _>(missing()).at("read", Path::new(name)).err()).collect();
        let error = DiskError::gather(errors).unwrap_err();
        assert_eq!(error.to_string(), "cannot read `a`: entity not found\ncannot read `b`: entity not found");
        assert_eq!(DiskError::gather(Vec::new()), Ok(()));
    }
}
