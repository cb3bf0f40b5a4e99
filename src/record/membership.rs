//! Signature, consent, withdrawal: how a State becomes and ceases to be bound (Articles 15 to 20).

use super::{
    check::{Beside, Check, Wrong, too_early},
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, state::State, when::When};

codes! {
    /// What happened to the standing of a State.
    #[non_exhaustive]
    pub enum MembershipEvent: "event" {
        /// Signature; binds to nothing but good faith.
        Signature,
        /// Consent by ratification, deposited.
        Ratification,
        /// Consent by acceptance, deposited.
        Acceptance,
        /// Consent by approval, deposited.
        Approval,
        /// Consent by accession, deposited.
        Accession,
        /// Succession, notified; the day of effect is a fact of its own (see
        /// [`ExceptionKind::EntryIntoForce`](super::exception::ExceptionKind::EntryIntoForce)).
        Succession,
        /// Declaration on consent that the prohibitions apply until entry into force (Art. 18); starts no clock.
        ProvisionalApplication,
        /// Notice of withdrawal received by the Depositary (Art. 20).
        WithdrawalNotified,
        /// A notice or announcement taken back before it took effect.
        WithdrawalRetracted,
        /// A political announcement; no effect in law.
        WithdrawalAnnounced,
        /// A declared suspension; neither Convention knows one, so it has no effect.
        SuspensionDeclared,
    }
}

impl MembershipEvent {
    /// Whether it is a consent to be bound.
    pub const fn is_consent(self) -> bool {
        matches!(self, Self::Ratification | Self::Acceptance | Self::Approval | Self::Accession | Self::Succession)
    }
}

rows! {
    /// One event in the standing of a State under a Convention.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, record::membership::{Membership, MembershipEvent}};
    /// let deposited = Membership::new(Convention::Ccm, State::PHL, MembershipEvent::Ratification, "depositary")
    ///     .on("2019-01-03".parse()?);
    /// let register = Register::empty("2026-11-21".parse()?).with(deposited)?;
    /// let bound = register.state(State::PHL).standing(Convention::Ccm).party();
    /// assert_eq!(bound.at("2019-07-01".parse()?).known(), Some(&true));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Membership, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What happened.
        event: MembershipEvent,
        /// Its day: for consent and withdrawal, the deposit with the Depositary.
        date? as on: When,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Membership {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let early = too_early(self.convention, &[("date", self.date)]);
        let notified = self.date.filter(|_| early.is_empty() && self.event == MembershipEvent::WithdrawalNotified);
        let unbound = notified.and_then(|day| beside.withdrawal_too_early(self.state, self.convention, day));
        early.into_iter().chain(unbound).collect()
    }
}
