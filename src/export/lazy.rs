//! JSON that is made while it is written: the records of a large dossier, all made at once, take many times the room of the file.

use serde::ser::{Serialize, SerializeMap as _, Serializer as _};
use serde_json::Value;
use serde_json::ser::{PrettyFormatter, Serializer};

/// A list of what a function gives.
pub(super) struct List<F>(pub(super) F);

impl<F: Fn() -> I, I: Iterator<Item = Value>> Serialize for List<F> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// An object of the keys and values that a function gives.
pub(super) struct Map<F>(pub(super) F);

impl<F: Fn() -> I, I: Iterator<Item = (String, Value)>> Serialize for Map<F> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map((self.0)())
    }
}

/// An indented object, key by key, as [`super::cx::json`] writes one. What takes no more than `room` bytes need not be moved
/// while it grows.
pub(super) fn object(room: usize, fields: &[(&str, &dyn Field)]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(room);
    let mut json = Serializer::with_formatter(&mut bytes, PrettyFormatter::new());
    // What is written to memory is written.
    let _ = json.serialize_map(None).and_then(|mut object| {
        fields.iter().try_for_each(|(key, value)| value.put(key, &mut object))?;
        object.end()
    });
    bytes.push(b'\n');
    bytes
}

type Object<'a, 'b> = serde_json::ser::Compound<'a, &'b mut Vec<u8>, PrettyFormatter<'static>>;

/// A value that can be written under a key.
pub(super) trait Field {
    fn put(&self, key: &str, object: &mut Object<'_, '_>) -> serde_json::Result<()>;
}

impl<T: Serialize> Field for T {
    fn put(&self, key: &str, object: &mut Object<'_, '_>) -> serde_json::Result<()> {
        object.serialize_entry(key, self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_made_while_it_is_written_is_written_as_if_it_had_been_made_before() {
        let numbers = || (0..3).map(|number| json!({ "n": number, "none": [] }));
        let named = || (0..2).map(|number| (format!("k{number}"), json!([number])));
        let nothing = std::iter::empty::<Value>;
        let fields: [(&str, &dyn Field); 4] =
            [("list", &List(numbers)), ("map", &Map(named)), ("empty", &List(nothing)), ("word", &"a \"b\"")];
        let at_once = json!({
            "list": numbers().collect::<Vec<_>>(),
            "map": { "k0": [0], "k1": [1] },
            "empty": [],
            "word": "a \"b\"",
        });
        assert_eq!(object(0, &fields), crate::export::cx::json(&at_once));
        assert_eq!(object(9, &[]), b"{}\n");
    }
}
