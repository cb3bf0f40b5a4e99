//! Who is bound, and when: Articles 15 to 20 of both Conventions.

mod periods;
mod spell;
mod term;

use crate::assess::answer::{Because, Dated, Missing, Possible, Reason, StandingReason, any, happened};
use crate::base::{
    Day,
    convention::Convention,
    months::{MonthEnd, days_after},
    provision::Provision,
    read,
    timeline::Timeline,
    when::When,
};
use crate::law::{entry, reading::Readings};
use crate::record::{
    history::History,
    membership::{Membership, MembershipEvent},
};
use periods::Given;
use serde::Serialize;

pub use spell::{Exit, Spell};
pub(in crate::assess) use term::Term;

/// The standing of one State under one Convention, over time.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Possible, State, data};
/// let lithuania = data::register()?.state(State::LTU).standing(Convention::Ccm);
/// let party = lithuania.party();
/// assert_eq!(*party.at("2025-03-05".parse()?), Possible::Known(true));
/// assert_eq!(*party.at("2025-03-06".parse()?), Possible::Known(false)); // its withdrawal takes effect
/// for reason in lithuania.reasons("2025-03-06".parse()?) {
///     println!("{reason}");
/// }
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    convention: Convention,
    signature: Option<When>,
    /// From when to when the State applies Art. 1 provisionally: from a consent to the entry into force that follows.
    provisional: Vec<(When, When)>,
    spells: Vec<Spell>,
    /// Acts that begin or end no period.
    remarks: Vec<Remark>,
    /// The last day of which the records can tell.
    known: Day,
    /// When a period of months ends.
    month_end: MonthEnd,
}

impl Standing {
    /// From the recorded events. `known` is the last day of which the records can tell.
    pub(super) fn new(history: &History, convention: Convention, readings: Readings, known: Day) -> Self {
        let given = Given { history, convention, readings, known };
        let day_of = |event| given.acts().find(|row| row.event == event)?.date;
        let spells = given.spells();
        let declared = given.acts().filter(|row| row.event == MembershipEvent::ProvisionalApplication);
        let provisional =
            declared.filter_map(|row| Some((row.date?, consent_of(row, &spells)?.entry_into_force))).collect();
        Self {
            convention,
            signature: day_of(MembershipEvent::Signature),
            provisional,
            remarks: remarks(&given, &spells),
            spells,
            known,
            month_end: readings.month_end,
        }
    }

    /// The day of signature, where there is one.
    pub const fn signature(&self) -> Option<When> {
        self.signature
    }

    /// The periods in which the Convention is in force for the State, in order.
    pub fn spells(&self) -> &[Spell] {
        &self.spells
    }

    /// Whether the State may have consented by the last of these days, and not surely left before the first. Those who
    /// count States Parties count a State from its deposit.
    pub(in crate::assess) fn may_have_consented(&self, on: When) -> bool {
        self.spells.iter().any(|spell| {
            let since = spell.deposit.unwrap_or(spell.entry_into_force);
            let left = spell.exit.as_ref().and_then(|exit| exit.date());
            since.earliest() <= on.latest() && left.is_none_or(|left| left.latest() > on.earliest())
        })
    }

    /// The period that counts on that day: the last that may have begun, else the first.
    pub fn spell(&self, day: Day) -> Option<&Spell> {
        self.spells.get(self.place(day))
    }

    /// The place of that period among all.
    pub(super) fn place(&self, day: Day) -> usize {
        self.spells.iter().rposition(|spell| spell.entry_into_force.earliest() <= day).unwrap_or(0)
    }

    /// The time of each period, to which facts must belong to tell of it.
    pub(in crate::assess) fn terms(&self) -> Vec<Term> {
        Term::all(&self.spells)
    }

