//! Whether a value could be read without fault.

use super::Decode;
use crate::diagnostic::Diagnostic;
use crate::yaml::Node;
use crate::yaml::shape::{Form, Shape};

/// A value, and whether something was wrong with it, so that what is missing may have been written all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted<T> {
    /// What could be read.
    pub value: T,
    /// Whether it was complained of.
    pub faulty: bool,
}

impl<T: Decode> Decode for Noted<T> {
    const WHAT: &'static str = T::WHAT;

    fn decode(node: Node, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let before = diagnostics.len();
        let value = T::decode(node, key, diagnostics)?;
        Some(Noted { value, faulty: diagnostics.len() > before })
    }

    fn shape(form: Form) -> Shape {
        T::shape(form)
    }
}
