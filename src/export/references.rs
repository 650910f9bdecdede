//! The articles as references: `data/references.json` in CSL-JSON, <https://docs.citationstyles.org/>, and `data/references.bib` in
//! BibLaTeX, whose dates are EDTF. Both name the dossier itself as well.

use serde_json::{Value, json};

use super::cx::{Cx, json as bytes};
use super::record::Record;
use crate::catalogue::Catalogue;
use crate::dossier::Article;
use crate::edtf::{Day, Edtf, Shape, Unit};
use crate::raw::entity::SourceKind;
use crate::route::Route;

/// The two files.
pub(super) fn files(cx: Cx<'_>) -> Vec<(Route, Vec<u8>)> {
    let route = Route::data("references.json");
    let items: Vec<Value> = cx.articles().map(|(_, article)| item(cx, article)).chain([dossier(cx)]).collect();
    let entries: Vec<String> =
        cx.articles().map(|(_, article)| entry(cx, article)).chain([dossier_entry(cx)]).collect();
    vec![(route, bytes(&Value::Array(items))), (Route::data("references.bib"), entries.join("\n").into_bytes())]
}

/// One article in CSL-JSON.
fn item(cx: Cx<'_>, article: &Article) -> Value {
    let kind = article.source.map(|id| cx.dossier.sources[id].kind);
    let class = match kind {
        Some(SourceKind::Newspaper | SourceKind::NewsAgency) => "article-newspaper",
        Some(SourceKind::Blog) => "post-weblog",
        Some(SourceKind::Social) => "post",
        Some(SourceKind::Broadcaster) => "broadcast",
        _ => "webpage",
    };
    Record::new()
        .put("id", article.common.key.as_str())
        .put("type", class)
        .put("title", article.headline())
        .list("author", article.author.iter().map(|author| json!({"literal": author})))
        .opt("container-title", cx.source(article))
        .opt("issued", article.published.as_ref().and_then(|day| date(cx.catalogue, day)))
        .opt("accessed", article.retrieved.as_ref().and_then(|day| date(cx.catalogue, day)))
        .opt("URL", article.url.as_deref())
        .opt("archive_location", article.archived.as_deref())
        .put("language", cx.language(article))
        .value()
}

/// The dossier itself.
fn dossier(cx: Cx<'_>) -> Value {
    let meta = &cx.dossier.meta;
    Record::new()
        .put("id", "_dossier")
        .put("type", "webpage")
        .put("title", meta.title.as_str())
        .list("editor", meta.editors.iter().map(|editor| json!({"literal": editor.name})))
        .opt("URL", meta.base_url.as_deref())
        .put("language", meta.language.as_str())
        .value()
}

/// A date in parts; what the parts cannot tell goes as `circa`, or as words.
fn date(catalogue: &Catalogue, date: &Edtf) -> Option<Value> {
    let (first, last) = (date.earliest()?, date.latest()?);
    let depth = match date.shape() {
        Shape::Day(_) | Shape::Range { .. } => 3,
        Shape::Period { unit: Unit::Month, .. } => 2,
        Shape::Period { unit: Unit::Year, .. } => 1,
        _ => return Some(json!({"literal": date.words(catalogue)})),
    };
    let parts = |day: Day| {
        let whole = [i64::from(day.year()), i64::from(day.month()), i64::from(day.day())];
        Value::from(whole[..depth].to_vec())
    };
    let is_range = matches!(date.shape(), Shape::Range { .. }) && first != last;
    let parts = if is_range { vec![parts(first), parts(last)] } else { vec![parts(first)] };
    let doubtful = date.is_approximate() || date.is_uncertain();
    Some(Record::new().put("date-parts", parts).opt("circa", doubtful.then_some(true)).value())
}

/// One article in BibLaTeX.
fn entry(cx: Cx<'_>, article: &Article) -> String {
    let written =
        |date: &Option<Edtf>| date.as_ref().filter(|date| is_bib_date(date)).map(|date| date.written().to_owned());
    let fields = [
        ("title", Some(format!("{{{}}}", escaped(&article.headline())))),
        ("author", article.author.as_deref().map(|author| format!("{{{}}}", escaped(author)))),
        ("organization", cx.source(article).map(escaped)),
        ("date", written(&article.published)),
        ("url", article.url.as_deref().map(verbatim)),
        ("urldate", written(&article.retrieved)),
        ("langid", Some(escaped(cx.language(article)))),
        ("note", article.archived.as_deref().map(|archived| format!("Archived: {}", escaped(archived)))),
    ];
    printed("online", &article.common.key, &fields)
}

fn dossier_entry(cx: Cx<'_>) -> String {
    let meta = &cx.dossier.meta;
    let editors: Vec<String> = meta.editors.iter().map(|editor| format!("{{{}}}", escaped(&editor.name))).collect();
    let fields = [
        ("title", Some(format!("{{{}}}", escaped(&meta.title)))),
        ("editor", (!editors.is_empty()).then(|| editors.join(" and "))),
        ("url", meta.base_url.as_deref().map(verbatim)),
        ("langid", Some(escaped(&meta.language))),
    ];
    printed("online", "_dossier", &fields)
}

fn printed(class: &str, key: &str, fields: &[(&str, Option<String>)]) -> String {
    let lines = fields.iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}},\n", value.as_ref()?)));
    format!("@{class}{{{key},\n{}}}\n", lines.collect::<String>())
}

/// Whether BibLaTeX reads the date: a day, month or year, or a range of them, with its marks of doubt, but no set.
fn is_bib_date(date: &Edtf) -> bool {
    !date.written().contains(['[', '{', '%'])
}

/// Words without the signs that mean something to TeX.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' => text.push_str("\\textbackslash{}"),
            '~' => text.push_str("\\textasciitilde{}"),
            '^' => text.push_str("\\textasciicircum{}"),
            '{' | '}' | '#' | '$' | '%' | '&' | '_' => text.extend(['\\', letter]),
            letter if letter.is_control() => text.push(' '),
            letter => text.push(letter),
        }
    }
    text
}

/// An address, of which TeX reads everything but braces and backslashes as it is.
fn verbatim(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_tex_are_words() {
        assert_eq!(escaped("50% of {A_B} & C\\d~"), "50\\% of \\{A\\_B\\} \\& C\\textbackslash{}d\\textasciitilde{}");
        assert_eq!(verbatim("https://e.org/{a}?b=%20"), "https://e.org/%7Ba%7D?b=%20");
    }

    #[test]
    fn dates_are_told_no_more_exactly_than_they_are() {
        let told = |text: &str| date(Catalogue::english(), &Edtf::parse(text).unwrap()).unwrap();
        assert_eq!(told("2020-05-28"), json!({"date-parts": [[2020, 5, 28]]}));
        assert_eq!(told("2020-05~"), json!({"date-parts": [[2020, 5]], "circa": true}));
        assert_eq!(told("2020-05-27/2020-05-28"), json!({"date-parts": [[2020, 5, 27], [2020, 5, 28]]}));
        assert_eq!(told("[2018-02-08,2018-08-02]"), json!({"literal": "8 February 2018 or 2 August 2018"}));
    }
}
