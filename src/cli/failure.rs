//! Why a verb could not do its work: exit status 2.

use crate::disk::DiskError;
use crate::project::ProjectError;

/// What stood in the way, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// What is wrong; at least one message.
    pub(super) messages: Vec<String>,
    /// What else to know: what was done, and what was not.
    pub(super) note: Option<String>,
    /// What to do.
    pub(super) help: Option<String>,
}

impl Failure {
    /// A failure of one message.
    pub(super) fn new(message: impl Into<String>) -> Failure {
        Failure { messages: vec![message.into()], note: None, help: None }
    }
}

impl From<DiskError> for Failure {
    fn from(error: DiskError) -> Failure {
        Failure { messages: error.messages, note: error.note, help: error.help }
    }
}

impl From<ProjectError> for Failure {
    fn from(error: ProjectError) -> Failure {
        match error {
            ProjectError::Disk(error) => error.into(),
            other => Failure { help: other.help(), ..Failure::new(other.to_string()) },
        }
    }
}
