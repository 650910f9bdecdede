//! A JSON object that is filled key by key; what is not there is not written.

use serde_json::{Map, Value};

use crate::dossier::Common;

/// An object under construction.
#[derive(Default)]
pub(in crate::export) struct Record(Map<String, Value>);

impl Record {
    pub(in crate::export) fn new() -> Record {
        Record::default()
    }

    /// A value that is always there.
    pub(in crate::export) fn put(mut self, key: &str, value: impl Into<Value>) -> Record {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// A value that may be missing.
    pub(in crate::export) fn opt(self, key: &str, value: Option<impl Into<Value>>) -> Record {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    /// A list, unless it is empty.
    pub(in crate::export) fn list<V: Into<Value>>(self, key: &str, values: impl IntoIterator<Item = V>) -> Record {
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        if values.is_empty() { self } else { self.put(key, values) }
    }

    /// What every record may have.
    pub(in crate::export) fn common(self, common: &Common) -> Record {
        let withdrawn = common.withdrawn.as_ref().map(|withdrawn| {
            Record::new()
                .opt("on", withdrawn.on.as_ref().map(crate::edtf::Edtf::written))
                .put("because", withdrawn.because.as_str())
                .value()
        });
        let extra = (!common.extra.is_empty()).then(|| Value::Object(common.extra.clone()));
        self.list("aliases", common.aliases.iter().map(|alias| alias.value.clone()))
            .list("tags", common.tags.iter().cloned())
            .opt("notes", common.notes.as_ref().map(|notes| notes.markdown.as_str()))
            .opt("extra", extra)
            .opt("withdrawn", withdrawn)
    }

    pub(in crate::export) fn value(self) -> Value {
        Value::Object(self.0)
    }
}
