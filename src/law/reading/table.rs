//! The open points of the texts, one row each.

use super::{
    definition::Reading,
    values::{
        Affected, Chapeau, DayCount, FilingNotice, Joined, MeetingDay, PopulationDate, Rediscovery, SeveralDuties,
        Silence, StockOrFlow,
    },
};

/// [`Readings::rediscovery`](crate::law::reading::Readings::rediscovery).
pub const REDISCOVERY: Reading = Reading::new(
    "rediscovery",
    Rediscovery::CODES,
    "How finds after the deadline are judged",
    "APMBC Art. 5(1); APLC/MSP.12/2012/7",
    "the States Parties decided it for mined areas",
);
/// [`Readings::meeting_day`](crate::law::reading::Readings::meeting_day).
pub const MEETING_DAY: Reading = Reading::new(
    "meeting_day",
    MeetingDay::CODES,
    "Which day of a meeting is meant by \"by the nth meeting\"",
    "Oslo Actions 18, 19, 50; Siem Reap-Angkor Actions 3, 14, 44, 48; Cartagena Actions 14, 34; Vientiane Actions 3, 26, \
     53, 54",
    "the later day accuses nobody early",
);
/// [`Readings::day_count`](crate::law::reading::Readings::day_count).
pub const DAY_COUNT: Reading = Reading::new(
    "day_count",
    DayCount::CODES,
    "How the 180 days of the initial report are counted",
    "APMBC Art. 7(1); CCM Art. 7(1)",
    "the day of an event is not counted in a period that it opens",
);
/// [`Readings::filing_notice`](crate::law::reading::Readings::filing_notice).
pub const FILING_NOTICE: Reading = Reading::new(
    "filing_notice",
    FilingNotice::CODES,
    "When a request is filed in time",
    "APLC/MSP.7/2006/L.3; Oslo Action 23; Siem Reap-Angkor Action 23",
    "nine months is what the Seventh Meeting decided",
);
/// [`Readings::month_end`](crate::law::reading::Readings::month_end).
pub const MONTH_END: Reading = Reading::new(
    "month_end",
    &["last-day", "next-month"],
    "Which day a period of months ends on where the month lacks the day",
    "no text",
    "the last day of the month is the usual rule of civil computation",
);
/// [`Readings::affected`](crate::law::reading::Readings::affected).
pub const AFFECTED: Reading = Reading::new(
    "affected",
    Affected::CODES,
    "Who the affected States Parties are",
    "Oslo indicators; Siem Reap-Angkor chapters V to VII and indicators",
    "no plan defines them, and the same words stand over clearance, stockpiles and victims",
);
/// [`Readings::joined`](crate::law::reading::Readings::joined).
pub const JOINED: Reading = Reading::new(
    "joined",
    Joined::CODES,
    "How a condition that joins several things is met",
    "Oslo and Siem Reap-Angkor indicators",
    "the connector is what the text says",
);
/// [`Readings::silence`](crate::law::reading::Readings::silence).
pub const SILENCE: Reading = Reading::new(
    "silence",
    Silence::CODES,
    "What the silence of a report says about the world",
    "Oslo and Siem Reap-Angkor indicators that say \"have\" and not \"report\"",
    "a State may have what it does not report",
);
/// [`Readings::population_date`](crate::law::reading::Readings::population_date).
pub const POPULATION_DATE: Reading = Reading::new(
    "population_date",
    PopulationDate::CODES,
    "The day on which membership of a group is decided",
    "Oslo appendix; Siem Reap-Angkor paragraph 5",
    "progress is read from the reports due on that day",
);
/// [`Readings::counting`](crate::law::reading::Readings::counting).
pub const COUNTING: Reading = Reading::new(
    "counting",
    StockOrFlow::CODES,
    "Whether completions are counted as they stand or as of the year",
    "Oslo indicators 13.1, 20.2; Siem Reap-Angkor indicator 24.1",
    "a baseline is compared with a later state of the same count",
);
/// [`Readings::several_duties`](crate::law::reading::Readings::several_duties).
pub const SEVERAL_DUTIES: Reading = Reading::new(
    "several_duties",
    SeveralDuties::CODES,
    "Whom a chapter means that names several duties together",
    "Cartagena Actions 34 to 36; Vientiane Actions 33 to 36",
    "a State with one of the duties needs the same plans and means",
);
/// [`Readings::chapeau`](crate::law::reading::Readings::chapeau).
pub const CHAPEAU: Reading = Reading::new(
    "chapeau",
    Chapeau::CODES,
    "Whom an indicator counts that is wider than its chapter",
    "Oslo indicators 15.1, 17.1, 21.1, 26.3, 33.1 to 41.1",
    "the letter of the indicator prevails over its surroundings",
);

/// Every reading, in the order of the fields of [`Readings`](crate::law::reading::Readings).
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
