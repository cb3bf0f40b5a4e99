//! What if a request had ended otherwise?

use super::{
    exception::ExceptionKind,
    fact::Fact,
    fault::{Faults, Place, Problem},
    register::Register,
    request::{ExtensionRequest, Outcome, RequestId, RequestRow},
    row::Row,
    table::Table,
};
use crate::base::citation::Source;
use std::sync::Arc;

/// What a supposed outcome rests on, in place of a source.
const SUPPOSED: &str = "supposed";

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
        let recorded = self.recorded(id.state).requests.iter().find(|request| request.id == id);
        let recorded = recorded.ok_or_else(|| {
            let problem = Problem::Dangling { seen: id.to_string(), table: Table::Requests.code().to_owned() };
            Faults(vec![Place::file("what if").fault(problem)])
        })?;
        let given = if let Outcome::Granted { until, .. } = recorded.outcome { until } else { None };
        let is_of_it = |fact: &Fact| match fact {
            Fact::Requests(row) => row.id() == id,
            Fact::Exceptions(row) => {
                row.exception == ExceptionKind::Deadline
                    && (row.convention, row.state, row.duty) == (id.convention, id.state, Some(id.duty))
                    && Some(row.date) == given
            }
            _ => false,
        };
        let rows = recorded.supposing(outcome).into_iter().map(Fact::from);
        // What all records tell of the calendar is no matter of supposition.
        Ok(Self { whole: Arc::clone(&self.whole), ..self.with_instead(is_of_it, rows)? })
    }
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
