//! Where a text is open: named choices, each with a default.

use crate::base::months::MonthEnd;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// How mined areas or stockpiles found after the deadline are judged.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Rediscovery {
    /// As the Twelfth Meeting of the States Parties decided for mined areas (APLC/MSP.12/2012/7): in time until the close
    /// of the next meeting at which a request was possible, then overdue. For stockpiles no decision gives a second clock:
    /// left to judgement while they remain.
    #[default]
    #[strum(serialize = "12msp")]
    #[serde(rename = "12msp")]
    TwelfthMeeting,
    /// By the letter of the article: overdue from the day the find is known.
    Letter,
}

/// Which day of a meeting "by the nth meeting" and "until the next meeting" mean.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum MeetingDay {
    /// Its last day.
    #[default]
    Closing,
    /// Its first day.
    Opening,
}

/// How the 180 days of the initial report are counted (APMBC Art. 7(1), CCM Art. 7(1)). For entry into force on
/// 1 March 1999 sources print both 28 August (day 0) and 27 August 1999 (day 1).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DayCount {
    /// The day of entry into force is day 0.
    #[default]
    #[strum(serialize = "day-0")]
    #[serde(rename = "day-0")]
    DayZero,
    /// The day of entry into force is day 1.
    #[strum(serialize = "day-1")]
    #[serde(rename = "day-1")]
    DayOne,
}

/// When a request under APMBC Art. 5 is filed in time. In the CCM nine months are treaty law under either choice.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FilingNotice {
    /// Nine calendar months before the meeting opens (decision of the Seventh Meeting, APLC/MSP.7/2006/L.3).
    #[default]
    NineMonths,
    /// By 31 March of the year of the meeting: later practice, of which no text was found.
    #[strum(serialize = "31-march")]
    #[serde(rename = "31-march")]
    EndOfMarch,
}

/// One choice for every open point. The default is the choice that [`Default`] of each makes.
///
/// ```
/// use mine_action::law::reading::{Readings, Rediscovery};
/// let strict = Readings { rediscovery: Rediscovery::Letter, ..Readings::default() };
/// assert_ne!(strict, Readings::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
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
}
