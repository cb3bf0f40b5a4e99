//! How many of the reports due came: the rate of reporting, with bounds.

use super::{filing::Filing, grid::ReportGrid, row::ReportRow};
use crate::assess::snapshot::{Counted, together};
use crate::base::{Day, convention::Convention, ratio::Ratio, read, split::Narrowed, tally::Tally, truth::Truth};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// Which reports are counted together.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportYear {
    /// The annual reports on that year.
    Covered(i32),
    /// All reports due in that year, the initial ones among them.
    Due(i32),
}

/// How many of the reports due came by a day: exact counts, and the bounds that follow from them.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Day, Readings, assess::series::ReportYear, data};
/// let day: Day = "2010-12-02".parse()?;
/// let grid = data::register()?.known_by(day).report_grid(Convention::Apmbc, Readings::default());
/// let rate = grid.rate(ReportYear::Covered(2009), day);
/// // Of few reports it is known that they had come. ICBL told the Tenth Meeting of the States Parties how many had.
/// assert_eq!(rate.tally.to_string(), "11 to 155 of 156 (7 % to > 99 %)");
/// assert_eq!(rate.to_string(), "85 of 156 (54 %)");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReportRate {
    /// The Convention.
    pub convention: Convention,
    /// Which reports are counted.
    pub year: ReportYear,
    /// The day by which they had come, or had not.
    pub day: Day,
    /// The counts: `in` = surely due, `maybe` = perhaps due; `yes` = came, `no` = did not. A report whose last day has
    /// not passed counts as one that has not come.
    pub tally: Tally,
    /// How many of those that surely came surely came late.
    pub late: u64,
    /// The counts that speak of these reports; those that are contradicted are used for nothing. The tally is by what is
    /// known of each report.
    #[serde(default)]
    pub counts: Vec<Counted>,
}

impl ReportRate {
    /// The least and the greatest share that it can be, however the unknowns turn out; `None` where nobody can be
    /// counted. [Counts](Self::counts) narrow it.
    pub fn bounds(&self) -> Option<(Ratio, Ratio)> {
        self.narrowed().share
    }

    /// How many reports can be due, how many of them can have come, and their share, by the counts as well.
    pub fn narrowed(&self) -> Narrowed {
        let by_reports = Narrowed::of(self.tally);
        together(&self.counts).and_then(|counts| counts.and(by_reports)).unwrap_or(by_reports)
    }
}

/// `60 to 110 of 156 (38 % to 71 %)`, by the counts as well.
impl fmt::Display for ReportRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.narrowed().fmt(f)
    }
}

impl ReportGrid {
    /// How many of the reports of that year had come by that day.
    pub fn rate(&self, year: ReportYear, day: Day) -> ReportRate {
        let (mut tally, mut late) = (Tally::EMPTY, 0);
        for row in self.rows() {
            let (due, came) = row.counts(year, day);
            tally = tally.with(due, came);
            late += u64::from(due == Truth::Yes && row.at(day).known() == Some(&Filing::Late));
        }
        let counts = match year {
            ReportYear::Covered(covered) => self.counts_of(covered, day),
            ReportYear::Due(_) => Vec::new(),
        };
        ReportRate { convention: self.convention(), year, day, tally, late, counts }
    }

    /// The years covered by annual reports, in order.
    pub fn years(&self) -> BTreeSet<i32> {
        self.rows().iter().filter_map(|row| row.covers).collect()
    }
}

impl ReportRow {
    /// Whether it is of that year and due, and whether it had come by that day if it is.
    fn counts(&self, year: ReportYear, day: Day) -> (Truth, Truth) {
        let of_year = match year {
            ReportYear::Covered(year) => (self.covers == Some(year)).into(),
            ReportYear::Due(year) => match self.is_due_in(year) {
                (true, _) => Truth::Yes,
                (false, true) => Truth::Unknown,
                (false, false) => Truth::No,
            },
        };
        let (due, came) = self.is_due_and_came(day);
        (of_year & due, came)
    }
}
