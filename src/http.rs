//! A small web server for one person's own browser: loopback only, `GET` and `HEAD` only, a thread for each connection.
//!
//! A request becomes a value ([`request`]), a handler makes a [`Response`] of it, and the connection ends: so nothing that a
//! client does or leaves undone outlives it. Every wait has an end, every size a limit, and the number of threads has one too.
//! Requests that name another host are refused, so that no foreign page can read an unpublished dossier by giving its own name
//! the address of this machine.
//!
//! Invariant: nothing here knows what is served, and no path of a request ever reaches the disk.

pub mod host;
pub mod latest;
pub mod listen;
pub mod request;
pub mod response;
mod server;

pub use latest::Latest;
pub use listen::{Listening, listen};
pub use request::Request;
pub use response::{Body, Response, Status};
pub use server::serve;
