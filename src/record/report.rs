//! Transparency reports (Article 7 of both Conventions; CCM Art. 3(8)).

use super::{
    check::{Beside, Check, Clashes, Wrong, after, impossible, no_such_duty, or_later, too_early},
    fault::{FaultCode, Problem},
    row::rows,
    settle::Placed,
};
use crate::base::{
    citation::Source, codes::codes, convention::Convention, duty::Duty, first_day_of, state::State, when::When,
};
use chrono::Datelike;
use std::collections::BTreeMap;

codes! {
    /// Which report it is.
    #[non_exhaustive]
    pub enum ReportKind: "kind of report" {
        /// The initial report (Art. 7(1)).
        Initial,
        /// An annual report (Art. 7(2)).
        Annual,
        /// A report; the source does not say which.
        Unspecified,
        /// A source says that no report came.
        Missing,
    }
}

rows! {
    /// A report, or the known absence of one.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::report::{Report, ReportKind}};
    /// let row = Report::new(Convention::Apmbc, State::SEN, ReportKind::Annual, "a profile")
    ///     .covers("2010".parse()?)
    ///     .submitted("2011-06-15".parse()?);
    /// assert_eq!(row.covers, "2010".parse().ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Report, key 6 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// Which report.
        kind: ReportKind,
        /// The calendar year or years covered; for a missing initial report, `None`.
        covers?: When,
        /// The day of filing.
        submitted?: When,
        /// For a missing report, the day of the source that says so.
        seen?: When,
        /// Duties on which the report is known to say nothing.
        silent_on*: Duty,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Report {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let mut wrong = too_early(self.convention, &[("submitted", self.submitted)]);
        let exists = |duty: Duty| duty.provision(self.convention).is_some();
        let odd = self.silent_on.iter().filter_map(|duty| no_such_duty(self.convention, *duty, exists));
        wrong.extend(odd.map(|problem| ("silent_on", problem)));
        wrong.extend(self.misplaced());
        let over = self.covers.map(|covers| first_day_of(covers.earliest().year().saturating_add(1)));
        let early = |code, field, date: Option<When>| {
            let (date, over) = (date?, over?);
            (date.latest() < over).then(|| (field, impossible(code, date, or_later(over))))
        };
        if self.kind == ReportKind::Missing {
            wrong.extend(early(FaultCode::MissingBeforeYearOver, "seen", self.seen));
        } else {
            wrong.extend(early(FaultCode::FiledBeforeYearOver, "submitted", self.submitted));
        }
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        [
            self.covers.map(|covers| ("covers", covers)),
            self.submitted.map(|day| ("submitted", day)),
            self.seen.map(|day| ("seen", day)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.submitted.or(self.seen).or(self.covers)
    }

    fn clashes(rows: &[Placed<Self>], _beside: &Beside) -> Clashes {
        let one_year =
            |covers: When| (covers.earliest().year() == covers.latest().year()).then(|| covers.latest().year());
        let of = |row: &Self| Some((row.convention, row.state, one_year(row.covers?)?));
        let mut filed: BTreeMap<_, When> = BTreeMap::new();
        for (_, row) in rows.iter().filter(|(_, row)| row.kind != ReportKind::Missing) {
            if let (Some(of), Some(submitted)) = (of(row), row.submitted) {
                let first = filed.entry(of).or_insert(submitted);
                *first = if submitted.latest() < first.latest() { submitted } else { *first };
            }
        }
        let missing = rows.iter().enumerate().filter(|(_, (_, row))| row.kind == ReportKind::Missing);
        let filed = missing.filter_map(|(at, (_, row))| {
            let (field, problem) =
                after(FaultCode::MissingThoughFiled, "seen", row.seen, filed.get(&of(row)?).copied())?;
            Some((at, field, problem))
        });
        filed.collect()
    }
}

impl Report {
    /// Cells that a report which came, or one which did not, does not have.
    fn misplaced(&self) -> Wrong {
        let mut wrong = Wrong::new();
        let mut both = |field, seen: Option<String>| {
            let other = self.kind.to_string();
            wrong.extend(seen.map(|seen| (field, Problem::Both { seen, other })));
        };
        let text = |date: Option<When>| date.map(|date| date.to_string());
        if self.kind == ReportKind::Missing {
            both("submitted", text(self.submitted));
            both("silent_on", self.silent_on.first().map(ToString::to_string));
        } else {
            both("seen", text(self.seen));
        }
        wrong
    }
}
