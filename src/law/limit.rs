//! The time limits of the treaties: one row for each duty that has one, with the rule on its extension and where each
//! rule stands; and the days on which transparency reports are due.

use super::reading::{FilingNotice, Readings};
use crate::base::{
    Day, calendar_day as day, citation::Citation, convention::Convention, duty::Duty, months::months_before,
    provision::Provision,
};
use chrono::Datelike;
use serde::Serialize;

/// The time limit of a duty, counted from entry into force for the State.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct TimeLimit {
    /// The Convention.
    pub convention: Convention,
    /// The duty.
    pub duty: Duty,
    /// Months from entry into force to the last day in time, which is included.
    pub months: u32,
    /// The provision that sets the period.
    pub provision: Provision,
    /// How it can be extended; `None` = not at all.
    pub extension: Option<ExtensionRule>,
}

/// How a [`TimeLimit`] can be extended.
///
/// ```
/// use mine_action::{Convention, Duty, law::limit::TimeLimit};
/// let clearance = TimeLimit::of(Convention::Ccm, Duty::Clearance).ok_or("no such limit")?;
/// let rule = clearance.extension.as_ref().ok_or("no extension")?;
/// assert_eq!((rule.cap_months, rule.cap.to_string().as_str()), (60, "CCM Art. 4(5)"));
/// assert_eq!(rule.notice.to_string(), "CCM Art. 4(6)"); // nine months before the meeting, as treaty law
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ExtensionRule {
    /// The longest period of one extension, in months.
    pub cap_months: u32,
    /// The provision that sets it.
    pub cap: Provision,
    /// The provision on renewals.
    pub renewal: Provision,
    /// Whether renewals are for exceptional circumstances only (CCM Art. 3(3)).
    pub renewal_exceptional: bool,
    /// How many months before the meeting a request is to be filed.
    pub notice_months: u32,
    /// What sets that notice: treaty law, or a decision of a meeting.
    pub notice: Citation,
    /// The provision that a request be filed before the deadline expires; `None` = the treaty does not say so.
    pub before_expiry: Option<Provision>,
    /// The provision that lists the contents of a request.
    pub contents: Provision,
    /// The provision on who decides, and how.
    pub decision: Provision,
}

impl ExtensionRule {
    /// The last day to file a request for a meeting that opens on that day: nine months before, or 31 March of its year
    /// if that is the [reading](FilingNotice) and the treaty itself does not set the notice.
    ///
    /// ```
    /// use mine_action::{Convention, Duty, law::{limit::TimeLimit, reading::Readings}};
    /// let clearance = TimeLimit::of(Convention::Apmbc, Duty::Clearance).and_then(|limit| limit.extension.as_ref());
    /// let rule = clearance.ok_or("no extension")?;
    /// let practice = Readings::default().with("filing_notice", "31-march")?;
    /// assert_eq!(rule.last_day_to_file("2025-12-01".parse()?, Readings::default()), "2025-03-01".parse()?);
    /// assert_eq!(rule.last_day_to_file("2025-12-01".parse()?, practice), "2025-03-31".parse()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn last_day_to_file(&self, opens: Day, readings: Readings) -> Day {
        let by_notice = months_before(opens, self.notice_months, readings.month_end);
        match (&self.notice, readings.filing_notice) {
            (Citation::Provision(_), _) | (_, FilingNotice::NineMonths) => by_notice,
            (_, FilingNotice::EndOfMarch) => Day::from_ymd_opt(opens.year(), 3, 31).unwrap_or(by_notice),
        }
    }
}

const fn apmbc(article: u8, paragraph: u8) -> Provision {
    Provision::article(Convention::Apmbc, article).paragraph(paragraph)
}

const fn ccm(article: u8, paragraph: u8) -> Provision {
    Provision::article(Convention::Ccm, article).paragraph(paragraph)
}

/// The decision that requests under APMBC Art. 5 be filed nine months before the meeting.
pub const NINE_MONTHS_DECISION: Citation = Citation::document("APLC/MSP.7/2006/L.3");

/// The decision on mined areas found after the deadline.
pub const RATIONAL_RESPONSE: Citation = Citation::document("APLC/MSP.12/2012/7");

