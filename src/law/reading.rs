//! Where a text is open: named choices, each with a default, its reason and its place.

use crate::base::{codes::codes, months::MonthEnd};
use serde::{Deserialize, Serialize};

/// A named choice where a text is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Reading {
    /// The stable code: the name of its field in [`Readings`].
    pub code: &'static str,
    /// What is open.
    pub title: &'static str,
    /// The text that is open, or the decision that fills it.
    pub citation: &'static str,
    /// The codes of its values; the first is the default.
    pub values: &'static [&'static str],
    /// Why the default is what it is.
    pub why: &'static str,
}

impl Reading {
    /// A reading with these values, the first of them the default.
    pub const fn new(
        code: &'static str,
        values: &'static [&'static str],
        title: &'static str,
        citation: &'static str,
        why: &'static str,
    ) -> Self {
        Self { code, title, citation, values, why }
    }

    /// The value taken where nothing is said.
    pub fn default_value(&self) -> &'static str {
        self.values.first().copied().unwrap_or_default()
    }
}

/// The values of a reading: the first is the default, and each has its code.
macro_rules! values {
    (
        $(#[$doc:meta])*
        $name:ident {
            $(#[$first_doc:meta])* $first:ident = $first_code:literal,
            $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)*
        }
    ) => {
        codes! {
            $(#[$doc])*
            #[derive(Default)]
            pub enum $name: "value" {
                $(#[$first_doc])* #[default] $first = $first_code,
                $($(#[$variant_doc])* $variant = $code),*
            }
        }

        impl $name {
            /// The codes of the values, the default first.
            pub const CODES: &'static [&'static str] = &[$first_code $(, $code)*];
        }
    };
}

values! {
    /// How mined areas or stockpiles found after the deadline are judged.
    Rediscovery {
        /// As the Twelfth Meeting of the States Parties decided for mined areas (APLC/MSP.12/2012/7): in time until the
        /// close of the next meeting at which a request was possible, then overdue. For stockpiles no decision gives a
        /// second clock: left to judgement while they remain.
        TwelfthMeeting = "12msp",
        /// By the letter of the article: overdue from the day the find is known.
        Letter = "letter",
    }
}

values! {
    /// Which day of a meeting "by the nth meeting" and "until the next meeting" mean.
    MeetingDay {
        /// Its last day.
        Closing = "closing",
        /// Its first day.
        Opening = "opening",
    }
}

values! {
    /// How the 180 days of the initial report are counted (APMBC Art. 7(1), CCM Art. 7(1)). For entry into force on
    /// 1 March 1999 sources print both 28 August (day 0) and 27 August 1999 (day 1).
    DayCount {
        /// The day of entry into force is day 0.
        DayZero = "day-0",
        /// The day of entry into force is day 1.
        DayOne = "day-1",
    }
}

values! {
    /// When a request under APMBC Art. 5 is filed in time. In the CCM nine months are treaty law under either choice.
    FilingNotice {
        /// Nine calendar months before the meeting opens (decision of the Seventh Meeting, APLC/MSP.7/2006/L.3).
        NineMonths = "nine-months",
        /// By 31 March of the year of the meeting: later practice, of which no text was found.
        EndOfMarch = "31-march",
    }
}

values! {
    /// Who the "affected States Parties" are, whom no plan defines.
    Affected {
        /// By the section in which the words stand: survey, clearance and risk education: mined areas open at the start of
        /// the plan's period or since; victim assistance: a significant number of victims; elsewhere: either.
        BySection = "by-section",
        /// Everywhere those with mined areas.
        MinedAreas = "mined-areas",
        /// Everywhere those with mined areas or a significant number of victims.
        Either = "either",
    }
}

values! {
    /// How a condition that joins several things is met.
    Joined {
        /// As the text's own connector says: "and" needs all, "or" and "and/or" need any.
        Connector = "connector",
        /// Always by all of them.
        All = "all",
        /// By any of them.
        Any = "any",
    }
}

values! {
    /// What silence of a report says about the world.
    Silence {
        /// Nothing: a fact about the world stays unknown.
        Unknown = "unknown",
        /// No: what is not reported is taken not to be so.
        No = "no",
    }
}

values! {
    /// The day of a year's cycle on which membership of a group is decided.
    PopulationDate {
        /// The day on which the reports are due, 30 April.
        ReportsDue = "reports-due",
        /// The first day of the calendar year.
        YearStart = "year-start",
        /// The last day of the calendar year.
        YearEnd = "year-end",
    }
}

values! {
    /// Whether what a plan counts as done is counted as it stands, or as it was done in the year.
    Counting {
        /// As it stands: everything done so far.
        Stock = "stock",
        /// What was done in the year.
        Flow = "flow",
    }
}

values! {
    /// Whom a chapter means that names duties on stockpiles, clearance and victims together.
    SeveralDuties {
        /// Those with any of the duties.
        Any = "any",
        /// Those with all of them.
        All = "all",
    }
}

values! {
    /// Whom an indicator counts that says "States Parties" in a chapter addressed to some of them.
    Chapeau {
        /// By its letter: all States Parties.
        Letter = "letter",
        /// Those whom the chapter or the action addresses.
        Addressed = "addressed",
    }
}

/// One choice for every open point. The default is the choice that [`Default`] of each makes.
///
/// ```
/// use mine_action::law::reading::{Readings, Rediscovery};
/// let strict = Readings { rediscovery: Rediscovery::Letter, ..Readings::default() };
/// assert_ne!(strict, Readings::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Readings {
    /// Finds after the deadline.
    pub rediscovery: Rediscovery,
    /// Opening or closing day of a meeting.
    pub meeting_day: MeetingDay,
    /// Counting the 180 days.
    pub day_count: DayCount,
    /// Timeliness of APMBC requests.
    pub filing_notice: FilingNotice,
    /// Months that lack the day.
    pub month_end: MonthEnd,
    /// The affected States Parties.
    pub affected: Affected,
    /// Joined conditions.
    pub joined: Joined,
    /// Silence of a report.
    pub silence: Silence,
    /// The day on which a group is decided.
    pub population_date: PopulationDate,
    /// Stock or flow.
    pub counting: Counting,
    /// Chapters on several duties.
    pub several_duties: SeveralDuties,
    /// Indicators wider than their chapter.
    pub chapeau: Chapeau,
}

/// [`Readings::rediscovery`].
pub const REDISCOVERY: Reading = Reading::new(
    "rediscovery",
    Rediscovery::CODES,
    "How finds after the deadline are judged",
    "APMBC Art. 5(1); APLC/MSP.12/2012/7",
    "the States Parties decided it for mined areas",
);
/// [`Readings::meeting_day`].
pub const MEETING_DAY: Reading = Reading::new(
    "meeting_day",
    MeetingDay::CODES,
    "Which day of a meeting is meant by \"by the nth meeting\"",
    "Oslo Actions 18, 19, 50; Siem Reap-Angkor Actions 3, 14, 44, 48; Cartagena Actions 14, 34; Vientiane Actions 3, 26, \
     53, 54",
    "the later day accuses nobody early",
);
/// [`Readings::day_count`].
pub const DAY_COUNT: Reading = Reading::new(
    "day_count",
    DayCount::CODES,
    "How the 180 days of the initial report are counted",
    "APMBC Art. 7(1); CCM Art. 7(1)",
    "the day of an event is not counted in a period that it opens",
);
/// [`Readings::filing_notice`].
pub const FILING_NOTICE: Reading = Reading::new(
    "filing_notice",
    FilingNotice::CODES,
    "When a request is filed in time",
    "APLC/MSP.7/2006/L.3; Oslo Action 23; Siem Reap-Angkor Action 23",
    "nine months is what the Seventh Meeting decided",
);
/// [`Readings::month_end`].
pub const MONTH_END: Reading = Reading::new(
    "month_end",
    &["last-day", "next-month"],
    "Which day a period of months ends on where the month lacks the day",
    "no text",
    "the last day of the month is the usual rule of civil computation",
);
/// [`Readings::affected`].
pub const AFFECTED: Reading = Reading::new(
    "affected",
    Affected::CODES,
    "Who the affected States Parties are",
    "Oslo indicators; Siem Reap-Angkor chapters V to VII and indicators",
    "no plan defines them, and the same words stand over clearance, stockpiles and victims",
);
/// [`Readings::joined`].
pub const JOINED: Reading = Reading::new(
    "joined",
    Joined::CODES,
    "How a condition that joins several things is met",
    "Oslo and Siem Reap-Angkor indicators",
    "the connector is what the text says",
);
/// [`Readings::silence`].
pub const SILENCE: Reading = Reading::new(
    "silence",
    Silence::CODES,
    "What the silence of a report says about the world",
    "Oslo and Siem Reap-Angkor indicators that say \"have\" and not \"report\"",
    "a State may have what it does not report",
);
/// [`Readings::population_date`].
pub const POPULATION_DATE: Reading = Reading::new(
    "population_date",
    PopulationDate::CODES,
    "The day on which membership of a group is decided",
    "Oslo appendix; Siem Reap-Angkor paragraph 5",
    "progress is read from the reports due on that day",
);
/// [`Readings::counting`].
pub const COUNTING: Reading = Reading::new(
    "counting",
    Counting::CODES,
    "Whether completions are counted as they stand or as of the year",
    "Oslo indicators 13.1, 20.2; Siem Reap-Angkor indicator 24.1",
    "a baseline is compared with a later state of the same count",
);
/// [`Readings::several_duties`].
pub const SEVERAL_DUTIES: Reading = Reading::new(
    "several_duties",
    SeveralDuties::CODES,
    "Whom a chapter means that names several duties together",
    "Cartagena Actions 34 to 36; Vientiane Actions 33 to 36",
    "a State with one of the duties needs the same plans and means",
);
/// [`Readings::chapeau`].
pub const CHAPEAU: Reading = Reading::new(
    "chapeau",
    Chapeau::CODES,
    "Whom an indicator counts that is wider than its chapter",
    "Oslo indicators 15.1, 17.1, 21.1, 26.3, 33.1 to 41.1",
    "the letter of the indicator prevails over its surroundings",
);

/// Every reading, in the order of the fields of [`Readings`].
pub static READINGS: [Reading; 12] = [
    REDISCOVERY,
    MEETING_DAY,
    DAY_COUNT,
    FILING_NOTICE,
    MONTH_END,
    AFFECTED,
    JOINED,
    SILENCE,
    POPULATION_DATE,
    COUNTING,
    SEVERAL_DUTIES,
    CHAPEAU,
];

/// A reading or a value that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadingError {
    /// No reading has that code.
    #[error("unknown reading `{0}`: expected one of {codes}", codes = READINGS.map(|one| one.code).join(", "))]
    Name(String),
    /// The reading has no value of that code.
    #[error("`{value}` is no value of `{code}`: expected one of {codes}", code = reading.code, codes = reading.values.join(", "))]
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
        affected: Affected::BySection,
        joined: Joined::Connector,
        silence: Silence::Unknown,
        population_date: PopulationDate::ReportsDue,
        counting: Counting::Stock,
        several_duties: SeveralDuties::Any,
        chapeau: Chapeau::Letter,
    };

    /// With the value of that code for the reading of that code: `joined`, `all`.
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
            "affected" => value.parse().map(|value| readings.affected = value),
            "joined" => value.parse().map(|value| readings.joined = value),
            "silence" => value.parse().map(|value| readings.silence = value),
            "population_date" => value.parse().map(|value| readings.population_date = value),
            "counting" => value.parse().map(|value| readings.counting = value),
            "several_duties" => value.parse().map(|value| readings.several_duties = value),
            _ => value.parse().map(|value| readings.chapeau = value),
        };
        match set {
            Ok(()) => Ok(readings),
            Err(_) => Err(ReadingError::Value { reading: *reading, value: value.to_owned() }),
        }
    }

    /// The code of the value chosen for that reading; for a reading of somebody else's, its default.
    pub fn value(&self, reading: &Reading) -> &'static str {
        match reading.code {
            "rediscovery" => self.rediscovery.into(),
            "meeting_day" => self.meeting_day.into(),
            "day_count" => self.day_count.into(),
            "filing_notice" => self.filing_notice.into(),
            "month_end" => self.month_end.into(),
            "affected" => self.affected.into(),
            "joined" => self.joined.into(),
            "silence" => self.silence.into(),
            "population_date" => self.population_date.into(),
            "counting" => self.counting.into(),
            "several_duties" => self.several_duties.into(),
            "chapeau" => self.chapeau.into(),
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
