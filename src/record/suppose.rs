//! What if a request had ended otherwise?

use super::{
    exception::{Exception, ExceptionKind},
    fact::Fact,
    fault::{Faults, Place, Problem},
    register::Register,
    request::{ExtensionRequest, Outcome, RequestId, RequestRow},
    row::Row,
    settle::Kept,
    table::Table,
};
use crate::base::citation::{SUPPOSED, Source};
use std::{collections::HashSet, sync::Arc};

impl Register {
    /// The same register where that request ended so: what if? All that is recorded of its end is left out: the decision
    /// with its votes, a withdrawal, and rows that show the deadline in force that it gave. What is supposed names `supposed` as its source; without a day of its own it is
    /// decided at the meeting on record, and [known](Self::known_by) from then.
    ///
    /// # Errors
    /// A [`Dangling`](Problem::Dangling) fault where no such request is on record; and the faults of what is supposed, as
    /// in [`with`](Self::with): a decision before the filing, say.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Day, Duty, State, Status, data, record::request::Outcome};
    /// let day: Day = "2010-06-15".parse()?; // the United Kingdom was given ten more years in 2008
    /// let status = |register: &mine_action::Register| {
    ///     let clearance = register.state(State::GBR).duty(Convention::Apmbc, Duty::Clearance)?;
    ///     clearance.at(day).status.known().copied()
    /// };
    /// let register = data::register()?;
    /// let refused = register.with_outcome("GBR/apmbc-5/1".parse()?, Outcome::NotGranted { decided: None })?;
    /// assert_eq!((status(register), status(&refused)), (Some(Status::InTime), Some(Status::Overdue)));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_outcome(&self, id: RequestId, outcome: Outcome) -> Result<Self, Faults> {
        self.supposing(self.ended_so(id, outcome)?)
    }

    /// What stands in place of what, where that request ended so.
    pub(crate) fn ended_so(&self, id: RequestId, outcome: Outcome) -> Result<Instead, Faults> {
        let recorded = self.recorded(id.state).requests.iter().find(|request| request.id == id);
        let recorded = recorded.ok_or_else(|| not_there(Table::Requests, id))?;
        let given = if let Outcome::Granted { until, .. } = recorded.outcome { until } else { None };
        let shows_it = |row: &&Exception| {
            row.exception == ExceptionKind::Deadline
                && (row.convention, row.duty) == (id.convention, Some(id.duty))
                && Some(row.date) == given
        };
        let shown = self.recorded(id.state).exceptions.iter().filter(shows_it);
        Ok(Instead {
            replaced: recorded.to_rows().map(Fact::from).collect(),
            set_aside: shown.cloned().map(Fact::from).collect(),
            supposed: recorded.supposing(outcome).into_iter().map(Fact::from).collect(),
        })
    }

    /// The same register with what is supposed in place of what is recorded.
    ///
    /// # Errors
    /// The faults of what is supposed, as in [`with`](Self::with).
    pub(crate) fn supposing(&self, instead: Instead) -> Result<Self, Faults> {
        let gone: HashSet<Fact> = instead.replaced.into_iter().chain(instead.set_aside).collect();
        let register = self.with_instead(|fact| gone.contains(fact), instead.supposed)?;
        // What all records tell of the calendar is no matter of supposition.
        Ok(Self { whole: Arc::clone(&self.whole), ..register })
    }
}

/// What is supposed in place of what is recorded.
#[derive(Debug, Clone, Default)]
pub(crate) struct Instead {
    /// The facts that are supposed to be otherwise.
    pub(crate) replaced: Vec<Fact>,
    /// Facts beside them that tell of what is supposed away, and are left out with it.
    pub(crate) set_aside: Vec<Fact>,
    /// What is supposed; it names `supposed` as its source.
    pub(crate) supposed: Vec<Fact>,
}

impl Instead {
    /// Whether all stays as it is recorded.
    pub(crate) fn is_nothing(&self) -> bool {
        self.replaced.is_empty() && self.set_aside.is_empty() && self.supposed.is_empty()
    }

    /// Both together.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.replaced.extend(other.replaced);
        self.set_aside.extend(other.set_aside);
        self.supposed.extend(other.supposed);
        self
    }
}

/// The fault of what is to be supposed otherwise and is not on record.
pub(crate) fn not_there(table: Table, what: impl ToString) -> Faults {
    let problem = Problem::Dangling { seen: what.to_string(), table: table.code().to_owned() };
    Faults(vec![Place::file("what if").fault(problem)])
}

impl ExtensionRequest {
    /// Its rows without what they tell of its end, and one that tells the end supposed.
    fn supposing(&self, outcome: Outcome) -> Vec<RequestRow> {
        let mut ended = self.clone();
        (ended.outcome, ended.withdrawn, ended.votes, ended.source) = (outcome, None, None, Source::from(SUPPOSED));
        let supposed = RequestRow {
            clock: None,
            filed: None,
            revised: Vec::new(),
            months_asked: None,
            asked_until: None,
            contents: Vec::new(),
            ..RequestRow::from(&ended)
        };
        let mut rows: Vec<RequestRow> = self.given().map(RequestRow::without_end).collect();
        rows.retain(RequestRow::tells_anything);
        // Two rows may differ in nothing but their end.
        rows.sort_by_cached_key(Row::write);
        rows.dedup();
        rows.into_iter().chain([supposed]).collect()
    }
}

impl RequestRow {
    fn without_end(self) -> Self {
        let (outcome, decided, granted_until, withdrawn, known) = (None, None, None, None, None);
        let (votes_yes, votes_no, votes_abstain) = (None, None, None);
        Self { outcome, decided, granted_until, withdrawn, known, votes_yes, votes_no, votes_abstain, ..self }
    }

    /// Whether it tells more than that there is such a request.
    fn tells_anything(&self) -> bool {
        let Self { clock, filed, revised, meeting, months_asked, asked_until, contents, .. } = self;
        clock.is_some()
            || filed.is_some()
            || !revised.is_empty()
            || meeting.is_some()
            || months_asked.is_some()
            || asked_until.is_some()
            || !contents.is_empty()
    }
}
