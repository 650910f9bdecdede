//! The settings of the dossier.

use super::cx::Cx;
use super::entities::{string, url};
use super::orcid::orcid;
use super::prose::target;
use crate::address;
use crate::catalogue::has_words;
use crate::codes;
use crate::diagnostic::Diagnostic;
use crate::dossier::{Correction, Editor, Meta, Waiver, WaiverPlace};
use crate::nearest::nearest;
use crate::normal::letters::Letters;
use crate::raw::{RawCorrection, RawEditor, RawMeta, RawTheme, RawWaiver};
use crate::source::{Sources, Span};
use crate::yaml::decode::Text;
use crate::yaml::scalar;

codes! {
    /// An accent colour that is not `#` and six digits or letters from a to f.
    ///
    /// The site would be shown in another colour than the one that was meant. Put the colour in quotation
    /// marks: without them `#` begins a comment.
    ///
    /// ```yaml
    /// theme: {accent: dark red}      # wrong
    /// theme: {accent: "#7a2e1f"}     # right
    /// ```
    pub BAD_COLOUR = Error "bad-colour";
    /// A `base_url` that cannot be the address of a site: no `https://` or `http://`, or with a query or
    /// fragment.
    ///
    /// Feeds, the sitemap and the links that search engines follow are made with it, and would lead
    /// nowhere.
    ///
    /// ```yaml
    /// base_url: example.org/dossier              # wrong
    /// base_url: https://example.org/dossier/     # right
    /// ```
    pub BAD_BASE_URL = Error "bad-base-url";
    /// A language tag that is not well-formed (BCP 47), such as `en`, `en-GB`, `ar`.
    ///
    /// Browsers and screen readers choose letters, hyphens and voices by it: a blind reader would be read
    /// Arabic with English sounds.
    ///
    /// ```yaml
    /// language: English    # wrong
    /// language: en         # right
    /// ```
    pub BAD_LANGUAGE = Error "bad-language";

    /// A language in which the site has no words of its own.
    ///
    /// The site is written in the language of the dossier as far as there are words for it: headings, dates, the text of
    /// buttons. For this language there are none, so that readers meet English between annotations in
    /// another language. Write the words as `templates/words/<language>.ftl`, as `docs/theme.md` shows, or let
    /// this stand with a reason. Languages that come with the program: English and Arabic.
    ///
    /// ```text
    /// language: de                                                wrong
    /// language: de, and the words in templates/words/de.ftl       right
    /// ```
    pub LANGUAGE_WITHOUT_WORDS = Warning "language-without-words";
    /// The `where` of a waiver that is neither a file of the dossier nor a record of it.
    ///
    /// The waiver would waive nothing, and the editors would believe that they had dealt with the warning.
    /// Write the path of a file from the dossier's folder, or a record as wiki links name it; leave `where`
    /// out to waive the warning everywhere.
    ///
    /// ```yaml
    /// - {code: quote-cuts-word, where: rt-2019, because: …}                # wrong
    /// - {code: quote-cuts-word, where: article:rt-2019, because: …}        # right
    /// - {code: image, where: content/index.md, because: …}                 # right as well
    /// ```
    pub WAIVER_PLACE = Error "waiver-place";
    /// A term under `redact` with fewer than two letters or digits.
    ///
    /// It could not be looked for: an empty one or one of signs is nowhere, a single letter is everywhere, and
    /// you would believe that something is kept back. Write the name or phrase as it might be published.
    ///
    /// ```yaml
    /// redact: [" ", "***", A]        # wrong
    /// redact: [Jane Doe]             # right
    /// ```
    pub UNUSABLE_REDACTION = Error "unusable-redaction";
}

