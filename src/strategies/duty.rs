//! A duty with a time limit, carried out lawfully: something is declared, the deadline is extended in time, the duty is
//! completed in time; more is found, and that is completed too.

use super::{
    choices::Choices,
    fact::{SOURCE, Said, Whose},
    membership::Bound,
    numbers,
    request::{Asked, forget_after, granted, lawful, told},
    world::World,
};
use crate::base::{
    Day,
    convention::Convention,
    duty::Duty,
    months::{MonthEnd, days_after, months_after},
    when::When,
};
use crate::record::{
    Fact,
    area::AreaEvent,
    exception::{Exception, ExceptionKind},
};

/// A duty of a State in one period as a State Party.
pub(super) struct Undertaking<'a> {
    pub(super) world: &'a World,
    pub(super) bound: Bound,
    pub(super) whose: Whose,
    /// How many requests were made so far, in this period and in those before.
    pub(super) requests: u32,
    /// The deadline in force.
    pub(super) deadline: Day,
    pub(super) facts: Vec<Fact>,
}

/// How a duty stands at the end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// Nothing is recorded, or nothing is left to do.
    Nothing,
    /// Still to be done.
    Open,
}

impl<'a> Undertaking<'a> {
    pub(super) fn new(world: &'a World, bound: Bound, duty: Duty, requests: u32) -> Option<Self> {
        let whose = Whose { state: bound.state, convention: bound.convention, duty };
        let deadline = months_after(bound.from, numbers::months(bound.convention, duty)?, MonthEnd::LastDay);
        Some(Self { world, bound, whose, requests, deadline, facts: Vec::new() })
    }

    /// Whether an event of that day can stand in the records: the State was bound, and the day is not after the
    /// release.
    fn tellable(&self, day: Day) -> bool {
        day <= self.world.release && self.bound.until.is_none_or(|until| day < until)
    }

    fn say(&mut self, said: Said, day: Day) {
        if self.tellable(day) {
            self.facts.push(self.whose.says(said, Some(day)));
        }
    }

    /// The whole period. `open` says how the period before it ended, if there was one.
    pub(super) fn carry_out(&mut self, choices: &mut Choices, open: Option<Left>) -> Left {
        let told = match (open, choices.below(10)) {
            (Some(Left::Nothing), _) | (None, 9) => None,
            (Some(Left::Open), _) => Some(self.still_open(choices)),
            (None, 0..=3) => Some(self.declare_at_entry()),
            (None, 4 | 5) => Some(self.declare(choices)),
            (None, 7 | 8) => return self.declare_none(choices),
            (None, _) => Some(self.bound.from),
        };
        let Some(last) = told else { return Left::Nothing };
        self.remnants(choices);
        let last = self.extend(choices, last);
        self.complete(choices, last)
    }

    /// What an earlier period left open is seen again, on the day returned.
    fn still_open(&mut self, choices: &mut Choices) -> Day {
        let seen = choices.day(self.bound.from, days_after(self.bound.from, 100));
        self.say(Said::SeenOpen, seen);
        seen
    }

    /// Declared without a date, which means as at entry into force.
    fn declare_at_entry(&mut self) -> Day {
        self.facts.push(self.whose.says(Said::Present, None));
        self.bound.from
    }

    /// Declared on a day of the first 180, which is returned.
    fn declare(&mut self, choices: &mut Choices) -> Day {
        let day = choices.day(self.bound.from, days_after(self.bound.from, 180));
        self.say(Said::Present, day);
        day
    }

    /// Declared to be nothing; a later find may show otherwise.
    fn declare_none(&mut self, choices: &mut Choices) -> Left {
        let from = self.bound.from;
        let told = choices.once_in(2).then(|| choices.day(from, days_after(from, 180)));
        match told {
            Some(day) => self.say(Said::Absent, day),
            None => self.facts.push(self.whose.says(Said::Absent, None)),
        }
        self.find_again(choices, days_after(from, 181))
    }

    /// Completed in time, after `last`, the day of the last decision; or still open when the records or the period end.
    fn complete(&mut self, choices: &mut Choices, last: Day) -> Left {
        let completed = choices.day(days_after(last, 1), self.deadline);
        for _ in 0..choices.below(3) {
            let day = choices.day(days_after(self.bound.from, 1), completed.pred_opt().unwrap_or(completed));
            self.say(Said::SeenOpen, day);
        }
        if choices.once_in(6) {
            self.sight(choices.day(last, completed));
        }
        // After a refusal on the last day of the deadline, no day is left to complete in time.
        if completed > self.deadline || !self.tellable(completed) {
            return Left::Open;
        }
        match choices.below(8) {
            0..=4 => self.say(Said::Completed, completed),
            5 | 6 => self.say(Said::Announced, completed),
            _ => return Left::Open,
        }
        self.find_again(choices, days_after(completed, 1))
    }

