//! The written schema: what an author may write in each file, and nothing of what it means.
//!
//! One record a type, in the words of the files. `Raw…` records are as faulty as their author left them; meaning is
//! given to them in `resolve`.

pub mod article;
pub mod claim;
pub mod entity;
pub mod incident;
pub mod meta;

pub use article::{RawArticle, RawBias, RawCapture, RawIncidentRole, RawNote, RawReference};
pub use claim::{RawAnswer, RawAssessment, RawClaim, RawParty, RawRelation};
pub use entity::{RawActor, RawGlossaryTerm, RawName, RawPlace, RawSource, RawSourceBias, RawTechnique};
pub use incident::{RawFinding, RawIncident, RawInvolvement, RawQuestion, RawTime};
pub use meta::{RawChecks, RawCorrection, RawEditor, RawMeta, RawTheme, RawWaiver};

use crate::yaml::decode::Text;

crate::record! {
    /// A record that was taken down.
    pub struct RawWithdrawn = "a withdrawal" {
        /// Day of the withdrawal.
        required on: Text as Date = "2026-11-20",
        /// Why, for the reader.
        required because: Text,
    }
}
