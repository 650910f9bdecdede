//! Messages over standard input and output. One that cannot be read is told and passed over: the next may be in order.

use std::io::{self, ErrorKind};
use std::thread::{self, JoinHandle};

use lsp_server::{Connection, Message, Notification};
use serde_json::Value;

/// What stands in the queue for a message that could not be read.
pub(super) const UNREADABLE: &str = "$/unreadable";

/// A connection to the editor, and the thread that writes to it: it ends when the connection is dropped and all is written.
pub(super) fn open() -> (Connection, JoinHandle<io::Result<()>>) {
    let (ours, Connection { sender, receiver }) = Connection::memory();
    thread::spawn(move || listen(|message| sender.send(message).is_ok()));
    let writer = thread::spawn(move || receiver.iter().try_for_each(|message| message.write(&mut io::stdout().lock())));
    (ours, writer)
}

/// Hands on every message until the last, or until nobody takes them.
fn listen(take: impl Fn(Message) -> bool) {
    let mut input = io::stdin().lock();
    loop {
        let message = match Message::read(&mut input) {
            Ok(Some(message)) => message,
            // At least a line of it was read: this comes to an end.
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                Notification::new(UNREADABLE.to_owned(), Value::Null).into()
            }
            Ok(None) | Err(_) => return,
        };
        let is_last = matches!(&message, Message::Notification(told) if told.method == "exit");
        if !take(message) || is_last {
            return;
        }
    }
}
