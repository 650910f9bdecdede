//! The port: the one that was asked for or, where it is busy, the next that is free.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};

/// How many ports are tried, the first included.
const TRIES: u16 = 100;

/// An open port of this machine, reachable from this machine alone.
#[derive(Debug)]
pub struct Listening {
    /// Accepts connections.
    pub listener: TcpListener,
    /// Its number.
    pub port: u16,
}

/// Opens `port` or the next free one. Port 0 leaves the choice to the system. The error names what was tried.
pub fn listen(port: u16) -> Result<Listening, String> {
    let last = if port == 0 { 0 } else { port.saturating_add(TRIES - 1) };
    for candidate in port..=last {
        match open(candidate) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.map_err(|error| format!("cannot listen on port {candidate}: {error}")),
        }
    }
    Err(format!("every port from {port} to {last} is busy"))
}

/// Other machines must not reach it: what is served may not be meant for publication yet.
fn open(port: u16) -> io::Result<Listening> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let port = listener.local_addr()?.port();
    Ok(Listening { listener, port })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_passed_over() {
        let first = listen(0).unwrap();
        // The last port of all has none after it.
        let second = listen(first.port.min(65_000)).unwrap();
        assert!(second.port > first.port.min(65_000) || first.port > 65_000);
        assert!(second.listener.local_addr().unwrap().ip().is_loopback());
    }

    #[test]
    fn ports_end_somewhere() {
        let _last = TcpListener::bind((Ipv4Addr::LOCALHOST, u16::MAX));
        assert_eq!(listen(u16::MAX).unwrap_err(), "every port from 65535 to 65535 is busy");
    }
}
