//! `content/dossier.yaml`.

use crate::source::Spanned;
use crate::yaml::decode::Text;

crate::record! {
    /// What is true of the dossier as a whole.
    pub struct RawMeta = "the dossier" {
        /// The dossier's name.
        required title: Text,
        /// A second line under the title.
        optional subtitle: Text,
        /// What the dossier is about, in a sentence or two.
        optional description: Text,
        /// Language of the annotations; `en` where not given.
        optional language: Text as Language = "en",
        /// Address at which the site will be published: needed only for feeds, the sitemap and canonical links.
        optional base_url: Text as Url = "https://example.org/dossier/",
        /// Who is responsible.
        optional editors: Vec<RawEditor>,
        /// Licence of the annotations.
        optional license: Text = "CC-BY-4.0",
        /// How much of each article's text is published where the article says nothing else.
        optional publish: Spanned<Publish>,
        /// Words kept on each side of a quote under `excerpts`.
        optional excerpt_words: Spanned<u32> = "12",
        /// Words that must appear nowhere in the site.
        optional redact: Vec<Text> = "[a name to be kept back]",
        /// What was changed after publication.
        optional corrections: Vec<RawCorrection>,
        /// Look of the site.
        optional theme: RawTheme,
        /// Checks that do not apply here.
        optional checks: RawChecks,
    }
}

crate::words! {
    /// How much of an article's text leaves the build.
    pub enum Publish = "a degree of publication" {
        /// The whole text.
        Full = "full",
        /// The quoted passages and some words around them.
        Excerpts = "excerpts",
        /// Nothing of the text.
        Metadata = "metadata",
    }
}

crate::record! {
    /// A person responsible for the dossier.
    pub struct RawEditor = "an editor" {
        /// Name as it is shown.
        required name: Text,
        /// Page about the person.
        optional url: Text as Url = "https://example.org/",
        /// The person at ORCID, which tells researchers apart.
        optional orcid: Text as Orcid = "0000-0002-1825-0097",
    }
}

crate::record! {
    /// A change made after publication.
    pub struct RawCorrection = "a correction" {
        /// Day of the change.
        required on: Text as Date = "2026-11-20",
        /// What was changed and why.
        required what: Text,
        /// The record that was changed.
        optional place("where"): Text as Ref(Record) = "article:goldwater-2018",
    }
}

crate::record! {
    /// Look of the site.
    pub struct RawTheme = "a theme" {
        /// The one accent colour of the site.
        optional accent: Text as Colour = "\"#7a1f1f\"",
    }
}

crate::record! {
    /// Which checks do not apply.
    pub struct RawChecks = "the checks" {
        /// Waivers, each with its reason.
        optional allow: Vec<RawWaiver>,
    }
}

crate::record! {
    /// A warning that the editors have looked at and let stand.
    pub struct RawWaiver = "a waiver" {
        /// The code of the warning.
        required code: Text as Ref(Code) = "single-origin",
        /// Where it may stand; everywhere where not given.
        optional place("where"): Text as Ref(Record, File) = "article:rt-2019",
        /// Why it may stand.
        required because: Text,
    }
}
