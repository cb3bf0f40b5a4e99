//! Registers in which one thing breaks the law, or does not fit: one kind for each irregularity that a check reports.

use super::{
    choices::{Choices, choices},
    fact::{Said, Whose, conflict, membership},
    lawful::{life, registers, without_duplicates},
    request::{Asked, contents, granted},
    side,
    world::World,
};
use crate::assess::check::{IrregularityCode, RequestFindingCode};
use crate::base::{
    Day, calendar_day,
    codes::codes,
    convention::Convention,
    duty::Duty,
    months::{MonthEnd, days_after, months_after},
    state::State,
    when::When,
};
use crate::law::{contents::ContentItem, entry::entry_into_force, limit::TimeLimit};
use crate::record::{
    Fact,
    meeting::Decisions,
    membership::MembershipEvent,
    register::Register,
    request::{ContentClaim, OutcomeCode, RequestRow},
};
use proptest::prelude::*;

codes! {
    /// What breaks the law, or does not fit.
    #[non_exhaustive]
    pub enum Unlawful: "fault" {
        /// More time asked for stockpiles under the APMBC.
        NoExtensionExists,
        /// A request that lacks something required.
        ContentsMissing,
        /// More asked than one extension can give.
        AskedOverCap,
        /// More granted than one extension can give.
        GrantedOverCap,
        /// Filed less than nine months before the meeting.
        FiledLate,
        /// Filed after the deadline.
        FiledAfterLapse,
        /// Granted after the deadline.
        DecidedAfterLapse,
        /// A renewal under CCM Art. 3 without exceptional circumstances.
        NotExceptional,
        /// Granted to a day before the deadline replaced.
        GrantEarlier,
        /// Decided against the majority.
        VoteMismatch,
        /// A suspension declared.
        SuspensionDeclared,
        /// A withdrawal that would take effect during an armed conflict.
        WithdrawalDuringConflict,
        /// Seen open after it was reported done or absent.
        OpenWithoutFind,
        /// Completed after the deadline.
        CompletedLate,
    }
}

impl Unlawful {
    /// The code under which a check of the register reports it.
    pub const fn irregularity(self) -> IrregularityCode {
        match self {
            Self::SuspensionDeclared => IrregularityCode::SuspensionDeclared,
            Self::WithdrawalDuringConflict => IrregularityCode::WithdrawalDuringConflict,
            Self::OpenWithoutFind => IrregularityCode::OpenWithoutFind,
            Self::CompletedLate => IrregularityCode::CompletedLate,
            _ => IrregularityCode::Request,
        }
    }

    /// The finding on a request under which it is reported, if it is one.
    pub const fn finding(self) -> Option<RequestFindingCode> {
        Some(match self {
            Self::NoExtensionExists => RequestFindingCode::NoExtensionExists,
            Self::ContentsMissing => RequestFindingCode::ContentsMissing,
            Self::AskedOverCap => RequestFindingCode::AskedOverCap,
            Self::GrantedOverCap => RequestFindingCode::GrantedOverCap,
            Self::FiledLate => RequestFindingCode::FiledLate,
            Self::FiledAfterLapse => RequestFindingCode::FiledAfterLapse,
            Self::DecidedAfterLapse => RequestFindingCode::DecidedAfterLapse,
            Self::NotExceptional => RequestFindingCode::NotExceptional,
            Self::GrantEarlier => RequestFindingCode::GrantEarlier,
            Self::VoteMismatch => RequestFindingCode::VoteMismatch,
            _ => return None,
        })
    }
}

/// The State that breaks the law. It consents early, so that its first deadlines lie well before the release.
struct Scene<'a> {
    choices: &'a mut Choices,
    world: &'a World,
    whose: Whose,
    entry: Day,
    deadline: Day,
    facts: Vec<Fact>,
}

impl<'a> Scene<'a> {
    fn new(choices: &'a mut Choices, world: &'a World, state: State, kind: Unlawful) -> Option<Self> {
        let (convention, duty) = match kind {
            Unlawful::NoExtensionExists => (Convention::Apmbc, Duty::StockpileDestruction),
            Unlawful::NotExceptional => (Convention::Ccm, Duty::StockpileDestruction),
            // In the APMBC the nine months are only encouraged.
            Unlawful::FiledLate => {
                choices.one_of((Convention::Ccm, Duty::Clearance), &[(Convention::Ccm, Duty::StockpileDestruction)])
            }
            _ if kind.finding().is_some() => choices.one_of(
                (Convention::Apmbc, Duty::Clearance),
                &[(Convention::Ccm, Duty::Clearance), (Convention::Ccm, Duty::StockpileDestruction)],
            ),
            _ => choices.one_of(
                (Convention::Apmbc, Duty::StockpileDestruction),
                &[
                    (Convention::Apmbc, Duty::Clearance),
                    (Convention::Ccm, Duty::Clearance),
                    (Convention::Ccm, Duty::StockpileDestruction),
                ],
            ),
        };
        let opened = convention.opened_for_signature();
        let deposit = choices.day(opened, days_after(opened, 1_000));
        let entry = entry_into_force(convention, When::on(deposit)).earliest();
        let months = TimeLimit::of(convention, duty)?.months;
        let whose = Whose { state, convention, duty };
        let consent = choices.one_of(MembershipEvent::Accession, &[MembershipEvent::Ratification]);
        let facts = membership(state, convention, consent, deposit).into_iter().collect();
        let deadline = months_after(entry, months, MonthEnd::LastDay);
        Some(Self { choices, world, whose, entry, deadline, facts })
    }

