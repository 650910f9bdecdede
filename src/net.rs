//! The web: whether something answers at an address. The crate's only door to other hosts, opened by `check --links` alone.
//!
//! It asks as a guest does: of each host one address after another with a pause between, for the head of the page before
//! the page, under the tool's own name, and never twice where once will do.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use percent_encoding::{AsciiSet, utf8_percent_encode};
use ureq::http::StatusCode;
use ureq::{Agent, Error, ResponseExt as _};

use crate::links::Outcome;

/// How the tool names itself.
const NAME: &str =
    concat!("dossier/", env!("CARGO_PKG_VERSION"), " (looks whether the links of a dossier lead somewhere)");

/// The pause between two questions to one host.
const PAUSE: Duration = Duration::from_secs(1);

/// The longest that one answer is waited for, redirects included.
const PATIENCE: Duration = Duration::from_secs(20);

/// The most hosts that are asked side by side.
const SIDE_BY_SIDE: usize = 8;

/// As many redirects are followed.
const REDIRECTS: u32 = 10;

/// Tries every address, hosts side by side.
pub fn try_all(addresses: &[&str]) -> BTreeMap<String, Outcome> {
    let agent = agent();
    let mut hosts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(host(address)).or_default().push(address);
    }
    let hosts: Vec<Vec<&str>> = hosts.into_values().collect();
    let shares = (0..SIDE_BY_SIDE.min(hosts.len())).map(|first| hosts.iter().skip(first).step_by(SIDE_BY_SIDE));
    thread::scope(|scope| {
        let running: Vec<_> = shares
            .map(|share| scope.spawn(|| share.flat_map(|host| one_host(&agent, host)).collect::<Vec<_>>()))
            .collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
    })
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .user_agent(NAME)
        .timeout_global(Some(PATIENCE))
        .max_redirects(REDIRECTS)
        .http_status_as_error(false);
    config.build().new_agent()
}

/// What stands between the scheme and the path.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or(rest)
}

fn one_host(agent: &Agent, addresses: &[&str]) -> Vec<(String, Outcome)> {
    let mut outcomes: Vec<(String, Outcome)> = Vec::with_capacity(addresses.len());
    for address in addresses {
        if !outcomes.is_empty() {
            thread::sleep(PAUSE);
        }
        outcomes.push(((*address).to_owned(), ask(agent, address)));
    }
    outcomes
}

/// Asks for the head; where that is refused or not understood, after a pause for the page, of which nothing is read.
fn ask(agent: &Agent, address: &str) -> Outcome {
    let asked = encoded(address);
    match answer(agent.head(&asked).call(), &asked) {
        Outcome::Dead(_) | Outcome::Unsure(_) => {
            thread::sleep(PAUSE);
            answer(agent.get(&asked).call(), &asked)
        }
        outcome => outcome,
    }
}

fn answer(answer: Result<ureq::http::Response<ureq::Body>, Error>, asked: &str) -> Outcome {
    match answer {
        Ok(response) => {
            let to = response.get_uri().to_string();
            judged(response.status(), &to, asked)
        }
        Err(error @ (Error::HostNotFound | Error::ConnectionFailed | Error::Io(_) | Error::Timeout(_))) => {
            Outcome::Unreached(error.to_string())
        }
        Err(error @ Error::TooManyRedirects) => Outcome::Dead(error.to_string()),
        Err(error) => Outcome::Unsure(error.to_string()),
    }
}

/// What a status says. That a host is busy, or lets no program in, says nothing of the page.
fn judged(status: StatusCode, to: &str, asked: &str) -> Outcome {
    let words = status.to_string();
    match status.as_u16() {
        200..=399 if is_same(to, asked) => Outcome::Answers,
        200..=399 => Outcome::Moved(to.to_owned()),
        401 | 402 | 403 | 406 | 407 | 408 | 425 | 429 | 451 | 500..=599 | 999 => {
            Outcome::Unsure(format!("the answer was {words}"))
        }
        _ => Outcome::Dead(format!("the answer was {words}")),
    }
}

/// Whether two addresses are one but for the slash that a host without a path gets.
fn is_same(one: &str, other: &str) -> bool {
    one == other || one.trim_end_matches('/') == other.trim_end_matches('/')
}

/// The address with letters of other scripts written as addresses write them; what is ASCII stays as the editor wrote it.
fn encoded(address: &str) -> String {
    utf8_percent_encode(address, &AsciiSet::EMPTY).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_is_taken_for_a_dead_link() {
        let judged =
            |status: u16| judged(StatusCode::from_u16(status).unwrap(), "http://a.example/", "http://a.example");
        assert_eq!(judged(200), Outcome::Answers);
        assert_eq!(judged(404), Outcome::Dead("the answer was 404 Not Found".to_owned()));
        assert_eq!(judged(410), Outcome::Dead("the answer was 410 Gone".to_owned()));
        for refused in [401, 403, 429, 451, 503, 999] {
            assert!(matches!(judged(refused), Outcome::Unsure(_)), "{refused}");
        }
    }

    #[test]
    fn addresses_are_asked_as_the_web_writes_them() {
        assert_eq!(encoded("https://a.example/é?ü"), "https://a.example/%C3%A9?%C3%BC");
        assert_eq!(host("https://a.example:8080/x"), "a.example:8080");
        assert_eq!(host("https://a.example?x"), "a.example");
    }
}
