//! How the written schema is declared: [`record!`](crate::record) and [`words!`](crate::words).

/// Declares a record of the written schema: the struct and how it is read.
///
/// Keys are `required`, `optional`, or `alternative`, of which the record has exactly one (its own `Decode` sees to that);
/// a key that is a Rust word is given as `target("where")`, and one that says nothing without another as
/// `basis beside state`. What its texts are is said behind `as`, plain where nothing
/// is said: a [`Form`](crate::yaml::shape::Form), `Ref(Actor, Source)`, `Usual["strike", "patrol"]`. An example in YAML
/// may follow, behind `=`. `common` adds the keys that every record may have.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident = $what:literal + common {
            $($fields:tt)*
        }
    ) => {
        $crate::record! {
            $(#[doc = $doc])+
            pub struct $name = $what {
                $($fields)*
                /// Earlier ids: their addresses keep working.
                optional aliases: Vec<$crate::yaml::decode::Text> as NewId = "[an-earlier-id]",
                /// Words of the editor's own for sorting.
                optional tags: Vec<$crate::yaml::decode::Text>,
                /// The editor's own fields, shown and exported.
                optional extra: $crate::yaml::decode::MapOf<$crate::yaml::Node>,
                /// Taken down: a tombstone stays at the address.
                optional withdrawn: $crate::raw::RawWithdrawn,
            }
        }
    };
    (
        $(#[doc = $doc:literal])+
        pub struct $name:ident = $what:literal {
            $(
                $(#[doc = $field_doc:literal])+
                $kind:ident $field:ident $(($key:literal))? $(beside $other:ident)? :
                $type:ty $(as $form:ident $(($($refers:ident),+))? $([$($word:literal),+])?)? $(= $example:literal)?,
            )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// Where the record stands.
            pub span: $crate::source::Span,
            $($(#[doc = $field_doc])+ pub $field: Option<$type>,)*
        }

        impl $crate::yaml::decode::Decode for $name {
            const WHAT: &'static str = $what;

            fn decode(
                node: $crate::yaml::Node,
                key: &str,
                diagnostics: &mut Vec<$crate::diagnostic::Diagnostic>,
            ) -> Option<Self> {
                let mut fields = $crate::yaml::decode::Fields::of(node, key, $what, diagnostics)?;
                let span = fields.span();
                $(let $field = $crate::record!(
                    @take $kind fields diagnostics $crate::record!(@key $field $(($key))?)
                );)*
                $($(fields.beside(stringify!($field), stringify!($other));)?)*
                fields.finish($what, diagnostics);
                Some($name { span, $($field,)* })
            }

            fn shape(_: $crate::yaml::shape::Form) -> $crate::yaml::shape::Shape {
                $crate::yaml::shape::Shape::Record($crate::yaml::shape::RecordShape {
                    name: stringify!($name).trim_start_matches("Raw"),
                    what: $what,
                    doc: concat!($($doc),+).trim_ascii(),
                    fields: vec![$($crate::yaml::shape::FieldShape {
                        key: $crate::record!(@key $field $(($key))?),
                        doc: concat!($($field_doc),+).trim_ascii(),
                        need: $crate::record!(@need $kind),
                        shape: <$type as $crate::yaml::decode::Decode>::shape(
                            $crate::record!(@form $($form $(($($refers),+))? $([$($word),+])?)?)
                        ),
                        beside: $crate::record!(@beside $($other)?),
                        example: $crate::record!(@example $($example)?),
                    },)*],
                })
            }
        }
    };
    (@take required $fields:ident $out:ident $key:expr) => { $fields.require($key, $out) };
    (@take $kind:ident $fields:ident $out:ident $key:expr) => { $fields.take($key, $out) };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident ($key:literal)) => { $key };
    (@need required) => { $crate::yaml::shape::Need::Required };
    (@need optional) => { $crate::yaml::shape::Need::Optional };
    (@need alternative) => { $crate::yaml::shape::Need::Alternative };
    (@form) => { $crate::yaml::shape::Form::Plain };
    (@form $form:ident) => { $crate::yaml::shape::Form::$form };
    (@form $form:ident [$($word:literal),+]) => { $crate::yaml::shape::Form::$form(&[$($word),+]) };
    (@form $form:ident ($($refers:ident),+)) => {
        $crate::yaml::shape::Form::$form(&[$($crate::yaml::shape::Refers::$refers),+])
    };
    (@beside) => { None };
    (@beside $other:ident) => { Some(stringify!($other)) };
    (@example) => { None };
    (@example $example:literal) => { Some($example) };
}

/// Declares a fixed list of words: the enum, its words, what each means to a reader, and how it is read.
#[macro_export]
macro_rules! words {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident = $what:literal {
            $($(#[doc = $meaning:literal])+ $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $meaning])+ $variant,)+
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// Every word with its meaning, in order.
            pub const SHAPES: &'static [$crate::yaml::shape::WordShape] = &[$($crate::yaml::shape::WordShape {
                word: $word,
                meaning: concat!($($meaning),+).trim_ascii(),
            }),+];

            /// The word as it is written.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// What the word means, in a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $($name::$variant => concat!($($meaning),+).trim_ascii(),)+ }
            }
        }

        impl $crate::yaml::decode::Decode for $crate::source::Spanned<$name> {
            const WHAT: &'static str = $what;

            fn decode(
                node: $crate::yaml::Node,
                key: &str,
                diagnostics: &mut Vec<$crate::diagnostic::Diagnostic>,
            ) -> Option<Self> {
                let text = <$crate::yaml::decode::Text as $crate::yaml::decode::Decode>::decode(node, key, diagnostics)?;
                let words: Vec<&str> = $name::ALL.iter().map(|one| one.word()).collect();
                match $name::ALL.iter().find(|one| one.word() == text.value) {
                    Some(found) => Some(text.map(|_| *found)),
                    None => $crate::yaml::decode::unknown_word(&text, key, &words, diagnostics),
                }
            }

            fn shape(_: $crate::yaml::shape::Form) -> $crate::yaml::shape::Shape {
                $crate::yaml::shape::Shape::Words($name::SHAPES)
            }
        }
    };
}
