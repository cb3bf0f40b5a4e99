//! Events that break the law: in the standing of a State, or under a duty.

use super::{kind::Unlawful, scene::Scene};
use crate::base::months::{MonthEnd, days_after, months_after};
use crate::record::membership::MembershipEvent;
use crate::strategies::fact::{Said, conflict};

impl Scene<'_> {
    /// Adds what breaks the law, where it is not a request.
    pub(super) fn break_event(&mut self, kind: Unlawful) {
        match kind {
            Unlawful::SuspensionDeclared => {
                let day = self.choices.day(self.entry, self.world.release);
                self.stand(MembershipEvent::SuspensionDeclared, day);
            }
            Unlawful::WithdrawalDuringConflict => self.withdraw_during_conflict(),
            Unlawful::OpenWithoutFind => self.open_without_find(),
            Unlawful::CompletedLate => self.complete_late(),
            _ => {}
        }
    }

    fn withdraw_during_conflict(&mut self) {
        let notified = self.choices.day(days_after(self.entry, 1), days_after(self.entry, 3_000));
        let due = months_after(notified, 6, MonthEnd::LastDay);
        self.stand(MembershipEvent::WithdrawalNotified, notified);
        let starts = self.choices.day(self.entry, due);
        let ends = self.choices.day(due, days_after(due, 1_000));
        let ended = Some(ends).filter(|_| !self.choices.once_in(3)).filter(|ends| *ends <= self.world.release);
        self.facts.push(conflict(self.whose.state, starts, ended));
    }

    fn open_without_find(&mut self) {
        let done = self.choices.day(days_after(self.entry, 1), self.deadline);
        let said = self.choices.one_of(Said::Completed, &[Said::Absent]);
        self.say(said, Some(done));
        let seen = self.choices.day(days_after(done, 1), self.world.release);
        self.say(Said::SeenOpen, Some(seen));
    }

    fn complete_late(&mut self) {
        self.say(Said::Present, None);
        let late = days_after(self.deadline, 1);
        let completed = self.choices.day(late, self.world.release.min(days_after(late, 2_000)));
        if self.choices.once_in(2) {
            let seen = self.choices.day(self.entry, completed.pred_opt().unwrap_or(completed));
            self.say(Said::SeenOpen, Some(seen));
        }
        self.say(Said::Completed, Some(completed));
    }
}