    fn say(&mut self, said: Said, day: Option<Day>) {
        self.facts.extend(self.whose.says(said, day));
    }

    fn stand(&mut self, event: MembershipEvent, day: Day) {
        self.facts.extend(membership(self.whose.state, self.whose.convention, event, day));
    }

    /// A request that is lawful so far, and granted.
    fn request(&mut self, number: u32) -> Option<Asked> {
        let sitting = self.world.last_before(self.whose.convention, self.entry, self.deadline)?;
        let months = 1 + self.choices.below(self.cap()?);
        granted(self.choices, self.whose, number, self.entry, sitting, self.deadline, months)
    }

    /// A request at the first meeting after the deadline.
    fn late_request(&mut self, filed_late: bool) -> Option<RequestRow> {
        let after = if filed_late { days_after(self.deadline, 1) } else { self.deadline };
        let mut sittings = self.world.sittings(self.whose.convention);
        let sitting =
            sittings.find(|sitting| sitting.starts > self.deadline && (!filed_late || sitting.notice() >= after))?;
        let (first, last) = if filed_late {
            (after, sitting.notice())
        } else {
            (days_after(self.entry, 1), sitting.notice().min(self.deadline))
        };
        let filed = self.choices.day(first.max(days_after(last, 0).min(first)), last);
        let until =
            months_after(self.deadline, 12 + self.choices.below(self.cap()?.saturating_sub(12)), MonthEnd::LastDay);
        Some(RequestRow {
            filed: Some(When::on(filed)),
            meeting: Some(sitting.session),
            outcome: Some(OutcomeCode::Granted),
            decided: Some(When::on(self.choices.day(sitting.starts, sitting.ends))),
            granted_until: Some(When::on(until)),
            ..self.whose.request(1)?
        })
    }

    fn cap(&self) -> Option<u32> {
        let limit = TimeLimit::of(self.whose.convention, self.whose.duty)?;
        limit.extension.as_ref().map(|rule| rule.cap_months)
    }

    fn until(&self, months: u32) -> Day {
        months_after(self.deadline, months, MonthEnd::LastDay)
    }

    /// What breaks the law in a request.
    fn break_request(&mut self, kind: Unlawful) -> Option<RequestRow> {
        if kind == Unlawful::NoExtensionExists {
            let sitting = self.world.last_before(self.whose.convention, self.entry, self.deadline)?;
            let outcome = self.choices.one_of(Some(OutcomeCode::NotGranted), &[None]);
            let asked = granted(self.choices, self.whose, 1, self.entry, sitting, self.deadline, 1)?;
            return Some(RequestRow { outcome, decided: None, granted_until: None, ..asked.row });
        }
        match kind {
            Unlawful::FiledAfterLapse => return self.late_request(true),
            Unlawful::DecidedAfterLapse => return self.late_request(false),
            _ => {}
        }
        let number = if kind == Unlawful::NotExceptional { 2 } else { 1 };
        let mut row = self.request(1)?.row;
        match kind {
            Unlawful::ContentsMissing => {
                let mut claims = contents(self.whose, 1);
                let lacking = self.choices.below(u32::try_from(claims.len()).unwrap_or(1)) as usize;
                claims.iter_mut().skip(lacking).take(1).for_each(|claim| claim.given = false);
                row.contents = claims;
            }
            Unlawful::AskedOverCap => row.months_asked = Some(self.cap()? + 1 + self.choices.below(60)),
            Unlawful::GrantedOverCap => {
                let over = days_after(self.until(self.cap()?), 1 + u64::from(self.choices.below(700)));
                row.granted_until = Some(When::on(over));
            }
            Unlawful::FiledLate => {
                let sitting = self.world.last_before(self.whose.convention, self.entry, self.deadline)?;
                let first = days_after(sitting.notice(), 1);
                row.filed = Some(When::on(self.choices.day(first, sitting.starts.pred_opt()?)));
            }
            Unlawful::GrantEarlier => {
                let before = self.choices.day(self.entry, self.deadline.pred_opt()?);
                row.granted_until = Some(When::on(before));
            }
            Unlawful::VoteMismatch => {
                let (more, less) = (1 + self.choices.below(90), self.choices.below(1));
                let granted = self.choices.once_in(2);
                let (yes, no) = if granted { (less, more) } else { (more, less) };
                if !granted {
                    (row.outcome, row.granted_until) = (Some(OutcomeCode::NotGranted), None);
                }
                (row.votes_yes, row.votes_no, row.votes_abstain) = (Some(yes), Some(no), Some(0));
            }
            Unlawful::NotExceptional => {
                self.facts.push(row.clone().into());
                let until = row.granted_until?.latest();
                let sitting = self.world.last_before(self.whose.convention, row.decided?.latest(), until);
                let next = sitting.and_then(|sitting| {
                    granted(self.choices, self.whose, number, row.decided?.latest(), sitting, until, 12)
                });
                // Where no meeting comes in time, nothing is told of the second but that it was made.
                row = next.map_or(self.whose.request(number)?, |asked| asked.row);
                row.contents = vec![ContentClaim { item: ContentItem::BExceptional, given: false }];
            }
            _ => {}
        }
        Some(row)
    }

