//! `data/dossier.json`: the whole dossier, each record as written, with what was worked out from it under `computed`.
//!
//! What is not published is not written: under `excerpts` a quote stands without the words round it, under `metadata` no
//! words of the article stand at all.

mod articles;
pub(super) mod claims;
mod evidence;
mod incidents;
mod records;
pub(super) mod schema;

use serde_json::Value;

use crate::analyse::{Analysis, Support};
use crate::dossier::{Common, Dossier, Meta, Party, Subject};

use super::lazy::{Field, Map, object};
use super::record::Record;

/// Where the file lies in the site.
pub const PATH: &str = "data/dossier.json";

/// The file is seldom larger than so many times all texts.
const TIMES_THE_TEXTS: usize = 4;

/// The bytes of the file.
pub fn dossier(dossier: &Dossier, analysis: &Analysis) -> Vec<u8> {
    let cx = Cx { dossier, analysis };
    let key = |common: &Common| common.key.clone();
    let sources = Map(|| dossier.sources.values().map(|one| (key(&one.common), records::source(&cx, one))));
    let actors = Map(|| dossier.actors.values().map(|one| (key(&one.common), records::actor(&cx, one))));
    let places = Map(|| dossier.places.values().map(|one| (key(&one.common), records::place(&cx, one))));
    let incidents = Map(|| dossier.incidents.iter().map(|(id, one)| (key(&one.common), incidents::incident(&cx, id))));
    let articles = Map(|| dossier.articles.iter().map(|(id, one)| (key(&one.common), articles::article(&cx, id))));
    let claims = Map(|| dossier.claims.ids().map(|id| (cx.claim_address(id), claims::claim(&cx, id))));
    let glossary = Map(|| dossier.glossary.values().map(|one| (key(&one.common), records::term(&cx, one))));
    let techniques = Map(|| dossier.techniques.values().map(|one| (key(&one.common), records::technique(&cx, one))));
    let texts: usize = dossier.articles.values().map(|article| article.text.markdown().len()).sum();
    let fields: [(&str, &dyn Field); 11] = [
        ("dossier", &meta(&dossier.meta)),
        ("sources", &sources),
        ("actors", &actors),
        ("places", &places),
        ("incidents", &incidents),
        ("articles", &articles),
        ("claims", &claims),
        ("glossary", &glossary),
        ("techniques", &techniques),
        ("cycles", &evidence::cycles(&cx)),
        ("disputes", &evidence::disputes(&cx)),
    ];
    object(TIMES_THE_TEXTS * texts, &fields)
}

/// What every part of the export is handed.
struct Cx<'a> {
    dossier: &'a Dossier,
    analysis: &'a Analysis,
}

impl Cx<'_> {
    /// `<article>#<claim>`.
    fn claim_address(&self, id: crate::arena::Id<crate::dossier::Claim>) -> String {
        let claim = &self.dossier.claims[id];
        format!("{}#{}", self.dossier.articles[claim.article].common.key, claim.common.key)
    }

    /// `<article>` or `<article>#<claim>`.
    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Article(id) => self.dossier.articles[id].common.key.clone(),
            Subject::Claim(id) => self.claim_address(id),
        }
    }

    /// How many independent origins, and which are named.
    fn origins(&self, support: &Support) -> Value {
        let named = support.named.iter().map(|named| self.party(&named.party));
        Record::new()
            .put("least", support.least)
            .put("most", support.most)
            .put("named", named.collect::<Vec<Value>>())
            .value()
    }

    /// A party as authors write it: an id, or `{anonymous: words}`.
    fn party(&self, party: &Party) -> Value {
        match party {
            Party::Actor(id) => Value::String(self.dossier.actors[*id].common.key.clone()),
            Party::Source(id) => Value::String(self.dossier.sources[*id].common.key.clone()),
            Party::Anonymous(words) => Record::new().put("anonymous", words.as_str()).value(),
        }
    }
}

fn meta(meta: &Meta) -> Value {
    let editors = meta.editors.iter().map(|editor| {
        Record::new()
            .put("name", editor.name.as_str())
            .opt("url", editor.url.as_deref())
            .opt("orcid", editor.orcid.as_deref())
            .value()
    });
    let corrections = meta.corrections.iter().map(|correction| {
        Record::new()
            .opt("on", correction.on.as_ref().map(crate::edtf::Edtf::written))
            .put("what", correction.what.as_str())
            .opt("where", correction.place.as_deref())
            .value()
    });
    Record::new()
        .put("title", meta.title.as_str())
        .opt("subtitle", meta.subtitle.as_deref())
        .opt("description", meta.description.as_deref())
        .put("language", meta.language.as_str())
        .opt("base_url", meta.base_url.as_deref())
        .list("editors", editors)
        .opt("license", meta.license.as_deref())
        .put("publish", meta.publish.word())
        .list("corrections", corrections)
        .value()
}
