//! Who is bound, and when: Articles 15 to 20 of both Conventions.

use crate::assess::answer::{Because, Dated, Missing, Possible, Reason, StandingReason, any, happened};
use crate::base::{
    Day, citation::Source, convention::Convention, months::days_after, provision::Provision, timeline::Timeline,
    truth::Truth, when::When,
};
use crate::law::{entry, reading::Readings};
use crate::record::{
    armed_conflict::ArmedConflict,
    exception::{Exception, ExceptionKind},
    history::History,
    membership::{Membership, MembershipEvent},
};
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
    /// Whether entry into force is a recorded fact rather than a result of Art. 17.
    by_fact: Option<Source>,
    pub(super) source: Source,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Exit {
    /// The day on which the Depositary received the notice.
    pub notified: Option<When>,
    /// The day from which the State is no longer bound; not before the day after the last known one where an armed
    /// conflict still suspends it.
    pub effective: When,
    /// The day on which it would take effect if nothing suspended it.
    pub due: When,
    /// Whether an armed conflict suspends, or suspended, the effect.
    pub suspended: Truth,
    source: Source,
}

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
    provisional: Option<When>,
    spells: Vec<Spell>,
    remarks: Vec<(Option<Day>, Reason)>,
    known: Day,
}

impl Exit {
    /// The day of effect; `None` while an armed conflict that is not known to have ended suspends it.
    pub fn date(&self) -> Option<When> {
        (self.suspended != Truth::Yes || self.effective.latest() < Day::MAX).then_some(self.effective)
    }
}

const fn article(convention: Convention, article: u8, paragraph: u8) -> Provision {
    Provision::article(convention, article).paragraph(paragraph)
}

impl Standing {
    /// From the recorded events. `known` is the last day of which the records can tell.
    pub fn new(history: &History, convention: Convention, readings: Readings, known: Day) -> Self {
        let events: Vec<&Membership> = history.memberships.iter().filter(|row| row.convention == convention).collect();
        let signed = events.iter().find(|row| row.event == MembershipEvent::Signature);
        let applied = events.iter().find(|row| row.event == MembershipEvent::ProvisionalApplication);
        let given = Given { history, convention, readings, known };
        Self {
            convention,
            signature: signed.and_then(|row| row.date),
            provisional: applied.and_then(|row| row.date),
            spells: given.spells(&events),
            remarks: remarks(&events),
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

    /// Whether the prohibitions of Art. 1 apply to the State, over time: as a State Party, or provisionally before entry
    /// into force (APMBC Art. 18, there for Art. 1(1) only; CCM Art. 18). Provisional application starts no clock.
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
        let mut reasons = Vec::new();
        match self.spell(day) {
            Some(spell) => spell.explain(self.convention, &mut reasons),
            None => reasons.push(Reason::new(StandingReason::NoConsent, Provision::article(self.convention, 17))),
        }
        let bound = self.spells.iter().any(|spell| spell.entry_into_force.latest() <= day);
        let provisional = Because::Standing(StandingReason::ProvisionalApplication);
        let past = |reason: &Reason| bound && reason.because == provisional;
        let by_then = self.remarks.iter().filter(|(from, reason)| from.is_none_or(|from| from <= day) && !past(reason));
        reasons.extend(by_then.map(|(_, reason)| reason.clone()));
        reasons
    }
}

/// Events that are recorded and decide nothing by themselves.
fn remarks(events: &[&Membership]) -> Vec<(Option<Day>, Reason)> {
    let remark = |row: &&Membership| {
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
    events.iter().filter_map(remark).collect()
}

struct Given<'a> {
    history: &'a History,
    convention: Convention,
    readings: Readings,
    known: Day,
}

impl Given<'_> {
    fn exceptions(&self, kind: ExceptionKind) -> Vec<&Exception> {
        let of = |row: &&Exception| row.convention == self.convention && row.exception == kind;
        let mut rows: Vec<_> = self.history.exceptions.iter().filter(of).collect();
        rows.sort_by_key(|row| row.date.earliest());
        rows
    }

    fn spells(&self, events: &[&Membership]) -> Vec<Spell> {
        let mut consents: Vec<&Membership> = events.iter().filter(|row| row.event.is_consent()).copied().collect();
        consents.sort_by_key(|row| (row.date.map(When::earliest), row.date.map(When::latest), row.event));
        let mut facts = self.exceptions(ExceptionKind::EntryIntoForce).into_iter();
        let mut exits = self.exits(events);
        let mut spells: Vec<Spell> = Vec::new();
        for row in consents {
            // A further consent counts only once the State is out.
            if spells.last().is_some_and(|spell| spell.exit.is_none()) {
                continue;
            }
            let fact = if row.event == MembershipEvent::Succession || consents_are_single(events) {
                facts.next()
            } else {
                None
            };
            let computed = || match (row.event, row.date) {
                (MembershipEvent::Succession, _) | (_, None) => When::UNKNOWN,
                (_, Some(deposit)) => entry::entry_into_force(self.convention, deposit),
            };
            let entry_into_force = fact.map_or_else(computed, |fact| fact.date);
            let next = exits.iter().position(|exit| exit.effective.latest() > entry_into_force.earliest());
            spells.push(Spell {
                consent: row.event,
                deposit: row.date,
                entry_into_force,
                exit: next.map(|index| exits.remove(index)),
                by_fact: fact.map(|fact| fact.source.clone()),
                source: row.source.clone(),
            });
        }
        spells
    }

