//! The tall drawing for phones.
use super::{Drawing, Event, Options, wide};
/// Draws events in time, which runs downwards.
pub fn tall(events: &[Event], options: &Options) -> Drawing {
    wide(events, options)
}
