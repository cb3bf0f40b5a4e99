//! The open points of the texts, one row each.

use super::{
    definition::Reading,
    values::{
        Affected, Base, Chapeau, ConventionMeetings, DayCount, Extendable, FilingNotice, Joined, MeetingDay,
        NextMeeting, PopulationDate, Rediscovery, ResponseMeeting, SeveralDuties, Silence, StockOrFlow,
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
/// [`Readings::response_meeting`](crate::law::reading::Readings::response_meeting).
pub const RESPONSE_MEETING: Reading = Reading::new(
    "response_meeting",
    ResponseMeeting::CODES,
    "By which meeting an answer is due to areas found after the deadline",
    "APLC/MSP.12/2012/7; APLC/MSP.7/2006/L.3",
    "the decision names the next meeting, and otherwise the one that follows it",
);
/// [`Readings::extendable`](crate::law::reading::Readings::extendable).
pub const EXTENDABLE: Reading = Reading::new(
    "extendable",
    Extendable::CODES,
    "Which periods for the clearance of remnants can be extended",
    "CCM Art. 4(1), 4(5), 4(6)",
    "remnants, deadline and obligations are those of all of paragraph 1, and who has later remnants is unable to clear them \
     all within the ten years named; it accuses nobody early",
);
/// [`Readings::next_meeting`](crate::law::reading::Readings::next_meeting).
pub const NEXT_MEETING: Reading = Reading::new(
    "next_meeting",
    NextMeeting::CODES,
    "Whether a Review Conference can be the next Meeting of States Parties",
    "CCM Art. 4(1)(c)",
    "the Convention adds \"or a Review Conference\" where it means it",
);
/// [`Readings::affected`](crate::law::reading::Readings::affected).
pub const AFFECTED: Reading = Reading::new(
    "affected",
    Affected::CODES,
    "Who the affected States Parties are",
    "Oslo indicators; Siem Reap-Angkor chapters V to VII and indicators",
    "no plan defines them, and the same words stand over clearance, stockpiles and victims; each chapter says whom it means \
     by victims (Oslo paragraph 11, Siem Reap-Angkor paragraph 13)",
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

/// [`Readings::base`](crate::law::reading::Readings::base).
pub const BASE: Reading = Reading::new(
    "base",
    Base::CODES,
    "Of whom a percentage is taken where the sentence describes States Parties twice",
    "Oslo indicators 25.1, 29.2",
    "both descriptions belong to the States Parties of whom the sentence gives a percentage",
);
/// [`Readings::convention_meetings`](crate::law::reading::Readings::convention_meetings).
pub const CONVENTION_MEETINGS: Reading = Reading::new(
    "convention_meetings",
    ConventionMeetings::CODES,
    "Which meetings \"Convention meetings\" are",
    "Oslo indicators 3.2, 4.2; Siem Reap-Angkor indicators 5.3, 5.4",
    "the Convention provides for formal meetings alone, though both plans also speak of informal ones (Oslo Action 8, Siem \
     Reap-Angkor indicator 11.4)",
);

/// Every reading, in the order of the fields of [`Readings`](crate::law::reading::Readings).
pub static READINGS: [Reading; 17] = [
    REDISCOVERY,
    MEETING_DAY,
    DAY_COUNT,
    FILING_NOTICE,
    MONTH_END,
    RESPONSE_MEETING,
    EXTENDABLE,
    NEXT_MEETING,
    AFFECTED,
    JOINED,
    SILENCE,
    POPULATION_DATE,
    COUNTING,
    SEVERAL_DUTIES,
    CHAPEAU,
    BASE,
    CONVENTION_MEETINGS,
];