/// `content/dossier.yaml` with defaults filled in.
pub(super) fn meta(raw: Option<RawMeta>, cx: &mut Cx<'_>) -> Meta {
    let Some(raw) = raw else { return Meta::default() };
    let default = Meta::default();
    Meta {
        title: string(raw.title),
        subtitle: raw.subtitle.map(|text| text.value),
        description: raw.description.map(|text| text.value),
        language: interface(raw.language, cx).unwrap_or(default.language),
        base_url: raw.base_url.and_then(|text| base_url(&text, cx)),
        editors: raw.editors.into_iter().flatten().map(|raw| editor(raw, cx)).collect(),
        license: raw.license.map(|text| text.value),
        publish: raw.publish.map_or(default.publish, |publish| publish.value),
        excerpt_words: raw.excerpt_words.map_or(default.excerpt_words, |words| words.value),
        redact: raw.redact.into_iter().flatten().filter_map(|term| redacted(term, cx)).collect(),
        corrections: raw.corrections.into_iter().flatten().map(|raw| correction(raw, cx)).collect(),
        accent: raw.theme.and_then(|theme| accent(theme, cx)),
        waivers: raw
            .checks
            .and_then(|checks| checks.allow)
            .into_iter()
            .flatten()
            .filter_map(|raw| waiver(raw, cx))
            .collect(),
    }
}

/// A term that is kept back, if it has anything that can be looked for.
fn redacted(written: Text, cx: &mut Cx<'_>) -> Option<String> {
    let letters = Letters::new(&written.value);
    if letters.as_str().chars().nth(1).is_none() {
        cx.report(
            Diagnostic::at(&UNUSABLE_REDACTION, written.span, "this redacted term cannot be looked for")
                .why("at least two letters or digits are expected here")
                .help("write the name or phrase that must appear nowhere"),
        );
        return None;
    }
    Some(written.value)
}

fn editor(raw: RawEditor, cx: &mut Cx<'_>) -> Editor {
    Editor { name: string(raw.name), url: url(raw.url, cx), orcid: orcid(raw.orcid, cx) }
}

fn correction(raw: RawCorrection, cx: &mut Cx<'_>) -> Correction {
    Correction {
        on: cx.date(raw.on.as_ref()),
        what: string(raw.what),
        place: raw.place.as_ref().map(|place| place.value.clone()),
        target: raw.place.and_then(|place| target(&place, cx)),
    }
}

/// A waiver. One without a code or a reason waives nothing; it has been complained of.
fn waiver(raw: RawWaiver, cx: &mut Cx<'_>) -> Option<Waiver> {
    let place = raw.place.map(|place| waiver_place(&place, cx).unwrap_or(WaiverPlace::Nowhere));
    Some(Waiver { code: raw.code?, place, because: raw.because?.value })
}

fn waiver_place(written: &Text, cx: &mut Cx<'_>) -> Option<WaiverPlace> {
    if let Some(file) = cx.sources.find(&written.value) {
        return Some(WaiverPlace::File(file));
    }
    let is_path = written.value.contains('/') || !written.value.contains(':');
    if is_path || written.value.contains('#') {
        let no_place = no_place_to_waive(written, is_path, cx.sources);
        cx.report(no_place);
        return None;
    }
    target(written, cx).map(WaiverPlace::Record)
}

fn no_place_to_waive(written: &Text, is_path: bool, sources: &Sources) -> Diagnostic {
    let message = if is_path {
        format!("there is no file `{}`", written.value)
    } else {
        format!("`{}` is neither a file nor a whole record", written.value)
    };
    let files = sources.iter().map(|(_, file)| file.path());
    let diagnostic = Diagnostic::at(&WAIVER_PLACE, written.span, message)
        .why("the path of a file, or a record such as `article:rt-2019`, is expected here");
    match nearest(&written.value, files) {
        Some(near) => diagnostic.suggest(written.span, scalar::written(near), "a file of a similar name exists"),
        None => {
            diagnostic.help("write the path from the dossier's folder, or leave `where` out to waive it everywhere")
        }
    }
}

/// The language of the dossier; warns where the site has no words in it.
fn interface(written: Option<Text>, cx: &mut Cx<'_>) -> Option<String> {
    let span = written.as_ref()?.span;
    let language = language(written, cx)?;
    if !has_words(cx.sources, &language) {
        cx.report(
            Diagnostic::at(&LANGUAGE_WITHOUT_WORDS, span, format!("there are no words of the site in `{language}`"))
                .why("headings, dates and buttons will be in English")
                .help("write them in a file of `templates/words/`; see `docs/theme.md`"),
        );
    }
    Some(language)
}

