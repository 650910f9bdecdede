//! What texts say, beyond being text, and how an author is told.

/// What a text says, beyond being text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Words, shown as they are.
    Plain,
    /// Markdown.
    Markdown,
    /// Exact words of the article.
    Quote,
    /// A day, a month, a range …, in EDTF.
    Date,
    /// A time of day, `22:30`, or a part of the day.
    Time,
    /// An IANA time zone.
    Zone,
    /// An address on the web.
    Url,
    /// A language tag, BCP 47.
    Language,
    /// SHA-256, in hexadecimal digits.
    Hash,
    /// A file, by its path from the dossier's root.
    Path,
    /// A colour, `#rrggbb`.
    Colour,
    /// An ORCID identifier.
    Orcid,
    /// An id that is given here.
    NewId,
    /// An answer: what it may be depends on the question.
    Answer,
    /// A field of the article, by its key.
    Field,
    /// One of these words, or a word of the author's own.
    Usual(&'static [&'static str]),
    /// The name of something that stands elsewhere: one of these.
    Ref(&'static [Refers]),
}

/// What a reference may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refers {
    /// A source, by its id.
    Source,
    /// An actor, by its id.
    Actor,
    /// A place, by its id.
    Place,
    /// An incident, by its id.
    Incident,
    /// An article, by its id.
    Article,
    /// A claim, as `article#claim`.
    Claim,
    /// A bias note, as `article#bias`.
    Bias,
    /// A question of the incident, by its id.
    Question,
    /// A technique, by its id.
    Technique,
    /// A glossary term, by its id.
    GlossaryTerm,
    /// Any record, as `kind:id`.
    Record,
    /// A file of the dossier, by its path.
    File,
    /// A code of a diagnostic.
    Code,
    /// An address on the web.
    Web,
    /// The word `none`: nothing is meant.
    None,
    /// The word `all`: everything is meant.
    All,
    /// Plain words, where there is nothing to name.
    Words,
}

impl Form {
    /// What to write, in a sentence or two; nothing where any words do. Markdown.
    pub fn hint(self) -> String {
        match self {
            Form::Plain => "",
            Form::Markdown => "Markdown, in which wiki links such as `[[incident:khusham-2018]]` work.",
            Form::Quote => "Exact words of the article. `[...]` leaves something out, `[word]` is an insertion.",
            Form::Date => "A date in EDTF: `2020-05-28`, `2020-05`, `2020~` (about), `2020-05-27/2020-05-28` (from, to).",
            Form::Time => "`22:30`, or `morning`, `afternoon`, `evening`, `night`.",
            Form::Zone => "The name of a time zone, such as `Asia/Damascus`.",
            Form::Url => "An address that begins with `https://` or `http://`.",
            Form::Language => "A language tag, such as `en`, `en-GB` or `ar`.",
            Form::Hash => "64 hexadecimal digits, as `sha256sum` prints them.",
            Form::Path => "A path below `seeds/`.",
            Form::Colour => "`\"#rrggbb\"`, in quotation marks.",
            Form::Orcid => "An ORCID identifier, such as `0000-0002-1825-0097`.",
            Form::NewId => "Lower-case letters, digits and single hyphens, such as `deir-gusun-2020`.",
            Form::Answer => {
                "What the question's kind takes: `yes`, `no` or `unknown`; a number such as `100`, `\">100\"`, `100..200` \
                 or `~500`; a date; the id of a place or an actor; one of the options; or any words."
            }
            Form::Field => "The key of a field of this article.",
            Form::Usual(words) => return format!("{}, or a word of your own.", listed(words)),
            Form::Ref(refers) => return reference(refers),
        }
        .to_owned()
    }
}

impl Refers {
    /// What is named, with its article. Markdown.
    pub fn what(self) -> &'static str {
        match self {
            Refers::Source => "the id of a source",
            Refers::Actor => "the id of an actor",
            Refers::Place => "the id of a place",
            Refers::Incident => "the id of an incident",
            Refers::Article => "the id of an article",
            Refers::Claim => "a claim, as `article#claim`",
            Refers::Bias => "a bias note, as `article#bias`",
            Refers::Question => "the id of a question",
            Refers::Technique => "the id of a technique",
            Refers::GlossaryTerm => "the id of a glossary term",
            Refers::Record => "a record, such as `article:rt-2019`",
            Refers::File => "a file, by its path",
            Refers::Code => "the code of a warning",
            Refers::Web => "an address of the web",
            Refers::None => "`none`",
            Refers::All => "`all`",
            Refers::Words => "plain words",
        }
    }
}

fn reference(refers: &[Refers]) -> String {
    let all: Vec<&str> = refers.iter().map(|one| one.what()).collect();
    let sentence = all.join(", or ");
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).chain(['.']).collect()).unwrap_or_default()
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_named_is_told_in_a_sentence() {
        let form = Form::Ref(&[Refers::Claim, Refers::Bias, Refers::Web]);
        assert_eq!(
            form.hint(),
            "A claim, as `article#claim`, or a bias note, as `article#bias`, or an address of the web."
        );
    }

    #[test]
    fn usual_words_leave_room_for_others() {
        assert_eq!(Form::Usual(&["strike", "patrol"]).hint(), "`strike`, `patrol`, or a word of your own.");
    }
}
