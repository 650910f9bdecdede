//! Laws of the timeline.
