//! Requests meet the newest snapshot.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::http::{self, Body, Latest, Listening, Request, Response, Status};
use crate::preview::{self, EVENTS, Presence, Snapshot};

/// How long a listening browser is left without a word. In writing one, the server sees whether anybody is still there.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// Answers requests from now on, for as long as the program runs.
pub(super) fn start(listening: Listening, latest: Arc<Latest<Snapshot>>) {
    thread::spawn(move || {
        let Listening { listener, port } = listening;
        http::serve(&listener, port, move |request| answer(request, &latest));
    });
}

fn answer(request: &Request, latest: &Arc<Latest<Snapshot>>) -> Response {
    if request.path == EVENTS {
        let news = News { latest: Arc::clone(latest), seen: None };
        return Response { status: Status::Ok, media: "text/event-stream", body: Body::Ongoing(Box::new(news)) };
    }
    let served = preview::answer(&latest.get(), &request.path, &request.query);
    let status = match served.presence {
        Presence::Here => Status::Ok,
        Presence::Missing => Status::NotFound,
        Presence::NoSite => Status::Unavailable,
    };
    Response { status, media: served.media, body: Body::Whole(served.bytes) }
}

/// The state now and after each change, as server-sent events.
struct News {
    latest: Arc<Latest<Snapshot>>,
    seen: Option<u64>,
}

impl Iterator for News {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let event = match self.latest.after(self.seen, HEARTBEAT) {
            Some((snapshot, turn)) => {
                self.seen = Some(turn);
                // After how many milliseconds a browser tries again when the connection breaks.
                format!("retry: 1000\ndata: {}\n\n", preview::state(&snapshot))
            }
            None => ":\n\n".to_owned(),
        };
        Some(event.into_bytes())
    }
}
