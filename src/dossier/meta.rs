//! What is true of the dossier as a whole.

use super::Target;
use crate::edtf::Edtf;
use crate::raw::meta::Publish;
use crate::source::{FileId, Spanned};

/// `content/dossier.yaml`, with defaults filled in.
#[derive(Debug, Clone)]
pub struct Meta {
    /// The dossier's name.
    pub title: String,
    /// A second line under the title.
    pub subtitle: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// Language of the annotations, BCP 47.
    pub language: String,
    /// Address at which the site is published, ending in `/`.
    pub base_url: Option<String>,
    /// Who is responsible.
    pub editors: Vec<Editor>,
    /// Licence of the annotations.
    pub license: Option<String>,
    /// How much of an article's text is published by default.
    pub publish: Publish,
    /// Words kept on each side of a quote under `excerpts`.
    pub excerpt_words: u32,
    /// Words that must appear nowhere in the site.
    pub redact: Vec<String>,
    /// What was changed after publication.
    pub corrections: Vec<Correction>,
    /// The accent colour, `#rrggbb`.
    pub accent: Option<String>,
    /// Warnings that may stand.
    pub waivers: Vec<Waiver>,
}

impl Default for Meta {
    fn default() -> Self {
        Meta {
            title: String::new(),
            subtitle: None,
            description: None,
            language: "en".to_owned(),
            base_url: None,
            editors: Vec::new(),
            license: None,
            publish: Publish::Full,
            excerpt_words: 30,
            redact: Vec::new(),
            corrections: Vec::new(),
            accent: None,
            waivers: Vec::new(),
        }
    }
}

/// A person responsible.
#[derive(Debug, Clone)]
pub struct Editor {
    /// Name as it is shown.
    pub name: String,
    /// Page about the person.
    pub url: Option<String>,
    /// ORCID identifier.
    pub orcid: Option<String>,
}

/// A change made after publication.
#[derive(Debug, Clone)]
pub struct Correction {
    /// When.
    pub on: Option<Edtf>,
    /// What was changed and why.
    pub what: String,
    /// The record that was changed, as written.
    pub place: Option<String>,
    /// The record that was changed.
    pub target: Option<Target>,
}

/// A warning that the editors let stand.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The code of the warning, as written.
    pub code: Spanned<String>,
    /// Where it is waived; everywhere if `None`.
    pub place: Option<WaiverPlace>,
    /// Why.
    pub because: String,
}

/// Where a warning is waived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaiverPlace {
    /// In one file.
    File(FileId),
    /// In one record, whatever files it is written in.
    Record(Target),
    /// In a place that is not there, of which a complaint was made: nothing is waived.
    Nowhere,
}