    /// Up to three requests in time, filed after that day. Returns the day of the last decision, or that day where none
    /// was made.
    fn extend(&mut self, choices: &mut Choices, after: Day) -> Day {
        let mut last = after;
        let Some(most) = numbers::months_more(self.whose.convention, self.whose.duty) else { return last };
        for _ in 0..choices.below(4) {
            let number = self.requests + 1;
            let Some(asked) = lawful(choices, self.world, self.whose, number, most, last, self.deadline) else { break };
            if !self.ask(choices, &asked) {
                break;
            }
            last = asked.decided.max(asked.filed);
            let Some(until) = asked.until else { break };
            self.deadline = until;
        }
        last
    }

    /// Files a request. No further one follows where this returns false: the records or the period end before its
    /// decision.
    fn ask(&mut self, choices: &mut Choices, asked: &Asked) -> bool {
        if !self.tellable(asked.filed) || self.bound.until.is_some_and(|until| asked.decided >= until) {
            return false;
        }
        // Where the day of filing is not recorded, the request becomes known with its decision.
        if asked.row.filed.is_some() || self.tellable(asked.decided) {
            self.requests += 1;
            self.facts.extend(told(choices, asked));
        }
        true
    }

    /// A source shows, on that day, which deadline is in force.
    fn sight(&mut self, day: Day) {
        if !self.tellable(day) {
            return;
        }
        let Whose { state, convention, duty } = self.whose;
        let deadline = When::on(self.deadline);
        let exception = Exception::new(convention, state, ExceptionKind::Deadline, deadline, SOURCE);
        let exception = exception.duty(duty).seen(When::on(day));
        self.facts.push(exception.into());
    }

    /// Something is found when there was nothing left to do, before or after the deadline.
    fn find_again(&mut self, choices: &mut Choices, from: Day) -> Left {
        if !choices.once_in(3) {
            return Left::Nothing;
        }
        let found = choices.day(from, days_after(from, 3_000));
        if !self.tellable(found) {
            return Left::Nothing;
        }
        let mined = choices.once_in(4) && self.whose.duty == Duty::Clearance;
        self.say(if mined { Said::NewlyMined } else { Said::Found }, found);
        let Some((last, due)) = self.due_again(choices, found) else { return Left::Open };
        let completed = choices.day(days_after(last, 1), due);
        if completed > due || completed <= last || !self.tellable(completed) || choices.once_in(4) {
            return Left::Open;
        }
        self.say(Said::Completed, completed);
        Left::Nothing
    }

    /// After which day, and by which, something found on that day is to be completed; `None` where the records end
    /// before that is decided.
    fn due_again(&mut self, choices: &mut Choices, found: Day) -> Option<(Day, Day)> {
        // What is found on the day of the deadline is due on that very day: no request can be filed in time for it.
        if found <= self.deadline {
            return Some((found, self.deadline));
        }
        if (self.whose.convention, self.whose.duty) != (Convention::Apmbc, Duty::Clearance) {
            return Some((found, days_after(found, 600)));
        }
        let sitting = self.world.next_after(self.whose.convention, found)?;
        let months = 1 + choices.below(120);
        if !choices.once_in(2) {
            return Some((found, sitting.ends));
        }
        let number = self.requests + 1;
        let mut asked = granted(choices, self.whose, number, found, sitting, sitting.ends, months)?;
        if asked.filed > sitting.notice() {
            return None;
        }
        forget_after(&mut asked, self.world.release);
        self.ask(choices, &asked).then_some((asked.decided, asked.until.unwrap_or(sitting.ends)))
    }

    /// New remnants of hostilities, with a deadline of their own (CCM Art. 4(1)(b)).
    fn remnants(&mut self, choices: &mut Choices) {
        let applies = (self.whose.convention, self.whose.duty) == (Convention::Ccm, Duty::Clearance);
        if !applies || !choices.once_in(4) {
            return;
        }
        let made = choices.day(days_after(self.bound.from, 30), days_after(self.bound.from, 2_000));
        let ended = choices.day(made, days_after(made, 1_000));
        let completed = choices.day(days_after(ended, 1), months_after(ended, 120, MonthEnd::LastDay));
        let steps =
            [(AreaEvent::NewRemnants, made), (AreaEvent::HostilitiesEnded, ended), (AreaEvent::Completed, completed)];
        for (event, day) in steps.into_iter().take(1 + choices.below(3) as usize) {
            if self.tellable(day) {
                let row = self.whose.area_event(event).on(When::on(day)).clock("hostilities");
                self.facts.push(row.into());
            }
        }
    }
}
