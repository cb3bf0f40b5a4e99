//! The time in which a Convention binds a State by reason of one consent: Articles 16, 17 and 20 of both Conventions.

use crate::assess::answer::{Dated, Missing, Possible, Reason, StandingReason, happened};
use crate::base::{
    Day, citation::Source, convention::Convention, provision::Provision, read, timeline::Timeline, truth::Truth,
    when::When,
};
use crate::record::membership::MembershipEvent;
use serde::{Deserialize, Deserializer, Serialize, de::Error};

/// A period in which a Convention is in force for a State: from consent to withdrawal. A State that re-accedes has two.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, data};
/// let standing = data::register()?.state(State::EST).standing(Convention::Apmbc);
/// let [spell] = standing.spells() else { return Err("more than one".into()) };
/// assert_eq!(spell.deposit.ok_or("no day")?.to_string(), "2004-05-12");
/// assert_eq!(spell.entry_into_force.to_string(), "2004-11-01"); // Art. 17(2)
/// assert_eq!(spell.exit.as_ref().and_then(|exit| exit.date()).ok_or("no day")?.to_string(), "2025-12-27");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Spell {
    /// The kind of consent.
    #[serde(deserialize_with = "consent")]
    pub consent: MembershipEvent,
    /// The day of deposit.
    pub deposit: Option<When>,
    /// The first day on which the State is bound.
    pub entry_into_force: When,
    /// The first day on which it no longer is; `None` = no withdrawal recorded.
    pub exit: Option<Exit>,
    /// What records entry into force; `None` where it follows from Art. 17.
    pub(super) by_fact: Option<Source>,
    /// What records the consent.
    pub source: Source,
}

/// An event that is read as a consent.
fn consent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<MembershipEvent, D::Error> {
    let event = MembershipEvent::deserialize(deserializer)?;
    if event.is_consent() {
        Ok(event)
    } else {
        Err(D::Error::custom(format_args!("`{event}` is no consent to be bound")))
    }
}

/// The end of a [`Spell`].
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, State, Truth, data};
/// let standing = data::register()?.state(State::EST).standing(Convention::Apmbc);
/// let exit = standing.spells()[0].exit.as_ref().ok_or("no withdrawal")?;
/// assert_eq!(exit.notified.ok_or("no day")?.to_string(), "2025-06-27");
/// assert_eq!(exit.due.to_string(), "2025-12-27"); // six months later: Art. 20(3)
/// assert_eq!(exit.suspended, Truth::No); // by an armed conflict
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Exit {
    /// The day on which the Depositary received the notice.
    pub notified: Option<When>,
    /// The day from which the State is no longer bound. While an armed conflict suspends it: some day after the last of
    /// which the records can tell.
    pub effective: When,
    /// The day on which it would take effect if nothing suspended it.
    pub due: When,
    /// Whether an armed conflict suspends, or suspended, the effect.
    pub suspended: Truth,
    pub(super) source: Source,
}

impl Exit {
    /// The day of effect; `None` while an armed conflict that is not known to have ended suspends it.
    pub fn date(&self) -> Option<When> {
        (self.suspended != Truth::Yes || self.effective.latest() < Day::MAX).then_some(self.effective)
    }

    /// What is known of the withdrawal.
    fn reasons(&self, convention: Convention) -> Vec<Reason> {
        let rule = article(convention, 20, 3);
        let notice = StandingReason::WithdrawalNotified { date: self.notified };
        let mut reasons: Vec<Reason> =
            self.notified.iter().map(|_| Reason::new(notice.clone(), &self.source)).collect();
        let would_be = self.due;
        reasons.extend(match self.suspended {
            Truth::Yes => Some(Reason::new(StandingReason::WithdrawalSuspended { would_be }, rule)),
            Truth::Unknown => Some(Reason::new(StandingReason::WithdrawalPerhapsSuspended { would_be }, rule)),
            Truth::No => None,
        });
        if self.date().is_some() {
            let effect = StandingReason::WithdrawalEffective { date: self.effective };
            // Without a notice, only the recorded day tells of it.
            reasons.push(match self.notified {
                Some(_) => Reason::new(effect, rule),
                None => Reason::new(effect, &self.source),
            });
        }
        if self.suspended == Truth::No {
            reasons.push(Reason::new(StandingReason::NoConflictRecorded, rule));
        }
        reasons
    }
}

impl Spell {
    /// Whether the State is bound by reason of this consent, over time.
    pub fn bound(&self) -> Timeline<Possible<bool>> {
        let missing = match self.consent {
            MembershipEvent::Succession => Missing::SuccessionDay,
            _ => Missing::DepositDay,
        };
        let entered = happened(&Dated::new(self.entry_into_force, missing));
        let Some(exit) = &self.exit else { return entered };
        let left = happened(&Dated::new(exit.effective, Missing::WithdrawalDay));
        entered.join(&left, |entered, left| *entered && !*left)
    }

    /// Consent, entry into force, withdrawal.
    pub(super) fn reasons(&self, convention: Convention) -> Vec<Reason> {
        let consent = StandingReason::Consent { kind: self.consent, date: self.deposit };
        let mut reasons = vec![Reason::new(consent, &self.source), self.why_in_force(convention)];
        reasons.extend(self.exit.iter().flat_map(|exit| exit.reasons(convention)));
        reasons
    }

    fn why_in_force(&self, convention: Convention) -> Reason {
        let date = self.entry_into_force;
        if let Some(source) = &self.by_fact {
            return Reason::new(StandingReason::InForceByFact { date }, source);
        }
        // Those that had consented by then were bound by the entry into force of the Convention itself.
        let with_convention = date == When::on(convention.entered_into_force());
        let rule = article(convention, 17, if with_convention { 1 } else { 2 });
        Reason::new(StandingReason::EntersIntoForce { date }, rule)
    }
}

const fn article(convention: Convention, article: u8, paragraph: u8) -> Provision {
    Provision::article(convention, article).paragraph(paragraph)
}
