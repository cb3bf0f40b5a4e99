//! The numbers of the law as the treaties give them. They stand here once more, apart from the tables of the crate: what
//! is generated would else follow a wrong number, and show nothing.

use crate::base::{
    Day,
    convention::Convention::{self, Apmbc, Ccm},
    duty::Duty,
};
use chrono::Datelike;

/// The years from entry into force to a deadline (APMBC Art. 4, 5(1); CCM Art. 3(2), 4(1)(a)).
const fn years(convention: Convention, duty: Duty) -> Option<u32> {
    match (convention, duty) {
        (Apmbc, Duty::StockpileDestruction) => Some(4),
        (Ccm, Duty::StockpileDestruction) => Some(8),
        (_, Duty::Clearance) => Some(10),
        _ => None,
    }
}

/// The most years that are given at a time (APMBC Art. 5(3); CCM Art. 3(3), 4(5)).
const fn years_more(convention: Convention, duty: Duty) -> Option<u32> {
    match (convention, duty) {
        (Apmbc, Duty::Clearance) => Some(10),
        (Ccm, Duty::StockpileDestruction) => Some(4),
        (Ccm, Duty::Clearance) => Some(5),
        _ => None,
    }
}

/// [`years`] in months.
pub(super) fn months(convention: Convention, duty: Duty) -> Option<u32> {
    Some(12 * years(convention, duty)?)
}

/// [`years_more`] in months.
pub(super) fn months_more(convention: Convention, duty: Duty) -> Option<u32> {
    Some(12 * years_more(convention, duty)?)
}

/// The first day of the sixth month after the deposit, and not before the Convention itself: 1 March 1999, 1 August 2010
/// (Art. 17 of both).
pub(super) fn entry(convention: Convention, deposit: Day) -> Day {
    let month = deposit.month0() + 6;
    let year = deposit.year() + i32::from(month > 11);
    let own = Day::from_ymd_opt(year, month % 12 + 1, 1);
    let first = match convention {
        Apmbc => Day::from_ymd_opt(1999, 3, 1),
        Ccm => Day::from_ymd_opt(2010, 8, 1),
    };
    own.max(first).unwrap_or(deposit)
}
