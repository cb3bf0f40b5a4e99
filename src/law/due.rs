//! What an action of a plan asks by a date: by when, counted from what. The deadlines of the treaties stand in
//! [`limit`](super::limit).

use super::population::Population;
use crate::base::{
    Day,
    codes::codes,
    duty::Duty,
    meeting::{Session, ordinal},
    read,
};
use serde::Serialize;

/// Something that an action asks by a certain time.
///
/// ```
/// use mine_action::law::{due::{self, Timing}, population::RETAINING};
/// let report = due::each_report("numbers retained reported").of(&RETAINING);
/// assert_eq!((report.timing, report.whose), (Timing::EachReport, Some(&RETAINING)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Due {
    /// What is to be done, in our words.
    pub what: &'static str,
    /// By when.
    pub timing: Timing,
    /// Who is to do it; `None` = whom the action addresses.
    pub whose: Option<&'static Population>,
    /// The office that is to do it; empty if States are.
    pub office: &'static str,
    /// Whether those are meant that were of the group at the end of the calendar year before, on which they report.
    pub of_past_year: bool,
    /// On what condition, in our words, where no record tells whether it holds; empty if there is none beside that of
    /// the action.
    pub condition: &'static str,
    /// Whether it is a task of those addressed together.
    pub together: bool,
}

/// By when something is to be done.
///
/// ```
/// use mine_action::{Duty, law::due::{Pace, Timing}};
/// assert!(Timing::AfterFind { months: 6, duty: Duty::StockpileDestruction }.is_computable());
/// assert!(!Timing::Pace(Pace::AsSoonAsPossible).is_computable());
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Timing {
    /// By a calendar day, that day included.
    By(Day),
    /// By the last day of a calendar year.
    InYear(i32),
    /// By a meeting of the plan's Convention: by its opening or closing day, as a
    /// [reading](super::reading::MeetingDay) says.
    ByMeeting(Session),
    /// Within so many months of entry into force for the State.
    AfterEntryIntoForce {
        /// The months.
        months: u32,
    },
    /// Within so many months of each discovery under that duty.
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
    /// With each report that the State owes under Article 7, the initial one included: by the day of that report.
    EachReport,
    /// With each annual report that the State owes under Article 7(2): by the day of that report.
    EachAnnualReport,
    /// Each year by 30 April, a day that the text itself names, on the year before.
    EachThirtyApril,
    /// By the deadline that the Convention sets for that duty, as extended.
    ByDeadline(Duty),
    /// After two consecutive years without information.
    AfterTwoSilentYears,
    /// No date can be computed: the text says only how soon or how often.
    Pace(Pace),
    /// The text says nothing of time.
    NoTime,
}

codes! {
    /// How soon or how often, if the text gives no date.
    ///
    /// ```
    /// use mine_action::law::due::Pace;
    /// assert_eq!(Pace::AsSoonAsPossible.code(), "as-soon-as-possible");
    /// ```
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
        /// Yearly; the text names no day.
        Yearly,
        /// Regularly.
        Regularly,
        /// From time to time.
        Periodically,
        /// All the time.
        Continuously,
    }
}

impl Due {
    /// For those whom the action addresses.
    pub const fn new(what: &'static str, timing: Timing) -> Self {
        Self { what, timing, whose: None, office: "", of_past_year: false, condition: "", together: false }
    }

    /// The same for others.
    #[must_use]
    pub const fn of(self, whose: &'static Population) -> Self {
        Self { whose: Some(whose), ..self }
    }

    /// The same for an office.
    #[must_use]
    pub const fn by(self, office: &'static str) -> Self {
        Self { office, ..self }
    }

    /// The same for those that were of the group at the end of the calendar year before, on which they report.
    #[must_use]
    pub const fn of_past_year(self) -> Self {
        Self { of_past_year: true, ..self }
    }

    /// The same on a condition that no record tells.
    #[must_use]
    pub const fn only(self, condition: &'static str) -> Self {
        Self { condition, ..self }
    }

    /// The same as a task of those addressed together.
    #[must_use]
    pub const fn together(self) -> Self {
        Self { together: true, ..self }
    }
}

/// By a meeting.
pub const fn by_meeting(what: &'static str, meeting: Session) -> Due {
    Due::new(what, Timing::ByMeeting(meeting))
}

/// By the nth Meeting of the States Parties.
pub(crate) const fn by_msp(what: &'static str, number: u8) -> Due {
    by_meeting(what, Session::msp(ordinal(number)))
}

/// By the nth Review Conference.
pub(crate) const fn by_review_conference(what: &'static str, number: u8) -> Due {
    by_meeting(what, Session::review_conference(ordinal(number)))
}

/// Within so many months of entry into force.
pub const fn after_entry(what: &'static str, months: u32) -> Due {
    Due::new(what, Timing::AfterEntryIntoForce { months })
}

/// The months within which previously unknown stockpiles are to be destroyed once they are found (Oslo Action 15, Siem
/// Reap-Angkor Action 15).
pub const DESTRUCTION_AFTER_FIND_MONTHS: u32 = 6;

/// Within so many months of each discovery.
pub const fn after_find(what: &'static str, months: u32, duty: Duty) -> Due {
    Due::new(what, Timing::AfterFind { months, duty })
}

/// With each report under Article 7.
pub const fn each_report(what: &'static str) -> Due {
    Due::new(what, Timing::EachReport)
}

/// With each annual report under Article 7(2).
pub const fn each_annual_report(what: &'static str) -> Due {
    Due::new(what, Timing::EachAnnualReport)
}

/// Each year by 30 April.
pub const fn each_thirty_april(what: &'static str) -> Due {
    Due::new(what, Timing::EachThirtyApril)
}

/// By the last day of a calendar year.
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
///
/// ```
/// use mine_action::{base::last_day_of, law::due::{Due, Timing, by_day}};
/// const MAPPED: Due = by_day("schools mapped", last_day_of(2027));
/// assert_eq!(MAPPED.timing, Timing::By("2027-12-31".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const fn by_day(what: &'static str, day: Day) -> Due {
    Due::new(what, Timing::By(day))
}

impl Timing {
    /// Whether a date can be computed from records and the calendar of meetings.
    pub const fn is_computable(self) -> bool {
        !matches!(self, Self::Pace(_) | Self::NoTime)
    }
}
