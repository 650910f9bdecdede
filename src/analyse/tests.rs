//! Small dossiers, written as editors write them, with what must come out worked out by hand beside them.

mod agreement;
mod example;
mod gaps;
mod laws;
mod life;
mod network;
mod origins;
mod rests;
mod silence;
mod withdrawn;
