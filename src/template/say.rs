//! `say(id="…", n=…)`: a message of the catalogue in a template.

use std::sync::Arc;

use tera::{Error, Function, Kwargs, State, TeraResult, Value};

use crate::catalogue::{Argument, Catalogue, Part, Unsaid};
use crate::nearest::nearest;

/// The function. What it gives is finished HTML: words are escaped here, and of what is given all that is not finished.
pub(super) fn function(words: Arc<Catalogue>) -> impl Function<TeraResult<Value>> {
    move |given: Kwargs, state: &State<'_>| say(&words, &given, state)
}

fn say(words: &Catalogue, given: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let id = given.must_get::<&str>("id")?;
    let values: Vec<(&str, &Value)> = given.iter().filter_map(|(name, value)| Some((name.as_str()?, value))).collect();
    let arguments =
        values.iter().filter(|(name, _)| *name != "id").map(|(name, value)| Ok((*name, argument(name, value)?)));
    let arguments = arguments.collect::<TeraResult<Vec<_>>>()?;
    let finished = |name: &str| values.iter().any(|(known, value)| *known == name && value.is_safe());
    let mut html = Ok(String::new());
    let told = words.tell(id, &arguments, &mut |part| {
        let Ok(text) = &mut html else { return };
        match part {
            Part::Given(name, finished_html) if finished(name) => text.push_str(finished_html),
            Part::Given(_, words) | Part::Words(words) => match state.escape(words) {
                Ok(escaped) => text.push_str(&escaped),
                Err(error) => html = Err(error),
            },
        }
    });
    told.map_err(|unsaid| complain(words, id, &unsaid))?;
    Ok(Value::safe_string(&html?))
}

fn argument<'v>(name: &str, value: &'v Value) -> TeraResult<Argument<'v>> {
    let number = || value.as_i64().map(Argument::Number);
    let argument = value.as_str().map(Argument::Text).or_else(number);
    argument.ok_or_else(|| Error::message(format!("`{name}` is neither a text nor a whole number")))
}

fn complain(words: &Catalogue, id: &str, unsaid: &Unsaid) -> Error {
    Error::message(match unsaid {
        Unsaid::Missing(name) => format!("the message `{id}` needs `{name}`"),
        Unsaid::Unknown => match nearest(id, words.ids()) {
            Some(near) => format!("there is no message `{id}`; `{near}` has a similar name"),
            None => format!("there is no message `{id}`"),
        },
    })
}
