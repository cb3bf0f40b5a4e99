//! What an item is: what is asked, of what, and where the answer is found.

use crate::base::codes::codes;
use std::fmt;

codes! {
    /// What an answer to an item is.
    pub enum ItemKind: "kind of item" {
        /// Yes or no.
        YesNo,
        /// A whole number of things or persons.
        Amount,
    }
}

codes! {
    /// What an indicator counts, and what an item is asked of.
    #[non_exhaustive]
    pub enum Universe: "universe" {
        /// States bound by the Convention of the plan: `AFG`.
        StatesParties,
        /// All other States able to join: `USA`.
        StatesNotParty,
        /// Every State able to join, bound or not.
        States,
        /// Requests for an extension: `AFG/apmbc-5/3`.
        Requests,
        /// Formal meetings of the Convention: `apmbc/22MSP`.
        Meetings,
        /// Resolutions of the General Assembly: `A/RES/80/35`.
        Resolutions,
    }
}

impl Universe {
    /// Its members, as texts name them.
    pub const fn title(self) -> &'static str {
        match self {
            Self::StatesParties => "States Parties",
            Self::StatesNotParty => "States not party",
            Self::States => "States",
            Self::Requests => "requests",
            Self::Meetings => "meetings",
            Self::Resolutions => "resolutions",
        }
    }
}

/// Where the answer to an item is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AskedIn {
    /// A form of the Article 7 report, `A` to `J`: the letters of APMBC Art. 7(1), with `J` for other relevant matters.
    Form(char),
    /// Any part of the Article 7 report.
    Report,
    /// A request for an extension.
    Request,
    /// What States say and file at meetings, and who takes part in them.
    Meetings,
    /// A declaration of completion.
    Declaration,
    /// What the support unit or the United Nations know of payments and votes.
    Secretariat,
    /// The State itself, or a body that assesses it; the source of the answer says which.
    Judgement,
}

impl fmt::Display for AskedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(letter) => write!(f, "Article 7 report, form {letter}"),
            Self::Report => f.write_str("Article 7 report"),
            Self::Request => f.write_str("extension request"),
            Self::Meetings => f.write_str("meetings"),
            Self::Declaration => f.write_str("declaration of completion"),
            Self::Secretariat => f.write_str("support unit or United Nations"),
            Self::Judgement => f.write_str("the State, or who assesses it"),
        }
    }
}

/// One thing that is asked of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Item {
    /// The stable code.
    pub code: &'static str,
    /// What is asked, in our words: reads after "whether" or "the number of".
    pub title: &'static str,
    /// What an answer is.
    pub kind: ItemKind,
    /// Of what it is asked.
    pub universe: Universe,
    /// Where the answer is found.
    pub asked_in: AskedIn,
}

impl Item {
    /// A question to States Parties, answered yes or no.
    pub const fn yes_no(code: &'static str, asked_in: AskedIn, title: &'static str) -> Self {
        Self { code, title, kind: ItemKind::YesNo, universe: Universe::StatesParties, asked_in }
    }

    /// A question for a number.
    pub const fn amount(code: &'static str, asked_in: AskedIn, title: &'static str) -> Self {
        Self { code, title, kind: ItemKind::Amount, universe: Universe::StatesParties, asked_in }
    }

    /// The same, asked of other subjects.
    #[must_use]
    pub const fn of(self, universe: Universe) -> Self {
        Self { universe, ..self }
    }
}