    /// What breaks the law in everything else.
    fn break_rest(&mut self, kind: Unlawful) {
        let release = self.world.release;
        match kind {
            Unlawful::SuspensionDeclared => {
                let day = self.choices.day(self.entry, release);
                self.stand(MembershipEvent::SuspensionDeclared, day);
            }
            Unlawful::WithdrawalDuringConflict => {
                let notified = self.choices.day(days_after(self.entry, 1), days_after(self.entry, 3_000));
                let due = months_after(notified, 6, MonthEnd::LastDay);
                self.stand(MembershipEvent::WithdrawalNotified, notified);
                let starts = self.choices.day(self.entry, due);
                let ends = self.choices.day(due, days_after(due, 1_000));
                let ends = Some(ends).filter(|_| !self.choices.once_in(3));
                self.facts.extend(conflict(self.whose.state, starts, ends.filter(|ends| *ends <= release)));
            }
            Unlawful::OpenWithoutFind => {
                let done = self.choices.day(days_after(self.entry, 1), self.deadline);
                let said = self.choices.one_of(Said::Completed, &[Said::Absent]);
                self.say(said, Some(done));
                let seen = self.choices.day(days_after(done, 1), release);
                self.say(Said::SeenOpen, Some(seen));
            }
            Unlawful::CompletedLate => {
                self.say(Said::Present, None);
                let late = days_after(self.deadline, 1);
                let completed = self.choices.day(late, release.min(days_after(late, 2_000)));
                if self.choices.once_in(2) {
                    let seen = self.choices.day(self.entry, completed.pred_opt().unwrap_or(completed));
                    self.say(Said::SeenOpen, Some(seen));
                }
                self.say(Said::Completed, Some(completed));
            }
            _ => {}
        }
    }
}

fn facts_of(kind: Unlawful, list: Vec<u32>) -> (Day, Vec<Fact>) {
    let mut choices = Choices::new(list);
    let mut world = World::new(&mut choices, calendar_day(2025, 6, 1), calendar_day(2032, 12, 31));
    if matches!(kind, Unlawful::FiledAfterLapse | Unlawful::DecidedAfterLapse | Unlawful::CompletedLate) {
        // A lapse is sure only where no decision can be missing.
        world.meetings.iter_mut().for_each(|meeting| meeting.decisions = Decisions::Complete);
    }
    let mut facts: Vec<Fact> = world.meetings.iter().cloned().map(Fact::from).collect();
    let (unlawful, lawful) = two_states(&mut choices);
    if let Some(mut scene) = Scene::new(&mut choices, &world, unlawful, kind) {
        if kind.finding().is_some() {
            let row = scene.break_request(kind);
            scene.facts.extend(row.map(Fact::from));
            if scene.choices.once_in(2) {
                scene.say(Said::Present, None);
            }
        } else {
            scene.break_rest(kind);
        }
        facts.append(&mut scene.facts);
    }
    if choices.once_in(2) {
        life(&mut choices, &world, lawful, &mut facts);
        side::shared(&mut choices, &world, &[unlawful, lawful], &mut facts);
    }
    (world.release, without_duplicates(facts))
}

/// Two different States.
fn two_states(choices: &mut Choices) -> (State, State) {
    let first = choices.below(100) as usize;
    let mut from = State::ALL.iter().skip(first).step_by(50).copied();
    (from.next().unwrap_or(State::AFG), from.next().unwrap_or(State::ZWE))
}

/// The facts of a register in which one thing is unlawful, with its release.
pub fn unlawful_facts(kind: Unlawful) -> impl Strategy<Value = (Day, Vec<Fact>)> {
    choices().prop_map(move |list| facts_of(kind, list))
}

/// A register in which one thing is unlawful.
pub fn unlawful(kind: Unlawful) -> impl Strategy<Value = Register> {
    registers(unlawful_facts(kind))
}
