//! Sources, actors, places, glossary terms and techniques.

use crate::source::Spanned;
use crate::yaml::decode::{OneOrMore, OrText, Text, Whole};

crate::record! {
    /// Who publishes: an agency, a broadcaster, a blog.
    pub struct RawSource = "a source" + common {
        /// Name as it is shown.
        required name: Text,
        /// What sort of source it is.
        required kind: Spanned<SourceKind>,
        /// Who owns it. Sources of one owner are one origin.
        optional owner: Text as Ref(Actor, Source, Words),
        /// The source it is a part of.
        optional part_of: Text as Ref(Source),
        /// Country where it is based.
        optional country: Text,
        /// The hand of a state in it; nothing is stated where not given.
        optional state: Spanned<StateHand>,
        /// How the hand of the state is known.
        optional state_basis beside state: Text,
        /// Its own address.
        optional url: Text as Url,
        /// How reliable it is, on the NATO Admiralty scale, A to F.
        optional reliability beside because: Spanned<Reliability>,
        /// Why it is rated so.
        optional because beside reliability: Text,
        /// What is known of its slant.
        optional bias: Vec<RawSourceBias>,
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}

crate::words! {
    /// Sorts of source.
    pub enum SourceKind = "a kind of source" {
        /// Gathers news and sells it to others.
        NewsAgency = "news-agency",
        /// Television or radio.
        Broadcaster = "broadcaster",
        /// A printed newspaper and its site.
        Newspaper = "newspaper",
        /// A site on the web.
        Website = "website",
        /// A blog.
        Blog = "blog",
        /// A government, an army, a ministry.
        Official = "official",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// An account or group on a social network.
        Social = "social",
        /// Not known.
        Unknown = "unknown",
    }
}

crate::words! {
    /// Hand of a state in a source.
    pub enum StateHand = "a degree of state influence" {
        /// No hand of a state is known.
        None = "none",
        /// A state pays for it.
        Funded = "funded",
        /// A state decides what it says.
        Controlled = "controlled",
    }
}

crate::words! {
    /// Reliability of a source on the NATO Admiralty scale (STANAG 2511, AJP-2.1).
    pub enum Reliability = "a letter from A to F" {
        /// Completely reliable: no doubt of authenticity, trustworthiness or competency; a history of complete reliability.
        A = "A",
        /// Usually reliable: minor doubt; a history of valid information most of the time.
        B = "B",
        /// Fairly reliable: some doubt; has provided valid information in the past.
        C = "C",
        /// Not usually reliable: significant doubt; has provided valid information in the past.
        D = "D",
        /// Unreliable: lacking in authenticity, trustworthiness and competency; a history of invalid information.
        E = "E",
        /// Reliability cannot be judged: there is no basis for a judgement. It is not the worst grade.
        F = "F",
    }
}

crate::record! {
    /// What is known of a source's slant.
    pub struct RawSourceBias = "a bias note" {
        /// The slant, in a sentence.
        required note: Text as Markdown,
        /// Where it shows.
        optional evidence: Vec<Text> as Ref(Claim, Bias, Web),
    }
}

crate::record! {
    /// Who acts or speaks.
    pub struct RawActor = "an actor" + common {
        /// Name as it is shown.
        required name: Text,
        /// What sort of actor it is.
        required kind: Spanned<ActorKind>,
        /// The actor it is a part of.
        optional part_of: Text as Ref(Actor),
        /// What others call it.
        optional names: Vec<OrText<RawName>>,
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}

crate::words! {
    /// Sorts of actor.
    pub enum ActorKind = "a kind of actor" {
        /// A state.
        State = "state",
        /// The forces of a state.
        ArmedForce = "armed-force",
        /// Armed, and not the forces of a state.
        ArmedGroup = "armed-group",
        /// Several acting together.
        Coalition = "coalition",
        /// A ministry, command or office.
        GovernmentBody = "government-body",
        /// A person.
        Person = "person",
        /// Any other organisation.
        Organisation = "organisation",
    }
}

crate::record! {
    /// A name that somebody uses for an actor or a place.
    pub struct RawName = "a name" {
        /// The name.
        required name: Text,
        /// Sources that use it.
        optional used_by: OneOrMore<Text> as Ref(Source),
        /// What the name says or implies.
        optional note: Text,
    }
}

crate::record! {
    /// Where something happened.
    pub struct RawPlace = "a place" + common {
        /// Name as it is shown.
        required name: Text,
        /// Other spellings and names.
        optional names: Vec<OrText<RawName>>,
        /// The larger place it lies in.
        optional part_of: Text as Ref(Place),
        /// The country it lies in.
        optional country: Text,
        /// Latitude and longitude in degrees, WGS 84.
        optional coordinates: Whole<Spanned<f64>> = "[36.5, 40.7]",
        /// How exactly the coordinates are meant.
        optional precision: Spanned<Precision>,
        /// How place and coordinates are known.
        optional basis: Text,
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}

crate::words! {
    /// How exactly a place is known.
    pub enum Precision = "a degree of precision" {
        /// The spot itself.
        Exact = "exact",
        /// Within a town or village.
        Town = "town",
        /// Within a district.
        District = "district",
        /// Within a province.
        Province = "province",
        /// Within a country.
        Country = "country",
    }
}

crate::record! {
    /// A word that readers may need explained.
    pub struct RawGlossaryTerm = "a glossary term" + common {
        /// The word.
        required term: Text,
        /// What it means.
        required definition: Text as Markdown,
        /// Other terms to look at.
        optional see: Vec<Text> as Ref(GlossaryTerm),
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}

crate::record! {
    /// A way in which wording slants.
    pub struct RawTechnique = "a technique" + common {
        /// Name as it is shown.
        required name: Text,
        /// What it is, and how it works on a reader.
        required definition: Text as Markdown,
        /// Other techniques to look at.
        optional see: Vec<Text> as Ref(Technique),
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}
