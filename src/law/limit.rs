//! The table of time limits: one row per duty that has one, each cell with its citation.

use super::reading::{FilingNotice, Readings};
use crate::base::{
    Day, calendar_day as day, citation::Citation, convention::Convention, duty::Duty, months::months_before,
    provision::Provision,
};
use chrono::Datelike;
use serde::Serialize;

/// A duty to be done by a day counted from entry into force.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct TimeLimit {
    /// The Convention.
    pub convention: Convention,
    /// The duty.
    pub duty: Duty,
    /// Months from entry into force to the last day in time, that day included.
    pub months: u32,
    /// Where the period stands.
    pub provision: Provision,
    /// Whether and how it can be extended; `None` = not at all.
    pub extension: Option<ExtensionRule>,
}

/// The rule on extensions of a [`TimeLimit`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ExtensionRule {
    /// The longest period of one extension, in months.
    pub cap_months: u32,
    /// Where the cap stands.
    pub cap: Provision,
    /// Where renewals stand.
    pub renewal: Provision,
    /// Renewals only in exceptional circumstances (CCM Art. 3(3)).
    pub renewal_exceptional: bool,
    /// Months before the meeting by which a request is to be filed.
    pub notice_months: u32,
    /// Where that notice stands: treaty law, or a decision.
    pub notice: Citation,
    /// Where it is treaty law that a request is filed before the deadline expires.
    pub before_expiry: Option<Provision>,
    /// Where the contents of a request are listed.
    pub contents: Provision,
    /// Who decides, and how.
    pub decision: Provision,
}

impl ExtensionRule {
    /// The last day to file a request for a meeting that opens on that day: the notice before it, or, where the notice is
    /// a decision and the reading is that of practice, 31 March of its year.
    ///
    /// ```
    /// use mine_action::{Convention, Duty, law::{limit::TimeLimit, reading::Readings}};
    /// let clearance = TimeLimit::of(Convention::Apmbc, Duty::Clearance).and_then(|limit| limit.extension.as_ref());
    /// let last = clearance.map(|rule| rule.last_day_to_file("2025-12-01".parse().unwrap(), Readings::default()));
    /// assert_eq!(last, Some("2025-03-01".parse().unwrap()));
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

/// The last day of the meeting that took that decision: no earlier meeting could be asked under it.
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
    /// The limit of a duty, or `None` where the Convention sets none.
    ///
    /// ```
    /// use mine_action::{Convention, Duty, law::limit::TimeLimit};
    /// let stockpiles = TimeLimit::of(Convention::Apmbc, Duty::StockpileDestruction).unwrap();
    /// assert_eq!((stockpiles.months, stockpiles.extension.is_none()), (48, true));
    /// assert!(TimeLimit::of(Convention::Apmbc, Duty::NationalMeasures).is_none());
    /// ```
    pub fn of(convention: Convention, duty: Duty) -> Option<&'static Self> {
        TIME_LIMITS.iter().find(|limit| limit.convention == convention && limit.duty == duty)
    }
}

/// The period for remnants of hostilities after entry into force: ten years from the end of the active hostilities in
/// which they became remnants (CCM Art. 4(1)(b)).
pub const NEW_REMNANTS_MONTHS: u32 = 10 * 12;

/// Where [`NEW_REMNANTS_MONTHS`] stands.
pub const NEW_REMNANTS: Provision = ccm(4, 1).letter('b');

/// Days from entry into force to the last day of the initial transparency report (APMBC Art. 7(1), CCM Art. 7(1)).
pub const INITIAL_REPORT_DAYS: u64 = 180;

/// How many years of annual reports are listed at most: the Conventions are of unlimited duration (APMBC Art. 20(1), CCM
/// Art. 20(1)), so that these are due without end.
pub const LISTED_YEARS: i32 = 200;

/// The day of a year on which annual reports are due: 30 April (APMBC Art. 7(2), CCM Art. 7(2)). `None` for a year outside
/// the calendar.
pub fn annual_report_due(year: i32) -> Option<Day> {
    Day::from_ymd_opt(year, 4, 30)
}
