//! The dossier and the site on disk: the crate's only door to the file system.
//!
//! Three functions matter: [`load()`] reads a dossier into [`Sources`](crate::source::Sources), [`finish()`] puts a site that
//! was put into a [`Staging`] where it belongs (and [`write()`] one that is held in memory), [`create()`] puts new files into a
//! dossier. None follows a symbolic link below the folder it was given, so nothing outside the dossier is read and nothing
//! outside the output is written.
//!
//! Invariant: no other module calls the file system (`clippy.toml` bans it), and nothing here knows what a dossier means.
#![allow(clippy::disallowed_methods, reason = "this is the door that all other modules are sent to")]

pub mod cache;
pub mod copy;
mod create;
pub mod error;
mod fresh;
pub mod load;
mod parallel;
pub mod place;
mod program;
mod read;
mod recover;
mod replace;
mod staging;
mod survey;
mod system;
pub mod whole;
mod work;
mod write;

pub use create::create;
pub use error::DiskError;
pub use load::{Known, load, load_again};
pub use program::program;
pub use read::read;
pub use replace::replace;
pub use staging::Staging;
pub use write::{Written, finish, write};
