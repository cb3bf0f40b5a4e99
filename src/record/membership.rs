//! Signature, consent, withdrawal: how a State becomes and ceases to be bound (Articles 15 to 20).

use super::{
    check::{Beside, Check, Clashes, Wrong, after, impossible, too_early},
    fault::FaultCode,
    row::{Row, rows},
    settle::Placed,
};
use crate::base::{Day, citation::Source, codes::codes, convention::Convention, state::State, when::When};
use std::collections::BTreeMap;

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
        let signed = self.date.filter(|_| self.event == MembershipEvent::Signature);
        let last = self.convention.entered_into_force().pred_opt().map(When::on);
        let late = after(FaultCode::SignedTooLate, "date", signed, last);
        early.into_iter().chain(unbound).chain(late).collect()
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        self.date.map(|date| ("date", date)).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.date
    }

    /// Without the row, the act would not have been done: it was, on a day that is not told.
    fn unsourced(&self) -> Option<Self> {
        Some(Self { date: None, known: self.known.or(self.date), ..self.clone() })
    }

    fn clashes(rows: &[Placed<Self>], beside: &Beside) -> Clashes {
        let mut consents: BTreeMap<_, Vec<(When, usize)>> = BTreeMap::new();
        for (at, (_, row)) in rows.iter().enumerate().filter(|(_, (_, row))| row.event.is_consent()) {
            let own = (row.state, row.convention);
            if !beside.doubtful_rows.contains(&own) {
                consents.entry(own).or_default().push((row.date.unwrap_or(When::UNKNOWN), at));
            }
        }
        let mut clashes = Clashes::new();
        for (own, consents) in consents.iter_mut().filter(|_| !beside.in_part) {
            consents.sort_by_key(|(date, at)| (date.earliest(), date.latest(), *at));
            let ends = Ends::of(beside.withdrawals.get(own).map_or(&[][..], Vec::as_slice));
            let twice = consents.windows(2).filter_map(|pair| {
                let [(one, first), (next, at)] = pair else { return None };
                // The same fact twice is told as a duplicate.
                let again = rows.get(*first)?.1.key().eq(rows.get(*at)?.1.key());
                // Which of two was the first, days known only in part may not tell.
                let apart = ends.may_be_between(*one, *next) || ends.may_be_between(*next, *one);
                (!again && !apart).then_some((*at, *one))
            });
            clashes.extend(twice.filter_map(|(at, first)| {
                let seen = rows.get(at)?.1.event;
                let expected = format!("a withdrawal after the consent {}", first.in_words());
                Some((at, "event", impossible(FaultCode::ConsentTwice, seen, expected)))
            }));
        }
        let signatures = rows.iter().enumerate().filter(|(_, (_, row))| row.event == MembershipEvent::Signature);
        clashes.extend(signatures.filter_map(|(at, (_, row))| {
            let (first, _) = consents.get(&(row.state, row.convention))?.first()?;
            let (field, problem) = after(FaultCode::SignedAfterConsent, "date", row.date, Some(*first))?;
            Some((at, field, problem))
        }));
        clashes
    }
}

/// What ended consents, in order, each with the last day on which one of those up to it can have been.
struct Ends(Vec<(Day, Day)>);

impl Ends {
    fn of(ends: &[When]) -> Self {
        let latest = ends.iter().scan(Day::MIN, |latest, end| {
            *latest = end.latest().max(*latest);
            Some((end.earliest(), *latest))
        });
        Self(latest.collect())
    }

    /// Whether one can have been between two consents.
    fn may_be_between(&self, one: When, next: When) -> bool {
        let until = self.0.partition_point(|(earliest, _)| *earliest <= next.latest());
        until.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|(_, latest)| *latest >= one.earliest())
    }
}
