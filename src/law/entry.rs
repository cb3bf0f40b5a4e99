//! Entry into force for a State, and the effect of a withdrawal: Articles 17 and 20 of both Conventions.

use crate::base::{
    convention::Convention,
    months::{MonthEnd, first_of_sixth_month_after},
    when::When,
};

/// When a Convention enters into force for a State that deposits an instrument of ratification, acceptance, approval or
/// accession on `deposit`: on the first day of the sixth month after the month of the deposit, and not before the
/// Convention itself (APMBC Art. 17, CCM Art. 17). The day of the month makes no difference, so the month of the
/// deposit is enough for an exact day. This rule is not for successions.
///
/// ```
/// use mine_action::{Convention, law::entry::entry_into_force};
/// let philippines = "2019-01-03".parse()?;
/// assert_eq!(entry_into_force(Convention::Ccm, philippines).to_string(), "2019-07-01");
/// assert_eq!(entry_into_force(Convention::Apmbc, "2000-02".parse()?).to_string(), "2000-08-01");
/// assert_eq!(entry_into_force(Convention::Apmbc, "1997-12-03".parse()?).to_string(), "1999-03-01");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
pub fn entry_into_force(convention: Convention, deposit: When) -> When {
    deposit.map(first_of_sixth_month_after).later_of(When::on(convention.entered_into_force()))
}

/// When a withdrawal that the Depositary received on `notified` takes effect unless an armed conflict suspends it: six
/// months later (APMBC Art. 20(3), CCM Art. 20(3)).
///
/// ```
/// use mine_action::{MonthEnd, law::entry::withdrawal_period_ends};
/// let ends = withdrawal_period_ends("2025-06-27".parse()?, MonthEnd::LastDay);
/// assert_eq!(ends.to_string(), "2025-12-27");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
pub fn withdrawal_period_ends(notified: When, rule: MonthEnd) -> When {
    notified.plus_months(6, rule)
}
