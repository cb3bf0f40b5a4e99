//! The points that the texts leave open, each a named choice with a default and the reason for it.

mod definition;
mod table;
mod values;

pub use definition::Reading;
pub use table::{
    AFFECTED, BASE, CHAPEAU, CONVENTION_MEETINGS, COUNTING, DAY_COUNT, EXTENDABLE, FILING_NOTICE, JOINED, MEETING_DAY,
    MONTH_END, NEXT_MEETING, POPULATION_DATE, READINGS, REDISCOVERY, RESPONSE_MEETING, SEVERAL_DUTIES, SILENCE,
};
pub use values::{
    Affected, Base, Chapeau, ConventionMeetings, DayCount, Extendable, FilingNotice, Joined, MeetingDay, NextMeeting,
    PopulationDate, Rediscovery, ResponseMeeting, SeveralDuties, Silence, StockOrFlow,
};

use crate::base::months::MonthEnd;
use serde::{Deserialize, Serialize};

/// One choice for every open point. Further readings may be added, so begin from the default.
///
/// ```
/// use mine_action::law::reading::{REDISCOVERY, Readings, Rediscovery};
/// let strict = Readings { rediscovery: Rediscovery::Letter, ..Readings::default() };
/// assert_eq!(strict, Readings::default().with("rediscovery", "letter")?);
/// assert_eq!((strict.value(&REDISCOVERY), REDISCOVERY.default_value()), ("letter", "12msp"));
/// # Ok::<(), mine_action::law::reading::ReadingError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Readings {
    /// Areas or stockpiles found after the deadline.
    pub rediscovery: Rediscovery,
    /// Opening or closing day of a meeting.
    pub meeting_day: MeetingDay,
    /// How the 180 days of the initial report are counted.
    pub day_count: DayCount,
    /// When an APMBC request is filed in time.
    pub filing_notice: FilingNotice,
    /// Periods of months whose last month is too short.
    pub month_end: MonthEnd,
    /// By which meeting an answer to a find is due.
    pub response_meeting: ResponseMeeting,
    /// Which periods of CCM Art. 4(1) can be extended.
    pub extendable: Extendable,
    /// Which meeting is the next one (CCM Art. 4(1)(c)).
    pub next_meeting: NextMeeting,
    /// Who the affected States Parties are.
    pub affected: Affected,
    /// How joined conditions are met.
    pub joined: Joined,
    /// What a silent report says.
    pub silence: Silence,
    /// The day on which it is decided who is in a group.
    pub population_date: PopulationDate,
    /// Stock or flow.
    pub counting: StockOrFlow,
    /// Whom chapters on several duties mean.
    pub several_duties: SeveralDuties,
    /// Whom indicators mean that are wider than their chapter.
    pub chapeau: Chapeau,
    /// Of whom a percentage is taken that describes States Parties twice.
    pub base: Base,
    /// Which meetings "Convention meetings" are.
    pub convention_meetings: ConventionMeetings,
}

/// A reading or a value that does not exist.
///
/// ```
/// use mine_action::law::reading::Readings;
/// let error = Readings::default().with("joined", "both").unwrap_err();
/// assert_eq!(error.to_string(), "`both` is no value of `joined`: expected one of connector, all, any");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadingError {
    /// No reading has that code.
    #[error("unknown reading `{0}`: expected one of {codes}", codes = READINGS.map(|one| one.code).join(", "))]
    Name(String),
    /// The reading has no value of that code.
    #[error(
        "`{value}` is no value of `{code}`: expected one of {codes}",
        code = reading.code, codes = reading.values.join(", ")
    )]
    Value {
        /// The reading.
        reading: Reading,
        /// The text.
        value: String,
    },
}

