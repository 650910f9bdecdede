//! Why a text is no date.

use std::error::Error;
use std::fmt;
use std::ops::Range;

/// Why a text is no date, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdtfError {
    /// What is wrong: lower case, no full stop, what was written between backticks.
    pub message: String,
    /// Which bytes of the text it is about: on character boundaries, and empty only where the text is.
    pub at: Range<usize>,
    /// What to write, where that can be told.
    pub help: Option<String>,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl Error for EdtfError {}
