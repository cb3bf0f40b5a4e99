//! What an item is: what is asked, of whom or what, and where the answer is found.

use crate::base::codes::codes;
use std::fmt;

codes! {
    /// What an answer to an item is.
    ///
    /// ```
    /// use mine_action::law::item::{ItemKind, vocabulary::BASELINE};
    /// assert_eq!((BASELINE.kind, ItemKind::YesNo.code()), (ItemKind::YesNo, "yes-no"));
    /// ```
    // Closed: a reply is a word or a number.
    pub enum ItemKind: "kind of item" {
        /// Yes or no.
        YesNo,
        /// A whole number of things or persons.
        Amount,
    }
}

codes! {
    /// What an indicator counts, and of what an item is asked.
    ///
    /// ```
    /// use mine_action::law::{item::Universe, oslo::I23_1};
    /// assert_eq!((I23_1.universe(), Universe::Requests.title()), (Universe::Requests, "requests"));
    /// ```
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
        /// Formal meetings of the Convention: `apmbc/22MSP`; the informal ones of a year, taken together:
        /// `apmbc/informal-2025`.
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
///
/// ```
/// use mine_action::law::item::AskedIn;
/// assert_eq!(AskedIn::Form('C').to_string(), "Article 7 report, form C");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AskedIn {
    /// A form of the Article 7 report, `A` to `J`: the letters of APMBC Art. 7(1), with `J` for other relevant matters.
    Form(char),
    /// Any part of the Article 7 report.
    Report,
    /// The Article 7 report itself, by the way in which it was made: where none was submitted, the answer is no.
    OfReport,
    /// A request for an extension.
    Request,
    /// What States say and file at meetings, and who takes part in them.
    Meetings,
    /// The support unit or the United Nations, who know of payments and votes.
    Secretariat,
    /// A judgement of the State itself or of a body that assesses it; the source of the answer says which.
    Judgement,
}

impl AskedIn {
    /// Whether it is a fact of the report itself: where the report is missing, the answer is no, whether or not a silent
    /// report says anything of it.
    pub const fn is_of_report(self) -> bool {
        matches!(self, Self::OfReport)
    }

    /// Whether the Article 7 report answers it.
    pub const fn is_in_report(self) -> bool {
        matches!(self, Self::Form(_) | Self::Report | Self::OfReport)
    }
}

impl fmt::Display for AskedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(letter) => write!(f, "Article 7 report, form {letter}"),
            Self::Report => f.write_str("Article 7 report"),
            Self::OfReport => f.write_str("Article 7 report itself"),
            Self::Request => f.write_str("extension request"),
            Self::Meetings => f.write_str("meetings"),
            Self::Secretariat => f.write_str("support unit or United Nations"),
            Self::Judgement => f.write_str("the State, or who assesses it"),
        }
    }
}

/// One thing that is asked of a subject.
///
/// ```
/// use mine_action::law::item::{AskedIn, Item, ItemKind, Universe};
/// const GRADED: Item = Item::amount("lanes-graded", AskedIn::Meetings, "lanes graded").of(Universe::Meetings);
/// assert_eq!((GRADED.kind, GRADED.universe), (ItemKind::Amount, Universe::Meetings));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Item {
    /// The stable code.
    pub code: &'static str,
    /// What is asked, in our words, to be read after "whether it" or "the number of".
    pub title: &'static str,
    /// What an answer is.
    pub kind: ItemKind,
    /// Of whom or what it is asked.
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