/// A well-formed language tag: subtags of one to eight letters or digits, the first of two or three letters.
pub(super) fn language(written: Option<Text>, cx: &mut Cx<'_>) -> Option<String> {
    let written = written?;
    if is_language_tag(&written.value) {
        return Some(written.value);
    }
    cx.report(
        Diagnostic::at(&BAD_LANGUAGE, written.span, format!("`{}` is not a language tag", written.value))
            .why("a tag such as `en`, `en-GB` or `ar` is expected here"),
    );
    None
}

/// Whether `text` is a well-formed language tag.
pub fn is_language_tag(text: &str) -> bool {
    let subtag = |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or("");
    let primary = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    primary && text.split('-').all(subtag)
}

fn base_url(written: &Text, cx: &mut Cx<'_>) -> Option<String> {
    let normal = site_address(&written.value);
    if normal.is_none() {
        cx.report(bad_base_url(written));
    }
    normal
}

/// The complaint about what is no address of a site, with the address that was likely meant.
fn bad_base_url(written: &Text) -> Diagnostic {
    let complaint =
        Diagnostic::at(&BAD_BASE_URL, written.span, format!("`{}` cannot be the address of a site", written.value))
            .why("an address such as `https://example.org/dossier/` is expected here");
    let place = written.value.split(['?', '#']).next().unwrap_or_default();
    let place = address::encoded(place.trim());
    let meant = if place.contains(':') { place } else { format!("https://{}", place.trim_start_matches('/')) };
    if site_address(&meant).is_some() { complaint.suggest(written.span, meant, "write it so") } else { complaint }
}

/// The address of a site, ending in `/`; `None` where the text cannot be one.
pub fn site_address(text: &str) -> Option<String> {
    let is_fine = address::is_web_address(text) && address::encoded(text) == text && !text.contains(['?', '#']);
    is_fine.then(|| if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

/// The accent colour, if one is given; complains of one that YAML takes for a comment.
fn accent(theme: RawTheme, cx: &mut Cx<'_>) -> Option<String> {
    if let Some(accent) = theme.accent {
        return colour(&accent, cx);
    }
    let rest = cx.sources.file(theme.span.file).text().and_then(|text| text.get(theme.span.start as usize..))?;
    let line = rest.lines().next().unwrap_or_default();
    if let Some((key, comment)) = line.split_once('#').filter(|(key, _)| key.trim_end() == "accent:") {
        let start = theme.span.start as usize + key.len();
        let colour = comment.split_whitespace().next().unwrap_or_default();
        let place = Span::new(theme.span.file, start..start + 1 + colour.len());
        cx.report(
            Diagnostic::at(&BAD_COLOUR, place, "the colour is taken for a comment")
                .why("`#` begins a comment where it is not in quotation marks")
                .suggest(place, format!("\"#{colour}\""), "put it in quotation marks"),
        );
    }
    None
}

fn colour(written: &Text, cx: &mut Cx<'_>) -> Option<String> {
    let digits = written.value.strip_prefix('#').unwrap_or("");
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Some(written.value.to_ascii_lowercase());
    }
    cx.report(
        Diagnostic::at(&BAD_COLOUR, written.span, format!("`{}` is not a colour", written.value))
            .why("six digits or letters from a to f, with `#` before them, are expected here")
            .help("write it in quotation marks, such as `\"#7a2e1f\"`"),
    );
    None
}

#[cfg(test)]
mod tests {
    use super::site_address;

    #[test]
    fn the_address_of_a_site_ends_in_a_slash_and_has_nothing_behind_it() {
        for written in ["https://a.example", "https://a.example/"] {
            assert_eq!(site_address(written).as_deref(), Some("https://a.example/"));
        }
        assert_eq!(site_address("http://a.example:8080/x/y").as_deref(), Some("http://a.example:8080/x/y/"));
        for none in [
            "a.example",
            "//a.example",
            "ftp://a.example",
            "https://",
            "https:///x",
            "https://a.example/?x",
            "https://a.example/#x",
            "https://a b.example",
            "https://a.example#",
            "https://a.example/{b}",
            "",
        ] {
            assert_eq!(site_address(none), None, "{none}");
        }
    }
}
