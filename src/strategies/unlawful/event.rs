//! Events that break the law: in the standing of a State, or under a duty.

use super::{kind::Unlawful, scene::Scene};
use crate::base::{
    duty::Duty,
    months::{MonthEnd, days_after, months_after},
    when::When,
};
use crate::law::list::ListKind;
use crate::record::{
    exception::{Exception, ExceptionKind},
    list::{Extent, List},
    membership::MembershipEvent,
    request::{OutcomeCode, RequestRow},
};
use crate::strategies::fact::{SOURCE, Said, Whose, conflict};

impl Scene<'_> {
    /// Adds what breaks the law, where it is not a request.
    pub(super) fn break_event(&mut self, kind: Unlawful) {
        match kind {
            Unlawful::SuspensionDeclared => {
                let day = self.choices.day(self.entry, self.world.release);
                self.stand(MembershipEvent::SuspensionDeclared, day);
            }
            Unlawful::ProvisionalApart => {
                let day = self.choices.day(self.entry, self.world.release);
                self.stand(MembershipEvent::ProvisionalApplication, day);
            }
            Unlawful::WithdrawalDuringConflict => self.withdraw_during_conflict(),
            Unlawful::OpenWithoutFind => self.open_without_find(),
            Unlawful::CompletedLate => self.complete_late(),
            Unlawful::DeadlineContradicted => self.show_a_deadline_refused(),
            Unlawful::ListContradicted => self.leave_out_of_a_list(),
            Unlawful::CountContradicted => self.count_too_many(),
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

    /// More time is refused, and a later deadline is shown all the same.
    fn show_a_deadline_refused(&mut self) {
        self.say(Said::Present, None);
        let Some((row, decided)) =
            self.request().and_then(|asked| Some((asked.row.clone(), asked.row.decided?.latest())))
        else {
            return;
        };
        let refused = RequestRow { outcome: Some(OutcomeCode::NotGranted), granted_until: None, ..row };
        self.facts.push(refused.into());
        let Whose { state, convention, duty } = self.whose;
        let later = self.choices.day(days_after(self.deadline, 1), days_after(self.deadline, 1_500));
        let seen = self.choices.day(days_after(decided, 1), self.world.release);
        let shown = Exception::new(convention, state, ExceptionKind::Deadline, When::on(later), SOURCE);
        self.facts.push(shown.duty(duty).seen(When::on(seen)).into());
    }

    /// A complete list of those with something to do names nobody, on a day on which there is.
    fn leave_out_of_a_list(&mut self) {
        let seen = self.choices.day(self.entry, self.deadline);
        self.say(Said::SeenOpen, Some(seen));
        let Whose { convention, duty, .. } = self.whose;
        let kind = match duty {
            Duty::StockpileDestruction => ListKind::StockpileRemaining,
            _ => ListKind::ClearanceOutstanding,
        };
        self.facts.push(List::new(kind, convention, When::on(seen), Extent::Complete, SOURCE).count(0).into());
    }

    /// More are counted with something to do than there are States.
    fn count_too_many(&mut self) {
        let on = When::on(self.choices.day(self.entry, self.world.release));
        let list = List::new(ListKind::ClearanceOutstanding, self.whose.convention, on, Extent::Count, SOURCE);
        self.facts.push(list.count(300 + u64::from(self.choices.below(100))).into());
    }
}