    /// Withdrawals that were not taken back, in order.
    fn exits(&self, events: &[&Membership]) -> Vec<Exit> {
        let notices = events.iter().filter(|row| row.event == MembershipEvent::WithdrawalNotified);
        let mut exits: Vec<Exit> = notices.filter_map(|row| self.exit(row, events)).collect();
        for fact in self.exceptions(ExceptionKind::WithdrawalEffective) {
            let rule = |exit: &&mut Exit| exit.effective.intersect(fact.date).is_some();
            match exits.iter_mut().find(rule) {
                Some(exit) => exit.effective = fact.date,
                None => exits.push(Exit {
                    notified: None,
                    effective: fact.date,
                    due: fact.date,
                    suspended: Truth::No,
                    source: fact.source.clone(),
                }),
            }
        }
        exits.sort_by_key(|exit| (exit.effective.earliest(), exit.effective.latest()));
        exits
    }

    fn exit(&self, notice: &Membership, events: &[&Membership]) -> Option<Exit> {
        let notified = notice.date.unwrap_or(When::UNKNOWN);
        let due = entry::withdrawal_period_ends(notified, self.readings.month_end);
        let (effective, suspended) = self.suspend(due);
        let given_up = events.iter().filter(|row| row.event == MembershipEvent::WithdrawalRetracted);
        let given_up = given_up.map(|row| {
            let date = row.date.unwrap_or(When::UNKNOWN);
            !date.is_before(notified) & date.is_before(effective)
        });
        // Where it cannot be told whether it was given up in time, it may never take effect.
        let effective = match given_up.fold(Truth::No, |any, one| any | one) {
            Truth::Yes => return None,
            Truth::Unknown => When::not_before(effective.earliest()),
            Truth::No => effective,
        };
        Some(Exit { notified: notice.date, effective, due, suspended, source: notice.source.clone() })
    }

    /// The effect of Art. 20(3): a State engaged in an armed conflict on the day on which its withdrawal would take
    /// effect stays bound until the conflict ends.
    fn suspend(&self, due: When) -> (When, Truth) {
        let conflicts = self.history.armed_conflicts.iter().map(|conflict| (engaged(conflict, due), conflict));
        conflicts.filter(|(engaged, _)| *engaged != Truth::No).fold(
            (due, Truth::No),
            |(effective, suspended), (engaged, conflict)| {
                let end = conflict.ends.unwrap_or_else(|| When::not_before(days_after(self.known, 1)));
                let later = effective.later_of(end);
                let effective = if engaged == Truth::Yes { later } else { effective.hull(later) };
                (effective, suspended | engaged)
            },
        )
    }
}

fn consents_are_single(events: &[&Membership]) -> bool {
    events.iter().filter(|row| row.event.is_consent()).count() == 1
}

/// Whether the State is engaged in that conflict on that day.
fn engaged(conflict: &ArmedConflict, day: When) -> Truth {
    let begun = match day.is_before(conflict.starts) {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Unknown => Truth::Unknown,
    };
    let over = conflict.ends.map_or(Truth::No, |ends| ends.is_before(day));
    begun & !over
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

    fn explain(&self, convention: Convention, reasons: &mut Vec<Reason>) {
        let consent = StandingReason::Consent { kind: self.consent, date: self.deposit };
        reasons.push(Reason::new(consent, &self.source));
        let date = self.entry_into_force;
        reasons.push(match &self.by_fact {
            Some(source) => Reason::new(StandingReason::InForceByFact { date }, source),
            None => {
                // Those that had consented by then were bound by the entry into force of the Convention itself.
                let first = self.entry_into_force == When::on(convention.entered_into_force());
                Reason::new(
                    StandingReason::EntersIntoForce { date },
                    article(convention, 17, if first { 1 } else { 2 }),
                )
            }
        });
        let Some(exit) = &self.exit else { return };
        let rule = article(convention, 20, 3);
        if exit.notified.is_some() {
            let notice = StandingReason::WithdrawalNotified { date: exit.notified };
            reasons.push(Reason::new(notice, &exit.source));
        }
        let would_be = exit.due;
        reasons.extend(match exit.suspended {
            Truth::Yes => Some(Reason::new(StandingReason::WithdrawalSuspended { would_be }, rule)),
            Truth::Unknown => Some(Reason::new(StandingReason::WithdrawalPerhapsSuspended { would_be }, rule)),
            Truth::No => None,
        });
        if exit.date().is_some() {
            let effect = StandingReason::WithdrawalEffective { date: exit.effective };
            let by_fact = exit.notified.is_none().then(|| Reason::new(effect.clone(), &exit.source));
            reasons.push(by_fact.unwrap_or_else(|| Reason::new(effect, rule)));
        }
        if exit.suspended == Truth::No {
            reasons.push(Reason::new(StandingReason::NoConflictRecorded, rule));
        }
    }
}