    /// The days on which another period begins to count.
    pub(super) fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.spells.iter().map(|spell| spell.entry_into_force.earliest())
    }

    /// Whether the State is a State Party, over time.
    ///
    /// Acts after the last day known take time to have effect: a withdrawal six months (Art. 20(3) of both Conventions), a
    /// consent until the first day of the sixth month after its own (Art. 17(2)). So long the answer stands, except that
    /// a withdrawal that was notified may be given up before it takes effect; then it is unknown. A succession may take
    /// effect earlier: of those to come the records tell nothing, as of any State that does not exist yet.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, Truth, record::membership::{Membership, MembershipEvent}};
    /// let consent = Membership::new(Convention::Ccm, State::PHL, MembershipEvent::Ratification, "depositary");
    /// let register = Register::empty("2026-11-21".parse()?).with(consent.on("2019-01-03".parse()?))?;
    /// let party = |state, day: &str| Ok::<_, Box<dyn std::error::Error>>(
    ///     register.state(state).standing(Convention::Ccm).party().at(day.parse()?).truth()
    /// );
    /// assert_eq!(party(State::PHL, "2027-05-21")?, Truth::Yes); // a notice of 22 November 2026 takes effect
    /// assert_eq!(party(State::PHL, "2027-05-22")?, Truth::Unknown); // here
    /// assert_eq!(party(State::VNM, "2027-04-30")?, Truth::No); // a consent of 22 November 2026 binds
    /// assert_eq!(party(State::VNM, "2027-05-01")?, Truth::Unknown); // from here
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn party(&self) -> Timeline<Possible<bool>> {
        let tomorrow = days_after(self.known, 1);
        let unseen = When::on(tomorrow);
        let left = entry::withdrawal_period_ends(unseen, self.month_end).earliest();
        let joined = entry::entry_into_force(self.convention, unseen).earliest();
        // A withdrawal to come may be given up, or suspended by an armed conflict.
        let exits = self.spells.iter().filter_map(|spell| spell.exit.as_ref());
        let pending = exits.map(|exit| exit.effective).filter(|effective| effective.latest() > self.known);
        let stays = pending.map(|effective| effective.earliest().max(tomorrow)).min().unwrap_or(Day::MAX);
        let may = |from: Day| {
            let perhaps = Possible::one_of([false, true], Missing::After(self.known));
            Timeline::constant(Possible::Known(false)).then(from, perhaps)
        };
        let (may_leave, may_join) = (may(left), may(joined.min(stays)));
        let bound = self.bound();
        let in_spite = bound.zip(&may_leave, |bound, leaves| bound.and(&leaves.map(|leaves| !leaves)));
        in_spite.zip(&may_join, Possible::or)
    }

    /// Whether the State is a State Party, over time, if nothing happens that the records do not tell.
    pub(super) fn bound(&self) -> Timeline<Possible<bool>> {
        any(self.spells.iter().map(Spell::bound))
    }

    /// Whether the prohibitions of Art. 1 apply to the State, over time: as a State Party, or provisionally from consent
    /// to entry into force (APMBC Art. 18, there for Art. 1(1) only; CCM Art. 18). Provisional application starts no
    /// clock.
    pub fn prohibited(&self) -> Timeline<Possible<bool>> {
        let before = self.provisional.iter().map(|(declared, in_force)| {
            let declared = happened(&Dated::new(*declared, Missing::DepositDay));
            let entered = happened(&Dated::new(*in_force, Missing::DepositDay));
            declared.join(&entered, |declared, entered| *declared && !*entered)
        });
        before.fold(self.party(), |prohibited, before| prohibited.zip(&before, Possible::or))
    }

    /// The days on which provisional application was declared at another time than that of consent.
    pub(super) fn provisional_apart(&self) -> impl Iterator<Item = Option<When>> + '_ {
        self.remarks.iter().filter_map(|remark| match remark.reason.because {
            Because::Standing(StandingReason::ProvisionalWithoutEffect { date }) => Some(date),
            _ => None,
        })
    }

    /// Why the State is, or is not, bound on that day.
    pub fn reasons(&self, day: Day) -> Vec<Reason> {
        let mut reasons = match self.spell(day) {
            Some(spell) => spell.reasons(self.convention),
            None => vec![Reason::new(StandingReason::NoConsent, Provision::article(self.convention, 17))],
        };
        let by_then = self.remarks.iter().filter(|remark| {
            remark.from.is_none_or(|from| from <= day) && remark.until.is_none_or(|until| day < until)
        });
        reasons.extend(by_then.map(|remark| remark.reason.clone()));
        reasons
    }
}

/// A recorded act that begins or ends no period in which the State is bound.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Remark {
    /// The first day on which it may have been made; `None` = undated.
    from: Option<Day>,
    /// The first day on which it is over; `None` = it never is.
    until: Option<Day>,
    reason: Reason,
}

/// The consent with which provisional application was declared: that is possible only at the time of ratification,
/// acceptance, approval or accession (Art. 18 of both Conventions). `None` where the days exclude it.
fn consent_of<'s>(declared: &Membership, spells: &'s [Spell]) -> Option<&'s Spell> {
    spells.iter().find(|spell| {
        let days = declared.date.zip(spell.deposit);
        spell.consent != MembershipEvent::Succession && days.is_none_or(|(one, other)| one.intersect(other).is_some())
    })
}

fn remarks(given: &Given<'_>, spells: &[Spell]) -> Vec<Remark> {
    let remark = |row: &Membership| {
        let date = row.date;
        let declares = row.event == MembershipEvent::ProvisionalApplication;
        let consent = Some(row).filter(|_| declares).and_then(|row| consent_of(row, spells));
        let because = match (row.event, consent) {
            (MembershipEvent::ProvisionalApplication, Some(_)) => StandingReason::ProvisionalApplication,
            (MembershipEvent::ProvisionalApplication, None) => StandingReason::ProvisionalWithoutEffect { date },
            (MembershipEvent::SuspensionDeclared, _) => StandingReason::SuspensionWithoutEffect { date },
            (MembershipEvent::WithdrawalAnnounced, _) => StandingReason::WithdrawalAnnounced { date },
            (MembershipEvent::WithdrawalRetracted, _) => StandingReason::WithdrawalRetracted { date },
            _ => return None,
        };
        // Provisional application ends with entry into force.
        Some(Remark {
            from: date.map(When::earliest),
            until: consent.map(|consent| consent.entry_into_force.latest()),
            reason: Reason::new(because, &row.source),
        })
    };
    given.acts().filter_map(remark).collect()
}
