//! Numbers: text until a field says that it is one.

use super::{Decode, Text, WRONG_NUMBER};
use crate::diagnostic::Diagnostic;
use crate::source::Spanned;
use crate::yaml::Node;
use crate::yaml::shape::{Form, Shape};

impl Decode for Spanned<u32> {
    const WHAT: &'static str = "a whole number";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        number(node, key, diagnostics)
    }

    fn shape(_: Form) -> Shape {
        Shape::Whole
    }
}

impl Decode for Spanned<f64> {
    const WHAT: &'static str = "a number";

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        number(node, key, diagnostics).filter(|number: &Spanned<f64>| number.value.is_finite())
    }

    fn shape(_: Form) -> Shape {
        Shape::Number
    }
}

fn number<T: std::str::FromStr>(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<T>>
where
    Spanned<T>: Decode,
{
    let text = Text::decode(node, key, diagnostics)?;
    let Ok(value) = text.value.parse() else {
        diagnostics.push(
            Diagnostic::at(&WRONG_NUMBER, text.span, format!("`{}` is not {}", text.value, <Spanned<T>>::WHAT))
                .why(format!("`{key}` takes {}", <Spanned<T>>::WHAT)),
        );
        return None;
    };
    Some(Spanned::new(value, text.span))
}