/// The last day of the meeting that took that decision. It applies to no meeting before.
pub const RATIONAL_RESPONSE_ADOPTED: Day = day(2012, 12, 7);

/// Every time limit that runs from entry into force, in the order of the treaties.
pub static TIME_LIMITS: [TimeLimit; 4] = [
    TimeLimit {
        convention: Convention::Apmbc,
        duty: Duty::StockpileDestruction,
        months: 4 * 12,
        provision: Provision::article(Convention::Apmbc, 4),
        extension: None,
    },
    TimeLimit {
        convention: Convention::Apmbc,
        duty: Duty::Clearance,
        months: 10 * 12,
        provision: apmbc(5, 1),
        extension: Some(ExtensionRule {
            cap_months: 10 * 12,
            cap: apmbc(5, 3),
            renewal: apmbc(5, 6),
            renewal_exceptional: false,
            notice_months: 9,
            notice: NINE_MONTHS_DECISION,
            before_expiry: None,
            contents: apmbc(5, 4),
            decision: apmbc(5, 5),
        }),
    },
    TimeLimit {
        convention: Convention::Ccm,
        duty: Duty::StockpileDestruction,
        months: 8 * 12,
        provision: ccm(3, 2),
        extension: Some(ExtensionRule {
            cap_months: 4 * 12,
            cap: ccm(3, 3),
            renewal: ccm(3, 3),
            renewal_exceptional: true,
            notice_months: 9,
            notice: Citation::Provision(ccm(3, 5)),
            before_expiry: None,
            contents: ccm(3, 4),
            decision: ccm(3, 5),
        }),
    },
    TimeLimit {
        convention: Convention::Ccm,
        duty: Duty::Clearance,
        months: 10 * 12,
        provision: ccm(4, 1).letter('a'),
        extension: Some(ExtensionRule {
            cap_months: 5 * 12,
            cap: ccm(4, 5),
            renewal: ccm(4, 8),
            renewal_exceptional: false,
            notice_months: 9,
            notice: Citation::Provision(ccm(4, 6)),
            before_expiry: Some(ccm(4, 6)),
            contents: ccm(4, 6),
            decision: ccm(4, 7),
        }),
    },
];

impl TimeLimit {
    /// The time limit of a duty, or `None` if the Convention sets none.
    ///
    /// ```
    /// use mine_action::{Convention, Duty, law::limit::TimeLimit};
    /// let stockpiles = TimeLimit::of(Convention::Apmbc, Duty::StockpileDestruction).ok_or("no such limit")?;
    /// assert_eq!((stockpiles.months, stockpiles.extension.is_none()), (48, true)); // four years, never extended
    /// assert!(TimeLimit::of(Convention::Apmbc, Duty::NationalMeasures).is_none());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn of(convention: Convention, duty: Duty) -> Option<&'static Self> {
        TIME_LIMITS.iter().find(|limit| limit.convention == convention && limit.duty == duty)
    }
}

/// The period for remnants of hostilities after entry into force: ten years from the end of the active hostilities in
/// which they became remnants (CCM Art. 4(1)(b)).
pub const NEW_REMNANTS_MONTHS: u32 = 10 * 12;

/// The provision that sets [`NEW_REMNANTS_MONTHS`].
pub const NEW_REMNANTS: Provision = ccm(4, 1).letter('b');

/// Days from entry into force to the last day of the initial transparency report (APMBC Art. 7(1), CCM Art. 7(1)).
pub const INITIAL_REPORT_DAYS: u64 = 180;

/// The most years of annual reports that a list holds. The Conventions are of unlimited duration (APMBC Art. 20(1), CCM
/// Art. 20(1)), and so is the duty to report each year.
pub const LISTED_YEARS: i32 = 200;

/// The day of a year on which annual reports are due: 30 April (APMBC Art. 7(2), CCM Art. 7(2)). `None` for a year
/// outside the calendar of `chrono`.
///
/// ```
/// use mine_action::law::limit::annual_report_due;
/// assert_eq!(annual_report_due(2025), Some("2025-04-30".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn annual_report_due(year: i32) -> Option<Day> {
    Day::from_ymd_opt(year, 4, 30)
}