impl Default for Readings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Readings {
    /// The default of every reading.
    pub const DEFAULT: Self = Self {
        rediscovery: Rediscovery::TwelfthMeeting,
        meeting_day: MeetingDay::Closing,
        day_count: DayCount::DayZero,
        filing_notice: FilingNotice::NineMonths,
        month_end: MonthEnd::LastDay,
        response_meeting: ResponseMeeting::Following,
        extendable: Extendable::AnyPeriod,
        next_meeting: NextMeeting::StatesParties,
        affected: Affected::BySection,
        joined: Joined::Connector,
        silence: Silence::Unknown,
        population_date: PopulationDate::ReportsDue,
        counting: StockOrFlow::Stock,
        several_duties: SeveralDuties::Any,
        chapeau: Chapeau::Letter,
        base: Base::Letter,
        convention_meetings: ConventionMeetings::Formal,
    };

    /// With another value for one reading, both by their codes: `joined`, `all`.
    ///
    /// # Errors
    /// [`ReadingError`] for a reading or a value that does not exist.
    pub fn with(self, code: &str, value: &str) -> Result<Self, ReadingError> {
        let Some(reading) = READINGS.iter().find(|reading| reading.code == code) else {
            return Err(ReadingError::Name(code.to_owned()));
        };
        let mut readings = self;
        let set = match reading.code {
            "rediscovery" => value.parse().map(|value| readings.rediscovery = value),
            "meeting_day" => value.parse().map(|value| readings.meeting_day = value),
            "day_count" => value.parse().map(|value| readings.day_count = value),
            "filing_notice" => value.parse().map(|value| readings.filing_notice = value),
            "month_end" => value.parse().map(|value| readings.month_end = value),
            "response_meeting" => value.parse().map(|value| readings.response_meeting = value),
            "extendable" => value.parse().map(|value| readings.extendable = value),
            "next_meeting" => value.parse().map(|value| readings.next_meeting = value),
            "affected" => value.parse().map(|value| readings.affected = value),
            "joined" => value.parse().map(|value| readings.joined = value),
            "silence" => value.parse().map(|value| readings.silence = value),
            "population_date" => value.parse().map(|value| readings.population_date = value),
            "counting" => value.parse().map(|value| readings.counting = value),
            "several_duties" => value.parse().map(|value| readings.several_duties = value),
            "chapeau" => value.parse().map(|value| readings.chapeau = value),
            "base" => value.parse().map(|value| readings.base = value),
            _ => value.parse().map(|value| readings.convention_meetings = value),
        };
        match set {
            Ok(()) => Ok(readings),
            Err(_) => Err(ReadingError::Value { reading: *reading, value: value.to_owned() }),
        }
    }

    /// The code of the value chosen for that reading; for a reading that is not among these, its default.
    pub fn value(&self, reading: &Reading) -> &'static str {
        match reading.code {
            "rediscovery" => self.rediscovery.into(),
            "meeting_day" => self.meeting_day.into(),
            "day_count" => self.day_count.into(),
            "filing_notice" => self.filing_notice.into(),
            "month_end" => self.month_end.into(),
            "response_meeting" => self.response_meeting.into(),
            "extendable" => self.extendable.into(),
            "next_meeting" => self.next_meeting.into(),
            "affected" => self.affected.into(),
            "joined" => self.joined.into(),
            "silence" => self.silence.into(),
            "population_date" => self.population_date.into(),
            "counting" => self.counting.into(),
            "several_duties" => self.several_duties.into(),
            "chapeau" => self.chapeau.into(),
            "base" => self.base.into(),
            "convention_meetings" => self.convention_meetings.into(),
            _ => reading.default_value(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_reading_can_be_chosen() {
        for reading in &READINGS {
            for value in reading.values {
                let chosen = Readings::DEFAULT.with(reading.code, value).unwrap();
                assert_eq!(chosen.value(reading), *value);
                let other = READINGS.iter().filter(|one| one != &reading);
                assert!(other.into_iter().all(|one| chosen.value(one) == one.default_value()));
            }
            assert!(Readings::DEFAULT.with(reading.code, "").is_err());
        }
    }

    #[test]
    fn errors_say_what_was_expected() {
        let error = |code, value| Readings::DEFAULT.with(code, value).unwrap_err().to_string();
        assert_eq!(error("joined", "both"), "`both` is no value of `joined`: expected one of connector, all, any");
        assert!(error("joins", "all").starts_with("unknown reading `joins`: expected one of rediscovery, meeting_day"));
    }
}
