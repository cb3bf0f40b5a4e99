//! What is dated in an action: by when, counted from what.

use super::population::Population;
use crate::base::{
    Day,
    codes::codes,
    duty::Duty,
    meeting::{Session, ordinal},
};
use serde::{Deserialize, Serialize};

/// A dated duty of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Due {
    /// What is to be done, in our words.
    pub what: &'static str,
    /// By when.
    pub timing: Timing,
    /// Whose duty it is, where not that of the action's addressee.
    pub whose: Option<&'static Population>,
    /// Whose task it is, where not that of States; empty where it is.
    pub office: &'static str,
}

/// By when something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Timing {
    /// By a calendar day, that day included.
    By(Day),
    /// In a calendar year: by its last day.
    InYear(i32),
    /// By a meeting of the plan's Convention; its opening or closing day as the
    /// [reading](super::reading::MeetingDay) says.
    ByMeeting(Session),
    /// Within so many months of entry into force for the State.
    AfterEntryIntoForce {
        /// The months.
        months: u32,
    },
    /// Within so many months of each find under that duty.
    AfterFind {
        /// The months.
        months: u32,
        /// The duty.
        duty: Duty,
    },
    /// So many months before each yearly meeting opens, Review Conferences included.
    BeforeMeetings {
        /// The months.
        months: u32,
    },
    /// At each yearly meeting, Review Conferences included.
    EachMeeting,
    /// Each year by 30 April, as or with the annual report.
    EachReport,
    /// By the deadline that the Convention sets for that duty, as extended.
    ByDeadline(Duty),
    /// When two consecutive years have brought no information.
    AfterTwoSilentYears,
    /// Not computable: the text says how soon or how often, and gives no date.
    Pace(Pace),
}

codes! {
    /// How soon or how often, where the text gives no date.
    #[non_exhaustive]
    pub enum Pace: "pace" {
        /// At once.
        Immediately,
        /// Without delay.
        WithoutDelay,
        /// As soon as possible.
        AsSoonAsPossible,
        /// As a matter of urgency.
        Urgently,
        /// Promptly, swiftly.
        Promptly,
        /// In time, in due course.
        Timely,
        /// As early in the year as possible.
        EarlyInTheYear,
        /// Yearly, without a day.
        Yearly,
        /// Regularly.
        Regularly,
        /// From time to time.
        Periodically,
        /// Without end.
        Continuously,
    }
}

impl Due {
    /// A dated duty of the action's addressee.
    pub const fn new(what: &'static str, timing: Timing) -> Self {
        Self { what, timing, whose: None, office: "" }
    }

    /// The same, as a duty of others.
    #[must_use]
    pub const fn of(self, whose: &'static Population) -> Self {
        Self { whose: Some(whose), ..self }
    }

    /// The same, as a task of an office.
    #[must_use]
    pub const fn by(self, office: &'static str) -> Self {
        Self { office, ..self }
    }
}

/// By the nth Meeting of the States Parties.
pub const fn by_msp(what: &'static str, number: u8) -> Due {
    Due::new(what, Timing::ByMeeting(Session::msp(ordinal(number))))
}

/// By the nth Review Conference.
pub const fn by_review_conference(what: &'static str, number: u8) -> Due {
    Due::new(what, Timing::ByMeeting(Session::review_conference(ordinal(number))))
}

/// Within so many months of entry into force.
pub const fn after_entry(what: &'static str, months: u32) -> Due {
    Due::new(what, Timing::AfterEntryIntoForce { months })
}

/// Within how many months of being found previously unknown stockpiles are to be destroyed (Oslo Action 15, Siem
/// Reap-Angkor Action 15).
pub const DESTRUCTION_AFTER_FIND_MONTHS: u32 = 6;

/// Within so many months of a find.
pub const fn after_find(what: &'static str, months: u32, duty: Duty) -> Due {
    Due::new(what, Timing::AfterFind { months, duty })
}

/// Each year by 30 April.
pub const fn each_report(what: &'static str) -> Due {
    Due::new(what, Timing::EachReport)
}

/// In a calendar year.
pub const fn in_year(what: &'static str, year: i32) -> Due {
    Due::new(what, Timing::InYear(year))
}

/// By the deadline of a duty.
pub const fn by_deadline(what: &'static str, duty: Duty) -> Due {
    Due::new(what, Timing::ByDeadline(duty))
}

/// How soon or how often, without a date.
pub const fn pace(what: &'static str, pace: Pace) -> Due {
    Due::new(what, Timing::Pace(pace))
}

/// By a calendar day.
pub const fn by_day(what: &'static str, day: Day) -> Due {
    Due::new(what, Timing::By(day))
}

impl Timing {
    /// Whether a date follows from records and the calendar of meetings.
    pub const fn is_computable(self) -> bool {
        !matches!(self, Self::Pace(_))
    }
}
