//! The timeline for the pages of others: a page without a masthead, and the lines that put it there.

use crate::markdown::escape;

use super::here::Here;
use super::shape::home::{Embed, EmbedPage};
use super::timeline::{self, Lanes};
use super::{Body, Fixed, View};

/// `timeline-embed.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let shown = timeline::in_order(here);
    let view = (!shown.is_empty()).then(|| timeline::view(here, &shown, Lanes::None));
    let whole = here.route.link(&Fixed::Timeline.route());
    let body = EmbedPage { overview_html: timeline::overview(here, &shown), view, whole };
    let mut page = here.frame("timeline", &here.say("embed-page"), "");
    page.robots = Some("noindex".to_owned());
    View { route: here.route.clone(), template: "timeline-embed.html", page, body: Body::TimelineEmbed(body) }
}

/// The lines to put into another page.
pub(super) fn snippet(here: &Here<'_>) -> Embed {
    let meta = &here.dossier.meta;
    let path = Fixed::TimelineEmbed.route();
    let src = format!("{}{}", meta.base_url.as_deref().unwrap_or_default(), path.path());
    let title = escape(&here.fill("embed-title", &[("dossier", (&meta.title).into())]));
    Embed {
        snippet: format!(
            "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
            escape(&src)
        ),
        relative: meta.base_url.is_none(),
    }
}
