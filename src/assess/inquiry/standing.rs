//! Questions on the standing of a State: newly bound, consented, signed.

use super::{
    ask::{AnswerRef, yes_or_no},
    of_state::OfState,
    yearly::none_before,
};
use crate::assess::answer::{Dated, Missing, Possible, any, happened};
use crate::base::{months::days_after, timeline::Timeline, when::When};
use crate::law::entry::{entry_into_force, withdrawal_period_ends};

/// Whether it was deposited, where the day is known only in part.
fn undated() -> Possible<bool> {
    yes_or_no(Missing::DepositDay)
}

impl OfState<'_> {
    /// Whether the Convention entered into force for the State in the year.
    pub(super) fn newly_bound(&self) -> AnswerRef<'_> {
        let standing = self.standing();
        let days: Vec<When> = standing.spells().iter().map(|spell| spell.entry_into_force).collect();
        let known = self.inquiry.register.known();
        // A State that deposits after the last day known is bound no earlier than this.
        let next = entry_into_force(self.inquiry.convention, When::not_before(days_after(known, 1))).earliest();
        let line = self.inquiry.in_year(&days, undated, |year| none_before(next, year, known));
        self.inquiry.unsourced(line).resting_on(standing.spells().iter().map(|spell| &spell.source))
    }

    /// Whether the State deposited an instrument of consent in the year.
    pub(super) fn consented(&self) -> AnswerRef<'_> {
        let rows = self.history().memberships.iter();
        let consents: Vec<_> =
            rows.filter(|row| row.convention == self.inquiry.convention && row.event.is_consent()).collect();
        let days: Vec<When> = consents.iter().map(|row| row.date.unwrap_or(When::UNKNOWN)).collect();
        let known = self.inquiry.register.known();
        // A State that is bound, or will be, can consent again only after a withdrawal, which takes six months.
        let is_joined = self.standing().spells().last().is_some_and(|spell| {
            spell.exit.is_none() && spell.deposit.unwrap_or(spell.entry_into_force).latest() <= known
        });
        let tomorrow = When::on(days_after(known, 1));
        let again = withdrawal_period_ends(tomorrow, self.inquiry.readings.month_end).earliest();
        let next = if is_joined { again } else { tomorrow.earliest() };
        let line = self.inquiry.in_year(&days, undated, |year| none_before(next, year, known));
        self.inquiry.unsourced(line).resting_on(consents.into_iter().map(|row| &row.source))
    }

    /// Whether the State has signed, and deposited no instrument of consent since.
    pub(super) fn signed(&self) -> AnswerRef<'_> {
        let standing = self.standing();
        let Some(signed) = standing.signature() else {
            return self.inquiry.unsourced(Timeline::constant(Possible::Known(false)));
        };
        let signed = happened(&Dated::new(signed, Missing::DepositDay));
        let consents = standing.spells().iter().map(|spell| spell.deposit.unwrap_or(spell.entry_into_force));
        let consented = any(consents.map(|day| happened(&Dated::new(day, Missing::DepositDay))));
        let line = signed.join(&consented, |signed, consented| *signed && !*consented);
        self.inquiry.unsourced(line)
    }
}
