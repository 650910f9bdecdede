//! The timeline for the pages of others: a page without a masthead, and the lines that put it there.

use super::here::Here;
use super::shape::home::EmbedPage;
use super::shape::shared::Embed;
use super::timeline::{self, Lanes};
use super::{Body, Fixed, View, cite};

/// How high a frame shows the timeline, in pixels.
const FRAME: u16 = 640;

/// `timeline-embed.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let shown = timeline::in_order(here);
    let is_drawn = !shown.is_empty() && !timeline::is_too_long(here, &shown);
    let view = is_drawn.then(|| timeline::view(here, &shown, Lanes::None));
    // Of more than one page has room for, the drawing without reports.
    let view = view.filter(|view| view.svg_html.len() <= timeline::LONGEST).or_else(|| timeline::in_small(here));
    let whole = here.route.link(&Fixed::Timeline.route());
    let body = EmbedPage { overview_html: timeline::overview(here, &shown), view, whole };
    let mut page = here.frame("timeline", &here.say("embed-page"), "");
    page.robots = Some("noindex".to_owned());
    View { route: here.route.clone(), template: "timeline-embed.html", page, body: Body::TimelineEmbed(body) }
}

/// The lines to put into another page.
pub(super) fn snippet(here: &Here<'_>) -> Embed {
    let title = here.fill("embed-title", &[("dossier", (&here.dossier.meta.title).into())]);
    cite::embed(here, Fixed::TimelineEmbed.route().path(), &cite::Frame { title, height: FRAME })
}
