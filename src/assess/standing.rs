//! Who is bound, and when: Articles 15 to 20 of both Conventions.

mod periods;
mod spell;

use crate::assess::answer::{Because, Dated, Missing, Possible, Reason, StandingReason, any, happened};
use crate::base::{
    Day, convention::Convention, months::days_after, provision::Provision, timeline::Timeline, when::When,
};
use crate::law::reading::Readings;
use crate::record::{
    history::History,
    membership::{Membership, MembershipEvent},
};
use periods::Given;
use serde::{Deserialize, Serialize};

pub use spell::{Exit, Spell};

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    convention: Convention,
    signature: Option<When>,
    /// The day from which the State applies Art. 1 provisionally.
    provisional: Option<When>,
    spells: Vec<Spell>,
    /// Acts without legal effect, each from a day on; `None` = undated.
    remarks: Vec<(Option<Day>, Reason)>,
    /// The last day of which the records can tell.
    known: Day,
}

impl Standing {
    /// From the recorded events. `known` is the last day of which the records can tell.
    pub(super) fn new(history: &History, convention: Convention, readings: Readings, known: Day) -> Self {
        let given = Given { history, convention, readings, known };
        let day_of = |event| given.acts().find(|row| row.event == event)?.date;
        Self {
            convention,
            signature: day_of(MembershipEvent::Signature),
            provisional: day_of(MembershipEvent::ProvisionalApplication),
            spells: given.spells(),
            remarks: remarks(&given),
            known,
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

    /// The period that counts on that day: the last that may have begun, else the first.
    pub fn spell(&self, day: Day) -> Option<&Spell> {
        let begun = self.spells.iter().rev().find(|spell| spell.entry_into_force.earliest() <= day);
        begun.or_else(|| self.spells.first())
    }

    /// The days on which another period begins to count.
    pub(super) fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.spells.iter().map(|spell| spell.entry_into_force.earliest())
    }

    /// Whether the State is a State Party, over time; unknown after the last day of which the records can tell.
    pub fn party(&self) -> Timeline<Possible<bool>> {
        let after = Possible::one_of([false, true], Missing::After(self.known));
        self.bound().then(days_after(self.known, 1), after)
    }

    /// Whether the State is a State Party, over time, if nothing happens that the records do not tell.
    pub(super) fn bound(&self) -> Timeline<Possible<bool>> {
        any(self.spells.iter().map(Spell::bound))
    }

    /// Whether the prohibitions of Art. 1 apply to the State, over time: as a State Party, or provisionally before
    /// entry into force (APMBC Art. 18, there for Art. 1(1) only; CCM Art. 18). Provisional application starts no
    /// clock.
    pub fn prohibited(&self) -> Timeline<Possible<bool>> {
        let Some(since) = self.provisional else { return self.party() };
        let declared = happened(&Dated::new(since, Missing::DepositDay));
        let first = self.spells.first().map_or(When::UNKNOWN, |spell| spell.entry_into_force);
        let entered = happened(&Dated::new(first, Missing::DepositDay));
        let before = declared.join(&entered, |declared, entered| *declared && !*entered);
        self.party().zip(&before, Possible::or)
    }

    /// Why the State is, or is not, bound on that day.
    pub fn reasons(&self, day: Day) -> Vec<Reason> {
        let mut reasons = match self.spell(day) {
            Some(spell) => spell.reasons(self.convention),
            None => vec![Reason::new(StandingReason::NoConsent, Provision::article(self.convention, 17))],
        };
        let bound = self.spells.iter().any(|spell| spell.entry_into_force.latest() <= day);
        let provisional = Because::Standing(StandingReason::ProvisionalApplication);
        // Provisional application ends with entry into force.
        let is_over = |reason: &Reason| bound && reason.because == provisional;
        let by_then = self.remarks.iter().filter(|(from, _)| from.is_none_or(|from| from <= day));
        let by_then = by_then.filter(|(_, reason)| !is_over(reason));
        reasons.extend(by_then.map(|(_, reason)| reason.clone()));
        reasons
    }
}

/// Recorded acts without legal effect, kept as remarks, each from a day on; `None` = undated.
fn remarks(given: &Given<'_>) -> Vec<(Option<Day>, Reason)> {
    let remark = |row: &Membership| {
        let date = row.date;
        let because = match row.event {
            MembershipEvent::ProvisionalApplication => StandingReason::ProvisionalApplication,
            MembershipEvent::SuspensionDeclared => StandingReason::SuspensionWithoutEffect { date },
            MembershipEvent::WithdrawalAnnounced => StandingReason::WithdrawalAnnounced { date },
            MembershipEvent::WithdrawalRetracted => StandingReason::WithdrawalRetracted { date },
            _ => return None,
        };
        Some((row.date.map(When::earliest), Reason::new(because, &row.source)))
    };
    given.acts().filter_map(remark).collect()
}
