//! Which names a request may call this server by.

/// The names of this machine for itself.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The port of an address that names none.
const USUAL_PORT: u16 = 80;

/// Whether `host`, as a request has it, is this server at `port`.
pub fn is_ours(host: &str, port: u16) -> bool {
    let end = host.rfind(']').map_or(0, |bracket| bracket + 1);
    let (name, named_port) = match host[end..].split_once(':') {
        Some((rest, digits)) => (&host[..end + rest.len()], number(digits)),
        None => (host, Some(USUAL_PORT)),
    };
    named_port == Some(port) && NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// A port; signs, which `parse` would take, are none of it.
fn number(digits: &str) -> Option<u16> {
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_three_names() {
        for host in ["localhost:4848", "LocalHost:4848", "127.0.0.1:4848", "[::1]:4848"] {
            assert!(is_ours(host, 4848), "{host}");
        }
        assert!(is_ours("localhost", 80) && is_ours("[::1]", 80));
    }

    #[test]
    fn every_other_name_or_port_is_foreign() {
        for host in [
            "",
            ":4848",
            "localhost",
            "localhost:",
            "localhost:80",
            "localhost:+4848",
            "localhost:14848",
            "localhost.:4848",
            "evil.example:4848",
            "localhost.evil.example:4848",
            "localhost@evil.example:4848",
            "evil.example/localhost:4848",
            "127.0.0.1.evil.example:4848",
            "127.0.0.2:4848",
            "0.0.0.0:4848",
            "::1:4848",
            "[::2]:4848",
            "[::1]x:4848",
            "[::1]:4848:4848",
            "]:4848",
        ] {
            assert!(!is_ours(host, 4848), "{host}");
        }
    }
}
