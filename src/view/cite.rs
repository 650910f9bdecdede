//! How to cite a page, in the three styles that are asked for most, and how to show it in a page of others.
//!
//! A page is cited as a part without an author in a work that has editors: so APA (7th edition, an entry in a reference work), MLA
//! (9th edition) and the Chicago Manual (17th edition, bibliography). A dossier has no day of publication, and editors' names stand
//! as they are written: which of their parts is the family name is not known.

use crate::catalogue::Argument;
use crate::markdown::escape;

use super::here::Here;
use super::shape::shared::{Cite, Cited, Embed};

/// What a page has to say of itself.
pub(super) struct Part {
    /// What it is called in a list of works, as HTML, without a full stop at its end.
    pub(super) title_html: String,
    /// The address of one passage, as an example.
    pub(super) example: Option<String>,
    /// How high a frame shows it well, in pixels; none where it is not made for that.
    pub(super) frame: Option<Frame>,
}

/// A frame in a page of others.
pub(super) struct Frame {
    /// What is in it.
    pub(super) title: String,
    /// In pixels.
    pub(super) height: u16,
}

/// How to cite the page where one is.
pub(super) fn page(here: &Here<'_>, part: Part) -> Cite {
    let messages = [("APA", "cite-apa"), ("MLA", "cite-mla"), ("Chicago", "cite-chicago")];
    Cite {
        styles: styles(here, messages, &part.title_html, &here.permanent()),
        address: here.permanent(),
        example: part.example,
        embed: part.frame.map(|frame| embed(here, &format!("{}#_embed", here.route.path()), &frame)),
    }
}

/// How to cite the dossier.
pub(super) fn whole(here: &Here<'_>) -> Cite {
    let messages = [("APA", "cite-apa-whole"), ("MLA", "cite-mla-whole"), ("Chicago", "cite-chicago-whole")];
    // A published site is known by its address, not by its first file.
    let address = here.dossier.meta.base_url.clone().unwrap_or_else(|| here.permanent());
    Cite { styles: styles(here, messages, "", &address), address, example: None, embed: None }
}

fn styles(here: &Here<'_>, messages: [(&str, &str); 3], title: &str, address: &str) -> Vec<Cited> {
    let meta = &here.dossier.meta;
    let (whole, address) = (format!("<cite>{}</cite>", escape(&meta.title)), escape(address));
    let inner = title.replace('“', "‘").replace('”', "’");
    let cited = |(style, message): (&str, &str)| {
        let is_apa = style == "APA";
        let editors = editors(here, if is_apa { "cite-and-apa" } else { "cite-and" });
        let given = [
            ("n", Argument::from(meta.editors.len())),
            ("editors", (&editors).into()),
            // The others put it between quotation marks.
            ("title", if is_apa { title } else { &inner }.into()),
            ("dossier", (&whole).into()),
            ("address", (&address).into()),
        ];
        Cited { style: style.to_owned(), text_html: here.html_of(message, &given) }
    };
    messages.into_iter().map(cited).collect()
}

/// The editors on one line, the last joined by a message.
fn editors(here: &Here<'_>, joint: &str) -> String {
    let names: Vec<String> = here.dossier.meta.editors.iter().map(|editor| escape(&editor.name)).collect();
    match &names[..] {
        [first @ .., last] if !first.is_empty() => here.html(joint, &[("first", &here.list(first)), ("last", last)]),
        some => some.concat(),
    }
}

/// The lines that show a file of the site, which may have a fragment, in another page.
pub(super) fn embed(here: &Here<'_>, path: &str, frame: &Frame) -> Embed {
    let base = here.dossier.meta.base_url.as_deref();
    let (src, title) = (escape(&format!("{}{path}", base.unwrap_or_default())), escape(&frame.title));
    let Frame { height, .. } = frame;
    let snippet = format!(
        "<iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\"></iframe>"
    );
    Embed { snippet, relative: base.is_none() }
}
