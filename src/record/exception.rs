//! Days that are recorded as facts although a rule would compute them: all exceptions stand in this one table.

use super::{
    check::{Beside, Check, Wrong, duty_without_limit, too_early},
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
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let mut wrong = too_early(self.convention, &[("date", Some(self.date)), ("seen", self.seen)]);
        wrong.extend(duty_without_limit(self.convention, self.duty));
        wrong
    }
}
