//! Incidents and the questions asked of them.

use crate::source::Spanned;
use crate::yaml::decode::{MapOf, OrText, Text};

use super::claim::RawAnswer;

crate::record! {
    /// Something that happened, or is said to have happened.
    pub struct RawIncident = "an incident" + common {
        /// Title as it is shown.
        required title: Text,
        /// When it happened.
        required date: Text as Date = "2020-05-27/2020-05-28",
        /// The time of day, or `unknown`.
        optional time: OrText<RawTime> as Time = "{local: \"22:30\", zone: Asia/Damascus}",
        /// Where it happened.
        optional places: Vec<Text> as Ref(Place),
        /// Who took part, and how.
        optional actors: Vec<OrText<RawInvolvement>> as Ref(Actor) = "[{id: the-actor, role: escorted the convoy}]",
        /// What sort of incident.
        required kind: Text as Usual["strike", "ground-clash", "patrol", "encounter", "withdrawal", "statement"],
        /// What happened.
        optional summary: Text as Markdown,
        /// Earlier incidents that one must know to understand this one.
        optional background: Vec<Text> as Ref(Incident),
        /// What every account of it is asked: an id of your own, then the question.
        optional questions: MapOf<RawQuestion> as NewId,
        /// Anything else worth saying.
        optional notes: Text as Markdown,
    }
}

crate::record! {
    /// A time of day.
    pub struct RawTime = "a time" {
        /// The time on the clocks of the place, or a part of the day.
        required local: Text as Time = "\"22:30\"",
        /// The time zone of the place.
        optional zone: Text as Zone = "Asia/Damascus",
        /// How exact it is.
        optional precision: Spanned<TimePrecision>,
    }
}

crate::words! {
    /// How exact a time of day is.
    pub enum TimePrecision = "a precision of time" {
        /// To the minute.
        Minute = "minute",
        /// To the hour.
        Hour = "hour",
        /// To a part of the day.
        PartOfDay = "part-of-day",
    }
}

crate::record! {
    /// Part of an actor in an incident.
    pub struct RawInvolvement = "an actor's part" {
        /// The actor.
        required id: Text as Ref(Actor),
        /// What the actor did, in a few words.
        optional role: Text,
        /// Whether the part is known or suspected; `known` where not given.
        optional certainty: Spanned<Certainty>,
    }
}

crate::words! {
    /// How sure it is that an actor took part.
    pub enum Certainty = "a degree of certainty" {
        /// Undisputed as annotated.
        Known = "known",
        /// Suspected or disputed.
        Suspected = "suspected",
    }
}

crate::record! {
    /// A question asked of every account of an incident.
    pub struct RawQuestion = "a question" {
        /// The question, in words.
        required ask: Text,
        /// What sort of answer it takes.
        required kind: Spanned<QuestionKind>,
        /// Of a count: whom or what is counted. Counts are compared only where it is the same.
        optional of: Text = "civilians",
        /// Of a choice: the words to choose from.
        optional options: Vec<Text> = "[by land, by air]",
        /// What you, the editors, hold to be so.
        optional findings: Vec<RawFinding>,
    }
}

crate::words! {
    /// Sorts of answer.
    pub enum QuestionKind = "a kind of question" {
        /// yes, no or unknown.
        YesNo = "yes-no",
        /// A number or a range of numbers.
        Count = "count",
        /// A date, EDTF.
        Date = "date",
        /// A place of the dossier.
        Place = "place",
        /// An actor of the dossier.
        Actor = "actor",
        /// One of the question's options.
        Choice = "choice",
        /// Anything; never compared.
        Text = "text",
    }
}

crate::record! {
    /// An answer that the editors give.
    pub struct RawFinding = "a finding" {
        /// The answer, written as claims write it.
        required answer: RawAnswer,
        /// How likely it is (ICD 203).
        optional likelihood: Spanned<Likelihood>,
        /// How well founded the judgement is (ICD 203).
        optional confidence: Spanned<Confidence>,
        /// Why you hold it to be so.
        required because: Text as Markdown,
        /// Who judged.
        required by: Text,
        /// When.
        required on: Text as Date,
    }
}

crate::words! {
    /// Words of likelihood of US Intelligence Community Directive 203.
    pub enum Likelihood = "a word of likelihood" {
        /// Almost no chance: 1 to 5 per cent.
        AlmostNoChance = "almost-no-chance",
        /// Very unlikely: 5 to 20 per cent.
        VeryUnlikely = "very-unlikely",
        /// Unlikely: 20 to 45 per cent.
        Unlikely = "unlikely",
        /// Roughly even chance: 45 to 55 per cent.
        RoughlyEvenChance = "roughly-even-chance",
        /// Likely: 55 to 80 per cent.
        Likely = "likely",
        /// Very likely: 80 to 95 per cent.
        VeryLikely = "very-likely",
        /// Almost certain: 95 to 99 per cent.
        AlmostCertain = "almost-certain",
    }
}

crate::words! {
    /// Levels of confidence of US Intelligence Community Directive 203.
    pub enum Confidence = "a level of confidence" {
        /// Low: the information is scant, questionable or fragmented.
        Low = "low",
        /// Moderate: credibly sourced and plausible, but not well corroborated.
        Moderate = "moderate",
        /// High: high-quality information from several sources.
        High = "high",
    }
}
