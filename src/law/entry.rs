//! Entry into force for a State, and the effect of a withdrawal: Articles 17 and 20 of both Conventions.

use crate::base::{
    convention::Convention,
    months::{MonthEnd, first_of_sixth_month_after},
    when::When,
};

/// When a Convention enters into force for a State that deposits an instrument of ratification, acceptance, approval or
/// accession on `deposit`: the first day of the sixth month after the month of deposit, and not before the Convention
/// itself (APMBC Art. 17, CCM Art. 17). The day of the month plays no part, so that a deposit known to the month gives
/// an exact day. A succession is outside this rule.
///
/// ```
/// use mine_action::{Convention, law::entry::entry_into_force};
/// let deposit = "2019-01-03".parse().unwrap(); // Philippines
/// assert_eq!(entry_into_force(Convention::Ccm, deposit).to_string(), "2019-07-01");
/// assert_eq!(entry_into_force(Convention::Apmbc, "2000-02".parse().unwrap()).to_string(), "2000-08-01");
/// assert_eq!(entry_into_force(Convention::Apmbc, "1997-12-03".parse().unwrap()).to_string(), "1999-03-01");
/// ```
pub fn entry_into_force(convention: Convention, deposit: When) -> When {
    deposit.map(first_of_sixth_month_after).later_of(When::on(convention.entered_into_force()))
}

/// When a withdrawal received by the Depositary on `notified` would take effect if nothing suspends it: six months
/// later (APMBC Art. 20(3), CCM Art. 20(3)).
pub fn withdrawal_period_ends(notified: When, rule: MonthEnd) -> When {
    notified.plus_months(6, rule)
}
