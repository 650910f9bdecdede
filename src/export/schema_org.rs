//! What pages say of themselves to machines, in the terms of <https://schema.org/>, as JSON-LD.
//!
//! A report is quoted, not published, by the dossier: its page is a `WebPage` about a `NewsArticle`. A `ClaimReview` is there only
//! where somebody judged a claim and could judge it; the six grades of credibility are its rating, the best first.

use serde_json::{Value, json};

use super::cx;
use super::record::Record;
use crate::arena::Id;
use crate::dossier::{Article, Assessment, Claim, Dossier, Incident, Party};
use crate::edtf::Edtf;
use crate::raw::claim::Credibility;

/// A page about an article. `url` is the page's address.
pub fn article(dossier: &Dossier, id: Id<Article>, url: &str) -> String {
    let article = &dossier.articles[id];
    let page =
        thing("WebPage").put("url", url).put("name", article.headline()).put("mainEntity", report(dossier, article));
    written(&[page.value()])
}

/// A page about an incident, with what is told of it in plain words.
pub fn incident(dossier: &Dossier, id: Id<Incident>, url: &str, summary: &str) -> String {
    let incident = &dossier.incidents[id];
    let date = incident.date.as_ref().and_then(Edtf::machine);
    let places = incident.places.iter().map(|id| {
        let place = &dossier.places[*id];
        let geo = place.coordinates.map(|[latitude, longitude]| {
            thing("GeoCoordinates").put("latitude", latitude).put("longitude", longitude).value()
        });
        thing("Place").put("name", place.name.as_str()).opt("geo", geo).value()
    });
    let event = thing("Event")
        .put("url", url)
        .put("name", incident.title.as_str())
        .opt("startDate", date.clone())
        .opt("endDate", date)
        .opt("description", (!summary.is_empty()).then_some(summary))
        .list("location", places);
    written(&[event.value()])
}

/// A page about a claim, and reviews of it.
pub fn claim(dossier: &Dossier, id: Id<Claim>, url: &str) -> String {
    let claim = &dossier.claims[id];
    let item = thing("Claim")
        .put("url", url)
        .put("name", claim.says.as_str())
        .opt("author", speaker(dossier, &claim.speaker))
        .put("appearance", report(dossier, &dossier.articles[claim.article]))
        .value();
    let reviews = claim.assessments.iter().filter_map(|one| review(dossier, claim, one, url, &item));
    let reviews: Vec<Value> = reviews.collect();
    if reviews.is_empty() { written(&[item]) } else { written(&reviews) }
}

/// The dossier as a whole.
pub fn dossier(dossier: &Dossier) -> String {
    let meta = &dossier.meta;
    let editors = meta.editors.iter().map(|editor| thing("Person").put("name", editor.name.as_str()).value());
    let download = thing("DataDownload").put("encodingFormat", "application/json").put("contentUrl", super::json::PATH);
    let whole = thing("Dataset")
        .put("name", meta.title.as_str())
        .put("description", meta.description.as_deref().or(meta.subtitle.as_deref()).unwrap_or(&meta.title))
        .opt("url", meta.base_url.as_deref())
        .put("inLanguage", meta.language.as_str())
        .list("creator", editors)
        .opt("license", meta.license.as_deref())
        .put("distribution", download.value());
    written(&[whole.value()])
}

fn report(dossier: &Dossier, article: &Article) -> Value {
    let publisher =
        article.source.map(|id| thing("Organization").put("name", dossier.sources[id].name.as_str()).value());
    let author = article.author.as_deref().map(|author| thing("Person").put("name", author).value());
    thing("NewsArticle")
        .put("headline", article.headline())
        .opt("author", author)
        .opt("publisher", publisher)
        .opt("datePublished", article.published.as_ref().and_then(Edtf::machine))
        .opt("url", article.url.as_deref())
        .opt("archivedAt", article.archived.as_deref())
        .put("inLanguage", article.language.as_deref().unwrap_or(&dossier.meta.language))
        .value()
}

/// Somebody who is known by name.
fn speaker(dossier: &Dossier, party: &Party) -> Option<Value> {
    let name = match party {
        Party::Actor(id) => &dossier.actors[*id].name,
        Party::Source(id) => &dossier.sources[*id].name,
        Party::Anonymous(_) => return None,
    };
    // Whether an actor is a person or a body is left open: what schema.org calls a thing.
    Some(thing("Thing").put("name", name.as_str()).value())
}

fn review(dossier: &Dossier, claim: &Claim, assessment: &Assessment, url: &str, item: &Value) -> Option<Value> {
    let (grade, words) = match assessment.credibility {
        Credibility::Confirmed => (1, "confirmed by other sources"),
        Credibility::ProbablyTrue => (2, "probably true"),
        Credibility::PossiblyTrue => (3, "possibly true"),
        Credibility::Doubtful => (4, "doubtful"),
        Credibility::Improbable => (5, "improbable"),
        Credibility::CannotBeJudged => return None,
    };
    let rating = thing("Rating")
        .put("ratingValue", 6 - grade)
        .put("bestRating", 5)
        .put("worstRating", 1)
        .put("alternateName", words)
        .value();
    let author = assessment.by.as_deref().unwrap_or(&dossier.meta.title);
    let because = assessment.because.as_ref().map(|because| cx::plain(dossier, because));
    let review = thing("ClaimReview")
        .put("url", url)
        .put("claimReviewed", claim.says.as_str())
        .put("author", thing("Person").put("name", author).value())
        .opt("datePublished", assessment.on.as_ref().and_then(Edtf::machine))
        .opt("reviewBody", because)
        .put("reviewRating", rating)
        .put("itemReviewed", item.clone());
    Some(review.value())
}

fn thing(class: &str) -> Record {
    Record::new().put("@type", class)
}

/// As it stands in a `script` element: no `<` ends it early.
fn written(things: &[Value]) -> String {
    json!({"@context": "https://schema.org", "@graph": things}).to_string().replace('<', "\\u003c")
}

/// `ContextObject` in a span, <https://en.wikipedia.org/wiki/COinS>: from it Zotero takes an article as a reference.
pub fn coins(dossier: &Dossier, id: Id<Article>) -> String {
    let article = &dossier.articles[id];
    let source = article.source.map(|id| dossier.sources[id].name.as_str());
    let date = article.published.as_ref().and_then(Edtf::machine);
    let pairs = [
        ("ctx_ver", Some("Z39.88-2004")),
        ("rft_val_fmt", Some("info:ofi/fmt:kev:mtx:journal")),
        ("rft.genre", Some("article")),
        ("rft.atitle", Some(article.title.as_str())),
        ("rft.jtitle", source),
        ("rft.au", article.author.as_deref()),
        ("rft.date", date.as_deref()),
        ("rft_id", article.url.as_deref()),
        ("rft.language", article.language.as_deref()),
    ];
    let pair = |(key, value): (&str, Option<&str>)| Some(format!("{key}={}", encoded(value?)));
    pairs.into_iter().filter_map(pair).collect::<Vec<_>>().join("&")
}

/// A value of a query, RFC 3986: all but letters, digits and four signs as `%` and two digits.
fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_ends_the_script_and_no_sign_the_query() {
        let text = written(&[json!("</script><!--")]);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["@graph"][0], "</script><!--");
        assert_eq!(encoded("a b&c=é"), "a%20b%26c%3D%C3%A9");
    }
}
