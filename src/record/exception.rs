//! Days that are recorded as facts although a rule would compute them: all exceptions stand in this one table.

use super::{
    check::{Beside, Check, Wrong, duty_without_limit, impossible, or_later, too_early},
    fault::{FaultCode, Problem},
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, duty::Duty, state::State, when::When};

codes! {
    /// What kind of day is given as a fact.
    #[non_exhaustive]
    pub enum ExceptionKind: "kind of exception" {
        /// The Convention entered into force for the State on that day: a succession takes effect on its own date (rule
        /// of international law, not Art. 17).
        EntryIntoForce,
        /// A withdrawal took effect on that day, where the day of the notice is not known.
        WithdrawalEffective,
        /// A source shows that day as the deadline in force.
        Deadline,
    }
}

rows! {
    /// A day that is recorded, not computed.
    ///
    /// ```
    /// use mine_action::{Convention, Duty, State, record::exception::{Exception, ExceptionKind}};
    /// let row = Exception::new(Convention::Apmbc, State::AGO, ExceptionKind::Deadline, "2025-12-31".parse()?, "a newspaper")
    ///     .duty(Duty::Clearance)
    ///     .seen("2025-12-02".parse()?);
    /// assert_eq!(row.date.to_string(), "2025-12-31");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Exception, key 6 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The duty, for a deadline.
        duty?: Duty,
        /// What the day is.
        exception: ExceptionKind,
        /// The day.
        date: When,
        /// The day on which the source shows a deadline in force.
        seen?: When,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Exception {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let mut wrong = too_early(self.convention, &[("date", Some(self.date)), ("seen", self.seen)]);
        wrong.extend(duty_without_limit(self.convention, self.duty));
        let own = (self.state, self.convention);
        match (self.exception, self.duty) {
            (ExceptionKind::Deadline, None) => {
                wrong.push(("duty", Problem::Missing { expected: "the duty that has the deadline".to_owned() }));
            }
            (ExceptionKind::Deadline, Some(_)) => {}
            (exception, Some(duty)) => {
                wrong.push(("duty", Problem::Both { seen: duty.to_string(), other: exception.to_string() }));
            }
            (ExceptionKind::EntryIntoForce, None) => {
                wrong.extend(self.wrong_entry(
                    !beside.in_part && beside.consented.contains(&own) && !beside.succeeded.contains(&own),
                ))
            }
            (ExceptionKind::WithdrawalEffective, None) => {
                wrong.extend(beside.withdrawal_too_early(self.state, self.convention, self.date));
            }
        }
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        self.seen.map(|seen| ("seen", seen)).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.seen
    }

    /// Without the row, the State would be bound from another day, or still.
    fn unsourced(&self) -> Option<Self> {
        let known = self.known.or(self.seen).or(Some(self.date));
        let left = Self { date: When::UNKNOWN, seen: None, known, ..self.clone() };
        (self.exception != ExceptionKind::Deadline).then_some(left)
    }
}

impl Exception {
    /// What is wrong with a day of entry into force: it is a fact only where no rule gives it.
    fn wrong_entry(&self, follows: bool) -> Wrong {
        let first = self.convention.entered_into_force();
        let early = self.date.latest() < first;
        let follows = follows.then(|| {
            let expected = "it of a succession alone: Article 17 gives the day for any other consent";
            ("date", impossible(FaultCode::EntryBesideConsent, self.date, expected))
        });
        let early = early.then(|| ("date", impossible(FaultCode::EntryBeforeConvention, self.date, or_later(first))));
        follows.into_iter().chain(early).collect()
    }
}
